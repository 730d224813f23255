"""The department's template: begun from the strategy, then the department's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.introforloeb.models import Introskabelon, Skabelontrin
from ansoegninger.introforloeb.policies import maa_lave
from ansoegninger.introforloeb.services.plan import kraev_version
from ansoegninger.introforloeb.spor import kraev_aktoer, skriv_om_skabelon
from ansoegninger.introforloeb.standard import Standardtrin, standardtrin
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import fjernet, nyt, rettet, som_er

_TRIN = "introforloeb.skabelon"


@transaction.atomic
def sikr_skabelon(*, enhed: Enhed, adgang: Adgang, tidspunkt: datetime) -> Introskabelon:
    """The department's template; made from the strategy in force where there is none. Safe to repeat.

    Raises:
        IngenAdgang: neither the department's koordinator nor its leader.
    """
    aktoer = kraev_aktoer(maa_lave(adgang, enhed))
    # Two who begin at once meet here: there is no template to lock yet.
    Enhed.objects.select_for_update(no_key=True).get(pk=enhed.pk)
    fundet = Introskabelon.objects.filter(enhed=enhed).first()
    return fundet or _begynd(enhed, aktoer, tidspunkt)


def _begynd(enhed: Enhed, aktoer: Aktoer, tidspunkt: datetime) -> Introskabelon:
    strategi = strategi_for(enhed, timezone.localdate(tidspunkt))
    skabelon = Introskabelon.objects.create(enhed=enhed, strategi=strategi)
    aendringer = nyt(skabelon)
    for trin in standardtrin(strategi):
        aendringer += nyt(_opret(skabelon, trin))
    antal = skabelon.trin.count()
    skriv_om_skabelon("introforloeb.skabelon_begyndt", skabelon, aktoer, tidspunkt, aendringer, antal=antal)
    return skabelon


def _opret(skabelon: Introskabelon, trin: Standardtrin) -> Skabelontrin:
    felter = {felt: getattr(trin, felt) for felt in ("titel", "laering", "art", "hvem", "arbejdsdage", "gaelder")}
    raekke = Skabelontrin.objects.create(skabelon=skabelon, tema=trin.tema, **felter)
    if trin.maal:
        raekke.laeringsmaal.set(trin.maal)
    return raekke


def foelg_strategien(*, skabelon: Introskabelon, adgang: Adgang, tidspunkt: datetime) -> Introskabelon:
    """Take over the strategy that holds now; the department's own words stay. Safe to repeat.

    Themes and learning goals are known again by their numbers, and a new theme gets a step.

    Raises:
        IngenAdgang: neither the department's koordinator nor its leader.
    """
    with transaction.atomic():
        laast, aktoer = _laas(skabelon, adgang)
        strategi = strategi_for(laast.enhed, timezone.localdate(tidspunkt))
        if strategi is None or strategi.pk == laast.strategi_id:
            return laast
        temaer = {tema.nummer: tema for tema in strategi.temaer.all()}
        maal = {(m.art, m.nummer): m for m in strategi.laeringsmaal.all()}
        aendringer: list[Aendring] = []
        brugte = set()
        for trin in laast.trin.select_related("tema").prefetch_related("laeringsmaal"):
            foer = som_er(trin)
            trin.tema = temaer.get(trin.tema.nummer) if trin.tema else None
            trin.version = laast.version + 1
            trin.save()
            trin.laeringsmaal.set([m for g in trin.laeringsmaal.all() if (m := maal.get((g.art, g.nummer)))])
            aendringer += rettet(trin, foer)
            brugte |= {trin.tema_id}
        nye = [t for t in standardtrin(strategi) if t.tema and t.tema.pk not in brugte]
        aendringer += [a for t in nye for a in nyt(_opret(laast, t))]
        laast.strategi = strategi
        _ny_version(laast, aktoer, tidspunkt, "skabelon_fulgt", aendringer, strategi=str(strategi))
    return laast


def gem_skabelontrin(
    *,
    skabelon: Introskabelon,
    adgang: Adgang,
    felter: Mapping[str, Any],
    laeringsmaal: Iterable[int],
    tidspunkt: datetime,
    noegle: UUID,
    trin_id: int | None = None,
    set_version: int | None = None,
) -> Skabelontrin | None:
    """Add a step, or change one; programmes that are made already keep their own. `set_version` is as in `gem_trin`.

    Returns:
        The step; None when this very form was sent before.

    Raises:
        IngenAdgang: neither the department's koordinator nor its leader.
        Regelbrud: the step was removed or changed meanwhile.
    """
    with transaction.atomic():
        laast, aktoer = _laas(skabelon, adgang)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
            return None
        trin = _find(laast, trin_id) if trin_id else Skabelontrin(skabelon=laast)
        kraev_version(trin, set_version)
        foer = som_er(trin)
        trin.version = laast.version + 1
        for felt, vaerdi in felter.items():
            setattr(trin, felt, vaerdi)
        trin.save()
        trin.laeringsmaal.set(laeringsmaal)
        aendringer = rettet(trin, foer) if trin_id else nyt(trin)
        hvad = "skabelontrin_rettet" if trin_id else "skabelontrin_tilfoejet"
        _ny_version(laast, aktoer, tidspunkt, hvad, aendringer, trin=trin.titel)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
    return trin


def fjern_skabelontrin(*, skabelon: Introskabelon, adgang: Adgang, trin_id: int, tidspunkt: datetime) -> None:
    """Take a step out of the template; its history stays. Safe to repeat.

    Raises:
        IngenAdgang: neither the department's koordinator nor its leader.
    """
    with transaction.atomic():
        laast, aktoer = _laas(skabelon, adgang)
        trin = laast.trin.filter(pk=trin_id).first()
        if trin is None:
            return
        aendringer, titel = fjernet(trin), trin.titel
        trin.delete()
        _ny_version(laast, aktoer, tidspunkt, "skabelontrin_fjernet", aendringer, trin=titel)


def _laas(skabelon: Introskabelon, adgang: Adgang) -> tuple[Introskabelon, Aktoer]:
    laast = Introskabelon.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=skabelon.pk)
    return laast, kraev_aktoer(maa_lave(adgang, laast.enhed))


def _find(skabelon: Introskabelon, trin_id: int) -> Skabelontrin:
    trin = skabelon.trin.filter(pk=trin_id).first()
    if trin is None:
        raise Regelbrud("Trinnet er fjernet af en anden. Hent siden igen.")
    return trin


def _ny_version(
    skabelon: Introskabelon,
    aktoer: Aktoer,
    tidspunkt: datetime,
    hvad: str,
    aendringer: Sequence[Aendring],
    **data: object,
) -> None:
    foer = som_er(Introskabelon.objects.get(pk=skabelon.pk))
    skabelon.version += 1
    skabelon.save(update_fields=["version", "strategi"])
    skriv_om_skabelon(
        f"introforloeb.{hvad}", skabelon, aktoer, tidspunkt, [*rettet(skabelon, foer), *aendringer], **data
    )
