"""What became of a letter is in its case's story, once, and written together with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import OperationalError, transaction

from ansoegninger.oensker.models import Oenske
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.fanget_siden import Siden
from workflows.beskeder import afsendelse
from workflows.beskeder.afsendelse import NOTERINGER, Runde, send_forfaldne
from workflows.beskeder.kanaler import KanalNede, Midlertidig, Permanent, Post
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.services import Kladde, annuller, laeg_i_udbakken, marker_sendt, send_igen
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost

SENERE = NU + timedelta(hours=3)


class Kanal:
    """A channel that answers as told."""

    def __init__(self, *fejl: Exception) -> None:
        self.fejl = list(fejl)

    def send(self, post: Post) -> None:
        if self.fejl:
            raise self.fejl.pop(0)


def senere() -> datetime:
    return SENERE


def afgjort(hold: Hold) -> Oenske:
    """A wish whose letter waits in the outbox."""
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    return oenske


def beskedposter(kaede: str) -> list[Sporpost]:
    return list(Sporpost.objects.filter(kaede=kaede, art__startswith="besked.").order_by("nummer"))


@pytest.mark.django_db
def test_at_brevet_er_sendt_staar_i_sagens_spor(hold: Hold) -> None:
    oenske = afgjort(hold)
    assert send_forfaldne(senere, Kanal()) == Runde(sendt=1)
    (post,) = beskedposter(oenske.sagsnummer)
    besked = Besked.objects.get()
    assert (post.art, post.tidspunkt, post.aktoer, post.person_id) == ("besked.sendt", SENERE, None, hold["mads"].pk)
    assert (post.enhed_id, post.regelversion) == (oenske.enhed_id, oenske.regelversion)
    assert post.saetning == f"sendte »Tilbagemelding på dit kursusønske {oenske.sagsnummer}« til Mads Mørkeberg"
    assert post.henvisninger == [f"workflows.besked:{besked.pk}"]
    assert [(a["felt"], a["foer"], a["efter"]) for a in post.aendringer] == [("status", "SENDES", "SENDT")]


@pytest.mark.django_db
def test_en_besked_er_kun_sendt_en_gang(hold: Hold) -> None:
    oenske = afgjort(hold)
    assert marker_sendt(Besked.objects.all(), tidspunkt=SENERE) == 1
    assert marker_sendt(Besked.objects.all(), tidspunkt=SENERE) == 0
    assert len(beskedposter(oenske.sagsnummer)) == 1


@pytest.mark.django_db
def test_et_brev_der_opgives_proeves_igen_og_tages_tilbage(hold: Hold) -> None:
    oenske = afgjort(hold)
    send_forfaldne(senere, Kanal(Permanent("SMTPRecipientsRefused 550")))
    assert send_igen(Besked.objects.all(), tidspunkt=SENERE) == 1
    send_forfaldne(senere, Kanal(Midlertidig("SMTPDataError 451")))
    assert annuller(list(Besked.objects.values_list("noegle", flat=True)), tidspunkt=SENERE) == 1
    assert [p.art for p in beskedposter(oenske.sagsnummer)] == [
        "besked.opgivet",
        "besked.nyt_forsoeg",
        "besked.annulleret",
    ]


@pytest.mark.django_db
def test_en_besked_uden_sag_staar_i_systemets_kaede(hold: Hold) -> None:
    laeg_i_udbakken(Kladde("kontrolpunkt:1", hold["rikke"].pk, "Sporet", "Gem linjen"), tidspunkt=NU)
    send_forfaldne(senere, Kanal())
    (post,) = beskedposter(SYSTEM)
    assert (post.saetning, post.person_id) == ("sendte »Sporet« til Rikke Revshale", hold["rikke"].pk)


@pytest.mark.django_db
def test_en_kollega_der_holder_sagen_faar_ikke_brevet_sendt_igen(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    afgjort(hold)
    monkeypatch.setattr(afsendelse, "marker_sendt", optaget(NOTERINGER - 1, marker_sendt))
    assert send_forfaldne(senere, Kanal()) == Runde(sendt=1)
    assert Besked.objects.get().status == Beskedstatus.SENDT


@pytest.mark.django_db
def test_en_kollega_der_aldrig_slipper_sagen_er_en_fejl_og_ingen_tavshed(
    hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    afgjort(hold)
    monkeypatch.setattr(afsendelse, "marker_sendt", optaget(NOTERINGER, marker_sendt))
    with pytest.raises(OperationalError):
        send_forfaldne(senere, Kanal())


def optaget(gange: int, aegte: Callable[..., int]) -> Callable[..., int]:
    """The same, after the database has said so many times that somebody else holds the row."""
    tilbage = iter(range(gange))

    def maaske(*args: object, **kwargs: object) -> int:
        if next(tilbage, None) is not None:
            raise OperationalError("canceling statement due to lock timeout")
        return aegte(*args, **kwargs)

    return maaske


@pytest.mark.django_db(transaction=True)
def test_afsenderens_eget_regnskab_er_ingen_handling_men_brevets_ord_og_ende_er(hold: Hold) -> None:
    oenske = afgjort(hold)
    siden = Siden()
    send_forfaldne(senere, Kanal(KanalNede("ConnectionRefusedError")))
    send_forfaldne(lambda: SENERE + timedelta(hours=1), Kanal())
    assert siden.i_ord() == []
    Besked.objects.update(tekst="Du har fået afslag")
    assert siden.i_ord() == [(oenske.sagsnummer, "besked", "rettet")]
    siden = Siden()
    with transaction.atomic():
        Besked.objects.update(status=Beskedstatus.ANNULLERET, sendt_kl=None)
    assert siden.i_ord() == [(oenske.sagsnummer, "besked", "rettet")]
