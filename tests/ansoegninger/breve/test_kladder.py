"""Every letter as it will be sent, before it is: read, put right and saved, and nothing about the reader's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from ansoegninger.breve.kladder import Brevbunke, Brevvalg
from ansoegninger.breve.models import Brev
from ansoegninger.prioritering.models import Beslutningsudkast, Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import indstillinger_i
from ansoegninger.prioritering.rum import Rum
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.sider import oenske, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold

Som = Callable[[str], Client]
TITLER = ("Den gode afgørelse", "Projektledelse", "Motiverende samtale")


@pytest.fixture(autouse=True)
def i_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The middleware reads the clock; here it stands at the day of `hold`."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def som(client: Client, hold: Hold) -> Som:
    def ind(navn: str) -> Client:
        client.force_login(hold[navn])
        return client

    return ind


@pytest.fixture
def klar(hold: Hold) -> Prioriteringsrunde:
    for navn, leder, titel in (("mads", "lone", TITLER[0]), ("aya", "lone", TITLER[1]), ("ina", "per", TITLER[2])):
        sager.vurderet(hold, navn, leder, titel=titel)
    sager.vurderet(hold, "carl", "sofie", titel="Ledelse i politik")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    return runde


@pytest.fixture
def skrevet(hold: Hold, klar: Prioriteringsrunde) -> Prioriteringsrunde:
    for titel, udfald in zip(TITLER, ("BEVILGET", "AFSLAG", "VENTELISTE"), strict=True):
        sager.udkast(hold, klar, oenske(titel), udfald)
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "VIDENDELING", af="sofie")
    return klar


def side_af(runde: Prioriteringsrunde) -> str:
    return reverse("breve:kladder", args=[runde.sagsnummer])


def gem_adresse(runde: Prioriteringsrunde) -> str:
    return reverse("breve:gem_kladder", args=[runde.sagsnummer])


def felter(side: str, titel: str) -> dict[str, str]:
    """What the page's form would send for one letter, untouched."""
    pk = oenske(titel).pk
    fundne = {}
    for navn in ("vist", "udfald", "ramme"):
        fundet = re.search(rf'name="o{pk}-{navn}"(?: value="([^"]*)")?', side)
        if fundet:
            fundne[f"o{pk}-{navn}"] = fundet[1] or ""
    for navn in ("begrundelse", "henvisning"):
        fundet = re.search(rf'<textarea name="o{pk}-{navn}".*?>\s*(.*?)</textarea>', side, re.DOTALL)
        if fundet:
            fundne[f"o{pk}-{navn}"] = fundet[1]
    valgt = re.search(rf'<select name="o{pk}-hovedhensyn".*?</select>', side, re.DOTALL)
    if valgt and (fundet := re.search(r'value="(\w+)" selected', valgt[0])):
        fundne[f"o{pk}-hovedhensyn"] = fundet[1]
    return fundne


@pytest.mark.parametrize("af", ["carl", "signe"])
def test_kladden_er_brevet_ord_for_ord(hold: Hold, skrevet: Prioriteringsrunde, af: str) -> None:
    """Also when a stand-in decides, and the one that the sættechef has written."""
    if af == "signe":
        hold.stedfortraeder("signe", "carl", Rolle.CENTERCHEF, "center")
    kladder = {}
    for navn in (af, "sofie"):
        adgang = hold.adgang(navn)
        rum = Rum(skrevet, list(indstillinger_i(adgang, skrevet.sagsnummer)), adgang)
        bunke = Brevbunke(rum, NU)
        fundne = bunke.kladder(bunke.side(Brevvalg(), 1), {})
        kladder |= {k.indhold["sagsnummer"]: k.indhold for k in fundne if k.indhold}
    sager.goer(hold[af], skrevet, "beslut", snapshot=_snapshot(skrevet), tidspunkt=NU)
    breve = {b.indhold["sagsnummer"]: b.indhold for b in Brev.objects.all()}
    assert len(breve) == 4
    assert kladder == breve


def _snapshot(runde: Prioriteringsrunde) -> str:
    from ansoegninger.prioritering.forhaandsvisning import forhaandsvis

    return forhaandsvis(runde).snapshot


