"""Deciding a whole round in one transaction: decisions, money and trail, set-based."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import disponer
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.forhaandsvisning import Forhaandsvisning, Raekke, forhaandsvis
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.prioritering.services import opret_beslutninger
from roller.adgang.adgang import Aktoer
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud
from workflows.spor import Sporudkast, skriv_mange


def beslut(*, sag: Prioriteringsrunde, aktoer: Aktoer, snapshot: str, tidspunkt: datetime) -> list[Beslutning]:
    """Decide every wish of the round as its draft says, if nothing has changed since the preview.

    The round is locked by the door; pools are locked by pk, then the wishes, and only then is the round read anew.

    Raises:
        Regelbrud: something changed since the preview, something is missing, or the money is not there.
    """
    rammer = {r.pk: r for r in Ramme.objects.select_for_update(of=("self",)).select_related("enhed").filter(
        pk__in=sag.indstillinger.values("ramme")).order_by("pk")}
    list(Oenske.objects.select_for_update(of=("self",)).filter(placeringer__indstilling__runde=sag).order_by("pk").values("pk"))
    visning = forhaandsvis(sag)
    if visning.snapshot != snapshot:
        raise Regelbrud("Noget er ændret, siden du så forhåndsvisningen. Se den igennem igen, før du beslutter.")
    if visning.hindringer:
        raise Regelbrud("Runden kan ikke besluttes endnu: " + "; ".join(visning.hindringer[:5]))
    beslutninger = opret_beslutninger([_beslutning(sag, r, aktoer, tidspunkt) for r in visning.besluttes], aktoer, tidspunkt)
    _disponer(visning, rammer, aktoer, tidspunkt)
    skriv_mange([_spor(b) for b in beslutninger])
    sag.besluttet_kl, sag.snapshot = tidspunkt, snapshot
    sag.save(update_fields=["besluttet_kl", "snapshot"])
    return beslutninger


def _beslutning(runde: Prioriteringsrunde, raekke: Raekke, aktoer: Aktoer, tidspunkt: datetime) -> Beslutning:
    """The centre's chief decides; only the chief's own wish is decided by the sættechef who drafted it."""
    udkast = raekke.udkast
    assert udkast is not None, "hindringer har sagt, at alle har et udkast"
    af_saettechef = udkast.sat_rolle == Rolle.SAETTECHEF
    return Beslutning(
        runde=runde,
        oenske=raekke.oenske,
        udfald=udkast.udfald,
        begrundelse=udkast.begrundelse,
        beloeb_oere=raekke.bevilget_oere,
        besluttet_af=udkast.sat_af if af_saettechef else aktoer.bruger,
        rolle=Rolle.SAETTECHEF if af_saettechef else aktoer.rolle,
        paa_vegne_af_id=None if af_saettechef else aktoer.paa_vegne_af_id,
        besluttet_kl=tidspunkt,
    )


def _disponer(visning: Forhaandsvisning, rammer: dict[int, Ramme], aktoer: Aktoer, tidspunkt: datetime) -> None:
    beloeb: dict[int, dict[str, int]] = {}
    for raekke in visning.besluttes:
        if raekke.bevilget_oere:
            beloeb.setdefault(raekke.indstilling.ramme_id, {})[raekke.oenske.sagsnummer] = raekke.bevilget_oere
    for ramme_id in sorted(beloeb):
        disponer(ramme=rammer[ramme_id], beloeb=beloeb[ramme_id], bruger=aktoer.bruger, tidspunkt=tidspunkt)


def _spor(beslutning: Beslutning) -> Sporudkast:
    return Sporudkast(
        kaede=beslutning.oenske.sagsnummer,
        art="beslutning",
        tidspunkt=beslutning.besluttet_kl,
        aktoer_id=beslutning.besluttet_af_id,
        rolle=beslutning.rolle,
        paa_vegne_af_id=beslutning.paa_vegne_af_id,
        enhed_id=beslutning.oenske.enhed_id,
        begrundelse=beslutning.begrundelse,
        data=beslutning.til_spor(),
    )
