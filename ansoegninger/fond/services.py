"""Writing the next version of an agreement's rules; nothing that holds is ever changed or taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.fond.models import Fondsregel, Fondsregelsaet
from ansoegninger.fond.policies import maa_rette
from ansoegninger.fond.queries import gaelder_fra, nyeste, versioner
from ansoegninger.fond.regler import Regel, fejl_i
from ansoegninger.fond.standard import GAELDER_FRA, NOTE, standard
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Enhed, Overenskomst
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn
from workflows.sprog.formater import dato, kort_dato

ANDRE_VAR_HURTIGERE = "Reglerne er ændret af en anden, siden du åbnede siden. Se dem igen, og prøv forfra."
_TRIN = "fond"


def gem_version(
    *,
    overenskomst: str,
    regler: Sequence[Regel],
    fra_dag: date,
    begrundelse: str,
    efter_version: int,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Fondsregelsaet | None:
    """Write the rules as the agreement's next version, from a day that has not been yet.

    `efter_version` is the version that they were written from.

    Returns:
        The version; None when this very form was sent before.

    Raises:
        IngenAdgang: not a system administrator.
        Regelbrud: somebody was first, nothing is changed, a rule makes no sense, or it would hold backwards.
    """
    aktoer = maa_rette(adgang)
    if not isinstance(aktoer, Aktoer):
        raise IngenAdgang(aktoer)
    with transaction.atomic():
        # Two administrators at once meet here: there may be no version to lock yet.
        Enhed.objects.select_for_update(no_key=True).filter(depth=1).order_by("path").first()
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
            return None
        _proev(overenskomst, regler, fra_dag, efter_version, timezone.localdate(tidspunkt))
        _fasthold(overenskomst, tidspunkt)
        nyt_saet = Fondsregelsaet(version=efter_version + 1, fra_dag=fra_dag, note=begrundelse.strip())
        saet = _skriv(nyt_saet, overenskomst, aktoer, tidspunkt, regler)
        _spor(saet, aktoer)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
        return saet


def fasthold(*, overenskomst: str, tidspunkt: datetime) -> None:
    """Write the shipped rules down as version 1, where nobody has: what is judged on them can be judged again.

    A later release may ship other rules; those that something was judged on stay.
    """
    with transaction.atomic():
        if not versioner(overenskomst).exists():
            Enhed.objects.select_for_update(no_key=True).filter(depth=1).order_by("path").first()
            _fasthold(overenskomst, tidspunkt)


def _fasthold(overenskomst: str, tidspunkt: datetime) -> None:
    if not versioner(overenskomst).exists():
        _skriv(Fondsregelsaet(version=1, fra_dag=GAELDER_FRA, note=NOTE), overenskomst, None, tidspunkt)


def _proev(overenskomst: str, regler: Sequence[Regel], fra_dag: date, efter_version: int, i_dag: date) -> None:
    nu = nyeste(overenskomst)
    if nu.version != efter_version:
        raise Regelbrud(ANDRE_VAR_HURTIGERE)
    if fra_dag < i_dag:
        raise Regelbrud("En regel kan ikke gælde bagud. Vælg i dag eller en senere dag.")
    if fra_dag < (begynder := gaelder_fra(overenskomst, nu.version)):
        raise Regelbrud(f"Version {nu.version} begynder {dato(begynder)}, og den næste kan ikke begynde før den.")
    if fejl := next(fejl_i(regler), None):
        raise Regelbrud(f"{fejl}.")
    if tuple(regler) == nu.regler:
        raise Regelbrud("Reglen er, som den var. Der er intet at gemme.")


def _skriv(
    saet: Fondsregelsaet,
    overenskomst: str,
    aktoer: Aktoer | None,
    tidspunkt: datetime,
    regler: Sequence[Regel] | None = None,
) -> Fondsregelsaet:
    saet.overenskomst, saet.skrevet_kl = overenskomst, tidspunkt
    saet.skrevet_af = aktoer.bruger if aktoer else None
    saet.save()
    for orden, r in enumerate(standard(overenskomst) if regler is None else regler, start=1):
        Fondsregel.objects.create(
            saet=saet,
            orden=orden,
            art=r.art,
            tekst=r.tekst,
            kilde=r.kilde,
            kilde_dag=r.kilde_dag,
            bekraeftet=r.bekraeftet,
            tal=r.tal,
            kode=r.kode,
            eksamen=r.eksamen,
            dag=r.dag,
        )
    return saet


def _spor(saet: Fondsregelsaet, aktoer: Aktoer) -> None:
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="fond.regler_rettet",
            tidspunkt=saet.skrevet_kl,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            begrundelse=saet.note,
            data={
                "version": saet.version,
                "overenskomst": Overenskomst(saet.overenskomst).label,
                "fra": kort_dato(saet.fra_dag),
            },
            aendringer=nyt(saet),
            henvisninger=[raekkenavn(saet), *(raekkenavn(regel) for regel in saet.regler.all())],
        )
    )
