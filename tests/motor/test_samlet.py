"""Several cases with one answer: each by the door's own rules, in a transaction of its own, and never twice."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from ansoegninger.mus.models import Afholdelse
from ansoegninger.oensker.models import Fase, Oenske, Vurdering
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.beskeder.models import Besked
from workflows.motor import samlet
from workflows.motor.fejl import Regelbrud, UkendtOpgave
from workflows.motor.forloeb import alle_forloeb
from workflows.motor.models import AabenOpgave, Noegle
from workflows.motor.sag import Sag
from workflows.motor.samlet import Enkeltsvar, Udgang, faelles_trin, proev_samlet, udfoer_samlet
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

ANBEFAL = sager.VURDERING

#: The steps that may be done for several cases at once (docs/beslutninger/0015).
SAMLEDE = {
    "kursusoenske.vurder",
    "mus.hold",
    "mus.plan",
    "fondsansoegning.aftal",
    "fondsansoegning.underskriv_leder",
    "fondsansoegning.underskriv_tr",
}


def opgaver(*sager_: Sag, trin: str = "vurder") -> list[int]:
    ids = dict(AabenOpgave.objects.filter(trin=trin).values_list("sagsnummer", "task_id"))
    return [ids[sag.sagsnummer] for sag in sager_]


def udfoer(
    hold: Hold, ids: list[int], *, som: str = "lone", noegle: UUID | None = None, **data: Any
) -> list[Enkeltsvar]:
    adgang = hold.adgang(som)
    return udfoer_samlet(opgave_ids=ids, adgang=adgang, data=data, tidspunkt=NU, noegle=noegle or uuid4())


def proev(hold: Hold, ids: list[int], *, som: str = "lone", **data: Any) -> list[Enkeltsvar]:
    return proev_samlet(opgave_ids=ids, adgang=hold.adgang(som), data=data, tidspunkt=NU)


def faser(*sager_: Oenske) -> list[str]:
    return [Oenske.objects.get(pk=sag.pk).fase for sag in sager_]


def test_de_samlede_trin_er_dem_der_staar_i_forloebene() -> None:
    alle = {node.art for flow in alle_forloeb().values() for node in flow.opgaver().values() if node.samlet}
    assert alle == SAMLEDE


# --- What is done ----------------------------------------------------------------------------------------------------


def test_hver_sag_faar_sin_egen_vurdering_noegle_og_sporpost_som_siger_at_det_var_samlet(hold: Hold) -> None:
    foerste, anden = sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")
    ids = opgaver(foerste, anden)
    svar = udfoer(hold, ids, **ANBEFAL)
    assert svar == [Enkeltsvar(nr, Udgang.GJORT, fase="Afventer prioriteringen") for nr in ids]
    assert faser(foerste, anden) == [Fase.AFVENTER_PRIORITERING] * 2
    assert Vurdering.objects.filter(udfald="ANBEFALES", vurderet_af=hold["lone"]).count() == 2
    assert Noegle.objects.filter(bruger=hold["lone"], trin="vurder").values("noegle").distinct().count() == 2
    saetninger = [p.saetning for p in Sporpost.objects.filter(art="kursusoenske.vurder")]
    assert saetninger == ["vurderede ønsket: anbefales (samme svar til 2 sager på én gang)"] * 2


def test_en_enkelt_sag_er_ikke_samlet(hold: Hold) -> None:
    udfoer(hold, opgaver(sager.indsendt(hold, "mads")), **ANBEFAL)
    assert Sporpost.objects.get(art="kursusoenske.vurder").saetning == "vurderede ønsket: anbefales"


def test_samme_noegle_igen_goer_intet_to_gange_og_giver_samme_svar(hold: Hold) -> None:
    ids, noegle = opgaver(sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")), uuid4()
    foerste = udfoer(hold, ids, noegle=noegle, **ANBEFAL)
    assert udfoer(hold, ids, noegle=noegle, **ANBEFAL) == foerste
    assert Vurdering.objects.count() == 2


def test_en_koersel_der_blev_afbrudt_kan_sendes_igen(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    foerste, anden = sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")
    ids, noegle, aegte = opgaver(foerste, anden), uuid4(), samlet.udfoer

    def braender_ned(**kwargs: Any) -> Any:
        if kwargs["opgave_id"] == ids[1]:
            raise RuntimeError
        return aegte(**kwargs)

    monkeypatch.setattr(samlet, "udfoer", braender_ned)
    with pytest.raises(RuntimeError):
        udfoer(hold, ids, noegle=noegle, **ANBEFAL)
    assert faser(foerste, anden) == [Fase.AFVENTER_PRIORITERING, Fase.HOS_LEDER]
    monkeypatch.undo()
    assert [s.udgang for s in udfoer(hold, ids, noegle=noegle, **ANBEFAL)] == [Udgang.GJORT] * 2
    assert Vurdering.objects.count() == 2


def test_en_afvist_sag_standser_ikke_de_andre(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    klar, tom = mussager.holdt(runde, hold, "mads"), mussager.holdt(runde, hold, "aya")
    mussager.maal(klar, hold, "mads")
    ids = opgaver(tom, klar, trin="plan")
    assert udfoer(hold, ids) == [
        Enkeltsvar(ids[0], Udgang.AFVIST, grund="Planen skal have mindst ét mål, før den kan godkendes."),
        Enkeltsvar(ids[1], Udgang.GJORT, fase="Planen godkendes"),
    ]


def test_nogen_kom_foer(hold: Hold) -> None:
    foerste, anden = sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")
    ids = opgaver(foerste, anden)
    sager.goer(hold["lone"], foerste, "vurder", **sager.VURDERING | {"udfald": "ANBEFALES_IKKE", "begrundelse": "Nej"})
    assert [s.udgang for s in udfoer(hold, ids, **ANBEFAL)] == [Udgang.FOR_SENT, Udgang.GJORT]
    assert Vurdering.objects.get(oenske=foerste).udfald == "ANBEFALES_IKKE"


def test_samme_dag_registreres_for_flere_samtaler(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    ids = opgaver(mussager.forberedt(runde, hold, "mads"), mussager.forberedt(runde, hold, "aya"), trin="hold")
    assert [s.udgang for s in udfoer(hold, ids, afholdt_dag=DAG)] == [Udgang.GJORT] * 2
    assert set(Afholdelse.objects.values_list("afholdt_dag", flat=True)) == {DAG}


# --- Who may ---------------------------------------------------------------------------------------------------------


def test_adgangen_er_doerens_for_hver_sag_for_sig(hold: Hold) -> None:
    egen, andens = sager.indsendt(hold, "lone"), sager.indsendt(hold, "mads")
    fremmed = sager.indsendt(hold, "ina")
    svar = udfoer(hold, opgaver(egen, andens, fremmed), **ANBEFAL)
    assert [(s.udgang, s.grund) for s in svar] == [
        (Udgang.AFVIST, "Ingen afgør sin egen sag"),
        (Udgang.GJORT, ""),
        (Udgang.AFVIST, "Det kan kun gøres af leder for Visitation eller dennes stedfortræder"),
    ]
    assert faser(egen, andens, fremmed) == [Fase.HOS_LEDER, Fase.AFVENTER_PRIORITERING, Fase.HOS_LEDER]


def test_en_leder_der_har_mistet_rollen_goer_intet(hold: Hold) -> None:
    ids = opgaver(sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya"))
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=timezone.localdate(NU))
    assert [s.udgang for s in udfoer(hold, ids, **ANBEFAL)] == [Udgang.AFVIST] * 2
    assert not Vurdering.objects.exists()


def test_stedfortraederen_goer_det_paa_vegne_af_lederen(hold: Hold) -> None:
    ids = opgaver(sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya"))
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    assert [s.udgang for s in udfoer(hold, ids, som="signe", **ANBEFAL)] == [Udgang.GJORT] * 2
    poster = Sporpost.objects.filter(art="kursusoenske.vurder")
    assert {(p.aktoer, p.paa_vegne_af) for p in poster} == {(hold["signe"], hold["lone"])}


# --- The preview -----------------------------------------------------------------------------------------------------


def test_forhaandsvisningen_svarer_som_doeren_og_skriver_intet(hold: Hold) -> None:
    foerste, egen = sager.indsendt(hold, "mads"), sager.indsendt(hold, "lone")
    ids = opgaver(foerste, egen)
    foer = (Sporpost.objects.count(), Besked.objects.count(), Noegle.objects.count())
    set_ = proev(hold, ids, **ANBEFAL)
    assert faser(foerste, egen) == [Fase.HOS_LEDER] * 2
    assert opgaver(foerste, egen) == ids
    assert (Sporpost.objects.count(), Besked.objects.count(), Noegle.objects.count()) == foer
    assert not Vurdering.objects.exists()
    assert udfoer(hold, ids, **ANBEFAL) == set_


def test_forhaandsvisningen_af_det_der_er_gjort_siger_at_det_er_gjort(hold: Hold) -> None:
    ids, noegle = opgaver(sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya")), uuid4()
    udfoer(hold, ids, noegle=noegle, **ANBEFAL)
    assert [s.udgang for s in proev(hold, ids, **ANBEFAL)] == [Udgang.FOR_SENT] * 2


# --- What cannot be chosen together ----------------------------------------------------------------------------------


def test_kun_een_slags_ad_gangen(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    samtale = mussager.forberedt(mussager.musrunde(hold, "voksen"), hold, "aya")
    ids = [*opgaver(oenske), *opgaver(samtale, trin="hold")]
    for doer in (proev, udfoer):
        with pytest.raises(Regelbrud, match="Tag én slags ad gangen"):
            doer(hold, ids, **ANBEFAL)
    assert not Vurdering.objects.exists()


def test_et_trin_der_vil_have_sit_eget_svar_kan_ikke_goeres_samlet(hold: Hold) -> None:
    samtaler = mussager.musrunde(hold, "voksen")
    ids = opgaver(mussager.samtale(samtaler, hold, "mads"), trin="forbered_leder")
    with pytest.raises(Regelbrud, match="»Forbered samtalen« kan kun gøres for én sag ad gangen"):
        udfoer(hold, ids, noter="Ens til alle", niveau="B")


def test_flere_end_en_side_og_ukendte_opgaver_afvises(hold: Hold) -> None:
    ids = opgaver(sager.indsendt(hold, "mads"))
    with pytest.raises(Regelbrud, match="højst tage 25"):
        faelles_trin([*ids, *range(10_000, 10_025)])
    with pytest.raises(UkendtOpgave):
        faelles_trin([10_000])
    assert [s.udgang for s in udfoer(hold, [*ids, 10_000], **ANBEFAL)] == [Udgang.GJORT, Udgang.UKENDT]


def test_en_dag_der_ikke_er_kommet_afvises_i_hver_sag(hold: Hold) -> None:
    runde = mussager.musrunde(hold, "voksen")
    ids = opgaver(mussager.forberedt(runde, hold, "mads"), trin="hold")
    assert [s.udgang for s in udfoer(hold, ids, afholdt_dag=DAG + timedelta(days=1))] == [Udgang.AFVIST]
