"""Reading who could apply together, and the groups that are made; the same number of queries for one and for many."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Sum

from ansoegninger.budget.models import Postering
from ansoegninger.fond.ansoegning.models import FOER_FONDEN, SLUTFASER, UDE_AF_GRUPPEN, Fondsansoegning
from ansoegninger.fond.ansoegning.policies import BEVILGET, VENTER
from ansoegninger.fond.gruppe.find import Medlem, Uddannelse, find_uddannelser, overlapper, samme
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.fond.gruppe.policies import LAESERE
from ansoegninger.fond.models import Fondsregel, Fondsregelsaet
from ansoegninger.fond.queries import ansat_paa, med_ansaettelse
from ansoegninger.fond.regler import Regelart
from ansoegninger.fond.standard import DAEKKEDE, standard
from ansoegninger.oensker.ens import Kandidat
from ansoegninger.oensker.models import Oenske, Udfald, Vurdering
from ansoegninger.oensker.queries import synlige as synlige_oensker
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed

Kurser = Mapping[int, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Mulige:
    """The educations that several could apply for together, their workplaces, and the rules' number by agreement."""

    uddannelser: list[Uddannelse]
    enheder: dict[int, Enhed]
    mindst: dict[str, int]


def mindst_antal(dag: date) -> dict[str, int]:
    """From how many the rules of each agreement let a group ask the fund first; in one query."""
    gruppe = Fondsregel.objects.filter(saet=OuterRef("pk"), art=Regelart.GRUPPE).values("tal")[:1]
    begyndt = Fondsregelsaet.objects.filter(fra_dag__lte=dag).order_by("version").annotate(mindst=Subquery(gruppe))
    skrevet = dict(begyndt.values_list("overenskomst", "mindst"))
    leveret = {kode: next((r.tal for r in standard(kode) if r.art == Regelart.GRUPPE), None) for kode in DAEKKEDE}
    return {str(kode): tal for kode, tal in (leveret | skrevet).items() if tal is not None}


def soegbare() -> QuerySet[Oenske]:
    """The wishes that can be applied for now, and those whose application the fund has not got yet.

    The first half is `policies.kan_soeges` as a filter; a test holds the two together.
    """
    aabne = Fondsansoegning.objects.filter(oenske=OuterRef("pk")).exclude(fase__in=SLUTFASER)
    vurderet = Vurdering.objects.filter(oenske=OuterRef("pk")).order_by("-vurderet_kl", "-pk").values("udfald")[:1]
    poster = Postering.objects.filter(sagsnummer=OuterRef("sagsnummer"), art__in=Postering.DISPONERENDE).order_by()
    bundet = poster.values("ramme").annotate(oere=Sum("beloeb_oere")).exclude(oere=0)
    kan = Q(fase__in=VENTER, vurderet=Udfald.ANBEFALES) | (Q(fase__in=BEVILGET) & Exists(bundet))
    undervejs = Exists(aabne.filter(fase__in=FOER_FONDEN))
    return Oenske.objects.annotate(vurderet=Subquery(vurderet)).filter((kan & ~Exists(aabne)) | undervejs)


def mulige(adgang: Adgang, dag: date) -> Mulige:
    """Of those wishes that this person may read."""
    laesbare = synlige_oensker(adgang).filter(adgang.q("enhed", *LAESERE)).values("pk")
    oensker = list(_til_medlemmer(soegbare().filter(pk__in=laesbare), dag).select_related("enhed"))
    medlemmer, kurser, mindst = *_medlemmer(oensker), mindst_antal(dag)
    return Mulige(find_uddannelser(medlemmer, kurser, mindst), {o.enhed_id: o.enhed for o in oensker}, mindst)


def endnu_ikke(adgang: Adgang, gruppe: Fondsgruppe, dag: date) -> list[Medlem]:
    """Those who belong to the group and have not applied yet, of those wishes that this person may read."""
    laesbare = synlige_oensker(adgang).filter(adgang.q("enhed", *LAESERE), enhed=gruppe.enhed_id).values("pk")
    medlemmer, kurser = _medlemmer(_til_medlemmer(soegbare().filter(pk__in=laesbare), dag))
    mangler = [m for m in medlemmer if not m.ansoegning and _hoerer_til(m, gruppe, kurser)]
    return sorted(mangler, key=lambda m: m.kandidat.sagsnummer)


def antal_i_alt(adgang: Adgang, gruppe: Fondsgruppe, dag: date) -> int:
    """How many the group is, with those who are invited: the fund is asked before they apply."""
    med = Fondsansoegning.objects.filter(gruppe=gruppe).exclude(fase__in=UDE_AF_GRUPPEN)
    personer = set(med.values_list("person_id", flat=True))
    return len(personer | {m.kandidat.person_id for m in endnu_ikke(adgang, gruppe, dag)})


def uddannelsen_for(oenske: Oenske, dag: date) -> Uddannelse | None:
    """The education of the wish, where others of its workplace want it as well; for counting, never for names."""
    medlemmer, kurser = _medlemmer(_til_medlemmer(soegbare().filter(enhed=oenske.enhed_id), dag))
    fundne = find_uddannelser(medlemmer, kurser, {})
    return next((u for u in fundne for d in u.dele for m in d.ansoegere if m.kandidat.oenske_id == oenske.pk), None)


