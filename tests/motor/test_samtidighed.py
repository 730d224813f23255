"""Two people, one case, the same instant: on PostgreSQL, in real processes."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import OperationalError, connection, transaction
from viewflow.workflow.models import Process

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import disponer, saet_ramme
from ansoegninger.mus.models import Fase as Musfase
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Fase, Oenske, Vurdering
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Beslutning, Rundefase
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import VURDERING, goer
from tests.motor.samtidigt import samtidigt
from workflows.forloeb import Kursusoenske
from workflows.motor.doere import afbryd, begynd, udfoer
from workflows.motor.fejl import Optaget
from workflows.motor.laas import DEADLOCK, i_en_transaktion
from workflows.motor.models import AabenOpgave, Noegle
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.models import Sporpost

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]
#: A race is only lost now and then, so each is run a few times.
GANGE = 4


def doer(hold: Hold, navn: str, sag: Any, trin: str, *, noegle: Any = None, **data: Any) -> Callable[[], Any]:
    """The step as this person would do it, ready to be let go."""
    opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)
    adgang, noegle = hold.adgang(navn), noegle or uuid4()
    return lambda: udfoer(opgave_id=opgave.task_id, adgang=adgang, data=data, tidspunkt=NU, noegle=noegle).gentaget


def test_to_der_vurderer_samme_oenske_en_lykkes_og_den_anden_kom_for_sent(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    for _ in range(GANGE):
        oenske = sager.indsendt(hold, "mads")
        svar = samtidigt(*(doer(hold, navn, oenske, "vurder", **VURDERING) for navn in ("lone", "signe")))
        assert sorted(svar, key=str) == [False, "ForSent"]
        assert Vurdering.objects.filter(oenske=oenske).count() == 1
        assert Sporpost.objects.filter(kaede=oenske.sagsnummer, art="kursusoenske.vurder").count() == 1


def test_samme_formular_sendt_til_to_processer_er_en_handling(hold: Hold) -> None:
    for _ in range(GANGE):
        oenske, noegle = sager.indsendt(hold, "mads"), uuid4()
        svar = samtidigt(*[doer(hold, "lone", oenske, "vurder", noegle=noegle, **VURDERING)] * 2)
        assert sorted(svar) == [False, True]
        assert Vurdering.objects.filter(oenske=oenske).count() == 1


def test_samme_noegle_til_to_sager_paa_en_gang_er_kun_en_af_dem(hold: Hold) -> None:
    noegle = uuid4()
    to = [sager.indsendt(hold, navn) for navn in ("mads", "aya")]
    svar = samtidigt(*(doer(hold, "lone", oenske, "vurder", noegle=noegle, **VURDERING) for oenske in to))
    assert sorted(svar, key=str) == [False, "Regelbrud"]
    assert Noegle.objects.filter(noegle=noegle).count() == 1


@pytest.mark.parametrize(("samme_noegle", "ventet"), [(True, [False, True]), (False, [False, "ForSent"])])
def test_en_kladde_sendt_to_gange_paa_en_gang_bliver_til_en_sag(
    hold: Hold, samme_noegle: bool, ventet: list[Any]
) -> None:
    for _ in range(GANGE):
        kladde, adgang, noegler = sager.kladde(hold, "mads"), hold.adgang("mads"), [uuid4(), uuid4()]

        def send(noegle: Any, kladde: Oenske = kladde, adgang: Any = adgang) -> bool:
            svar = begynd(kode="kursusoenske", sag=kladde, adgang=adgang, data={}, tidspunkt=NU, noegle=noegle)
            return svar.gentaget

        valgte = [noegler[0]] * 2 if samme_noegle else noegler
        assert sorted(samtidigt(*(partial(send, n) for n in valgte)), key=str) == ventet
        assert Process.objects.filter(artifact_object_id=kladde.pk).count() == 1


def test_enten_traekkes_oensket_eller_ogsaa_vurderes_det_foerst(hold: Hold) -> None:
    for _ in range(GANGE):
        oenske, adgang = sager.indsendt(hold, "mads"), hold.adgang("mads")

        def traek(oenske: Oenske = oenske, adgang: Any = adgang) -> bool:
            data = {"begrundelse": ""}
            return afbryd(afbrydelse=Kursusoenske.traek, sag=oenske, adgang=adgang, data=data, tidspunkt=NU).gentaget

        svar = samtidigt(traek, doer(hold, "lone", oenske, "vurder", **VURDERING))
        # Withdrawing is possible on either side of the assessment; assessing is not possible after the withdrawal.
        assert svar in ([False, False], [False, "ForSent"])
        oenske.refresh_from_db()
        assert oenske.fase == Fase.TRUKKET
        assert not AabenOpgave.objects.filter(sagsnummer=oenske.sagsnummer).exists()


def test_begge_forbereder_sig_paa_en_gang_og_samtalen_aabnes_en_gang(hold: Hold) -> None:
    sag = samtale(musrunde(hold), hold)
    noter = {"noter": "Klar", "niveau": "B"}
    svar = samtidigt(
        doer(hold, "mads", sag, "forbered_medarbejder", **noter),
        doer(hold, "lone", sag, "forbered_leder", **noter),
    )
    assert svar == [False, False]
    assert list(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True)) == ["hold"]
    assert MusSamtale.objects.get(pk=sag.pk).fase == Musfase.SAMTALE


def test_sidste_penge_i_rammen_fire_paa_en_gang_giver_en_bevilling(hold: Hold) -> None:
    with transaction.atomic():
        ramme = saet_ramme(
            enhed=hold.enhed["voksen"], aar=2027, ramme_oere=100, sagsnummer="P", bruger=hold["carl"], tidspunkt=NU
        )

    def tag(nummer: int) -> str:
        with transaction.atomic():
            disponer(ramme=ramme, beloeb={f"K-{nummer}": 60}, bruger=hold["carl"], tidspunkt=NU)
        return "bevilget"

    svar = samtidigt(*(partial(tag, nummer) for nummer in range(4)))
    assert sorted(svar) == ["Regelbrud"] * 3 + ["bevilget"]
    assert Ramme.objects.get().disponeret_oere == 60


def test_to_der_frigiver_samme_runde_flytter_hver_sag_en_gang(hold: Hold) -> None:
    oensker = [sager.vurderet(hold, navn) for navn in ("mads", "aya", "kim", "mads", "aya")]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    frigiv = partial(prioritering.frigiv, runde=runde, nu=lambda: NU)
    assert sum(samtidigt(frigiv, frigiv)) == len(oensker)
    runde.refresh_from_db()
    assert runde.fase == Rundefase.AFSLUTTET
    assert AabenOpgave.objects.filter(trin="laes").count() == len(oensker) == Brev.objects.count()
    assert not Beslutning.objects.filter(frigivet_kl__isnull=True).exists()


def test_den_der_venter_for_laenge_faar_besked_om_at_sagen_er_optaget(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    vurder = doer(hold, "lone", oenske, "vurder", **VURDERING)
    holdt_fast = _holder(Process, artifact_object_id=oenske.pk)

    assert samtidigt(holdt_fast, _utaalmodig(vurder)) == ["holdt", "Optaget"]
    goer(hold["lone"], oenske, "vurder", **VURDERING)


def test_en_sag_der_laases_uden_om_processen_er_ogsaa_optaget(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    vurder = doer(hold, "lone", oenske, "vurder", **VURDERING)

    assert samtidigt(_holder(Oenske, pk=oenske.pk), _utaalmodig(vurder)) == ["holdt", "Optaget"]


def test_en_fastlaasning_proeves_igen_af_den_databasen_valgte_fra(hold: Hold) -> None:
    a, b = hold.enhed["voksen"], hold.enhed["visitation"]

    @i_en_transaktion
    def laas_to(foerst: Enhed, saa: Enhed) -> str:
        Enhed.objects.select_for_update().get(pk=foerst.pk)
        with connection.cursor() as markoer:
            markoer.execute("SELECT pg_sleep(0.3)")
        Enhed.objects.select_for_update().get(pk=saa.pk)
        return "ja"

    assert samtidigt(partial(laas_to, a, b), partial(laas_to, b, a)) == ["ja", "ja"]


def test_inde_i_en_andens_transaktion_proeves_der_ikke_igen() -> None:
    forsoeg = []

    @i_en_transaktion
    def altid_fastlaast() -> None:
        forsoeg.append(1)
        fejl = OperationalError("deadlock detected")
        fejl.__cause__ = type("Databasefejl", (Exception,), {"sqlstate": DEADLOCK})()
        raise fejl

    with pytest.raises(OperationalError), transaction.atomic():
        altid_fastlaast()
    assert len(forsoeg) == 1
    with pytest.raises(OperationalError):
        altid_fastlaast()
    assert len(forsoeg) == 3


def test_to_der_skriver_i_systemets_kaede_faar_hver_deres_numre(hold: Hold) -> None:
    def skriv_mange() -> int:
        for nummer in range(10):
            with transaction.atomic():
                skriv(Sporudkast(kaede=SYSTEM, art="mus.runde_aabnet", tidspunkt=NU, data={"navn": str(nummer)}))
        return 10

    foer = Sporpost.objects.filter(kaede=SYSTEM).count()
    assert samtidigt(skriv_mange, skriv_mange, skriv_mange) == [10, 10, 10]
    numre = list(Sporpost.objects.filter(kaede=SYSTEM).values_list("nummer", flat=True))
    assert numre == list(range(1, foer + 31))


def _utaalmodig(handling: Callable[[], Any]) -> Callable[[], Any]:
    """Come second, and wait only a moment."""

    def proev() -> Any:
        with connection.cursor() as markoer:
            markoer.execute("SELECT pg_sleep(0.7)")
            markoer.execute("SET lock_timeout = 200")
        return handling()

    return proev


def _holder(model: Any, **opslag: Any) -> Callable[[], str]:
    """Hold a row's lock for a while."""

    def hold_fast() -> str:
        with transaction.atomic():
            model.objects.select_for_update().get(**opslag)
            with connection.cursor() as markoer:
                markoer.execute("SELECT pg_sleep(2)")
        return "holdt"

    return hold_fast


def test_optaget_siger_hvad_man_kan_goere() -> None:
    assert str(Optaget()) == "Sagen er i brug af en anden lige nu. Prøv igen om lidt."
