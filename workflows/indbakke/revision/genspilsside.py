"""What the page of a replayed decision shows, and how much of a round an auditor of one department sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.grundlag import rester
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Prioriteringsrunde
from ansoegninger.prioritering.udtryk import udfaldsbadge
from ansoegninger.revision.fra_ventelisten import Efterregnet, efterregn
from ansoegninger.revision.genspil import Afvigelse, Genspil, genspil
from ansoegninger.revision.grundlag import Oensket
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.motor.sag import Sag


@dataclass(frozen=True, slots=True)
class Genspilsside:
    """A replay as one auditor may see it.

    Attributes:
        oensker: the wishes that may be shown.
        skjulte: how many deviations are about what may not.
        penge: each ceiling with what the round took of it; empty where the round is not in the mandate.
        fra_ventelisten: what was granted after the round, each with a verdict of its own.
    """

    genspil: Genspil
    oensker: Sequence[Oensket]
    afvigelser: Sequence[Afvigelse]
    skjulte: int
    penge: Sequence[dict[str, Any]]
    afdelinger: Mapping[int, str]
    fra_ventelisten: Sequence[Efterregnet]

    def raekke(self, oensket: Oensket) -> dict[str, Any]:
        """One line of the table of wishes."""
        linje = oensket.linje
        afgoerelse = self.genspil.afgjort.get(linje.sagsnummer)
        stemmer = not any(a.sagsnummer == linje.sagsnummer for a in self.genspil.afvigelser)
        badge = udfaldsbadge(afgoerelse.udfald) if afgoerelse else {"tekst": "Ikke med", "klasse": "neutral"}
        return {
            "id": linje.sagsnummer,
            "celler": [
                {
                    "art": "titel",
                    "tekst": oensket.titel,
                    "under": f"{linje.sagsnummer} · {self.afdelinger[oensket.indstilling_id]}",
                },
                {"art": "tal", "tekst": "uden plads" if oensket.uden_rang else oensket.plads, "maerke": "Plads"},
                {"badge": badge},
                {"art": "tal", "beloeb_oere": linje.bevilget_oere},
                {"badge": _STEMMER if stemmer else _STEMMER_IKKE},
            ],
        }


_STEMMER = {"tekst": "Stemmer", "klasse": "groen", "ikon": "check"}
_STEMMER_IKKE = {"tekst": "Stemmer ikke", "klasse": "roed", "ikon": "error"}
KOLONNER = (
    {"titel": "Ønske", "art": "titel"},
    {"titel": "Plads", "art": "tal"},
    {"titel": "Genspillet"},
    {"titel": "Beløb", "art": "tal"},
    {"titel": "Det skrevne"},
)


def runder_om(sag: Sag) -> list[Prioriteringsrunde]:
    """The rounds in which the case was decided, the latest first."""
    if isinstance(sag, Prioriteringsrunde):
        return [sag]
    if not isinstance(sag, Oenske):
        return []
    beslutninger = Beslutning.objects.filter(oenske=sag).select_related("runde__enhed").order_by("-besluttet_kl", "-pk")
    # Granted from the waiting list, a wish has two decisions of one round.
    return list(dict.fromkeys(beslutning.runde for beslutning in beslutninger))


def spil_igen(runde: Prioriteringsrunde, sag: Sag, adgang: Adgang) -> Genspilsside | None:
    """Decide the round once more, and leave out what lies outside the mandate; None where it is not decided."""
    spillet = genspil(runde)
    if spillet is None:
        return None
    hele_runden = adgang.har(Rolle.REVISOR, runde.enhed)
    egne = {o.linje.sagsnummer for o in spillet.dengang.oensker if o.linje.person_id == adgang.bruger.pk}

    def maa_ses(sagsnummer: str) -> bool:
        return sagsnummer in {"", sag.sagsnummer} or (hele_runden and sagsnummer not in egne)

    vises = [o for o in spillet.dengang.oensker if sag == runde or o.linje.sagsnummer == sag.sagsnummer]
    afvigelser = [a for a in spillet.afvigelser if maa_ses(a.sagsnummer)]
    return Genspilsside(
        genspil=spillet,
        oensker=[o for o in vises if maa_ses(o.linje.sagsnummer)],
        afvigelser=afvigelser,
        skjulte=len(spillet.afvigelser) - len(afvigelser),
        penge=_penge(spillet) if hele_runden else (),
        afdelinger=dict(runde.indstillinger.values_list("pk", "enhed__navn")),
        fra_ventelisten=[
            e
            for e in efterregn(runde, sag if isinstance(sag, Oenske) else None)
            if maa_ses(e.beslutning.oenske.sagsnummer)
        ],
    )


def _penge(spillet: Genspil) -> list[dict[str, Any]]:
    rest = rester(spillet.dengang.linjer, spillet.dengang.puljer)
    rammer = Ramme.objects.select_related("enhed").in_bulk([p.ramme_id for p in spillet.dengang.puljer])
    return [
        {
            "navn": str(rammer[p.ramme_id]),
            "ramme_oere": p.ramme_oere + p.tilskud_oere,
            "foer_oere": p.bundet_oere,
            "runden_oere": p.rest_oere - rest[p.ramme_id],
            "rest_oere": rest[p.ramme_id],
        }
        for p in spillet.dengang.puljer
        if p.ramme_id in rammer
    ]


def antal_bevilget(spillet: Genspil) -> int:
    """How many of the replayed decisions are grants."""
    return sum(a.udfald == Beslutningsudfald.BEVILGET for a in spillet.afgjort.values())
