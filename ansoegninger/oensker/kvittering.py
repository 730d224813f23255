"""Who has a wish now, by when, and what follows: said before it is sent and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.beslutningstagere import kompetente
from roller.tildelinger.roller import Rolle
from workflows.motor.forloeb import forloeb
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import dato

FORLOEB, FOERSTE_TRIN = "kursusoenske", "vurder"


@dataclass(frozen=True, slots=True)
class Kvittering:
    """The receipt. `hvem` and `frist` are missing when nobody has to act just now."""

    sagsnummer: str
    titel: str
    status: str
    hvem: str
    frist: date | None
    naeste: tuple[str, ...]


def kvittering_for(oenske: Oenske, dag: date) -> Kvittering:
    """Who has it: the open step's, or for a draft the first step's, with names as the policy finds them."""
    trin, rolle, frist = _trin(oenske, dag)
    hvem = str(kompetente(rolle, oenske.enhed, oenske.person, dag)) if rolle else ""
    return Kvittering(
        sagsnummer=oenske.sagsnummer,
        titel=oenske.sagstitel,
        status=Fase(oenske.fase).label,
        hvem=hvem,
        frist=frist,
        naeste=_naeste(hvem, frist) if trin == FOERSTE_TRIN else (),
    )


def _trin(oenske: Oenske, dag: date) -> tuple[str, Rolle | None, date | None]:
    if oenske.fase == Fase.KLADDE:
        node = forloeb(FORLOEB).opgaver()[FOERSTE_TRIN]
        return FOERSTE_TRIN, node.rolle, node.frist(oenske, dag) if node.frist else None
    opgave = AabenOpgave.objects.filter(sagsnummer=oenske.sagsnummer).first()
    return (opgave.trin, Rolle(opgave.rolle), opgave.frist_dag) if opgave else ("", None, None)


def _naeste(hvem: str, frist: date | None) -> tuple[str, ...]:
    senest = f" senest {dato(frist)}" if frist else ""
    return (
        f"{hvem} vurderer ønsket{senest}: passer det til afdelingens behov, mål og strategi?",
        "Ledelsen ser alle ønsker under ét i den årlige prioritering.",
        "Du får en begrundet tilbagemelding. Indtil der er truffet beslutning, kan du trække ønsket tilbage.",
    )
