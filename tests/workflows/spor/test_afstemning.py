"""Every change that no service wrote an entry about is named, however it was made, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from ansoegninger.kontrol.register import alle_kontroller
from ansoegninger.oensker.models import Kriteriesvar, Oenske, Vurdering
from ansoegninger.prioritering.models import Beslutningsudkast, Indstilling, Placering
from roller.tildelinger.models import Rolletildeling
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.spor.fanget_siden import Siden
from workflows.motor.faelles import processer
from workflows.spor import vaern
from workflows.spor.afstemning import GEMMES, forfaldent, ryd_afstemte, uden_post
from workflows.spor.models import Fanget, SporetTransaktion

pytestmark = pytest.mark.django_db(transaction=True)

OM_AAR = timedelta(days=400)


def sql(saetning: str, *parametre: Any) -> None:
    with transaction.atomic(), connection.cursor() as markoer:
        markoer.execute(saetning, parametre)


@pytest.fixture
def oenske(hold: Hold) -> Oenske:
    return sager.vurderet(hold, "mads")


def _svar(oenske: Oenske) -> Kriteriesvar:
    return Kriteriesvar.objects.filter(vurdering__oenske=oenske).order_by("pk")[0]


ANGREB: dict[str, tuple[Callable[[Oenske], Any], str, str]] = {
    "qs.update": (lambda o: Oenske.objects.filter(pk=o.pk).update(titel="X"), "kursusønske", "rettet"),
    "UPDATE": (
        lambda o: sql("UPDATE ansoegninger_oenske SET kursusgebyr_oere = 1 WHERE id = %s", o.pk),
        "kursusønske",
        "rettet",
    ),
    "bulk_update": (
        lambda o: Vurdering.objects.bulk_update([_rettet(v) for v in o.vurderinger.all()], ["begrundelse"]),
        "vurdering",
        "rettet",
    ),
    "bulk_create": (
        lambda o: Vurdering.objects.bulk_create([_rettet(v, pk=None) for v in o.vurderinger.all()]),
        "vurdering",
        "oprettet",
    ),
    "save": (lambda o: _rettet(o.vurderinger.get()).save(), "vurdering", "rettet"),
    "qs.delete": (lambda o: Kriteriesvar.objects.filter(pk=_svar(o).pk).delete(), "kriteriesvar", "slettet"),
    "DELETE": (
        lambda o: sql("DELETE FROM ansoegninger_kriteriesvar WHERE id = %s", _svar(o).pk),
        "kriteriesvar",
        "slettet",
    ),
    "INSERT": (
        lambda o: sql(
            "INSERT INTO ansoegninger_tilbagetraekning (oenske_id, begrundelse, trukket_kl) VALUES (%s, 'x', %s)",
            o.pk,
            NU,
        ),
        "tilbagetrækning",
        "oprettet",
    ),
    "mellemtabellen": (
        lambda o: o.laeringsmaal.add(o.strategi.laeringsmaal.get()),
        "læringsmål for kursusønske",
        "oprettet",
    ),
    "forløbet": (
        lambda o: sql("UPDATE viewflow_process SET status = 'DONE' WHERE id = %s", processer(o).get().pk),
        "forløb",
        "rettet",
    ),
}


def _rettet(vurdering: Vurdering, **felter: Any) -> Vurdering:
    vurdering.begrundelse = "Skrevet om bagefter"
    for navn, vaerdi in felter.items():
        setattr(vurdering, navn, vaerdi)
    return vurdering


def test_en_aendring_uden_post_naevnes_med_sin_sag(hold: Hold, subtests: pytest.Subtests) -> None:
    for navn, (goer, tabel, hvad) in ANGREB.items():
        with subtests.test(navn):
            oenske = sager.vurderet(hold, "mads")
            siden = Siden()
            goer(oenske)
            assert siden.i_ord() == [(oenske.sagsnummer, tabel, hvad)]


def test_det_der_gik_gennem_doeren_naevnes_ikke(hold: Hold) -> None:
    siden = Siden()
    sager.vurderet(hold, "mads")
    assert siden.i_ord() == []
    assert Fanget.objects.filter(tabel="ansoegninger_vurdering").count() == 1


def test_en_kladde_er_skriverens_egen_til_den_sendes(hold: Hold) -> None:
    siden = Siden()
    kladde = sager.kladde(hold, "mads", laeringsmaal=list(hold.strategi.laeringsmaal.all()))
    Oenske.objects.filter(pk=kladde.pk).update(titel="Noget helt andet")
    kladde.laeringsmaal.clear()
    kladde.delete()
    assert siden.i_ord() == []


def test_et_oenske_der_goeres_til_kladde_igen_naevnes(oenske: Oenske) -> None:
    siden = Siden()
    sql("UPDATE ansoegninger_oenske SET fase = 'KLADDE' WHERE id = %s", oenske.pk)
    assert siden.i_ord() == [(oenske.sagsnummer, "kursusønske", "rettet")]


def test_raekkefoelgen_er_en_kladde_til_den_laases(hold: Hold, oenske: Oenske) -> None:
    runde = sager.runde(hold)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    siden = Siden()
    Placering.objects.create(indstilling=indstilling, oenske=oenske, plads=1)
    assert siden.i_ord() == []
    Indstilling.objects.filter(pk=indstilling.pk).update(ramme=Indstilling.objects.exclude(pk=indstilling.pk)[0].ramme)
    assert siden.i_ord() == [(indstilling.sagsnummer, "indstilling", "rettet")]

    indstilling.refresh_from_db()
    sager.laas_alle(hold, runde)
    siden = Siden()
    Placering.objects.filter(indstilling=indstilling).update(plads=2)
    assert siden.i_ord() == [(f"{indstilling.sagsnummer}, {oenske.sagsnummer}", "placering", "rettet")]


def test_et_beslutningsudkast_er_en_kladde_til_der_er_besluttet(hold: Hold, oenske: Oenske) -> None:
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    siden = Siden()
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    assert siden.i_ord() == []
    Beslutningsudkast.objects.update(begrundelse="Skrevet om bagefter")
    assert siden.i_ord() == [(f"{oenske.sagsnummer}, {runde.sagsnummer}", "beslutningsudkast", "rettet")]


def test_en_raekke_uden_for_sagerne_naevnes_uden_sag(hold: Hold) -> None:
    siden = Siden()
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG)
    (aendret,) = siden.uden_post()
    assert (aendret.sag, aendret.raekke) == ("", f"rolletildeling {Rolletildeling.objects.get(person=hold['lone']).pk}")


def test_en_slettet_sag_naevnes_som_dens_historik_kender_den(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    siden = Siden()
    sql("DELETE FROM ansoegninger_oenske WHERE id = %s", oenske.pk)
    assert siden.i_ord() == [(oenske.sagsnummer, "kursusønske", "slettet")]


def test_to_transaktioner_med_samme_forbindelse_daekker_ikke_hinanden(hold: Hold, oenske: Oenske) -> None:
    siden = Siden()
    Oenske.objects.filter(pk=oenske.pk).update(titel="X")
    sager.indsendt(hold, "aya")
    assert siden.i_ord() == [(oenske.sagsnummer, "kursusønske", "rettet")]


def koer(*argumenter: str) -> str:
    ud = StringIO()
    call_command("spor_afstem", *argumenter, stdout=ud, no_color=True)
    return ud.getvalue()


def test_kommandoen_naevner_aendringen_og_ender_med_fejl(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    _glem_alt()
    Oenske.objects.filter(pk=oenske.pk).update(titel="X")
    ud = StringIO()
    with pytest.raises(CommandError, match=r"^1\xa0ændring uden post i sporet\.$") as svar:
        call_command("spor_afstem", stdout=ud, no_color=True)
    assert svar.value.returncode == 1
    fanget = uden_post().get()
    kl = f"{timezone.localtime(fanget.kl):%d.%m.%Y %H:%M:%S}"
    assert ud.getvalue() == (
        f"{oenske.sagsnummer}  kursusønske {oenske.pk}  rettet {kl}  transaktion {fanget.transaktion}\n"
    )


def test_kommandoen_siger_naar_alt_er_afstemt(hold: Hold) -> None:
    _glem_alt()
    sager.indsendt(hold, "mads")
    antal = Fanget.objects.count()
    assert koer() == f"I orden: {antal}\xa0fangede ændringer, alle med en post i sporet.\n"


def test_kontrollen_siger_det_samme(hold: Hold, oenske: Oenske) -> None:
    kontrol = next(k for k in alle_kontroller() if k.navn == "hver_aendring_har_sin_post")
    foer = {str(b) for b in kontrol.find(NU)}
    Oenske.objects.filter(pk=oenske.pk).update(titel="X")
    (ny,) = (b for b in kontrol.find(NU) if str(b) not in foer)
    assert ny.hvor == oenske.sagsnummer
    assert ny.hvad.startswith(f"kursusønske {oenske.pk} blev rettet ")


def test_kun_det_gamle_og_afstemte_glemmes(hold: Hold, oenske: Oenske) -> None:
    Oenske.objects.filter(pk=oenske.pk).update(titel="X")
    uafstemte = uden_post().count()
    assert sum(ryd_afstemte(_nu() - timedelta(days=1))) == 0
    assert koer_med_fejl("--ryd", "--dage", "0").startswith("Glemt: ")
    assert Fanget.objects.count() == uden_post().count() == uafstemte
    assert not SporetTransaktion.objects.exists()


def test_arbejderen_glemmer_en_gang_om_dagen_det_der_er_en_maaned_gammelt(oenske: Oenske) -> None:
    afstemte = Fanget.objects.count() - uden_post().count()
    assert forfaldent(_nu() + GEMMES) == 0
    assert forfaldent(_nu() + GEMMES + timedelta(days=1, minutes=1)) == afstemte
    assert forfaldent(_nu() + OM_AAR) == 0


UAFSTEMT = (
    "SELECT transaktion FROM workflows_fanget f WHERE transaktion NOT IN (SELECT * FROM workflows_sporettransaktion)"
)


def test_ingen_siger_om_en_andens_transaktion_at_den_er_sporet(oenske: Oenske, subtests: pytest.Subtests) -> None:
    for angreb in (
        f"INSERT INTO workflows_sporettransaktion (transaktion) {UAFSTEMT} LIMIT 1",
        "UPDATE workflows_sporettransaktion SET transaktion = 'x'",
        "DELETE FROM workflows_sporettransaktion",
    ):
        with subtests.test(angreb), pytest.raises(IntegrityError, match="sporet"):
            sql(angreb)


def test_ingen_siger_om_sin_egen_transaktion_at_den_er_sporet(oenske: Oenske) -> None:
    egen = "spor_transaktion()" if connection.vendor == "sqlite" else "pg_current_xact_id()::text"
    siden = Siden()
    with transaction.atomic():
        with pytest.raises(IntegrityError, match="sporet"):
            sql(f"INSERT INTO workflows_sporettransaktion (transaktion) SELECT {egen}")
        Oenske.objects.filter(pk=oenske.pk).update(kursusgebyr_oere=1)
    assert siden.i_ord() == [(oenske.sagsnummer, "kursusønske", "rettet")]


def koer_med_fejl(*argumenter: str) -> str:
    ud = StringIO()
    with pytest.raises(CommandError):
        call_command("spor_afstem", *argumenter, stdout=ud, no_color=True)
    return ud.getvalue()


def _nu() -> datetime:
    return timezone.now()


def _glem_alt() -> None:
    """Forget how the people of the test were made: by no service, and so without an entry."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as markoer:
            markoer.execute("SET LOCAL session_replication_role = replica")
            markoer.execute("DELETE FROM workflows_fanget")
        return
    vaern.fjern()
    Fanget.objects.all().delete()
    vaern.installer()