def test_siden_viser_hvert_brev_og_hvor_mange_der_er_klar(som: Som, hold: Hold, skrevet: Prioriteringsrunde) -> None:
    Beslutningsudkast.objects.filter(oenske=oenske("Projektledelse")).update(hovedhensyn="")
    side = tekst(som("carl").get(side_af(skrevet)))
    assert "3 af 4 breve er klar." in side
    assert side.count("data-brevkladde") == 4
    assert "Hovedhensynet mangler." in side
    assert side.count("Se hele brevet") == 3
    assert "Vi har især lagt vægt på, at andre har et større behov nu." in side
    assert "Rammen for Visitation i 2027" in side


def test_et_brev_rettes_paa_siden_og_resten_roeres_ikke(som: Som, hold: Hold, skrevet: Prioriteringsrunde) -> None:
    side = som("carl").get(side_af(skrevet)).content.decode()
    data = felter(side, TITLER[0]) | felter(side, TITLER[1]) | felter(side, TITLER[2])
    pk = oenske("Projektledelse").pk
    data |= {f"o{pk}-begrundelse": "Kim holder et oplæg om det i maj.", f"o{pk}-hovedhensyn": "ANDEN_VEJ"}
    svar = som("carl").post(gem_adresse(skrevet) + "?vis=klar", data | {"gem": str(pk)})
    assert svar.url == f"{side_af(skrevet)}?vis=klar#brev-{pk}"
    assert Beslutningsudkast.history.filter(history_type="~").count() == 1
    udkast = Beslutningsudkast.objects.get(oenske=pk)
    assert (udkast.udfald, udkast.begrundelse) == ("AFSLAG", "Kim holder et oplæg om det i maj.")
    assert udkast.hovedhensyn == "ANDEN_VEJ"
    assert "1 brev er gemt." in tekst(som("carl").get(side_af(skrevet)))
    igen = felter(som("carl").get(side_af(skrevet)).content.decode(), TITLER[1])
    assert "Der var ikke ændret noget." in tekst(som("carl").post(gem_adresse(skrevet), igen, follow=True))


def test_en_kollegas_rettelse_opdages_og_intet_skrevet_gaar_tabt(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde
) -> None:
    data = felter(som("carl").get(side_af(skrevet)).content.decode(), "Projektledelse")
    pk = oenske("Projektledelse").pk
    udkast = Beslutningsudkast.objects.get(oenske=pk)
    udkast.henvisning = "Kollegaens henvisning"
    udkast.save()
    svar = som("carl").post(gem_adresse(skrevet), data | {f"o{pk}-henvisning": "Min egen henvisning"})
    side = tekst(svar)
    assert "Ikke alt blev gemt" in side
    assert "Carl Capion har imens valgt afslag" in side
    assert "Min egen henvisning" in side
    assert Beslutningsudkast.objects.get(oenske=pk).henvisning == "Kollegaens henvisning"
    nyt = felter(svar.content.decode(), "Projektledelse")
    som("carl").post(gem_adresse(skrevet), nyt | {f"o{pk}-henvisning": "Min egen henvisning"})
    assert Beslutningsudkast.objects.get(oenske=pk).henvisning == "Min egen henvisning"


def test_et_gammelt_udkast_uden_henvisning_faar_forslaget_naar_det_gemmes(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde
) -> None:
    pk = oenske("Projektledelse").pk
    Beslutningsudkast.objects.filter(oenske=pk).update(henvisning="")
    side = som("carl").get(side_af(skrevet)).content.decode()
    assert "Henvisningen mangler" in side
    data = felter(side, "Projektledelse") | felter(side, TITLER[2])
    assert "1 brev er gemt." in tekst(som("carl").post(gem_adresse(skrevet), data, follow=True))
    assert "Rammen for Voksenstøtte i 2027" in Beslutningsudkast.objects.get(oenske=pk).henvisning


def test_ond_tekst_i_henvisningen_er_tekst(som: Som, hold: Hold, skrevet: Prioriteringsrunde) -> None:
    ondt = "<script>alert(1)</script>"
    Beslutningsudkast.objects.filter(oenske=oenske("Projektledelse")).update(henvisning=ondt)
    side = som("carl").get(side_af(skrevet)).content.decode()
    assert ondt not in side
    assert side.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 2


