"""Computing a scenario: found, written at once, then the price of turning each wish; killed anywhere, taken up again.

A computation belongs to whoever holds its lease. Every write asks for the lease, so that one that was thought dead and
is not writes nothing. The answer depends on the snapshot only, so a second worker would find the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ansoegninger.prioritering.optimering.krav import EtKrav, Kravart
from ansoegninger.prioritering.optimering.udvalgsopgave import Afbrudt, TidenGik, Udvalg, Uloeselig
from ansoegninger.prioritering.scenarier.grundlag import Rundegrundlag, laes
from ansoegninger.prioritering.scenarier.models import (
    AABNE,
    Byttestatus,
    Koersel,
    Koerselsstatus,
    Koerselstilskud,
    Koerselsvalg,
    Scenarie,
)
from ansoegninger.prioritering.scenarier.opgave import Opgave, Post
from ansoegninger.prioritering.scenarier.queries import med_graenser
from ansoegninger.prioritering.scenarier.vagt import LAAN, Ur, Vagt

# The solver is loaded by whoever computes: it takes a second of every start, and every command and page worker starts.
if TYPE_CHECKING:
    from ansoegninger.prioritering.optimering.bytte import Bytte

#: Up to so many wishes are computed while the person waits, with so much work; what is not proved goes to the worker.
STRAKS_HOEJST = 300
STRAKS_ARBEJDE = 1.0
#: What one exchange may cost.
BYTTE_ARBEJDE = 2.0
_PORTION = 1000


class LaanetErTabt(Exception):
    """Somebody else has taken the computation over, or it is closed."""


def tag(koersel_id: int, nu: datetime) -> UUID | None:
    """Take a computation that nobody is at.

    Returns:
        The lease, or None when somebody was faster.
    """
    laan = uuid4()
    fri = Koersel.objects.forfaldne(nu).filter(pk=koersel_id)
    return laan if fri.update(status=Koerselsstatus.I_GANG, laan=laan, laan_til_kl=nu + LAAN) else None


def slip(koersel_id: int, laan: UUID) -> None:
    """Leave the rest to whoever comes next."""
    Koersel.objects.filter(pk=koersel_id, laan=laan).update(laan=None, laan_til_kl=None)


def straks(koersel_id: int, laan: UUID, ur: Ur) -> None:
    """Solve it while the person waits if it is small; the rest is the worker's."""
    koersel = _hent(koersel_id)
    grundlag = _grundlag(koersel)
    if len(grundlag.raekker) <= STRAKS_HOEJST:
        _loes(koersel, laan, grundlag, arbejde=STRAKS_ARBEJDE, ur=ur, stop=None, kun_bevist=True)
    slip(koersel_id, laan)


def arbejd(koersel_id: int, laan: UUID, ur: Ur, sekunder: float) -> None:
    """Solve it if it is not, and then price exchanges for so long; the lease is given back at the end."""
    from ansoegninger.prioritering.optimering.soegning import ARBEJDE

    vagt = Vagt(koersel_id, laan, ur)
    koersel = _hent(koersel_id)
    try:
        if vagt.annulleret():
            _afslut(koersel_id, laan, Koerselsstatus.ANNULLERET, ur())
            return
        grundlag = _grundlag(koersel)
        if not koersel.har_svar:
            _loes(koersel, laan, grundlag, arbejde=ARBEJDE, ur=ur, stop=vagt, kun_bevist=False)
            koersel.refresh_from_db()
        if koersel.har_svar:
            _byt_alle(koersel, laan, grundlag, vagt, ur, sekunder)
    except LaanetErTabt:
        return
    slip(koersel_id, laan)


def opgiv(koersel_id: int, laan: UUID, nu: datetime) -> None:
    """Something that should not happen: say so, rather than trying for ever."""
    _afslut(koersel_id, laan, Koerselsstatus.FEJLET, nu)


def afslut_annulleret(koersel: Koersel, tidspunkt: datetime) -> bool:
    """Close one that nobody is at; inside the caller's transaction."""
    ledig = Koersel.objects.forfaldne(tidspunkt).filter(pk=koersel.pk)
    lukket = ledig.update(status=Koerselsstatus.ANNULLERET, afsluttet_kl=tidspunkt, laan=None, laan_til_kl=None)
    if lukket:
        _mangler(koersel.pk).update(bytte=Byttestatus.UKENDT)
    return bool(lukket)


