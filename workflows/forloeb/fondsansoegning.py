"""An application to Den Kommunale Kompetencefond, from the day employee and leader talk of it to the money."""

from viewflow import this

from ansoegninger.fond.ansoegning import forms, frister, services
from ansoegninger.fond.ansoegning.flere import AftalFlereForm, UnderskriftFlereForm
from ansoegninger.fond.ansoegning.models import Fase
from ansoegninger.fond.ansoegning.oensket import blev_gennemfoert, flyt_oensket
from ansoegninger.fond.ansoegning.queries import (
    bevilget,
    er_aftalt,
    er_bekraeftet,
    parter_der_mangler,
    vil_soege_igen,
)
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import Forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Afvent, Begynd, Opgave, Samlet, Slut
from workflows.motor.porte import Del, Hvis, Saml
from workflows.motor.veje import Afbrydelse, Omvej, Undervejs

#: Nothing is with the fund yet.
HJEMME = frozenset({Fase.HOS_LEDER, Fase.HOS_TR, Fase.KLAR})
#: It is with the fund, or on its way there.
UNDERVEJS = frozenset({Fase.UNDERSKRIFT, Fase.UNDERSKREVET, Fase.OVERSKREDET, Fase.HOS_FONDEN, Fase.TILSAGN})
#: A missed deadline costs the money, and the step is closed by it: the chief hears of it while there is time.
FONDENS_FRIST = Paamind(foer=(10, 3, 1), eskaler=Rolle.CENTERCHEF, eskaler_foer=3)
SNART = Paamind(foer=(2,))
#: A group's sheets are signed in one go; each is still a signature of its own.
SKRIV_UNDER = Samlet("Skriv under", "Din underskrift står på hver ansøgning med den dag.", UnderskriftFlereForm)


