"""The room beside the best: what each reader sees, how a reason is given, and where it is never seen."""

import re

import pytest

from ansoegninger.breve.models import Brev
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.scenariehjaelp import beregn, opret
from tests.ansoegninger.prioritering.sider import HTMX, Som, adresse, oenske, tekst, udkastdata
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, Hold

GRUND = "Ugle er lovet det i MUS."
INGEN_GRUND = "Afviger fra målestokken uden en grund".lower()


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
    return beregn(hold, opret(hold, runde))


@pytest.fixture
def maalt(som: Som, runde: Prioriteringsrunde, koersel: Koersel) -> Prioriteringsrunde:
    """The round held against the computation, chosen on its page."""
    vaelg = adresse("scenarie_maalestok", runde, koersel.scenarie_id)
    svar = som("carl").post(vaelg, {"koersel": koersel.pk})
    assert svar.url == adresse("runde", runde) + "#maalestok"
    return runde


def afvig(hold: Hold, runde: Prioriteringsrunde) -> None:
    sager.udkast(hold, runde, oenske("Ugle"))
    sager.udkast(hold, runde, oenske("Falk"), "VENTELISTE")


def rum(som: Som, runde: Prioriteringsrunde, navn: str = "carl", **spoerg: str) -> str:
    return tekst(som(navn).get(adresse("runde", runde), spoerg))


def raekke(side: str, titel: str) -> str:
    fundet = re.search(rf'<li class="kort rum-raekke" id="oenske-{oenske(titel).pk}".*?</li> (?=<li|</ol)', side)
    assert fundet, titel
    return fundet[0]


def grunddata(titel: str, grund: str, side: str) -> dict[str, str]:
    pk = oenske(titel).pk
    vist = re.search(rf'name="a{pk}-vist" value="([^"]*)"', side)
    assert vist, titel
    udkast = Beslutningsudkast.objects.get(oenske=pk)
    felter = udkastdata(titel, udkast.udfald, udkast.begrundelse)
    felter |= {f"o{pk}-hovedhensyn": udkast.hovedhensyn, f"o{pk}-henvisning": udkast.henvisning}
    nu = re.search(rf'name="o{pk}-vist" value="([\w.]+)"', side)
    assert nu
    return felter | {f"o{pk}-vist": nu[1], f"a{pk}-grund": grund, f"a{pk}-vist": vist[1]}


def test_maalestokken_vaelges_paa_svarets_side_og_fjernes_i_rummet(
    som: Som, hold: Hold, runde: Prioriteringsrunde, koersel: Koersel
) -> None:
    svarside = adresse("scenarie", runde, koersel.scenarie_id)
    assert "Brug som målestok i rummet" in tekst(som("carl").get(svarside))
    assert "Brug som målestok" not in tekst(som("rikke").get(svarside))
    vaelg = adresse("scenarie_maalestok", runde, koersel.scenarie_id)
    for navn, svar in {"rikke": 403, "sofie": 403, "lone": 403, "mads": 404}.items():
        assert som(navn).post(vaelg, {"koersel": koersel.pk}).status_code == svar
    for forkert in ("", "999", "x"):
        assert som("carl").post(vaelg, {"koersel": forkert}).status_code == 404
    som("carl").post(vaelg, {"koersel": koersel.pk})
    assert "Beslutningsrummet holdes op mod dette svar" in tekst(som("carl").get(svarside))
    assert "Slet scenariet" not in tekst(som("carl").get(svarside))
    som("carl").post(adresse("scenarie_slet", runde, koersel.scenarie_id))
    assert "Ved siden af det bedste" in rum(som, runde)
    for navn, svar in {"rikke": 403, "lone": 403, "mads": 404}.items():
        assert som(navn).post(adresse("maalestok_fjern", runde)).status_code == svar
    som("carl").post(adresse("maalestok_fjern", runde))
    assert "Ved siden af det bedste" not in rum(som, runde)
    assert not Maalestok.objects.exists()


