"""MUS: both prepare, talk, write the plan together, and both approve it. Nothing is granted here."""

from typing import Any

from viewflow import this

from ansoegninger.mus import services
from ansoegninger.mus.forms import AfholdtFlereForm, AfholdtForm, ForberedelseForm, GodkendelseForm, UdgaaForm
from ansoegninger.mus.models import Fase, Part
from ansoegninger.mus.queries import enige, godkendt_af
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Begynd, Opgave, Samlet, Slut
from workflows.motor.porte import Del, Hvis, Saml
from workflows.motor.veje import Afbrydelse


def mangler(part: Part) -> Any:
    """The branch of a party who has not approved the plan as it is now."""
    return lambda a: not godkendt_af(a.process.artifact, part)


class Mus(Forloeb):
    """MUS

    Fra forberedelse over samtalen til en individuel kompetenceudviklingsplan, som begge har godkendt.
    """

    begynd = Begynd(services.begyndt, rolle=None).Annotation(title="MUS-runden åbnes").Next(this.forberedelse)

    forberedelse = (
        Del().Annotation(title="Begge forbereder sig").Next(this.forbered_medarbejder).Next(this.forbered_leder)
    )
    forbered_medarbejder = (
        Opgave(
            services.forbered_medarbejder,
            form=ForberedelseForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.FORBEREDELSE,
            frist=Dage(21),
            paamind=Paamind(foer=(3,)),
            knap="Gem min forberedelse",
        )
        .Annotation(title="Forbered dig til samtalen")
        .Next(this.begge_forberedt)
    )
    forbered_leder = (
        Opgave(
            services.forbered_leder,
            form=ForberedelseForm,
            rolle=Rolle.LEDER,
            fase=Fase.FORBEREDELSE,
            frist=Dage(21),
            paamind=Paamind(foer=(3,)),
            knap="Gem min forberedelse",
        )
        .Annotation(title="Forbered samtalen")
        .Next(this.begge_forberedt)
    )
    begge_forberedt = Saml().Annotation(title="Begge er klar").Next(this.hold)

    hold = (
        Opgave(
            services.registrer_afholdt,
            form=AfholdtForm,
            rolle=Rolle.LEDER,
            fase=Fase.SAMTALE,
            frist=Dage(30),
            paamind=Paamind(foer=(3,)),
            knap="Registrér samtalen",
            samlet=Samlet(
                "Registrér samtalerne", "Hver samtale registreres som holdt den samme dag.", form=AfholdtFlereForm
            ),
        )
        .Annotation(title="Hold samtalen")
        .Next(this.plan)
    )
    plan = (
        Opgave(
            services.send_til_godkendelse,
            rolle=Rolle.LEDER,
            fase=Fase.PLAN,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Send planen til godkendelse",
            samlet=Samlet("Send planerne til godkendelse", "Hver plan sendes, som den er, til jer begge."),
        )
        .Annotation(title="Skriv planen sammen")
        .Next(this.godkendelse)
    )

    # Both approve one version. While they do, either may still change the plan: a misspelt deadline must not send
    # everybody back to "skriv planen". An approval counts only for the version it was given to, so whoever approved
    # an older one is asked again when the other has answered; until then the plan's page says what changed since.
    # Whoever approved the plan as it stands is never asked twice.
    godkendelse = (
        Del()
        .Annotation(title="Begge godkender")
        .Next(this.godkend_medarbejder, case=mangler(Part.MEDARBEJDER))
        .Next(this.godkend_leder, case=mangler(Part.LEDER))
    )
    godkend_medarbejder = (
        Opgave(
            services.godkend_medarbejder,
            form=GodkendelseForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.GODKENDELSE,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Godkend planen",
        )
        .Annotation(title="Godkend udviklingsplanen")
        .Next(this.begge_har_svaret)
    )
    godkend_leder = (
        Opgave(
            services.godkend_leder,
            form=GodkendelseForm,
            rolle=Rolle.LEDER,
            fase=Fase.GODKENDELSE,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Godkend planen",
        )
        .Annotation(title="Godkend udviklingsplanen")
        .Next(this.begge_har_svaret)
    )
    begge_har_svaret = Saml().Annotation(title="Begge har svaret").Next(this.enighed)
    enighed = (
        Hvis(lambda a: enige(a.process.artifact))
        .Annotation(title="Samme plan godkendt af begge?")
        .Then(this.afsluttet)
        .Else(this.godkendelse)
    )
    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Planen gælder")

    udgaa = Afbrydelse(
        services.lad_udgaa,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.FORBEREDELSE, Fase.SAMTALE, Fase.PLAN, Fase.GODKENDELSE}),
        fase=Fase.UDGAAET,
        titel="Lad samtalen udgå",
        form=UdgaaForm,
    )