class Fondsansoegning(Forloeb):
    """Ansøgning til kompetencefonden

    Fra medarbejder og leder er enige om at søge, over tillidsrepræsentantens erklæring, fondens sagsnummer og de tre
    underskrifter, til fonden har svaret og pengene er udbetalt.
    """

    soeg = Begynd(services.indled, rolle=Rolle.MEDARBEJDER).Annotation(title="Ansøgningen skrives").Next(this.aftal)

    aftal = (
        Opgave(
            services.aftal,
            form=forms.AftaleForm,
            rolle=Rolle.LEDER,
            fase=Fase.HOS_LEDER,
            frist=Dage(7),
            paamind=SNART,
            knap="Gem svaret",
            samlet=Samlet(
                "Aftal at søge", "I er enige om at søge, og tillidsrepræsentanten får ansøgningen.", AftalFlereForm
            ),
        )
        .Annotation(title="Aftal, om der skal søges")
        .Next(this.er_aftalt)
    )
    er_aftalt = (
        Hvis(lambda a: er_aftalt(a.process.artifact))
        .Annotation(title="Enige om at søge?")
        .Then(this.erklaer)
        .Else(this.ikke_aftalt)
    )

    erklaer = (
        Opgave(
            services.erklaer,
            form=forms.ErklaeringForm,
            rolle=Rolle.TR,
            fase=Fase.HOS_TR,
            frist=Dage(7),
            paamind=SNART,
            knap="Gem erklæringen",
        )
        .Annotation(title="Erklær, om det ligger ud over det sædvanlige")
        .Next(this.er_bekraeftet)
    )
    er_bekraeftet = (
        Hvis(lambda a: er_bekraeftet(a.process.artifact))
        .Annotation(title="Bekræftet?")
        .Then(this.opret)
        .Else(this.aftal)
    )

    opret = (
        Opgave(
            services.opret_hos_fonden,
            form=forms.NummerForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.KLAR,
            frist=frister.at_oprette,
            paamind=FONDENS_FRIST,
            knap="Gem sagsnummeret",
        )
        .Annotation(title="Opret ansøgningen hos fonden")
        .Udloeb(frister.at_oprette, this.overskredet, titel="Det er for sent at søge")
        .Next(this.underskrifter)
    )

    # All three sign the same sheet, in any order. Whoever has not when the deadline is past never does: the branch
    # ends by itself, and the leader chooses what then.
    underskrifter = (
        Del()
        .Annotation(title="Alle tre skriver under")
        .Next(this.underskriv_ansoeger)
        .Next(this.underskriv_leder)
        .Next(this.underskriv_tr)
    )
    underskriv_ansoeger = (
        Opgave(
            services.underskriv_ansoeger,
            form=forms.UnderskriftForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.UNDERSKRIFT,
            frist=frister.at_underskrive,
            paamind=FONDENS_FRIST,
            knap="Gem underskriften",
        )
        .Annotation(title="Skriv under som ansøger")
        .Udloeb(frister.at_underskrive, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    underskriv_leder = (
        Opgave(
            services.underskriv_leder,
            form=forms.UnderskriftForm,
            rolle=Rolle.LEDER,
            fase=Fase.UNDERSKRIFT,
            frist=frister.at_underskrive,
            paamind=FONDENS_FRIST,
            knap="Gem underskriften",
            samlet=SKRIV_UNDER,
        )
        .Annotation(title="Skriv under som leder")
        .Udloeb(frister.at_underskrive, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    underskriv_tr = (
        Opgave(
            services.underskriv_tr,
            form=forms.UnderskriftForm,
            rolle=Rolle.TR,
            fase=Fase.UNDERSKRIFT,
            frist=frister.at_underskrive,
            paamind=FONDENS_FRIST,
            knap="Gem underskriften",
            samlet=SKRIV_UNDER,
        )
        .Annotation(title="Skriv under som tillidsrepræsentant")
        .Udloeb(frister.at_underskrive, this.alle_har_svaret, titel="Fristen er gået")
        .Next(this.alle_har_svaret)
    )
    alle_har_svaret = Saml().Annotation(title="Underskrifterne er samlet").Next(this.alle_skrev_under)
    alle_skrev_under = (
        Hvis(lambda a: not parter_der_mangler(a.process.artifact))
        .Annotation(title="Skrev alle tre under?")
        .Then(this.indsend)
        .Else(this.overskredet)
    )

    indsend = (
        Opgave(
            services.indsend,
            form=forms.IndsendForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.UNDERSKREVET,
            frist=frister.at_underskrive,
            paamind=FONDENS_FRIST,
            knap="Gem, at den er sendt",
        )
        .Annotation(title="Send den underskrevne ansøgning til fonden")
        .Udloeb(frister.at_underskrive, this.overskredet, titel="Fristen er gået")
        .Next(this.svar)
    )
    overskredet = (
        Opgave(
            services.efter_fristen,
            form=forms.FristvalgForm,
            rolle=Rolle.LEDER,
            fase=Fase.OVERSKREDET,
            frist=Dage(7),
            paamind=SNART,
            knap="Gem valget",
        )
        .Annotation(title="Vælg, hvad der skal ske efter den overskredne frist")
        .Next(this.soeges_igen)
    )
    soeges_igen = (
        Hvis(lambda a: vil_soege_igen(a.process.artifact))
        .Annotation(title="Søges der igen?")
        .Then(this.opret)
        .Else(this.opgivet)
    )

    svar = (
        Opgave(
            services.registrer_svar,
            form=forms.SvarForm,
            rolle=Rolle.MEDARBEJDER,
            fase=Fase.HOS_FONDEN,
            frist=frister.at_faa_svar,
            paamind=Paamind(eskaler=Rolle.LEDER),
            knap="Gem fondens svar",
        )
        .Annotation(title="Registrér fondens svar")
        .Next(this.gav_fonden_penge)
    )
    gav_fonden_penge = (
        Hvis(lambda a: bevilget(a.process.artifact) is not None)
        .Annotation(title="Gav fonden penge?")
        .Then(this.afvent_kurset)
        .Else(this.efter_afslag)
    )
    efter_afslag = (
        Opgave(
            services.efter_afslag,
            form=forms.AfslagsvalgForm,
            rolle=Rolle.LEDER,
            fase=Fase.AFSLAG,
            frist=Dage(14),
            paamind=SNART,
            knap="Gem valget",
            bagefter=flyt_oensket,
        )
        .Annotation(title="Vælg, hvad der skal ske efter afslaget")
        .Next(this.afslaaet)
    )

    afvent_kurset = (
        Afvent(fase=Fase.TILSAGN, paa="at kurset er slut").Annotation(title="Afvent kurset").Next(this.blev_gennemfoert)
    )
    blev_gennemfoert = (
        Hvis(lambda a: blev_gennemfoert(a.process.artifact.oenske))
        .Annotation(title="Gennemført?")
        .Then(this.udbetal)
        .Else(this.afmeld)
    )
    udbetal = (
        Opgave(
            services.registrer_udbetaling,
            form=forms.UdbetalingForm,
            rolle=Rolle.OEKONOMI,
            fase=Fase.UDBETALING,
            frist=Dage(60),
            paamind=SNART,
            knap="Gem udbetalingen",
        )
        .Annotation(title="Registrér udbetalingen fra fonden")
        .Next(this.afsluttet)
    )
    afmeld = (
        Opgave(
            services.afmeld,
            form=forms.AfmeldForm,
            rolle=Rolle.OEKONOMI,
            fase=Fase.TILBAGEBETALING,
            frist=Dage(14),
            paamind=SNART,
            knap="Gem afmeldingen",
        )
        .Annotation(title="Afmeld tilskuddet, og betal tilbage")
        .Next(this.tilbagebetalt)
    )

    afsluttet = Slut(fase=Fase.AFSLUTTET).Annotation(title="Udbetalt")
    tilbagebetalt = Slut(fase=Fase.TILBAGEBETALT).Annotation(title="Afmeldt")
    ikke_aftalt = Slut(fase=Fase.IKKE_AFTALT).Annotation(title="Ikke aftalt")
    opgivet = Slut(fase=Fase.OPGIVET).Annotation(title="Opgivet")
    afslaaet = Slut(fase=Fase.AFSLAAET).Annotation(title="Fonden gav afslag")

    ret_datoer = Undervejs(
        services.ret_datoer,
        rolle=Rolle.MEDARBEJDER,
        fra=HJEMME | UNDERVEJS,
        titel="Ret datoerne",
        form=forms.DatoerForm,
    )
    # The wish came to nothing before anything was with the fund: there is nothing left to apply for.
    bortfald = Omvej(fra=HJEMME, til=this.opgivet)
    annuller = Afbrydelse(
        services.annuller,
        rolle=Rolle.MEDARBEJDER,
        fra=HJEMME | UNDERVEJS,
        fase=Fase.ANNULLERET,
        titel="Træk ansøgningen tilbage",
        form=forms.AnnullerForm,
    )
