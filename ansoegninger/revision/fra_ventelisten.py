"""A grant from the waiting list once more: what it was decided on, from history, beside everything that was written.

The round's own replay leaves these out: they are decided one by one, on what there was that day. What is not computed
again is whom the list proposed; that stands in `Ventelistevalg` as it was shown, and the page says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Postering, Posteringsart
from ansoegninger.oensker.models import PRISDELE, UDEN_FOR_PRISEN, Fase, Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Placering, Prioriteringsrunde
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold, gruppepris
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.revision.betaling import Betaling, betalingen
from ansoegninger.revision.genspil import BESLUTNING, Afvigelse
from ansoegninger.revision.grundlag import chefer_dengang
from ansoegninger.venteliste.holdplads import gebyr_for_een_til
from ansoegninger.venteliste.mulighed import HOLDET_ER_FULDT, hindring
from roller.tildelinger.roller import Rolle
from workflows.motor.dengang import Vaerdier, som_de_stod
from workflows.spor.aendringer import raekkenavn
from workflows.spor.models import Sporpost
from workflows.sprog.formater import kr

_KOLONNER = [
    *("sagsnummer", "person_id", "fase", "enhed_id", "tema_id", "start_dag", "slut_dag"),
    *PRISDELE,
    *UDEN_FOR_PRISEN,
]
_MIDLER = ("ramme_oere", "tilskud_oere")
_BUNDET = ("reserveret_oere", "disponeret_oere", "forbrugt_oere")


@dataclass(frozen=True, slots=True)
class Efterregnet:
    """One grant and what does not agree."""

    beslutning: Beslutning
    afvigelser: tuple[Afvigelse, ...]

    @property
    def stemmer(self) -> bool:
        """Does everything that was written follow from what there was?"""
        return not self.afvigelser


def efterregn(runde: Prioriteringsrunde, oenske: Oenske | None = None) -> list[Efterregnet]:
    """Every grant from the round's waiting list, or of one wish, in the order in which they were made."""
    bevillinger = Beslutning.objects.filter(runde=runde, efter__isnull=False).select_related(
        "oenske", "efter", "ramme__enhed", "ventelistevalg__foreslaaet", "besluttet_af", "paa_vegne_af"
    )
    if oenske is not None:
        bevillinger = bevillinger.filter(oenske=oenske)
    return [Efterregnet(b, tuple(_afvigelser(runde, b))) for b in bevillinger.order_by("besluttet_kl", "pk")]


def _afvigelser(runde: Prioriteringsrunde, b: Beslutning) -> Iterator[Afvigelse]:
    nummer, kl = b.oenske.sagsnummer, b.besluttet_kl
    stod = som_de_stod(Oenske, Q(id=b.oenske_id), kl, _KOLONNER).get(b.oenske_id)
    if stod is None:
        yield Afvigelse(nummer, "Ønsket, som det stod", "findes", "mangler")
        return
    betaling = betalingen(runde, [stod], kl)
    placering = Placering.objects.filter(indstilling__runde=runde, oenske=b.oenske_id).first()
    indstilling_id = placering.indstilling_id if placering else 0
    yield from _om_muligheden(runde, b, stod, betaling, indstilling_id)
    pris = _pris(runde, b, stod)
    yield from _om_pengene(b, stod, pris, betaling, indstilling_id)
    yield from _om_sporet(b)


def _om_muligheden(
    runde: Prioriteringsrunde, b: Beslutning, stod: Vaerdier, betaling: Betaling, indstilling_id: int
) -> Iterator[Afvigelse]:
    """Could it be granted then, from this pot, and by this role?"""
    nummer, kl = b.oenske.sagsnummer, b.besluttet_kl
    efter = b.efter
    assert efter is not None, "der er kun spurgt om dem, der følger efter et svar"
    frigivet = efter.frigivet_kl is not None and efter.frigivet_kl <= kl
    if efter.udfald != Beslutningsudfald.VENTELISTE or efter.oenske_id != b.oenske_id:
        yield Afvigelse(nummer, "Svaret, det følger efter", "venteliste", efter.get_udfald_display().lower())
    i_vejen = hindring(
        fase=stod["fase"],
        start_dag=stod["start_dag"],
        slut_dag=stod["slut_dag"],
        frigivet=frigivet,
        dag=timezone.localdate(kl),
    )
    if i_vejen:
        yield Afvigelse(nummer, "Kunne ikke bevilges", i_vejen, "bevilget")
    egen = betaling.egne.get(indstilling_id, 0)
    if b.ramme_id is None or not betaling.naar(b.ramme_id, egen, stod):
        yield Afvigelse(nummer, "Hvem der betaler", "en anden pulje", str(b.ramme or "ingen"))
    skulle = Rolle.SAETTECHEF if stod["person_id"] in chefer_dengang(runde, kl) else Rolle.CENTERCHEF
    if b.rolle != skulle:
        yield Afvigelse(nummer, "Hvem der skulle afgøre det", skulle.label.lower(), Rolle(b.rolle).label.lower())


