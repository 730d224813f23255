"""Every list costs the same for one row as for three, and at most eight queries, also for those with many roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Orientering
from ansoegninger.budget.models import Ramme
from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.kriterier import services as kriterier
from ansoegninger.kriterier.saet import fra_json
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from roller.tildelinger.roller import Rolle
from tests.fabrikker import fondsgrupper, fondssager, mussager, puljer, sager
from tests.fabrikker.fondssager import CVR, PNUMMER
from tests.fabrikker.hold import DAG, NU, Hold, byg_hold
from tests.matrix.scene import dagen
from workflows.beskeder.models import Besked, Beskedstatus

# The mark makes the database; what is built is taken back inside the module's own transactions.
pytestmark = pytest.mark.django_db

LOFT = 8
AAR = 2027

Adresse = Callable[[], str]
#: Rows in the world -> (list, person) -> queries, and the length of the page.
Maalt = dict[int, dict[tuple[str, str], tuple[int, int]]]


def _runde(aar: int = AAR) -> Prioriteringsrunde:
    return Prioriteringsrunde.objects.get(aar=aar)


def _indstilling(aar: int) -> Adresse:
    return lambda: reverse(
        "prioritering:indstilling",
        args=[Indstilling.objects.get(runde__aar=aar, enhed__navn="Voksenstøtte").sagsnummer],
    )


def _liste(navn: str) -> Adresse:
    return lambda: reverse(navn)


def _ramme() -> str:
    return reverse("budget:vis", args=[Ramme.objects.get(enhed__navn="Voksenstøtte", aar=AAR).pk])


def _pulje() -> str:
    return reverse("budget:vis", args=[Ramme.objects.get(navn="Aftale 0").pk])


#: The lists, and who has rows on each; the year wheel and the round have lists of different kinds on one page.
LISTER: dict[str, tuple[Adresse, tuple[str, ...]]] = {
    "årshjulet": (_liste("aarshjul:liste"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "orienteringerne": (_liste("breve:orienteringer"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "budgettet": (_liste("budget:oversigt"), ("lone", "carl", "signe", "rikke")),
    "rammens bindinger": (_ramme, ("lone", "carl", "signe", "rikke")),
    "puljerne": (_liste("papirer:puljer"), ("carl", "rikke")),
    "puljens aftale": (_pulje, ("carl", "rikke")),
    "opgaverne": (_liste("indbakke:opgaver"), ("mads", "lone", "carl", "signe")),
    "sagerne": (_liste("indbakke:sager"), ("mads", "lone", "carl", "signe", "rikke")),
    "fondsansøgningerne": (_liste("fond:overblik"), ("lone", "carl", "signe", "rikke", "oscar")),
    "fondens loft": (_liste("fond:lofter"), ("lone", "carl", "signe", "rikke")),
    "grupperne, der kan søge sammen": (_liste("fond:grupper"), ("lone", "carl", "signe", "rikke")),
    "arbejdspladsernes numre": (_liste("fond:arbejdspladser"), ("admin",)),
    "kataloget": (_liste("katalog:liste"), ("mads", "lone", "carl", "signe", "admin")),
    "kriterierne": (_liste("kriterier:liste"), ("lone", "kim", "carl", "rikke")),
    "mine samtaler": (_liste("mus:mine"), ("mads", "lone", "signe")),
    "MUS-runderne": (_liste("mus:runder"), ("lone", "carl", "signe", "rikke")),
    "mine ønsker": (_liste("oensker:liste"), ("mads",)),
    "afdelingens ønsker": (_liste("oensker:afdeling"), ("lone", "carl", "signe", "rikke")),
    "prioriteringsrunderne": (_liste("prioritering:runder"), ("lone", "carl", "sofie", "signe", "rikke")),
    "indstillingen, der rangeres": (_indstilling(AAR + 1), ("lone", "carl", "signe", "rikke")),
    "indstillingen, der er låst": (_indstilling(AAR), ("lone", "carl", "signe", "rikke")),
    "runden, der indstilles": (
        lambda: reverse("prioritering:runde", args=[_runde(AAR + 1).sagsnummer]),
        ("lone", "carl", "sofie", "rikke"),
    ),
    "ønskerne om samme kursus": (
        lambda: reverse("prioritering:holdliste", args=[_runde(AAR + 1).sagsnummer]),
        ("lone", "carl", "rikke"),
    ),
    "rundens scenarier": (
        lambda: reverse("prioritering:scenarier", args=[_runde(AAR + 1).sagsnummer]),
        ("carl", "rikke"),
    ),
    "runden, der er besluttet": (
        lambda: reverse("prioritering:runde", args=[_runde().sagsnummer]),
        ("lone", "carl", "sofie", "rikke"),
    ),
    "brevenes afsendelse": (lambda: reverse("breve:afsendelse", args=[_runde().sagsnummer]), ("carl", "rikke")),
    "rapporterne": (_liste("rapporter:oversigt"), ("lone", "carl", "signe", "rikke", "kim")),
    "papirerne": (_liste("papirer:liste"), ("carl", "rikke")),
    "ønskerne bag et tal": (lambda: reverse("papirer:oensker", args=[_runde().sagsnummer]), ("lone", "carl", "rikke")),
    "ventelisten": (
        lambda: reverse("venteliste:liste", args=[_runde().sagsnummer]),
        ("lone", "carl", "signe", "rikke"),
    ),
    "stedfortræderne": (_liste("roller:stedfortraedere"), ("lone", "carl", "signe")),
}
#: Where more wishes do not make the page longer: its rows are the departments or the year.
FAST = {("runden, der indstilles", navn) for navn in ("lone", "carl", "sofie", "rikke")} | {
    ("runden, der er besluttet", navn) for navn in ("lone", "sofie")
}
#: Its rows are the units, whether they have numbers of their own or not.
FAST |= {("arbejdspladsernes numre", "admin")}
#: With one of everything, the auditor's first page is full; the others measure the same page.
FAST |= {("sagerne", "rikke")}
SIDER = [(side, navn) for side, (_, folk) in LISTER.items() for navn in folk]


def _byg(antal: int) -> Hold:
    """A world with this many of everything; also of decided rounds whose departments are told and not told."""
    hold = fondssager.med_tr(byg_hold())
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    svar = [(sager.vurderet(hold, "mads"), sager.vurderet(hold, "aya")) for _ in range(antal)]
    venter = [sager.vurderet(hold, "mads") for _ in range(antal)]
    ina = [sager.vurderet(hold, "ina", "per") for _ in range(antal)]
    runde = sager.runde(hold, aar=AAR)
    sager.laas_alle(hold, runde)
    for bevilget, videndeling in svar:
        sager.udkast(hold, runde, bevilget)
        sager.udkast(hold, runde, videndeling, "VIDENDELING")
    for oenske in ina:
        sager.udkast(hold, runde, oenske, "AFSLAG")
    for oenske in venter:
        sager.udkast(hold, runde, oenske, "VENTELISTE")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.filter(modtager=hold["ina"]).update(status=Beskedstatus.FEJLET)
    for _, videndeling in svar:
        sager.goer(hold["aya"], videndeling, "laes")
    for nr in range(antal):
        _een_til(hold, nr)
        _scenarie(hold, nr)
    _aftale(hold, antal)
    return hold


def _aftale(hold: Hold, antal: int) -> None:
    """So many pools from outside, and as many areas, topics and days of reporting in the first."""
    foerste, *_ = [puljer.pulje(hold, f"Aftale {nr}", helt=not nr) for nr in range(antal)]
    for nr in range(1, antal):
        puljer.omraade(hold, foerste, f"Område {nr}", 1_000_000)
        puljer.emne(hold, foerste, f"Emne {nr}")
        puljer.frist(hold, foerste, f"Modtager {nr}")


def _scenarie(hold: Hold, nr: int) -> None:
    """With an answer, as the worker writes it; two in the smallest world, so that there is something to compare."""
    oensker = Oenske.objects.filter(fase=Fase.AFVENTER_PRIORITERING, enhed=hold.enhed["voksen"]).order_by("pk")
    for navn in ("Et", "Et andet") if not nr else (f"Nr. {nr}",):
        scenarie = Scenarie.objects.create(runde=_runde(AAR + 1), navn=navn, oprettet_af=hold["carl"], oprettet_kl=NU)
        koersel = Koersel.objects.create(
            scenarie=scenarie,
            status="FAERDIG",
            bestilt_af=hold["carl"],
            bestilt_kl=NU,
            loest_kl=NU,
            afsluttet_kl=NU,
            bevist=True,
        )
        Koerselsvalg.objects.bulk_create(
            Koerselsvalg(
                koersel=koersel,
                oenske=o,
                ramme=Ramme.objects.get(enhed=o.enhed, aar=AAR + 1),
                valgt=navn != "Et andet",
                point=1,
                pris_oere=o.pris_oere,
            )
            for o in oensker
        )


def _een_til(hold: Hold, nr: int) -> None:
    _ny_version(hold, nr)
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn, titel=f"Kursus {nr}", vurdering={"saet": f"00010001:{nr + 2}"})
    sager.indsendt(hold, "mads", titel=f"Nyt kursus {nr}")
    sager.indsendt(hold, "lone", titel=f"Lederkursus {nr}")
    _gruppe(hold, nr)
    runde = sager.runde(hold, aar=AAR + 1 + nr)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    Orientering.objects.create(indstilling=indstilling, indhold={}, frigivet_af=hold["lone"], frigivet_kl=NU)
    Aarshjulsemne.objects.create(enhed=hold.enhed["voksen"], aar=DAG.year, kvartal=1, emne=f"Emne {nr}")
    udbyder = Udbyder.objects.create(navn=f"Kursushuset {nr}", art="PRIVAT")
    Kursus.objects.create(titel=f"Den gode afgørelse {nr}", udbyder=udbyder, type="FAGSPECIFIKT_KURSUS")
    for for_, rolle, enhed in (("lone", Rolle.LEDER, "voksen"), ("carl", Rolle.CENTERCHEF, "center")):
        hold.stedfortraeder("signe" if for_ == "lone" else "per", for_, rolle, enhed)
    mussager.holdt(mussager.musrunde(hold, navn=f"MUS {nr}"), hold)
    navn, saet = ("mads", "aya", "kim")[nr], {"saet": f"00010001:{nr + 2}"}
    oenske = fondssager.anbefalet(hold, navn, vurdering=saet)
    fondssager.oprettet(hold, fondssager.soegt(hold, navn, oenske))


def _gruppe(hold: Hold, nr: int) -> None:
    """Colleagues who could apply together, a group that is made, and a unit with numbers of its own."""
    saet = {"saet": f"00010001:{nr + 2}"}
    felter = {"titel": f"Modul {nr}", "start_dag": DAG, "slut_dag": DAG, "vurdering": saet}
    fondsgrupper.dan(hold, fondsgrupper.oensker(hold, ["mads", "aya"], **felter))
    enhed = hold.enhed[("visitation", "boern", "center")[nr]]
    Arbejdsplads.objects.create(enhed=enhed, cvr=CVR, pnummer=PNUMMER)


def _ny_version(hold: Hold, nr: int) -> None:
    """The koordinator moves a weight, and the chief approves."""
    center, kim = hold.enhed["center"], hold.adgang("kim")
    udkast = kriterier.begynd_udkast(center=center, adgang=kim, tidspunkt=NU)
    aendret = replace(fra_json(udkast.indhold)[0], standardvaegt=30 + nr)
    udkast = kriterier.saet_kriterium(
        center=center, kriterium=aendret, vist=kriterier.aftryk(udkast), adgang=kim, tidspunkt=NU
    )
    kriterier.godkend(
        center=center,
        begrundelse="Temaet vejer mere.",
        vist=kriterier.aftryk(udkast),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


@pytest.fixture(scope="module")
def maalt(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Maalt]:
    """Of every list, as everybody on it, in a world with one and one with three: queries, and the page's length."""
    svar = {}
    with django_db_blocker.unblock():
        for antal in (1, 3):
            with dagen(), transaction.atomic():
                hold = _byg(antal)
                svar[antal] = {(side, navn): _hent(hold, navn, LISTER[side][0]()) for side, navn in SIDER}
                transaction.set_rollback(True)
        yield svar


def _hent(hold: Hold, navn: str, adresse: str) -> tuple[int, int]:
    klient = Client()
    klient.force_login(hold[navn], backend="roller.adgang.backend.Adgangsbackend")
    klient.get("/tilgaengelighed/")  # what a process reads once is read
    with CaptureQueriesContext(connection) as opslag:
        side = klient.get(adresse)
    assert side.status_code == 200, f"{navn} fik {side.status_code} på {adresse}"
    return len(opslag), len(side.content)


@pytest.mark.parametrize(("side", "navn"), SIDER)
def test_listen_koster_det_samme_for_een_og_for_tre_og_hoejst_otte(maalt: Maalt, side: str, navn: str) -> None:
    (een, kort), (tre, lang) = (maalt[antal][side, navn] for antal in (1, 3))
    assert een == tre
    assert tre <= LOFT
    assert (lang > kort + 20) == ((side, navn) not in FAST), "siden har ikke flere rækker, end den havde"
