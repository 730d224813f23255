"""The pools beside the departments' ceilings, and what the chief has done with them by hand."""

from .former import kr
from .koder import Runde
from .sagsformer import Bevaegelse, Pulje

FAELLES = "Centrets fælles kursuspulje"
BUDGETAFTALE = "Retssikkerhed i afgørelser"

KOMPETENCEPULJEN = "Kompetenceudvikling på voksenområdet"

PULJER = (
    Pulje(
        KOMPETENCEPULJEN, "center_voksne", Runde.SIDSTE, "OEREMAERKET", kr(1_000_000), -429,
        formaal="Løft af kompetencerne i myndighed og visitation og fælles tilgange i mødet med borgerne.",
        giver="Budgetaftalen",
    ),
    Pulje(FAELLES, "center_voksne", Runde.SIDSTE, "FAELLES", kr(30_000), -428),
    Pulje(FAELLES, "center_voksne", Runde.IGANG, "FAELLES", kr(25_000), -58),
    Pulje(
        BUDGETAFTALE, "center_voksne", Runde.IGANG, "OEREMAERKET", kr(40_000), -57,
        formaal="Færre hjemvisninger: kurser i jura, notatpligt og begrundelser.",
        giver="Budgetaftalen",
        temanumre=(3,),
    ),
    Pulje("", "voksenstoette", Runde.IGANG, "AFDELING", kr(4_000), -56, udgift="FORPLEJNING"),
)  # fmt: skip

BEVAEGELSER = (
    Bevaegelse(
        KOMPETENCEPULJEN, Runde.SIDSTE, "RESERVER", kr(890_000), -345, "Et fælles forløb om recovery for hele centret"
    ),
    Bevaegelse(FAELLES, Runde.SIDSTE, "TILSKUD", kr(5_000), -300, "Tilbagebetaling fra et aflyst fælles kursus"),
    Bevaegelse(FAELLES, Runde.IGANG, "RESERVER", kr(6_000), -40, "En fælles temadag om årets temaer"),
    Bevaegelse(FAELLES, Runde.IGANG, "FRIGIV", kr(1_500), -12, "Temadagen holdes i egne lokaler"),
)

#: Last year's grants that were not paid by the department itself.
BETALT_AF_PULJEN = {
    "sv-02": FAELLES,
    **dict.fromkeys(("sv-01", "sv-04", "sv-07", "sv-09", "sv-10", "sv-13"), KOMPETENCEPULJEN),
    **dict.fromkeys(("sh-01", "sh-02", "sh-04", "sh-09"), KOMPETENCEPULJEN),
}
