"""Making, changing and ordering scenarios, and laying the best set as drafts. Nothing here decides anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from ansoegninger.kriterier.models import Kriterium
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.afvigelser.queries import er_maalestok
from ansoegninger.prioritering.models import (
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.scenarier.graensemodeller import Scenarieramme, Scenarietema, Scenarievaegt
from ansoegninger.prioritering.scenarier.koersel import afslut_annulleret
from ansoegninger.prioritering.scenarier.models import (
    AABNE,
    Koersel,
    Koerselsstatus,
    Scenarie,
    Scenariemaerke,
)
from ansoegninger.prioritering.scenarier.policies import maa_lave, maa_maerke
from ansoegninger.prioritering.scenarier.vagt import LAAN
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud

AENDRET = "Scenariet er ændret af en anden, siden du åbnede siden. Se det nye, og ret igen."
_ALT = 100


@dataclass(frozen=True, slots=True)
class Scenariedata:
    """A scenario's limits; what is left out is as the round has it.

    Attributes:
        sikkerhed: how sure a grant of the fund must be to count.
        beloeb: øre by pot, where it is something else than what is left.
        vaegte: the weight by criterion, where it is something else than the round's.
        temaer: least and most in percent, by the theme's number.
    """

    navn: str
    hoejst_pr_person: int | None = None
    hoejst_vaek_procent: int | None = None
    mindst_pr_enhed: int | None = None
    sikkerhed: str = Sikkerhed.INTET
    beloeb: Mapping[int, int] = field(default_factory=dict)
    vaegte: Mapping[int, int] = field(default_factory=dict)
    temaer: Mapping[int, tuple[int, int]] = field(default_factory=dict)


def opret(
    *,
    runde: Prioriteringsrunde,
    data: Scenariedata,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
    maerker_fra: Scenarie | None = None,
) -> Scenarie:
    """Make a scenario, perhaps with the marks of another one of the round; sent twice it is made once.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: the name is taken, or a limit makes no sense.
    """
    with transaction.atomic():
        laast = _laas(runde)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="scenarie"):
            gammelt = Scenarie.objects.filter(runde=laast, navn=data.navn).first()
            if gammelt is None:
                raise Regelbrud("Formularen er sendt før, og scenariet er ændret siden. Begynd på et nyt.")
            return gammelt
        aktoer = aktoer_for(adgang, laast)
        scenarie = Scenarie(runde=laast, oprettet_af=aktoer.bruger, oprettet_kl=tidspunkt)
        _saet(scenarie, data)
        if maerker_fra and maerker_fra.runde_id == laast.pk:
            _kopier_maerker(maerker_fra, scenarie)
        noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin="scenarie", tidspunkt=tidspunkt)
    return scenarie


def ret(*, scenarie: Scenarie, data: Scenariedata, version: int, adgang: Adgang) -> Scenarie:
    """Change the limits, if nobody else has since they were shown.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: it was changed meanwhile, is being computed or used, or a limit makes no sense.
    """
    with transaction.atomic():
        laast = laas_scenarie(scenarie, adgang)
        if laast.version != version:
            raise Regelbrud(AENDRET)
        _kraev_kan_aendres(laast)
        laast.version += 1
        _saet(laast, data)
    return laast


def slet(*, scenarie: Scenarie, adgang: Adgang) -> None:
    """Throw it away with what was computed; what has been used stays, for it is the basis of drafts.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: it is being computed, or has been used.
    """
    with transaction.atomic():
        laast = laas_scenarie(scenarie, adgang)
        _kraev_kan_aendres(laast)
        laast.delete()


def saet_maerke(
    *, scenarie: Scenarie, oenske: Oenske, maerke: str, grund: str, adgang: Adgang, tidspunkt: datetime
) -> None:
    """Say that a wish must be in or must never be, and why; without a mark it is free again.

    Raises:
        IngenAdgang: the person may not decide this wish.
        Regelbrud: the wish is not part of the round, the scenario is being computed, or there is no reason.
    """
    with transaction.atomic():
        laast = laas_scenarie(scenarie, adgang)
        aktoer = maa_maerke(adgang, laast.runde, oenske)
        if isinstance(aktoer, Svar):
            raise IngenAdgang(aktoer)
        if not Placering.objects.filter(indstilling__runde=laast.runde_id, oenske=oenske).exists():
            raise Regelbrud("Ønsket er ikke med i runden.")
        _kraev_kan_aendres(laast)
        if maerke and not grund.strip():
            raise Regelbrud("Skriv hvorfor.", "grund")
        laast.maerker.filter(oenske=oenske).delete()
        if maerke:
            Scenariemaerke.objects.create(
                scenarie=laast,
                oenske=oenske,
                maerke=maerke,
                grund=grund.strip(),
                sat_af=aktoer.bruger,
                sat_kl=tidspunkt,
            )
        laast.version += 1
        laast.save(update_fields=["version"])


def bestil(*, scenarie: Scenarie, adgang: Adgang, tidspunkt: datetime) -> Koersel:
    """Order a computation; one that is under way already is answered with that one.

    It is taken for the caller, who computes it at once or leaves it to the worker (`koersel.straks`).

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
        Regelbrud: the round has no weights.
    """
    with transaction.atomic():
        laast = laas_scenarie(scenarie, adgang)
        if laast.runde.kriteriesaet_id is None:
            raise Regelbrud("Runden blev åbnet uden vægte, så ønskerne har ingen point at regne med.")
        if i_gang := laast.koersler.filter(status__in=AABNE).first():
            return i_gang
        return Koersel.objects.create(
            scenarie=laast,
            status=Koerselsstatus.I_GANG,
            bestilt_af=adgang.bruger,
            bestilt_kl=tidspunkt,
            laan=uuid4(),
            laan_til_kl=tidspunkt + LAAN,
        )


def annuller(*, koersel: Koersel, adgang: Adgang, tidspunkt: datetime) -> None:
    """Stop a computation: at once if nobody is at it, otherwise at the worker's next look. An answer found stays.

    Raises:
        IngenAdgang: not the centre's chief, or the round is not being decided.
    """
    with transaction.atomic():
        laas_scenarie(koersel.scenarie, adgang)
        Koersel.objects.filter(pk=koersel.pk, status__in=AABNE).update(annulleres=True)
        afslut_annulleret(koersel, tidspunkt)


def _laas(runde: Prioriteringsrunde) -> Prioriteringsrunde:
    """The round first, as everywhere; it orders all that happens to its scenarios."""
    return Prioriteringsrunde.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=runde.pk)


def laas_scenarie(scenarie: Scenarie, adgang: Adgang) -> Scenarie:
    """The scenario as it is now, under the round's lock, for somebody who may change it."""
    runde = _laas(scenarie.runde)
    aktoer_for(adgang, runde)
    fundet = Scenarie.objects.select_for_update(of=("self",)).filter(pk=scenarie.pk).first()
    if fundet is None:
        raise Regelbrud("Scenariet er slettet.")
    fundet.runde = runde
    return fundet


