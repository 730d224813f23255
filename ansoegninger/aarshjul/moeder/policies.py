"""May this person change a meeting, and read or write the team's own agenda?"""

from datetime import date

from ansoegninger.aarshjul.moeder.models import Moede, Moedeart, Moedepunkt
from ansoegninger.aarshjul.policies import er_i_teamet, maa_planlaegge
from roller.adgang.adgang import Adgang, Aktoer, som_aktoer
from roller.adgang.svar import JA, Svar, nej


def maa_aendre(adgang: Adgang, moede: Moede, dag: date) -> Aktoer | Svar:
    """The planner, as long as the meeting is to be held."""
    if moede.aflyst_kl:
        return nej("Mødet er aflyst")
    if moede.er_forbi(dag):
        return nej("Mødet er holdt, så det kan ikke længere ændres")
    return maa_planlaegge(adgang, moede.enhed)


def maa_laese_punkter(adgang: Adgang, moede: Moede) -> Svar:
    """The team and its planner, and nobody above or beside them: supervision is the team's own room."""
    if som_aktoer(er_i_teamet(adgang, moede.enhed)) or som_aktoer(maa_planlaegge(adgang, moede.enhed)):
        return JA
    return nej("Dagsordenen til supervision er kun for teamet og den, der planlægger")


def maa_skrive_punkt(adgang: Adgang, moede: Moede, dag: date) -> Aktoer | Svar:
    """Anybody of the team, up to and with the day."""
    if moede.art != Moedeart.SUPERVISION:
        return nej("Kun supervision har en dagsorden, som teamet selv skriver")
    if moede.aflyst_kl:
        return nej("Mødet er aflyst")
    if moede.er_forbi(dag):
        return nej("Supervisionen er holdt, så dagsordenen er lukket")
    return er_i_teamet(adgang, moede.enhed)


def maa_traekke_punkt(adgang: Adgang, punkt: Moedepunkt, dag: date) -> Aktoer | Svar:
    """Its writer, up to and with the day."""
    if punkt.person_id != adgang.bruger.pk:
        return nej("Kun den, der har skrevet et punkt, kan trække det")
    if punkt.moede.er_forbi(dag):
        return nej("Supervisionen er holdt, så dagsordenen er lukket")
    return er_i_teamet(adgang, punkt.moede.enhed)
