"""The activities of the strategy's own table: extents and prices as given there, ex. moms, unknown ones as None."""

from .former import Kursus, kr
from .koder import Aktivitetstype as Type
from .koder import Funktion, Omraade
from .omfang import dage

# 270.250 kr. for 36 participants, 10 of them ours: 27.025.000 × 10 / 36 øre, to the nearest øre.
LYREBJERG_SAMLET_OERE = kr(270_250)
LYREBJERG_DELTAGERE = 36
LYREBJERG_VORES = 10
LYREBJERG_ANDEL_OERE = 7_506_944

_MYNDIGHED = (Funktion.MYNDIGHED,)
_VOKSNE = (Omraade.VOKSNE,)

STRATEGIENS_AKTIVITETER = (
    Kursus(
        "viso_maalgrupper", "Kend målgrupperne", "viso", Type.ANDET, None, 0, 5,
        "Viso fortæller om målgrupper, vi møder for sjældent til at kende godt. Længden aftales fra gang til gang.",
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "viso_inddragelse", "Kvalitet i sagsbehandlingen: borgerinddragelse", "viso", Type.TEMADAG, dage("1"), 0, 1,
        "En dag om, hvordan borgerens ord finder vej ind i sagen.",
        prisnote="Uden betaling som del af et rådgivningsforløb", funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "viso_handleplaner", "Kvalitet i sagsbehandlingen: handleplaner", "viso", Type.TEMADAG, dage("1"), 0, 4,
        "En dag om handleplaner med mål, som borgeren kan genkende.",
        prisnote="Uden betaling som del af et rådgivningsforløb", funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "lyrebjerg_samtale", "Borgerinddragelse, samtaleteknik og feedbackkultur", "lyrebjerg", Type.KOMPETENCEFORLOEB,
        dage("6"), LYREBJERG_ANDEL_OERE, 1,
        "Seks dage med øvelser i samtaler, inddragelse og feedback til hinanden.",
        prisnote="270.250 kr. / 36 deltagere × 10 deltagere = ca. 75.000 kr.", pris_daekker=LYREBJERG_VORES,
        delt_pris=(LYREBJERG_SAMLET_OERE, LYREBJERG_DELTAGERE),
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "webinar_temaer", "Webinarer og temadage om skiftende emner", "socialstyrelsen", Type.WEBINAR, None, 0, None,
        "Åbne webinarer. Emner og længde offentliggøres løbende.",
        funktioner=(Funktion.MYNDIGHED, Funktion.UDFOERER), omraader=_VOKSNE,
    ),
    Kursus(
        "intern_jura", "Jura for rådgivere", "jurist", Type.KOMPETENCEFORLOEB, dage("2"), 0, 3,
        "Centerets jurist gennemgår regler, ny praksis og vores egne sager.",
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "vum_fagsystem", "VUM 2.0 i fagsystemet", "faelleslaering", Type.KOMPETENCEFORLOEB, dage("2"), kr(39_500), 2,
        "To dage, hvor hele afdelingen lærer at bruge metoden i fagsystemet.",
        finansieret=False, prisnote="Ikke finansieret.", pris_daekker=None,
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "socialfagligt_moede", "Emner på de socialfaglige møder", "konsulenter", Type.ANDET, None, 0, None,
        "Korte oplæg fra konsulenter, jurist, kolleger og samarbejdspartnere.",
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
    Kursus(
        "aktionslaering", "Aktionslæring: tid til at øve sig", "raadgivere", Type.AKTIONSLAERING, None, 0, None,
        "Vi prøver noget nyt i en rigtig sag, ser på det sammen og prøver igen.",
        funktioner=_MYNDIGHED, omraader=_VOKSNE,
    ),
)  # fmt: skip
