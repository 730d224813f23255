"""MUS: both prepare, talk, write the plan together, and both approve it. Nothing is granted here."""

from typing import Any

from viewflow import this

from ansoegninger.mus import frister, services
from ansoegninger.mus.ansatte import hvorhen
from ansoegninger.mus.forms import (
    AfholdtFlereForm,
    AfholdtForm,
    ForberedelseForm,
    GodkendelseForm,
    SaetTidForm,
    UdgaaForm,
    UdsaetForm,
    VaelgTidForm,
)
from ansoegninger.mus.models import AABNE, FOELGES, FOER_SAMTALEN, Fase, Part
from ansoegninger.mus.opfoelgning import services as opfoelgning
from ansoegninger.mus.opfoelgning.dage import flere_dage, naeste_opfoelgning
from ansoegninger.mus.opfoelgning.flytning import flyt_opfoelgningsdag
from ansoegninger.mus.opfoelgning.flytteform import FlytDagForm
from ansoegninger.mus.opfoelgning.forms import AfslutForm, LedersvarForm, OpfoelgningForm
from ansoegninger.mus.policies import maa_aflyse_tid, maa_vaelge_tid
from ansoegninger.mus.queries import enige, godkendt_af
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Begynd, Opgave, Samlet, Slut
from workflows.motor.porte import Del, Hvis, Saml
from workflows.motor.veje import Afbrydelse, Flytning, Omvej, Undervejs
from workflows.motor.ventetid import AfventDag


def mangler(part: Part) -> Any:
    """The branch of a party who has not approved the plan as it is now."""
    return lambda a: not godkendt_af(a.process.artifact, part)


class Mus(Forloeb):
    """MUS

    Fra forberedelse over samtalen til en individuel kompetenceudviklingsplan, som begge har godkendt og følger op på.
    Runden kan have sine egne antal dage til hvert trin.
    """

    version = 2

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
            frist=frister.at_forberede,
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
            frist=frister.at_forberede,
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
            frist=frister.at_holde,
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
            frist=frister.at_planlaegge,
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
            frist=frister.at_godkende,
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
            frist=frister.at_godkende,
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
        .Then(this.skal_foelges_op)
        .Else(this.godkendelse)
    )

    # The plan holds. On each of the agreed days the employee says where each goal is, and the leader answers.
    # When the person's next talk begins, what is open is shown there.
    skal_foelges_op = (
        Hvis(lambda a: flere_dage(a.process.artifact))
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
            opfoelgning.foelg_op,
            form=OpfoelgningForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.OPFOELGNING,
            frist=Dage(14),
            # The first the day after it opened: nobody expects a step that a date opens.
            paamind=Paamind(foer=(13, 3), eskaler=Rolle.LEDER),
            knap="Gem, hvor langt jeg er",
        )
        .Annotation(title="Følg op på din plan")
        .Next(this.svar_paa_opfoelgning)
    )
    svar_paa_opfoelgning = (
        Opgave(
            opfoelgning.svar_paa_opfoelgning,
            form=LedersvarForm,
            rolle=Rolle.LEDER,
            fase=Fase.OPFOELGNING,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Gem svaret",
        )
        .Annotation(title="Svar på opfølgningen")
        .Next(this.skal_foelges_op)
    )
    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Opfølgningen er slut")

    # When the talk is, is agreed beside the preparation and waits for nobody: it can be held without.
    vaelg_tid = Undervejs(
        services.vaelg_tid,
        rolle=Rolle.MEDARBEJDER,
        fra=FOER_SAMTALEN,
        titel="Vælg en tid",
        form=VaelgTidForm,
        maa=maa_vaelge_tid,
        knap="Gem svaret",
    )
    saet_tid = Undervejs(
        services.saet_tid,
        rolle=Rolle.LEDER,
        fra=FOER_SAMTALEN,
        titel="Sæt eller flyt tiden",
        form=SaetTidForm,
        knap="Gem tiden",
    )
    aflys_tid = Undervejs(
        services.aflys_tid,
        rolle=Rolle.LEDER,
        fra=FOER_SAMTALEN,
        titel="Aflys tiden",
        maa=maa_aflyse_tid,
        knap="Aflys tiden",
    )

    # Who is away, who changes unit, and who leaves. Nobody is asked why.
    udsaet = Undervejs(
        services.udsaet,
        rolle=Rolle.LEDER,
        fra=FOER_SAMTALEN,
        titel="Udsæt samtalen",
        form=UdsaetForm,
        knap="Udsæt samtalen",
    )
    foelg_med = Flytning(services.foelg_med, fra=AABNE | FOELGES, hvorhen=hvorhen)
    fratraadt = Omvej(fra=AABNE, til=this.udgaaet, service=services.slut_ved_fratraedelse)
    udgaaet = Slut(fase=Fase.UDGAAET).Annotation(title="Medarbejderen er fratrådt")

    udgaa = Afbrydelse(
        services.lad_udgaa,
        rolle=Rolle.LEDER,
        fra=AABNE,
        fase=Fase.UDGAAET,
        titel="Lad samtalen udgå",
        form=UdgaaForm,
    )
    flyt_opfoelgningsdag = Undervejs(
        flyt_opfoelgningsdag,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.GAELDER}),
        titel="Flyt opfølgningsdagen",
        form=FlytDagForm,
        knap="Flyt dagen",
    )
    afslut_opfoelgning = Afbrydelse(
        opfoelgning.afslut,
        rolle=Rolle.LEDER,
        fra=FOELGES,
        fase=Fase.AFSLUTTET,
        titel="Afslut opfølgningen",
        form=AfslutForm,
    )
    naeste_samtale = Omvej(fra=FOELGES, til=this.afsluttet)
    fratraadt_med_plan = Omvej(fra=FOELGES, til=this.afsluttet)
