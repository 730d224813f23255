"""Mads: from the preparation of his talk to the evaluated course."""

import pytest

from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from tests.fabrikker import sager
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import VURDERING, goer
from tests.rejser.rejsende import Person, Rejse
from workflows.motor.models import AabenOpgave

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_mus_til_evalueret_kursus(rejse: Rejse) -> None:
    sag = samtale(musrunde(rejse.hold), rejse.hold)
    mads = rejse.som("mads")

    mads.gaa("/").ser("Goddag, Mads", "Forbered dig til samtalen").med_tastatur()
    mads.klik("Gå til opgaven").skriv({"Dine noter til samtalen": "Jeg vil skrive bedre afgørelser."})
    mads.svar("Hvilket niveau ser du dig selv på?", "C – generelle sagstyper med let støtte")
    mads.svar("Kan begrunde en afgørelse", "C")
    mads.klik("Gem min forberedelse")
    skriver_planen(rejse, mads, sag)
    oenske = sender_et_oenske(mads, sag)
    ledelsen_bevilger(rejse, oenske)
    tager_kurset(mads, oenske)


def skriver_planen(rejse: Rejse, mads: Person, sag: MusSamtale) -> None:
    goer(rejse.hold["lone"], sag, "forbered_leder", noter="Mads er klar til mere.", niveau="B")
    goer(rejse.hold["lone"], sag, "hold", afholdt_dag=sag.oprettet_kl.date())
    mads.gaa(f"/mus/{sag.sagsnummer}/plan/").klik("Skriv det første mål")
    mads.skriv(
        {
            "Jeres eget mål": "Kan begrunde en afgørelse",
            "Sådan når I målet, kort fortalt": "Kursus og tre afgørelser med sparring",
        }
    )
    mads.svar("Hvad handler målet om?", "Faglig viden")
    mads.svar("Niveau nu", "C – generelle sagstyper med let støtte").svar(
        "Niveau som mål", "B – alle sagstyper, selvstændigt"
    )
    mads.svar("Hvem sørger for det?", "Mads Mørkeberg").skriv({"Frist": "01.03.2027"})
    mads.vaelg_i(Hvor_kommer_behovet_fra="MUS").klik("Gem målet").ser("Kan begrunde en afgørelse")
    goer(rejse.hold["lone"], sag, "plan")
    mads.gaa("/").klik("Gå til opgaven").klik("Godkend planen")
    goer(rejse.hold["lone"], sag, "godkend_leder", planversion=sag.planversion)


def sender_et_oenske(mads: Person, sag: MusSamtale) -> Oenske:
    mads.gaa(f"/mus/{sag.sagsnummer}/plan/").klik("Ønsk et kursus ud fra målet")
    mads.skriv({"Kursets navn": "Den gode afgørelse", "Kursusgebyr": "12.000"}).vaelg_i(Type="Fagspecifikt kursus")
    mads.med_tastatur().klik("Gem, og fortsæt").ser("Hvorfor ønsker du kurset?")
    mads.skriv({"Hvorfor ønsker du kurset?": "Jeg vil skrive begrundelser, som borgeren forstår."})
    mads.klik("Gem, og fortsæt").ser("Tjek ønsket, og send det", "12.000,00 kr.", "Den gode afgørelse")
    mads.klik("Send ønsket").ser("Den gode afgørelse")
    oenske = Oenske.objects.get()
    assert oenske.pris_oere == 1_200_000
    mads.ser(oenske.sagsnummer)
    return oenske


def ledelsen_bevilger(rejse: Rejse, oenske: Oenske) -> None:
    goer(rejse.hold["lone"], oenske, "vurder", **VURDERING)
    runde = sager.runde(rejse.hold)
    sager.laas_alle(rejse.hold, runde)
    sager.udkast(rejse.hold, runde, oenske)
    sager.beslut(rejse.hold, runde)
    sager.frigiv(runde)


def tager_kurset(mads: Person, oenske: Oenske) -> None:
    mads.gaa("/").ser("Læs tilbagemeldingen").klik("Gå til opgaven").ser("Dit ønske er bevilget", "12.000")
    mads.klik("Jeg har læst tilbagemeldingen")
    mads.gaa("/").klik("Gå til opgaven").skriv({"Kurset starter": "05.10.2026", "Kurset slutter": "06.10.2026"})
    mads.klik("Registrér tilmeldingen")
    mads.gaa(_trin(oenske, "foreslaa_formaal")).skriv(
        {"Hvad vil du øve dig i, når du er tilbage?": "Begrundelsen først", "I hvilke opgaver?": "Afslag"}
    )
    mads.klik("Send forslaget til din leder").ser("foreslog, hvad kurset skal føre til")
    mads.gaa(_trin(oenske, "gennemfoer")).ser("Begrundelsen først", "Venter på lederens svar")
    mads.svar("Har du gennemført kurset?", "Ja").klik("Gem")
    mads.gaa("/").klik("Gå til opgaven").svar("Hvor stort var udbyttet?", "4")
    mads.svar("Vil du anbefale det til en kollega?", "Ja").skriv(
        {"Det vil jeg bruge i hverdagen": "Jeg skriver kortere."}
    )
    mads.klik("Send evalueringen")
    mads.gaa(f"/sager/{oenske.sagsnummer}/").ser("at det nye er prøvet af i hverdagen", "evaluerede kurset")
    oenske.refresh_from_db()
    assert oenske.fase == "I_PRAKSIS"


def _trin(oenske: Oenske, trin: str) -> str:
    """The address of an open step: two of them are open at once."""
    return f"/opgaver/{AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer, trin=trin).task_id}/"
