"""Writing profiles: answers are written once, drafts are not lost, and the case types are kept by those who may."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from ansoegninger.kompetenceprofil.models import Maalvurdering, Profilbesvarelse, Profilkladde, Sagstype, Vurderer
from ansoegninger.kompetenceprofil.queries import rubrikker
from ansoegninger.kompetenceprofil.rubrikker import Profilsvar
from ansoegninger.kompetenceprofil.services import arkiver_sagstype, gem_kladde, gem_sagstype, selvvurder
from ansoegninger.mus.models import Forberedelse
from ansoegninger.mus.services import gem_forberedelseskladde
from ansoegninger.strategi.models import Laeringsmaal
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, profiler
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def voksen(hold: Hold) -> str:
    return str(hold.enhed["voksen"].path)


# --- an answer ---


def test_medarbejderen_vurderer_sig_selv_og_det_staar_i_sporet_uden_niveauer(hold: Hold) -> None:
    profiler.sagstype(hold)
    svar = profiler.svar(voksen(hold), "C", {"Merudgifter": "INTET"})
    besvarelse = selvvurder(adgang=hold.adgang("mads"), svar=svar, tidspunkt=NU)
    assert besvarelse is not None
    assert list(besvarelse.maalvurderinger.values_list("niveau", flat=True)) == ["C"]
    assert list(besvarelse.sagstypevurderinger.values_list("niveau", flat=True)) == ["INTET"]
    assert besvarelse.history.get().history_user_id == hold["mads"].pk
    post = Sporpost.objects.get(art="profil.besvaret")
    assert (post.person_id, post.enhed_id) == (hold["mads"].pk, hold.enhed["voksen"].pk)
    niveauer = {a["efter"] for a in post.aendringer if a["felt"] == "niveau"}
    assert niveauer == {"(fortroligt)"}


def test_samme_formular_to_gange_er_eet_svar(hold: Hold) -> None:
    noegle, svar = uuid4(), profiler.svar(voksen(hold))
    assert selvvurder(adgang=hold.adgang("mads"), svar=svar, tidspunkt=NU, noegle=noegle)
    assert selvvurder(adgang=hold.adgang("mads"), svar=svar, tidspunkt=NU, noegle=noegle) is None
    assert Profilbesvarelse.objects.count() == 1


def test_et_svar_skal_vaere_helt(hold: Hold) -> None:
    profiler.sagstype(hold)
    helt = profiler.svar(voksen(hold))
    for svar in (
        Profilsvar(helt.maal, {}),
        Profilsvar({}, helt.sagstyper),
        Profilsvar(helt.maal | {10**6: "B"}, helt.sagstyper),
        Profilsvar(dict.fromkeys(helt.maal, "Z"), helt.sagstyper),
    ):
        with pytest.raises(Regelbrud, match="Svar på alle rækker"):
            selvvurder(adgang=hold.adgang("mads"), svar=svar, tidspunkt=NU)
    assert not Profilbesvarelse.objects.exists()


def test_uden_strategi_er_der_intet_at_svare_paa(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="Der er ingen kompetencestrategi for dit center i dag"):
        selvvurder(adgang=hold.adgang("bo"), svar=Profilsvar({}, {}), tidspunkt=NU)


def test_et_svar_rettes_ikke_det_afloeses(hold: Hold) -> None:
    besvarelse = profiler.besvar(hold, "mads", "C")
    for saetning in (
        "UPDATE ansoegninger_maalvurdering SET niveau = 'A'",
        "DELETE FROM ansoegninger_maalvurdering",
        "UPDATE ansoegninger_profilbesvarelse SET vurderer = 'LEDER'",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as markoer:
            markoer.execute(saetning)
    assert Maalvurdering.objects.get(besvarelse=besvarelse).niveau == "C"


def test_hver_part_svarer_een_gang_i_en_samtale(hold: Hold) -> None:
    profiler.besvar(hold, "mads", sagsnummer="M-2026-00001")
    with pytest.raises(IntegrityError):
        profiler.besvar(hold, "mads", sagsnummer="M-2026-00001")


# --- the draft ---


def test_en_kladde_samler_hvad_der_er_udfyldt_og_forsvinder_naar_svaret_gives(hold: Hold) -> None:
    om = {"person": hold["mads"], "vurderer": Vurderer.MEDARBEJDER, "af": hold["mads"], "tidspunkt": NU}
    gem_kladde(**om, felter={"m_1": "C"})
    gem_kladde(**om, felter={"m_2": "B"})
    assert Profilkladde.objects.get().indhold == {"m_1": "C", "m_2": "B"}
    selvvurder(adgang=hold.adgang("mads"), svar=profiler.svar(voksen(hold)), tidspunkt=NU)
    assert not Profilkladde.objects.exists()


def test_forberedelsens_kladde_er_den_skrivendes_egen(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    for navn in ("mads", "lone", "signe"):
        gem_forberedelseskladde(samtale=sag, adgang=hold.adgang(navn), felter={"noter": navn}, tidspunkt=NU)
    skrevet = {(k.skrevet_af.brugernavn, k.vurderer, k.indhold["noter"]) for k in Profilkladde.objects.all()}
    assert skrevet == {("mads", "MEDARBEJDER", "mads"), ("lone", "LEDER", "lone"), ("signe", "LEDER", "signe")}
    with pytest.raises(IngenAdgang, match="Kun medarbejderen og lederen forbereder sig"):
        gem_forberedelseskladde(samtale=sag, adgang=hold.adgang("carl"), felter={}, tidspunkt=NU)


def test_naar_forberedelsen_er_gemt_er_kladden_vaek_og_kan_ikke_komme_igen(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    for navn in ("lone", "signe", "mads"):
        gem_forberedelseskladde(samtale=sag, adgang=hold.adgang(navn), felter={"noter": navn}, tidspunkt=NU)
    goer(hold["lone"], sag, "forbered_leder", noter="NOTE", niveau="B", profil=profiler.svar(voksen(hold)))
    assert [k.skrevet_af for k in Profilkladde.objects.all()] == [hold["mads"]]
    with pytest.raises(Regelbrud, match="Forberedelsen er gemt"):
        gem_forberedelseskladde(samtale=sag, adgang=hold.adgang("lone"), felter={"noter": "IGEN"}, tidspunkt=NU)


def test_forberedelsen_skriver_profilen_paa_samtalens_nummer(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    goer(hold["mads"], sag, "forbered_medarbejder", noter="NOTE", niveau="C", profil=profiler.svar(voksen(hold), "A"))
    besvarelse = Profilbesvarelse.objects.get()
    assert (besvarelse.sagsnummer, besvarelse.vurderer) == (sag.sagsnummer, Vurderer.MEDARBEJDER)
    assert (besvarelse.person, besvarelse.besvaret_af) == (hold["mads"], hold["mads"])


def test_en_halv_profil_forbereder_ingen(hold: Hold) -> None:
    profiler.sagstype(hold)
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    halv = Profilsvar(profiler.svar(voksen(hold)).maal, {})
    with pytest.raises(Regelbrud, match="Svar på alle rækker"):
        goer(hold["mads"], sag, "forbered_medarbejder", noter="NOTE", niveau="C", profil=halv)
    assert not Forberedelse.objects.filter(samtale=sag).exists()


# --- the case types ---


def test_koordinator_og_leder_passer_afdelingens_sagstyper(hold: Hold) -> None:
    for navn in ("kim", "lone"):
        gem_sagstype(enhed=hold.enhed["voksen"], navn=f" {navn} ", adgang=hold.adgang(navn), tidspunkt=NU)
    assert {s.navn for s in Sagstype.objects.all()} == {"kim", "lone"}
    for navn in ("mads", "per", "carl", "rikke"):
        with pytest.raises(IngenAdgang, match="passes af den faglige koordinator eller lederen"):
            gem_sagstype(enhed=hold.enhed["voksen"], navn="x", adgang=hold.adgang(navn), tidspunkt=NU)


def test_to_sagstyper_hedder_ikke_det_samme(hold: Hold) -> None:
    gammel = profiler.sagstype(hold)
    kim = {"enhed": hold.enhed["voksen"], "adgang": hold.adgang("kim"), "tidspunkt": NU}
    with pytest.raises(Regelbrud, match="har allerede sagstypen »Merudgifter«"):
        gem_sagstype(navn="merudgifter", **kim)
    arkiver_sagstype(sagstype=gammel, arkiver=True, adgang=hold.adgang("kim"), tidspunkt=NU)
    with pytest.raises(Regelbrud, match="Tag den i brug igen i stedet"):
        gem_sagstype(navn="Merudgifter", **kim)


def test_en_sagstype_kan_hedde_noget_andet(hold: Hold) -> None:
    gammel = profiler.sagstype(hold)
    adgang = hold.adgang("kim")
    gem_sagstype(enhed=gammel.enhed, navn="Merudgifter m.m.", adgang=adgang, tidspunkt=NU, sagstype=gammel)
    assert Sagstype.objects.get().navn == "Merudgifter m.m."
    assert Sporpost.objects.get(art="profil.sagstype_rettet").data["foer"] == "Merudgifter"


def test_en_arkiveret_sagstype_spoerges_der_ikke_til_men_svarene_bliver(hold: Hold) -> None:
    sagstype = profiler.sagstype(hold)
    besvarelse = profiler.besvar(hold, "mads", "A")
    adgang = hold.adgang("kim")
    arkiver_sagstype(sagstype=sagstype, arkiver=True, adgang=adgang, tidspunkt=NU)
    arkiver_sagstype(sagstype=sagstype, arkiver=True, adgang=adgang, tidspunkt=NU)
    assert Sporpost.objects.filter(art="profil.sagstype_arkiveret").count() == 1
    assert "Merudgifter" not in {r.tekst for r in rubrikker(voksen(hold), DAG)}
    assert besvarelse.sagstypevurderinger.count() == 1
    arkiver_sagstype(sagstype=sagstype, arkiver=False, adgang=adgang, tidspunkt=NU)
    assert "Merudgifter" in {r.tekst for r in rubrikker(voksen(hold), DAG)}


def test_en_afdelings_sagstyper_gaelder_i_dens_teams_og_ikke_i_naboen(hold: Hold) -> None:
    profiler.sagstype(hold)
    assert "Merudgifter" in {r.tekst for r in rubrikker(f"{voksen(hold)}0001", DAG)}
    assert "Merudgifter" not in {r.tekst for r in rubrikker(hold.enhed["visitation"].path, DAG)}


def test_rubrikkerne_er_den_gaeldende_strategis(hold: Hold) -> None:
    assert [(r.art, r.tekst) for r in rubrikker(voksen(hold), DAG)] == [("VIDEN", "Kan begrunde en afgørelse")]
    assert rubrikker(voksen(hold), DAG.replace(year=2030)) == []
    assert Laeringsmaal.objects.count() == 1
