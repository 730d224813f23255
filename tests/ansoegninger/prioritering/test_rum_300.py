"""The room with 300 wishes in three units, a pool, a team, a yardstick and deviations: what a page and a move ask."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ansoegninger.budget.services import Puljedata, opret_pulje
from ansoegninger.kontrol.historik import seneste_historik_er_raekken
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.models import Beslutningsudkast, Placering, Prioriteringsrunde
from ansoegninger.prioritering.udkast import foreslaa
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.ansoegninger.prioritering.sider import HTMX, adresse, flyt_paa, tekst
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mange import klon, svar

Klient = Callable[[str], Client]
#: Who asks: the session, and the person with what the person may act as.
HVEM = 2


def _aaben(hold: Hold) -> Prioriteringsrunde:
    mads = sager.vurderet(hold, "mads", titel="Jura")
    klon(mads, 298, [hold["mads"], hold["aya"], hold["kim"]])
    return sager.runde(hold, rammer={"voksen": 500_000_000, "visitation": 500_000_000, "center": 500_000_000})


def _klar(hold: Hold) -> Prioriteringsrunde:
    """Everything at once: 300 wishes in 3 units, a pool, a team, the best beside them, and drafts that differ."""
    klon(sager.vurderet(hold, "mads", titel="Jura"), 197, [hold["mads"], hold["aya"], hold["kim"]])
    klon(sager.vurderet(hold, "ina", "per", titel="Samtale"), 100, [hold["ina"]])
    sager.vurderet(hold, "carl", "sofie", titel="Ledelse")
    runde = sager.runde(hold, rammer={"voksen": 500_000_000, "visitation": 500_000_000, "center": 500_000_000})
    sager.kursushold(hold, runde, list(Oenske.objects.filter(titel__startswith="Jura").order_by("pk")[:5]))
    sager.laas_alle(hold, runde)
    foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    Beslutningsudkast.objects.filter(runde=runde).update(begrundelse="Kurset passer til afdelingens mål.")
    koersel = svar(hold, runde)
    Maalestok.objects.create(runde=runde, koersel=koersel, valgt_af=hold["carl"], valgt_kl=NU)
    for valg in koersel.valg.filter(valgt=False)[:20]:
        Afvigelse.objects.create(
            runde=runde,
            oenske_id=valg.oenske_id,
            koersel=koersel,
            retning="MED",
            grund="Det haster.",
            sat_af=hold["carl"],
            sat_kl=NU,
        )
    return runde


def _pulje(hold: Hold, runde: Prioriteringsrunde) -> None:
    opret_pulje(
        data=Puljedata(hold.enhed["center"], runde.aar, "FAELLES", navn="Fælles pulje"),
        ramme_oere=5_000_000,
        begrundelse="Til alle",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


@pytest.fixture
def stor(hold: Hold) -> Prioriteringsrunde:
    runde = laeg_scene(hold, _klar)
    _pulje(hold, runde)
    return runde


def spurgt(handling: Callable[[], object]) -> int:
    """How many queries; the marks of a transaction are none."""
    with CaptureQueriesContext(connection) as fanget:
        handling()
    alle = [q["sql"] for q in fanget.captured_queries]
    return sum(not sql.startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")) for sql in alle)


def test_rummet_med_alt_i_hentes_med_hoejst_ti_opslag(klient: Klient, hold: Hold, stor: Prioriteringsrunde) -> None:
    carl = klient("carl")
    sider: list[str] = []
    for spoerg in ({}, {"vis": "afviger"}, {"side": "7"}):
        assert spurgt(lambda s=spoerg: sider.append(tekst(carl.get(adresse("runde", stor), s)))) <= 10
    assert "Ved siden af det bedste" in sider[0]
    assert "149 ønsker afviger fra det bedste udvalg, og 129 mangler en grund" in sider[0]
    assert "andel af et hold" in sider[0]
    assert "Fælles pulje" in sider[0]
    assert all(side.count("data-oenske") == 25 for side in sider)


def test_en_raekke_gemmes_og_svares_med_lige_mange_opslag_hvor_mange_der_end_er(
    klient: Klient, hold: Hold, stor: Prioriteringsrunde
) -> None:
    carl = klient("carl")
    side = tekst(carl.get(adresse("runde", stor)))
    data = felter(side)
    pk = next(navn[1:-7] for navn in data if navn.endswith("-udfald"))
    data |= {f"o{pk}-begrundelse": "En ny begrundelse.", "gem": pk}
    svaret: list[str] = []
    assert spurgt(lambda: svaret.append(tekst(carl.post(adresse("udkast", stor), data, headers=HTMX)))) == HVEM + 13
    assert "En ny begrundelse." in svaret[0]


@pytest.mark.parametrize("paa_hold", [False, True])
def test_lederens_flytning_svarer_med_hoejst_seks_opslag(klient: Klient, hold: Hold, paa_hold: bool) -> None:
    runde = laeg_scene(hold, _aaben)
    if paa_hold:
        sager.kursushold(hold, runde, list(Oenske.objects.order_by("pk")[:5]))
    liste, lone = indstilling_for(runde, hold, "voksen"), klient("lone")
    sidste = Oenske.objects.latest("pk")
    svaret: list[str] = []
    # The first move of all writes a place for every wish, on SQLite in portions of a thousand values.
    portioner = 1 if connection.vendor == "sqlite" else 0
    for plads, mere in ((1, portioner), (200, 0), (3, 0), (299, 0)):
        data, flyt = {"id": sidste.pk, "plads": plads}, flyt_paa(liste)
        assert spurgt(lambda f=flyt, d=data: svaret.append(tekst(lone.post(f, d, headers=HTMX)))) <= 6 + mere
        assert f"er nu nr. {plads} af 299." in svaret[-1]
    assert svaret[-1].count('id="punkt-') == 299
    assert svaret[-1].count("andel af et hold") == (5 if paa_hold else 0)
    assert summen(svaret[-1]) == summen(tekst(lone.get(adresse("indstilling", liste))))
    assert Placering.objects.get(oenske=sidste).plads == 299
    pladser = Placering.objects.filter(indstilling=liste)
    assert sorted(pladser.values_list("plads", flat=True)) == list(range(1, 300))
    skaeve = [b for b in seneste_historik_er_raekken(NU) if b.hvor.startswith(("placering", "indstilling"))]
    assert skaeve == []


def summen(side: str) -> list[str]:
    """The amounts of the list, in order."""
    return re.findall(r"[\d.]+ kr\.? hertil", side)


def felter(side: str) -> dict[str, str]:
    """The drafts of a page as its form would send them."""
    vist = dict(re.findall(r'name="(o\d+-vist)" value="([\w.]+)"', side))
    udfald = dict(re.findall(r'name="(o\d+-udfald)".*?<option value="(\w+)" selected', side))
    return vist | udfald
