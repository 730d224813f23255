"""The menu: which pages each role is shown. What a person may do is never decided here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from django.urls import NoReverseMatch, reverse

from roller.tildelinger.roller import Rolle

#: Those who work through a queue of others' cases.
LEDELSE = frozenset({Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF})


@dataclass(frozen=True, slots=True)
class Punkt:
    """One entry: the address, its title, who sees it, and whether the number of open tasks stands beside it.

    For the roles in `i_bunden` the entry is one of the rarely used: it stands in the footer and in the phone's menu,
    but not in the bar, which holds nine on one line. `ogsaa`: other addresses whose pages belong to it.
    """

    navn: str
    titel: str
    roller: frozenset[Rolle] = field(default_factory=lambda: frozenset(Rolle))
    med_antal: bool = False
    i_bunden: frozenset[Rolle] = frozenset()
    ogsaa: tuple[str, ...] = ()


#: Those who wish, learn and read: the pages that belong to everybody's own development.
MEDARBEJDERE = frozenset({Rolle.MEDARBEJDER, Rolle.TR})


def _kun(*roller: Rolle) -> frozenset[Rolle]:
    return frozenset(roller)


KOORDINATOR = _kun(Rolle.FAGLIG_KOORDINATOR)
OEKONOMI = _kun(Rolle.OEKONOMI)
REVISOR = _kun(Rolle.REVISOR)
SYSTEMADMIN = _kun(Rolle.SYSTEMADMIN)

#: The sættechef decides one case and reads no report of the centre.
LEDERE = LEDELSE - {Rolle.SAETTECHEF}
PAPIRLAESERE = _kun(Rolle.LEDER, Rolle.CENTERCHEF) | KOORDINATOR | OEKONOMI | REVISOR

MENU = (
    Punkt("indbakke:forside", "Forside"),
    Punkt("indbakke:opgaver", "Opgaver", LEDELSE | MEDARBEJDERE | KOORDINATOR, med_antal=True),
    Punkt("oensker:liste", "Mine ønsker", MEDARBEJDERE),
    Punkt("mus:mine", "Min MUS", MEDARBEJDERE),
    Punkt("oensker:afdeling", "Ønsker i afdelingen", LEDELSE),
    Punkt("prioritering:runder", "Prioritering", LEDELSE | OEKONOMI | REVISOR, ogsaa=("/breve/runde/", "/venteliste/")),
    Punkt("mus:runder", "MUS-runder", LEDELSE | KOORDINATOR | REVISOR),
    Punkt("budget:oversigt", "Budget", LEDELSE | OEKONOMI | REVISOR),
    Punkt("breve:orienteringer", "Orienteringer", LEDELSE | MEDARBEJDERE | KOORDINATOR | OEKONOMI | REVISOR),
    Punkt(
        "papirer:liste",
        "Papirer",
        PAPIRLAESERE,
        i_bunden=PAPIRLAESERE,
    ),
    Punkt("evaluering:liste", "Evalueringer", LEDELSE | KOORDINATOR | REVISOR, i_bunden=LEDELSE),
    Punkt(
        "rapporter:oversigt",
        "Rapporter",
        LEDERE | KOORDINATOR | OEKONOMI | REVISOR,
        i_bunden=LEDERE | KOORDINATOR,
    ),
    Punkt("kriterier:liste", "Kriterier", LEDELSE | KOORDINATOR | REVISOR, i_bunden=LEDELSE | REVISOR),
    Punkt("aarshjul:liste", "Videndeling og årshjul", LEDELSE | MEDARBEJDERE | KOORDINATOR),
    Punkt("katalog:liste", "Katalog", MEDARBEJDERE | KOORDINATOR),
    Punkt("strategi:vis", "Strategi", MEDARBEJDERE | KOORDINATOR | LEDELSE | REVISOR, i_bunden=LEDELSE | REVISOR),
    Punkt("fond:regler", "Kompetencefond", i_bunden=frozenset(Rolle)),
    Punkt("indbakke:sager", "Sager", LEDELSE | REVISOR),
    Punkt("spor:soeg", "Spor", REVISOR),
    Punkt("roller:organisation", "Organisation", SYSTEMADMIN),
    Punkt("roller:roller", "Roller", SYSTEMADMIN),
    Punkt(
        "roller:stedfortraedere",
        "Stedfortrædere",
        LEDELSE | KOORDINATOR | OEKONOMI | SYSTEMADMIN,
        i_bunden=LEDELSE | KOORDINATOR | OEKONOMI,
    ),
    Punkt("roller:mandater", "Mandater", SYSTEMADMIN),
    Punkt("opbevaring:regler", "Opbevaring", SYSTEMADMIN),
)


def menu(rolle: Rolle | None, sti: str, antal_opgaver: int) -> list[dict[str, object]]:
    """The entries of a role, with the one for this address marked."""
    punkter = [(punkt, adresse) for punkt in MENU if rolle in punkt.roller and (adresse := _adresse(punkt.navn))]
    # The longest address that the page lies under: "/" lies above everything and is only itself.
    steder = [(sted, adresse) for punkt, adresse in punkter for sted in (adresse, *punkt.ogsaa)]
    under = [par for par in steder if sti == par[0] or (par[0] != "/" and sti.startswith(par[0]))]
    _, aktiv = max(under, key=lambda par: len(par[0]), default=(None, None))
    return [
        {
            "url": adresse,
            "titel": punkt.titel,
            "aktiv": adresse == aktiv,
            "antal": antal_opgaver if punkt.med_antal else 0,
            "i_bunden": rolle in punkt.i_bunden,
        }
        for punkt, adresse in punkter
    ]


@cache
def _adresse(navn: str) -> str | None:
    """The entry's address; a part of the system that is not installed has none."""
    try:
        return reverse(navn)
    except NoReverseMatch:
        return None
