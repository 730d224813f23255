"""What a table's sentence says, and when it says nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ansoegninger.rapporter.behov import katalogfund, temafund
from ansoegninger.rapporter.efterspoergsel import Efterspoergsel, Katalogkursus, Oensket, efterspoergsel
from ansoegninger.rapporter.fordeling import Tabel, fordel
from ansoegninger.rapporter.fund import FOR_SMAA, fund, i_procent, pengefund, stoerste_forskel
from tests.ansoegninger.rapporter.verden import RUNDENS_DAG, ansat, oensker


def paa_arbejdstid(*, deltid: tuple[int, int], fuldtid: tuple[int, int], oere: int = 1_000_000) -> Tabel:
    """The table of working time, where (wishes, granted) are those of people on 20 hours and on full time."""
    graense, slut = deltid[0], deltid[0] + fuldtid[0]
    folk = [ansat(nr, timer_pr_uge=Decimal(20 if nr < graense else 37)) for nr in range(slut)]
    svar = [
        *oensker(range(graense), bevilget=deltid[1], oere=1_000_000),
        *oensker(range(graense, slut), bevilget=fuldtid[1], oere=oere),
    ]
    return next(t for t in fordel(folk, svar, RUNDENS_DAG).tabeller if t.dimension.kode == "arbejdstid")


def test_en_tydelig_forskel_siges_med_begge_tal() -> None:
    assert fund(paa_arbejdstid(deltid=(20, 3), fuldtid=(20, 8))) == (
        "Ansatte på 15–29 timer om ugen fik 15\xa0% af deres ønsker bevilget mod 40\xa0% for ansatte på fuld tid."
    )


@pytest.mark.parametrize(
    ("fuldtid", "saetning"),
    [
        # Exactly ten points is a difference; one wish of forty less is none.
        (
            (40, 12),
            "Ansatte på 15–29 timer om ugen fik 20\xa0% af deres ønsker bevilget mod 30\xa0% for ansatte på fuld ",
        ),
        ((40, 11), "Der er ingen tydelig forskel: 20\xa0% til 28\xa0% af ønskerne er bevilget."),
    ],
)
def test_en_forskel_paa_under_ti_procentpoint_naevnes_ikke(fuldtid: tuple[int, int], saetning: str) -> None:
    assert fund(paa_arbejdstid(deltid=(20, 4), fuldtid=fuldtid)).startswith(saetning)


def test_med_under_ti_oensker_er_tallene_for_smaa() -> None:
    assert fund(paa_arbejdstid(deltid=(9, 5), fuldtid=(20, 1))) == FOR_SMAA
    assert fund(paa_arbejdstid(deltid=(10, 5), fuldtid=(20, 1))) != FOR_SMAA


def test_er_alle_i_samme_gruppe_er_der_intet_at_sammenligne() -> None:
    tabel = paa_arbejdstid(deltid=(0, 0), fuldtid=(20, 8))
    assert fund(tabel) == "Alle hører til den samme gruppe: Fuld tid."
    assert pengefund(tabel) == ""


def test_pengene_naevnes_naar_den_hoejeste_er_halvanden_gang_den_laveste() -> None:
    tabel = paa_arbejdstid(deltid=(10, 5), fuldtid=(10, 5), oere=1_500_000)
    assert pengefund(tabel) == (
        "Pr. ansat er der bevilget 7.500\xa0kr. for ansatte på fuld tid mod 5.000\xa0kr. for ansatte på 15–29 timer om "
        "ugen."
    )
    assert pengefund(paa_arbejdstid(deltid=(10, 5), fuldtid=(10, 5), oere=1_490_000)) == ""


def test_overblikket_viser_den_stoerste_forskel_eller_at_der_ingen_er() -> None:
    tydelig, utydelig = (paa_arbejdstid(deltid=(20, n), fuldtid=(20, 8)) for n in (2, 7))
    for_lille = paa_arbejdstid(deltid=(9, 5), fuldtid=(20, 1))
    assert stoerste_forskel([utydelig, tydelig, for_lille]) == fund(tydelig)
    assert stoerste_forskel([utydelig]) == "Der er ingen tydelig forskel mellem de grupper, der kan vises."
    assert stoerste_forskel([for_lille]) == FOR_SMAA


def test_halve_procent_rundes_op() -> None:
    from fractions import Fraction

    assert i_procent(Fraction(1, 200)) == "1\xa0%"


# --- Demand ----------------------------------------------------------------------------------------------------------


def af(*grupper: tuple[int, int, bool, str], katalog: tuple[int, ...] = (1, 2)) -> Efterspoergsel:
    """(people, theme, from the catalogue, title), and the themes of the catalogue's courses."""
    raekker, nr = [], 0
    for antal, tema, fra_kataloget, titel in grupper:
        for _ in range(antal):
            nr += 1
            raekker.append(Oensket(nr, nr, tema, fra_kataloget, titel, "Webinar"))
    kurser = [Katalogkursus(f"Kursus {nr}", tema) for nr, tema in enumerate(katalog)]
    return efterspoergsel(raekker, kurser, {1: "Jura", 2: "Samtalen"})


def test_et_tema_der_oenskes_mere_end_det_udbydes_naevnes() -> None:
    fundet = af((12, 1, True, "x"), (6, 2, True, "y"), katalog=(1, 2, 2, 2))
    assert temafund(fundet) == (
        "»Jura« er det mest ønskede af de temaer, der kan vises: 12 af 18 ønsker. "
        "»Jura« har 67\xa0% af ønskerne, men 25\xa0% af kurserne i kataloget."
    )


def test_det_mest_oenskede_naevnes_og_aldrig_det_uden_tema() -> None:
    fundet = af((9, 0, True, "x"), (6, 1, True, "y"), (5, 2, True, "z"))
    assert temafund(fundet) == "»Jura« er det mest ønskede af de temaer, der kan vises: 6 af 20 ønsker."


def test_en_titel_naevnes_naar_fem_har_skrevet_den_hvordan_de_end_skriver_den() -> None:
    fundet = af((3, 1, False, "Mentalisering"), (2, 1, False, " mentalisering "), (6, 2, True, "x"))
    assert [(s.navn, s.personer) for s in fundet.savnet] == [("Mentalisering", 5)]
    assert katalogfund(fundet) == (
        "5\xa0ønsker (45\xa0%) gælder noget, der ikke står i kataloget, flest »Mentalisering«."
    )


def test_en_titel_faa_har_skrevet_taelles_under_tema_og_type() -> None:
    fundet = af((4, 1, False, "Supervision for Mads"), (4, 1, False, "Noget andet"), (6, 2, True, "x"))
    assert [(s.navn, s.personer, s.er_titel) for s in fundet.savnet] == [("Jura: webinar", 8, False)]
    assert katalogfund(fundet).endswith("Ingen titel går igen hos fem eller flere.")


def test_det_der_staar_i_kataloget_er_udbudt_ogsaa_naar_det_er_skrevet_i_haanden() -> None:
    fundet = af((6, 1, False, "kursus 0"), (6, 2, True, "x"))
    assert fundet.savnet == ()
    assert katalogfund(fundet) == "Alt, hvad der er ønsket, står i kataloget."


def test_et_tema_som_ingen_oensker_staar_med_sine_kurser() -> None:
    fundet = af((6, 1, True, "x"))
    assert [(t.tema, t.oensker, t.kurser) for t in fundet.temaer] == [("Jura", 6, 1), ("Samtalen", 0, 1)]
