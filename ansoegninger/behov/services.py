"""Entering a month's needs, and correcting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.behov.models import Behovsart, Behovsfund, Behovsopgoerelse
from ansoegninger.behov.perioder import den_foerste, i_ord
from ansoegninger.behov.policies import maa_opgoere
from ansoegninger.strategi.models import Tema
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekker_i, rettet, som_er


@dataclass(frozen=True, slots=True)
class Fund:
    """In how many of a month's something within a theme (None: outside the strategy) was lacking, and what."""

    tema: Tema | None
    antal: int
    emne: str


def opgoer(
    *,
    enhed: Enhed,
    art: str,
    maaned: date,
    antal: int,
    note: str,
    fund: Sequence[Fund],
    adgang: Adgang,
    tidspunkt: datetime,
) -> Behovsopgoerelse:
    """Enter what a month's reviews, complaints or remittals in the unit showed.

    Raises:
        IngenAdgang: neither the unit's faglig koordinator nor its leader.
        Regelbrud: the month is not over-due yet, is entered already, or the findings do not fit the number.
    """
    with transaction.atomic():
        Enhed.objects.select_for_update().get(pk=enhed.pk)
        aktoer = _kraev(maa_opgoere(adgang, enhed))
        _kraev_maaned(maaned, tidspunkt)
        _kraev_fund(antal, fund)
        if Behovsopgoerelse.objects.filter(enhed=enhed, art=art, maaned=maaned).exists():
            navn = Behovsart(art).label
            raise Regelbrud(f"{navn} for {i_ord(maaned)} er opgjort. Ret den i stedet.", "maaned")
        opgoerelse = Behovsopgoerelse.objects.create(
            enhed=enhed,
            art=art,
            maaned=maaned,
            antal=antal,
            note=note,
            registreret_af=adgang.bruger,
            registreret_kl=tidspunkt,
        )
        aendringer = nyt(opgoerelse)
        for f in fund:
            aendringer += nyt(_opret(opgoerelse, f))
        _spor("behov.opgjort", opgoerelse, fund, aktoer, tidspunkt, aendringer)
    return opgoerelse


def ret(
    *,
    opgoerelse: Behovsopgoerelse,
    set_version: int,
    antal: int,
    note: str,
    fund: Sequence[Fund],
    adgang: Adgang,
    tidspunkt: datetime,
) -> Behovsopgoerelse:
    """Correct a month; the history keeps what stood there.

    Raises:
        IngenAdgang: neither the unit's faglig koordinator nor its leader.
        Regelbrud: somebody corrected it since it was shown, or the findings do not fit the number.
    """
    with transaction.atomic():
        laast = Behovsopgoerelse.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=opgoerelse.pk)
        aktoer = _kraev(maa_opgoere(adgang, laast.enhed))
        if laast.version != set_version:
            raise Regelbrud("En anden har rettet opgørelsen, siden du åbnede siden. Hent den igen, før du retter.")
        _kraev_fund(antal, fund)
        foer = som_er(laast)
        laast.antal, laast.note = antal, note
        aendringer = rettet(laast, foer) + _ret_fund(laast, fund)
        if aendringer:
            laast.version += 1
            laast.save()
            _spor("behov.rettet", laast, fund, aktoer, tidspunkt, aendringer)
    return laast


def _ret_fund(opgoerelse: Behovsopgoerelse, fund: Sequence[Fund]) -> list[Aendring]:
    """Let the month have exactly these findings."""
    gamle = {f.tema_id: f for f in Behovsfund.objects.filter(opgoerelse=opgoerelse)}
    aendringer: list[Aendring] = []
    for nyt_fund in fund:
        gammelt = gamle.pop(nyt_fund.tema.pk if nyt_fund.tema else None, None)
        if gammelt is None:
            aendringer += nyt(_opret(opgoerelse, nyt_fund))
            continue
        foer = som_er(gammelt)
        gammelt.antal, gammelt.emne = nyt_fund.antal, nyt_fund.emne
        if forskel := rettet(gammelt, foer):
            gammelt.save()
            aendringer += forskel
    for bortfaldet in gamle.values():
        aendringer += fjernet(bortfaldet)
        bortfaldet.delete()
    return aendringer


def _opret(opgoerelse: Behovsopgoerelse, fund: Fund) -> Behovsfund:
    return Behovsfund.objects.create(opgoerelse=opgoerelse, tema=fund.tema, antal=fund.antal, emne=fund.emne)


def _kraev(svar: Aktoer | Svar) -> Aktoer:
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def _kraev_maaned(maaned: date, tidspunkt: datetime) -> None:
    if maaned.day != 1 or maaned > den_foerste(timezone.localdate(tidspunkt)):
        raise Regelbrud("Vælg en måned, der er begyndt.", "maaned")


def _kraev_fund(antal: int, fund: Sequence[Fund]) -> None:
    """A case may lack several things, but no single thing can be lacking in more cases than there were."""
    if any(f.antal > antal for f in fund):
        raise Regelbrud("Det kan ikke mangle i flere, end I har set på.", "antal")


def _spor(
    art: str,
    opgoerelse: Behovsopgoerelse,
    fund: Sequence[Fund],
    aktoer: Aktoer,
    tidspunkt: datetime,
    aendringer: Sequence[Aendring],
) -> None:
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=opgoerelse.enhed_id,
            data={
                "hvad": opgoerelse.get_art_display(),
                "enhed": opgoerelse.enhed.navn,
                "maaned": i_ord(opgoerelse.maaned),
                "antal": opgoerelse.antal,
                "temaer": len(fund),
            },
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