@pytest.mark.parametrize(
    ("felt", "vaerdi"), [("henvisning", "x" * 501), ("hovedhensyn", "HUMØR"), ("begrundelse", "nul\x00")]
)
def test_daarligt_indhold_er_en_fejl_ved_brevet(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde, felt: str, vaerdi: str
) -> None:
    data = felter(som("carl").get(side_af(skrevet)).content.decode(), "Projektledelse")
    pk = oenske("Projektledelse").pk
    side = tekst(som("carl").post(gem_adresse(skrevet), data | {f"o{pk}-{felt}": vaerdi}))
    assert "Ikke alt blev gemt" in side
    assert f'href="#brev-{pk}"' in side
    assert Beslutningsudkast.history.filter(history_type="~").count() == 0


def test_chefen_ser_ikke_brevet_til_sig_selv_men_det_goer_saettechefen(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde
) -> None:
    pk = oenske("Ledelse i politik").pk
    carls = tekst(som("carl").get(side_af(skrevet)))
    assert "Afgøres af en anden" in carls
    assert "imødekommes med videndeling" not in carls
    for spoerg in ({"udfald": "VIDENDELING"}, {"udfald": "AFSLAG"}, {"vis": "klar"}, {"vis": "mangler"}):
        assert f'id="brev-{pk}"' not in tekst(som("carl").get(side_af(skrevet), spoerg))
    sofies = tekst(som("sofie").get(side_af(skrevet)))
    assert sofies.count("data-brevkladde") == 1
    assert "imødekommes med videndeling" in sofies
    assert "1 af 1 brev er klar." in sofies
    data = {f"o{pk}-udfald": "BEVILGET", f"o{pk}-begrundelse": "Til mig selv", f"o{pk}-vist": "x"}
    assert som("carl").post(gem_adresse(skrevet), data).status_code == 403


def test_filtrene_viser_afdelingen_beslutningen_og_det_der_mangler(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde
) -> None:
    Beslutningsudkast.objects.filter(oenske=oenske("Projektledelse")).update(begrundelse="")
    voksen = Indstilling.objects.get(runde=skrevet, enhed=hold.enhed["voksen"]).pk

    def viste(**spoerg: object) -> set[str]:
        side = tekst(som("carl").get(side_af(skrevet), spoerg))
        return {titel for titel in TITLER if f'id="brev-{oenske(titel).pk}"' in side}

    assert viste(indstilling=voksen) == set(TITLER[:2])
    assert viste(udfald="VENTELISTE") == {TITLER[2]}
    assert viste(vis="mangler") == {TITLER[1]}
    assert viste(vis="klar", indstilling=voksen) == {TITLER[0]}
    assert viste(vis="alt") == viste(indstilling="9999") == set(TITLER)
    assert "Ingen breve passer" in tekst(som("carl").get(side_af(skrevet), {"udfald": "AFSLAG", "vis": "klar"}))


def test_uden_en_beslutning_er_der_intet_at_skrive_endnu(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    side = tekst(som("carl").get(side_af(klar)))
    assert "Der er ikke valgt en beslutning" in side
    assert "<textarea" not in side
    assert "0 af 4 breve er klar." in side


@pytest.mark.parametrize(
    ("navn", "ser", "gemmer"),
    [("carl", 200, 302), ("sofie", 200, 403), ("rikke", 200, 403), ("lone", 403, 403), ("mads", 404, 404)],
)
def test_hvem_ser_og_hvem_retter_brevene(
    som: Som, hold: Hold, skrevet: Prioriteringsrunde, navn: str, ser: int, gemmer: int
) -> None:
    assert som(navn).get(side_af(skrevet)).status_code == ser
    pk = oenske("Projektledelse").pk
    data = {f"o{pk}-udfald": "AFSLAG", f"o{pk}-begrundelse": "Fordi.", f"o{pk}-vist": "x"}
    svar = som(navn).post(gem_adresse(skrevet), data)
    assert svar.status_code == (200 if navn == "carl" else gemmer)


def test_efter_beslutningen_foerer_siden_til_runden(som: Som, hold: Hold, skrevet: Prioriteringsrunde) -> None:
    sager.beslut(hold, skrevet)
    svar = som("carl").get(side_af(skrevet))
    assert svar.url == reverse("prioritering:runde", args=[skrevet.sagsnummer])


@pytest.mark.parametrize("antal", [1, 3])
def test_brevene_koster_lige_mange_opslag(
    som: Som, hold: Hold, antal: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(antal):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for nummer in range(antal):
        sager.udkast(hold, runde, oenske(f"Kursus {nummer}"), "AFSLAG")
    klient = som("carl")
    with django_assert_max_num_queries(10):
        side = klient.get(side_af(runde))
    assert side.content.count(b"data-brevkladde") == antal
