"""What differs between what a preview showed and what is there now, so that a refusal can say it.

The preview's form carries its basis, signed and packed: nothing is written by looking, and nothing is kept of previews
that nobody acted on. The draft about the reader's own wish is only a print that nobody can read it out of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core import signing
from django.utils.crypto import salted_hmac

from ansoegninger.oensker.models import Fase
from ansoegninger.prioritering.grundlag import Linje, Pulje
from ansoegninger.prioritering.models import Beslutningsudfald
from workflows.sprog.formater import antal, kr

_SALT = "prioritering.forhaandsvisning"
#: What a change of each of a pot's totals is called.
_TOTALER = {
    "ramme_oere": "Rammen",
    "disponeret_oere": "Det disponerede",
    "tilskud_oere": "Tilskuddet",
    "reserveret_oere": "Det reserverede",
    "forbrugt_oere": "Forbruget",
}
#: So many differences are named; the rest are counted.
FLEST = 8

#: Case number -> price, outcome, phase, can it be decided, who pays, print of the draft; pot -> its totals.
Billede = dict[str, dict[str, list[Any]]]


def billede(linjer: Sequence[Linje], puljer: Sequence[Pulje], laeser_id: int) -> Billede:
    """The basis in so few values that a form can carry five thousand wishes of it."""
    return {
        "l": {r.sagsnummer: _linje(r, eget=r.person_id == laeser_id) for r in linjer},
        "p": {str(p.ramme_id): [getattr(p, felt) for felt in _TOTALER] for p in puljer},
    }


def pak(indhold: Billede) -> str:
    """The basis as a hidden field."""
    return signing.dumps(indhold, salt=_SALT, compress=True)


def pak_ud(felt: str) -> Billede | None:
    """The basis that a form carried; None where there is none, or where it is not ours."""
    try:
        fundet: Billede = signing.loads(felt, salt=_SALT)
    except signing.BadSignature:
        return None
    return fundet


def forskelle(foer: Billede, nu: Billede, kaldes: Callable[[str], str], rammen: Callable[[int], str]) -> list[str]:
    """What is not as it was, wish by wish and ceiling by ceiling, in words.

    Args:
        foer: what was shown.
        nu: what is there now, for the same reader.
        kaldes: a case number -> what the wish is called.
        rammen: a pot's key -> what it is called.
    """
    numre = sorted({*foer["l"], *nu["l"]})
    fundne = [s for nr in numre for s in _om(kaldes(nr), foer["l"].get(nr), nu["l"].get(nr), rammen)]
    for pk in sorted({*foer["p"], *nu["p"]}, key=int):
        fundne += _om_rammen(rammen(int(pk)), foer["p"].get(pk), nu["p"].get(pk))
    return fundne


def i_ord(fundne: Sequence[str]) -> str:
    """The differences as one line; the rest of many are counted."""
    resten = len(fundne) - FLEST
    navngivne = [*fundne[:FLEST], *([f"og {antal(resten, 'anden ændring', 'andre ændringer')}"] if resten > 0 else [])]
    return "; ".join(navngivne)


def _linje(r: Linje, *, eget: bool) -> list[Any]:
    # Keyed with the installation's secret: an outcome is one of four, and could else be found by trying.
    grund = f"\x1f{r.afvigelse}" if r.afvigelse else ""
    hensyn = f"{r.hovedhensyn}\x1f{r.henvisning}"
    om = f"{r.udfald if eget else ''}\x1f{r.begrundelse}\x1f{r.sat_af_id}\x1f{hensyn}{grund}"
    aftryk = salted_hmac(_SALT, f"{r.sagsnummer}\x1f{om}", algorithm="sha256").hexdigest()[:10]
    betaler = None if eget or not r.bevilges else r.ramme_id
    return [r.pris_oere, None if eget else r.udfald, r.fase, r.er_med, betaler, aftryk]


def _om(navn: str, foer: list[Any] | None, nu: list[Any] | None, rammen: Callable[[int], str]) -> Iterator[str]:
    if foer is None or nu is None:
        yield f"{navn}: ønsket er {'kommet til' if foer is None else 'ikke længere med i runden'}"
        return
    (pris, udfald, fase, med, betaler, aftryk) = foer
    (ny_pris, nyt_udfald, ny_fase, nu_med, ny_betaler, nyt_aftryk) = nu
    if pris != ny_pris:
        yield f"{navn}: prisen er ændret fra {kr(pris)} til {kr(ny_pris)}"
    if udfald != nyt_udfald:
        yield f"{navn}: beslutningen er ændret fra {_udfald(udfald)} til {_udfald(nyt_udfald)}"
    if fase != ny_fase:
        yield f"{navn}: sagen er gået fra »{Fase(fase).label}« til »{Fase(ny_fase).label}«"
    elif med != nu_med:
        yield f"{navn}: ønsket {'kan besluttes her igen' if nu_med else 'er besluttet i en anden runde'}"
    if betaler and ny_betaler and betaler != ny_betaler:
        yield f"{navn}: betales nu af {rammen(ny_betaler)} i stedet for {rammen(betaler)}"
    if aftryk != nyt_aftryk and udfald == nyt_udfald:
        hvad = "udkastet til dit eget ønske er ændret" if udfald is None else "begrundelsen er skrevet om"
        yield f"{navn}: {hvad}"


def _om_rammen(navn: str, foer: list[int] | None, nu: list[int] | None) -> Iterator[str]:
    if foer is None or nu is None:
        yield f"Rammen for {navn} er {'kommet til' if foer is None else 'ikke længere med'}"
        return
    for ord_, gammel, ny in zip(_TOTALER.values(), foer, nu, strict=True):
        if gammel != ny:
            yield f"{ord_} for {navn} er ændret fra {kr(gammel)} til {kr(ny)}"


def _udfald(kode: str | None) -> str:
    return Beslutningsudfald(kode).label.lower() if kode else "ingen"
