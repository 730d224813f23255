"""Sending: what a mail server may do to us, and what becomes of the message."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from pytest_django import Settings

from tests.fabrikker.hold import NU, Hold
from tests.workflows.beskeder.smtpserver import Smtp, haeng, smtpserver
from workflows.beskeder.afsendelse import LAAN, PAUSER, Runde, send_forfaldne
from workflows.beskeder.kanaler import Kanalfejl, KanalNede, Mailkanal, Midlertidig, Permanent, Post, message_id
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.beskeder.services import Kladde, laeg_i_udbakken
from workflows.spor.models import Sporpost


def _laeg(hold: Hold, noegle: str = "tilbagemelding:1") -> Besked:
    kladde = Kladde(
        noegle=noegle, modtager_id=hold["mads"].pk, emne="Tilbagemelding æøå", tekst="Kære Mads\n\nDet gik.\n"
    )
    return laeg_i_udbakken(kladde, tidspunkt=NU)


def _klokken(tidspunkt: datetime = NU) -> Callable[[], datetime]:
    return lambda: tidspunkt


class Falsk:
    """A channel that answers as told and remembers what it was asked."""

    def __init__(self, *fejl: Exception | None) -> None:
        self.fejl, self.sendt = list(fejl), []

    def send(self, post: Post) -> None:
        if self.fejl and (fejl := self.fejl.pop(0)):
            raise fejl
        self.sendt.append(post)


def _efter(besked: Besked) -> Besked:
    besked.refresh_from_db()
    return besked


def _ved_server(settings: Settings, server: Smtp) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", server.port, 1


def test_en_besked_sendes_en_gang_og_kun_en_gang(hold: Hold) -> None:
    besked, kanal = _laeg(hold), Falsk()
    assert send_forfaldne(_klokken(), kanal) == Runde(sendt=1)
    assert send_forfaldne(_klokken(), kanal) == Runde()
    assert [p.til for p in kanal.sendt] == ["mads@fjordby.example"]
    assert (_efter(besked).status, besked.sendt_kl, besked.laan_til_kl) == (Beskedstatus.SENDT, NU, None)


def test_det_der_foerst_skal_sendes_senere_venter(hold: Hold) -> None:
    kladde = Kladde("senere", hold["mads"].pk, "Husk", "Husk", tidligst_kl=NU + timedelta(hours=1))
    laeg_i_udbakken(kladde, tidspunkt=NU)
    assert send_forfaldne(_klokken(), Falsk()) == Runde()
    assert send_forfaldne(_klokken(NU + timedelta(hours=1)), Falsk()) == Runde(sendt=1)


def test_et_midlertidigt_nej_proeves_igen_med_laengere_og_laengere_pauser(hold: Hold) -> None:
    besked, nu = _laeg(hold), NU
    for pause in PAUSER:
        assert send_forfaldne(_klokken(nu), Falsk(Midlertidig("SMTPDataError 451"))) == Runde(udskudt=1)
        assert (_efter(besked).status, besked.naeste_forsoeg_kl) == (Beskedstatus.KLAR, nu + pause)
        assert send_forfaldne(_klokken(nu), Falsk()) == Runde()
        nu += pause
    assert send_forfaldne(_klokken(nu), Falsk(Midlertidig("SMTPDataError 451"))) == Runde(fejlet=1)
    assert (_efter(besked).status, besked.fejl) == (Beskedstatus.FEJLET, "SMTPDataError 451")
    assert list(PAUSER) == sorted(set(PAUSER))


def test_et_endeligt_nej_opgives_straks_og_de_andre_sendes(hold: Hold) -> None:
    daarlig, god = _laeg(hold, "a"), _laeg(hold, "b")
    assert send_forfaldne(_klokken(), Falsk(Permanent("SMTPRecipientsRefused 550"))) == Runde(sendt=1, fejlet=1)
    assert (_efter(daarlig).status, _efter(god).status) == (Beskedstatus.FEJLET, Beskedstatus.SENDT)


def test_en_modtager_uden_adresse_er_en_synlig_fejl(hold: Hold) -> None:
    hold["mads"].email = ""
    hold["mads"].save()
    besked = _laeg(hold)
    assert send_forfaldne(_klokken(), Falsk()) == Runde(fejlet=1)
    assert _efter(besked).fejl == "Modtageren har ingen e-mailadresse"


def test_en_doed_mailserver_stopper_runden_saa_ikke_alle_beskeder_bruger_et_forsoeg(hold: Hold) -> None:
    foerste, anden = _laeg(hold, "a"), _laeg(hold, "b")
    assert send_forfaldne(_klokken(), Falsk(KanalNede("ConnectionRefusedError"))) == Runde(udskudt=1, kanal_nede=True)
    assert (_efter(foerste).forsoeg, _efter(anden).forsoeg) == (1, 0)


def test_en_fejl_i_kanalen_selv_standser_ikke_de_andre_og_siger_intet_om_indholdet(hold: Hold) -> None:
    besked, _ = _laeg(hold, "a"), _laeg(hold, "b")
    assert send_forfaldne(_klokken(), Falsk(KeyError("Mads Mørkeberg fik afslag"))) == Runde(sendt=1, udskudt=1)
    assert _efter(besked).fejl == "KeyError"


def test_en_efterladt_besked_tages_foerst_naar_laanet_er_udloebet(hold: Hold) -> None:
    besked = _laeg(hold)
    Besked.objects.filter(pk=besked.pk).update(status=Beskedstatus.SENDES, laan_til_kl=NU + LAAN, forsoeg=1)
    assert send_forfaldne(_klokken(NU + LAAN - timedelta(seconds=1)), Falsk()) == Runde()
    assert send_forfaldne(_klokken(NU + LAAN), Falsk()) == Runde(sendt=1)


def test_en_besked_der_slaar_afsenderen_ihjel_hver_gang_opgives(hold: Hold) -> None:
    besked = _laeg(hold)
    Besked.objects.filter(pk=besked.pk).update(status=Beskedstatus.SENDES, laan_til_kl=NU, forsoeg=len(PAUSER) + 1)
    kanal = Falsk()
    assert send_forfaldne(_klokken(), kanal) == Runde(fejlet=1)
    assert not kanal.sendt


def test_en_afsender_hvis_laan_udloeb_roerer_ikke_den_nyes_besked(hold: Hold) -> None:
    besked = _laeg(hold)

    class Langsom:
        def send(self, post: Post) -> None:
            Besked.objects.filter(pk=besked.pk).update(laan_til_kl=NU + 2 * LAAN, forsoeg=2)
            raise Midlertidig("SMTPDataError 451")

    send_forfaldne(_klokken(), Langsom())
    assert (_efter(besked).status, besked.forsoeg, besked.laan_til_kl) == (Beskedstatus.SENDES, 2, NU + 2 * LAAN)


def test_arbejderen_kan_standse_mellem_to_beskeder(hold: Hold) -> None:
    _laeg(hold, "a"), _laeg(hold, "b")
    svar = iter([True, False])
    assert send_forfaldne(_klokken(), Falsk(), fortsaet=lambda: next(svar)) == Runde(sendt=1)


def test_loggen_naevner_hverken_navn_adresse_eller_tekst(hold: Hold, caplog: pytest.LogCaptureFixture) -> None:
    _laeg(hold, "a"), _laeg(hold, "b")
    with caplog.at_level(logging.DEBUG, logger="workflows"):
        send_forfaldne(
            _klokken(), Falsk(Permanent("SMTPRecipientsRefused 550"), RuntimeError("Mads, mads@fjordby.example"))
        )
    assert len(caplog.records) == 2
    assert not any(ord_ in caplog.text for ord_ in ("Mads", "mads@", "Det gik", "Tilbagemelding"))


def test_mailen_har_samme_message_id_ved_hvert_forsoeg_og_danske_bogstaver(hold: Hold, settings: Settings) -> None:
    with smtpserver() as server:
        _ved_server(settings, server)
        post = Post("tilbagemelding:1", "mads@fjordby.example", "Tilbagemelding æøå", "Kære Mads\n\nDet gik.\n")
        for _ in range(2):
            with Mailkanal() as kanal:
                kanal.send(post)
    foerste, anden = server.modtaget
    assert (
        foerste["Message-ID"] == anden["Message-ID"] == message_id("tilbagemelding:1") != message_id("tilbagemelding:2")
    )
    assert (foerste["Subject"], foerste["Auto-Submitted"]) == ("Tilbagemelding æøå", "auto-generated")
    assert foerste.get_content().replace("\r\n", "\n") == "Kære Mads\n\nDet gik.\n"


@pytest.mark.parametrize(
    ("rcpt", "data", "fejl"),
    [
        ("550 No such user", "250 OK", Permanent),
        ("451 Greylisted", "250 OK", Midlertidig),
        ("250 OK", "554 Rejected", Permanent),
        ("250 OK", "452 Full", Midlertidig),
    ],
)
def test_serverens_svar_afgoer_om_der_proeves_igen(
    settings: Settings, rcpt: str, data: str, fejl: type[Kanalfejl]
) -> None:
    with smtpserver(lambda *_: data, rcpt=rcpt) as server, Mailkanal() as kanal:
        _ved_server(settings, server)
        with pytest.raises(fejl) as fanget:
            kanal.send(Post("x", "mads@fjordby.example", "Svar", "Tekst"))
    assert "mads" not in str(fanget.value)


def test_en_server_der_ikke_svarer_holder_ikke_arbejderen_fast(settings: Settings) -> None:
    with smtpserver(haeng) as server, Mailkanal() as kanal:
        _ved_server(settings, server)
        settings.EMAIL_TIMEOUT = 0.3
        with pytest.raises(KanalNede, match="SMTPServerDisconnected"):
            kanal.send(Post("x", "mads@fjordby.example", "Svar", "Tekst"))


def test_en_server_der_ikke_er_der_er_ikke_beskedens_skyld(settings: Settings) -> None:
    with smtpserver() as server:
        pass
    _ved_server(settings, server)
    with pytest.raises(KanalNede), Mailkanal() as kanal:
        kanal.send(Post("x", "mads@fjordby.example", "Svar", "Tekst"))


def test_efter_et_nej_sendes_den_naeste_paa_en_ny_forbindelse(settings: Settings) -> None:
    svar = iter(["554 Rejected", "250 OK"])
    with smtpserver(lambda *_: next(svar)) as server, Mailkanal() as kanal:
        _ved_server(settings, server)
        with pytest.raises(Permanent):
            kanal.send(Post("a", "mads@fjordby.example", "Svar", "Tekst"))
        kanal.send(Post("b", "mads@fjordby.example", "Svar", "Tekst"))
    assert server.message_ids() == [message_id("b")]


def test_en_udbakke_paa_pause_sender_intet_foer_den_genoptages(hold: Hold) -> None:
    _laeg(hold)
    kanal = Falsk()
    call_command("udbakke", pause="Gendannet fra en kopi", stdout=StringIO())
    assert send_forfaldne(_klokken(), kanal) == Runde()
    call_command("udbakke", genoptag="Prøvet igennem", stdout=StringIO())
    assert send_forfaldne(_klokken(), kanal) == Runde(sendt=1)
    poster = Sporpost.objects.filter(art__startswith="drift.udbakke").order_by("nummer")
    assert [(p.saetning, p.begrundelse) for p in poster] == [
        ("satte udbakken på pause", "Gendannet fra en kopi"),
        ("lod udbakken sende igen", "Prøvet igennem"),
    ]
