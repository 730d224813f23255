"""The rules change by new versions: never backwards, never twice, and it is seen beforehand what changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from ansoegninger.fond.models import Fondsregel, Fondsregelsaet
from ansoegninger.fond.queries import gaeldende, nyeste
from ansoegninger.fond.regler import Regel, Regelart, Regler
from ansoegninger.fond.sag import Udfald
from ansoegninger.fond.services import gem_version
from ansoegninger.fond.standard import GAELDER_FRA, standard
from ansoegninger.fond.udtryk import i_tal
from ansoegninger.fond.virkning import virkning
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mange import klon
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import saetning

I_MORGEN = DAG + timedelta(days=1)


def med(regler: Sequence[Regel], art: Regelart, **felter: Any) -> list[Regel]:
    """The same rules, those of one kind otherwise."""
    return [replace(r, **felter) if r.art == art else r for r in regler]


def gem(hold: Hold, regler: Sequence[Regel], **felter: Any) -> Fondsregelsaet | None:
    i_alt: dict[str, Any] = {
        "overenskomst": "DS",
        "fra_dag": I_MORGEN,
        "begrundelse": "Nyt loft fra OK-26",
        "efter_version": nyeste("DS").version,
        "adgang": hold.adgang("admin"),
        "tidspunkt": NU,
        "noegle": uuid4(),
    }
    return gem_version(regler=regler, **i_alt | felter)


def loft(regler: Regler) -> int | None:
    regel = regler.en(Regelart.LOFT)
    return regel.tal if regel else None


DYRERE = med(standard("DS"), Regelart.LOFT, tal=3_500_000)


def test_indtil_nogen_retter_gaelder_det_systemet_kom_med(hold: Hold) -> None:
    assert gaeldende("DS", DAG) == Regler("DS", 1, standard("DS"))
    assert not Fondsregelsaet.objects.exists()


def test_en_ny_version_gaelder_fra_sin_dag_og_den_gamle_bliver(hold: Hold) -> None:
    gem(hold, DYRERE)
    assert (gaeldende("DS", DAG).version, loft(gaeldende("DS", DAG))) == (1, 3_000_000)
    assert gaeldende("DS", DAG) == Regler("DS", 1, standard("DS"))
    assert (gaeldende("DS", I_MORGEN).version, loft(gaeldende("DS", I_MORGEN))) == (2, 3_500_000)
    assert gaeldende("DS", I_MORGEN).regler == tuple(DYRERE)
    assert gaeldende("HK", I_MORGEN).version == 1
    foerste, anden = Fondsregelsaet.objects.order_by("version")
    assert (foerste.fra_dag, foerste.skrevet_af) == (GAELDER_FRA, None)
    assert (anden.fra_dag, anden.skrevet_af) == (I_MORGEN, hold["admin"])


def test_det_staar_i_sporet_hvem_og_hvorfor(hold: Hold) -> None:
    gem(hold, DYRERE)
    post = Sporpost.objects.get(art="fond.regler_rettet")
    assert (post.aktoer_id, post.begrundelse) == (hold["admin"].pk, "Nyt loft fra OK-26")
    ord_ = saetning(post.art, post.data)
    assert "kompetencefondens regler for Dansk Socialrådgiverforening, nu version 2" in ord_


@pytest.mark.parametrize(
    ("felter", "siger"),
    [
        ({"fra_dag": DAG - timedelta(days=1)}, "bagud"),
        ({"efter_version": 2}, "ændret af en anden"),
        ({"efter_version": 0}, "ændret af en anden"),
        ({"regler": standard("DS")}, "Der er intet at gemme"),
        ({"regler": med(standard("DS"), Regelart.LOFT, tal=None)}, "»Loft«"),
        ({"regler": [*standard("DS"), standard("DS")[0]]}, "to gange"),
    ],
)
def test_det_der_ikke_kan_vaere_afvises_og_intet_skrives(hold: Hold, felter: dict[str, Any], siger: str) -> None:
    with pytest.raises(Regelbrud, match=siger):
        gem(hold, felter.pop("regler", DYRERE), **felter)
    assert not Fondsregelsaet.objects.exists()


def test_en_version_begynder_ikke_foer_den_den_er_skrevet_efter(hold: Hold) -> None:
    """Or the change that was to begin later would begin with it."""
    gem(hold, DYRERE, fra_dag=DAG + timedelta(days=30))
    lukket = med(DYRERE, Regelart.PULJE, kode="LUKKET")
    with pytest.raises(Regelbrud, match="kan ikke begynde før den"):
        gem(hold, lukket, fra_dag=DAG)
    assert loft(gaeldende("DS", DAG)) == 3_000_000
    gem(hold, lukket, fra_dag=DAG + timedelta(days=30))
    assert gaeldende("DS", DAG + timedelta(days=30)).version == 3


def test_i_dag_er_ikke_bagud(hold: Hold) -> None:
    gem(hold, DYRERE, fra_dag=DAG)
    assert gaeldende("DS", DAG).version == 2


@pytest.mark.parametrize("navn", ["lone", "carl", "kim", "rikke", "mads"])
def test_kun_systemadministratoren_retter(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        gem(hold, DYRERE, adgang=hold.adgang(navn))


def test_samme_formular_to_gange_er_een_version(hold: Hold) -> None:
    noegle: UUID = uuid4()
    assert gem(hold, DYRERE, noegle=noegle) is not None
    assert gem(hold, DYRERE, noegle=noegle) is None
    assert Fondsregelsaet.objects.count() == 2


def test_databasen_afviser_at_rette_eller_slette_en_version(hold: Hold) -> None:
    gem(hold, DYRERE)
    for handling in (
        lambda: Fondsregel.objects.update(tekst="Noget andet"),
        lambda: Fondsregelsaet.objects.filter(version=2).update(fra_dag=date(2020, 1, 1)),
        lambda: Fondsregel.objects.all().delete(),
    ):
        with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
            handling()
    assert gaeldende("DS", I_MORGEN).regler == tuple(DYRERE)


def diplom(hold: Hold, navn: str, pris_oere: int, **felter: Any) -> Oenske:
    Ansaettelse.objects.filter(person=hold[navn]).update(overenskomst="DS")
    i_alt = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60), **felter}
    return sager.vurderet(hold, navn, titel="Socialret", kursusgebyr_oere=pris_oere, **i_alt)


def test_virkningen_naevner_de_aabne_oensker_hvis_svar_eller_penge_aendres(hold: Hold) -> None:
    dyrt, billigt = diplom(hold, "mads", 4_000_000), diplom(hold, "aya", 100_000)
    afsluttet = diplom(hold, "kim", 4_000_000)
    Oenske.objects.filter(pk=afsluttet.pk).update(fase=Fase.TRUKKET)
    nu = gaeldende("DS", DAG)
    fundet = virkning(nu, Regler("DS", 2, tuple(DYRERE)), DAG)
    assert fundet.antal == 2
    [aendret] = fundet.aendrede
    assert (aendret.sagsnummer, aendret.foer_oere, aendret.efter_oere) == (dyrt.sagsnummer, 3_000_000, 3_200_000)
    lukket = Regler("DS", 2, tuple(med(nu.regler, Regelart.PULJE, kode="LUKKET")))
    begge = virkning(nu, lukket, DAG).aendrede
    assert [a.sagsnummer for a in begge] == [dyrt.sagsnummer, billigt.sagsnummer]
    assert {(a.foer, a.efter) for a in begge} == {(Udfald.SKAL_AFKLARES, Udfald.IKKE_OPFYLDT)}
    assert virkning(nu, nu, DAG).aendrede == ()


@pytest.mark.parametrize("antal", [1, 3])
def test_virkningen_koster_tre_opslag_hvor_mange_oensker_der_end_er(
    hold: Hold, antal: int, django_assert_num_queries: Callable[..., Any]
) -> None:
    klon(diplom(hold, "mads", 4_000_000), antal - 1, [hold["mads"]])
    nu = gaeldende("DS", DAG)
    with django_assert_num_queries(3):
        assert len(virkning(nu, Regler("DS", 2, tuple(DYRERE)), DAG).aendrede) == antal


def test_hver_regel_siger_hvad_den_regner_med() -> None:
    ord_ = {r.art: i_tal(r).replace("\xa0", " ") for r in standard("HK")}
    assert ord_[Regelart.LOFT] == "30.000 kr."
    assert ord_[Regelart.VINDUE] == "12 måneder, regnet fra dagen, der søges"
    assert ord_[Regelart.ANDEL] == "80 %, af udgiften"
    assert ord_[Regelart.SENEST] == "1 dag"
    assert ord_[Regelart.UNDERSKRIFT] == "40 dage"
    assert ord_[Regelart.UDDANNELSE] == "mindst 5 ECTS, Diplommodul, med eksamen"
    assert ord_[Regelart.UDGIFT] == "Ophold"
    assert ord_[Regelart.SAERPULJE] == "100 %, odontologisk praksis"
    lukket = replace(standard("HK")[0], art=Regelart.PULJE, kode="LUKKET", dag=date(2027, 1, 1))
    assert i_tal(lukket).replace("\xa0", " ") == "lukket, åbner igen 1. januar 2027"
