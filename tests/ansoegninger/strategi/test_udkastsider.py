"""The pages of the draft: who reads it, and that nothing that was typed is lost."""

from __future__ import annotations

from uuid import uuid4

import pytest

from ansoegninger.strategi.godkendelse import Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.models import Laeringsmaal
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import Hold
from tests.fabrikker.strategier import godkend, goer, initiativ, niveau, ret, sendt, udkast

pytestmark = pytest.mark.django_db

HEMMELIGT = "Et udkast, som kun nogle må læse"


@pytest.fixture
def forslag(hold: Hold) -> Strategiforslag:
    niveau(hold.strategi)
    initiativ(hold.strategi)
    fundet = udkast(hold)
    ret(hold, fundet, "tema", fundet.strategi.temaer.get(nummer=3), opgave=HEMMELIGT)
    return fundet


def side(forslag: Strategiforslag, *dele: object) -> str:
    return "/".join(["/strategi/udkast", forslag.sagsnummer, *map(str, dele)]) + "/"


@pytest.mark.parametrize("navn", ["kim", "lone", "per", "carl", "rikke"])
def test_udkastet_laeses_af_dem_der_skriver_leder_og_reviderer(
    forslag: Strategiforslag, klient: Klient, navn: str
) -> None:
    assert HEMMELIGT in klient(navn).get(side(forslag)).content.decode()
    assert HEMMELIGT in klient(navn).get(f"/strategi/{forslag.strategi_id}/udskriv/").content.decode()


@pytest.mark.parametrize("navn", ["mads", "ina", "admin", "ulla", "bo", "sofie"])
def test_andre_moeder_det_ikke_paa_nogen_side(forslag: Strategiforslag, klient: Klient, navn: str) -> None:
    gammel = forslag.strategi.bygger_paa_id
    for adresse in (
        side(forslag),
        f"/strategi/{forslag.strategi_id}/udskriv/",
        f"/strategi/{forslag.strategi_id}/strategi.pdf",
        f"/strategi/{forslag.strategi_id}/sammenlign/",
        f"/sager/{forslag.sagsnummer}/",
    ):
        assert klient(navn).get(adresse).status_code == 404, adresse
    for adresse, data in (
        ("/strategi/", {"version": 2}),
        ("/strategi/", {}),
        (f"/strategi/{gammel}/sammenlign/", {"til": forslag.strategi_id}),
    ):
        assert HEMMELIGT not in klient(navn).get(adresse, data).content.decode(), adresse


def test_den_godkendte_laeses_af_alle_i_centret(hold: Hold, forslag: Strategiforslag, klient: Klient) -> None:
    goer(hold, forslag, "kim", begrundelse="Nyt.")
    godkend(hold, forslag)
    assert HEMMELIGT in klient("mads").get("/strategi/", {"version": 2}).content.decode()
    nu = klient("mads").get("/strategi/")
    (linje,) = nu.context["afloesning"]["linjer"]
    # A day and its month stay on one line.
    assert linje.replace("\N{NO-BREAK SPACE}", " ") == (
        "Gælder fra 1. januar 2026 til og med 31. december 2027. Afløses af version 2 den 1. januar 2028."
    )
    assert linje in nu.content.decode()
    kommende = klient("mads").get("/strategi/", {"version": 2}).content.decode()
    assert "Gælder fra senere" in kommende
    assert "Afløser version 1." in kommende


def test_hver_del_har_sin_side_med_det_der_staar(forslag: Strategiforslag, klient: Klient) -> None:
    strategi = forslag.strategi
    for slags, raekke, tekst in (
        ("tema", strategi.temaer.get(nummer=3), HEMMELIGT),
        ("maal", strategi.laeringsmaal.get(), "Kan begrunde en afgørelse"),
        ("niveau", strategi.niveauer.get(), "Med let støtte."),
        ("initiativ", strategi.initiativer.get(), "To dage om metoden"),
    ):
        assert tekst in klient("kim").get(side(forslag, slags, raekke.pk)).content.decode()
        assert str(raekke) in klient("kim").get(side(forslag, slags, raekke.pk, "fjern")).content.decode().replace(
            "&amp;", "&"
        )


