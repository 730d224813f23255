"""Writing criteria: the draft of a centre's next version, its approval, and what a new centre begins with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from ansoegninger.kriterier.models import Kriteriepoint, Kriteriesaet, Kriterieudkast, Kriterium
from ansoegninger.kriterier.policies import forfattere, maa_godkende, maa_skrive
from ansoegninger.kriterier.queries import gaeldende
from ansoegninger.kriterier.saet import Kriterietekst, fejl_i, forskelle, fra_json, mangler, som_json
from ansoegninger.kriterier.standard import KILDE, STANDARD
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import fjernet, nyt, raekkenavn, raekker_i

ANDRE_VAR_HURTIGERE = "Udkastet er ændret, siden du åbnede siden. Se det igen, før du gør noget."
INTET_UDKAST = "Der er intet udkast. Det er godkendt eller kasseret imens."
_TRIN = "kriterier"

Kriterier = Sequence[Kriterietekst]


def aftryk(udkast: Kriterieudkast) -> str:
    """A fingerprint of the draft's words, so that what is approved is what was shown."""
    tekst = json.dumps(udkast.indhold, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(tekst.encode()).hexdigest()[:16]


def sikr_saet(sti: str, tidspunkt: datetime) -> int:
    """The key of the version in force in the centre; the shipped one is written there where there is none yet."""
    if (pk := gaeldende(sti).pk) is not None:
        return pk
    with transaction.atomic():
        # Two first assessments at once meet here.
        center = Enhed.objects.select_for_update(no_key=True).get(path=sti)
        if (pk := gaeldende(sti).pk) is not None:
            return pk
        return _skriv(Kriteriesaet(enhed=center, version=1, note=KILDE, godkendt_kl=tidspunkt), STANDARD).pk


def begynd_udkast(*, center: Enhed, adgang: Adgang, tidspunkt: datetime, fra_standard: bool = False) -> Kriterieudkast:
    """Begin the next version as a copy of the one in force, or of the shipped one.

    Raises:
        IngenAdgang: not the centre's faglig koordinator.
        Regelbrud: somebody has begun already.
    """
    aktoer = _kraev(maa_skrive(adgang, center))
    with transaction.atomic():
        Enhed.objects.select_for_update(no_key=True).get(pk=center.pk)
        if Kriterieudkast.objects.filter(enhed=center).exists():
            raise Regelbrud("Der er allerede et udkast for centret.")
        kriterier = STANDARD if fra_standard else gaeldende(center.path).kriterier
        return Kriterieudkast.objects.create(
            enhed=center, indhold=som_json(kriterier), skrevet_af=aktoer.bruger, rettet_kl=tidspunkt
        )


def saet_kriterium(
    *, center: Enhed, kriterium: Kriterietekst, vist: str, adgang: Adgang, tidspunkt: datetime
) -> Kriterieudkast:
    """Put a criterion into the draft: in its place where there is one with the code, else last.

    Raises:
        IngenAdgang, Regelbrud: as in `_ret`; or the criterion cannot be so.
    """
    if fejl := next(fejl_i(kriterium), None):
        raise Regelbrud(fejl)

    def nye(kriterier: Kriterier) -> Kriterier:
        if any(k.kode == kriterium.kode for k in kriterier):
            return [kriterium if k.kode == kriterium.kode else k for k in kriterier]
        if kriterium.er_beregnet and any(k.kilde is kriterium.kilde for k in kriterier):
            raise Regelbrud("Den beregning er allerede i udkastet.")
        return [*kriterier, kriterium]

    return _ret(center, vist, adgang, tidspunkt, nye)


def fjern_kriterium(*, center: Enhed, kode: str, vist: str, adgang: Adgang, tidspunkt: datetime) -> Kriterieudkast:
    """Take a criterion out of the draft.

    Raises:
        IngenAdgang, Regelbrud: as in `_ret`.
    """
    return _ret(center, vist, adgang, tidspunkt, lambda kriterier: [k for k in kriterier if k.kode != kode])


def kasser_udkast(*, center: Enhed, adgang: Adgang) -> None:
    """Throw the draft away; its history stays.

    Raises:
        IngenAdgang: not the centre's faglig koordinator.
        Regelbrud: there is none.
    """
    _kraev(maa_skrive(adgang, center))
    with transaction.atomic():
        _laast(center).delete()


def godkend(
    *, center: Enhed, begrundelse: str, vist: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Kriteriesaet | None:
    """Approve the draft as it was shown: it is the centre's next version, and new assessments are scored on it.

    Rounds that are open keep the version they began on.

    Returns:
        The version; None when this very form was sent before.

    Raises:
        IngenAdgang: not the centre's chief, or the chief wrote some of it.
        Regelbrud: the draft was changed meanwhile, changes nothing, or cannot be a set.
    """
    with transaction.atomic():
        Enhed.objects.select_for_update(no_key=True).get(pk=center.pk)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
            return None
        udkast = _laast(center)
        aktoer = _kraev(maa_godkende(adgang, center, forfattere(udkast)))
        if aftryk(udkast) != vist:
            raise Regelbrud(ANDRE_VAR_HURTIGERE)
        # The shipped set was in force until now, so it is version 1 although nobody had used it.
        sikr_saet(center.path, tidspunkt)
        kriterier = fra_json(udkast.indhold)
        saet = Kriteriesaet(
            enhed=center,
            version=_naeste(center, kriterier),
            note=begrundelse.strip(),
            skrevet_af=udkast.skrevet_af,
            godkendt_af=aktoer.bruger,
            godkendt_kl=tidspunkt,
        )
        _skriv(saet, kriterier)
        _spor(saet, udkast, aktoer)
        udkast.delete()
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
        return saet


def _naeste(center: Enhed, kriterier: Kriterier) -> int:
    """The number of the version that these would be.

    Raises:
        Regelbrud: they cannot be a set, or are what holds already.
    """
    if fejl := next(iter(mangler(kriterier)), None):
        raise Regelbrud(fejl)
    foer = gaeldende(center.path)
    if not forskelle(foer.kriterier, kriterier):
        raise Regelbrud("Udkastet er ens med den gældende version.")
    return foer.version + 1


def _ret(
    center: Enhed, vist: str, adgang: Adgang, tidspunkt: datetime, nye: Callable[[Kriterier], Kriterier]
) -> Kriterieudkast:
    """Change the draft.

    Raises:
        IngenAdgang: not the centre's faglig koordinator.
        Regelbrud: there is no draft, or somebody has changed it since it was shown.
    """
    aktoer = _kraev(maa_skrive(adgang, center))
    with transaction.atomic():
        udkast = _laast(center)
        if aftryk(udkast) != vist:
            raise Regelbrud(ANDRE_VAR_HURTIGERE)
        udkast.indhold = som_json(nye(fra_json(udkast.indhold)))
        udkast.skrevet_af, udkast.rettet_kl = aktoer.bruger, tidspunkt
        udkast.save()
        return udkast


def _laast(center: Enhed) -> Kriterieudkast:
    udkast = Kriterieudkast.objects.select_for_update(of=("self",)).filter(enhed=center).first()
    if udkast is None:
        raise Regelbrud(INTET_UDKAST)
    return udkast


def _skriv(saet: Kriteriesaet, kriterier: Kriterier) -> Kriteriesaet:
    saet.save()
    for orden, k in enumerate(kriterier, start=1):
        raekke = Kriterium.objects.create(
            saet=saet,
            kode=k.kode,
            navn=k.navn,
            hjaelp=k.hjaelp,
            kilde=k.kilde,
            orden=orden,
            standardvaegt=k.standardvaegt,
        )
        for p in k.point:
            Kriteriepoint.objects.create(kriterium=raekke, point=p.point, ord=p.ord, fra=p.fra, koder=" ".join(p.koder))
    return saet


def _spor(saet: Kriteriesaet, udkast: Kriterieudkast, aktoer: Aktoer) -> None:
    aendringer = [*nyt(saet), *fjernet(udkast)]
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="kriterier.godkendt",
            tidspunkt=saet.godkendt_kl,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            enhed_id=saet.enhed_id,
            begrundelse=saet.note,
            data={"version": saet.version, "enhed": saet.enhed.navn, "skrevet_af": _navn(saet.skrevet_af)},
            aendringer=aendringer,
            henvisninger=[raekkenavn(saet), *raekker_i(fjernet(udkast))],
        )
    )


def _navn(person: Bruger | None) -> str:
    return str(person) if person else ""


def _kraev(svar: Aktoer | Svar) -> Aktoer:
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar
