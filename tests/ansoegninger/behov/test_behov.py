"""Needs from the department's own work: who enters a month, what it adds up to, and where it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from ansoegninger.behov.models import Behovsart, Behovsfund, Behovsopgoerelse
from ansoegninger.behov.perioder import i_ord, seneste, siden
from ansoegninger.behov.queries import antal_fund, fund_i_temaet, synlige, temaer_i
from ansoegninger.behov.services import Fund
from ansoegninger.oensker.models import Oenske
from ansoegninger.strategi.models import Strategi, Tema
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.behov import maaned, opgjort, rettet_opgoerelse, tema
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import dagen
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost


def fund(hold: Hold, antal: int, nummer: int = 1) -> list[Fund]:
    return [Fund(tema(hold, nummer), antal, "Noget mangler")]


# --- Entering a month -------------------------------------------------------------------------------------------------


def test_en_maaned_opgoeres_og_staar_i_sporet(hold: Hold) -> None:
    opgoerelse = opgjort(hold)
    assert [(f.tema, f.antal, f.emne) for f in opgoerelse.fund.all()] == [(tema(hold), 4, "Partshøring mangler")]
    post = Sporpost.objects.get(art="behov.opgjort")
    assert (post.aktoer, post.enhed_id) == (hold["kim"], hold.enhed["voksen"].pk)
    assert post.saetning == "opgjorde Ledelsestilsyn i Voksenstøtte for oktober 2026: 12 i alt, fund i 1 tema"


def test_koordinatoren_og_lederen_opgoer_og_ingen_andre(hold: Hold) -> None:
    maa = set()
    for navn in hold.person:
        try:
            opgjort(hold, af=navn, maaned=seneste(DAG)[len(maa)])
        except IngenAdgang:
            continue
        maa.add(navn)
    assert maa == {"kim", "lone"}


def test_en_stedfortraeder_opgoer_paa_vegne_af(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    opgjort(hold, af="signe")
    post = Sporpost.objects.get(art="behov.opgjort")
    assert (post.aktoer, post.paa_vegne_af) == (hold["signe"], hold["lone"])


def test_samme_maaned_opgoeres_een_gang_og_rettes_derefter(hold: Hold) -> None:
    opgjort(hold)
    with pytest.raises(Regelbrud, match="Ret den i stedet") as fanget:
        opgjort(hold)
    assert fanget.value.felt == "maaned"
    opgjort(hold, art=Behovsart.KLAGE)
    with pytest.raises(IntegrityError), transaction.atomic():
        Behovsopgoerelse.objects.filter(art=Behovsart.KLAGE).update(art=Behovsart.LEDELSESTILSYN)


def test_en_maaned_der_ikke_er_begyndt_kan_ikke_opgoeres(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="er begyndt"):
        opgjort(hold, maaned=date(2026, 11, 1))


def test_noget_kan_ikke_mangle_i_flere_end_der_er_set_paa(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="flere, end I har set på"):
        opgjort(hold, antal=3)
    opgoerelse = opgjort(hold, antal=4)
    with pytest.raises(Regelbrud, match="flere, end I har set på"):
        rettet_opgoerelse(hold, opgoerelse, antal=3)


def test_intet_fund_er_ogsaa_et_svar(hold: Hold) -> None:
    assert opgjort(hold, antal=7, fund=[]).fund.count() == 0


def test_en_rettelse_foejer_til_retter_og_fjerner_og_historikken_husker(hold: Hold) -> None:
    opgoerelse = opgjort(hold)
    nye = [Fund(tema(hold, 3), 2, "Forkert paragraf"), Fund(None, 1, "Ny lov")]
    rettet = rettet_opgoerelse(hold, opgoerelse, fund=nye)
    assert rettet.version == 2
    assert {(f.tema, f.antal) for f in rettet.fund.all()} == {(tema(hold, 3), 2), (None, 1)}
    assert Behovsfund.history.filter(history_type="-").count() == 1
    assert rettet_opgoerelse(hold, opgoerelse, fund=nye).version == 2, "intet er ændret, så intet skrives"
    assert Sporpost.objects.filter(art="behov.rettet").count() == 1


def test_den_anden_af_to_rettelser_bliver_sagt_fra(hold: Hold) -> None:
    opgoerelse = opgjort(hold)
    rettet_opgoerelse(hold, opgoerelse, antal=20, set_version=1)
    with pytest.raises(Regelbrud, match="En anden har rettet"):
        rettet_opgoerelse(hold, opgoerelse, antal=30, af="lone", set_version=1)
    opgoerelse.refresh_from_db()
    assert opgoerelse.antal == 20


def test_databasen_holder_maaneden_og_et_fund_pr_tema(hold: Hold) -> None:
    opgoerelse = opgjort(hold)
    with pytest.raises(IntegrityError), transaction.atomic():
        Behovsopgoerelse.objects.filter(pk=opgoerelse.pk).update(maaned=date(2026, 10, 2))
    Behovsfund.objects.create(opgoerelse=opgoerelse, tema=None, antal=1, emne="Andet")
    with pytest.raises(IntegrityError), transaction.atomic():
        Behovsfund.objects.create(opgoerelse=opgoerelse, tema=None, antal=1, emne="Mere andet")


# --- Reading ----------------------------------------------------------------------------------------------------------


def test_afdelingen_og_dens_ledelse_laeser_tallene(hold: Hold) -> None:
    opgjort(hold)
    laesere = {navn for navn in hold.person if synlige(hold.adgang(navn)).exists()}
    assert laesere == {"lone", "mads", "aya", "kim", "carl", "sofie", "rikke"}


def test_det_seneste_aar_er_tolv_maaneder_med_den_nuvaerende() -> None:
    assert seneste(date(2026, 2, 17), 3) == [date(2026, 2, 1), date(2026, 1, 1), date(2025, 12, 1)]
    assert siden(date(2026, 10, 31)) == date(2025, 11, 1)
    assert i_ord(date(2026, 8, 1)) == "august 2026"


def test_temaerne_taelles_sammen_over_aaret_og_aeldre_taeller_ikke(hold: Hold) -> None:
    opgjort(hold, fund=fund(hold, 4))
    opgjort(hold, art=Behovsart.KLAGE, fund=[*fund(hold, 1), *fund(hold, 6, 3)])
    opgjort(hold, maaned=maaned(2025, 11), fund=fund(hold, 2))
    opgjort(hold, maaned=maaned(2025, 10), fund=fund(hold, 12))
    assert [(t.navn, t.fund) for t in temaer_i(synlige(hold.adgang("kim")), DAG)] == [
        ("1. Borgerens stemme", {"LEDELSESTILSYN": 6, "KLAGE": 1}),
        ("3. Jura i praksis", {"KLAGE": 6}),
    ]


def test_et_tema_hedder_som_i_den_seneste_strategi_det_staar_i(hold: Hold) -> None:
    opgjort(hold, maaned=maaned(2026, 9), fund=fund(hold, 4))
    ny = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Ny", version=2, fra_dag=date(2026, 9, 30), til_dag=date(2029, 1, 1)
    )
    nyt = Tema.objects.create(strategi=ny, nummer=1, navn="Borgerens ord", opgave="Borgeren bliver hørt.")
    opgjort(hold, fund=[Fund(nyt, 1, "Noget mangler")])
    assert [(t.navn, t.i_alt) for t in temaer_i(synlige(hold.adgang("kim")), DAG)] == [("1. Borgerens ord", 5)]


def test_et_oenske_holdes_op_imod_sin_enheds_og_de_overordnedes_tal(hold: Hold) -> None:
    opgjort(hold, fund=fund(hold, 4))
    opgjort(hold, enhed="visitation", af="per", fund=fund(hold, 5))
    oenske = sager.indsendt(hold, "mads", tema=tema(hold))
    assert [f.antal for f in fund_i_temaet(oenske.enhed, 1, DAG)] == [4]
    assert fund_i_temaet(oenske.enhed, 3, DAG) == []
    assert fund_i_temaet(oenske.enhed, None, DAG) == []
    taelling = Oenske.objects.annotate(fund=antal_fund(DAG, sti="enhed__path", nummer="tema__nummer"))
    assert taelling.get(pk=oenske.pk).fund == 4
    Oenske.objects.filter(pk=oenske.pk).update(tema=None)
    assert taelling.get(pk=oenske.pk).fund is None


# --- Pages ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def som(client: Client, hold: Hold) -> Callable[[str], Client]:
    def ind(navn: str) -> Client:
        client.force_login(hold[navn], backend="roller.adgang.backend.Adgangsbackend")
        return client

    with dagen():
        yield ind


def tekst(svar: Any) -> str:
    return str(svar.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


def trinside(oenske: Oenske) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).task_id])


def formular(hold: Hold, **felter: object) -> dict[str, object]:
    nummer = {n: getattr(tema(hold, n), "pk", 0) for n in (1, 3)}
    return {
        "art": "LEDELSESTILSYN",
        "maaned": "2026-09-01",
        "antal": "12",
        f"antal_{nummer[1]}": "4",
        f"emne_{nummer[1]}": "Partshøring mangler",
        "note": "Tilsynet så på begrundelserne.",
        **felter,
    }


def test_koordinatoren_opgoer_en_maaned_paa_siden(som: Callable[[str], Client], hold: Hold) -> None:
    kim = som("kim")
    ny = reverse("behov:ny", args=[hold.enhed["voksen"].pk])
    assert ny in tekst(kim.get(reverse("behov:liste")))
    side = tekst(kim.post(ny, formular(hold), follow=True))
    assert "Ledelsestilsyn for september 2026 er gemt." in side
    assert "Flest fund er der i »1. Borgerens stemme«: 4 af 4 fund det seneste år." in side
    assert "Partshøring mangler (4)" in side


def test_et_forkert_tal_faar_sin_fejl_og_teksten_bliver_staaende(som: Callable[[str], Client], hold: Hold) -> None:
    pk = getattr(tema(hold), "pk", 0)
    ny = reverse("behov:ny", args=[hold.enhed["voksen"].pk])
    for felter, fejl in (
        ({"antal": "3"}, "»1. Borgerens stemme« kan højst være 3, som er alle."),
        ({f"emne_{pk}": ""}, "Skriv kort, hvad der manglede i »1. Borgerens stemme«."),
        ({f"antal_{pk}": ""}, "Skriv, i hvor mange »1. Borgerens stemme« manglede noget."),
        ({"antal": "-1"}, "Tallet kan ikke være negativt."),
    ):
        side = tekst(som("kim").post(ny, formular(hold, **felter)))
        assert fejl in side
        assert "Tilsynet så på begrundelserne." in side
    assert not Behovsopgoerelse.objects.exists()


def test_en_maaned_rettes_paa_siden_og_en_maaned_to_gange_siges(som: Callable[[str], Client], hold: Hold) -> None:
    opgoerelse = opgjort(hold, maaned=maaned(2026, 9))
    ret = reverse("behov:ret", args=[opgoerelse.pk])
    side = tekst(som("lone").get(ret))
    assert 'value="12"' in side
    svar = som("lone").post(ret, formular(hold, antal="14", set_version="1"), follow=True)
    assert "Ledelsestilsyn for september 2026 er rettet." in tekst(svar)
    assert "En anden har rettet" in tekst(som("lone").post(ret, formular(hold, antal="15", set_version="1")))
    ny = reverse("behov:ny", args=[hold.enhed["voksen"].pk])
    assert "er opgjort. Ret den i stedet." in tekst(som("lone").post(ny, formular(hold)))


@pytest.mark.side
def test_medarbejderen_laeser_men_opgoer_ikke(som: Callable[[str], Client], hold: Hold) -> None:
    opgoerelse = opgjort(hold)
    side = tekst(som("mads").get(reverse("behov:liste")))
    assert "Partshøring mangler" in side
    assert reverse("behov:ret", args=[opgoerelse.pk]) not in side
    assert "opgøres af den faglige koordinator eller lederen" in tekst(
        som("mads").get(reverse("behov:ret", args=[opgoerelse.pk]))
    )


@pytest.mark.side
def test_den_tomme_side_siger_hvem_der_opgoer(som: Callable[[str], Client], hold: Hold) -> None:
    assert "Ingen fund det seneste år" in tekst(som("mads").get(reverse("behov:liste")))


def test_lederen_ser_fundene_ved_vurderingen_af_et_oenske_i_temaet(som: Callable[[str], Client], hold: Hold) -> None:
    opgjort(hold, maaned=maaned(2026, 9))
    oenske = sager.indsendt(hold, "mads", tema=tema(hold))
    side = tekst(som("lone").get(trinside(oenske)))
    assert "Det viser hverdagen i temaet" in side
    assert "Partshøring mangler" in side
    andet = sager.indsendt(hold, "mads", titel="Noget andet", tema=tema(hold, 3))
    assert "Det viser hverdagen i temaet" not in tekst(som("lone").get(trinside(andet)))


def test_centerchefen_ser_antallet_ved_oensket_i_rummet(som: Callable[[str], Client], hold: Hold) -> None:
    opgjort(hold, maaned=maaned(2026, 9))
    sager.vurderet(hold, "mads", tema=tema(hold))
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    side = tekst(som("carl").get(reverse("prioritering:runde", args=[runde.sagsnummer])))
    assert "klager og hjemvisninger i temaet det seneste år" in side
    assert ">4 fund<" in side


def test_uden_opgoerelser_siger_rummet_intet_om_dem(som: Callable[[str], Client], hold: Hold) -> None:
    sager.vurderet(hold, "mads", tema=tema(hold))
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    side = tekst(som("carl").get(reverse("prioritering:runde", args=[runde.sagsnummer])))
    assert "klager og hjemvisninger" not in side


def test_tidspunktet_er_den_der_skrev(hold: Hold) -> None:
    assert opgjort(hold).registreret_kl == NU
