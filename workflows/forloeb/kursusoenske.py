"""A course wish, from the day it is submitted to what the course changed in the everyday."""

from viewflow import this

from ansoegninger.breve import services as breve
from ansoegninger.evaluering import forankring, formaal
from ansoegninger.evaluering import forms as efter_bevillingen
from ansoegninger.evaluering import services as efter_kurset
from ansoegninger.fond.ansoegning.oensket import gaa_videre
from ansoegninger.oensker import services
from ansoegninger.oensker.forms import AnbefalFlereForm, RetForm, TraekForm, VurderingForm
from ansoegninger.oensker.models import Fase
from ansoegninger.oensker.policies import maa_traekke
from ansoegninger.oensker.queries import er_retur
from ansoegninger.prioritering.models import Beslutningsudfald
from ansoegninger.prioritering.udfald import har_udfald
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Afvent, Begynd, Opgave, Samlet, Slut
from workflows.motor.porte import Del, Hvis, Saml, Vaelg
from workflows.motor.veje import Afbrydelse, Omvej
from workflows.motor.ventetid import AfventDag


class Kursusoenske(Forloeb):
    """Kursusønske

    Fra indsendt ønske over lederens vurdering, den årlige prioritering og en begrundet tilbagemelding til et kursus,
    hvis formål er aftalt, som er evalueret, og hvis virkning begge har set på.
    """

    version = 2

    indsend = Begynd(services.indsend, rolle=Rolle.MEDARBEJDER).Annotation(title="Ønsket sendes").Next(this.vurder)

    vurder = (
        Opgave(
            services.vurder,
            form=VurderingForm,
            rolle=Rolle.LEDER,
            fase=Fase.HOS_LEDER,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Gem vurderingen",
            samlet=Samlet("Anbefal ønskerne", "Hvert ønske anbefales med de samme svar.", form=AnbefalFlereForm),
        )
        .Annotation(title="Vurder ønsket")
        .Next(this.sendt_retur)
    )
    sendt_retur = (
        Hvis(lambda a: er_retur(a.process.artifact))
        .Annotation(title="Sendt retur?")
        .Then(this.ret)
        .Else(this.afvent_prioritering)
    )
    ret = (
        Opgave(
            services.ret,
            form=RetForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.RETUR,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Send ønsket igen",
        )
        .Annotation(title="Svar lederen")
        .Next(this.vurder)
    )

    afvent_prioritering = (
        Afvent(fase=Fase.AFVENTER_PRIORITERING, paa="ledelsens årlige prioritering")
        .Annotation(title="Afvent prioriteringen")
        .Next(this.laes)
    )

    laes = (
        Opgave(
            breve.bekraeft_laest,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.TILBAGEMELDING,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Jeg har læst tilbagemeldingen",
        )
        .Annotation(title="Læs tilbagemeldingen")
        .Next(this.beslutningen)
    )
    beslutningen = (
        Vaelg()
        .Annotation(title="Hvad blev besluttet?")
        .Case(this.tilmeld, har_udfald(Beslutningsudfald.BEVILGET))
        .Case(this.venteliste, har_udfald(Beslutningsudfald.VENTELISTE))
        .Case(this.videndeling, har_udfald(Beslutningsudfald.VIDENDELING))
        .Default(this.afslaaet)
    )

    venteliste = (
        Afvent(fase=Fase.VENTELISTE, paa="at der bliver penge, eller næste prioritering")
        .Annotation(title="På venteliste")
        .Next(this.laes)
    )

    tilmeld = (
        Opgave(
            efter_kurset.tilmeld,
            form=efter_bevillingen.TilmeldingForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.TILMELDING,
            frist=Dage(30),
            paamind=Paamind(foer=(3,)),
            knap="Registrér tilmeldingen",
        )
        .Annotation(title="Tilmeld dig kurset")
        .Next(this.begynder_senere)
    )
    begynder_senere = (
        Hvis(lambda a: formaal.foer_kurset(a.process.artifact))
        .Annotation(title="Er der tid, før kurset begynder?")
        .Then(this.foer_kurset)
        .Else(this.gennemfoer)
    )

    # A course does not wait for a form: the purpose is agreed beside it, and what is not agreed when the course is
    # registered is not asked for any more. Cases from before this are at `gennemfoer` and pass the join alone.
    foer_kurset = Del().Annotation(title="Før kurset").Next(this.foreslaa_formaal).Next(this.gennemfoer)
    foreslaa_formaal = (
        Opgave(
            formaal.foreslaa_formaal,
            form=efter_bevillingen.FormaalForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.GENNEMFOERELSE,
            frist=formaal.frist_for_forslag,
            paamind=Paamind(foer=(7,)),
            knap="Send forslaget til din leder",
        )
        .Annotation(title="Foreslå, hvad du vil have ud af kurset")
        .Next(this.aftal_formaal)
    )
    aftal_formaal = (
        Opgave(
            formaal.aftal_formaal,
            form=efter_bevillingen.FormaalsaftaleForm,
            rolle=Rolle.LEDER,
            fase=Fase.GENNEMFOERELSE,
            frist=formaal.frist_for_aftale,
            paamind=Paamind(foer=(2,)),
            knap="Aftal formålet",
        )
        .Annotation(title="Aftal formålet med kurset")
        .Next(this.kurset_registreret)
    )
    gennemfoer = (
        Opgave(
            efter_kurset.registrer_gennemfoert,
            form=efter_bevillingen.GennemfoerelseForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.GENNEMFOERELSE,
            frist=efter_kurset.frist_efter_kurset,
            paamind=Paamind(foer=(3,)),
            knap="Gem",
            bagefter=gaa_videre,
        )
        .Annotation(title="Registrér, om kurset er gennemført")
        .Next(this.kurset_registreret)
    )
    kurset_registreret = (
        Saml(continue_on_condition=lambda a, _: formaal.kurset_er_registreret(a.process.artifact))
        .Annotation(title="Efter kurset")
        .Next(this.blev_gennemfoert)
    )
    blev_gennemfoert = (
        Hvis(lambda a: a.process.artifact.gennemfoerelse.gennemfoert)
        .Annotation(title="Gennemført?")
        .Then(this.evaluer)
        .Else(this.ikke_gennemfoert)
    )
    evaluer = (
        Opgave(
            efter_kurset.evaluer,
            form=efter_bevillingen.EvalueringForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.EVALUERING,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Send evalueringen",
        )
        .Annotation(title="Evaluér kurset")
        .Next(this.i_praksis)
    )

    i_praksis = (
        AfventDag(forankring.foerste_dag, fase=Fase.I_PRAKSIS, paa="at det nye er prøvet af i hverdagen")
        .Annotation(title="Det nye prøves af i hverdagen")
        .Next(this.forankr)
    )
    forankr = (
        Opgave(
            forankring.forankr,
            form=efter_bevillingen.ForankringForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.FORANKRING,
            frist=forankring.frist_for_forankring,
            paamind=Paamind(foer=(30, 7), eskaler=Rolle.LEDER),
            knap="Send opfølgningen",
        )
        .Annotation(title="Fortæl, hvad kurset har ændret")
        .Udloeb(forankring.sidste_dag_for_forankring, this.afsluttet, titel="Ingen fortalte, hvad kurset har ændret")
        .Next(this.se_virkningen)
    )
    se_virkningen = (
        Opgave(
            forankring.se_paa_forankringen,
            form=efter_bevillingen.ForankringssynForm,
            rolle=Rolle.LEDER,
            fase=Fase.FORANKRING_LEDER,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Gem, og afslut sagen",
        )
        .Annotation(title="Skriv, hvilken virkning du har set")
        .Udloeb(forankring.sidste_dag_for_synet, this.afsluttet, titel="Lederen skrev ikke, hvad der er set")
        .Next(this.afsluttet)
    )

    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Afsluttet")
    afslaaet = Slut(fase=Fase.AFSLAAET).Annotation(title="Ikke bevilget")
    videndeling = Slut(fase=Fase.VIDENDELING).Annotation(title="Bliver til videndeling")
    ikke_gennemfoert = Slut(fase=Fase.IKKE_GENNEMFOERT).Annotation(title="Ikke gennemført")

    traek = Afbrydelse(
        services.traek,
        rolle=Rolle.MEDARBEJDER,
        fra=frozenset({Fase.HOS_LEDER, Fase.RETUR, Fase.AFVENTER_PRIORITERING, Fase.VENTELISTE}),
        fase=Fase.TRUKKET,
        titel="Træk ønsket tilbage",
        form=TraekForm,
        maa=maa_traekke,
    )
    # The fund said no to a course that it was to pay: the money was never there, so the wish waits again.
    tilbage_paa_venteliste = Omvej(fra=frozenset({Fase.TILMELDING}), til=this.venteliste)
    bortfald = Omvej(fra=frozenset({Fase.TILMELDING, Fase.GENNEMFOERELSE}), til=this.ikke_gennemfoert)
