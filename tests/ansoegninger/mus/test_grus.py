"""A group's talk: planned, held, its shared plan, and the day on which it is looked at again."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from viewflow.workflow.status import PROCESS

from ansoegninger.mus.grus import services
from ansoegninger.mus.grus.models import Fase, Grusaktivitet, Grusdeltager, Grusmaal, Grussamtale, Grusstatus
from ansoegninger.mus.grus.queries import faelles_maal, synlige
from ansoegninger.sletning.models import Omfang
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.mus.opslag import Som, ord_, tekst, trin
from tests.ansoegninger.sletning.gang import slet
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import grussager, mussager
from tests.fabrikker.gamle_sager import FUGL
from tests.fabrikker.grussager import OPFOELGES
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import AKTIVITET
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.forloeb.grus import Grus
from workflows.motor import ure
from workflows.motor.doere import afbryd, undervejs
from workflows.motor.faelles import processer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def aabne(sag: Grussamtale) -> list[str]:
    return sorted(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


def test_lederen_planlaegger_en_samtale_og_gruppen_faar_besked(hold: Hold) -> None:
    grus = grussager.planlagt(hold)
    assert (grus.fase, aabne(grus)) == (Fase.PLANLAGT, ["hold"])
    beskeder = Besked.objects.filter(sagsnummer=grus.sagsnummer)
    assert {b.modtager for b in beskeder} == {hold["mads"], hold["aya"]}
    assert "TEMA" not in "".join(b.tekst for b in beskeder)
    post = Sporpost.objects.get(art="grus.begynd")
    assert "planlagde samtalen med 2 deltagere" in post.saetning


def test_den_samme_formular_er_en_samtale(hold: Hold) -> None:
    noegle = uuid4()
    assert grussager.planlagt(hold, noegle=noegle) == grussager.planlagt(hold, noegle=noegle)
    assert Grussamtale.objects.count() == 1


@pytest.mark.parametrize("navn", ["mads", "per", "kim", "rikke", "admin"])
def test_kun_enhedens_leder_planlaegger_en_samtale(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        grussager.planlagt(hold, adgang=hold.adgang(navn))
    assert not Grussamtale.objects.exists()


@pytest.mark.parametrize(("deltagere", "siger"), [([], "hvem der er med"), (["ina"], "ansat i enheden")])
def test_gruppen_er_nogen_fra_enheden(hold: Hold, deltagere: list[str], siger: str) -> None:
    with pytest.raises(Regelbrud, match=siger):
        grussager.planlagt(hold, deltagere=[hold[navn].pk for navn in deltagere])
    assert not Grusdeltager.objects.exists()


def test_samtalen_naar_fra_planlagt_til_fulgt_til_doers(hold: Hold) -> None:
    grus = grussager.godkendt(hold)
    assert (grus.fase, aabne(grus)) == (Fase.GAELDER, [])
    assert ure.forfaldent(OPFOELGES - timedelta(days=1)) == 0
    assert (ure.forfaldent(OPFOELGES), ure.forfaldent(OPFOELGES)) == (1, 0)
    grus.refresh_from_db()
    assert (grus.fase, aabne(grus)) == (Fase.OPFOELGNING, ["foelg_op"])
    statusser = {grus.maal.get().pk: ("I_GANG", "Det går")}
    goer(hold["lone"], grus, "foelg_op", tidspunkt=OPFOELGES, statusser=statusser)
    assert (grus.fase, processer(grus).get().status) == (Fase.AFSLUTTET, PROCESS.DONE)
    dag = grus.dage.get()
    assert (dag.fulgt_op_af, dag.fulgt_op_kl) == (hold["lone"], OPFOELGES)
    poster = Sporpost.objects.for_sag(grus.sagsnummer)
    assert [post.art for post in poster] == [
        "grus.begynd",
        "grus.hold",
        "grus.maal_tilfoejet",
        "grus.aktivitet_tilfoejet",
        "grus.plan",
        "grus.afvent_opfoelgning",
        "grus.foelg_op",
    ]
    assert all(post.saetning for post in poster)


def test_en_plan_uden_maal_eller_dage_godkendes_ikke(hold: Hold) -> None:
    grus = grussager.holdt(hold)
    with pytest.raises(Regelbrud, match="mindst ét mål"):
        goer(hold["lone"], grus, "plan", dage=[OPFOELGES.date()])
    grussager.maal(grus, hold)
    for dage in ([], [DAG]):
        with pytest.raises(Regelbrud, match="mindst én dag efter i dag"):
            goer(hold["lone"], grus, "plan", dage=dage)


def test_hvert_maal_skal_have_en_status(hold: Hold) -> None:
    grus = grussager.i_opfoelgning(hold)
    with pytest.raises(Regelbrud, match="hvert mål"):
        goer(hold["lone"], grus, "foelg_op", tidspunkt=OPFOELGES, statusser={})
    assert not Grusstatus.objects.exists()


def test_samtalen_er_gruppens_og_lederens_og_revisor_har_kun_sporet(hold: Hold) -> None:
    grus = grussager.godkendt(hold)
    services.skriv_ord(grus=grus, adgang=hold.adgang("aya"), ord_="AYAS ORD", tidspunkt=NU)
    assert {navn for navn in hold.person if synlige(hold.adgang(navn)).filter(pk=grus.pk)} == {"mads", "aya", "lone"}
    poster = list(Sporpost.objects.for_sag(grus.sagsnummer))
    assert "grus.ord" in {post.art for post in poster}
    alt = " ".join(f"{post.saetning} {post.aendringer} {post.begrundelse}" for post in poster)
    assert "AYAS ORD" not in alt
    assert "TEMA" not in alt


@pytest.mark.parametrize("navn", ["lone", "kim", "per", "rikke"])
def test_kun_gruppen_skriver_ord_til_samtalen(hold: Hold, navn: str) -> None:
    grus = grussager.planlagt(hold)
    with pytest.raises(IngenAdgang, match="Kun gruppens deltagere"):
        services.skriv_ord(grus=grus, adgang=hold.adgang(navn), ord_="Hov", tidspunkt=NU)


def test_kun_lederen_skriver_planen_og_kun_naar_samtalen_er_holdt(hold: Hold) -> None:
    felter: dict[str, Any] = {"felter": {"maal": "x", "frist_dag": date(2027, 1, 1)}, "tidspunkt": NU}
    planlagt = grussager.planlagt(hold)
    with pytest.raises(IngenAdgang, match="når samtalen er holdt"):
        services.gem_maal(grus=planlagt, adgang=hold.adgang("lone"), **felter)
    grus = grussager.godkendt(hold)
    with pytest.raises(IngenAdgang, match="Kun lederen"):
        services.gem_maal(grus=grus, adgang=hold.adgang("mads"), **felter)
    with pytest.raises(IngenAdgang, match="godkendt og kan ikke rettes"):
        services.gem_maal(grus=grus, adgang=hold.adgang("lone"), **felter)


def test_et_maal_fjernes_med_sine_aktiviteter_og_kan_ikke_rettes_bagefter(hold: Hold) -> None:
    grus = grussager.holdt(hold)
    maal = grussager.maal(grus, hold)
    aktivitet = grussager.aktivitet(maal, hold)
    lone: dict[str, Any] = {"grus": grus, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    services.gem_aktivitet(maal_id=maal.pk, aktivitet_id=aktivitet.pk, felter=AKTIVITET | {"hvad": "Nyt"}, **lone)
    assert Grusaktivitet.objects.get().hvad == "Nyt"
    for _ in range(2):
        services.slet_maal(maal_id=maal.pk, **lone)
    assert not Grusaktivitet.objects.exists()
    with pytest.raises(ForSent):
        services.gem_maal(maal_id=maal.pk, felter={}, **lone)
    with pytest.raises(ForSent):
        services.gem_aktivitet(maal_id=maal.pk, felter=AKTIVITET, **lone)
    services.slet_aktivitet(aktivitet_id=aktivitet.pk, **lone)


def test_samtalen_kan_aflyses_af_lederen(hold: Hold) -> None:
    grus = grussager.planlagt(hold)
    felter: dict[str, Any] = {"sag": grus, "data": {"begrundelse": "Vi venter til foråret"}, "tidspunkt": NU}
    afbryd(afbrydelse=Grus.aflys, adgang=hold.adgang("lone"), **felter)
    grus.refresh_from_db()
    assert (grus.fase, grus.afslutning, aabne(grus)) == (Fase.AFLYST, "Vi venter til foråret", [])


def test_gruppens_maal_staar_paa_hver_deltagers_plan_for_den_der_maa_se_dem(hold: Hold) -> None:
    grus = grussager.godkendt(hold)
    maal = Grusmaal.objects.get(grus=grus)
    mads = hold["mads"].pk
    assert faelles_maal(mads, hold.adgang("mads")) == [maal]
    assert faelles_maal(mads, hold.adgang("lone")) == [maal]
    assert faelles_maal(mads, hold.adgang("rikke")) == []
    assert faelles_maal(hold["kim"].pk, hold.adgang("lone")) == []


def test_en_gammel_gruppesamtale_slettes_og_det_staar_tilbage_hvem_der_var_med(hold: Hold) -> None:
    grus = grussager.planlagt(hold, navn=f"{FUGL} navn", temaer=f"{FUGL} tema", sted=f"{FUGL} sted")
    services.skriv_ord(grus=grus, adgang=hold.adgang("mads"), ord_=f"{FUGL} ord", tidspunkt=NU)
    goer(hold["lone"], grus, "hold", afholdt_dag=DAG)
    maal = grussager.maal(grus, hold, f"{FUGL} mål")
    grussager.aktivitet(maal, hold, hvad=f"{FUGL} aktivitet")
    goer(hold["lone"], grus, "plan", dage=[OPFOELGES.date(), date(2027, 2, 1)])
    flyttet = {"fra_dag": date(2027, 2, 1), "til_dag": date(2027, 2, 2), "grund": f"{FUGL} grund"}
    lone: dict[str, Any] = {"sag": grus, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    undervejs(handling=Grus.flyt_opfoelgningsdag, data=flyttet, **lone)
    ure.forfaldent(OPFOELGES)
    goer(hold["lone"], grus, "foelg_op", tidspunkt=OPFOELGES, statusser={maal.pk: ("I_GANG", f"{FUGL} status")})
    felter: dict[str, Any] = {"sag": grus, "data": {"begrundelse": f"{FUGL} slut"}, "tidspunkt": OPFOELGES}
    afbryd(afbrydelse=Grus.afslut_opfoelgning, adgang=hold.adgang("lone"), **felter)
    kolonner = {"ord", "sted", "grund", "hvad", "maal", "afslutning", "navn", "temaer"}
    assert {sted.partition(".")[2] for sted in steder(FUGL)} >= kolonner
    slettet = slet(NU.replace(year=2040))
    assert slettet[Omfang.GRUS] == 1
    assert steder(FUGL) == []
    assert {d.person for d in Grusdeltager.objects.all()} == {hold["mads"], hold["aya"]}


# --- the pages --------------------------------------------------------------------------------------------------------


@pytest.mark.side
def test_hele_samtalen_gennem_siderne(hold: Hold, som: Som) -> None:
    lone, aya = som(hold["lone"]), som(hold["aya"])
    assert "Du er ikke med i en gruppesamtale endnu" in tekst(aya.get(reverse("mus:grusliste")))
    felter = {
        "noegle": str(uuid4()),
        "navn": "Fælles opfølgning",
        "enhed": hold.enhed["voksen"].pk,
        "dag": "01.10.2026",
    }
    forkert = lone.post(reverse("mus:ny_grus"), felter | {"temaer": "Hvordan?"})
    assert "Vælg mindst én." in tekst(forkert)
    assert "Hvordan?" in tekst(forkert)
    lone.post(reverse("mus:ny_grus"), felter | {"temaer": "Hvordan?", "deltagere": [hold["aya"].pk]})
    grus = Grussamtale.objects.get()
    side = reverse("mus:grus", args=[grus.sagsnummer])
    assert "Fælles opfølgning" in tekst(aya.get(reverse("mus:grusliste")))
    assert "Skriv et ord" in tekst(aya.get(side))
    aya.post(reverse("mus:grus_ord", args=[grus.sagsnummer]), {"ord": "Jeg savner faste møder"})
    assert "Jeg savner faste møder" in tekst(lone.get(side))
    lone.post(trin(grus, "hold"), {"noegle": str(uuid4()), "afholdt_dag": "01.10.2026"})
    assert "Skriv det første mål" in tekst(lone.get(side))
    nyt = reverse("mus:nyt_grusmaal", args=[grus.sagsnummer])
    assert "Fristen kan ikke ligge før i dag." in tekst(
        lone.post(nyt, {"maal": "Faste møder", "frist_dag": "01.09.2026"})
    )
    lone.post(nyt, {"maal": "Faste møder", "frist_dag": "01.03.2027"})
    maal = Grusmaal.objects.get()
    ny = reverse("mus:ny_grusaktivitet", args=[grus.sagsnummer, maal.pk])
    aktivitet = {"fase": "EFTER", "art": "DELING", "hvad": "Vi deler", "hvem": "MEDARBEJDER", "frist_dag": "01.02.2027"}
    lone.post(ny, aktivitet | {"kursus": ""})
    assert "Vi deler Deling på et møde · Hele gruppen · senest 01.02.2027" in ord_(lone.get(side))
    plan = lone.get(trin(grus, "plan"))
    assert plan.context["form"].initial.keys() == {"dag1", "dag2"}
    lone.post(trin(grus, "plan"), {"noegle": str(uuid4()), "dag1": "15.01.2027", "dag2": ""})
    grus.refresh_from_db()
    assert grus.fase == Fase.GAELDER
    assert "I følger op på planen 15. januar 2027" in tekst(aya.get(side))
    for navn in ("kim", "per", "rikke", "carl"):
        assert som(hold[navn]).get(side).status_code == 404


@pytest.mark.side
def test_lederen_foelger_op_paa_siden_og_det_skrevne_gaar_ikke_tabt(hold: Hold, som: Som) -> None:
    grus = grussager.i_opfoelgning(hold)
    maal = grus.maal.get()
    url = trin(grus, "foelg_op")
    lone = som(hold["lone"])
    felter = {"noegle": str(uuid4()), f"ord_{maal.pk}": "Vi er næsten i mål"}
    tomt = lone.post(url, felter)
    assert "Vælg en mulighed." in tekst(tomt)
    assert "Vi er næsten i mål" in tekst(tomt)
    assert lone.post(url, felter | {f"maal_{maal.pk}": "NAAET"}).status_code == 302
    assert Grusstatus.objects.get().status == "NAAET"
    for_sent = lone.post(url, felter | {"noegle": str(uuid4()), f"maal_{maal.pk}": "NAAET"})
    assert (for_sent.status_code, "Vi er næsten i mål" in tekst(for_sent)) == (409, True)


@pytest.mark.side
def test_maal_og_aktiviteter_rettes_og_fjernes_efter_en_bekraeftelse(hold: Hold, som: Som) -> None:
    grus = grussager.holdt(hold)
    maal = grussager.maal(grus, hold)
    aktivitet = grussager.aktivitet(maal, hold)
    lone = som(hold["lone"])
    lone.post(reverse("mus:ret_grusmaal", args=[grus.sagsnummer, maal.pk]), {"maal": "Nyt", "frist_dag": "01.03.2027"})
    ret = reverse("mus:ret_grusaktivitet", args=[grus.sagsnummer, aktivitet.pk])
    assert lone.get(ret).context["form"].initial["hvad"] == aktivitet.hvad
    for navn, pk in (("mus:fjern_grusaktivitet", aktivitet.pk), ("mus:fjern_grusmaal", maal.pk)):
        url = reverse(navn, args=[grus.sagsnummer, pk])
        assert "tages ud af gruppens plan" in tekst(lone.get(url))
        assert lone.post(url).status_code == 302
        assert lone.get(url).status_code == 404
    assert not Grusmaal.objects.exists()


@pytest.mark.side
def test_deltagerens_plan_viser_gruppens_maal(hold: Hold, som: Som) -> None:
    grussager.godkendt(hold)
    sag = mussager.ny_samtale(hold, mussager.holdt)
    plan = reverse("mus:plan", args=[sag.sagsnummer])
    assert "Fælles mål fra GRUS" in tekst(som(hold["mads"]).get(plan))
    assert "Fælles mål fra GRUS" not in tekst(som(hold["rikke"]).get(plan))
