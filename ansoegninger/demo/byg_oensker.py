"""The wishes: drafts, submitted, assessed, sent back, withdrawn. What is decided about them comes in `byg_runder`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import Any

from django.utils import timezone

from ansoegninger.demo.byg_katalog import omfang
from ansoegninger.demo.byg_strategi import tema_i
from ansoegninger.demo.data.katalog import KURSUS_EFTER_NOEGLE
from ansoegninger.demo.data.koder import Kriteriesvar
from ansoegninger.demo.data.oensker import OENSKER
from ansoegninger.demo.data.sagsformer import Kriterium, Vurdering
from ansoegninger.demo.data.sagsformer import Oenske as Oenskedata
from ansoegninger.demo.verden import Verden
from ansoegninger.katalog.models import Kursustype, Udbyderart
from ansoegninger.kriterier.queries import center_sti, gaeldende
from ansoegninger.kriterier.saet import Kriterietekst, Saettekst
from ansoegninger.oensker.models import Udfald
from ansoegninger.oensker.services import opret_kladde
from ansoegninger.strategi.queries import strategi_for
from roller.organisation.queries import hoerer_til

FROE = 24
_POINT = {Kriteriesvar.JA: 4, Kriteriesvar.DELVIST: 2, Kriteriesvar.NEJ: 0}
_PRISDELE = (
    "kursusgebyr_oere",
    "materialer_oere",
    "transport_oere",
    "ophold_oere",
    "forplejning_oere",
    "lokale_oere",
)


def byg_oensker(verden: Verden, oensker: Sequence[Oenskedata] = OENSKER) -> None:
    """Lay every wish into the story, as far as it has come on its own."""
    for oenske in oensker:
        _laeg(verden, oenske)


def _laeg(verden: Verden, data: Oenskedata) -> None:
    verden.sker(data.oprettet_dag, 13, lambda kl: _opret(verden, data, kl))
    if data.indsendt_dag is not None:
        verden.sker(
            data.indsendt_dag, 14, lambda kl: verden.begynd("kursusoenske", verden.oenske[data.noegle], data.person, kl)
        )
    vurdering = data.vurdering
    if vurdering is not None:
        verden.sker(vurdering.dag, 15, lambda kl: _vurder(verden, data, vurdering, kl))
    if data.trukket_dag is not None:
        verden.sker(data.trukket_dag, 15, lambda kl: _traek(verden, data, kl))


def _opret(verden: Verden, data: Oenskedata, tidspunkt: datetime) -> None:
    person = verden.person[data.person]
    with verden.ur.som(person, tidspunkt):
        verden.oenske[data.noegle] = opret_kladde(
            person=person, felter=felter(verden, data, tidspunkt), tidspunkt=tidspunkt
        )


def felter(verden: Verden, data: Oenskedata, tidspunkt: datetime) -> dict[str, Any]:
    """What the employee wrote."""
    dag = verden.kalender.dag
    idag = timezone.localdate(tidspunkt)
    enhed = hoerer_til(verden.person[data.person], idag)
    strategi = strategi_for(enhed, idag) if enhed else None
    return {
        "maal": verden.maal.get(data.noegle),
        "kursus": verden.kursus[data.kursus] if data.kursus else None,
        "titel": data.titel,
        "udbyder": data.udbydernavn,
        "udbyderart": Udbyderart(data.udbyderart),
        "type": Kursustype(data.type),
        **omfang(data.omfang),
        # The catalogue says it of every module; of the rest, nobody has asked.
        "eksamen": True if data.kursus and Kursustype(data.type) == Kursustype.DIPLOMMODUL else None,
        "start_dag": dag(data.start_dag) if data.start_dag is not None else None,
        "slut_dag": dag(data.slut_dag) if data.slut_dag is not None else None,
        **{felt: getattr(data.pris, felt) for felt in _PRISDELE},
        "pris_kendt": pris_kendt(data),
        "tema": tema_i(strategi, data.tema) if strategi else None,
        "laeringsmaal": list(strategi.laeringsmaal.filter(nummer__in=data.laeringsmaal)) if strategi else [],
        "begrundelse": data.begrundelse,
        "egen_prioritet": data.prioritet,
    }


def pris_kendt(data: Oenskedata) -> bool:
    """Unknown where the catalogue does not know either and the person has found no fee."""
    ukendt_i_kataloget = data.kursus is not None and KURSUS_EFTER_NOEGLE[data.kursus].pris_oere is None
    return not ukendt_i_kataloget or data.pris.kursusgebyr_oere > 0


def _vurder(verden: Verden, data: Oenskedata, vurdering: Vurdering, tidspunkt: datetime) -> None:
    kriterier = (vurdering.behov, vurdering.maal, vurdering.strategi)
    saet = gaeldende(center_sti(verden.oenske[data.noegle].enhed))
    ord_ = [kriterium.ord for kriterium in kriterier if kriterium]
    verden.goer(
        vurdering.af,
        verden.oenske[data.noegle],
        "vurder",
        tidspunkt,
        udfald=Udfald(vurdering.udfald),
        begrundelse=" ".join(filter(None, [*ord_, vurdering.begrundelse])),
        saet=saet.maerke,
        kriterier=_point(saet, data, vurdering),
        rang=vurdering.plads,
    )


def _point(saet: Saettekst, data: Oenskedata, vurdering: Vurdering) -> dict[str, int]:
    """The points on whatever the centre asks: near what the story says, and varied, but the same every time."""
    rng = Random(f"{FROE} {data.noegle}")  # noqa: S311 - a fixed seed, so that the demo is the same every time
    fortalt = {"BEHOV": vurdering.behov, "TEMA": vurdering.strategi}
    return {k.kode: _naer(k, fortalt.get(k.kode, vurdering.maal), rng) for k in saet.spoerges}


def _naer(k: Kriterietekst, svar: Kriterium | None, rng: Random) -> int:
    """One of the points that have words, close to yes, partly or no; a wish that is sent back is half answered."""
    maal = _POINT[svar.svar] if svar else _POINT[Kriteriesvar.DELVIST]
    valg = sorted(k.point, key=lambda p: (abs(p.point - maal), p.point))
    return rng.choice(valg[:2]).point


def _traek(verden: Verden, data: Oenskedata, tidspunkt: datetime) -> None:
    verden.afbryd(
        data.person,
        verden.oenske[data.noegle],
        "traek",
        "kursusoenske",
        tidspunkt,
        begrundelse=data.trukket_begrundelse,
    )
