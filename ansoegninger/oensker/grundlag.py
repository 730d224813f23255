"""What a wish is held against, criterion by criterion: the strategy's and the plan's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ansoegninger.mus.aktiviteter.visning import i_ord
from ansoegninger.oensker.models import Oenske

Afsnit = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Grundlag:
    """What stands beside one criterion.

    Attributes:
        kilde: where the words come from.
        afsnit: heading and text; a part that does not exist is left out.
        punkter: learning goals.
        mangler: said when there is nothing to hold the wish against.
    """

    kilde: str
    afsnit: tuple[Afsnit, ...] = ()
    punkter: tuple[str, ...] = field(default=())
    mangler: str = ""


def grundlag(oenske: Oenske, kode: str) -> Grundlag:
    """What this wish is held against on this criterion; the employee's own reasons where nothing else is known."""
    return _KILDER.get(kode, _begrundelse)(oenske)


def _behov(oenske: Oenske) -> Grundlag:
    maal = oenske.maal
    if maal is None:
        return Grundlag("Behovet", mangler="Ønsket bygger ikke på et mål i udviklingsplanen, der beskriver behovet.")
    return Grundlag(
        "Behovet i udviklingsplanen",
        (
            ("Behovet kommer fra", maal.get_behovskilde_display()),
            ("Aktivitet i planen", maal.aktivitet or i_ord(maal.aktiviteter.all())),
        ),
    )


def _maal(oenske: Oenske) -> Grundlag:
    maal = oenske.maal
    afsnit: tuple[Afsnit, ...] = ()
    if maal:
        niveau = f"Fra {maal.niveau_nu} til {maal.niveau_maal}"
        afsnit = (("Mål i udviklingsplanen", maal.maal), ("Niveau", niveau))
    laeringsmaal = tuple(oenske.laeringsmaal.values_list("tekst", flat=True))
    if not afsnit and not laeringsmaal:
        mangler = "Medarbejderen har hverken peget på et mål i udviklingsplanen eller på læringsmål."
        return Grundlag("Mål", mangler=mangler)
    return Grundlag("Mål", afsnit, laeringsmaal)


def _strategi(oenske: Oenske) -> Grundlag:
    tema = oenske.tema
    if tema is None:
        return Grundlag("Strategien", mangler="Medarbejderen har ikke peget på et tema i strategien.")
    afsnit = (
        ("Opgave", tema.opgave),
        ("Perspektiv for kerneopgaven", tema.perspektiv_kerneopgave),
        ("Perspektiv for organisationen", tema.perspektiv_organisation),
        ("Rollen", tema.laering_rolle),
        ("Metoder og teknikker", tema.laering_metoder),
        ("Faglig viden", tema.laering_viden),
    )
    return Grundlag(f"Tema {tema}", tuple((navn, tekst) for navn, tekst in afsnit if tekst))


def _begrundelse(oenske: Oenske) -> Grundlag:
    return Grundlag("Medarbejderens begrundelse", (("Hvorfor kurset", oenske.begrundelse),))


#: By the criterion's code, which is the same from version to version.
_KILDER: dict[str, Callable[[Oenske], Grundlag]] = {
    "BEHOV": _behov,
    "MAAL": _maal,
    "STRATEGI": _strategi,
    "TEMA": _strategi,
}
