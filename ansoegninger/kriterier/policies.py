"""Who writes a centre's criteria, and who approves them: never the same person."""

from __future__ import annotations

from collections.abc import Collection

from ansoegninger.kriterier.models import Kriterieudkast
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle


def maa_skrive(adgang: Adgang, center: Enhed) -> Aktoer | Svar:
    """A faglig koordinator in the centre, or above it."""
    for hverv in sorted(adgang.i_rolle(Rolle.FAGLIG_KOORDINATOR), key=lambda h: h.for_person_id is not None):
        if hverv.enhed_sti.startswith(center.path) or hverv.daekker(center.path):
            return Aktoer(adgang.bruger, hverv.rolle, hverv.for_person_id, hverv.for_person_navn)
    return nej(f"Kriterierne for {center.navn} skrives af den faglige koordinator")


def maa_godkende(adgang: Adgang, center: Enhed, skrevet_af: Collection[int]) -> Aktoer | Svar:
    """The centre's chief, unless the chief has written any of it."""
    svar = adgang.kompetent(Rolle.CENTERCHEF, center, None)
    if isinstance(svar, Aktoer) and ({adgang.bruger.pk, svar.paa_vegne_af_id} & set(skrevet_af)):
        return nej("Den, der har skrevet i udkastet, kan ikke også godkende det. Det skal være to personer.")
    return svar


def forfattere(udkast: Kriterieudkast) -> set[int]:
    """Everybody who has written in the draft."""
    return set(udkast.history.values_list("skrevet_af_id", flat=True))
