"""Writing the programmes."""

from ansoegninger.introforloeb.services.forloeb import (
    bekraeft,
    flyt_slutdagen,
    foreslaa,
    godkend,
    konkluder,
    saet_i_gang,
    send_til_leder,
    status_koordinator,
    status_leder,
    status_medarbejder,
    stop,
)
from ansoegninger.introforloeb.services.gang import naa_dagen
from ansoegninger.introforloeb.services.opret import Ramme, opret
from ansoegninger.introforloeb.services.plan import AendretImens, gem_trin, ret_rammen, streg
from ansoegninger.introforloeb.services.skabelon import (
    fjern_skabelontrin,
    foelg_strategien,
    gem_skabelontrin,
    sikr_skabelon,
)
from ansoegninger.introforloeb.services.udfoert import kryds_af, tag_krydset_af

__all__ = [
    "AendretImens",
    "Ramme",
    "bekraeft",
    "fjern_skabelontrin",
    "flyt_slutdagen",
    "foelg_strategien",
    "foreslaa",
    "gem_skabelontrin",
    "gem_trin",
    "godkend",
    "konkluder",
    "kryds_af",
    "naa_dagen",
    "opret",
    "ret_rammen",
    "saet_i_gang",
    "send_til_leder",
    "sikr_skabelon",
    "status_koordinator",
    "status_leder",
    "status_medarbejder",
    "stop",
    "streg",
    "tag_krydset_af",
]
