"""When and where the catalogue's courses are held, which goals they serve, and the file that was read in. All invented.

Days count from today, as everywhere in the story.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dato:
    """One date of a course; `dage` is how many days it lasts, `frist` how many days before it one must sign up."""

    kursus: str
    start: int
    dage: int
    sted: str = ""
    online: bool = False
    frist: int | None = None
    pladser: int | None = None
    aflyst: str = ""


DATOER = (
    Dato("diplom_socialret", 68, 90, "Nordfjord", frist=30, pladser=6),
    Dato("diplom_udsatte", 75, 100, "Nordfjord", frist=30),
    Dato("diplom_samtale", 47, 45, "Nordfjord", online=True, frist=20, pladser=0),
    Dato("diplom_samtale", 180, 45, "Nordfjord", online=True, frist=60, pladser=14),
    Dato("fag_afgoerelse", 33, 2, "Havnsund", frist=14, pladser=4),
    Dato("fag_afgoerelse", 110, 2, "Fjordby", frist=21),
    Dato("fag_afgoerelse", -60, 2, "Fjordby"),
    Dato("fag_forvaltningsret", 54, 3, "Havnsund", frist=21, pladser=11),
    Dato("fag_maal", 26, 1, online=True, pladser=30),
    Dato("fag_maal", 47, 1, "Havnsund", aflyst="For få tilmeldte. Onlinedagen holdes som planlagt."),
    Dato("fag_paaroerende", 61, 2, "Lyrebjerg", frist=28),
    Dato("fag_demens", 82, 5, "Fjordby", frist=40, pladser=8),
    Dato("konference_voksen", 96, 2, "Bælterne", frist=30),
    Dato("webinar_praksis", 12, 1, online=True),
    Dato("webinar_begreber", 19, 1, online=True, pladser=200),
    Dato("viso_inddragelse", 44, 1, "Fjordby"),
    Dato("lyrebjerg_samtale", 58, 90, "Lyrebjerg", frist=30, pladser=10),
)

#: The learning goals that a course serves, in the strategy's words.
MAAL = {
    "fag_afgoerelse": ("Kan skrive en afgørelse, som holder, og som borgeren forstår",),
    "fag_forvaltningsret": ("Kender reglerne og ny praksis og bruger dem i vejledning og afgørelser",),
    "diplom_socialret": (
        "Kender reglerne og ny praksis og bruger dem i vejledning og afgørelser",
        "Kan skrive en afgørelse, som holder, og som borgeren forstår",
    ),
    "diplom_samtale": ("Kan vælge samtaleteknik, også til borgere med særlige behov",),
    "lyrebjerg_samtale": (
        "Kan vælge samtaleteknik, også til borgere med særlige behov",
        "Kan inddrage borgeren på en måde, der kan mærkes og læses i sagen",
    ),
    "viso_inddragelse": ("Kan inddrage borgeren på en måde, der kan mærkes og læses i sagen",),
    "vum_fagsystem": ("Bruger VUM 2.0 hver dag og på samme måde som kollegerne",),
    "intern_jura": ("Kender reglerne og ny praksis og bruger dem i vejledning og afgørelser",),
}

FORUDSAETNINGER = {
    "diplom_praksisvejledning": "Du skal have en mellemlang uddannelse. En del af pensum er på engelsk.",
    "fag_faglig_ledelse": "For dig, der leder faglige medarbejdere.",
}

#: The file with next year's courses, as the provider sent it: one row is no course.
FILNAVN = "Havnsund Kurser, næste år.csv"
FIL = """Titel;Udbyder;Udbyderens art;Type;Dage;Eksamen;Pris pr. deltager;Funktion;Område;Tema;Beskrivelse
Mål, der kan følges op på;Havnsund Kurser;;;1;nej;;;;;
Skriv kort og klart til borgeren;Havnsund Kurser;;Fagspecifikt kursus;1;nej;3.400;Myndighed;Voksne;3;Breve.
Tolken;Havnsund Kurser;;Fagspecifikt kursus;1,5;nej;4.100;Myndighed og udfører;Børn, unge og voksne;1;Med øvelser.
Kaffe og kage;Havnsund Kurser;;Udflugt;1;;150;;;;
"""
FIL_DAG = -34
