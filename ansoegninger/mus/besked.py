"""What a party is told by e-mail. The plan itself is between the two of them and stays on its page."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.mus.models import MusSamtale, Part, Plangodkendelse
from roller.adgang.adgang import Aktoer
from workflows.beskeder.services import Kladde, annuller, laeg_mange_i_udbakken

_HVAD = {
    "maal_tilfoejet": "har føjet et mål til",
    "maal_rettet": "har rettet et mål i",
    "maal_fjernet": "har fjernet et mål fra",
    "aktivitet_tilfoejet": "har føjet en aktivitet til",
    "aktivitet_rettet": "har rettet en aktivitet i",
    "aktivitet_fjernet": "har fjernet en aktivitet fra",
    "dage_aftalt": "har ændret opfølgningsdagene i",
}


def sig_at_planen_er_aendret(
    *, samtale: MusSamtale, part: Part, aktoer: Aktoer, hvad: str, tidspunkt: datetime
) -> None:
    """Tell the other party, if they have approved the version that is about to be changed.

    Once per approval: the first change ends it, and the plan's page shows all that have come since.
    """
    andres = Plangodkendelse.objects.filter(samtale=samtale, planversion=samtale.planversion).exclude(part=part)
    kladder = [_kladde(samtale, godkendelse, aktoer, hvad) for godkendelse in andres.select_related("godkendt_af")]
    if kladder:
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)


def tag_beskeden_tilbage(*, samtale: MusSamtale, tidspunkt: datetime, part: Part | None = None) -> None:
    """What is not sent yet has lost its reason: the party has approved again, or the talk will not be finished.

    A decision's letter is never taken back so: the department is told only when every letter is sent.
    """
    godkendelser = Plangodkendelse.objects.filter(samtale=samtale)
    if part:
        godkendelser = godkendelser.filter(part=part)
    if noegler := [_noegle(pk) for pk in godkendelser.values_list("pk", flat=True)]:
        annuller(noegler, tidspunkt=tidspunkt)


def _noegle(godkendelse_id: int) -> str:
    return f"plan-aendret:{godkendelse_id}"


def _kladde(samtale: MusSamtale, godkendelse: Plangodkendelse, aktoer: Aktoer, hvad: str) -> Kladde:
    hvem = str(aktoer.bruger)
    if aktoer.paa_vegne_af_navn:
        hvem += f" (på vegne af {aktoer.paa_vegne_af_navn})"
    er_egen = godkendelse.part == Part.MEDARBEJDER
    planen = "din udviklingsplan" if er_egen else f"udviklingsplanen for {samtale.person}"
    tekst = (
        f"Kære {godkendelse.godkendt_af.fornavn}\n\n"
        f"{hvem} {_HVAD[hvad]} {planen}, som du havde godkendt. Din godkendelse af version {godkendelse.planversion} "
        "gælder ikke den nye version.\n\n"
        "Du kan se i planen, hvad der er ændret, og rette den igen. Når den anden har svaret, får du planen til "
        "godkendelse på ny.\n\n"
        f"Log på Kursussporet, og åbn sag {samtale.sagsnummer}.\n"
    )
    return Kladde(
        noegle=_noegle(godkendelse.pk),
        modtager_id=godkendelse.godkendt_af_id,
        emne=f"Udviklingsplanen er ændret og skal godkendes igen ({samtale.sagsnummer})",
        tekst=tekst,
        sagsnummer=samtale.sagsnummer,
    )
