"""The introductory programme: koordinator and leader lay it, mentors carry it, all three say how it goes."""

from typing import Any

from viewflow import this

from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.forms import BekraeftForm, GodkendForm, KonklusionForm, SlutdagForm, StatusForm, StopForm
from ansoegninger.introforloeb.models import FOER_START, Fase
from ansoegninger.introforloeb.queries import (
    er_bekraeftet,
    er_godkendt,
    goeres_der_status,
    koordinatoren_laegger,
    naeste_dag,
)
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Begynd, Opgave, Slut
from workflows.motor.porte import Del, Hvis, Saml
from workflows.motor.veje import Afbrydelse, Undervejs
from workflows.motor.ventetid import AfventDag

SNART = Paamind(foer=(2,))
#: A status that nobody gives stands in nobody's way: the programme goes on without it.
STATUSFRIST = Dage(14)
#: While it runs, and until leader and employee have ended it together.
LOEBER = frozenset({Fase.I_GANG, Fase.STATUS})
AABEN = frozenset({*FOER_START[1:], *LOEBER, Fase.AFSLUTNING, Fase.BEKRAEFTELSE})


def har_koordinator(aktivering: Any) -> bool:
    """The branch of the koordinator: where the department has none, the leader's word and the employee's are all."""
    return koordinatoren_laegger(aktivering.process.artifact)


class Introforloeb(Forloeb):
    """Introforløb

    Fra den faglige koordinator lægger en plan for den, der er ny eller kommer igen, og lederen siger ja til den, over
    trin med mentorer og korte statusser, til medarbejder og leder slutter sammen.
    """

    begynd = Begynd(services.foreslaa, rolle=None).Annotation(title="Trinnene foreslås").Next(this.hvem)
    hvem = (
        Hvis(har_koordinator)
        .Annotation(title="Lægger koordinatoren planen?")
        .Then(this.laeg_plan)
        .Else(this.laeg_plan_som_leder)
    )

    laeg_plan = (
        Opgave(
            services.send_til_leder,
            rolle=Rolle.FAGLIG_KOORDINATOR,
            fase=Fase.PLAN,
            frist=Dage(7),
            paamind=SNART,
            knap="Send planen til lederen",
        )
        .Annotation(title="Læg planen")
        .Next(this.godkend)
    )
    godkend = (
        Opgave(
            services.godkend,
            form=GodkendForm,
            rolle=Rolle.LEDER,
            fase=Fase.HOS_LEDER,
            frist=Dage(7),
            paamind=SNART,
            knap="Gem svaret",
        )
        .Annotation(title="Sig ja til planen, eller send den tilbage")
        .Next(this.er_enige)
    )
    er_enige = (
        Hvis(lambda a: er_godkendt(a.process.artifact))
        .Annotation(title="Enige om planen?")
        .Then(this.gaar)
        .Else(this.laeg_plan)
    )

    laeg_plan_som_leder = (
        Opgave(
            services.saet_i_gang,
            rolle=Rolle.LEDER,
            fase=Fase.PLAN,
            frist=Dage(7),
            paamind=SNART,
            knap="Sæt forløbet i gang",
        )
        .Annotation(title="Læg planen, og sæt den i gang")
        .Next(this.gaar)
    )

    # The steps of the plan are ticked off meanwhile, by whoever does them; they are rows and not steps of the process.
    gaar = (
        AfventDag(
            naeste_dag,
            fase=Fase.I_GANG,
            paa="den næste status eller den sidste dag",
            service=services.naa_dagen,
        )
        .Annotation(title="Trinnene gøres")
        .Next(this.er_det_status)
    )
    er_det_status = (
        Hvis(lambda a: goeres_der_status(a.process.artifact))
        .Annotation(title="Skal der gøres status?")
        .Then(this.status)
        .Else(this.konkluder)
    )

    status = (
        Del()
        .Annotation(title="Alle siger, hvordan det går")
        .Next(this.status_medarbejder)
        .Next(this.status_leder)
        .Next(this.status_koordinator, case=har_koordinator)
    )
    status_medarbejder = (
        Opgave(
            services.status_medarbejder,
            form=StatusForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.STATUS,
            frist=STATUSFRIST,
            paamind=SNART,
            knap="Gem status",
        )
        .Annotation(title="Skriv kort, hvordan det går for dig")
        .Udloeb(STATUSFRIST, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    status_leder = (
        Opgave(
            services.status_leder,
            form=StatusForm,
            rolle=Rolle.LEDER,
            fase=Fase.STATUS,
            frist=STATUSFRIST,
            paamind=SNART,
            knap="Gem status",
        )
        .Annotation(title="Skriv kort som leder, hvordan det går")
        .Udloeb(STATUSFRIST, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    status_koordinator = (
        Opgave(
            services.status_koordinator,
            form=StatusForm,
            rolle=Rolle.FAGLIG_KOORDINATOR,
            fase=Fase.STATUS,
            frist=STATUSFRIST,
            paamind=SNART,
            knap="Gem status",
        )
        .Annotation(title="Skriv kort som koordinator, hvordan det går")
        .Udloeb(STATUSFRIST, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    alle_har_svaret = Saml().Annotation(title="Status er gjort").Next(this.gaar)

    konkluder = (
        Opgave(
            services.konkluder,
            form=KonklusionForm,
            rolle=Rolle.LEDER,
            fase=Fase.AFSLUTNING,
            frist=Dage(14),
            paamind=SNART,
            knap="Gem konklusionen",
        )
        .Annotation(title="Slut forløbet af sammen, og skriv konklusionen")
        .Next(this.bekraeft)
    )
    bekraeft = (
        Opgave(
            services.bekraeft,
            form=BekraeftForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.BEKRAEFTELSE,
            frist=Dage(7),
            paamind=SNART,
            knap="Gem dit svar",
        )
        .Annotation(title="Bekræft konklusionen")
        .Next(this.er_bekraeftet)
    )
    er_bekraeftet = (
        Hvis(lambda a: er_bekraeftet(a.process.artifact))
        .Annotation(title="Enige om konklusionen?")
        .Then(this.afsluttet)
        .Else(this.konkluder)
    )
    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Gennemført")

    flyt_slutdagen = Undervejs(
        services.flyt_slutdagen,
        rolle=Rolle.LEDER,
        fra=LOEBER,
        titel="Flyt slutdagen",
        form=SlutdagForm,
    )
    stop = Afbrydelse(
        services.stop,
        rolle=Rolle.LEDER,
        fra=AABEN,
        fase=Fase.STOPPET,
        titel="Stop introforløbet",
        form=StopForm,
    )
