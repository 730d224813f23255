"""A round in plain rows: two departments of six and seven people, and the chief alone in a third."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from ansoegninger.papirer.grundlag import Afdelingstal, Grundlag, Oensketal, Rammetal

KL = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


def oenske(person: int, afdeling: int, *, bevilget: bool, **felter: Any) -> Oensketal:
    """A wish for 1.000 kr., granted in full or not."""
    standard = Oensketal(
        person_id=person,
        afdeling_id=afdeling,
        tema=(1, "Borgerens stemme"),
        type="TEMADAG",
        fase="TILMELDING",
        oensket_oere=100_000,
        bevilget_oere=100_000 if bevilget else None,
    )
    return replace(standard, **felter)


def grundlag(**felter: Any) -> Grundlag:
    """Voksenstøtte: 12 wishes, 6 granted. Visitation: 7, all granted. The centre: the chief's own."""
    voksen = [oenske(nr, 1, bevilget=nr < 6) for nr in range(12)]
    visitation = [oenske(20 + nr, 2, bevilget=True, tema=(3, "Jura i praksis")) for nr in range(7)]
    chef = [oenske(40, 3, bevilget=False, tema=None, oensket_oere=777_700)]
    standard = Grundlag(
        sagsnummer="P-2026-00001",
        aar=2027,
        center="Center for Voksne",
        kommune="Fjordby Kommune",
        oprettet_kl=datetime(2026, 10, 1, 8, 0, tzinfo=UTC),
        indstil_senest_dag=date(2026, 11, 15),
        besluttet_kl=KL,
        besluttet_rolle="CENTERCHEF",
        frigivet_kl=KL,
        afdelinger=(
            Afdelingstal(1, "Voksenstøtte", "I-2026-00001", 11, KL, KL),
            Afdelingstal(2, "Visitation", "I-2026-00002", 12, KL, None),
            Afdelingstal(3, "Center for Voksne", "I-2026-00003", 13, KL, None),
        ),
        oensker=(*voksen, *visitation, *chef),
        rammer=(
            Rammetal(11, "Voksenstøtte 2027", 1_000_000, 600_000, frozenset(range(6))),
            Rammetal(12, "Visitation 2027", 900_000, 700_000, frozenset(range(20, 27))),
            Rammetal(13, "Center for Voksne 2027", 500_000, 0),
        ),
        hentet_kl=KL,
    )
    return replace(standard, **felter)
