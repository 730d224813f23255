"""Writing the numbers that the fund pays a workplace by."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads, er_cvr, er_pnummer
from ansoegninger.fond.policies import maa_skrive_numre
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekkenavn, rettet, som_er

_TRIN = "fond.arbejdsplads"
_CVR_CIFRE, _P_CIFRE = 8, 10


def gem_numre(*, enhed: Enhed, cvr: str, pnummer: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> bool:
    """Write a unit's own numbers; with both empty they are taken away, and those of the unit above hold.

    Returns:
        False when this very form was sent before.

    Raises:
        IngenAdgang: not a system administrator of the whole municipality.
        Regelbrud: a number that cannot be one, or nothing is changed.
    """
    aktoer = maa_skrive_numre(adgang)
    if not isinstance(aktoer, Aktoer):
        raise IngenAdgang(aktoer)
    cvr, pnummer = _cifrene(cvr), _cifrene(pnummer)
    _kraev_numre(cvr, pnummer)
    with transaction.atomic():
        # Two administrators at once meet here: there may be no row to lock yet.
        Enhed.objects.select_for_update(no_key=True).get(pk=enhed.pk)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
            return False
        aendringer = _skriv(enhed, cvr, pnummer)
        if not aendringer:
            raise Regelbrud("Numrene er, som de var. Der er intet at gemme.")
        _spor(enhed, cvr, pnummer, aendringer, aktoer, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
    return True


def _cifrene(skrevet: str) -> str:
    """People write the digits in groups, and copy what is before them."""
    return "".join(skrevet.split()).upper().removeprefix("DK")


def _kraev_numre(cvr: str, pnummer: str) -> None:
    if cvr and not (len(cvr) == _CVR_CIFRE and cvr.isdecimal() and cvr.isascii()):
        raise Regelbrud("Et CVR-nummer har otte cifre.", "cvr")
    if cvr and not er_cvr(cvr):
        raise Regelbrud("Det CVR-nummer findes ikke: cifrene passer ikke sammen. Se efter, om der er byttet om.", "cvr")
    if pnummer and not er_pnummer(pnummer):
        raise Regelbrud("Et P-nummer har ti cifre.", "pnummer")


def _skriv(enhed: Enhed, cvr: str, pnummer: str) -> list[Aendring]:
    """Make the row be so; nothing where it is so already."""
    raekke = Arbejdsplads.objects.filter(enhed=enhed).first()
    if raekke is None:
        return nyt(Arbejdsplads.objects.create(enhed=enhed, cvr=cvr, pnummer=pnummer)) if cvr or pnummer else []
    if not (cvr or pnummer):
        aendringer = fjernet(raekke)
        raekke.delete()
        return aendringer
    foer = som_er(raekke)
    raekke.cvr, raekke.pnummer = cvr, pnummer
    if aendringer := rettet(raekke, foer):
        raekke.save()
    return aendringer


def _spor(
    enhed: Enhed, cvr: str, pnummer: str, aendringer: list[Aendring], aktoer: Aktoer, tidspunkt: datetime
) -> None:
    numre = ", ".join(f"{navn} {nummer}" for navn, nummer in (("CVR", cvr), ("P-nummer", pnummer)) if nummer)
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="fond.arbejdsplads_rettet",
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=enhed.pk,
            data={"enhed": enhed.navn, "numre": numre or "ingen egne"},
            aendringer=aendringer,
            henvisninger=[raekkenavn(enhed)],
        )
    )
