"""Reading what the papers are made from: a round with its departments, wishes and money."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from ansoegninger.breve.models import Orientering
from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.papirer.grundlag import Afdelingstal, Grundlag, Oensketal, Rammetal
from ansoegninger.papirer.puljer.queries import laes_puljer
from ansoegninger.papirer.tabeller import STANDE
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
    Rundefase,
    Rundevaegt,
)
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Priser
from ansoegninger.prioritering.samling.priser import GEBYR, priser
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost

#: Who reads the decision paper from the beginning; a department's leader when everybody has had an answer.
SER_BESLUTNINGEN = (Rolle.CENTERCHEF, Rolle.OEKONOMI, Rolle.REVISOR)
#: Who reads of the use of the money besides them.
SER_UDMOENTNINGEN = (Rolle.LEDER, Rolle.FAGLIG_KOORDINATOR)


@dataclass(frozen=True, slots=True)
class Laest:
    """The plain rows, and the units behind them that say who may follow a number."""

    grundlag: Grundlag
    indstillinger: tuple[Indstilling, ...]
    rammer: tuple[Ramme, ...]


def runder_med_papirer(adgang: Adgang) -> QuerySet[Prioriteringsrunde]:
    """The rounds that the person reads at least one paper of, the latest year first."""
    frigivet = Q(fase=Rundefase.AFSLUTTET) & _i_centret(adgang, *SER_UDMOENTNINGEN)
    runder = Prioriteringsrunde.objects.filter(adgang.q("enhed", *SER_BESLUTNINGEN) | frigivet)
    return runder.select_related("enhed").order_by("-aar", "enhed__path")


def rundens_oensker(runde: Prioriteringsrunde) -> QuerySet[Any]:
    """The wishes that the figures count, with `pris`, `udfald` and `bevilget_oere` as drafted or decided.

    Of departments that have locked only. Until it is decided: what can still be; afterwards: what the round decided. A
    grant from the waiting list moves no figure: it would be one, and point at somebody.
    """
    i_runden: QuerySet[Any] = Placering.objects.filter(_laast(), indstilling__runde=runde).annotate(
        pris=sum((F(f"oenske__{felt}") for felt in PRISDELE[1:]), F(f"oenske__{PRISDELE[0]}"))
    )
    oensker: QuerySet[Any]
    if runde.besluttet_kl:
        beslutning = Beslutning.objects.i_runden().filter(runde=runde, oenske=OuterRef("oenske"))
        oensker = i_runden.annotate(
            udfald=Subquery(beslutning.values("udfald")[:1]),
            betaler=Subquery(beslutning.values("ramme")[:1]),
            bevilget_oere=Subquery(beslutning.values("beloeb_oere")[:1]),
        ).filter(udfald__isnull=False)
    else:
        udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=OuterRef("oenske"))
        optaget = Exists(Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True))
        oensker = i_runden.filter(~optaget, oenske__fase__in=KAN_PRIORITERES).annotate(
            udfald=Subquery(udkast.values("udfald")[:1]),
            betaler=Subquery(udkast.values("ramme")[:1]),
            bevilget_oere=F("pris"),
        )
    return oensker


def bag_tallet(adgang: Adgang, runde: Prioriteringsrunde, valg: dict[str, Any]) -> QuerySet[Any]:
    """The wishes behind one figure, as far as the person reads their cases; one's own outcome only when released."""
    oensker = rundens_oensker(runde).filter(oenske__in=synlige_oensker(adgang).order_by().values("pk"))
    felter = {"afdeling": "indstilling__enhed", "type": "oenske__type"}
    oensker = oensker.filter(**{felt: valg[navn] for navn, felt in felter.items() if navn in valg})
    if "tema" in valg:
        # Nought is the row of those without a theme.
        oensker = oensker.filter(oenske__tema__nummer=valg["tema"] or None)
    if "bevilget" in valg:
        oensker = oensker.filter(udfald=Beslutningsudfald.BEVILGET)
        if runde.fase != Rundefase.AFSLUTTET:
            oensker = oensker.exclude(oenske__person=adgang.bruger)
    if "stand" in valg:
        oensker = oensker.filter(oenske__fase__in=next(faser for kode, _, faser in STANDE if kode == valg["stand"]))
    return oensker.select_related("oenske__person", "oenske__tema", "indstilling__enhed").order_by(
        "indstilling__enhed__path", "plads", "pk"
    )


def laes(runde: Prioriteringsrunde, *, kommune: str, tidspunkt: datetime) -> Laest:
    """Everything that both papers say of a round, in seven queries; twice that with outside pools."""
    indstillinger = tuple(_indstillinger(runde))
    rammer = tuple(
        Ramme.objects.filter(enhed__path__startswith=runde.enhed.path, aar=runde.aar)
        .select_related("enhed")
        .order_by("enhed__path", "pk")
    )
    personer = _disponeret_til(rammer)
    beslut = _beslutningens_tal(runde)
    grundlag = Grundlag(
        sagsnummer=runde.sagsnummer,
        aar=runde.aar,
        center=str(runde.enhed),
        kommune=kommune,
        oprettet_kl=runde.oprettet_kl,
        indstil_senest_dag=runde.indstil_senest_dag,
        besluttet_kl=runde.besluttet_kl,
        besluttet_rolle=beslut["rolle"] or "",
        # A round in which nothing was left to decide is released when it is decided.
        frigivet_kl=(beslut["frigivet"] or runde.besluttet_kl) if runde.fase == Rundefase.AFSLUTTET else None,
        afdelinger=tuple(_afdeling(i) for i in indstillinger),
        oensker=tuple(_oensketal(runde)),
        rammer=tuple(
            Rammetal(r.pk, str(r), r.midler_oere, r.bundet_oere, personer[r.pk], har_afsnit=r.er_udefra) for r in rammer
        ),
        hentet_kl=tidspunkt,
        kriterier=tuple(
            Rundevaegt.objects.filter(runde=runde, vaegt__gt=0)
            .order_by("kriterium__orden")
            .values_list("kriterium__navn", flat=True)
        ),
        puljer=tuple(laes_puljer(rammer)),
    )
    return Laest(grundlag, indstillinger, rammer)


