"""The pages of the activities, the days and the follow-up, asked for as each of the people would."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.forms.maal import MaalForm
from ansoegninger.mus.models import Fase, MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import Opfoelgningsdag, Planstatus
from ansoegninger.strategi.models import Laeringsmaal, Strategi
from roller.brugere.models import Bruger
from tests.ansoegninger.mus.opslag import Som, opslag, ord_, tekst, trin
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.mussager import OPFOELGES

pytestmark = [pytest.mark.django_db, pytest.mark.side]


@pytest.fixture
def senere(monkeypatch: pytest.MonkeyPatch) -> Callable[[Bruger], Client]:
    """A browser on the day of the first follow-up."""
    ur = SimpleNamespace(now=lambda: OPFOELGES, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)

    def log_ind(bruger: Bruger) -> Client:
        client = Client()
        client.force_login(bruger)
        return client

    return log_ind


def aktivitetsfelter(**felter: Any) -> dict[str, Any]:
    return {
        "noegle": str(uuid4()),
        "fase": "EFTER",
        "art": "AFPROEVNING",
        "hvad": "Prøve det i to sager",
        "hvem": "KOLLEGA",
        "frist_dag": "01.03.2027",
        "kursus": "",
    } | felter


def plan(sag: MusSamtale) -> str:
    return reverse("mus:plan", args=[sag.sagsnummer])


def test_en_aktivitet_skrives_rettes_og_fjernes_uden_javascript(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    mads = som(hold["mads"])
    ny = reverse("mus:ny_aktivitet", args=[sag.sagsnummer, maal.pk])
    assert f"{ny}?fase=EFTER" in mads.get(plan(sag)).content.decode()
    form = mads.get(f"{ny}?fase=EFTER").context["form"]
    assert (form.initial["fase"], form.initial["frist_dag"]) == ("EFTER", maal.frist_dag)
    svar = mads.post(ny, aktivitetsfelter())
    assert svar.headers["Location"] == f"{plan(sag)}#maal-{maal.pk}"
    a = Planaktivitet.objects.get()
    assert (a.fase, a.hvem, a.kursus) == ("EFTER", "KOLLEGA", None)
    side = ord_(mads.get(plan(sag)))
    assert "Prøve det i to sager Afprøvning i en sag · En kollega · senest 01.03.2027" in side
    ret = reverse("mus:ret_aktivitet", args=[sag.sagsnummer, a.pk])
    assert mads.get(ret).context["form"].initial["set_version"] == a.planversion
    mads.post(ret, aktivitetsfelter(hvad="Prøve det i tre sager", set_version=a.planversion))
    a.refresh_from_db()
    assert a.hvad == "Prøve det i tre sager"
    assert "Behold aktiviteten" in tekst(mads.get(reverse("mus:fjern_aktivitet", args=[sag.sagsnummer, a.pk])))
    mads.post(reverse("mus:fjern_aktivitet", args=[sag.sagsnummer, a.pk]))
    assert not Planaktivitet.objects.exists()


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"fase": ""}, "Vælg en mulighed."),
        ({"art": "ANDEN"}, "Vælg en af mulighederne på listen."),
        ({"hvad": "x" * 301}, "Teksten er for lang"),
        ({"hvad": "a\x00b"}, "usynlige styretegn"),
        ({"frist_dag": "30.09.2026"}, "Dagen kan ikke ligge før i dag."),
        ({"kursus": "9999"}, "Vælg en af mulighederne på listen."),
    ],
)
def test_en_daarlig_aktivitet_afvises_og_det_skrevne_bevares(
    hold: Hold, som: Som, felter: dict[str, Any], besked: str
) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    url = reverse("mus:ny_aktivitet", args=[sag.sagsnummer, mussager.maal(sag, hold).pk])
    svar = som(hold["mads"]).post(url, aktivitetsfelter(**felter))
    assert (svar.status_code, Planaktivitet.objects.count()) == (200, 0)
    assert besked in tekst(svar)
    assert "hvad" in felter or "Prøve det i to sager" in tekst(svar)


def test_en_aktivitet_i_en_andens_plan_findes_ikke(hold: Hold, som: Som) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = mussager.holdt(runde, hold), mussager.holdt(runde, hold, "aya")
    ayas = mussager.aktivitet(mussager.maal(aya, hold, "aya"), hold, "aya")
    for navn in ("mus:ret_aktivitet", "mus:fjern_aktivitet"):
        assert som(hold["mads"]).get(reverse(navn, args=[mads.sagsnummer, ayas.pk])).status_code == 404


def test_planen_raader_til_noget_efter_kurset_og_viser_balancen(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    mussager.aktivitet(maal, hold)
    side = tekst(som(hold["mads"]).get(plan(sag)))
    assert "Der mangler noget efter kurset" in side
    assert "Aktiviteter: 0 før, 1 under og 0 efter." in side
    assert 'aria-label="0 før, 1 under og 0 efter"' in side


def test_medarbejderen_kan_oenske_kurset_i_en_aktivitet_og_lederen_kan_ikke(hold: Hold, som: Som) -> None:
    udbyder = Udbyder.objects.create(navn="Kursushuset", art="PRIVAT")
    kursus = Kursus.objects.create(titel="Den gode afgørelse", udbyder=udbyder, type="TEMADAG")
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    mussager.aktivitet(maal, hold, kursus=kursus)
    mussager.aktivitet(maal, hold, fase="EFTER", art="DELING", hvad="Fortælle om det")
    goer_faerdig(sag, hold)
    link = f"{reverse('oensker:ny')}?maal={maal.pk}&amp;kursus={kursus.pk}"
    mads = som(hold["mads"])
    side = mads.get(plan(sag)).content.decode()
    assert side.count(link) == 1
    assert link not in som(hold["lone"]).get(plan(sag)).content.decode()
    nyt = mads.get(link.replace("&amp;", "&"))
    assert "Den gode afgørelse" in tekst(nyt)
    assert nyt.context["form"].initial["maal"] == maal


def goer_faerdig(sag: MusSamtale, hold: Hold) -> None:
    mussager.goer(hold["lone"], sag, "plan")
    mussager.godkend(sag, hold, "mads")
    mussager.godkend(sag, hold, "lone", part="leder")


def test_planen_koster_lige_mange_opslag_med_et_maal_og_med_tre(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    mads = som(hold["mads"])
    mussager.aktivitet(mussager.maal(sag, hold), hold)
    med_et = opslag(mads, plan(sag))
    for nr in range(2):
        maal = mussager.maal(sag, hold, maal=f"Mål {nr}")
        for fase in ("FOER", "UNDER", "EFTER"):
            mussager.aktivitet(maal, hold, fase=fase)
    assert opslag(mads, plan(sag)) == med_et


def test_dagene_foreslaas_og_aftales(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    mussager.maal(sag, hold)
    mads = som(hold["mads"])
    assert "sættes forslaget ind: 2. marts 2027 og 5. juli 2027." in tekst(mads.get(plan(sag)))
    url = reverse("mus:opfoelgningsdage", args=[sag.sagsnummer])
    side = mads.get(url)
    assert [side.context["form"].initial[f"dag{nr}"].isoformat() for nr in (1, 2)] == ["2027-03-02", "2027-07-05"]
    for dage, siger in (({"dag1": ""}, "Aftal mindst én dag"), ({"dag1": "01.10.2026"}, "efter i dag")):
        assert siger in tekst(mads.post(url, dage))
    assert mads.post(url, {"dag1": "15.01.2027"}).headers["Location"] == plan(sag)
    assert Opfoelgningsdag.objects.get().dag.isoformat() == "2027-01-15"
    assert "I følger op på planen 15. januar 2027." in tekst(mads.get(plan(sag)))


def test_medarbejderen_foelger_op_og_lederen_svarer(hold: Hold, senere: Callable[[Bruger], Client]) -> None:
    sag = mussager.ny_samtale(hold, mussager.i_opfoelgning)
    maal, a = sag.maal.get(), Planaktivitet.objects.get()
    mads = senere(hold["mads"])
    url = trin(sag, "foelg_op")
    side = tekst(mads.get(url))
    assert "Efter: Prøve det i to sager" in side
    assert "helbredsoplysninger" in side
    tomt = mads.post(url, {"noegle": str(uuid4()), f"ord_{maal.pk}": "Det her skrev jeg"})
    assert "Vælg en mulighed." in tekst(tomt)
    assert "Det her skrev jeg" in tekst(tomt)
    felter = {
        f"maal_{maal.pk}": "I_GANG",
        f"aktivitet_{a.pk}": "NAAET",
        f"ord_{maal.pk}": "Det går",
        "bemaerkning": "Tid",
    }
    assert mads.post(url, {"noegle": str(uuid4())} | felter).status_code == 302
    assert set(Planstatus.objects.values_list("aktivitet", "status", "ord")) == {
        (None, "I_GANG", "Det går"),
        (a.pk, "NAAET", ""),
    }
    # Somebody was faster: what was written comes back.
    for_sent = mads.post(url, {"noegle": str(uuid4())} | felter)
    assert (for_sent.status_code, "Det går" in tekst(for_sent)) == (409, True)
    lone = senere(hold["lone"])
    svar = trin(sag, "svar_paa_opfoelgning")
    assert {"Det går", "Tid"} <= set(tekst(lone.get(svar)).replace("<", ">").split(">"))
    lone.post(svar, {"noegle": str(uuid4()), "bemaerkning": "Godt gået"})
    sag.refresh_from_db()
    assert sag.fase == Fase.GAELDER
    assert "Godt gået" in tekst(mads.get(plan(sag)))


def test_revisor_ser_status_men_ikke_hvad_de_to_har_sagt(hold: Hold, senere: Callable[[Bruger], Client]) -> None:
    sag = mussager.ny_samtale(hold, mussager.fulgt_op)
    rikke = senere(hold["rikke"])
    for url in (plan(sag), reverse("indbakke:sag", args=[sag.sagsnummer])):
        side = tekst(rikke.get(url))
        assert "SAGT-mads" not in side
        assert "ORD-mads" not in side
    assert "I gang" in tekst(rikke.get(plan(sag)))
    assert "ORD-mads" in tekst(senere(hold["lone"]).get(plan(sag)))


def test_et_maal_fra_sidste_aar_er_det_samme_maal_i_den_nye_strategi_ogsaa_i_nye_ord(hold: Hold, som: Som) -> None:
    gammelt = hold.strategi.laeringsmaal.get()
    gammel = mussager.holdt(mussager.musrunde(hold), hold)
    foer = mussager.maal(gammel, hold, maal=gammelt.tekst, art=gammelt.art)
    aarene = {"fra_dag": hold.strategi.fra_dag, "til_dag": hold.strategi.til_dag}
    strategi = Strategi.objects.create(enhed=hold.strategi.enhed, navn="Ny strategi", version=2, **aarene)
    ens = {"strategi": strategi, "art": gammelt.art}
    Laeringsmaal.objects.create(nummer=1, tekst="Et helt nyt mål", **ens)
    samme = Laeringsmaal.objects.create(nummer=2, tekst="Begrunder, så borgeren forstår", forgaenger=gammelt, **ens)
    ny = mussager.holdt(mussager.musrunde(hold, navn="MUS 2027"), hold)
    type(ny.runde).objects.filter(pk=ny.runde_id).update(strategi=strategi)
    ny.refresh_from_db()
    initial = MaalForm(samtale=ny, dag=DAG, fra=foer).initial
    assert (initial["laeringsmaal"], initial["maal"]) == (str(samme.pk), "")
    # Their own words are no goal of the strategy's in any version.
    eget = mussager.maal(gammel, hold, maal="Vores eget", art=gammelt.art)
    initial = MaalForm(samtale=ny, dag=DAG, fra=eget).initial
    assert (initial["laeringsmaal"], initial["maal"]) == ("", "Vores eget")


def test_et_maal_fra_sidste_aar_tages_med_fra_planens_side(hold: Hold, som: Som) -> None:
    gammel = mussager.ny_samtale(hold, mussager.fulgt_op)
    MusSamtale.objects.filter(pk=gammel.pk).update(oprettet_kl=OPFOELGES.replace(year=2025))
    ny = mussager.holdt(mussager.musrunde(hold, navn="MUS 2027"), hold)
    mads, maal = som(hold["mads"]), gammel.maal.get()
    link = f"{reverse('mus:nyt_maal', args=[ny.sagsnummer])}?fra={maal.pk}"
    assert link in mads.get(plan(ny)).content.decode()
    form = mads.get(link).context["form"]
    assert (form.initial["frist_dag"], form.initial["aktivitet"]) == (None, maal.aktivitet)
    felter = {navn: form.initial[navn] or "" for navn in ("laeringsmaal", "maal", "art", "tema", "niveau_nu")}
    resten = {navn: form.initial[navn] for navn in ("niveau_maal", "aktivitet", "ansvarlig", "behovskilde")}
    svar = mads.post(link, felter | resten | {"frist_dag": "01.03.2028", "noegle": str(uuid4())}, follow=True)
    assert Udviklingsmaal.objects.get(samtale=ny).fra_maal == maal
    assert "Fra sidste år" in tekst(svar)
    assert link not in svar.content.decode()
    # Somebody else's goal is passed over.
    aya = mussager.holdt(ny.runde, hold, "aya")
    andens = f"{reverse('mus:nyt_maal', args=[aya.sagsnummer])}?fra={maal.pk}"
    assert som(hold["aya"]).get(andens).context["form"].fra is None
