"""The reports as people meet them: counted by hand, for the right people, and not before the letters."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.mus.models import Afholdelse, MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.prioritering.services import aabn_runde
from ansoegninger.rapporter.fordeling import Raekke, Tabel, fordel
from ansoegninger.rapporter.queries import afgoerelser, ansatte, rundens_dag
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.rapporter.verden import By, by, kursus
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold

RAPPORTER = ("fordeling", "efterspoergsel")


@pytest.fixture
def byen(hold: Hold) -> By:
    """Voksenstøtte: 12 on full time, 10 of them granted. Visitation: 25 on 20 hours, 5 of them granted."""
    byen = by(hold)
    byen.folk(12, "voksen", bevilget=10)
    byen.folk(25, "visitation", bevilget=5, timer_pr_uge=20, titel="Mentalisering")
    return byen


def tabel(runde: Prioriteringsrunde, kode: str) -> Tabel:
    fundet = fordel(ansatte(runde), afgoerelser(runde).afgjorte, rundens_dag(runde))
    return next(t for t in fundet.tabeller if t.dimension.kode == kode)


def tal(r: Raekke) -> tuple[Any, ...]:
    return r.navn, r.tal.ansatte, r.tal.oensker, r.tal.bevilget, r.tal.pr_ansat_oere if r.kroner else None


def adresse(hvad: str, runde: Prioriteringsrunde) -> str:
    return reverse(f"rapporter:{hvad}", args=[runde.sagsnummer])


def test_tallene_er_dem_man_selv_taeller(hold: Hold, byen: By) -> None:
    """`hold` has four people in Voksenstøtte, three in Visitation and one in the centre, none of them with a wish."""
    enheder = tabel(byen.runde, "enhed")
    assert [tal(r) for r in enheder.raekker] == [
        ("Voksenstøtte", 16, 12, 10, 625_000),
        ("Visitation", 28, 25, 5, 178_600),
    ]
    assert [s.navn for s in enheder.skjulte] == ["Center for Voksne"]
    assert tal(enheder.i_alt) == ("I alt", 45, 37, 15, 333_300)
    assert [tal(r)[:4] for r in tabel(byen.runde, "arbejdstid").raekker] == [
        ("15–29 timer", 25, 25, 5),
        ("Fuld tid", 20, 12, 10),
    ]


def test_beloebet_for_faa_kan_ikke_findes_ved_at_traekke_fra(hold: Hold, byen: By) -> None:
    """Four in Visitation were granted something; Voksenstøtte's amount must not stand beside the total either."""
    beslutning = Beslutning.objects.filter(oenske__enhed=hold.enhed["visitation"], udfald="BEVILGET").first()
    beslutning.udfald, beslutning.beloeb_oere, beslutning.ramme = "AFSLAG", 0, None
    beslutning.hovedhensyn, beslutning.henvisning = sager.sagt("AFSLAG").values()
    beslutning.save()
    fundet = tabel(byen.runde, "enhed")
    assert [tal(r) for r in fundet.raekker] == [
        ("Voksenstøtte", 16, 12, 10, None),
        ("Visitation", 28, 25, 4, None),
    ]
    assert fundet.i_alt.kroner


def test_gruppen_er_ansaettelsen_den_dag_runden_blev_besluttet(hold: Hold, byen: By) -> None:
    """Who moved since, and who has left, is counted where they were; the latter not among the employees."""
    foer = tabel(byen.runde, "enhed").i_alt
    flyttet, rejst = Ansaettelse.objects.filter(enhed=hold.enhed["voksen"], person__brugernavn__startswith="person")[:2]
    for ansaettelse, dag in ((flyttet, date(2026, 11, 1)), (rejst, date(2026, 9, 1))):
        ansaettelse.til_dag = dag
        ansaettelse.save()
    Ansaettelse.objects.create(
        person=flyttet.person, enhed=hold.enhed["visitation"], stilling="x", overenskomst="HK", timer_pr_uge=10,
        fra_dag=date(2026, 11, 1),
    )  # fmt: skip
    efter = tabel(byen.runde, "enhed")
    assert (efter.i_alt.tal.oensker, efter.i_alt.tal.bevilget) == (foer.tal.oensker, foer.tal.bevilget)
    assert efter.i_alt.tal.ansatte == foer.tal.ansatte - 1
    assert (efter.raekker[0].tal.ansatte, efter.raekker[0].tal.oensker) == (15, 12)


