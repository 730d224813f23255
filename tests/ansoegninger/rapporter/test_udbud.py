"""Demand against offers: counted by hand, with the holes both ways, and nobody to be found in it."""

from __future__ import annotations

import io
from datetime import timedelta
from itertools import product
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.katalog.models import Kursusmaal
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
from ansoegninger.rapporter.efterspoergsel import Oensket
from ansoegninger.rapporter.udbud.beregning import Raekke, Rapport, hold_op
from ansoegninger.rapporter.udbud.grundlag import Afgjort, Grundlag, Tilbud, grundlag
from ansoegninger.rapporter.udbud.visning import fund, priser, temaceller, uspurgtfund
from ansoegninger.strategi.models import Laeringsmaal, Tema
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.rapporter.verden import By, by
from tests.fabrikker import katalog
from tests.fabrikker.hold import DAG, Hold

MAAL = "Kan begrunde en afgørelse"
#: Of no course, whatever it is called.
INTET = Afgjort(bevilget=False, venter=False, kursus=None, maal=())


@pytest.fixture
def byen(hold: Hold) -> By:
    """Theme 3: 12 wishes for Jura, 6 granted. Theme 1: 7 typed wishes that the catalogue does not have."""
    byen = by(hold)
    jura, stemme = Tema.objects.get(nummer=3), Tema.objects.get(nummer=1)
    kurset = katalog.kursus("Jura", pris=750_000, temanummer=3, funktion="MYNDIGHED", omraade="VOKSNE")
    katalog.maal(kurset, MAAL)
    katalog.dato(kurset, DAG)
    katalog.dato(kurset, DAG + timedelta(days=9))
    katalog.dato(kurset, DAG - timedelta(days=1))
    katalog.dato(kurset, DAG + timedelta(days=2), aflyst=True, aflysningsgrund="x")
    katalog.kursus("Ingens kursus", temanummer=3)
    katalog.kursus("Gammelt", temanummer=1, arkiveret=True)
    oensker = byen.folk(12, "voksen", bevilget=6, tema=jura, kursus=kurset)
    for oenske in oensker:
        oenske.laeringsmaal.add(Laeringsmaal.objects.get(tekst=MAAL))
    byen.folk(7, "visitation", bevilget=0, titel="Mentalisering", tema=stemme)
    return byen


def rapport(byen: By) -> Rapport:
    return hold_op(grundlag(byen.runde, DAG))


def tal(r: Raekke) -> tuple[Any, ...]:
    return r.navn, r.oensker, r.bevilget, r.venter, r.udbud.kurser, r.udbud.datoer


def adresse(hvad: str, byen: By) -> str:
    return reverse(f"rapporter:{hvad}", args=[byen.runde.sagsnummer])


def test_tallene_er_dem_man_selv_taeller(byen: By) -> None:
    r = rapport(byen)
    assert [tal(t) for t in r.temaer] == [
        ("Borgerens stemme", 7, 0, 0, 0, 0),
        ("Jura i praksis", 12, 6, 0, 2, 2),
    ]
    assert tal(r.i_alt) == ("I alt", 19, 6, 0, 2, 2)
    assert priser(r.temaer[1].udbud) == "7.500\xa0kr. (1 ikke oplyst)"
    assert [(m.navn, m.oensker, m.udbud.kurser) for m in r.maal] == [(MAAL, 12, 1)]
    assert [(x.navn, x.oensker, x.udbud.kurser) for x in r.funktioner] == [
        ("Myndighed", 12, 1),
        ("Udfører", 0, 0),
        ("Myndighed og udfører", 0, 0),
        ("Ikke oplyst, eller uden for kataloget", 7, 1),
    ]


def test_hullerne_siges_begge_veje(byen: By) -> None:
    r = rapport(byen)
    assert fund(r) == "»Borgerens stemme« har 7\xa0ønsker, men kataloget har ingen kurser i temaet."
    assert ([t.navn for t in r.uden_kurser], r.uden_datoer) == (["Borgerens stemme"], ())
    assert (r.uspurgte, uspurgtfund(r)) == (
        ("Ingens kursus",),
        "1 af 2\xa0kurser (50\xa0%) har ingen ønsket i runden.",
    )
    assert [(s.navn, s.oensker) for s in r.efterspoergsel.savnet] == [("Mentalisering", 7)]


