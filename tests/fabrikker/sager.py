"""Cases brought to a phase through the doors, never by setting it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.kriterier.queries import center_sti
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.services import opret_kladde
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.prioritering.samling import services as samling
from ansoegninger.prioritering.samling.models import Kursushold
from roller.adgang.adgang import adgang_for
from roller.brugere.models import Bruger
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.doere import begynd, udfoer
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag


def goer(bruger: Bruger, sag: Sag, trin: str, *, tidspunkt: datetime = NU, **data: Any) -> None:
    """Do an open step as this person, through the door."""
    opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)
    udfoer(opgave_id=opgave.task_id, adgang=adgang_for(bruger, DAG), data=data, tidspunkt=tidspunkt, noegle=uuid4())
    sag.refresh_from_db()


def kladde(hold: Hold, navn: str, **felter: Any) -> Oenske:
    """A draft of this person's."""
    standard: dict[str, Any] = {
        "titel": "Den gode afgørelse",
        "type": "FAGSPECIFIKT_KURSUS",
        "kursusgebyr_oere": 1_200_000,
        "begrundelse": "Jeg vil skrive bedre begrundelser.",
    }
    return opret_kladde(person=hold[navn], felter=standard | felter, tidspunkt=NU)


def indsendt(hold: Hold, navn: str, **felter: Any) -> Oenske:
    """A submitted wish, waiting for its leader."""
    oenske = kladde(hold, navn, **felter)
    begynd(kode="kursusoenske", sag=oenske, adgang=hold.adgang(navn), data={}, tidspunkt=NU, noegle=uuid4())
    oenske.refresh_from_db()
    return oenske


#: The path of the first centre of `hold`, and the version of the criteria that every centre begins with.
SAET = "00010001:1"
SVAR = {"TEMA": 3, "BEHOV": 4, "LOVKRAV": 0}
VURDERING: dict[str, Any] = {"udfald": "ANBEFALES", "begrundelse": "", "saet": SAET, "kriterier": SVAR}
#: The same answers as the form sends them.
VURDERINGSFELTER = {"saet": SAET, "k_TEMA": "3", "k_BEHOV": "4", "k_LOVKRAV": "0"}


def vurderet(
    hold: Hold, navn: str, leder: str = "lone", *, vurdering: dict[str, Any] | None = None, **felter: Any
) -> Oenske:
    """An assessed wish, waiting for the prioritisation."""
    oenske = indsendt(hold, navn, **felter)
    saet = {"saet": f"{center_sti(oenske.enhed)}:1"}
    goer(hold[leder], oenske, "vurder", **(VURDERING | saet | (vurdering or {})))
    return oenske


def runde(hold: Hold, *, aar: int = 2027, rammer: dict[str, int] | None = None) -> Prioriteringsrunde:
    """An open round; ceilings in øre by unit."""
    rammer = rammer or {"voksen": 5_000_000, "visitation": 5_000_000, "center": 5_000_000}
    return prioritering.aabn_runde(
        center=hold.enhed["center"],
        aar=aar,
        indstil_senest_dag=date(2026, 11, 30),
        rammer={hold.enhed[navn]: oere for navn, oere in rammer.items()},
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


def laas_alle(hold: Hold, runde: Prioriteringsrunde) -> None:
    """Every department locks; the step that follows runs as it does after a commit."""
    for navn, leder in {"voksen": "lone", "visitation": "per", "center": "carl"}.items():
        indstilling = Indstilling.objects.filter(runde=runde, enhed=hold.enhed[navn]).first()
        if indstilling:
            goer(hold[leder], indstilling, "ranger", vist=aftryk_paa(indstilling, DAG))
            prioritering.saml_indstillinger(indstilling.pk, NU)
    runde.refresh_from_db()


def udkast(
    hold: Hold, runde: Prioriteringsrunde, oenske: Oenske, udfald: str = "BEVILGET", *, af: str = "carl"
) -> None:
    """Say what is meant for a wish, in words of its own."""
    prioritering.saet_udkast(
        runde=runde,
        oenske=oenske,
        udfald=Beslutningsudfald(udfald),
        begrundelse=f"Kurset er set i forhold til afdelingens behov ({udfald.lower()}). {egne_ord(oenske)}",
        hovedhensyn=hensyn(udfald),
        adgang=hold.adgang(af),
        tidspunkt=NU,
    )


def hensyn(udfald: str) -> str:
    """Something that counted most, where the answer is not a grant."""
    return "" if udfald == "BEVILGET" else "BEHOV"


def sagt(udfald: str) -> dict[str, str]:
    """The same for a row that is written past the doors."""
    return {} if udfald == "BEVILGET" else {"hovedhensyn": "BEHOV", "henvisning": "Strategien, tema 3"}


def egne_ord(oenske: Oenske) -> str:
    """A sentence that is no other wish's: numbers do not count, so the key is spelled."""
    return f"Vi har lagt vægt på {''.join('abcdefghij'[int(ciffer)] for ciffer in str(oenske.pk))}."


def kursushold(
    hold: Hold,
    runde: Prioriteringsrunde,
    oensker: Sequence[Oenske],
    *,
    pris_oere: int = 2_000_000,
    maks: int | None = 12,
    tidspunkt: datetime = NU,
) -> Kursushold:
    """A team of these wishes, joined by the centre's chief."""
    samlet = samling.saml(
        runde=runde,
        oensker=[o.pk for o in oensker],
        form="HOLD",
        pris_oere=pris_oere,
        deltagere_maks=maks,
        adgang=hold.adgang("carl"),
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )
    assert samlet is not None
    return samlet


def beslut(hold: Hold, runde: Prioriteringsrunde, *, af: str = "carl") -> None:
    """Decide the round as it stands."""
    goer(hold[af], runde, "beslut", snapshot=forhaandsvis(runde).snapshot, tidspunkt=NU + timedelta(hours=1))


def frigiv(runde: Prioriteringsrunde) -> int:
    """Release what was decided."""
    antal = prioritering.frigiv(runde=runde, nu=lambda: NU + timedelta(hours=2))
    runde.refresh_from_db()
    return antal
