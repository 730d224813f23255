"""What people see of groups: the leader who is in them, the employee how many, and nobody else's names."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.gruppe.models import Fondsgruppe, Forhaandssvar
from tests.fabrikker import fondsgrupper as fg
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.models import AabenOpgave
from workflows.motor.samlet import Udgang, udfoer_samlet

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def tekst(klient: Client, navn: str, *args: object) -> str:
    svar = klient.get(reverse(navn, args=args))
    assert svar.status_code == 200
    return re.sub(r"\s+", " ", svar.content.decode().replace("\xa0", " "))


def test_lederen_ser_delene_antallet_og_pengene(klient: Klient, hold: Hold) -> None:
    fg.soegt(hold, [*fg.kolleger(hold, 4), *fg.kolleger(hold, 2, "HK")], 5)
    side = tekst(klient("lone"), "fond:grupper")
    assert "Dansk Socialrådgiverforening: 4 ansøgere" in side
    assert "HK Kommunal: 2 ansøgere" in side
    assert "4 af 4 har skrevet en ansøgning. Ansøgt i alt: <strong>40.000,00 kr.</strong>" in side
    assert "1 af 2 har skrevet en ansøgning. Ansøgt i alt: <strong>10.000,00 kr.</strong>" in side
    assert side.count("En forhåndsgodkendelse kræver 5 ansøgere") == 2
    assert side.count("Dan gruppen") == 2


def test_centerchef_og_revisor_ser_dem_og_kan_ikke_danne_dem(klient: Klient, hold: Hold) -> None:
    fg.oensker(hold, fg.kolleger(hold, 5))
    assert "Dan gruppen" in tekst(klient("lone"), "fond:grupper")
    for navn in ("carl", "rikke"):
        side = tekst(klient(navn), "fond:grupper")
        assert "mange nok til at bede fonden om en forhåndsgodkendelse først" in side
        assert "Dan gruppen" not in side
    assert "Ingen kan søge sammen lige nu" in tekst(klient("per"), "fond:grupper")
    assert klient("mads").get(reverse("fond:grupper")).status_code == 403


def test_lederen_danner_gruppen_paa_siden_og_samme_formular_igen_goer_intet(klient: Klient, hold: Hold) -> None:
    oensker, _ = fg.soegt(hold, ["mads", "aya", "kim"], 2)
    data = {"noegle": str(uuid4()), "oenske": [o.pk for o in oensker]}
    lone = klient("lone")
    svar = [lone.post(reverse("fond:grupper"), data) for _ in range(2)]
    gruppe = Fondsgruppe.objects.get()
    assert [s["Location"] for s in svar] == [reverse("fond:gruppe", args=[gruppe.pk]), reverse("fond:grupper")]
    side = tekst(lone, "fond:gruppe", gruppe.pk)
    assert "Har ikke søgt endnu" in side
    assert "Ansøgt i alt: <strong>20.000,00 kr.</strong>" in side
    assert "Fonden kan spørges først fra 5 ansøgere" in side
    assert klient("lone").post(reverse("fond:grupper"), {"noegle": "x", "oenske": "1"}).status_code == 400
    assert klient("lone").post(reverse("fond:grupper"), {"noegle": str(uuid4()), "oenske": "x"}).status_code == 400


def test_gruppen_har_aendret_sig_siden_siden_blev_aabnet(klient: Klient, hold: Hold) -> None:
    oensker = fg.oensker(hold, ["mads", "aya"])
    fg.oensker(hold, ["kim"])
    data = {"noegle": str(uuid4()), "oenske": [o.pk for o in oensker]}
    svar = klient("lone").post(reverse("fond:grupper"), data, follow=True)
    assert "ikke, som du så den" in svar.content.decode()
    assert not Fondsgruppe.objects.exists()


def test_formularen_sendes_og_fonden_svarer_paa_gruppens_side(klient: Klient, hold: Hold) -> None:
    gruppe = fg.dan(hold, fg.soegt(hold, fg.kolleger(hold, 5), 1)[0])
    lone, adresse = klient("lone"), reverse("fond:gruppe", args=[gruppe.pk])
    fejl = lone.post(adresse, {"skete_dag": (DAG + timedelta(days=1)).strftime("%d-%m-%Y"), "noegle": str(uuid4())})
    assert "Dagen er ikke kommet endnu" in fejl.content.decode()
    dag = DAG.strftime("%d-%m-%Y")
    assert lone.post(adresse, {"skete_dag": dag, "noegle": str(uuid4())}).status_code == 302
    assert "Gem fondens svar" in tekst(lone, "fond:gruppe", gruppe.pk)
    svar = {"godkendt": "ja", "nummer": "FG-7", "skete_dag": dag, "noegle": str(uuid4())}
    assert klient("carl").post(adresse, svar).status_code == 403
    assert lone.post(adresse, svar).status_code == 302
    assert Forhaandssvar.objects.get().nummer == "FG-7"
    side = tekst(klient("rikke"), "fond:gruppe", gruppe.pk)
    assert "Forhåndsgodkendt" in side
    assert "nummer FG-7" in side
    assert "<form method" not in side.split("Forhåndsgodkendelse</h2>")[1].split("</main>")[0]


def test_arket_har_numrene_og_navnene_og_kan_hentes_som_pdf(klient: Klient, hold: Hold) -> None:
    gruppe = fg.dan(hold, fg.soegt(hold, ["mads", "aya"], 1)[0])
    side = tekst(klient("lone"), "fond:gruppeark", gruppe.pk)
    for ord_ in (fs.CVR, fs.PNUMMER, "Mads Mørkeberg", "Aya Ærenlund", "har ikke søgt endnu", "10.000,00 kr."):
        assert ord_ in side
    pdf = klient("lone").get(reverse("fond:gruppeark_pdf", args=[gruppe.pk]))
    assert pdf.content.startswith(b"%PDF")
    assert klient("per").get(reverse("fond:gruppeark_pdf", args=[gruppe.pk])).status_code == 404


def test_medarbejderen_ser_hvor_mange_og_aldrig_hvem(klient: Klient, hold: Hold) -> None:
    oensker = fg.oensker(hold, ["mads", "aya", "kim"])
    side = tekst(klient("mads"), "fond:soeg", oensker[0].sagsnummer)
    assert "2 kolleger på din arbejdsplads og din overenskomst er også ved at søge" in side
    assert "Jeg søger sammen med gruppen" not in side
    assert "Ærenlund" not in side
    assert "Kanstrup" not in side
    fg.dan(hold, oensker)
    assert "Jeg søger sammen med gruppen" in tekst(klient("mads"), "fond:soeg", oensker[0].sagsnummer)


def test_medarbejderen_soeger_med_i_gruppen_med_eet_kryds(klient: Klient, hold: Hold) -> None:
    oensker = fg.oensker(hold, ["mads", "aya"])
    gruppe = fg.dan(hold, oensker)
    data = {
        "start_dag": fs.START.strftime("%d-%m-%Y"),
        "slut_dag": fs.SLUT.strftime("%d-%m-%Y"),
        "ects": "5",
        "eksamen": "JA",
        "kursusgebyr_oere": "12000",
        "noegle": str(uuid4()),
        "med_gruppen": "on",
    }
    assert klient("mads").post(reverse("fond:soeg", args=[oensker[0].sagsnummer]), data).status_code == 302
    assert Fondsansoegning.objects.get().gruppe == gruppe


def test_den_der_er_alene_hoerer_intet_om_grupper(klient: Klient, hold: Hold) -> None:
    [oenske] = fg.oensker(hold, ["mads"])
    assert "kollega" not in tekst(klient("mads"), "fond:soeg", oenske.sagsnummer)


@pytest.mark.parametrize(("navn", "ser"), [("lone", True), ("carl", True), ("mads", False), ("tove", False)])
def test_vejen_fra_ansoegningen_til_gruppen_er_for_den_der_maa_se_den(
    klient: Klient, hold: Hold, navn: str, ser: bool
) -> None:
    oensker, ansoegninger = fg.soegt(hold, ["mads", "aya"])
    fg.dan(hold, oensker)
    ansoegninger[0].refresh_from_db()
    fs.aftalt(hold, ansoegninger[0])
    side = tekst(klient(navn), "indbakke:sag", ansoegninger[0].sagsnummer)
    assert (reverse("fond:gruppe", args=[Fondsgruppe.objects.get().pk]) in side) is ser


def test_en_gruppe_paa_seks_aftales_og_underskrives_paa_een_gang(hold: Hold) -> None:
    oensker, ansoegninger = fg.soegt(hold, fg.kolleger(hold, 6))
    fg.dan(hold, oensker)

    def paa_een_gang(navn: str, trin: str, **data: object) -> list[Udgang]:
        ids = list(AabenOpgave.objects.filter(trin=trin).values_list("task_id", flat=True))
        svar = udfoer_samlet(opgave_ids=ids, adgang=hold.adgang(navn), data=data, tidspunkt=NU, noegle=uuid4())
        return [s.udgang for s in svar]

    assert paa_een_gang("lone", "aftal", enig=True, begrundelse="") == [Udgang.GJORT] * 6
    for nr, a in enumerate(ansoegninger):
        a.refresh_from_db()
        fs.goer(hold["tove"], a, "erklaer", supplerer=True, har_plan=True, begrundelse="")
        person = next(p for p in hold.person.values() if p.pk == a.person_id)
        fs.goer(person, a, "opret", nummer=f"KF-{nr}", skete_dag=DAG)
    assert paa_een_gang("lone", "underskriv_leder", skete_dag=DAG) == [Udgang.GJORT] * 6
    assert paa_een_gang("tove", "underskriv_tr", skete_dag=DAG) == [Udgang.GJORT] * 6
    assert set(AabenOpgave.objects.values_list("trin", flat=True)) >= {"underskriv_ansoeger"}
    assert not AabenOpgave.objects.filter(trin__in=("underskriv_leder", "underskriv_tr")).exists()


@pytest.mark.parametrize(
    ("trin", "felt", "navn"), [("aftal", "enige", "lone"), ("underskriv_leder", "underskrevet", "lone")]
)
def test_uden_kryds_sker_der_intet_samlet(klient: Klient, hold: Hold, trin: str, felt: str, navn: str) -> None:
    fra = fs.soegt if trin == "aftal" else fs.oprettet
    fra(hold)
    opgave = AabenOpgave.objects.get(trin=trin).task_id
    data = {"opgave": opgave, "noegle": str(uuid4()), "skete_dag": DAG.strftime("%d-%m-%Y"), "_udfoer": "ja"}
    adresse = reverse("indbakke:samlet")
    assert "Sæt kryds" in klient(navn).post(adresse, data).content.decode()
    assert AabenOpgave.objects.filter(trin=trin).exists()
    assert "Det er gjort" in klient(navn).post(adresse, data | {felt: "on"}).content.decode()
    assert not AabenOpgave.objects.filter(trin=trin).exists()
