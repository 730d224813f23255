"""Granting from the list: what is written, what is refused, and what can never happen."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Postering, Posteringsart
from ansoegninger.budget.services import disponer, reguler
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Fase
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.venteliste import services
from ansoegninger.venteliste.models import Ventelistevalg
from ansoegninger.venteliste.queries import laes_listen
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.venteliste.scene import SIDEN, Scene
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG
from workflows.beskeder.models import Besked
from workflows.forloeb import Kursusoenske
from workflows.motor.doere import afbryd
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


def test_listen_foreslaar_lederens_foerste_som_pulje_for_pulje(scene: Scene) -> None:
    liste = scene.liste()
    naeste = {liste.rammer[f.pot.ramme_id].kort_navn: f.naeste and f.naeste.sagsnummer for f in liste.forslag}
    assert naeste == {
        "Center for Voksne": scene.carl.sagsnummer,
        "Voksenstøtte": scene.mads.sagsnummer,
        "Visitation": None,
    }


def test_en_bevilling_skriver_beslutning_penge_brev_spor_og_flytter_sagen(scene: Scene) -> None:
    gammel = Beslutning.objects.get(oenske=scene.mads)
    ny = scene.bevilg(scene.mads)
    ny.refresh_from_db()
    assert (ny.efter, ny.udfald, ny.beloeb_oere, ny.ramme) == (gammel, "BEVILGET", 1_200_000, scene.voksen)
    assert (ny.besluttet_af, ny.rolle, ny.frigivet_kl) == (scene.hold["carl"], Rolle.CENTERCHEF, SIDEN)
    assert scene.voksen.disponeret_oere == 1_700_000
    post = Postering.objects.get(sagsnummer=scene.mads.sagsnummer)
    assert (post.art, post.beloeb_oere) == (Posteringsart.DISPONERET, 1_200_000)
    scene.mads.refresh_from_db()
    assert scene.mads.fase == Fase.TILBAGEMELDING
    valg = Ventelistevalg.objects.get(beslutning=ny)
    assert (valg.fulgt, valg.foreslaaet, valg.fri_oere) == (True, scene.mads, 1_500_000)
    saetninger = [p.saetning for p in Sporpost.objects.for_sag(scene.mads.sagsnummer)][-2:]
    assert saetninger == [
        "traf beslutning om ønsket: bevilget fra ventelisten, 12.000,00\u00a0kr. fra Voksenstøtte",
        "tog ønsket fra ventelisten og sendte en ny tilbagemelding: bevilget",
    ]
    assert brud(SIDEN) == []


def test_den_gamle_beslutning_og_dens_brev_staar_uroert(scene: Scene) -> None:
    foer = Beslutning.objects.filter(oenske=scene.mads).values().get()
    scene.bevilg(scene.mads)
    assert Beslutning.objects.filter(oenske=scene.mads, efter__isnull=True).values().get() == foer
    gammelt, nyt = Brev.objects.filter(beslutning__oenske=scene.mads).order_by("pk")
    assert gammelt.indhold["overskrift"] == "Dit ønske er på venteliste"
    assert nyt.indhold["overskrift"] == "Dit ønske er bevilget"


def test_brevet_siger_at_det_kommer_fra_ventelisten_og_naevner_ingen_andre(scene: Scene) -> None:
    scene.bevilg(scene.aya, hvorfor="Mads er på orlov hele foråret.")
    brev = Brev.objects.get(beslutning__oenske=scene.aya, beslutning__efter__isnull=False)
    assert brev.indhold["indledning"] == (
        "Dit ønske om at deltage i Projektledelse har stået på venteliste siden prioriteringen for 2027. "
        "Nu er der blevet penge."
    )
    assert (
        brev.indhold["svar"] == "Vi er glade for, at vi nu kan sige ja til kurset. Det erstatter svaret om venteliste."
    )
    alt = f"{brev.indhold} {brev.besked.tekst}"
    assert "Mads" not in alt
    assert "orlov" not in alt


def test_medarbejderen_laeser_det_nye_brev_og_tilmelder_sig(scene: Scene) -> None:
    scene.bevilg(scene.mads)
    sager.goer(scene.hold["mads"], scene.mads, "laes", tidspunkt=SIDEN + timedelta(hours=1))
    assert scene.mads.fase == Fase.TILMELDING
    assert Brev.objects.filter(beslutning__oenske=scene.mads, kvittering__isnull=False).count() == 2
    assert brud(SIDEN + timedelta(hours=1)) == []


def test_sendt_to_gange_er_een_bevilling(scene: Scene) -> None:
    noegle, vist = uuid4(), scene.vist(scene.mads, scene.voksen)
    foerst = scene.bevilg(scene.mads, noegle=noegle, vist=vist)
    assert scene.bevilg(scene.mads, noegle=noegle, vist=vist) == foerst
    assert (Postering.objects.filter(sagsnummer=scene.mads.sagsnummer).count(), Brev.objects.count()) == (1, 6)


def test_chefens_eget_oenske_afgoeres_af_saettechefen_og_ingen_andre(scene: Scene) -> None:
    ramme = scene.voksen.__class__.objects.get(enhed=scene.hold.enhed["center"], aar=2027)
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        scene.bevilg(scene.carl, ramme=ramme)
    ny = scene.bevilg(scene.carl, ramme=ramme, af="sofie")
    assert (ny.besluttet_af, ny.rolle) == (scene.hold["sofie"], Rolle.SAETTECHEF)
    assert brud(SIDEN) == []


def test_saettechefen_afgoer_ikke_de_andres(scene: Scene) -> None:
    with pytest.raises(IngenAdgang):
        scene.bevilg(scene.mads, af="sofie")


@pytest.mark.parametrize("navn", ["lone", "kim", "rikke", "mads", "admin", "ulla"])
def test_ingen_anden_end_chefen_bevilger(scene: Scene, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        scene.bevilg(scene.mads, af=navn)
    with pytest.raises(IngenAdgang):
        scene.spring(scene.mads, af=navn)


def test_en_stedfortraeder_bevilger_paa_vegne_af_chefen(scene: Scene) -> None:
    scene.hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    ny = scene.bevilg(scene.mads, af="per")
    assert (ny.besluttet_af, ny.paa_vegne_af) == (scene.hold["per"], scene.hold["carl"])
    assert "på vegne af Carl Capion" in Brev.objects.get(beslutning=ny).indhold["underskrift"]["stilling"]


def test_en_stedfortraeder_der_selv_venter_vaelger_ikke_mellem_sig_selv_og_andre(scene: Scene) -> None:
    scene.hold.stedfortraeder("aya", "carl", Rolle.CENTERCHEF, "center")
    with pytest.raises(IngenAdgang, match="ingen vælger mellem sig selv og andre"):
        scene.bevilg(scene.mads, af="aya")


def _pris(scene: Scene) -> None:
    scene.mads.kursusgebyr_oere = 1_300_000
    scene.mads.save(update_fields=["kursusgebyr_oere"])


def _rest(scene: Scene) -> None:
    disponer(ramme=scene.voksen, beloeb={"K-andet": 10_000}, bruger=scene.hold["carl"], tidspunkt=SIDEN)


def _over(scene: Scene) -> None:
    scene.spring(scene.mads)


@pytest.mark.parametrize(
    ("imens", "siger"),
    [
        (_pris, "prisen er ændret fra 12.000,00\u00a0kr. til 13.000,00\u00a0kr."),
        (_rest, "der er nu 14.900,00\u00a0kr. fri i Voksenstøtte i stedet for 15.000,00\u00a0kr."),
        (_over, "listen foreslår nu"),
    ],
)
def test_er_noget_aendret_siden_siges_det_og_intet_skrives(scene: Scene, imens: Any, siger: str) -> None:
    vist = scene.vist(scene.mads, scene.voksen)
    imens(scene)
    with pytest.raises(Regelbrud) as fejl:
        scene.bevilg(scene.mads, vist=vist)
    assert siger in fejl.value.besked
    assert not Beslutning.objects.filter(efter__isnull=False).exists()


def test_et_forfalsket_grundlag_tages_ikke_for_gode_varer(scene: Scene) -> None:
    with pytest.raises(Regelbrud, match="siden skal hentes igen"):
        scene.bevilg(scene.mads, vist="noget andet")


def test_et_trukket_oenske_venter_ikke_laengere(scene: Scene) -> None:
    vist = scene.vist(scene.mads, scene.voksen)
    data = {"begrundelse": ""}
    adgang = scene.hold.adgang("mads")
    afbryd(afbrydelse=Kursusoenske.traek, sag=scene.mads, adgang=adgang, data=data, tidspunkt=SIDEN)
    with pytest.raises(Regelbrud, match="står ikke på ventelisten længere"):
        scene.bevilg(scene.mads, vist=vist)


def test_en_anden_end_den_foreslaaede_kraever_en_grund_som_gemmes(scene: Scene) -> None:
    with pytest.raises(Regelbrud, match="hvorfor det ikke er den næste"):
        scene.bevilg(scene.aya)
    ny = scene.bevilg(scene.aya, hvorfor="Kurset holdes kun i år.")
    valg = ny.ventelistevalg
    assert (valg.fulgt, valg.foreslaaet, valg.hvorfor) == (False, scene.mads, "Kurset holdes kun i år.")


def test_uden_begrundelse_sker_der_ikke_noget(scene: Scene) -> None:
    with pytest.raises(Regelbrud, match="Skriv en begrundelse"):
        scene.bevilg(scene.mads, begrundelse="  ")


def test_en_pulje_der_ikke_naar_oensket_kan_ikke_betale(scene: Scene) -> None:
    andres = scene.voksen.__class__.objects.get(enhed=scene.hold.enhed["visitation"], aar=2027)
    with pytest.raises(Regelbrud, match="kan ikke betale"):
        scene.bevilg(scene.mads, ramme=andres, vist="")


def test_koster_det_mere_end_der_er_fri_bliver_det_ikke_bevilget(scene: Scene) -> None:
    visitation = scene.voksen.__class__.objects.get(enhed=scene.hold.enhed["visitation"], aar=2027)
    with pytest.raises(Regelbrud, match="koster mere, end der er fri i Visitation"):
        scene.bevilg(scene.ina, ramme=visitation)
    reguler(
        ramme=visitation,
        ramme_oere=900_000,
        begrundelse="Tillægsbevilling",
        adgang=scene.hold.adgang("carl"),
        tidspunkt=SIDEN,
        noegle=uuid4(),
    )
    visitation.refresh_from_db()
    scene.bevilg(scene.ina, ramme=visitation)
    visitation.refresh_from_db()
    assert visitation.rest_oere == 0


def test_efter_budgetaaret_kan_listen_ikke_bruges(scene: Scene) -> None:
    senere = SIDEN.replace(year=2028)
    adgang = scene.hold.adgang("carl", senere.date())
    felter = {"begrundelse": "Ja", "hvorfor": "", "noegle": uuid4(), "tidspunkt": senere}
    with pytest.raises(IngenAdgang, match="Budgetåret 2027 er slut"):
        services.bevilg(
            runde=scene.runde,
            oenske=scene.mads,
            ramme_id=scene.voksen.pk,
            vist=scene.vist(scene.mads, scene.voksen),
            adgang=adgang,
            **felter,
        )


def test_et_kursus_der_er_begyndt_staar_paa_listen_med_grunden(scene: Scene) -> None:
    scene.mads.start_dag = DAG
    scene.mads.save(update_fields=["start_dag"])
    liste = laes_listen(scene.runde, None, DAG)
    assert liste.efter_oenske[scene.mads.pk].ventende.hindring == "Kurset begyndte 1.\u00a0oktober 2026"
    with pytest.raises(Regelbrud, match="Kurset begyndte"):
        scene.bevilg(scene.mads)


def test_databasen_tillader_kun_een_bevilling_efter_et_svar_og_kun_en_bevilling(scene: Scene) -> None:
    ny = scene.bevilg(scene.mads)
    felter = {f.attname: getattr(ny, f.attname) for f in Beslutning._meta.concrete_fields if f.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Beslutning.objects.create(**felter)
    with pytest.raises(IntegrityError), transaction.atomic():
        Beslutning.objects.create(**felter | {"efter_id": None})
    gammel = Beslutning.objects.get(oenske=scene.aya)
    uden = {"udfald": "AFSLAG", "ramme_id": None, "beloeb_oere": 0, "efter_id": gammel.pk, "oenske_id": scene.aya.pk}
    with pytest.raises(IntegrityError), transaction.atomic():
        Beslutning.objects.create(**felter | uden)


def test_beskeden_om_bevillingen_skrives_een_gang(scene: Scene) -> None:
    ny = scene.bevilg(scene.mads)
    assert Besked.objects.filter(noegle=f"tilbagemelding:{ny.pk}", modtager=scene.hold["mads"]).count() == 1
