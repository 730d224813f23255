"""Figures per course and provider: what is shown, and what nobody can compute from what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.evaluering.kataloget import om_et_kursus, om_kurser, om_udbydere
from ansoegninger.evaluering.models import Evaluering, Forankring, Gennemfoerelse
from ansoegninger.evaluering.queries import (
    oversigt,
)
from ansoegninger.evaluering.tal import Tal
from ansoegninger.katalog.erfaringer import Erfaring
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.oensker.models import Fase, Oenske
from roller.brugere.models import Bruger
from tests.fabrikker.hold import NU, Hold

pytestmark = pytest.mark.django_db


def kursus(titel: str = "Jura", udbyder: str = "Juristhuset", dage: int | None = 2) -> Kursus:
    af, _ = Udbyder.objects.get_or_create(navn=udbyder, defaults={"art": "PRIVAT"})
    felter = {"type": "TEMADAG", "dage": dage}
    return Kursus.objects.get_or_create(titel=titel, udbyder=af, defaults=felter)[0]


def svar(
    hold: Hold,
    personer: Iterable[int],
    paa: Kursus | None = None,
    *,
    enhed: str = "voksen",
    effekt: int | None = None,
    pris_oere: int | None = None,
    **felter: object,
) -> list[Oenske]:
    """These people have evaluated the course; some have told what it changed, and what it cost is known."""
    fundne = []
    for nr in personer:
        person, _ = Bruger.objects.get_or_create(brugernavn=f"p{nr}", defaults={"navn": f"Person {nr}"})
        oenske = Oenske.objects.create(
            sagsnummer=f"K-2026-{80000 + Oenske.objects.count()}",
            enhed=hold.enhed[enhed],
            person=person,
            fase=Fase.AFSLUTTET,
            oprettet_kl=NU,
            indsendt_kl=NU,
            begrundelse="x",
            titel="Kanariekursus",
            kursus=paa,
            type="TEMADAG",
        )
        Evaluering.objects.create(oenske=oenske, udbytte=4, vil_anbefale=nr % 2 == 0, tekst="x", evalueret_kl=NU)
        if effekt is not None:
            fortalt = {"proevet": "x", "aendret": "x", "effekt": effekt} | felter
            Forankring.objects.create(oenske=oenske, besvaret_kl=NU, **fortalt)
        if pris_oere is not None:
            Gennemfoerelse.objects.create(oenske=oenske, gennemfoert=True, pris_oere=pris_oere, registreret_kl=NU)
        fundne.append(oenske)
    return fundne


def vist(hold: Hold, navn: str = "lone") -> dict[str, Tal]:
    fundet = oversigt(hold.adgang(navn))
    return {g.titel: g.tal for g in (*fundet.kurser, *fundet.udbydere)} | {"alt": fundet.samlet}


# --- What is counted -------------------------------------------------------------------------------------------------


def test_pr_kursus_udbytte_anbefaling_effekt_og_betalt_pr_dag(hold: Hold) -> None:
    svar(hold, range(4), kursus(), effekt=5, pris_oere=600_000)
    svar(hold, range(4, 6), kursus(), effekt=2, pris_oere=300_000)
    ventet = Tal(svar=6, udbytte=4.0, anbefaler=3, effekt=4.0, pris_pr_dag_oere=250_000)
    assert vist(hold) == {"Jura": ventet, "Juristhuset": ventet, "alt": ventet}


def test_prisen_pr_dag_regnes_kun_hvor_baade_pris_og_dage_kendes(hold: Hold) -> None:
    svar(hold, range(5), kursus(dage=None), pris_oere=600_000)
    assert vist(hold)["Jura"].pris_pr_dag_oere is None
    # What the wish itself says of the extent comes before the catalogue.
    Oenske.objects.filter(kursus__titel="Jura").update(dage=3)
    assert vist(hold)["Jura"].pris_pr_dag_oere == 200_000
    Oenske.objects.filter(person__brugernavn="p0").update(dage=0)
    assert vist(hold)["Jura"].pris_pr_dag_oere is None


def test_hver_maaling_har_sine_egne_fem(hold: Hold) -> None:
    svar(hold, range(4), kursus(), effekt=5)
    svar(hold, range(4, 6), kursus(), pris_oere=100)
    assert vist(hold)["Jura"] == Tal(svar=6, udbytte=4.0, anbefaler=3)


# --- What may not be computed from it --------------------------------------------------------------------------------


def test_udbyderen_vises_ikke_naar_resten_ville_vaere_om_faa(hold: Hold) -> None:
    svar(hold, range(5), kursus("Jura"))
    svar(hold, range(10, 13), kursus("Etik"))
    assert vist(hold)["Juristhuset"].svar is None
    svar(hold, range(20, 22), kursus("Notater"))
    # Now the two that are hidden are about five together.
    assert vist(hold)["Juristhuset"].svar == 10


def test_de_samme_tre_paa_to_kurser_er_stadig_tre(hold: Hold) -> None:
    svar(hold, range(5), kursus("Jura"))
    svar(hold, range(10, 13), kursus("Etik"))
    svar(hold, range(10, 13), kursus("Notater"))
    assert vist(hold)["Juristhuset"].svar is None
    assert vist(hold)["alt"].svar is None


def test_summen_af_alt_afsloerer_ikke_en_skjult_udbyder(hold: Hold) -> None:
    # A's rest is 3, so A is hidden; B's rest is 2 + 3, so B is shown. All minus B and A's course would be those three.
    svar(hold, range(5), kursus("A1", "A"))
    svar(hold, range(10, 13), kursus("A2", "A"))
    svar(hold, range(20, 26), kursus("B1", "B"))
    svar(hold, range(30, 32), kursus("B2", "B"))
    svar(hold, range(40, 43), kursus("B3", "B"))
    tal = vist(hold)
    assert (tal["A"].svar, tal["B"].svar, tal["alt"].svar) == (None, 11, None)
    svar(hold, range(50, 52))  # outside the catalogue, and hidden too: five are unknown together
    assert vist(hold)["alt"].svar == 21


def test_effekten_skjules_for_sig(hold: Hold) -> None:
    svar(hold, range(5), kursus("Jura"), effekt=4)
    svar(hold, range(10, 13), kursus("Etik"), effekt=2)
    svar(hold, range(20, 22), kursus("Etik"))
    tal = vist(hold)
    assert (tal["Etik"].svar, tal["Etik"].effekt) == (5, None)
    assert (tal["Juristhuset"].svar, tal["Juristhuset"].effekt) == (10, None)
    assert (tal["alt"].svar, tal["alt"].effekt) == (10, None)


# --- The catalogue ---------------------------------------------------------------------------------------------------


def i_kataloget(hold: Hold, navn: str, paa: Kursus) -> int | None:
    fundet = om_kurser(hold.adgang(navn), [paa]).get(paa.pk)
    af_siden, _ = om_et_kursus(hold.adgang(navn), paa)
    assert fundet == af_siden
    return fundet.svar if fundet else None


def test_kataloget_viser_hele_kommunens_svar_til_alle(hold: Hold) -> None:
    jura = kursus()
    svar(hold, range(6), jura, effekt=3, pris_oere=500_000)
    svar(hold, range(10, 15), jura, enhed="boern", effekt=3, pris_oere=500_000)
    ventet = Erfaring(svar=11, udbytte=4.0, anbefaler=6, effekt=3.0, pris_pr_dag_oere=250_000)
    for navn in ("mads", "lone", "carl", "ulla", "admin"):
        assert om_kurser(hold.adgang(navn), [jura]) == {jura.pk: ventet}, navn
    assert om_kurser(hold.adgang("mads"), [kursus("Etik")]) == {}


def test_den_der_ogsaa_ser_egne_tal_kan_ikke_traekke_dem_fra(hold: Hold) -> None:
    jura = kursus()
    svar(hold, range(6), jura)
    svar(hold, range(10, 12), jura, enhed="boern")
    # Lone reads that six of hers answered; eight in all would tell of the two elsewhere.
    assert vist(hold)["Jura"].svar == 6
    assert i_kataloget(hold, "lone", jura) is None
    assert i_kataloget(hold, "ulla", jura) == 8  # of her own two she sees nothing
    assert i_kataloget(hold, "mads", jura) == 8


def test_fire_svar_i_hele_kommunen_vises_for_ingen(hold: Hold) -> None:
    jura = kursus()
    svar(hold, range(4), jura)
    assert {i_kataloget(hold, navn, jura) for navn in ("mads", "lone", "carl")} == {None}


def test_udbyderens_tal_i_kataloget_afsloerer_ikke_et_skjult_kursus(hold: Hold) -> None:
    jura, etik = kursus("Jura"), kursus("Etik")
    svar(hold, range(6), jura)
    svar(hold, range(10, 13), etik)
    assert om_et_kursus(hold.adgang("mads"), etik) == (None, None)
    svar(hold, range(20, 22), kursus("Notater"))
    af_kurset, af_udbyderen = om_et_kursus(hold.adgang("mads"), etik)
    assert (af_kurset, af_udbyderen.svar if af_udbyderen else None) == (None, 11)


def test_siderne_i_kataloget_viser_det_paa_to_opslag_mere(
    client: Client, hold: Hold, django_assert_num_queries
) -> None:
    jura = kursus()
    client.force_login(hold["mads"])
    liste, side = reverse("katalog:liste"), reverse("katalog:vis", args=[jura.pk])
    assert "ikke svar nok" in client.get(side).content.decode()
    svar(hold, range(6), jura, effekt=3, pris_oere=500_000)
    tekst = client.get(liste).content.decode()
    assert "Deltagerne siger: Udbytte 4,0 af 5, 3 af 6 vil anbefale det" in tekst
    tekst = client.get(side).content.decode().replace("\xa0", " ")
    for ord_ in ("Effekt i hverdagen 3,0 af 5", "Betalt 2.500 kr. pr. deltager pr. dag", "Alle kurser hos Juristhuset"):
        assert ord_ in tekst, ord_
    tekst = client.get(reverse("oensker:ny"), {"soeg": "Jura"}).content.decode()
    assert "Deltagerne siger: Udbytte 4,0 af 5" in tekst
    adgang = hold.adgang("mads")
    with django_assert_num_queries(1):
        om_kurser(adgang, [jura])
    with django_assert_num_queries(2):
        om_et_kursus(adgang, jura)


# --- providers ---


def hos(hold: Hold, navn: str, *huse: Udbyder) -> list[int | None]:
    """How many answers the person reads of each provider's courses together."""
    _, fundne = om_udbydere(hold.adgang(navn), huse)
    return [fundne[hus.pk].svar if hus.pk in fundne else None for hus in huse]


