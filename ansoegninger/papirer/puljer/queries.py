"""Reading how outside pools are used: from the ledger and the cases, in seven queries for one pool or for many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from ansoegninger.budget.aftale.models import Afrapportering, Emnevalg, Fokusemne
from ansoegninger.budget.aftale.queries import fordelbart, omraader
from ansoegninger.budget.models import BUNDET, SUMMER, Postering, Posteringsart, Ramme
from ansoegninger.budget.queries import BINDENDE
from ansoegninger.oensker.models import Oenske
from ansoegninger.papirer.puljer.grundlag import TAGET, Emne, Omraade, Post, Puljetal, Sagt


def laes_puljer(rammer: Collection[Ramme]) -> list[Puljetal]:
    """The figures of these pools, in their order. The pots are read with their unit."""
    puljer = [r for r in rammer if r.er_udefra]
    if not puljer:
        return []
    poster, givne = _poster(puljer), fordelbart(puljer)
    arealer, emner, valg, sagt = _omraader(puljer), _emner(puljer), _valg(puljer), _sagt(puljer)
    return [
        Puljetal(
            pk=r.pk,
            navn=r.navn,
            aar=r.aar,
            enhed=str(r.enhed),
            giver=r.giver,
            formaal=r.formaal,
            midler_oere=r.midler_oere,
            fordelbart_oere=givne[r.pk],
            poster=tuple(poster[r.pk]),
            omraader=tuple(arealer[r.pk]),
            emner=tuple(emner[r.pk]),
            valg=valg[r.pk],
            sagt=tuple(sagt[r.pk]),
        )
        for r in puljer
    ]


def bindende(puljer: Collection[Ramme]) -> QuerySet[Postering]:
    """The entries that somebody has caused in these pools."""
    return Postering.objects.filter(ramme__in=[r.pk for r in puljer], art__in=BINDENDE).order_by()


def _poster(puljer: Collection[Ramme]) -> dict[int, list[Post]]:
    summer: dict[str, Any] = {felt: Coalesce(Sum("beloeb_oere", filter=Q(art__in=SUMMER[felt])), 0) for felt in BUNDET}
    raekker: Any = (
        bindende(puljer)
        .values("ramme", "sagsnummer")
        .annotate(givet_tilbage=Count("pk", filter=Q(art=Posteringsart.FRIGIVET)), **summer)
    )
    sager, stier = _sager(puljer), {p.pk: p.enhed.path for p in puljer}
    samlet: dict[int, list[Post]] = defaultdict(list)
    for r in raekker.order_by("ramme", "sagsnummer"):
        nummer, beloeb = r["sagsnummer"], {felt: r[felt] for felt in BUNDET}
        # What the chief has set aside is the pool's own unit's. A number without a wish behind it is somebody of its
        # own, rather than nobody.
        om = sager.get(nummer, {"person": nummer}) if nummer else {"enhed_sti": stier[r["ramme"]]}
        post = Post(nummer, **beloeb, **om)
        # A course that was not taken has given its money back; one that was, and cost nothing, has as well.
        if post.brugt_oere or (nummer and (post.fase in TAGET or not r["givet_tilbage"])):
            samlet[r["ramme"]].append(post)
    return samlet


def _sager(puljer: Collection[Ramme]) -> dict[str, dict[str, Any]]:
    """Of each wish that the pools pay: who, where, what, and how far."""
    oensker = Oenske.objects.filter(sagsnummer__in=bindende(puljer).values("sagsnummer")).order_by()
    felter = oensker.values_list("sagsnummer", "person_id", "enhed__path", "tema__nummer", "kursus__titel", "fase")
    return {
        nummer: {"person": person, "enhed_sti": sti, "tema": tema, "kursus": kursus or "", "fase": fase}
        for nummer, person, sti, tema, kursus, fase in felter
    }


def _omraader(puljer: Collection[Ramme]) -> dict[int, list[Omraade]]:
    samlet: dict[int, list[Omraade]] = defaultdict(list)
    for o in omraader(puljer):
        samlet[o.ramme_id].append(Omraade(o.pk, o.navn, o.beloeb_oere, o.stier))
    return samlet


def _emner(puljer: Collection[Ramme]) -> dict[int, list[Emne]]:
    samlet: dict[int, list[Emne]] = defaultdict(list)
    for e in Fokusemne.objects.filter(ramme__in=[r.pk for r in puljer]).order_by("pk"):
        samlet[e.ramme_id].append(Emne(e.pk, e.navn, e.temanummer))
    return samlet


def _valg(puljer: Collection[Ramme]) -> dict[int, dict[str, int]]:
    samlet: dict[int, dict[str, int]] = defaultdict(dict)
    valg = Emnevalg.objects.filter(ramme__in=[r.pk for r in puljer]).order_by()
    for ramme, sagsnummer, emne in valg.values_list("ramme", "sagsnummer", "emne"):
        samlet[ramme][sagsnummer] = emne
    return samlet


def _sagt(puljer: Collection[Ramme]) -> dict[int, list[Sagt]]:
    """What was handed in last, one for each who asks; the latest first."""
    samlet: dict[int, list[Sagt]] = defaultdict(list)
    alle = Afrapportering.objects.filter(frist__ramme__in=[r.pk for r in puljer]).annotate(
        ramme=F("frist__ramme"), modtager=F("frist__modtager")
    )
    for a in alle.defer("indhold").order_by("-indsendt_kl", "-pk"):
        til = samlet[a.ramme]
        if a.modtager not in {s.modtager for s in til}:
            til.append(Sagt(a.modtager, a.indsendt_kl, a.tekst))
    return samlet
