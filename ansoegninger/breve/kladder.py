"""Every letter of a round before it is sent: the same words as will be frozen, made from the drafts as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator

from ansoegninger.breve.indhold import brevindhold
from ansoegninger.prioritering.beslut import Underskriver, som_beslutning
from ansoegninger.prioritering.forms import UdkastForm
from ansoegninger.prioritering.grundlag import Afgoerelse
from ansoegninger.prioritering.models import Beslutningsudfald, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_foreslaa
from ansoegninger.prioritering.rum import PR_SIDE, Rum, Rumraekke, raekker
from ansoegninger.prioritering.rumlinjer import Linje
from ansoegninger.prioritering.udtryk import udfaldsbadge
from roller.adgang.adgang import Adgang, Aktoer
from roller.brugere.models import Bruger
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle

_HOS_EN_ANDEN = {"tekst": "Afgøres af en anden", "klasse": "neutral"}
_KLAR = {"tekst": "Klar", "klasse": "groen", "ikon": "check"}
_MANGLER = {"tekst": "Mangler", "klasse": "gul"}


@dataclass(frozen=True, slots=True)
class Brevvalg:
    """Which letters are asked for."""

    indstilling_id: int | None = None
    udfald: str = ""
    vis: str = ""

    @property
    def antal(self) -> int:
        """How many filters are in use."""
        return sum(map(bool, (self.indstilling_id, self.udfald, self.vis)))

    def passer(self, linje: Linje) -> bool:
        """Is this letter asked for?

        The reader's own answers to no filter about what it says: what is found would tell it.
        """
        if not linje.er_med or (self.indstilling_id and linje.indstilling_id != self.indstilling_id):
            return False
        if self.udfald or self.vis:
            er_klar = not linje.mangler
            rigtigt = not self.vis or er_klar == (self.vis == "klar")
            return not linje.er_eget and rigtigt and self.udfald in ("", linje.udfald)
        return True


@dataclass(frozen=True)
class Brevkladde:
    """One letter as the page shows it: the form of its words, and the whole of it as it would be sent."""

    raekke: Rumraekke
    form: UdkastForm
    indhold: dict[str, Any] | None

    @property
    def udfald(self) -> dict[str, str]:
        """The answer as a badge."""
        if self.raekke.er_eget:
            return _HOS_EN_ANDEN
        return udfaldsbadge(str(self.form["udfald"].value() or ""))

    @property
    def id_tekst(self) -> str:
        """The wish's key, to name the letter's heading by."""
        return str(self.form.oenske_id)

    @property
    def er_ja(self) -> bool:
        """Is it a grant? Then there is nothing to lean on."""
        return str(self.form["udfald"].value()) == Beslutningsudfald.BEVILGET

    @property
    def stand(self) -> dict[str, str] | None:
        """Is it ready to be sent?"""
        if self.raekke.er_eget:
            return None
        return _MANGLER if self.raekke.linje.mangler else _KLAR

    @property
    def kan_skrives(self) -> bool:
        """Is there an answer to write the words of, and may this person do it?"""
        return self.raekke.maa and bool(self.form["udfald"].value())


class Brevbunke:
    """The round's letters as one person reads them."""

    def __init__(self, rum: Rum, tidspunkt: datetime) -> None:
        self.rum, self.tidspunkt = rum, tidspunkt
        self.linjer = [linje for linje in rum.linjer if linje.er_med]

    @property
    def klar(self) -> int:
        """How many lack nothing."""
        return sum(1 for linje in self.linjer if not linje.mangler)

    def side(self, valg: Brevvalg, nummer: int | str) -> Page[Linje]:
        """The page asked for."""
        return Paginator([linje for linje in self.linjer if valg.passer(linje)], PR_SIDE).get_page(nummer)

    def kladder(self, linjer: Page[Linje], formularer: Mapping[int, UdkastForm]) -> list[Brevkladde]:
        """The letters of a page, with what was typed where it has to be put right."""
        rum = self.rum
        fundne = raekker(rum, linjer, lambda oenske: maa_foreslaa(rum.adgang, rum.runde, oenske))
        af = underskriver(rum.adgang, rum.runde) if fundne else None
        return [self._kladde(r, formularer.get(r.linje.oenske_id), af) for r in fundne]

    def _kladde(self, raekke: Rumraekke, formular: UdkastForm | None, af: Underskriver | None) -> Brevkladde:
        placering = raekke.placering
        kan_laeses = af and placering.u_udfald and not raekke.er_eget  # type: ignore[attr-defined]
        indhold = self._indhold(raekke, af) if af and kan_laeses else None
        if formular:
            formular.saet_puljer(raekke.puljer)
        form = formular or UdkastForm.vis(raekke.linje.oenske_id, placering, raekke.henvisning, raekke.puljer)
        return Brevkladde(raekke, form, indhold)

    def _indhold(self, raekke: Rumraekke, af: Underskriver) -> dict[str, Any]:
        u: Any = raekke.placering
        if u.u_sat_rolle == Rolle.SAETTECHEF:
            af = Underskriver(Bruger(navn=u.u_sat_af), Rolle.SAETTECHEF)
        afgoerelse = Afgoerelse(
            udfald=u.u_udfald,
            begrundelse=u.u_begrundelse,
            beloeb_oere=raekke.linje.bevilget_oere,
            af_id=None,
            hovedhensyn=u.u_hovedhensyn,
            henvisning=u.u_henvisning,
        )
        beslutning = som_beslutning(self.rum.runde, raekke.placering.oenske, afgoerelse, af, self.tidspunkt)
        return brevindhold(beslutning, kommune=settings.KOMMUNE_NAVN)


def underskriver(adgang: Adgang, runde: Prioriteringsrunde) -> Underskriver | None:
    """Who would sign: the reader where they may decide the round, else the centre's chief."""
    aktoer = adgang.kompetent(Rolle.CENTERCHEF, runde.enhed, None)
    if isinstance(aktoer, Aktoer):
        for_hvem = Bruger(pk=aktoer.paa_vegne_af_id, navn=aktoer.paa_vegne_af_navn) if aktoer.paa_vegne_af_id else None
        return Underskriver(aktoer.bruger, aktoer.rolle, for_hvem)
    chefer = Rolletildeling.objects.paa(adgang.dag).filter(rolle=Rolle.CENTERCHEF, enhed=runde.enhed)
    chef = chefer.select_related("person").order_by("pk").first()
    return Underskriver(chef.person, Rolle.CENTERCHEF) if chef else None
