"""What a scenario is computed from."""

from ansoegninger.prioritering.scenarier.grundlag import FULDT, laes
from tests.ansoegninger.prioritering.scenariehjaelp import beregn, opret
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold


def test_et_hold_kommer_med_samlet_til_den_pris_det_har_sammen(hold: Hold) -> None:
    paa_hold = [sager.vurderet(hold, navn, titel="Fælles", kursusgebyr_oere=2_000_000) for navn in ("mads", "aya")]
    sager.vurderet(hold, "kim", titel="Krage", kursusgebyr_oere=1_500_000)
    runde = sager.runde(hold, rammer={"voksen": 2_500_001, "visitation": 0, "center": 0})
    sager.laas_alle(hold, runde)
    sager.kursushold(hold, runde, paa_hold, pris_oere=1_000_001)
    koersel = beregn(hold, opret(hold, runde))
    assert koersel.valg.filter(valgt=True).count() == 3
    valgene = list(koersel.valg.filter(oenske__in=paa_hold).order_by("pk"))
    assert sorted(v.pris_oere for v in valgene) == [500_000, 500_001]
    # Neither can be left out without the other.
    assert {v.tab for v in valgene} == {sum(v.point for v in valgene)}
    # A team over its maximum cannot be granted, and is left out with that reason.
    koersel.scenarie.runde.kursushold.update(deltagere_maks=1)
    fuldt = laes(runde, DAG)
    assert {fuldt.udeladt[o.pk] for o in paa_hold} == {FULDT}
    assert len(fuldt.raekker) == 1
