"""A draft begins, and its parts are written one by one; nothing holds before it is approved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import Max
from django.utils import timezone

from ansoegninger.strategi.godkendelse import Forslagsfase, Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.kopi import kopier
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.policies import maa_rette, maa_skrive, skriverens_hverv
from ansoegninger.strategi.queries import aabent_forslag, strategi_for
from ansoegninger.strategi.slags import TEMA, Slags
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.doere import begynd
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import Regelbrud
from workflows.motor.sag import nye_sagsnumre
from workflows.spor import Aendring, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekker_i, rettet, som_er

ANDRE_VAR_HURTIGERE = "En anden har ændret det samme, mens du skrev. Din tekst står stadig i felterne."
SE_IGEN = "En anden har ændret det, siden du åbnede siden. Se det igen, før du fjerner det."
VAEK = "En anden har fjernet det, mens du skrev. Kopiér din tekst, hvis du skal bruge den et andet sted."
#: A version without one to follow begins with the year and holds for two.
AAR = 2


class Imellemtiden(Regelbrud):
    """Somebody else has changed or removed the part meanwhile; `raekke` is what stands now, None for nothing."""

    def __init__(self, besked: str, raekke: models.Model | None) -> None:
        super().__init__(besked)
        self.raekke = raekke


def begynd_version(
    *, center: Enhed, som_kopi: bool, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Strategiforslag:
    """Begin the centre's next version, as a copy of the one in force or from nothing.

    Raises:
        IngenAdgang: not the centre's faglig koordinator.
        Regelbrud: a version is being written already.
    """
    kraev_aktoer(maa_skrive(adgang, center))
    with transaction.atomic():
        Enhed.objects.select_for_update(no_key=True).get(pk=center.pk)
        if gammel := noegler.tidligere(adgang.bruger, noegle):
            return Strategiforslag.objects.get(sagsnummer=gammel.sagsnummer)
        if aabent := aabent_forslag(center.pk):
            raise Regelbrud(f"Der er allerede et udkast: {aabent.strategi}. Skriv videre i det.")
        forslag = _opret(center, som_kopi, adgang, tidspunkt)
        begynd(kode="strategiforslag", sag=forslag, adgang=adgang, data={}, tidspunkt=tidspunkt, noegle=noegle)
    forslag.refresh_from_db()
    return forslag


def gem_rammer(
    *, forslag: Strategiforslag, felter: Mapping[str, Any], vist: str, adgang: Adgang, tidspunkt: datetime
) -> Strategi:
    """Change the draft's name, period and purpose. `vist` is the fingerprint of what was shown.

    Raises:
        IngenAdgang: the person may not write in it, or it is not being written any more.
        Regelbrud: it ends before it begins.
        Imellemtiden: somebody else has changed it.
    """
    with transaction.atomic():
        laast, aktoer = _laas(forslag, adgang)
        strategi = Strategi.objects.select_for_update(of=("self",)).get(pk=laast.strategi_id)
        foer = _ret(strategi, felter, vist)
        if strategi.til_dag <= strategi.fra_dag:
            raise Regelbrud("Perioden skal slutte, efter den begynder.", "til_dag")
        strategi.save()
        _spor(laast, aktoer, tidspunkt, "strategi.rammer_rettet", rettet(strategi, foer), hvad=str(strategi))
    return strategi


def gem_del(
    *,
    forslag: Strategiforslag,
    slags: Slags,
    pk: int | None,
    felter: Mapping[str, Any],
    vist: str = "",
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID | None = None,
) -> Any:
    """Add a part, last of its kind, or change the one with this key as it was shown (`vist`).

    Raises:
        IngenAdgang: as in `gem_rammer`.
        Imellemtiden: somebody else has changed or removed it.
        Regelbrud: the form was sent before, to something else.
    """
    with transaction.atomic():
        laast, aktoer = _laas(forslag, adgang)
        if pk is None:
            return _tilfoej(laast, slags, felter, aktoer, tidspunkt, noegle)
        raekke = _find(laast, slags, pk)
        flyttes = any(felt in felter and getattr(raekke, felt) != felter[felt] for felt in slags.grupper)
        foer = _ret(raekke, felter, vist)
        if flyttes:
            raekke.nummer = _naeste(slags, raekke)
        raekke.save()
        art = "strategi.del_rettet"
        _spor(laast, aktoer, tidspunkt, art, rettet(raekke, foer), hvad=slags.fuld(raekke))
    return raekke


def fjern_del(
    *, forslag: Strategiforslag, slags: Slags, pk: int, vist: str, adgang: Adgang, tidspunkt: datetime
) -> None:
    """Take a part out of the draft; its words stay in the trail.

    Raises:
        IngenAdgang, Imellemtiden: as in `gem_del`.
        Regelbrud: a theme that has initiatives.
    """
    with transaction.atomic():
        laast, aktoer = _laas(forslag, adgang)
        raekke = _find(laast, slags, pk)
        if aftryk(raekke) != vist:
            raise Imellemtiden(SE_IGEN, raekke)
        if slags is TEMA and raekke.initiativer.exists():
            raise Regelbrud("Temaet har initiativer. Flyt dem til et andet tema, eller fjern dem først.")
        aendringer = fjernet(raekke)
        raekke.delete()
        _spor(laast, aktoer, tidspunkt, "strategi.del_fjernet", aendringer, hvad=slags.fuld(raekke))


def flyt_del(*, forslag: Strategiforslag, slags: Slags, pk: int, op: bool, adgang: Adgang, tidspunkt: datetime) -> Any:
    """Let a part change places with its neighbour; at the end of the list nothing happens.

    Raises:
        IngenAdgang, Imellemtiden: as in `gem_del`.
    """
    with transaction.atomic():
        laast, aktoer = _laas(forslag, adgang)
        raekke = _find(laast, slags, pk)
        andre = slags.model.objects.filter(**slags.gruppe(raekke))
        if op:
            nabo = andre.filter(nummer__lt=raekke.nummer).order_by("-nummer").first()
        else:
            nabo = andre.filter(nummer__gt=raekke.nummer).order_by("nummer").first()
        if nabo is None:
            return raekke
        aendringer = _byt(slags, raekke, nabo)
        _spor(laast, aktoer, tidspunkt, "strategi.del_flyttet", aendringer, hvad=slags.fuld(raekke))
    return raekke


def _opret(center: Enhed, som_kopi: bool, adgang: Adgang, tidspunkt: datetime) -> Strategiforslag:
    dag = timezone.localdate(tidspunkt)
    forrige = strategi_for(center, dag) or Strategi.objects.godkendte().filter(enhed=center).first()
    nummer = Strategi.objects.filter(enhed=center).aggregate(Max("version"))["version__max"] or 0
    fra = forrige.til_dag if forrige and forrige.til_dag > dag else date(dag.year + 1, 1, 1)
    strategi = Strategi.objects.create(
        enhed=center,
        navn=forrige.navn if forrige else "Kompetencestrategi",
        version=nummer + 1,
        fra_dag=fra,
        til_dag=date(fra.year + AAR, 1, 1),
        formaal=forrige.formaal if forrige and som_kopi else "",
        bygger_paa=forrige if som_kopi else None,
    )
    if forrige and som_kopi:
        kopier(forrige, strategi)
    hverv = skriverens_hverv(adgang, center)
    i_centret = hverv is not None and hverv.enhed_sti.startswith(center.path)
    return Strategiforslag.objects.create(
        sagsnummer=nye_sagsnumre(Strategiforslag, 1, dag)[0],
        enhed_id=hverv.enhed_id if hverv and i_centret else center.pk,
        fase=Forslagsfase.OPRETTET,
        oprettet_kl=tidspunkt,
        strategi=strategi,
    )


def _laas(forslag: Strategiforslag, adgang: Adgang) -> tuple[Strategiforslag, Aktoer]:
    """The case, locked, and who writes in it."""
    laast = Strategiforslag.objects.select_for_update(of=("self",)).select_related("strategi__enhed", "enhed")
    fundet = laast.get(pk=forslag.pk)
    return fundet, kraev_aktoer(maa_rette(adgang, fundet))


def _find(forslag: Strategiforslag, slags: Slags, pk: int) -> Any:
    raekke = slags.model.objects.filter(strategi=forslag.strategi_id, pk=pk).first()
    if raekke is None:
        raise Imellemtiden(VAEK, None)
    return raekke


def _ret(raekke: Any, felter: Mapping[str, Any], vist: str) -> dict[str, Any]:
    """Put the values into the row, unless it is not as it was shown; what is the same already is nobody's conflict."""
    foer, stod = som_er(raekke), aftryk(raekke)
    for navn, vaerdi in felter.items():
        setattr(raekke, navn, vaerdi)
    if stod not in (vist, aftryk(raekke)):
        nu = type(raekke)._default_manager.get(pk=raekke.pk)
        raise Imellemtiden(ANDRE_VAR_HURTIGERE, nu)
    return foer


