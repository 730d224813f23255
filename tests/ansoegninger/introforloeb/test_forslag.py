"""What is proposed: the department's template, on working days, without what the person can already."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.models import Introforloeb, Introskabelon, Skabelontrin
from ansoegninger.introforloeb.queries import kandidater
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse
from tests.fabrikker import introsager
from tests.fabrikker.hold import DAG, NU, Hold, godkendt
from tests.fabrikker.strategier import var_med
from workflows.motor.fejl import Regelbrud
from workflows.sprog.arbejdsdage import arbejdsdag

pytestmark = pytest.mark.django_db


def skabelon(hold: Hold, navn: str = "kim") -> Introskabelon:
    return services.sikr_skabelon(enhed=hold.enhed["voksen"], adgang=hold.adgang(navn), tidspunkt=NU)


def gem(hold: Hold, fra: Introskabelon, trin_id: int | None = None, **felter: object) -> Skabelontrin | None:
    standard = {"titel": "Møde borgeren", "laering": "", "art": "MOEDE", "hvem": "LEDER", "arbejdsdage": 4}
    af = {"adgang": hold.adgang("kim"), "tidspunkt": NU, "noegle": uuid4()}
    felter = standard | {"gaelder": "ALLE", "tema_id": None} | felter
    return services.gem_skabelontrin(skabelon=fra, felter=felter, laeringsmaal=[], trin_id=trin_id, **af)


@pytest.mark.parametrize(
    ("fra", "antal", "dag"),
    [
        (date(2026, 10, 1), 0, date(2026, 10, 1)),
        (date(2026, 10, 1), 1, date(2026, 10, 2)),
        (date(2026, 10, 1), 2, date(2026, 10, 5)),
        (date(2026, 10, 3), 0, date(2026, 10, 5)),
        (date(2026, 10, 4), 5, date(2026, 10, 12)),
        # New Year's Day, Maundy Thursday to Easter Monday, and a first day that is Christmas.
        (date(2026, 12, 31), 10, date(2027, 1, 15)),
        (date(2027, 3, 24), 1, date(2027, 3, 30)),
        (date(2026, 12, 25), 0, date(2026, 12, 28)),
    ],
)
def test_arbejdsdage_taelles_fra_den_foerste(fra: date, antal: int, dag: date) -> None:
    assert arbejdsdag(fra, antal) == dag


def test_en_ny_afdeling_begynder_med_strategiens_temaer_og_laeringsmaal(hold: Hold) -> None:
    fundet = skabelon(hold)
    assert (fundet.strategi, fundet.version) == (hold.strategi, 1)
    trin = list(fundet.trin.select_related("tema"))
    assert [t.titel for t in trin if t.tema] == ["Tema 1: Borgerens stemme", "Tema 3: Jura i praksis"]
    assert [m.tekst for t in trin for m in t.laeringsmaal.all()] == ["Kan begrunde en afgørelse"]
    assert {"Organisationen", "Fagsystemerne", "Sagsbehandlingsmetoden"} <= {t.titel for t in trin}
    assert skabelon(hold) == fundet
    assert Introskabelon.objects.count() == 1


def test_en_afdeling_uden_strategi_begynder_med_modtagelsen(hold: Hold) -> None:
    fundet = services.sikr_skabelon(enhed=hold.enhed["boern"], adgang=hold.adgang("ulla"), tidspunkt=NU)
    assert fundet.strategi is None
    assert not fundet.trin.filter(tema__isnull=False).exists()
    assert introsager.nyt(hold, "bo", "ulla", enhed="boern", mentor=None).regelversion == ""


def test_kun_koordinatoren_og_lederen_skriver_skabelonen(hold: Hold) -> None:
    for navn in ("kim", "lone"):
        assert skabelon(hold, navn)
    for navn in ("mads", "per", "rikke", "carl"):
        with pytest.raises(IngenAdgang, match="laves af den faglige koordinator eller afdelingens leder"):
            skabelon(hold, navn)


def test_trinnene_ligger_paa_arbejdsdage_fra_den_foerste_dag(hold: Hold) -> None:
    forloeb = introsager.nyt(hold, start_dag=date(2026, 10, 3))
    assert introsager.trin(forloeb, "Planen og strategien gennemgås").dag == date(2026, 10, 6)
    assert introsager.trin(forloeb, "Sagsbehandlingsmetoden").dag == date(2026, 10, 12)
    assert all(t.dag.weekday() < 5 for t in forloeb.trin.all())
    assert [m.dag for m in forloeb.milepaele.all()] == [date(2026, 10, 19), date(2026, 12, 2)]


def test_et_kort_forloeb_har_kun_de_statusser_der_er_plads_til(hold: Hold) -> None:
    slut = DAG + timedelta(days=20)
    forloeb = introsager.nyt(hold, slut_dag=slut)
    assert [m.dag for m in forloeb.milepaele.all()] == [date(2026, 10, 15)]
    assert max(t.dag for t in forloeb.trin.all()) == slut


def test_det_personen_kan_er_streget_over(hold: Hold) -> None:
    tema, maal = Tema.objects.get(nummer=1), Laeringsmaal.objects.get(strategi=hold.strategi)
    forloeb = introsager.nyt(hold, kan_temaer=[tema.pk], kan_maal=[maal.pk])
    streget = set(forloeb.trin.filter(udeladt="KAN").values_list("titel", flat=True))
    assert streget == {"Tema 1: Borgerens stemme", "Faglig viden"}


def test_et_trin_med_flere_laeringsmaal_stryges_kun_naar_alle_kan(hold: Hold) -> None:
    kendt = Laeringsmaal.objects.get(strategi=hold.strategi)
    var_med(Laeringsmaal(strategi=hold.strategi, art="VIDEN", nummer=2, tekst="Kender serviceloven"))
    forloeb = introsager.nyt(hold, kan_maal=[kendt.pk])
    assert introsager.trin(forloeb, "Faglig viden").udeladt == ""


@pytest.mark.parametrize(("slags", "med", "uden"), [("NY", "Velkomst", "Samtale"), ("TILBAGE", "Samtale", "Velkomst")])
def test_den_nye_og_den_der_kommer_igen_faar_hver_sin_begyndelse(hold: Hold, slags: str, med: str, uden: str) -> None:
    titler = [t.titel for t in introsager.nyt(hold, slags=slags).trin.all()]
    assert any(titel.startswith(med) for titel in titler)
    assert not any(titel.startswith(uden) for titel in titler)


def test_mentoren_foreslaas_til_alle_trin_med_en_mentor(hold: Hold) -> None:
    trin = introsager.nyt(hold).trin.all()
    assert {t.mentor for t in trin if t.hvem == "MENTOR"} == {hold["aya"]}
    assert {t.mentor for t in trin if t.hvem != "MENTOR"} == {None}


def test_et_forloeb_beholder_sine_trin_naar_skabelonen_rettes(hold: Hold) -> None:
    forloeb = introsager.nyt(hold)
    foer = list(forloeb.trin.values_list("titel", flat=True))
    fra = Introskabelon.objects.get()
    services.fjern_skabelontrin(
        skabelon=fra, adgang=hold.adgang("kim"), trin_id=fra.trin.get(titel="Organisationen").pk, tidspunkt=NU
    )
    gem(hold, fra)
    assert list(forloeb.trin.values_list("titel", flat=True)) == foer
    fra.refresh_from_db()
    assert (fra.version, forloeb.skabelonversion) == (3, 1)
    nyt = introsager.nyt(hold, "aya")
    titler = {t.titel for t in nyt.trin.all()}
    assert ("Organisationen" in titler, "Møde borgeren" in titler) == (False, True)


def test_samme_formular_to_gange_er_eet_trin(hold: Hold) -> None:
    fra, noegle = skabelon(hold), uuid4()
    felter = {"titel": "Møde", "laering": "", "art": "MOEDE", "hvem": "LEDER", "arbejdsdage": 1}
    af = {"adgang": hold.adgang("kim"), "tidspunkt": NU, "noegle": noegle}
    for _ in range(2):
        services.gem_skabelontrin(skabelon=fra, felter=felter, laeringsmaal=[], **af)
    assert fra.trin.filter(titel="Møde").count() == 1


def test_et_trin_en_anden_har_fjernet_kan_ikke_rettes(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="fjernet af en anden"):
        gem(hold, skabelon(hold), trin_id=9_999)


def test_skabelonen_foelger_den_nye_strategi_paa_numrene(hold: Hold) -> None:
    fra = skabelon(hold)
    ny = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Ny strategi", version=2, fra_dag=DAG, til_dag=date(2030, 1, 1)
    )
    jura = Tema.objects.create(strategi=ny, nummer=3, navn="Jura, igen", opgave="Holdbart.")
    Tema.objects.create(strategi=ny, nummer=4, navn="Opfølgning", opgave="Vi følger op.")
    maal = Laeringsmaal.objects.create(strategi=ny, art="VIDEN", nummer=1, tekst="Kan begrunde alt")
    godkendt(ny)
    af = {"skabelon": fra, "adgang": hold.adgang("kim"), "tidspunkt": NU}
    for _ in range(2):
        services.foelg_strategien(**af)
    fra.refresh_from_db()
    assert (fra.strategi, fra.version) == (ny, 2)
    assert fra.trin.get(titel="Tema 3: Jura i praksis").tema == jura
    assert fra.trin.get(titel="Tema 1: Borgerens stemme").tema is None
    assert fra.trin.get(titel="Tema 4: Opfølgning").tema.navn == "Opfølgning"
    assert [m for t in fra.trin.all() for m in t.laeringsmaal.all()] == [maal]


def test_nye_inden_for_et_aar_foreslaas_foerst_og_ingen_sig_selv(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["aya"]).update(fra_dag=DAG - timedelta(days=364))
    introsager.nyt(hold, "mads")
    fundne = kandidater(hold.enhed["voksen"], hold.adgang("kim"))
    assert fundne.nye == [hold["aya"]]
    assert set(fundne.andre) == {hold["lone"]}


def test_den_der_foerst_begynder_om_lidt_er_ny(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["aya"]).update(fra_dag=DAG + timedelta(days=14))
    assert kandidater(hold.enhed["voksen"], hold.adgang("kim")).nye == [hold["aya"]]


@pytest.mark.parametrize(
    ("navn", "af", "grund"),
    [
        ("kim", "kim", "Ingen lægger sit eget introforløb"),
        ("mads", "per", "laves af den faglige koordinator eller afdelingens leder"),
        ("mads", "aya", "laves af den faglige koordinator eller afdelingens leder"),
        ("mads", "carl", "laves af den faglige koordinator eller afdelingens leder"),
    ],
)
def test_andre_laver_ingen_forloeb(hold: Hold, navn: str, af: str, grund: str) -> None:
    with pytest.raises(IngenAdgang, match=grund):
        introsager.nyt(hold, navn, af)
    assert not Introforloeb.objects.exists()


def test_lederens_eget_forloeb_godkendes_et_trin_op(hold: Hold) -> None:
    forloeb = introsager.hos_leder(hold, "lone")
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        introsager.godkend(hold, forloeb, af="lone")
    introsager.godkend(hold, forloeb, af="carl")
    assert forloeb.fase == "I_GANG"


def test_forloebet_slutter_ikke_foer_det_begynder(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="kan ikke slutte, før det begynder"):
        introsager.nyt(hold, slut_dag=DAG)
