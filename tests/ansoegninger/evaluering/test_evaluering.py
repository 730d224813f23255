"""After the course: enrolment, completion, the money, and what may be read together."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.evaluering.models import Evaluering, Gennemfoerelse, Tilmelding
from ansoegninger.evaluering.queries import UDEN_FOR_KATALOGET, oversigt
from ansoegninger.evaluering.tal import Tal
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.oensker.models import Fase, Oenske
from roller.brugere.models import Bruger
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave


def _ramme(hold: Hold) -> Ramme:
    return Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)


def test_et_kursus_der_ikke_blev_til_noget_giver_pengene_tilbage(hold: Hold, bevilget: Oenske) -> None:
    assert _ramme(hold).disponeret_oere == bevilget.pris_oere == 1_280_000
    sager.goer(hold["mads"], bevilget, "tilmeld", start_dag=DAG, slut_dag=DAG)
    sager.goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=False, begrundelse="Kurset blev aflyst.")
    assert (bevilget.fase, _ramme(hold).disponeret_oere) == (Fase.IKKE_GENNEMFOERT, 0)
    poster = Postering.objects.filter(sagsnummer=bevilget.sagsnummer).values_list("art", "beloeb_oere")
    assert list(poster) == [(Posteringsart.DISPONERET, 1_280_000), (Posteringsart.FRIGIVET, -1_280_000)]
    assert sum(oere for _, oere in poster) == _ramme(hold).disponeret_oere
    assert _ramme(hold).history.first().disponeret_oere == 0


@pytest.mark.parametrize(("pris", "brugt"), [(None, 1_280_000), (1_000_000, 1_000_000), (0, 0), (5_000_000, 5_000_000)])
def test_et_gennemfoert_kursus_er_forbrugt_med_det_det_kostede(
    hold: Hold, bevilget: Oenske, pris: int | None, brugt: int
) -> None:
    sager.goer(hold["mads"], bevilget, "tilmeld", start_dag=DAG, slut_dag=DAG)
    sager.goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=True, begrundelse="", pris_oere=pris)
    ramme = _ramme(hold)
    assert (bevilget.fase, ramme.disponeret_oere, ramme.forbrugt_oere) == (Fase.EVALUERING, 0, brugt)
    assert ramme.rest_oere == 5_000_000 - brugt
    assert bevilget.gennemfoerelse.pris_oere == brugt


def test_kostede_kurset_mere_end_der_er_kan_det_ikke_registreres(hold: Hold, bevilget: Oenske) -> None:
    sager.goer(hold["mads"], bevilget, "tilmeld", start_dag=DAG, slut_dag=DAG)
    with pytest.raises(Regelbrud, match="Den faktiske pris er højere, end Voksenstøtte kan betale") as fanget:
        sager.goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=True, begrundelse="", pris_oere=5_000_001)
    assert fanget.value.felt == "pris_oere"
    ramme = _ramme(hold)
    assert (ramme.disponeret_oere, ramme.forbrugt_oere, bevilget.fase) == (1_280_000, 0, Fase.GENNEMFOERELSE)


def test_uden_en_grund_kan_kurset_ikke_meldes_ikke_gennemfoert(hold: Hold, bevilget: Oenske) -> None:
    sager.goer(hold["mads"], bevilget, "tilmeld", start_dag=DAG, slut_dag=DAG)
    with pytest.raises(Regelbrud) as fanget:
        sager.goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=False, begrundelse="  ")
    assert fanget.value.felt == "begrundelse"
    assert not Gennemfoerelse.objects.exists()
    assert _ramme(hold).disponeret_oere == 1_280_000


def test_kurset_kan_ikke_slutte_foer_det_starter(hold: Hold, bevilget: Oenske) -> None:
    with pytest.raises(Regelbrud) as fanget:
        sager.goer(hold["mads"], bevilget, "tilmeld", start_dag=DAG, slut_dag=DAG.replace(day=DAG.day, year=2025))
    assert fanget.value.felt == "slut_dag"


def test_hele_vejen_efter_bevillingen_paa_siderne(client: Client, hold: Hold, bevilget: Oenske) -> None:
    client.force_login(hold["mads"])
    svar = [
        ("40 procent", {"start_dag": "29.09.2026", "slut_dag": "30.09.2026"}),
        ("tilbage til afdelingens ramme", {"gennemfoert": "ja", "begrundelse": ""}),
        (bevilget.begrundelse, {"udbytte": "5", "vil_anbefale": "ja", "tekst": "<script>x</script>"}),
    ]
    for ord_paa_siden, data in svar:
        opgave = AabenOpgave.objects.get(sagsnummer=bevilget.sagsnummer)
        adresse = reverse("indbakke:opgave", args=[opgave.task_id])
        side = client.get(adresse)
        assert ord_paa_siden in side.content.decode()
        assert "12.800,00" in side.content.decode()
        client.post(adresse, data | {"noegle": str(side.context["noegle"])})
    bevilget.refresh_from_db()
    assert (bevilget.fase, Tilmelding.objects.count(), Evaluering.objects.get().udbytte) == (Fase.I_PRAKSIS, 1, 5)


def test_en_fejl_i_formularen_beholder_det_skrevne(client: Client, hold: Hold, bevilget: Oenske) -> None:
    client.force_login(hold["mads"])
    adresse = reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=bevilget.sagsnummer).task_id])
    noegle = str(client.get(adresse).context["noegle"])
    side = client.post(adresse, {"start_dag": "06.01.2027", "slut_dag": "05.01.2027", "noegle": noegle})
    assert "Kurset kan ikke slutte, før det starter." in side.content.decode()
    assert 'value="06.01.2027"' in side.content.decode()


# --- Together ---------------------------------------------------------------------------------------------------------


def evalueret(hold: Hold, antal: int, titel: str = "Jura i praksis", *, fra: int = 0, enhed: str = "voksen") -> None:
    """So many people have evaluated a course; a title with "*" is typed, not from the catalogue."""
    udbyder, _ = Udbyder.objects.get_or_create(navn="Juristhuset", defaults={"art": "PRIVAT"})
    kursus = None
    if not titel.startswith("*"):
        kursus, _ = Kursus.objects.get_or_create(titel=titel, udbyder=udbyder, defaults={"type": "TEMADAG"})
    for nr in range(fra, fra + antal):
        person, _ = Bruger.objects.get_or_create(brugernavn=f"p{nr}", defaults={"navn": f"Person {nr}"})
        oenske = Oenske.objects.create(
            sagsnummer=f"K-2026-{80000 + Oenske.objects.count()}",
            enhed=hold.enhed[enhed],
            person=person,
            fase=Fase.AFSLUTTET,
            oprettet_kl=NU,
            indsendt_kl=NU,
            begrundelse="x",
            titel=titel,
            kursus=kursus,
            type="TEMADAG",
        )
        Evaluering.objects.create(oenske=oenske, udbytte=4, vil_anbefale=nr % 2 == 0, tekst="KANARIE", evalueret_kl=NU)


def test_fem_svar_giver_et_gennemsnit_og_fire_giver_intet(hold: Hold) -> None:
    evalueret(hold, 5)
    evalueret(hold, 4, "Æstetik")
    jura, aestetik = oversigt(hold.adgang("lone")).kurser
    assert (jura.titel, jura.tal) == ("Jura i praksis", Tal(svar=5, udbytte=4.0, anbefaler=3))
    assert aestetik.tal == Tal()


def test_en_person_der_svarer_fem_gange_er_en(hold: Hold) -> None:
    for _ in range(5):
        evalueret(hold, 1)
    assert oversigt(hold.adgang("lone")).kurser[0].tal == Tal()


def test_det_samlede_tal_afsloerer_ikke_de_faa(hold: Hold) -> None:
    evalueret(hold, 5)
    assert oversigt(hold.adgang("lone")).samlet.svar == 5
    evalueret(hold, 2, "Æstetik")
    assert oversigt(hold.adgang("lone")).samlet.svar is None
    evalueret(hold, 3, "Etik", fra=10)
    assert oversigt(hold.adgang("lone")).samlet.svar == 10


def test_selvskrevne_titler_samles(hold: Hold) -> None:
    evalueret(hold, 1, "*Supervision for Mads")
    evalueret(hold, 1, "*Noget andet")
    assert [k.titel for k in oversigt(hold.adgang("lone")).kurser] == [UDEN_FOR_KATALOGET]


def test_enhver_ser_kun_sine_egne_enheders_evalueringer(client: Client, hold: Hold) -> None:
    evalueret(hold, 5, "Kursus i Voksenstøtte")
    evalueret(hold, 5, "Kursus hos kanariefuglene", enhed="boern", fra=20)
    ser: dict[str, object] = {}
    for navn in hold.person:
        client.force_login(hold[navn])
        side = client.get(reverse("evaluering:liste"))
        ser[navn] = side.status_code if side.status_code != 200 else "Kursus i Voksenstøtte" in side.content.decode()
        assert ("kanariefuglene" in side.content.decode()) == (navn in {"ulla", "sofie"})
        assert "KANARIE" not in side.content.decode()
    assert {navn for navn, svar in ser.items() if svar is True} == {"lone", "carl", "kim", "rikke", "sofie"}
    assert {navn for navn, svar in ser.items() if svar == 403} == {"mads", "aya", "ina", "signe", "bo", "admin"}


@pytest.mark.parametrize("antal", [1, 3])
@pytest.mark.parametrize("navn", ["lone", "carl", "kim", "rikke"])
def test_listen_koster_lige_mange_opslag(
    client: Client, hold: Hold, navn: str, antal: int, django_assert_max_num_queries
) -> None:
    for nr in range(antal):
        evalueret(hold, 5, f"Kursus {nr}")
    client.force_login(hold[navn])
    with django_assert_max_num_queries(8) as opslag:
        side = client.get(reverse("evaluering:liste"))
    assert side.content.count(b"<tr") == antal + 3  # and one provider
    assert len(opslag) == {"lone": 8, "carl": 8, "kim": 7, "rikke": 7}[navn]
