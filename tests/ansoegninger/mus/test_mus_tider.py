"""When the talk is: proposed by the leader, chosen by the employee, moved and taken back; beside the steps."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.mus.klokkeslaet import Ulaeselig, laes_tid, laes_tider
from ansoegninger.mus.models import Fase
from ansoegninger.mus.tidslaesning import aaben_indbydelse, ledige_tider, tidsstand
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsaftale, Tidsindbydelse
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mustider import TIDER, foreslaa, handl, kl, vaelg
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def saetninger(nummer: str) -> list[str]:
    return [post.saetning.replace("\xa0", " ") for post in Sporpost.objects.for_sag(nummer)]


# --- proposing --------------------------------------------------------------------------------------------------------


def test_lederen_giver_nogle_tider_og_hver_medarbejder_vaelger_en(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    assert foreslaa(hold, [mads, aya]) == 2
    vaelg(hold, mads, 1)
    assert tidsstand(mads).aftalt.begynder_kl == TIDER[1]
    indbydelse = aaben_indbydelse(aya)
    assert [tid.begynder_kl for tid in ledige_tider(indbydelse, NU)] == [TIDER[0], TIDER[2]]
    vaelg(hold, aya, 1, "aya")
    assert tidsstand(aya).aftalt.begynder_kl == TIDER[2]


def test_medarbejderen_inviteres_med_rundens_ord_og_sporet_fortaeller_det(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    runde.indbydelse = "Glæd dig til MUS."
    runde.save()
    sag = mussager.samtale(runde, hold)
    foreslaa(hold, [sag])
    besked = Besked.objects.get(noegle__startswith="mus-tider:")
    assert (besked.modtager, besked.sagsnummer) == (hold["mads"], sag.sagsnummer)
    assert "Glæd dig til MUS." in besked.tekst
    assert saetninger(sag.sagsnummer)[-1] == "foreslog 3 tider til samtalen"


def test_den_samme_formular_sendt_to_gange_foreslaar_en_gang(hold: Hold) -> None:
    from uuid import uuid4

    from ansoegninger.mus.services import foreslaa_tider

    sag, noegle = mussager.samtale(mussager.musrunde(hold), hold), uuid4()
    svar = [
        foreslaa_tider(
            samtaler=[sag],
            tider=TIDER,
            minutter=60,
            sted="",
            adgang=hold.adgang("lone"),
            tidspunkt=NU,
            noegle=noegle,
        )
        for _ in range(2)
    ]
    assert (svar, Samtaletid.objects.count(), Tidsindbydelse.objects.count()) == ([1, 0], 3, 1)


@pytest.mark.parametrize(
    ("tider", "besked"),
    [
        ((kl(5, 9),), "Der er 1 tider til 2 medarbejdere"),
        ((NU - timedelta(hours=1), kl(5, 9)), "er allerede gået"),
        ((kl(5, 9), kl(5, 9, 30)), "begynder, før samtalen før den er slut"),
    ],
)
def test_tider_der_ikke_kan_holdes_afvises_og_intet_skrives(hold: Hold, tider: tuple, besked: str) -> None:
    runde = mussager.musrunde(hold)
    with pytest.raises(Regelbrud, match=besked):
        foreslaa(hold, [mussager.samtale(runde, hold, navn) for navn in ("mads", "aya")], *tider)
    assert not Tidsindbydelse.objects.exists()


def test_en_tid_kan_ikke_foreslaas_to_gange(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    foreslaa(hold, [mads])
    with pytest.raises(Regelbrud, match="optaget af en anden samtale eller foreslået til andre"):
        foreslaa(hold, [aya])
    # To the same employee they are proposed anew: the invitation before is closed.
    assert foreslaa(hold, [mads]) == 1
    assert Tidsindbydelse.objects.filter(samtale=mads, lukket_kl=None).count() == 1


def test_kun_lederen_kan_foreslaa_og_kun_foer_samtalen_er_holdt(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    sag = mussager.samtale(runde, hold)
    with pytest.raises(IngenAdgang, match="leder for Voksenstøtte"):
        foreslaa(hold, [sag], navn="per")
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        foreslaa(hold, [sag], navn="mads")
    holdt = mussager.holdt(runde, hold, "aya")
    with pytest.raises(Regelbrud, match="Aya Ærenlund venter ikke på en tid mere"):
        foreslaa(hold, [sag, holdt])


def test_en_stedfortraeder_giver_lederens_tider(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag], navn="signe")
    vaelg(hold, sag)
    assert tidsstand(sag).aftalt.leder == hold["lone"]
    post = Sporpost.objects.for_sag(sag.sagsnummer).get(art="mus.tider_foreslaaet")
    assert (post.aktoer, post.paa_vegne_af) == (hold["signe"], hold["lone"])


# --- choosing ---------------------------------------------------------------------------------------------------------


def test_ingen_tid_gives_til_to(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    foreslaa(hold, [mads, aya])
    tid = str(Samtaletid.objects.first().pk)
    handl(hold, "mads", mads, "vaelg_tid", tid=tid, bemaerkning="")
    with pytest.raises(Regelbrud, match="blevet optaget, mens du valgte") as fejl:
        handl(hold, "aya", aya, "vaelg_tid", tid=tid, bemaerkning="")
    assert fejl.value.felt == "tid"
    # And whatever the services do, the database refuses it.
    aftale = Tidsaftale.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Tidsaftale.objects.create(
            samtale=aya,
            leder=aftale.leder,
            begynder_kl=aftale.begynder_kl,
            slutter_kl=aftale.slutter_kl,
            aftalt_kl=NU,
        )


def test_medarbejderen_kan_sige_at_ingen_passer_og_fortryde_det(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    handl(hold, "mads", sag, "vaelg_tid", tid="ingen", bemaerkning="Helst om formiddagen i uge 42")
    stand = tidsstand(sag)
    assert (stand.ingen_passer, stand.indbydelse.ord) == (True, "Helst om formiddagen i uge 42")
    assert Besked.objects.get(noegle__startswith="mus-ingen:").modtager == hold["lone"]
    assert "formiddagen" not in Besked.objects.get(noegle__startswith="mus-ingen:").tekst
    vaelg(hold, sag)
    stand = tidsstand(sag)
    assert (stand.ingen_passer, stand.indbydelse.ord, stand.aftalt.sted) == (False, "", "Lokale 2")


def test_begge_faar_tiden_at_vide(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    beskeder = Besked.objects.filter(noegle__startswith="mus-tid:")
    assert {b.modtager for b in beskeder} == {hold["mads"], hold["lone"]}
    assert all("5. oktober 2026 kl. 09.00" in b.tekst.replace("\xa0", " ") for b in beskeder)
    assert saetninger(sag.sagsnummer)[-1] == "svarede på de foreslåede tider: 5. oktober 2026 kl. 09.00"


def test_uden_forslag_er_der_intet_at_vaelge(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    with pytest.raises(IngenAdgang, match="Lederen har ikke foreslået tider endnu"):
        handl(hold, "mads", sag, "vaelg_tid", tid="ingen", bemaerkning="")


def test_en_tid_der_er_gaaet_kan_ikke_vaelges(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    tid = str(Samtaletid.objects.first().pk)
    with pytest.raises(Regelbrud, match="blevet optaget"):
        handl(hold, "mads", sag, "vaelg_tid", tidspunkt=kl(5, 9, 1), tid=tid, bemaerkning="")


# --- setting, moving, taking back -------------------------------------------------------------------------------------


def test_lederen_saetter_og_flytter_tiden_og_tallet_for_aendringer_vokser(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    handl(hold, "lone", sag, "saet_tid", begynder_kl=kl(7, 8), minutter=45, sted="Lokale 9")
    aftale = Tidsaftale.objects.get()
    assert (aftale.begynder_kl, aftale.slutter_kl, aftale.sted) == (kl(7, 8), kl(7, 8, 45), "Lokale 9")
    assert (aftale.sekvens, aaben_indbydelse(sag)) == (1, None)
    handl(hold, "lone", sag, "aflys_tid")
    aftale.refresh_from_db()
    assert (aftale.sekvens, aftale.gaelder, tidsstand(sag).aftalt) == (2, False, None)
    assert saetninger(sag.sagsnummer)[-2:] == [
        "satte samtalen til 7. oktober 2026 kl. 08.00",
        "aflyste tiden 7. oktober 2026 kl. 08.00",
    ]
    with pytest.raises(IngenAdgang, match="Der er ikke aftalt en tid"):
        handl(hold, "lone", sag, "aflys_tid")


def test_lederen_kan_ikke_saette_to_samtaler_oven_i_hinanden(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    handl(hold, "lone", mads, "saet_tid", begynder_kl=kl(7, 8), minutter=60, sted="")
    with pytest.raises(Regelbrud, match="Der ligger en anden samtale"):
        handl(hold, "lone", aya, "saet_tid", begynder_kl=kl(7, 8, 30), minutter=60, sted="")
    handl(hold, "lone", aya, "saet_tid", begynder_kl=kl(7, 9), minutter=60, sted="")
    # One's own time may be moved a little.
    handl(hold, "lone", mads, "saet_tid", begynder_kl=kl(7, 7, 30), minutter=60, sted="")


def test_en_tid_lederen_selv_bruger_er_ikke_laengere_ledig(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    foreslaa(hold, [aya])
    handl(hold, "lone", mads, "saet_tid", begynder_kl=kl(5, 9, 30), minutter=30, sted="")
    assert [t.begynder_kl for t in ledige_tider(aaben_indbydelse(aya), NU)] == [TIDER[1], TIDER[2]]


def test_forberedelse_og_samtale_venter_ikke_paa_en_tid(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    uden = mussager.holdt(runde, hold)
    assert uden.fase == Fase.PLAN
    med = mussager.samtale(runde, hold, "aya")
    foreslaa(hold, [med])
    goer(hold["aya"], med, "forbered_medarbejder", noter="x", niveau="C")
    goer(hold["lone"], med, "forbered_leder", noter="x", niveau="C")
    vaelg(hold, med, navn="aya")
    goer(hold["lone"], med, "hold", afholdt_dag=DAG)
    assert med.fase == Fase.PLAN
    with pytest.raises(ForSent):
        handl(hold, "lone", med, "aflys_tid")


def test_en_samtale_der_udgaar_har_ingen_tid_mere(hold: Hold) -> None:
    from workflows.forloeb.mus import Mus
    from workflows.motor.doere import afbryd

    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    afbryd(afbrydelse=Mus.udgaa, sag=sag, adgang=hold.adgang("lone"), data={"begrundelse": "Orlov"}, tidspunkt=NU)
    assert (tidsstand(sag).aftalt, aaben_indbydelse(sag)) == (None, None)
    assert Besked.objects.filter(emne__startswith="Tiden til MUS er aflyst", modtager=hold["mads"]).exists()


def test_tiden_aendrer_hverken_trin_eller_fase(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foer = set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", "frist_dag", "task"))
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    assert sag.fase == Fase.FORBEREDELSE
    assert set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", "frist_dag", "task")) == foer


# --- what people type -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tekst", ["9", "9.00", "09:00", "kl. 9.00", "kl 9", " 9.00 "])
def test_et_klokkeslaet_laeses_som_det_skrives(tekst: str) -> None:
    assert f"{laes_tid(tekst):%H.%M}" == "09.00"


@pytest.mark.parametrize("tekst", ["", "ni", "24", "9.60", "9.5", "9.00.00", "-1", "٩"])
def test_hvad_der_ikke_er_et_klokkeslaet_siges(tekst: str) -> None:
    with pytest.raises(Ulaeselig, match=r"fx 9\.30"):
        laes_tid(tekst)


def test_mange_tider_skrives_med_en_dag_pr_linje() -> None:
    tekst = "06.10.2026 13.00\n\n5/10/2026 kl. 9.00, 10.15\n"
    assert laes_tider(tekst) == list(TIDER)


@pytest.mark.parametrize(
    ("tekst", "besked"),
    [
        ("05.10.2026 9.00\ni morgen kl. 10", "Linje 2: Begynd linjen med en dato"),
        ("31.02.2026 9.00", "Linje 1: Begynd linjen med en dato"),
        ("05.10.2026", "Linje 1: Skriv mindst ét klokkeslæt"),
        ("05.10.2026 9.00 99", "Linje 1: Skriv klokkeslættet"),
        ("05.10.2026 9.00\n5.10.2026 9", "05.10.2026 kl. 09.00 står mere end én gang"),
        ("28.03.2027 2.30", "Linje 1: Klokken bliver ikke 02.30 den nat"),
    ],
)
def test_en_linje_der_ikke_kan_laeses_naevnes_med_sit_nummer(tekst: str, besked: str) -> None:
    with pytest.raises(Ulaeselig, match=besked):
        laes_tider(tekst)
