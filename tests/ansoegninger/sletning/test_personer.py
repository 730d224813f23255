"""A person gets another name everywhere the system knows it is theirs; the row stays, for their acts point at it."""

from __future__ import annotations

import pytest
from axes.models import AccessLog
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from ansoegninger.kontrol.register import brud
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.tekster import SLETTET
from roller.tildelinger.roller import Rolle
from roller.tildelinger.services import giv_rolle
from tests.ansoegninger.sletning.gang import slet
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FRATRAADT, FUGL, SENERE
from tests.fabrikker.hold import NU, Hold
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def test_en_person_faar_et_andet_navn_og_kan_ikke_logge_ind(hold: Hold) -> None:
    mads = hold["mads"]
    mads.set_password("en meget lang adgangskode")
    mads.save()
    gamle_sager.fratraed(hold, "mads")
    assert slet() == {Omfang.PERSONER: 1}
    mads.refresh_from_db()
    assert (mads.navn, mads.brugernavn, mads.email) == (
        f"Tidligere medarbejder {mads.pk:04x}",
        f"slettet-{mads.pk:04x}",
        "",
    )
    assert (mads.is_active, mads.has_usable_password()) == (False, False)
    assert {(h.navn, h.brugernavn, h.email) for h in mads.history.all()} == {(mads.navn, mads.brugernavn, "")}
    assert mads.ansaettelser.get().stilling == SLETTET
    post = Sporpost.objects.get(art="sletning.person")
    assert (post.person_id, post.data["regel"]) == (mads.pk, "Personer")
    assert "Mads" not in post.indhold


def test_den_der_aldrig_blev_deaktiveret_bliver_det(hold: Hold) -> None:
    gamle_sager.fratraed(hold, "mads")
    hold["mads"].is_active = True
    hold["mads"].save()
    slet()
    hold["mads"].refresh_from_db()
    assert not hold["mads"].is_active
    assert brud(SENERE) == []


def test_sporets_poster_om_personen_slettes_og_om_andre_ikke(hold: Hold) -> None:
    for navn in ("mads", "aya"):
        giv_rolle(
            person=hold[navn],
            rolle=Rolle.FAGLIG_KOORDINATOR,
            enhed=hold.enhed["voksen"],
            fra_dag=NU.date(),
            til_dag=FRATRAADT,
            grund=f"{FUGL}-{navn}",
            adgang=hold.adgang("admin"),
            tidspunkt=NU,
        )
    gamle_sager.fratraed(hold, "mads")
    slet()
    rester = Sporpost.objects.filter(kaede=SYSTEM, art="roller.rolle_givet").order_by("nummer")
    assert [post.er_slettet for post in rester] == [True, False]
    assert steder(f"{FUGL}-mads", hold["mads"].navn) == []


def test_et_navn_som_to_har_tages_ikke_fra_den_anden(hold: Hold) -> None:
    hold["aya"].navn = hold["mads"].navn
    hold["aya"].save()
    emne = gamle_sager.emne(hold, hold["mads"].navn)
    gamle_sager.fratraed(hold, "mads")
    slet()
    emne.refresh_from_db()
    assert emne.vidensperson == hold["aya"].navn


def test_forsoeg_paa_at_logge_ind_fjernes_med_personen(hold: Hold) -> None:
    for navn in ("mads", "aya"):
        AccessLog.objects.create(username=navn, ip_address="10.0.0.1", path_info="/log-ind/", http_accept="")
    gamle_sager.fratraed(hold, "mads")
    slet()
    assert list(AccessLog.objects.values_list("username", flat=True)) == ["aya"]


def test_en_person_med_sager_kan_ikke_fjernes_af_databasen(hold: Hold) -> None:
    gamle_sager.trukket(hold)
    with pytest.raises(ProtectedError):
        hold["mads"].delete()
    with connection.cursor() as markoer:
        markoer.execute("DELETE FROM roller_bruger WHERE id = %s", [hold["mads"].pk])
    with pytest.raises(IntegrityError), transaction.atomic():
        connection.check_constraints()
    transaction.set_rollback(True)
