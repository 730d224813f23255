"""What the page of the year wheel shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from ansoegninger.aarshjul.forms import HjulFilter
from ansoegninger.aarshjul.kvartaler import ORD, hjul, kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.queries import PLANLAEGGERE, hjulvalg, synlige_emner
from roller.adgang.adgang import Adgang


def hjulet(adgang: Adgang, valgt: Mapping[str, Any], dag: date) -> dict[str, Any]:
    """One year's wheel as a drawing and as a list by quarter, with what may be changed on it."""
    valg = hjulvalg(adgang)
    filter_ = HjulFilter(valgt or None, valg=valg, aar=dag.year, initial={"aar": dag.year})
    rene = filter_.cleaned_data if filter_.is_bound and filter_.is_valid() else {}
    aar = int(rene.get("aar") or dag.year)
    alle = _emner(adgang, aar, rene.get("enhed")) if valg.aar else []
    return {
        "filter": filter_,
        "aar": aar,
        "udsnit": hjul(aar, Counter(e.kvartal for e in alle), kvartal_for(dag)),
        "kvartaler": [_kvartal(aar, k, alle, adgang, dag) for k in ORD],
        "flere_enheder": len({e.enhed_id for e in alle}) > 1,
        "tomt": not alle,
        "egne_enheder": _egne_enheder(adgang),
        "ulaeste_svar": valg.ulaeste,
    }


def _emner(adgang: Adgang, aar: int, enhed: str | None) -> list[Aarshjulsemne]:
    emner = synlige_emner(adgang).filter(aar=aar)
    if enhed:
        emner = emner.filter(enhed_id=int(enhed))
    return list(emner.order_by("kvartal", "enhed__path", "pk"))


def _kvartal(aar: int, kvartal: int, alle: list[Aarshjulsemne], adgang: Adgang, dag: date) -> dict[str, Any]:
    nu = kvartal_for(dag)
    planlagt = adgang.i_rolle(*PLANLAEGGERE)
    kommende = (aar, kvartal) >= nu
    return {
        "titel": f"{kvartal}. kvartal {aar}",
        "maaneder": ORD[kvartal],
        "er_nu": (aar, kvartal) == nu,
        "emner": [
            (emne, kommende and any(h.daekker(emne.enhed.path) for h in planlagt))
            for emne in alle
            if emne.kvartal == kvartal
        ],
    }


def _egne_enheder(adgang: Adgang) -> list[tuple[int, str]]:
    """The units for which the person may add a topic, by the roles held there."""
    return list({h.enhed_id: (h.enhed_id, h.enhed_navn) for h in adgang.i_rolle(*PLANLAEGGERE)}.values())
