"""Versions, weights and scores through the services and pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from ansoegninger.kriterier import services
from ansoegninger.kriterier.models import Kriteriepoint, Kriteriesaet, Kriterieudkast, Kriterium
from ansoegninger.kriterier.queries import gaeldende
from ansoegninger.kriterier.saet import fra_json
from ansoegninger.kriterier.standard import STANDARD
from ansoegninger.oensker.models import Kriteriesvar, Oenske
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde, Rundevaegt
from ansoegninger.prioritering.scorer import scorer
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.plan import maal
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def udkast(hold: Hold, af: str = "kim", **aendret: Any) -> Kriterieudkast:
    """A draft in which the first criterion is changed."""
    center, adgang = hold.enhed["center"], hold.adgang(af)
    nyt = services.begynd_udkast(center=center, adgang=adgang, tidspunkt=NU)
    kriterium = replace(fra_json(nyt.indhold)[0], **aendret)
    return services.saet_kriterium(
        center=center, kriterium=kriterium, vist=services.aftryk(nyt), adgang=adgang, tidspunkt=NU
    )


def godkend(hold: Hold, vist: str, navn: str = "carl") -> Kriteriesaet | None:
    return services.godkend(
        center=hold.enhed["center"],
        begrundelse="Temaet er lettere.",
        vist=vist,
        adgang=hold.adgang(navn),
        tidspunkt=NU,
        noegle=uuid4(),
    )


def ny_version(hold: Hold, **aendret: Any) -> None:
    godkend(hold, services.aftryk(udkast(hold, **aendret)))


def scoren(runde: Prioriteringsrunde, oenske: Oenske) -> dict[str, tuple[int, bool]]:
    return {linje.kode: (linje.point, linje.oplyst) for linje in scorer(runde, [oenske.pk])[oenske.pk].linjer}


def test_to_personer_laver_en_version_og_den_gaelder_for_nye_vurderinger(hold: Hold) -> None:
    gammelt = sager.vurderet(hold, "mads")
    ny_version(hold, navn="Passer temaet?")
    saet = gaeldende(hold.enhed["center"].path)
    assert (saet.version, saet.kriterier[0].navn, len(saet.kriterier)) == (2, "Passer temaet?", len(STANDARD))
    assert not Kriterieudkast.objects.exists()
    post = Sporpost.objects.get(art="kriterier.godkendt")
    assert (post.aktoer, post.data["version"], post.data["skrevet_af"]) == (hold["carl"], 2, "Kim Kanstrup")
    assert {s.kriterium.saet.version for s in Kriteriesvar.objects.filter(vurdering__oenske=gammelt)} == {1}
    with pytest.raises(Regelbrud, match="Kriterierne er ændret"):
        sager.vurderet(hold, "aya")
    nyt = sager.vurderet(hold, "aya", vurdering={"saet": "00010001:2"})
    assert {s.kriterium.saet.version for s in Kriteriesvar.objects.filter(vurdering__oenske=nyt)} == {2}


def test_den_der_har_skrevet_i_udkastet_godkender_ikke(hold: Hold) -> None:
    Rolletildeling.objects.create(
        person=hold["carl"], rolle=Rolle.FAGLIG_KOORDINATOR, enhed=hold.enhed["center"], fra_dag=FOER
    )
    skrevet = udkast(hold, "carl", standardvaegt=5)
    # Kim writes last, but Carl wrote too.
    sidste = services.saet_kriterium(
        center=hold.enhed["center"],
        kriterium=replace(STANDARD[1], standardvaegt=5),
        vist=services.aftryk(skrevet),
        adgang=hold.adgang("kim"),
        tidspunkt=NU,
    )
    with pytest.raises(IngenAdgang, match="to personer"):
        godkend(hold, services.aftryk(sidste))


@pytest.mark.parametrize("navn", ["kim", "lone", "sofie", "ulla", "rikke"])
def test_kun_centerchefen_godkender(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        godkend(hold, services.aftryk(udkast(hold, standardvaegt=5)), navn)


def test_kun_det_der_blev_vist_godkendes(hold: Hold) -> None:
    vist = services.aftryk(udkast(hold, standardvaegt=5))
    services.fjern_kriterium(
        center=hold.enhed["center"], kode="LOVKRAV", vist=vist, adgang=hold.adgang("kim"), tidspunkt=NU
    )
    with pytest.raises(Regelbrud, match="ændret, siden du åbnede"):
        godkend(hold, vist)
    assert not Kriteriesaet.objects.filter(version=2).exists()


def test_et_udkast_uden_aendringer_bliver_ikke_til_en_version(hold: Hold) -> None:
    uaendret = services.begynd_udkast(center=hold.enhed["center"], adgang=hold.adgang("kim"), tidspunkt=NU)
    with pytest.raises(Regelbrud, match="ens med den gældende"):
        godkend(hold, services.aftryk(uaendret))


@pytest.mark.parametrize(
    ("model", "felt"), [(Kriteriesaet, "note"), (Kriterium, "navn"), (Kriteriepoint, "ord"), (Rundevaegt, "vaegt")]
)
def test_databasen_afviser_at_aendre_versioner_og_vaegte(hold: Hold, model: Any, felt: str) -> None:
    sager.runde(hold)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(**{felt: 7})
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all()._raw_delete("default")


def test_rundens_vaegte_ligger_fast_naar_kriterierne_aendres(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    foer = scorer(runde, [oenske.pk])
    ny_version(hold, standardvaegt=90)
    assert scorer(runde, [oenske.pk]) == foer
    assert runde.kriteriesaet is not None
    assert (runde.kriteriesaet.version, foer[oenske.pk].hoejst) == (1, 400)


def test_runden_vejer_som_chefen_skrev_og_kun_de_kriterier_der_gaelder(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    alle = {k.kode: 0 for k in STANDARD}

    def aabn(vaegte: dict[str, int]) -> Prioriteringsrunde:
        return prioritering.aabn_runde(
            center=hold.enhed["center"],
            aar=2027,
            indstil_senest_dag=NU.date(),
            rammer={hold.enhed["voksen"]: 100},
            vaegte=vaegte,
            adgang=hold.adgang("carl"),
            tidspunkt=NU,
            noegle=uuid4(),
        )

    for forkerte in ({"TEMA": 10}, alle, alle | {"TEMA": 101}):
        with pytest.raises(Regelbrud):
            aabn(forkerte)
    runde = aabn(alle | {"TEMA": 10})
    talt = scorer(runde, [oenske.pk])[oenske.pk]
    assert (talt.point, talt.hoejst, talt.procent) == (30, 40, "75,0\u00a0%")


def test_scoren_taeller_lederens_svar_planen_rangen_og_aarene(hold: Hold) -> None:
    maalet = maal(hold, "mads")
    oenske = sager.vurderet(hold, "mads", vurdering={"rang": 5}, maal=maalet, egen_prioritet=2)
    bart = sager.vurderet(hold, "aya")
    runde = sager.runde(hold)
    assert scoren(runde, oenske) == {
        "TEMA": (3, True),
        "BEHOV": (4, True),
        "LOVKRAV": (0, True),
        "NIVEAUSPRING": (2, True),
        "BEHOVSKILDE": (4, True),
        "LEDERRANG": (3, True),
        "EGEN_PRIORITET": (3, True),
        "AAR_SIDEN_BEVILLING": (4, True),
    }
    ikke_oplyst = [kode for kode, (_, oplyst) in scoren(runde, bart).items() if not oplyst]
    assert ikke_oplyst == ["NIVEAUSPRING", "BEHOVSKILDE", "LEDERRANG", "EGEN_PRIORITET"]


def test_aarene_taelles_fra_seneste_bevilling(hold: Hold) -> None:
    foerste = sager.vurderet(hold, "mads")
    runde = sager.runde(hold, aar=2026)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, foerste)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    naeste = sager.vurderet(hold, "mads", titel="Det næste")
    for aar, point in ((2027, 0), (2028, 2), (2031, 4)):
        assert scoren(sager.runde(hold, aar=aar), naeste)["AAR_SIDEN_BEVILLING"] == (point, True)
    # The round itself is not before itself.
    assert scoren(runde, foerste)["AAR_SIDEN_BEVILLING"] == (4, True)


def test_et_svar_paa_en_aeldre_version_taeller_kun_naar_ordene_er_de_samme(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    ny_version(hold, navn="Passer temaet?")
    svar = scoren(sager.runde(hold), oenske)
    assert (svar["TEMA"], svar["BEHOV"]) == ((0, False), (4, True))


def test_kun_den_seneste_vurdering_taeller(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    retur = {"udfald": "RETUR", "begrundelse": "Hvad koster det?", "kriterier": {"TEMA": 0, "BEHOV": 0, "LOVKRAV": 0}}
    sager.goer(hold["lone"], oenske, "vurder", **(sager.VURDERING | retur))
    sager.goer(hold["mads"], oenske, "ret", svar="Det står der nu.")
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING)
    assert scoren(sager.runde(hold), oenske)["TEMA"] == (3, True)


@pytest.mark.parametrize("antal", [1, 3])
def test_scorerne_koster_eet_opslag(hold: Hold, antal: int, django_assert_num_queries: Callable[..., Any]) -> None:
    oensker = [sager.vurderet(hold, "mads", titel=f"Kursus {nr}").pk for nr in range(antal)]
    runde = sager.runde(hold)
    with django_assert_num_queries(1):
        assert len(scorer(runde, oensker)) == antal


def test_laasningen_husker_de_point_som_lederen_saa(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    point = scorer(runde, [oenske.pk])[oenske.pk].point
    sager.laas_alle(hold, runde)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    post = Sporpost.objects.get(kaede=indstilling.sagsnummer, art="afdelingsindstilling.ranger")
    assert post.data["scorer"] == {oenske.sagsnummer: point}


def test_medarbejderen_ser_lederens_svar_men_ikke_scoren(hold: Hold, klient: Klient) -> None:
    oenske = sager.vurderet(hold, "mads", vurdering={"rang": 5})
    runde = sager.runde(hold)
    score = reverse("prioritering:score", args=[runde.sagsnummer, oenske.sagsnummer])
    sag = reverse("indbakke:sag", args=[oenske.sagsnummer])
    lederens, egen = (klient(navn).get(sag).content.decode() for navn in ("lone", "mads"))
    assert (score in lederens, score in egen) == (True, False)
    assert "Det støtter temaets læringsmål" in egen
    side = klient("lone").get(score).content.decode()
    assert "Nr. 5 i lederens vurdering" in side
    assert klient("mads").get(score).status_code == 404
    del_med = klient("per").get(score)
    assert del_med.status_code == 404


def test_lederen_svarer_paa_de_kriterier_der_gaelder_nu(hold: Hold, klient: Klient) -> None:
    oenske = sager.indsendt(hold, "mads")
    opgave = reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).task_id])
    data = sager.VURDERINGSFELTER | {"udfald": "ANBEFALES", "noegle": str(uuid4())}
    ny_version(hold, navn="Passer temaet?")
    svar = klient("lone").post(opgave, data)
    assert "Kriterierne er ændret" in svar.content.decode()
    form = svar.context["form"]
    assert (form["saet"].value(), form["k_BEHOV"].value()) == ("00010001:2", "4")
    klient("lone").post(opgave, data | {"saet": "00010001:2"})
    assert Kriteriesvar.objects.filter(vurdering__oenske=oenske, kriterium__saet__version=2).count() == 3


def test_koordinatoren_retter_tilfoejer_og_fjerner_paa_siderne(hold: Hold, klient: Klient) -> None:
    center = hold.enhed["center"].pk
    side, kim = reverse("kriterier:udkast", args=[center]), klient("kim")
    kim.post(side, {"handling": "begynd"})
    nyt = reverse("kriterier:nyt", args=[center, "LEDER"])
    felter = {"navn": "Kan det deles?", "standardvaegt": "10", "ord_4": "Ja", "ord_0": "Nej"}

    def vist() -> dict[str, str]:
        return {"vist": services.aftryk(Kriterieudkast.objects.get())}

    gammel = vist()
    assert kim.post(nyt, felter | vist()).url == side
    assert "ændret, siden du åbnede" in kim.post(nyt, felter | gammel).content.decode()
    kim.post(reverse("kriterier:kriterium", args=[center, "LOVKRAV"]), {"_fjern": "ja"} | vist())
    koder = [k.kode for k in fra_json(Kriterieudkast.objects.get().indhold)]
    assert ("KAN_DET_DELES" in koder, "LOVKRAV" in koder) == (True, False)
    forkert = kim.post(nyt, {"navn": "Kun et svar?", "standardvaegt": "10", "ord_4": "Ja"} | vist())
    assert "mindst to point" in forkert.content.decode()
    carl = klient("carl")
    godkendelse = reverse("kriterier:godkend", args=[center])
    assert "Kan det deles?" in carl.get(godkendelse).content.decode()
    sendt = {"begrundelse": "Deling tæller.", "noegle": str(uuid4())} | vist()
    for _ in range(2):
        assert carl.post(godkendelse, sendt).url == reverse("kriterier:liste")
    assert Kriteriesaet.objects.count() == 2
