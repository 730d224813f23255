"""A decision once more: its basis from history, the same pure calculation, and whether everything written agrees.

Held against each other: the basis and its hash; the round's row and the trail's entry about it; what the calculation
says of each wish, the decision's row, the trail's entry in the wish's own case, and the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.prioritering.afvigelser.beslutning import ART as AFVIGELSE
from ansoegninger.prioritering.grundlag import Afgoerelse, afgoerelser, rester, snapshot
from ansoegninger.prioritering.hensyn import Begrundelseskrav
from ansoegninger.prioritering.mangler import mangler_i
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Prioriteringsrunde
from ansoegninger.revision.afvigelserne import forskelle_i_sporet
from ansoegninger.revision.grundlag import Dengang, grundlaget
from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost
from workflows.sprog.formater import kr

BESLUT, BESLUTNING, LAAS = "prioritering.beslut", "beslutning", "afdelingsindstilling.ranger"


class Afvigelse(NamedTuple):
    """Something that does not agree: about which wish (empty for the round), what, recomputed and written."""

    sagsnummer: str
    hvad: str
    genspillet: str
    skrevet: str


@dataclass(frozen=True, slots=True)
class Genspil:
    """A round decided once more. `post` is the trail's entry about it; None where it is missing."""

    runde: Prioriteringsrunde
    kl: datetime
    post: Sporpost | None
    dengang: Dengang
    snapshot: str
    afgjort: Mapping[str, Afgoerelse]
    afvigelser: tuple[Afvigelse, ...]

    @property
    def samme_grundlag(self) -> bool | None:
        """Is the basis the one that was decided on? None where words of it are erased, so that nobody can tell."""
        if self.dengang.slettede:
            return None
        return self.snapshot == self.runde.snapshot

    @property
    def samme_resultat(self) -> bool:
        """Does everything that was written agree with what follows from the basis?"""
        return not self.afvigelser


def genspil(runde: Prioriteringsrunde) -> Genspil | None:
    """Decide a round once more; None where it is not decided."""
    post = Sporpost.objects.filter(kaede=runde.sagsnummer, art=BESLUT).order_by("nummer").last()
    kl = post.tidspunkt if post else runde.besluttet_kl
    if kl is None:
        return None
    dengang = grundlaget(runde, kl)
    aftryk, afgjort = snapshot(dengang.linjer, dengang.puljer), afgoerelser(dengang.linjer)
    beslutningerne = {b.oenske.sagsnummer: b for b in _beslutninger(runde)}
    poster = _posterne(list(afgjort), kl)
    afvigelser = [
        *_om_runden(runde, post, kl, dengang, aftryk),
        *_kunne_ikke_besluttes(dengang, _kravet(beslutningerne.values())),
        *_om_pladserne(runde, kl, dengang),
        *_om_beslutningerne(post, kl, dengang, afgjort, beslutningerne, poster[BESLUTNING]),
        *(Afvigelse(*fundet) for fundet in forskelle_i_sporet(dengang.linjer, dengang.slettede, poster[AFVIGELSE])),
    ]
    return Genspil(runde, kl, post, dengang, aftryk, afgjort, tuple(afvigelser))


def _beslutninger(runde: Prioriteringsrunde) -> Any:
    raekker = Beslutning.objects.i_runden().filter(runde=runde).select_related("oenske", "besluttet_af", "paa_vegne_af")
    return raekker.order_by("pk")


def _om_runden(
    runde: Prioriteringsrunde, post: Sporpost | None, kl: datetime, dengang: Dengang, aftryk: str
) -> Iterator[Afvigelse]:
    """The hash and the instant, in the round's row and in the trail."""
    if not dengang.slettede and aftryk != runde.snapshot:
        yield Afvigelse("", "Grundlagets aftryk", aftryk, runde.snapshot or "intet")
    if post is None:
        yield Afvigelse("", "Post i sporet om beslutningen", "findes", "mangler")
        return
    skrevne = [str(a["efter"]) for a in post.aendringer if a["felt"] == "snapshot"]
    if not post.er_slettet and skrevne != [runde.snapshot]:
        yield Afvigelse("", "Aftrykket i sporet", ", ".join(skrevne) or "intet", runde.snapshot or "intet")
    if runde.besluttet_kl != kl:
        yield Afvigelse("", "Tidspunktet for beslutningen", kl.isoformat(), str(runde.besluttet_kl))


