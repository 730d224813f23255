"""GRUS: the leader plans a talk with a group, holds it, writes the shared plan, and follows up with the group."""

from datetime import date
from typing import Any

from viewflow import this

from ansoegninger.mus.grus import aendring, services
from ansoegninger.mus.grus.forms import AfslutForm, FlytGruppensDagForm, FoelgOpForm, HoldtForm, PlanForm, RetForm
from ansoegninger.mus.grus.models import Fase
from ansoegninger.mus.grus.queries import naeste_opfoelgning, udestaaende
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Begynd, Opgave, Slut
from workflows.motor.porte import Hvis
from workflows.motor.veje import Afbrydelse, Undervejs
from workflows.motor.ventetid import AfventDag

SNART = Paamind(foer=(3,))


def paa_dagen(sag: Any, dag: date) -> date:
    """The day that the talk is planned for."""
    planlagt: date = sag.dag
    return max(planlagt, dag)


class Grus(Forloeb):
    """GRUS

    Fra en planlagt samtale med en gruppe til en fælles plan, som lederen godkender, og som gruppen følger op på.
    """

    begynd = Begynd(services.begyndt, rolle=Rolle.LEDER).Annotation(title="Samtalen planlægges").Next(this.hold)
    hold = (
        Opgave(
            services.registrer_holdt,
            form=HoldtForm,
            rolle=Rolle.LEDER,
            fase=Fase.PLANLAGT,
            frist=paa_dagen,
            paamind=SNART,
            knap="Registrér samtalen",
        )
        .Annotation(title="Hold gruppens samtale")
        .Next(this.plan)
    )
    plan = (
        Opgave(
            services.godkend,
            form=PlanForm,
            rolle=Rolle.LEDER,
            fase=Fase.PLAN,
            frist=Dage(14),
            paamind=SNART,
            knap="Godkend gruppens plan",
        )
        .Annotation(title="Skriv og godkend gruppens plan")
        .Next(this.skal_foelges_op)
    )
    # As in MUS: the plan holds, and on each of the agreed days the leader says where the goals are.
    skal_foelges_op = (
        Hvis(lambda a: udestaaende(grus=a.process.artifact).exists())
        .Annotation(title="Flere opfølgningsdage?")
        .Then(this.afvent_opfoelgning)
        .Else(this.afsluttet)
    )
    afvent_opfoelgning = (
        AfventDag(naeste_opfoelgning, fase=Fase.GAELDER, paa="den næste opfølgningsdag")
        .Annotation(title="Afvent opfølgningsdagen")
        .Next(this.foelg_op)
    )
    foelg_op = (
        Opgave(
            services.foelg_op,
            form=FoelgOpForm,
            rolle=Rolle.LEDER,
            fase=Fase.OPFOELGNING,
            frist=Dage(14),
            # The first the day after it opened: nobody expects a step that a date opens.
            paamind=Paamind(foer=(13, 3)),
            knap="Gem, hvor langt I er",
        )
        .Annotation(title="Følg op på gruppens plan")
        .Next(this.skal_foelges_op)
    )
    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Planen er fulgt til dørs")

    ret = Undervejs(
        aendring.ret,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.PLANLAGT}),
        titel="Ret den planlagte samtale",
        form=RetForm,
        knap="Gem, og giv gruppen besked",
    )
    flyt_opfoelgningsdag = Undervejs(
        aendring.flyt_opfoelgningsdag,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.GAELDER}),
        titel="Flyt opfølgningsdagen",
        form=FlytGruppensDagForm,
        knap="Flyt dagen",
    )
    aflys = Afbrydelse(
        services.afslut,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.PLANLAGT, Fase.PLAN}),
        fase=Fase.AFLYST,
        titel="Aflys samtalen",
        form=AfslutForm,
    )
    afslut_opfoelgning = Afbrydelse(
        services.afslut,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.GAELDER, Fase.OPFOELGNING}),
        fase=Fase.AFSLUTTET,
        titel="Afslut opfølgningen",
        form=AfslutForm,
    )