def test_tiden_siden_sidst_er_fra_tidligere_frigivne_runder(hold: Hold, byen: By) -> None:
    foer = by(hold, aar=2025)
    gamle = list(Oenske.objects.order_by("pk")[:7])
    for nr, oenske in enumerate(gamle):
        oenske.pk, oenske.sagsnummer = None, f"K-2024-{nr}"
        oenske.save()
        foer.afgoer(oenske, bevilget=nr < 6, frigivet=nr != 5)
    Beslutning.objects.filter(runde=foer.runde).update(besluttet_kl=NU.replace(year=2024))
    siden = {person.person_id: person.sidst_bevilget_dag for person in ansatte(byen.runde)}
    # The sixth is not told yet, and the seventh was refused.
    assert sorted(str(dag) for dag in siden.values() if dag) == ["2024-10-01"] * 5


def test_niveauet_er_fra_den_plan_begge_har_godkendt_og_aldrig_fra_forberedelsen(hold: Hold, byen: By) -> None:
    samtale = mussager.holdt(mussager.musrunde(hold), hold)
    mussager.maal(samtale, hold)
    niveauer = {a.person_id: a.niveau for a in ansatte(byen.runde)}
    assert set(niveauer.values()) == {""}
    MusSamtale.objects.filter(pk=samtale.pk).update(fase="AFSLUTTET")
    Afholdelse.objects.filter(samtale=samtale).update(afholdt_dag=rundens_dag(byen.runde))
    niveauer = {a.person_id: a.niveau for a in ansatte(byen.runde) if a.niveau}
    assert niveauer == {samtale.person_id: samtale.maal.get().niveau_nu}


def test_siden_siger_fundet_og_tegner_det(hold: Hold, byen: By, klient: Klient) -> None:
    side = klient("carl").get(adresse("fordeling", byen.runde)).content.decode()
    assert "Ansatte i Visitation fik 20\xa0% af deres ønsker bevilget mod 83\xa0% for ansatte i Voksenstøtte." in side
    assert '<rect class="fyld" width="83%"' in side
    forside = klient("carl").get(reverse("rapporter:oversigt")).content.decode()
    assert "fik 20\xa0% af deres ønsker bevilget" in forside
    assert adresse("fordeling", byen.runde) in forside


def test_efterspoergslen_holdes_op_mod_kataloget(hold: Hold, byen: By, klient: Klient) -> None:
    kursus("Jura", 3)
    side = klient("lone").get(adresse("efterspoergsel", byen.runde)).content.decode()
    assert "25\xa0ønsker (68\xa0%) gælder noget, der ikke står i kataloget, flest »Mentalisering«." in side


@pytest.mark.parametrize("hvad", RAPPORTER)
def test_intet_tal_foer_alle_har_faaet_deres_tilbagemelding(hold: Hold, byen: By, klient: Klient, hvad: str) -> None:
    """One letter is missing: neither page, file nor overview says anything of the round."""
    sidste = Beslutning.objects.filter(runde=byen.runde).latest("pk")
    sidste.frigivet_kl = None
    sidste.save()
    side = klient("carl").get(adresse(hvad, byen.runde))
    assert "Tallene kommer, når alle har fået deres." in side.content.decode()
    assert b"<rect" not in side.content
    assert klient("carl").get(adresse(f"{hvad}_regneark", byen.runde)).status_code == 403
    assert "20\xa0%" not in klient("carl").get(reverse("rapporter:oversigt")).content.decode()


def test_en_runde_om_under_fem_viser_intet(hold: Hold, klient: Klient) -> None:
    lille = by(hold)
    lille.folk(4, "voksen", bevilget=2)
    assert "færre end fem personer" in klient("carl").get(adresse("fordeling", lille.runde)).content.decode()
    assert klient("carl").get(adresse("efterspoergsel_regneark", lille.runde)).status_code == 403
    assert "50\xa0%" not in klient("carl").get(reverse("rapporter:oversigt")).content.decode()