def test_en_fejl_taber_intet_og_gemmer_intet(forslag: Strategiforslag, klient: Klient) -> None:
    sendt_ = {"hvad": "Skriveværksted", "udbyderart": "INTERN", "tilstand": "PLANLAGT", "deltagere_i_alt": "36"}
    svar = klient("kim").post(side(forslag, "initiativ", "ny"), sendt_ | {"noegle": uuid4()})
    assert "Skriv begge tal, eller lad begge stå tomme." in svar.content.decode()
    assert 'value="Skriveværksted"' in svar.content.decode()
    hele = sendt_ | {"vores_deltagere": "10", "pris_oere": "270.250", "noegle": uuid4()}
    assert klient("kim").post(side(forslag, "initiativ", "ny"), hele).status_code == 302
    assert forslag.strategi.initiativer.get(hvad="Skriveværksted").vores_pris_oere == 7_506_944


def test_en_konflikt_viser_begge_tekster_og_lader_dig_gemme(
    hold: Hold, forslag: Strategiforslag, klient: Klient
) -> None:
    maal = forslag.strategi.laeringsmaal.get()
    adresse = side(forslag, "maal", maal.pk)
    mit = {"art": "VIDEN", "tekst": "Kan skrive klart", "vist": aftryk(maal)}
    ret(hold, forslag, "maal", maal, tekst="Kan begrunde kort")
    svar = klient("kim").post(adresse, mit)
    assert svar.status_code == 409
    indhold = svar.content.decode()
    for ord_ in ("En anden har ændret det samme", 'value="Kan skrive klart"', "Kan begrunde kort"):
        assert ord_ in indhold
    assert Laeringsmaal.objects.get(pk=maal.pk).tekst == "Kan begrunde kort"
    igen = klient("kim").post(adresse, mit | {"vist": svar.context["form"].data["vist"]})
    assert igen.status_code == 302
    assert Laeringsmaal.objects.get(pk=maal.pk).tekst == "Kan skrive klart"


def test_rammerne_har_den_samme_konflikt(hold: Hold, forslag: Strategiforslag, klient: Klient) -> None:
    mit = {"navn": "Mit navn", "fra_dag": "01.01.2028", "sidste_dag": "31.12.2029", "formaal": "", "vist": "gammelt"}
    svar = klient("kim").post(side(forslag, "rammer"), mit)
    assert svar.status_code == 409
    assert 'value="Mit navn"' in svar.content.decode()
    igen = klient("kim").post(side(forslag, "rammer"), mit | {"vist": svar.context["form"].data["vist"]})
    assert igen.status_code == 302
    forslag.strategi.refresh_from_db()
    assert (forslag.strategi.navn, str(forslag.strategi.til_dag)) == ("Mit navn", "2030-01-01")


def test_det_der_er_taget_ud_imens_giver_teksten_tilbage(forslag: Strategiforslag, klient: Klient) -> None:
    maal = forslag.strategi.laeringsmaal.get()
    adresse, mit = side(forslag, "maal", maal.pk), {"art": "VIDEN", "tekst": "Min nye tekst", "vist": aftryk(maal)}
    assert klient("kim").post(side(forslag, "maal", maal.pk, "fjern"), {"vist": aftryk(maal)}).status_code == 302
    svar = klient("kim").post(adresse, mit)
    assert svar.status_code == 409
    assert "Min nye tekst" in svar.content.decode()


def test_det_der_sendes_imens_giver_teksten_tilbage(hold: Hold, forslag: Strategiforslag, klient: Klient) -> None:
    maal = forslag.strategi.laeringsmaal.get()
    goer(hold, forslag, "kim", begrundelse="Nyt.")
    mit = {"art": "VIDEN", "tekst": "Min nye tekst", "vist": aftryk(maal)}
    svar = klient("kim").post(side(forslag, "maal", maal.pk), mit)
    assert svar.status_code == 409
    assert "Min nye tekst" in svar.content.decode()


