"""The 21 learning goals and the three competence levels of the strategy, in our own short words."""

from .former import Laeringsmaal, Niveaubeskrivelse
from .koder import Laeringsmaalart, Niveau

_METODER = (
    "Kan vælge samtaleteknik, også til borgere med særlige behov",
    "Kan inddrage borgeren på en måde, der kan mærkes og læses i sagen",
    "Bruger VUM 2.0 hver dag og på samme måde som kollegerne",
    "Kan forklare, hvordan behov, indsats og takst hænger sammen (BIT)",
    "Kan forklare rollerne som bestiller, udfører og modtager (BUM)",
    "Bruger de funktioner i fagsystemet, som vi har aftalt",
    "Følger aftalerne med familieområdet, når en ung bliver voksen",
    "Følger aftalerne, når en sag flytter til eller fra ungeområdet eller en anden afdeling",
    "Følger aftalerne, når en sag flytter mellem rådgivningen og voksenstøtte",
)

_VIDEN = (
    "Kender reglerne og ny praksis og bruger dem i vejledning og afgørelser",
    "Kender afdelingens retningslinjer og arbejdsgange og arbejder efter dem",
    "Kan samle oplysningerne i én klar faglig vurdering",
    "Kan skrive en afgørelse, som holder, og som borgeren forstår",
    "Ved, hvad nabotilbud og udviklingsprojekter kan byde på",
)

_ROLLER = (
    "Tilpasser sin måde at tale på til mennesket og situationen",
    "Lader fagets etik være synlig i de svære valg",
    "Får borgerens ønsker og drømme frem, så de tæller i sagen",
    "Finder den myndighedsrolle, som sagen og borgeren har brug for",
    "Arbejder ligeværdigt sammen med borgere og pårørende",
    "Bidrager, så samarbejdet med andre fag lykkes",
    "Koordinerer gennem fælles mål, viden og respekt",
)


def _nummereret() -> tuple[Laeringsmaal, ...]:
    alle = [
        *((Laeringsmaalart.METODE, tekst) for tekst in _METODER),
        *((Laeringsmaalart.VIDEN, tekst) for tekst in _VIDEN),
        *((Laeringsmaalart.ROLLE, tekst) for tekst in _ROLLER),
    ]
    return tuple(Laeringsmaal(nummer, art, tekst) for nummer, (art, tekst) in enumerate(alle, start=1))


LAERINGSMAAL = _nummereret()

NIVEAUER = (
    Niveaubeskrivelse(
        Niveau.C,
        "På vej",
        "Løser de almindelige sagstyper med let støtte fra kolleger og leder. Her begynder alle nye.",
    ),
    Niveaubeskrivelse(
        Niveau.B,
        "Selvstændig",
        "Løser alle sagstyper på egen hånd, også de meget sammensatte. Det forventes af erfarne medarbejdere.",
    ),
    Niveaubeskrivelse(
        Niveau.A,
        "Ressourceperson",
        "Tager ekstra ansvar for én eller flere sagstyper, når de er sværest, og deler ud af sin viden til de andre. "
        "Niveauet gælder sagstypen, ikke personen: ingen skal være lige god til alt.",
    ),
)
