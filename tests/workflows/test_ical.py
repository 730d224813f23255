"""A calendar file is read by calendars of every kind: the format is kept to the letter."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.sprog.ical import Begivenhed, Tid, fold, kalender, moedefil

NU = datetime(2026, 10, 1, 10, 0, 5, tzinfo=timezone(timedelta(hours=2)))


def fil(*begivenheder: Begivenhed, navn: str = "Frister") -> bytes:
    return kalender(navn, begivenheder, NU)


def foldet_ud(indhold: bytes) -> list[str]:
    """As a calendar reads it."""
    return indhold.replace(b"\r\n ", b"").decode().split("\r\n")


def test_en_fil_er_som_standarden_skriver_den() -> None:
    begivenhed = Begivenhed(
        "F-1-frist@kursussporet", date(2026, 12, 31), "F-1: Svar", "Hos fonden", "https://x.test/F-1/"
    )
    assert fil(begivenhed) == (
        b"BEGIN:VCALENDAR\r\n"
        b"VERSION:2.0\r\n"
        b"PRODID:-//Kursussporet//Kursussporet//DA\r\n"
        b"CALSCALE:GREGORIAN\r\n"
        b"X-WR-CALNAME:Frister\r\n"
        b"BEGIN:VEVENT\r\n"
        b"UID:F-1-frist@kursussporet\r\n"
        b"DTSTAMP:20261001T080005Z\r\n"
        b"DTSTART;VALUE=DATE:20261231\r\n"
        b"DTEND;VALUE=DATE:20270101\r\n"
        b"SUMMARY:F-1: Svar\r\n"
        b"DESCRIPTION:Hos fonden\r\n"
        b"URL:https://x.test/F-1/\r\n"
        b"TRANSP:TRANSPARENT\r\n"
        b"END:VEVENT\r\n"
        b"END:VCALENDAR\r\n"
    )


def test_uden_begivenheder_er_det_en_tom_kalender() -> None:
    assert b"VEVENT" not in fil()
    assert fil().endswith(b"END:VCALENDAR\r\n")


def test_tegn_med_en_mening_i_formatet_skrives_saa_de_ingen_har() -> None:
    begivenhed = Begivenhed("1", date(2026, 1, 1), "a\\b;c,d\r\ne\nf\rg", "")
    assert "SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ng" in foldet_ud(fil(begivenhed))


@pytest.mark.parametrize("ond", ["x\r\nEND:VCALENDAR", "x\x00\x1b\x7f\x85\ud800y", "BEGIN:VEVENT\nDTSTART:1"])
def test_ingen_tekst_kan_blive_til_en_linje(ond: str) -> None:
    """A case's title, or an address, that tries to end the event and begin another."""
    indhold = fil(Begivenhed(ond, date(2026, 1, 1), ond, ond, ond), navn=ond)
    navne = [linje.split(":")[0].split(";")[0] for linje in foldet_ud(indhold)]
    assert navne == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "END", "END", "",
    ]  # fmt: skip
    assert not any(ord(tegn) < ord(" ") or "\x7f" <= tegn <= "\x9f" for linje in foldet_ud(indhold) for tegn in linje)


@pytest.mark.parametrize(
    ("linje", "stykker"),
    [
        ("a" * 75, [75]),
        ("a" * 76, [75, 2]),
        ("a" * 149, [75, 75]),
        ("a" * 150, [75, 75, 2]),
        # The letter would be cut in two: it goes to the next line whole.
        ("a" * 74 + "ø", [74, 3]),
        ("a" * 73 + "ø", [75]),
        ("a" * 72 + "\N{ROCKET}", [72, 5]),
        ("", [0]),
    ],
)
def test_en_lang_linje_brydes_mellem_tegn(linje: str, stykker: list[int]) -> None:
    brudt = list(fold(linje))
    assert [len(stykke) for stykke in brudt] == stykker
    assert b"\r\n".join(brudt).replace(b"\r\n ", b"").decode() == linje


@given(st.text())
def test_enhver_tekst_kommer_igen_og_ingen_linje_er_for_lang(tekst: str) -> None:
    indhold = fil(Begivenhed("1", date(2026, 1, 1), tekst))
    assert all(len(linje) <= 75 for linje in indhold.split(b"\r\n"))
    indhold.decode()
    titler = [linje for linje in foldet_ud(indhold) if linje.startswith("SUMMARY:")]
    assert len(titler) == 1


def test_tidspunktet_er_i_utc_og_kommer_udefra() -> None:
    assert b"DTSTAMP:20260101T000000Z" in kalender(
        "x", [Begivenhed("1", date(2026, 1, 1), "t")], datetime(2026, 1, 1, tzinfo=UTC)
    )


# --- a meeting --------------------------------------------------------------------------------------------------------


def moede(**andet: object) -> list[str]:
    felter = {
        "uid": "M-2026-00001-tid@kursussporet",
        "arrangoer": "kurser@fjordby.example",
        "dag": date(2026, 10, 5),
        "tid": Tid(datetime(2026, 10, 5, 7, tzinfo=UTC), datetime(2026, 10, 5, 8, tzinfo=UTC)),
        "titel": "MUS, M-2026-00001",
        **andet,
    }
    return foldet_ud(moedefil("MUS", Begivenhed(**felter), datetime(2026, 10, 1, tzinfo=UTC)))  # type: ignore[arg-type]


def test_et_moede_har_tid_i_utc_og_en_arrangoer() -> None:
    linjer = moede(sted="Lokale 2; nord", url="https://fjordby.example/sag")
    assert [
        linje for linje in linjer if linje.split(":")[0] in {"METHOD", "DTSTART", "DTEND", "STATUS", "SEQUENCE"}
    ] == [
        "METHOD:PUBLISH",
        "SEQUENCE:0",
        "DTSTART:20261005T070000Z",
        "DTEND:20261005T080000Z",
        "STATUS:CONFIRMED",
    ]
    assert "ORGANIZER:mailto:kurser@fjordby.example" in linjer
    assert r"LOCATION:Lokale 2\; nord" in linjer
    assert "URL:https://fjordby.example/sag" in linjer


def test_det_samme_moede_flyttet_og_aflyst_har_samme_uid_og_et_stoerre_nummer() -> None:
    foerst, flyttet, aflyst = moede(), moede(sekvens=1), moede(sekvens=2, aflyst=True)
    uid = [next(linje for linje in linjer if linje.startswith("UID:")) for linjer in (foerst, flyttet, aflyst)]
    assert len(set(uid)) == 1
    assert "SEQUENCE:1" in flyttet
    assert {"SEQUENCE:2", "STATUS:CANCELLED", "METHOD:CANCEL"} <= set(aflyst)
    assert "METHOD:PUBLISH" not in aflyst


def test_styretegn_i_stedet_kan_ikke_blive_en_linje_mere() -> None:
    assert "ATTENDEE:x" not in moede(sted="Lokale\r\nATTENDEE:x", titel="MUS\nSTATUS:x")
