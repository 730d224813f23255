"""The criteria that a new centre begins with; it changes them as it likes, in versions of its own."""

from __future__ import annotations

from ansoegninger.kriterier.kilder import ALDRIG, Kilde
from ansoegninger.kriterier.saet import Kriterietekst, Pointtekst

KILDE = "Standardsættet, som det følger med systemet."

STANDARD = (
    Kriterietekst(
        "TEMA",
        "Hvor godt passer kurset til strategiens tema?",
        Kilde.LEDER,
        (
            Pointtekst(0, "Det hører ikke under noget tema"),
            Pointtekst(1, "Det strejfer et tema"),
            Pointtekst(2, "Det støtter temaet"),
            Pointtekst(3, "Det støtter temaets læringsmål"),
            Pointtekst(4, "Temaets læringsmål kan ikke nås uden"),
        ),
        standardvaegt=25,
    ),
    Kriterietekst(
        "BEHOV",
        "Hvor meget mangler afdelingen det, kurset giver?",
        Kilde.LEDER,
        (
            Pointtekst(0, "Afdelingen kan det allerede"),
            Pointtekst(1, "Det kan undværes"),
            Pointtekst(2, "Det vil lette hverdagen"),
            Pointtekst(3, "Det mangler i flere sager"),
            Pointtekst(4, "Opgaven kan ikke løses godt nok uden"),
        ),
        standardvaegt=25,
    ),
    Kriterietekst(
        "LOVKRAV",
        "Kræver en lov, at vi kan det?",
        Kilde.LEDER,
        (
            Pointtekst(0, "Nej"),
            Pointtekst(2, "Det følger af en vejledning eller et tilsyn"),
            Pointtekst(4, "Ja, en lov kræver det"),
        ),
        standardvaegt=15,
    ),
    Kriterietekst(
        "NIVEAUSPRING",
        "Hvor langt løfter kurset?",
        Kilde.NIVEAUSPRING,
        (
            Pointtekst(0, "Bliver på niveauet", fra=0),
            Pointtekst(2, "Et niveau op", fra=1),
            Pointtekst(4, "To niveauer op", fra=2),
        ),
        "Tælles fra målet i udviklingsplanen: C til B er et niveau.",
        10,
    ),
    Kriterietekst(
        "BEHOVSKILDE",
        "Hvor kommer behovet fra?",
        Kilde.BEHOVSKILDE,
        (
            Pointtekst(0, "Andet", koder=("ANDET",)),
            Pointtekst(1, "MUS", koder=("MUS",)),
            Pointtekst(2, "Strategien eller kompetenceprofilen", koder=("STRATEGI", "PROFIL")),
            Pointtekst(3, "Klager", koder=("KLAGE",)),
            Pointtekst(4, "Ledelsestilsyn eller hjemvisning", koder=("LEDELSESTILSYN", "HJEMVISNING")),
        ),
        "Står ved målet i udviklingsplanen.",
        10,
    ),
    Kriterietekst(
        "LEDERRANG",
        "Hvor højt sætter lederen ønsket?",
        Kilde.LEDERRANG,
        (
            Pointtekst(0, "Nr. 16 eller lavere", fra=16),
            Pointtekst(1, "Nr. 11-15", fra=11),
            Pointtekst(2, "Nr. 7-10", fra=7),
            Pointtekst(3, "Nr. 4-6", fra=4),
            Pointtekst(4, "Nr. 1-3", fra=1),
        ),
        "Den rangering, lederen skrev i vurderingen. Rækkefølgen i indstillingen ændrer den ikke.",
        5,
    ),
    Kriterietekst(
        "EGEN_PRIORITET",
        "Hvor højt sætter medarbejderen selv ønsket?",
        Kilde.EGEN_PRIORITET,
        (
            Pointtekst(0, "Nr. 4 eller lavere", fra=4),
            Pointtekst(2, "Nr. 3", fra=3),
            Pointtekst(3, "Nr. 2", fra=2),
            Pointtekst(4, "Nr. 1", fra=1),
        ),
        standardvaegt=5,
    ),
    Kriterietekst(
        "AAR_SIDEN_BEVILLING",
        "Hvor længe er det siden, medarbejderen sidst fik et kursus bevilget?",
        Kilde.AAR_SIDEN_BEVILLING,
        (
            Pointtekst(0, "I seneste budgetår", fra=1),
            Pointtekst(2, "For to år siden", fra=2),
            Pointtekst(3, "For tre år siden", fra=3),
            Pointtekst(4, "For fire år siden eller mere, eller aldrig", fra=4, koder=(ALDRIG,)),
        ),
        "Tælles i budgetår, fra det år bevillingen gjaldt.",
        5,
    ),
)
