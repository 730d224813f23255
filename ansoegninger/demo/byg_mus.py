"""MUS: a round in each centre, with talks at every stage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ansoegninger.demo.byg_opfoelgning import aftal, skriv_aktiviteter
from ansoegninger.demo.byg_profiler import profilsvar
from ansoegninger.demo.byg_strategi import tema_i
from ansoegninger.demo.data.koder import Musstadie
from ansoegninger.demo.data.koder import Niveau as Niveaukode
from ansoegninger.demo.data.mus import MUSSAMTALER
from ansoegninger.demo.data.personer import PERSONER
from ansoegninger.demo.data.sagsformer import Mussamtale, Planmaal
from ansoegninger.demo.verden import Haendelse, Verden, dater_motoren
from ansoegninger.kompetenceprofil.queries import rubrikker_i
from ansoegninger.mus import guide
from ansoegninger.mus.models import Behovskilde, MusSamtale, Part
from ansoegninger.mus.services import Rundeindhold, aabn_runde, gem_maal, opret_for_nye, opret_samtaler
from ansoegninger.strategi.models import Laeringsmaalsart, Niveau

#: Centre, its chief, the units of its round.
Musrunde = tuple[str, str, Sequence[str]]
RUNDER: Sequence[Musrunde] = (
    ("center_voksne", "birgitte", ("voksenstoette", "visitation")),
    ("center_boern", "vibeke", ("boernehandicap",)),
)
AABNER, FRA, TIL = -100, -95, 28
#: Those who came since have their talks made.
NYE = -10
#: A talk that is yet to come is prepared about now.
SNART = 4

_HAR_MEDARBEJDER = frozenset(Musstadie) - {Musstadie.IKKE_BEGYNDT, Musstadie.LEDER_FORBEREDT, Musstadie.UDGAAET}
_HAR_LEDER = frozenset(Musstadie) - {Musstadie.IKKE_BEGYNDT, Musstadie.MEDARBEJDER_FORBEREDT, Musstadie.UDGAAET}
_GODKENDT_AF_MEDARBEJDER = {Musstadie.GODKENDT_AF_MEDARBEJDER, Musstadie.GODKENDT_AF_BEGGE}
_GODKENDT_AF_LEDER = {Musstadie.GODKENDT_AF_LEDER, Musstadie.GODKENDT_AF_BEGGE}
_NIVEAU = {person.brugernavn: person.niveau for person in PERSONER}


def byg_mus(verden: Verden, runder: Sequence[Musrunde] = RUNDER, samtaler: Sequence[Mussamtale] = MUSSAMTALER) -> None:
    """Lay the rounds and talks into the story."""
    for center, chef, enheder in runder:
        verden.sker(AABNER, 9, _aabner(verden, center, chef, enheder))
        verden.sker(NYE, 9, _tager_nye_med(verden, center, chef))
    for mus in samtaler:
        _laeg(verden, mus)


def _aabner(verden: Verden, center: str, chef: str, enheder: Sequence[str]) -> Haendelse:
    def aabn(tidspunkt: datetime) -> None:
        with verden.ur.som(verden.person[chef], tidspunkt):
            runde = aabn_runde(
                center=verden.enhed[center],
                navn=f"MUS {verden.kalender.dag(FRA).year}",
                enheder=[verden.enhed[enhed] for enhed in enheder],
                strategi=verden.strategi[center],
                fra_dag=verden.kalender.dag(FRA),
                til_dag=verden.kalender.dag(TIL),
                adgang=verden.adgang(chef, tidspunkt),
                tidspunkt=tidspunkt,
                noegle=verden.noegle(),
                indhold=Rundeindhold(guide.STANDARD, guide.INDBYDELSE),
            )
            opret_samtaler(runde=runde, nu=lambda: tidspunkt)
        verden.mus_runde[center] = runde
        for samtale in MusSamtale.objects.filter(runde=runde):
            dater_motoren(samtale, tidspunkt)

    return aabn


def _tager_nye_med(verden: Verden, center: str, chef: str) -> Haendelse:
    def tag_med(tidspunkt: datetime) -> None:
        runde = verden.mus_runde[center]
        runde.refresh_from_db()
        with verden.ur.som(verden.person[chef], tidspunkt):
            opret_for_nye(runde=runde, adgang=verden.adgang(chef, tidspunkt), tidspunkt=tidspunkt)
            opret_samtaler(runde=runde, nu=lambda: tidspunkt)
        for samtale in MusSamtale.objects.filter(runde=runde, oprettet_kl=tidspunkt):
            dater_motoren(samtale, tidspunkt)

    return tag_med


def _laeg(verden: Verden, mus: Mussamtale) -> None:
    """Lay one talk's steps into the story, as far as it has come."""
    dag = mus.afholdt_dag if mus.afholdt_dag is not None else SNART
    if mus.stadie in _HAR_MEDARBEJDER:
        verden.sker(dag - 9, 8, lambda kl: _forbered(verden, mus, mus.person, "forbered_medarbejder", kl))
    if mus.stadie in _HAR_LEDER:
        verden.sker(dag - 6, 8, lambda kl: _forbered(verden, mus, mus.leder, "forbered_leder", kl))
    if mus.stadie is Musstadie.UDGAAET:
        verden.sker(dag - 6, 8, lambda kl: _udgaar(verden, mus, kl))
    if mus.afholdt_dag is None:
        return
    verden.sker(dag, 9, lambda kl: _hold(verden, mus, dag, kl))
    if mus.maal:
        verden.sker(dag + 1, 10, lambda kl: _skriv_planen(verden, mus, kl))
    if mus.stadie in _GODKENDT_AF_MEDARBEJDER | _GODKENDT_AF_LEDER:
        verden.sker(dag + 2, 11, lambda kl: verden.goer(mus.leder, _samtale(mus), "plan", kl))
    if mus.stadie in _GODKENDT_AF_MEDARBEJDER:
        verden.sker(dag + 3, 12, lambda kl: _godkend(verden, mus, mus.person, "godkend_medarbejder", kl))
    if mus.stadie in _GODKENDT_AF_LEDER:
        verden.sker(dag + 4, 12, lambda kl: _godkend(verden, mus, mus.leder, "godkend_leder", kl))


