"""A file of courses: what each row would do and why not, and that exactly this is written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ansoegninger.katalog.billede import aftryk, billede
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.services import AENDRET, GLEMMES, indlaes_fil, laeg_op, vis_igen
from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Kursuspris, Udbyder
from ansoegninger.katalog.queries import til_billede
from roller.adgang.svar import IngenAdgang
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.katalog import dato, indlaest, kursus, lagt_op, maal, raekke
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

MAAL = "Kan begrunde en afgørelse"
ALT = {
    "Beskrivelse": "To dage\nom lov",
    "Dage": 1.5,
    "Timer": "12",
    "ECTS": 5,
    "Eksamen": "Ja",
    "Pris pr. deltager": 7500,
    "Pris for et hold": "39.500",
    "Højst på et hold": 12,
    "Delt pris": "270.250,50 kr.",
    "Deltagere, der deler": 36,
    "Om prisen": "Opdigtet",
    "Finansieret": "nej",
    "Funktion": "udfører",
    "Område": "BEGGE",
    "Målgruppe i ord": "nye",
    "Sprog og forudsætninger": "Engelsk",
    "Tema": 3,
    "Læringsmål": f"  kan begrunde  EN afgørelse | {MAAL}",
    "Starter": date(2027, 1, 5),
    "Slutter": "06.01.2027",
    "Sted": "Odense",
    "Online": "nej",
    "Tilmelding senest": "1-12-2026",
    "Ledige pladser": 0,
}


def statusser(i: Katalogindlaesning) -> list[str]:
    return [linje["status"] for linje in i.linjer]


def grunde(hold: Hold, **celler: Any) -> list[str]:
    """Why a row with these cells is refused; a good row stands before it."""
    i = lagt_op(hold, raekke("Et godt"), raekke("Et andet") | celler)
    assert (i.linjer[0]["status"], i.linjer[0]["nummer"], i.linjer[1]["nummer"]) == ("NY", 2, 3)
    return i.linjer[1]["grunde"]


def test_hver_kolonne_laeses_som_siden_laeser_den(hold: Hold) -> None:
    indlaest(hold, raekke(**ALT))
    fundet = billede(til_billede().get())
    assert fundet == {
        "titel": "Nyt kursus", "udbyder": "Fjordkursus", "udbyderart": "PRIVAT", "type": "TEMADAG",
        "beskrivelse": "To dage\nom lov", "dage": "1.5", "timer": "12", "ects": "5", "eksamen": True,
        "prisnote": "Opdigtet", "finansieret": False, "funktion": "UDFOERER", "omraade": "BEGGE", "maalgruppe": "nye",
        "forudsaetninger": "Engelsk", "temanummer": 3, "maal": [MAAL], "arkiveret": False, "arkivgrund": "",
        "priser": {
            "DELTAGER": {"pris_oere": 750_000, "hold_maks": None, "andele_i_alt": None},
            "HOLD": {"pris_oere": 3_950_000, "hold_maks": 12, "andele_i_alt": None},
            "ANDEL": {"pris_oere": 27_025_050, "hold_maks": None, "andele_i_alt": 36},
        },
        "afholdelser": [
            {"start_dag": "2027-01-05", "slut_dag": "2027-01-06", "tilmelding_senest_dag": "2026-12-01",
             "sted": "Odense", "online": False, "ledige_pladser": 0, "aflyst": False, "aflysningsgrund": ""}
        ],
    }  # fmt: skip


def test_det_der_ikke_staar_i_filen_er_ikke_oplyst_og_ikke_nul(hold: Hold) -> None:
    indlaest(hold, raekke())
    nyt = Kursus.objects.get()
    assert (nyt.dage, nyt.ects, nyt.eksamen, nyt.funktion, nyt.temanummer) == (None, None, None, "", None)
    assert Kursuspris.objects.count() == Kursusafholdelse.objects.count() == 0


@pytest.mark.parametrize(
    ("celler", "grund"),
    [
        ({"Titel": None}, "Titel: Skal udfyldes."),
        ({"Titel": "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}"}, "Titel: Skal udfyldes."),
        ({"Titel": "x" * 201}, "Titel: Teksten er for lang: 201 tegn. Der er plads til 200."),
        ({"Titel": "a\N{RIGHT-TO-LEFT OVERRIDE}b"}, "Titel: Teksten indeholder usynlige tegn, der vender"),
        ({"Titel": "to\nlinjer"}, "Titel: Her er kun plads til én linje. Fjern linjeskiftet."),
        ({"Udbyder": None}, "Udbyder: Skal udfyldes."),
        ({"Udbyder": "Helt ny", "Udbyderens art": None}, "Udbyderens art: Skal udfyldes, fordi udbyderen er ny"),
        ({"Udbyderens art": "Forening"}, "Udbyderens art: Udbyderen står med en anden art i kataloget."),
        ({"Type": None}, "Type: Skal udfyldes for et nyt kursus."),
        ({"Type": "Udflugt"}, "Type: Skriv et af disse: Temadag, Kompetenceforløb,"),
        ({"Beskrivelse": "x" * 4001}, "Beskrivelse: Teksten er for lang: 4001 tegn. Der er plads til 4000."),
        ({"Dage": "=1+1"}, "Dage: Cellen indeholder en formel. Skriv teksten eller tallet selv."),
        ({"Titel": "=HYPERLINK(\"http://x\")"}, "Titel: Cellen indeholder en formel. Skriv teksten eller tallet selv."),
        ({"Dage": "NaN"}, "Dage: Skriv et tal, fx 7,5."),
        ({"Timer": "1e400"}, "Timer: Skriv et tal, fx 7,5."),
        ({"ECTS": -5}, "ECTS: Tallet kan ikke være negativt."),
        ({"Pris pr. deltager": 2**63}, "Pris pr. deltager: Beløbet kan højst være 99.999.999,99\xa0kr."),
        ({"Pris pr. deltager": -1}, "Pris pr. deltager: Beløbet kan ikke være negativt."),
        ({"Pris for et hold": "gratis"}, "Pris for et hold: Skriv et beløb i kroner, fx 12.000 eller 12.000,50."),
        ({"Højst på et hold": 6}, "Pris for et hold: Skriv prisen for et hold."),
        ({"Delt pris": 100}, "Deltagere, der deler: Skriv, hvor mange deltagere der deler prisen."),
        ({"Deltagere, der deler": 6}, "Delt pris: Skriv den pris, der deles."),
        ({"Eksamen": "måske"}, "Eksamen: Skriv et af disse: ja, nej."),
        ({"Tema": 9}, "Tema: Strategien har ikke noget tema 9."),
        ({"Tema": 2**63}, "Tema: Tallet skal være mellem 1 og 99."),
        ({"Læringsmål": f"{MAAL} | Kan flyve"}, "Læringsmål: »Kan flyve« er ikke et af strategiens læringsmål."),
        ({"Sted": "Odense"}, "Starter: Skal udfyldes, når rækken siger noget om en dato."),
        ({"Starter": "30.02.2027"}, "Starter: Skriv en dato, der findes"),
        ({"Starter": "05.01.2027", "Slutter": "04.01.2027"}, "Slutter: Kurset kan ikke slutte, før det starter."),
        ({"Starter": "5/1/2027", "Tilmelding senest": "6/1/2027"}, "Tilmelding senest: Fristen kan ikke ligge"),
    ],
)  # fmt: skip
def test_en_raekke_afvises_med_kolonnen_og_grunden(hold: Hold, celler: dict[str, Any], grund: str) -> None:
    kursus("Findes", udbyder="Fjordkursus")
    (fundet,) = grunde(hold, **celler)
    assert fundet.startswith(grund)


def test_alle_grunde_staar_der_paa_een_gang(hold: Hold) -> None:
    fundne = grunde(hold, Type="x", Dage="to", Starter="snart", Udbyder=None)
    assert [grund.partition(":")[0] for grund in fundne] == ["Type", "Dage", "Starter", "Udbyder"]


def test_et_kendt_kursus_vises_fra_gammelt_til_nyt_og_en_tom_celle_aendrer_intet(hold: Hold) -> None:
    gammelt = kursus("Nyt kursus", pris=100, dage=2, eksamen=False, beskrivelse="Står der")
    maal(gammelt, "Et ældre mål")
    i = indlaest(hold, raekke("  NYT  kursus ", "fjordkursus", Dage=3, Eksamen="ja", **{"Pris pr. deltager": 2}))
    assert statusser(i) == ["RETTET"]
    assert i.linjer[0]["aendringer"] == [
        ["Dage", "2", "3"],
        ["Eksamen", "nej", "ja"],
        ["Pris pr. deltager", "1\xa0kr.", "2\xa0kr."],
    ]
    gammelt.refresh_from_db()
    assert (gammelt.titel, gammelt.beskrivelse, gammelt.dage, gammelt.maal.count()) == ("Nyt kursus", "Står der", 3, 1)


def test_det_samme_igen_er_uaendret_og_kan_ikke_indlaeses(hold: Hold) -> None:
    indlaest(hold, raekke(**ALT))
    igen = lagt_op(hold, raekke(**ALT))
    assert statusser(igen) == ["UAENDRET"]
    with pytest.raises(Regelbrud, match="ændrer ikke noget"):
        _bekraeft(hold, igen)


def test_flere_raekker_om_samme_kursus_er_flere_datoer(hold: Hold) -> None:
    ens = {"Titel": "nyt kursus", "Udbyder": "Fjordkursus"}
    i = indlaest(
        hold,
        raekke(Dage=2, Starter="05.01.2027"),
        ens | {"Starter": "05.02.2027", "Online": "ja"},
        ens | {"Starter": "05.03.2027", "Dage": 3},
        ens,
    )
    assert statusser(i) == ["NY", "NY", "AFVIST", "AFVIST"]
    assert [linje["med"] for linje in i.linjer] == [None, 2, None, None]
    assert i.linjer[2]["grunde"] == ["Dage: Der står noget andet om kurset i række 2."]
    assert i.linjer[3]["grunde"] == ["Kurset står også i række 2, og her er ingen dato."]
    assert [str(a.start_dag) for a in Kursus.objects.get().afholdelser.all()] == ["2027-01-05", "2027-02-05"]
    assert (i.nye, i.rettede, i.afviste) == (1, 0, 2)


def test_er_kurset_afvist_er_dets_andre_datoer_det_ogsaa(hold: Hold) -> None:
    i = lagt_op(hold, raekke(Type="x"), {"Titel": "Nyt kursus", "Udbyder": "Fjordkursus", "Starter": "05.02.2027"})
    assert i.linjer[1]["grunde"] == ["Kurset i række 2 er afvist."]


def test_et_arkiveret_kursus_rettes_ikke_af_en_fil_og_en_aflyst_dato_vaekkes_ikke(hold: Hold) -> None:
    kursus("Gammelt", arkiveret=True, arkivgrund="Nyt navn")
    dato(kursus("Nyt kursus"), date(2027, 1, 5), aflyst=True, aflysningsgrund="Sygdom")
    i = lagt_op(hold, raekke("Gammelt"), raekke(Starter="05.01.2027"))
    assert i.linjer[0]["grunde"] == ["Kurset er arkiveret. Hent det tilbage på dets side, hvis det skal rettes."]
    assert i.linjer[1]["grunde"][0].startswith("Starter: Datoen er aflyst.")


def test_en_ny_udbyder_kendes_af_de_naeste_raekker(hold: Hold) -> None:
    i = indlaest(hold, raekke("Et"), raekke("To", "FJORDKURSUS") | {"Udbyderens art": None})
    assert statusser(i) == ["NY", "NY"]
    assert [u.navn for u in Udbyder.objects.all()] == ["Fjordkursus"]


def _bekraeft(hold: Hold, i: Katalogindlaesning, **andet: Any) -> Katalogindlaesning:
    felter = {"vist": aftryk(i.linjer), "kun_alle": False, "adgang": hold.adgang("kim"), "tidspunkt": NU} | andet
    return indlaes_fil(indlaesning=i, **felter)


def test_de_gode_raekker_eller_intet_er_et_valg(hold: Hold) -> None:
    i = lagt_op(hold, raekke("Godt"), raekke("Skidt", Type="x"))
    with pytest.raises(Regelbrud, match="Der er afviste rækker"):
        _bekraeft(hold, i, kun_alle=True)
    assert Kursus.objects.count() == 0
    _bekraeft(hold, i)
    assert [k.titel for k in Kursus.objects.all()] == ["Godt"]


def test_forhaandsvisningen_skriver_intet_og_det_viste_skrives_een_gang(hold: Hold) -> None:
    i = lagt_op(hold, raekke())
    assert (Kursus.objects.count(), Udbyder.objects.count(), Sporpost.objects.count()) == (0, 0, 0)
    for _ in range(2):
        _bekraeft(hold, i)
    (post,) = Sporpost.objects.all()
    assert post.saetning == "indlæste kurser.xlsx i kataloget: 1 nyt kursus, 0 rettede og 0 afviste rækker"
    assert (Kursus.objects.count(), post.aktoer_id, post.rolle) == (1, hold["kim"].pk, "FAGLIG_KOORDINATOR")


def test_er_noget_aendret_imens_skrives_intet_og_de_raekker_det_gaelder_naevnes(hold: Hold) -> None:
    gammelt = kursus("Kendt", dage=1)
    i = lagt_op(hold, raekke("Andet"), raekke("Kendt", Dage=2))
    Kursus.objects.filter(pk=gammelt.pk).update(dage=5)
    with pytest.raises(Regelbrud, match=AENDRET):
        _bekraeft(hold, i)
    assert Kursus.objects.count() == 1
    assert vis_igen(indlaesning=i, adgang=hold.adgang("kim"), tidspunkt=NU) == [3]
    with pytest.raises(Regelbrud, match=AENDRET):
        _bekraeft(hold, i)
    i.refresh_from_db()
    _bekraeft(hold, i)
    gammelt.refresh_from_db()
    assert gammelt.dage == 2


def test_gaar_noget_galt_midt_i_det_er_intet_skrevet(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    """The known course is put right and the new one is made; then, before the entry of the trail, the process dies."""
    from ansoegninger.katalog.indlaesning import services

    gammelt = kursus("Kendt", dage=1)
    i = lagt_op(hold, raekke("Et"), raekke("Kendt", Dage=2))

    def doer(*_: Any) -> None:
        gammelt.refresh_from_db()
        assert (gammelt.dage, Kursus.objects.count()) == (2, 2)
        raise KeyboardInterrupt

    monkeypatch.setattr(services, "spor_om", doer)
    with pytest.raises(KeyboardInterrupt):
        _bekraeft(hold, i)
    i.refresh_from_db()
    gammelt.refresh_from_db()
    assert (Kursus.objects.count(), gammelt.dage, i.indlaest_kl) == (1, 1, None)


def test_hvert_kursus_har_sin_historik_fra_den_der_indlaeste(hold: Hold) -> None:
    indlaest(hold, raekke(**ALT))
    nyt = Kursus.objects.get()
    for raekken in (nyt, *nyt.priser.all(), *nyt.maal.all(), *nyt.afholdelser.all()):
        (post,) = raekken.history.all()
        assert (post.history_type, post.history_user_id, post.history_date) == ("+", hold["kim"].pk, NU)


def test_filen_gemmes_ikke_og_dens_raekker_gaar_naar_den_er_indlaest(hold: Hold) -> None:
    i = indlaest(hold, raekke())
    assert (i.raekker, len(i.filaftryk)) == ({}, 64)


def test_en_forhaandsvisning_ingen_bekraefter_glemmes(hold: Hold) -> None:
    gammel, anden = lagt_op(hold, raekke("Et")), lagt_op(hold, raekke("To"))
    assert list(Katalogindlaesning.objects.all()) == [anden]
    assert gammel.pk != anden.pk
    felter = {"navn": "x.csv", "indhold": b"Titel;Udbyder\nA;B", "adgang": hold.adgang("carl")}
    laeg_op(**felter, tidspunkt=NU)
    assert Katalogindlaesning.objects.count() == 2
    laeg_op(**felter, tidspunkt=NU + GLEMMES * 2)
    assert Katalogindlaesning.objects.count() == 1


@pytest.mark.parametrize("navn", ["mads", "lone", "rikke", "admin", "sofie"])
def test_kun_koordinatoren_og_en_centerchef_indlaeser(hold: Hold, navn: str) -> None:
    i = lagt_op(hold, raekke())
    if navn == "sofie":  # a chief of another centre: the catalogue is the municipality's
        _bekraeft(hold, i, adgang=hold.adgang(navn))
        assert Kursus.objects.count() == 1
        return
    with pytest.raises(IngenAdgang):
        laeg_op(navn="a.csv", indhold=b"x", adgang=hold.adgang(navn), tidspunkt=NU)
    with pytest.raises(IngenAdgang):
        _bekraeft(hold, i, adgang=hold.adgang(navn))
