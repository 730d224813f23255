"""What a department is told, and what can never be found out from it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ansoegninger.anonymitet import kan_summeres, kan_taelles
from ansoegninger.breve.models import Brev, Orientering
from ansoegninger.breve.orienteringstekst import orienteringsindhold
from ansoegninger.breve.policies import maa_orientere
from ansoegninger.breve.queries import kommende_orienteringer, synlige_orienteringer
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.models import Beslutning, Indstilling, Indstillingsfase, Placering
from roller.adgang.svar import IngenAdgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhedsart
from roller.organisation.services import opret_enhed
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.doere import afbryd
from workflows.motor.faelles import processer
from workflows.motor.forloeb import forloeb
from workflows.motor.models import AabenOpgave


def afdeling(hold: Hold, svar: list[tuple[str, str, str]]) -> Indstilling:
    """A department with decided wishes: (person, catalogue title or typed title with "*", outcome)."""
    runde = sager.runde(hold)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    for nr, (navn, titel, udfald) in enumerate(svar):
        person, _ = Bruger.objects.get_or_create(brugernavn=navn.lower(), defaults={"navn": navn})
        kursus = None if titel.startswith("*") else _kursus(titel)
        oenske = Oenske.objects.create(
            sagsnummer=f"K-2026-{90000 + nr}",
            enhed=hold.enhed["voksen"],
            person=person,
            fase=Fase.AFVENTER_PRIORITERING,
            oprettet_kl=NU,
            indsendt_kl=NU,
            begrundelse="x",
            titel=titel,
            kursus=kursus,
            type="FAGSPECIFIKT_KURSUS",
        )
        Placering.objects.create(indstilling=indstilling, oenske=oenske, plads=nr + 1)
        Beslutning.objects.create(
            runde=runde,
            oenske=oenske,
            udfald=udfald,
            begrundelse="x",
            **sager.sagt(udfald),
            beloeb_oere=1_000_000 + nr if udfald == "BEVILGET" else 0,
            ramme=indstilling.ramme if udfald == "BEVILGET" else None,
            besluttet_af=hold["carl"],
            rolle="CENTERCHEF",
            besluttet_kl=NU,
        )
    return indstilling


def _kursus(titel: str) -> Kursus:
    udbyder, _ = Udbyder.objects.get_or_create(navn="Juristhuset", defaults={"art": "PRIVAT"})
    return Kursus.objects.get_or_create(titel=titel, udbyder=udbyder, defaults={"type": "TEMADAG"})[0]


def indhold(indstilling: Indstilling) -> dict[str, Any]:
    return orienteringsindhold(indstilling, dag=DAG, kommune="Fjordby Kommune")


def _seks(titel: str, udfald: str = "BEVILGET", fra: int = 0) -> list[tuple[str, str, str]]:
    return [(f"Person{n}", titel, udfald) for n in range(fra, fra + 6)]


def test_et_kursus_til_fem_eller_flere_har_antal_og_sum(hold: Hold) -> None:
    tekst = indhold(afdeling(hold, _seks("Jura i praksis")))
    assert tekst["kurser"] == [["Jura i praksis", "6\xa0deltagere"]]
    assert tekst["beloeb"][1] == ["Bevilget i alt", "60.000,15\xa0kr."]


def test_et_kursus_til_faerre_naevnes_uden_antal_og_summen_kan_ikke_traekkes_fra(hold: Hold) -> None:
    tekst = indhold(afdeling(hold, [*_seks("Jura i praksis"), ("Anden", "Æstetik", "BEVILGET")]))
    assert tekst["kurser"] == [["Jura i praksis", "6\xa0deltagere"], ["Æstetik", "under 5"]]
    assert [post for post, _ in tekst["beloeb"]] == ["Afdelingens ramme"]


def test_en_selvskreven_titel_til_faa_staar_kun_som_sin_art(hold: Hold) -> None:
    tekst = indhold(afdeling(hold, [*_seks("Jura i praksis"), ("Anden", "*Supervision for Mads", "BEVILGET")]))
    assert ["Andet: fagspecifikt kursus", "under 5"] in tekst["kurser"]
    assert "Mads" not in json.dumps(tekst, ensure_ascii=False)


def test_en_person_med_fem_bevillinger_er_en_og_ikke_fem(hold: Hold) -> None:
    svar = [("Samme", "Jura i praksis", "BEVILGET")] * 5 + _seks("Andet kursus", "AFSLAG")
    assert indhold(afdeling(hold, svar))["kurser"] == [["Jura i praksis", "under 5"]]


def test_hvor_faa_har_faaet_svar_naevnes_intet_kursus(hold: Hold) -> None:
    svar = [("Et", "Jura i praksis", "BEVILGET"), ("To", "Æstetik", "AFSLAG")]
    tekst = indhold(afdeling(hold, svar))
    assert tekst["kurser"] == []
    assert "Jura" not in json.dumps(tekst, ensure_ascii=False)


KURSER = ["Kursus alfa", "Kursus beta", "*Selvskrevet gamma", "*Selvskrevet delta"]
SVAR = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.sampled_from(KURSER),
        st.sampled_from(["BEVILGET", "AFSLAG", "VENTELISTE", "VIDENDELING"]),
    ),
    min_size=1,
    max_size=24,
)


@given(svar=SVAR)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_intet_om_et_afslag_kan_laeses_ud_af_orienteringen(hold: Hold, svar: list[tuple[int, str, str]]) -> None:
    """Names never occur, nor titles that nobody was granted; and the refusals change nothing at all."""
    navngivet = [(f"Navn{nr}efternavn", titel, udfald) for nr, titel, udfald in svar]
    gem = transaction.savepoint()
    tekst = indhold(afdeling(hold, navngivet))
    transaction.savepoint_rollback(gem)

    alt = json.dumps(tekst, ensure_ascii=False)
    bevilget = {titel for _, titel, udfald in navngivet if udfald == "BEVILGET"}
    assert "efternavn" not in alt
    assert not any(titel in alt for titel in set(KURSER) - bevilget)
    hvem = {t: {n for n, titel, u in navngivet if titel == t and u == "BEVILGET"} for t in KURSER}
    smaa = [n for n in map(len, hvem.values()) if 0 < n < 5]
    for titel, deltagere in tekst["kurser"]:
        if deltagere != "under 5":
            assert len(hvem[titel]) >= 5
    if len(tekst["beloeb"]) == 2:
        assert not smaa or sum(smaa) >= 5


@pytest.mark.parametrize(
    ("grupper", "svar"),
    [([5], True), ([4], False), ([], False), ([5, 4], False), ([5, 3, 2], True), ([3, 2], True), ([6, 6], True)],
)
def test_en_sum_vises_kun_naar_resten_er_ingen_eller_mange(grupper: list[int], svar: bool) -> None:
    assert kan_summeres(grupper) is svar


def test_fem_kan_taelles_og_fire_kan_ikke() -> None:
    assert (kan_taelles(5), kan_taelles(4)) == (True, False)


# --- When it may be sent ----------------------------------------------------------------------------------------------


@pytest.fixture
def klar(hold: Hold) -> Indstilling:
    """Two decided and released wishes in Voksenstøtte; no letter is sent yet."""
    oensker = [sager.vurderet(hold, navn) for navn in ("mads", "aya")]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    return Indstilling.objects.select_related("enhed", "runde", "ramme").get(runde=runde, enhed=hold.enhed["voksen"])


def _send(*beskeder: Besked) -> None:
    Besked.objects.filter(pk__in=[b.pk for b in beskeder]).update(status=Beskedstatus.SENDT, sendt_kl=NU)


def test_orienteringen_venter_paa_den_sidste_tilbagemelding(hold: Hold, klar: Indstilling) -> None:
    foerste, anden = Besked.objects.all()
    assert maa_orientere(hold.adgang("lone"), klar).grund.startswith("2 tilbagemeldinger er endnu ikke sendt.")
    _send(foerste)
    assert maa_orientere(hold.adgang("lone"), klar).grund.startswith("1 tilbagemelding er endnu ikke sendt.")
    with pytest.raises(IngenAdgang):
        sager.goer(hold["lone"], klar, "orienter")
    Besked.objects.filter(pk=anden.pk).update(status=Beskedstatus.FEJLET)
    assert not maa_orientere(hold.adgang("lone"), klar)
    _send(anden)
    assert maa_orientere(hold.adgang("lone"), klar)
    sager.goer(hold["lone"], klar, "orienter")
    assert Orientering.objects.get().indstilling == klar


def test_en_beslutning_uden_brev_holder_orienteringen_tilbage(hold: Hold, klar: Indstilling) -> None:
    _send(*Besked.objects.all())
    Brev.objects.filter(pk=Brev.objects.first().pk).delete()
    assert not maa_orientere(hold.adgang("lone"), klar)


def test_en_afdeling_uden_oensker_bedes_ikke_om_en_orientering(hold: Hold, klar: Indstilling) -> None:
    tomme = Indstilling.objects.filter(runde=klar.runde).exclude(pk=klar.pk)
    assert {i.enhed.navn: i.fase for i in tomme} == dict.fromkeys(
        ("Center for Voksne", "Visitation"), Indstillingsfase.INGEN_OENSKER
    )
    assert all(processer(indstilling).get().status == "DONE" for indstilling in tomme)
    assert list(AabenOpgave.objects.filter(trin="orienter").values_list("sagsnummer", flat=True)) == [klar.sagsnummer]
    assert not kommende_orienteringer(hold.adgang("carl")).exists()


def test_er_afdelingens_eneste_oenske_trukket_er_der_heller_ingen_at_orientere(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    traek = forloeb("kursusoenske").afbrydelser()["traek"]
    afbryd(afbrydelse=traek, sag=oenske, adgang=hold.adgang("mads"), data={"begrundelse": "x"}, tidspunkt=NU)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    assert set(runde.indstillinger.values_list("fase", flat=True)) == {Indstillingsfase.INGEN_OENSKER}


def test_orienteringen_staar_som_den_blev_sendt(hold: Hold, klar: Indstilling) -> None:
    _send(*Besked.objects.all())
    forhaandsvist = indhold(klar)
    sager.goer(hold["lone"], klar, "orienter", tidspunkt=NU)
    klar.ramme.ramme_oere = 9_999_900
    klar.ramme.save()
    assert Orientering.objects.get().indhold == forhaandsvist


# --- Who may read it --------------------------------------------------------------------------------------------------


@pytest.fixture
def sendt(hold: Hold, klar: Indstilling) -> Orientering:
    _send(*Besked.objects.all())
    sager.goer(hold["lone"], klar, "orienter")
    return Orientering.objects.get()


def test_afdelingen_dens_ledelse_og_revisor_laeser_orienteringen_og_ingen_andre(hold: Hold, sendt: Orientering) -> None:
    laesere = {navn for navn in hold.person if synlige_orienteringer(hold.adgang(navn)).exists()}
    assert laesere == {"lone", "mads", "aya", "kim", "carl", "sofie", "rikke"}


def test_den_der_er_ansat_i_et_team_laeser_afdelingens(hold: Hold, sendt: Orientering) -> None:
    team = opret_enhed(navn="Team Vest", art=Enhedsart.TEAM, under=hold.enhed["voksen"])
    ny = Bruger.objects.create_user("tine", "Tine Team")
    Ansaettelse.objects.create(person=ny, enhed=team, stilling="s", overenskomst="DS", timer_pr_uge=37, fra_dag=FOER)
    from roller.adgang.adgang import adgang_for

    assert synlige_orienteringer(adgang_for(ny, DAG)).get() == sendt
    assert not synlige_orienteringer(adgang_for(ny, FOER - timedelta(days=1))).exists()


def test_centrets_egen_orientering_er_ikke_for_afdelingerne(hold: Hold, sendt: Orientering) -> None:
    centrets = Indstilling.objects.get(runde=sendt.indstilling.runde, enhed=hold.enhed["center"])
    Orientering.objects.create(indstilling=centrets, indhold={}, frigivet_af=hold["carl"], frigivet_kl=NU)
    assert synlige_orienteringer(hold.adgang("mads")).get() == sendt
    assert synlige_orienteringer(hold.adgang("carl")).count() == 2
