"""What can come in from people: no files but where they are tested, and no text that the database would not stop."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from django import forms
from django.db import models

from tests.arkitektur import regler
from tests.arkitektur.kilder import PRODUKT, navn, python
from tests.arkitektur.test_modeller import tabeller

#: Made by the system itself, so that nobody can make them longer.
AF_SYSTEMET = {"sagsnummer", "path", "password", "snapshot"}


def uden_laengde(modeller: Iterable[type[models.Model]]) -> list[str]:
    """The text columns with a length that only PostgreSQL would keep. A code has its list instead."""
    return [
        f"{model.__name__}.{felt.name}"
        for model in modeller
        for felt in model._meta.concrete_fields
        if isinstance(felt, models.CharField | models.TextField)
        and felt.max_length
        and not felt.choices
        and felt.name not in AF_SYSTEMET
        and not any(_holder(begraensning, felt.name) for begraensning in model._meta.constraints)
    ]


def _holder(begraensning: models.BaseConstraint, felt: str) -> bool:
    holder = (f"'{felt}__length__lte'", f"'{felt}__in'")
    return isinstance(begraensning, models.CheckConstraint) and any(h in str(begraensning.condition) for h in holder)


def test_hver_tekst_har_en_laengde_som_databasen_selv_holder() -> None:
    folks = [m for m in tabeller() if m._meta.app_label in {"ansoegninger", "roller"}]
    assert len(folks) > 30
    assert uden_laengde(folks) == []


def test_en_tekst_uden_laengde_opdages() -> None:
    from django.contrib.auth.models import Group

    assert uden_laengde([Group]) == ["Group.name"]


#: Who takes a file, each with the tests of it: bombs, wrong kinds, names that climb out.
MODTAGERE = {
    **dict.fromkeys(
        ("ansoegninger/budget/forms.py", "ansoegninger/budget/views/indlaes.py"),
        "tests/ansoegninger/budget/test_regneark.py",
    ),
    **dict.fromkeys(
        ("ansoegninger/evaluering/forms.py", "ansoegninger/evaluering/views/bevis.py"),
        "tests/ansoegninger/evaluering/test_beviser.py",
    ),
    **dict.fromkeys(
        ("ansoegninger/katalog/forms.py", "ansoegninger/katalog/views/indlaes.py"),
        "tests/ansoegninger/katalog/test_ond_fil.py",
    ),
}


def test_kun_den_der_har_proever_af_onde_filer_tager_imod_filer() -> None:
    """Whoever takes a file also writes the tests of it; one alone keeps it, in the database (ADR 0043)."""
    laeste = [(navn(fil), fil.read_text(encoding="utf-8")) for fil in python(*PRODUKT)]
    assert {fil for fil, kilde in laeste if list(regler.tager_imod_filer(fil, kilde))} == MODTAGERE.keys()
    assert all(Path(proever).is_file() for proever in MODTAGERE.values())
    assert not any(isinstance(felt, models.FileField) for m in tabeller() for felt in m._meta.fields)


def test_et_felt_til_filer_opdages() -> None:
    assert issubclass(forms.ImageField, forms.FileField)
    for kilde in ("x = forms.FileField()", "x = models.ImageField()", "def f(request):\n    return request.FILES['x']"):
        assert list(regler.tager_imod_filer("x.py", kilde))
