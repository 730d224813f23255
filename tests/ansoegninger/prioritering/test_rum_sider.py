"""The decision room, as people meet it."""

import re
from collections.abc import Callable

import pytest

from ansoegninger.prioritering.models import (
    Beslutningsudkast,
    Prioriteringsrunde,
)
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.ansoegninger.prioritering.sider import HTMX, Som, adresse, oenske, tekst, udkastdata
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.side


def test_centerchefen_ser_hvem_der_ikke_har_laast_og_siden_hvornaar(
    som: Som, hold: Hold, runde: Prioriteringsrunde
) -> None:
    side = tekst(som("carl").get(adresse("runde", runde)))
    assert "Venter på Lone Lervad siden 1. oktober 2026" in side


def test_gem_alle_gemmer_de_raekker_der_er_roert(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    data = udkastdata("Den gode afgørelse", "BEVILGET", "Godt.") | udkastdata("Projektledelse", "", "")
    svar = som("carl").post(adresse("udkast", klar) + "?vis=mangler", data | {"gem_alle": "ja"})
    assert svar.url == adresse("runde", klar) + "?vis=mangler"
    assert [(u.oenske.titel, u.udfald, u.begrundelse) for u in Beslutningsudkast.objects.all()] == [
        ("Den gode afgørelse", "BEVILGET", "Godt.")
    ]


def test_en_raekke_gemmes_med_htmx_og_summerne_fornyes(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    pk = oenske("Den gode afgørelse").pk
    data = udkastdata("Den gode afgørelse", "BEVILGET", "Godt.") | udkastdata(
        "Projektledelse", "AFSLAG", "Ikke sendt endnu"
    )
    svar = som("carl").post(adresse("udkast", klar), data | {"gem": str(pk)}, headers=HTMX)
    side = tekst(svar)
    assert f'<li class="kort rum-raekke" id="oenske-{pk}"' in side
    assert "<html" not in side
    assert f'id="rest-{oenske("Projektledelse").pk}" hx-swap-oob="true">38.000 kr. tilbage herefter' in side
    assert "12.000 kr." in side
    assert Beslutningsudkast.objects.get().oenske_id == pk


def test_fejl_i_en_raekke_beholder_alt_det_skrevne_og_gemmer_resten(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    data = udkastdata("Den gode afgørelse", "", "Uden beslutning") | udkastdata("Projektledelse", "AFSLAG", "Fint nok.")
    svar = som("carl").post(adresse("udkast", klar), data | {"gem_alle": "ja"})
    side = tekst(svar)
    assert "Ikke alt blev gemt" in side
    assert "Vælg en beslutning." in side
    assert "Uden beslutning" in side
    assert Beslutningsudkast.objects.get().oenske.titel == "Projektledelse"


@pytest.mark.parametrize(
    ("udfald", "begrundelse"),
    [("BEVILGET", "x" * 4001), ("MÅSKE", "Fint"), ("BEVILGET", "nul\x00"), ("AFSLAG", "a\u202eb")],
)
def test_daarligt_indhold_i_en_raekke_er_en_fejl_og_intet_gemmes(
    som: Som, hold: Hold, klar: Prioriteringsrunde, udfald: str, begrundelse: str
) -> None:
    svar = som("carl").post(adresse("udkast", klar), udkastdata("Projektledelse", udfald, begrundelse))
    assert svar.status_code == 200
    assert "Ikke alt blev gemt" in tekst(svar)
    assert not Beslutningsudkast.objects.exists()


def test_to_der_gemmer_samme_raekke_faar_det_at_vide_og_intet_overskrives(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    sager.udkast(hold, klar, oenske("Projektledelse"), "AFSLAG")
    svar = som("carl").post(adresse("udkast", klar), udkastdata("Projektledelse", "BEVILGET", "Min egen tekst"))
    assert "Carl Capion har imens valgt afslag" in tekst(svar)
    assert "Min egen tekst" in tekst(svar)
    assert Beslutningsudkast.objects.get().udfald == "AFSLAG"
    nyt = re.search(rf'name="o{oenske("Projektledelse").pk}-vist" value="(\w+)"', tekst(svar))
    assert nyt
    som("carl").post(adresse("udkast", klar), udkastdata("Projektledelse", "BEVILGET", "Min egen tekst", nyt[1]))
    assert Beslutningsudkast.objects.get().udfald == "BEVILGET"


def test_chefens_eget_oenske_kan_kun_saettechefen_skrive_udkast_til(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    data = udkastdata("Ledelse i politik", "BEVILGET", "Til mig selv")
    assert som("carl").post(adresse("udkast", klar), data).status_code == 403
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    assert som("per").post(adresse("udkast", klar), data).status_code == 403
    assert not Beslutningsudkast.objects.exists()
    assert som("sofie").post(adresse("udkast", klar), data).status_code == 302
    assert Beslutningsudkast.objects.get().sat_rolle == Rolle.SAETTECHEF


def test_saettechefen_ser_kun_det_ene_oenske_og_summerne(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    side = tekst(som("sofie").get(adresse("runde", klar)))
    assert side.count("data-oenske") == 1
    assert "Ledelse i politik" in side
    assert "Projektledelse" not in side
    assert "Du ser kun det, du selv skal afgøre" in side
    assert "Du afgør det som sættechef, fordi ønsket er centerchefens eget." in side
    assert som("sofie").get(adresse("forhaandsvisning", klar)).status_code == 403


def test_rummet_siger_hvem_man_handler_for(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    assert "Du handler på vegne af" not in tekst(som("carl").get(adresse("runde", klar)))
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    assert "Du handler på vegne af Carl Capion." in tekst(som("per").get(adresse("runde", klar)))


def test_chefen_laeser_ikke_udkastet_om_sig_selv(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "AFSLAG", af="sofie")
    hemmelig = "Kurset er set i forhold til afdelingens behov (afslag)."
    assert hemmelig not in tekst(som("carl").get(adresse("runde", klar)))
    forhaand = tekst(som("carl").get(adresse("forhaandsvisning", klar)))
    assert "Afgøres af en anden" in forhaand
    assert hemmelig in tekst(som("sofie").get(adresse("runde", klar)))


@pytest.mark.parametrize(
    ("navn", "ser", "gemmer"),
    [
        ("carl", 200, 302),
        ("rikke", 200, 403),
        ("lone", 200, 403),
        ("mads", 404, 404),
        ("ulla", 404, 404),
        ("admin", 404, 404),
    ],
)
def test_hvem_ser_og_hvem_skriver_udkast(
    som: Som, hold: Hold, klar: Prioriteringsrunde, navn: str, ser: int, gemmer: int
) -> None:
    assert som(navn).get(adresse("runde", klar)).status_code == ser
    data = udkastdata("Projektledelse", "AFSLAG", "Fordi.")
    assert som(navn).post(adresse("udkast", klar), data).status_code == gemmer
    assert som(navn).post(adresse("foreslaa", klar)).status_code == gemmer


def test_en_leder_ser_ikke_udkastene(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    sager.udkast(hold, klar, oenske("Projektledelse"), "AFSLAG")
    side = tekst(som("lone").get(adresse("runde", klar)))
    assert "data-oenske" not in side
    assert "(afslag)" not in side


def test_forslaget_saettes_ind_og_fortrydes_uden_at_roere_det_skrevne(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    sager.udkast(hold, klar, oenske("Projektledelse"), "AFSLAG")
    svar = som("carl").post(adresse("foreslaa", klar), follow=True)
    assert "2 forslag er sat ind" in tekst(svar)
    assert "1 ønske må du selv tage stilling til" in tekst(svar)
    svar = som("carl").post(adresse("fortryd_forslag", klar), follow=True)
    assert "2 forslag er taget tilbage" in tekst(svar)
    assert [u.oenske.titel for u in Beslutningsudkast.objects.all()] == ["Projektledelse"]


def test_filtrene_viser_afdelingen_og_det_der_mangler(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    sager.udkast(hold, klar, oenske("Projektledelse"), "AFSLAG")
    voksen = indstilling_for(klar, hold, "voksen").pk
    side = tekst(som("carl").get(adresse("runde", klar), {"indstilling": voksen, "vis": "mangler"}))
    assert re.findall(r'id="oenske-(\d+)"', side) == [str(oenske("Den gode afgørelse").pk)]
    for daarlig in ({"indstilling": "9999"}, {"vis": "alt"}, {"side": "x"}, {"oenske": "9" * 40}):
        assert tekst(som("carl").get(adresse("runde", klar), daarlig)).count("data-oenske") == 4


@pytest.mark.parametrize("antal", [1, 3])
def test_beslutningsrummet_koster_lige_mange_opslag(
    som: Som, hold: Hold, antal: int, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for nummer in range(antal):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    klient = som("carl")
    with django_assert_max_num_queries(10):
        side = klient.get(adresse("runde", runde))
    assert side.content.count(b"data-oenske") == antal
