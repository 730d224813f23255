"""Roles and mandates: given for a period and a reason, ended the same day, never to oneself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roller.adgang import services as mandater
from roller.adgang.models import Mandat
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.tildelinger import services
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.ansvar import uden_ansvarlig
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

UGE = timedelta(days=7)


def giv(hold: Hold, af: str = "admin", **felter: Any) -> Rolletildeling:
    standard = {
        "person": hold["aya"],
        "rolle": Rolle.LEDER,
        "enhed": hold.enhed["voksen"],
        "fra_dag": DAG,
        "til_dag": None,
        "grund": "Konstitueret",
    }
    return services.giv_rolle(**(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def afslut(hold: Hold, navn: str, rolle: Rolle, af: str = "admin") -> None:
    tildeling = Rolletildeling.objects.get(person=hold[navn], rolle=rolle)
    services.afslut_rolle(tildeling=tildeling, grund="Fratrådt", adgang=hold.adgang(af), tidspunkt=NU)


def test_en_rolle_gives_med_grund_og_staar_i_sporet(hold: Hold) -> None:
    giv(hold)
    assert hold.adgang("aya").har(Rolle.LEDER, hold.enhed["voksen"])
    post = Sporpost.objects.get()
    assert post.saetning == "gav Aya Ærenlund rollen leder i Voksenstøtte, fra 01.10.2026"
    assert (post.rolle, post.begrundelse, post.enhed_id) == ("SYSTEMADMIN", "Konstitueret", hold.enhed["voksen"].pk)


@pytest.mark.parametrize("navn", ["lone", "carl", "mads", "rikke"])
def test_kun_systemadministratoren_giver_og_afslutter(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        giv(hold, navn)
    with pytest.raises(IngenAdgang):
        afslut(hold, "per", Rolle.LEDER, navn)


def test_ingen_giver_sig_selv_en_rolle(hold: Hold) -> None:
    with pytest.raises(IngenAdgang, match="Ingen giver sig selv en rolle"):
        giv(hold, person=hold["admin"])


@pytest.mark.parametrize(
    ("felter", "felt"),
    [
        ({"fra_dag": DAG - timedelta(days=1)}, "fra_dag"),
        ({"til_dag": DAG}, "til_dag"),
        ({"rolle": Rolle.CENTERCHEF}, "enhed"),
        ({"rolle": Rolle.SAETTECHEF}, "enhed"),
    ],
)
def test_det_der_ikke_kan_passe_afvises_ved_feltet(hold: Hold, felter: dict[str, Any], felt: str) -> None:
    with pytest.raises(Regelbrud) as fejl:
        giv(hold, **felter)
    assert fejl.value.felt == felt


def test_samme_rolle_kan_ikke_gives_to_gange_i_samme_periode(hold: Hold) -> None:
    giv(hold, til_dag=DAG + UGE)
    with pytest.raises(Regelbrud, match="har allerede rollen i perioden"):
        giv(hold, fra_dag=DAG + timedelta(days=6))
    giv(hold, fra_dag=DAG + UGE)


def test_en_rolle_ender_samme_dag_og_historikken_bliver(hold: Hold) -> None:
    afslut(hold, "lone", Rolle.LEDER)
    assert not hold.adgang("lone").har(Rolle.LEDER)
    assert hold.adgang("lone", DAG - timedelta(days=1)).har(Rolle.LEDER)
    assert Rolletildeling.history.filter(person=hold["lone"]).count() == 2


def test_den_sidste_systemadministrator_kan_ikke_afsluttes(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="Der skal altid være en systemadministrator"):
        afslut(hold, "admin", Rolle.SYSTEMADMIN)
    giv(hold, rolle=Rolle.SYSTEMADMIN, enhed=hold.enhed["kommune"])
    afslut(hold, "admin", Rolle.SYSTEMADMIN)
    assert hold.adgang("admin").roller == (Rolle.MEDARBEJDER,)


# --- Steps that nobody can do ----------------------------------------------------------------------------------------


def test_naar_lederen_mangler_taelles_opgaverne_uden_indhold(hold: Hold) -> None:
    sager.indsendt(hold, "mads")
    sager.indsendt(hold, "aya")
    sager.indsendt(hold, "ina")
    assert uden_ansvarlig(DAG) == []
    afslut(hold, "lone", Rolle.LEDER)
    (mangel,) = uden_ansvarlig(DAG)
    assert (mangel.enhed_navn, mangel.rolle, mangel.antal) == ("Voksenstøtte", Rolle.LEDER, 2)
    assert mangel.naermeste_frist == DAG + 2 * UGE


def test_lederens_egen_sag_mangler_en_centerchef(hold: Hold) -> None:
    sager.indsendt(hold, "lone")
    afslut(hold, "carl", Rolle.CENTERCHEF)
    assert [(m.rolle, m.antal) for m in uden_ansvarlig(DAG)] == [(Rolle.CENTERCHEF, 1)]


def test_en_inaktiv_leder_er_ogsaa_en_mangel(hold: Hold) -> None:
    sager.indsendt(hold, "mads")
    hold["lone"].is_active = False
    hold["lone"].save()
    assert [m.antal for m in uden_ansvarlig(DAG)] == [1]


def test_siden_advarer_med_antallet_og_aldrig_med_sagen(hold: Hold, client: Client) -> None:
    sager.indsendt(hold, "mads", titel="Hemmeligt kursus")
    client.force_login(hold["admin"])
    tildeling = Rolletildeling.objects.get(person=hold["lone"])
    adresse = reverse("roller:afslut_rolle", args=[tildeling.pk])
    side = client.get(adresse).content.decode().replace("\xa0", " ")
    assert "1 åben opgave står så uden nogen, der kan løse den." in side
    assert client.post(adresse, {"grund": "Fratrådt"}).status_code == 302
    side += client.get(reverse("roller:uden_ansvarlig")).content.decode().replace("\xa0", " ")
    side += client.get(reverse("roller:organisation")).content.decode().replace("\xa0", " ")
    assert "1 åben opgave har ingen ansvarlig" in side
    assert "Hemmeligt kursus" not in side
    assert "Mads" not in side


# --- Mandates --------------------------------------------------------------------------------------------------------


def mandat(hold: Hold, af: str = "admin", **felter: Any) -> Mandat:
    standard = {
        "revisor": hold["ina"],
        "enhed": hold.enhed["voksen"],
        "udloeber_dag": DAG + 4 * UGE,
        "grund": "Revision",
    }
    return mandater.giv_mandat(**(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def test_et_mandat_er_guardians_tilladelse_med_udloeb(hold: Hold) -> None:
    mandat(hold)
    ina = type(hold["ina"]).objects.get(pk=hold["ina"].pk)
    assert ina.has_perm("roller.revider_enhed", hold.enhed["voksen"])
    assert not ina.has_perm("roller.revider_enhed", hold.enhed["boern"])
    assert hold.adgang("ina").har(Rolle.REVISOR, hold.enhed["voksen"])
    assert not hold.adgang("ina", DAG + 4 * UGE).har(Rolle.REVISOR)
    assert Sporpost.objects.get().saetning == (
        "gav Ina Isdal mandat til at revidere Voksenstøtte, 01.10.2026 – 28.10.2026"
    )


def test_et_mandat_fornyes_i_samme_raekke_og_historikken_husker_det_gamle(hold: Hold) -> None:
    gammelt = mandat(hold)
    nyt = mandat(hold, udloeber_dag=DAG + 8 * UGE, grund="Opfølgning")
    assert nyt.pk == gammelt.pk
    assert [h.udloeber_dag for h in Mandat.history.filter(id=nyt.pk)] == [DAG + 8 * UGE, DAG + 4 * UGE]
    assert Sporpost.objects.last().art == "roller.mandat_fornyet"


def test_et_udloebet_mandat_kan_gives_igen_fra_i_dag(hold: Hold) -> None:
    gammelt = mandat(hold)
    Mandat.objects.filter(pk=gammelt.pk).update(fra_dag=DAG - 9 * UGE, udloeber_dag=DAG - UGE)
    nyt = mandat(hold)
    assert (nyt.pk, nyt.fra_dag) == (gammelt.pk, DAG)
    assert [p.art for p in Sporpost.objects.all()] == ["roller.mandat_givet", "roller.mandat_givet"]


def test_et_mandat_afsluttes_fra_i_dag(hold: Hold) -> None:
    givet = mandat(hold)
    mandater.afslut_mandat(mandat=givet, adgang=hold.adgang("admin"), tidspunkt=NU)
    assert not hold.adgang("ina").har(Rolle.REVISOR)
    with pytest.raises(Regelbrud, match="allerede udløbet"):
        mandater.afslut_mandat(mandat=givet, adgang=hold.adgang("admin"), tidspunkt=NU)


@pytest.mark.parametrize("udloeber", [DAG, DAG + timedelta(days=367)])
def test_et_mandat_gaelder_mindst_en_dag_og_hoejst_et_aar(hold: Hold, udloeber: date) -> None:
    with pytest.raises(Regelbrud) as fejl:
        mandat(hold, udloeber_dag=udloeber)
    assert fejl.value.felt == "udloeber_dag"


def test_hverken_revisoren_eller_administratoren_selv_giver_sig_et_mandat(hold: Hold) -> None:
    with pytest.raises(IngenAdgang):
        mandat(hold, "rikke")
    with pytest.raises(IngenAdgang, match="Ingen giver sig selv"):
        mandat(hold, revisor=hold["admin"])


# --- The pages -------------------------------------------------------------------------------------------------------


def test_siden_giver_en_rolle(hold: Hold, client: Client) -> None:
    client.force_login(hold["admin"])
    felter = {
        "person": "aya",
        "rolle": "LEDER",
        "enhed": str(hold.enhed["voksen"].pk),
        "fra_dag": timezone.localdate().strftime("%d.%m.%Y"),
        "grund": "Konstitueret",
    }
    side = client.post(reverse("roller:giv_rolle"), felter, follow=True)
    assert side.status_code == 200
    assert "Aya Ærenlund: Leder i Voksenstøtte" in side.content.decode().replace("\xa0", " ")
    assert Rolletildeling.objects.filter(person=hold["aya"], til_dag__isnull=True).exists()


def test_siden_giver_og_afslutter_et_mandat(hold: Hold, client: Client) -> None:
    client.force_login(hold["admin"])
    i_dag = timezone.localdate()
    felter = {
        "revisor": "ina",
        "enhed": str(hold.enhed["voksen"].pk),
        "udloeber_dag": (i_dag + UGE).strftime("%d.%m.%Y"),
        "grund": "Revision",
    }
    assert client.post(reverse("roller:giv_mandat"), felter).status_code == 302
    givet = Mandat.objects.get(user=hold["ina"])
    assert givet.udloeber_dag == i_dag + UGE + timedelta(days=1)
    assert client.post(reverse("roller:afslut_mandat", args=[givet.pk])).status_code == 302
    givet.refresh_from_db()
    assert givet.udloeber_dag == i_dag


def test_rollelisten_kan_soeges_og_viser_kun_de_afsluttede_naar_man_beder_om_det(hold: Hold, client: Client) -> None:
    Rolletildeling.objects.filter(person=hold["per"]).update(til_dag=date(2021, 1, 1))
    client.force_login(hold["admin"])
    adresse = reverse("roller:roller")
    assert client.get(adresse).content.count(b'id="raekke-') == 8
    assert client.get(adresse, {"vis": "alle"}).content.count(b'id="raekke-') == 9
    assert client.get(adresse, {"soeg": "Lone"}).content.count(b'id="raekke-') == 1
    assert client.get(adresse, {"rolle": "CENTERCHEF"}).content.count(b'id="raekke-') == 2


@pytest.mark.parametrize("soegt", ["VOKSENSTØTTE lone", "voksenstøtte lervad", "åsebro", "ÅSEBRO voksenstøtte"])
def test_rollesoegningen_kender_store_og_smaa_danske_bogstaver(hold: Hold, client: Client, soegt: str) -> None:
    hold["lone"].navn = "Lone Lervad Åsebro"
    hold["lone"].save()
    client.force_login(hold["admin"])
    assert client.get(reverse("roller:roller"), {"soeg": soegt}).content.count(b'id="raekke-') == 1


@pytest.mark.parametrize("soegt", ["Lone", ""])
@pytest.mark.parametrize("navn", ["roller:roller", "roller:mandater"])
def test_listerne_koster_det_samme_for_en_og_for_flere(
    hold: Hold, client: Client, navn: str, soegt: str, django_assert_max_num_queries: Any
) -> None:
    client.force_login(hold["admin"])
    if not soegt:
        mandat(hold)
        mandat(hold, revisor=hold["aya"])
    with django_assert_max_num_queries(8) as fanget:
        client.get(reverse(navn), {"soeg": soegt})
    assert len(fanget) == 5
