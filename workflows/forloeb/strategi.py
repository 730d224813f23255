"""A new version of a centre's strategy: written by the koordinator, approved by the chief."""

from viewflow import this

from ansoegninger.strategi import forms, services
from ansoegninger.strategi.godkendelse import Forslagsfase
from ansoegninger.strategi.policies import maa_godkende
from ansoegninger.strategi.queries import er_godkendt
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Begynd, Opgave, Slut
from workflows.motor.porte import Hvis
from workflows.motor.veje import Afbrydelse


class Strategiforslag(Forloeb):
    """Ny version af strategien

    Den faglige koordinator skriver, og centerchefen godkender eller sender tilbage. Versionen gælder fra sin periode;
    det, der er vurderet på en ældre version, bliver på den.
    """

    begynd = (
        Begynd(services.begyndt, rolle=Rolle.FAGLIG_KOORDINATOR).Annotation(title="Udkastet begyndes").Next(this.skriv)
    )
    skriv = (
        Opgave(
            services.send,
            form=forms.SendForm,
            rolle=Rolle.FAGLIG_KOORDINATOR,
            fase=Forslagsfase.SKRIVES,
            # A strategy takes a season to write.
            frist=Dage(90),
            knap="Send til godkendelse",
        )
        .Annotation(title="Skriv strategiens nye version")
        .Next(this.godkend)
    )
    godkend = (
        Opgave(
            services.afgoer,
            form=forms.AfgoerForm,
            rolle=Rolle.CENTERCHEF,
            fase=Forslagsfase.GODKENDELSE,
            frist=Dage(14),
            paamind=Paamind(foer=(3,)),
            maa=maa_godkende,
            knap="Gem svaret",
        )
        .Annotation(title="Godkend strategiens nye version")
        .Next(this.er_godkendt)
    )
    er_godkendt = (
        Hvis(lambda a: er_godkendt(a.process.artifact))
        .Annotation(title="Godkendt?")
        .Then(this.godkendt)
        .Else(this.skriv)
    )
    godkendt = Slut(fase=Forslagsfase.GODKENDT).Annotation(title="Versionen er godkendt")

    traek = Afbrydelse(
        services.traek,
        rolle=Rolle.FAGLIG_KOORDINATOR,
        fra=frozenset({Forslagsfase.SKRIVES, Forslagsfase.GODKENDELSE}),
        fase=Forslagsfase.TRUKKET,
        titel="Træk forslaget tilbage",
        form=forms.TraekForm,
    )
