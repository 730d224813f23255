"""The plan: who writes it, what each version changed, and who may read what."""

from uuid import uuid4

import pytest

from ansoegninger.mus import services
from ansoegninger.mus.aendringer import Feltaendring, Maalaendring, aendringer_siden
from ansoegninger.mus.models import Fase, MusSamtale, Part
from ansoegninger.mus.planvisning import planvisning
from ansoegninger.mus.policies import maa_laese_noter, maa_rette_plan, maa_se
from ansoegninger.mus.queries import forrige, mine, synlige
from ansoegninger.mus.sider import forberedelser
from ansoegninger.oensker.services import opret_kladde
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.doere import afbryd
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.forloeb import forloeb
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def ret(
    sag: MusSamtale, hold: Hold, navn: str, maal_id: int, *, set_version: int | None = None, **felter: object
) -> None:
    services.gem_maal(
        samtale=sag, adgang=hold.adgang(navn), felter=felter, maal_id=maal_id, set_version=set_version, tidspunkt=NU
    )
    sag.refresh_from_db()


def test_hver_aendring_er_en_ny_version_med_en_linje_i_sporet_uden_indhold(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold, "mads", maal="HEMMELIGT-MAAL")
    ret(sag, hold, "lone", maal.pk, aktivitet="HEMMELIG-AKTIVITET")
    services.slet_maal(samtale=sag, adgang=hold.adgang("mads"), maal_id=maal.pk, tidspunkt=NU)
    sag.refresh_from_db()
    assert sag.planversion == 3
    poster = Sporpost.objects.for_sag(sag.sagsnummer).filter(art__startswith="mus.maal")
    assert [(p.aktoer, p.rolle, p.saetning) for p in poster] == [
        (hold["mads"], Rolle.MEDARBEJDER, "føjede et mål til udviklingsplanen, nu version 1"),
        (hold["lone"], Rolle.LEDER, "rettede et mål i udviklingsplanen, nu version 2"),
        (hold["mads"], Rolle.MEDARBEJDER, "fjernede et mål fra udviklingsplanen, nu version 3"),
    ]
    assert not any("HEMMELIG" in f"{p.data}{p.begrundelse}" for p in poster)


