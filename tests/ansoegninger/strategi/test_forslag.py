"""The proposal: sent, sent back, approved or withdrawn; and what was judged on the old version stays on it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.strategi.godkendelse import Forslagsfase, Godkendelsesart, Strategigodkendelse, Svarart
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.policies import TO_PERSONER
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.adgang import adgang_for
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.strategier import HVAD_ER_NYT, godkend, goer, ret, sendt, udkast
from workflows.forloeb.strategi import Strategiforslag as Forloeb
from workflows.motor.doere import afbryd
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db
#: When version 2 holds: it begins where version 1 ends.
SENERE = date(2028, 6, 1)


def saetninger(sagsnummer: str) -> list[str]:
    return [post.saetning for post in Sporpost.objects.filter(kaede=sagsnummer).order_by("nummer")]


def test_koordinatoren_sender_og_chefen_godkender(hold: Hold) -> None:
    forslag = sendt(hold)
    assert forslag.fase == Forslagsfase.GODKENDELSE
    assert AabenOpgave.objects.get(sagsnummer=forslag.sagsnummer).rolle == Rolle.CENTERCHEF
    ny = godkend(hold, forslag)
    forslag.refresh_from_db()
    assert forslag.fase == Forslagsfase.GODKENDT
    faktum = ny.godkendelse
    assert (faktum.art, faktum.godkendt_af, faktum.gaelder_fra) == (
        Godkendelsesart.GODKENDT,
        hold["carl"],
        date(2028, 1, 1),
    )
    assert len(faktum.aftryk) == 16
    assert saetninger(forslag.sagsnummer) == [
        "begyndte version 2 af strategien som en kopi af version 1",
        "rettede temaet »3. Jura i praksis« i udkastet",
        "sendte forslaget til godkendelse",
        "godkendte version 2, der gælder fra 01.01.2028",
    ]


def test_den_godkendte_gaelder_fra_sin_periode_og_ikke_foer(hold: Hold) -> None:
    ny = godkend(hold, sendt(hold))
    assert strategi_for(hold.enhed["voksen"], date(2027, 12, 31)) == hold.strategi
    assert strategi_for(hold.enhed["voksen"], date(2028, 1, 1)) == ny


def med_periode_fra(hold: Hold, fra: date) -> Strategi:
    """A version that begins on that day, approved on the day of the tests."""
    forslag = udkast(hold)
    tema = forslag.strategi.temaer.get(nummer=3)
    ret(hold, forslag, "tema", tema, opgave="Ny.")
    Strategi.objects.filter(pk=forslag.strategi_id).update(fra_dag=fra)
    goer(hold, forslag, "kim", begrundelse=HVAD_ER_NYT)
    return godkend(hold, forslag)


def test_en_version_gaelder_ikke_foer_den_dag_den_er_godkendt(hold: Hold) -> None:
    ny = med_periode_fra(hold, DAG - timedelta(days=90))
    assert ny.godkendelse.gaelder_fra == DAG
    assert strategi_for(hold.enhed["voksen"], DAG - timedelta(days=1)) == hold.strategi
    assert strategi_for(hold.enhed["voksen"], DAG) == ny


def test_chefen_sender_tilbage_med_en_begrundelse(hold: Hold) -> None:
    forslag = sendt(hold)
    with pytest.raises(Regelbrud, match="hvad der skal ændres"):
        goer(hold, forslag, "carl", svar="RETUR", begrundelse=" ")
    goer(hold, forslag, "carl", svar="RETUR", begrundelse="Tema 3 er for langt.")
    forslag.refresh_from_db()
    assert forslag.fase == Forslagsfase.SKRIVES
    assert [(s.art, s.begrundelse) for s in forslag.svar.all()] == [
        (Svarart.SENDT, HVAD_ER_NYT),
        (Svarart.RETUR, "Tema 3 er for langt."),
    ]
    post = Sporpost.objects.filter(kaede=forslag.sagsnummer).latest("nummer")
    assert (post.saetning, post.begrundelse) == ("sendte version 2 tilbage", "Tema 3 er for langt.")
    assert not Strategigodkendelse.objects.filter(strategi=forslag.strategi).exists()


def test_et_tilbagetrukket_forslag_gaelder_aldrig_og_et_nyt_faar_sit_eget_nummer(hold: Hold) -> None:
    forslag = sendt(hold)
    traek(hold, forslag.pk, "Vi venter et år.")
    forslag.refresh_from_db()
    assert forslag.fase == Forslagsfase.TRUKKET
    assert list(Strategi.objects.godkendte()) == [hold.strategi]
    assert udkast(hold).strategi.version == 3


def traek(hold: Hold, pk: int, begrundelse: str) -> None:
    from ansoegninger.strategi.godkendelse import Strategiforslag

    afbryd(
        afbrydelse=Forloeb.traek,
        sag=Strategiforslag.objects.get(pk=pk),
        adgang=hold.adgang("kim"),
        data={"begrundelse": begrundelse},
        tidspunkt=NU,
    )


@pytest.mark.parametrize(
    ("mangler", "besked"),
    [
        ("temaer", "mindst ét tema"),
        ("laeringsmaal", "mindst ét læringsmål"),
        ("aendringer", "ens med den version, der gælder"),
    ],
)
def test_det_ufaerdige_kan_ikke_sendes(hold: Hold, mangler: str, besked: str) -> None:
    forslag = udkast(hold)
    if mangler == "aendringer":
        Strategi.objects.filter(pk=forslag.strategi_id).update(fra_dag=date(2026, 1, 1), til_dag=date(2028, 1, 1))
    else:
        getattr(forslag.strategi, mangler).all().delete()
    with pytest.raises(Regelbrud, match=besked):
        goer(hold, forslag, "kim", begrundelse=HVAD_ER_NYT)


def test_en_periode_der_er_forbi_kan_ikke_godkendes(hold: Hold) -> None:
    forslag = sendt(hold)
    Strategi.objects.filter(pk=forslag.strategi_id).update(fra_dag=DAG - timedelta(days=30), til_dag=DAG)
    with pytest.raises(Regelbrud, match="Perioden er forbi"):
        goer(hold, forslag, "carl", svar="GODKEND", begrundelse="")


def test_den_der_har_skrevet_godkender_ikke(hold: Hold) -> None:
    Rolletildeling.objects.create(
        person=hold["carl"], rolle=Rolle.FAGLIG_KOORDINATOR, enhed=hold.enhed["center"], fra_dag=FOER
    )
    forslag = udkast(hold)
    ret(hold, forslag, "tema", forslag.strategi.temaer.get(nummer=3), som="carl", opgave="Chefens ord.")
    goer(hold, forslag, "kim", begrundelse=HVAD_ER_NYT)
    with pytest.raises(IngenAdgang, match=TO_PERSONER):
        goer(hold, forslag, "carl", svar="GODKEND", begrundelse="")


@pytest.mark.parametrize("navn", ["kim", "mads", "lone", "rikke", "ulla", "sofie"])
def test_kun_centerchefen_godkender(hold: Hold, navn: str) -> None:
    forslag = sendt(hold)
    with pytest.raises(IngenAdgang):
        goer(hold, forslag, navn, svar="GODKEND", begrundelse="")
    assert list(Strategi.objects.godkendte()) == [hold.strategi]


def test_det_der_er_vurderet_paa_den_gamle_version_bliver_paa_den(hold: Hold, klient: Klient) -> None:
    """A wish with its assessment, and a MUS round: both keep their version, and their pages the old words."""
    gammel = hold.strategi
    oenske = sager.vurderet(hold, "mads", tema=gammel.temaer.get(nummer=3))
    samtale = mussager.samtale(mussager.musrunde(hold), hold)
    ny = med_periode_fra(hold, DAG)
    Oenske.objects.get(pk=oenske.pk)
    assert strategi_for(hold.enhed["voksen"], DAG) == ny
    oenske.refresh_from_db()
    samtale.runde.refresh_from_db()
    assert (oenske.strategi, oenske.tema.strategi, samtale.runde.strategi) == (gammel, gammel, gammel)
    assert oenske.regelversion == f"strategi:{gammel.pk}"
    poster = Sporpost.objects.filter(kaede=oenske.sagsnummer, art="kursusoenske.vurder")
    assert [p.regelversion for p in poster] == [f"strategi:{gammel.pk}"]
    tema = gammel.temaer.get(nummer=3)
    assert (tema.navn, tema.opgave) == ("Jura i praksis", "Afgørelser, der holder.")
    laest = klient("mads").get("/strategi/", {"version": 1}).content.decode()
    assert "Afgørelser, der holder." in laest
    assert "Jura i praksis" in klient("mads").get(f"/sager/{oenske.sagsnummer}/").content.decode()


def test_godkendelsen_siger_hvad_der_bliver_paa_den_gamle(hold: Hold, klient: Klient) -> None:
    sager.vurderet(hold, "mads", tema=hold.strategi.temaer.get(nummer=3))
    mussager.samtale(mussager.musrunde(hold), hold)
    opgave = AabenOpgave.objects.get(sagsnummer=sendt(hold).sagsnummer)
    side = klient("carl").get(f"/opgaver/{opgave.task_id}/").content.decode()
    for ord_ in (
        "1\N{NO-BREAK SPACE}ønske bliver på version 1.",
        "1\N{NO-BREAK SPACE}MUS-runde bliver på version 1.",
        "Version 2 gælder fra 1.\N{NO-BREAK SPACE}januar 2028.",
        HVAD_ER_NYT,
        "som borgeren forstår.",
    ):
        assert ord_ in side


def test_en_ny_formular_gaelder_naar_versionen_er_godkendt(hold: Hold) -> None:
    """Whoever starts a MUS round chooses among approved versions alone."""
    from ansoegninger.mus.forms.runder import RundeForm

    forslag = sendt(hold)
    assert list(RundeForm(center=hold.enhed["center"]).strategierne.values()) == [hold.strategi]
    godkend(hold, forslag)
    assert len(RundeForm(center=hold.enhed["center"]).strategierne) == 2


def test_stedfortraederen_for_chefen_staar_ved_godkendelsen(hold: Hold) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    forslag = sendt(hold)
    goer(hold, forslag, "per", svar="GODKEND", begrundelse="Som aftalt.")
    faktum = Strategigodkendelse.objects.get(strategi=forslag.strategi)
    assert (faktum.godkendt_af, faktum.paa_vegne_af) == (hold["per"], hold["carl"])
    assert adgang_for(hold["per"], DAG).har(Rolle.CENTERCHEF)


def test_klokken_staar_i_faktummet(hold: Hold) -> None:
    kl: datetime = NU + timedelta(days=3)
    forslag = sendt(hold)
    assert godkend(hold, forslag, tidspunkt=kl).godkendelse.godkendt_kl == kl