def test_flyt_og_tag_ud_fra_siden(forslag: Strategiforslag, klient: Klient) -> None:
    tema = forslag.strategi.temaer.get(nummer=3)
    assert klient("kim").post(side(forslag, "tema", tema.pk, "flyt"), {"retning": "op"}).status_code == 302
    assert [t.navn for t in forslag.strategi.temaer.order_by("nummer")] == ["Jura i praksis", "Borgerens stemme"]
    tema.refresh_from_db()
    fjernes = klient("kim").post(side(forslag, "tema", tema.pk, "fjern"), {"vist": "gammelt"})
    assert fjernes.status_code == 409
    assert "Se det igen" in fjernes.content.decode()
    assert klient("kim").post(side(forslag, "tema", tema.pk, "fjern"), {"vist": aftryk(tema)}).status_code == 302
    assert forslag.strategi.temaer.count() == 1


@pytest.mark.parametrize("dele", [("andet", "ny"), ("niveau", 1, "flyt"), ("tema", 999_999)])
def test_det_der_ikke_findes_er_404(forslag: Strategiforslag, klient: Klient, dele: tuple[object, ...]) -> None:
    adresse = side(forslag, *dele)
    svar = klient("kim").post(adresse) if "flyt" in dele else klient("kim").get(adresse)
    assert svar.status_code == 404


def test_den_foerste_strategi_begynder_fra_siden(hold: Hold, klient: Klient) -> None:
    adresse = f"/strategi/ny/{hold.enhed['center'].pk}/"
    assert "Begynd udkastet" in klient("kim").get(adresse).content.decode()
    svar = klient("kim").post(adresse, {"begynd": "tom", "noegle": uuid4()})
    assert svar["Location"].startswith("/strategi/udkast/S-")
    assert klient("kim").get(adresse)["Location"] == svar["Location"]
    assert "mindst ét tema" in klient("kim").get(svar["Location"]).content.decode()


@pytest.mark.side
def test_sammenligningen_maerker_ord_uden_farve(hold: Hold, klient: Klient) -> None:
    forslag = sendt(hold)
    svar = klient("carl").get(f"/strategi/{forslag.strategi_id}/sammenlign/").content.decode()
    assert '<del class="ud"><span class="sr-only">taget ud: </span>[' in svar
    assert '<ins class="ind"><span class="sr-only">kommet til: </span>{som borgeren forstår.}</ins>' in svar
    assert "Version 2 (udkast)" in svar
    baglaens = klient("carl").get(
        f"/strategi/{forslag.strategi_id}/sammenlign/", {"fra": forslag.strategi_id, "til": hold.strategi.pk}
    )
    assert (baglaens.context["fra"], baglaens.context["til"]) == (forslag.strategi, hold.strategi)


@pytest.mark.side
def test_med_een_version_er_der_intet_at_sammenligne(hold: Hold, klient: Klient) -> None:
    svar = klient("mads").get(f"/strategi/{hold.strategi.pk}/sammenlign/").content.decode()
    assert "Der er kun én version" in svar


@pytest.mark.side
def test_sagens_side_og_trinnet_siger_hvad_der_er_sagt(hold: Hold, klient: Klient) -> None:
    forslag = sendt(hold)
    goer(hold, forslag, "carl", svar="RETUR", begrundelse="Tema 3 er for langt.")
    assert "Tema 3 er for langt." in klient("kim").get(f"/sager/{forslag.sagsnummer}/").content.decode()
    from workflows.motor.models import AabenOpgave

    opgave = AabenOpgave.objects.get(sagsnummer=forslag.sagsnummer)
    trin = klient("kim").get(f"/opgaver/{opgave.task_id}/").content.decode()
    assert "Sendt tilbage af Carl Capion" in trin
    assert "Skriv i udkastet" in trin
