"""Writing a draft and following an initiative: each act is one entry, in the transaction of its change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.strategi import services
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.initiativer import Tilstand
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.slags import MAAL, TEMA
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.strategier import initiativ, udkast
from tests.workflows.spor.fanget_siden import Siden
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import vaerdier

#: What an act is, its kind, and one field of what it changed.
Handling = tuple[Callable[[], Any], str, tuple[str, str | None, str | None]]


def handlinger(hold: Hold) -> Iterator[Handling]:
    """Every administrative act of the strategy."""
    forslag = udkast(hold)
    af = {"forslag": forslag, "adgang": hold.adgang("kim"), "tidspunkt": NU}
    rammer = {"felter": {"navn": "Nyt navn"}, "vist": aftryk(Strategi.objects.get(pk=forslag.strategi_id))}
    yield (
        lambda: services.gem_rammer(**rammer, **af),
        "strategi.rammer_rettet",
        (
            "navn",
            "Kompetencestrategi",
            "Nyt navn",
        ),
    )
    nyt = {"slags": MAAL, "pk": None, "felter": {"art": "METODE", "tekst": "Kan lytte"}, "noegle": uuid4()}
    yield lambda: services.gem_del(**nyt, **af), "strategi.del_tilfoejet", ("tekst", None, "Kan lytte")
    maal = forslag.strategi.laeringsmaal.get(art="METODE")
    rettet = {"slags": MAAL, "pk": maal.pk, "felter": {"tekst": "Kan tie"}, "vist": aftryk(maal)}
    yield lambda: services.gem_del(**rettet, **af), "strategi.del_rettet", ("tekst", "Kan lytte", "Kan tie")
    maal.refresh_from_db()
    vaek = {"slags": MAAL, "pk": maal.pk, "vist": aftryk(maal)}
    yield lambda: services.fjern_del(**vaek, **af), "strategi.del_fjernet", ("tekst", "Kan tie", None)
    tema = forslag.strategi.temaer.get(nummer=3)
    flyttet = {"slags": TEMA, "pk": tema.pk, "op": True}
    yield lambda: services.flyt_del(**flyttet, **af), "strategi.del_flyttet", ("nummer", "3", "1")
    fulgt = {"initiativ": initiativ(hold.strategi), "tilstand": Tilstand.I_GANG, "note": "", "vist": "PLANLAGT"}
    yield (
        lambda: services.saet_tilstand(**fulgt, adgang=hold.adgang("kim"), tidspunkt=NU),
        "strategi.tilstand_sat",
        ("tilstand", None, "I_GANG"),
    )


@pytest.mark.django_db(transaction=True)
def test_hver_handling_er_een_post_med_det_der_blev_aendret(hold: Hold, subtests: pytest.Subtests) -> None:
    for goer, art, (felt, foer, efter) in handlinger(hold):
        with subtests.test(art):
            siden, sidste = Siden(), Sporpost.objects.latest("pk")
            goer()
            assert siden.i_ord() == []
            (post,) = Sporpost.objects.filter(pk__gt=sidste.pk)
            assert (post.art, post.aktoer) == (art, hold["kim"])
            assert vaerdier(art) <= post.data.keys(), "sætningen mangler noget"
            fundne = {a["felt"]: (a["foer"], a["efter"]) for a in reversed(post.aendringer)}
            assert fundne[felt] == (foer, efter)
            assert post.henvisninger