def test_udbyderne_har_hver_sine_tal_og_de_samme_som_paa_kursets_side(hold: Hold) -> None:
    jura, etik, ferie = kursus("Jura"), kursus("Etik"), kursus("Ferielov", udbyder="Andet hus")
    svar(hold, range(6), jura)
    svar(hold, range(10, 15), etik)
    svar(hold, range(20, 27), ferie)
    assert hos(hold, "mads", jura.udbyder, ferie.udbyder) == [11, 7]
    af_siden = om_et_kursus(hold.adgang("mads"), jura)[1]
    assert af_siden == om_udbydere(hold.adgang("mads"), [jura.udbyder])[1][jura.udbyder_id]


def test_et_skjult_kursus_skjuler_sin_egen_udbyders_sum_og_ikke_de_andres(hold: Hold) -> None:
    jura, etik, ferie = kursus("Jura"), kursus("Etik"), kursus("Ferielov", udbyder="Andet hus")
    svar(hold, range(6), jura)
    svar(hold, range(10, 13), etik)
    svar(hold, range(20, 25), ferie)
    assert hos(hold, "mads", jura.udbyder, ferie.udbyder) == [None, 5]


def test_fire_svar_hos_en_udbyder_vises_for_ingen_og_en_leder_kan_ikke_traekke_sine_egne_fra(hold: Hold) -> None:
    faa, jura = kursus("Faa", udbyder="Lille hus"), kursus("Jura")
    svar(hold, range(4), faa)
    svar(hold, range(10, 16), jura)
    svar(hold, range(20, 22), jura, enhed="boern")
    assert hos(hold, "mads", faa.udbyder, jura.udbyder) == [None, 8]
    assert hos(hold, "lone", faa.udbyder, jura.udbyder) == [None, None]


