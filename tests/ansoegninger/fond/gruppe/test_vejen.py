"""A group's way: who is found, who makes it, who is told, what the rules say, what the fund answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.policies import kan_soeges
from ansoegninger.fond.ansoegning.queries import reglerne_for
from ansoegninger.fond.ansoegning.spoergsmaal import sagen_om
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.fond.gruppe.queries import kolleger_om, mindst_antal, soegbare, synlige_grupper
from ansoegninger.fond.gruppe.services import dan_gruppe
from ansoegninger.fond.regler import Regelart
from ansoegninger.fond.services import gem_version
from ansoegninger.fond.standard import standard
from ansoegninger.fond.tjek import tjek
from ansoegninger.oensker.models import Oenske
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle
from tests.fabrikker import fondsgrupper as fg
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import indsendt, vurderet
from workflows.beskeder.models import Besked
from workflows.motor.doere import afbryd
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def dele(hold: Hold, navn: str = "lone") -> list[list[tuple[str, int, bool]]]:
    return [
        [(d.overenskomst, len(d.ansoegere), d.kan_forhaandsgodkendes) for d in u.dele] for u in fg.fundne(hold, navn)
    ]


def traek(hold: Hold, navn: str, ansoegning: Fondsansoegning) -> None:
    from workflows.forloeb.fondsansoegning import Fondsansoegning as Forloebet

    adgang = hold.adgang(navn)
    afbryd(afbrydelse=Forloebet.annuller, sag=ansoegning, adgang=adgang, data={"begrundelse": ""}, tidspunkt=NU)


@pytest.mark.parametrize(("antal", "kan"), [(4, False), (5, True), (6, True)])
def test_saa_mange_paa_samme_arbejdsplads_findes_som_een_gruppe(hold: Hold, antal: int, kan: bool) -> None:
    fg.oensker(hold, fg.kolleger(hold, antal))
    assert dele(hold) == [[("DS", antal, kan)]]


def test_en_blandet_gruppe_deles_og_bliver_til_to(hold: Hold) -> None:
    ds, hk = fg.kolleger(hold, 4), fg.kolleger(hold, 2, "HK")
    oensker = fg.oensker(hold, [*ds, *hk])
    assert dele(hold) == [[("DS", 4, False), ("HK", 2, False)]]
    with pytest.raises(Regelbrud, match="ikke, som du så den"):
        fg.dan(hold, oensker)
    grupper = [fg.dan(hold, oensker[:4]), fg.dan(hold, oensker[4:])]
    assert [(g.overenskomst, g.enhed_id) for g in grupper] == [(kode, hold.enhed["voksen"].pk) for kode in ("DS", "HK")]


def test_en_anden_afdeling_er_en_anden_arbejdsplads(hold: Hold) -> None:
    fg.oensker(hold, ["mads", "aya"])
    fg.oensker(hold, fg.kolleger(hold, 2, enhed="visitation"), "per")
    assert dele(hold) == [[("DS", 2, False)]]
    assert dele(hold, "carl") == [[("DS", 2, False)], [("DS", 2, False)]]
    assert dele(hold, "rikke") == dele(hold, "carl")
    assert dele(hold, "mads") == dele(hold, "ulla") == []


def test_et_andet_hold_er_en_anden_gruppe(hold: Hold) -> None:
    fg.oensker(hold, ["mads"])
    fg.oensker(hold, ["aya"], start_dag=fs.SLUT + timedelta(days=1), slut_dag=fs.SLUT + timedelta(days=30))
    assert dele(hold) == []


def test_ansoegningens_dage_og_overenskomst_taeller_frem_for_oenskets(hold: Hold) -> None:
    mads, aya = fg.oensker(hold, ["mads", "aya"])
    fs.soegt(hold, "mads", mads, start_dag=fs.SLUT + timedelta(days=9), slut_dag=fs.SLUT + timedelta(days=20))
    assert dele(hold) == []
    fs.soegt(hold, "aya", aya, start_dag=fs.SLUT + timedelta(days=9), slut_dag=fs.SLUT + timedelta(days=20))
    assert dele(hold) == [[("DS", 2, False)]]


def test_en_overenskomst_fonden_ikke_har_er_ikke_med(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["aya"]).update(overenskomst="SUNDHED")
    fg.oensker(hold, ["mads", "aya"])
    assert dele(hold) == []


def test_de_soegbare_er_dem_policyen_siger_ja_til_og_dem_fonden_ikke_har_endnu(hold: Hold) -> None:
    soegt = fs.soegt(hold, "mads")
    hos_fonden = fs.hos_fonden(hold, fs.soegt(hold, "aya"))
    fs.anbefalet(hold, "kim")
    indsendt(hold, "mads")
    vurderet(hold, "aya", vurdering={"udfald": "ANBEFALES_IKKE", "begrundelse": "Ikke nu."})
    nok = {o.pk for o in Oenske.objects.all() if kan_soeges(o)}
    assert len(nok) == 1
    assert set(soegbare().values_list("pk", flat=True)) == nok | {soegt.oenske_id}
    assert hos_fonden.oenske_id not in nok


def test_tallet_er_reglens_og_ikke_programmets(hold: Hold) -> None:
    assert mindst_antal(DAG) == dict.fromkeys(("DS", "HK", "FOA", "SL", "AK"), 5)
    nye = [replace(r, tal=2) if r.art == Regelart.GRUPPE else r for r in standard("DS")]
    gem_version(
        overenskomst="DS",
        regler=nye,
        fra_dag=DAG,
        begrundelse="Fonden har ændret det",
        efter_version=1,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    assert mindst_antal(DAG) == {"DS": 2, "HK": 5, "FOA": 5, "SL": 5, "AK": 5}
    fg.oensker(hold, ["mads", "aya"])
    assert dele(hold) == [[("DS", 2, True)]]


def test_lederen_danner_gruppen_og_hver_ansoegning_faar_sin_post(hold: Hold) -> None:
    oensker, ansoegninger = fg.soegt(hold, ["mads", "aya", *fg.kolleger(hold, 1)], 2)
    gruppe = fg.dan(hold, oensker)
    assert list(gruppe.ansoegninger.order_by("pk")) == ansoegninger
    assert list(Sporpost.objects.filter(art="fondsansoegning.gruppe").values_list("kaede", flat=True)) == [
        a.sagsnummer for a in ansoegninger
    ]
    post = Sporpost.objects.get(art="fond.gruppe_dannet")
    assert (post.kaede, post.enhed_id) == (SYSTEM, hold.enhed["voksen"].pk)
    assert "Mads" not in post.indhold


def test_den_der_ikke_har_soegt_faar_besked_om_hvordan_og_ingen_navne(hold: Hold) -> None:
    oensker, _ = fg.soegt(hold, ["mads", "aya", "kim"], 2)
    fg.dan(hold, oensker)
    besked = Besked.objects.get(noegle__startswith="fondsgruppe:")
    assert (besked.modtager_id, besked.sagsnummer) == (hold["kim"].pk, oensker[2].sagsnummer)
    assert "Søg kompetencefonden" in besked.tekst
    assert not any(hold[navn].fornavn in besked.tekst for navn in ("mads", "aya", "lone"))


@pytest.mark.parametrize("navn", ["carl", "rikke", "mads", "per", "tove", "oscar"])
def test_kun_arbejdspladsens_leder_danner_gruppen(hold: Hold, navn: str) -> None:
    oensker = fg.oensker(hold, ["mads", "aya"])
    with pytest.raises((IngenAdgang, Regelbrud)):
        fg.dan(hold, oensker, navn)
    assert not Fondsgruppe.objects.exists()


def test_lederens_stedfortraeder_danner_gruppen_paa_lederens_vegne(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    fg.dan(hold, fg.oensker(hold, ["mads", "aya"]), "signe")
    assert Sporpost.objects.get(art="fond.gruppe_dannet").paa_vegne_af_id == hold["lone"].pk


def test_samme_formular_to_gange_er_een_gruppe(hold: Hold) -> None:
    oensker, noegle = fg.oensker(hold, ["mads", "aya"]), uuid4()
    svar = [
        dan_gruppe(oensker=[o.pk for o in oensker], adgang=hold.adgang("lone"), tidspunkt=NU, noegle=noegle)
        for _ in range(2)
    ]
    assert [s is not None for s in svar] == [True, False]
    assert Fondsgruppe.objects.count() == 1


def test_en_gruppe_dannes_een_gang_og_tager_dem_med_der_soeger_siden(hold: Hold) -> None:
    oensker, _ = fg.soegt(hold, ["mads", "aya"], 1)
    gruppe = fg.dan(hold, oensker)
    with pytest.raises(Regelbrud, match="allerede dannet"):
        fg.dan(hold, oensker)
    alene = fs.soegt(hold, "aya", oensker[1])
    assert alene.gruppe is None
    assert fg.dan(hold, oensker) == gruppe
    alene.refresh_from_db()
    assert alene.gruppe == gruppe


def test_uden_startdato_kan_gruppen_ikke_dannes(hold: Hold) -> None:
    oensker = fg.oensker(hold, ["mads", "aya"], start_dag=None, slut_dag=None)
    assert dele(hold) == [[("DS", 2, False)]]
    with pytest.raises(Regelbrud, match="hvornår"):
        fg.dan(hold, oensker)


def test_medarbejderen_er_med_med_eet_kryds_og_kun_i_gruppens_dage(hold: Hold) -> None:
    oensker = fg.oensker(hold, ["mads", "aya"])
    assert [kolleger_om(o, DAG) for o in oensker] == [1, 1]
    gruppe = fg.dan(hold, oensker)
    assert fs.soegt(hold, "mads", oensker[0], med_gruppen=True).gruppe == gruppe
    senere = {"start_dag": fs.SLUT + timedelta(days=1), "slut_dag": fs.SLUT + timedelta(days=9)}
    with pytest.raises(Regelbrud, match="på en anden tid"):
        fs.soegt(hold, "aya", oensker[1], med_gruppen=True, **senere)


def test_reglen_om_grupper_svarer_med_gruppens_antal(hold: Hold) -> None:
    oensker, ansoegninger = fg.soegt(hold, fg.kolleger(hold, 5))
    fg.dan(hold, oensker)
    foerste = Fondsansoegning.objects.get(pk=ansoegninger[0].pk)

    def svaret() -> str:
        fundet = tjek(reglerne_for(foerste), sagen_om(foerste, DAG))
        return next((s.goer for s in fundet.svar if s.regel.art == Regelart.GRUPPE), "intet")

    assert sagen_om(foerste, DAG).gruppe == 5
    assert "forhåndsgodkendelse" in svaret()
    traek(hold, next(n for n, p in hold.person.items() if p.pk == ansoegninger[1].person_id), ansoegninger[1])
    assert sagen_om(foerste, DAG).gruppe == 4
    assert svaret() == ""


def test_den_der_traekker_sin_ansoegning_er_ude_af_gruppen(hold: Hold) -> None:
    oensker, ansoegninger = fg.soegt(hold, ["mads", "aya"])
    fg.dan(hold, oensker)
    traek(hold, "mads", ansoegninger[0])
    ansoegninger[0].refresh_from_db()
    assert ansoegninger[0].fase == Fase.ANNULLERET
    gruppe = synlige_grupper(hold.adgang("lone")).get()
    assert (gruppe.antal, gruppe.oere) == (1, 1_000_000)  # type: ignore[attr-defined]


def test_fonden_kan_spoerges_foer_alle_har_soegt_og_svarer_een_gang(hold: Hold) -> None:
    oensker, (ansoegning,) = fg.soegt(hold, fg.kolleger(hold, 5), 1)
    gruppe = fg.dan(hold, oensker)
    with pytest.raises(Regelbrud, match="først, at formularen er sendt"):
        fg.besvaret(hold, gruppe)
    with pytest.raises(Regelbrud, match="ikke kommet"):
        fg.sendt(hold, gruppe, DAG + timedelta(days=1))
    fg.sendt(hold, gruppe)
    with pytest.raises(Regelbrud, match="allerede sendt"):
        fg.sendt(hold, gruppe)
    with pytest.raises(Regelbrud, match="før formularen"):
        fg.besvaret(hold, gruppe, dag=DAG - timedelta(days=1))
    svar = fg.besvaret(hold, gruppe)
    assert (svar.godkendt, svar.nummer) == (True, "FG-1")
    with pytest.raises(Regelbrud, match="allerede registreret"):
        fg.besvaret(hold, gruppe)
    for art in ("fond.gruppe_sendt", "fond.gruppe_svar"):
        assert set(Sporpost.objects.filter(art=art).values_list("kaede", flat=True)) == {SYSTEM, ansoegning.sagsnummer}


def test_fire_er_for_faa_til_at_spoerge_foerst(hold: Hold) -> None:
    gruppe = fg.dan(hold, fg.oensker(hold, fg.kolleger(hold, 4)))
    with pytest.raises(Regelbrud, match="kræver 5"):
        fg.sendt(hold, gruppe)
