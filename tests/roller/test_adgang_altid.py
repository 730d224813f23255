"""Whatever the organisation looks like: the queue, the lists and the door give the same answer."""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings

from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.policies import maa_se
from ansoegninger.oensker.queries import synlige
from roller.adgang.adgang import Adgang, Aktoer, adgang_for
from roller.adgang.beslutningstagere import kompetente
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.roller.verden import FOLK, Verden, byg_team, indret, verdener
from workflows.motor.ansvar import uden_ansvarlig
from workflows.motor.models import AabenOpgave

ANTAL = 6
# Without shrinking: every attempt at a smaller example rebuilds the organisation, for minutes.
_FASER = (Phase.explicit, Phase.generate)

pytestmark = [pytest.mark.django_db, pytest.mark.lang]


@pytest.fixture
def opgaver(hold: Hold) -> Hold:
    """An organisation with a team and a handful of open steps."""
    byg_team(hold)
    for navn in ("mads", "aya", "ina", "signe", "bo", "kim"):
        sager.indsendt(hold, navn)
    return hold


def kan(adgang: Adgang, opgave: AabenOpgave) -> bool:
    """What the door says."""
    return isinstance(adgang.kompetent(Rolle(opgave.rolle), opgave.enhed, opgave.person_id), Aktoer)


def eksempel(antal: int):  # type: ignore[no-untyped-def]
    """Many examples over one database: each takes back what it did."""
    stille = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    return lambda proeve: settings(max_examples=antal, suppress_health_check=stille, phases=_FASER)(
        given(verden=verdener(ANTAL))(proeve)
    )


def hver_for_sig(hold: Hold, verden: Verden, paastand) -> None:  # type: ignore[no-untyped-def]
    with transaction.atomic():
        indret(hold, verden)
        paastand()
        transaction.set_rollback(True)


@eksempel(40)
def test_koeen_er_praecis_det_doeren_lukker_op_for(opgaver: Hold, verden: Verden) -> None:
    def paastand() -> None:
        aabne = list(AabenOpgave.objects.select_related("enhed", "person"))
        for navn in FOLK:
            adgang = adgang_for(opgaver[navn], DAG)
            i_koeen = set(AabenOpgave.objects.for_adgang(adgang).values_list("pk", flat=True))
            assert i_koeen == {o.pk for o in aabne if kan(adgang, o)}, navn

    hver_for_sig(opgaver, verden, paastand)


@eksempel(40)
def test_ingen_afgoer_sin_egen_sag_og_ingen_afgoer_for_en_der_selv_er_part(opgaver: Hold, verden: Verden) -> None:
    def paastand() -> None:
        for opgave in AabenOpgave.objects.exclude(rolle=Rolle.MEDARBEJDER).select_related("enhed"):
            for navn in FOLK:
                svar = adgang_for(opgaver[navn], DAG).kompetent(Rolle(opgave.rolle), opgave.enhed, opgave.person_id)
                if isinstance(svar, Aktoer) and opgave.person_id is not None:
                    assert opgave.person_id not in {svar.bruger.pk, svar.paa_vegne_af_id}

    hver_for_sig(opgaver, verden, paastand)


@eksempel(40)
def test_siden_naevner_netop_dem_der_kan(opgaver: Hold, verden: Verden) -> None:
    def paastand() -> None:
        adgange = [adgang_for(opgaver[navn], DAG) for navn in FOLK]
        for opgave in AabenOpgave.objects.exclude(rolle=Rolle.MEDARBEJDER).select_related("enhed", "person"):
            hvem = kompetente(Rolle(opgave.rolle), opgave.enhed, opgave.person, DAG)
            naevnt = set(hvem.indehavere) | {navn for navn, _ in hvem.stedfortraedere}
            assert naevnt == {a.bruger.navn for a in adgange if kan(a, opgave)}

    hver_for_sig(opgaver, verden, paastand)


@eksempel(40)
def test_uden_ansvarlig_taeller_netop_dem_ingen_kan_goere(opgaver: Hold, verden: Verden) -> None:
    def paastand() -> None:
        adgange = [adgang_for(opgaver[navn], DAG) for navn in FOLK]
        alle = AabenOpgave.objects.select_related("enhed")
        efterladt = sum(1 for o in alle if not any(kan(a, o) for a in adgange))
        assert sum(m.antal for m in uden_ansvarlig(DAG)) == efterladt
        for tildeling in Rolletildeling.objects.all()[:2]:
            spaaet = sum(m.antal for m in uden_ansvarlig(DAG, uden_tildeling=tildeling.pk))
            tildeling.delete()
            assert sum(m.antal for m in uden_ansvarlig(DAG)) == spaaet

    hver_for_sig(opgaver, verden, paastand)


def maa_laese(adgang: Adgang, oenske: Oenske) -> bool:
    """The rule of who reads a wish, said again in plain Python."""
    enhed: Enhed = oenske.enhed
    if oenske.person_id == adgang.bruger.pk:
        return True
    if oenske.fase == Fase.KLADDE:
        return False
    linjen = any(
        isinstance(adgang.kompetent(rolle, enhed, oenske.person_id), Aktoer)
        for rolle in (Rolle.LEDER, Rolle.CENTERCHEF)
    )
    videndeling = oenske.fase == Fase.VIDENDELING and adgang.har(Rolle.FAGLIG_KOORDINATOR, enhed)
    return linjen or videndeling or adgang.har(Rolle.REVISOR, enhed)


@eksempel(40)
def test_listen_over_oensker_er_praecis_dem_man_maa_laese(opgaver: Hold, verden: Verden) -> None:
    def paastand() -> None:
        # The cases get the units and people of the drawn steps; one is a draft, one has become knowledge sharing.
        for nummer, (oenske, opgave) in enumerate(zip(Oenske.objects.order_by("pk"), verden.opgaver, strict=True)):
            fase = (Fase.KLADDE, Fase.VIDENDELING, Fase.HOS_LEDER)[min(nummer, 2)]
            person = opgaver[opgave[2] or "mads"]
            Oenske.objects.filter(pk=oenske.pk).update(enhed=opgaver.enhed[opgave[1]], person=person, fase=fase)
        alle = list(Oenske.objects.select_related("enhed"))
        for navn in FOLK:
            adgang = adgang_for(opgaver[navn], DAG)
            assert set(synlige(adgang)) == {o for o in alle if maa_laese(adgang, o)}, navn
            assert all(bool(maa_se(adgang, o)) == maa_laese(adgang, o) for o in alle)

    # An inactive person reads nothing at all, but nobody inactive has a session to read with.
    hver_for_sig(opgaver, Verden(**{**verden.__dict__, "inaktive": set()}), paastand)
