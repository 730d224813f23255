"""Reading wishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Expression, F, OrderBy, OuterRef, Q, Subquery
from django.db.models.functions import ExtractYear

from ansoegninger.oensker.models import AFSLUTTEDE, Fase, Oenske, OenskeQuerySet, Sagsdeling, Udfald, Vurdering
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import sorteringsnoegle
from workflows.sprog.soegning import alle_ord

Valg = tuple[tuple[str, str], ...]


def synlige(adgang: Adgang) -> OenskeQuerySet:
    """The wishes this person may read: list, detail, file, export, search and count all ask here.

    The owner; whoever would assess or decide it; the auditor by mandate; the koordinator once it has become
    knowledge sharing; and whoever it is shared with by name. A draft is its owner's alone.
    """
    delt = Sagsdeling.objects.filter(content_object=OuterRef("pk"), user=adgang.bruger, udloeber_dag__gt=adgang.dag)
    i_linjen = (
        adgang.q_som(Rolle.LEDER)
        | adgang.q_som(Rolle.CENTERCHEF)
        | adgang.q("enhed", Rolle.REVISOR)
        | (Q(fase=Fase.VIDENDELING) & adgang.q("enhed", Rolle.FAGLIG_KOORDINATOR))
        | Exists(delt)
    )
    return Oenske.objects.filter(Q(person=adgang.bruger) | (~Q(fase=Fase.KLADDE) & i_linjen))


def seneste_vurdering(oenske: Oenske) -> Vurdering | None:
    """The assessment that counts."""
    return oenske.vurderinger.order_by("vurderet_kl", "pk").last()


def er_retur(oenske: Oenske) -> bool:
    """Did the leader send it back?"""
    vurdering = seneste_vurdering(oenske)
    return vurdering is not None and vurdering.udfald == Udfald.RETUR


@dataclass(frozen=True, slots=True)
class Filtervalg:
    """What the list of wishes can be filtered on: only what is there."""

    faser: frozenset[str]
    temaer: Valg
    enheder: Valg
    aar: Valg


def indsendte(adgang: Adgang) -> OenskeQuerySet:
    """Every wish handed in that this person may read."""
    return synlige(adgang).exclude(fase=Fase.KLADDE)


def filtervalg(oensker: OenskeQuerySet) -> Filtervalg:
    """The phases, themes, units and years that occur, in one query."""
    raekker = list(
        oensker.order_by()
        .values_list("fase", "tema__nummer", "tema__navn", "enhed_id", "enhed__navn", ExtractYear("indsendt_kl"))
        .distinct()
    )
    # A theme is known by its number: its name may differ from one version of the strategy to the next.
    temaer = {nummer: navn for _, nummer, navn, *_ in raekker if nummer is not None}
    enheder = {enhed_id: navn for *_, enhed_id, navn, _ in raekker}
    return Filtervalg(
        frozenset(fase for fase, *_ in raekker),
        tuple((str(nummer), f"{nummer}. {temaer[nummer]}") for nummer in sorted(temaer)),
        tuple((str(pk), navn) for pk, navn in sorted(enheder.items(), key=lambda e: sorteringsnoegle(e[1]))),
        tuple((str(aar), str(aar)) for aar in sorted({r[-1] for r in raekker if r[-1]}, reverse=True)),
    )


def filtrer(oensker: OenskeQuerySet, valgt: dict[str, Any]) -> OenskeQuerySet:
    """Narrow the list to what was searched for and chosen."""
    oensker = oensker.filter(alle_ord(valgt.get("soeg", ""), "titel", "person__navn", "sagsnummer"))
    felter = {"fase": "fase", "tema": "tema__nummer", "enhed": "enhed_id", "aar": "indsendt_kl__year"}
    return oensker.filter(**{felt: valgt[navn] for navn, felt in felter.items() if valgt.get(navn)})


#: How the list can be ordered; the newest first when nothing is chosen.
ORDENER: dict[str, Expression | F] = {
    "kursus": dansk("titel"),
    "medarbejder": dansk("person__navn"),
    "pris": F("samlet_pris_oere"),
    "indsendt": F("indsendt_kl"),
}


def sorter(oensker: OenskeQuerySet, orden: str) -> OenskeQuerySet:
    """Order by a column, "-" in front for the other way round; the case's id decides ties."""
    felt = ORDENER.get(orden.removeprefix("-"))
    if felt is None:
        return oensker.order_by("-indsendt_kl", "-pk")
    return oensker.med_pris().order_by(OrderBy(felt, descending=orden.startswith("-")), "-pk")


def mine(adgang: Adgang) -> OenskeQuerySet:
    """The person's own wishes, drafts too."""
    return Oenske.objects.filter(person=adgang.bruger)


def mine_aabne(adgang: Adgang) -> list[Oenske]:
    """The person's drafts and ongoing wishes, the newest first, each with `frist_dag`: its open step's deadline."""
    trin = AabenOpgave.objects.filter(sagsnummer=OuterRef("sagsnummer")).order_by(F("frist_dag").desc(nulls_last=True))
    aabne = mine(adgang).exclude(fase__in=AFSLUTTEDE).til_liste()
    return list(aabne.annotate(frist_dag=Subquery(trin.values("frist_dag")[:1])))


def tidligere_bevillinger(oenske: Oenske, adgang: Adgang) -> list[Oenske]:
    """The employee's granted courses that whoever assesses may know of, the newest first, with year and amount."""
    # The decision's row lies above us; its relation and codes are all that is needed.
    return list(
        synlige(adgang)
        .filter(person=oenske.person_id, beslutninger__udfald="BEVILGET", beslutninger__frigivet_kl__isnull=False)
        .exclude(pk=oenske.pk)
        .annotate(bevilget_oere=F("beslutninger__beloeb_oere"), bevilget_kl=F("beslutninger__besluttet_kl"))
        .order_by("-bevilget_kl", "-pk")[:10]
    )
