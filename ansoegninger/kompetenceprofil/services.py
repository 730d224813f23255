"""Writing profiles: an answer, its draft, and the department's case types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.kompetenceprofil.models import (
    Maalvurdering,
    Profilbesvarelse,
    Profilkladde,
    Sagstype,
    Sagstypevurdering,
    Vurderer,
)
from ansoegninger.kompetenceprofil.policies import maa_passe_sagstyper, maa_selvvurdere
from ansoegninger.kompetenceprofil.queries import ansat, rubrikker_i
from ansoegninger.kompetenceprofil.rubrikker import Profilsvar, mangler_svar
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar, kraev
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, raekker_i, rettet, som_er

UFULDSTAENDIG = "Svar på alle rækker. Er strategien eller sagstyperne ændret imens, så hent siden igen."
_TRIN = "kompetenceprofil"


@dataclass(frozen=True, slots=True)
class Besvaret:
    """Who answered about whom, from where, and when."""

    person: Bruger
    enhed: Enhed
    strategi: Strategi
    vurderer: Vurderer
    af: Bruger
    tidspunkt: datetime
    sagsnummer: str = ""


def skriv_besvarelse(om: Besvaret, svar: Profilsvar) -> Profilbesvarelse:
    """Write one whole answer; inside the caller's transaction, whose entry tells of it. The draft of it is gone.

    Raises:
        Regelbrud: a row is not answered, or one is that was not asked.
    """
    if mangler_svar(rubrikker_i(om.strategi, om.enhed.path), svar):
        raise Regelbrud(UFULDSTAENDIG)
    besvarelse = _skriv(om, svar)
    slet_kladder(person_id=om.person.pk, sagsnummer=om.sagsnummer, vurderer=om.vurderer)
    return besvarelse


def selvvurder(
    *, adgang: Adgang, svar: Profilsvar, tidspunkt: datetime, noegle: UUID | None = None
) -> Profilbesvarelse | None:
    """The employee looks again, outside MUS.

    Returns:
        The answer; None when this very form was sent before.

    Raises:
        IngenAdgang: not employed.
        Regelbrud: as in `skriv_besvarelse`, or there is no strategy to answer on.
    """
    kraev(maa_selvvurdere(adgang))
    with transaction.atomic():
        person = Bruger.objects.select_for_update(no_key=True).get(pk=adgang.bruger.pk)
        if noegler.gentages(person, noegle, sagsnummer="", trin=_TRIN):
            return None
        enhed = _enhed(person.pk, adgang)
        strategi = strategi_for(enhed, adgang.dag)
        if strategi is None:
            raise Regelbrud("Der er ingen kompetencestrategi for dit center i dag.")
        om = Besvaret(person, enhed, strategi, Vurderer.MEDARBEJDER, person, tidspunkt)
        besvarelse = skriv_besvarelse(om, svar)
        _spor(besvarelse, _raekker_af(besvarelse), "profil.besvaret", {"rubrikker": _antal(svar)})
        if noegle:
            noegler.gem(person, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
    return besvarelse


@transaction.atomic
def indlaes(*, besvarelser: Sequence[tuple[Besvaret, Profilsvar]], kilde: str, tidspunkt: datetime) -> None:
    """Take over answers that were given before the system was, on the version of the strategy of that time."""
    skrevne = [_skriv(om, svar) for om, svar in besvarelser]
    aendringer = [aendring for besvarelse in skrevne for aendring in nyt(besvarelse)]
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="profil.indlaest",
            tidspunkt=tidspunkt,
            data={"antal": len(skrevne), "kilde": kilde},
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )


def gem_kladde(
    *,
    person: Bruger,
    vurderer: Vurderer,
    af: Bruger,
    felter: Mapping[str, Any],
    tidspunkt: datetime,
    sagsnummer: str = "",
) -> Profilkladde:
    """Keep what is filled in so far; what cannot be kept now (`felter` lacks it) stays as it was kept before."""
    with transaction.atomic():
        noegle = {"person": person, "vurderer": vurderer, "skrevet_af": af, "sagsnummer": sagsnummer}
        kladde, _ = Profilkladde.objects.select_for_update(of=("self",)).get_or_create(
            **noegle, defaults={"rettet_kl": tidspunkt}
        )
        kladde.indhold = {**kladde.indhold, **felter}
        kladde.rettet_kl = tidspunkt
        kladde.save()
    return kladde


def slet_kladder(*, person_id: int, sagsnummer: str, vurderer: str = "") -> None:
    """Throw the drafts of a form away, whoever wrote them; without `vurderer` those of both parties to the talk."""
    kladder = Profilkladde.objects.filter(person=person_id, sagsnummer=sagsnummer)
    (kladder.filter(vurderer=vurderer) if vurderer else kladder).delete()


def gem_sagstype(
    *, enhed: Enhed, navn: str, adgang: Adgang, tidspunkt: datetime, sagstype: Sagstype | None = None
) -> Sagstype:
    """Add a case type to a department, or call one something else.

    Raises:
        IngenAdgang: neither the koordinator nor the leader.
        Regelbrud: the department has one of that name.
    """
    aktoer = _kraev(maa_passe_sagstyper(adgang, enhed))
    with transaction.atomic():
        Enhed.objects.select_for_update(no_key=True).get(pk=enhed.pk)
        navn = navn.strip()
        andre = Sagstype.objects.filter(enhed=enhed, navn__iexact=navn)
        if fundet := (andre.exclude(pk=sagstype.pk) if sagstype else andre).first():
            hale = ", og den er arkiveret. Tag den i brug igen i stedet" if fundet.arkiveret_kl else ""
            raise Regelbrud(f"Afdelingen har allerede sagstypen »{fundet.navn}«{hale}.", "navn")
        if sagstype is None:
            ny = Sagstype.objects.create(enhed=enhed, navn=navn)
            return _sagstypespor(ny, "profil.sagstype_oprettet", aktoer, nyt(ny), tidspunkt)
        laast = Sagstype.objects.select_for_update(of=("self",)).get(pk=sagstype.pk)
        foer, hed = som_er(laast), laast.navn
        laast.navn = navn
        laast.save()
        return _sagstypespor(laast, "profil.sagstype_rettet", aktoer, rettet(laast, foer), tidspunkt, foer=hed)


def arkiver_sagstype(*, sagstype: Sagstype, arkiver: bool, adgang: Adgang, tidspunkt: datetime) -> Sagstype:
    """Ask no more about a case type, or again. What was answered about it stays.

    Raises:
        IngenAdgang: neither the koordinator nor the leader.
    """
    aktoer = _kraev(maa_passe_sagstyper(adgang, sagstype.enhed))
    with transaction.atomic():
        laast = Sagstype.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=sagstype.pk)
        if bool(laast.arkiveret_kl) == arkiver:
            return laast
        foer = som_er(laast)
        laast.arkiveret_kl = tidspunkt if arkiver else None
        laast.save()
        art = "profil.sagstype_arkiveret" if arkiver else "profil.sagstype_i_brug"
        return _sagstypespor(laast, art, aktoer, rettet(laast, foer), tidspunkt)


def _skriv(om: Besvaret, svar: Profilsvar) -> Profilbesvarelse:
    besvarelse = Profilbesvarelse(
        person=om.person,
        vurderer=om.vurderer,
        enhed=om.enhed,
        strategi=om.strategi,
        sagsnummer=om.sagsnummer,
        besvaret_af=om.af,
        besvaret_kl=om.tidspunkt,
    )
    hvem: dict[str, Any] = {"bruger": om.af, "tidspunkt": om.tidspunkt}
    opret_mange([besvarelse], **hvem)
    opret_mange(
        [Maalvurdering(besvarelse=besvarelse, laeringsmaal_id=pk, niveau=n) for pk, n in svar.maal.items()], **hvem
    )
    opret_mange(
        [Sagstypevurdering(besvarelse=besvarelse, sagstype_id=pk, niveau=n) for pk, n in svar.sagstyper.items()], **hvem
    )
    return besvarelse


def _raekker_af(besvarelse: Profilbesvarelse) -> list[Aendring]:
    """The answer and its rows as the trail keeps them: the levels are not among what it says."""
    raekker = (*besvarelse.maalvurderinger.all(), *besvarelse.sagstypevurderinger.all())
    return [*nyt(besvarelse), *(aendring for raekke in raekker for aendring in nyt(raekke))]


def _antal(svar: Profilsvar) -> int:
    return len(svar.maal) + len(svar.sagstyper)


def _enhed(person_id: int, adgang: Adgang) -> Enhed:
    om = ansat(person_id, adgang.dag)
    assert om is not None, "policyen har lige sagt, at personen er ansat"
    enhed: Enhed = Enhed.objects.get(path=om.sti)
    return enhed


def _spor(besvarelse: Profilbesvarelse, aendringer: Sequence[Aendring], art: str, data: Mapping[str, object]) -> None:
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=besvarelse.besvaret_kl,
            aktoer_id=besvarelse.besvaret_af_id,
            rolle=Rolle.MEDARBEJDER,
            person_id=besvarelse.person_id,
            enhed_id=besvarelse.enhed_id,
            regelversion=f"strategi:{besvarelse.strategi_id}",
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )


def _sagstypespor(
    sagstype: Sagstype,
    art: str,
    aktoer: Aktoer,
    aendringer: Iterable[Aendring],
    tidspunkt: datetime,
    **data: object,
) -> Sagstype:
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=sagstype.enhed_id,
            data={"navn": sagstype.navn, "enhed": sagstype.enhed.navn, **data},
            aendringer=list(aendringer),
            henvisninger=[raekkenavn(sagstype)],
        )
    )
    return sagstype


def _kraev(svar: Aktoer | Svar) -> Aktoer:
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar
