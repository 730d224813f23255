"""A unit's matrix as the page and the spreadsheet draw it, for the leader and for those who read numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.anonymitet import MINDSTE_GRUPPE, kan_taelles
from ansoegninger.kompetenceprofil.mangler import Enhedsmangel, Profiler, i_enheden
from ansoegninger.kompetenceprofil.matrix import Matrixraekke, matrix
from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.policies import maa_se_navne
from ansoegninger.kompetenceprofil.queries import (
    Ansat,
    Svarene,
    ansatte,
    efter_person,
    i_enhed,
    lederens,
    rubrikker,
    seneste,
)
from ansoegninger.kompetenceprofil.raekker import vurderinger
from ansoegninger.kompetenceprofil.rubrikker import ARTER, STIGENDE, Rubrik, niveauord
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.sprog.formater import initialer, tal

#: So many people stand beside each other before a new table begins: as many as a printed page is wide.
PR_TABEL = 16
VISES_IKKE = "vises ikke"
INGEN_RESSOURCE = {"tekst": "Ingen endnu", "klasse": "gul", "ikon": "warning"}
TEGN = {"INTET": "–", "C": "C", "B": "B", "A": "A", None: ""}


@dataclass(frozen=True, slots=True)
class Enhedsmatrix:
    """What the reader may know of a unit on a day."""

    enhed: Enhed
    med_navne: bool
    ansatte: tuple[Ansat, ...]
    navne: dict[int, str]
    levels: dict[int, Svarene]
    rubrikker: tuple[Rubrik, ...]
    mangler: tuple[Enhedsmangel, ...]

    @property
    def uden_profil(self) -> list[Ansat]:
        return [a for a in self.ansatte if a.person_id not in self.levels]

    @property
    def har_tal(self) -> bool:
        """Is there anything to show at all?"""
        return bool(self.levels) and (self.med_navne or kan_taelles(len(self.levels)))

    def kun(self, hvilke: set[str], *, huller: bool) -> Enhedsmatrix:
        """Only rows of these kinds; and only those with a gap that the reader may know of."""
        valgt = [m for m in self.mangler if m.rubrik.art in hvilke and (not huller or self.er_hul(m))]
        raekker = tuple(m.rubrik for m in valgt)
        return replace(self, rubrikker=raekker, mangler=tuple(valgt))

    def er_hul(self, m: Enhedsmangel) -> bool:
        """Is somebody below, or nobody a resource person? Numbers that are not shown are not told this way either."""
        return m.mangler_ressourceperson or (m.under > 0 and (self.med_navne or m.kan_vises))


def enhedsmatrix(adgang: Adgang, enhed: Enhed) -> Enhedsmatrix:
    """Read a unit for this person: three queries.

    What counts for a unit is the leader's answer, when the employee has given theirs: to be a resource person is an
    extra responsibility, and the leader places it. By name and level the leader reads those whose nearest leader they
    are today, and themselves; who is a resource person is told of everybody.
    """
    med_navne = bool(maa_se_navne(adgang, enhed))
    alle = ansatte(i_enhed(enhed), adgang.dag, adgang)
    folk = [a for a in alle if not med_navne or a.ledes or a.person_id == adgang.bruger.pk]
    fundne = vurderinger(seneste(lederens(a.person_id for a in alle)))
    levels = {person: svar[Vurderer.LEDER] for person, svar in efter_person(fundne).items()}
    raekker = rubrikker(enhed.path, adgang.dag)
    return Enhedsmatrix(
        enhed=enhed,
        med_navne=med_navne,
        ansatte=tuple(folk),
        navne={a.person_id: a.navn for a in alle},
        levels={a.person_id: levels[a.person_id] for a in folk if a.person_id in levels},
        rubrikker=tuple(raekker),
        mangler=tuple(_mangler(raekker, *(_profiler(p, levels, adgang.dag) for p in (folk, alle)))),
    )


def _profiler(personer: Sequence[Ansat], levels: Mapping[int, Svarene], dag: date) -> Profiler:
    return {a.person_id: (levels[a.person_id], a.ventet(dag)) for a in personer if a.person_id in levels}


def _mangler(raekker: Sequence[Rubrik], talte: Profiler, alle: Profiler) -> Iterator[Enhedsmangel]:
    """The numbers of those that the reader may count, with the resource persons of everybody."""
    for m, i_alt in zip(i_enheden(raekker, talte), i_enheden(raekker, alle), strict=True):
        yield replace(m, ressourcepersoner=i_alt.ressourcepersoner)


def matrixside(m: Enhedsmatrix) -> dict[str, Any]:
    """The page: who to ask about which kind of case, how the learning goals stand, and to the leader everybody."""
    sagstyper = [x for x in m.mangler if x.rubrik.er_sagstype]
    maal = [x for x in m.mangler if not x.rubrik.er_sagstype]
    return {
        "m": m,
        "mindst": MINDSTE_GRUPPE,
        "fund": _fund(sagstyper),
        "sagstypekolonner": _kolonner("Sagstype", "Ressourcepersoner", talkolonner=talord(m, sagstype=True)),
        "sagstyperaekker": [_raekke(m, x) for x in sagstyper],
        "maalkolonner": _kolonner("Læringsmål", talkolonner=talord(m, sagstype=False)),
        "maalraekker": [_raekke(m, x) for x in maal],
        "tabeller": _navnetabeller(m) if m.med_navne else [],
    }


def _fund(sagstyper: Sequence[Enhedsmangel]) -> str:
    uden = [x.rubrik.tekst for x in sagstyper if x.mangler_ressourceperson]
    if not sagstyper:
        return ""
    if not uden:
        return "Hver sagstype har mindst én ressourceperson."
    return f"{len(uden)} af {len(sagstyper)} sagstyper har ingen ressourceperson: {', '.join(uden)}."


def _kolonner(foerste: str, *ord_: str, talkolonner: Sequence[str]) -> list[dict[str, str]]:
    return [
        {"titel": foerste, "art": "titel"},
        *({"titel": titel} for titel in ord_),
        *({"titel": titel, "art": "tal"} for titel in talkolonner),
    ]


def talord(m: Enhedsmatrix, *, sagstype: bool) -> list[str]:
    """What is counted: each level to the leader; to the others what is below the expected, and what is not."""
    if m.med_navne:
        niveauer = [niveauord(n.value, sagstype=sagstype) for n in reversed(STIGENDE) if not (sagstype and n == "A")]
        return [*niveauer, "Ikke vurderet", "Under det forventede"]
    return ["På niveau", "Under det forventede", "Arbejder ikke med den" if sagstype else "Ikke vurderet"]


def talceller(m: Enhedsmatrix, x: Enhedsmangel) -> list[str]:
    """The numbers of a row, in the order of `talord`."""
    if not m.med_navne:
        return [tal(n) for n in (x.paa, x.under, x.uden_for)] if x.kan_vises else [VISES_IKKE] * 3
    [raekke] = matrix([x.rubrik], m.levels)
    sagstype = x.rubrik.er_sagstype
    niveauer = [raekke.antal[n.value] for n in reversed(STIGENDE) if not (sagstype and n == "A")]
    return [tal(n) for n in (*niveauer, raekke.ikke_vurderet, x.under)]


def _raekke(m: Enhedsmatrix, x: Enhedsmangel) -> dict[str, Any]:
    celler: list[dict[str, Any]] = [{"art": "titel", "tekst": x.rubrik.tekst}]
    if x.rubrik.er_sagstype:
        kendt = ressourcepersoner(m, x)
        celler.append({"tekst": kendt} if kendt else {"badge": INGEN_RESSOURCE})
    titler = talord(m, sagstype=x.rubrik.er_sagstype)
    celler += [
        {"art": "tal", "tekst": tekst, "maerke": f"{titel}:"}
        for titel, tekst in zip(titler, talceller(m, x), strict=True)
    ]
    return {"celler": celler}


def ressourcepersoner(m: Enhedsmatrix, x: Enhedsmangel) -> str:
    """Their names, in the order of the alphabet as the staff are."""
    return ", ".join(navn for person, navn in m.navne.items() if person in x.ressourcepersoner)


def _navnetabeller(m: Enhedsmatrix) -> list[dict[str, Any]]:
    """Everybody in every row, so many people to a table."""
    med_profil = [a for a in m.ansatte if a.person_id in m.levels]
    raekker = matrix(m.rubrikker, m.levels)
    portioner = [med_profil[i : i + PR_TABEL] for i in range(0, len(med_profil), PR_TABEL)]
    return [
        {
            "personer": [
                {
                    "navn": a.navn,
                    "kort": initialer(a.navn),
                    "url": reverse("kompetenceprofil:person", args=[a.person_id]),
                }
                for a in portion
            ],
            "raekker": [_navneraekke(r, portion) for r in raekker],
        }
        for portion in portioner
    ]


def _navneraekke(raekke: Matrixraekke, portion: Sequence[Ansat]) -> dict[str, Any]:
    def celle(person_id: int) -> dict[str, str]:
        niveau = raekke.niveauer.get(person_id)
        ord_ = "Ikke vurderet" if niveau is None else niveauord(niveau, sagstype=raekke.rubrik.er_sagstype)
        return {"tegn": TEGN[niveau], "ord": ord_, "niveau": niveau or ""}

    return {
        "art": ARTER[raekke.rubrik.art],
        "tekst": raekke.rubrik.tekst,
        "celler": [celle(a.person_id) for a in portion],
    }
