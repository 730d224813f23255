"""What is erased is gone from every table; what remains adds up, reads well and still verifies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from ansoegninger.breve.models import Brev
from ansoegninger.kontrol.register import brud
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.sletning.models import Anker, Omfang, Opbevaringsregel
from ansoegninger.sletning.tekster import SLETTET
from tests.ansoegninger.sletning.gang import alt_for_mads, kaederne_holder, slet
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager, sager
from tests.fabrikker.gamle_sager import FRATRAADT, FUGL, SENERE
from tests.fabrikker.hold import NU, Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.paamindelser import forfaldent
from workflows.spor.models import Sletning, Sporpost

pytestmark = pytest.mark.django_db


def test_alt_om_en_der_er_fratraadt_er_vaek_overalt_og_alt_stemmer_stadig(hold: Hold) -> None:
    alt_for_mads(hold)
    gamle_sager.emne(hold, f"{hold['mads'].navn} og to til")
    hold["mads"].refresh_from_db()
    foer = set(steder(FUGL))
    assert len(foer) > 20, "fuglen skal have været der, før den er væk"
    slettet = slet()
    assert slettet[Omfang.PERSONER] == 1
    assert steder(FUGL) == []
    assert steder(hold["mads"].navn, "mads@", '"mads"') == []
    forfaldent(SENERE)
    assert brud(SENERE) == []
    assert kaederne_holder()


def test_kendsgerningerne_staar_tilbage(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold)
    foer = _kendsgerninger(oenske)
    gamle_sager.fratraed(hold, "mads")
    slet()
    assert _kendsgerninger(oenske) == foer
    oenske.refresh_from_db()
    assert (oenske.titel, oenske.udbyder, oenske.begrundelse) == (SLETTET, SLETTET, SLETTET)
    assert Beslutning.objects.get(oenske=oenske).begrundelse == SLETTET
    assert Brev.objects.get(beslutning__oenske=oenske).er_slettet


def _kendsgerninger(oenske: Oenske) -> list[tuple[Any, ...]]:
    """Who, when, in what role and with what outcome."""
    beslutninger = Beslutning.objects.values_list("udfald", "beloeb_oere", "besluttet_af", "besluttet_kl", "rolle")
    poster = Sporpost.objects.filter(kaede=oenske.sagsnummer).exclude(art__startswith="sletning.")
    return [
        *beslutninger.filter(oenske=oenske),
        *oenske.vurderinger.values_list("udfald", "vurderet_af", "vurderet_kl"),
        *poster.order_by("nummer").values_list("nummer", "art", "tidspunkt", "aktoer", "rolle", "hash"),
    ]


def test_historikkens_seneste_raekke_er_stadig_raekken(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold)
    gamle_sager.fratraed(hold, "mads")
    antal = oenske.history.count()
    slet()
    assert oenske.history.count() == antal
    assert {r.begrundelse for r in oenske.history.all()} == {SLETTET}


def test_et_tomt_felt_forbliver_tomt(hold: Hold) -> None:
    oenske = gamle_sager.trukket(hold)
    assert oenske.udbyder == ""
    slet()
    oenske.refresh_from_db()
    assert oenske.udbyder == ""


def test_sporet_fortaeller_hvad_der_er_slettet_efter_hvilken_regel(hold: Hold) -> None:
    oenske = gamle_sager.trukket(hold)
    slet()
    post = Sporpost.objects.get(kaede=oenske.sagsnummer, art="sletning.sag")
    assert post.saetning == (
        "slettede sagens indhold efter reglen »Ønsker, trukket tilbage før en beslutning« (rækker: 7, poster: 2)"
    )
    regel = Opbevaringsregel.objects.get(omfang=Omfang.TRUKNE)
    assert (post.aktoer_id, post.person_id, post.enhed_id) == (None, hold["mads"].pk, hold.enhed["voksen"].pk)
    assert post.regelversion == f"opbevaring:{regel.pk}"
    assert [p.er_slettet for p in Sporpost.objects.for_sag(oenske.sagsnummer)] == [True, True, False]


def test_det_slettede_slettes_ikke_igen(hold: Hold) -> None:
    alt_for_mads(hold)
    slet()
    poster, noteret = Sporpost.objects.count(), Sletning.objects.count()
    assert slet() == {}
    assert (Sporpost.objects.count(), Sletning.objects.count()) == (poster, noteret)


# --- When -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lav", "omfang", "dag"),
    [
        (gamle_sager.trukket, Omfang.TRUKNE, date(2027, 10, 1)),
        (gamle_sager.afgjort, Omfang.OENSKER, date(2031, 11, 30)),
        (lambda hold: gamle_sager.samtaler(hold, "MUS 2026"), Omfang.MUS_SIDSTE, date(2031, 11, 30)),
        (lambda hold: gamle_sager.emne(hold, "Kim Kanstrup", 2027), Omfang.VIDENSPERSONER, date(2033, 1, 1)),
    ],
)
def test_en_frist_udloeber_paa_dagen_og_ikke_dagen_foer(
    hold: Hold, lav: Callable[[Hold], Any], omfang: Omfang, dag: date
) -> None:
    lav(hold)
    gamle_sager.fratraed(hold, "mads")
    kl = NU.replace(year=dag.year, month=dag.month, day=dag.day)
    assert omfang not in slet(kl - timedelta(days=1))
    assert slet(kl)[omfang] == 1


def test_den_der_stadig_er_ansat_beholder_sine_afsluttede_oensker(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold)
    slet()
    oenske.refresh_from_db()
    assert oenske.titel == f"{FUGL}-ny"


def test_den_der_kom_tilbage_er_ikke_fratraadt(hold: Hold) -> None:
    gamle_sager.afgjort(hold)
    gamle_sager.fratraed(hold, "mads")
    gammel = hold["mads"].ansaettelser.get()
    gammel.pk, gammel.fra_dag, gammel.til_dag = None, FRATRAADT + timedelta(days=300), None
    gammel.save()
    assert Omfang.OENSKER not in slet()


def test_en_sag_der_ikke_er_slut_slettes_aldrig_og_holder_paa_personen(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads", titel=FUGL)
    gamle_sager.fratraed(hold, "mads")
    assert slet(SENERE.replace(year=2060)) == {}
    oenske.refresh_from_db()
    assert oenske.titel == FUGL


def test_den_der_har_en_rolle_er_ikke_en_tidligere_medarbejder(hold: Hold) -> None:
    gamle_sager.fratraed(hold, "lone")
    assert slet() == {}
    hold["lone"].rolletildelinger.update(til_dag=FRATRAADT)
    assert slet() == {Omfang.PERSONER: 1}


def test_et_oenske_der_blev_trukket_efter_en_beslutning_foelger_de_afsluttede(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold, udfald="VENTELISTE")
    gamle_sager.traek_tilbage(hold, oenske)
    to_aar = NU.replace(year=2028, month=12)
    assert slet(to_aar).keys().isdisjoint({Omfang.TRUKNE, Omfang.OENSKER})


# --- MUS, letters, messages -----------------------------------------------------------------------------------------


def test_en_mus_samtale_slettes_et_aar_efter_at_den_er_afloest_og_den_nyeste_bliver(hold: Hold) -> None:
    gammel, ny = gamle_sager.samtaler(hold, "MUS 2025", "MUS 2026")
    # Both are made at the same instant in the test; the newer is the later.
    MusSamtale.objects.filter(pk=ny.pk).update(oprettet_kl=NU + timedelta(days=1))
    assert slet(NU.replace(year=2027)) == {Omfang.MUS: 1}
    assert {m.maal for m in gammel.maal.all()} == {SLETTET}
    assert {f.noter for f in gammel.forberedelser.all()} == {SLETTET}
    assert {m.maal for m in ny.maal.all()} == {f"{FUGL}-mål 1"}
    assert gammel.godkendelser.count() == 2


def test_et_maal_der_blev_fjernet_fra_planen_slettes_ogsaa_i_historikken(hold: Hold) -> None:
    from tests.fabrikker import mussager

    sag = mussager.holdt(mussager.musrunde(hold, "voksen"), hold)
    vaek = mussager.maal(sag, hold, maal=f"{FUGL}-fortrudt")
    from ansoegninger.mus.services import slet_maal

    slet_maal(samtale=sag, adgang=hold.adgang("lone"), maal_id=vaek.pk, tidspunkt=NU)
    mussager.maal(sag, hold)
    sager.goer(hold["lone"], sag, "plan")
    mussager.godkend(sag, hold, "mads")
    mussager.godkend(sag, hold, "lone", part="leder")
    mussager.foelg_til_doers(sag, hold)
    gamle_sager.fratraed(hold, "mads")
    slet()
    assert steder(FUGL) == []


def test_et_brev_kan_have_en_kortere_frist_end_sagen(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold)
    gamle_sager.regel(Omfang.BREVE, 24, Anker.SKREVET)
    assert slet(NU.replace(year=2029)) == {Omfang.BREVE: 1, Omfang.BESKEDER: 1}
    brev = Brev.objects.get(beslutning__oenske=oenske)
    assert (brev.indhold, brev.er_slettet) == ({}, True)
    oenske.refresh_from_db()
    assert oenske.titel == f"{FUGL}-ny"
    arter = list(Sporpost.objects.for_sag(oenske.sagsnummer).values_list("art", flat=True))
    assert arter[-2:] == ["sletning.beskeder", "sletning.brev"]


def test_en_besked_der_ikke_er_afsendt_slettes_ikke(hold: Hold) -> None:
    gamle_sager.afgjort(hold)
    Besked.objects.update(status=Beskedstatus.KLAR, sendt_kl=None)
    gamle_sager.fratraed(hold, "mads")
    assert slet() == {}


# --- Drafts ---------------------------------------------------------------------------------------------------------


def test_en_kladde_som_ingen_har_roert_fjernes_helt(hold: Hold) -> None:
    kladde = gamle_sager.kladde(hold)
    om_lang_tid = SENERE.replace(year=2060)
    assert slet(om_lang_tid) == {Omfang.KLADDER: 1}
    assert not Oenske.objects.filter(pk=kladde.pk).exists()
    assert steder(FUGL) == []
    assert Sporpost.objects.get(kaede=kladde.sagsnummer).data["regel"] == "Kladder, der ikke er sendt"
    assert brud(om_lang_tid) == []


def test_en_kladde_der_er_smidt_vaek_slettes_ogsaa_i_historikken(hold: Hold) -> None:
    gamle_sager.kladde(hold).delete()
    assert steder(FUGL) != []
    assert slet(SENERE.replace(year=2060)) == {Omfang.KLADDER: 1}
    assert steder(FUGL) == []
