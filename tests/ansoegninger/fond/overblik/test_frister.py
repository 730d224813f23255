"""The deadlines of a list are those of the applications, one by one, under whichever version each is judged on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.visning import fristen as fristen_for_een
from ansoegninger.fond.overblik.frister import OPGAVEN, fristen, med_frist
from ansoegninger.fond.overblik.regelbog import laes_regelbog
from ansoegninger.fond.queries import gaeldende, i_version, nyeste
from ansoegninger.fond.regler import Regel, Regelart
from ansoegninger.fond.services import fasthold, gem_version
from ansoegninger.fond.standard import standard
from roller.organisation.models import Overenskomst
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db

FASER: dict[str, Callable[[Hold], Fondsansoegning]] = {
    Fase.HOS_LEDER: fs.soegt,
    Fase.HOS_TR: fs.aftalt,
    Fase.KLAR: fs.erklaeret,
    Fase.UNDERSKRIFT: fs.oprettet,
    Fase.UNDERSKREVET: fs.underskrevet,
    Fase.HOS_FONDEN: fs.hos_fonden,
    Fase.TILSAGN: fs.besvaret,
}


def gem(hold: Hold, regler: Sequence[Regel], fra_dag: date = DAG) -> None:
    gem_version(
        overenskomst="DS",
        regler=regler,
        fra_dag=fra_dag,
        begrundelse="Nye frister",
        efter_version=nyeste("DS").version,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


def med(**tal: int | None) -> list[Regel]:
    """The shipped rules with other numbers; None leaves the rule out."""
    alle = [replace(r, tal=tal.get(r.art, r.tal)) for r in standard("DS")]
    return [r for r in alle if r.art not in tal or tal[r.art] is not None]


def i_listen() -> dict[str, tuple[str, date] | None]:
    """Case number -> what and by when, as the list says."""
    fundne = med_frist(Fondsansoegning.objects.all(), laes_regelbog())
    frister = {a.sagsnummer: fristen(a, DAG) for a in fundne}
    return {nummer: (frist.hvad, frist.dag) if frist else None for nummer, frist in frister.items()}


def een_for_een() -> dict[str, tuple[str, date] | None]:
    frister = {a.sagsnummer: fristen_for_een(a, DAG) for a in Fondsansoegning.objects.all()}
    return {nummer: (frist["hvad"], frist["dag"]) if frist else None for nummer, frist in frister.items()}


def test_hver_fase_har_den_frist_i_listen_som_ansoegningens_side_viser(hold: Hold) -> None:
    sager = {fase: byg(hold) for fase, byg in FASER.items()}
    assert {fase: sag.fase for fase, sag in sager.items()} == {fase: fase for fase in FASER}
    assert i_listen() == een_for_een()
    assert i_listen()[sager[Fase.TILSAGN].sagsnummer] is None
    assert len(set(i_listen().values())) == 5, "fristerne skal være forskellige, ellers siger sammenligningen intet"


@pytest.mark.parametrize(
    "tal",
    [{"SENEST": 100}, {"UNDERSKRIFT": 3, "SVARTID": 90}, {"SENEST": None}, {"UNDERSKRIFT": None}, {"SVARTID": None}],
)
def test_hver_ansoegning_foelger_den_version_den_er_vurderet_paa(hold: Hold, tal: dict[str, int | None]) -> None:
    efter_de_gamle = [fs.oprettet(hold), fs.hos_fonden(hold)]
    gem(hold, med(**tal))
    efter_de_nye = [fs.soegt(hold), fs.oprettet(hold), fs.hos_fonden(hold)]
    assert {a.regelversion_nr for a in efter_de_gamle} == {1}
    assert {a.regelversion_nr for a in efter_de_nye} == {2}
    assert i_listen() == een_for_een() | {
        # Where the fund sets no deadline, the step's own stands.
        a.sagsnummer: trinnets(a)
        for a in Fondsansoegning.objects.all()
        if een_for_een()[a.sagsnummer] is None and trinnets(a)
    }


def trinnets(ansoegning: Fondsansoegning) -> tuple[str, date] | None:
    frister = AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer, frist_dag__isnull=False)
    dag = min(frister.values_list("frist_dag", flat=True), default=None)
    if dag is None:
        return None
    return OPGAVEN, dag


def test_hvor_fonden_ingen_frist_har_staar_opgavens(hold: Hold) -> None:
    ansoegning = fs.besvaret(hold, udfald="AFSLAG")
    assert i_listen() == {ansoegning.sagsnummer: (OPGAVEN, DAG + timedelta(days=14))}


def test_regelbogen_siger_det_samme_som_reglerne_en_ad_gangen(hold: Hold, django_assert_num_queries: Any) -> None:
    fasthold(overenskomst="HK", tidspunkt=NU)
    gem(hold, med(SENEST=7), DAG + timedelta(days=5))
    gem(hold, med(SENEST=9), DAG + timedelta(days=9))
    with django_assert_num_queries(1):
        bog = laes_regelbog()
    for overenskomst in Overenskomst.values:
        for dage in (0, 5, 8, 9, 400):
            dag = DAG + timedelta(days=dage)
            assert bog.gaeldende(overenskomst, dag) == gaeldende(overenskomst, dag)
    assert [bog.i_version("DS", v) for v in (1, 2, 3)] == [i_version("DS", v) for v in (1, 2, 3)]
    tal: Any = [regler.en(Regelart.SENEST) for _, regler in bog.alle()]
    assert sorted(regel.tal for regel in tal if regel) == [1, 1, 1, 1, 1, 7, 9]
