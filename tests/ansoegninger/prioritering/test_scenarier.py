"""A scenario from its limits to its answer: made, computed, stopped, taken up again, and laid as drafts."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import F

from ansoegninger.budget.models import Ramme, Rammeart
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.optimering import bedste, bytte
from ansoegninger.prioritering.optimering.udvalgsopgave import Afbrudt
from ansoegninger.prioritering.scenarier import koersel as beregning
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.arbejde import forfaldent
from ansoegninger.prioritering.scenarier.brug import brug
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
from ansoegninger.prioritering.scenarier.queries import med_graenser
from ansoegninger.prioritering.scenarier.services import Scenariedata
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.scenariehjaelp import beregn, med, opret, valg
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


@pytest.fixture
def runde(hold: Hold) -> Prioriteringsrunde:
    """Voksenstøtte has money for two of its three recommended wishes; one wish has no known price."""
    sager.vurderet(hold, "mads", titel="Falk", kursusgebyr_oere=2_000_000)
    sager.vurderet(hold, "aya", titel="Ugle", kursusgebyr_oere=2_000_000)
    sager.vurderet(hold, "kim", titel="Krage", kursusgebyr_oere=1_500_000)
    sager.vurderet(hold, "ina", "per", titel="Lærke", kursusgebyr_oere=3_000_000)
    sager.vurderet(hold, "signe", "per", titel="Drossel", pris_kendt=False)
    runde = sager.runde(hold, rammer={"voksen": 4_000_000, "visitation": 1_000_000, "center": 500_000})
    sager.laas_alle(hold, runde)
    return runde


def test_det_bedste_er_bevist_og_hvert_oenske_har_sin_pris(hold: Hold, runde: Prioriteringsrunde) -> None:
    koersel = beregn(hold, opret(hold, runde))
    assert koersel.bevist
    assert koersel.status == "FAERDIG"
    assert koersel.graense == koersel.vaerdi == sum(v.point for v in koersel.valg.filter(valgt=True))
    assert len(med(koersel)) == 2
    assert koersel.pris_oere <= 4_000_000
    # Lærke costs more than its department has, whatever else is left out; a wish without a price is not asked about.
    assert valg(koersel, "Lærke").bytte == "UMULIG"
    assert not koersel.valg.filter(oenske__titel="Drossel").exists()
    ude = next(v for v in koersel.valg.all() if not v.valgt and v.oenske.titel != "Lærke")
    assert (ude.bytte, ude.tab, ude.mindste_tab) == ("MULIG", ude.mindste_tab, ude.tab)
    assert not koersel.valg.filter(bytte="MANGLER").exists()


def test_centrets_pulje_hjaelper_og_siger_hvem_den_giver(hold: Hold, runde: Prioriteringsrunde) -> None:
    Ramme.objects.create(
        enhed=hold.enhed["center"], aar=2027, art=Rammeart.FAELLES, navn="Puljen", ramme_oere=3_500_000
    )
    koersel = beregn(hold, opret(hold, runde))
    assert med(koersel) == {"Falk", "Ugle", "Krage", "Lærke"}
    givet = {(g.fra.navn, str(g.til.enhed), g.beloeb_oere) for g in koersel.tilskud.all()}
    assert givet == {("Puljen", "Visitation", 2_000_000), ("Puljen", "Voksenstøtte", 1_500_000)}


def test_scenariets_penge_vaegte_og_maerker_goelder_kun_i_scenariet(hold: Hold, runde: Prioriteringsrunde) -> None:
    voksen = Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)
    fattigt = opret(hold, runde, "Fattigt", beloeb={voksen.pk: 2_000_000})
    ugle = Oenske.objects.select_related("enhed").get(titel="Ugle")
    services.saet_maerke(
        scenarie=fattigt, oenske=ugle, maerke="SKAL", grund="Lovpligtigt", adgang=hold.adgang("carl"), tidspunkt=NU
    )
    assert med(beregn(hold, fattigt)) == {"Ugle"}
    assert len(med(beregn(hold, opret(hold, runde, "Grund")))) == 2
    voksen.refresh_from_db()
    assert voksen.ramme_oere == 4_000_000


def test_umulige_graenser_siges_hver_for_sig(hold: Hold, runde: Prioriteringsrunde) -> None:
    laerke = Oenske.objects.select_related("enhed").get(titel="Lærke")
    scenarie = opret(hold, runde)
    services.saet_maerke(
        scenarie=scenarie, oenske=laerke, maerke="SKAL", grund="Vigtigt", adgang=hold.adgang("carl"), tidspunkt=NU
    )
    koersel = beregn(hold, scenarie)
    visitation = Ramme.objects.get(enhed=hold.enhed["visitation"], aar=2027)
    assert koersel.status == "UMULIG"
    assert sorted(map(tuple, koersel.konflikt)) == [("MAERKE", laerke.sagsnummer), ("PULJE", visitation.pk)]


def test_en_draebt_arbejder_afloeses_og_intet_staar_dobbelt(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    koersel = beregn(hold, opret(hold, runde), alt=False)
    foer = list(koersel.valg.order_by("pk").values_list("oenske", "valgt"))
    aegte, kald = bytte.byt, []

    def draebt(*args: Any, **kwargs: Any) -> Any:
        kald.append(args[2])
        if len(kald) == 3:
            raise KeyboardInterrupt
        return aegte(*args, **kwargs)

    monkeypatch.setattr(bytte, "byt", draebt)
    with pytest.raises(KeyboardInterrupt):
        forfaldent(NU)
    assert koersel.valg.exclude(bytte="MANGLER").count() == 2
    # The dead one's lease still holds …
    assert forfaldent(NU) == 0
    # … and then somebody takes it over, and asks only for what is missing.
    igen: list[str] = []
    monkeypatch.setattr(bytte, "byt", lambda *a, **k: igen.append(a[2]) or aegte(*a, **k))
    assert forfaldent(NU + timedelta(minutes=5)) == 1
    koersel.refresh_from_db()
    assert koersel.status == "FAERDIG"
    assert len(igen) == len(foer) - 2
    assert list(koersel.valg.order_by("pk").values_list("oenske", "valgt")) == foer


def test_den_der_har_mistet_laanet_skriver_intet(hold: Hold, runde: Prioriteringsrunde) -> None:
    koersel = services.bestil(scenarie=opret(hold, runde), adgang=hold.adgang("carl"), tidspunkt=NU)
    assert koersel.laan
    nyt = beregning.tag(koersel.pk, NU + timedelta(minutes=5))
    assert nyt
    beregning.arbejd(koersel.pk, koersel.laan, lambda: NU, 10)
    assert not koersel.valg.exists()
    beregning.arbejd(koersel.pk, nyt, lambda: NU + timedelta(minutes=5), 10)
    koersel.refresh_from_db()
    assert koersel.status == "FAERDIG"


def test_en_stor_koersel_regnes_af_arbejderen(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beregning, "STRAKS_HOEJST", 1)
    koersel = beregn(hold, opret(hold, runde), alt=False)
    assert not koersel.har_svar
    assert koersel.laan is None
    forfaldent(NU)
    koersel.refresh_from_db()
    assert (koersel.status, koersel.bevist) == ("FAERDIG", True)


def test_stop_virker_foer_under_og_efter_svaret(
    hold: Hold, runde: Prioriteringsrunde, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(koersel: Koersel) -> Koersel:
        services.annuller(koersel=koersel, adgang=hold.adgang("carl"), tidspunkt=NU)
        koersel.refresh_from_db()
        return koersel

    efter = stop(beregn(hold, opret(hold, runde, "A"), alt=False))
    assert (efter.status, efter.har_svar) == ("ANNULLERET", True)
    assert set(efter.valg.values_list("bytte", flat=True)) == {"UKENDT"}
    # While a worker is at it, the worker closes it at its next look.
    i_gang = services.bestil(scenarie=opret(hold, runde, "B"), adgang=hold.adgang("carl"), tidspunkt=NU)
    assert stop(i_gang).status == "I_GANG"
    assert i_gang.laan
    beregning.arbejd(i_gang.pk, i_gang.laan, lambda: NU, 10)
    i_gang.refresh_from_db()
    assert (i_gang.status, i_gang.har_svar) == ("ANNULLERET", False)
    # And in the middle of the search.
    under = services.bestil(scenarie=opret(hold, runde, "C"), adgang=hold.adgang("carl"), tidspunkt=NU)
    assert under.laan

    def afbrudt(*args: Any, stop: Callable[[], bool], **kwargs: Any) -> Any:
        assert not stop()
        Koersel.objects.filter(pk=under.pk).update(annulleres=True)
        assert stop()
        raise Afbrudt

    monkeypatch.setattr(bedste, "find_bedste", afbrudt)
    beregning.arbejd(under.pk, under.laan, lambda: NU, 10)
    under.refresh_from_db()
    assert under.status == "ANNULLERET"


def test_svaret_laegges_som_forslag_hvor_der_intet_er(hold: Hold, runde: Prioriteringsrunde) -> None:
    krage = Oenske.objects.get(titel="Krage")
    sager.udkast(hold, runde, krage, "AFSLAG")
    koersel = beregn(hold, opret(hold, runde, "Brugt"))
    assert brug(koersel=koersel, adgang=hold.adgang("carl"), tidspunkt=NU) == 3
    udkast = {u.oenske.titel: u for u in Beslutningsudkast.objects.filter(runde=runde).select_related("oenske")}
    assert udkast["Krage"].udfald == "AFSLAG"
    assert "Drossel" not in udkast
    for titel in ("Falk", "Ugle", "Lærke"):
        ventet = "BEVILGET" if titel in med(koersel) else "VENTELISTE"
        u = udkast[titel]
        assert (u.udfald, u.begrundelse, u.foreslaaet, u.sat_af) == (ventet, "", True, hold["carl"])
        assert u.history.count() == 1  # type: ignore[attr-defined]
    post = Sporpost.objects.get(art="prioritering.scenarie_brugt")
    assert post.kaede == runde.sagsnummer
    assert json.loads(post.indhold)["data"]["aftryk"] == koersel.aftryk
    carl, brugt = hold.adgang("carl"), koersel.scenarie
    with pytest.raises(Regelbrud, match="Lav en kopi"):
        services.slet(scenarie=brugt, adgang=carl)
    with pytest.raises(Regelbrud, match="Lav en kopi"):
        services.ret(scenarie=brugt, data=Scenariedata("Ny"), version=1, adgang=carl)


def test_et_foraeldet_svar_kan_ikke_bruges(hold: Hold, runde: Prioriteringsrunde) -> None:
    koersel = beregn(hold, opret(hold, runde))
    Ramme.objects.filter(enhed=hold.enhed["voksen"], aar=2027).update(ramme_oere=F("ramme_oere") - 100)
    with pytest.raises(Regelbrud, match="ændret siden beregningen"):
        brug(koersel=koersel, adgang=hold.adgang("carl"), tidspunkt=NU)
    assert not Beslutningsudkast.objects.exists()


def test_to_der_retter_samtidigt_faar_det_at_vide(hold: Hold, runde: Prioriteringsrunde) -> None:
    scenarie = opret(hold, runde)
    carl = hold.adgang("carl")
    services.ret(scenarie=scenarie, data=Scenariedata("Først", hoejst_pr_person=1), version=1, adgang=carl)
    with pytest.raises(Regelbrud, match="ændret af en anden"):
        services.ret(scenarie=scenarie, data=Scenariedata("Sidst"), version=1, adgang=carl)
    with pytest.raises(Regelbrud, match="allerede et scenarie"):
        opret(hold, runde, "Først")
    assert Scenarie.objects.get().navn == "Først"


def test_samme_formular_to_gange_er_eet_scenarie_og_en_kopi_tager_maerkerne_med(
    hold: Hold, runde: Prioriteringsrunde
) -> None:
    noegle = uuid4()
    fra = opret(hold, runde, "Fra")
    falk = Oenske.objects.select_related("enhed").get(titel="Falk")
    services.saet_maerke(
        scenarie=fra, oenske=falk, maerke="ALDRIG", grund="Aflyst", adgang=hold.adgang("carl"), tidspunkt=NU
    )
    for _ in range(2):
        kopi = services.opret(
            runde=runde,
            data=Scenariedata("Kopi"),
            adgang=hold.adgang("carl"),
            tidspunkt=NU,
            noegle=noegle,
            maerker_fra=fra,
        )
    assert Scenarie.objects.count() == 2
    maerke = med_graenser(Scenarie.objects.all()).get(pk=kopi.pk).maerker.get()
    assert (maerke.oenske, maerke.maerke, maerke.grund) == (falk, "ALDRIG", "Aflyst")


def test_kun_centerchefen_laver_scenarier_og_ingen_maerker_sit_eget(hold: Hold, runde: Prioriteringsrunde) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    for navn in ("lone", "sofie", "rikke", "kim"):
        with pytest.raises(IngenAdgang):
            services.opret(
                runde=runde,
                data=Scenariedata("Nej"),
                adgang=hold.adgang(navn),
                tidspunkt=NU,
                noegle=uuid4(),
            )
    scenarie = opret(hold, runde)
    hold.stedfortraeder("mads", "carl", Rolle.CENTERCHEF, "center", dag=DAG)
    falk = Oenske.objects.select_related("enhed").get(titel="Falk")
    with pytest.raises(IngenAdgang, match="eget"):
        services.saet_maerke(
            scenarie=scenarie, oenske=falk, maerke="SKAL", grund="Mit", adgang=hold.adgang("mads"), tidspunkt=NU
        )
