"""How much of the fund's cap each person has used today, and when some of it comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q

from ansoegninger.fond.ansoegning.models import Fondsansoegning, FondsansoegningQuerySet
from ansoegninger.fond.ansoegning.queries import synlige, tidligere_for
from ansoegninger.fond.beloeb import Tidligere, brugt_i_vinduet
from ansoegninger.fond.overblik.regelbog import Regelbog
from ansoegninger.fond.regler import Regelart, Regler
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.kalender import plus_maaneder
from workflows.sprog.alfabet import dansk


@dataclass(frozen=True, slots=True)
class Loft:
    """One person's cap today (øre).

    Attributes:
        loft_oere: the cap; None where the agreement has none.
        brugt_oere: what counts against it today.
        frigives_dag: the day on which the next amount leaves the window; None where nothing does.
        frigives_oere: that amount.
    """

    loft_oere: int | None
    brugt_oere: int = 0
    frigives_dag: date | None = None
    frigives_oere: int = 0

    @property
    def rest_oere(self) -> int:
        """What can still be granted; nothing where there is no cap to leave anything of."""
        return max(0, (self.loft_oere or 0) - self.brugt_oere)


def loftet(regler: Regler, tidligere: Iterable[Tidligere], dag: date, *, er_master: bool = False) -> Loft:
    """Hold what a person has got against the rules. Pure."""
    loft = (regler.en(Regelart.LOFT_MASTER) if er_master else None) or regler.en(Regelart.LOFT)
    vindue = regler.en(Regelart.VINDUE)
    if loft is None or loft.tal is None:
        return Loft(None)
    if vindue is None or vindue.tal is None:
        return Loft(loft.tal)
    alle = list(tidligere)
    brugt = brugt_i_vinduet(alle, dag=dag, maaneder=vindue.tal, anker=vindue.kode)
    ud = [(plus_maaneder(t.dag(vindue.kode), vindue.tal), t) for t in alle if t.dag(vindue.kode) <= dag]
    kommer = [(naar, t.beloeb_oere) for naar, t in ud if naar > dag]
    naeste = min((naar for naar, _ in kommer), default=None)
    return Loft(loft.tal, brugt, naeste, sum(oere for naar, oere in kommer if naar == naeste))


def personer(adgang: Adgang) -> FondsansoegningQuerySet:
    """One application for each person whose cap this person may read by name: the newest, which says the agreement.

    The person, whoever decides on the applications, and the auditor. Økonomi follows the money of the cases and the
    union representative signs some of them; neither decides how much one person may get.
    """
    mine = synlige(adgang).filter(
        Q(person=adgang.bruger)
        | adgang.q_som(Rolle.LEDER)
        | adgang.q_som(Rolle.CENTERCHEF)
        | adgang.q("enhed", Rolle.REVISOR)
    )
    return _nyeste(mine).select_related("person", "enhed").order_by(dansk("person__navn"), "pk")


def i_alt(adgang: Adgang) -> FondsansoegningQuerySet:
    """One application for each person whose money økonomi follows, to be added up and not named."""
    return _nyeste(synlige(adgang).filter(adgang.q("enhed", Rolle.OEKONOMI))).order_by("pk")


def _nyeste(ansoegninger: FondsansoegningQuerySet) -> FondsansoegningQuerySet:
    pr_person = ansoegninger.order_by().values("person_id").annotate(nyeste=Max("pk"))
    return Fondsansoegning.objects.filter(pk__in=pr_person.values("nyeste"))


def lofter(ansoegninger: Iterable[Fondsansoegning], regelbog: Regelbog, dag: date) -> dict[int, Loft]:
    """The cap of the person of each application, by today's rules; what everybody got is read in one query."""
    alle = list(ansoegninger)
    faaet = tidligere_for({a.person_id for a in alle})
    return {
        a.person_id: loftet(
            regelbog.gaeldende(a.overenskomst, dag),
            (*(t for alle_om_et in faaet[a.person_id].values() for t in alle_om_et), *_andre_steder(a)),
            dag,
            er_master=a.er_master,
        )
        for a in alle
        if a.person_id
    }


def _andre_steder(ansoegning: Fondsansoegning) -> Iterable[Tidligere]:
    """What the person told of in the newest application; the older ones tell of the same."""
    if dag := ansoegning.andre_tilskud_dag:
        yield Tidligere(ansoegning.andre_tilskud_oere, dag, dag)
