"""The MUS process: both prepare, talk, write the plan, and approve one and the same version of it."""

import pytest
from viewflow.workflow.status import PROCESS

from ansoegninger.budget.models import Postering
from ansoegninger.mus import services
from ansoegninger.mus.models import Fase, MusSamtale, Plangodkendelse
from ansoegninger.oensker.models import Oenske
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.forloeb.mus import Mus
from workflows.motor.doere import afbryd, maa_udfoere
from workflows.motor.faelles import processer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def aabne(sag: MusSamtale) -> list[str]:
    return sorted(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


@pytest.mark.parametrize("foerst", ["medarbejder", "leder"])
def test_begge_forbereder_sig_i_vilkaarlig_raekkefoelge_foer_samtalen_kan_holdes(hold: Hold, foerst: str) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    hvem = {"medarbejder": hold["mads"], "leder": hold["lone"]}
    sidst = "leder" if foerst == "medarbejder" else "medarbejder"
    assert aabne(sag) == ["forbered_leder", "forbered_medarbejder"]
    goer(hvem[foerst], sag, f"forbered_{foerst}", noter="Jeg vil blive bedre.", niveau="C")
    assert (aabne(sag), sag.fase) == ([f"forbered_{sidst}"], Fase.FORBEREDELSE)
    goer(hvem[sidst], sag, f"forbered_{sidst}", noter="Godt år.", niveau="B")
    assert (aabne(sag), sag.fase) == (["hold"], Fase.SAMTALE)


def test_samtalen_naar_fra_forberedelse_til_en_plan_som_begge_har_godkendt(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    assert (sag.fase, aabne(sag)) == (Fase.GAELDER, [])
    assert processer(sag).get().status == PROCESS.NEW
    assert [post.art for post in Sporpost.objects.for_sag(sag.sagsnummer)] == [
        "mus.begynd",
        "mus.forbered_medarbejder",
        "mus.forbered_leder",
        "mus.hold",
        "mus.maal_tilfoejet",
        "mus.plan",
        "mus.godkend_medarbejder",
        "mus.godkend_leder",
    ]
    assert all(post.saetning for post in Sporpost.objects.for_sag(sag.sagsnummer))


def test_intet_bevilges_i_mus(hold: Hold) -> None:
    mussager.ny_samtale(hold, mussager.afsluttet)
    assert not Oenske.objects.exists()
    assert not Postering.objects.exists()


def test_en_aendring_efter_den_ene_godkendelse_kraever_begge_igen(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    mussager.maal(sag, hold, "lone", maal="Kan holde møder med pårørende")
    mussager.godkend(sag, hold, "lone", part="leder")
    assert (sag.fase, aabne(sag)) == (Fase.GODKENDELSE, ["godkend_medarbejder"])
    mussager.godkend(sag, hold, "mads")
    assert (sag.fase, aabne(sag)) == (Fase.GAELDER, [])
    assert set(Plangodkendelse.objects.values_list("part", "planversion")) == {
        ("MEDARBEJDER", 1),
        ("LEDER", 2),
        ("MEDARBEJDER", 2),
    }


def test_planen_kan_gaa_frem_og_tilbage_mange_gange_og_den_der_er_enig_spoerges_kun_en_gang(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    for nr in range(3):
        mussager.maal(sag, hold, "lone", maal=f"Nyt mål {nr}")
        mussager.godkend(sag, hold, "lone", part="leder")
        assert aabne(sag) == ["godkend_medarbejder"]
        mussager.maal(sag, hold, "mads", maal=f"Modforslag {nr}")
        mussager.godkend(sag, hold, "mads")
        assert aabne(sag) == ["godkend_leder"]
    mussager.godkend(sag, hold, "lone", part="leder")
    assert (sag.fase, aabne(sag)) == (Fase.GAELDER, [])


def test_en_godkendelse_gaelder_den_plan_der_blev_vist(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    vist = sag.planversion
    mussager.maal(sag, hold, "lone", maal="Noget, Mads ikke har set")
    with pytest.raises(Regelbrud, match="Planen er ændret, siden du åbnede siden"):
        goer(hold["mads"], sag, "godkend_medarbejder", planversion=vist)
    assert not Plangodkendelse.objects.exists()
    assert aabne(sag) == ["godkend_leder", "godkend_medarbejder"]


def test_en_plan_uden_maal_kan_hverken_sendes_eller_godkendes(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    tom = mussager.holdt(runde, hold, "aya")
    with pytest.raises(Regelbrud, match="mindst ét mål"):
        goer(hold["lone"], tom, "plan")
    assert aabne(tom) == ["plan"]
    sag = mussager.til_godkendelse(runde, hold)
    services.slet_maal(samtale=sag, adgang=hold.adgang("mads"), maal_id=sag.maal.get().pk, tidspunkt=NU)
    with pytest.raises(Regelbrud, match="mindst ét mål"):
        mussager.godkend(sag, hold, "mads")


def test_en_faerdig_plan_kan_ikke_aendres(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    with pytest.raises(IngenAdgang, match="godkendt af begge"):
        mussager.maal(sag, hold, "mads")


LEDERENS = ("forbered_leder", "hold", "plan", "godkend_leder", "svar_paa_opfoelgning")
MEDARBEJDERENS = ("forbered_medarbejder", "godkend_medarbejder", "foelg_op")


def test_hvert_trin_er_enten_lederens_eller_medarbejderens() -> None:
    assert sorted(Mus.opgaver()) == sorted(LEDERENS + MEDARBEJDERENS)


@pytest.mark.parametrize("trin", LEDERENS + MEDARBEJDERENS)
def test_kun_den_rette_part_kan_goere_trinnet(hold: Hold, trin: str) -> None:
    sag = naaet_til(hold, trin)
    opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)
    kan = {navn for navn in hold.person if not hasattr(maa_udfoere(hold.adgang(navn), opgave, sag), "grund")}
    assert kan == ({"lone"} if trin in LEDERENS else {"mads"})
    koe = {navn for navn in hold.person if AabenOpgave.objects.for_adgang(hold.adgang(navn)).filter(pk=opgave.pk)}
    assert koe == kan


def test_den_ene_parts_trin_afvises_for_den_anden(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        goer(hold["mads"], sag, "forbered_leder", noter="x", niveau="A")
    with pytest.raises(IngenAdgang, match="Kun den medarbejder"):
        goer(hold["lone"], sag, "forbered_medarbejder", noter="x", niveau="A")


def test_lederens_egen_samtale_holdes_af_centerchefen_og_centerchefens_af_saettechefen(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen", "center")
    lones = mussager.afsluttet(runde, hold, "lone")
    carls = mussager.afsluttet(runde, hold, "carl")
    assert {lones.fase, carls.fase} == {Fase.GAELDER}
    roller = Sporpost.objects.filter(art="mus.hold").values_list("kaede", "aktoer", "rolle")
    assert set(roller) == {
        (lones.sagsnummer, hold["carl"].pk, Rolle.CENTERCHEF),
        (carls.sagsnummer, hold["sofie"].pk, Rolle.SAETTECHEF),
    }


def test_en_stedfortraeder_holder_samtalen_paa_lederens_vegne(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    goer(hold["signe"], sag, "hold", afholdt_dag=DAG)
    post = Sporpost.objects.for_sag(sag.sagsnummer).get(art="mus.hold")
    assert (post.aktoer, post.paa_vegne_af) == (hold["signe"], hold["lone"])


@pytest.mark.parametrize("trin", ["forbered_leder", "hold", "plan", "godkend_leder"])
def test_en_samtale_kan_udgaa_fra_ethvert_aabent_trin(hold: Hold, trin: str) -> None:
    sag = naaet_til(hold, trin)
    afbryd(afbrydelse=Mus.udgaa, sag=sag, adgang=hold.adgang("lone"), data={"begrundelse": "Fratrådt"}, tidspunkt=NU)
    sag.refresh_from_db()
    assert (sag.fase, aabne(sag), processer(sag).get().status) == (Fase.UDGAAET, [], PROCESS.CANCELED)
    with pytest.raises(ForSent):
        afbryd(afbrydelse=Mus.udgaa, sag=sag, adgang=hold.adgang("lone"), data={"begrundelse": "x"}, tidspunkt=NU)


def test_medarbejderen_kan_ikke_selv_lade_samtalen_udgaa(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    with pytest.raises(IngenAdgang):
        afbryd(afbrydelse=Mus.udgaa, sag=sag, adgang=hold.adgang("mads"), data={"begrundelse": "x"}, tidspunkt=NU)


def naaet_til(hold: Hold, trin: str) -> MusSamtale:
    """Mads' talk with this step open."""
    runde = mussager.musrunde(hold)
    if trin.startswith("forbered"):
        return mussager.samtale(runde, hold)
    if trin == "hold":
        return mussager.forberedt(runde, hold)
    if trin == "foelg_op":
        return mussager.i_opfoelgning(runde, hold)
    if trin == "svar_paa_opfoelgning":
        return mussager.fulgt_op(runde, hold)
    return mussager.holdt(runde, hold) if trin == "plan" else mussager.til_godkendelse(runde, hold)
