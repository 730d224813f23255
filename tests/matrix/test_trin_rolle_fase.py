"""Every human step of every process × every role, in the phase where it is open; everywhere else it is shut.

The table is read against the flow files: a new step without a line fails, and so does a line without a step.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker
from viewflow.workflow.models import Task

from ansoegninger.fond.ansoegning.models import Fase as Fondsfase
from ansoegninger.introforloeb.models import Fase as Introfase
from ansoegninger.mus.grus.models import Fase as GrusFase
from ansoegninger.mus.models import FOER_SAMTALEN
from ansoegninger.mus.models import Fase as MusFase
from ansoegninger.oensker.models import Fase
from ansoegninger.prioritering.models import Indstillingsfase, Rundefase
from ansoegninger.strategi.godkendelse import Forslagsfase
from roller.adgang.adgang import Adgang, Aktoer
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import NU
from tests.fabrikker.sager import VURDERING
from tests.matrix.scene import ROLLER, Scene, byg_scene, dagen
from workflows.motor.doere import maa_handle, maa_udfoere, udfoer
from workflows.motor.fejl import ForSent, UkendtOpgave
from workflows.motor.forloeb import alle_forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Opgave
from workflows.motor.sag import Sag
from workflows.motor.samlet import Udgang, proev_samlet
from workflows.motor.veje import Handling

# The mark makes the database; what a test does is taken back inside the module's own transaction.
pytestmark = pytest.mark.django_db

EJER = frozenset({"ejer"})
LEDER = frozenset({"leder", "stedfortræder"})
CHEF = frozenset({"centerchef"})
TR = frozenset({"tillidsrepræsentant"})
OEKONOMI = frozenset({"økonomi"})
KOORDINATOR = frozenset({"koordinator"})
SAETTECHEF = frozenset({"sættechef"})

#: (process, step, its phase) -> who may do it on Mads' case or his department's.
AABEN: dict[tuple[str, str, str], frozenset[str]] = {
    ("kursusoenske", "vurder", Fase.HOS_LEDER): LEDER,
    ("kursusoenske", "ret", Fase.RETUR): EJER,
    ("kursusoenske", "laes", Fase.TILBAGEMELDING): EJER,
    ("kursusoenske", "tilmeld", Fase.TILMELDING): EJER,
    ("kursusoenske", "foreslaa_formaal", Fase.GENNEMFOERELSE): EJER,
    ("kursusoenske", "aftal_formaal", Fase.GENNEMFOERELSE): LEDER,
    ("kursusoenske", "gennemfoer", Fase.GENNEMFOERELSE): EJER,
    ("kursusoenske", "evaluer", Fase.EVALUERING): EJER,
    ("kursusoenske", "forankr", Fase.FORANKRING): EJER,
    ("kursusoenske", "se_virkningen", Fase.FORANKRING_LEDER): LEDER,
    ("mus", "forbered_medarbejder", MusFase.FORBEREDELSE): EJER,
    ("mus", "forbered_leder", MusFase.FORBEREDELSE): LEDER,
    ("mus", "hold", MusFase.SAMTALE): LEDER,
    ("mus", "plan", MusFase.PLAN): LEDER,
    ("mus", "godkend_medarbejder", MusFase.GODKENDELSE): EJER,
    ("mus", "godkend_leder", MusFase.GODKENDELSE): LEDER,
    ("mus", "foelg_op", MusFase.OPFOELGNING): EJER,
    ("mus", "svar_paa_opfoelgning", MusFase.OPFOELGNING): LEDER,
    ("fondsansoegning", "aftal", Fondsfase.HOS_LEDER): LEDER,
    ("fondsansoegning", "erklaer", Fondsfase.HOS_TR): TR,
    ("fondsansoegning", "opret", Fondsfase.KLAR): EJER,
    ("fondsansoegning", "underskriv_ansoeger", Fondsfase.UNDERSKRIFT): EJER,
    ("fondsansoegning", "underskriv_leder", Fondsfase.UNDERSKRIFT): LEDER,
    ("fondsansoegning", "underskriv_tr", Fondsfase.UNDERSKRIFT): TR,
    ("fondsansoegning", "indsend", Fondsfase.UNDERSKREVET): EJER,
    ("fondsansoegning", "overskredet", Fondsfase.OVERSKREDET): LEDER,
    ("fondsansoegning", "svar", Fondsfase.HOS_FONDEN): EJER,
    ("fondsansoegning", "efter_afslag", Fondsfase.AFSLAG): LEDER,
    ("fondsansoegning", "udbetal", Fondsfase.UDBETALING): OEKONOMI,
    ("fondsansoegning", "afmeld", Fondsfase.TILBAGEBETALING): OEKONOMI,
    ("strategiforslag", "skriv", Forslagsfase.SKRIVES): KOORDINATOR,
    ("strategiforslag", "godkend", Forslagsfase.GODKENDELSE): CHEF,
    ("grus", "hold", GrusFase.PLANLAGT): LEDER,
    ("grus", "plan", GrusFase.PLAN): LEDER,
    ("grus", "foelg_op", GrusFase.OPFOELGNING): LEDER,
    ("introforloeb", "laeg_plan", Introfase.PLAN): KOORDINATOR,
    ("introforloeb", "laeg_plan_som_leder", Introfase.PLAN): LEDER,
    ("introforloeb", "godkend", Introfase.HOS_LEDER): LEDER,
    ("introforloeb", "status_medarbejder", Introfase.STATUS): EJER,
    ("introforloeb", "status_leder", Introfase.STATUS): LEDER,
    ("introforloeb", "status_koordinator", Introfase.STATUS): KOORDINATOR,
    ("introforloeb", "konkluder", Introfase.AFSLUTNING): LEDER,
    ("introforloeb", "bekraeft", Introfase.BEKRAEFTELSE): EJER,
    ("prioritering", "beslut", Rundefase.BESLUTNING): CHEF,
    ("afdelingsindstilling", "ranger", Indstillingsfase.RANGERES): LEDER,
    ("afdelingsindstilling", "orienter", Indstillingsfase.ORIENTERING): LEDER,
}

#: Until the fund's money is there, or refused.
FONDETS_AABNE = frozenset(
    {
        Fondsfase.HOS_LEDER,
        Fondsfase.HOS_TR,
        Fondsfase.KLAR,
        Fondsfase.UNDERSKRIFT,
        Fondsfase.UNDERSKREVET,
        Fondsfase.OVERSKREDET,
        Fondsfase.HOS_FONDEN,
        Fondsfase.TILSAGN,
    }
)

#: (process, way out) -> the phases that it is open from, and for whom.
VEJE_UD: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {
    ("kursusoenske", "traek"): (
        frozenset({Fase.HOS_LEDER, Fase.RETUR, Fase.AFVENTER_PRIORITERING, Fase.VENTELISTE}),
        EJER,
    ),
    ("strategiforslag", "traek"): (frozenset({Forslagsfase.SKRIVES, Forslagsfase.GODKENDELSE}), KOORDINATOR),
    ("fondsansoegning", "annuller"): (FONDETS_AABNE, EJER),
    ("introforloeb", "stop"): (
        frozenset(
            {
                Introfase.PLAN,
                Introfase.HOS_LEDER,
                Introfase.I_GANG,
                Introfase.STATUS,
                Introfase.AFSLUTNING,
                Introfase.BEKRAEFTELSE,
            }
        ),
        LEDER,
    ),
    ("mus", "udgaa"): (
        frozenset({MusFase.FORBEREDELSE, MusFase.SAMTALE, MusFase.PLAN, MusFase.GODKENDELSE}),
        LEDER,
    ),
    ("grus", "aflys"): (frozenset({GrusFase.PLANLAGT, GrusFase.PLAN}), LEDER),
    ("grus", "afslut_opfoelgning"): (frozenset({GrusFase.GAELDER, GrusFase.OPFOELGNING}), LEDER),
    ("mus", "afslut_opfoelgning"): (frozenset({MusFase.GAELDER, MusFase.OPFOELGNING}), LEDER),
}
#: (process, act on the way) -> the same.
UNDERVEJS: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {
    ("mus", "vaelg_tid"): (FOER_SAMTALEN, EJER),
    ("mus", "saet_tid"): (FOER_SAMTALEN, LEDER),
    ("mus", "aflys_tid"): (FOER_SAMTALEN, LEDER),
    ("mus", "udsaet"): (FOER_SAMTALEN, LEDER),
    ("mus", "flyt_opfoelgningsdag"): (frozenset({MusFase.GAELDER}), LEDER),
    ("grus", "ret"): (frozenset({GrusFase.PLANLAGT}), LEDER),
    ("grus", "flyt_opfoelgningsdag"): (frozenset({GrusFase.GAELDER}), LEDER),
    ("fondsansoegning", "ret_datoer"): (FONDETS_AABNE, EJER),
    ("introforloeb", "flyt_slutdagen"): (frozenset({Introfase.I_GANG, Introfase.STATUS}), LEDER),
}
HANDLINGER = VEJE_UD | UNDERVEJS
FASER = {
    "kursusoenske": Fase,
    "mus": MusFase,
    "grus": GrusFase,
    "introforloeb": Introfase,
    "fondsansoegning": Fondsfase,
    "strategiforslag": Forslagsfase,
}

#: Whose own case it is -> who does the leader's step, and who does the chief's (forvaltningsloven § 3-6).
INHABILITET = {
    "mads": (LEDER, CHEF),
    "lone": (CHEF, CHEF),
    "signe": (frozenset({"naboleder"}), CHEF),
    "per": (CHEF, CHEF),
    "carl": (SAETTECHEF, SAETTECHEF),
}


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """One scene for the whole module, taken back at the end."""
    with django_db_blocker.unblock(), dagen(), transaction.atomic():
        yield byg_scene()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def adgange(scene: Scene) -> dict[str, Adgang]:
    return {rolle: scene.hold.adgang(navn) for rolle, navn in ROLLER.items()}


def noder() -> dict[tuple[str, str, str], Opgave]:
    """The human steps as the flow files say them."""
    return {
        (kode, navn, str(node.fase)): node
        for kode, flow in alle_forloeb().items()
        for navn, node in flow.opgaver().items()
    }


def veje_ud() -> dict[tuple[str, str], Handling]:
    return {(kode, navn): a for kode, flow in alle_forloeb().items() for navn, a in flow.afbrydelser().items()}


def undervejs() -> dict[tuple[str, str], Handling]:
    return {(kode, navn): h for kode, flow in alle_forloeb().items() for navn, h in flow.undervejs().items()}


def sag_for(scene: Scene, kode: str) -> Sag:
    """The case of Mads', or of his department, that the process moves."""
    return {
        "kursusoenske": scene.hos_leder,
        "mus": scene.samtale,
        "grus": scene.grus,
        "introforloeb": scene.introforloeb,
        "fondsansoegning": scene.fondsansoegning,
        "strategiforslag": scene.strategiforslag,
        "prioritering": scene.aaben,
        "afdelingsindstilling": scene.indstilling,
    }[kode]


