"""People, strategy and catalogue of the demo world hold together before anyone builds them. Needs no database."""

import dataclasses
import re
from collections import Counter
from fractions import Fraction
from itertools import pairwise

import pytest

from ansoegninger.demo.data import katalog_strategi
from ansoegninger.demo.data.aarshjul import AARSHJUL_2022_2023
from ansoegninger.demo.data.katalog import KURSER, KURSUS_EFTER_NOEGLE, UDBYDER_EFTER_NOEGLE, UDBYDERE
from ansoegninger.demo.data.koder import (
    Aktivitetstype,
    Enhedsart,
    Laeringsmaalart,
    Niveau,
    Rolle,
    Udbyderart,
)
from ansoegninger.demo.data.laeringsmaal import NIVEAUER
from ansoegninger.demo.data.personer import ENHEDER, PERSONER, STEDFORTRAEDERE
from ansoegninger.demo.data.strategi import STRATEGIENS_ENHED, STRATEGIVERSIONER, VERSION_1, VERSION_2
from tests.ansoegninger.demo.opslag import ENHED, PERSON, enhed_i

# --- people and units ---


def test_der_er_mindst_fyrre_mennesker_med_hvert_sit_brugernavn_og_navn() -> None:
    assert len(PERSONER) >= 40
    assert len(PERSON) == len(PERSONER)
    assert len({person.navn for person in PERSONER}) == len(PERSONER)
    assert [p.brugernavn for p in PERSONER if not re.fullmatch(r"[a-z]{2,30}", p.brugernavn)] == []


def test_enhederne_er_et_trae_med_kommunen_som_rod() -> None:
    assert len(ENHED) == len(ENHEDER)
    assert [e.noegle for e in ENHEDER if e.overordnet is None] == ["fjordby"]
    assert [e.noegle for e in ENHEDER if enhed_i(e.noegle, Enhedsart.KOMMUNE) != "fjordby"] == []


def test_centeret_har_to_afdelinger_med_to_teams_hver() -> None:
    afdelinger = [e.noegle for e in ENHEDER if e.overordnet == "center_voksne"]
    assert afdelinger == ["voksenstoette", "visitation"]
    assert Counter(e.overordnet for e in ENHEDER if e.art is Enhedsart.TEAM) == dict.fromkeys(afdelinger, 2)


def test_ansaettelser_og_roller_peger_paa_enheder_der_findes() -> None:
    assert {p.enhed for p in PERSONER} <= set(ENHED)
    assert {t.enhed for p in PERSONER for t in p.roller} <= set(ENHED)
    assert {s.enhed for s in STEDFORTRAEDERE} <= set(ENHED)
    assert all(0 < p.ugetimer <= 37 and p.ansat_for_aar >= 0 for p in PERSONER)


def test_rollerne_er_besat_som_aftalt() -> None:
    roller = Counter(
        t.rolle for p in PERSONER for t in p.roller if enhed_i(t.enhed, Enhedsart.CENTER) == "center_voksne"
    )
    assert roller == {
        Rolle.CENTERCHEF: 1, Rolle.LEDER: 3, Rolle.SAETTECHEF: 1, Rolle.FAGLIG_KOORDINATOR: 2, Rolle.OEKONOMI: 2,
        Rolle.TR: 1, Rolle.REVISOR: 1,
    }  # fmt: skip
    assert [p.brugernavn for p in PERSONER for t in p.roller if t.rolle is Rolle.SYSTEMADMIN] == ["kasper"]


def test_centerchefen_og_saettechefen_er_ikke_den_samme() -> None:
    for center in [e.noegle for e in ENHEDER if e.art is Enhedsart.CENTER]:
        (chef,) = [p for p in PERSONER if any((t.rolle, t.enhed) == (Rolle.CENTERCHEF, center) for t in p.roller)]
        saette = [p for p in PERSONER if any((t.rolle, t.enhed) == (Rolle.SAETTECHEF, center) for t in p.roller)]
        assert len(saette) == 1
        assert saette[0] != chef


def test_nye_er_paa_c_og_alle_tre_niveauer_findes() -> None:
    assert {p.niveau for p in PERSONER} == set(Niveau)
    assert {p.niveau for p in PERSONER if p.ansat_for_aar == 0} == {Niveau.C}


def test_en_stedfortraeder_staar_i_stedet_for_en_anden_som_har_rollen() -> None:
    for sted in STEDFORTRAEDERE:
        assert sted.person != sted.for_person
        assert (sted.rolle, sted.enhed) in {(t.rolle, t.enhed) for t in PERSON[sted.for_person].roller}
        assert sted.grund
    assert {s.rolle for s in STEDFORTRAEDERE} == {Rolle.LEDER, Rolle.CENTERCHEF}


# --- strategy and year wheel ---


@pytest.mark.parametrize("version", STRATEGIVERSIONER, ids=lambda v: f"version {v.nummer}")
def test_strategien_har_fem_temaer_enogtyve_laeringsmaal_og_tre_niveauer(version) -> None:
    assert [tema.nummer for tema in version.temaer] == [1, 2, 3, 4, 5]
    assert [maal.nummer for maal in version.laeringsmaal] == list(range(1, 22))
    assert Counter(maal.art for maal in version.laeringsmaal) == {
        Laeringsmaalart.METODE: 9, Laeringsmaalart.VIDEN: 5, Laeringsmaalart.ROLLE: 7,
    }  # fmt: skip
    assert [niveau.niveau for niveau in version.niveauer] == [Niveau.C, Niveau.B, Niveau.A]
    assert len({maal.tekst for maal in version.laeringsmaal}) == 21


