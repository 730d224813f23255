"""A profile over the years, and the two views of it beside each other."""

from __future__ import annotations

from datetime import UTC, datetime

from ansoegninger.kompetenceprofil.rubrikker import SAGSTYPE, Rubrik, Vurderet
from ansoegninger.kompetenceprofil.udvikling import linjer, udvikling
from ansoegninger.kompetenceprofil.visning import HOEJDE, udviklingen

AFGOERELSE = Rubrik("VIDEN", 1, "Kan begrunde en afgørelse")
MERUDGIFTER = Rubrik(SAGSTYPE, 7, "Merudgifter")


def vurderet(aar: int, besvarelse: int, rubrik: Rubrik, niveau: str, vurderer: str = "MEDARBEJDER") -> Vurderet:
    kl = datetime(aar, 10, 1, 8, 0, tzinfo=UTC)
    return Vurderet(1, vurderer, besvarelse, kl, rubrik, niveau)


def test_aarets_sidste_svar_taeller_og_sagstyper_taelles_ikke_med() -> None:
    u = udvikling(
        [
            vurderet(2024, 1, AFGOERELSE, "INTET"),
            vurderet(2025, 2, AFGOERELSE, "C"),
            vurderet(2025, 3, AFGOERELSE, "B"),
            vurderet(2025, 3, MERUDGIFTER, "A"),
            vurderet(2025, 4, AFGOERELSE, "A", "LEDER"),
        ],
        "MEDARBEJDER",
    )
    assert u.aar == (2024, 2025)
    assert [dict(a.antal) for a in u.fordeling] == [
        {"INTET": 1, "C": 0, "B": 0, "A": 0},
        {"INTET": 0, "C": 0, "B": 1, "A": 0},
    ]
    assert u.raekker == (
        ("VIDEN", "Kan begrunde en afgørelse", ("INTET", "B")),
        (SAGSTYPE, "Merudgifter", (None, "A")),
    )


def test_et_svar_ved_nytaar_hoerer_til_det_danske_aar() -> None:
    kl = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    v = Vurderet(1, "MEDARBEJDER", 1, kl, AFGOERELSE, "B")
    assert udvikling([v], "MEDARBEJDER").aar == (2026,)


def test_et_maal_der_fik_nye_ord_er_den_samme_raekke_med_de_nyeste_ord() -> None:
    samme = frozenset({1, 99})
    foer = Rubrik("VIDEN", 1, "Kan begrunde en afgørelse", samme)
    senere = Rubrik("ROLLE", 99, "Kan skrive, hvorfor der er sagt nej", samme)
    u = udvikling([vurderet(2024, 1, foer, "C"), vurderet(2025, 2, senere, "B")], "MEDARBEJDER")
    assert u.raekker == (("ROLLE", "Kan skrive, hvorfor der er sagt nej", ("C", "B")),)


def test_to_maal_med_de_samme_ord_er_to_raekker() -> None:
    andet = Rubrik("VIDEN", 2, AFGOERELSE.tekst)
    u = udvikling([vurderet(2025, 1, AFGOERELSE, "C"), vurderet(2025, 1, andet, "B")], "MEDARBEJDER")
    assert [niveauer for _, _, niveauer in u.raekker] == [("C",), ("B",)]


def test_diagrammet_og_tabellen_har_de_samme_tal() -> None:
    flere = [Rubrik("METODE", nr, f"Metode {nr}") for nr in range(4)]
    svar = [vurderet(2025, 1, r, n) for r, n in zip(flere, ("INTET", "C", "C", "A"), strict=True)]
    side = udviklingen(udvikling(svar, "MEDARBEJDER"))
    [soejle] = side["soejler"]
    i_diagrammet = {led.niveau: led.antal for led in soejle.led}
    [raekke] = side["aarsraekker"]
    i_tabellen = {n: int(c["tekst"]) for (n, _), c in zip(side["signaturer"], raekke["celler"][1:], strict=True)}
    assert i_diagrammet == {n: antal for n, antal in i_tabellen.items() if antal} == {"INTET": 1, "C": 2, "A": 1}
    assert sum(led.hoejde for led in soejle.led) == HOEJDE
    assert min(led.y for led in soejle.led) == 0
    assert side["fund"] == "1\N{NO-BREAK SPACE}læringsmål er på niveau B eller A i 2025."


def test_de_to_vurderinger_ved_siden_af_hinanden() -> None:
    noegle = AFGOERELSE.noegle
    [linje] = linjer([AFGOERELSE], {noegle: "C"}, {noegle: "B"}, "B", "MEDARBEJDER")
    assert (linje.uenige, linje.leder_hoejere, linje.mangel, linje.styrke) == (True, True, True, False)
    # To the leader it is the leader's answer that makes a gap.
    assert not linjer([AFGOERELSE], {noegle: "C"}, {noegle: "B"}, "B", "LEDER")[0].mangel
    [kun_egen] = linjer([AFGOERELSE], {noegle: "A"}, {}, "B", "LEDER")
    assert (kun_egen.uenige, kun_egen.mangel, kun_egen.styrke) == (False, False, True)


def test_en_sagstype_og_et_maal_med_samme_nummer_er_to_raekker() -> None:
    assert Rubrik("VIDEN", 7, "Samtaler").noegle != Rubrik(SAGSTYPE, 7, "Samtaler").noegle
    assert Rubrik(SAGSTYPE, 1, "Samtaler").noegle != Rubrik(SAGSTYPE, 2, "Samtaler").noegle
