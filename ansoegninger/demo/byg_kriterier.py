"""The criteria's second version: the faglig koordinator writes it after the first round, and the chief approves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ansoegninger.demo.byg_runder import med_rolle
from ansoegninger.demo.verden import Verden
from ansoegninger.kriterier import services
from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.models import Kriterieudkast
from ansoegninger.kriterier.saet import Kriterietekst, Pointtekst, fra_json
from roller.tildelinger.roller import Rolle

CENTER, KOORDINATORENS_ENHED = "center_voksne", "voksenstoette"
SKRIVES_DAG, GODKENDES_DAG = -160, -150
HVORFOR = "I sidste runde var der ingen point for det, som kan deles, når kursisten kommer hjem."
NYT = Kriterietekst(
    "DELING",
    "Hvor mange får noget ud af kurset?",
    Kilde.LEDER,
    (
        Pointtekst(0, "Kun kursisten"),
        Pointtekst(2, "Kursisten og de nærmeste"),
        Pointtekst(4, "Hele afdelingen"),
    ),
    "Tænk på det, kursisten kan vise andre bagefter.",
    10,
)
#: The lower weight gives room for the new criterion.
TEMAETS_VAEGT = 15


def byg_kriterier(verden: Verden) -> None:
    """Lay both days into the story."""
    verden.sker(SKRIVES_DAG, 10, lambda kl: _skriv(verden, kl))
    verden.sker(GODKENDES_DAG, 10, lambda kl: _godkend(verden, kl))


def _skriv(verden: Verden, tidspunkt: datetime) -> None:
    navn = med_rolle(Rolle.FAGLIG_KOORDINATOR, KOORDINATORENS_ENHED)
    center, adgang = verden.enhed[CENTER], verden.adgang(navn, tidspunkt)
    with verden.ur.som(verden.person[navn], tidspunkt):
        udkast = services.begynd_udkast(center=center, adgang=adgang, tidspunkt=tidspunkt)
        tema = next(k for k in fra_json(udkast.indhold) if k.kode == "TEMA")
        for kriterium in (replace(tema, standardvaegt=TEMAETS_VAEGT), NYT):
            udkast = services.saet_kriterium(
                center=center, kriterium=kriterium, vist=services.aftryk(udkast), adgang=adgang, tidspunkt=tidspunkt
            )


def _godkend(verden: Verden, tidspunkt: datetime) -> None:
    navn = med_rolle(Rolle.CENTERCHEF, CENTER)
    center = verden.enhed[CENTER]
    with verden.ur.som(verden.person[navn], tidspunkt):
        services.godkend(
            center=center,
            begrundelse=HVORFOR,
            vist=services.aftryk(Kriterieudkast.objects.get(enhed=center)),
            adgang=verden.adgang(navn, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )
