"""What the fund may be expected to pay of many wishes: each held against the rules that hold for its employment.

A wish comes as one JSON value that is read along with somebody else's row, and is made a wish again here, so that the
check of a page of thousands and the check of one are the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Expression, F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce, JSONObject

from ansoegninger.budget.models import Postering, Posteringsart
from ansoegninger.fond.ansoegning.models import UDEN_VIRKNING, Fondsansoegning
from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.queries import gaeldende_for, sagen
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.sag import Sag, Svar, Udfald
from ansoegninger.fond.tjek import Tjek, tjek
from ansoegninger.fond.visning import kilden
from ansoegninger.oensker.models import PRISDELE, Oenske
from ansoegninger.oensker.tilskud import Forventet, Laest, Punkt, Stand
from roller.organisation.models import Ansaettelse
from workflows.jsonliste import JsonListe

#: What only an application can answer, so that a check before it is as clear as it can be without.
FOERST_VED_ANSOEGNING = frozenset({Regelart.SUPPLEMENT, Regelart.UNDERSKRIFT})

_FELTER = ("sagsnummer", "type", "titel", "ects", "eksamen", "start_dag", "maal_id", "person_id", *PRISDELE)
_ANSAT = ("overenskomst", "stilling", "til_dag")
_EN_DEL = PRISDELE[0]


@dataclass(frozen=True, slots=True)
class Fondssvar:
    """What the fund has answered: what it grants (øre), 0 where it has refused; and what of it is in a pot already."""

    beloeb_oere: int
    bogfoert_oere: int = 0


def oplysninger(oenske: str, dag: date) -> Expression:
    """Everything that the check asks of a wish and its employment, as one JSON value."""
    vej = f"{oenske}__" if oenske else ""
    paa_dagen = Ansaettelse.objects.paa(dag).filter(person=OuterRef(f"{vej}person"))
    ansat = paa_dagen.order_by("-timer_pr_uge", "pk").values(som_json=JSONObject(**{f: F(f) for f in _ANSAT}))[:1]
    felter: dict[str, Any] = {felt: F(f"{vej}{felt}") for felt in _FELTER}
    return JSONObject(**felter, ansat=Subquery(ansat), ansoegt=_ansoegninger(OuterRef(f"{vej}person")))


def _ansoegninger(person: OuterRef) -> Subquery:
    """What the person has applied for, with the fund's answers and what stands in a pot, as one JSON list."""
    poster = Postering.objects.filter(sagsnummer=OuterRef("sagsnummer"), art=Posteringsart.FONDSTILSKUD)
    bogfoert = Subquery(poster.order_by().values("sagsnummer").annotate(oere=Sum("beloeb_oere")).values("oere"))
    en = JSONObject(
        pk=F("pk"),
        oenske=F("oenske_id"),
        ansoegt=F("ansoegt_oere"),
        tilskud=F("fondssvar__tilskud_oere"),
        sendt=F("fondsindsendelse__dag"),
        start=F("start_dag"),
        bogfoert=Coalesce(bogfoert, 0),
    )
    raekker = Fondsansoegning.objects.filter(person=person).exclude(fase__in=UDEN_VIRKNING).order_by()
    return Subquery(raekker.values("person").annotate(alle=JsonListe(en)).values("alle"))


def forventede(laeste: Mapping[int, Laest], dag: date) -> dict[int, Forventet]:
    """What to expect of each, by key, in one query however many they are."""
    oensker = {pk: _oenske(pk, laest) for pk, laest in laeste.items()}
    regler = gaeldende_for({_overenskomst(oenske) for oenske in oensker.values()}, dag)
    fundne: dict[int, Forventet] = {}
    tidligere: dict[int, list[Tidligere]] = defaultdict(list)
    for pk, oenske in oensker.items():
        regelsaet = regler[_overenskomst(oenske)]
        ansoegt = _laes(laeste[pk].oplysninger["ansoegt"]) or []
        sag = sagen(oenske, regelsaet, dag, _tidligere(ansoegt))
        andre = tidligere[oenske.person_id or 0]
        fundet = forventet(regelsaet, sag, laeste[pk].pris_oere, _svaret(pk, ansoegt), andre)
        if fundet.tilskud_oere:
            andre.append(Tidligere(fundet.tilskud_oere, sag.dag, sag.uddannelse.start_dag or sag.dag))
        fundne[pk] = fundet
    return fundne


