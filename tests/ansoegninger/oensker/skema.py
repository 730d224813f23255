"""What an employee types in the wizard."""

from uuid import uuid4

KURSUS = {
    "titel": "Den gode afgørelse",
    "udbyder": "Paragrafværkstedet",
    "udbyderart": "PRIVAT",
    "type": "FAGSPECIFIKT_KURSUS",
    "dage": "2,5",
    "timer": "",
    "ects": "",
    "start_dag": "05.01.2027",
    "slut_dag": "07.01.2027",
    "kursusgebyr_oere": "12.000",
    "materialer_oere": "250,50",
    "transport_oere": "",
    "ophold_oere": "",
    "forplejning_oere": "900",
    "lokale_oere": "",
}
BEGRUNDELSE = {"begrundelse": "Jeg vil skrive afgørelser, som borgeren forstår.", "egen_prioritet": "1"}


def nyt(**felter: str) -> dict[str, str]:
    """The first step of a wish that has no draft yet."""
    return {"noegle": str(uuid4()), **KURSUS, **felter}
