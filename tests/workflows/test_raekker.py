"""Rows that come in many at once are the rows that would have come one by one."""

import gc

import pytest
from django.db import IntegrityError, connection, transaction

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from tests.fabrikker.hold import NU, Hold
from workflows import raekker
from workflows.beskeder.models import Besked
from workflows.raekker import indsaet, uden_oprydning

DRILSK = 'Et "citat", en \\ skråstreg,\ten tabulator\nog en linje {1,2} \\N \\.'

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, params=[1, raekker.FAA], ids=["mange", "faa"])
def faa(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Both ways in: what counts as few is the only difference."""
    monkeypatch.setattr(raekker, "FAA", request.param)
    return int(request.param)


def _besked(hold: Hold, noegle: str, tekst: str = DRILSK) -> Besked:
    return Besked(
        noegle=noegle,
        modtager=hold["mads"],
        emne="Svar",
        tekst=tekst,
        oprettet_kl=NU,
        naeste_forsoeg_kl=NU,
    )


def _felter(besked: Besked) -> dict[str, object]:
    gemt = Besked.objects.get(pk=besked.pk)
    return {f.attname: getattr(gemt, f.attname) for f in Besked._meta.concrete_fields if f.name not in {"id", "noegle"}}


def test_mange_raekker_bliver_som_en(hold: Hold) -> None:
    en = _besked(hold, "en")
    en.save()
    to, tre = indsaet([_besked(hold, "to"), _besked(hold, "tre")])
    assert _felter(en) == _felter(to) == _felter(tre)
    assert Besked.objects.get(pk=tre.pk).noegle == "tre"


def test_raekkerne_kan_gemmes_bagefter_og_taelleren_gaar_videre(hold: Hold) -> None:
    en, to = indsaet([_besked(hold, "en"), _besked(hold, "to")])
    en.emne = "Et andet"
    en.save()
    naeste = _besked(hold, "tre")
    naeste.save()
    assert Besked.objects.count() == 3
    assert en.pk < to.pk < naeste.pk


def test_faa_raekker_er_eet_opslag(hold: Hold, faa: int, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(1 if faa > 1 or connection.vendor == "sqlite" else 2):
        indsaet([_besked(hold, str(nr)) for nr in range(20)])


def test_ingen_raekker_spoerger_ingen(hold: Hold, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert indsaet([]) == []


def test_en_raekke_der_ikke_kan_vaere_der_afvises_som_ellers(hold: Hold) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        indsaet([_besked(hold, "samme"), _besked(hold, "samme")])
    assert not Besked.objects.exists()


def test_databasens_egne_regler_gaelder_ogsaa_mange(hold: Hold) -> None:
    ramme = Ramme.objects.create(enhed=hold.enhed["voksen"], aar=2027, ramme_oere=100)
    forkert = [
        Postering(ramme=ramme, art="opdigtet", beloeb_oere=1, bogfoert_af=hold["carl"], bogfoert_kl=NU, sagsnummer=n)
        for n in ("K-1", "K-2")
    ]
    with pytest.raises(IntegrityError), transaction.atomic():
        indsaet(forkert)
    assert Posteringsart.DISPONERET not in Postering.objects.values_list("art", flat=True)
    assert connection.is_usable()


def test_oprydningen_begynder_igen_ogsaa_naar_noget_gik_galt() -> None:
    def gaar_galt() -> None:
        with uden_oprydning():
            assert not gc.isenabled()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        gaar_galt()
    assert gc.isenabled()


def test_en_oprydning_der_ikke_var_i_gang_bliver_det_ikke() -> None:
    with uden_oprydning(), uden_oprydning():
        pass
    assert gc.isenabled()
    gc.disable()
    try:
        with uden_oprydning():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