def test_kurser_uden_datoer_er_ogsaa_et_hul(byen: By) -> None:
    katalog.kursus("Stemmer", temanummer=1)
    r = rapport(byen)
    assert fund(r) == "»Borgerens stemme« har 7\xa0ønsker, men kataloget har ingen kommende datoer i temaet."
    katalog.dato(katalog.kursus("Flere stemmer", temanummer=1), DAG)
    assert fund(rapport(byen)) == ("Hvert tema, der er ønsket og kan vises, har mindst ét kursus med en kommende dato.")


def test_en_skrevet_titel_der_staar_i_kataloget_er_et_oenske_om_kurset(byen: By) -> None:
    katalog.kursus("  mentalisering", temanummer=1, omraade="BOERN")
    r = rapport(byen)
    assert [(x.navn, x.oensker) for x in r.omraader if x.oensker] == [("Børn og unge", 7), ("Voksne", 12)]
    assert "mentalisering" not in " ".join(r.uspurgte)


# --- few ---


def _grundlag(*grupper: tuple[int, int, str], tilbud: tuple[Tilbud, ...] = ()) -> Grundlag:
    """So many people of a theme with an answer (b, v or -)."""
    oensker, afgjort = [], {}
    for tema, antal, svar in grupper:
        for _ in range(antal):
            nr = len(oensker) + 1
            oensker.append(Oensket(nr, nr, tema, False, f"Titel {nr}", "Temadag"))
            afgjort[nr] = Afgjort(svar == "b", svar == "v", None, ())
    return Grundlag(tuple(oensker), afgjort, tilbud, {1: "Et", 2: "To", 3: "Tre"})


def svar(r: Rapport) -> dict[str, tuple[int | None, int | None, int | None]]:
    return {t.navn: (t.oensker, t.bevilget, t.venter) for t in r.temaer}


def test_et_svar_til_under_fem_vises_ikke_og_kan_ikke_regnes_ud() -> None:
    """Four of theme 1 wait; theme 2's answers go with them, or the total minus theirs would say it."""
    r = hold_op(_grundlag((1, 8, "b"), (1, 4, "v"), (2, 8, "b"), (2, 8, "v"), (3, 6, "-")))
    assert svar(r)["Et"] == (12, None, None)
    skjulte = {navn for navn, (oensker, bevilget, _) in svar(r).items() if oensker and bevilget is None}
    assert skjulte > {"Et"}
    assert r.i_alt.venter == 12


@pytest.mark.parametrize(
    ("svarene", "vist"),
    [
        ((23, 4, 6), ("23", "under 5")),  # few wait; the front page says how many were granted anyway
        ((23, 6, 4), ("23", "vises ikke")),  # the waiting would leave four
        ((23, 10, 0), ("23", "10")),
        ((23, 0, 10), ("23", "0")),
        ((4, 9, 20), ("under 5", "9")),
        ((3, 30, 0), ("under 5", "vises ikke")),
        ((30, 3, 0), ("vises ikke", "under 5")),
        ((30, 0, 3), ("vises ikke", "vises ikke")),
        ((30, 0, 0), ("30", "0")),
        ((12, 9, 12), ("12", "9")),
    ],
)
def test_hvert_svar_i_alt_skjules_for_sin_egen_skyld(svarene: tuple[int, int, int], vist: tuple[str, str]) -> None:
    g = _grundlag(*((1, antal, svar) for antal, svar in zip(svarene, "bv-", strict=True)), (2, 0, "b"))
    r = hold_op(g)
    assert temaceller(r.i_alt)[1:4] == (str(sum(svarene)), *vist)


