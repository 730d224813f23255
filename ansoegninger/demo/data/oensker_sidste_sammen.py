"""Last year's decided round: two courses that several took together, so that what they say can be counted."""

from dataclasses import dataclass

from .koder import Beslutningsudfald as Svar
from .koder import Oenskefase, Runde
from .koder import Vurderingsudfald as Udfald
from .oenskeord import afgjort, delvist, fra_kataloget, ja, vurdering
from .sagsformer import Efterforloeb, Oenske

_DAG = -352


@dataclass(frozen=True, slots=True)
class Deltager:
    """One of them: why, what the leader saw, what was answered, and what it gave."""

    noegle: str
    person: str
    plads: int
    hvorfor: str
    behov: str
    svar: str
    udbytte: int
    evaluering: str
    start: int


_AFGOERELSER = (
    Deltager(
        "sv-14", "hodan", 11, "Mine afslag bliver læst op for borgeren af en anden. De skal kunne forstås uden mig.",
        "Flere af hendes afslag er påklaget.",
        "Du skriver mange afslag, og klagerne handler mest om, at begrundelsen ikke kan forstås. Det kan kurset rette.",
        5, "Jeg skriver begrundelsen først nu. Resten følger næsten af sig selv.", -150,
    ),
    Deltager(
        "sv-15", "samira", 12, "Jeg er hurtig til at afgøre og langsom til at skrive. Det vil jeg gerne vende om.",
        "Sagerne ligger for længe efter beslutningen.",
        "Din sagsbehandling er god, men brevene kommer sent. Når flere lærer det samme, kan I læse hinandens udkast.",
        4, "Klare øvelser. Jeg savnede mere om sager, hvor vi giver noget og afslår noget andet.", -150,
    ),
    Deltager(
        "sv-16", "agnieszka", 13, "Jeg oversætter mine egne breve til dansk, når jeg taler med borgeren bagefter.",
        "Hun kender faget og mangler sproget til det.",
        "Du forklarer godt ansigt til ansigt. Kurset lærer dig at skrive det samme, så brevet kan stå alene.",
        5, "Den bedste kursusdag, jeg har haft. Jeg har fået ord for det, jeg plejer at sige.", -150,
    ),
    Deltager(
        "sv-17", "hanne", 14, "Som socialpædagog har jeg aldrig lært at skrive en afgørelse fra bunden.",
        "Hun skal overtage egne sager i foråret.",
        "Du skal snart skrive selv, og uden kurset ville en kollega skulle sidde ved siden af dig hver gang.",
        3, "Der var meget jura på kort tid. Omskrivningen af egne breve var det, jeg fik mest ud af.", -150,
    ),
    Deltager(
        "sv-18", "mads", 15, "Jeg vil skrive afgørelser om botilbud, som også de pårørende kan følge.",
        "Klager fra pårørende fylder i hans sager.",
        "Dine sager har mange læsere. Det er en fordel, at endnu en i teamet kan metoden, så I kan rette for hinanden.",
        4, "Jeg går efter at skrive kortere og at sige det vigtigste på første side.", -70,
    ),
)  # fmt: skip

_BEGREBER = (
    Deltager(
        "sh-11", "annesofie", 8, "Vi bruger ordene forskelligt, alt efter hvem der lærte os op.",
        "Udredningerne kan ikke sammenlignes.",
        "Det koster ingenting, tager kort tid og retter en forskel mellem jer, som ledelsestilsynet har peget på.",
        4, "Godt at høre det samme på samme tid. Vi rettede tre skabeloner ugen efter.", -280,
    ),
    Deltager(
        "sh-12", "peter", 9, "Jeg er i tvivl om, hvornår noget er en funktionsnedsættelse og hvornår et behov.",
        "Hans tvivl går igen hos flere.",
        "Du stiller de spørgsmål, som de andre også har. Tag dem med til webinaret, og fortæl bagefter, hvad du hørte.",
        3, "Lidt for mange slides, men svarene på spørgsmålene til sidst var gode.", -280,
    ),
    Deltager(
        "sh-13", "zainab", 10, "Når jeg overtager en sag, skal jeg kunne stole på, at ordene betyder det, jeg tror.",
        "Mange sager skifter hænder i år.",
        "Afdelingen skifter sager mellem jer hele tiden. Fælles ord sparer hver gang den næste for at spørge igen.",
        5, "Endelig en liste, jeg kan slå op i. Den hænger nu ved min skærm.", -280,
    ),
    Deltager(
        "sh-14", "arjun", 11, "Jeg kommer fra et sygehus, hvor ordene er nogle andre.",
        "Han er ny i kommunen.",
        "Du har faget i orden og mangler det sprog, som sagerne her er skrevet i. Webinaret er den korteste vej.",
        4, "Jeg forstår nu, hvorfor mine tidligere udredninger kom retur.", -280,
    ),
    Deltager(
        "sh-15", "marianne", 12, "Jeg læser med på de nyes udredninger og vil gerne rette efter det rigtige.",
        "Hun er den, de andre spørger.",
        "De nye spørger dig. Når du har begreberne på plads, når de ud til flere, end vi kunne sende af sted.",
        4, "Kort og brugbart. Jeg har lavet en side med de fem ord, vi blander sammen.", -25,
    ),
)  # fmt: skip


def _oenske(d: Deltager, kursus: str, leder: str, dage: int, maal: tuple[int, ...]) -> Oenske:
    slut = d.start + dage - 1
    oenske = fra_kataloget(
        d.noegle,
        d.person,
        kursus,
        d.hvorfor,
        fase=Oenskefase.AFGJORT,
        runde=Runde.SIDSTE,
        prioritet=2,
        oprettet=-412,
        start=d.start,
        slut=slut,
        maal=maal,
        vurdering=vurdering(
            Udfald.ANBEFALES, leder, -386, d.plads, ja(d.behov), delvist("Nævnt i planen."), ja("Temaet.")
        ),
    )
    efter = Efterforloeb(-330, slut + 3, slut + 8, d.evaluering, d.udbytte)
    return afgjort(oenske, Svar.BEVILGET, d.svar, dag=_DAG, efter=efter)


SAMMEN_VOKSEN = tuple(_oenske(d, "fag_afgoerelse", "henrik", 2, (13,)) for d in _AFGOERELSER)
SAMMEN_VISITATION = tuple(_oenske(d, "webinar_begreber", "mette", 1, (6,)) for d in _BEGREBER)
