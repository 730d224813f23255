"""An agreed follow-up day is moved once the plan holds: with a reason, and so that the case waits for the new day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from ansoegninger.mus.grus.models import Grusdag, Grusflytning
from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.opfoelgning.models import Opfoelgningsdag, Planflytning
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.mus.opslag import Som, tekst
from tests.fabrikker import grussager, mussager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mussager import OPFOELGES
from workflows.beskeder.models import Besked
from workflows.forloeb.grus import Grus
from workflows.forloeb.mus import Mus
from workflows.motor import ure
from workflows.motor.doere import undervejs
from workflows.motor.faelles import processer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.sag import Sag
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

FOERSTE, ANDEN, NY = date(2027, 3, 2), date(2027, 7, 5), date(2027, 4, 1)
GRUND = "HVORFOR: orlov i marts"


def gaelder(hold: Hold) -> MusSamtale:
    return mussager.ny_samtale(hold, mussager.afsluttet)


def flyt(hold: Hold, sag: Sag, fra: date, til: date, *, af: str = "lone", **andet: Any) -> None:
    handling = Grus.flyt_opfoelgningsdag if sag.praefiks == "G" else Mus.flyt_opfoelgningsdag
    data = {"fra_dag": fra, "til_dag": til, "grund": GRUND}
    undervejs(
        handling=handling, sag=sag, adgang=hold.adgang(af), data=data, noegle=uuid4(), **({"tidspunkt": NU} | andet)
    )


def ventetid(sag: Sag) -> Task:
    return Task.objects.get(process__in=processer(sag), status=STATUS.SCHEDULED)


def dagene(sag: MusSamtale) -> list[date]:
    return [raekke.dag for raekke in sag.opfoelgningsdage.order_by("dag")]


def test_lederen_flytter_en_dag_og_sagen_venter_til_den_nye(hold: Hold) -> None:
    sag = gaelder(hold)
    flyt(hold, sag, FOERSTE, NY)
    assert dagene(sag) == [NY, ANDEN]
    assert ventetid(sag).scheduled == begynder_kl(NY)
    assert ure.forfaldent(OPFOELGES, sag) == 0
    assert ure.forfaldent(begynder_kl(NY), sag) == 1


def test_bliver_den_anden_dag_den_foerste_venter_sagen_til_den(hold: Hold) -> None:
    sag = gaelder(hold)
    flyt(hold, sag, ANDEN, FOERSTE - timedelta(days=7))
    assert ventetid(sag).scheduled == begynder_kl(FOERSTE - timedelta(days=7))
    flyt(hold, sag, FOERSTE - timedelta(days=7), ANDEN)
    assert ventetid(sag).scheduled == begynder_kl(FOERSTE)


def test_flytningen_er_en_kendsgerning_og_det_foerst_aftalte_kan_laeses(hold: Hold) -> None:
    sag = gaelder(hold)
    version = sag.planversion
    flyt(hold, sag, FOERSTE, NY)
    flytning = Planflytning.objects.get()
    assert (flytning.fra_dag, flytning.til_dag, flytning.grund) == (FOERSTE, NY, GRUND)
    assert (flytning.flyttet_af, flytning.flyttet_kl) == (hold["lone"], NU)
    post = Sporpost.objects.get(art="mus.flyt_opfoelgningsdag")
    assert "flyttede opfølgningen fra 2.\xa0marts 2027 til 1.\xa0april 2027" in post.saetning
    assert GRUND not in f"{post.aendringer} {post.begrundelse} {post.saetning}"
    assert [h.dag for h in Opfoelgningsdag.history.filter(id=sag.opfoelgningsdage.get(dag=NY).pk)] == [NY, FOERSTE]
    sag.refresh_from_db()
    assert (sag.planversion, sag.fase) == (version, Fase.GAELDER)


def test_medarbejderen_faar_besked_uden_grunden(hold: Hold) -> None:
    sag = gaelder(hold)
    flyt(hold, sag, FOERSTE, NY)
    besked = Besked.objects.get(emne__startswith="Opfølgningen er flyttet")
    assert (besked.modtager, besked.sagsnummer) == (hold["mads"], sag.sagsnummer)
    assert "fra 2.\xa0marts 2027 til 1.\xa0april 2027" in besked.tekst
    assert GRUND not in besked.tekst


@pytest.mark.parametrize(
    ("fra", "til", "siger"),
    [
        (FOERSTE, NU.date(), "efter i dag"),
        (FOERSTE, NU.date() - timedelta(days=1), "efter i dag"),
        (FOERSTE, ANDEN, "allerede aftalt"),
        (FOERSTE, FOERSTE, "allerede aftalt"),
        (NY, ANDEN + timedelta(days=1), "fulgt op på"),
    ],
)
def test_en_dag_flyttes_kun_frem_i_tiden_og_til_en_der_er_fri(hold: Hold, fra: date, til: date, siger: str) -> None:
    sag = gaelder(hold)
    with pytest.raises(Regelbrud, match=siger):
        flyt(hold, sag, fra, til)
    assert (dagene(sag), Planflytning.objects.count()) == ([FOERSTE, ANDEN], 0)


def test_en_dag_der_er_fulgt_op_paa_flyttes_ikke(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.fulgt_op)
    mussager.goer(hold["lone"], sag, "svar_paa_opfoelgning", tidspunkt=OPFOELGES, bemaerkning="Godt")
    with pytest.raises(Regelbrud, match="fulgt op på"):
        flyt(hold, sag, FOERSTE, date(2027, 6, 1), tidspunkt=OPFOELGES)
    flyt(hold, sag, ANDEN, date(2027, 6, 1), tidspunkt=OPFOELGES)
    assert ventetid(sag).scheduled == begynder_kl(date(2027, 6, 1))


def test_kun_lederen_flytter_og_kun_mens_planen_gaelder(hold: Hold) -> None:
    sag = gaelder(hold)
    for navn in ("mads", "per", "rikke"):
        with pytest.raises(IngenAdgang):
            flyt(hold, sag, FOERSTE, NY, af=navn)
    ure.forfaldent(OPFOELGES, sag)
    with pytest.raises(ForSent):
        flyt(hold, sag, FOERSTE, NY, tidspunkt=OPFOELGES)


@pytest.mark.parametrize(("felter", "siger"), [({"til_dag": FOERSTE}, "flytter"), ({"grund": ""}, "grund_ikke_tom")])
def test_databasen_kender_en_flytning(hold: Hold, felter: dict[str, Any], siger: str) -> None:
    standard = {"fra_dag": FOERSTE, "til_dag": NY, "grund": "x", "flyttet_af": hold["lone"], "flyttet_kl": NU}
    sag = gaelder(hold)
    with pytest.raises(IntegrityError, match=f"planflytning_{siger}"), transaction.atomic():
        Planflytning.objects.create(samtale=sag, **standard | felter)


@pytest.mark.side
def test_lederen_flytter_dagen_paa_siden_og_begge_kan_se_hvorfor(hold: Hold, som: Som) -> None:
    sag = gaelder(hold)
    plan = reverse("mus:plan", args=[sag.sagsnummer])
    url = reverse("indbakke:undervejs", args=[sag.sagsnummer, "flyt_opfoelgningsdag"])
    lone, mads = som(hold["lone"]), som(hold["mads"])
    assert url in tekst(lone.get(plan))
    assert url not in tekst(mads.get(plan))
    assert mads.get(url).status_code == 403
    felter = {"noegle": str(uuid4()), "fra_dag": FOERSTE.isoformat(), "til_dag": "01.10.2026", "grund": GRUND}
    assert "skal ligge efter i dag" in tekst(lone.post(url, felter))
    assert "Vælg en mulighed." in tekst(lone.post(url, felter | {"fra_dag": ""}))
    assert lone.post(url, felter | {"til_dag": "01.04.2027"}).status_code == 302
    for laeser in (lone, mads):
        side = tekst(laeser.get(plan))
        assert "I følger op på planen 1. april 2027 og 5. juli 2027" in side.replace("\xa0", " ")
        assert GRUND in side


# --- a group's ---


def test_en_gruppes_dag_flyttes_paa_samme_maade_og_alle_faar_besked(hold: Hold) -> None:
    grus = grussager.godkendt(hold)
    fra = grussager.OPFOELGES.date()
    flyt(hold, grus, fra, NY)
    assert [dag.dag for dag in Grusdag.objects.all()] == [NY]
    assert ventetid(grus).scheduled == begynder_kl(NY)
    assert str(Grusflytning.objects.get()) == "15.\xa0januar 2027 til 1.\xa0april 2027"
    beskeder = Besked.objects.filter(emne__startswith="Opfølgningen er flyttet")
    assert {b.modtager for b in beskeder} == {hold["mads"], hold["aya"]}
    post = Sporpost.objects.get(art="grus.flyt_opfoelgningsdag")
    assert "flyttede opfølgningen fra" in post.saetning
    for til, siger in ((NY, "allerede aftalt"), (NU.date(), "efter i dag")):
        with pytest.raises(Regelbrud, match=siger):
            flyt(hold, grus, NY, til)
    with pytest.raises(Regelbrud, match="fulgt op på"):
        flyt(hold, grus, fra, date(2027, 5, 1))
    with pytest.raises(IngenAdgang):
        flyt(hold, grus, NY, date(2027, 5, 1), af="mads")


@pytest.mark.side
def test_gruppen_laeser_hvorfor_dagen_er_flyttet(hold: Hold, som: Som) -> None:
    grus = grussager.godkendt(hold)
    side = reverse("mus:grus", args=[grus.sagsnummer])
    url = reverse("indbakke:undervejs", args=[grus.sagsnummer, "flyt_opfoelgningsdag"])
    lone = som(hold["lone"])
    assert url in tekst(lone.get(side))
    form = lone.get(url).context["form"]
    assert form.fields["fra_dag"].initial == "2027-01-15", "der er kun én at flytte"
    felter = {"noegle": str(uuid4()), "fra_dag": "2027-01-15", "til_dag": "01.04.2027", "grund": GRUND}
    assert lone.post(url, felter).status_code == 302
    aya = tekst(som(hold["aya"]).get(side))
    assert GRUND in aya
    assert url not in aya