def _hent(koersel_id: int) -> Koersel:
    return Koersel.objects.select_related("scenarie__runde__enhed").get(pk=koersel_id)


def _grundlag(koersel: Koersel) -> Rundegrundlag:
    return laes(koersel.scenarie.runde, timezone.localdate(koersel.bestilt_kl))


def _opgave(koersel: Koersel, grundlag: Rundegrundlag) -> Opgave:
    return grundlag.opgave(med_graenser(Scenarie.objects.all()).get(pk=koersel.scenarie_id))


def _loes(
    koersel: Koersel,
    laan: UUID,
    grundlag: Rundegrundlag,
    *,
    arbejde: float,
    ur: Ur,
    stop: Callable[[], bool] | None,
    kun_bevist: bool,
) -> None:
    """Find the best set and write it with its candidates, or why there is none."""
    from ansoegninger.prioritering.optimering.bedste import find_bedste
    from ansoegninger.prioritering.optimering.konflikt import konflikt

    scenarie = med_graenser(Scenarie.objects.all()).get(pk=koersel.scenarie_id)
    opgave = grundlag.opgave(scenarie)
    try:
        udvalg = find_bedste(opgave.udvalgsopgave, arbejde=arbejde, stop=stop)
    except Uloeselig:
        stridende = [list(_noegle(opgave, k)) for k in konflikt(opgave.udvalgsopgave)]
        _afslut(koersel.pk, laan, Koerselsstatus.UMULIG, ur(), konflikt=stridende, aftryk=opgave.aftryk)
    except TidenGik:
        if not kun_bevist:
            _afslut(koersel.pk, laan, Koerselsstatus.UDEN_SVAR, ur(), aftryk=opgave.aftryk)
    except Afbrudt:
        _afslut(koersel.pk, laan, Koerselsstatus.ANNULLERET, ur())
    else:
        if udvalg.bevist or not kun_bevist:
            _skriv(koersel.pk, laan, grundlag, scenarie, opgave, udvalg, ur())


def _skriv(
    koersel_id: int,
    laan: UUID,
    grundlag: Rundegrundlag,
    scenarie: Scenarie,
    opgave: Opgave,
    udvalg: Udvalg,
    nu: datetime,
) -> None:
    """The whole answer at once, or nothing of it."""
    valgte = set(udvalg.valgt)
    with transaction.atomic():
        _laast(koersel_id, laan)
        poster = sorted(grundlag.poster(scenarie), key=lambda p: p.sagsnummer)
        raekker = [_valg(koersel_id, p, valgt=p.sagsnummer in valgte) for p in poster]
        Koerselsvalg.objects.bulk_create(raekker, batch_size=_PORTION)
        Koerselstilskud.objects.bulk_create(
            Koerselstilskud(koersel_id=koersel_id, fra_id=opgave.rammer[f], til_id=opgave.rammer[t], beloeb_oere=oere)
            for f, t, oere in udvalg.tilskud
        )
        Koersel.objects.filter(pk=koersel_id).update(
            aftryk=opgave.aftryk,
            vaerdi=udvalg.vaerdi,
            pris_oere=udvalg.pris_oere,
            sikkerhed=opgave.sikkerhed,
            tilskud_oere=sum(oere for sagsnummer, oere in opgave.tilskud if sagsnummer in valgte),
            graense=udvalg.graense,
            bevist=udvalg.bevist,
            loest_kl=nu,
        )


def _valg(koersel_id: int, post: Post, *, valgt: bool) -> Koerselsvalg:
    return Koerselsvalg(
        koersel_id=koersel_id,
        oenske_id=post.oenske_id,
        ramme_id=post.ramme_id,
        temanummer=post.temanummer,
        valgt=valgt,
        point=post.point,
        pris_oere=post.pris_oere,
        tilskud_oere=post.tilskud_oere,
        forplejning_oere=post.forplejning_oere,
    )


