"""Running an erasure, and what must hold afterwards."""

from __future__ import annotations

from typing import Any

from django.db import connection
from django.db.models import F

from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.models import Omfang
from tests.fabrikker import gamle_fondssager, gamle_introsager, gamle_sager, hjul
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.gamle_sager import SENERE
from tests.fabrikker.hold import Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.spor.efterproev import FELTER, INTET, indhold_digest, postens_hash
from workflows.spor.models import Kaedehoved, Sporpost


def slet(tidspunkt: Any = SENERE) -> dict[Omfang, int]:
    """Run, and see that every constraint holds: PostgreSQL asks some of them only at the end of a transaction."""
    slettet = slet_udloebne(nu=lambda: tidspunkt).slettet
    connection.check_constraints()
    return {omfang: antal for omfang, antal in slettet.items() if antal}


def kaederne_holder() -> bool:
    """Every chain recomputed from its first entry; where the content is there, its digest too."""
    sidste: dict[str, tuple[int, str]] = {}
    for post in Sporpost.objects.order_by("kaede", "nummer"):
        nummer, forrige = sidste.get(post.kaede, (0, INTET))
        felter = {navn: getattr(post, navn) for navn in FELTER}
        if (post.nummer, post.forrige, post.hash) != (nummer + 1, forrige, postens_hash(felter)):
            return False
        if post.indhold and indhold_digest(post.salt, post.indhold) != post.indhold_digest:
            return False
        sidste[post.kaede] = (post.nummer, post.hash)
    return sidste == {h.kaede: (h.nummer, h.hash) for h in Kaedehoved.objects.all()}


def alt_for_mads(hold: Hold) -> None:
    """One of everything, each in the bird's words, and then Mads leaves."""
    laeg_scene(hold, _een_af_alting)
    gamle_sager.fratraed(hold, "mads")


def _een_af_alting(hold: Hold) -> None:
    gamle_sager.evalueret(hold)
    hjul.alt_om(hold, "mads", gamle_sager.FUGL)
    Besked.objects.filter(status=Beskedstatus.KLAR).update(status=Beskedstatus.SENDT, sendt_kl=F("oprettet_kl"))
    gamle_sager.trukket(hold)
    gamle_fondssager.een_af_hver(hold)
    gamle_introsager.een_af_hver(hold)
    gamle_sager.kladde(hold)
    gamle_sager.kladde(hold).delete()
    gamle_sager.samtaler(hold, "MUS 2025", "MUS 2026")
