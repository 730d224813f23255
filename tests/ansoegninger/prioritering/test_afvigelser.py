"""The yardstick and the reasons for differing from it: chosen, given, decided on and replayed."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser import services
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.grundlag import snapshot
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier import services as scenarier
from ansoegninger.prioritering.scenarier.models import Koersel
from ansoegninger.prioritering.scenarier.services import Scenariedata
from ansoegninger.revision.afvigelserne import forskelle_i_sporet
from ansoegninger.revision.genspil import genspil
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.prioritering.scenariehjaelp import beregn, med, opret, valg
from tests.ansoegninger.prioritering.sider import oenske
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold, byg_hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

GRUND = "Ugle er lovet det i MUS, og Falk kan vente et år."


@pytest.fixture
def ur(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The field history is dated by the story's clock, so that the decision can be replayed."""
    uret = SimpleNamespace(nu=NU)
    monkeypatch.setattr("django.utils.timezone.now", lambda: uret.nu)
    return uret


@pytest.fixture
def hold(db: None, ur: SimpleNamespace) -> Hold:
    """The organisation is as old as the story."""
    return byg_hold()


@pytest.fixture
def runde(hold: Hold) -> Prioriteringsrunde:
    """Money for one of two, where Falk has more points than Ugle; and the chief's own."""
    sager.vurderet(hold, "mads", titel="Falk", kursusgebyr_oere=2_000_000)
    lav = {"kriterier": {"TEMA": 1, "BEHOV": 1, "LOVKRAV": 0}}
    sager.vurderet(hold, "aya", titel="Ugle", kursusgebyr_oere=2_000_000, vurdering=lav)
    sager.vurderet(hold, "carl", "sofie", titel="Chefkursus", kursusgebyr_oere=400_000)
    runde = sager.runde(hold, rammer={"voksen": 3_000_000, "visitation": 0, "center": 500_000})
    sager.laas_alle(hold, runde)
    return runde


@pytest.fixture
def koersel(hold: Hold, runde: Prioriteringsrunde) -> Koersel:
    fundet = beregn(hold, opret(hold, runde))
    assert med(fundet) == {"Falk", "Chefkursus"}
    return fundet


def vaelg(hold: Hold, koersel: Koersel) -> Maalestok:
    return services.vaelg(koersel=koersel, adgang=hold.adgang("carl"), tidspunkt=NU)


def begrund(hold: Hold, runde: Prioriteringsrunde, titel: str, grund: str = GRUND, **mere: Any) -> Afvigelse | None:
    data: dict[str, Any] = {"adgang": hold.adgang(mere.pop("af", "carl")), "tidspunkt": NU} | mere
    return services.begrund(runde=runde, oenske=oenske(titel), grund=grund, **data)


def afvig(hold: Hold, runde: Prioriteringsrunde) -> None:
    """Ugle instead of Falk."""
    sager.udkast(hold, runde, oenske("Ugle"))
    sager.udkast(hold, runde, oenske("Falk"), "VENTELISTE")
    sager.udkast(hold, runde, oenske("Chefkursus"), "AFSLAG", af="sofie")


def _titler_der_mangler(runde: Prioriteringsrunde) -> set[str]:
    visning = forhaandsvis(runde)
    return {r.oenske.titel for r in visning.raekker if r.oenske.sagsnummer in visning.mangler}