def test_hvert_trin_i_forloebene_har_en_linje_og_hver_linje_et_trin() -> None:
    assert {(kode, trin, str(fase)) for kode, trin, fase in AABEN} == set(noder())
    assert {noegle: a.fra for noegle, a in veje_ud().items()} == {n: faser for n, (faser, _) in VEJE_UD.items()}
    assert {noegle: h.fra for noegle, h in undervejs().items()} == {n: faser for n, (faser, _) in UNDERVEJS.items()}


@pytest.mark.parametrize(("kode", "trin", "fase"), AABEN)
def test_trinnet_kan_goeres_af_netop_dem_tabellen_siger(
    scene: Scene, adgange: dict[str, Adgang], kode: str, trin: str, fase: str
) -> None:
    sag, node = sag_for(scene, kode), noder()[kode, trin, str(fase)]
    opgave = AabenOpgave(
        forloeb=kode, trin=trin, rolle=node.rolle, enhed=sag.enhed, person=sag.person, sagsnummer=sag.sagsnummer
    )
    # The role's own part of the answer: what more the domain asks of the case (`maa`) is tested in the domain.
    uden_ekstra = [
        r for r, a in adgange.items() if isinstance(a.kompetent(node.rolle, sag.enhed, sag.person_id), Aktoer)
    ]
    assert set(uden_ekstra) == AABEN[kode, trin, fase]
    med_ekstra = {r for r, a in adgange.items() if isinstance(maa_udfoere(a, opgave, sag), Aktoer)}
    assert med_ekstra <= AABEN[kode, trin, fase]


