"""All wish stories, the rounds they belong to and the budgets they compete for."""

from .former import kr
from .koder import Runde
from .oensker_boern import OENSKER_BOERN
from .oensker_faelles import OENSKER_FAELLES_VISITATION, OENSKER_FAELLES_VOKSEN
from .oensker_sidste_sammen import SAMMEN_VISITATION, SAMMEN_VOKSEN
from .oensker_sidste_visitation import OENSKER_SIDSTE_VISITATION
from .oensker_sidste_voksen import OENSKER_SIDSTE_VOKSEN
from .oensker_visitation import OENSKER_VISITATION
from .oensker_voksenstoette import OENSKER_VOKSENSTOETTE
from .sagsformer import Budget, Prioriteringsrunde

RUNDER = (
    Prioriteringsrunde(Runde.SIDSTE, "center_voksne", "Sidste års prioritering", 0, -430, -375, -352),
    Prioriteringsrunde(Runde.IGANG, "center_voksne", "Prioritering af næste års kurser", 1, -60, 21, 35),
    Prioriteringsrunde(Runde.IGANG, "center_boern", "Prioritering af næste års kurser", 1, -60, 21, 35),
)

_LOFT = "Forplejning og eksternt lokale betales af afdelingens drift og tæller ikke med."

# The frames are set so that last year's grants fill them and this year's recommended wishes do not fit.
BUDGETTER = (
    Budget("voksenstoette", Runde.SIDSTE, kr(89_000), _LOFT),
    Budget("visitation", Runde.SIDSTE, kr(36_000), _LOFT),
    Budget("voksenstoette", Runde.IGANG, kr(58_000), _LOFT),
    Budget("visitation", Runde.IGANG, kr(38_000), _LOFT),
    Budget("center_voksne", Runde.IGANG, kr(12_000), "Til centerets egne medarbejdere."),
    Budget("boernehandicap", Runde.IGANG, kr(9_000), _LOFT),
    Budget("center_boern", Runde.IGANG, kr(8_000), "Til centerets egne medarbejdere."),
)

OENSKER_IGANG = (
    *OENSKER_VOKSENSTOETTE,
    *OENSKER_FAELLES_VOKSEN,
    *OENSKER_VISITATION,
    *OENSKER_FAELLES_VISITATION,
    *OENSKER_BOERN,
)
OENSKER_SIDSTE = (
    *OENSKER_SIDSTE_VOKSEN,
    *SAMMEN_VOKSEN,
    *OENSKER_SIDSTE_VISITATION,
    *SAMMEN_VISITATION,
)
OENSKER = (*OENSKER_IGANG, *OENSKER_SIDSTE)