def test_det_der_staar_i_alt_giver_intet_lille_tal_ved_at_traekke_fra() -> None:
    """Every round of two themes: from the total row, the front page and the themes nobody counts to one of few."""
    for svarene in product((0, 3, 5, 8), repeat=6):
        g = _grundlag(*((nr // 3 + 1, antal, "bv-"[nr % 3]) for nr, antal in enumerate(svarene)))
        b, v, andre = (svarene[nr] + svarene[nr + 3] for nr in range(3))
        if b + v + andre < 5:
            continue
        r = hold_op(g)
        kendt = [n for n in (r.i_alt.bevilget, r.i_alt.venter) if n is not None]
        kendt += [b + v + andre - n for n in kendt] + ([andre] if r.i_alt.venter is not None else [])
        vist = [t for t in r.temaer if t.bevilget is not None]
        if r.i_alt.venter is not None:
            kendt += [v - sum(t.venter or 0 for t in vist)]
        if vist:
            kendt += [b - sum(t.bevilget or 0 for t in vist)]
        assert not {1, 2, 3, 4} & set(kendt), svarene


def test_er_alle_grupper_store_nok_staar_svarene() -> None:
    r = hold_op(_grundlag((1, 8, "b"), (1, 5, "v"), (2, 7, "-")))
    assert svar(r) == {"Et": (13, 8, 5), "To": (7, 0, 0), "Tre": (0, 0, 0)}


def test_et_tema_med_under_fem_siger_intet_om_hvilke_af_dets_kurser_der_er_oensket() -> None:
    tilbud = tuple(Tilbud(nr, f"Kursus {nr}", tema, "", "", None, 0, ()) for nr, tema in ((1, 1), (2, 2)))
    r = hold_op(_grundlag((1, 12, "b"), (2, 4, "b"), (3, 12, "b"), tilbud=tilbud))
    assert svar(r)["To"][0] is None
    assert "Kursus 2" not in r.uspurgte


@pytest.mark.parametrize(("antal", "vist"), [(4, None), (5, 5), (9, None), (12, 12)])
def test_et_laeringsmaal_vises_kun_naar_hverken_det_eller_resten_er_faa(antal: int, vist: int | None) -> None:
    """Twelve wishes within theme 1: a goal of nine of them leaves three."""
    g = _grundlag((1, 12, "b"))
    for nr in range(1, antal + 1):
        g.afgjort[nr] = Afgjort(bevilget=True, venter=False, kursus=None, maal=(MAAL,))
    (maalet,) = hold_op(g).maal
    assert (maalet.oensker, maalet.faa) == (vist, antal == 4)


def _med_maal(antal: int, *tilbud: Tilbud) -> Rapport:
    g = _grundlag((1, 12, "b"), (2, 12, "b"), tilbud=tilbud)
    for nr in range(1, antal + 1):
        g.afgjort[nr] = Afgjort(bevilget=True, venter=False, kursus=None, maal=(MAAL,))
    return hold_op(g)


def test_et_oensket_laeringsmaal_uden_kurser_er_et_hul_med_de_samme_tal_skjult() -> None:
    andet = Tilbud(1, "Kursus", 1, "", "", None, 1, ("Et andet mål",))
    assert [(m.navn, m.oensker) for m in _med_maal(6, andet).maal_uden_kurser] == [(MAAL, 6)]
    assert _med_maal(4, andet).maal_uden_kurser == ()
    assert _med_maal(6, andet, Tilbud(2, "Andet", 1, "", "", None, 0, (MAAL,))).maal_uden_kurser == ()


# --- the page and the file ---


def test_siden_naevner_laeringsmaalet_uden_kurser(byen: By, klient: Klient) -> None:
    assert "Intet læringsmål, der er ønsket" in klient("kim").get(adresse("udbud", byen)).content.decode()
    Kursusmaal.objects.filter(tekst=MAAL).update(tekst="Et andet mål")
    side = klient("kim").get(adresse("udbud", byen)).content.decode()
    assert f"<li>{MAAL}: 12\xa0ønsker</li>" in side
    assert "Intet læringsmål, der er ønsket" not in side


def test_faa_paa_venteliste_skjuler_ikke_de_bevilgede_paa_siden_og_i_regnearket(byen: By, klient: Klient) -> None:
    """Six granted, as the front page says; four wait."""
    afslag = Beslutning.objects.filter(runde=byen.runde, udfald=Beslutningsudfald.AFSLAG).order_by("pk")
    Beslutning.objects.filter(pk__in=list(afslag.values_list("pk", flat=True)[:4])).update(
        udfald=Beslutningsudfald.VENTELISTE
    )
    assert temaceller(rapport(byen).i_alt)[:4] == ("I alt", "19", "6", "under 5")
    indhold = klient("carl").get(adresse("udbud_regneark", byen)).content
    linjer = [[celle.value for celle in linje] for linje in openpyxl.load_workbook(io.BytesIO(indhold))["Temaer"]]
    assert [linje[:4] for linje in linjer if linje[0] == "I alt"] == [["I alt", 19, 6, "under 5"]]


def test_siden_siger_fundet_og_tegner_det(byen: By, klient: Klient) -> None:
    side = klient("kim").get(adresse("udbud", byen)).content.decode()
    assert "»Borgerens stemme« har 7\xa0ønsker, men kataloget har ingen kurser i temaet." in side
    assert '<rect class="fyld" width="58%"' in side
    assert "Ingens kursus" in side
    assert adresse("udbud", byen) in klient("kim").get(adresse("efterspoergsel", byen)).content.decode()
    assert adresse("udbud", byen) in klient("kim").get(reverse("rapporter:oversigt")).content.decode()


def test_regnearket_siger_det_samme_og_tekst_er_tekst(byen: By, klient: Klient) -> None:
    katalog.kursus("=HYPERLINK(1)", temanummer=3)
    Oenske.objects.filter(titel="Mentalisering").update(titel="@ond")
    svaret = klient("carl").get(adresse("udbud_regneark", byen))
    assert svaret["Content-Disposition"] == f'attachment; filename="udbud-{byen.runde.sagsnummer}.xlsx"'
    bog = openpyxl.load_workbook(io.BytesIO(svaret.content))
    linjer = [[celle.value for celle in linje] for ark in bog for linje in ark.iter_rows()]
    assert ["Jura i praksis", 12, 6, 0, 3, 2, 7500, 7500, 2] in linjer
    assert ["Læringsmål", MAAL, 12, 1, 2, 7500, 7500, 0] in linjer
    assert ["=HYPERLINK(1)"] in linjer
    assert ["@ond", 7, 7] in linjer
    assert {celle.data_type for ark in bog for linje in ark.iter_rows() for celle in linje} <= {"s", "n"}


def test_rapporten_laeses_af_dem_der_laeser_de_andre_og_ingen_andre(hold: Hold, byen: By, klient: Klient) -> None:
    for hvad in ("udbud", "udbud_regneark"):
        koder = {navn: klient(navn).get(adresse(hvad, byen)).status_code for navn in hold.person}
        assert {navn for navn, kode in koder.items() if kode == 200} == {"lone", "per", "carl", "kim", "rikke"}
        assert {navn for navn, kode in koder.items() if kode == 404} == {"ulla", "sofie"}


def test_intet_tal_foer_alle_har_faaet_deres_tilbagemelding(byen: By, klient: Klient) -> None:
    sidste = Beslutning.objects.filter(runde=byen.runde).latest("pk")
    sidste.frigivet_kl = None
    sidste.save()
    side = klient("carl").get(adresse("udbud", byen)).content.decode()
    assert "Tallene kommer, når alle har fået deres." in side
    assert "<rect" not in side
    assert klient("carl").get(adresse("udbud_regneark", byen)).status_code == 403


def test_siden_koster_det_samme_for_faa_og_mange_og_hoejst_otte(byen: By, klient: Klient) -> None:
    carl = klient("carl")
    carl.get("/tilgaengelighed/")
    with CaptureQueriesContext(connection) as foer:
        carl.get(adresse("udbud", byen))
    for nr in range(3):
        flere = katalog.kursus(f"Kursus {nr}", pris=1, temanummer=1)
        katalog.maal(flere, f"Mål {nr}")
        katalog.dato(flere, DAG)
    byen.folk(15, "voksen", bevilget=5, titel="Noget nyt")
    with CaptureQueriesContext(connection) as efter:
        carl.get(adresse("udbud", byen))
    assert len(foer) == len(efter) <= 8
