"""May this person open a round, see a talk, or change its plan?"""

from ansoegninger.mus.models import Fase, MusSamtale, Part
from ansoegninger.mus.queries import godkendt_af, synlige
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle


def maa_aabne_runde(adgang: Adgang, center: Enhed) -> Svar:
    """Only the centre's chief or the stand-in."""
    if adgang.har(Rolle.CENTERCHEF, center):
        return JA
    return nej("Kun centerchefen eller dennes stedfortræder kan åbne en MUS-runde")


def maa_se(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """The same rule as in every list."""
    return JA if synlige(adgang).filter(pk=samtale.pk).exists() else nej("Du har ikke adgang til samtalen")


def som_part(adgang: Adgang, samtale: MusSamtale) -> Part | None:
    """Which of the two parties this person is, if any."""
    if samtale.person_id == adgang.bruger.pk:
        return Part.MEDARBEJDER
    if isinstance(adgang.kompetent(Rolle.LEDER, samtale.enhed, samtale.person_id), Aktoer):
        return Part.LEDER
    return None


def maa_rette_plan(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """Both parties write the plan together, until both have approved it."""
    if som_part(adgang, samtale) is None:
        return nej("Kun medarbejderen og lederen kan rette planen")
    if samtale.fase not in {Fase.PLAN, Fase.GODKENDELSE}:
        return nej("Planen kan rettes, når samtalen er holdt, og indtil begge har godkendt den")
    return JA


def maa_godkende(part: Part, samtale: MusSamtale) -> Svar:
    """One approval per party and version of the plan."""
    return nej("Du har allerede godkendt planen, som den er nu") if godkendt_af(samtale, part) else JA
