"""Granting a wish from the waiting list, passing one over, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from ansoegninger.breve.services import skriv_breve
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.queries import centrets_rammer
from ansoegninger.budget.services import disponer
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Prioriteringsrunde
from ansoegninger.prioritering.services import frigiv_en, opret_beslutninger
from ansoegninger.venteliste.forslag import KAN_VAELGES, Forslag, Stand
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg
from ansoegninger.venteliste.policies import maa_afgoere
from ansoegninger.venteliste.queries import Raekke, Venteliste, laes_listen
from ansoegninger.venteliste.sporposter import bevillingspost, post
from ansoegninger.venteliste.vist import Vist, forskelle, pak_ud, vist
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.brugere.models import Bruger
from workflows.motor import noegler
from workflows.motor.faelles import processer
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.motor.laas import i_en_transaktion
from workflows.spor import skriv
from workflows.spor.aendringer import som_er

BEVILG, SPRING, TILBAGE = "venteliste.bevilg", "venteliste.spring", "venteliste.tilbage"
_VAEK = "Ønsket står ikke på ventelisten længere. Det er trukket tilbage, eller en anden har taget stilling til det."


@dataclass(frozen=True, slots=True)
class Afgoerelse:
    """One wish to be granted from one pot, as the list stands."""

    liste: Venteliste
    raekke: Raekke
    forslag: Forslag

    @property
    def tager(self) -> dict[int, int]:
        """What it commits (øre), by pot."""
        return self.raekke.ventende.tager(self.forslag.pot.ramme_id)

    @property
    def ramme(self) -> Ramme:
        """The pot that pays."""
        return self.liste.rammer[self.forslag.pot.ramme_id]

    @property
    def fulgt(self) -> bool:
        """Is it the one that the list proposes?"""
        return self.forslag.naeste is self.raekke.ventende

    @property
    def vist(self) -> Vist:
        """The basis, to be compared with what a page showed."""
        naeste = self.forslag.naeste
        return vist(
            pris_oere=self.raekke.ventende.pris_oere,
            fri={pk: self.liste.fri[pk] for pk in {self.forslag.pot.ramme_id, *self.tager}},
            fase=self.raekke.oenske.fase,
            foreslaaet=naeste.sagsnummer if naeste else "",
        )

    @property
    def hindring(self) -> str:
        """Why it cannot be granted from this pot; empty where it can."""
        stand = self.forslag.stand(self.raekke.oenske.pk)
        if stand in KAN_VAELGES:
            return ""
        if stand is Stand.UMULIG:
            return self.raekke.ventende.hindring
        return f"Ønsket koster mere, end der er fri i {self.ramme.kort_navn}"


def find(liste: Venteliste, oenske_id: int, ramme_id: int) -> Afgoerelse:
    """The wish and the pot on the list.

    Raises:
        Regelbrud: the wish does not wait any more, or the pot cannot pay for it.
    """
    raekke, forslag = liste.efter_oenske.get(oenske_id), liste.forslag_i(ramme_id)
    if raekke is None:
        raise Regelbrud(_VAEK)
    if forslag is None or forslag.stand(oenske_id) is None:
        raise Regelbrud("Den pulje kan ikke betale ønsket. Vælg en anden.", "ramme")
    return Afgoerelse(liste, raekke, forslag)


@i_en_transaktion
def bevilg(
    *,
    runde: Prioriteringsrunde,
    oenske: Oenske,
    ramme_id: int,
    begrundelse: str,
    hvorfor: str,
    vist: str,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> Beslutning:
    """Grant a waiting wish: decision, money, letter and the case moved on, all or nothing; sent twice it is done once.

    `hvorfor` says why it is another than the one proposed; `vist` is the basis that the preview carried.

    Raises:
        IngenAdgang: not who decides this wish.
        Regelbrud: something differs from what was shown, the money is not there, or a reason is missing.
    """
    liste, gentaget = _laas(runde, oenske, BEVILG, adgang, tidspunkt, noegle)
    if gentaget:
        return Beslutning.objects.get(oenske=oenske, efter__runde=runde)
    valgt = find(liste, oenske.pk, ramme_id)
    aktoer = _kraev(maa_afgoere(adgang, liste.runde, valgt.raekke.oenske, har_eget=liste.har_eget(adgang.bruger.pk)))
    _kraev_uaendret(valgt, vist)
    _kraev_svaret(valgt, begrundelse, hvorfor)
    udkast = udkast_til(valgt, begrundelse.strip(), aktoer, tidspunkt)
    beslutning = opret_beslutninger([udkast], aktoer, tidspunkt)[0]
    valg = _valg(valgt, beslutning, "" if valgt.fulgt else hvorfor.strip(), aktoer, tidspunkt)
    for pk, oere in sorted(valgt.tager.items()):
        beloeb = {oenske.sagsnummer: oere}
        disponer(ramme=liste.rammer[pk], beloeb=beloeb, bruger=aktoer.bruger, tidspunkt=tidspunkt)
    skriv_breve(beslutninger=[beslutning], aktoer=aktoer, tidspunkt=tidspunkt)
    skriv(bevillingspost(beslutning, valg, valgt.ramme))
    if not frigiv_en(beslutning.pk, tidspunkt):
        raise Regelbrud(_VAEK)
    noegler.gem(adgang.bruger, noegle, sagsnummer=oenske.sagsnummer, trin=BEVILG, tidspunkt=tidspunkt)
    return beslutning


@i_en_transaktion
def spring_over(
    *,
    runde: Prioriteringsrunde,
    oenske: Oenske,
    ramme_id: int,
    begrundelse: str,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> None:
    """Pass a waiting wish over in one pot, so that the next is proposed; it stays on the list.

    Raises:
        IngenAdgang: not who decides this wish.
        Regelbrud: there is no reason, or the wish is not one that the pot could pay now.
    """
    liste, gentaget = _laas(runde, oenske, SPRING, adgang, tidspunkt, noegle)
    if gentaget:
        return
    valgt = find(liste, oenske.pk, ramme_id)
    aktoer = _kraev(maa_afgoere(adgang, liste.runde, valgt.raekke.oenske, har_eget=liste.har_eget(adgang.bruger.pk)))
    if not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor ønsket springes over.", "begrundelse")
    if valgt.forslag.stand(oenske.pk) not in {Stand.NAESTE, Stand.KAN, Stand.UDEN_PRIS}:
        raise Regelbrud("Ønsket bliver ikke foreslået i den pulje lige nu, så der er ikke noget at springe over.")
    sprunget = Overspringning(
        oenske=valgt.raekke.oenske,
        ramme=valgt.ramme,
        begrundelse=begrundelse.strip(),
        sprunget_af=aktoer.bruger,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        sprunget_kl=tidspunkt,
    )
    opret_mange([sprunget], bruger=aktoer.bruger, tidspunkt=tidspunkt)
    data = {"pulje": valgt.ramme.kort_navn}
    skriv(post("venteliste.sprunget_over", sprunget, aktoer, tidspunkt, data))
    noegler.gem(adgang.bruger, noegle, sagsnummer=oenske.sagsnummer, trin=SPRING, tidspunkt=tidspunkt)


@i_en_transaktion
def tag_tilbage(
    *, runde: Prioriteringsrunde, sprunget: Overspringning, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> None:
    """Let a wish that was passed over have its turn again.

    Raises:
        IngenAdgang: not who decides this wish.
        Regelbrud: somebody else has taken it back.
    """
    liste, gentaget = _laas(runde, sprunget.oenske, TILBAGE, adgang, tidspunkt, noegle)
    if gentaget:
        return
    fundet = Overspringning.objects.gaelder().select_related("oenske").filter(pk=sprunget.pk).first()
    if fundet is None or fundet.oenske_id not in liste.efter_oenske:
        raise Regelbrud("Ønsket er ikke sprunget over længere.")
    oenske = liste.efter_oenske[fundet.oenske_id].oenske
    aktoer = _kraev(maa_afgoere(adgang, liste.runde, oenske, har_eget=liste.har_eget(adgang.bruger.pk)))
    foer = som_er(fundet)
    fundet.tilbage_af, fundet.tilbage_kl = aktoer.bruger, tidspunkt
    fundet.save(update_fields=["tilbage_af", "tilbage_kl"])
    data = {"pulje": liste.rammer[fundet.ramme_id].kort_navn}
    skriv(post("venteliste.taget_tilbage", fundet, aktoer, tidspunkt, data, foer))
    noegler.gem(adgang.bruger, noegle, sagsnummer=oenske.sagsnummer, trin=TILBAGE, tidspunkt=tidspunkt)


def _laas(
    runde: Prioriteringsrunde, oenske: Oenske, trin: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> tuple[Venteliste, bool]:
    """The list under its locks, in the doors' order: round, pots by pk, process, case; and was this done before?"""
    laast = Prioriteringsrunde.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=runde.pk)
    list(centrets_rammer(laast.enhed, laast.aar).select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    processer(oenske).select_for_update(of=("self",)).first()
    Oenske.objects.select_for_update().get(pk=oenske.pk)
    gentaget = noegler.gentages(adgang.bruger, noegle, sagsnummer=oenske.sagsnummer, trin=trin)
    return laes_listen(laast, adgang, timezone.localdate(tidspunkt)), gentaget


def _kraev(svar: Aktoer | Svar) -> Aktoer:
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def _kraev_uaendret(valgt: Afgoerelse, vist_dengang: str) -> None:
    foer = pak_ud(vist_dengang)
    rammer = {pk: r.kort_navn for pk, r in valgt.liste.rammer.items()}
    afviger = forskelle(foer, valgt.vist, rammer) if foer else ["siden skal hentes igen"]
    if afviger:
        raise Regelbrud(
            f"Noget er ændret, siden du så, hvad der sker: {'; '.join(afviger)}. Der er ikke bevilget noget."
        )


def _kraev_svaret(valgt: Afgoerelse, begrundelse: str, hvorfor: str) -> None:
    if valgt.hindring:
        raise Regelbrud(f"{valgt.hindring}. Der er ikke bevilget noget.", "ramme")
    if not begrundelse.strip():
        raise Regelbrud("Skriv en begrundelse til medarbejderen.", "begrundelse")
    if not valgt.fulgt and not hvorfor.strip():
        raise Regelbrud("Skriv, hvorfor det ikke er den næste på listen.", "hvorfor")


def udkast_til(valgt: Afgoerelse, begrundelse: str, aktoer: Aktoer, tidspunkt: datetime) -> Beslutning:
    """The decision as it would be written; a preview makes the letter from it and saves nothing."""
    oenske = valgt.raekke.oenske
    paa_vegne_af = Bruger.objects.get(pk=aktoer.paa_vegne_af_id) if aktoer.paa_vegne_af_id else None
    return Beslutning(
        runde=valgt.liste.runde,
        oenske=oenske,
        udfald=Beslutningsudfald.BEVILGET,
        begrundelse=begrundelse,
        beloeb_oere=valgt.raekke.ventende.pris_oere,
        ramme=valgt.ramme,
        besluttet_af=aktoer.bruger,
        rolle=aktoer.rolle,
        paa_vegne_af=paa_vegne_af,
        besluttet_kl=tidspunkt,
        efter=valgt.raekke.beslutning,
    )


def _valg(
    valgt: Afgoerelse, beslutning: Beslutning, hvorfor: str, aktoer: Aktoer, tidspunkt: datetime
) -> Ventelistevalg:
    naeste = valgt.forslag.naeste
    valg = Ventelistevalg(
        beslutning=beslutning,
        foreslaaet_id=naeste.oenske_id if naeste else None,
        fulgt=valgt.fulgt,
        hvorfor=hvorfor,
        fri_oere=valgt.forslag.fri_oere,
    )
    return opret_mange([valg], bruger=aktoer.bruger, tidspunkt=tidspunkt)[0]
