"""A scenario that counts on the fund: more for the same frame, and a decision that still binds the whole price."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ansoegninger.budget.models import Ramme
from ansoegninger.fond import forventning
from ansoegninger.fond.forventning import Fondssvar
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis, ventet_fra_fonden
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.brug import brug
from ansoegninger.prioritering.scenarier.grundlag import laes
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from ansoegninger.prioritering.scenarier.queries import med_graenser
from ansoegninger.prioritering.scenarier.services import Scenariedata, ret
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.scenariehjaelp import MODUL, beregn, med, med_fonden, opret, regnet, valg
from tests.ansoegninger.prioritering.sider import adresse, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.mange import klon
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import saetning

Klient = Callable[[str], Client]


@pytest.fixture
def runde(hold: Hold) -> Prioriteringsrunde:
    """Two modules that the fund would pay a part of, and one that it would not."""
    return med_fonden(hold)


def test_med_fondens_penge_raekker_rammen_til_mere(hold: Hold, runde: Prioriteringsrunde) -> None:
    fuld = regnet(hold, runde, Sikkerhed.INTET)
    assert len(med(fuld)) == 1
    assert (fuld.pris_oere, fuld.tilskud_oere, fuld.brutto_oere) == (2_000_000, 0, 2_000_000)
    net = regnet(hold, runde)
    assert med(net) == {"Falk", "Ugle", "Lærke"}
    # 16.000 of Falk and 24.000 of Lærke; Aya's agreement is not in the fund.
    assert (net.pris_oere, net.tilskud_oere, net.brutto_oere) == (3_000_000, 4_000_000, 7_000_000)
    assert {v.oenske.titel: (v.pris_oere, v.tilskud_oere) for v in net.valg.select_related("oenske")} == {
        "Falk": (2_000_000, 1_600_000),
        "Ugle": (2_000_000, 0),
        "Lærke": (3_000_000, 2_400_000),
    }


def fonden_svarer(monkeypatch: pytest.MonkeyPatch, oenske: Oenske, oere: int) -> None:
    """The fund has answered about one wish."""
    svar = {oenske.pk: Fondssvar(oere)}
    monkeypatch.setattr(forventning, "_svaret", lambda pk, ansoegt: svar.get(pk))


def test_kun_det_afklarede_taeller_naar_det_er_valgt(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody knows whether the pool is open, so nothing is clear …
    assert regnet(hold, runde, Sikkerhed.AFKLARET).tilskud_oere == 0
    laerke = Oenske.objects.get(titel="Lærke")
    fonden_svarer(monkeypatch, laerke, 2_100_000)
    # … until the fund has answered: then what it grants, and not what was calculated.
    net = beregn(hold, opret(hold, runde, "Efter svaret", sikkerhed=Sikkerhed.AFKLARET))
    assert net.tilskud_oere == 2_100_000
    assert "Lærke" in med(net)
    fonden_svarer(monkeypatch, laerke, 0)
    assert "Lærke" not in med(beregn(hold, opret(hold, runde, "Afslag", sikkerhed=Sikkerhed.SANDSYNLIGT)))


def test_det_der_regnes_uden_fonden_har_samme_aftryk_uanset_hvad_fonden_ville_betale(
    hold: Hold, runde: Prioriteringsrunde
) -> None:
    fuld, net = regnet(hold, runde, Sikkerhed.INTET), regnet(hold, runde)
    Ansaettelse.objects.filter(person=hold["mads"]).update(overenskomst="SUNDHED")
    grundlag = laes(runde, DAG)
    scenarier = {s.pk: s for s in med_graenser(Scenarie.objects.all())}
    assert grundlag.opgave(scenarier[fuld.scenarie_id]).aftryk == fuld.aftryk
    assert grundlag.opgave(scenarier[net.scenarie_id]).aftryk != net.aftryk
    with pytest.raises(Regelbrud, match="ændret siden beregningen"):
        brug(koersel=net, adgang=hold.adgang("carl"), tidspunkt=NU)


def test_samme_nettopris_af_en_anden_pris_er_et_andet_regnestykke(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    falk = Oenske.objects.get(titel="Falk")
    fonden_svarer(monkeypatch, falk, 1_000_000)
    net = regnet(hold, runde)
    fonden_svarer(monkeypatch, falk, 1_100_000)
    Oenske.objects.filter(pk=falk.pk).update(kursusgebyr_oere=2_100_000)
    scenarie = med_graenser(Scenarie.objects.all()).get(pk=net.scenarie_id)
    assert laes(runde, DAG).opgave(scenarie).aftryk != net.aftryk


def test_et_andet_valg_af_sikkerhed_foraelder_svaret_og_en_kopi_begynder_med_det(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    net = regnet(hold, runde)
    kopi = klient("carl").get(adresse("scenarie_nyt", runde) + f"?fra={net.scenarie_id}").context["form"]
    assert kopi["sikkerhed"].value() == "SANDSYNLIGT"
    ret(scenarie=net.scenarie, data=Scenariedata("Uden"), version=1, adgang=hold.adgang("carl"))
    assert "Ønskerne eller pengene er ændret siden beregningen" in tekst(
        klient("carl").get(adresse("scenarie", runde, net.scenarie_id))
    )


def test_to_oensker_fra_samme_person_regnes_ikke_med_to_lofter(hold: Hold) -> None:
    Ansaettelse.objects.filter(person=hold["mads"]).update(overenskomst="DS")
    for titel in ("Falk", "Ravn"):
        sager.vurderet(hold, "mads", titel=titel, kursusgebyr_oere=3_000_000, **MODUL)
    runde = sager.runde(hold, rammer={"voksen": 9_000_000, "visitation": 0, "center": 0})
    sager.laas_alle(hold, runde)
    net = regnet(hold, runde)
    assert (valg(net, "Falk").tilskud_oere, valg(net, "Ravn").tilskud_oere) == (2_400_000, 600_000)


def test_et_holds_oensker_regnes_af_deres_andel(hold: Hold) -> None:
    for navn in ("mads", "aya"):
        Ansaettelse.objects.filter(person=hold[navn]).update(overenskomst="DS")
    oensker = [
        sager.vurderet(hold, navn, titel="Falk", kursusgebyr_oere=3_000_000, transport_oere=10_000, **MODUL)
        for navn in ("mads", "aya")
    ]
    runde = sager.runde(hold, rammer={"voksen": 9_000_000, "visitation": 0, "center": 0})
    sager.kursushold(hold, runde, oensker)
    sager.laas_alle(hold, runde)
    for v in regnet(hold, runde).valg.all():
        assert v.tilskud_oere == v.pris_oere * 80 // 100
        assert v.pris_oere < 3_010_000


def test_forslagene_lader_sig_ikke_beslutte_uden_pengene_og_siden_siger_hvorfor(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    net = regnet(hold, runde)
    svaret = tekst(klient("carl").get(adresse("scenarie", runde, net.scenarie_id)))
    assert "Svaret kan ikke besluttes alene med rammernes egne penge" in svaret
    assert "Voksenstøtte: 15.000 kr." in svaret
    assert "Visitation: 20.000 kr." in svaret
    brug(koersel=net, adgang=hold.adgang("carl"), tidspunkt=NU)
    Beslutningsudkast.objects.filter(runde=runde).update(begrundelse="Kurset passer til afdelingens mål.")
    visning = forhaandsvis(runde)
    assert visning.hindringer == ["Voksenstøtte: rammen er overskredet", "Visitation: rammen er overskredet"]
    assert sum(ventet_fra_fonden(visning, DAG).values()) == 4_000_000
    side = tekst(klient("carl").get(adresse("forhaandsvisning", runde)))
    assert "Voksenstøtte: rammen er overskredet med 15.000 kr. Kompetencefonden ventes at betale 16.000 kr." in side
    assert "Visitation: rammen er overskredet med 20.000 kr. Kompetencefonden ventes at betale 24.000 kr." in side
    assert 'name="snapshot"' not in side
    with pytest.raises(Regelbrud, match="rammen er overskredet"):
        sager.beslut(hold, runde)
    assert not Ramme.objects.filter(aar=2027, disponeret_oere__gt=0).exists()


def test_en_beslutning_binder_hele_prisen_ogsaa_af_et_forslag_til_nettopris(
    hold: Hold, runde: Prioriteringsrunde
) -> None:
    brug(koersel=regnet(hold, runde), adgang=hold.adgang("carl"), tidspunkt=NU)
    sager.udkast(hold, runde, Oenske.objects.get(titel="Falk"), "BEVILGET")
    for titel in ("Ugle", "Lærke"):
        sager.udkast(hold, runde, Oenske.objects.get(titel=titel), "VENTELISTE")
    sager.beslut(hold, runde)
    assert Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027).disponeret_oere == 2_000_000


def test_sporet_siger_hvad_forslagene_regnede_med(hold: Hold, runde: Prioriteringsrunde) -> None:
    brug(koersel=regnet(hold, runde), adgang=hold.adgang("carl"), tidspunkt=NU)
    post = Sporpost.objects.get(art="prioritering.scenarie_brugt_netto")
    assert (post.data["sikkerhed"], post.data["tilskud_oere"]) == ("SANDSYNLIGT", 4_000_000)
    sagt = saetning(post.art, post.data).replace("\xa0", " ")
    assert sagt.endswith("regnet med 40.000 kr. fra kompetencefonden: alt, som ingen regel står i vejen for")


@pytest.mark.side
def test_scenarierne_staar_side_om_side_med_brutto_fond_og_netto(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    regnet(hold, runde, Sikkerhed.INTET)
    kun_fuld = tekst(klient("carl").get(adresse("scenarier", runde)))
    assert ">Penge</th>" in kun_fuld
    assert "Brutto" not in kun_fuld
    regnet(hold, runde)
    side = tekst(klient("carl").get(adresse("scenarier", runde)))
    assert [titel in side for titel in ("Brutto", "Fonden", "Netto")] == [True, True, True]
    for beloeb in ("70.000 kr.", "40.000 kr.", "30.000 kr."):
        assert beloeb in side
    svaret = tekst(klient("carl").get(adresse("scenarie", runde, Koersel.objects.latest("pk").scenarie_id)))
    assert "koster 70.000 kr. Det regnes med, at fonden betaler 40.000 kr. og rammerne 30.000 kr." in svaret
    assert "fonden 16.000 kr., netto 4.000 kr." in svaret


@pytest.mark.side
def test_oekonomi_ser_pengene_og_ikke_hvis_oensker_fonden_betaler(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    net = regnet(hold, runde)
    side = tekst(klient("kim").get(adresse("scenarie", runde, net.scenarie_id)))
    assert "fonden betaler 40.000 kr." in side
    assert "Falk" not in side


def test_grundlaget_koster_eet_opslag_mere_med_fonden_hvor_mange_oensker_der_end_er(
    hold: Hold, runde: Prioriteringsrunde
) -> None:
    def opslag(om: Prioriteringsrunde, sikkerhed: str) -> int:
        skabt = opret(hold, om, sikkerhed, sikkerhed=sikkerhed)
        laest = med_graenser(Scenarie.objects.all()).get(pk=skabt.pk)
        frisk = Prioriteringsrunde.objects.select_related("enhed").get(pk=om.pk)
        with CaptureQueriesContext(connection) as fanget:
            assert laes(frisk, DAG).opgave(laest).udvalgsopgave.kandidater
        return len(fanget)

    faa = opslag(runde, "INTET")
    assert opslag(runde, "SANDSYNLIGT") == faa + 1
    klon(Oenske.objects.get(titel="Falk"), 9, [hold["mads"], hold["aya"], hold["kim"]])
    mange = sager.runde(hold, aar=2028)
    sager.laas_alle(hold, mange)
    assert [opslag(mange, "INTET"), opslag(mange, "SANDSYNLIGT")] == [faa, faa + 1]


def test_databasen_afviser_penge_hvor_intet_taeller_og_mere_end_prisen(hold: Hold, runde: Prioriteringsrunde) -> None:
    fuld, net = regnet(hold, runde, Sikkerhed.INTET), regnet(hold, runde)
    for daarligt in (
        lambda: Koersel.objects.filter(pk=fuld.pk).update(tilskud_oere=1),
        lambda: Koersel.objects.filter(pk=net.pk).update(sikkerhed="HELT"),
        lambda: Koerselsvalg.objects.filter(koersel=net).update(tilskud_oere=9_000_000),
        lambda: Scenarie.objects.filter(pk=net.scenarie_id).update(sikkerhed=""),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            daarligt()


def test_formularen_uden_svar_om_fonden_regner_med_fuld_pris(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    data = {"navn": "Tom", "version": 1, "noegle": str(uuid4())}
    assert klient("carl").post(adresse("scenarie_nyt", runde), data).status_code == 302
    assert Scenarie.objects.get().sikkerhed == Sikkerhed.INTET
    daarlig = {**data, "navn": "X", "noegle": str(uuid4()), "sikkerhed": "HELT"}
    assert klient("carl").post(adresse("scenarie_nyt", runde), daarlig).status_code == 200
