"""Several at one file, and several files at once: on PostgreSQL, in real processes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from ansoegninger.katalog.billede import aftryk, nyt_billede
from ansoegninger.katalog.indlaesning import services
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.katalog.services import gem_kursus
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.katalog import indlaest, kursus, lagt_op, raekke, xlsx
from tests.motor.samtidigt import samtidigt
from workflows.spor.models import Sporpost

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]
GANGE = 3


def bekraeft(hold: Hold, oplagt: Katalogindlaesning, navn: str = "kim") -> Callable[[], int]:
    """Read the file in as it was shown, ready to be let go."""
    vist, adgang = aftryk(oplagt.linjer), hold.adgang(navn)
    return lambda: services.indlaes_fil(indlaesning=oplagt, vist=vist, kun_alle=False, adgang=adgang, tidspunkt=NU).nye


def fortryd(hold: Hold, i: Katalogindlaesning, navn: str) -> Callable[[], None]:
    adgang = hold.adgang(navn)
    return lambda: services.fortryd(indlaesning=i, grund="Forkert fil", adgang=adgang, tidspunkt=NU)


def laeg_op(hold: Hold, navn: str, *raekker: dict[str, object]) -> Katalogindlaesning:
    return services.laeg_op(navn="kurser.xlsx", indhold=xlsx(*raekker), adgang=hold.adgang(navn), tidspunkt=NU)


def poster(art: str) -> int:
    return Sporpost.objects.filter(art=f"katalog.{art}").count()


def test_to_der_bekraefter_den_samme_fil_indlaeser_den_een_gang(hold: Hold) -> None:
    for nr in range(1, GANGE + 1):
        oplagt = lagt_op(hold, *(raekke(f"Kursus {nr}.{i}") for i in range(20)))
        assert samtidigt(bekraeft(hold, oplagt), bekraeft(hold, oplagt, "carl")) == [20, 20]
        assert (Kursus.objects.count(), poster("fil_indlaest")) == (20 * nr, nr)


def test_to_der_fortryder_den_samme_fil_fortryder_den_een_gang(hold: Hold) -> None:
    for nr in range(1, GANGE + 1):
        i = indlaest(hold, *(raekke(f"Kursus {nr}.{i}") for i in range(20)))
        assert sorted(samtidigt(fortryd(hold, i, "kim"), fortryd(hold, i, "carl")), key=str) == [None, "Regelbrud"]
        assert (Kursus.objects.filter(arkiveret=False).count(), poster("indlaesning_fortrudt")) == (0, nr)


def test_to_filer_med_de_samme_nye_kurser_giver_ingen_dobbelte(hold: Hold) -> None:
    """Whichever way the letters and the rows stand: a course is the same course however it is written."""
    for nr in range(GANGE):
        titler = [f"Økonomi {nr}.{i}" for i in range(20)]
        deres = laeg_op(hold, "kim", *(raekke(titel, f"Fjordhuset {nr}") for titel in titler))
        vores = laeg_op(hold, "carl", *(raekke(t.upper(), f"FJORDHUSET {nr}") for t in reversed(titler)))
        svar = samtidigt(bekraeft(hold, deres), bekraeft(hold, vores, "carl"))
        assert sorted(svar, key=str) == [20, "Regelbrud"]
        assert (Kursus.objects.count(), Udbyder.objects.count()) == (20 * (nr + 1), nr + 1)


def test_to_filer_der_retter_de_samme_kurser_mister_intet(hold: Hold) -> None:
    kendte = [kursus(f"Kendt {i}") for i in range(10)]
    kim = laeg_op(hold, "kim", *(raekke(k.titel, Dage=2) for k in kendte))
    carl = laeg_op(hold, "carl", *(raekke(k.titel, Dage=3) for k in reversed(kendte)))
    svar = samtidigt(bekraeft(hold, kim), bekraeft(hold, carl, "carl"))
    assert sorted(svar, key=str) == [0, "Regelbrud"]
    assert len(set(Kursus.objects.values_list("dage", flat=True))) == 1


def test_en_fil_og_en_side_der_laver_det_samme_kursus_paa_een_gang_giver_eet(hold: Hold) -> None:
    adgang = hold.adgang("carl")
    for nr in range(GANGE):
        kursus(f"Et andet {nr}", udbyder="Fjordkursus")
        oplagt = lagt_op(hold, raekke(f"Økonomi {nr}"))
        til = nyt_billede() | {
            "titel": f"ØKONOMI {nr}",
            "udbyder": "Fjordkursus",
            "udbyderart": "PRIVAT",
            "type": "TEMADAG",
        }
        svar = samtidigt(
            bekraeft(hold, oplagt),
            lambda til=til: gem_kursus(kursus=None, til=til, vist="", adgang=adgang, tidspunkt=NU)[1],
        )
        assert svar in ([1, "Regelbrud"], ["Regelbrud", True])
        assert Kursus.objects.filter(titel__iendswith=f"konomi {nr}").count() == 1


def test_den_der_er_ved_at_blive_bekraeftet_kastes_ikke_ud_af_den_naeste_fil(hold: Hold) -> None:
    """What was read in can be taken back for as long as its row is there."""
    adgang = hold.adgang("kim")
    for nr in range(2 * GANGE):
        oplagt = lagt_op(hold, *(raekke(f"Kursus {nr}.{i}") for i in range(30)))
        naeste = xlsx(raekke(f"Det næste {nr}"))
        bekraeftet, _ = samtidigt(
            bekraeft(hold, oplagt, "carl"),
            lambda fil=naeste: (
                services.laeg_op(navn="ny.xlsx", indhold=fil, adgang=adgang, tidspunkt=NU + timedelta(minutes=1)).pk
            ),
        )
        assert bekraeftet in (30, "Regelbrud")
        assert Katalogindlaesning.objects.udfoerte().filter(pk=oplagt.pk).exists() is (bekraeftet == 30)
    assert Katalogindlaesning.objects.udfoerte().count() == poster("fil_indlaest")
