"""What the chief does with a pool by hand: create it, enter what others give, set money aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import models, transaction

from ansoegninger.budget.models import Postering, Posteringsart, Ramme, Rammeart, Udgiftsart
from ansoegninger.budget.policies import maa_rette_ramme, maa_styre
from ansoegninger.budget.services.bogfoering import bogfoer, skriv_posteringer
from ansoegninger.budget.services.rammer import kraev_aktoer, laas, spor_om
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import skriv
from workflows.spor.aendringer import som_er
from workflows.sprog.formater import kr


@dataclass(frozen=True, slots=True)
class Puljedata:
    """What a new pot is, before it has money."""

    enhed: Enhed
    aar: int
    art: str
    udgift: str = Udgiftsart.KURSUS
    navn: str = ""
    formaal: str = ""
    giver: str = ""
    temanumre: Sequence[int] = ()

    def findes(self) -> models.Q:
        """The pot that this would be a double of."""
        if self.art == Rammeart.AFDELING:
            return models.Q(enhed=self.enhed, aar=self.aar, art=self.art, udgift=self.udgift)
        return models.Q(enhed=self.enhed, aar=self.aar, navn=self.navn) & ~models.Q(art=Rammeart.AFDELING)

    def er_samme(self, ramme: Ramme) -> bool:
        """The same question of a row of the unit and year."""
        if self.art == Rammeart.AFDELING:
            return (ramme.art, ramme.udgift) == (self.art, self.udgift)
        return ramme.art != Rammeart.AFDELING and ramme.navn == self.navn

    def kraev(self) -> None:
        """Is it whole?

        Raises:
            Regelbrud: something is missing, or does not belong together.
        """
        if self.art == Rammeart.AFDELING and self.navn:
            raise Regelbrud("En afdelings ramme har ikke noget navn. Lad feltet stå tomt.", "navn")
        if self.art != Rammeart.AFDELING and not self.navn:
            raise Regelbrud("Skriv, hvad puljen hedder.", "navn")
        if self.art == Rammeart.FAELLES and self.enhed.art != Enhedsart.CENTER:
            raise Regelbrud("Centrets pulje ligger hos et center. Vælg centret som enhed.", "enhed")
        if self.art == Rammeart.OEREMAERKET and not self.formaal:
            raise Regelbrud("Skriv, hvad de øremærkede penge skal gå til.", "formaal")
        if self.art != Rammeart.OEREMAERKET and (self.temanumre or self.giver):
            raise Regelbrud("Kun en øremærket pulje har en giver eller bestemte temaer.", "art")


class Bevaegelse(models.TextChoices):
    """What the chief may enter on a pot."""

    TILSKUD = "TILSKUD", "Bogfør et tilskud"
    RESERVER = "RESERVER", "Reservér penge"
    FRIGIV = "FRIGIV", "Frigiv reserverede penge"


def opret_pulje(
    *, data: Puljedata, ramme_oere: int, begrundelse: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Ramme:
    """Create a pot with its money; sent twice it is created once.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: it exists already, or something is missing.
    """
    data.kraev()
    with transaction.atomic():
        laas_center(data.enhed)
        findes = Ramme.objects.select_related("enhed").filter(data.findes()).first()
        if findes and noegler.tidligere(adgang.bruger, noegle):
            return findes
        aktoer = kraev_aktoer(maa_styre(adgang, data.enhed))
        if findes:
            felt = "navn" if data.navn else "enhed"
            raise Regelbrud(f"{findes.kort_navn} findes allerede i {data.aar}. Ret den i stedet.", felt)
        ramme = opret(data, ramme_oere)
        post = Postering(art=Posteringsart.RAMME, beloeb_oere=ramme_oere, begrundelse=begrundelse.strip())
        skriv_posteringer(ramme=ramme, posteringer=[post], bruger=adgang.bruger, tidspunkt=tidspunkt)
        oprettet = {"beloeb": kr(ramme_oere)}
        skriv(spor_om("budget.pulje_oprettet", ramme, [post], None, aktoer, tidspunkt, oprettet))
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin="opret_pulje", tidspunkt=tidspunkt)
    return ramme


def bogfoer_tilskud(
    *, ramme: Ramme, beloeb_oere: int, begrundelse: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Ramme:
    """Enter what somebody else gives: a fund, another administration."""
    return bevaeg(
        ramme=ramme,
        hvad=Bevaegelse.TILSKUD,
        beloeb_oere=beloeb_oere,
        begrundelse=begrundelse,
        adgang=adgang,
        tidspunkt=tidspunkt,
        noegle=noegle,
    )


def bevaeg(
    *, ramme: Ramme, hvad: str, beloeb_oere: int, begrundelse: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Ramme:
    """Enter a grant from outside, set money aside, or let it go again; sent twice it is entered once.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the money is not there, or there is no reason.
    """
    if not begrundelse.strip():
        raise Regelbrud("Skriv, hvad pengene er til.", "begrundelse")
    if beloeb_oere <= 0:
        raise Regelbrud("Beløbet skal være større end 0.", "beloeb_oere")
    art, fortegn, spor, for_lidt = _SOM[Bevaegelse(hvad)]
    with transaction.atomic():
        laast = laas(ramme)
        if noegler.tidligere(adgang.bruger, noegle):
            return laast
        aktoer = kraev_aktoer(maa_rette_ramme(adgang, laast))
        foer = som_er(laast)
        if hvad == Bevaegelse.FRIGIV and _reserveret_uden_sag(laast) < beloeb_oere:
            raise Regelbrud(for_lidt, "beloeb_oere")
        post = Postering(art=art, beloeb_oere=fortegn * beloeb_oere, begrundelse=begrundelse.strip())
        bogfoer(
            ramme=laast,
            posteringer=[post],
            bruger=adgang.bruger,
            tidspunkt=tidspunkt,
            for_lidt=for_lidt,
            felt="beloeb_oere",
        )
        skriv(spor_om(spor, laast, [post], foer, aktoer, tidspunkt, {"beloeb": kr(beloeb_oere)}))
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=hvad.lower(), tidspunkt=tidspunkt)
    return laast


def opret(data: Puljedata, ramme_oere: int) -> Ramme:
    """The row itself, without ledger or trail."""
    return Ramme.objects.create(
        enhed=data.enhed,
        aar=data.aar,
        art=data.art,
        udgift=data.udgift,
        navn=data.navn,
        formaal=data.formaal,
        giver=data.giver,
        temanumre=sorted(set(data.temanumre)),
        ramme_oere=ramme_oere,
    )


def laas_center(enhed: Enhed) -> None:
    """Pots of one centre are created one at a time: the opening of a round holds the same row."""
    sti = enhed.path[: 2 * Enhed.steplen]
    Enhed.objects.select_for_update().filter(path=sti).order_by("pk").values("pk").first()


def _reserveret_uden_sag(ramme: Ramme) -> int:
    """What the chief has set aside; a case's own reservation is the case's to give back."""
    poster = Postering.objects.filter(ramme=ramme, art=Posteringsart.RESERVERET, sagsnummer="")
    return sum(poster.values_list("beloeb_oere", flat=True))


_SOM = {
    Bevaegelse.TILSKUD: (Posteringsart.FONDSTILSKUD, 1, "budget.tilskud", ""),
    Bevaegelse.RESERVER: (
        Posteringsart.RESERVERET,
        1,
        "budget.reserveret",
        "Der er ikke så meget tilbage. Reservér et mindre beløb.",
    ),
    Bevaegelse.FRIGIV: (
        Posteringsart.RESERVERET,
        -1,
        "budget.reservation_frigivet",
        "Så meget er ikke reserveret her uden en sag.",
    ),
}
