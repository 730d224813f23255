"""Drafting: who may, what a proposal fills in, and what is taken back."""

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.udkast import Forslag, foreslaa, fortryd_forslag, saet_udkast
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.conftest import IKKE, VIDEN
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.motor.fejl import Regelbrud


def udfald() -> dict[str, str]:
    return {u.oenske.titel: u.udfald for u in Beslutningsudkast.objects.select_related("oenske")}


def test_forslaget_foelger_raekkefoelgen_og_rammen(hold: Hold) -> None:
    for navn, titel, mere in (
        ("mads", "Nr. 1", {}),
        ("aya", "Nr. 2", {}),
        ("mads", "Nr. 3, gratis", {"kursusgebyr_oere": 0}),
        ("aya", "Nr. 4, ukendt pris", {"kursusgebyr_oere": 0, "pris_kendt": False}),
        ("mads", "Nr. 5, ikke anbefalet", {"vurdering": IKKE}),
        ("aya", "Nr. 6, videndeling", {"vurdering": VIDEN}),
    ):
        sager.vurderet(hold, navn, titel=titel, **mere)
    sager.vurderet(hold, "lone", "carl", titel="Lederens eget")
    runde = sager.runde(hold, rammer={"voksen": 2_000_000})
    sager.laas_alle(hold, runde)
    assert foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == Forslag(foreslaaet=5, overladt=2)
    assert udfald() == {
        "Nr. 1": "BEVILGET",
        "Nr. 2": "VENTELISTE",
        "Nr. 3, gratis": "BEVILGET",
        "Nr. 5, ikke anbefalet": "AFSLAG",
        "Nr. 6, videndeling": "VIDENDELING",
    }
    assert not Beslutningsudkast.objects.exclude(begrundelse="").exists()
    assert Beslutningsudkast.history.count() == 5


def test_det_der_er_valgt_i_forvejen_staar_ved_magt_og_bruger_af_rammen(hold: Hold) -> None:
    foerst = sager.vurderet(hold, "mads", titel="Nr. 1")
    sidst = sager.vurderet(hold, "aya", titel="Nr. 2")
    runde = sager.runde(hold, rammer={"voksen": 2_000_000})
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, sidst, "BEVILGET")
    foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    assert udfald() == {"Nr. 1": "VENTELISTE", "Nr. 2": "BEVILGET"}
    assert Beslutningsudkast.objects.get(oenske=sidst).begrundelse
    assert foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == Forslag(0, 0)
    saet_udkast(runde=runde, oenske=foerst, udfald="AFSLAG", begrundelse="", adgang=hold.adgang("carl"), tidspunkt=NU)
    assert fortryd_forslag(runde=runde, adgang=hold.adgang("carl")) == 0


def test_saettechefens_forslag_er_kun_til_chefens_eget(hold: Hold, klar: Prioriteringsrunde) -> None:
    forslag = foreslaa(runde=klar, adgang=hold.adgang("sofie"), tidspunkt=NU)
    assert forslag.foreslaaet == 0  # chefens ønske er ikke rangeret, så det tager et menneske stilling til
    assert not Beslutningsudkast.objects.exists()


@pytest.mark.parametrize("navn", ["lone", "mads", "rikke", "ulla", "admin", "kim"])
def test_ingen_andre_foreslaar_eller_skriver(hold: Hold, klar: Prioriteringsrunde, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        foreslaa(runde=klar, adgang=hold.adgang(navn), tidspunkt=NU)
    with pytest.raises(IngenAdgang):
        sager.udkast(hold, klar, Oenske.objects.get(titel="Projektledelse"), af=navn)
    assert not Beslutningsudkast.objects.exists()


def test_en_stedfortraeder_skriver_paa_vegne_af_men_ikke_om_sig_selv(hold: Hold, klar: Prioriteringsrunde) -> None:
    hold.stedfortraeder("aya", "carl", Rolle.CENTERCHEF, "center")
    sager.udkast(hold, klar, Oenske.objects.get(titel="Den gode afgørelse"), af="aya")
    udkast = Beslutningsudkast.objects.get()
    assert (udkast.sat_af, udkast.sat_paa_vegne_af) == (hold["aya"], hold["carl"])
    for titel in ("Projektledelse", "Ledelse i politik"):
        with pytest.raises(IngenAdgang):
            sager.udkast(hold, klar, Oenske.objects.get(titel=titel), af="aya")


def test_et_oenske_uden_for_runden_faar_intet_udkast(hold: Hold, klar: Prioriteringsrunde) -> None:
    nyt = sager.vurderet(hold, "mads", titel="For sent")
    with pytest.raises(Regelbrud, match="ikke med i runden"):
        sager.udkast(hold, klar, nyt)


def test_foer_alle_har_laast_kan_intet_foreslaas(hold: Hold, runde: Prioriteringsrunde) -> None:
    with pytest.raises(Regelbrud):
        sager.udkast(hold, runde, Oenske.objects.get(titel="Projektledelse"))
    assert foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == Forslag(0, 0)
