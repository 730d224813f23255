"""Deciding and releasing: all or nothing, never one's own, never more than there is, and safe to repeat."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering import forhaandsvisning as modul
from ansoegninger.prioritering import services
from ansoegninger.prioritering.arbejde import forfaldent
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.forskel import pak
from ansoegninger.prioritering.models import Beslutning, Indstilling, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.queries import aftryk_paa
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.motor.doere import afbryd
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

SENERE = NU + timedelta(hours=3)


def oenske(titel: str) -> Oenske:
    return Oenske.objects.get(titel=titel)


@pytest.fixture
def valgt(hold: Hold, klar: Prioriteringsrunde) -> Prioriteringsrunde:
    """Everything is drafted."""
    for titel in ("Den gode afgørelse", "Projektledelse", "Motiverende samtale"):
        sager.udkast(hold, klar, oenske(titel))
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "AFSLAG", af="sofie")
    return klar


def intet_er_skrevet() -> bool:
    brugt = (
        Ramme.objects.exclude(disponeret_oere=0).exists()
        or Postering.objects.filter(art=Posteringsart.DISPONERET).exists()
    )
    return not (brugt or Beslutning.objects.exists() or Brev.objects.exists())


def test_alt_skrives_i_en_transaktion(hold: Hold, valgt: Prioriteringsrunde) -> None:
    sager.beslut(hold, valgt)
    assert Beslutning.objects.count() == Brev.objects.count() == Beslutning.history.count() == 4
    disponeret = {r.enhed.navn: r.disponeret_oere for r in Ramme.objects.select_related("enhed")}
    assert disponeret == {"Voksenstøtte": 2_400_000, "Visitation": 1_200_000, "Center for Voksne": 0}
    for ramme in Ramme.objects.all():
        poster = ramme.posteringer.filter(art__in=Postering.DISPONERENDE)
        assert sum(p.beloeb_oere for p in poster) == ramme.disponeret_oere


@pytest.mark.parametrize(
    ("aendring", "hvad"),
    [
        (
            lambda hold, runde: Oenske.objects.filter(titel="Projektledelse").update(transport_oere=1),
            "Projektledelse: prisen er ændret fra 12.000,00 kr. til 12.000,01 kr.",
        ),
        (
            lambda hold, runde: sager.udkast(hold, runde, oenske("Projektledelse"), "AFSLAG"),
            "Projektledelse: beslutningen er ændret fra bevilget til afslag",
        ),
        (
            lambda hold, runde: Ramme.objects.filter(enhed=hold.enhed["visitation"]).update(ramme_oere=6_000_000),
            "Rammen for Visitation er ændret fra 50.000,00 kr. til 60.000,00 kr.",
        ),
        (
            lambda hold, runde: _traek(hold, "aya", "Projektledelse"),
            "Projektledelse: sagen er gået fra »Afventer prioriteringen« til »Trukket tilbage«",
        ),
    ],
    ids=["prisen", "udkastet", "rammen", "trukket"],
)
def test_aendres_noget_efter_forhaandsvisningen_skrives_intet_og_det_siges_hvad(
    hold: Hold, valgt: Prioriteringsrunde, aendring: Callable[[Hold, Prioriteringsrunde], object], hvad: str
) -> None:
    visning = forhaandsvis(valgt)
    vist = pak(visning.billede(hold["carl"].pk))
    aendring(hold, valgt)
    with pytest.raises(Regelbrud, match="Noget er ændret") as afvist:
        goer(hold["carl"], valgt, "beslut", snapshot=visning.snapshot, vist=vist)
    assert hvad in str(afvist.value.besked).replace("\xa0", " ")
    assert intet_er_skrevet()


def test_uden_det_viste_afvises_der_stadig_men_uden_at_sige_hvad(hold: Hold, valgt: Prioriteringsrunde) -> None:
    snapshot = forhaandsvis(valgt).snapshot
    Oenske.objects.filter(titel="Projektledelse").update(transport_oere=1)
    for vist in ("", "noget andet"):
        with pytest.raises(Regelbrud, match=r"siden du så forhåndsvisningen\. Se den"):
            goer(hold["carl"], valgt, "beslut", snapshot=snapshot, vist=vist)
    assert intet_er_skrevet()


def test_samme_runde_giver_samme_aftryk_i_hvilken_raekkefoelge_den_end_laeses(valgt: Prioriteringsrunde) -> None:
    visning = forhaandsvis(valgt)
    for froe in range(5):
        raekker, rammer = list(visning.raekker), list(visning.rammer)
        random.Random(froe).shuffle(raekker)
        random.Random(froe).shuffle(rammer)
        assert modul.Forhaandsvisning(raekker, rammer).snapshot == visning.snapshot


def test_er_rammen_overskredet_skrives_intet(hold: Hold, valgt: Prioriteringsrunde) -> None:
    Ramme.objects.filter(enhed=hold.enhed["voksen"]).update(ramme_oere=2_399_999)
    with pytest.raises(Regelbrud, match="Voksenstøtte: rammen er overskredet"):
        goer(hold["carl"], valgt, "beslut", snapshot=forhaandsvis(valgt).snapshot)
    assert intet_er_skrevet()


def test_mangler_en_begrundelse_besluttes_ingen(hold: Hold, valgt: Prioriteringsrunde) -> None:
    services.saet_udkast(
        runde=valgt,
        oenske=oenske("Projektledelse"),
        udfald="AFSLAG",
        begrundelse=" ",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
    )
    with pytest.raises(Regelbrud, match="Begrundelsen mangler"):
        goer(hold["carl"], valgt, "beslut", snapshot=forhaandsvis(valgt).snapshot)
    assert intet_er_skrevet()


def test_en_stedfortraeder_beslutter_paa_vegne_af_og_begge_navne_staar_der(
    hold: Hold, valgt: Prioriteringsrunde
) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    sager.beslut(hold, valgt, af="per")
    truffet = Beslutning.objects.get(oenske__titel="Projektledelse")
    assert (truffet.besluttet_af, truffet.paa_vegne_af, truffet.rolle) == (hold["per"], hold["carl"], Rolle.CENTERCHEF)
    post = Sporpost.objects.get(kaede=truffet.oenske.sagsnummer, art="beslutning")
    assert (post.aktoer, post.paa_vegne_af) == (hold["per"], hold["carl"])
    chefens = Beslutning.objects.get(oenske__titel="Ledelse i politik")
    assert (chefens.besluttet_af, chefens.paa_vegne_af, chefens.rolle) == (hold["sofie"], None, Rolle.SAETTECHEF)


def test_en_stedfortraeder_med_et_oenske_i_runden_kan_ikke_beslutte_den(hold: Hold, valgt: Prioriteringsrunde) -> None:
    hold.stedfortraeder("aya", "carl", Rolle.CENTERCHEF, "center")
    with pytest.raises(IngenAdgang, match="ingen afgør sin egen sag"):
        sager.beslut(hold, valgt, af="aya")
    assert intet_er_skrevet()


def test_bliver_ansoegeren_selv_chef_skal_saettechefen_afgoere(hold: Hold, valgt: Prioriteringsrunde) -> None:
    Rolletildeling.objects.create(person=hold["aya"], rolle=Rolle.CENTERCHEF, enhed=hold.enhed["center"], fra_dag=DAG)
    with pytest.raises(Regelbrud, match="Projektledelse: skal afgøres af sættechefen"):
        sager.beslut(hold, valgt, af="carl")
    assert intet_er_skrevet()


@pytest.mark.parametrize("navn", ["lone", "sofie", "rikke", "mads", "admin", "ulla"])
def test_kun_centerchefen_beslutter(hold: Hold, valgt: Prioriteringsrunde, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        sager.beslut(hold, valgt, af=navn)
    assert intet_er_skrevet()


def _traek(hold: Hold, navn: str, titel: str) -> None:
    sag = oenske(titel)
    afbryd(afbrydelse=Kursusoenske.traek, sag=sag, adgang=hold.adgang(navn), data={"begrundelse": ""}, tidspunkt=NU)


def test_et_trukket_oenske_faar_ingen_beslutning_og_holder_ikke_runden_tilbage(
    hold: Hold, klar: Prioriteringsrunde
) -> None:
    _traek(hold, "aya", "Projektledelse")
    for titel in ("Den gode afgørelse", "Motiverende samtale"):
        sager.udkast(hold, klar, oenske(titel))
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "AFSLAG", af="sofie")
    sager.beslut(hold, klar)
    assert sager.frigiv(klar) == 3
    assert klar.fase == Rundefase.AFSLUTTET
    assert oenske("Projektledelse").fase == Fase.TRUKKET


def test_to_runder_om_samme_oenske_beslutter_det_en_gang(hold: Hold) -> None:
    sag = sager.vurderet(hold, "mads")
    i_aar, naeste = sager.runde(hold, aar=2027), sager.runde(hold, aar=2028)
    for runde in (i_aar, naeste):
        sager.laas_alle(hold, runde)
        sager.udkast(hold, runde, sag)
    sager.beslut(hold, i_aar)
    sager.beslut(hold, naeste)
    assert [b.runde for b in Beslutning.objects.filter(oenske=sag)] == [i_aar]
    assert sager.frigiv(naeste) == 0
    assert naeste.fase == Rundefase.AFSLUTTET
    assert sager.frigiv(i_aar) == 1


def test_en_frigivelse_af_et_oenske_der_blev_paa_ventelisten_gentages_ikke(hold: Hold) -> None:
    """A worker may carry on with a list it read long ago, when the wish waits again, on the waiting list."""
    ventende, runde = sager.vurderet(hold, "mads"), sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, ventende, "VENTELISTE")
    sager.beslut(hold, runde)
    beslutning = Beslutning.objects.get(runde=runde)
    assert services.frigiv_en(beslutning.pk, SENERE) == 1
    goer(hold["mads"], ventende, "laes", tidspunkt=SENERE)
    poster = Sporpost.objects.count()
    assert services.frigiv_en(beslutning.pk, SENERE) == 0
    assert Sporpost.objects.count() == poster


def test_frigivelsen_kan_stoppes_hvor_som_helst_og_koeres_igen(
    hold: Hold, valgt: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    sager.beslut(hold, valgt)

    def stop(antal: int) -> None:
        if antal == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        services.frigiv(runde=valgt, nu=lambda: SENERE, fremdrift=stop)
    assert Oenske.objects.filter(fase=Fase.TILBAGEMELDING).count() == 2
    assert forfaldent(SENERE) == 2
    valgt.refresh_from_db()
    assert valgt.fase == Rundefase.AFSLUTTET
    assert forfaldent(SENERE) == 0
    for sag in Oenske.objects.all():
        poster = Sporpost.objects.filter(kaede=sag.sagsnummer, art="kursusoenske.afvent_prioritering")
        assert (sag.fase, poster.count()) == (Fase.TILBAGEMELDING, 1)


def test_arbejderen_samler_en_runde_hvis_sidste_laas_blev_afbrudt(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fabrikker.sager.prioritering.saml_indstillinger", lambda *_: False)
    sager.laas_alle(hold, runde)
    monkeypatch.undo()
    assert (runde.fase, Indstilling.objects.exclude(fase="LAAST").count()) == (Rundefase.INDSTILLING, 0)
    assert forfaldent(SENERE) == 1
    runde.refresh_from_db()
    assert runde.fase == Rundefase.BESLUTNING
    assert forfaldent(SENERE) == 0


@pytest.mark.parametrize("antal", [2, 12])
def test_beslutningen_koster_lige_mange_opslag_uanset_antal(
    hold: Hold, antal: int, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for nummer in range(antal):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}", kursusgebyr_oere=1)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for sag in Oenske.objects.all():
        sager.udkast(hold, runde, sag)
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    with django_assert_max_num_queries(75):
        sager.beslut(hold, runde, af="per")
    assert Beslutning.objects.count() == antal


def test_laasen_er_et_trin_paa_hoejst_30_opslag_ogsaa_med_mange_oensker(
    hold: Hold, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for nummer in range(15):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}")
    liste = Indstilling.objects.get(runde=sager.runde(hold), enhed=hold.enhed["voksen"])
    with django_assert_max_num_queries(45):
        goer(hold["lone"], liste, "ranger", vist=aftryk_paa(liste, DAG))
    assert liste.placeringer.count() == 15