def _tilfoej(
    forslag: Strategiforslag,
    slags: Slags,
    felter: Mapping[str, Any],
    aktoer: Aktoer,
    tidspunkt: datetime,
    noegle: UUID | None,
) -> Any:
    trin = f"strategi.{slags.kode}"
    if noegler.gentages(aktoer.bruger, noegle, sagsnummer=forslag.sagsnummer, trin=trin):
        return slags.model.objects.filter(strategi=forslag.strategi_id).latest("pk")
    raekke = slags.model(strategi_id=forslag.strategi_id, **felter)
    if slags.nummereret:
        raekke.nummer = _naeste(slags, raekke)
    raekke.save()
    _spor(forslag, aktoer, tidspunkt, "strategi.del_tilfoejet", nyt(raekke), hvad=slags.fuld(raekke))
    if noegle:
        noegler.gem(aktoer.bruger, noegle, sagsnummer=forslag.sagsnummer, trin=trin, tidspunkt=tidspunkt)
    return raekke


def _naeste(slags: Slags, raekke: Any) -> int:
    hoejeste = slags.model.objects.filter(**slags.gruppe(raekke)).aggregate(Max("nummer"))["nummer__max"]
    return (hoejeste or 0) + 1


def _byt(slags: Slags, a: Any, b: Any) -> list[Aendring]:
    """Change numbers, over one that nobody has: two parts never have the same."""
    foer_a, foer_b, ledigt = som_er(a), som_er(b), _naeste(slags, a)
    til_a, til_b = b.nummer, a.nummer
    for raekke, nummer in ((a, ledigt), (b, til_b), (a, til_a)):
        raekke.nummer = nummer
        raekke.save(update_fields=["nummer"])
    return [*rettet(a, foer_a), *rettet(b, foer_b)]


def _spor(
    forslag: Strategiforslag,
    aktoer: Aktoer,
    tidspunkt: datetime,
    art: str,
    aendringer: Sequence[Aendring],
    **data: object,
) -> None:
    skriv(
        Sporudkast(
            kaede=forslag.sagsnummer,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=forslag.enhed_id,
            procesversion=forslag.procesversion,
            regelversion=forslag.regelversion,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
