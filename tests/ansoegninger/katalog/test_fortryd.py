"""An import is taken back as one, while nobody has used or changed what it made."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from ansoegninger.katalog.billede import billede
from ansoegninger.katalog.indlaesning import services
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.plan import FORTRUDT
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.katalog.queries import til_billede
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.katalog import dato, indlaest, kursus, lagt_op, maal, raekke
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

RETTELSE = {"Dage": 9, "Pris pr. deltager": 5, "Pris for et hold": 7, "Læringsmål": "Kan begrunde en afgørelse"}


def fortryd(hold: Hold, i: Katalogindlaesning, navn: str = "kim") -> None:
    services.fortryd(indlaesning=i, grund="Forkert fil", adgang=hold.adgang(navn), tidspunkt=NU)


@pytest.fixture
def kendt(hold: Hold) -> Kursus:
    """A course that a file then changes."""
    gammelt = kursus("Kendt", pris=100, dage=2)
    maal(gammelt, "Et ældre mål")
    dato(gammelt, date(2027, 2, 1), sted="Ribe")
    return gammelt


def test_det_rettede_er_som_foer_og_det_nye_er_arkiveret(hold: Hold, kendt: Kursus) -> None:
    foer = billede(til_billede().get())
    i = indlaest(hold, raekke("Kendt", **RETTELSE), raekke("Helt nyt", "Nyt hus"))
    assert billede(til_billede().get(pk=kendt.pk)) != foer
    fortryd(hold, i)
    assert billede(til_billede().get(pk=kendt.pk)) == foer
    nyt = Kursus.objects.get(titel="Helt nyt")
    assert (nyt.arkiveret, nyt.arkivgrund) == (True, FORTRUDT)
    assert Udbyder.objects.filter(navn="Nyt hus").exists()
    post = Sporpost.objects.get(art="katalog.indlaesning_fortrudt")
    assert (post.saetning, post.begrundelse) == (
        "fortrød indlæsningen af kurser.xlsx: 1 nyt kursus og 1 rettet",
        "Forkert fil",
    )


def test_en_dato_filen_bragte_aflyses_og_de_andre_staar(hold: Hold, kendt: Kursus) -> None:
    i = indlaest(hold, raekke("Kendt", Starter="05.03.2027"))
    fortryd(hold, i)
    assert [(str(a.start_dag), a.aflyst, a.aflysningsgrund) for a in kendt.afholdelser.all()] == [
        ("2027-02-01", False, ""),
        ("2027-03-05", True, FORTRUDT),
    ]


def test_den_samme_fil_kan_indlaeses_igen(hold: Hold, kendt: Kursus) -> None:
    fil = (raekke("Kendt", Starter="05.03.2027"), raekke("Helt nyt", Starter="01.04.2027"))
    fortryd(hold, indlaest(hold, *fil))
    igen = indlaest(hold, *fil)
    assert [(x["status"], x["grunde"]) for x in igen.linjer] == [("RETTET", []), ("RETTET", [])]
    assert Kursus.objects.filter(arkiveret=True).count() == 0
    assert kendt.afholdelser.filter(aflyst=True).count() == 0


@pytest.mark.parametrize("hvad", ["rettet", "ny dato", "ny pris", "arkiveret"])
def test_er_noget_rettet_siden_fortrydes_intet(hold: Hold, kendt: Kursus, hvad: str) -> None:
    i = indlaest(hold, raekke("Kendt", **RETTELSE), raekke("Helt nyt"))
    if hvad == "rettet":
        Kursus.objects.filter(pk=kendt.pk).update(timer=3)
    elif hvad == "ny dato":
        dato(kendt, date(2027, 9, 1))
    elif hvad == "ny pris":
        kendt.priser.update(pris_oere=1)
    else:
        Kursus.objects.filter(pk=kendt.pk).update(arkiveret=True)
    assert services.hindringer(i) == ["»Kendt« er rettet siden."]
    with pytest.raises(Regelbrud, match="»Kendt« er rettet siden"):
        fortryd(hold, i)
    i.refresh_from_db()
    assert (i.fortrudt_kl, Kursus.objects.get(titel="Helt nyt").arkiveret) == (None, False)


def test_er_det_nye_oensket_kan_det_ikke_fortrydes_men_et_oenske_om_det_kendte_er_ingen_hindring(
    hold: Hold, kendt: Kursus
) -> None:
    i = indlaest(hold, raekke("Kendt", **RETTELSE), raekke("Helt nyt"))
    sager.kladde(hold, "mads", kursus=kendt, titel="Kendt", udbyder="Fjordkursus")
    assert services.hindringer(i) == []
    nyt = Kursus.objects.get(titel="Helt nyt")
    sager.kladde(hold, "mads", kursus=nyt, titel="Helt nyt", udbyder="Fjordkursus")
    assert services.hindringer(i) == ["»Helt nyt« er ønsket eller brugt på en anden måde siden."]
    with pytest.raises(Regelbrud, match="ønsket eller brugt"):
        fortryd(hold, i)


def test_gaar_noget_galt_midt_i_er_intet_taget_tilbage(hold: Hold, kendt: Kursus, monkeypatch: Any) -> None:
    i, aegte, gange = indlaest(hold, raekke("Kendt", **RETTELSE), raekke("Helt nyt")), services.skriv_billede, []

    def doer(*felter: Any) -> Any:
        gange.append(1)
        if len(gange) == 2:
            raise KeyboardInterrupt
        return aegte(*felter)

    monkeypatch.setattr(services, "skriv_billede", doer)
    with pytest.raises(KeyboardInterrupt):
        fortryd(hold, i)
    kendt.refresh_from_db()
    i.refresh_from_db()
    assert (kendt.dage, i.fortrudt_kl) == (9, None)


def test_der_fortrydes_een_gang_og_kun_af_dem_der_retter_kataloget(hold: Hold) -> None:
    i = indlaest(hold, raekke())
    with pytest.raises(IngenAdgang):
        fortryd(hold, i, "mads")
    fortryd(hold, i, "carl")
    with pytest.raises(Regelbrud, match="allerede fortrudt"):
        fortryd(hold, i)
    with pytest.raises(Regelbrud, match="ikke indlæst"):
        fortryd(hold, lagt_op(hold, raekke("Andet")))


def test_siderne_foerer_fra_fil_til_fortrudt(hold: Hold, klient: Klient) -> None:
    kim, i = klient("kim"), lagt_op(hold, raekke("Godt kursus"), raekke("Skidt", Type="x"))
    side = kim.get(reverse("katalog:indlaesning", args=[i.pk]))
    assert "Type: Skriv et af disse" in side.content.decode()
    svar = {felt["navn"]: felt["vaerdi"] for felt in side.context["skjulte"]}
    nej = kim.post(reverse("katalog:bekraeft", args=[i.pk]), svar | {"hvordan": "ALLE"})
    assert "Der er afviste rækker." in nej.content.decode()
    ja = kim.post(reverse("katalog:bekraeft", args=[i.pk]), svar | {"hvordan": "GODE"}, follow=True)
    assert "Det skete, da filen blev indlæst" in ja.content.decode()
    assert "kurser.xlsx" in kim.get(reverse("katalog:indlaes")).content.decode()
    vej = reverse("katalog:fortryd", args=[i.pk])
    assert (
        "Skal udfyldes" in kim.post(vej, {}).content.decode() or "skal udfyldes" in kim.post(vej, {}).content.decode()
    )
    assert "er fortrudt" in kim.post(vej, {"grund": "Forkert"}, follow=True).content.decode()
    assert kim.get(vej).status_code == 404


def test_siden_siger_hvad_der_staar_i_vejen(hold: Hold, klient: Klient, kendt: Kursus) -> None:
    i = indlaest(hold, raekke("Kendt", **RETTELSE))
    Kursus.objects.filter(pk=kendt.pk).update(timer=3)
    side = klient("kim").get(reverse("katalog:fortryd", args=[i.pk])).content.decode()
    assert "»Kendt« er rettet siden." in side
    assert "<textarea" not in side


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("tabel", ["kursus", "kursusafholdelse", "udbyder"])
def test_databasen_siger_nej_til_at_slette(hold: Hold, tabel: str) -> None:
    dato(kursus(), date(2027, 1, 1))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as markoer:
        markoer.execute(f"DELETE FROM ansoegninger_{tabel}")
    assert Kursus.objects.count() == 1