def _kravet(beslutninger: Iterable[Beslutning]) -> int:
    """What a decision had to say when these were made; the demand of today where there is none to ask."""
    return max((b.krav for b in beslutninger), default=Begrundelseskrav.HENSYN)


def _kunne_ikke_besluttes(dengang: Dengang, krav: int) -> Iterator[Afvigelse]:
    """What the service itself would have refused on this basis.

    A reason whose words are erased says what every erased one says; those are not held against each other.
    """
    kendte = [linje for linje in dengang.linjer if linje.sagsnummer not in dengang.slettede]
    slettede = [linje for linje in dengang.linjer if linje.sagsnummer in dengang.slettede]
    fundne = mangler_i(kendte, krav) | mangler_i(slettede, Begrundelseskrav.BEGRUNDELSE)
    for linje in dengang.linjer:
        for mangel in fundne.get(linje.sagsnummer, ()):
            yield Afvigelse(linje.sagsnummer, "Kunne ikke besluttes", mangel.tekst, "besluttet")
        if linje.forkert_rolle(dengang.chefer):
            rolle = Rolle.CENTERCHEF if linje.sat_rolle == Rolle.SAETTECHEF else Rolle.SAETTECHEF
            skrevet = Rolle(linje.sat_rolle).label.lower()
            yield Afvigelse(linje.sagsnummer, "Hvem der skulle afgøre det", rolle.label.lower(), skrevet)
    for hindring in dengang.priser.hindringer:
        yield Afvigelse("", "Holdets størrelse", hindring, "besluttet")
    for rest in rester(dengang.linjer, dengang.puljer).values():
        if rest < 0:
            yield Afvigelse("", "Rammen", f"mangler {kr(-rest)}", "besluttet")


def _om_pladserne(runde: Prioriteringsrunde, kl: datetime, dengang: Dengang) -> Iterator[Afvigelse]:
    """Each department's order, as the trail says it was locked, and as it stood when the round was decided."""
    numre = dict(runde.indstillinger.values_list("sagsnummer", "pk"))
    laaste = Sporpost.objects.filter(kaede__in=list(numre), art=LAAS, tidspunkt__lt=kl).order_by("kaede", "nummer")
    for sagsnummer, post in {post.kaede: post for post in laaste}.items():
        i_sporet = post.data.get("raekkefoelge")
        rangerede = [o for o in dengang.oensker if o.indstilling_id == numre[sagsnummer] and not o.uden_rang]
        stod = [o.linje.sagsnummer for o in rangerede]
        if i_sporet is not None and i_sporet != stod:
            yield Afvigelse("", f"Rækkefølgen i {sagsnummer}", ", ".join(stod), ", ".join(i_sporet))


def _posterne(sagsnumre: list[str], kl: datetime) -> dict[str, dict[str, Sporpost]]:
    """The trail's entries of the instant in the wishes' own cases: of each kind, by case."""
    efter_art: dict[str, dict[str, Sporpost]] = {BESLUTNING: {}, AFVIGELSE: {}}
    for post in Sporpost.objects.filter(kaede__in=sagsnumre, art__in=list(efter_art), tidspunkt=kl):
        efter_art[post.art][post.kaede] = post
    return efter_art


def _om_beslutningerne(
    post: Sporpost | None,
    kl: datetime,
    dengang: Dengang,
    afgjort: Mapping[str, Afgoerelse],
    beslutningerne: Mapping[str, Beslutning],
    poster: Mapping[str, Sporpost],
) -> Iterator[Afvigelse]:
    """What follows from the basis, wish by wish, beside the row, the trail and the ledger."""
    bogfoert = _bogfoert(list(afgjort), kl)
    for sagsnummer in sorted(afgjort.keys() | beslutningerne.keys()):
        afgoerelse, beslutning = afgjort.get(sagsnummer), beslutningerne.get(sagsnummer)
        if afgoerelse is None or beslutning is None:
            genspillet = _udfald(afgoerelse.udfald) if afgoerelse else "ingen beslutning"
            skrevet = _udfald(beslutning.udfald) if beslutning else "ingen beslutning"
            yield Afvigelse(sagsnummer, "Beslutningen", genspillet, skrevet)
            continue
        slettet = sagsnummer in dengang.slettede
        yield from _i_raekken(sagsnummer, afgoerelse, beslutning, post, kl, slettet=slettet)
        yield from _i_sporet(sagsnummer, afgoerelse, poster.get(sagsnummer), slettet=slettet)
        if dict(afgoerelse.tager) != bogfoert.get(sagsnummer, {}):
            yield from _om_posteringen(sagsnummer, afgoerelse.tager, bogfoert.get(sagsnummer, {}))