def _laast() -> Q:
    return Q(Exists(_laasning(OuterRef("indstilling__sagsnummer"))))


def _laasning(sagsnummer: OuterRef) -> QuerySet[Sporpost]:
    """The entries that say that a department has locked: the fact, whatever phase it has reached since."""
    return Sporpost.objects.filter(kaede=sagsnummer, art="afdelingsindstilling.ranger")


def _indstillinger(runde: Prioriteringsrunde) -> QuerySet[Indstilling]:
    orientering = Orientering.objects.filter(indstilling=OuterRef("pk"))
    return (
        Indstilling.objects.filter(runde=runde)
        .select_related("enhed")
        .annotate(
            laast_kl=Subquery(_laasning(OuterRef("sagsnummer")).order_by("-tidspunkt").values("tidspunkt")[:1]),
            orienteret_kl=Subquery(orientering.values("frigivet_kl")[:1]),
        )
        .order_by("enhed__path")
    )


def _afdeling(indstilling: Any) -> Afdelingstal:
    return Afdelingstal(
        enhed_id=indstilling.enhed_id,
        navn=str(indstilling.enhed),
        sagsnummer=indstilling.sagsnummer,
        ramme_id=indstilling.ramme_id,
        laast_kl=indstilling.laast_kl,
        orienteret_kl=indstilling.orienteret_kl,
    )


def _oensketal(runde: Prioriteringsrunde) -> list[Oensketal]:
    raekker = rundens_oensker(runde).values_list(
        "oenske__person_id",
        "indstilling__enhed_id",
        "oenske__tema__nummer",
        "oenske__tema__navn",
        "oenske__type",
        "oenske__fase",
        "pris",
        "udfald",
        "bevilget_oere",
        "betaler",
        "oenske_id",
        f"oenske__{GEBYR}",
    )
    takster = takster_i(runde)
    return [
        Oensketal(
            person_id=person,
            afdeling_id=afdeling,
            tema=(nummer, navn) if nummer is not None else None,
            type=type_,
            fase=fase,
            oensket_oere=pris,
            bevilget_oere=takster.pris(pk, bevilget, gebyr) if udfald == Beslutningsudfald.BEVILGET else None,
            afgjort=bool(udfald),
            ramme_id=betaler,
        )
        for person, afdeling, nummer, navn, type_, fase, pris, udfald, bevilget, betaler, pk, gebyr in raekker.order_by(
            "pk"
        )
    ]


def takster_i(runde: Prioriteringsrunde) -> Priser:
    """What a draft takes is a share where the wish is in a team; what is decided is what was written."""
    return UDEN_HOLD if runde.besluttet_kl else priser(runde)


def _disponeret_til(rammer: tuple[Ramme, ...]) -> dict[int, frozenset[object]]:
    """The people for whom something of each ceiling was committed, by the ledger; also a course that costs nothing."""
    person = Oenske.objects.filter(sagsnummer=OuterRef("sagsnummer")).values("person_id")[:1]
    poster = Postering.objects.filter(ramme__in=[r.pk for r in rammer], art=Posteringsart.DISPONERET).order_by()
    personer: dict[int, set[object]] = defaultdict(set)
    for ramme_id, sagsnummer, person_id in poster.annotate(person=Subquery(person)).values_list(
        "ramme_id", "sagsnummer", "person"
    ):
        # An entry without a person behind its case is somebody of its own, rather than nobody.
        personer[ramme_id].add(person_id or sagsnummer)
    return {r.pk: frozenset(personer[r.pk]) for r in rammer}


def _beslutningens_tal(runde: Prioriteringsrunde) -> dict[str, Any]:
    """The role that put the decisions into force, and when the last answer was released."""
    post = Sporpost.objects.filter(kaede=runde.sagsnummer, art="prioritering.beslut").order_by("-nummer")
    return (
        Beslutning.objects.i_runden()
        .filter(runde=runde)
        .aggregate(frigivet=Max("frigivet_kl"), rolle=Max(Subquery(post.values("rolle")[:1])))
    )


def _i_centret(adgang: Adgang, *roller: Rolle) -> Q:
    """Rounds of the centres that these roles are held in, or above."""
    trin = Enhed.steplen
    stier = {h.enhed_sti[:n] for h in adgang.i_rolle(*roller) for n in range(trin, len(h.enhed_sti) + 1, trin)}
    return Q(enhed__path__in=stier) | adgang.q("enhed", *(r for r in roller if r != Rolle.LEDER))
