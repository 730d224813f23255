"""The pools beside the departments' ceilings, and what the chief has done with them by hand."""

from .former import kr
from .koder import Runde
from .sagsformer import Bevaegelse, Pulje

FAELLES = "Centrets fælles kursuspulje"
BUDGETAFTALE = "Retssikkerhed i afgørelser"

PULJER = (
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
    Bevaegelse(FAELLES, Runde.SIDSTE, "TILSKUD", kr(5_000), -300, "Tilbagebetaling fra et aflyst fælles kursus"),
    Bevaegelse(FAELLES, Runde.IGANG, "RESERVER", kr(6_000), -40, "En fælles temadag om årets temaer"),
    Bevaegelse(FAELLES, Runde.IGANG, "FRIGIV", kr(1_500), -12, "Temadagen holdes i egne lokaler"),
)

#: Last year's grant that the centre's pool paid.
BETALT_AF_PULJEN = {"sv-02": FAELLES}
