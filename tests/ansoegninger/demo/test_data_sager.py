"""Wishes, money and MUS of the demo world tell stories that hang together. Needs no database."""

import dataclasses
from collections import Counter

import pytest

from ansoegninger.demo.data.katalog import KURSUS_EFTER_NOEGLE
from ansoegninger.demo.data.koder import (
    Behovskilde,
    Beslutningsudfald,
    Enhedsart,
    Musstadie,
    Niveau,
    Oenskefase,
    Runde,
    Vurderingsudfald,
)
from ansoegninger.demo.data.mus import MUSSAMTALER
from ansoegninger.demo.data.oensker import BUDGETTER, OENSKER, OENSKER_IGANG, OENSKER_SIDSTE, RUNDER
from ansoegninger.demo.data.personer import STEDFORTRAEDERE
from ansoegninger.demo.data.sagsformer import Oenske
from tests.ansoegninger.demo.opslag import ART, NUMRE, OENSKE, PERSON, budgetenhed, enhed_i, leder_af

# --- wishes ---


def test_den_aktuelle_runde_har_oensker_i_alle_faser() -> None:
    assert len(OENSKE) == len(OENSKER)
    hjemme = [o for o in OENSKER_IGANG if enhed_i(PERSON[o.person].enhed, Enhedsart.CENTER) == "center_voksne"]
    assert Counter(o.fase for o in hjemme) == {
        Oenskefase.KLADDE: 6, Oenskefase.HOS_LEDER: 9, Oenskefase.RETUR: 4, Oenskefase.AFVENTER_PRIORITERING: 29,
        Oenskefase.TRUKKET: 3,
    }  # fmt: skip
    assert len(OENSKER_IGANG) - len(hjemme) == 6
    assert {o.runde for o in OENSKER_IGANG} == {Runde.IGANG}


def test_sidste_aars_runde_er_afgjort_med_alle_fire_udfald() -> None:
    assert len(OENSKER_SIDSTE) == 33
    assert {(o.runde, o.fase) for o in OENSKER_SIDSTE} == {(Runde.SIDSTE, Oenskefase.AFGJORT)}
    assert {o.beslutning.udfald for o in OENSKER_SIDSTE if o.beslutning} == set(Beslutningsudfald)


@pytest.mark.parametrize("oenske", OENSKER, ids=lambda o: o.noegle)
def test_et_oenske_haenger_sammen(oenske: Oenske) -> None:
    assert oenske.person in PERSON
    assert oenske.tema in {None, 1, 2, 3, 4, 5}
    assert set(oenske.laeringsmaal) <= NUMRE
    assert oenske.prioritet in {1, 2, 3}
    assert oenske.titel
    assert oenske.begrundelse
    assert all(getattr(oenske.pris, felt.name) >= 0 for felt in dataclasses.fields(oenske.pris))
    assert (oenske.start_dag is None) == (oenske.slut_dag is None)
    assert (
        oenske.start_dag is None or oenske.slut_dag is None or oenske.oprettet_dag < oenske.start_dag <= oenske.slut_dag
    )
    if oenske.kursus is not None:
        assert (oenske.titel, oenske.type) == (
            KURSUS_EFTER_NOEGLE[oenske.kursus].titel,
            KURSUS_EFTER_NOEGLE[oenske.kursus].type,
        )


@pytest.mark.parametrize("oenske", OENSKER, ids=lambda o: o.noegle)
def test_fasen_svarer_til_det_der_er_sket(oenske: Oenske) -> None:
    vurderet = {Oenskefase.RETUR, Oenskefase.AFVENTER_PRIORITERING, Oenskefase.AFGJORT}
    assert (oenske.indsendt_dag is None) == (oenske.fase is Oenskefase.KLADDE)
    assert (oenske.vurdering is not None) == (oenske.fase in vurderet)
    assert (oenske.beslutning is not None) == (oenske.fase is Oenskefase.AFGJORT)
    assert (oenske.trukket_dag is not None) == bool(oenske.trukket_begrundelse) == (oenske.fase is Oenskefase.TRUKKET)
    if oenske.vurdering is not None:
        assert (oenske.vurdering.udfald is Vurderingsudfald.RETUR) == (oenske.fase is Oenskefase.RETUR)


