"""The rules in force, and what the system knows about a wish that the rules ask for."""

from __future__ import annotations

from datetime import date

from ansoegninger.fond.beloeb import plus_maaneder
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse
from ansoegninger.fond.standard import standard
from ansoegninger.oensker.models import PRISDELE, Oenske
from roller.organisation.models import Ansaettelse


def gaeldende(overenskomst: str) -> Regler:
    """The rules of an agreement: the shipped ones, version 1."""
    return Regler(overenskomst, 1, standard(overenskomst))


def ansaettelsen(oenske: Oenske, dag: date) -> Ansaettelse | None:
    """The employment that would apply on this day; the longest where there are two."""
    paa_dagen = Ansaettelse.objects.paa(dag).filter(person=oenske.person_id)
    return paa_dagen.order_by("-timer_pr_uge", "pk").first()


def naar_der_soeges(regler: Regler, start_dag: date | None, dag: date) -> date:
    """The first day from today on which it can be applied for: today, or when the period before the start begins."""
    tidligst = regler.en(Regelart.TIDLIGST)
    if start_dag is None or tidligst is None or tidligst.tal is None:
        return dag
    return max(dag, plus_maaneder(start_dag, -tidligst.tal))


def sagen(oenske: Oenske, ansat: Ansaettelse | None, regler: Regler, dag: date) -> Sag:
    """The wish as the rules ask about it; what nobody has said is left unknown.

    Earlier grants are unknown: nothing here has recorded what the fund paid before.
    """
    return Sag(
        ansoeger=Ansoeger(
            overenskomst=ansat.overenskomst if ansat else "",
            stilling=ansat.stilling if ansat else "",
            ansat_til=ansat.til_dag if ansat else None,
        ),
        uddannelse=Uddannelse(oenske.type, oenske.titel, oenske.ects, None, oenske.start_dag),
        udgifter={felt: getattr(oenske, felt) for felt in PRISDELE},
        dag=naar_der_soeges(regler, oenske.start_dag, dag),
        tidligere=None,
        har_plan=True if oenske.maal_id else None,
    )
