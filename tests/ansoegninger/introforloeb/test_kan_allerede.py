"""What the person can already: by the profile, for whoever may read it, and proposed as crossed out, never decided."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.models import Introforloeb
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import introsager, profiler
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

pytestmark = [pytest.mark.django_db, pytest.mark.side]

MAAL = "Kan begrunde en afgørelse"
TRIN = "Faglig viden"


def siden(klient: Klient, navn: str, forloeb: Introforloeb) -> str:
    side = klient(navn).get(reverse("introforloeb:plan", args=[forloeb.sagsnummer])).content.decode()
    return " ".join(side.replace("\N{NO-BREAK SPACE}", " ").split())


def streg(klient: Klient, navn: str, forloeb: Introforloeb, med: str, titel: str = TRIN) -> Any:
    adresse = reverse("introforloeb:streg", args=[forloeb.sagsnummer, introsager.trin(forloeb, titel).pk])
    return klient(navn).post(adresse, {"med": med})


def test_lederen_ser_hvad_personen_kan_og_hvilket_trin_der_kan_undvaeres(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.hos_leder(hold)
    assert "Det kan Mads allerede" not in siden(klient, "lone", forloeb)
    profiler.besvar(hold, "mads", "B")
    side = siden(klient, "lone", forloeb)
    assert "Det kan Mads allerede" in side
    assert f"{MAAL}: niveau B" in side
    assert side.count("Kan det allerede ifølge kompetenceprofilen") == 1
    assert introsager.trin(forloeb, TRIN).udeladt == ""


@pytest.mark.parametrize("navn", ["kim", "mads", "rikke"])
def test_profilen_ses_ikke_af_koordinatoren_medarbejderen_eller_revisor_paa_planen(
    hold: Hold, klient: Klient, navn: str
) -> None:
    forloeb = introsager.i_gang(hold)
    profiler.besvar(hold, "mads", "B")
    assert "kompetenceprofilen" not in siden(klient, navn, forloeb)


def test_en_koordinator_der_leder_en_anden_afdeling_ser_heller_ikke_profilen(hold: Hold, klient: Klient) -> None:
    hold.stedfortraeder("per", "kim", Rolle.FAGLIG_KOORDINATOR, "voksen")
    profiler.besvar(hold, "mads", "B")
    forloeb = introsager.nyt(hold, af="per", brug_profil=True)
    assert not forloeb.kan_maal.exists()
    assert "kompetenceprofilen" not in siden(klient, "per", forloeb)


def test_den_der_er_paa_c_begynder_med_alle_trin(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "C")
    forloeb = introsager.nyt(hold, af="lone", brug_profil=True)
    assert introsager.trin(forloeb, TRIN).udeladt == ""
    assert "Det kan Mads allerede" not in siden(klient, "lone", forloeb)


def test_lederens_svar_gaar_foran_medarbejderens(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "A")
    profiler.besvar(hold, "mads", "C", af="lone")
    assert introsager.trin(introsager.nyt(hold, af="lone", brug_profil=True), TRIN).udeladt == ""


def test_lederens_forslag_er_uden_det_personen_kan_naar_hun_siger_det(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "B")
    forloeb = introsager.nyt(hold, af="lone", brug_profil=True)
    assert set(forloeb.trin.filter(udeladt="KAN").values_list("titel", flat=True)) == {TRIN}
    assert [m.tekst for m in forloeb.kan_maal.all()] == [MAAL]
    assert forloeb.niveauer.get().niveau == "C"


def test_uden_kryds_bruges_profilen_ikke(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "B")
    assert not introsager.nyt(hold, af="lone").trin.filter(udeladt="KAN").exists()


def test_koordinatoren_faar_intet_at_vide_af_profilen_heller_ikke_ved_at_sende_krydset_selv(
    hold: Hold, klient: Klient
) -> None:
    profiler.besvar(hold, "mads", "B")
    adresse = reverse("introforloeb:nyt", args=[hold.enhed["voksen"].pk])
    felt = "brug_profil"
    assert f'name="{felt}"' in klient("lone").get(adresse).content.decode()
    assert f'name="{felt}"' not in klient("kim").get(adresse).content.decode()
    felter = {"person": hold["mads"].pk, "slags": "NY", "start_dag": DAG.strftime("%d.%m.%Y"), "noegle": str(uuid4())}
    assert klient("kim").post(adresse, felter | {felt: "on"}).status_code == 302
    assert not Introforloeb.objects.get().trin.exclude(udeladt="").exists()
    assert not introsager.nyt(hold, "aya", brug_profil=True).kan_maal.exists()


def test_et_klik_streger_over_og_et_klik_tager_med_igen(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "B")
    forloeb = introsager.nyt(hold, af="lone", brug_profil=True)
    version = forloeb.planversion
    assert "Tag med igen" in siden(klient, "kim", forloeb)
    for _ in range(2):
        assert streg(klient, "kim", forloeb, "ja").status_code == 302
    forloeb.refresh_from_db()
    assert (introsager.trin(forloeb, TRIN).udeladt, forloeb.planversion) == ("", version + 1)
    streg(klient, "lone", forloeb, "nej")
    assert introsager.trin(forloeb, TRIN).udeladt == "KAN"
    arter = list(Sporpost.objects.filter(kaede=forloeb.sagsnummer).order_by("nummer").values_list("art", flat=True))
    assert arter[-2:] == ["introforloeb.trin_taget_med", "introforloeb.trin_streget"]


@pytest.mark.parametrize(("navn", "svar"), [("mads", 403), ("rikke", 403), ("aya", 404), ("per", 404)])
def test_andre_streger_intet_over(hold: Hold, klient: Klient, navn: str, svar: int) -> None:
    forloeb = introsager.i_gang(hold)
    assert streg(klient, navn, forloeb, "nej").status_code == svar
    assert introsager.trin(forloeb, TRIN).udeladt == ""


def test_et_trin_der_er_gjort_streges_ikke_over(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.i_gang(hold)
    trin = introsager.trin(forloeb, TRIN)
    services.kryds_af(trin=trin, adgang=hold.adgang("mads"), tidspunkt=NU)
    af = {"forloeb": forloeb, "trin_id": trin.pk, "udeladt": "KAN", "tidspunkt": NU}
    with pytest.raises(Regelbrud, match="Trinnet er gjort"):
        services.streg(adgang=hold.adgang("lone"), **af)
    with pytest.raises(IngenAdgang):
        services.streg(adgang=hold.adgang("carl"), **af)


def _felter(trin: Any, **andre: Any) -> dict[str, Any]:
    felter = {"titel": trin.titel, "laering": "", "art": trin.art, "hvem": trin.hvem, "tema": ""}
    return felter | {"noegle": str(uuid4()), "set_version": trin.version} | andre


def test_to_der_retter_samme_trin_mister_intet_og_den_sidste_faar_det_at_vide(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.nyt(hold)
    trin = introsager.trin(forloeb, "Planen og strategien gennemgås")
    adresse = reverse("introforloeb:ret_trin", args=[forloeb.sagsnummer, trin.pk])
    feltet = '<input type="hidden" name="set_version" value="{}"'
    assert feltet.format(trin.version) in klient("kim").get(adresse).content.decode()
    felter = _felter(trin, mentor="", udeladt="", dag="05.10.2026")
    assert klient("lone").post(adresse, felter | {"titel": "Lones ord"}).status_code == 302
    kims = klient("kim").post(adresse, felter | {"titel": "Kims ord", "noegle": str(uuid4())})
    trin.refresh_from_db()
    assert trin.titel == "Lones ord"
    side = kims.content.decode()
    assert "Trinnet er ændret af en anden, mens du skrev." in side
    assert 'value="Kims ord"' in side
    # Now it is an answer to what Lone wrote.
    assert feltet.format(trin.version) in side
    assert klient("kim").post(adresse, _felter(trin, titel="Kims ord", mentor="", udeladt="", dag="05.10.2026"))
    trin.refresh_from_db()
    assert trin.titel == "Kims ord"


def test_dage_der_rettes_efter_at_planen_er_aendret_flytter_ingen_trin_usete(hold: Hold, klient: Klient) -> None:
    """A new first day moves every step: also the one that Lone has just laid elsewhere."""
    forloeb = introsager.nyt(hold)
    adresse = reverse("introforloeb:ramme", args=[forloeb.sagsnummer])
    feltet = '<input type="hidden" name="set_version" value="{}"'
    assert feltet.format(forloeb.planversion) in klient("kim").get(adresse).content.decode()
    felter = {"start_dag": "08.10.2026", "slut_dag": "08.01.2027", "erfaring": "Kims ord"}
    felter |= {"set_version": str(forloeb.planversion)}
    trin = introsager.trin(forloeb, "Planen og strategien gennemgås")
    streger = reverse("introforloeb:streg", args=[forloeb.sagsnummer, trin.pk])
    assert klient("lone").post(streger, {"med": "nej"}).status_code == 302
    side = klient("kim").post(adresse, felter).content.decode()
    forloeb.refresh_from_db()
    assert forloeb.start_dag == DAG
    assert "Planen er ændret af en anden, mens du skrev." in side
    assert "Kims ord" in side
    assert feltet.format(forloeb.planversion) in side
    assert klient("kim").post(adresse, felter | {"set_version": str(forloeb.planversion)}).status_code == 302


def test_det_andet_trin_i_planen_er_ikke_aendret(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.nyt(hold)
    trin = introsager.trin(forloeb, "Planen og strategien gennemgås")
    streg(klient, "kim", forloeb, "nej")
    adresse = reverse("introforloeb:ret_trin", args=[forloeb.sagsnummer, trin.pk])
    felter = _felter(trin, mentor="", udeladt="", dag="05.10.2026")
    assert klient("lone").post(adresse, felter).status_code == 302


def test_to_der_retter_samme_trin_i_skabelonen_mister_heller_intet(hold: Hold, klient: Klient) -> None:
    af = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    skabelon = services.sikr_skabelon(enhed=hold.enhed["voksen"], **af)
    trin = skabelon.trin.get(titel="Organisationen")
    adresse = reverse("introforloeb:ret_skabelontrin", args=[hold.enhed["voksen"].pk, trin.pk])
    felter = _felter(trin, arbejdsdage="2", gaelder="ALLE")
    assert klient("lone").post(adresse, felter | {"titel": "Lones ord"}).status_code == 302
    side = klient("kim").post(adresse, felter | {"titel": "Kims ord", "noegle": str(uuid4())}).content.decode()
    assert "Trinnet er ændret af en anden, mens du skrev." in side
    assert 'value="Kims ord"' in side
    trin.refresh_from_db()
    assert trin.titel == "Lones ord"