def test_det_der_er_aendret_siden_en_version_findes_i_historikken(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    bliver = mussager.maal(sag, hold, maal="Bliver")
    rettes = mussager.maal(sag, hold, maal="Rettes", niveau_maal="B")
    fjernes = mussager.maal(sag, hold, maal="Fjernes")
    siden = sag.planversion
    ret(sag, hold, "lone", rettes.pk, niveau_maal="A")
    services.slet_maal(samtale=sag, adgang=hold.adgang("lone"), maal_id=fjernes.pk, tidspunkt=NU)
    mussager.maal(sag, hold, "lone", maal="Nyt")
    niveau = Feltaendring("Niveau som mål", "B – alle sagstyper, selvstændigt", "A – ressourceperson med ekstra ansvar")
    assert aendringer_siden(sag, siden) == [
        Maalaendring("Rettet", "Rettes", (niveau,)),
        Maalaendring("Nyt mål", "Nyt"),
        Maalaendring("Fjernet", "Fjernes"),
    ]
    assert aendringer_siden(sag, sag.planversion) == []
    assert bliver.planversion == 1


def test_et_maal_der_er_rettet_tilbage_er_ikke_aendret(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    siden = sag.planversion
    ret(sag, hold, "lone", maal.pk, niveau_maal="A")
    ret(sag, hold, "lone", maal.pk, niveau_maal="B")
    assert aendringer_siden(sag, siden) == []


def test_den_der_har_godkendt_ser_hvad_der_er_aendret_siden(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    assert planvisning(sag, hold.adgang("mads")).aendringer == ()
    mussager.maal(sag, hold, "lone", maal="Nyt fra Lone")
    mads, lone = (planvisning(sag, hold.adgang(navn)) for navn in ("mads", "lone"))
    assert [a.maal for a in mads.aendringer] == ["Nyt fra Lone"]
    assert lone.aendringer == ()
    assert [(g.hvem, g.version, g.gaelder, g.foraeldet) for g in mads.godkendelser] == [
        ("Mads Mørkeberg", 1, False, True),
        ("Lederen", None, False, False),
    ]


def test_den_der_har_godkendt_faar_at_vide_at_den_anden_har_aendret_planen(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.maal(sag, hold, "mads")
    assert not Besked.objects.exists()
    mussager.godkend(sag, hold, "mads")
    mussager.maal(sag, hold, "lone", maal="HEMMELIGT-MAAL")
    besked = Besked.objects.get()
    assert (besked.modtager, besked.sagsnummer) == (hold["mads"], sag.sagsnummer)
    assert "Lone Lervad har føjet et mål til din udviklingsplan" in besked.tekst
    assert "godkendelse af version 2 gælder ikke" in besked.tekst
    assert "godkendelse på ny" in besked.tekst
    assert "HEMMELIGT" not in besked.emne + besked.tekst


def test_der_kommer_een_besked_pr_godkendelse_og_ingen_om_det_man_selv_aendrer(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    mussager.maal(sag, hold, "mads")
    mussager.maal(sag, hold, "lone")
    assert not Besked.objects.exists()
    mussager.godkend(sag, hold, "lone", part="leder")
    maal = mussager.maal(sag, hold, "mads")
    ret(sag, hold, "mads", maal.pk, aktivitet="Noget andet")
    assert [b.modtager for b in Besked.objects.all()] == [hold["lone"]]
    mussager.godkend(sag, hold, "mads")
    services.slet_maal(samtale=sag, adgang=hold.adgang("lone"), maal_id=maal.pk, tidspunkt=NU)
    assert [b.modtager for b in Besked.objects.all()] == [hold["lone"], hold["mads"]]


def _usendt_besked_til_mads(hold: Hold) -> MusSamtale:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    mussager.maal(sag, hold, "lone")
    mussager.godkend(sag, hold, "lone", part="leder")
    assert Besked.objects.get().status == Beskedstatus.KLAR
    return sag


def test_en_usendt_besked_annulleres_naar_parten_har_godkendt_igen(hold: Hold) -> None:
    sag = _usendt_besked_til_mads(hold)
    mussager.godkend(sag, hold, "mads")
    assert Besked.objects.get().status == Beskedstatus.ANNULLERET


def test_en_usendt_besked_annulleres_naar_samtalen_udgaar(hold: Hold) -> None:
    sag = _usendt_besked_til_mads(hold)
    udgaa = forloeb("mus").afbrydelser()["udgaa"]
    afbryd(afbrydelse=udgaa, sag=sag, adgang=hold.adgang("lone"), data={"begrundelse": "Opsagt."}, tidspunkt=NU)
    assert Besked.objects.get().status == Beskedstatus.ANNULLERET


def test_en_sendt_besked_bliver_staaende_som_sendt(hold: Hold) -> None:
    sag = _usendt_besked_til_mads(hold)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    mussager.godkend(sag, hold, "mads")
    assert Besked.objects.get().status == Beskedstatus.SENDT


def test_beskeden_siger_hvem_en_stedfortraeder_handlede_for(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    hold.stedfortraeder("per", "lone", Rolle.LEDER, "voksen")
    mussager.maal(sag, hold, "per")
    assert "Per Pilegaard (på vegne af Lone Lervad) har føjet" in Besked.objects.get().tekst


def test_samme_formular_to_gange_er_et_maal(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    noegle = uuid4()
    for _ in range(2):
        services.gem_maal(samtale=sag, adgang=hold.adgang("mads"), felter=mussager.MAAL, tidspunkt=NU, noegle=noegle)
    sag.refresh_from_db()
    assert (sag.maal.count(), sag.planversion) == (1, 1)


def test_den_der_retter_det_samme_maal_sidst_mister_intet_og_overskriver_intet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    ret(sag, hold, "lone", maal.pk, set_version=1, aktivitet="Lones ord")
    with pytest.raises(Regelbrud, match="ændret af den anden part"):
        ret(sag, hold, "mads", maal.pk, set_version=1, aktivitet="Mads' ord")
    maal.refresh_from_db()
    assert maal.aktivitet == "Lones ord"
    services.slet_maal(samtale=sag, adgang=hold.adgang("lone"), maal_id=maal.pk, tidspunkt=NU)
    with pytest.raises(ForSent):
        ret(sag, hold, "mads", maal.pk, aktivitet="Mads' ord")


def test_at_fjerne_to_gange_er_at_fjerne_en_gang(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    for _ in range(2):
        services.slet_maal(samtale=sag, adgang=hold.adgang("mads"), maal_id=maal.pk, tidspunkt=NU)
    sag.refresh_from_db()
    assert sag.planversion == 2


def test_et_maal_som_der_er_oensket_et_kursus_ud_fra_kan_ikke_fjernes(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    opret_kladde(person=hold["mads"], felter={"titel": "Kursus", "maal": maal}, tidspunkt=NU)
    with pytest.raises(Regelbrud, match="kursusønske ud fra målet"):
        services.slet_maal(samtale=sag, adgang=hold.adgang("mads"), maal_id=maal.pk, tidspunkt=NU)
    sag.refresh_from_db()
    assert sag.planversion == 1


@pytest.mark.parametrize("navn", ["carl", "per", "aya", "kim", "rikke", "admin", "ulla"])
def test_kun_de_to_parter_kan_skrive_i_planen(hold: Hold, navn: str) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    with pytest.raises(IngenAdgang, match="Kun medarbejderen og lederen"):
        mussager.maal(sag, hold, navn)


def test_planen_er_aaben_fra_samtalen_er_holdt_og_til_begge_har_godkendt(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    aaben = {}
    for naa in (mussager.samtale, mussager.forberedt, mussager.holdt, mussager.til_godkendelse, mussager.afsluttet):
        navn = ["mads", "aya", "kim", "ina", "signe"][len(aaben)]
        sag = naa(runde, hold, navn)
        aaben[Fase(sag.fase)] = bool(maa_rette_plan(hold.adgang(navn), sag))
    assert aaben == {
        Fase.FORBEREDELSE: False,
        Fase.SAMTALE: False,
        Fase.PLAN: True,
        Fase.GODKENDELSE: True,
        Fase.GAELDER: False,
    }


def test_samtalen_er_mellem_to_og_revisor_laeser_at_den_findes(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    assert {navn for navn in hold.person if synlige(hold.adgang(navn)).filter(pk=sag.pk)} == {"mads", "lone", "rikke"}
    assert {navn for navn in hold.person if mine(hold.adgang(navn)).filter(pk=sag.pk)} == {"mads", "lone"}
    assert {navn for navn in hold.person if maa_se(hold.adgang(navn), sag)} == {"mads", "lone", "rikke"}


def laeser(hold: Hold, sag: MusSamtale, part: Part) -> set[str]:
    return {navn for navn in hold.person if maa_laese_noter(hold.adgang(navn), sag, part)}


def test_ingen_laeser_den_andens_noter_foer_begge_har_skrevet(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    goer(hold["mads"], sag, "forbered_medarbejder", noter="Mine tanker", niveau="C")
    assert laeser(hold, sag, Part.MEDARBEJDER) == {"mads"}
    goer(hold["lone"], sag, "forbered_leder", noter="Mine", niveau="B")
    assert laeser(hold, sag, Part.MEDARBEJDER) == laeser(hold, sag, Part.LEDER) == {"mads", "lone"}


def test_revisor_ser_at_begge_har_forberedt_sig_og_hvornaar_men_ikke_hvad(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    begge = forberedelser(sag, hold.adgang("rikke"))
    assert [(f["forberedelse"].forberedt_kl, bool(f["maa_laese"])) for f in begge] == [(NU, False), (NU, False)]


def test_sidste_aars_plan_ses_af_den_der_var_part_i_den(hold: Hold) -> None:
    foer = mussager.afsluttet(mussager.musrunde(hold, navn="MUS 2025"), hold)
    MusSamtale.objects.filter(pk=foer.pk).update(oprettet_kl=NU.replace(year=2025))
    nu = mussager.samtale(mussager.musrunde(hold), hold)
    assert forrige(nu, hold.adgang("mads")) == foer
    assert forrige(nu, hold.adgang("lone")) == foer
    assert forrige(nu, hold.adgang("rikke")) is None
    assert forrige(foer, hold.adgang("mads")) is None
