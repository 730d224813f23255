"""A big municipality beside the demo's own: for measuring, and for seeing that the pages hold.

People and units are written set-based. Every case goes through the same doors as in real life, so that whatever
is measured on it is measured on cases as they are; that is what takes the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from ansoegninger.demo.tid import historien_dateres
from ansoegninger.demo.verden import Verden
from ansoegninger.katalog.models import Kursus
from ansoegninger.oensker.models import Oenske, Opfyldelse, Udfald
from ansoegninger.oensker.services import opret_kladde
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart, Overenskomst
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle

PR_AFDELING = 25
AFDELINGER_PR_CENTER = 10
#: Every other employee has a wish.
MED_OENSKE = 0.5
_FORNAVNE = ("Aksel", "Bente", "Carlo", "Ditte", "Ebbe", "Frida", "Gorm", "Helle", "Ivan", "Jytte", "Lone", "Morten")
_EFTERNAVNE = ("Askelund", "Birkemose", "Dybvad", "Egeskær", "Fyrholm", "Granlund", "Hedegrav", "Kærsig", "Overbæk")
#: How far the wishes have come: None is a draft, "" is with the leader, the rest is the assessment.
_FORDELING: Sequence[str | None] = (
    None,
    "",
    "",
    Udfald.RETUR,
    Udfald.ANBEFALES,
    Udfald.ANBEFALES,
    Udfald.ANBEFALES_IKKE,
)


@dataclass(frozen=True)
class Afdeling:
    """A department with its leader and staff, by the people's user names."""

    leder: str
    ansatte: Sequence[str]


def byg_stor(verden: Verden, *, antal: int, fremdrift: Callable[[int, int], None] | None = None) -> None:
    """Add so many employees in new centres, and a wish for every other of them.

    Each department is a transaction of its own: stopped half-way, what is there is whole.

    Args:
        verden: the demo, already built.
        antal: how many employees.
        fremdrift: told how many departments are done, and how many there are.
    """
    with transaction.atomic():
        afdelinger = _byg_enheder(verden, antal)
    kurser = list(Kursus.objects.select_related("udbyder").order_by("pk"))
    with historien_dateres(verden.ur):
        for nummer, afdeling in enumerate(afdelinger, start=1):
            with transaction.atomic():
                for navn in afdeling.ansatte:
                    if verden.rng.random() < MED_OENSKE:
                        _oensk(verden, afdeling.leder, navn, verden.rng.choice(kurser))
            if fremdrift:
                fremdrift(nummer, len(afdelinger))


def _byg_enheder(verden: Verden, antal: int) -> list[Afdeling]:
    kode = verden.person["birgitte"].password
    personer = [_person(verden, nummer, kode) for nummer in range(1, antal + 1)]
    gemte = bulk_create_with_history(personer, Bruger, batch_size=500)
    verden.person |= {bruger.brugernavn: bruger for bruger in gemte}
    afdelinger, ansaettelser, roller = [], [], []
    center: Enhed | None = None
    for nummer, start in enumerate(range(0, antal, PR_AFDELING)):
        hold = gemte[start : start + PR_AFDELING]
        if nummer % AFDELINGER_PR_CENTER == 0:
            kommune = Enhed.objects.get(pk=verden.enhed["fjordby"].pk)
            navn = f"Center {1 + nummer // AFDELINGER_PR_CENTER:02d}"
            center = opret_enhed(navn=navn, art=Enhedsart.CENTER, under=kommune)
            roller.append(_rolle(verden, hold[0], Rolle.CENTERCHEF, center))
        enhed = opret_enhed(navn=f"Afdeling {nummer + 1:03d}", art=Enhedsart.AFDELING, under=center)
        roller.append(_rolle(verden, hold[-1], Rolle.LEDER, enhed))
        ansaettelser += [_ansaettelse(verden, bruger, enhed) for bruger in hold]
        afdelinger.append(Afdeling(hold[-1].brugernavn, [b.brugernavn for b in hold[:-1]]))
    bulk_create_with_history(ansaettelser, Ansaettelse, batch_size=500)
    bulk_create_with_history(roller, Rolletildeling, batch_size=500)
    return afdelinger


def _person(verden: Verden, nummer: int, kode: str) -> Bruger:
    navn = f"{verden.rng.choice(_FORNAVNE)} {verden.rng.choice(_EFTERNAVNE)}"
    brugernavn = f"ansat{nummer:05d}"
    return Bruger(brugernavn=brugernavn, navn=navn, email=f"{brugernavn}@fjordby.example", password=kode)


def _rolle(verden: Verden, person: Bruger, rolle: Rolle, enhed: Enhed) -> Rolletildeling:
    fra_dag = verden.kalender.idag - timedelta(days=400)
    return Rolletildeling(person=person, rolle=rolle, enhed=enhed, fra_dag=fra_dag, grund="Følger af stillingen")


def _ansaettelse(verden: Verden, person: Bruger, enhed: Enhed) -> Ansaettelse:
    return Ansaettelse(
        person=person,
        enhed=enhed,
        stilling="socialrådgiver",
        overenskomst=Overenskomst.DS,
        timer_pr_uge=37,
        fra_dag=verden.kalender.idag - timedelta(days=400 + verden.rng.randrange(5000)),
    )


def _oensk(verden: Verden, leder: str, navn: str, kursus: Kursus) -> None:
    """A wish that has come more or less far."""
    udfald = verden.rng.choice(_FORDELING)
    dag = -30 + verden.rng.randrange(20)
    oenske = _kladde(verden, navn, kursus, dag)
    if udfald is None:
        return
    verden.begynd("kursusoenske", oenske, navn, verden.kalender.kl(dag, 11, verden.rng))
    if udfald:
        verden.goer(
            leder,
            oenske,
            "vurder",
            verden.kalender.kl(dag + 4, 14, verden.rng),
            udfald=udfald,
            begrundelse="Set i forhold til afdelingens behov og mål.",
            behov=Opfyldelse.JA,
            maal=Opfyldelse.DELVIST,
            strategi=Opfyldelse.JA,
        )


def _kladde(verden: Verden, navn: str, kursus: Kursus, dag: int) -> Oenske:
    tidspunkt = verden.kalender.kl(dag, 9, verden.rng)
    felter = {
        "kursus": kursus,
        "titel": kursus.titel,
        "udbyder": kursus.udbyder.navn,
        "udbyderart": kursus.udbyder.art,
        "type": kursus.type,
        "kursusgebyr_oere": kursus.pris_oere or 0,
        "pris_kendt": kursus.pris_oere is not None,
        "begrundelse": "Kurset svarer på noget, jeg møder i mange af mine sager.",
    }
    with verden.ur.som(verden.person[navn], tidspunkt):
        return opret_kladde(person=verden.person[navn], felter=felter, tidspunkt=tidspunkt)