def test_rummet_viser_det_bedste_ved_siden_af_udkastet_og_hvad_afvigelsen_koster(
    som: Som, hold: Hold, maalt: Prioriteringsrunde
) -> None:
    side = rum(som, maalt)
    assert "Bevist bedst" in side
    assert "Ingen af udkastene afviger" in side
    afvig(hold, maalt)
    side = rum(som, maalt)
    assert "2 ønsker afviger fra det bedste udvalg, og 2 mangler en grund" in side
    assert re.search(r"Udkastet giver \d+ point færre end det bedste udvalg og koster 4\.000 kr\. mindre\.", side)
    for titel, svar in {"Ugle": "Ikke med", "Falk": "Med"}.items():
        assert re.search(rf"Det bedste udvalg <span[^>]*>(<svg.*?</svg>)?{svar}", raekke(side, titel)), titel
        assert re.search(r"At ændre svaret i det bedste udvalg: Koster \d+ point", raekke(side, titel))
        assert "Hvorfor afviger det?" in raekke(side, titel)
    filtreret = rum(som, maalt, vis="afviger")
    assert filtreret.count("data-oenske") == 2
    assert "Afviger fra det bedste" in filtreret
    sager.udkast(hold, maalt, oenske("Falk"))
    assert rum(som, maalt, vis="afviger").count("data-oenske") == 1


def test_grunden_gives_i_raekken_og_hindrer_indtil_da(som: Som, hold: Hold, maalt: Prioriteringsrunde) -> None:
    afvig(hold, maalt)
    forhaand = tekst(som("carl").get(adresse("forhaandsvisning", maalt)))
    ugle = oenske("Ugle").pk
    assert f'?oenske={ugle}#oenske-{ugle}">Ugle, {oenske("Ugle").person}: {INGEN_GRUND}' in forhaand
    assert "3 ønsker mangler noget" in rum(som, maalt), "de to, og chefens eget, der intet udkast har"
    som("carl").post(adresse("udkast", maalt), grunddata("Ugle", GRUND, rum(som, maalt)))
    assert Afvigelse.objects.get().grund == GRUND
    assert "og 1 mangler en grund" in rum(som, maalt)
    data = grunddata("Falk", "Kan vente et år.", rum(som, maalt)) | {"gem": str(oenske("Falk").pk)}
    svar = tekst(som("carl").post(adresse("udkast", maalt), data, headers=HTMX))
    assert "alle med en grund" in svar
    assert "Gemt" in svar
    assert INGEN_GRUND not in tekst(som("carl").get(adresse("forhaandsvisning", maalt)))


def test_det_skrevne_staar_der_endnu_naar_grunden_er_for_lang_eller_en_anden_kom_foerst(
    som: Som, hold: Hold, maalt: Prioriteringsrunde
) -> None:
    afvig(hold, maalt)
    gammel = rum(som, maalt)
    svar = tekst(som("carl").post(adresse("udkast", maalt), grunddata("Ugle", "x" * 501, gammel)))
    assert "Ikke alt blev gemt" in svar
    assert "x" * 501 in svar
    som("carl").post(adresse("udkast", maalt), grunddata("Ugle", GRUND, gammel))
    svar = tekst(som("carl").post(adresse("udkast", maalt), grunddata("Ugle", "Noget andet", gammel)))
    assert "Carl Capion har imens skrevet" in svar
    assert "Noget andet" in svar
    assert Afvigelse.objects.get().grund == GRUND


def test_en_grund_til_en_anden_maalestok_tilbydes_igen_og_gaelder_foerst_naar_raekken_gemmes(
    som: Som, hold: Hold, maalt: Prioriteringsrunde
) -> None:
    afvig(hold, maalt)
    som("carl").post(adresse("udkast", maalt), grunddata("Ugle", GRUND, rum(som, maalt)))
    ny = beregn(hold, opret(hold, maalt, "Igen"))
    som("carl").post(adresse("scenarie_maalestok", maalt, ny.scenarie_id), {"koersel": ny.pk})
    side = rum(som, maalt)
    assert "Gem rækken, hvis den stadig gælder" in raekke(side, "Ugle")
    assert GRUND in raekke(side, "Ugle")
    som("carl").post(adresse("udkast", maalt), grunddata("Ugle", GRUND, side) | {"gem_alle": "ja"})
    assert Afvigelse.objects.get().koersel != ny
    som("carl").post(adresse("udkast", maalt), grunddata("Ugle", GRUND, side) | {"gem": str(oenske("Ugle").pk)})
    assert Afvigelse.objects.get().koersel == ny


