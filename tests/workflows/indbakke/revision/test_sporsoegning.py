"""The auditor's search: everything in the mandate, nothing beside it, at the same price for one entry and for many."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from roller.adgang.models import Mandat
from roller.organisation.services import opret_enhed
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from workflows.indbakke.revision import soegning
from workflows.indbakke.revision.queries import enheder_i_mandatet
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, saetninger, skriv_mange
from workflows.spor.models import Sporpost

SPOR = "spor:soeg"


def linjer(client: Client, **filtre: Any) -> list[str]:
    svar = client.get(reverse(SPOR), filtre)
    assert svar.status_code == 200
    return [raekke["celler"][0]["tekst"] for raekke in svar.context["raekker"]]


def poster(hold: Hold, antal: int, *, enhed: str = "voksen", **felter: Any) -> None:
    """So many entries of the year wheel, a minute apart."""
    standard: dict[str, Any] = {"kaede": SYSTEM, "art": "aarshjul.sat", "aktoer_id": hold["kim"].pk}
    skriv_mange(
        Sporudkast(
            tidspunkt=NU - timedelta(minutes=nr),
            enhed_id=hold.enhed[enhed].pk,
            data={"emne": nr},
            **(standard | felter),
        )
        for nr in range(antal)
    )


@pytest.mark.parametrize("antal", [1, 3])
@pytest.mark.parametrize("filtre", [{}, {"soeg": "Kim"}], ids=["alt", "en person"])
def test_soegningen_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, filtre: dict[str, str], django_assert_num_queries: Any
) -> None:
    poster(hold, antal)
    rikke = som(hold["rikke"])
    # Session, person, capacities, the mandate's units, (the name,) count, rows, the menu's number.
    with django_assert_num_queries(6 + len(filtre)):
        svar = rikke.get(reverse(SPOR), filtre)
    assert len(svar.context["raekker"]) == antal
    assert f"Viser 1–{antal} af {antal} post" in tekst(svar).replace("<strong>", "").replace("</strong>", "")


def test_en_post_er_en_saetning_med_rolle_paa_vegne_af_person_og_enhed(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    sager.goer(hold["signe"], oenske, "vurder", **sager.VURDERING)
    [vurdering, indsendt] = som(hold["rikke"]).get(reverse(SPOR), {"soeg": oenske.sagsnummer}).context["raekker"]
    hvad, sag, enhed, hvornaar = vurdering["celler"]
    assert hvad["tekst"] == "Signe Skovgren vurderede ønsket: anbefales"
    assert hvad["under"] == "som leder · på vegne af Lone Lervad · om Mads Mørkeberg"
    assert hvad["url"] == f"/spor/{oenske.sagsnummer}/#post-2"
    assert (sag["tekst"], enhed["tekst"]) == (oenske.sagsnummer, "Voksenstøtte")
    assert hvornaar["tekst"].replace("\xa0", " ") == "01.10.2026 kl. 10.00"
    # The person acts in their own case: it is not said twice.
    assert indsendt["celler"][0]["under"] == "som medarbejder"


def test_en_person_findes_som_den_det_handler_om_som_den_der_handlede_og_som_den_der_besluttede(
    hold: Hold, som: Som
) -> None:
    oenske = sager.vurderet(hold, "mads")
    lones = sager.indsendt(hold, "lone")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    rikke = som(hold["rikke"])
    vurdering, indsendelse = (
        "Lone Lervad vurderede ønsket: anbefales",
        "Lone Lervad sendte ønsket om Den gode afgørelse",
    )
    assert {vurdering, indsendelse} < set(linjer(rikke, soeg="lone lervad"))
    assert linjer(rikke, soeg="lone", som="om") == [indsendelse]
    assert set(linjer(rikke, soeg="lone", som="handlede")) == {
        vurdering,
        indsendelse,
        "Lone Lervad låste indstillingen med 1 ønske",
    }
    assert linjer(rikke, soeg="carl", som="besluttede") == [
        "Carl Capion besluttede runden: 1 af 1 ønske bevilget",
        "Carl Capion traf beslutning om ønsket: bevilget",
    ]
    assert linjer(rikke, soeg="lone", som="besluttede") == []
    assert lones.sagsnummer != oenske.sagsnummer


def test_den_der_blev_handlet_for_findes_ogsaa(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    sager.goer(hold["signe"], oenske, "vurder", **sager.VURDERING)
    assert linjer(som(hold["rikke"]), soeg="Lone") == ["Signe Skovgren vurderede ønsket: anbefales"]


@pytest.mark.parametrize(
    ("filtre", "ventet"),
    [
        ({"fra": "01.10.2026"}, 1),
        ({"til": "30.09.2026"}, 2),
        ({"fra": "30.09.2026", "til": "30.09.2026"}, 1),
        ({"fra": "02.10.2026"}, 0),
        ({"fra": "i går"}, 3),
        ({"art": "aarshjul.sat"}, 3),
        ({"art": "gruppe:Årshjul"}, 3),
        ({"art": "gruppe:MUS"}, 0),
        ({"art": "findes.ikke"}, 3),
        ({"enhed": "x"}, 3),
        ({"soeg": "SYSTEM"}, 0),
        ({"side": "99"}, 3),
    ],
)
def test_der_kan_soeges_paa_periode_art_og_enhed(hold: Hold, som: Som, filtre: dict[str, str], ventet: int) -> None:
    for timer in (0, 24, 48):
        skriv_mange(
            [
                Sporudkast(
                    kaede=SYSTEM,
                    art="aarshjul.sat",
                    tidspunkt=NU - timedelta(hours=timer),
                    aktoer_id=hold["kim"].pk,
                    enhed_id=hold.enhed["voksen"].pk,
                )
            ]
        )
    assert len(linjer(som(hold["rikke"]), **filtre)) == ventet


def test_en_enhed_er_den_med_alt_under_den(hold: Hold, som: Som) -> None:
    poster(hold, 1, enhed="voksen")
    poster(hold, 1, enhed="visitation")
    rikke = som(hold["rikke"])
    assert len(linjer(rikke, enhed=str(hold.enhed["center"].pk))) == 2
    assert len(linjer(rikke, enhed=str(hold.enhed["voksen"].pk))) == 1
    # A unit outside the mandate is no choice, and so narrows nothing.
    assert len(linjer(rikke, enhed=str(hold.enhed["boern"].pk))) == 2


def test_sagens_opslag_findes_sammen_med_sagen_og_viser_hen_til_deres_plads(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    poster(hold, 1, kaede=adgangskaede(oenske.sagsnummer), art="oenske.delt")
    svar = som(hold["rikke"]).get(reverse(SPOR), {"soeg": oenske.sagsnummer.lower()})
    adresser = [raekke["celler"][0]["url"] for raekke in svar.context["raekker"]]
    assert sorted(adresser) == [f"/spor/{oenske.sagsnummer}/#adgang-1", f"/spor/{oenske.sagsnummer}/#post-1"]
    assert f"Læs hele historien om {oenske.sagsnummer}" in tekst(svar)


# --- The mandate -----------------------------------------------------------------------------------------------------


def test_kun_det_der_ligger_i_mandatet_kan_findes(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "bo", titel="Kanariekursus")
    poster(hold, 1, enhed="boern")
    poster(hold, 1, enhed="kommune")
    skriv_mange([Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, aktoer_id=hold["bo"].pk)])
    rikke = som(hold["rikke"])
    for filtre in (
        {},
        {"soeg": "Bo Kanariegul"},
        {"soeg": "K-2026-00001"},
        {"soeg": "bo"},
        {"art": "gruppe:Kursusønsker"},
    ):
        assert linjer(rikke, **filtre) == [], filtre
    siden = tekst(rikke.get(reverse(SPOR)))
    assert "Kanarie" not in siden


def test_mandatet_gaelder_til_det_udloeber(hold: Hold, som: Som) -> None:
    poster(hold, 1)
    rikke = som(hold["rikke"])
    assert len(linjer(rikke)) == 1
    Mandat.objects.update(udloeber_dag=DAG)
    assert rikke.get(reverse(SPOR)).status_code == 403


def test_en_ny_enhed_under_mandatet_er_med(hold: Hold, som: Som) -> None:
    hold.enhed["team"] = opret_enhed(navn="Team Nord", art="TEAM", under=hold.enhed["voksen"])
    poster(hold, 1, enhed="team")
    assert len(linjer(som(hold["rikke"]))) == 1


def test_ingen_reviderer_sin_egen_sag(hold: Hold, som: Som) -> None:
    mandat(hold, "mads", "center")
    sager.vurderet(hold, "mads")
    ayas = sager.indsendt(hold, "aya")
    svar = som(hold["mads"]).get(reverse(SPOR))
    assert {raekke["celler"][1]["tekst"] for raekke in svar.context["raekker"]} == {ayas.sagsnummer}


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "kim", "admin", "sofie"])
def test_sporet_er_lukket_for_alle_andre_end_en_revisor(hold: Hold, som: Som, navn: str) -> None:
    svar = som(hold[navn]).get(reverse(SPOR))
    assert svar.status_code == 403
    assert "Sporet læses kun af en revisor med et mandat, der gælder i dag" in tekst(svar)


# --- Many ------------------------------------------------------------------------------------------------------------


def test_der_er_25_paa_en_side_og_filtrene_foelger_med(hold: Hold, som: Som) -> None:
    poster(hold, 30)
    svar = som(hold["rikke"]).get(reverse(SPOR), {"soeg": "kim", "side": "2"})
    assert [raekke["celler"][0]["tekst"] for raekke in svar.context["raekker"]] == [
        f"Kim Kanstrup satte »{nr}« på årshjulet i –. kvartal –" for nr in range(25, 30)
    ]
    assert "soeg=kim" in tekst(svar)


@pytest.mark.parametrize("filtre", [{}, {"soeg": "kim"}, {"soeg": "kim", "som": "om"}, {"art": "aarshjul.sat"}])
def test_over_loftet_siges_der_mere_end_og_siderne_er_de_samme(
    hold: Hold, som: Som, filtre: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    poster(hold, 30, person_id=hold["kim"].pk)
    poster(hold, 5, enhed="boern", person_id=hold["kim"].pk)
    rikke = som(hold["rikke"])
    alle = [linjer(rikke, **filtre, side=side) for side in ("1", "2")]
    monkeypatch.setattr(soegning, "LOFT", 27)
    svar = rikke.get(reverse(SPOR), filtre | {"side": "2"})
    assert "af mere end 27 poster" in tekst(svar).replace("<strong>", "").replace("</strong>", "")
    assert [linjer(rikke, **filtre, side="1"), linjer(rikke, **filtre, side="2")] == [alle[0], alle[1][:2]]


def test_hedder_mange_sadan_bedes_om_mere_af_navnet(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    poster(hold, 1)
    monkeypatch.setattr(soegning, "HOEJST_PERSONER", 2)
    rikke = som(hold["rikke"])
    assert "Mange hedder sådan" in tekst(rikke.get(reverse(SPOR), {"soeg": "a"}))
    assert len(linjer(rikke, soeg="kim k")) == 1


def test_en_tom_soegning_siger_hvad_man_kan_goere(hold: Hold, som: Som) -> None:
    rikke = som(hold["rikke"])
    assert "Der er ikke sket noget endnu" in tekst(rikke.get(reverse(SPOR)))
    assert "Ingen poster passer til din søgning" in tekst(rikke.get(reverse(SPOR), {"soeg": "xyz"}))


def test_hele_udvalget_er_det_samme_som_siderne(hold: Hold) -> None:
    poster(hold, 3)
    sager.vurderet(hold, "mads")
    adgang = hold.adgang("rikke")
    for valgt in ({}, {"soeg": "lone"}, {"soeg": "kim", "som": "om"}, {"soeg": "K-2026-00001"}, {"soeg": "xyz"}):
        fundne = soegning.Soegning(valgt, adgang, enheder_i_mandatet(adgang))
        assert {p.pk for p in fundne.alle()} == {p.pk for p in fundne[0:25]}, valgt
        assert fundne.alle().count() == fundne.count()


def test_en_art_ingen_laengere_kender_kan_stadig_laeses(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    poster(hold, 1)
    monkeypatch.delitem(saetninger._SKABELONER, "aarshjul.sat")
    assert linjer(som(hold["rikke"])) == ["Kim Kanstrup: aarshjul.sat"]
    assert Sporpost.objects.count() == 1
