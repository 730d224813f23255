"""Joining wishes into a team: chosen by the chief, told on every case, counted in the decision, and undone again."""

from collections.abc import Iterable
from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Ramme
from ansoegninger.katalog.models import Kursus, Kursuspris, Udbyder
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering import udkast
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.rangering import rangering
from ansoegninger.prioritering.rum import Rum, Valg
from ansoegninger.prioritering.samling import services
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold
from ansoegninger.revision.genspil import genspil
from ansoegninger.revision.rangliste import ranglister
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold, byg_hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

SENERE = NU + timedelta(hours=3)


@pytest.fixture
def ur(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The field history is dated by it, so that the story can be replayed; it stands until a test moves it."""
    uret = SimpleNamespace(nu=NU)
    monkeypatch.setattr("django.utils.timezone.now", lambda: uret.nu)
    return uret


@pytest.fixture
def hold(db: None, ur: SimpleNamespace) -> Hold:
    """The organisation is as old as the story."""
    return byg_hold()


@pytest.fixture
def kursus(hold: Hold) -> Kursus:
    udbyder = Udbyder.objects.create(navn="Fælleskommunal Læring", art="FORENING")
    kursus = Kursus.objects.create(titel="VUM 2.0", udbyder=udbyder, type="KOMPETENCEFORLOEB")
    Kursuspris.objects.create(kursus=kursus, form="HOLD", pris_oere=2_000_001, hold_maks=3)
    return kursus


@pytest.fixture
def vum(hold: Hold, kursus: Kursus) -> Prioriteringsrunde:
    """A round where three wish for VUM, from two units and at 9.900 kr. each, and one with a journey of 300 kr."""
    felter = {"titel": "VUM 2.0", "udbyder": "Fælleskommunal Læring", "kursusgebyr_oere": 990_000}
    sager.vurderet(hold, "mads", kursus=kursus, transport_oere=30_000, **felter)
    sager.vurderet(hold, "aya", kursus=kursus, **felter)
    sager.vurderet(hold, "ina", "per", **felter)
    sager.vurderet(hold, "carl", "sofie", kursus=kursus, **felter)
    sager.vurderet(hold, "signe", "per", titel="Noget helt andet")
    return sager.runde(hold)


def oenske(navn: str) -> Oenske:
    return Oenske.objects.get(person__brugernavn=navn)


def saml(
    hold: Hold, runde: Prioriteringsrunde, navne: Iterable[str], *, af: str = "carl", noegle: UUID | None = None
) -> Kursushold | None:
    return services.saml(
        runde=runde,
        oensker=[oenske(navn).pk for navn in navne],
        form="HOLD",
        pris_oere=2_000_001,
        deltagere_maks=3,
        adgang=hold.adgang(af),
        tidspunkt=NU,
        noegle=noegle or uuid4(),
    )


def bevilg(hold: Hold, runde: Prioriteringsrunde, **udfald: str) -> None:
    for navn in ("mads", "aya", "ina", "signe"):
        sager.udkast(hold, runde, oenske(navn), udfald.get(navn, "BEVILGET"))
    sager.udkast(hold, runde, oenske("carl"), "AFSLAG", af="sofie")


def test_holdet_er_det_chefen_valgte_og_det_staar_paa_runden_og_paa_hver_sag(
    hold: Hold, vum: Prioriteringsrunde, kursus: Kursus
) -> None:
    noegle = uuid4()
    samlet = saml(hold, vum, ["mads", "ina"], noegle=noegle)
    assert samlet is not None
    assert (samlet.kursus, samlet.titel, samlet.deltagere.count()) == (kursus, "VUM 2.0", 2)
    assert saml(hold, vum, ["mads", "ina"], noegle=noegle) is None
    post = Sporpost.objects.get(art="prioritering.hold_samlet")
    assert post.saetning.replace("\xa0", " ") == f"samlede 2 ønsker på hold {samlet.pk} til 20.000,01 kr."
    sagernes = Sporpost.objects.filter(art="oenske.hold_samlet")
    assert {p.kaede for p in sagernes} == {oenske("mads").sagsnummer, oenske("ina").sagsnummer}
    assert {p.saetning.replace("\xa0", " ") for p in sagernes} == {"satte ønsket på et hold sammen med 1 andet ønske"}
    assert (Kursushold.history.count(), Holddeltager.history.count()) == (1, 2)
    assert oenske("ina").kursusgebyr_oere == 990_000


@pytest.mark.parametrize(
    ("navne", "besked"),
    [
        (["mads"], "mindst to"),
        (["mads", "signe"], "kan ikke samles"),
    ],
)
def test_det_der_ikke_er_samme_kursus_samles_ikke(
    hold: Hold, vum: Prioriteringsrunde, navne: list[str], besked: str
) -> None:
    with pytest.raises(Regelbrud, match=besked):
        saml(hold, vum, navne)
    assert not Kursushold.objects.exists()


def test_et_oenske_er_hoejst_paa_eet_aabent_hold_ogsaa_i_databasen(hold: Hold, vum: Prioriteringsrunde) -> None:
    samlet = saml(hold, vum, ["mads", "aya"])
    with pytest.raises(Regelbrud, match="kan ikke samles"):
        saml(hold, vum, ["aya", "ina"])
    andet = Kursushold.objects.create(runde=vum, form="HOLD", pris_oere=1, oprettet_af=hold["carl"], oprettet_kl=NU)
    with pytest.raises(IntegrityError), transaction.atomic():
        Holddeltager.objects.create(hold=andet, runde=vum, oenske=oenske("mads"))
    assert samlet is not None
    services.oploes(hold=samlet, adgang=hold.adgang("carl"), tidspunkt=SENERE, noegle=uuid4())
    Holddeltager.objects.create(hold=andet, runde=vum, oenske=oenske("mads"))


@pytest.mark.parametrize("navn", ["lone", "sofie", "rikke", "mads", "ulla"])
def test_kun_centerchefen_samler_og_oploeser(hold: Hold, vum: Prioriteringsrunde, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        saml(hold, vum, ["mads", "ina"], af=navn)
    samlet = saml(hold, vum, ["mads", "ina"])
    assert samlet is not None
    with pytest.raises(IngenAdgang):
        services.oploes(hold=samlet, adgang=hold.adgang(navn), tidspunkt=NU, noegle=uuid4())


def test_chefen_samler_ikke_sit_eget_oenske(hold: Hold, vum: Prioriteringsrunde) -> None:
    with pytest.raises(IngenAdgang, match="egen sag"):
        saml(hold, vum, ["mads", "carl"])


def test_prisen_deles_paa_oeren_mellem_dem_der_bevilges_i_rum_forhaandsvisning_og_beslutning(
    hold: Hold, ur: SimpleNamespace, vum: Prioriteringsrunde
) -> None:
    saml(hold, vum, ["mads", "aya", "ina"])
    sager.laas_alle(hold, vum)
    bevilg(hold, vum)
    visning = forhaandsvis(vum)
    priser = {r.oenske.person.brugernavn: r.bevilget_oere for r in visning.raekker if r.oenske.person}
    assert priser == {"mads": 696_667, "aya": 666_667, "ina": 666_667, "signe": 1_200_000, "carl": 0}
    rum = Rum(vum, list(vum.indstillinger.select_related("ramme", "enhed")), hold.adgang("carl"))
    assert {linje.oenske_id: linje.bevilget_oere for linje in rum.alle} == {
        r.oenske.pk: r.bevilget_oere for r in visning.raekker
    }
    assert rum.puljer(Valg())[0]["valgt_oere"] == sum(priser.values())
    ur.nu = NU + timedelta(hours=1, seconds=3)
    sager.beslut(hold, vum)
    assert {b.oenske.person.brugernavn: b.beloeb_oere for b in Beslutning.objects.all() if b.oenske.person} == priser
    assert Ramme.objects.get(enhed=hold.enhed["voksen"]).disponeret_oere == 696_667 + 666_667
    brev = Brev.objects.get(modtager=hold["mads"]).indhold
    assert brev["beloeb"] == [
        ["Kursusgebyr, din andel af holdets pris", "6.666,67\xa0kr."],
        ["Transport", "300,00\xa0kr."],
    ]
    fundet = genspil(vum)
    assert fundet is not None
    assert (fundet.samme_grundlag, fundet.afvigelser) == (True, ())


def test_falder_en_fra_betaler_de_andre_og_bevilges_ingen_koster_holdet_intet(
    hold: Hold, vum: Prioriteringsrunde
) -> None:
    saml(hold, vum, ["mads", "aya", "ina"])
    sager.laas_alle(hold, vum)
    bevilg(hold, vum, ina="AFSLAG")
    tager = {r.oenske.pk: r.bevilget_oere for r in forhaandsvis(vum).raekker}
    assert [tager[oenske(navn).pk] for navn in ("mads", "aya", "ina")] == [1_030_001, 1_000_000, 0]
    bevilg(hold, vum, ina="AFSLAG", mads="VENTELISTE", aya="VIDENDELING")
    assert sum(r.bevilget_oere for r in forhaandsvis(vum).raekker) == 1_200_000


def test_flere_end_der_er_plads_til_hindrer_beslutningen(hold: Hold, vum: Prioriteringsrunde) -> None:
    saml(hold, vum, ["mads", "aya", "ina"])
    Kursushold.objects.update(deltagere_maks=2)
    sager.laas_alle(hold, vum)
    bevilg(hold, vum)
    assert "kun plads til 2" in forhaandsvis(vum).hindringer[0]
    with pytest.raises(Regelbrud, match="kun plads til 2"):
        sager.beslut(hold, vum)


def test_oploest_taeller_hvert_oenske_sin_egen_pris_og_efter_beslutningen_er_det_for_sent(
    hold: Hold, vum: Prioriteringsrunde
) -> None:
    samlet = saml(hold, vum, ["mads", "ina"])
    assert samlet is not None
    assert services.oploes(hold=samlet, adgang=hold.adgang("carl"), tidspunkt=SENERE, noegle=uuid4())
    with pytest.raises(Regelbrud, match="allerede opløst"):
        services.oploes(hold=samlet, adgang=hold.adgang("carl"), tidspunkt=SENERE, noegle=uuid4())
    assert Sporpost.objects.filter(art__in=["prioritering.hold_oploest", "oenske.hold_oploest"]).count() == 3
    sager.laas_alle(hold, vum)
    bevilg(hold, vum)
    assert {r.bevilget_oere for r in forhaandsvis(vum).raekker if r.oenske.titel == "VUM 2.0"} == {
        0,
        990_000,
        1_020_000,
    }
    igen = saml(hold, vum, ["mads", "ina"])
    sager.beslut(hold, vum)
    with pytest.raises(IngenAdgang, match="besluttet"):
        services.oploes(hold=igen or samlet, adgang=hold.adgang("carl"), tidspunkt=SENERE, noegle=uuid4())


def test_lederens_liste_regner_med_de_anbefalede_og_roeber_ikke_udkastene(hold: Hold, vum: Prioriteringsrunde) -> None:
    saml(hold, vum, ["mads", "aya", "ina"])
    sager.laas_alle(hold, vum)
    foer = rangering(indstilling_for(vum, hold, "voksen"), NU.date())
    assert foer.anbefalet_oere == 696_667 + 666_667
    bevilg(hold, vum, ina="AFSLAG", aya="AFSLAG")
    efter = rangering(indstilling_for(vum, hold, "voksen"), NU.date())
    assert (efter.anbefalet_oere, efter.punkter()) == (foer.anbefalet_oere, foer.punkter())
    (liste,) = ranglister(indstilling_for(vum, hold, "voksen"), hold.adgang("rikke"), SENERE)
    assert [p.pris_oere for p in liste.pladser] == [696_667, 666_667]


def test_forslaget_bevilger_ikke_en_andel_som_kun_var_billig_fordi_en_anden_skulle_med(
    hold: Hold, vum: Prioriteringsrunde
) -> None:
    saml(hold, vum, ["mads", "aya", "ina"])
    sager.laas_alle(hold, vum)
    # Visitation has no money at all: without Ina, Mads and Aya share the team between them, and Aya is beyond the line.
    Ramme.objects.filter(enhed=hold.enhed["visitation"]).update(ramme_oere=0)
    Ramme.objects.filter(enhed=hold.enhed["voksen"]).update(ramme_oere=1_500_000)
    udkast.foreslaa(runde=vum, adgang=hold.adgang("carl"), tidspunkt=NU)
    forslag = dict(Beslutningsudkast.objects.values_list("oenske__person__brugernavn", "udfald"))
    assert set(forslag.values()) == {"VENTELISTE"}
    Ramme.objects.filter(enhed=hold.enhed["voksen"]).update(ramme_oere=2_100_000)
    udkast.fortryd_forslag(runde=vum, adgang=hold.adgang("carl"))
    udkast.foreslaa(runde=vum, adgang=hold.adgang("carl"), tidspunkt=NU)
    forslag = dict(Beslutningsudkast.objects.values_list("oenske__person__brugernavn", "udfald"))
    assert (forslag["mads"], forslag["aya"], forslag["ina"]) == ("BEVILGET", "BEVILGET", "VENTELISTE")
