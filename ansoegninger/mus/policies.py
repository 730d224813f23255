"""May this person open a round, see a talk, or change its plan?"""

from django.db.models import Q

from ansoegninger.mus.models import GAELDENDE, Fase, MusSamtale, Part
from ansoegninger.mus.queries import begge_forberedt, synlige
from ansoegninger.mus.tidslaesning import aaben_indbydelse, tidsstand
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.roller import Rolle


def maa_aabne_runde(adgang: Adgang, center: Enhed) -> Svar:
    """Only the centre's chief or the stand-in."""
    if adgang.har(Rolle.CENTERCHEF, center):
        return JA
    return nej("Kun centerchefen eller dennes stedfortræder kan åbne en MUS-runde")


def centre_at_aabne_i(adgang: Adgang) -> list[Enhed]:
    """The centres in which this person may open a round."""
    stier = Q(pk__in=[])
    for hverv in adgang.i_rolle(Rolle.CENTERCHEF):
        stier |= Q(path__startswith=hverv.enhed_sti)
    centre = Enhed.objects.filter(stier, art=Enhedsart.CENTER).order_by("path")
    return [center for center in centre if maa_aabne_runde(adgang, center)]


def maa_se(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """The same rule as in every list."""
    return JA if synlige(adgang).filter(pk=samtale.pk).exists() else nej("Du har ikke adgang til samtalen")


def som_part(adgang: Adgang, samtale: MusSamtale) -> Part | None:
    """Which of the two parties this person is, if any."""
    fundet = part_og_aktoer(adgang, samtale)
    return fundet[0] if fundet else None


def part_og_aktoer(adgang: Adgang, samtale: MusSamtale) -> tuple[Part, Aktoer] | None:
    """Which party this person is, and in which capacity: the leader's part may be done by a stand-in."""
    if samtale.person_id == adgang.bruger.pk:
        return Part.MEDARBEJDER, Aktoer(adgang.bruger, Rolle.MEDARBEJDER)
    aktoer = adgang.kompetent(Rolle.LEDER, samtale.enhed, samtale.person_id)
    return (Part.LEDER, aktoer) if isinstance(aktoer, Aktoer) else None


def maa_laese_noter(adgang: Adgang, samtale: MusSamtale, part: Part) -> Svar:
    """May this person read the notes and the level that `part` prepared?

    Between the two parties only, also for an auditor: what the trail needs is that they prepared, and when. And
    nobody reads the other's notes before both have written, or the second would answer instead of preparing.
    """
    egen = som_part(adgang, samtale)
    if egen is None:
        return nej("Noterne er kun for medarbejderen og lederen")
    if egen != part and not begge_forberedt(samtale):
        return nej("I kan læse hinandens noter, når I begge har forberedt jer")
    return JA


def maa_rette_plan(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """Both parties write the plan together, until both have approved it."""
    if som_part(adgang, samtale) is None:
        return nej("Kun medarbejderen og lederen kan rette planen")
    if samtale.fase in {Fase.OPRETTET, Fase.FORBEREDELSE, Fase.SAMTALE}:
        return nej("Planen kan skrives, når samtalen er holdt")
    if samtale.fase in GAELDENDE:
        return nej("Planen er godkendt af begge og kan ikke rettes mere")
    if samtale.fase == Fase.UDGAAET:
        return nej("Samtalen er udgået")
    return JA


def maa_vaelge_tid(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """There must be something to choose from."""
    return JA if aaben_indbydelse(samtale) else nej("Lederen har ikke foreslået tider endnu")


def maa_aflyse_tid(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """There must be a time to take back."""
    return JA if tidsstand(samtale).aftalt else nej("Der er ikke aftalt en tid")


def maa_oenske_ud_fra(adgang: Adgang, samtale: MusSamtale) -> Svar:
    """A course is wished for by the employee only."""
    return JA if samtale.person_id == adgang.bruger.pk else nej("Kun medarbejderen selv kan ønske et kursus")