def test_en_afvigelse_uden_grund_hindrer_og_med_grund_besluttes_den_staar_i_sporet_og_genspilles(
    hold: Hold, ur: SimpleNamespace, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    vaelg(hold, koersel)
    afvig(hold, runde)
    assert [m.tekst for fundne in forhaandsvis(runde).mangler.values() for m in fundne] == [
        "Afviger fra målestokken uden en grund",
        "Afviger fra målestokken uden en grund",
    ]
    with pytest.raises(Regelbrud, match="uden en grund"):
        sager.beslut(hold, runde)
    for titel in ("Ugle", "Falk"):
        begrund(hold, runde, titel)
    ugle = Afvigelse.objects.get(oenske__titel="Ugle")
    svaret = valg(koersel, "Ugle")
    assert (ugle.retning, ugle.tab, ugle.pris_oere) == ("MED", svaret.tab, svaret.bytte_pris_oere)
    assert ugle.tab is not None
    assert ugle.tab > 0
    ur.nu = NU + timedelta(hours=2)
    sager.beslut(hold, runde)
    post = Sporpost.objects.get(kaede=oenske("Ugle").sagsnummer, art="oenske.afvigelse")
    assert post.begrundelse == GRUND
    assert post.saetning.startswith("afveg fra målestokken »Grund«: bevilget, selv om")
    assert f"koster {ugle.tab}" in post.saetning
    assert not Sporpost.objects.filter(kaede=oenske("Chefkursus").sagsnummer, art="oenske.afvigelse").exists()
    assert GRUND not in Beslutning.objects.get(oenske=oenske("Ugle")).begrundelse
    runde.refresh_from_db()
    spillet = genspil(runde)
    assert spillet
    assert spillet.samme_grundlag
    assert spillet.samme_resultat, spillet.afvigelser


def test_genspillet_opdager_en_grund_der_ikke_er_den_i_sporet(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    vaelg(hold, koersel)
    afvig(hold, runde)
    for titel in ("Ugle", "Falk"):
        begrund(hold, runde, titel)
    sager.beslut(hold, runde)
    ugle = oenske("Ugle")
    runde.refresh_from_db()
    spillet = genspil(runde)
    assert spillet
    # The database lets nobody rewrite history; were it read otherwise, the trail would disagree.
    linjer = [
        replace(r, grund=replace(r.grund, tekst="Noget andet.")) if r.grund and r.sagsnummer == ugle.sagsnummer else r
        for r in spillet.dengang.linjer
    ]
    poster = {p.kaede: p for p in Sporpost.objects.filter(art="oenske.afvigelse")}
    assert [f[:2] for f in forskelle_i_sporet(linjer, [], poster)] == [(ugle.sagsnummer, "Afvigelsen fra målestokken")]
    assert [f[0] for f in forskelle_i_sporet(spillet.dengang.linjer, [], {})] == sorted(poster)


def test_uden_maalestok_er_aftrykket_som_det_altid_var_og_en_afvigelse_er_med_i_det(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    afvig(hold, runde)
    foer = forhaandsvis(runde).snapshot
    vaelg(hold, koersel)
    assert forhaandsvis(runde).snapshot == foer, "en målestok uden grunde ændrer intet, der bliver skrevet"
    begrund(hold, runde, "Ugle")
    med_grund = forhaandsvis(runde)
    assert med_grund.snapshot != foer
    assert snapshot([r.linje for r in med_grund.raekker], med_grund.puljer) == med_grund.snapshot
    begrund(hold, runde, "Ugle", "En anden grund.")
    assert forhaandsvis(runde).snapshot != med_grund.snapshot


def test_grunden_gaelder_kun_den_afvigelse_den_er_skrevet_til_og_er_vaek_naar_den_ikke_er_det(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    vaelg(hold, koersel)
    afvig(hold, runde)
    begrund(hold, runde, "Ugle")
    sager.udkast(hold, runde, oenske("Ugle"), "VENTELISTE")
    sager.udkast(hold, runde, oenske("Falk"))
    assert forhaandsvis(runde).hindringer == []
    sager.beslut(hold, runde)
    assert not Afvigelse.objects.exists()
    assert not Sporpost.objects.filter(art="oenske.afvigelse").exists()


def test_en_ny_maalestok_kraever_grunden_igen(hold: Hold, runde: Prioriteringsrunde, koersel: Koersel) -> None:
    vaelg(hold, koersel)
    afvig(hold, runde)
    begrund(hold, runde, "Ugle")
    ny = beregn(hold, opret(hold, runde, "Igen"))
    vaelg(hold, ny)
    assert _titler_der_mangler(runde) == {"Ugle", "Falk"}
    begrund(hold, runde, "Ugle")
    assert Afvigelse.objects.get(oenske__titel="Ugle").koersel == ny
    assert _titler_der_mangler(runde) == {"Falk"}


def test_valget_af_maalestok_staar_i_sporet_og_kan_aendres_og_fjernes(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    vaelg(hold, koersel)
    vaelg(hold, koersel)
    assert services.fjern(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    assert not services.fjern(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    arter = Sporpost.objects.filter(kaede=runde.sagsnummer, art__startswith="prioritering.maalestok").order_by("nummer")
    assert [p.art for p in arter] == ["prioritering.maalestok_valgt", "prioritering.maalestok_fjernet"]
    assert "valgte scenariet »Grund« som målestok" in arter[0].saetning
    assert not Maalestok.objects.exists()


def test_et_svar_der_ikke_gaelder_laengere_bliver_ikke_maalestok(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    Oenske.objects.filter(titel="Falk").update(kursusgebyr_oere=1)
    with pytest.raises(Regelbrud, match="ændret siden beregningen"):
        vaelg(hold, koersel)
    uregnet = opret(hold, runde, "Uregnet")
    tom = scenarier.bestil(scenarie=uregnet, adgang=hold.adgang("carl"), tidspunkt=NU)
    with pytest.raises(Regelbrud, match="intet svar"):
        vaelg(hold, tom)


def test_en_maalestoks_scenarie_hverken_slettes_eller_rettes(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    vaelg(hold, koersel)
    with pytest.raises(Regelbrud, match="målestok i rummet"):
        scenarier.slet(scenarie=koersel.scenarie, adgang=hold.adgang("carl"))
    with pytest.raises(Regelbrud, match="målestok i rummet"):
        scenarier.ret(scenarie=koersel.scenarie, data=Scenariedata("X"), version=1, adgang=hold.adgang("carl"))
    services.fjern(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    scenarier.slet(scenarie=koersel.scenarie, adgang=hold.adgang("carl"))


@pytest.mark.parametrize("navn", ["lone", "sofie", "rikke", "mads", "ulla"])
def test_kun_centerchefen_vaelger_og_begrunder(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel, navn: str
) -> None:
    with pytest.raises(IngenAdgang):
        services.vaelg(koersel=koersel, adgang=hold.adgang(navn), tidspunkt=NU)
    vaelg(hold, koersel)
    afvig(hold, runde)
    with pytest.raises(IngenAdgang):
        services.fjern(runde=runde, adgang=hold.adgang(navn), tidspunkt=NU)
    with pytest.raises(IngenAdgang):
        begrund(hold, runde, "Ugle", af=navn)
    assert not Afvigelse.objects.exists()


@pytest.mark.parametrize("navn", ["carl", "sofie"])
def test_chefens_eget_oenske_maales_ikke(hold: Hold, runde: Prioriteringsrunde, koersel: Koersel, navn: str) -> None:
    vaelg(hold, koersel)
    afvig(hold, runde)
    with pytest.raises(IngenAdgang):
        begrund(hold, runde, "Chefkursus", af=navn)
    chefens = next(r for r in forhaandsvis(runde).raekker if r.oenske.titel == "Chefkursus")
    assert chefens.oenske.sagsnummer not in forhaandsvis(runde).mangler
    assert chefens.linje.afviger == ""


def test_en_grund_afvises_hvor_udkastet_ikke_afviger_eller_en_anden_har_skrevet(
    hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    afvig(hold, runde)
    with pytest.raises(Regelbrud, match="fjernet imens"):
        begrund(hold, runde, "Ugle")
    vaelg(hold, koersel)
    sager.udkast(hold, runde, oenske("Falk"))
    with pytest.raises(Regelbrud, match="afviger ikke"):
        begrund(hold, runde, "Falk")
    begrund(hold, runde, "Ugle")
    with pytest.raises(Regelbrud, match="Carl Capion har imens skrevet"):
        begrund(hold, runde, "Ugle", "Min egen", vist="noget ældre")
    begrund(hold, runde, "Ugle", " ")
    assert not Afvigelse.objects.exists()
    assert Beslutningsudkast.objects.get(oenske=oenske("Ugle")).udfald == "BEVILGET"
