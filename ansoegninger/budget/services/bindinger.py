"""Binding money to a case and letting it go again. The step or round that asks writes the trail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.queries import bundet_paa
from ansoegninger.budget.services.bogfoering import bogfoer
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud


def reserver(*, ramme: Ramme, beloeb: Mapping[str, int], bruger: Bruger, tidspunkt: datetime) -> None:
    """Set amounts (øre, by case number) aside before anybody has decided.

    Raises:
        Regelbrud: the money is not there.
    """
    posteringer = [_post(Posteringsart.RESERVERET, oere, sag) for sag, oere in sorted(beloeb.items())]
    _bind(ramme, posteringer, bruger, tidspunkt)


def frigiv_reservation(*, ramme: Ramme, beloeb_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime) -> None:
    """Give a reserved amount back.

    Raises:
        Regelbrud: more is given back than is reserved for the case.
    """
    _kraev_reserveret(ramme, sagsnummer, beloeb_oere)
    _slip(ramme, [_post(Posteringsart.RESERVERET, -beloeb_oere, sagsnummer)], bruger, tidspunkt)


def disponer(*, ramme: Ramme, beloeb: Mapping[str, int], bruger: Bruger, tidspunkt: datetime) -> None:
    """Commit amounts (øre, by case number).

    Raises:
        Regelbrud: the money is not there.
    """
    posteringer = [_post(Posteringsart.DISPONERET, oere, sag) for sag, oere in sorted(beloeb.items())]
    _bind(ramme, posteringer, bruger, tidspunkt)


def disponer_reserveret(
    *, ramme: Ramme, reserveret_oere: int, beloeb_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime
) -> None:
    """Turn a case's reservation into a commitment, which may be larger or smaller.

    Raises:
        Regelbrud: that much is not reserved for the case, or the difference is not there.
    """
    _kraev_reserveret(ramme, sagsnummer, reserveret_oere)
    posteringer = [
        _post(Posteringsart.RESERVERET, -reserveret_oere, sagsnummer),
        _post(Posteringsart.DISPONERET, beloeb_oere, sagsnummer),
    ]
    _bind(ramme, posteringer, bruger, tidspunkt)


def frigiv(*, ramme: Ramme, beloeb_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime) -> None:
    """Give a committed amount back to the pot: the course was not taken after all.

    Raises:
        Regelbrud: more is given back than was committed.
    """
    if beloeb_oere:
        _slip(ramme, [_post(Posteringsart.FRIGIVET, -beloeb_oere, sagsnummer)], bruger, tidspunkt)


def forbrug(
    *, ramme: Ramme, disponeret_oere: int, forbrugt_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime
) -> None:
    """Replace what was committed by what it cost.

    Raises:
        Regelbrud: it cost more than was committed and is left.
    """
    posteringer = [
        _post(Posteringsart.FRIGIVET, -disponeret_oere, sagsnummer),
        _post(Posteringsart.FORBRUGT, forbrugt_oere, sagsnummer),
    ]
    # Whoever registers the price need not be one who may see how much is left.
    bogfoer(
        ramme=ramme,
        posteringer=[p for p in posteringer if p.beloeb_oere],
        bruger=bruger,
        tidspunkt=tidspunkt,
        for_lidt=(
            f"Den faktiske pris er højere, end {ramme.kort_navn} kan betale. Tal med din leder, som kan få rammen "
            "ændret, og registrér kurset bagefter."
        ),
        felt="pris_oere",
    )


def frigiv_sagen(*, sagsnummer: str, bruger: Bruger, tidspunkt: datetime) -> None:
    """Give everything back that is committed on a case, each amount to the pot it came from."""
    for ramme, oere in bundet_paa(sagsnummer):
        frigiv(ramme=ramme, beloeb_oere=oere, sagsnummer=sagsnummer, bruger=bruger, tidspunkt=tidspunkt)


def _bind(ramme: Ramme, posteringer: list[Postering], bruger: Bruger, tidspunkt: datetime) -> None:
    for_lidt = f"Der er ikke penge nok i rammen for {ramme.kort_navn}."
    bogfoer(ramme=ramme, posteringer=posteringer, bruger=bruger, tidspunkt=tidspunkt, for_lidt=for_lidt)


def _slip(ramme: Ramme, posteringer: list[Postering], bruger: Bruger, tidspunkt: datetime) -> None:
    for_lidt = f"Der er ikke bundet så meget i rammen for {ramme.kort_navn}."
    bogfoer(ramme=ramme, posteringer=posteringer, bruger=bruger, tidspunkt=tidspunkt, for_lidt=for_lidt)


def _kraev_reserveret(ramme: Ramme, sagsnummer: str, beloeb_oere: int) -> None:
    """One case never uses another's reservation; the pot is locked first, so that the ledger stands still."""
    Ramme.objects.select_for_update().filter(pk=ramme.pk).values("pk").first()
    poster = Postering.objects.filter(ramme=ramme, sagsnummer=sagsnummer, art=Posteringsart.RESERVERET)
    if sum(poster.values_list("beloeb_oere", flat=True)) < beloeb_oere:
        raise Regelbrud(f"Der er ikke reserveret så meget til {sagsnummer} i {ramme.kort_navn}.")


def _post(art: Posteringsart, beloeb_oere: int, sagsnummer: str) -> Postering:
    return Postering(art=art, beloeb_oere=beloeb_oere, sagsnummer=sagsnummer)
