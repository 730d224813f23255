"""What the page of the year wheel shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from ansoegninger.aarshjul.forms import HjulFilter
from ansoegninger.aarshjul.hjul import SIDE, hjul
from ansoegninger.aarshjul.kvartaler import ORD, kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.aarshjul.moeder.queries import synlige_moeder
from ansoegninger.aarshjul.queries import PLANLAEGGERE, hjulvalg, synlige_emner
from ansoegninger.aarshjul.viden.models import Forespoergsel, Videnssvar
from roller.adgang.adgang import Adgang
from workflows.sprog.formater import antal, kort_dato

#: What stands after the name of somebody who is asked.
_STAND = {"": "spurgt", Videnssvar.JA.value: "", Videnssvar.NEJ.value: "kan ikke"}


@dataclass(frozen=True, slots=True)
class Hjulemne:
    """A topic as the list shows it; `hvem` in words, with where each of those asked stands."""

    emne: Aarshjulsemne
    hvem: str
    maa_rettes: bool
    mangler_nogen: bool


def hjulet(adgang: Adgang, valgt: Mapping[str, Any], dag: date) -> dict[str, Any]:
    """One year's wheel as a drawing and as a list by quarter, with what may be changed on it."""
    valg = hjulvalg(adgang)
    filter_ = HjulFilter(valgt or None, valg=valg, aar=dag.year, initial={"aar": dag.year})
    rene = filter_.cleaned_data if filter_.is_bound and filter_.is_valid() else {}
    aar, enhed = int(rene.get("aar") or dag.year), rene.get("enhed")
    alle = _emner(adgang, aar, enhed) if valg.aar else []
    moeder = _moeder(adgang, aar, enhed) if valg.aar else []
    kvartaler = [_kvartal(aar, k, alle, moeder, adgang, dag) for k in ORD]
    return {
        "filter": filter_,
        "aar": aar,
        "side_laengde": SIDE,
        "hvis": {str(pk): navn for pk, navn in valg.enheder}.get(enhed or "", ""),
        "udsnit": hjul(
            aar,
            {k: [e.emne for e in alle if e.kvartal == k] for k in ORD},
            kvartal_for(dag),
            {k: antal(n, "møde", "møder") for k, n in _holdt_pr_kvartal(moeder).items()},
        ),
        "kvartaler": kvartaler,
        "flere_enheder": len({e.enhed_id for e in alle} | {m.enhed_id for m in moeder}) > 1,
        "tomt": not (alle or moeder),
        "aabne_oensker": [o for o in valg.oensker if o.aar == aar and enhed in (None, "", str(o.enhed_id))],
    }


def hvem(emne: Aarshjulsemne) -> str:
    """Who stands for the topic: those asked, with how it stands, and whoever else is named."""
    spurgte = [f"{f.person} ({stand})" if (stand := _STAND[f.svar]) else str(f.person) for f in emne.gaeldende]  # type: ignore[attr-defined]
    return ", ".join([*spurgte, *([emne.vidensperson] if emne.vidensperson else [])])


def med_spurgte(emner: Any) -> Any:
    """Topics with those asked in `gaeldende`, in one more query."""
    gaeldende = Forespoergsel.objects.gaeldende().select_related("person").order_by("pk")
    return emner.prefetch_related(Prefetch("forespoergsler", gaeldende, to_attr="gaeldende"))


def _emner(adgang: Adgang, aar: int, enhed: str | None) -> list[Aarshjulsemne]:
    emner = synlige_emner(adgang).filter(aar=aar)
    if enhed:
        emner = emner.filter(enhed_id=int(enhed))
    return list(med_spurgte(emner.select_related("moede").order_by("kvartal", "enhed__path", "plads", "pk")))


def _moeder(adgang: Adgang, aar: int, enhed: str | None) -> list[Moede]:
    moeder = synlige_moeder(adgang).i_aaret(aar)
    return list(moeder.filter(enhed_id=int(enhed)) if enhed else moeder)


def _holdt_pr_kvartal(moeder: list[Moede]) -> dict[int, int]:
    holdes = [m.kvartal[1] for m in moeder if not m.aflyst_kl]
    return {k: holdes.count(k) for k in ORD if k in holdes}


def _kvartal(
    aar: int, kvartal: int, alle: list[Aarshjulsemne], moeder: list[Moede], adgang: Adgang, dag: date
) -> dict[str, Any]:
    nu = kvartal_for(dag)
    egne = [m for m in moeder if m.kvartal[1] == kvartal]
    return {
        "titel": f"{kvartal}. kvartal {aar}",
        "maaneder": ORD[kvartal],
        "er_nu": (aar, kvartal) == nu,
        "emner": [_emne(e, adgang, kommende=(aar, kvartal) >= nu) for e in alle if e.kvartal == kvartal],
        "moeder": egne,
        "faste_punkter": list(dict.fromkeys(m.fast_punkt for m in egne if m.fast_punkt and not m.aflyst_kl)),
    }


def _emne(emne: Aarshjulsemne, adgang: Adgang, *, kommende: bool) -> Hjulemne:
    planlaegger = any(h.daekker(emne.enhed.path) for h in adgang.i_rolle(*PLANLAEGGERE))
    staar = emne.vidensperson or any(f.svar != Videnssvar.NEJ for f in emne.gaeldende)  # type: ignore[attr-defined]
    return Hjulemne(emne, hvem(emne), kommende and planlaegger, not staar)


def moedets_dag(moede: Moede) -> str:
    """The day and the hours, `14.01.2027 kl. 9.00–11.00`."""
    fra, til = (f"{kl.hour}.{kl.minute:02}" for kl in (moede.fra_kl, moede.til_kl))
    return f"{kort_dato(moede.dag)} kl. {fra}–{til}"
