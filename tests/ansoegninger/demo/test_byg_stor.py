"""The big municipality: one centre's story through the doors, and copies of it that are as whole as the pattern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from ansoegninger.breve.models import Brev
from ansoegninger.demo import byg_stor
from ansoegninger.demo.byg import byg_demo
from ansoegninger.demo.kopi import EGET
from ansoegninger.demo.verden import Verden
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde, Rundefase
from roller.adgang.adgang import adgang_for
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.demo.test_byg import IDAG, alle_brud
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import sagsmodeller
from workflows.spor.afstemning import uden_post
from workflows.spor.models import Sporpost

#: Two departments of ten in a centre; two whole centres after the first, and a department over.
PR_AFDELING, ANTAL = 10, 70


@pytest.fixture(scope="module")
def fremdrift() -> list[tuple[str, int, int]]:
    return []


@pytest.fixture(scope="module")
def verden(
    fremdrift: list[tuple[str, int, int]], django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Verden]:
    """Built once per module, inside a transaction that is thrown away."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as lap:
        lap.setattr(byg_stor, "PR_AFDELING", PR_AFDELING)
        lap.setattr(byg_stor, "PR_CENTER", 2 * PR_AFDELING)
        verden = byg_demo(idag=IDAG)
        byg_stor.byg_stor(verden, antal=ANTAL, fremdrift=lambda navn: lambda n, af: fremdrift.append((navn, n, af)))
        yield verden
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _med_database(verden: Verden, db: None) -> None:
    """Each test writes in a savepoint of its own."""


@pytest.fixture
def centre() -> list[Enhed]:
    return list(Enhed.objects.filter(navn__startswith="Center 0").order_by("navn"))


def _indhold(center: Enhed) -> dict[str, Counter[tuple[str, ...]]]:
    """What there is in a centre, without the names."""
    under = Enhed.objects.filter(path__startswith=center.path)
    breve = Brev.objects.filter(beslutning__oenske__enhed__in=under)
    sager = [(p, *f) for p, m in sagsmodeller().items() for f in m.objects.filter(enhed__in=under).values_list("fase")]
    return {
        "sager": Counter(sager),
        "koe": Counter(AabenOpgave.objects.filter(enhed__in=under).values_list("forloeb", "trin")),
        "breve": Counter(breve.values_list("beslutning__udfald", "besked__status")),
        "spor": Counter(Sporpost.objects.filter(enhed_id__in=under).values_list("art", "rolle")),
        "historik": Counter(Oenske.history.filter(enhed__in=under).values_list("fase", "history_type")),
    }


def test_hvert_center_har_samtaler_en_besluttet_runde_og_en_i_gang(centre: list[Enhed]) -> None:
    assert [center.navn for center in centre] == ["Center 01", "Center 02", "Center 03", "Center 04"]
    for center in centre:
        faser = Prioriteringsrunde.objects.filter(enhed=center).values_list("aar", "fase")
        assert set(faser) == {(2026, Rundefase.AFSLUTTET), (2027, Rundefase.INDSTILLING)}
        assert MusSamtale.objects.filter(enhed__path__startswith=center.path).count() in {PR_AFDELING, 2 * PR_AFDELING}
    assert {Fase.KLADDE, Fase.HOS_LEDER, Fase.AFVENTER_PRIORITERING, Fase.FORANKRING} <= set(
        Oenske.objects.filter(person__brugernavn__startswith="ansat").values_list("fase", flat=True)
    )


def test_en_kopi_har_det_samme_som_sit_forlaeg(centre: list[Enhed]) -> None:
    foerste, *kopier = centre[:3]
    for kopi in kopier:
        assert _indhold(kopi) == _indhold(foerste)
    assert _indhold(centre[3]) != _indhold(foerste)


def test_en_kopi_taler_om_sine_egne_folk_enheder_og_sager(centre: list[Enhed]) -> None:
    anden = centre[1]
    folk = {None, *(f"ansat{nummer:05d}" for nummer in range(2 * PR_AFDELING + 1, 4 * PR_AFDELING + 1))}
    under = Enhed.objects.filter(path__startswith=anden.path)
    assert set(Sporpost.objects.filter(enhed_id__in=under).values_list("aktoer__brugernavn", flat=True)) <= folk
    for indstilling in Indstilling.objects.filter(enhed__path__startswith=anden.path).select_related("runde"):
        assert indstilling.runde.enhed_id == anden.pk
        opgaver = AabenOpgave.objects.filter(sagsnummer=indstilling.sagsnummer)
        assert {o.sagstitel for o in opgaver} <= {indstilling.sagstitel}
    for brev in Brev.objects.filter(beslutning__runde__enhed=anden).select_related("beslutning__oenske", "besked"):
        assert brev.beslutning.oenske.person_id == brev.modtager_id == brev.besked.modtager_id
        assert brev.besked.noegle == f"tilbagemelding:{brev.beslutning_id}"
        assert brev.beslutning.oenske.sagsnummer == brev.besked.sagsnummer
        assert "Afdeling 001" not in str(brev.indhold)
        numre = {ord_ for ord_ in EGET.findall(str(brev.indhold)) if ord_.startswith("K-")}
        assert numre <= {brev.beslutning.oenske.sagsnummer}


def test_alle_kontroller_er_i_orden_og_hver_aendring_har_sin_post() -> None:
    assert alle_brud() == {}
    assert not uden_post().exists()


def test_ledere_og_chefer_har_deres_roller(verden: Verden) -> None:
    for navn, rolle in (
        ("ansat00001", Rolle.CENTERCHEF),
        ("ansat00021", Rolle.CENTERCHEF),
        ("ansat00030", Rolle.LEDER),
    ):
        assert adgang_for(verden.person[navn], IDAG).i_rolle(rolle)
    assert adgang_for(verden.person["ansat00021"], IDAG).har(Rolle.SAETTECHEF, verden.enhed["Center 03"])


def test_fremdriften_fortaeller_hvert_stykke_arbejde_til_ende(fremdrift: list[tuple[str, int, int]]) -> None:
    slut = {navn: (naaet, i_alt) for navn, naaet, i_alt in fremdrift}
    assert list(slut) == ["Fortæller et center", "Bygger de andre centre", "Fortæller det sidste center"]
    assert all(naaet == i_alt for naaet, i_alt in slut.values())
    assert slut["Bygger de andre centre"] == (2, 2)


def test_ingen_ny_besked_venter_paa_at_blive_sendt() -> None:
    assert set(Besked.objects.values_list("status", flat=True)) == {Beskedstatus.SENDT}