@pytest.mark.parametrize(("kode", "trin", "fase"), AABEN)
def test_uden_for_sin_fase_er_trinnet_lukket_for_alle(scene: Scene, kode: str, trin: str, fase: str) -> None:
    """The open steps are exactly those whose phase the case is in: no row, and the door knows no task."""
    for opgave in AabenOpgave.objects.filter(forloeb=kode):
        if opgave.trin == trin:
            assert opgave.sag.fase == str(fase)
    sager = {o.sagsnummer for o in AabenOpgave.objects.filter(forloeb=kode, trin=trin)}
    andre = type(sag_for(scene, kode))._default_manager.exclude(fase=fase).values_list("sagsnummer", flat=True)
    assert sager.isdisjoint(andre)


@pytest.mark.parametrize("rolle", ROLLER)
def test_flere_ad_gangen_er_aabent_for_netop_dem_der_kan_goere_trinnet(
    scene: Scene, adgange: dict[str, Adgang], rolle: str
) -> None:
    svar = proev_samlet(opgave_ids=[scene.opgave], adgang=adgange[rolle], data=VURDERING, tidspunkt=NU)
    ventet = rolle in AABEN["kursusoenske", "vurder", Fase.HOS_LEDER]
    assert [et.udgang for et in svar] == [Udgang.GJORT if ventet else Udgang.AFVIST]