def _samtale(mus: Mussamtale) -> MusSamtale:
    return MusSamtale.objects.select_related("runde", "enhed", "person").get(person__brugernavn=mus.person)


def _forbered(verden: Verden, mus: Mussamtale, navn: str, trin: str, tidspunkt: datetime) -> None:
    egen = navn == mus.person
    noter = mus.medarbejdernotat if egen else mus.ledernotat
    niveau = (mus.eget_niveau if egen else None) or _NIVEAU.get(mus.person, Niveaukode.B)
    samtale = _samtale(mus)
    raekker = rubrikker_i(samtale.runde.strategi, samtale.enhed.path)
    profil = profilsvar(mus.person, raekker, som_leder=not egen)
    verden.goer(navn, samtale, trin, tidspunkt, noter=noter, niveau=Niveau(niveau), profil=profil)


def _hold(verden: Verden, mus: Mussamtale, dag: int, tidspunkt: datetime) -> None:
    verden.goer(mus.leder, _samtale(mus), "hold", tidspunkt, afholdt_dag=verden.kalender.dag(dag))


def _skriv_planen(verden: Verden, mus: Mussamtale, tidspunkt: datetime) -> None:
    for nr, maal in enumerate(mus.maal):
        samtale = _samtale(mus)
        with verden.ur.som(verden.person[mus.leder], tidspunkt):
            gemt = gem_maal(
                samtale=samtale,
                adgang=verden.adgang(mus.leder, tidspunkt),
                felter=_felter(verden, mus, samtale, maal),
                tidspunkt=tidspunkt,
            )
        skriv_aktiviteter(verden, mus.person, nr, gemt, tidspunkt)
        if maal.oenske:
            verden.maal[maal.oenske] = gemt
    aftal(verden, mus.person, _samtale(mus), tidspunkt)


def _felter(verden: Verden, mus: Mussamtale, samtale: MusSamtale, maal: Planmaal) -> dict[str, object]:
    strategi = samtale.runde.strategi
    lederens_fornavn = verden.person[mus.leder].fornavn
    return {
        "art": Laeringsmaalsart(maal.art),
        "tema": tema_i(strategi, maal.tema),
        "maal": strategi.laeringsmaal.get(nummer=maal.laeringsmaal).tekst,
        "niveau_nu": Niveau(maal.niveau_nu),
        "niveau_maal": Niveau(maal.niveau_maal),
        "aktivitet": maal.aktivitet,
        "ansvarlig": Part.LEDER if maal.ansvarlig == lederens_fornavn else Part.MEDARBEJDER,
        "frist_dag": verden.kalender.dag(maal.frist_dag),
        "behovskilde": Behovskilde(maal.behovskilde),
    }


def _godkend(verden: Verden, mus: Mussamtale, navn: str, trin: str, tidspunkt: datetime) -> None:
    samtale = _samtale(mus)
    verden.goer(navn, samtale, trin, tidspunkt, planversion=samtale.planversion)


def _udgaar(verden: Verden, mus: Mussamtale, tidspunkt: datetime) -> None:
    verden.afbryd(mus.leder, _samtale(mus), "udgaa", "mus", tidspunkt, begrundelse=mus.udgaaet_begrundelse)
