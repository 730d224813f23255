"""Every text column of every table is said to be personal or not, with a reason: a new one cannot be forgotten."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models
from simple_history.models import HistoricalChanges

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.sletning.andre_felter import FREMMEDE, IKKE_PERSONLIGE
from ansoegninger.sletning.felter import (
    ALLE,
    OM_FONDSSAGEN,
    OM_INTROFORLOEBET,
    OM_OENSKET,
    OM_SAMTALEN,
    Tekst,
    personlige,
)
from tests.ansoegninger.sletning.gang import alt_for_mads, slet
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FUGL, SENERE
from tests.fabrikker.hold import Hold
from workflows.motor.paamindelser import forfaldent
from workflows.spor.fangst import APPS

#: Not written on the usual way of a wish or a talk, each with where its erasure is seen instead.
UPROEVEDE = {
    "Afvigelse.grund": "below",
    "AabenOpgave.emne": "the theme's name; gone with the step",
    "AabenOpgave.sagstitel": "test_genslet: a copy in which the wish was still open",
    "Aarshjulsemne.vidensperson": "test_slet: the name of whoever left",
    "Ansaettelse.stilling": "test_personer",
    "Besked.emne": "the case's number; the text has the bird",
    "Besked.fejl": "a type and a code",
    "Beslutning.henvisning": "below: only where it is not a grant",
    "Beslutningsudkast.henvisning": "below: only where it is not a grant",
    "Bevaringspaalaeg.grund": "below",
    "Bortfald.begrundelse": "below",
    "Gennemfoerelse.begrundelse": "below",
    "Kursusbevis.indhold": "bytes, no text: evaluering's test_beviser",
    "Grusaktivitet.hvad": "test_grus",
    "Grusdeltager.ord": "test_grus",
    "Grusflytning.grund": "test_grus",
    "Grusmaal.maal": "test_grus",
    "Grussamtale.afslutning": "test_grus",
    "Grussamtale.navn": "test_grus",
    "Grussamtale.sted": "test_grus",
    "Grussamtale.temaer": "test_grus",
    "Grusstatus.ord": "test_grus",
    "Mandat.grund": "below",
    "Profilkladde.indhold": "below",
    "Overspringning.begrundelse": "nobody is passed over here; by the wish's key, as the decision",
    "Rolletildeling.grund": "test_personer",
    "Scenariemaerke.grund": "below",
    "Stedfortraeder.grund": "below",
    "Ventelistevalg.hvorfor": "nothing is granted from a list here; by the wish's key, as the letter",
}

TEKSTER = (
    *(models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField),
    models.GenericIPAddressField,
)


def tekstkolonner(model: type[models.Model]) -> set[str]:
    """What could hold words; a column with choices is held to its codes by the database or by its own code."""
    return {f.name for f in model._meta.concrete_fields if isinstance(f, TEKSTER) and not f.choices}


def egne() -> list[type[models.Model]]:
    alle = (m for app in APPS for m in apps.get_app_config(app).get_models(include_auto_created=True))
    return [m for m in alle if not m._meta.proxy and not issubclass(m, HistoricalChanges)]


def uforklarede(modeller: list[type[models.Model]]) -> list[str]:
    """Columns that stand in neither list, and those that stand in both."""
    slettes = personlige()
    fundne = []
    for model in modeller:
        bliver = set(IKKE_PERSONLIGE.get(model._meta.label, {}))
        kolonner = tekstkolonner(model)
        fundne += [f"{model._meta.label}.{felt}" for felt in kolonner ^ (bliver ^ slettes.get(model, set()))]
    return sorted(fundne)


def test_hver_tekstkolonne_er_personlig_eller_har_en_grund_til_at_blive() -> None:
    assert len(egne()) > 35
    assert uforklarede(egne()) == [], "skriv kolonnen i sletning/felter.py eller med sin grund i andre_felter.py"


def test_en_kolonne_som_ingen_har_taget_stilling_til_opdages(monkeypatch: pytest.MonkeyPatch) -> None:
    foer = set(uforklarede(egne()))
    monkeypatch.delitem(IKKE_PERSONLIGE, "ansoegninger.Udbyder")
    assert set(uforklarede(egne())) - foer == {"ansoegninger.Udbyder.navn"}


def test_hver_grund_siger_noget_og_handler_om_en_kolonne_der_findes() -> None:
    kendte = {m._meta.label: tekstkolonner(m) for m in egne()}
    for navn, grunde in IKKE_PERSONLIGE.items():
        assert grunde.keys() <= kendte[navn]
        assert all(len(grund) > 10 for grund in grunde.values())


def test_hver_fremmed_app_med_tekst_har_en_grund() -> None:
    med_tekst = {m._meta.app_label for m in apps.get_models() if tekstkolonner(m)} - set(APPS)
    assert med_tekst == FREMMEDE.keys()


def test_historikken_slettes_foer_raekken_selv() -> None:
    """Between the two nothing may be seen: the row is what says that the erasure is done."""
    assert [k.__name__ for k in Tekst(Vurdering, "oenske_id", ("begrundelse",)).kilder] == [
        "HistoricalVurdering",
        "Vurdering",
    ]
    assert OM_OENSKET[-1].model is Oenske


@pytest.mark.parametrize("tekst", ALLE, ids=lambda t: f"{t.model.__name__}-{t.vej}")
def test_vejen_fra_teksten_til_sagen_findes_i_alle_dens_tabeller(tekst: Tekst, db: None) -> None:
    for kilde in tekst.kilder:
        assert list(kilde._default_manager.filter(**{f"{tekst.vej}__in": [0]}).values_list(tekst.vej)) == []


def test_alt_hvad_der_haenger_paa_en_sag_er_med() -> None:
    """Every table of ours with text and a path of keys to a wish, an application or a talk is erased with it."""
    om_sager = {t.model for t in (*OM_OENSKET, *OM_FONDSSAGEN, *OM_INTROFORLOEBET, *OM_SAMTALEN)}
    from ansoegninger.introforloeb.fakta import Introkonklusion
    from ansoegninger.introforloeb.models import Introforloeb, Intromilepael
    from ansoegninger.mus.models import MusSamtale

    sager_og_deres = {Oenske, Fondsansoegning, Introforloeb, Intromilepael, Introkonklusion, MusSamtale, Vurdering}

    haenger = {
        model
        for model in personlige()
        for felt in model._meta.concrete_fields
        if felt.is_relation and felt.related_model in sager_og_deres
    }
    assert {m.__name__ for m in haenger - om_sager} == {"Aarshjulsemne"}


@pytest.mark.django_db
def test_fuglen_staar_i_hver_kolonne_der_slettes(hold: Hold) -> None:
    """What the tests look for afterwards was there before."""
    alt_for_mads(hold)
    kolonner = {f"{kilde.__name__}.{felt}" for t in ALLE for kilde in t.kilder for felt in t.felter}
    navne = {m._meta.db_table: m.__name__ for m in apps.get_models()}
    fundet = {f"{navne[tabel]}.{kolonne}" for tabel, _, kolonne in (s.partition(".") for s in steder(FUGL))}
    assert fundet - kolonner == {"Sporpost.indhold"}
    assert {k.removeprefix("Historical") for k in kolonner - fundet} == UPROEVEDE.keys()


@pytest.mark.django_db
def test_ogsaa_det_sjaeldne_slettes(hold: Hold) -> None:
    """A course that was not taken, a talk that came to nothing, a stand-in, a mandate and holds that were lifted."""
    gamle_sager.det_sjaeldne(hold)
    tabeller = {sted.partition(".")[0].partition("_")[2] for sted in steder(FUGL)}
    assert {
        "gennemfoerelse",
        "bortfald",
        "stedfortraeder",
        "mandat",
        "bevaringspaalaeg",
        "scenariemaerke",
        "profilkladde",
    } <= tabeller
    sagt = {"ansoegninger_beslutning.henvisning", "ansoegninger_beslutningsudkast.henvisning"}
    assert sagt <= set(steder(FUGL))
    gamle_sager.fratraed(hold, "mads")
    slet()
    assert steder(FUGL) == []
    forfaldent(SENERE)
    assert brud(SENERE) == []
