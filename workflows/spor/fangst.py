"""Which tables the database watches, and which it does not and why.

Every table of ours is either watched (`vaern` puts a trigger on it, and `spor_afstem` wants an entry for each change)
or left out with a reason. The apps say so in their `undtagelser.py`, by calling what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

APPS = ("ansoegninger", "roller", "workflows")

_UNDTAGET: dict[str, str] = {}
_KUN_NAAR: dict[str, str] = {}
_KOLONNER: dict[str, str] = {}
_LAESES_SOM: dict[str, str] = {}
_FREMMEDE: dict[str, str] = {}
_KUN_TILFOEJ: dict[str, str] = {}
_SLETTES_ALDRIG: dict[str, str] = {}
_LAAST_NAAR: dict[str, str] = {}


def undtag(tabeller: Mapping[str, str]) -> None:
    """Leave tables out, each (by its label, "app.Model") with the reason."""
    _UNDTAGET.update({navn.lower(): grund for navn, grund in tabeller.items()})


def kun_naar(betingelser: Mapping[str, str]) -> None:
    """Watch only some rows of a table: a condition in SQL that both databases read, with `{r}` for the row.

    A draft that nobody has sent is its writer's own, and needs no entry until it is sent.
    """
    _KUN_NAAR.update({navn.lower(): betingelse for navn, betingelse in betingelser.items()})


def ser_bort_fra(kolonner: Mapping[str, str]) -> None:
    """Leave columns ("app.Model.column") of a watched table out, each with the reason: it alone is no act."""
    _KOLONNER.update({navn.lower(): grund for navn, grund in kolonner.items()})


def laes_som(kolonner: Mapping[str, str]) -> None:
    """Compare a column ("app.Model.column") as this SQL with `{r}` for the row: what it makes alike is alike."""
    _LAESES_SOM.update({navn.lower(): udtryk for navn, udtryk in kolonner.items()})


def fang_ogsaa(tabeller: Mapping[str, str]) -> None:
    """Watch tables (by label) that another package made, each with the reason: our cases lean on them."""
    _FREMMEDE.update(tabeller)


def kun_tilfoej(tabeller: Mapping[str, str]) -> None:
    """Let rows of these tables (by label) be added, but never changed or taken away; each with the reason."""
    _KUN_TILFOEJ.update(tabeller)


def laas_naar(betingelser: Mapping[str, str]) -> None:
    """Let rows of these tables (by label) stand as they are once a condition in SQL holds, with `{r}` for the row.

    No row that it would hold for can be added either.
    """
    _LAAST_NAAR.update(betingelser)


def laaste() -> dict[type[models.Model], str]:
    """The tables whose rows are locked, and when."""
    return {apps.get_model(navn): betingelse for navn, betingelse in sorted(_LAAST_NAAR.items())}


def kun_tilfoejes() -> list[type[models.Model]]:
    """The tables that rows can only be added to."""
    return [apps.get_model(navn) for navn in sorted(_KUN_TILFOEJ)]


def slettes_aldrig(tabeller: Mapping[str, str]) -> None:
    """Let rows of these tables (by label) be changed, but never taken away; each with what is done instead."""
    _SLETTES_ALDRIG.update(tabeller)


def bevares() -> list[type[models.Model]]:
    """The tables whose rows can never be taken away."""
    return [apps.get_model(navn) for navn in sorted(_SLETTES_ALDRIG)]


def undtagne() -> dict[str, str]:
    """The labels that are left out, and why."""
    return dict(_UNDTAGET)


def kladder() -> dict[str, str]:
    """The labels of which only some rows are watched, and which rows."""
    return dict(_KUN_NAAR)


def undtagne_kolonner() -> dict[str, str]:
    """The columns that are left out, or compared as something else, and why or as what."""
    return _KOLONNER | _LAESES_SOM


def fremmede() -> dict[str, str]:
    """The labels of other packages that are watched, and why."""
    return dict(_FREMMEDE)


def betingelse(model: type[models.Model]) -> str:
    """The condition under which a row of this table is watched; empty for always."""
    return _KUN_NAAR.get(model._meta.label_lower, "")


def sammenlignes(model: type[models.Model]) -> tuple[str, ...]:
    """What must differ before a rewritten row counts as changed, as SQL with `{r}`; empty where any UPDATE counts."""
    om = model._meta.label_lower
    kolonner = [str(felt.column) for felt in model._meta.concrete_fields]
    navne = {kolonne: f"{om}.{kolonne}" for kolonne in kolonner}
    if not any(navn in _KOLONNER or navn in _LAESES_SOM for navn in navne.values()):
        return ()
    return tuple(
        _LAESES_SOM.get(navn, f'{{r}}."{kolonne}"') for kolonne, navn in navne.items() if navn not in _KOLONNER
    )


def er_historik(model: type[models.Model]) -> bool:
    """Is it a table of simple-history?"""
    return issubclass(model, HistoricalChanges)


def egne_tabeller() -> list[type[models.Model]]:
    """Our tables with those between them, without proxies; in the order of their names."""
    alle: list[Any] = [m for app in APPS for m in apps.get_app_config(app).get_models(include_auto_created=True)]
    return sorted((m for m in alle if m._meta.managed and not m._meta.proxy), key=lambda m: m._meta.db_table)


def historik() -> list[type[models.Model]]:
    """The tables of simple-history."""
    return [m for m in egne_tabeller() if er_historik(m)]


def fanges() -> list[type[models.Model]]:
    """The tables whose changes want an entry in the trail."""
    egne = [m for m in egne_tabeller() if not er_historik(m) and m._meta.label_lower not in _UNDTAGET]
    return egne + [apps.get_model(navn) for navn in sorted(_FREMMEDE)]