def aktoer_for(adgang: Adgang, runde: Prioriteringsrunde) -> Aktoer:
    svar = maa_lave(adgang, runde)
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def _kraev_kan_aendres(scenarie: Scenarie) -> None:
    """Not under a computation, and not when drafts or the room lean on it."""
    if scenarie.koersler.filter(status__in=AABNE).exists():
        raise Regelbrud("Scenariet bliver regnet nu. Vent, til det er færdigt, eller stop beregningen først.")
    if scenarie.koersler.filter(brugt_kl__isnull=False).exists():
        raise Regelbrud("Scenariet er brugt som udkast og bliver stående, som det er. Lav en kopi, og ret den.")
    if er_maalestok(scenarie.pk):
        raise Regelbrud("Scenariet er målestok i rummet og bliver stående, som det er. Lav en kopi, og ret den.")


def _saet(scenarie: Scenarie, data: Scenariedata) -> None:
    """Write the limits, each kind anew."""
    if Scenarie.objects.filter(runde=scenarie.runde, navn=data.navn).exclude(pk=scenarie.pk).exists():
        raise Regelbrud("Der er allerede et scenarie med det navn i runden.", "navn")
    if sum(mindst for mindst, _ in data.temaer.values()) > _ALT:
        raise Regelbrud("Temaernes mindste andele er tilsammen over 100 procent.")
    scenarie.navn = data.navn
    scenarie.hoejst_pr_person = data.hoejst_pr_person
    scenarie.hoejst_vaek_procent = data.hoejst_vaek_procent
    scenarie.mindst_pr_enhed = data.mindst_pr_enhed
    scenarie.sikkerhed = data.sikkerhed
    scenarie.save()
    kendte = set(Kriterium.objects.filter(saet=scenarie.runde.kriteriesaet_id).values_list("pk", flat=True))
    for raekker in (scenarie.rammer, scenarie.vaegte, scenarie.temaer):
        raekker.all().delete()
    Scenarieramme.objects.bulk_create(
        Scenarieramme(scenarie=scenarie, ramme_id=pk, beloeb_oere=oere) for pk, oere in sorted(data.beloeb.items())
    )
    Scenarievaegt.objects.bulk_create(
        Scenarievaegt(scenarie=scenarie, kriterium_id=pk, vaegt=vaegt)
        for pk, vaegt in sorted(data.vaegte.items())
        if pk in kendte
    )
    Scenarietema.objects.bulk_create(
        Scenarietema(scenarie=scenarie, temanummer=nummer, mindst_procent=mindst, hoejst_procent=hoejst)
        for nummer, (mindst, hoejst) in sorted(data.temaer.items())
    )


def _kopier_maerker(fra: Scenarie, til: Scenarie) -> None:
    """Each mark keeps who set it, when and why."""
    Scenariemaerke.objects.bulk_create(
        Scenariemaerke(
            scenarie=til, oenske_id=m.oenske_id, maerke=m.maerke, grund=m.grund, sat_af_id=m.sat_af_id, sat_kl=m.sat_kl
        )
        for m in fra.maerker.order_by("pk")
    )