def test_udbydernes_sider_viser_tallene_og_kurserne(client: Client, hold: Hold, django_assert_num_queries) -> None:
    jura, gammelt = kursus("Jura"), kursus("Gammelt")
    type(gammelt).objects.filter(pk=gammelt.pk).update(arkiveret=True)
    kursus("Ferielov", udbyder="Ærø Kursushus")
    client.force_login(hold["mads"])
    svar(hold, range(6), jura, effekt=3, pris_oere=500_000)
    tekst = " ".join(re.sub(r"<[^>]+>", " ", client.get(reverse("katalog:udbydere")).content.decode()).split())
    tekst = tekst.replace("\xa0", " ")
    for ord_ in ("Juristhuset", "4,0 af 5", "3 af 6", "3,0 af 5", "2.500 kr.", "Ærø Kursushus", "for få svar"):
        assert ord_ in tekst, ord_
    assert tekst.index("Juristhuset") < tekst.index("Ærø Kursushus")
    side = client.get(reverse("katalog:udbyder", args=[jura.udbyder_id])).content.decode().replace("\xa0", " ")
    for ord_ in ("Udbytte 4,0 af 5, 3 af 6 vil anbefale det", "Betalt 2.500 kr.", "Jura", "Deltagerne siger"):
        assert ord_ in side, ord_
    assert "Gammelt" not in side
    kurset = client.get(reverse("katalog:vis", args=[jura.pk])).content.decode()
    assert reverse("katalog:udbyder", args=[jura.udbyder_id]) in kurset
    assert client.get(reverse("katalog:udbyder", args=[999_999])).status_code == 404
    adgang = hold.adgang("mads")
    with django_assert_num_queries(2):
        om_udbydere(adgang, [jura.udbyder])


def test_udbyderens_side_koster_det_samme_med_eet_og_tre_kurser(client: Client, hold: Hold) -> None:
    client.force_login(hold["mads"])
    adresse = reverse("katalog:udbyder", args=[kursus("Jura").udbyder_id])
    client.get(adresse)
    maalt = []
    for titel in ("Jura", "Etik", "Notater"):
        svar(hold, range(6), kursus(titel))
        with CaptureQueriesContext(connection) as opslag:
            client.get(adresse)
        maalt.append(len(opslag))
    assert len(set(maalt)) == 1
    assert maalt[0] <= 8
