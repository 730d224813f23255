"""Deciding a whole round in one transaction: decisions, money and trail, set-based."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.queries import centrets_rammer
from ansoegninger.budget.services import disponer
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.beslutning import bogfoer
from ansoegninger.prioritering.forhaandsvisning import Forhaandsvisning, forhaandsvis
from ansoegninger.prioritering.forskel import pak_ud
from ansoegninger.prioritering.grundlag import Afgoerelse, afgoerelser
from ansoegninger.prioritering.habilitet import chefer_for, forkert_besluttet
from ansoegninger.prioritering.models import Beslutning, Placering, Prioriteringsrunde
from ansoegninger.prioritering.services import opret_beslutninger
from roller.adgang.adgang import Aktoer
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring, Sporudkast, skriv_mange


@dataclass(frozen=True, slots=True)
class Underskriver:
    """Who decides, in what role, and on whose behalf."""

    bruger: Bruger
    rolle: Rolle
    paa_vegne_af: Bruger | None = None


def beslut(
    *, sag: Prioriteringsrunde, aktoer: Aktoer, snapshot: str, tidspunkt: datetime, vist: str = ""
) -> list[Beslutning]:
    """Decide every wish of the round as its draft says, if nothing has changed since the preview.

    `vist` is the basis that the preview's form carried: with it, a refusal says what has changed.
    The round is locked by the door; pools are locked by pk, then the wishes, and only then is the round read anew.

    Raises:
        Regelbrud: something changed since the preview, something is missing, or the money is not there.
    """
    rammer = _laas(sag)
    visning = forhaandsvis(sag)
    if visning.snapshot != snapshot:
        raise Regelbrud(_hvad_er_aendret(visning, vist, aktoer.bruger))
    chefer = chefer_for(sag.enhed, timezone.localdate(tidspunkt))
    if hindringer := visning.hindringer + forkert_besluttet(visning, chefer):
        raise Regelbrud("Runden kan ikke besluttes endnu: " + "; ".join(hindringer[:5]))
    beslutninger = opret_beslutninger(_beslutninger(sag, visning, rammer, aktoer, tidspunkt), aktoer, tidspunkt)
    _disponer(visning, rammer, aktoer, tidspunkt)
    skriv_mange([_spor(b) for b in beslutninger])
    bogfoer(sag, visning, aktoer, tidspunkt)
    sag.besluttet_kl, sag.snapshot = tidspunkt, snapshot
    sag.save(update_fields=["besluttet_kl", "snapshot"])
    return beslutninger


def _hvad_er_aendret(visning: Forhaandsvisning, vist: str, bruger: Bruger) -> str:
    foer = pak_ud(vist)
    afviger = visning.afviger_fra(foer, bruger.pk) if foer else ""
    hvad = f": {afviger}" if afviger else ""
    return f"Noget er ændret, siden du så forhåndsvisningen{hvad}. Se den igennem igen, før du beslutter."


def _laas(runde: Prioriteringsrunde) -> dict[int, Ramme]:
    """Lock the centre's pots and then the round's wishes, each by pk, so that two at once wait and do not deadlock."""
    rammer = centrets_rammer(runde.enhed, runde.aar).select_for_update(of=("self",))
    laaste = {r.pk: r for r in rammer.order_by("pk")}
    placerede = Placering.objects.filter(indstilling__runde=runde).values("oenske")
    list(Oenske.objects.select_for_update().filter(pk__in=placerede).order_by("pk").values_list("pk"))
    return laaste


def _beslutninger(
    runde: Prioriteringsrunde,
    visning: Forhaandsvisning,
    rammer: Mapping[int, Ramme],
    aktoer: Aktoer,
    tidspunkt: datetime,
) -> list[Beslutning]:
    """The centre's chief decides; only the chief's own wish is decided by the sættechef who drafted it."""
    # One object for all rows: a letter names both, and must not look the person up five thousand times.
    paa_vegne_af = Bruger.objects.get(pk=aktoer.paa_vegne_af_id) if aktoer.paa_vegne_af_id else None
    den_der_beslutter = Underskriver(aktoer.bruger, aktoer.rolle, paa_vegne_af)
    afgjort = afgoerelser([r.linje for r in visning.besluttes])
    beslutninger = []
    for raekke in visning.besluttes:
        assert raekke.udkast is not None, "hindringer har sagt, at alle har et udkast"
        afgoerelse = afgjort[raekke.oenske.sagsnummer]
        saettechef = Underskriver(raekke.udkast.sat_af, Rolle.SAETTECHEF)
        af = den_der_beslutter if afgoerelse.af_id is None else saettechef
        beslutning = som_beslutning(runde, raekke.oenske, afgoerelse, af, tidspunkt)
        beslutning.ramme = rammer[afgoerelse.ramme_id] if afgoerelse.ramme_id else None
        if beslutning.besluttet_af_id == raekke.oenske.person_id:
            raise Regelbrud("Ingen afgør sin egen sag. Runden må besluttes af centerchefen selv.")
        beslutninger.append(beslutning)
    return beslutninger


def som_beslutning(
    runde: Prioriteringsrunde, oenske: Oenske, afgoerelse: Afgoerelse, af: Underskriver, tidspunkt: datetime
) -> Beslutning:
    """The decision as it will stand, not saved: what is written, and what a draft of the letter is made from."""
    return Beslutning(
        runde=runde,
        oenske=oenske,
        udfald=afgoerelse.udfald,
        begrundelse=afgoerelse.begrundelse,
        hovedhensyn=afgoerelse.hovedhensyn,
        henvisning=afgoerelse.henvisning,
        beloeb_oere=afgoerelse.beloeb_oere,
        besluttet_af=af.bruger,
        rolle=af.rolle,
        paa_vegne_af=af.paa_vegne_af,
        besluttet_kl=tidspunkt,
    )


def _disponer(visning: Forhaandsvisning, rammer: Mapping[int, Ramme], aktoer: Aktoer, tidspunkt: datetime) -> None:
    beloeb: dict[int, dict[str, int]] = {}
    for raekke in visning.besluttes:
        for ramme_id, oere in raekke.linje.tager.items():
            beloeb.setdefault(ramme_id, {})[raekke.oenske.sagsnummer] = oere
    for ramme_id in sorted(beloeb):
        disponer(ramme=rammer[ramme_id], beloeb=beloeb[ramme_id], bruger=aktoer.bruger, tidspunkt=tidspunkt)


def _spor(beslutning: Beslutning) -> Sporudkast:
    om = f"{Beslutning._meta.label_lower}:{beslutning.pk}"
    aendringer = [Aendring(om, "beloeb_oere", None, str(beslutning.beloeb_oere))]
    if beslutning.ramme_id:
        aendringer.append(Aendring(om, "ramme_id", None, str(beslutning.ramme_id)))
    if beslutning.hovedhensyn:
        aendringer.append(Aendring(om, "hovedhensyn", None, beslutning.hovedhensyn))
        aendringer.append(Aendring(om, "henvisning", None, beslutning.henvisning))
    return Sporudkast(
        kaede=beslutning.oenske.sagsnummer,
        art="beslutning",
        tidspunkt=beslutning.besluttet_kl,
        aktoer_id=beslutning.besluttet_af_id,
        rolle=beslutning.rolle,
        paa_vegne_af_id=beslutning.paa_vegne_af_id,
        person_id=beslutning.oenske.person_id,
        enhed_id=beslutning.oenske.enhed_id,
        procesversion=beslutning.oenske.procesversion,
        regelversion=beslutning.oenske.regelversion,
        begrundelse=beslutning.begrundelse,
        data=beslutning.til_spor(),
        aendringer=aendringer,
        henvisninger=[om, f"{Prioriteringsrunde._meta.label_lower}:{beslutning.runde_id}"],
    )