@pytest.mark.parametrize("oenske", OENSKER, ids=lambda o: o.noegle)
def test_det_skete_i_raekkefoelge_og_foer_i_dag(oenske: Oenske) -> None:
    dage = [oenske.oprettet_dag, oenske.indsendt_dag, oenske.trukket_dag]
    if oenske.vurdering is not None:
        dage.append(oenske.vurdering.dag)
    if oenske.beslutning is not None:
        dage.append(oenske.beslutning.dag)
        if oenske.beslutning.efterforloeb is not None:
            efter = oenske.beslutning.efterforloeb
            dage += [efter.registreret_dag, efter.gennemfoert_dag, efter.evalueret_dag]
    skete = [dag for dag in dage if dag is not None]
    assert skete == sorted(skete)
    assert skete[-1] < 0


@pytest.mark.parametrize("oenske", [o for o in OENSKER if o.vurdering], ids=lambda o: o.noegle)
def test_ingen_vurderer_eller_afgoer_sit_eget_og_stedfortraederen_er_i_sin_periode(oenske: Oenske) -> None:
    for ting in (oenske.vurdering, oenske.beslutning):
        if ting is None:
            continue
        assert oenske.person not in {ting.af, ting.paa_vegne_af}
        if ting.paa_vegne_af is not None:
            assert any(
                (s.person, s.for_person) == (ting.af, ting.paa_vegne_af)
                and s.fra_dag <= ting.dag
                and (s.til_dag is None or ting.dag < s.til_dag)
                for s in STEDFORTRAEDERE
            )
    assert oenske.vurdering is not None
    assert leder_af(PERSON[oenske.person]) == (oenske.vurdering.paa_vegne_af or oenske.vurdering.af)


@pytest.mark.parametrize("oenske", [o for o in OENSKER if o.vurdering], ids=lambda o: o.noegle)
def test_en_vurdering_svarer_paa_de_tre_kriterier_og_begrunder_et_nej(oenske: Oenske) -> None:
    vurdering = oenske.vurdering
    assert vurdering is not None
    kriterier = [k for k in (vurdering.behov, vurdering.maal, vurdering.strategi) if k is not None]
    assert len(kriterier) == (0 if vurdering.udfald is Vurderingsudfald.RETUR else 3)
    assert all(kriterium.ord for kriterium in kriterier)
    assert vurdering.begrundelse or vurdering.udfald is Vurderingsudfald.ANBEFALES
    assert (vurdering.plads is not None) == (vurdering.udfald is Vurderingsudfald.ANBEFALES)


@pytest.mark.parametrize("runde", list(Runde))
def test_lederens_plads_er_1_2_3_i_hver_afdeling(runde: Runde) -> None:
    for enhed in ("voksenstoette", "visitation"):
        pladser = [
            o.vurdering.plads
            for o in OENSKER
            if o.runde is runde and budgetenhed(o) == enhed and o.vurdering and o.vurdering.plads
        ]
        assert sorted(pladser) == list(range(1, len(pladser) + 1))


def test_hver_afgoerelse_har_sin_egen_begrundelse_og_videndeling_et_emne() -> None:
    beslutninger = [o.beslutning for o in OENSKER_SIDSTE if o.beslutning]
    assert len({b.begrundelse for b in beslutninger}) == len(beslutninger)
    assert min(len(b.begrundelse) for b in beslutninger) > 80
    for beslutning in beslutninger:
        assert bool(beslutning.videndeling_emne) == (beslutning.udfald is Beslutningsudfald.VIDENDELING)
        assert (beslutning.efterforloeb is not None) == (beslutning.udfald is Beslutningsudfald.BEVILGET)


def test_efterforloebene_er_registreret_gennemfoert_og_evalueret() -> None:
    efter = [o.beslutning.efterforloeb for o in OENSKER_SIDSTE if o.beslutning and o.beslutning.efterforloeb]
    assert all(bool(e.evaluering) == (e.evalueret_dag is not None) for e in efter)
    assert [e for e in efter if e.evalueret_dag is not None and e.gennemfoert_dag is None] == []
    stadier = {(e.gennemfoert_dag is not None, e.evalueret_dag is not None) for e in efter}
    assert stadier == {(False, False), (True, False), (True, True)}


# --- money ---


def ramme(enhed: str, runde: Runde) -> int:
    (beloeb,) = [b.ramme_oere for b in BUDGETTER if (b.enhed, b.runde) == (enhed, runde)]
    return beloeb


@pytest.mark.parametrize("enhed", ["voksenstoette", "visitation"])
def test_pengene_er_knappe_i_aar(enhed: str) -> None:
    anbefalet = sum(
        o.pris.pris_oere
        for o in OENSKER_IGANG
        if budgetenhed(o) == enhed and o.vurdering and o.vurdering.udfald is Vurderingsudfald.ANBEFALES
    )
    assert anbefalet * 4 > ramme(enhed, Runde.IGANG) * 5