def test_ingen_ser_det_bedste_eller_afvigelsen_om_sig_selv(som: Som, hold: Hold, maalt: Prioriteringsrunde) -> None:
    sager.udkast(hold, maalt, oenske("Chefkursus"), "AFSLAG", af="sofie")
    side = rum(som, maalt)
    assert "data-maalt" not in raekke(side, "Chefkursus")
    assert "Ingen af udkastene afviger" in side
    # A stand-in with a wish in the round: not the chief's own, and still not the stand-in's to see.
    hold.stedfortraeder("aya", "carl", Rolle.CENTERCHEF, "center")
    afvig(hold, maalt)
    hos_aya = rum(som, maalt, "aya")
    assert "data-maalt" not in raekke(hos_aya, "Ugle")
    assert "1 ønske afviger" in hos_aya
    assert rum(som, maalt, "aya", vis="afviger").count("data-oenske") == 1
    assert f"Ugle, {oenske('Ugle').person}: {INGEN_GRUND}" not in tekst(
        som("aya").get(adresse("forhaandsvisning", maalt))
    )
    hos_rikke = rum(som, maalt, "rikke")
    assert "data-maalt" in raekke(hos_rikke, "Chefkursus")
    assert "Hvorfor afviger det?" not in hos_rikke
    for navn in ("sofie", "lone"):
        for ord_ in ("Ved siden af det bedste", "data-maalt", "Det bedste udvalg"):
            assert ord_ not in rum(som, maalt, navn), navn


def test_grunden_staar_hos_ledelse_og_revisor_og_aldrig_hos_medarbejder_og_leder(
    som: Som, hold: Hold, maalt: Prioriteringsrunde
) -> None:
    afvig(hold, maalt)
    sager.udkast(hold, maalt, oenske("Chefkursus"), "AFSLAG", af="sofie")
    for titel in ("Ugle", "Falk"):
        som("carl").post(adresse("udkast", maalt), grunddata(titel, GRUND, rum(som, maalt)))
    sager.beslut(hold, maalt)
    sager.frigiv(maalt)
    numre = [oenske("Ugle").sagsnummer, maalt.sagsnummer]
    for navn in ("aya", "lone", "sofie", "carl", "rikke"):
        for sagsnummer in numre:
            for side in (f"/sager/{sagsnummer}/", f"/sager/{sagsnummer}/historik/"):
                svar = som(navn).get(side)
                assert not (navn in {"aya", "lone", "sofie"} and svar.status_code == 200 and GRUND in tekst(svar)), side
    ugle = tekst(som("carl").get(f"/sager/{numre[0]}/"))
    assert "afveg fra målestokken »Grund«" in ugle
    assert GRUND in ugle
    assert all(GRUND not in str(brev.indhold) for brev in Brev.objects.all())


def test_er_oenskerne_aendret_siden_siger_rummet_det(som: Som, hold: Hold, maalt: Prioriteringsrunde) -> None:
    assert f'hx-get="{adresse("maalestok", maalt)}"' in rum(som, maalt)
    stand = adresse("maalestok", maalt)
    assert "er, som da målestokken blev regnet" in tekst(som("carl").get(stand))
    Oenske.objects.filter(titel="Falk").update(kursusgebyr_oere=1)
    assert "ændret, siden målestokken blev regnet" in tekst(som("carl").get(stand))
    assert "ændret, siden målestokken blev regnet" in tekst(som("carl").get(adresse("forhaandsvisning", maalt)))
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    for navn, svar in {"rikke": 200, "kim": 200, "sofie": 403, "lone": 403, "mads": 404}.items():
        assert som(navn).get(stand).status_code == svar
