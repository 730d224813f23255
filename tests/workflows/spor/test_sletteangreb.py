"""Whoever may write to the erasure ledger cannot erase with it unseen: an entry of the trail must tell of it."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from ansoegninger.kontrol.register import alle_kontroller
from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.models import Anker, Omfang
from tests.ansoegninger.sletning.gang import alt_for_mads
from tests.fabrikker import gamle_sager, sager
from tests.fabrikker.gamle_sager import SENERE
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.fanget_siden import Siden
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, skriv
from workflows.spor.models import Sletning, Sporpost
from workflows.spor.sletning import slet_indhold, ufortalte

pytestmark = pytest.mark.django_db(transaction=True)

INTET_FORTALT = "indholdet er væk og intet i sporet fortæller, at det blev slettet"


def slet_en(kaede: str, nummer: int = 1, *, fortael: str = "", poster: object = 1) -> Sporpost:
    """As somebody with the application's own connection would: the ledger opens the entry, and its content goes."""
    post = Sporpost.objects.get(kaede=kaede, nummer=nummer)
    with transaction.atomic():
        Sletning.objects.create(tabel="workflows_sporpost", noegle=str(post.pk), regel="x", slettet_kl=NU)
        Sporpost.objects.filter(pk=post.pk).update(salt="", indhold="")
        if fortael:
            skriv(Sporudkast(kaede=kaede, art=fortael, tidspunkt=NU, data={"poster": poster}))
    return post


def fundet() -> list[tuple[str, int, str]]:
    return [tuple(u) for u in ufortalte()]


def test_en_post_der_slettes_bag_om_reglerne_naevnes_af_alle_tre(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    siden = Siden()
    post = slet_en(oenske.sagsnummer, 2)
    linje = Sletning.objects.get()
    assert [(a.raekke, a.hvad) for a in siden.uden_post()] == [(f"sletning {linje.pk}", "oprettet")]
    ud = StringIO()
    with pytest.raises(CommandError, match="Sporet holder ikke: 1 fund") as svar:
        call_command("spor_verificer", stdout=ud, no_color=True)
    assert svar.value.returncode == 1
    assert f"  {post.kaede} nr. 2: {INTET_FORTALT}" in ud.getvalue().splitlines()
    kontrol = next(k for k in alle_kontroller() if k.navn == "slettet_spor_er_fortalt")
    assert [str(b) for b in kontrol.find(NU)] == [f"{post.kaede}: post 2: {INTET_FORTALT}"]


@pytest.mark.parametrize("fortael", ["roller.kode_skiftet", "sletning.koert"])
def test_en_anden_post_i_samme_transaktion_daekker_ikke_over_det(hold: Hold, fortael: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    siden = Siden()
    poster: object = 1 if fortael == "roller.kode_skiftet" else "alle"
    slet_en(oenske.sagsnummer, fortael=fortael, poster=poster)
    assert siden.i_ord() == []
    assert fundet() == [(oenske.sagsnummer, 1, INTET_FORTALT)]


def test_en_sletning_i_en_anden_sag_eller_paa_en_anden_tid_daekker_ikke_over_det(hold: Hold) -> None:
    sag, anden = (sager.indsendt(hold, navn).sagsnummer for navn in ("mads", "aya"))
    slet_en(sag)
    with transaction.atomic():
        skriv(Sporudkast(kaede=anden, art="sletning.sag", tidspunkt=NU, data={"poster": 5}))
        skriv(Sporudkast(kaede=sag, art="sletning.sag", tidspunkt=SENERE, data={"poster": 5}))
    assert fundet() == [(sag, 1, INTET_FORTALT)]


def test_flere_end_sletningen_fortaeller_om_taelles(hold: Hold) -> None:
    """The instant of a real erasure is copied; its number is not enough for both."""
    sag = sager.vurderet(hold, "mads").sagsnummer
    slet_en(sag, 1, fortael="sletning.sag")
    assert fundet() == []
    slet_en(sag, 2)
    assert fundet() == [(sag, 1, "indholdet er væk her og i 1 til; sporet fortæller om 1")]


def test_den_post_der_fortaeller_kan_ikke_selv_slettes_ubemaerket(hold: Hold) -> None:
    sag = sager.indsendt(hold, "mads").sagsnummer
    slet_en(sag, 1, fortael="sletning.sag")
    slet_en(sag, 2)
    assert fundet() == [(sag, 1, "indholdet er væk her og i 1 til; sporet fortæller om 0")]


def test_systemets_poster_og_opslag_i_sagen_ses_ogsaa(hold: Hold) -> None:
    sag = sager.indsendt(hold, "mads").sagsnummer
    with transaction.atomic():
        skriv(Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, aktoer_id=hold["mads"].pk))
        skriv(Sporudkast(kaede=adgangskaede(sag), art="roller.kode_skiftet", tidspunkt=NU))
    slet_en(SYSTEM)
    slet_en(adgangskaede(sag))
    assert fundet() == [(adgangskaede(sag), 1, INTET_FORTALT), (SYSTEM, 1, INTET_FORTALT)]
    assert [u.kaede for u in ufortalte([SYSTEM])] == [SYSTEM]
    assert [u.kaede for u in ufortalte([sag, adgangskaede(sag)])] == [adgangskaede(sag)]


def test_en_rigtig_sletning_er_fortalt_og_en_post_mere_opdages(hold: Hold) -> None:
    alt_for_mads(hold)
    gamle_sager.regel(Omfang.SPOR, 60, Anker.SKREVET)
    with transaction.atomic():
        for navn in ("mads", "aya"):
            skriv(Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, person_id=hold[navn].pk))
    siden = Siden()
    slet_udloebne(nu=lambda: SENERE)
    assert Sporpost.objects.filter(indhold="").exclude(kaede=SYSTEM).count() > 5
    assert {"sletning.person", "sletning.spor"} <= set(Sporpost.objects.values_list("art", flat=True))
    assert Sporpost.objects.filter(indhold="", kaede=SYSTEM, art="roller.kode_skiftet").count() == 2
    assert (fundet(), siden.i_ord()) == ([], [])
    sag = sager.indsendt(hold, "aya").sagsnummer
    with transaction.atomic():
        slet_indhold(poster=[Sporpost.objects.get(kaede=sag).pk], regel="x", tidspunkt=SENERE)
    assert fundet() == [(sag, 1, INTET_FORTALT)]
