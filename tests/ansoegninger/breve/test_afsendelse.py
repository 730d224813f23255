"""A letter that cannot be sent stops no other, is seen by whoever answers for the round, and can be sent again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.breve.models import Brev
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.prioritering.sider import tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.beskeder.afsendelse import Runde, send_forfaldne
from workflows.beskeder.kanaler import Permanent, Post
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.spor.models import Sporpost

ANTAL = 20
SENERE = NU + timedelta(hours=3)


class Server:
    """A mail server that refuses everything to some addresses, and remembers what it took."""

    def __init__(self, *afviser: str) -> None:
        self.afviser, self.taget = set(afviser), Counter[str]()

    def send(self, post: Post) -> None:
        if post.til in self.afviser:
            raise Permanent("SMTPRecipientsRefused 550")
        self.taget[post.til] += 1


@pytest.fixture(autouse=True)
def i_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    ur = SimpleNamespace(now=lambda: SENERE, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def som(client: Client, hold: Hold) -> Callable[[str], Client]:
    def ind(navn: str) -> Client:
        client.force_login(hold[navn])
        return client

    return ind


def frigivet(hold: Hold, antal: int = ANTAL) -> Prioriteringsrunde:
    """So many people, each with a wish, decided and released through the doors."""
    for nr in range(antal):
        person = Bruger.objects.create_user(f"person{nr}", f"Person Nummer{nr}", email=_adresse(nr))
        fag = {"stilling": "rådgiver", "overenskomst": "HK", "timer_pr_uge": 37, "fra_dag": FOER}
        Ansaettelse.objects.create(person=person, enhed=hold.enhed["voksen"], **fag)
        hold.person[person.brugernavn] = person
        sager.vurderet(hold, person.brugernavn, titel=f"Kursus {nr}")
    runde = sager.runde(hold, rammer={"voksen": 50_000_000, "visitation": 0, "center": 0})
    sager.laas_alle(hold, runde)
    for nr, oenske in enumerate(Oenske.objects.order_by("pk")):
        sager.udkast(hold, runde, oenske, ("BEVILGET", "AFSLAG", "VENTELISTE")[nr % 3])
    sager.beslut(hold, runde)
    assert sager.frigiv(runde) == antal
    return runde


def _adresse(nr: int) -> str:
    return f"person{nr}@fjordby.example"


def send(server: Server, timer: int = 3) -> Runde:
    return send_forfaldne(lambda: NU + timedelta(hours=timer), server)


@pytest.mark.parametrize("k", [0, 7, ANTAL - 1])
def test_en_fejl_ved_brev_k_rammer_kun_det_og_det_kan_sendes_igen(
    hold: Hold, som: Callable[[str], Client], k: int
) -> None:
    """The others arrive once; k is an incident for the chief and the auditor, and arrives once when it is resent."""
    runde = frigivet(hold)
    server = Server(_adresse(k))
    assert send(server) == Runde(sendt=ANTAL - 1, fejlet=1)
    assert server.taget == {_adresse(nr): 1 for nr in range(ANTAL) if nr != k}
    brev = Brev.objects.get(modtager__brugernavn=f"person{k}")
    assert (brev.besked.status, brev.besked.fejl) == (Beskedstatus.FEJLET, "SMTPRecipientsRefused 550")
    assert Sporpost.objects.filter(kaede=brev.beslutning.oenske.sagsnummer, art="besked.opgivet").count() == 1

    adresse = reverse("breve:afsendelse", args=[runde.sagsnummer])
    for navn in ("carl", "rikke"):
        for hvor in (reverse("prioritering:runde", args=[runde.sagsnummer]), *(["/"] if navn == "carl" else [])):
            assert "1 brev kunne ikke sendes." in tekst(som(navn).get(hvor)), (navn, hvor)
        side = tekst(som(navn).get(adresse))
        assert f"{ANTAL - 1} af {ANTAL} breve er sendt." in side
        assert f"Person Nummer{k}" in side
        assert side.count("data-fejlet") == 1
        assert ("Send igen" in side) == (navn == "carl")

    server.afviser.clear()
    svar = som("carl").post(reverse("breve:send_igen", args=[runde.sagsnummer]), {"brev": brev.pk}, follow=True)
    assert "1 brev er på vej igen." in tekst(svar)
    assert send(server, 4) == Runde(sendt=1)
    assert send(server, 5) == Runde()
    assert server.taget == {_adresse(nr): 1 for nr in range(ANTAL)}
    assert "Ingen breve har givet problemer." in tekst(som("carl").get(adresse))
    assert "kunne ikke sendes" not in tekst(som("carl").get("/"))


def test_alle_der_fejlede_kan_sendes_igen_paa_een_gang_og_kun_de(hold: Hold, som: Callable[[str], Client]) -> None:
    runde = frigivet(hold, 4)
    server = Server(_adresse(1), _adresse(2))
    assert send(server) == Runde(sendt=2, fejlet=2)
    server.afviser.clear()
    igen = reverse("breve:send_igen", args=[runde.sagsnummer])
    assert "2 breve er på vej igen." in tekst(som("carl").post(igen, follow=True))
    assert "Der var ingen breve at sende igen." in tekst(som("carl").post(igen, {"brev": "17000"}, follow=True))
    assert send(server, 4) == Runde(sendt=2)
    assert set(server.taget.values()) == {1}


def test_kun_den_der_svarer_for_runden_kan_sende_igen(hold: Hold, som: Callable[[str], Client]) -> None:
    runde = frigivet(hold, 1)
    send(Server(_adresse(0)))
    igen = reverse("breve:send_igen", args=[runde.sagsnummer])
    svar = {navn: som(navn).post(igen).status_code for navn in ("rikke", "lone", "sofie", "person0", "ulla", "admin")}
    assert svar == {"rikke": 403, "lone": 403, "sofie": 403, "person0": 404, "ulla": 404, "admin": 404}
    assert Besked.objects.get().status == Beskedstatus.FEJLET


def test_et_gammelt_brev_vises_som_det_blev_sendt(hold: Hold, som: Callable[[str], Client]) -> None:
    """A letter from before version 2 has neither a main consideration nor a reference."""
    runde = frigivet(hold, 2)
    brev = Brev.objects.get(beslutning__runde=runde, beslutning__udfald="AFSLAG")
    adresse = reverse("breve:brev", args=[brev.beslutning.oenske.sagsnummer])
    nu = tekst(som("person1").get(adresse))
    assert "Vi har især lagt vægt på, at andre har et større behov nu." in nu
    assert "Det bygger svaret på" in nu
    gammelt = {k: v for k, v in brev.indhold.items() if k not in ("hovedhensyn", "henvisning")} | {"version": 1}
    Brev.objects.filter(pk=brev.pk).update(indhold=gammelt)
    side = tekst(som("person1").get(adresse))
    assert brev.indhold["begrundelse"] in side
    assert "lagt vægt på, at" not in side
    assert "Det bygger svaret på" not in side
    assert som("person1").get(reverse("breve:pdf", args=[brev.beslutning.oenske.sagsnummer])).status_code == 200
