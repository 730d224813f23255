"""Reading a year's pots in from a spreadsheet: first what each row would do, then all of it at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import tablib
from django.core.exceptions import ValidationError
from django.db import transaction

from ansoegninger.budget.aftale.queries import med_aftale, mindste_ramme
from ansoegninger.budget.models import Postering, Posteringsart, Ramme, Rammeart
from ansoegninger.budget.policies import INDLAESER, maa_indlaese, maa_indlaese_noget
from ansoegninger.budget.queries import overfoert
from ansoegninger.budget.regneark import Ark, UlaeseligFil
from ansoegninger.budget.resurse import RammeResource
from ansoegninger.budget.services.bogfoering import bogfoer, skriv_posteringer
from ansoegninger.budget.services.puljer import Puljedata, laas_center, opret
from ansoegninger.budget.services.rammer import kraev_aktoer, spor_om
from roller.adgang.adgang import Adgang
from roller.adgang.svar import Svar, kraev
from roller.organisation.models import Enhed, Enhedsart
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import Sporudkast, skriv_mange
from workflows.spor.aendringer import som_er
from workflows.sprog.formater import kr

KRAEVEDE = ("enhed", "år", "ramme")
FRIVILLIGE = ("art", "udgift", "navn", "formål", "giver", "temaer")
AENDRET = "Noget er ændret, siden du så forhåndsvisningen. Se den igennem igen, før du indlæser."

_STATUS = {"new": "NY", "update": "AENDRET", "skip": "UAENDRET"}


@dataclass(frozen=True, slots=True)
class Linje:
    """What one row would do.

    Attributes:
        nummer: the row's number in the file.
        status: NY, AENDRET, UAENDRET or AFVIST.
        navn: the pot, or what the row said where it cannot be read.
        foer_oere: its amount before; None where it is new.
        efter_oere: its amount afterwards.
        grunde: why it is refused, in words.
    """

    nummer: int
    status: str
    navn: str
    foer_oere: int | None = None
    efter_oere: int | None = None
    grunde: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What the whole file would do, and a print of it."""

    linjer: tuple[Linje, ...]

    @property
    def aftryk(self) -> str:
        """A hash of every line: what was seen is what is done."""
        indhold = [[x.nummer, x.status, x.navn, x.foer_oere, x.efter_oere, list(x.grunde)] for x in self.linjer]
        return hashlib.sha256(json.dumps(indhold, ensure_ascii=False).encode()).hexdigest()

    def med(self, status: str) -> list[Linje]:
        """The lines of one kind."""
        return [linje for linje in self.linjer if linje.status == status]


def planlaeg(*, ark: Ark, adgang: Adgang) -> Plan:
    """Say what each row would do, without doing it.

    Raises:
        IngenAdgang: neither the chief nor økonomi of anything.
        UlaeseligFil: a column is missing, or nobody knows it.
    """
    kraev(maa_indlaese_noget(adgang))
    _kraev_kolonner(ark)
    rammer = {r.pk: r for r in _rammer(adgang)}
    resultat = _resurse(adgang, rammer).import_data(_datasaet(ark), dry_run=True)
    numre = [nummer for nummer, _ in ark.raekker]
    return Plan(tuple(_linje(nr, r, rammer, ark) for nr, r in zip(numre, resultat.rows, strict=True)))


def indlaes(*, ark: Ark, aftryk: str, kilde: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> Plan:
    """Write what the preview showed, all or nothing; sent twice it is written once.

    Raises:
        IngenAdgang: neither the chief nor økonomi of what is changed.
        Regelbrud: something is another than the preview showed, or a row is refused.
    """
    with transaction.atomic():
        for center in Enhed.objects.filter(adgang.q_enheder(*INDLAESER)).order_by("path"):
            if center.art in {Enhedsart.CENTER, Enhedsart.KOMMUNE}:
                laas_center(center)
        list(_rammer(adgang).select_for_update(of=("self",)).order_by("pk"))
        plan = planlaeg(ark=ark, adgang=adgang)
        if noegler.tidligere(adgang.bruger, noegle):
            return plan
        if plan.aftryk != aftryk:
            raise Regelbrud(AENDRET)
        if plan.med("AFVIST"):
            raise Regelbrud("Ret de rækker, der er afvist, og indlæs filen igen.")
        poster: list[Sporudkast] = []
        skriver = _Skriver(kilde, adgang, tidspunkt, poster)
        rammer = {r.pk: r for r in _rammer(adgang)}
        _resurse(adgang, rammer, skriver).import_data(_datasaet(ark), dry_run=False, raise_errors=True)
        skriv_mange(poster)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin="indlaes", tidspunkt=tidspunkt)
    return plan