@pytest.mark.parametrize("enhed", ["voksenstoette", "visitation"])
def test_sidste_aars_bevillinger_fylder_rammen_uden_at_spraenge_den(enhed: str) -> None:
    oensker = [o for o in OENSKER_SIDSTE if budgetenhed(o) == enhed and o.beslutning]
    bevilget = sum(
        o.pris.pris_oere for o in oensker if o.beslutning and o.beslutning.udfald is Beslutningsudfald.BEVILGET
    )
    oensket = sum(o.pris.pris_oere for o in oensker)
    assert ramme(enhed, Runde.SIDSTE) * 9 <= bevilget * 10 <= ramme(enhed, Runde.SIDSTE) * 10 < oensket * 10


def test_hvert_indsendt_oenske_har_en_ramme_at_konkurrere_om() -> None:
    rammer = {(b.enhed, b.runde) for b in BUDGETTER}
    assert len(rammer) == len(BUDGETTER)
    assert {(budgetenhed(o), o.runde) for o in OENSKER} == rammer
    assert {enhed_i(o_enhed, Enhedsart.CENTER) for o_enhed, _ in rammer} == {r.center for r in RUNDER}
    assert all(r.aabner_dag < r.frist_dag < r.besluttes_dag for r in RUNDER)


def test_forplejning_og_lokale_er_ikke_med_i_prisen() -> None:
    med_forplejning = [o for o in OENSKER if o.pris.forplejning_oere]
    assert med_forplejning
    for oenske in med_forplejning:
        uden = dataclasses.replace(oenske.pris, forplejning_oere=0, lokale_oere=0)
        assert oenske.pris.pris_oere == uden.pris_oere


# --- MUS ---


def test_mus_findes_i_alle_stadier_og_kun_en_gang_pr_person() -> None:
    antal = Counter(mus.person for mus in MUSSAMTALER)
    assert max(antal.values()) == 1
    assert len(MUSSAMTALER) >= 25
    assert {mus.stadie for mus in MUSSAMTALER} == set(Musstadie)
    assert {maal.behovskilde for mus in MUSSAMTALER for maal in mus.maal} == set(Behovskilde)


@pytest.mark.parametrize("mus", MUSSAMTALER, ids=lambda m: m.person)
def test_en_mus_har_det_som_dens_stadie_kraever(mus) -> None:
    uden_samtale = {
        Musstadie.IKKE_BEGYNDT, Musstadie.MEDARBEJDER_FORBEREDT, Musstadie.LEDER_FORBEREDT, Musstadie.BEGGE_FORBEREDT,
        Musstadie.UDGAAET,
    }  # fmt: skip
    har_medarbejder = mus.stadie not in {Musstadie.IKKE_BEGYNDT, Musstadie.LEDER_FORBEREDT, Musstadie.UDGAAET}
    har_leder = mus.stadie not in {Musstadie.IKKE_BEGYNDT, Musstadie.MEDARBEJDER_FORBEREDT, Musstadie.UDGAAET}
    assert mus.leder == leder_af(PERSON[mus.person])
    assert bool(mus.udgaaet_begrundelse) == (mus.stadie is Musstadie.UDGAAET)
    assert bool(mus.medarbejdernotat) == (mus.eget_niveau is not None) == har_medarbejder
    assert bool(mus.ledernotat) == har_leder
    assert (mus.afholdt_dag is None) == (mus.stadie in uden_samtale)
    assert bool(mus.maal) == (mus.stadie not in uden_samtale | {Musstadie.AFHOLDT})


@pytest.mark.parametrize("mus", [m for m in MUSSAMTALER if m.maal], ids=lambda m: m.person)
def test_et_planmaal_peger_paa_sit_laeringsmaal_og_sit_eget_oenske(mus) -> None:
    for maal in mus.maal:
        assert ART[maal.laeringsmaal] is maal.art
        assert maal.tema in {None, 1, 2, 3, 4, 5}
        assert list(Niveau).index(maal.niveau_nu) <= list(Niveau).index(maal.niveau_maal)
        assert maal.frist_dag > 0
        assert maal.oenske is None or OENSKE[maal.oenske].person == mus.person
        assert maal.oenske is None or OENSKE[maal.oenske].runde is Runde.IGANG
        assert maal.oenske is None or mus.afholdt_dag < OENSKE[maal.oenske].oprettet_dag
