"""What came with the pool from the budget agreement: its areas, its topics, and whom to report to."""

from .former import kr

#: So many days from today: the areas and topics are agreed, and the chief puts courses under topics by hand.
AFTALT, VALGT = -428, -330

#: Name, share, units. What the chief has set aside is the centre's own.
OMRAADER = (
    ("Myndighed, voksne", kr(110_000), ("voksenstoette", "visitation")),
    ("Fælles forløb i centret", kr(890_000), ("center_voksne",)),
)

#: Name, and the theme whose courses belong to it.
JURA, HELHED = "Afgørelser, der holder", "Helhed på tværs"
FOKUSEMNER = ((JURA, 3), (HELHED, 5), ("Forebyggelse af konflikter", None))
EMNEVALG = {"sv-10": JURA, "sv-04": JURA, "sv-07": HELHED, "sh-04": HELHED}

#: What became of the departments' ceilings when the pool had paid most of their grants, and why.
SAT_NED = (("voksenstoette", kr(52_000)), ("visitation", kr(9_000)))
HVORFOR = "Puljen fra budgetaftalen betaler de fleste af årets kurser."

#: To whom, the last day, what is asked for; and the day it was handed in, if it was.
HALVAAR, AARET = -100, 18
FRISTER = (
    ("Voksenudvalget", HALVAAR, "Hvad pengene er brugt til, og hvor langt kurserne er", -106),
    ("Voksenudvalget", AARET, "Hvad puljen er brugt til i året, og hvad medarbejderne bruger det til", None),
)
STATUS = """De fleste af kurserne er gennemført, og deltagerne har holdt oplæg for deres kolleger.

Det fælles forløb om recovery er aftalt, og pengene til det er sat til side. Det begynder, når alle vagter kan dækkes.

Kurser i at forebygge konflikter er udskudt, til der er fundet en udbyder, som kan komme ud på tilbuddene."""
UDKAST = "Det fælles forløb om recovery er begyndt i de første to grupper."
