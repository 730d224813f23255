"""The annual prioritisation: the centre's round, and each department's part of it."""

from viewflow import this

from ansoegninger.breve import services as breve
from ansoegninger.breve.policies import maa_orientere
from ansoegninger.prioritering import services
from ansoegninger.prioritering.forms import BeslutForm, LaasForm
from ansoegninger.prioritering.frister import indstil_senest
from ansoegninger.prioritering.models import Indstillingsfase, Rundefase
from ansoegninger.prioritering.policies import maa_beslutte, uden_eget_oenske
from ansoegninger.prioritering.udfald import fik_nogen_svar
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage
from workflows.motor.noder import Afvent, Begynd, Opgave, Slut
from workflows.motor.porte import Hvis


class Prioritering(Forloeb):
    """Prioritering

    Centrets runde: afdelingerne indstiller, centerchefen beslutter, og alle får deres egen tilbagemelding.
    """

    aabn = (
        Begynd(services.runde_aabnet, rolle=Rolle.CENTERCHEF)
        .Annotation(title="Runden åbnes")
        .Next(this.afvent_indstillinger)
    )
    afvent_indstillinger = (
        Afvent(fase=Rundefase.INDSTILLING, paa="at alle afdelinger har låst deres indstilling")
        .Annotation(title="Afdelingerne indstiller")
        .Next(this.beslut)
    )
    beslut = (
        Opgave(
            breve.beslut_og_skriv_breve,
            form=BeslutForm,
            rolle=Rolle.CENTERCHEF,
            fase=Rundefase.BESLUTNING,
            frist=Dage(14),
            maa=maa_beslutte,
            knap="Beslut runden",
        )
        .Annotation(title="Beslut runden")
        .Next(this.afvent_frigivelse)
    )
    afvent_frigivelse = (
        Afvent(fase=Rundefase.FRIGIVELSE, paa="at alle tilbagemeldinger er frigivet")
        .Annotation(title="Tilbagemeldingerne frigives")
        .Next(this.afsluttet)
    )
    afsluttet = Slut(fase=Rundefase.AFSLUTTET).Annotation(title="Alle har fået svar")


class Afdelingsindstilling(Forloeb):
    """Afdelingens indstilling

    Lederen rangerer afdelingens ønsker og låser indstillingen; når alle har fået deres eget svar, orienteres
    afdelingen. En afdeling uden ønsker har intet at blive orienteret om.
    """

    version = 2

    aabn = Begynd(services.indstilling_aabnet, rolle=None).Annotation(title="Indstillingen åbnes").Next(this.ranger)
    ranger = (
        Opgave(
            services.laas,
            form=LaasForm,
            rolle=Rolle.LEDER,
            fase=Indstillingsfase.RANGERES,
            frist=indstil_senest,
            maa=uden_eget_oenske,
            knap="Lås indstillingen",
            bagefter=services.saml_indstillinger,
        )
        .Annotation(title="Rangér afdelingens ønsker")
        .Next(this.afvent_tilbagemeldinger)
    )
    afvent_tilbagemeldinger = (
        Afvent(fase=Indstillingsfase.LAAST, paa="at alle i afdelingen har fået deres egen tilbagemelding")
        .Annotation(title="Afvent tilbagemeldingerne")
        .Next(this.nogen_fik_svar)
    )
    nogen_fik_svar = (
        Hvis(lambda a: fik_nogen_svar(a.process.artifact))
        .Annotation(title="Fik nogen svar?")
        .Then(this.orienter)
        .Else(this.ingen_oensker)
    )
    orienter = (
        Opgave(
            breve.frigiv_orientering,
            rolle=Rolle.LEDER,
            fase=Indstillingsfase.ORIENTERING,
            frist=Dage(14),
            maa=maa_orientere,
            knap="Send orienteringen",
        )
        .Annotation(title="Orientér afdelingen")
        .Next(this.afsluttet)
    )
    afsluttet = Slut(fase=Indstillingsfase.AFSLUTTET).Annotation(title="Afdelingen er orienteret")
    ingen_oensker = Slut(fase=Indstillingsfase.INGEN_OENSKER).Annotation(title="Ingen at orientere")
