"""Many wishes at once: copies of one that went through the doors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from viewflow.workflow.models import Process, Task

from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from roller.brugere.models import Bruger
from tests.fabrikker.hold import NU, Hold
from workflows.motor.faelles import processer
from workflows.motor.sag import nye_sagsnumre


def klon(oenske: Oenske, antal: int, personer: Sequence[Bruger]) -> list[Oenske]:
    """Copies of a waiting wish: the case, its process and tasks, and its assessment."""
    proces = processer(oenske).get()
    opgaver = list(Task.objects.filter(process=proces))
    vurdering = oenske.vurderinger.get()
    numre = nye_sagsnumre(Oenske, antal, NU.date())
    oensker = Oenske.objects.bulk_create(
        [_kopi(oenske, sagsnummer=nummer, person=personer[i % len(personer)]) for i, nummer in enumerate(numre)],
        batch_size=500,
    )
    Vurdering.objects.bulk_create([_kopi(vurdering, oenske=kopi) for kopi in oensker], batch_size=1000)
    processen = Process.objects.bulk_create([_kopi(proces, artifact_object_id=k.pk) for k in oensker], batch_size=500)
    Task.objects.bulk_create([_kopi(opgave, process=p) for p in processen for opgave in opgaver], batch_size=500)
    return oensker


def svar(hold: Hold, runde: Prioriteringsrunde, *, navn: str = "Grund") -> Koersel:
    """A computation of the round with an answer about every wish, every other one in; written and not solved."""
    scenarie = Scenarie.objects.create(runde=runde, navn=navn, oprettet_af=hold["carl"], oprettet_kl=NU)
    koersel = Koersel.objects.create(
        scenarie=scenarie,
        status="FAERDIG",
        bestilt_af=hold["carl"],
        bestilt_kl=NU,
        loest_kl=NU,
        afsluttet_kl=NU,
        aftryk="0" * 64,
        bevist=True,
    )
    placeret = runde.indstillinger.values_list("ramme_id", "placeringer__oenske").order_by("placeringer__oenske")
    Koerselsvalg.objects.bulk_create(
        Koerselsvalg(
            koersel=koersel,
            oenske_id=oenske_id,
            ramme_id=ramme_id,
            valgt=nr % 2 == 0,
            point=10,
            pris_oere=1_200_000,
            bytte="MULIG",
            tab=3,
            mindste_tab=3,
            bytte_pris_oere=0,
        )
        for nr, (ramme_id, oenske_id) in enumerate(placeret)
        if oenske_id
    )
    return koersel


def _kopi(raekke: Any, **aendret: Any) -> Any:
    """A new, unsaved row with the same values."""
    felter = {f.attname: getattr(raekke, f.attname) for f in raekke._meta.concrete_fields if not f.primary_key}
    ny = type(raekke)(**felter)
    for navn, vaerdi in aendret.items():
        setattr(ny, navn, vaerdi)
    return ny
