"""What people see of the fund: the rules with their sources, and what they say about a wish."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.deling import del_sag
from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


def tjek(klient: Klient, oenske: Oenske, navn: str = "mads") -> str:
    side = klient(navn).get(reverse("fond:tjek", args=[oenske.sagsnummer])).content.decode()
    return re.sub(r"\s+", " ", side.replace("\xa0", " "))


def ansat(hold: Hold, **felter: object) -> None:
    Ansaettelse.objects.filter(person=hold["mads"]).update(**felter)


def oensket(hold: Hold, **felter: object) -> Oenske:
    i_alt = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60), **felter}
    return sager.indsendt(hold, "mads", titel="Socialret", kursusgebyr_oere=3_750_000, **i_alt)


def test_et_diplommodul_paa_fondens_overenskomst_viser_pengene_og_hvad_der_mangler(klient: Klient, hold: Hold) -> None:
    ansat(hold, overenskomst="DS")
    side = tjek(klient, oensket(hold))
    assert "Noget skal afklares" in side
    assert "30.000 kr." in side
    assert "7.500 kr." in side
    assert "Vi ved ikke, om uddannelsen slutter med en eksamen. <strong>Spørg udbyderen.</strong>" in side
    assert "Vi ved ikke, hvad der er givet før." in side
    assert "Ikke bekræftet" in side


def test_en_overenskomst_uden_for_listen_faar_nej_og_ingen_penge(klient: Klient, hold: Hold) -> None:
    ansat(hold, overenskomst="SUNDHED")
    side = tjek(klient, oensket(hold))
    assert "Fonden kan ikke støtte" in side
    assert "Overenskomsten står ikke på fondens liste." in side
    assert "Penge, hvis fonden siger ja" not in side


def test_den_der_ikke_er_ansat_i_dag_faar_det_at_vide(klient: Klient, hold: Hold) -> None:
    oenske = oensket(hold)
    Ansaettelse.objects.filter(person=hold["mads"]).delete()
    side = tjek(klient, oenske)
    assert "har ingen ansættelse i dag" in side
    assert "Vi ved ikke, hvilken overenskomst der dækker ansættelsen." in side


def test_en_pris_ingen_kender_giver_intet_regnestykke(klient: Klient, hold: Hold) -> None:
    ansat(hold, overenskomst="DS")
    side = tjek(klient, oensket(hold, pris_kendt=False))
    assert "Prisen er ikke oplyst" in side
    assert "30.000 kr." not in side.split("Regel for regel")[0]


@pytest.mark.parametrize(
    ("start", "svarer"),
    [
        (DAG + timedelta(days=60), DAG),  # within nine months: today
        (date(2027, 10, 1), date(2027, 1, 1)),  # later: the first day on which it can be applied for
    ],
)
def test_svarene_gaelder_den_foerste_dag_der_kan_soeges(klient: Klient, hold: Hold, start: date, svarer: date) -> None:
    ansat(hold, overenskomst="DS")
    side = tjek(klient, oensket(hold, start_dag=start))
    assert f"Svarene gælder en ansøgning {svarer.day}. " in side
    assert "for tidligt" not in side


def test_lederen_og_revisor_ser_tjekket_og_den_sagen_er_delt_med_goer_ikke(klient: Klient, hold: Hold) -> None:
    oenske = oensket(hold)
    adresse = reverse("fond:tjek", args=[oenske.sagsnummer])
    vej = f'href="{adresse}"'
    for navn in ("mads", "lone", "carl", "rikke"):
        assert klient(navn).get(adresse).status_code == 200
        assert vej in klient(navn).get(reverse("indbakke:sag", args=[oenske.sagsnummer])).content.decode()
    felter = {"udloeber_dag": DAG + timedelta(days=5), "grund": "Faglig støtte", "tidspunkt": NU}
    del_sag(oenske=oenske, person=hold["kim"], adgang=hold.adgang("lone"), **felter)
    assert klient("kim").get(adresse).status_code == 403
    sagen = klient("kim").get(reverse("indbakke:sag", args=[oenske.sagsnummer]))
    assert sagen.status_code == 200
    assert vej not in sagen.content.decode()
    assert klient("per").get(adresse).status_code == 404


def test_tjekket_koster_lige_mange_opslag_hvor_mange_ansaettelser_der_end_er(
    klient: Klient, hold: Hold, django_assert_max_num_queries: Callable[..., object]
) -> None:
    oenske, mads = oensket(hold), klient("mads")
    with django_assert_max_num_queries(7):
        mads.get(reverse("fond:tjek", args=[oenske.sagsnummer]))


def test_hver_regel_staar_med_sin_kilde(klient: Klient, hold: Hold) -> None:
    side = klient("aya").get(reverse("fond:overenskomst", args=["HK"])).content.decode()
    assert "HK Kommunals særlige pulje betaler 100 %" in side
    assert side.count('class="celle-titel"') > 20
    assert klient("aya").get(reverse("fond:overenskomst", args=["SUNDHED"])).status_code == 404
    oversigt = klient("aya").get(reverse("fond:regler")).content.decode()
    assert oversigt.count('class="kort"') == 5
