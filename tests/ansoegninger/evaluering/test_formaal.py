"""Before the course: the purpose is agreed beside the wait for it, and the course waits for no form."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS
from viewflow.workflow.token import Token

from ansoegninger.evaluering.formaal import frist_for_aftale, frist_for_forslag, maal_om_kurset
from ansoegninger.evaluering.forms import FormaalForm
from ansoegninger.evaluering.models import Formaal, Formaalsaftale, Tilmelding
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.strategi.models import Tema
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.evaluering.hjaelp import (
    FORSLAG,
    FULGT_OP,
    KL,
    SENERE,
    aabne,
    fyrre_dage_efter,
    goer,
    tilmeldt,
)
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, Hold
from workflows.forloeb import Kursusoenske
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def arter(oenske: Oenske) -> list[str]:
    poster = Sporpost.objects.filter(kaede=oenske.sagsnummer).order_by("nummer")
    return [art.removeprefix("kursusoenske.") for art in poster.values_list("art", flat=True)]


def test_medarbejderen_foreslaar_og_lederen_aftaler_mens_kurset_venter(hold: Hold, bevilget: Oenske) -> None:
    tilmeldt(hold, bevilget)
    assert (bevilget.fase, aabne(bevilget)) == (Fase.GENNEMFOERELSE, {"foreslaa_formaal", "gennemfoer"})
    goer(hold["mads"], bevilget, "foreslaa_formaal", **FORSLAG)
    assert (bevilget.fase, aabne(bevilget)) == (Fase.GENNEMFOERELSE, {"aftal_formaal", "gennemfoer"})
    goer(hold["lone"], bevilget, "aftal_formaal", tilfoejelse=" Vi ser på det i marts. ")
    assert (bevilget.fase, aabne(bevilget)) == (Fase.GENNEMFOERELSE, {"gennemfoer"})
    formaal, aftale = Formaal.objects.get(), Formaalsaftale.objects.get()
    assert (formaal.oeve, formaal.stoette) == ("At skrive begrundelsen først.", "Aya")
    assert (aftale.tilfoejelse, aftale.aftalt_af) == ("Vi ser på det i marts.", hold["lone"])
    goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=True, begrundelse="")
    assert (bevilget.fase, aabne(bevilget)) == (Fase.EVALUERING, {"evaluer"})
    assert arter(bevilget)[-4:] == ["tilmeld", "foreslaa_formaal", "aftal_formaal", "gennemfoer"]
    assert brud(KL) == []


@pytest.mark.parametrize("naaet", [0, 1])
@pytest.mark.parametrize(("gennemfoert", "fase"), [(True, Fase.EVALUERING), (False, Fase.IKKE_GENNEMFOERT)])
def test_kurset_registreres_selv_om_formaalet_aldrig_blev_aftalt(
    hold: Hold, bevilget: Oenske, naaet: int, gennemfoert: bool, fase: str
) -> None:
    tilmeldt(hold, bevilget)
    if naaet:
        goer(hold["mads"], bevilget, "foreslaa_formaal", **FORSLAG)
    grund = "" if gennemfoert else "Kurset blev aflyst."
    goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=gennemfoert, begrundelse=grund)
    assert bevilget.fase == fase
    assert aabne(bevilget) == ({"evaluer"} if gennemfoert else set())
    trin = Kursusoenske.noder()["aftal_formaal" if naaet else "foreslaa_formaal"]
    assert Task.objects.get(process__in=processer(bevilget), flow_task=trin).status == STATUS.CANCELED
    assert not Formaalsaftale.objects.exists()
    assert brud(KL) == []


def test_er_kurset_begyndt_ved_tilmeldingen_spoerges_der_ikke_foerst(hold: Hold, bevilget: Oenske) -> None:
    tilmeldt(hold, bevilget, DAG)
    assert aabne(bevilget) == {"gennemfoer"}


def test_en_sag_der_ventede_paa_kurset_foer_formaalet_kom_til_gaar_videre(hold: Hold, bevilget: Oenske) -> None:
    """As the cases stood: the step `gennemfoer` right after the enrolment, outside every branch."""
    tilmeldt(hold, bevilget, DAG)
    assert Task.objects.get(process__in=processer(bevilget), status=STATUS.NEW).token == Token("start")
    goer(hold["mads"], bevilget, "gennemfoer", gennemfoert=True, begrundelse="")
    assert (bevilget.fase, aabne(bevilget)) == (Fase.EVALUERING, {"evaluer"})
    assert brud(KL) == []


@pytest.mark.parametrize(("trin", "navn"), [("foreslaa_formaal", "lone"), ("aftal_formaal", "mads")])
def test_hver_part_goer_sin_del(hold: Hold, bevilget: Oenske, trin: str, navn: str) -> None:
    tilmeldt(hold, bevilget)
    data = FORSLAG
    if trin == "aftal_formaal":
        goer(hold["mads"], bevilget, "foreslaa_formaal", **FORSLAG)
        data = {"tilfoejelse": ""}
    with pytest.raises(IngenAdgang):
        goer(hold[navn], bevilget, trin, **data)


@pytest.mark.parametrize(("dage_til", "forslag", "aftale"), [(30, 25, 29), (6, 1, 5), (5, 0, 4), (3, 0, 2), (1, 0, 0)])
def test_fristerne_ligger_foer_kurset_og_ikke_foer_i_dag(
    bevilget: Oenske, dage_til: int, forslag: int, aftale: int
) -> None:
    start = DAG + timedelta(days=dage_til)
    bevilget.tilmelding = Tilmelding(start_dag=start, slut_dag=start)
    assert frist_for_forslag(bevilget, DAG) == DAG + timedelta(days=forslag)
    assert frist_for_aftale(bevilget, DAG) == DAG + timedelta(days=aftale)


def test_koeen_viser_fristen_og_hvornaar_der_mindes_om_den(hold: Hold, bevilget: Oenske) -> None:
    tilmeldt(hold, bevilget, date(2026, 11, 10))
    opgave = AabenOpgave.objects.get(trin="foreslaa_formaal")
    assert (opgave.frist_dag, opgave.varsel_dag) == (date(2026, 11, 5), date(2026, 10, 29))


def med_tema(hold: Hold, oenske: Oenske) -> Tema:
    assert hold.strategi is not None
    tema = hold.strategi.temaer.get(nummer=3)
    oenske.tema = tema
    oenske.save()
    return tema


def test_forslaget_er_begyndt_med_oenskets_begrundelse_og_planens_maal_i_temaet(hold: Hold, bevilget: Oenske) -> None:
    tema = med_tema(hold, bevilget)
    samtale = mussager.holdt(mussager.musrunde(hold, "voksen"), hold, "mads")
    mussager.maal(samtale, hold, maal="Kan skrive en afgørelse", tema=tema)
    mussager.maal(samtale, hold, maal="Kan noget andet")
    tilmeldt(hold, bevilget)
    assert maal_om_kurset(bevilget, hold.adgang("mads")) == []  # nobody has approved it yet
    goer(hold["lone"], samtale, "plan")
    mussager.godkend(samtale, hold, "mads")
    mussager.godkend(samtale, hold, "lone", part="leder")
    assert [m.maal for m in maal_om_kurset(bevilget, hold.adgang("mads"))] == ["Kan skrive en afgørelse"]
    formular = FormaalForm(sag=bevilget, adgang=hold.adgang("mads"), dag=DAG)
    assert formular["hvorfor"].value() == bevilget.begrundelse
    assert formular["oeve"].value() == "Kan skrive en afgørelse"


def planlagt(hold: Hold, oenske: Oenske) -> None:
    """Mads's approved plan has a goal in the wish's theme, with something before, during and after the course."""
    samtale = mussager.holdt(mussager.musrunde(hold, "voksen"), hold, "mads")
    maal = mussager.maal(samtale, hold, maal="Kan skrive en afgørelse", tema=med_tema(hold, oenske))
    for fase, hvad in (("FOER", "Læse loven"), ("UNDER", "Ugen på skolen"), ("EFTER", "Skrive tre breve")):
        mussager.aktivitet(maal, hold, fase=fase, hvad=hvad)
    goer(hold["lone"], samtale, "plan")
    mussager.godkend(samtale, hold, "mads")
    mussager.godkend(samtale, hold, "lone", part="leder")


def paa_trinnet(klient: Klient, navn: str, oenske: Oenske, trin: str) -> str:
    opgave = AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer, trin=trin)
    return klient(navn).get(reverse("indbakke:opgave", args=[opgave.task_id])).content.decode()


@pytest.mark.side
def test_det_planen_vil_have_oevet_kommer_igen_paa_hvert_trin(hold: Hold, bevilget: Oenske, klient: Klient) -> None:
    planlagt(hold, bevilget)
    tilmeldt(hold, bevilget)
    forslag = FormaalForm(sag=bevilget, adgang=hold.adgang("mads"), dag=DAG)["oeve"].value()
    assert forslag == "Kan skrive en afgørelse\n– Skrive tre breve"
    kl = KL + timedelta(days=100)
    svar = {"udbytte": 4, "vil_anbefale": True, "tekst": "Jeg skriver kortere."}
    skridt: list[tuple[str, str, dict[str, object]]] = [
        ("mads", "foreslaa_formaal", FORSLAG),
        ("lone", "aftal_formaal", {"tilfoejelse": ""}),
        ("mads", "gennemfoer", {"gennemfoert": True, "begrundelse": "", "tidspunkt": kl}),
        ("mads", "evaluer", {**svar, "tidspunkt": kl}),
    ]
    for navn, trin, data in skridt:
        side = paa_trinnet(klient, navn, bevilget, trin)
        assert ("Læse loven" in side, "Skrive tre breve" in side, "Ugen på skolen" in side) == (True, True, False), trin
        goer(hold[navn], bevilget, trin, **data)
    kl = fyrre_dage_efter(bevilget)
    assert "Skrive tre breve" in paa_trinnet(klient, "mads", bevilget, "forankr")
    goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **FULGT_OP)
    assert "Skrive tre breve" in paa_trinnet(klient, "lone", bevilget, "se_virkningen")


@pytest.mark.side
def test_planen_kommer_igen_ogsaa_naar_formaalet_ikke_blev_aftalt(hold: Hold, bevilget: Oenske, klient: Klient) -> None:
    planlagt(hold, bevilget)
    tilmeldt(hold, bevilget, DAG)
    assert "Skrive tre breve" in paa_trinnet(klient, "mads", bevilget, "gennemfoer")


def test_kun_den_der_maa_se_planen_faar_dens_maal(hold: Hold, bevilget: Oenske) -> None:
    planlagt(hold, bevilget)
    ser = {navn: bool(maal_om_kurset(bevilget, hold.adgang(navn))) for navn in ("mads", "lone", "aya", "carl")}
    assert ser == {"mads": True, "lone": True, "aya": False, "carl": False}


def test_en_kollegas_maal_er_ikke_ens_egne(hold: Hold, bevilget: Oenske) -> None:
    tema = med_tema(hold, bevilget)
    samtale = mussager.holdt(mussager.musrunde(hold, "voksen"), hold, "aya")
    mussager.maal(samtale, hold, "aya", tema=tema)
    goer(hold["lone"], samtale, "plan")
    mussager.godkend(samtale, hold, "aya")
    mussager.godkend(samtale, hold, "lone", part="leder")
    assert maal_om_kurset(bevilget, hold.adgang("mads")) == []


def test_tidspunktet_er_trinnets(hold: Hold, bevilget: Oenske) -> None:
    tilmeldt(hold, bevilget, SENERE)
    senere: datetime = KL + timedelta(hours=2)
    goer(hold["mads"], bevilget, "foreslaa_formaal", tidspunkt=senere, **FORSLAG)
    assert Formaal.objects.get().foreslaaet_kl == senere
