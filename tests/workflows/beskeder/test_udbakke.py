"""What may be written to the outbox, and what taking back does."""

from datetime import timedelta

import pytest
from django.db import transaction

from tests.fabrikker.hold import NU, Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.services import (
    Kladde,
    UgyldigtEmne,
    annuller,
    laeg_i_udbakken,
    laeg_mange_i_udbakken,
    send_igen,
)


def _kladde(hold: Hold, noegle: str = "tilbagemelding:1", emne: str = "Tilbagemelding", navn: str = "mads") -> Kladde:
    return Kladde(noegle=noegle, modtager_id=hold[navn].pk, emne=emne, tekst="Kære Mads", sagsnummer="K-2026-00001")


def test_den_samme_noegle_giver_den_samme_besked(hold: Hold) -> None:
    foerste = laeg_i_udbakken(_kladde(hold), tidspunkt=NU)
    anden = laeg_i_udbakken(_kladde(hold, emne="Noget andet"), tidspunkt=NU + timedelta(days=1))
    assert (anden.pk, anden.emne, Besked.objects.count()) == (foerste.pk, "Tilbagemelding", 1)


@pytest.mark.parametrize(
    "emne", ["Svar\nBcc: alle@fjordby.example", "Svar\r\n", "Svar\rX", "Svar\u2028X", "Svar\x00", "", "  ", "x" * 201]
)
def test_et_emne_med_linjeskift_kommer_aldrig_i_udbakken(hold: Hold, emne: str) -> None:
    with pytest.raises(UgyldigtEmne):
        laeg_mange_i_udbakken([_kladde(hold, "en"), _kladde(hold, "to", emne)], tidspunkt=NU)
    assert not Besked.objects.exists()


def test_mange_beskeder_koster_de_samme_opslag_som_en(hold: Hold, django_assert_num_queries) -> None:
    with django_assert_num_queries(2):
        beskeder = laeg_mange_i_udbakken([_kladde(hold, f"brev:{n}") for n in range(40)], tidspunkt=NU)
    fundet = Besked.objects.in_bulk(beskeder)
    assert [fundet[pk].noegle for pk in beskeder] == [f"brev:{n}" for n in range(40)]


@pytest.mark.django_db(transaction=True)
def test_en_tilbagerullet_aendring_efterlader_ingen_besked() -> None:
    from tests.fabrikker.hold import byg_hold

    hold = byg_hold()

    class Fortrudt(Exception):
        pass

    def skriv_og_fortryd() -> None:
        with transaction.atomic():
            laeg_i_udbakken(_kladde(hold), tidspunkt=NU)
            raise Fortrudt

    with pytest.raises(Fortrudt):
        skriv_og_fortryd()
    assert not Besked.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_en_besked_uden_for_en_transaktion_afvises() -> None:
    with pytest.raises(AssertionError, match="transaktion"):
        laeg_i_udbakken(Kladde(noegle="x", modtager_id=1, emne="Svar", tekst=""), tidspunkt=NU)


def test_en_paamindelse_om_en_faerdig_opgave_tages_tilbage(hold: Hold) -> None:
    laeg_i_udbakken(_kladde(hold, "paamindelse:7"), tidspunkt=NU)
    laeg_i_udbakken(_kladde(hold, "paamindelse:8"), tidspunkt=NU)
    assert annuller(["paamindelse:7"], tidspunkt=NU) == 1
    assert set(Besked.objects.values_list("noegle", "status")) == {
        ("paamindelse:7", Beskedstatus.ANNULLERET),
        ("paamindelse:8", Beskedstatus.KLAR),
    }


def test_det_der_er_sendt_eller_paa_vej_tages_ikke_tilbage(hold: Hold) -> None:
    sendt, paa_vej, efterladt = (
        laeg_i_udbakken(_kladde(hold, n), tidspunkt=NU) for n in ("sendt", "paa_vej", "efterladt")
    )
    Besked.objects.filter(pk=sendt.pk).update(status=Beskedstatus.SENDT, sendt_kl=NU)
    Besked.objects.filter(pk=paa_vej.pk).update(status=Beskedstatus.SENDES, laan_til_kl=NU + timedelta(minutes=1))
    Besked.objects.filter(pk=efterladt.pk).update(status=Beskedstatus.SENDES, laan_til_kl=NU)
    assert annuller(["sendt", "paa_vej", "efterladt"], tidspunkt=NU) == 1
    efterladt.refresh_from_db()
    assert efterladt.status == Beskedstatus.ANNULLERET


def test_kun_fejlede_beskeder_faar_et_nyt_forsoeg(hold: Hold) -> None:
    fejlet, klar = (laeg_i_udbakken(_kladde(hold, n), tidspunkt=NU) for n in ("fejlet", "klar"))
    Besked.objects.filter(pk=fejlet.pk).update(status=Beskedstatus.FEJLET, forsoeg=8, fejl="SMTPDataError 550")
    assert send_igen([fejlet, klar], tidspunkt=NU + timedelta(days=1)) == 1
    fejlet.refresh_from_db()
    assert (fejlet.status, fejlet.forsoeg, fejlet.fejl) == (Beskedstatus.KLAR, 0, "")
