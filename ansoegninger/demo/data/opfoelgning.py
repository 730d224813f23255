"""What some of the plans say of before, during and after; the days they agreed on; and one group's talk.

Days are offsets from the day the demo is built, as everywhere.
"""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Aktivitet:
    fase: str
    art: str
    hvad: str
    hvem: str
    frist_dag: int


#: (person, which of the plan's goals) -> its activities.
AKTIVITETER: dict[tuple[str, int], tuple[Aktivitet, ...]] = {
    ("camilla", 0): (
        Aktivitet("FOER", "FORMAAL", "Aftale med Henrik, hvilke sager modulet skal hjælpe på", "LEDER", 20),
        Aktivitet("FOER", "LAESNING", "Læse to afgørelser fra Ankestyrelsen om retssikkerhed", "MEDARBEJDER", 40),
        Aktivitet("UNDER", "KURSUS", "Diplommodul i socialret", "MEDARBEJDER", 200),
        Aktivitet("EFTER", "AFPROEVNING", "Skrive tre begrundelser på den nye måde", "MEDARBEJDER", 220),
        Aktivitet("EFTER", "FEEDBACK", "Få begrundelserne læst af Signe", "KOORDINATOR", 230),
        Aktivitet("EFTER", "DELING", "Fortælle om dem på et socialfagligt møde", "MEDARBEJDER", 240),
    ),
    ("camilla", 1): (
        Aktivitet("UNDER", "SIDEMANDSOPLAERING", "Åben time hver tirsdag kl. 10", "MEDARBEJDER", 60),
        Aktivitet("EFTER", "FEEDBACK", "Spørge kollegerne, hvad timen giver dem", "KOLLEGA", 60),
    ),
    ("mads", 0): (
        Aktivitet("FOER", "FORMAAL", "Vælge to unge, hvor samtalen skal lykkes bedre", "MEDARBEJDER", -20),
        Aktivitet("UNDER", "KURSUS", "Kursus om autisme og myndighedsarbejde", "MEDARBEJDER", 150),
        Aktivitet("EFTER", "SIMULATION", "Øve en svær samtale med en kollega", "KOLLEGA", 165),
        Aktivitet("EFTER", "AFPROEVNING", "Bruge billedkort i to samtaler", "MEDARBEJDER", 190),
    ),
    ("hodan", 0): (
        Aktivitet("FOER", "LAESNING", "Læse sine to hjemviste sager igennem", "MEDARBEJDER", -40),
        Aktivitet("UNDER", "KURSUS", "Kursus i afgørelser", "MEDARBEJDER", 120),
    ),
    ("hodan", 1): (
        Aktivitet("UNDER", "DELING", "Vise to sager frem på socialfagligt møde", "MEDARBEJDER", 100),
        Aktivitet("EFTER", "AKTIONSLAERING", "Tage spørgsmålene op igen i gruppen", "KOORDINATOR", 120),
    ),
}

#: The days that were agreed on; the other plans have the suggested ones.
DAGE: dict[str, tuple[int, ...]] = {"mads": (-3, 130), "hodan": (-20,)}
#: Who has followed up already: on which day, with a status for each goal, and what they and the leader said.
FULGT_OP: dict[str, tuple[int, tuple[str, ...], str, str]] = {
    "hodan": (
        -19,
        ("I_GANG", "NAAET"),
        "Makkerlæsningen giver mest. Jeg vil gerne fortsætte med den.",
        "Det er en god idé. Vi holder den fast hver anden torsdag.",
    ),
}


@dataclass(frozen=True, slots=True)
class Gruppe:
    leder: str
    enhed: str
    navn: str
    dag: int
    klokken: time
    sted: str
    temaer: str
    deltagere: tuple[str, ...]
    ord_fra: str
    ord: str
    maal: str
    maal_dag: int
    aktiviteter: tuple[Aktivitet, ...]
    opfoelgningsdag: int


GRUPPE = Gruppe(
    leder="henrik",
    enhed="voksenstoette",
    navn="Samtaler med unge",
    dag=-33,
    klokken=time(13),
    sted="Mødelokale 3",
    temaer="Hvad vi hver især gør, når samtalen går i stå, og hvad vi kan lære af hinanden.",
    deltagere=("mads", "camilla", "fatma"),
    ord_fra="fatma",
    ord="Jeg vil gerne se, hvordan I andre begynder en samtale.",
    maal="Vi indleder opfølgningssamtaler med unge på samme måde",
    maal_dag=120,
    aktiviteter=(
        Aktivitet("FOER", "FORMAAL", "Samle tre eksempler på samtaler, der gik i stå", "MEDARBEJDER", -15),
        Aktivitet("UNDER", "TEMADAG", "En formiddag om samtaleteknik med Signe", "KOORDINATOR", 30),
        Aktivitet("EFTER", "SIDEMANDSOPLAERING", "Sidde med i en samtale hos hinanden", "MEDARBEJDER", 75),
        Aktivitet("EFTER", "DELING", "Samle op på et teammøde", "LEDER", 110),
    ),
    opfoelgningsdag=45,
)
