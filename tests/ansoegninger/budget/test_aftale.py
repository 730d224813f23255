"""What the chief says of a pool from outside: areas that never pass it, topics, and days of reporting."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from ansoegninger.budget.aftale import services
from ansoegninger.budget.aftale.models import Afrapporteringsfrist, Emnevalg, Fokusemne, Omraadeenhed, Puljeomraade
from ansoegninger.budget.aftale.queries import fordelbart, forfaldne, fristerne, mindste_ramme
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.regneark import Ark
from ansoegninger.budget.services import Bevaegelse, bevaeg, overfoer, planlaeg, reguler
from ansoegninger.kontrol.penge import omraaderne_deler_hoejst_puljen
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import puljer, sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    """A million, of which nothing is agreed."""
    return puljer.pulje(hold, helt=False)


def spor(art: str) -> list[Sporpost]:
    return list(Sporpost.objects.filter(art=art).order_by("pk"))


def test_omraaderne_deler_puljen_til_sidste_oere_og_ikke_mere(hold: Hold, ramme: Ramme) -> None:
    puljer.omraade(hold, ramme, "Myndighed", 60_000_000, "voksen")
    with pytest.raises(Regelbrud, match=r"kun 400\.000,00"):
        puljer.omraade(hold, ramme, "Udfører", 40_000_001, "visitation")
    udfoerer = puljer.omraade(hold, ramme, "Udfører", 40_000_000, "visitation")
    with pytest.raises(Regelbrud, match=r"kun 400\.000,00"):
        services.saet_omraade(
            ramme=ramme, omraade=udfoerer, navn="Udfører", beloeb_oere=40_000_001, enheder=[], **puljer.hvem(hold)
        )
    assert sum(o.beloeb_oere for o in ramme.omraader.all()) == ramme.ramme_oere


def test_puljen_kan_ikke_blive_mindre_end_omraaderne(hold: Hold, ramme: Ramme) -> None:
    puljer.omraade(hold, ramme, "Myndighed", 60_000_000, "voksen")
    til = {"ramme": ramme, "begrundelse": "Sat ned", **puljer.hvem(hold)}
    with pytest.raises(Regelbrud, match=r"områder deler 600\.000,00"):
        reguler(ramme_oere=59_999_999, noegle=uuid4(), **til)
    assert reguler(ramme_oere=60_000_000, noegle=uuid4(), **til).ramme_oere == 60_000_000


def test_et_regneark_kan_hverken_goere_puljen_mindre_end_omraaderne_eller_tage_giveren(
    hold: Hold, ramme: Ramme
) -> None:
    kolonner = ("enhed", "år", "art", "udgift", "navn", "formål", "giver", "temaer", "ramme")

    def svar(giver: str, beloeb: str) -> tuple[str, tuple[str, ...]]:
        celler = (
            "Center for Voksne",
            "2027",
            "Øremærket pulje",
            "Kurser",
            ramme.navn,
            ramme.formaal,
            giver,
            "",
            beloeb,
        )
        (linje,) = planlaeg(ark=Ark(kolonner, ((2, celler),)), adgang=hold.adgang("carl")).linjer
        return linje.status, linje.grunde

    assert svar("", "1.000.000")[0] == "AENDRET"
    puljer.omraade(hold, ramme, "Myndighed", 60_000_000, "voksen")
    assert svar("Byrådet", "600.000") == ("AENDRET", ())
    assert "områder deler 600.000,00" in svar("Byrådet", "599.999")[1][0].replace("\xa0", " ")
    assert svar("", "1.000.000") == ("AFVIST", ("Der er en aftale om puljen, så den skal stadig have en giver.",))


def test_et_tilskud_kan_fordeles_og_det_overfoerte_er_stadig_givet(hold: Hold, ramme: Ramme) -> None:
    bevaeg(
        ramme=ramme,
        hvad=Bevaegelse.TILSKUD,
        beloeb_oere=5_000_000,
        begrundelse="Mere",
        noegle=uuid4(),
        **puljer.hvem(hold),
    )
    puljer.omraade(hold, ramme, "Myndighed", 105_000_000, "voksen")
    overfoer(beloeb={ramme.pk: 100_000_000}, noegle=uuid4(), **puljer.hvem(hold))
    ramme.refresh_from_db()
    assert ramme.ramme_oere == 0
    assert fordelbart([ramme]) == {ramme.pk: 105_000_000}
    assert mindste_ramme([ramme]) == {ramme.pk: 0}
    assert list(omraaderne_deler_hoejst_puljen(NU)) == []


def test_kontrollen_finder_omraader_der_deler_mere_end_puljen(hold: Hold, ramme: Ramme) -> None:
    omraade = puljer.omraade(hold, ramme, "Myndighed", 60_000_000)
    Puljeomraade.objects.filter(pk=omraade.pk).update(beloeb_oere=100_000_001)
    (brud,) = omraaderne_deler_hoejst_puljen(NU)
    assert str(brud) == "Budgetaftalen 2027: områderne deler 100000001 øre, puljen er på 100000000 øre"


def test_en_enhed_er_i_eet_omraade_og_et_tema_i_eet_emne(hold: Hold, ramme: Ramme) -> None:
    myndighed = puljer.omraade(hold, ramme, "Myndighed", 1, "voksen")
    with pytest.raises(Regelbrud, match="Voksenstøtte hører til området Myndighed"):
        puljer.omraade(hold, ramme, "Udfører", 1, "voksen")
    jura = puljer.emne(hold, ramme, "Jura", 3)
    with pytest.raises(Regelbrud, match="Tema 3 hører til fokusemnet Jura"):
        puljer.emne(hold, ramme, "Ret", 3)
    for navn in ("Jura", "Myndighed"):
        with pytest.raises(Regelbrud, match="af det navn"):
            puljer.emne(hold, ramme, navn) if navn == "Jura" else puljer.omraade(hold, ramme, navn, 1)
    doubler = (
        lambda: Omraadeenhed.objects.create(ramme=ramme, omraade=myndighed, enhed=hold.enhed["voksen"]),
        lambda: Fokusemne.objects.create(ramme=ramme, navn="Ret", temanummer=3),
        lambda: Puljeomraade.objects.create(ramme=ramme, navn="Under nul", beloeb_oere=-1),
        lambda: Emnevalg.objects.create(ramme=ramme, sagsnummer="", emne=jura),
    )
    for lav in doubler:
        with pytest.raises(IntegrityError), transaction.atomic():
            lav()


def test_hver_aendring_staar_i_sporet_og_den_der_intet_aendrer_goer_ikke(hold: Hold, ramme: Ramme) -> None:
    omraade = puljer.omraade(hold, ramme, "Myndighed", 60_000_000, "voksen")
    emne, frist = puljer.emne(hold, ramme, "Jura", 3), puljer.frist(hold, ramme)
    ens = {"ramme": ramme, **puljer.hvem(hold)}
    services.saet_omraade(
        omraade=omraade, navn="Myndighed", beloeb_oere=60_000_000, enheder=[hold.enhed["voksen"]], **ens
    )
    services.saet_emne(emne=emne, navn="Jura", temanummer=3, **ens)
    services.saet_frist(frist=frist, modtager=frist.modtager, senest_dag=frist.senest_dag, hvad=frist.hvad, **ens)
    for art in ("budget.omraade_sat", "budget.emne_sat", "budget.frist_sat"):
        (post,) = spor(art)
        assert (post.enhed_id, post.rolle) == (hold.enhed["center"].pk, Rolle.CENTERCHEF)
    services.saet_omraade(
        omraade=omraade, navn="Myndighed", beloeb_oere=60_000_000, enheder=[hold.enhed["visitation"]], **ens
    )
    assert len(spor("budget.omraade_sat")) == 2
    hvem = puljer.hvem(hold)
    services.fjern_omraade(omraade=omraade, **hvem)
    services.fjern_emne(emne=emne, **hvem)
    services.fjern_frist(frist=frist, **hvem)
    for art in ("budget.omraade_fjernet", "budget.emne_fjernet", "budget.frist_fjernet"):
        assert len(spor(art)) == 1
    assert not any(m.objects.exists() for m in (Puljeomraade, Omraadeenhed, Fokusemne, Afrapporteringsfrist))
    with pytest.raises(Regelbrud, match="ændret af en anden"):
        services.fjern_omraade(omraade=omraade, **hvem)


def test_kun_chefen_og_kun_en_pulje_udefra(hold: Hold, ramme: Ramme) -> None:
    Rolletildeling.objects.create(person=hold["signe"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    for navn in ("lone", "signe", "rikke", "sofie"):
        with pytest.raises(IngenAdgang):
            services.saet_emne(ramme=ramme, navn="Jura", temanummer=None, **puljer.hvem(hold, navn))
    sager.runde(hold)
    egen = Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)
    with pytest.raises(Regelbrud, match="Kun en øremærket pulje med en giver"):
        services.saet_emne(ramme=egen, navn="Jura", temanummer=None, **puljer.hvem(hold))


def test_et_emne_vaelges_kun_for_det_puljen_betaler_og_kan_tages_tilbage(hold: Hold, ramme: Ramme) -> None:
    jura, andet = puljer.emne(hold, ramme, "Jura", 3), puljer.emne(hold, ramme, "Andet")
    betalt = sager.vurderet(hold, "mads")
    puljer.betalt(hold, ramme, [betalt])
    vaelg = {"ramme": ramme, **puljer.hvem(hold)}
    for valg in ({"K-2026-99999": jura.pk}, {betalt.sagsnummer: 999_999}):
        with pytest.raises(Regelbrud, match="ændret af en anden"):
            services.vaelg_emner(valg=valg, **vaelg)
    assert services.vaelg_emner(valg={betalt.sagsnummer: andet.pk}, **vaelg) == 1
    assert services.vaelg_emner(valg={betalt.sagsnummer: andet.pk}, **vaelg) == 0
    assert Emnevalg.objects.get().emne == andet
    assert services.vaelg_emner(valg={betalt.sagsnummer: None}, **vaelg) == 1
    assert not Emnevalg.objects.exists()
    assert len(spor("budget.emner_valgt")) == 2


def test_fristen_varsles_en_maaned_foer_og_naar_den_er_overskredet_og_ikke_naar_der_er_indsendt(
    hold: Hold, ramme: Ramme
) -> None:
    for dage in (-1, 0, 30, 31):
        puljer.frist(hold, ramme, f"Om {dage}", DAG + timedelta(days=dage))
    fundne = forfaldne(hold.adgang("carl"), DAG)
    assert [(f.frist.modtager, f.er_overskredet) for f in fundne] == [
        ("Om -1", True),
        ("Om 0", False),
        ("Om 30", False),
    ]
    assert forfaldne(hold.adgang("lone"), DAG) == []
    puljer.afrapporteret(hold, ramme)
    assert [f.frist.modtager for f in forfaldne(hold.adgang("carl"), DAG)] == ["Om 0", "Om 30"]
    assert [f.versioner for f in fristerne([ramme], DAG)] == [1, 0, 0, 0]


def test_det_der_er_afrapporteret_kan_hverken_faa_en_anden_frist_eller_fjernes(hold: Hold) -> None:
    ramme = puljer.pulje(hold)
    frist = puljer.afrapporteret(hold, ramme).frist
    with pytest.raises(Regelbrud, match="kan ikke ændres"):
        services.saet_frist(
            ramme=ramme, frist=frist, modtager="En anden", senest_dag=DAG, hvad="Noget", **puljer.hvem(hold)
        )
    with pytest.raises(Regelbrud, match="kan ikke fjernes"):
        services.fjern_frist(frist=frist, **puljer.hvem(hold))


@pytest.mark.side
def test_chefen_laver_retter_og_fjerner_et_omraade_paa_siden(klient: Klient, hold: Hold, ramme: Ramme) -> None:
    carl, nyt = klient("carl"), reverse("budget:omraade_nyt", args=[ramme.pk])
    felter = {"navn": "Myndighed", "beloeb_oere": "1.000.001", "enheder": [str(hold.enhed["voksen"].pk)]}
    side = carl.post(nyt, felter).content.decode()
    assert "ikke er fordelt på andre områder" in side
    assert 'value="1.000.001"' in side
    side = carl.post(nyt, felter | {"beloeb_oere": "900.000"}, follow=True).content.decode().replace("\xa0", " ")
    assert "100.000 kr. er ikke fordelt på områder." in side
    assert "Voksenstøtte" in side
    ret = reverse("budget:omraade", args=[ramme.pk, ramme.omraader.get().pk])
    assert 'value="900.000"' in carl.get(ret).content.decode()
    side = carl.post(ret, {"_fjern": "ja"}, follow=True).content.decode()
    assert "Puljen er ikke delt på områder." in side


@pytest.mark.side
def test_forsiden_minder_chefen_i_ord(klient: Klient, hold: Hold, ramme: Ramme) -> None:
    puljer.frist(hold, ramme, "Udvalget", DAG - timedelta(days=2))
    puljer.frist(hold, ramme, "Staten", DAG + timedelta(days=30))
    side = klient("carl").get(reverse("indbakke:forside")).content.decode().replace("\xa0", " ")
    assert side.count("data-afrapportering") == 2
    assert "Den skulle være indsendt for 2 dage siden" in side
    assert "Den skal indsendes om 30 dage" in side
    assert "data-afrapportering" not in klient("lone").get(reverse("indbakke:forside")).content.decode().replace(
        "\xa0", " "
    )
