"""Case types and answers to the profile."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ansoegninger.kompetenceprofil.models import Profilbesvarelse, Profilkladde, Sagstype, Vurderer
from ansoegninger.kompetenceprofil.queries import rubrikker
from ansoegninger.kompetenceprofil.rubrikker import Profilsvar
from ansoegninger.kompetenceprofil.services import Besvaret, skriv_besvarelse
from roller.organisation.models import Ansaettelse
from tests.fabrikker.hold import DAG, NU, Hold


def sagstype(hold: Hold, navn: str = "Merudgifter", enhed: str = "voksen") -> Sagstype:
    """A case type in use."""
    return Sagstype.objects.create(enhed=hold.enhed[enhed], navn=navn)


def svar(sti: str, niveau: str = "B", undtagen: Mapping[str, str] | None = None) -> Profilsvar:
    """The same level in every row that is asked in the unit, except where the row's text says otherwise."""
    andre = undtagen or {}
    raekker = rubrikker(sti, DAG)
    return Profilsvar(
        {r.pk: andre.get(r.tekst, niveau) for r in raekker if not r.er_sagstype},
        {r.pk: andre.get(r.tekst, niveau) for r in raekker if r.er_sagstype},
    )


def besvar(
    hold: Hold,
    navn: str,
    niveau: str = "B",
    *,
    af: str = "",
    undtagen: Mapping[str, str] | None = None,
    tidspunkt: datetime = NU,
    sagsnummer: str = "",
) -> Profilbesvarelse:
    """An answer about this person: their own, or their leader's (`af`)."""
    assert hold.strategi is not None
    enhed = Ansaettelse.objects.paa(DAG).select_related("enhed").get(person=hold[navn]).enhed
    om = Besvaret(
        person=hold[navn],
        enhed=enhed,
        strategi=hold.strategi,
        vurderer=Vurderer.LEDER if af else Vurderer.MEDARBEJDER,
        af=hold[af or navn],
        tidspunkt=tidspunkt,
        sagsnummer=sagsnummer,
    )
    return skriv_besvarelse(om, svar(enhed.path, niveau, undtagen))


def kladde(hold: Hold, navn: str, **indhold: str) -> Profilkladde:
    """A draft of this person's own."""
    return Profilkladde.objects.create(
        person=hold[navn], vurderer=Vurderer.MEDARBEJDER, skrevet_af=hold[navn], indhold=indhold, rettet_kl=NU
    )


def i_scenen(hold: Hold, kanarie: str) -> None:
    """What Mads and Lone have both said of Mads, and what the other centre calls its cases."""
    sagstype(hold)
    sagstype(hold, f"{kanarie}: sagstype", "boern")
    besvar(hold, "mads", "C")
    besvar(hold, "mads", "B", af="lone")
