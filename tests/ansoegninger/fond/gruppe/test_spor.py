"""What the database caught of groups and of the workplaces' numbers has its entry, each in its own transaction."""

from __future__ import annotations

from uuid import uuid4

import pytest

from ansoegninger.fond.arbejdspladser.services import gem_numre
from tests.fabrikker import fondsgrupper as fg
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import NU, byg_hold
from tests.workflows.spor.fanget_siden import Siden
from workflows.spor.models import Fanget

pytestmark = pytest.mark.django_db(transaction=True)


def test_hver_aendring_af_en_gruppe_og_af_numrene_staar_i_sporet() -> None:
    hold = fs.med_tr(byg_hold())
    oensker, _ = fg.soegt(hold, fg.kolleger(hold, 5), 2)
    siden, foer = Siden(), Fanget.objects.count()
    gruppe = fg.dan(hold, oensker)
    navn = next(n for n, p in hold.person.items() if p.pk == oensker[4].person_id)
    fs.soegt(hold, navn, oensker[4], med_gruppen=True)
    fg.sendt(hold, gruppe)
    fg.besvaret(hold, gruppe)
    for cvr in (fs.CVR, ""):
        felter = {"cvr": cvr, "pnummer": "", "tidspunkt": NU, "noegle": uuid4()}
        gem_numre(enhed=hold.enhed["andet"], adgang=hold.adgang("admin"), **felter)
    assert siden.i_ord() == []
    tabeller = set(Fanget.objects.order_by("pk")[foer:].values_list("tabel", flat=True))
    nye = ("fondsgruppe", "forhaandsanmodning", "forhaandssvar", "arbejdsplads")
    assert {f"ansoegninger_{navn}" for navn in nye} <= tabeller
