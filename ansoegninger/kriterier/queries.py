"""Reading a centre's criteria."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from django.db.models import F, Q, QuerySet, Subquery

from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.models import Kriteriepoint, Kriteriesaet
from ansoegninger.kriterier.saet import Kriterietekst, Pointtekst, Saettekst
from ansoegninger.kriterier.standard import STANDARD
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.roller import Rolle

#: Who reads a centre's criteria: those who answer them, decide by them, write them, approve them or audit them.
LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)

#: What a row of `Kriteriepoint` must hold to become a `Kriterietekst`.
KOLONNER = (
    *("kriterium_id", "point", "ord", "fra", "koder"),
    *("kriterium__kode", "kriterium__navn", "kriterium__hjaelp", "kriterium__kilde", "kriterium__standardvaegt"),
)


def center_sti(enhed: Enhed) -> str:
    """The path of the centre that a unit is in; of the unit itself where it lies above the centres."""
    return str(enhed.path[: 2 * Enhed.steplen])


def gaeldende(sti: str) -> Saettekst:
    """The criteria that new assessments in the centre are scored on, in one query.

    A centre that has none yet has the shipped ones, which become its first version when they are first used.
    """
    nyeste = Kriteriesaet.objects.filter(enhed__path=sti).order_by("-version").values("pk")[:1]
    return _laes(sti, Q(kriterium__saet=Subquery(nyeste))) or Saettekst(sti, 1, STANDARD)


def version(sti: str, nummer: int) -> Saettekst | None:
    """One version of the centre's criteria, in force or not; None where there is none."""
    fundet = _laes(sti, Q(kriterium__saet__enhed__path=sti, kriterium__saet__version=nummer))
    if fundet is None and nummer == 1 and Enhed.objects.filter(path=sti).exists():
        return Saettekst(sti, 1, STANDARD)
    return fundet


def _laes(sti: str, hvilke: Q) -> Saettekst | None:
    raekker = list(
        Kriteriepoint.objects.filter(hvilke)
        .order_by("kriterium__orden", "point")
        .values(*KOLONNER, "kriterium__saet_id", version=F("kriterium__saet__version"))
    )
    if not raekker:
        return None
    return Saettekst(sti, raekker[0]["version"], tuple(tekster(raekker)), raekker[0]["kriterium__saet_id"])


def indholdet(saet: Kriteriesaet) -> Saettekst:
    """One version with everything in it; the centre must be read with it."""
    raekker = Kriteriepoint.objects.filter(kriterium__saet=saet).order_by("kriterium__orden", "point")
    return Saettekst(saet.enhed.path, saet.version, tuple(tekster(raekker.values(*KOLONNER))), saet.pk)


def tekster(raekker: Iterable[Mapping[str, Any]]) -> list[Kriterietekst]:
    """Rows of points, in the order of their criteria, as criteria."""
    fundne = []
    for pk, gruppe in groupby(raekker, key=lambda r: r["kriterium_id"]):
        egne = list(gruppe)
        k = egne[0]
        point = tuple(Pointtekst(r["point"], r["ord"], r["fra"], tuple(r["koder"].split())) for r in egne)
        kilde = Kilde(k["kriterium__kilde"])
        fundne.append(
            Kriterietekst(
                k["kriterium__kode"],
                k["kriterium__navn"],
                kilde,
                point,
                k["kriterium__hjaelp"],
                k["kriterium__standardvaegt"],
                pk,
            )
        )
    return fundne


def synlige_centre(adgang: Adgang) -> QuerySet[Enhed]:
    """The centres whose criteria the person reads: those that a role is in, or reaches from above."""
    betingelse = Q(pk__in=[])
    for hverv in adgang.i_rolle(*LAESERE):
        betingelse |= Q(path=hverv.enhed_sti[: 2 * Enhed.steplen])
        if len(hverv.enhed_sti) <= Enhed.steplen:
            betingelse |= Q(path__startswith=hverv.enhed_sti)
    centre: QuerySet[Enhed] = Enhed.objects.filter(betingelse, art=Enhedsart.CENTER).order_by("path")
    return centre


def synlige_saet(adgang: Adgang) -> QuerySet[Kriteriesaet]:
    """Every version of those centres' criteria, the newest first."""
    centre = synlige_centre(adgang).order_by().values("pk")
    return Kriteriesaet.objects.filter(enhed__in=centre).select_related("enhed", "skrevet_af", "godkendt_af")
