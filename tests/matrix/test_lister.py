"""Every list costs the same for one row as for three, and at most eight queries, also for those with many roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Orientering
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold, byg_hold
from tests.matrix.scene import dagen

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


#: The lists, and who has rows on each; the year wheel and the round have lists of different kinds on one page.
LISTER: dict[str, tuple[Adresse, tuple[str, ...]]] = {
    "årshjulet": (_liste("aarshjul:liste"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "orienteringerne": (_liste("breve:orienteringer"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "budgettet": (_liste("budget:oversigt"), ("lone", "carl", "signe", "rikke")),
    "opgaverne": (_liste("indbakke:opgaver"), ("mads", "lone", "carl", "signe")),
    "sagerne": (_liste("indbakke:sager"), ("mads", "lone", "carl", "signe", "rikke")),
    "kataloget": (_liste("katalog:liste"), ("mads", "lone", "carl", "signe", "admin")),
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
    "runden, der er besluttet": (
        lambda: reverse("prioritering:runde", args=[_runde().sagsnummer]),
        ("lone", "carl", "sofie", "rikke"),
    ),
    "stedfortræderne": (_liste("roller:stedfortraedere"), ("lone", "carl", "signe")),
}
#: Where more wishes do not make the page longer: its rows are the departments or the year.
FAST = {("runden, der indstilles", navn) for navn in ("lone", "carl", "sofie", "rikke")} | {
    ("runden, der er besluttet", navn) for navn in ("lone", "sofie")
}
SIDER = [(side, navn) for side, (_, folk) in LISTER.items() for navn in folk]


def _byg(antal: int) -> Hold:
    """A world with this many of everything; also of decided rounds whose departments are told and not told."""
    hold = byg_hold()
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    svar = [(sager.vurderet(hold, "mads"), sager.vurderet(hold, "aya")) for _ in range(antal)]
    ina = [sager.vurderet(hold, "ina", "per") for _ in range(antal)]
    runde = sager.runde(hold, aar=AAR)
    sager.laas_alle(hold, runde)
    for bevilget, videndeling in svar:
        sager.udkast(hold, runde, bevilget)
        sager.udkast(hold, runde, videndeling, "VIDENDELING")
    for oenske in ina:
        sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    for _, videndeling in svar:
        sager.goer(hold["aya"], videndeling, "laes")
    for nr in range(antal):
        _een_til(hold, nr)
    return hold


def _een_til(hold: Hold, nr: int) -> None:
    sager.vurderet(hold, "mads", titel=f"Kursus {nr}")
    sager.indsendt(hold, "mads", titel=f"Nyt kursus {nr}")
    sager.indsendt(hold, "lone", titel=f"Lederkursus {nr}")
    runde = sager.runde(hold, aar=AAR + 1 + nr)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    Orientering.objects.create(indstilling=indstilling, indhold={}, frigivet_af=hold["lone"], frigivet_kl=NU)
    Aarshjulsemne.objects.create(enhed=hold.enhed["voksen"], aar=DAG.year, kvartal=1, emne=f"Emne {nr}")
    udbyder = Udbyder.objects.create(navn=f"Kursushuset {nr}", art="PRIVAT")
    Kursus.objects.create(titel=f"Den gode afgørelse {nr}", udbyder=udbyder, type="FAGSPECIFIKT_KURSUS")
    for for_, rolle, enhed in (("lone", Rolle.LEDER, "voksen"), ("carl", Rolle.CENTERCHEF, "center")):
        hold.stedfortraeder("signe" if for_ == "lone" else "per", for_, rolle, enhed)
    mussager.holdt(mussager.musrunde(hold, navn=f"MUS {nr}"), hold)


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
    klient.force_login(hold[navn], backend="django.contrib.auth.backends.ModelBackend")
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