def _byt_alle(koersel: Koersel, laan: UUID, grundlag: Rundegrundlag, vagt: Vagt, ur: Ur, sekunder: float) -> None:
    """Price one exchange after the other, each written by itself; until the time is up, or none is left."""
    from ansoegninger.prioritering.optimering.bytte import byt

    opgave = _opgave(koersel, grundlag)
    if opgave.aftryk != koersel.aftryk:
        # The answer stands as it was found; the price of an exchange would be of something else.
        _afslut(koersel.pk, laan, Koerselsstatus.FAERDIG, ur())
        return
    valg = Koerselsvalg.objects.filter(koersel=koersel)
    numre = valg.order_by("-valgt", "pk").values_list("pk", "oenske__sagsnummer", "valgt", "bytte")
    alle = list(numre)
    udvalg = _udvalg(koersel, [sagsnummer for _, sagsnummer, valgt, _ in alle if valgt])
    slut = monotonic() + sekunder
    for pk, sagsnummer, _, bytte in alle:
        if bytte != Byttestatus.MANGLER:
            continue
        if monotonic() > slut:
            return
        if vagt():
            _afslut(koersel.pk, laan, Koerselsstatus.ANNULLERET, ur())
            return
        try:
            fundet = byt(opgave.udvalgsopgave, udvalg, sagsnummer, arbejde=BYTTE_ARBEJDE, stop=vagt)
            _skriv_bytte(pk, laan, _felter(fundet))
        except TidenGik:
            _skriv_bytte(pk, laan, {"bytte": Byttestatus.UKENDT})
        except Afbrudt:
            _afslut(koersel.pk, laan, Koerselsstatus.ANNULLERET, ur())
            return
    _afslut(koersel.pk, laan, Koerselsstatus.FAERDIG, ur())


def _udvalg(koersel: Koersel, valgt: Sequence[str]) -> Udvalg:
    return Udvalg(tuple(sorted(valgt)), koersel.vaerdi, koersel.pris_oere, (), koersel.graense, koersel.bevist)


def _felter(bytte: Bytte) -> dict[str, object]:
    if not bytte.mulig:
        return {"bytte": Byttestatus.UMULIG}
    return {
        "bytte": Byttestatus.MULIG,
        "tab": bytte.tab,
        "mindste_tab": bytte.mindste_tab,
        "bytte_pris_oere": bytte.pris_oere,
    }


def _skriv_bytte(valg_id: int, laan: UUID, felter: dict[str, object]) -> None:
    Koerselsvalg.objects.filter(pk=valg_id, bytte=Byttestatus.MANGLER, koersel__laan=laan).update(**felter)


def _mangler(koersel_id: int) -> QuerySet[Koerselsvalg]:
    return Koerselsvalg.objects.filter(koersel=koersel_id, bytte=Byttestatus.MANGLER)


def _afslut(koersel_id: int, laan: UUID, status: Koerselsstatus, nu: datetime, **felter: object) -> None:
    """Close it and give the lease back; what is not priced by then is not going to be."""
    with transaction.atomic():
        _laast(koersel_id, laan)
        _mangler(koersel_id).update(bytte=Byttestatus.UKENDT)
        Koersel.objects.filter(pk=koersel_id).update(
            status=status, afsluttet_kl=nu, laan=None, laan_til_kl=None, **felter
        )


def _laast(koersel_id: int, laan: UUID) -> Koersel:
    """The row under lock, if it is still ours.

    Raises:
        LaanetErTabt: it is not.
    """
    fundet = Koersel.objects.select_for_update().filter(pk=koersel_id, laan=laan, status__in=AABNE).first()
    if fundet is None:
        raise LaanetErTabt
    return fundet


def _noegle(opgave: Opgave, krav: EtKrav) -> tuple[str, int | str]:
    """A limit by its kind and the key of what it is about."""
    noegle = krav.noegle
    if krav.art == Kravart.PULJE:
        return krav.art.value, opgave.rammer[int(noegle)]
    if krav.art in {Kravart.ENHED, Kravart.VAEK}:
        return krav.art.value, opgave.stier[int(noegle)]
    if krav.art == Kravart.PERSON:
        return krav.art.value, opgave.personer[int(noegle)]
    return krav.art.value, noegle
