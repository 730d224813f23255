"""What people decide about an application: the leader, the union representative, the employee."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.fond.ansoegning.domme import Anledning
from ansoegninger.fond.ansoegning.fakta import Efter, Fondsannullering, Fondsvalg, Lederaftale, TrErklaering, Vej
from ansoegninger.fond.ansoegning.models import FOER_FONDEN, Fondsansoegning
from ansoegninger.fond.ansoegning.services.doem import doem, kraev_muligt
from ansoegninger.fond.ansoegning.services.faelles import af
from ansoegninger.fond.ansoegning.services.penge import tag_tilskuddet_tilbage
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import dato


def aftal(*, sag: Fondsansoegning, aktoer: Aktoer, enig: bool, begrundelse: str, tidspunkt: datetime) -> Lederaftale:
    """The leader agrees to apply, or does not.

    Raises:
        Regelbrud: a no without a reason, or a rule that says no by now.
    """
    if not enig and not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor der ikke skal søges.", "begrundelse")
    if enig:
        kraev_muligt(sag, timezone.localdate(tidspunkt))
        doem(sag, Anledning.AFTALT, tidspunkt)
    return Lederaftale.objects.create(
        ansoegning=sag, enig=enig, begrundelse=begrundelse.strip(), **af(aktoer, tidspunkt)
    )


def erklaer(
    *,
    sag: Fondsansoegning,
    aktoer: Aktoer,
    supplerer: bool,
    har_plan: bool,
    begrundelse: str,
    tidspunkt: datetime,
) -> TrErklaering:
    """The union representative declares that it goes beyond the usual, and whether there is a plan.

    Raises:
        Regelbrud: a no without a reason.
    """
    if not supplerer and not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor det ikke kan bekræftes.", "begrundelse")
    return TrErklaering.objects.create(
        ansoegning=sag,
        supplerer=supplerer,
        har_plan=har_plan,
        begrundelse=begrundelse.strip(),
        **af(aktoer, tidspunkt),
    )


def efter_fristen(
    *, sag: Fondsansoegning, aktoer: Aktoer, vej: str, begrundelse: str, tidspunkt: datetime
) -> Fondsvalg:
    """A deadline was missed: create it with the fund again, or give it up.

    Raises:
        Regelbrud: no reason; or it is too late to apply at all.
    """
    if vej == Vej.SOEG_IGEN and sag.start_dag <= timezone.localdate(tidspunkt):
        raise Regelbrud("Uddannelsen er begyndt, så der kan ikke søges igen. Ret datoerne, hvis den er udsat.", "vej")
    return _vaelg(sag, Efter.FRIST, vej, begrundelse, aktoer, tidspunkt)


def efter_afslag(*, sag: Fondsansoegning, aktoer: Aktoer, vej: str, begrundelse: str, tidspunkt: datetime) -> Fondsvalg:
    """The fund refused: the workplace pays it all, the waiting list, or nothing.

    Raises:
        Regelbrud: no reason.
    """
    return _vaelg(sag, Efter.AFSLAG, vej, begrundelse, aktoer, tidspunkt)


def annuller(*, sag: Fondsansoegning, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Fondsannullering:
    """The employee withdraws it; a grant that was entered goes out of the pool again."""
    tag_tilskuddet_tilbage(sag, aktoer, tidspunkt)
    return Fondsannullering.objects.create(ansoegning=sag, begrundelse=begrundelse.strip(), **af(aktoer, tidspunkt))


def ret_datoer(
    *,
    sag: Fondsansoegning,
    aktoer: Aktoer,
    start_dag: date,
    slut_dag: date,
    begrundelse: str,
    tidspunkt: datetime,
) -> Mapping[str, object]:
    """The course was moved: the deadlines are counted from the new days.

    What is with the fund was judged when it was sent, and stays so.

    Raises:
        Regelbrud: it would end before it begins, nothing is changed, or it could not be applied for.
    """
    if slut_dag < start_dag:
        raise Regelbrud("Uddannelsen kan ikke slutte, før den begynder.", "slut_dag")
    if (start_dag, slut_dag) == (sag.start_dag, sag.slut_dag):
        raise Regelbrud("Datoerne er, som de var.", "start_dag")
    sag.start_dag, sag.slut_dag = start_dag, slut_dag
    if sag.fase in FOER_FONDEN:
        kraev_muligt(sag, timezone.localdate(tidspunkt))
    sag.save(update_fields=["start_dag", "slut_dag"])
    if sag.fase in FOER_FONDEN:
        doem(sag, Anledning.AENDRET, tidspunkt)
    return {"start": dato(start_dag), "slut": dato(slut_dag), "grund": begrundelse.strip()}


def _vaelg(
    sag: Fondsansoegning, efter: str, vej: str, begrundelse: str, aktoer: Aktoer, tidspunkt: datetime
) -> Fondsvalg:
    if not begrundelse.strip():
        raise Regelbrud("Skriv en begrundelse.", "begrundelse")
    return Fondsvalg.objects.create(
        ansoegning=sag, efter=efter, vej=vej, begrundelse=begrundelse.strip(), **af(aktoer, tidspunkt)
    )
