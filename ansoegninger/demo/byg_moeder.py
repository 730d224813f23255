"""The meetings of the departments: the rhythms and the years made by them, who is asked, and next year's wishes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder import punkter
from ansoegninger.aarshjul.moeder import services as moeder
from ansoegninger.aarshjul.moeder.models import Moede, Moedeart
from ansoegninger.aarshjul.naeste import services as naeste
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.services import ret_emne
from ansoegninger.aarshjul.viden import services as viden
from ansoegninger.aarshjul.viden.models import Forespoergsel, Videnssvar
from ansoegninger.demo.data import moeder as data
from ansoegninger.demo.post import send_stille
from ansoegninger.demo.verden import Verden
from roller.organisation.models import Enhed
from roller.organisation.queries import hoerer_til

#: Two meetings ahead: the first is moved, and the next is cancelled.
_FLYT, _AFLYS = 2, 4


def byg_moeder(verden: Verden) -> None:
    """Lay the meetings into the story."""
    for rytme in data.RYTMER:
        verden.sker(data.BEGYNDT, 9, lambda kl, rytme=rytme: _saet_rytme(verden, rytme, kl))  # type: ignore[misc]
    for navn in dict.fromkeys(r.koordinator for r in data.RYTMER if r.aabnet):
        for frem in (0, 1):
            verden.sker(data.BEGYNDT, 10, lambda kl, n=navn, f=frem: _aabn(verden, n, kl, f))  # type: ignore[misc]
        verden.sker(data.OENSKET, 9, lambda kl, n=navn: _aabn(verden, n, kl, 1))  # type: ignore[misc]
        verden.sker(data.OENSKET, 10, lambda kl, n=navn: _flyt_og_aflys(verden, n, kl))  # type: ignore[misc]
    for navn, tekst in data.OENSKER:
        verden.sker(data.OENSKET, 13, lambda kl, n=navn, t=tekst: _oensk(verden, n, t, kl))  # type: ignore[misc]
    verden.sker(data.SPURGT, 9, lambda kl: _lad_ligge(verden, kl))
    for spurgt in data.SPURGTE:
        verden.sker(data.SPURGT, 10, lambda kl, s=spurgt: _spoerg(verden, s, kl))  # type: ignore[misc]
        if spurgt.svar:
            verden.sker(data.SVARET, 11, lambda kl, s=spurgt: _svar(verden, s, kl))  # type: ignore[misc]
    for navn, tekst in data.PUNKTER:
        verden.sker(data.SVARET, 14, lambda kl, n=navn, t=tekst: _punkt(verden, n, t, kl))  # type: ignore[misc]


def _saet_rytme(verden: Verden, r: data.Rytme, tidspunkt: datetime) -> None:
    felter = {
        "art": r.art,
        "ugedag": r.ugedag,
        "hver_uger": r.hver_uger,
        "uge_i_kvartal": r.uge_i_kvartal,
        "fra_kl": r.fra,
        "til_kl": r.til,
        "sted": r.sted,
        "fast_punkt": r.fast_punkt,
        "spring_uger": data.UDEN_MOEDER,
        "fra_dag": timezone.localdate(tidspunkt),
    }
    enhed = _afdeling(verden, r.koordinator, tidspunkt)
    with verden.ur.som(verden.person[r.koordinator], tidspunkt):
        moeder.saet_rytme(enhed=enhed, felter=felter, **_hvem(verden, r.koordinator, tidspunkt))


def _aabn(verden: Verden, navn: str, tidspunkt: datetime, frem: int) -> None:
    aar = timezone.localdate(tidspunkt).year + frem
    with verden.ur.som(verden.person[navn], tidspunkt):
        enhed = _afdeling(verden, navn, tidspunkt)
        moeder.lav_moeder(enhed=enhed, aar=aar, **_hvem(verden, navn, tidspunkt))


def _flyt_og_aflys(verden: Verden, navn: str, tidspunkt: datetime) -> None:
    kommende = list(_kommende(verden, navn, tidspunkt)[: _AFLYS + 1])
    with verden.ur.som(verden.person[navn], tidspunkt):
        hvem = _hvem(verden, navn, tidspunkt)
        for moede in kommende[_FLYT : _FLYT + 1]:
            felter = {"dag": moede.dag, "fra_kl": moede.fra_kl, "til_kl": moede.til_kl, "sted": "Byrådssalen"}
            moeder.flyt_moede(moede=moede, felter=felter, grund="Store mødelokale males", **hvem)
        for moede in kommende[_AFLYS:]:
            moeder.aflys_moede(moede=moede, grund="Afdelingen er på fælles temadag", **hvem)


def _oensk(verden: Verden, navn: str, tekst: str, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[navn], tidspunkt):
        enhed = _afdeling(verden, navn, tidspunkt)
        naeste.skriv_oenske(enhed=enhed, tekst=tekst, **_hvem(verden, navn, tidspunkt))


def _lad_ligge(verden: Verden, tidspunkt: datetime) -> None:
    navn, hvorfor = data.LIGGER
    oenske = Hjuloenske.objects.get(person=verden.person[navn])
    with verden.ur.som(verden.person["signe"], tidspunkt):
        naeste.lad_ligge(oenske=oenske, hvorfor=hvorfor, **_hvem(verden, "signe", tidspunkt))


def _spoerg(verden: Verden, s: data.Spurgt, tidspunkt: datetime) -> None:
    emne = Aarshjulsemne.objects.get(emne=s.emne)
    with verden.ur.som(verden.person[s.koordinator], tidspunkt):
        hvem = _hvem(verden, s.koordinator, tidspunkt)
        ledige = [m for m in _kommende(verden, s.koordinator, tidspunkt) if m.kvartal == (emne.aar, emne.kvartal)]
        felter: dict[str, Any] = {"tekst": emne.emne, "aar": emne.aar, "kvartal": emne.kvartal, "vidensperson": ""}
        ret_emne(emne=emne, moede=ledige[0] if ledige else None, plads=1, **felter, **hvem)
        viden.spoerg(emne=emne, person=verden.person[s.person], besked=s.besked, **hvem)
        send_stille(tidspunkt)


def _svar(verden: Verden, s: data.Spurgt, tidspunkt: datetime) -> None:
    spoergsmaal = Forespoergsel.objects.get(emne__emne=s.emne, person=verden.person[s.person])
    with verden.ur.som(verden.person[s.person], tidspunkt):
        hvem = _hvem(verden, s.person, tidspunkt)
        viden.svar(forespoergsel=spoergsmaal, svar=Videnssvar(s.svar), tekst=s.ord, **hvem)
        send_stille(tidspunkt)


def _punkt(verden: Verden, navn: str, tekst: str, tidspunkt: datetime) -> None:
    supervision = _kommende(verden, navn, tidspunkt, Moedeart.SUPERVISION).first()
    if supervision is not None:
        with verden.ur.som(verden.person[navn], tidspunkt):
            punkter.skriv_punkt(moede=supervision, tekst=tekst, **_hvem(verden, navn, tidspunkt))


def _kommende(verden: Verden, navn: str, tidspunkt: datetime, art: Moedeart = Moedeart.SOCIALFAGLIGT) -> Any:
    """From today on, so that what is told of a meeting lies ahead of whoever looks."""
    enhed = _afdeling(verden, navn, tidspunkt)
    return Moede.objects.holdes().filter(enhed=enhed, art=art, dag__gte=verden.kalender.idag).order_by("dag", "pk")


def _hvem(verden: Verden, navn: str, tidspunkt: datetime) -> dict[str, Any]:
    return {"adgang": verden.adgang(navn, tidspunkt), "tidspunkt": tidspunkt}


def _afdeling(verden: Verden, navn: str, tidspunkt: datetime) -> Enhed:
    enhed = hoerer_til(verden.person[navn], timezone.localdate(tidspunkt))
    assert enhed is not None, f"{navn} er ansat"
    return enhed
