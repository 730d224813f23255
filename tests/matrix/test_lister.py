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
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.budget.models import Ramme
from ansoegninger.prioritering.models import Indstilling
from roller.organisation.models import Enhed
from tests.fabrikker import (
    hjul,
)
from tests.fabrikker.hold import Hold
from tests.matrix.listeverden import AAR, byg, runden
from tests.matrix.scene import dagen

# The mark makes the database; what is built is taken back inside the module's own transactions.
pytestmark = pytest.mark.django_db

LOFT = 8

Adresse = Callable[[], str]
#: Rows in the world -> (list, person) -> queries, and the length of the page.
Maalt = dict[int, dict[tuple[str, str], tuple[int, int]]]


def _indstilling(aar: int) -> Adresse:
    return lambda: reverse(
        "prioritering:indstilling",
        args=[Indstilling.objects.get(runde__aar=aar, enhed__navn="Voksenstøtte").sagsnummer],
    )


def _liste(navn: str) -> Adresse:
    return lambda: reverse(navn)


def _afdelingens(navn: str, *mere: int) -> Adresse:
    return lambda: reverse(navn, args=[Enhed.objects.get(navn="Voksenstøtte").pk, *mere])


def _supervision() -> str:
    return reverse("aarshjul:moede", args=[Moede.objects.get(sted=hjul.SUPERVISIONEN).pk])


def _spurgte() -> str:
    return reverse("aarshjul:spoerg", args=[Aarshjulsemne.objects.get(emne="Emne 0").pk])


def _ramme() -> str:
    return reverse("budget:vis", args=[Ramme.objects.get(enhed__navn="Voksenstøtte", aar=AAR).pk])


def _pulje() -> str:
    return reverse("budget:vis", args=[Ramme.objects.get(navn="Aftale 0").pk])


#: The lists, and who has rows on each; the year wheel and the round have lists of different kinds on one page.
LISTER: dict[str, tuple[Adresse, tuple[str, ...]]] = {
    "årshjulet": (_liste("aarshjul:liste"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "forslagene til årshjulet": (
        lambda: f"{reverse('aarshjul:forslag')}?kilde=VIDENDELING",
        ("kim", "lone", "signe"),
    ),
    "ønskerne som forslag": (lambda: f"{reverse('aarshjul:forslag')}?kilde=NAESTE_AAR", ("kim", "lone", "signe")),
    "ønsker til næste år": (_liste("aarshjul:oensker"), ("mads", "kim", "lone", "signe")),
    "afdelingens rytmer": (_afdelingens("aarshjul:rytmer"), ("kim", "lone", "signe")),
    "årets datoer": (_afdelingens("aarshjul:aabn_aaret", AAR), ("kim", "lone", "signe")),
    "supervisionens dagsorden": (_supervision, ("mads", "kim", "lone", "signe")),
    "hvem der er spurgt": (_spurgte, ("kim", "lone", "signe")),
    "kalenderadresserne": (_liste("roller:kalenderadresser"), ("mads",)),
    "orienteringerne": (_liste("breve:orienteringer"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
    "behovene": (_liste("behov:liste"), ("mads", "kim", "lone", "carl", "signe", "rikke")),
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
    "introforløbene": (_liste("introforloeb:liste"), ("lone", "kim", "signe", "rikke")),
    "skabelonen til introforløb": (_afdelingens("introforloeb:skabelon"), ("kim", "lone", "signe")),
    "mentortrinnene": (_liste("introforloeb:mentor"), ("aya",)),
    "kataloget": (_liste("katalog:liste"), ("mads", "lone", "carl", "signe", "admin")),
    "udbyderne": (_liste("katalog:udbydere"), ("mads", "lone", "carl", "admin")),
    "enhedens matrix": (_liste("kompetenceprofil:matrix"), ("lone", "signe", "kim")),
    "sagstyperne": (_liste("kompetenceprofil:sagstyper"), ("lone", "kim", "signe")),
    "indlæsningerne af kurser": (_liste("katalog:indlaes"), ("carl", "sofie")),
    "kriterierne": (_liste("kriterier:liste"), ("lone", "kim", "carl", "rikke")),
    "mine samtaler": (_liste("mus:mine"), ("mads", "lone", "signe")),
    "tiderne til samtaler": (_liste("mus:tider"), ("lone", "carl", "signe")),
    "gruppesamtalerne": (_liste("mus:grusliste"), ("mads", "lone", "signe")),
    "MUS-runderne": (_liste("mus:runder"), ("lone", "carl", "signe", "rikke")),
    "mine ønsker": (_liste("oensker:liste"), ("mads",)),
    "afdelingens ønsker": (_liste("oensker:afdeling"), ("lone", "carl", "signe", "rikke")),
    "prioriteringsrunderne": (_liste("prioritering:runder"), ("lone", "carl", "sofie", "signe", "rikke")),
    "indstillingen, der rangeres": (_indstilling(AAR + 1), ("lone", "carl", "signe", "rikke")),
    "indstillingen, der er låst": (_indstilling(AAR), ("lone", "carl", "signe", "rikke")),
    "runden, der indstilles": (
        lambda: reverse("prioritering:runde", args=[runden(AAR + 1).sagsnummer]),
        ("lone", "carl", "sofie", "rikke"),
    ),
    "ønskerne om samme kursus": (
        lambda: reverse("prioritering:holdliste", args=[runden(AAR + 1).sagsnummer]),
        ("lone", "carl", "rikke"),
    ),
    "rundens scenarier": (
        lambda: reverse("prioritering:scenarier", args=[runden(AAR + 1).sagsnummer]),
        ("carl", "rikke"),
    ),
    "runden, der er besluttet": (
        lambda: reverse("prioritering:runde", args=[runden().sagsnummer]),
        ("lone", "carl", "sofie", "rikke"),
    ),
    "brevenes afsendelse": (lambda: reverse("breve:afsendelse", args=[runden().sagsnummer]), ("carl", "rikke")),
    "rapporterne": (_liste("rapporter:oversigt"), ("lone", "carl", "signe", "rikke", "kim")),
    "papirerne": (_liste("papirer:liste"), ("carl", "rikke")),
    "ønskerne bag et tal": (lambda: reverse("papirer:oensker", args=[runden().sagsnummer]), ("lone", "carl", "rikke")),
    "ventelisten": (
        lambda: reverse("venteliste:liste", args=[runden().sagsnummer]),
        ("lone", "carl", "signe", "rikke"),
    ),
    "stedfortræderne": (_liste("roller:stedfortraedere"), ("lone", "carl", "signe")),
}
#: Where more wishes do not make the page longer: its rows are the departments or the year.
FAST = {("runden, der indstilles", navn) for navn in ("lone", "carl", "sofie", "rikke")} | {
    ("runden, der er besluttet", navn) for navn in ("lone", "sofie")
}
#: Its rows are the units, whether they have numbers of their own or not.
#: Fewer than five have a profile there: those who read numbers are told so, however many they are.
FAST |= {("enhedens matrix", "kim")}
FAST |= {("arbejdspladsernes numre", "admin")}
#: With one of everything, the auditor's first page is full; the others measure the same page.
FAST |= {("sagerne", "rikke")}
SIDER = [(side, navn) for side, (_, folk) in LISTER.items() for navn in folk]


@pytest.fixture(scope="module")
def maalt(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Maalt]:
    """Of every list, as everybody on it, in a world with one and one with three: queries, and the page's length."""
    svar = {}
    with django_db_blocker.unblock():
        for antal in (1, 3):
            with dagen(), transaction.atomic():
                hold = byg(antal)
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