@pytest.mark.parametrize("hvad", [*RAPPORTER, "fordeling_regneark", "efterspoergsel_regneark"])
def test_rapporten_laeses_af_centrets_ledelse_og_revisor_og_ingen_andre(
    hold: Hold, byen: By, klient: Klient, hvad: str
) -> None:
    svar = {navn: klient(navn).get(adresse(hvad, byen.runde)).status_code for navn in hold.person}
    assert {navn for navn, kode in svar.items() if kode == 200} == {"lone", "per", "carl", "kim", "rikke"}
    # Who reads reports of another centre does not learn that this round exists; the rest read none.
    assert {navn for navn, kode in svar.items() if kode == 404} == {"ulla", "sofie"}


@pytest.mark.parametrize("hvad", RAPPORTER)
def test_regnearket_siger_det_samme_som_siden(hold: Hold, byen: By, klient: Klient, hvad: str) -> None:
    Oenske.objects.filter(titel="Mentalisering").update(titel="=HYPERLINK(1)")
    svar = klient("carl").get(adresse(f"{hvad}_regneark", byen.runde))
    assert svar["Content-Disposition"] == f'attachment; filename="{hvad}-{byen.runde.sagsnummer}.xlsx"'
    bog = openpyxl.load_workbook(io.BytesIO(svar.content))
    linjer = [[celle.value for celle in linje] for ark in bog for linje in ark.iter_rows()]
    if hvad == "fordeling":
        assert ["Enhed", "Visitation", 28, 25, 5, 20, 1786] in linjer
        assert ["Enhed", "Center for Voksne", *["under 5"] * 5] in linjer
        assert ["Enhed", "I alt", 45, 37, 15, 40.5, 3333] in linjer
    else:
        assert ["=HYPERLINK(1)", 25, 25] in linjer
        assert {celle.data_type for ark in bog for linje in ark.iter_rows() for celle in linje} <= {"s", "n"}


@pytest.mark.parametrize("hvad", [*RAPPORTER, "oversigt"])
def test_siden_koster_det_samme_for_faa_og_mange_og_hoejst_otte(
    hold: Hold, byen: By, klient: Klient, hvad: str
) -> None:
    sti = reverse("rapporter:oversigt") if hvad == "oversigt" else adresse(hvad, byen.runde)
    carl = klient("carl")
    carl.get("/tilgaengelighed/")
    with CaptureQueriesContext(connection) as foer:
        carl.get(sti)
    byen.folk(15, "voksen", bevilget=4, titel="Noget nyt", stilling="jurist", overenskomst="DS")
    by(hold, aar=2026)
    with CaptureQueriesContext(connection) as efter:
        carl.get(sti)
    assert len(foer) == len(efter)
    assert len(efter) <= 8


def test_det_andet_centers_ord_og_runder_ses_aldrig_her(hold: Hold, byen: By, klient: Klient) -> None:
    andet = aabn_runde(
        center=hold.enhed["andet"], aar=2027, indstil_senest_dag=DAG, rammer={hold.enhed["boern"]: 1}, tidspunkt=NU,
        adgang=hold.adgang("sofie"), noegle=uuid4(),
    )  # fmt: skip
    Prioriteringsrunde.objects.filter(pk=andet.pk).update(besluttet_kl=NU)
    By(hold, andet, antal=500).folk(6, "boern", bevilget=3, titel="Kanariekursus")
    sider = [reverse("rapporter:oversigt"), *(adresse(hvad, byen.runde) for hvad in RAPPORTER)]
    for navn in ("lone", "carl", "kim", "rikke"):
        for sti in sider:
            side = klient(navn).get(sti).content.decode()
            assert not any(ord_ in side for ord_ in ("Kanarie", "Center for Børn", andet.sagsnummer)), (navn, sti)
    # The check can fail: their own leader reads it.
    assert "Kanariekursus" in klient("ulla").get(adresse("efterspoergsel", andet)).content.decode()
