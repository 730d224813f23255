"""What a page showed before somebody decided, carried signed in its form, so that a refusal can say what differs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core import signing

from ansoegninger.oensker.models import Fase
from workflows.sprog.formater import kr

_SALT = "venteliste.bevilling"
#: Price, what is free in each pot that is taken from, the phase, and the wish that the list proposed.
Vist = dict[str, Any]


def vist(*, pris_oere: int, fri: Mapping[int, int], fase: str, foreslaaet: str) -> Vist:
    """The basis of one grant as plain values."""
    return {"p": pris_oere, "r": {str(pk): oere for pk, oere in sorted(fri.items())}, "f": fase, "n": foreslaaet}


def pak(indhold: Vist) -> str:
    """As a hidden field."""
    return signing.dumps(indhold, salt=_SALT, compress=True)


def pak_ud(felt: str) -> Vist | None:
    """What a form carried; None where there is none, or where it is not ours."""
    try:
        fundet: Vist = signing.loads(felt, salt=_SALT)
    except signing.BadSignature:
        return None
    return fundet


def forskelle(foer: Vist, nu: Vist, rammer: Mapping[int, str]) -> list[str]:
    """What is not as it was, in words."""
    fundne = []
    if foer["p"] != nu["p"]:
        fundne.append(f"prisen er ændret fra {kr(foer['p'])} til {kr(nu['p'])}")
    for pk in sorted({*foer["r"], *nu["r"]}, key=int):
        var, er = foer["r"].get(pk, 0), nu["r"].get(pk, 0)
        if var != er:
            fundne.append(f"der er nu {kr(er)} fri i {rammer.get(int(pk), 'en anden pulje')} i stedet for {kr(var)}")
    if foer["f"] != nu["f"]:
        fundne.append(f"sagen er gået fra »{Fase(foer['f']).label}« til »{Fase(nu['f']).label}«")
    if foer["n"] != nu["n"]:
        fundne.append(f"listen foreslår nu {nu['n'] or 'ingen'} i stedet for {foer['n'] or 'ingen'}")
    return fundne
