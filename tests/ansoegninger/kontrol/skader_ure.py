"""What can be broken about deadlines and reminders, and what the check that owns it then says."""

from collections.abc import Callable

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import Verden

#: The step that Aya's leader has not done becomes a timer that waits for nothing.
_UR = "UPDATE viewflow_task SET status = 'SCHEDULED', scheduled = {kl} WHERE flow_task LIKE %s AND status = 'NEW'"
_VARSEL = "UPDATE workflows_aabenopgave SET varsel_dag = '{varsel}', frist_dag = {frist} WHERE trin = 'vurder'"


def _ur(kl: str) -> Callable[[Verden], None]:
    return lambda v: sql(_UR.format(kl=kl), "%Kursusoenske.vurder")


def _varsel(varsel: str, frist: str) -> Callable[[Verden], None]:
    return lambda v: sql(_VARSEL.format(varsel=varsel, frist=frist))


URE: dict[str, list[tuple[Callable[[Verden], None], str]]] = {
    "et_ur_staar_paa_et_aabent_trin": [
        (_ur("'2030-01-01 00:00:00+00:00'"), "et ur går endnu, men dets trin er ikke åbent"),
        (_ur("NULL"), "et ur går, men har intet tidspunkt"),
    ],
    "udloebne_frister_har_virket": [
        (_ur("'2026-09-29 22:00:00+00:00'"), "fristen den 29.09.2026 er gået, men intet er sket")
    ],
    "paamindelser_er_skrevet": [
        (_varsel("2026-09-29", "'2026-10-02'"), "ingen blev mindet om vurder den 29.09.2026"),
        (_varsel("2026-10-29", "NULL"), "der skal mindes om vurder, men ikke efter dets frist"),
        (_varsel("2026-10-29", "'2026-10-27'"), "der skal mindes om vurder, men ikke efter dets frist"),
    ],
}