def test_kun_de_dele_mangler_som_kilden_mangler() -> None:
    mangler = {
        (tema.nummer, felt.name)
        for tema in VERSION_1.temaer
        for felt in dataclasses.fields(tema)
        if not getattr(tema, felt.name)
    }
    assert mangler == {(3, "traening_afproevning"), (3, "hverdag_aendringer"), (5, "traening_afproevning")}


def test_hvert_aendret_tema_i_version_to_er_naevnt_i_aendringerne() -> None:
    aendrede = {ny.nummer for ny, gammel in zip(VERSION_2.temaer, VERSION_1.temaer, strict=True) if ny != gammel}
    naevnte = {int(nummer) for tekst in VERSION_2.aendringer for nummer in re.findall(r"^Tema (\d)", tekst)}
    assert aendrede == naevnte != set()
    assert (VERSION_2.fra, VERSION_2.til) == (None, None)
    assert STRATEGIENS_ENHED in ENHED
    assert len(NIVEAUER) == 3


def test_aarshjulet_har_syv_kvartaler_i_traek_og_en_aaben_raekke() -> None:
    tal = [kvartal.aar * 4 + kvartal.kvartal - 1 for kvartal in AARSHJUL_2022_2023.kvartaler]
    assert len(tal) == 7
    assert all(naeste == forrige + 1 for forrige, naeste in pairwise(tal))
    assert (tal[0], tal[-1]) == (2022 * 4 + 1, 2023 * 4 + 3)
    assert all(kvartal.emner for kvartal in AARSHJUL_2022_2023.kvartaler)
    assert AARSHJUL_2022_2023.fast_punkt == "Status – Ledelsestilsyn – Økonomi"
    assert (AARSHJUL_2022_2023.oensker_til_aar, AARSHJUL_2022_2023.oensker) == (2024, ())
    assert AARSHJUL_2022_2023.enhed in ENHED


# --- catalogue ---


def test_kataloget_peger_paa_udbydere_og_temaer_der_findes() -> None:
    assert len(KURSUS_EFTER_NOEGLE) == len(KURSER)
    assert len(UDBYDER_EFTER_NOEGLE) == len(UDBYDERE)
    assert {kursus.udbyder for kursus in KURSER} == set(UDBYDER_EFTER_NOEGLE)
    assert {kursus.tema for kursus in KURSER} == {None, 1, 2, 3, 4, 5}
    assert {udbyder.art for udbyder in UDBYDERE} == set(Udbyderart)
    assert {kursus.type for kursus in KURSER} == set(Aktivitetstype)


def test_strategiens_tabel_staar_med_sine_priser_og_spoergsmaalstegn() -> None:
    tabel = [
        (k.noegle, None if k.omfang is None else k.omfang.antal, k.pris_oere, k.finansieret)
        for k in katalog_strategi.STRATEGIENS_AKTIVITETER
    ]
    assert tabel == [
        ("viso_maalgrupper", None, 0, True),
        ("viso_inddragelse", 1, 0, True),
        ("viso_handleplaner", 1, 0, True),
        ("lyrebjerg_samtale", 6, 7_506_944, True),
        ("webinar_temaer", None, 0, True),
        ("intern_jura", 2, 0, True),
        ("vum_fagsystem", 2, 3_950_000, False),
        ("socialfagligt_moede", None, 0, True),
        ("aktionslaering", None, 0, True),
    ]


def test_andelen_er_regnet_af_den_samlede_pris_og_antallet_af_deltagere() -> None:
    andel = Fraction(katalog_strategi.LYREBJERG_SAMLET_OERE * 10, katalog_strategi.LYREBJERG_DELTAGERE)
    assert round(andel) == katalog_strategi.LYREBJERG_ANDEL_OERE
    assert KURSUS_EFTER_NOEGLE["lyrebjerg_samtale"].prisnote.endswith("= ca. 75.000 kr.")


def test_fokusgruppernes_forslag_er_fire_temadage_seks_forloeb_og_to_organisatoriske() -> None:
    forslag = [kursus for kursus in KURSER if kursus.prisnote.startswith("Forslag")]
    assert Counter(kursus.type for kursus in forslag) == {
        Aktivitetstype.TEMADAG: 4, Aktivitetstype.KOMPETENCEFORLOEB: 6, Aktivitetstype.ORGANISATORISK_FORLOEB: 2,
    }  # fmt: skip
    laengder = {(k.type is Aktivitetstype.TEMADAG, k.omfang.antal, k.omfang.til) for k in forslag if k.omfang}
    assert laengder == {(True, 1, 2), (False, 4, 10)}
    assert {kursus.pris_oere for kursus in forslag} == {None}


def test_enhver_opdigtet_pris_siger_at_den_er_det() -> None:
    assert [k.noegle for k in KURSER if k.pris_opdigtet != k.prisnote.startswith("Opdigtet")] == []
    fra_kilden = {"lyrebjerg_samtale", "vum_fagsystem"}
    assert {k.noegle for k in KURSER if k.pris_oere and not k.pris_opdigtet} == fra_kilden


def test_diplommoduler_er_paa_fem_eller_ti_ects() -> None:
    moduler = [k.omfang for k in KURSER if k.type is Aktivitetstype.DIPLOMMODUL]
    assert {omfang.antal for omfang in moduler if omfang} == {5, 10}