@dataclass(frozen=True, slots=True)
class _Skriver:
    """Writes one row, and gathers the trail's entries."""

    kilde: str
    adgang: Adgang
    tidspunkt: datetime
    poster: list[Sporudkast]

    def __call__(self, oensket: Ramme, findes: Ramme | None) -> None:
        aktoer = kraev_aktoer(maa_indlaese(self.adgang, oensket.enhed))
        foer = som_er(findes) if findes else None
        foer_oere = findes.ramme_oere if findes else 0
        art = Posteringsart.REGULERING if findes else Posteringsart.RAMME
        post = Postering(art=art, beloeb_oere=oensket.ramme_oere - foer_oere, begrundelse=f"Indlæst fra {self.kilde}")
        if findes is None:
            ramme = opret(_pulje(oensket), oensket.ramme_oere)
            skriv_posteringer(ramme=ramme, posteringer=[post], bruger=self.adgang.bruger, tidspunkt=self.tidspunkt)
        else:
            ramme = findes
            ramme.formaal, ramme.giver, ramme.temanumre = oensket.formaal, oensket.giver, oensket.temanumre
            if som_er(ramme) != foer:
                ramme.save(update_fields=["formaal", "giver", "temanumre"])
            bogfoer(
                ramme=ramme,
                posteringer=[post] if post.beloeb_oere else [],
                bruger=self.adgang.bruger,
                tidspunkt=self.tidspunkt,
                for_lidt=AENDRET,
            )
        skrevne = [post] if post.pk else []
        data = {"kilde": self.kilde, "foer": kr(foer_oere), "til": kr(ramme.ramme_oere)}
        self.poster.append(spor_om("budget.indlaest", ramme, skrevne, foer, aktoer, self.tidspunkt, data))


def _rammer(adgang: Adgang):  # type: ignore[no-untyped-def]
    return Ramme.objects.filter(adgang.q("enhed", *INDLAESER)).select_related("enhed")


def _resurse(adgang: Adgang, rammer: Mapping[int, Ramme], gem: _Skriver | None = None) -> RammeResource:
    mindst, aftalt = mindste_ramme(rammer.values()), med_aftale(rammer.values())

    def kraev_ramme(ramme: Ramme) -> None:
        svar = maa_indlaese(adgang, ramme.enhed)
        if isinstance(svar, Svar):
            raise ValidationError(svar.grund)
        try:
            _pulje(ramme).kraev()
        except Regelbrud as fejl:
            raise ValidationError(fejl.besked) from fejl
        if ramme.ramme_oere < mindst.get(ramme.pk, 0):
            raise ValidationError(f"Puljens områder deler {kr(mindst[ramme.pk])}. Ret områderne først.")
        if ramme.pk in aftalt and not ramme.er_udefra:
            raise ValidationError("Der er en aftale om puljen, så den skal stadig have en giver.")

    enheder = Enhed.objects.filter(adgang.q_enheder(*INDLAESER), art__in=[Enhedsart.CENTER, Enhedsart.AFDELING])
    return RammeResource(
        enheder=enheder, rammer=rammer.values(), overfoert=overfoert(list(rammer.values())), kraev=kraev_ramme, gem=gem
    )


def _pulje(ramme: Ramme) -> Puljedata:
    felter = ("enhed", "aar", "art", "udgift", "navn", "formaal", "giver", "temanumre")
    return Puljedata(**{felt: getattr(ramme, felt) for felt in felter})


def _kraev_kolonner(ark: Ark) -> None:
    if mangler := [k for k in KRAEVEDE if k not in ark.kolonner]:
        raise UlaeseligFil(f"Kolonnen {mangler[0].capitalize()} mangler. Brug skabelonen.")
    if ukendte := [k for k in ark.kolonner if k not in (*KRAEVEDE, *FRIVILLIGE)]:
        vist = ukendte[0][:40]
        raise UlaeseligFil(f"Kolonnen »{vist}« kendes ikke. Brug skabelonens kolonner.")


def _datasaet(ark: Ark) -> Any:
    alle = (*KRAEVEDE, *FRIVILLIGE)
    plads = {k: ark.kolonner.index(k) for k in alle if k in ark.kolonner}
    raekker = [[celler[plads[k]] if k in plads else "" for k in alle] for _, celler in ark.raekker]
    return tablib.Dataset(*raekker, headers=list(alle))


def _linje(nummer: int, resultat: Any, rammer: Mapping[int, Ramme], ark: Ark) -> Linje:
    grunde = _grunde(resultat)
    if grunde:
        celler = dict(zip(ark.kolonner, next(c for nr, c in ark.raekker if nr == nummer), strict=True))
        sagt = " ".join(celler.get(k, "")[:60] for k in ("enhed", "navn", "år")).strip()
        return Linje(nummer, "AFVIST", sagt or "Tom række", grunde=grunde)
    ramme: Ramme = resultat.instance
    foer = rammer[ramme.pk].ramme_oere if ramme.pk else None
    slags = "" if ramme.art == Rammeart.AFDELING else f" ({ramme.get_art_display().lower()}, {ramme.enhed})"
    return Linje(nummer, _STATUS[resultat.import_type], f"{ramme}{slags}", foer, ramme.ramme_oere)


def _grunde(resultat: Any) -> tuple[str, ...]:
    if resultat.validation_error is not None:
        fejl = resultat.validation_error
        return tuple(dict.fromkeys(str(besked) for besked in fejl.messages))
    return tuple("Rækken kan ikke læses." for _ in resultat.errors[:1])
