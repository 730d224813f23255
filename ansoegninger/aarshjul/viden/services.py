"""Asking a colleague to stand for a topic, and the colleague's answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.policies import maa_rette
from ansoegninger.aarshjul.spor import kraev_aktoer, skriv_paa_hjulet, som_medarbejder
from ansoegninger.aarshjul.viden.models import Forespoergsel, Videnssvar
from ansoegninger.aarshjul.viden.policies import er_kollega, maa_svare
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from workflows.beskeder.services import Kladde, annuller, laeg_i_udbakken
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er


@transaction.atomic
def spoerg(*, emne: Aarshjulsemne, person: Bruger, besked: str, adgang: Adgang, tidspunkt: datetime) -> Forespoergsel:
    """Ask somebody of the centre to stand for a topic; they are told by mail and on their own front page.

    Raises:
        IngenAdgang: not the planner, or the quarter is over.
        Regelbrud: the person is not employed in the centre, or is asked already.
    """
    laast, aktoer = _laas(emne, adgang, tidspunkt)
    if not (svar := er_kollega(person, laast.enhed, timezone.localdate(tidspunkt))):
        raise Regelbrud(f"{svar.grund}.", "person")
    if laast.forespoergsler.gaeldende().filter(person=person).exists():
        raise Regelbrud(f"{person} er allerede spurgt.", "person")
    ny = Forespoergsel.objects.create(
        emne=laast, person=person, spurgt_af=adgang.bruger, besked=besked, spurgt_kl=tidspunkt
    )
    _mail(ny, "spurgt", person.pk, f"Vil du stå for »{_kort(laast)}«?", _spoergsmaal(ny), tidspunkt)
    _spor("aarshjul.spurgt", ny, aktoer, tidspunkt, nyt(ny))
    return ny


@transaction.atomic
def svar(
    *, forespoergsel: Forespoergsel, svar: Videnssvar, tekst: str, adgang: Adgang, tidspunkt: datetime
) -> Forespoergsel:
    """Answer yes or no. A no is told to whoever asked; an answer may be changed while the topic lies ahead.

    Raises:
        IngenAdgang: somebody else is asked, it is withdrawn, or the quarter is over.
    """
    laast = _laas_spoergsmaal(forespoergsel)
    kraev(maa_svare(adgang, laast, kvartal_for(timezone.localdate(tidspunkt))))
    foer = som_er(laast)
    if (laast.svar, laast.svar_tekst) == (svar, tekst):
        return laast
    laast.svar, laast.svar_tekst, laast.svaret_kl = svar, tekst, tidspunkt
    laast.save()
    if svar == Videnssvar.NEJ and foer["svar"] != Videnssvar.NEJ:
        nr = f"svar-{tidspunkt:%Y%m%d%H%M%S}"
        emnefelt = f"Et nej til at stå for »{_kort(laast.emne)}«"
        _mail(laast, nr, laast.spurgt_af_id, emnefelt, _afslag(laast), tidspunkt)
    _spor("aarshjul.svaret", laast, som_medarbejder(adgang), tidspunkt, rettet(laast, foer))
    return laast


@transaction.atomic
def traek(*, forespoergsel: Forespoergsel, adgang: Adgang, tidspunkt: datetime) -> None:
    """Ask somebody no more. If the mail has gone out, they are told. Twice is once.

    Raises:
        IngenAdgang: not the planner, or the quarter is over.
    """
    laast = _laas_spoergsmaal(forespoergsel)
    _, aktoer = _laas(laast.emne, adgang, tidspunkt)
    if laast.trukket_kl is not None:
        return
    foer = som_er(laast)
    laast.trukket_kl = tidspunkt
    laast.save()
    if not annuller([_noegle(laast, "spurgt")], tidspunkt=tidspunkt):
        tekst = f"Du skal ikke længere stå for emnet »{laast.emne.emne}« i {_hvornaar(laast)}."
        _mail(laast, "trukket", laast.person_id, f"Ikke længere: »{_kort(laast.emne)}«", tekst, tidspunkt)
    _spor("aarshjul.spoergsmaal_trukket", laast, aktoer, tidspunkt, rettet(laast, foer))


def _laas(emne: Aarshjulsemne, adgang: Adgang, tidspunkt: datetime) -> tuple[Aarshjulsemne, Aktoer]:
    laast = Aarshjulsemne.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=emne.pk)
    return laast, kraev_aktoer(maa_rette(adgang, laast, kvartal_for(timezone.localdate(tidspunkt))))


def _laas_spoergsmaal(forespoergsel: Forespoergsel) -> Forespoergsel:
    laaste = Forespoergsel.objects.select_for_update(of=("self",)).select_related("emne__enhed", "person")
    return laaste.get(pk=forespoergsel.pk)


def _spoergsmaal(f: Forespoergsel) -> str:
    hilsen = f"\n\n{f.spurgt_af} skriver:\n{f.besked}" if f.besked else ""
    return (
        f"{f.spurgt_af} spørger, om du vil stå for emnet »{f.emne.emne}« i {_hvornaar(f)} i {f.emne.enhed}.{hilsen}\n\n"
        "Svar ja eller nej på din forside i Kursussporet."
    )


def _afslag(f: Forespoergsel) -> str:
    # Who it is, and what was written with it, is read on the topic's page: a mail would outlive the person's erasure.
    ord_ = " Læs svaret, og spørg en anden" if f.svar_tekst else " Spørg en anden"
    nej = f"Den, du har spurgt, kan ikke stå for emnet »{f.emne.emne}« i {_hvornaar(f)}."
    return f"{nej}\n\n{ord_.strip()} på årshjulets side."


def _hvornaar(f: Forespoergsel) -> str:
    return f"{f.emne.kvartal}. kvartal {f.emne.aar}"


def _kort(emne: Aarshjulsemne) -> str:
    """As much of the topic as a subject line holds."""
    return emne.emne if len(emne.emne) <= 80 else f"{emne.emne[:79]}…"  # noqa: PLR2004


def _noegle(f: Forespoergsel, hvad: str) -> str:
    return f"aarshjul:{f.pk}:{hvad}"


def _mail(f: Forespoergsel, hvad: str, modtager_id: int, emne: str, tekst: str, tidspunkt: datetime) -> None:
    laeg_i_udbakken(Kladde(_noegle(f, hvad), modtager_id, emne, tekst), tidspunkt=tidspunkt)


def _spor(art: str, f: Forespoergsel, aktoer: Aktoer, tidspunkt: datetime, aendringer: list[Aendring]) -> None:
    ja = {Videnssvar.JA: "ja", Videnssvar.NEJ: "nej"}.get(Videnssvar(f.svar), "") if f.svar else ""
    skriv_paa_hjulet(
        art,
        aktoer=aktoer,
        tidspunkt=tidspunkt,
        enhed_id=f.emne.enhed_id,
        person_id=f.person_id,
        data={"emne": f.emne.emne, "person": str(f.person), "svar": ja},
        aendringer=aendringer,
    )
