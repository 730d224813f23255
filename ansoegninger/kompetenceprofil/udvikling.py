"""A person's profile over the years, and the two views of it beside each other. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from ansoegninger.kompetenceprofil.mangler import er_mangel
from ansoegninger.kompetenceprofil.models import Profilniveau, Vurderer
from ansoegninger.kompetenceprofil.rubrikker import RANG, SAGSTYPE, STIGENDE, Noegle, Rubrik, Vurderet


@dataclass(frozen=True, slots=True)
class Linje:
    """One row of the profile as both see it; None where nobody has answered it."""

    rubrik: Rubrik
    egen: str | None
    leder: str | None
    mangel: bool
    over: bool

    @property
    def uenige(self) -> bool:
        """Both have answered, and not the same."""
        return self.egen is not None and self.leder is not None and self.egen != self.leder

    @property
    def leder_hoejere(self) -> bool:
        return self.uenige and RANG[str(self.leder)] > RANG[str(self.egen)]

    @property
    def styrke(self) -> bool:
        """A resource person, or above what is expected."""
        return Profilniveau.A in {self.egen, self.leder} or self.over


def linjer(
    rubrikker: Sequence[Rubrik], egne: Mapping[Noegle, str], lederens: Mapping[Noegle, str], ventet: str, som: str
) -> list[Linje]:
    """The profile row by row. `som` says by whose answer a gap is a gap."""

    def linje(rubrik: Rubrik) -> Linje:
        egen, leder = egne.get(rubrik.noegle), lederens.get(rubrik.noegle)
        taeller = (leder or egen) if som == Vurderer.LEDER else (egen or leder)
        over = taeller is not None and RANG[taeller] > RANG[ventet]
        return Linje(rubrik, egen, leder, er_mangel(rubrik, taeller, ventet), over)

    return [linje(rubrik) for rubrik in rubrikker]


@dataclass(frozen=True, slots=True)
class Aarstal:
    """How many learning goals stood on each level at the end of a year, by the level's code."""

    aar: int
    antal: Mapping[str, int]

    @property
    def i_alt(self) -> int:
        return sum(self.antal.values())


@dataclass(frozen=True, slots=True)
class Udvikling:
    """The years that were answered, the distribution in each, and each row's level through them."""

    aar: tuple[int, ...]
    fordeling: tuple[Aarstal, ...]
    raekker: tuple[tuple[str, str, tuple[str | None, ...]], ...]


def udvikling(vurderede: Sequence[Vurderet], vurderer: str) -> Udvikling:
    """The last answer of each year; a goal of an earlier version of the strategy is the one it became."""
    aar_for_aar: dict[int, dict[Noegle, str]] = {}
    seneste: dict[int, int] = {}
    nyeste: dict[Noegle, Rubrik] = {}
    for v in vurderede:
        if v.vurderer != vurderer:
            continue
        aar = timezone.localtime(v.kl).year
        if seneste.get(aar) != v.besvarelse_id:
            seneste[aar], aar_for_aar[aar] = v.besvarelse_id, {}
        aar_for_aar[aar][v.rubrik.noegle] = v.niveau
        # The newest words are kept, and the kind that the goal is of now.
        nyeste[v.rubrik.noegle] = v.rubrik
    aarene = tuple(sorted(aar_for_aar))
    raekker = tuple(
        (rubrik.art, rubrik.tekst, tuple(aar_for_aar[aar].get(noegle) for aar in aarene))
        for noegle, rubrik in nyeste.items()
    )
    return Udvikling(aarene, tuple(_aarstal(aar, aar_for_aar[aar]) for aar in aarene), raekker)


def _aarstal(aar: int, svar: Mapping[Noegle, str]) -> Aarstal:
    antal: dict[str, int] = defaultdict(int)
    for (slags, _), niveau in svar.items():
        if slags != SAGSTYPE:
            antal[niveau] += 1
    return Aarstal(aar, {niveau.value: antal[niveau.value] for niveau in STIGENDE})