def forventet(
    regler: Regler, sag: Sag, pris_oere: int | None, svar: Fondssvar | None, andre: Iterable[Tidligere]
) -> Forventet:
    """What to expect of one wish, after what the person's other wishes take of the same cap. Pure.

    Args:
        regler: the rules of the employment's agreement.
        sag: the wish as the rules ask about it.
        pris_oere: what a grant takes; None where nobody knows.
        svar: the fund's answer, if there is one; it is worth more than any calculation.
        andre: what is expected for wishes that come before this one.
    """
    pris, foran = pris_oere or 0, tuple(andre)
    if svar is not None:
        stand = Stand.TILSAGN if svar.beloeb_oere else Stand.AFSLAG
        return Forventet(pris, svar.beloeb_oere, stand, bogfoert_oere=svar.bogfoert_oere)
    alene = tjek(regler, sag)
    med = tjek(regler, replace(sag, tidligere=(*(sag.tidligere or ()), *foran))) if foran else alene
    hoejst = med.deling.tilskud_oere if pris_oere is not None else 0
    delt = hoejst < alene.deling.tilskud_oere
    return Forventet(pris, hoejst, _stand(alene), tuple(_punkter(alene)), delt_loft=delt)


def _stand(fundet: Tjek) -> Stand:
    if fundet.udfald == Udfald.IKKE_OPFYLDT:
        return Stand.NEJ
    uklart = {svar.regel.art for svar in fundet.svar if svar.udfald == Udfald.SKAL_AFKLARES}
    return Stand.AFKLARET if uklart <= FOERST_VED_ANSOEGNING else Stand.SANDSYNLIGT


def _punkter(fundet: Tjek) -> Iterator[Punkt]:
    """What stands in the way, and then what is to be cleared up."""
    sagt = set()
    for svar in sorted(fundet.svar, key=lambda svar: svar.udfald != Udfald.IKKE_OPFYLDT):
        # Two rules may ask the same: when it begins is what both deadlines want to know.
        if svar.udfald != Udfald.OPFYLDT and (svar.saetning, svar.goer) not in sagt:
            sagt.add((svar.saetning, svar.goer))
            yield _punkt(svar)


def _punkt(svar: Svar) -> Punkt:
    i_vejen = svar.udfald == Udfald.IKKE_OPFYLDT
    return Punkt(svar.saetning, svar.goer, kilden(svar.regel), svar.regel.bekraeftet, i_vejen)


def _laes(vaerdi: Any) -> Any:
    """SQLite writes a value inside another as text."""
    return json.loads(vaerdi) if isinstance(vaerdi, str) else vaerdi


def _svaret(oenske: int, ansoegt: list[dict[str, Any]]) -> Fondssvar | None:
    """The fund's answer about a wish: the latest application's, where it has several."""
    svar = [a for a in ansoegt if a["oenske"] == oenske and a["tilskud"] is not None]
    seneste = max(svar, key=lambda a: a["pk"], default=None)
    return Fondssvar(seneste["tilskud"], seneste["bogfoert"]) if seneste else None


def _tidligere(ansoegt: list[dict[str, Any]]) -> dict[int, list[Tidligere]]:
    """What was granted, or is applied for and not answered, by wish; the same as `tidligere_for` says."""
    fundne: dict[int, list[Tidligere]] = defaultdict(list)
    for a in ansoegt:
        beloeb = a["ansoegt"] if a["tilskud"] is None else a["tilskud"]
        if a["sendt"] and beloeb:
            fundne[a["oenske"]].append(
                Tidligere(beloeb, date.fromisoformat(a["sendt"]), date.fromisoformat(a["start"]))
            )
    return fundne


def _oenske(pk: int, laest: Laest) -> Oenske:
    """The wish again, with its employment; of a team's price, its own share stands instead of the fee."""
    data = dict(laest.oplysninger)
    del data["ansoegt"]
    ansat: dict[str, Any] = _laes(data.pop("ansat")) or dict.fromkeys(_ANSAT)
    if laest.pris_oere is not None:
        data[_EN_DEL] += laest.pris_oere - sum(data[felt] for felt in PRISDELE)
    data["ects"] = None if data["ects"] is None else Decimal(str(data["ects"]))
    data["start_dag"] = _dag(data["start_dag"])
    data["eksamen"] = None if data["eksamen"] is None else bool(data["eksamen"])
    oenske = Oenske(pk=pk, **data)
    # As `med_ansaettelse` annotates it.
    for felt, vaerdi in {**ansat, "til_dag": _dag(ansat["til_dag"])}.items():
        setattr(oenske, f"ansat_{felt}", vaerdi)
    return oenske


def _overenskomst(oenske: Oenske) -> str:
    return oenske.ansat_overenskomst or ""  # type: ignore[attr-defined]


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