def kolleger_om(oenske: Oenske, dag: date) -> int:
    """How many others of the same workplace and agreement are about to apply for the same thing."""
    uddannelse = uddannelsen_for(oenske, dag)
    dele = [[m.kandidat.oenske_id for m in d.ansoegere] for d in uddannelse.dele] if uddannelse else []
    return next((len(numre) - 1 for numre in dele if oenske.pk in numre), 0)


def synlige_grupper(adgang: Adgang) -> QuerySet[Fondsgruppe]:
    """The groups this person may read, each with how many are in it (`antal`) and what they apply for (`oere`)."""
    med = Q(ansoegninger__isnull=False) & ~Q(ansoegninger__fase__in=UDE_AF_GRUPPEN)
    return (
        Fondsgruppe.objects.filter(adgang.q("enhed", *LAESERE))
        .select_related("enhed", "kursus__udbyder", "anmodning__svar")
        .annotate(
            antal=Count("ansoegninger", filter=med), oere=Sum("ansoegninger__ansoegt_oere", filter=med, default=0)
        )
        .order_by("-oprettet_kl", "-pk")
    )


def har_gruppe(oenske: Oenske, dag: date) -> bool:
    """Is there a group at the workplace for what is wished for, whatever the days turn out to be?"""
    ansat = ansat_paa(med_ansaettelse(Oenske.objects.filter(pk=oenske.pk), dag).get())
    grupper = Fondsgruppe.objects.filter(enhed=oenske.enhed_id, slut_dag__gte=dag).select_related("kursus__udbyder")
    medlem = _medlem(oenske, ansat.overenskomst if ansat else "")
    kurser = _kurserne([oenske.kursus]) if oenske.kursus else {}
    return any(_hoerer_til(replace(medlem, start_dag=g.start_dag, slut_dag=g.slut_dag), g, kurser) for g in grupper)


def gruppen_til(oenske: Oenske, overenskomst: str, start_dag: date | None, slut_dag: date | None) -> Fondsgruppe | None:
    """The newest group that an application for the wish in these days belongs to."""
    medlem = replace(_medlem(oenske, overenskomst), start_dag=start_dag, slut_dag=slut_dag)
    grupper = Fondsgruppe.objects.filter(enhed=oenske.enhed_id).select_related("kursus__udbyder")
    kurser = _kurserne([oenske.kursus]) if oenske.kursus else {}
    return passende([medlem], grupper.order_by("-oprettet_kl", "-pk"), kurser)


def passende(medlemmer: Iterable[Medlem], grupper: Iterable[Fondsgruppe], kurser: Kurser) -> Fondsgruppe | None:
    """The first of these groups that one of them belongs to."""
    alle = list(medlemmer)
    return next((g for g in grupper if any(_hoerer_til(m, g, kurser) for m in alle)), None)


def _hoerer_til(medlem: Medlem, gruppe: Fondsgruppe, kurser: Kurser) -> bool:
    if (gruppe.enhed_id, gruppe.overenskomst) != (medlem.kandidat.enhed_id, medlem.overenskomst):
        return False
    som = Kandidat(0, "", None, gruppe.enhed_id, gruppe.kursus_id, gruppe.titel, gruppe.udbyder)
    kendte = dict(kurser) | (_kurserne([gruppe.kursus]) if gruppe.kursus else {})
    return samme(medlem.kandidat, som, kendte) and overlapper(medlem, gruppe.start_dag, gruppe.slut_dag)


def _til_medlemmer(oensker: QuerySet[Oenske], dag: date) -> QuerySet[Oenske]:
    """With their employment and course."""
    return med_ansaettelse(oensker.select_related("kursus__udbyder"), dag)


def _medlemmer(oensker: Collection[Oenske]) -> tuple[list[Medlem], dict[int, tuple[str, str]]]:
    """What `_til_medlemmer` read, with their applications in one query; and the catalogue's courses among them."""
    aabne = Fondsansoegning.objects.filter(oenske__in=[o.pk for o in oensker], fase__in=FOER_FONDEN)
    ansoegninger = {a.oenske_id: a for a in aabne}
    alle = [_med_ansoegning(o, ansoegninger.get(o.pk)) for o in oensker]
    return [m for m in alle if m.overenskomst in DAEKKEDE], _kurserne(o.kursus for o in oensker if o.kursus)


def _med_ansoegning(oenske: Any, ansoegning: Fondsansoegning | None) -> Medlem:
    medlem = _medlem(oenske, oenske.ansat_overenskomst or "")
    if ansoegning is None:
        return medlem
    return replace(
        medlem,
        overenskomst=ansoegning.overenskomst,
        start_dag=ansoegning.start_dag,
        slut_dag=ansoegning.slut_dag,
        ansoegning=ansoegning.sagsnummer,
        ansoegt_oere=ansoegning.ansoegt_oere,
        gruppe_id=ansoegning.gruppe_id,
    )


def _medlem(oenske: Oenske, overenskomst: str) -> Medlem:
    kandidat = Kandidat(
        oenske.pk,
        oenske.sagsnummer,
        oenske.person_id,
        oenske.enhed_id,
        oenske.kursus_id,
        oenske.titel,
        oenske.udbyder,
        oenske.start_dag,
    )
    return Medlem(kandidat, overenskomst, oenske.start_dag, oenske.slut_dag)


def _kurserne(kurser: Iterable[Any]) -> dict[int, tuple[str, str]]:
    return {k.pk: (k.titel, k.udbyder.navn if k.udbyder else "") for k in kurser}