def test_en_lukket_opgave_kan_ikke_goeres_af_nogen(scene: Scene, adgange: dict[str, Adgang]) -> None:
    aabne = AabenOpgave.objects.values("task")
    lukkede = [t for t in Task.objects.exclude(pk__in=aabne) if isinstance(t.flow_task, Opgave)]
    assert lukkede
    for task in lukkede:
        for adgang in adgange.values():
            with pytest.raises((ForSent, UkendtOpgave)):
                udfoer(opgave_id=task.pk, adgang=adgang, data={}, tidspunkt=NU, noegle=uuid4())


@pytest.mark.parametrize(("kode", "navn", "fase"), [(k, n, str(fase)) for k, n in HANDLINGER for fase in FASER[k]])
def test_handlingen_er_aaben_i_netop_sine_faser_for_netop_sine_folk(
    scene: Scene, adgange: dict[str, Adgang], kode: str, navn: str, fase: str
) -> None:
    sag = sag_for(scene, kode)
    faser, folk = HANDLINGER[kode, navn]
    handling = (veje_ud() | undervejs())[kode, navn]
    foer, sag.fase = sag.fase, fase
    kan = {r for r, a in adgange.items() if isinstance(maa_handle(a, handling, sag), Aktoer)}
    sag.fase = foer
    assert kan == (folk if fase in faser else set())


@pytest.mark.parametrize("person", INHABILITET)
def test_egne_sager_gaar_et_trin_op(scene: Scene, adgange: dict[str, Adgang], person: str) -> None:
    enhed = {"signe": "visitation", "per": "visitation", "carl": "center"}.get(person, "voksen")
    for rolle, ventet in zip((Rolle.LEDER, Rolle.CENTERCHEF), INHABILITET[person], strict=True):
        kan = {
            r
            for r, a in adgange.items()
            if isinstance(a.kompetent(rolle, scene.hold.enhed[enhed], scene.hold[person].pk), Aktoer)
        }
        assert kan == ventet, rolle
