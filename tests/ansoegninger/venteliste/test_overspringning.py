"""Passing over, and what a grant does to briefing, reports and papers."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.breve.queries import ikke_sendt
from ansoegninger.kontrol.register import brud
from ansoegninger.papirer.queries import rundens_oensker
from ansoegninger.prioritering.models import Indstilling
from ansoegninger.prioritering.queries import frigivet
from ansoegninger.prioritering.status import afdelinger_i, afdelingstabel
from ansoegninger.rapporter.queries import afgoerelser, runder_med_rapport
from ansoegninger.venteliste import services
from ansoegninger.venteliste.models import Overspringning
from tests.ansoegninger.venteliste.scene import SIDEN, Scene
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


def test_den_der_springes_over_staar_der_stadig_og_den_naeste_foreslaas(scene: Scene) -> None:
    scene.spring(scene.mads)
    forslag = scene.liste().forslag_i(scene.voksen.pk)
    assert forslag is not None
    assert forslag.naeste is not None
    assert forslag.naeste.sagsnummer == scene.aya.sagsnummer
    assert Sporpost.objects.for_sag(scene.mads.sagsnummer).last().saetning == (  # type: ignore[union-attr]
        "sprang ønsket over på ventelisten til Voksenstøtte"
    )
    with pytest.raises(Regelbrud, match="ikke noget at springe over"):
        scene.spring(scene.mads)
    assert brud(SIDEN) == []


def test_en_overspringning_kan_tages_tilbage_og_huskes(scene: Scene) -> None:
    scene.spring(scene.mads)
    sprunget = Overspringning.objects.get()
    felter: dict[str, Any] = {"runde": scene.runde, "sprunget": sprunget, "tidspunkt": SIDEN}
    services.tag_tilbage(adgang=scene.hold.adgang("carl"), noegle=uuid4(), **felter)
    sprunget.refresh_from_db()
    assert (sprunget.tilbage_af, sprunget.tilbage_kl) == (scene.hold["carl"], SIDEN)
    assert sprunget.history.count() == 2
    forslag = scene.liste().forslag_i(scene.voksen.pk)
    assert forslag is not None
    assert forslag.naeste is not None
    assert forslag.naeste.sagsnummer == scene.mads.sagsnummer
    with pytest.raises(Regelbrud, match="ikke sprunget over længere"):
        services.tag_tilbage(adgang=scene.hold.adgang("carl"), noegle=uuid4(), **felter)
    assert brud(SIDEN) == []


def test_at_springe_over_kraever_en_grund(scene: Scene) -> None:
    with pytest.raises(Regelbrud, match="hvorfor ønsket springes over"):
        scene.spring(scene.mads, begrundelse=" ")


def test_orienteringen_staar_ved_magt_selv_om_der_bevilges_fra_ventelisten_bagefter(scene: Scene) -> None:
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SIDEN)
    indstilling = Indstilling.objects.get(runde=scene.runde, enhed=scene.hold.enhed["voksen"])
    sager.goer(scene.hold["lone"], indstilling, "orienter", tidspunkt=SIDEN)
    orientering = indstilling.orientering.indhold
    scene.bevilg(scene.mads, tidspunkt=SIDEN + timedelta(minutes=1))
    indstilling.orientering.refresh_from_db()
    assert indstilling.orientering.indhold == orientering
    assert brud(SIDEN + timedelta(minutes=1)) == []


def test_orienteringen_venter_paa_at_brevet_om_bevillingen_er_sendt(scene: Scene) -> None:
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SIDEN)
    indstilling = Indstilling.objects.get(runde=scene.runde, enhed=scene.hold.enhed["voksen"])
    assert ikke_sendt(indstilling) == 0
    scene.bevilg(scene.mads)
    assert ikke_sendt(indstilling) == 1


def test_rapporter_og_papirer_siger_hvad_runden_besluttede_og_rundens_side_hvad_der_gaelder(scene: Scene) -> None:
    foer = (afgoerelser(scene.runde), list(rundens_oensker(scene.runde).order_by("pk").values("pk", "udfald")))
    talt = runder_med_rapport(scene.hold.adgang("carl")).values("afgjort", "bevilget", "personer").get()
    scene.bevilg(scene.mads)
    efter = (afgoerelser(scene.runde), list(rundens_oensker(scene.runde).order_by("pk").values("pk", "udfald")))
    assert efter == foer
    assert runder_med_rapport(scene.hold.adgang("carl")).values("afgjort", "bevilget", "personer").get() == talt
    assert frigivet(scene.runde) == (5, 5)
    tekster = [str(r).replace("\\xa0", " ") for r in _afdelinger(scene)]
    assert any("2 af 3 ønsker bevilget" in tekst for tekst in tekster)


def _afdelinger(scene: Scene) -> list[Any]:
    adgang = scene.hold.adgang("carl")
    tabel = afdelingstabel(scene.runde, afdelinger_i(adgang, scene.runde.sagsnummer), adgang, DAG)
    return list(tabel["raekker"])
