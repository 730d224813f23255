"""Several senders at once, and senders that are killed: real processes, a real socket."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone

from tests.fabrikker.hold import byg_hold
from tests.fabrikker.processer import Delt, draeb, vent_paa, vent_til
from tests.workflows.beskeder.smtpserver import Smtp, smtpserver, tag_imod
from workflows.beskeder.kanaler import message_id
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken

ANTAL = 40
PROCES = "tests/workflows/beskeder/afsenderproces.py"
STATUS = "SELECT status, count(*) FROM workflows_besked GROUP BY status"

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lang]


@pytest.fixture
def delt(tmp_path: Path) -> Iterator[Delt]:
    """Forty messages waiting in a database that other processes can open."""
    mads = byg_hold()["mads"]
    kladder = [Kladde(f"brev:{n}", mads.pk, f"Tilbagemelding {n}", "Kære Mads") for n in range(ANTAL)]
    with transaction.atomic():
        laeg_mange_i_udbakken(kladder, tidspunkt=timezone.now())
    with Delt(tmp_path) as delt:
        yield delt


def _afsendt(server: Smtp) -> Counter[str]:
    return Counter(server.message_ids())


def test_tre_afsendere_paa_en_gang_sender_hver_besked_netop_en_gang(delt: Delt) -> None:
    with smtpserver() as server:
        for proces in [delt.koer(PROCES, str(server.port), "0") for _ in range(3)]:
            vent_paa(proces)
    assert _afsendt(server) == Counter(message_id(f"brev:{n}") for n in range(ANTAL))
    assert delt.raekker(STATUS) == [("SENDT", ANTAL)]


def test_en_afsender_der_draebes_midt_i_en_besked_mister_ingen_og_gentager_hoejst_en(delt: Delt) -> None:
    def haeng_ved_nr_12(server: Smtp, mail: object) -> str:
        if len(server.modtaget) == 11 and not server.naaede_frem.is_set():
            server.naaede_frem.set()
            server.slip.wait(30)
        return "250 OK"

    with smtpserver(haeng_ved_nr_12) as server:
        foerste = delt.koer(PROCES, str(server.port), "0")
        vent_til(server.naaede_frem.is_set)
        draeb(foerste)
        server.slip.set()
        assert dict(delt.raekker(STATUS)) == {"SENDT": 11, "SENDES": 1, "KLAR": ANTAL - 12}
        vent_paa(delt.koer(PROCES, str(server.port), "0"))
        assert dict(delt.raekker(STATUS)) == {"SENDT": ANTAL - 1, "SENDES": 1}
        vent_paa(delt.koer(PROCES, str(server.port), "6"))
    afsendt = _afsendt(server)
    assert set(afsendt) == {message_id(f"brev:{n}") for n in range(ANTAL)}
    assert sum(afsendt.values()) - ANTAL <= 1
    assert delt.raekker(STATUS) == [("SENDT", ANTAL)]


def test_en_server_der_siger_nej_til_en_besked_standser_ikke_de_andre(delt: Delt) -> None:
    def nej_til_nr_3(server: Smtp, mail: object) -> str:
        return "554 Rejected" if str(mail["Subject"]) == "Tilbagemelding 3" else tag_imod(server, mail)  # type: ignore[index, arg-type]

    with smtpserver(nej_til_nr_3) as server:
        log = vent_paa(delt.koer(PROCES, str(server.port), "0"))
    assert dict(delt.raekker(STATUS)) == {"SENDT": ANTAL - 1, "FEJLET": 1}
    assert "SMTPDataError 554" in log
    assert "mads" not in log.lower()
