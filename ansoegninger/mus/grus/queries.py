"""Reading the groups' talks: they are the group's and the leader's. An auditor has the trail; nobody else anything."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ansoegninger.mus.aktiviteter.visning import Maalkort, maalkort
from ansoegninger.mus.grus.models import (
    GAELDENDE,
    Grusaktivitet,
    Grusdag,
    Grusdeltager,
    Grusmaal,
    Grussamtale,
    Grusstatus,
)
from ansoegninger.mus.opfoelgning.queries import Status
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.roller import Rolle


def synlige(adgang: Adgang) -> QuerySet[Grussamtale]:
    """Those this person takes part in, and those of the units they lead; the list and the page ask the same."""
    deltager = Exists(Grusdeltager.objects.filter(grus=OuterRef("pk"), person=adgang.bruger))
    return Grussamtale.objects.filter(Q(deltager) | adgang.q("enhed", Rolle.LEDER))


def enheder_at_holde_i(adgang: Adgang) -> list[Enhed]:
    """The units in which this person may hold one: those that their leading reaches."""
    egne = Enhed.objects.filter(adgang.q_enheder(Rolle.LEDER)).exclude(art=Enhedsart.KOMMUNE)
    return list(egne.order_by("path"))


def ansatte_i(enheder: list[Enhed], dag: date, *, undtagen: Bruger) -> QuerySet[Ansaettelse]:
    """Who is employed in these units on the day, by name; not whoever asks."""
    stier = Q(pk__in=[])
    for enhed in enheder:
        stier |= Q(enhed__path__startswith=enhed.path)
    return (
        Ansaettelse.objects.paa(dag)
        .filter(stier)
        .exclude(person=undtagen)
        .select_related("person", "enhed")
        .order_by("person__navn", "pk")
    )


def kort(*gruppers: Grussamtale) -> dict[int, list[Maalkort]]:
    """The goals of these talks as cards, by the talk: three queries however many they are."""
    statusser = {
        (maal, None): Status(status, ord_)
        for maal, status, ord_ in Grusstatus.objects.filter(dag__grus__in=gruppers)
        .order_by("dag__dag", "pk")
        .values_list("maal", "status", "ord")
    }
    aktiviteter: dict[int, list[Any]] = {}
    for aktivitet in Grusaktivitet.objects.filter(maal__grus__in=gruppers).select_related("kursus"):
        aktiviteter.setdefault(aktivitet.maal_id, []).append(aktivitet)
    samlet: dict[int, list[Maalkort]] = {}
    for maal in Grusmaal.objects.filter(grus__in=gruppers).order_by("pk"):
        samlet.setdefault(maal.grus_id, []).append(maalkort(maal, aktiviteter.get(maal.pk, []), statusser))
    return samlet


def faelles_maal(person_id: int, adgang: Adgang) -> list[Grusmaal]:
    """The goals that a person shares with a group, for whoever may see the group's talk."""
    egne = synlige(adgang).filter(fase__in=GAELDENDE, deltagere__person=person_id)
    return list(Grusmaal.objects.filter(grus__in=egne).select_related("grus").order_by("frist_dag", "pk"))


def udestaaende(**dage: Any) -> QuerySet[Grusdag]:
    """The agreed days that nobody has followed up on, the earliest first."""
    return Grusdag.objects.filter(fulgt_op_kl=None, **dage).order_by("dag")


def naeste_opfoelgning(grus: Grussamtale) -> date:
    """The day that a group's plan waits for; it waits only while there is one."""
    naeste = udestaaende(grus=grus).first()
    assert naeste is not None, "gruppens plan venter kun, mens den har en opfølgningsdag"
    return naeste.dag
