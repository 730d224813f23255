"""What was done to the system as a whole is found by whoever audits the whole municipality, and by nobody else."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from ansoegninger.katalog.services import indlaes
from ansoegninger.sletning.koersel import Koersel, skriv_koert
from ansoegninger.sletning.services import giv_paalaeg, saet_standarder
from roller.organisation.indlaesning import Indlaest, skriv_indlaest
from tests.fabrikker.hold import NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som
from workflows.indbakke.revision import arter
from workflows.indbakke.revision.eksport.udvalg import find_udvalg
from workflows.indbakke.revision.queries import enheder_i_mandatet, laesbare
from workflows.spor import SYSTEM, Sporudkast, skriv, skriv_mange
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import kendte_arter

SPOR = "spor:soeg"


@pytest.fixture
def signe(hold: Hold) -> str:
    """Signe audits the whole municipality."""
    mandat(hold, "signe", "kommune")
    return "signe"


@transaction.atomic
def systemets_gang(hold: Hold) -> None:
    """One of each act that has no unit."""
    indlaes(udbydere={"KL": "OFFENTLIG"}, kurser=[], kilde="en fil", tidspunkt=NU)
    skriv_indlaest(Indlaest("en fil"), tidspunkt=NU)
    saet_standarder(tidspunkt=NU)
    skriv_koert(koersel=Koersel(), tidspunkt=NU)
    for art in ("sletning.spor", "roller.kontrolpunkt_sendt", "drift.udbakke_paa_pause", "drift.udbakke_genoptaget"):
        skriv(Sporudkast(kaede=SYSTEM, art=art, tidspunkt=NU))
    skriv(Sporudkast(kaede=SYSTEM, art="adgang.afvist", tidspunkt=NU, aktoer_id=hold["mads"].pk))
    skriv(Sporudkast(kaede=SYSTEM, art="roller.laast", tidspunkt=NU, data={"hvem": "et ukendt brugernavn"}))


def fundne(client: Client, **filtre: str) -> set[str]:
    svar = client.get(reverse(SPOR), filtre)
    return set(Sporpost.objects.filter(pk__in=[r["id"] for r in svar.context["raekker"]]).values_list("art", flat=True))


def test_hver_art_uden_enhed_findes_af_den_der_reviderer_kommunen(hold: Hold, som: Som, signe: str) -> None:
    systemets_gang(hold)
    uden_enhed = set(Sporpost.objects.filter(enhed_id=None).values_list("art", flat=True))
    assert uden_enhed - {"adgang.afvist", "roller.laast"} == arter.UDEN_ENHED
    hele, centerets = som(hold[signe]), som(hold["rikke"])
    for art in uden_enhed:
        assert fundne(hele, art=art) == {art}
    assert fundne(hele) == uden_enhed
    assert fundne(centerets) == set()
    # One centre is not the whole, also for whoever audits it all.
    assert fundne(hele, enhed=str(hold.enhed["center"].pk)) == set()


def test_en_post_uden_enhed_har_sin_egen_side_kun_for_den_der_reviderer_kommunen(
    hold: Hold, som: Som, signe: str
) -> None:
    systemets_gang(hold)
    side = reverse("spor:post", args=[Sporpost.objects.get(art="katalog.indlaest").pk])
    assert (som(hold[signe]).get(side).status_code, som(hold["rikke"]).get(side).status_code) == (200, 404)


def test_det_der_tages_ud_er_det_samme(hold: Hold, signe: str) -> None:
    systemets_gang(hold)
    alle = Sporpost.objects.count()
    assert find_udvalg("soegning", {}, hold.adgang(signe)).antal(100) == alle > 0
    assert find_udvalg("rolleskift", {}, hold.adgang(signe)).antal(100) == 1
    assert find_udvalg("soegning", {}, hold.adgang("rikke")).antal(100) == 0


def test_ingen_reviderer_det_der_handler_om_en_selv_heller_ikke_uden_enhed(hold: Hold, som: Som, signe: str) -> None:
    with transaction.atomic():
        skriv(Sporudkast(kaede=SYSTEM, art="besked.sendt", tidspunkt=NU, person_id=hold[signe].pk))
    assert fundne(som(hold[signe])) == set()


def test_listen_tilbyder_kun_det_der_kan_findes(hold: Hold, som: Som, signe: str) -> None:
    def tilbudt(navn: str) -> set[str]:
        felt = som(hold[navn]).get(reverse(SPOR)).context["filter"].fields["art"]
        return {art for _, valg in felt.choices[1:] for art, _ in valg if not art.startswith("gruppe:")}

    assert tilbudt(signe) == set(kendte_arter())
    assert tilbudt("rikke") == set(kendte_arter()) - arter.UDEN_ENHED


def test_et_paalaeg_om_en_person_findes_i_personens_enhed(hold: Hold, som: Som) -> None:
    giv_paalaeg(sagsnummer="", person=hold["aya"], grund="Sag", til_dag=None, adgang=hold.adgang("admin"), tidspunkt=NU)
    mandat(hold, "ulla", "boern")
    assert fundne(som(hold["rikke"])) == {"sletning.paalaeg_givet"}
    assert fundne(som(hold["ulla"])) == set()


@pytest.mark.parametrize("antal", [1, 3])
def test_soegningen_i_det_hele_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, signe: str, antal: int, django_assert_num_queries: Any
) -> None:
    with transaction.atomic():
        skriv_mange(Sporudkast(kaede=SYSTEM, art="sletning.koert", tidspunkt=NU) for _ in range(antal))
    klient = som(hold[signe])
    with django_assert_num_queries(6):
        assert len(klient.get(reverse(SPOR)).context["raekker"]) == antal


@pytest.mark.parametrize("via_indeks", [True, False])
def test_det_uden_enhed_laeses_ogsaa_ved_et_indeks(hold: Hold, signe: str, *, via_indeks: bool) -> None:
    adgang = hold.adgang(signe)
    poster = laesbare(adgang, [enhed.pk for enhed in enheder_i_mandatet(adgang)], via_indeks=via_indeks)
    with connection.cursor() as markoer:
        if connection.vendor == "postgresql":
            markoer.execute("SET LOCAL enable_seqscan = off")
    plan = poster.order_by("-tidspunkt", "-pk").explain()
    assert "INDEX" in plan.upper()
    assert "Seq Scan" not in plan
    assert "SCAN workflows_sporpost\n" not in f"{plan}\n"
