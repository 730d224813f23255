"""Recomputing a chain on the page itself, with the same arithmetic as `spor_verificer`: nothing is said unproved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workflows.spor.efterproev import FELTER, INTET, fejl_i_post, fejl_i_sig_selv
from workflows.spor.kontrolpunkter.models import Kontrolpunkthoved
from workflows.spor.models import Kaedehoved, Sletning, Sporpost

_UDEN_LOG = "indholdet er væk, uden at sletteloggen siger hvorfor"


@dataclass(frozen=True, slots=True)
class Kaededom:
    """What recomputing one chain found.

    Attributes:
        antal: how many entries were recomputed.
        fejl: what is wrong, by the entry's number; a missing tail stands at the number after the last.
        kontrolpunkt: the latest signed checkpoint that saw the chain move, and `set_til`, the entry it saw last.
    """

    kaede: str
    antal: int
    fejl: Mapping[int, str]
    kontrolpunkt: int = 0
    set_til: int = 0

    @property
    def i_orden(self) -> bool:
        """Was everything recomputed and found as it was written?"""
        return not self.fejl

    @property
    def foerste(self) -> str:
        """The first break, in words."""
        return next((f"Nr. {nummer}: {hvad}." for nummer, hvad in sorted(self.fejl.items())), "")


def efterregn(kaede: str, poster: Sequence[Sporpost], sletninger: Mapping[str, Sletning]) -> Kaededom:
    """Recompute a whole chain: every entry, its link to the one before, the head, and what the checkpoints saw.

    Args:
        kaede: the chain.
        poster: all of its entries by number.
        sletninger: the ledger's lines about them, from `sletninger_af`.
    """
    fejl: dict[int, str] = {}
    nummer, forrige = 0, INTET
    for post in poster:
        hvad = fejl_i_post(som_felter(post), nummer, forrige) or _sletningsfejl(post, sletninger)
        if hvad:
            fejl[post.nummer] = hvad
        nummer, forrige = post.nummer, post.hash
    hoved = Kaedehoved.objects.filter(kaede=kaede).first()
    if hoved is not None and (hoved.nummer, hoved.hash) != (nummer, forrige):
        fejl.setdefault(nummer + 1, f"kædens hoved er nr. {hoved.nummer}, men den sidste post er nr. {nummer}")
    if hoved is None and poster:
        fejl.setdefault(nummer + 1, "kæden har intet hoved")
    punkt, set_til = _hold_op_mod_kontrolpunkter(kaede, poster, fejl)
    return Kaededom(kaede, len(poster), fejl, punkt, set_til)


def _hold_op_mod_kontrolpunkter(kaede: str, poster: Sequence[Sporpost], fejl: dict[int, str]) -> tuple[int, int]:
    """Are the entries those that the checkpoints saw? A chain that was rewritten to fit itself is found here."""
    hashes, punkt, set_til = {post.nummer: post.hash for post in poster}, 0, 0
    sete = Kontrolpunkthoved.objects.filter(kaede=kaede).order_by("kontrolpunkt")
    for punkt, set_til, set_hash in sete.values_list("kontrolpunkt", "nummer", "hash"):
        if hashes.get(set_til) != set_hash:
            hvad = "er ikke den, som" if set_til in hashes else "mangler, som"
            fejl.setdefault(set_til, f"posten {hvad} kontrolpunkt {punkt} så")
    return punkt, set_til


def efterregn_en(post: Sporpost, sletninger: Mapping[str, Sletning]) -> str:
    """What is wrong with one entry: by itself, and with the one before it; empty when nothing is."""
    foer = Sporpost.objects.filter(kaede=post.kaede, nummer=post.nummer - 1).values_list("nummer", "hash").first()
    if foer is None and post.nummer > 1:
        return f"posten før, nr. {post.nummer - 1}, mangler"
    fejl = fejl_i_post(som_felter(post), *(foer or (0, INTET)))
    return fejl or fejl_i_sig_selv(som_felter(post)) or _sletningsfejl(post, sletninger)


def sletninger_af(poster: Sequence[Sporpost]) -> dict[str, Sletning]:
    """The erasure ledger's lines about these entries, by key; asked only where something is erased."""
    slettede = [str(post.pk) for post in poster if post.er_slettet]
    if not slettede:
        return {}
    linjer = Sletning.objects.filter(tabel=Sporpost._meta.db_table, noegle__in=slettede)
    return {linje.noegle: linje for linje in linjer}


def som_felter(post: Sporpost) -> dict[str, object]:
    """The entry as the arithmetic takes it."""
    return {navn: getattr(post, navn) for navn in (*FELTER, "hash", "salt", "indhold")}


def _sletningsfejl(post: Sporpost, sletninger: Mapping[str, Sletning]) -> str:
    return _UDEN_LOG if post.er_slettet and str(post.pk) not in sletninger else ""
