"""What stands in people's calendars: their own meetings, and never a point of a supervision."""

from __future__ import annotations

from datetime import timedelta

from ansoegninger.aarshjul.kalender import moeder
from ansoegninger.aarshjul.moeder.services import aflys_moede, flyt_moede
from roller.kalenderadresse.registrering import HOEJST, Opslag, begivenheder
from tests.fabrikker import fondssager, hjul
from tests.fabrikker.hold import NU, Hold
from workflows.sprog.ical import kalender


def opslag(hold: Hold, navn: str) -> Opslag:
    return Opslag(hold.adgang(navn), NU, lambda sti: f"https://k.example{sti}")


def fil(hold: Hold, navn: str) -> str:
    return kalender("K", begivenheder(opslag(hold, navn)), NU).decode().replace("\r\n ", "")


def test_moedet_staar_med_tid_sted_fast_punkt_og_emner(hold: Hold) -> None:
    moede = hjul.moede(hold, sted="Byrådssalen", fast_punkt=hjul.FAST)
    hjul.emne(hold, moede=moede)
    tekst = fil(hold, "mads")
    # 9 o'clock in October is 7 in UTC.
    assert "DTSTART:20261013T070000Z\r\nDTEND:20261013T090000Z" in tekst
    assert f"UID:{moede.uid}@kursussporet" in tekst
    assert "SUMMARY:Socialfagligt møde\\, Voksenstøtte" in tekst
    assert f"DESCRIPTION:- {hjul.FAST}\\n- Jura" in tekst
    assert "LOCATION:Byrådssalen" in tekst
    assert f"URL:https://k.example/videndeling/moeder/{moede.pk}/" in tekst


def test_kalenderen_er_for_dem_der_er_til_moedet(hold: Hold) -> None:
    hjul.moede(hold)
    # Those who lead or review from elsewhere read the wheel, but are not at the meeting.
    assert {navn for navn in hold.person if list(moeder(opslag(hold, navn)))} == {"lone", "mads", "aya", "kim"}


def test_et_punkt_til_supervision_staar_aldrig_i_kalenderen(hold: Hold) -> None:
    hjul.punkt(hold, hjul.supervision(hold), tekst="Den svære samtale")
    tekst = fil(hold, "mads")
    assert "SUMMARY:Supervision" in tekst
    assert "svære" not in tekst


def test_et_flyttet_moede_beholder_nummeret_og_et_aflyst_streges(hold: Hold) -> None:
    moede = hjul.moede(hold)
    hvem = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    felter = {"dag": moede.dag + timedelta(days=1), "fra_kl": moede.fra_kl, "til_kl": moede.til_kl, "sted": ""}
    flyt_moede(moede=moede, felter=felter, grund="Maling", **hvem)  # type: ignore[arg-type]
    assert f"UID:{moede.uid}@kursussporet" in fil(hold, "mads")
    assert "SEQUENCE:1\r\nDTSTART:20261014T070000Z" in fil(hold, "mads")
    aflys_moede(moede=moede, grund="Temadag", **hvem)  # type: ignore[arg-type]
    tekst = fil(hold, "mads")
    assert f"UID:{moede.uid}@kursussporet" in tekst
    assert "SEQUENCE:2" in tekst
    assert "STATUS:CANCELLED" in tekst
    assert "DESCRIPTION:Aflyst: Temadag" in tekst


def test_fondens_frister_staar_hos_dem_der_kan_se_ansoegningen(hold: Hold) -> None:
    fondssager.med_tr(hold)
    ansoegning = fondssager.oprettet(hold)
    navne = {navn for navn in hold.person if ansoegning.sagsnummer in fil(hold, navn)}
    assert "mads" in navne
    assert not {"aya", "ina", "ulla", "admin"} & navne


def test_kalenderen_holder_sig_til_det_naermeste_og_er_aldrig_laengere_end_loftet(hold: Hold) -> None:
    hjul.moede(hold)
    fjern = hjul.moede(hold, dag=hjul.MOEDETS_DAG + timedelta(days=500))
    assert str(fjern.uid) not in fil(hold, "mads")
    assert len(begivenheder(opslag(hold, "mads"))) == 1 <= HOEJST
