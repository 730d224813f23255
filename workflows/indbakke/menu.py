"""The menu: which pages each role is shown. What a person may do is never decided here."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.urls import NoReverseMatch, reverse

from roller.tildelinger.roller import Rolle

#: Those who work through a queue of others' cases.
LEDELSE = frozenset({Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF})


@dataclass(frozen=True, slots=True)
class Punkt:
    """One entry: the address, its title, who sees it, and whether the number of open tasks stands beside it.

    `navne` holds further addresses that light the entry up.
    """

    navn: str
    titel: str
    roller: frozenset[Rolle] = field(default_factory=lambda: frozenset(Rolle))
    med_antal: bool = False


#: Those who wish, learn and read: the pages that belong to everybody's own development.
MEDARBEJDERE = frozenset({Rolle.MEDARBEJDER, Rolle.TR})


def _kun(*roller: Rolle) -> frozenset[Rolle]:
    return frozenset(roller)


MENU = (
    Punkt("indbakke:forside", "Forside"),
    Punkt("indbakke:opgaver", "Opgaver", LEDELSE | MEDARBEJDERE | _kun(Rolle.FAGLIG_KOORDINATOR), med_antal=True),
    Punkt("oensker:liste", "Mine ønsker", MEDARBEJDERE),
    Punkt("mus:mine", "Min MUS", MEDARBEJDERE),
    Punkt("oensker:afdeling", "Ønsker i afdelingen", LEDELSE),
    Punkt("prioritering:runder", "Prioritering", LEDELSE | _kun(Rolle.OEKONOMI)),
    Punkt("mus:runder", "MUS-runder", LEDELSE | _kun(Rolle.FAGLIG_KOORDINATOR)),
    Punkt("budget:oversigt", "Budget", LEDELSE | _kun(Rolle.OEKONOMI)),
    Punkt("aarshjul:liste", "Videndeling og årshjul", LEDELSE | MEDARBEJDERE | _kun(Rolle.FAGLIG_KOORDINATOR)),
    Punkt("katalog:liste", "Katalog", MEDARBEJDERE | _kun(Rolle.FAGLIG_KOORDINATOR)),
    Punkt("strategi:vis", "Strategi", MEDARBEJDERE | _kun(Rolle.FAGLIG_KOORDINATOR)),
    Punkt("indbakke:sager", "Sager", LEDELSE | _kun(Rolle.REVISOR)),
    Punkt("roller:organisation", "Organisation", _kun(Rolle.SYSTEMADMIN)),
    Punkt("roller:roller", "Roller", _kun(Rolle.SYSTEMADMIN)),
    Punkt("roller:stedfortraedere", "Stedfortrædere", LEDELSE | _kun(Rolle.SYSTEMADMIN)),
    Punkt("roller:mandater", "Mandater", _kun(Rolle.SYSTEMADMIN)),
)


def menu(rolle: Rolle | None, sti: str, antal_opgaver: int) -> list[dict[str, object]]:
    """The entries of a role, with the one for this address marked."""
    punkter = [(punkt, adresse) for punkt in MENU if rolle in punkt.roller and (adresse := _adresse(punkt.navn))]
    # The longest address that the page lies under: "/" lies above everything and is only itself.
    under = [adresse for _, adresse in punkter if sti == adresse or (adresse != "/" and sti.startswith(adresse))]
    aktiv = max(under, key=len, default=None)
    return [
        {
            "url": adresse,
            "titel": punkt.titel,
            "aktiv": adresse == aktiv,
            "antal": antal_opgaver if punkt.med_antal else 0,
        }
        for punkt, adresse in punkter
    ]


def _adresse(navn: str) -> str | None:
    """The entry's address; a part of the system that is not installed has none."""
    try:
        return reverse(navn)
    except NoReverseMatch:
        return None
