"""A scenario's wishes and limits become the same problem whatever keys the database gave them."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from ansoegninger.prioritering.optimering.bedste import find_bedste
from ansoegninger.prioritering.optimering.udvalgsopgave import Udvalg
from ansoegninger.prioritering.scenarier.opgave import Giver, Opgave, Post, Pulje, Rammer, byg

VOKSEN, VISITATION = "000100010001", "000100010002"


def post(nr: int, *, point: int = 100, pris: int = 1_000_000, **andet: object) -> Post:
    standard = {"person_id": 10 + nr, "enhed_sti": VOKSEN, "ramme_id": 1}
    return Post(nr, f"K-2026-{nr:05}", point=point, pris_oere=pris, **(standard | andet))  # type: ignore[arg-type]


def pulje(ramme_id: int, navn: str, beloeb: int, sti: str = VOKSEN) -> Pulje:
    return Pulje(ramme_id, (sti, "AFDELING", "KURSUS", navn), beloeb)


def verden() -> tuple[list[Post], Rammer]:
    """Twelve wishes of two departments, equal in pairs, with every kind of limit."""
    poster = [
        post(
            nr,
            point=100 + nr // 2,
            person_id=20 + nr // 3,
            enhed_sti=VOKSEN if nr % 2 else VISITATION,
            ramme_id=1 if nr % 2 else 2,
            temanummer=1 + nr % 3,
            periode=(date(2027, 3, 1 + nr % 4), date(2027, 3, 3 + nr % 4)),
            hold_id=7 if nr in {1, 3} else None,
        )
        for nr in range(1, 13)
    ]
    rammer = Rammer(
        puljer=[pulje(1, "", 3_000_000), pulje(2, "", 2_000_000, VISITATION), pulje(3, "Centrets", 1_500_000)],
        givere=[Giver(3, 1), Giver(3, 2, frozenset({2}))],
        hoejst_pr_person=2,
        hoejst_vaek_procent=50,
        mindst_pr_enhed=1,
        temaer={1: (0, 60), 2: (10, 100)},
        ansatte={VOKSEN: 6, VISITATION: 4},
    )
    return poster, rammer


def med_andre_noegler(poster: list[Post], rammer: Rammer, tilfaeldig: Random) -> tuple[list[Post], Rammer]:
    """The same facts, read in another order, where the database gave every row another key."""
    ny = dict(zip(range(1, 200), tilfaeldig.sample(range(1000, 9000), 199), strict=True))
    blandet = [
        replace(
            p,
            oenske_id=ny[p.oenske_id],
            person_id=ny[p.person_id],
            ramme_id=ny[p.ramme_id],
            hold_id=ny[p.hold_id] if p.hold_id else None,
        )
        for p in poster
    ]
    puljer = [replace(p, ramme_id=ny[p.ramme_id]) for p in rammer.puljer]
    givere = [replace(g, fra=ny[g.fra], til=ny[g.til]) for g in rammer.givere]
    for liste in (blandet, puljer, givere):
        tilfaeldig.shuffle(liste)  # type: ignore[arg-type]
    return blandet, replace(rammer, puljer=puljer, givere=givere)


def loest(opgave: Opgave) -> Udvalg:
    return find_bedste(opgave.udvalgsopgave)


def test_samme_oejebliksbillede_giver_samme_aftryk_og_samme_svar_i_enhver_raekkefoelge() -> None:
    poster, rammer = verden()
    foerste = byg(poster, rammer)
    svar = loest(foerste)
    assert svar.bevist
    assert svar.valgt
    for froe in range(5):
        igen = byg(*med_andre_noegler(poster, rammer, Random(froe)))
        assert igen.aftryk == foerste.aftryk
        assert loest(igen) == svar


@pytest.mark.parametrize(
    "aendring",
    [
        {"point": 999},
        {"pris_oere": 999},
        {"person_id": 999},
        {"temanummer": None},
        {"periode": None},
        {"hold_id": 9},
        {"forplejning": (2, 500)},
    ],
)
def test_ethvert_andet_oejebliksbillede_har_et_andet_aftryk(aendring: dict[str, object]) -> None:
    poster, rammer = verden()
    andet = [replace(poster[0], **aendring), *poster[1:]]  # type: ignore[arg-type]
    if "hold_id" in aendring:
        andet[1] = replace(andet[1], hold_id=9)
    assert byg(andet, rammer).aftryk != byg(poster, rammer).aftryk


def test_en_andel_af_et_lille_team_er_altid_mindst_en_person() -> None:
    rammer = Rammer([pulje(1, "", 9)], hoejst_vaek_procent=20, ansatte={VOKSEN: 4})
    assert byg([post(1)], rammer).udvalgsopgave.hoejst_vaek == {0: 1}
    assert byg([post(1)], replace(rammer, ansatte={VOKSEN: 11})).udvalgsopgave.hoejst_vaek == {0: 2}


def test_en_afdeling_med_faerre_oensker_end_graensen_faar_dem_alle() -> None:
    rammer = Rammer([pulje(1, "", 9), pulje(2, "", 9, VISITATION)], mindst_pr_enhed=2)
    poster = [post(1), post(2), post(3), post(4, enhed_sti=VISITATION, ramme_id=2)]
    assert byg(poster, rammer).udvalgsopgave.mindst_pr_enhed == {0: 2, 1: 1}


def test_et_temas_andel_er_af_alle_pengene_og_rundes_til_den_sikre_side() -> None:
    rammer = Rammer([pulje(1, "", 101), pulje(2, "b", 100)], temaer={1: (10, 30), 2: (0, 100)})
    graenser = byg([post(1)], rammer).udvalgsopgave.temaer
    assert (graenser[1].mindst_oere, graenser[1].hoejst_oere) == (21, 60)
    assert graenser[2].hoejst_oere is None


def test_forplejning_betales_af_sin_egen_pulje() -> None:
    rammer = Rammer([pulje(1, "", 9), pulje(2, "forplejning", 9)])
    kandidat = byg([post(1, pris=700, forplejning=(2, 300))], rammer).udvalgsopgave.kandidater[0]
    assert kandidat.traek == ((0, 700), (1, 300))


def test_et_regnestykke_uden_fonden_har_det_aftryk_det_altid_har_haft() -> None:
    assert byg(*verden()).aftryk == "396e75485fedb99c236457868839df6c655f959a93202bc7931ddbf424577114"


def test_fondens_penge_er_en_del_af_aftrykket_og_traekkes_fra_afdelingens_egen_ramme() -> None:
    poster, rammer = verden()
    med = [replace(p, tilskud_oere=400_000) for p in poster]
    opgave = byg(med, rammer, "SANDSYNLIGT")
    assert {k.traek[0][1] for k in opgave.udvalgsopgave.kandidater} == {600_000}
    andre = [replace(p, tilskud_oere=500_000, pris_oere=1_100_000) for p in poster]
    alle = {byg(med, rammer, s).aftryk for s in ("SANDSYNLIGT", "AFKLARET")} | {byg(andre, rammer, "AFKLARET").aftryk}
    assert len(alle) == 3
