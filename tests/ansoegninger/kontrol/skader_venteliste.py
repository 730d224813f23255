"""What can be broken about the waiting list, and what the check that owns it then says."""

from collections.abc import Callable

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import Verden

_EFTER_ET_AFSLAG = (
    "UPDATE ansoegninger_beslutning SET efter_id = "
    "(SELECT MIN(id) FROM ansoegninger_beslutning WHERE udfald = 'AFSLAG') "
    "WHERE id = (SELECT MIN(id) FROM ansoegninger_beslutning WHERE udfald = 'BEVILGET')"
)
_VALG_I_RUNDEN = (
    "INSERT INTO ansoegninger_ventelistevalg (beslutning_id, fulgt, hvorfor, fri_oere) "
    "SELECT MIN(id), FALSE, 'Fordi', 0 FROM ansoegninger_beslutning"
)
_SPRANG_SIG_SELV = (
    "INSERT INTO ansoegninger_overspringning (oenske_id, ramme_id, begrundelse, sprunget_af_id, rolle, sprunget_kl) "
    "SELECT o.id, (SELECT MIN(id) FROM ansoegninger_ramme), 'Fordi', o.person_id, 'CENTERCHEF', o.oprettet_kl "
    "FROM ansoegninger_oenske o WHERE o.id = (SELECT MIN(oenske_id) FROM ansoegninger_beslutning)"
)

VENTELISTE: dict[str, list[tuple[Callable[[Verden], None], str]]] = {
    "fra_ventelisten_efter_et_svar": [
        (lambda v: sql(_EFTER_ET_AFSLAG), "uden et frigivet svar om venteliste i samme runde"),
        (lambda v: sql(_EFTER_ET_AFSLAG), "det står ikke, hvad der blev valgt imellem"),
        (lambda v: sql(_VALG_I_RUNDEN), "hører til en beslutning i runden"),
    ],
    "ingen_springer_sig_selv_over": [(lambda v: sql(_SPRANG_SIG_SELV), "sprunget over af eller taget tilbage af")],
}
