"""Can a waiting wish be granted at all on this day? Pure."""

from __future__ import annotations

from datetime import date

from ansoegninger.oensker.models import Fase
from workflows.sprog.formater import dato

HOLDET_ER_FULDT = "Holdet er fuldt"


def hindring(*, fase: str, start_dag: date | None, slut_dag: date | None, frigivet: bool, dag: date) -> str:
    """Why it cannot, in words; empty where it can.

    Args:
        fase: where the case is.
        start_dag: the first day of the course, where it is known.
        slut_dag: the last.
        frigivet: has the employee been told of the place on the waiting list?
        dag: today. A course that begins today is too late to enrol for.
    """
    if not frigivet:
        return "Svaret om ventelisten er ikke frigivet endnu"
    if fase != Fase.VENTELISTE:
        return "Medarbejderen har ikke bekræftet at have læst svaret om ventelisten endnu"
    if start_dag is not None and start_dag <= dag:
        return f"Kurset begyndte {dato(start_dag)}"
    if slut_dag is not None and slut_dag <= dag:
        return f"Kurset sluttede {dato(slut_dag)}"
    return ""
