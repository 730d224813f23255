"""A course wish, from the day it is submitted to the evaluated course."""

from viewflow import this

from ansoegninger.breve import services as breve
from ansoegninger.evaluering import services as efter_kurset
from ansoegninger.evaluering.forms import EvalueringForm, GennemfoerelseForm, TilmeldingForm
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
from workflows.motor.porte import Hvis, Vaelg
from workflows.motor.veje import Afbrydelse, Omvej


class Kursusoenske(Forloeb):
    """Kursusønske

    Fra indsendt ønske over lederens vurdering, den årlige prioritering og en begrundet tilbagemelding til et
    evalueret kursus.
    """

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
            form=TilmeldingForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.TILMELDING,
            frist=Dage(30),
            paamind=Paamind(foer=(3,)),
            knap="Registrér tilmeldingen",
        )
        .Annotation(title="Tilmeld dig kurset")
        .Next(this.gennemfoer)
    )
    gennemfoer = (
        Opgave(
            efter_kurset.registrer_gennemfoert,
            form=GennemfoerelseForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.GENNEMFOERELSE,
            frist=efter_kurset.frist_efter_kurset,
            paamind=Paamind(foer=(3,)),
            knap="Gem",
            bagefter=gaa_videre,
        )
        .Annotation(title="Registrér, om kurset er gennemført")
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
            form=EvalueringForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.EVALUERING,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            knap="Send evalueringen",
        )
        .Annotation(title="Evaluér kurset")
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
