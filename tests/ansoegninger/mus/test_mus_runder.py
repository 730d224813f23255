"""Rounds: who opens them, who gets a talk, and that the making of talks can be stopped and run again."""

from datetime import timedelta
from uuid import uuid4

import pytest

from ansoegninger.mus import services
from ansoegninger.mus.arbejde import forfaldent
from ansoegninger.mus.models import MusRunde, MusSamtale
from ansoegninger.mus.queries import Enhedsdaekning, daekning_pr_enhed, synlige_runder, uden_samtale
from ansoegninger.mus.visning import daekningstabel, dage_tilbage, soejler
from ansoegninger.strategi.models import Strategi
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse, Enhedsart
from roller.organisation.services import opret_enhed
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def navne(runde: MusRunde, hold: Hold) -> set[str]:
    har = set(MusSamtale.objects.filter(runde=runde).values_list("person", flat=True))
    return {navn for navn, person in hold.person.items() if person.pk in har}


def ansaet(hold: Hold, navn: str, enhed: str, **felter: object) -> None:
    """A person from elsewhere starts in this unit."""
    Ansaettelse.objects.filter(person=hold[navn]).update(til_dag=DAG)
    Ansaettelse.objects.create(
        person=hold[navn],
        enhed=hold.enhed[enhed],
        stilling="socialrådgiver",
        overenskomst="DS",
        timer_pr_uge=37,
        **({"fra_dag": DAG} | felter),
    )