def _i_raekken(
    sagsnummer: str, a: Afgoerelse, b: Beslutning, post: Sporpost | None, kl: datetime, *, slettet: bool
) -> Iterator[Afvigelse]:
    """The decision's own row."""
    if a.udfald != b.udfald:
        yield Afvigelse(sagsnummer, "Udfaldet", _udfald(a.udfald), _udfald(b.udfald))
    if a.ramme_id != b.ramme_id:
        yield Afvigelse(sagsnummer, "Hvem der betaler", _ramme(a.ramme_id), _ramme(b.ramme_id))
    if a.beloeb_oere != b.beloeb_oere:
        yield Afvigelse(sagsnummer, "Beløbet", kr(a.beloeb_oere), kr(b.beloeb_oere))
    if not slettet and a.begrundelse != b.begrundelse:
        yield Afvigelse(sagsnummer, "Begrundelsen", a.begrundelse, b.begrundelse)
    if a.hovedhensyn != b.hovedhensyn:
        yield Afvigelse(sagsnummer, "Hovedhensynet", a.hovedhensyn or "intet", b.hovedhensyn or "intet")
    if not slettet and a.henvisning != b.henvisning:
        yield Afvigelse(sagsnummer, "Henvisningen", a.henvisning or "ingen", b.henvisning or "ingen")
    if b.besluttet_kl != kl:
        yield Afvigelse(sagsnummer, "Tidspunktet", kl.isoformat(), b.besluttet_kl.isoformat())
    if post is None:
        return
    ventet = (a.af_id, Rolle.SAETTECHEF, None) if a.af_id else (post.aktoer_id, post.rolle, post.paa_vegne_af_id)
    if ventet != (b.besluttet_af_id, b.rolle, b.paa_vegne_af_id):
        hvem = "den sættechef, der skrev udkastet" if a.af_id else "den, der besluttede runden"
        yield Afvigelse(sagsnummer, "Hvem der besluttede", hvem, f"{b.besluttet_af} ({b.rolle})")


def _i_sporet(sagsnummer: str, a: Afgoerelse, post: Sporpost | None, *, slettet: bool) -> Iterator[Afvigelse]:
    """The entry in the wish's own chain."""
    if post is None:
        yield Afvigelse(sagsnummer, "Post i sporet om beslutningen", "findes", "mangler")
        return
    if post.er_slettet:
        return
    udfald, beloeb = str(post.data.get("udfald", "")), post.data.get("beloeb_oere")
    if (_udfald(a.udfald), a.beloeb_oere) != (udfald, beloeb):
        genspillet = f"{_udfald(a.udfald)}, {kr(a.beloeb_oere)}"
        yield Afvigelse(sagsnummer, "Beslutningen i sporet", genspillet, f"{udfald}, {beloeb} øre")
    if not slettet and a.begrundelse != post.begrundelse:
        yield Afvigelse(sagsnummer, "Begrundelsen i sporet", a.begrundelse, post.begrundelse)


def _om_posteringen(sagsnummer: str, genspillet: Mapping[int, int], bogfoert: Mapping[int, int]) -> Iterator[Afvigelse]:
    """The ledger, pot by pot."""
    for ramme_id in sorted(genspillet.keys() | bogfoert.keys()):
        ventet, skrevet = genspillet.get(ramme_id, 0), bogfoert.get(ramme_id, 0)
        if ventet != skrevet:
            yield Afvigelse(sagsnummer, "Posteringen", kr(ventet), kr(skrevet))


def _bogfoert(sagsnumre: list[str], kl: datetime) -> dict[str, dict[int, int]]:
    """What the ledger says was committed at the instant, by case and pot."""
    poster = Postering.objects.filter(sagsnummer__in=sagsnumre, art=Posteringsart.DISPONERET, bogfoert_kl=kl)
    summer: dict[str, dict[int, int]] = {}
    for sagsnummer, ramme_id, beloeb in poster.values_list("sagsnummer", "ramme", "beloeb_oere"):
        rammer = summer.setdefault(sagsnummer, {})
        rammer[ramme_id] = rammer.get(ramme_id, 0) + beloeb
    return summer


def _ramme(pk: int | None) -> str:
    fundet = Ramme.objects.select_related("enhed").filter(pk=pk).first() if pk else None
    return str(fundet) if fundet else "ingen"


def _udfald(kode: str) -> str:
    return Beslutningsudfald(kode).label.lower()
