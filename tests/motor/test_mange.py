"""Many cases begun at once are in every row as the engine would have made them one by one."""

from __future__ import annotations

from typing import Any

import pytest
from viewflow.workflow.models import Process, Task

from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.services import runder
from tests.fabrikker import mussager
from tests.fabrikker.hold import NU, Hold
from workflows.motor.doere import begynd
from workflows.motor.faelles import processer
from workflows.motor.fejl import ForSent
from workflows.motor.mange import KanIkkeKopieres, begynd_mange
from workflows.motor.models import AabenOpgave
from workflows.motor.porte import Del
from workflows.spor.afstemning import uden_post
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

#: What is each case's own, and the instants that the engine takes from the clock.
EGNE = {"id", "process_id", "task_id", "proces_id", "artifact_object_id", "sag_id", "sagsnummer", "person_id", "token"}
URET = {"created", "started", "finished", "assigned"}


def raekke(objekt: Any) -> dict[str, Any]:
    felter = {f.attname: getattr(objekt, f.attname) for f in objekt._meta.concrete_fields}
    return {k: (v is None if k in URET else v) for k, v in felter.items() if k not in EGNE}


def aftegnet(sag: MusSamtale) -> dict[str, Any]:
    """Everything that begins with the case, without what is only its own."""
    proces = processer(sag).get()
    opgaver = list(Task.objects.filter(process=proces).order_by("pk"))
    plads = {opgave.pk: nr for nr, opgave in enumerate(opgaver)}
    return {
        "proces": raekke(proces),
        "opgaver": [raekke(o) for o in opgaver],
        "grene": [str(o.token).replace(f"/{opgaver[1].pk}_", "/del_") for o in opgaver],
        "foregaaende": [[plads[pk] for pk in o.previous.values_list("pk", flat=True)] for o in opgaver],
        "koeen": [raekke(o) for o in AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).order_by("task")],
        "sagen": (sag.fase, sag.procesversion),
        "historien": list(MusSamtale.history.filter(id=sag.pk).order_by("pk").values_list("history_type", "fase")),
        "sporet": [
            (p.art, p.nummer, p.aktoer_id, p.procesversion, p.regelversion, p.saetning, p.enhed_id)
            for p in Sporpost.objects.for_sag(sag.sagsnummer)
        ],
    }


def test_hver_kopi_er_som_motoren_selv_ville_have_lavet_den(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    runde = mussager.musrunde(hold, "voksen")
    kopier = [mussager.samtale(runde, hold, navn) for navn in ("mads", "aya", "kim", "lone")]

    def een_for_een(*, kode: str, sager: Any, tidspunkt: Any) -> None:
        for sag in sager:
            begynd(kode=kode, sag=sag, adgang=None, data={}, tidspunkt=tidspunkt)

    monkeypatch.setattr(runder, "begynd_mange", een_for_een)
    anden = mussager.aaben_runde(hold, "voksen", navn=runde.navn + " ")
    runder.opret_samtaler(runde=anden, nu=lambda: NU)
    for kopi in kopier:
        motorens = aftegnet(mussager.samtale(anden, hold, kopi.person.brugernavn))
        fra_kopien = aftegnet(kopi)
        # The round's name differs by a space, which the two could not share.
        ens = (
            str(fra_kopien).replace(f"'{runde.navn}'", f"'{anden.navn}'").replace(f"i {runde.navn}", f"i {anden.navn}")
        )
        assert ens == str(motorens)
    assert not uden_post().exists()


@pytest.mark.parametrize("navn", ["mads", "aya", "kim"])
def test_en_kopi_gaar_hele_vejen(hold: Hold, navn: str) -> None:
    """The first is the engine's own; the branches of each of the others meet in their own join."""
    sag = mussager.afsluttet(mussager.musrunde(hold), hold, navn)
    sag.refresh_from_db()
    assert sag.fase == Fase.GAELDER


def test_at_begynde_igen_opdages_og_intet_skrives(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    samtaler = list(MusSamtale.objects.filter(runde=runde).order_by("pk"))
    foer = (Process.objects.count(), Task.objects.count(), Sporpost.objects.count())
    for raekkefoelge in (samtaler, samtaler[::-1]):
        with pytest.raises(ForSent):
            begynd_mange(kode="mus", sager=raekkefoelge, tidspunkt=NU)
    assert (Process.objects.count(), Task.objects.count(), Sporpost.objects.count()) == foer
    begynd_mange(kode="mus", sager=[], tidspunkt=NU)


def test_hvor_vejen_afhaenger_af_sagen_kopieres_der_ikke(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    from workflows.forloeb.mus import Mus

    runde = mussager.aaben_runde(hold, "voksen")
    betinget = [(node, lambda a: True, None) for node, _, _ in Mus.forberedelse._branches]
    monkeypatch.setattr(Del, "_branches", property(lambda node: betinget))
    with pytest.raises(KanIkkeKopieres, match="forberedelse"):
        runder.opret_samtaler(runde=runde, nu=lambda: NU)
    assert not MusSamtale.objects.exists()


def test_en_sag_med_proces_blandt_nye_opdages(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    gammel = mussager.samtale(runde, hold)
    ny = MusSamtale.objects.create(
        sagsnummer="M-2026-99999",
        enhed=hold.enhed["visitation"],
        person=hold["ina"],
        fase=Fase.OPRETTET,
        oprettet_kl=NU,
        runde=runde,
    )
    with pytest.raises(ForSent, match=gammel.sagsnummer):
        begynd_mange(kode="mus", sager=[ny, gammel], tidspunkt=NU)
    assert not processer(ny).exists()