def test_alle_ansatte_i_de_valgte_enheder_faar_en_samtale_og_begge_parter_en_opgave(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    assert navne(runde, hold) == {"lone", "mads", "aya", "kim", "per", "ina", "signe"}
    assert runde.faerdig_kl == NU
    assert AabenOpgave.objects.filter(trin="forbered_leder").count() == 7
    assert MusSamtale.history.filter(history_date=NU).count() >= 7


def test_centret_selv_er_kun_dem_der_er_ansat_direkte_i_det(hold: Hold) -> None:
    assert navne(mussager.musrunde(hold, "center"), hold) == {"carl"}


def test_en_afdeling_har_sine_teams_med_og_samtalen_ligger_i_afdelingen(hold: Hold) -> None:
    hold.enhed["team"] = opret_enhed(navn="Team Nord", art=Enhedsart.TEAM, under=hold.enhed["voksen"])
    ansaet(hold, "mads", "team")
    runde = mussager.musrunde(hold, "voksen")
    assert mussager.samtale(runde, hold, "mads").enhed == hold.enhed["voksen"]


def test_et_stop_midt_i_kan_koeres_faerdigt_uden_dubletter(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ansoegninger.mus.services.runder.PORTION", 2)
    runde = mussager.aaben_runde(hold)

    def stands(har: int, i_alt: int) -> None:
        assert i_alt == 7
        if har == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        services.opret_samtaler(runde=runde, nu=lambda: NU, fremdrift=stands)
    assert MusSamtale.objects.count() == 4
    runde.refresh_from_db()
    assert runde.faerdig_kl is None
    assert forfaldent(NU + timedelta(minutes=1)) == 3
    assert forfaldent(NU + timedelta(minutes=2)) == 0
    assert MusSamtale.objects.count() == 7
    runde.refresh_from_db()
    assert runde.faerdig_kl == NU + timedelta(minutes=1)


def test_en_der_ansaettes_senere_faar_ogsaa_en_samtale_og_kun_naar_centerchefen_siger_til(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    ansaet(hold, "bo", "voksen")
    assert [a.person for a in uden_samtale(runde, DAG)] == [hold["bo"]]
    assert forfaldent(NU) == 0
    with pytest.raises(IngenAdgang):
        services.opret_for_nye(runde=runde, adgang=hold.adgang("lone"), tidspunkt=NU)
    assert services.opret_for_nye(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == 1
    assert services.opret_for_nye(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == 1
    assert forfaldent(NU) == 1
    assert "bo" in navne(runde, hold)
    assert services.opret_for_nye(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU) == 0
    post = Sporpost.objects.get(art="mus.nye_medarbejdere")
    assert post.saetning == "lod 1 ny medarbejder få en samtale i MUS-runden MUS 2026"


def test_den_der_er_fratraadt_foer_oprettelsen_faar_ingen_samtale(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["mads"]).update(til_dag=DAG - timedelta(days=1))
    assert "mads" not in navne(mussager.musrunde(hold, "voksen"), hold)


def test_den_der_har_to_ansaettelser_faar_en_samtale_i_den_seneste(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["mads"]).update(til_dag=DAG + timedelta(days=5))
    Ansaettelse.objects.create(
        person=hold["mads"],
        enhed=hold.enhed["visitation"],
        stilling="x",
        overenskomst="DS",
        timer_pr_uge=10,
        fra_dag=DAG,
    )
    assert mussager.samtale(mussager.musrunde(hold), hold, "mads").enhed == hold.enhed["visitation"]


@pytest.mark.parametrize("navn", ["lone", "mads", "kim", "rikke", "admin", "ulla", "sofie"])
def test_kun_centerchefen_aabner_en_runde(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang, match="Kun centerchefen"):
        aabn(hold, navn)


def test_en_stedfortraeder_aabner_paa_centerchefens_vegne(hold: Hold) -> None:
    hold.stedfortraeder("signe", "carl", Rolle.CENTERCHEF, "center")
    aabn(hold, "signe")
    post = Sporpost.objects.get(art="mus.runde_aabnet")
    assert (post.aktoer, post.paa_vegne_af, post.saetning) == (
        hold["signe"],
        hold["carl"],
        "åbnede MUS-runden MUS 2026 for Voksenstøtte",
    )


def test_samme_formular_to_gange_er_en_runde(hold: Hold) -> None:
    noegle = uuid4()
    assert mussager.aaben_runde(hold, noegle=noegle) == mussager.aaben_runde(hold, noegle=noegle)
    assert MusRunde.objects.count() == 1


@pytest.mark.parametrize(
    ("felter", "felt"),
    [
        ({"til_dag": FOER}, "til_dag"),
        ({"enheder": []}, "enheder"),
        ({"enheder": ["boern"]}, "enheder"),
        ({"strategi": None}, "strategi"),
    ],
)
def test_en_runde_der_ikke_giver_mening_afvises_ved_sit_felt(hold: Hold, felter: dict, felt: str) -> None:
    with pytest.raises(Regelbrud) as fejl:
        aabn(hold, "carl", **felter)
    assert fejl.value.felt == felt
    assert not MusRunde.objects.exists()


def test_to_runder_i_et_center_hedder_ikke_det_samme(hold: Hold) -> None:
    mussager.aaben_runde(hold)
    with pytest.raises(Regelbrud, match="allerede en runde med det navn"):
        mussager.aaben_runde(hold)


def test_daekningen_taeller_holdte_og_godkendte_pr_enhed(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mussager.holdt(runde, hold, "mads")
    mussager.afsluttet(runde, hold, "aya")
    assert daekning_pr_enhed(runde, hold.adgang("carl")) == [
        Enhedsdaekning(hold.enhed["visitation"].pk, "Visitation", samtaler=3, holdt=0, godkendt=0, udsat=0, udgaaet=0),
        Enhedsdaekning(hold.enhed["voksen"].pk, "Voksenstøtte", samtaler=4, holdt=2, godkendt=1, udsat=0, udgaaet=0),
    ]


def test_en_udgaaet_samtale_taeller_kun_som_udgaaet(hold: Hold) -> None:
    from workflows.forloeb.mus import Mus
    from workflows.motor.doere import afbryd

    runde = mussager.musrunde(hold, "voksen")
    sag = mussager.holdt(runde, hold, "mads")
    afbryd(afbrydelse=Mus.udgaa, sag=sag, adgang=hold.adgang("lone"), data={"begrundelse": "Fratrådt"}, tidspunkt=NU)
    (voksen,) = daekning_pr_enhed(runde, hold.adgang("carl"))
    assert (voksen.samtaler, voksen.holdt, voksen.godkendt, voksen.mangler, voksen.udgaaet) == (3, 0, 0, 3, 1)


def test_lederen_foelger_kun_sin_egen_enhed_og_andre_centre_ser_intet(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    assert [d.enhed for d in daekning_pr_enhed(runde, hold.adgang("lone"))] == ["Voksenstøtte"]
    ser = {navn for navn in hold.person if synlige_runder(hold.adgang(navn)).filter(pk=runde.pk)}
    assert ser == {"carl", "lone", "per", "kim", "rikke"}


def test_soejlerne_og_tabellen_viser_de_samme_tal() -> None:
    enheder = [Enhedsdaekning(1, "Visitation", 3, 1, 0, 0, 0), Enhedsdaekning(2, "Voksenstøtte", 4, 2, 1, 1, 1)]
    assert [(s.godkendt, s.holdt, s.udsat) for s in soejler(enheder)] == [(0, 333, 0), (250, 500, 250)]
    assert [[celle["tekst"] for celle in r["celler"]] for r in daekningstabel(enheder)] == [
        ["Visitation", 3, 1, 0, 0, 2, 0],
        ["Voksenstøtte", 4, 2, 1, 1, 1, 1],
        ["I alt", 7, 3, 1, 1, 3, 1],
    ]
    assert len(daekningstabel(enheder[:1])) == 1


@pytest.mark.parametrize(
    ("dage", "ord_"),
    [(3, "om 3 dage"), (1, "om 1 dag"), (0, "i dag"), (-1, "for 1 dag siden"), (-40, "for 40 dage siden")],
)
def test_dage_tilbage_siges_i_ord(dage: int, ord_: str) -> None:
    assert dage_tilbage(DAG + timedelta(days=dage), DAG).replace("\N{NO-BREAK SPACE}", " ").endswith(ord_)


def aabn(hold: Hold, navn: str, **felter: object) -> MusRunde:
    """Open a round as this person."""
    enheder = [hold.enhed[e] for e in felter.pop("enheder", ["voksen"])]  # type: ignore[attr-defined]
    anden = Strategi.objects.create(
        enhed=hold.enhed["andet"], navn="Andet", version=1, fra_dag=FOER, til_dag=DAG + timedelta(days=900)
    )
    strategi = felter.pop("strategi", hold.strategi) or anden
    return services.aabn_runde(
        **{
            "center": hold.enhed["center"],
            "navn": "MUS 2026",
            "enheder": enheder,
            "strategi": strategi,
            "fra_dag": DAG,
            "til_dag": DAG + timedelta(days=30),
            "adgang": hold.adgang(navn),
            "tidspunkt": NU,
            "noegle": uuid4(),
            **felter,
        }
    )
