"""A script in any name, title or reason is text on every page, whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Concat
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.budget.aftale.models import Afrapporteringsfrist, Fokusemne, Puljeomraade
from ansoegninger.budget.models import Ramme
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.kompetenceprofil.models import Sagstype
from ansoegninger.mus.models import MusRunde, Udviklingsmaal
from ansoegninger.oensker.models import Oenske, Sagsdeling, Vurdering
from ansoegninger.prioritering.models import Beslutningsudkast
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from tests.matrix.doere import DOERE
from tests.matrix.scene import Scene, browser, byg_scene, dagen
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db

ONDT, SOM_TEKST = "<script>ondt()</script>", "&lt;script&gt;ondt()"
TEKSTER: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (Bruger, ("navn",)),
    (Enhed, ("navn",)),
    (Ansaettelse, ("stilling",)),
    (Rolletildeling, ("grund",)),
    (Stedfortraeder, ("grund",)),
    (Mandat, ("grund",)),
    (Udbyder, ("navn",)),
    (Kursus, ("titel", "beskrivelse", "maalgruppe", "prisnote")),
    (Sagstype, ("navn",)),
    (Strategi, ("navn", "formaal")),
    (Tema, ("navn", "opgave")),
    (Laeringsmaal, ("tekst",)),
    (MusRunde, ("navn",)),
    (Udviklingsmaal, ("maal", "aktivitet")),
    (Oenske, ("titel", "udbyder", "begrundelse")),
    (Vurdering, ("begrundelse",)),
    (Sagsdeling, ("grund",)),
    (Beslutningsudkast, ("begrundelse",)),
    (Aarshjulsemne, ("emne", "vidensperson")),
    (AabenOpgave, ("sagstitel", "emne")),
    (Ramme, ("formaal", "giver")),
    (Puljeomraade, ("navn",)),
    (Fokusemne, ("navn",)),
    (Afrapporteringsfrist, ("modtager", "hvad")),
)
LAESERE = ("ejer", "leder", "centerchef", "revisor", "systemadmin", "koordinator")
HENTET = 200


def _laas_op() -> None:
    """What is approved is locked by the database; here the script stands in it from the beginning."""
    with connection.cursor() as markoer:
        markoer.execute(
            "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'spor_laast'"
            if connection.vendor == "postgresql"
            else "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%laast%'"
        )
        for navn, tabel in markoer.fetchall():
            paa = f" ON {tabel}" if connection.vendor == "postgresql" else ""
            markoer.execute(f'DROP TRIGGER "{navn}"{paa}')


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """The matrix's scene, with the script in every text; taken back at the end."""
    with django_db_blocker.unblock(), dagen(), transaction.atomic():
        scene = byg_scene()
        _laas_op()
        for model, felter in TEKSTER:
            model.objects.update(**{felt: Concat(felt, Value(ONDT)) for felt in felter})
        yield scene
        transaction.set_rollback(True)


@pytest.mark.parametrize("rolle", LAESERE)
def test_et_script_i_et_navn_er_tekst_paa_hver_side(scene: Scene, rolle: str) -> None:
    klient = browser(scene.hold, rolle)
    sider = {}
    for navn, doere in DOERE.items():
        for nummer, doer in enumerate(doere):
            svar = klient.get(reverse(navn, kwargs=doer.argumenter(scene)))
            if svar.status_code == HENTET and not svar.streaming and "text/html" in svar["Content-Type"]:
                sider[navn, nummer] = svar.content.decode()
    assert [side for side, html in sider.items() if ONDT in html] == []
    assert sum(SOM_TEKST in html for html in sider.values()) > len(sider) // 2
