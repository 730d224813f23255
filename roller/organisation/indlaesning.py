"""An organisation that comes from elsewhere: many rows at once, and for each the entry that it would have had alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from roller.adgang.models import Mandat
from roller.adgang.sporord import om_ansaettelse, om_hverv, om_mandat, om_rolle
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from workflows.spor import SYSTEM, Sporudkast, skriv_mange
from workflows.spor.aendringer import nyt, raekkenavn, raekker_i


@dataclass(frozen=True, slots=True)
class Indlaest:
    """What was read in, already written to its tables; `kilde` says from where."""

    kilde: str
    enheder: Sequence[Enhed] = ()
    ansaettelser: Sequence[Ansaettelse] = ()
    roller: Sequence[Rolletildeling] = ()
    stedfortraedere: Sequence[Stedfortraeder] = ()
    mandater: Sequence[Mandat] = ()


def skriv_indlaest(indlaest: Indlaest, *, tidspunkt: datetime) -> None:
    """Write the entry of the import, and one for each person, role, stand-in and mandate; in the import's transaction.

    The units are listed in the first: they have no story of their own yet.
    """
    skriv_mange([_samlet(indlaest, tidspunkt), *_hver(indlaest, tidspunkt)])


def _samlet(indlaest: Indlaest, tidspunkt: datetime) -> Sporudkast:
    antal = {
        felt: len(getattr(indlaest, felt))
        for felt in ("enheder", "ansaettelser", "roller", "stedfortraedere", "mandater")
    }
    aendringer = [aendring for enhed in indlaest.enheder for aendring in nyt(enhed)]
    return Sporudkast(
        kaede=SYSTEM,
        art="roller.organisation_indlaest",
        tidspunkt=tidspunkt,
        data={"kilde": indlaest.kilde, **antal},
        aendringer=aendringer,
        henvisninger=raekker_i(aendringer),
    )


def _hver(indlaest: Indlaest, tidspunkt: datetime) -> Iterator[Sporudkast]:
    def udkast(
        art: str, raekke: models.Model, data: dict[str, object], person_id: int, enhed_id: int, grund: str
    ) -> Sporudkast:
        return Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            person_id=person_id,
            enhed_id=enhed_id,
            begrundelse=grund,
            data=data,
            aendringer=nyt(raekke),
            henvisninger=[raekkenavn(raekke)],
        )

    for a in indlaest.ansaettelser:
        yield udkast("roller.person_oprettet", a, om_ansaettelse(a), a.person_id, a.enhed_id, "")
    for r in indlaest.roller:
        yield udkast("roller.rolle_givet", r, om_rolle(r), r.person_id, r.enhed_id, r.grund)
    for s in indlaest.stedfortraedere:
        yield udkast("roller.stedfortraeder_udpeget", s, om_hverv(s), s.stedfortraeder_id, s.enhed_id, s.grund)
    for m in indlaest.mandater:
        yield udkast("roller.mandat_givet", m, om_mandat(m), m.user_id, m.content_object_id, m.grund)
