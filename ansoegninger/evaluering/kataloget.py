"""What the catalogue may tell everybody of what participants said, in the whole municipality.

Whoever also reads the numbers of their own units (`queries.oversigt`) could subtract them from these. So for them a
number is shown only where the answers from everywhere else are from nobody or from enough people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from ansoegninger.evaluering.queries import LAESERE, evaluerede
from ansoegninger.evaluering.tal import (
    HAR,
    MAALINGER,
    antal_personer,
    rest_er_ingen_eller_nok,
    summer,
    synlige,
    tal,
)
from ansoegninger.katalog.erfaringer import Erfaring, registrer
from ansoegninger.katalog.models import Kursus, Udbyder
from roller.adgang.adgang import Adgang


def om_kurser(adgang: Adgang, kurser: Sequence[Kursus]) -> dict[int, Erfaring]:
    """What is said of each of these courses, by its key; one query."""
    return _efter("kursus_id", _pr_kursus(adgang, Q(kursus__in=kurser)))


def om_et_kursus(adgang: Adgang, kursus: Kursus) -> tuple[Erfaring | None, Erfaring | None]:
    """What is said of the course and of its provider's courses together; two queries."""
    hos_udbyderen = Q(kursus__udbyder=kursus.udbyder_id)
    raekker = list(_pr_kursus(adgang, hos_udbyderen))
    af_kurset = next((_erfaring(r) for r in raekker if r["kursus_id"] == kursus.pk), None)
    return af_kurset, _samlet(adgang, hos_udbyderen, raekker).get(kursus.udbyder_id)


def om_udbydere(adgang: Adgang, udbydere: Sequence[Udbyder]) -> tuple[dict[int, Erfaring], dict[int, Erfaring]]:
    """What is said of each of the providers' courses, and of all of each one's together, by their keys; two queries."""
    hos_dem = Q(kursus__udbyder__in=udbydere)
    raekker = list(_pr_kursus(adgang, hos_dem))
    return _efter("kursus_id", raekker), _samlet(adgang, hos_dem, raekker)


def _samlet(adgang: Adgang, hvilke: Q, raekker: Sequence[Mapping[str, Any]]) -> dict[int, Erfaring]:
    """Each provider's courses together: not where the courses that are hidden (of `raekker`) would be what is left."""
    skjulte = {m: [r["kursus_id"] for r in raekker if m not in _vises(r)] for m in MAALINGER}
    rest = {f"rest_{m}": antal_personer(HAR[m] & Q(kursus__in=skjulte[m])) for m in MAALINGER}
    hos = evaluerede().filter(hvilke).values("kursus__udbyder_id")
    return _efter("kursus__udbyder_id", hos.annotate(**summer(), **rest, **_andre(adgang)))


def _efter(noegle: str, raekker: Iterable[Mapping[str, Any]]) -> dict[int, Erfaring]:
    fundne = {raekke[noegle]: _erfaring(raekke) for raekke in raekker}
    return {pk: erfaring for pk, erfaring in fundne.items() if erfaring}


def _pr_kursus(adgang: Adgang, hvilke: Q) -> Any:
    return evaluerede().filter(hvilke).values("kursus_id").annotate(**summer(), **_andre(adgang))


def _andre(adgang: Adgang) -> dict[str, Any]:
    """How many people there are outside what the reader sees numbers of elsewhere, by measure.

    Nobody, for those who see no other numbers.
    """
    egne = adgang.q("enhed", *LAESERE) if adgang.i_rolle(*LAESERE) else Q()
    udenfor = ~egne if egne else Q(pk__in=[])
    return {f"andre_{m}": antal_personer(HAR[m] & udenfor) for m in MAALINGER}


def _vises(raekke: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(
        m
        for m in synlige(raekke)
        if rest_er_ingen_eller_nok(raekke[f"andre_{m}"]) and rest_er_ingen_eller_nok(raekke.get(f"rest_{m}", 0))
    )


def _erfaring(raekke: Mapping[str, Any]) -> Erfaring | None:
    """In the catalogue's own words; nothing at all where the score may not be shown."""
    t = tal(raekke, _vises(raekke))
    if t.svar is None or t.udbytte is None or t.anbefaler is None:
        return None
    return Erfaring(t.svar, t.udbytte, t.anbefaler, t.effekt, t.pris_pr_dag_oere)


registrer(om_kurser, om_et_kursus, om_udbydere)