def _om_pengene(
    b: Beslutning, stod: Vaerdier, pris: int | None, betaling: Betaling, indstilling_id: int
) -> Iterator[Afvigelse]:
    """The price, what was free, and the ledger."""
    nummer = b.oenske.sagsnummer
    if pris is None:
        yield Afvigelse(nummer, "Kunne ikke bevilges", HOLDET_ER_FULDT, "bevilget")
        return
    if pris != b.beloeb_oere:
        yield Afvigelse(nummer, "Beløbet", kr(pris), kr(b.beloeb_oere))
    tager = {b.ramme_id: pris}
    mad = betaling.forplejning(indstilling_id) if indstilling_id in betaling.afdelingsstier else None
    if mad is not None:
        tager[mad] = tager.get(mad, 0) + sum(stod[felt] for felt in UDEN_FOR_PRISEN)
    tager = {pk: oere for pk, oere in tager.items() if oere}
    for pk, oere in tager.items():
        fri = _fri(betaling.rammer.get(pk or 0, {}))
        if oere > fri:
            yield Afvigelse(nummer, "Pengene", f"der var {kr(fri)} fri", f"{kr(oere)} bevilget")
    valg = getattr(b, "ventelistevalg", None)
    fri = _fri(betaling.rammer.get(b.ramme_id or 0, {}))
    if valg is None or valg.fri_oere != fri:
        yield Afvigelse(nummer, "Det, der var frit", kr(fri), kr(valg.fri_oere) if valg else "står der ikke")
    if tager != _bogfoert(nummer, b.besluttet_kl):
        skrevet = sum(_bogfoert(nummer, b.besluttet_kl).values())
        yield Afvigelse(nummer, "Posteringen", kr(sum(tager.values())), kr(skrevet))


def _om_sporet(b: Beslutning) -> Iterator[Afvigelse]:
    """The entry in the wish's chain, and the letter."""
    nummer = b.oenske.sagsnummer
    post = Sporpost.objects.filter(kaede=nummer, art=BESLUTNING, tidspunkt=b.besluttet_kl).order_by("nummer").last()
    if post is None:
        yield Afvigelse(nummer, "Post i sporet om beslutningen", "findes", "mangler")
    elif not post.er_slettet:
        if raekkenavn(b) not in post.henvisninger or post.data.get("beloeb_oere") != b.beloeb_oere:
            yield Afvigelse(nummer, "Beslutningen i sporet", kr(b.beloeb_oere), f"{post.data.get('beloeb_oere')} øre")
        if post.begrundelse != b.begrundelse:
            yield Afvigelse(nummer, "Begrundelsen i sporet", b.begrundelse, post.begrundelse)
    if not Brev.objects.filter(beslutning=b).exists():
        yield Afvigelse(nummer, "Brevet", "findes", "mangler")


def _pris(runde: Prioriteringsrunde, b: Beslutning, stod: Vaerdier) -> int | None:
    """What it cost then; None where its team was full."""
    pris, kl = sum(stod[felt] for felt in PRISDELE), b.besluttet_kl
    deltagere = som_de_stod(Holddeltager, Q(runde=runde.pk), kl, ["hold_id", "oenske_id", "udtraadt_kl"]).values()
    aabne = [d for d in deltagere if d["udtraadt_kl"] is None]
    hold_id = next((d["hold_id"] for d in aabne if d["oenske_id"] == b.oenske_id), None)
    if hold_id is None:
        return int(pris)
    hold = som_de_stod(Kursushold, Q(id=hold_id), kl, ["form", "pris_oere", "deltagere_maks"])[hold_id]
    paa_holdet = {d["oenske_id"] for d in aabne if d["hold_id"] == hold_id} - {b.oenske_id}
    gebyr = gebyr_for_een_til(
        gruppepris(hold["form"], hold["pris_oere"], hold["deltagere_maks"]), _betalt(runde, paa_holdet, kl)
    )
    return None if gebyr is None else int(pris - stod[GEBYR] + gebyr)


def _betalt(runde: Prioriteringsrunde, oensker: set[int], kl: datetime) -> list[int]:
    """The share of each who was on the team then and had not dropped out."""
    felter = ["fase", *PRISDELE]
    stod = som_de_stod(Oenske, Q(id__in=oensker), kl, felter)
    bevilget = Beslutning.objects.filter(
        runde=runde, oenske__in=oensker, udfald=Beslutningsudfald.BEVILGET, frigivet_kl__lt=kl
    )
    return [
        beloeb - sum(stod[pk][felt] for felt in PRISDELE if felt != GEBYR)
        for pk, beloeb in bevilget.values_list("oenske_id", "beloeb_oere")
        if pk in stod and stod[pk]["fase"] != Fase.IKKE_GENNEMFOERT
    ]


def _fri(ramme: Mapping[str, int]) -> int:
    return sum(ramme.get(felt, 0) for felt in _MIDLER) - sum(ramme.get(felt, 0) for felt in _BUNDET)


def _bogfoert(sagsnummer: str, kl: datetime) -> dict[int | None, int]:
    """What the ledger says was committed on the case at the instant, by pot."""
    poster = Postering.objects.filter(sagsnummer=sagsnummer, art=Posteringsart.DISPONERET, bogfoert_kl=kl)
    summer: dict[int | None, int] = {}
    for ramme_id, beloeb in poster.values_list("ramme", "beloeb_oere"):
        summer[ramme_id] = summer.get(ramme_id, 0) + beloeb
    return summer
