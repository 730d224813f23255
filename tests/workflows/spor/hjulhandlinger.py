"""The acts of the year wheel and of calendar addresses, each with what its entry must say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from typing import Any

from ansoegninger.aarshjul.moeder import punkter
from ansoegninger.aarshjul.moeder import services as moeder
from ansoegninger.aarshjul.naeste import services as naeste
from ansoegninger.aarshjul.viden import services as viden
from roller.kalenderadresse.services import luk
from tests.fabrikker import hjul
from tests.fabrikker.hold import DAG, NU, Hold

SKJULT = "(fortroligt)"
UGE = timedelta(days=7)
#: The act, the kind of its entry, whom it is about, and what changed.
Handling = tuple[Callable[[], Any], str, str | None, dict[str, Any]]


def hjulet(hold: Hold) -> Iterator[Handling]:
    """All of them."""
    for del_ in (_moeder, _folk, _adresser):
        yield from del_(hold, {navn: {"adgang": hold.adgang(navn), "tidspunkt": NU} for navn in ("kim", "mads")})


def ventet(art: str, person: str | None = None, **aendringer: Any) -> tuple[str, str | None, dict[str, Any]]:
    return f"aarshjul.{art}", person, aendringer


def _moeder(hold: Hold, som: dict[str, Any]) -> Iterator[Handling]:
    af, team, gjort = som["kim"], som["mads"], {}  # type: ignore[var-annotated]
    enhed = {"enhed": hold.enhed["voksen"]}
    yield (lambda: gjort.update(rytme=hjul.rytme(hold)), *ventet("rytme_sat", fast_punkt=(None, hjul.FAST)))
    yield (lambda: moeder.lav_moeder(**enhed, aar=2027, **af), *ventet("moeder_lavet", sekvens=(None, "0")))
    ophoert = {"fra_dag": date(2027, 7, 28)}
    yield (
        lambda: moeder.ophoer_rytme(rytme=gjort["rytme"], **ophoert, **af),
        *ventet("rytme_ophoert", til_dag=(None, "2027-07-28")),
    )
    yield (lambda: gjort.update(moede=hjul.supervision(hold)), *ventet("moede_oprettet", dag=(None, "2026-10-21")))
    yield (
        lambda: gjort.update(punkt=hjul.punkt(hold, gjort["moede"])),
        *ventet("punkt_skrevet", "mads", tekst=(None, SKJULT)),
    )
    yield (lambda: punkter.traek_punkt(punkt=gjort["punkt"], **team), *ventet("punkt_trukket", "mads"))
    sted = {"dag": DAG + UGE, "fra_kl": time(8), "til_kl": time(9), "sted": ""}
    yield (
        lambda: moeder.flyt_moede(moede=gjort["moede"], felter=sted, grund="Maling", **af),
        *ventet("moede_flyttet", dag=("2026-10-21", "2026-10-08"), sekvens=("0", "1")),
    )
    yield (
        lambda: moeder.aflys_moede(moede=gjort["moede"], grund="Temadag", **af),
        *ventet("moede_aflyst", grund=("Maling", "Temadag")),
    )


def _folk(hold: Hold, som: dict[str, Any]) -> Iterator[Handling]:
    af, team, gjort = som["kim"], som["mads"], {}  # type: ignore[var-annotated]
    emne = hjul.emne(hold)
    yield (lambda: gjort.update(spurgt=hjul.spurgt(hold, emne, "mads")), *ventet("spurgt", "mads", svar=None))
    nej = {"svar": viden.Videnssvar.NEJ, "tekst": "Barsel"}
    yield (
        lambda: viden.svar(forespoergsel=gjort["spurgt"], **nej, **team),
        *ventet("svaret", "mads", svar=("", "NEJ"), svar_tekst=(SKJULT, SKJULT)),
    )
    yield (lambda: gjort.update(oenske=hjul.oenske(hold)), *ventet("oenske_skrevet", "mads", aar=(None, "2027")))
    yield (
        lambda: naeste.lad_ligge(oenske=gjort["oenske"], hvorfor="Senere", **af),
        *ventet("oenske_ligger", "mads", hvorfor=("", "Senere")),
    )
    yield (lambda: naeste.traek_oenske(oenske=gjort["oenske"], **team), *ventet("oenske_trukket", "mads"))


def _adresser(hold: Hold, som: dict[str, Any]) -> Iterator[Handling]:
    lavet: list[Any] = []
    yield (
        lambda: lavet.append(hjul.adresse(hold)[0]),
        "roller.kalenderadresse_lavet",
        "mads",
        {"navn": (None, "Min telefon"), "digest": (None, SKJULT)},
    )
    yield lambda: luk(adresse=lavet[0], **som["mads"]), "roller.kalenderadresse_lukket", "mads", {"navn": None}
