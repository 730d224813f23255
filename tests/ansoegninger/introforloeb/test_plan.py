"""The plan as it is written and ticked off, who may do which, and what is reminded of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.introforloeb import arbejde, services
from ansoegninger.introforloeb.fakta import Introudfoert
from ansoegninger.introforloeb.models import Introforloeb, Introtrin
from ansoegninger.introforloeb.policies import maa_laese_ord, maa_rette_plan, maa_se, parter
from ansoegninger.introforloeb.queries import med_fremdrift, mentortrin, synlige
from roller.adgang.adgang import Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import introsager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.introsager import kl
from workflows.beskeder.models import Besked
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

ALLE = ("mads", "aya", "lone", "kim", "carl", "per", "ina", "rikke", "admin", "ulla", "bo", "sofie")


def gem(
    hold: Hold, forloeb: Introforloeb, navn: str = "kim", trin: Introtrin | None = None, **felter: Any
) -> Introtrin | None:
    standard = {"titel": "Møde borgeren", "laering": "", "art": "MOEDE", "hvem": "LEDER", "dag": DAG, "udeladt": ""}
    af = {"adgang": hold.adgang(navn), "tidspunkt": NU, "noegle": uuid4(), "trin_id": trin.pk if trin else None}
    felter = standard | {"tema_id": None, "mentor_id": None} | felter
    return services.gem_trin(forloeb=forloeb, felter=felter, laeringsmaal=[], **af)


def kryds(hold: Hold, trin: Introtrin, navn: str) -> Introudfoert:
    return services.kryds_af(trin=trin, adgang=hold.adgang(navn), tidspunkt=NU)


def test_hvert_nyt_trin_er_en_ny_version_af_planen(hold: Hold) -> None:
    forloeb = introsager.nyt(hold)
    trin = gem(hold, forloeb)
    gem(hold, forloeb, "lone", trin, titel="Mød borgeren")
    forloeb.refresh_from_db()
    assert (forloeb.planversion, forloeb.trin.get(pk=trin.pk).titel) == (3, "Mød borgeren")
    arter = [p.art for p in Sporpost.objects.for_sag(forloeb.sagsnummer)][-2:]
    assert arter == ["introforloeb.trin_tilfoejet", "introforloeb.trin_rettet"]


@pytest.mark.parametrize(
    ("felter", "grund"),
    [
        ({"dag": DAG - timedelta(days=1)}, r"Vælg en dag fra 1.\soktober 2026"),
        ({"dag": date(2030, 1, 1)}, r"Vælg en dag fra 1.\soktober 2026"),
    ],
)
def test_et_trin_ligger_inden_for_forloebet(hold: Hold, felter: dict[str, Any], grund: str) -> None:
    with pytest.raises(Regelbrud, match=grund):
        gem(hold, introsager.nyt(hold), **felter)


def test_ingen_er_mentor_for_sig_selv(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="Ingen er mentor for sig selv"):
        gem(hold, introsager.nyt(hold), hvem="MENTOR", mentor_id=hold["mads"].pk)


def test_et_trin_uden_mentor_har_ingen(hold: Hold) -> None:
    trin = gem(hold, introsager.nyt(hold), hvem="LEDER", mentor_id=hold["aya"].pk)
    assert trin.mentor is None


def test_et_trin_der_er_gjort_rettes_ikke(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    trin = introsager.trin(forloeb, "Organisationen")
    kryds(hold, trin, "aya")
    with pytest.raises(Regelbrud, match="Trinnet er gjort"):
        gem(hold, forloeb, trin=trin)


def test_en_mentor_der_vaelges_undervejs_faar_besked(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    gem(hold, forloeb, hvem="MENTOR", mentor_id=hold["kim"].pk)
    gem(hold, forloeb, hvem="MENTOR", mentor_id=hold["kim"].pk)
    assert Besked.objects.filter(modtager=hold["kim"], emne="Du er mentor i et introforløb").count() == 1


def test_en_ny_foerste_dag_flytter_alle_trin(hold: Hold) -> None:
    forloeb = introsager.nyt(hold)
    foer = {t.pk: t.dag for t in forloeb.trin.all()}
    start, slut = DAG + timedelta(days=7), forloeb.slut_dag + timedelta(days=7)
    status = [start + timedelta(days=14)]
    af = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    services.ret_rammen(forloeb=forloeb, start_dag=start, slut_dag=slut, erfaring=" Nyt. ", statusdage=status, **af)
    forloeb.refresh_from_db()
    assert (forloeb.start_dag, forloeb.slut_dag, forloeb.erfaring) == (start, slut, "Nyt.")
    assert {t.pk: t.dag for t in forloeb.trin.all()} == {pk: dag + timedelta(days=7) for pk, dag in foer.items()}
    assert [m.dag for m in forloeb.milepaele.all()] == status
    post = Sporpost.objects.for_sag(forloeb.sagsnummer).last()
    assert (post.art, "Nyt" in post.indhold) == ("introforloeb.ramme_rettet", False)


@pytest.mark.parametrize(
    ("aendret", "grund"),
    [
        ({"slut_dag": DAG}, "kan ikke slutte, før det begynder"),
        ({"statusdage": [DAG]}, "mellem den første og den sidste dag"),
    ],
)
def test_dagene_skal_give_mening(hold: Hold, aendret: dict[str, Any], grund: str) -> None:
    forloeb = introsager.nyt(hold)
    felter = {"start_dag": DAG, "slut_dag": forloeb.slut_dag, "erfaring": "", "statusdage": []}
    with pytest.raises(Regelbrud, match=grund):
        services.ret_rammen(forloeb=forloeb, **(felter | aendret), adgang=hold.adgang("kim"), tidspunkt=NU)


#: How far -> who may change the plan.
RETTER = {
    introsager.nyt: {"kim", "lone"},
    introsager.hos_leder: {"lone"},
    introsager.i_gang: {"kim", "lone"},
    introsager.til_status: {"kim", "lone"},
    introsager.til_afslutning: set(),
    introsager.afsluttet: set(),
}


@pytest.mark.parametrize("naaet", RETTER, ids=lambda f: f.__name__)
def test_planen_rettes_af_netop_dem_der_laegger_den(hold: Hold, naaet: Any) -> None:
    forloeb = naaet(hold)
    assert {n for n in ALLE if isinstance(maa_rette_plan(hold.adgang(n), forloeb), Aktoer)} == RETTER[naaet]


def test_et_afslag_paa_at_rette_siger_hvorfor(hold: Hold) -> None:
    svar = maa_rette_plan(hold.adgang("kim"), introsager.hos_leder(hold))
    assert isinstance(svar, Svar)
    assert svar.grund.startswith("Planen er hos lederen")
    with pytest.raises(IngenAdgang, match="Introforløbet er slut"):
        gem(hold, introsager.afsluttet(hold, "aya"))


#: How far -> who sees the case.
SER = {
    introsager.nyt: {"kim", "lone", "rikke"},
    introsager.hos_leder: {"kim", "lone", "rikke"},
    introsager.i_gang: {"mads", "kim", "lone", "rikke"},
    introsager.afsluttet: {"mads", "kim", "lone", "rikke"},
}


@pytest.mark.parametrize("naaet", SER, ids=lambda f: f.__name__)
def test_forloebet_ses_af_netop_sine_parter_og_revisor(hold: Hold, naaet: Any) -> None:
    forloeb = naaet(hold)
    assert {n for n in ALLE if maa_se(hold.adgang(n), forloeb)} == SER[naaet]
    assert {n for n in ALLE if synlige(hold.adgang(n)).exists()} == SER[naaet]
    assert {n for n in ALLE if maa_laese_ord(hold.adgang(n), forloeb)} == {"mads", "kim", "lone"}
    assert parter(hold.adgang("mads"), forloeb) == {"MEDARBEJDER"}


def test_lederen_der_gaar_ser_det_ikke_fra_samme_dag(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    Rolletildeling.objects.filter(person=hold["lone"], rolle=Rolle.LEDER).update(til_dag=DAG + timedelta(days=1))
    assert maa_se(hold.adgang("lone"), forloeb)
    assert not maa_se(hold.adgang("lone", DAG + timedelta(days=1)), forloeb)


def test_mentoren_ser_sine_trin_naar_det_er_i_gang_og_ikke_sagen(hold: Hold) -> None:
    assert list(mentortrin(hold.adgang("aya"))) == []
    forloeb = introsager.hos_leder(hold)
    assert list(mentortrin(hold.adgang("aya"))) == []
    introsager.godkend(hold, forloeb)
    assert {t.mentor for t in mentortrin(hold.adgang("aya"))} == {hold["aya"]}
    assert list(mentortrin(hold.adgang("per"))) == []
    assert not maa_se(hold.adgang("aya"), forloeb)


#: Whom a step is done with -> who may tick it off.
KRYDSER = {
    "Organisationen": {"mads", "aya"},
    "Samtale om, hvad der er sket siden sidst": {"mads", "lone"},
    "Planen og strategien gennemgås": {"mads", "kim"},
}


@pytest.mark.parametrize("titel", KRYDSER)
def test_et_trin_krydses_af_af_medarbejderen_og_den_det_goeres_med(hold: Hold, titel: str) -> None:
    trin = introsager.trin(introsager.i_gang(hold), titel)
    kan = set()
    for navn in ALLE:
        try:
            kryds(hold, trin, navn)
        except IngenAdgang:
            continue
        kan.add(navn)
        services.tag_krydset_af(trin=trin, adgang=hold.adgang(navn), tidspunkt=NU)
    assert kan == KRYDSER[titel]
    assert not Introudfoert.objects.exists()


def test_en_mentor_der_er_fratraadt_krydser_intet_af(hold: Hold) -> None:
    trin = introsager.trin(introsager.i_gang(hold), "Organisationen")
    Ansaettelse.objects.filter(person=hold["aya"]).update(til_dag=DAG)
    with pytest.raises(IngenAdgang, match="af medarbejderen eller mentoren"):
        kryds(hold, trin, "aya")


def test_den_foerste_der_krydsede_af_staar(hold: Hold) -> None:
    trin = introsager.trin(introsager.i_gang(hold), "Organisationen")
    assert kryds(hold, trin, "aya") == kryds(hold, trin, "mads")
    assert Introudfoert.objects.get().registreret_af == hold["aya"]


@pytest.mark.parametrize(
    ("naaet", "udeladt", "grund"),
    [
        (introsager.hos_leder, "", "mens introforløbet er i gang"),
        (introsager.afsluttet, "", "mens introforløbet er i gang"),
        (introsager.i_gang, "KAN", "Trinnet er streget over"),
    ],
)
def test_kun_trin_der_gaelder_nu_krydses_af(hold: Hold, naaet: Any, udeladt: str, grund: str) -> None:
    trin = introsager.trin(naaet(hold), "Organisationen")
    Introtrin.objects.filter(pk=trin.pk).update(udeladt=udeladt)
    with pytest.raises(IngenAdgang, match=grund):
        kryds(hold, trin, "mads")


def test_fremdriften_taeller_ikke_det_der_er_streget_over(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    antal = forloeb.trin.count()
    kryds(hold, introsager.trin(forloeb, "Organisationen"), "mads")
    Introtrin.objects.filter(pk=introsager.trin(forloeb, "Fagsystemerne").pk).update(udeladt="KAN")
    tal = med_fremdrift(Introforloeb.objects.all(), DAG + timedelta(days=5)).get()
    assert (tal.i_alt, tal.faerdige, tal.bagud) == (antal - 1, 1, 2)


def test_et_trin_der_naermer_sig_paamindes_een_gang(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    Besked.objects.all().delete()
    for _ in range(2):
        arbejde.forfaldent(NU)
    fundne = Besked.objects.filter(noegle__contains=":trin:").order_by("modtager__navn")
    assert [(b.modtager, b.sagsnummer) for b in fundne] == [
        (hold["aya"], forloeb.sagsnummer),
        (hold["mads"], forloeb.sagsnummer),
    ]
    assert "Organisation" not in fundne[0].tekst
    varslet = forloeb.trin.exclude(varslet_dag=None).order_by("dag").values_list("dag", flat=True)
    torsdag_til_mandag = [DAG, DAG + timedelta(days=1), DAG + timedelta(days=4)]
    assert list(varslet) == torsdag_til_mandag
    # On Friday Tuesday's step comes into sight; what was told of on Thursday is not told again.
    arbejde.forfaldent(kl(DAG + timedelta(days=1)))
    assert list(varslet.all()) == [*torsdag_til_mandag, DAG + timedelta(days=5)]
    assert Besked.objects.filter(noegle__contains=":trin:").count() == 4


def test_et_trin_der_flyttes_paamindes_der_om_igen(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    arbejde.forfaldent(NU)
    trin = introsager.trin(forloeb, "Planen og strategien gennemgås")
    ny = DAG + timedelta(days=20)
    gem(hold, forloeb, trin=trin, titel=trin.titel, hvem=trin.hvem, dag=ny)
    arbejde.forfaldent(kl(ny - timedelta(days=2)))
    trin.refresh_from_db()
    assert trin.varslet_dag == ny


def test_det_der_er_gjort_eller_streget_over_paamindes_der_ikke_om(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    for trin in forloeb.trin.filter(dag__lte=DAG + timedelta(days=4)):
        kryds(hold, introsager.trin(forloeb, trin.titel), "mads")
    arbejde.forfaldent(NU)
    assert not Besked.objects.filter(noegle__contains=":trin:").exists()


def test_et_forloeb_der_ikke_er_begyndt_paamindes_der_ikke_om(hold: Hold) -> None:
    introsager.hos_leder(hold)
    assert arbejde.forfaldent(NU) == 0
