"""May this person make a programme, see it, change its plan, or tick off a step?"""

from __future__ import annotations

from ansoegninger.introforloeb.fakta import Part
from ansoegninger.introforloeb.models import LOEBER, Ansvarlig, Fase, Introforloeb, Introtrin
from ansoegninger.introforloeb.queries import LAEGGER_PLANER, synlige
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

_ROLLE = {Part.LEDER: Rolle.LEDER, Part.KOORDINATOR: Rolle.FAGLIG_KOORDINATOR}


def maa_lave(adgang: Adgang, enhed: Enhed, person_id: int | None = None) -> Aktoer | Svar:
    """The department's faglig koordinator or its leader; nobody makes their own."""
    if person_id is not None and person_id == adgang.bruger.pk:
        return nej("Ingen lægger sit eget introforløb")
    for rolle in LAEGGER_PLANER:
        svar = adgang.kompetent(rolle, enhed, person_id)
        if isinstance(svar, Aktoer):
            return svar
    return nej(f"Introforløb i {enhed.navn} laves af den faglige koordinator eller afdelingens leder")


def maa_se(adgang: Adgang, forloeb: Introforloeb) -> Svar:
    """The same rule as in every list."""
    if synlige(adgang).filter(pk=forloeb.pk).exists():
        return JA
    return nej("Du har ikke adgang til introforløbet")


def parter(adgang: Adgang, forloeb: Introforloeb) -> set[Part]:
    """Which of the three this person is; a leader may also be koordinator."""
    if forloeb.person_id == adgang.bruger.pk:
        return {Part.MEDARBEJDER}
    return {
        part
        for part, rolle in _ROLLE.items()
        if isinstance(adgang.kompetent(rolle, forloeb.enhed, forloeb.person_id), Aktoer)
    }


def maa_laese_ord(adgang: Adgang, forloeb: Introforloeb) -> Svar:
    """What the person can, and how each says it goes: between the three of them, also for an auditor."""
    if parter(adgang, forloeb):
        return JA
    return nej("Det er kun for medarbejderen, lederen og den faglige koordinator")


def maa_rette_plan(adgang: Adgang, forloeb: Introforloeb) -> Aktoer | Svar:
    """Both make it until it is with the leader; while it runs, both may move what is not done."""
    if forloeb.fase == Fase.HOS_LEDER:
        svar = adgang.kompetent(Rolle.LEDER, forloeb.enhed, forloeb.person_id)
        return (
            svar if isinstance(svar, Aktoer) else nej("Planen er hos lederen. Den kan rettes, når den er kommet igen")
        )
    if forloeb.fase not in {Fase.PLAN, *LOEBER}:
        return nej("Introforløbet er slut, så planen kan ikke rettes")
    return maa_lave(adgang, forloeb.enhed, forloeb.person_id)


def maa_rette_rammen(adgang: Adgang, forloeb: Introforloeb) -> Aktoer | Svar:
    """The days and what is written about the person: until it begins."""
    if forloeb.fase not in {Fase.PLAN, Fase.HOS_LEDER}:
        return nej("Introforløbet er begyndt. Lederen kan flytte slutdagen, og trinnene kan flyttes hver for sig")
    return maa_rette_plan(adgang, forloeb)


def maa_afkrydse(adgang: Adgang, trin: Introtrin) -> Aktoer | Svar:
    """The employee, and whoever the step is done with, while the programme runs."""
    forloeb = trin.forloeb
    if forloeb.fase not in LOEBER:
        return nej("Trin kan krydses af, mens introforløbet er i gang")
    if trin.udeladt:
        return nej("Trinnet er streget over")
    if forloeb.person_id == adgang.bruger.pk or (trin.mentor_id == adgang.bruger.pk and adgang.har(Rolle.MEDARBEJDER)):
        return Aktoer(adgang.bruger, Rolle.MEDARBEJDER)
    if trin.hvem == Ansvarlig.MENTOR:
        return nej("Trinnet krydses af af medarbejderen eller mentoren")
    rolle = Rolle.LEDER if trin.hvem == Ansvarlig.LEDER else Rolle.FAGLIG_KOORDINATOR
    return adgang.kompetent(rolle, forloeb.enhed, forloeb.person_id)
