"""The strategy's third version: the koordinator has written a draft, and the chief is to say yes or no.

And what became of an initiative of the version in force.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ansoegninger.demo.byg_runder import med_rolle
from ansoegninger.demo.data.strategi import STRATEGIENS_ENHED
from ansoegninger.demo.verden import Verden
from ansoegninger.strategi import services
from ansoegninger.strategi.godkendelse import Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.initiativer import Initiativ, Tilstand, Udbyderart
from ansoegninger.strategi.slags import INITIATIV, MAAL, TEMA, Slags
from roller.tildelinger.roller import Rolle

KOORDINATORENS_ENHED = "voksenstoette"
TILSTAND_DAG, BEGYNDER_DAG, SKRIVER_DAG, SENDER_DAG = -70, -24, -12, -4
GENNEMFOERT = "Gennemgang af nye afgørelser"
HVAD_ER_NYT = (
    "Temaet om jura har fået en fast afprøvning, der er kommet et læringsmål om digitale møder, og "
    "tovholderuddannelsen er flyttet, fordi den venter på en aftale med naboafdelingen."
)


def byg_strategiforslag(verden: Verden) -> None:
    """Lay the days into the story."""
    sag: dict[str, Strategiforslag] = {}
    verden.sker(TILSTAND_DAG, 10, lambda kl: _foelg(verden, kl))
    verden.sker(BEGYNDER_DAG, 9, lambda kl: _begynd(verden, sag, kl))
    verden.sker(SKRIVER_DAG, 13, lambda kl: _skriv(verden, sag["forslag"], kl))
    verden.sker(SENDER_DAG, 11, lambda kl: _send(verden, sag["forslag"], kl))


def _koordinator() -> str:
    return med_rolle(Rolle.FAGLIG_KOORDINATOR, KOORDINATORENS_ENHED)


def _foelg(verden: Verden, tidspunkt: datetime) -> None:
    navn = _koordinator()
    initiativ = Initiativ.objects.get(strategi=verden.strategi[STRATEGIENS_ENHED], hvad=GENNEMFOERT)
    with verden.ur.som(verden.person[navn], tidspunkt):
        services.saet_tilstand(
            initiativ=initiativ,
            tilstand=Tilstand.GENNEMFOERT,
            note="Årets to dage er holdt.",
            vist=initiativ.nu,
            adgang=verden.adgang(navn, tidspunkt),
            tidspunkt=tidspunkt,
        )


def _begynd(verden: Verden, sag: dict[str, Strategiforslag], tidspunkt: datetime) -> None:
    navn = _koordinator()
    with verden.ur.som(verden.person[navn], tidspunkt):
        sag["forslag"] = services.begynd_version(
            center=verden.enhed[STRATEGIENS_ENHED],
            som_kopi=True,
            adgang=verden.adgang(navn, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _skriv(verden: Verden, forslag: Strategiforslag, tidspunkt: datetime) -> None:
    strategi = forslag.strategi
    navn = _koordinator()
    faelles: dict[str, Any] = {"forslag": forslag, "adgang": verden.adgang(navn, tidspunkt), "tidspunkt": tidspunkt}
    rammer = {"navn": "Strategi for kompetenceudvikling, tredje udgave"}
    with verden.ur.som(verden.person[navn], tidspunkt):
        services.gem_rammer(felter=rammer, vist=aftryk(strategi), **faelles)
        jura = strategi.temaer.get(nummer=3)
        afproevning = "Hvert team omskriver tre hjemviste afgørelser om året og lader en borger læse med."
        _ret(faelles, TEMA, jura, {"traening_afproevning": afproevning})
        _ret(faelles, MAAL, None, {"art": "METODE", "tekst": "Kan lede et møde, hvor nogle er med på skærm"})
        tovholdere = strategi.initiativer.get(hvad="Fælles uddannelse af tovholdere")
        _ret(faelles, INITIATIV, tovholdere, {"afhaengighed": "Når aftalen med naboafdelingen er på plads"})
        _ret(faelles, INITIATIV, None, _skaermmoeder())


def _skaermmoeder() -> dict[str, Any]:
    return {
        "hvad": "Møder på skærm",
        "udbyder": "Interne konsulenter",
        "udbyderart": Udbyderart.INTERN,
        "omfang": "½ dag pr. team",
        "pris_oere": 0,
    }


def _ret(faelles: Mapping[str, Any], slags: Slags, raekke: Any, felter: Mapping[str, Any]) -> None:
    """Change what is named, or add a part."""
    services.gem_del(
        slags=slags,
        pk=raekke.pk if raekke else None,
        felter=felter,
        vist=aftryk(raekke) if raekke else "",
        **faelles,
    )


def _send(verden: Verden, forslag: Strategiforslag, tidspunkt: datetime) -> None:
    verden.goer(_koordinator(), forslag, "skriv", tidspunkt, begrundelse=HVAD_ER_NYT)
