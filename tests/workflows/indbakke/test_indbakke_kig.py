"""Whoever opens somebody else's case is written down, and the employee can read it."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from workflows.indbakke import sagsside
from workflows.motor.models import AabenOpgave
from workflows.spor import SYSTEM, adgangskaede
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


@pytest.fixture
def oenske(hold: Hold) -> Oenske:
    return sager.indsendt(hold, "mads")


def hent(hold: Hold, navn: str, sti: str, status: int = 200) -> str:
    klient = Client()
    klient.force_login(hold[navn])
    svar = klient.get(sti)
    assert svar.status_code == status
    return svar.content.decode()


def sagen(oenske: Oenske, side: str = "sag") -> str:
    return reverse(f"indbakke:{side}", args=[oenske.sagsnummer])


def kig(oenske: Oenske) -> list[tuple[str, str, str]]:
    poster = Sporpost.objects.for_sag(adgangskaede(oenske.sagsnummer))
    return [(str(p.aktoer), p.rolle, p.saetning) for p in poster]


def test_den_det_handler_om_og_den_naermeste_leder_er_parter(hold: Hold, oenske: Oenske) -> None:
    for navn in ("mads", "lone"):
        hent(hold, navn, sagen(oenske))
    assert kig(oenske) == []


def test_andre_der_ser_sagen_noteres_med_rolle_og_side(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "carl", sagen(oenske))
    hent(hold, "rikke", sagen(oenske, "historik"))
    assert kig(oenske) == [
        ("Carl Capion", Rolle.CENTERCHEF, "så sagen"),
        ("Rikke Revshale", Rolle.REVISOR, "så sagens historik"),
    ]


def test_en_stedfortraeder_er_ikke_part_og_begge_navne_staar_der(hold: Hold, oenske: Oenske) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    hent(hold, "signe", sagen(oenske))
    post = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer))
    assert (post.aktoer, post.paa_vegne_af, post.rolle) == (hold["signe"], hold["lone"], Rolle.LEDER)
    assert (post.person_id, post.enhed_id) == (hold["mads"].pk, oenske.enhed_id)


def test_samme_side_inden_for_en_time_er_et_kig(hold: Hold, oenske: Oenske) -> None:
    for _ in range(3):
        hent(hold, "carl", sagen(oenske))
    assert len(kig(oenske)) == 1


def test_den_der_ikke_har_adgang_noteres_og_ser_intet(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "bo", sagen(oenske), status=404)
    assert kig(oenske) == [("Bo Kanariegul", "", "prøvede at åbne sagen uden at have adgang")]


def test_et_nummer_der_ikke_findes_noteres_ikke(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "bo", reverse("indbakke:sag", args=["K-2026-99999"]), status=404)
    assert not Sporpost.objects.exclude(kaede=oenske.sagsnummer).exists()


def test_en_afvist_handling_noteres_med_grunden(hold: Hold, oenske: Oenske) -> None:
    opgave = AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer)
    klient = Client()
    klient.force_login(hold["carl"])
    svar = klient.post(reverse("indbakke:opgave", args=[opgave.task_id]), {"noegle": str(uuid4())})
    assert svar.status_code == 403
    post = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer), art="adgang.afvist")
    assert post.aktoer == hold["carl"]
    assert post.begrundelse


def test_en_afvisning_uden_sag_staar_i_systemets_kaede(hold: Hold) -> None:
    klient = Client()
    klient.force_login(hold["mads"])
    svar = klient.post(reverse("roller:ny_person"), {})
    assert svar.status_code == 403
    assert Sporpost.objects.get(kaede=SYSTEM, art="adgang.afvist").data["side"] == "roller:ny_person"


def opgaven(oenske: Oenske) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).task_id])


def test_en_opgaves_side_viser_sagen_og_er_et_kig_for_andre_end_parterne(hold: Hold, oenske: Oenske) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    hent(hold, "lone", opgaven(oenske))
    assert kig(oenske) == []
    for _ in range(2):
        hent(hold, "signe", opgaven(oenske))
    post = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer))
    assert (post.saetning, post.aktoer, post.paa_vegne_af) == ("så en opgave i sagen", hold["signe"], hold["lone"])


def test_en_anden_afdelings_opgave_kan_ikke_aabnes_uden_at_det_noteres(hold: Hold, oenske: Oenske) -> None:
    aaben = opgaven(oenske)
    hent(hold, "bo", aaben, status=404)
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING)
    # A step that is done leads to the case as well.
    hent(hold, "ulla", aaben, status=404)
    assert kig(oenske) == [
        (navn, "", "prøvede at åbne en opgave i sagen uden at have adgang")
        for navn in ("Bo Kanariegul", "Ulla Ulvedal")
    ]


def test_et_trin_der_er_gjort_fortaeller_om_sagen(hold: Hold, oenske: Oenske) -> None:
    gjort = opgaven(oenske)
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING)
    hent(hold, "rikke", gjort, status=409)
    assert kig(oenske) == [("Rikke Revshale", Rolle.REVISOR, "så en opgave i sagen")]


def test_en_opgave_uden_en_person_og_en_der_ikke_findes_noteres_ikke(hold: Hold) -> None:
    sager.runde(hold)
    foer = Sporpost.objects.count()
    trin = AabenOpgave.objects.filter(person=None)[0]
    for sti in (reverse("indbakke:opgave", args=[trin.task_id]), reverse("indbakke:opgave", args=[987654])):
        hent(hold, "bo", sti, status=404)
    assert Sporpost.objects.count() == foer


def test_en_post_for_sig_selv_er_et_kig_i_dens_sag(hold: Hold, oenske: Oenske) -> None:
    post = Sporpost.objects.get(kaede=oenske.sagsnummer)
    hent(hold, "rikke", reverse("spor:post", args=[post.pk]))
    assert kig(oenske) == [("Rikke Revshale", Rolle.REVISOR, "så en post i sagens spor")]
    foer = Sporpost.objects.count()
    hent(hold, "rikke", reverse("spor:post", args=[987654]), status=404)
    assert Sporpost.objects.count() == foer


def test_en_side_man_afvises_fra_noteres_en_gang_i_timen_med_grunden(hold: Hold, oenske: Oenske) -> None:
    for _ in range(2):
        hent(hold, "carl", opgaven(oenske), status=403)
        hent(hold, "mads", reverse("roller:ny_person"), status=403)
    i_sagen = Sporpost.objects.get(kaede=adgangskaede(oenske.sagsnummer))
    uden_sag = Sporpost.objects.get(kaede=SYSTEM)
    assert (i_sagen.saetning, uden_sag.saetning) == ("blev afvist ved en opgave i sagen", "blev afvist ved en side")
    assert {i_sagen.art, uden_sag.art} == {"adgang.afvist"}
    assert i_sagen.begrundelse
    assert uden_sag.begrundelse


def test_flere_opgaver_paa_en_gang_viser_kun_koeens_linjer(hold: Hold) -> None:
    """Why that page is no look: what the person wrote is not on it."""
    oensker = [sager.indsendt(hold, navn, begrundelse="Kanariefuglens egne ord") for navn in ("mads", "aya")]
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    opgaver = AabenOpgave.objects.filter(sagsnummer__in=[o.sagsnummer for o in oensker])
    valgt = "&".join(f"opgave={nr}" for nr in opgaver.values_list("task_id", flat=True))
    siden = hent(hold, "signe", f"{reverse('indbakke:samlet')}?{valgt}")
    assert all(o.sagsnummer in siden for o in oensker)
    assert "Kanariefuglens" not in siden
    assert "Kanariefuglens" in hent(hold, "signe", opgaven(oensker[0]))


@pytest.mark.parametrize(("antal", "siges"), [(2, False), (3, True)])
def test_er_der_flere_kig_end_der_vises_siges_det_og_resten_kan_laeses(
    hold: Hold, oenske: Oenske, antal: int, siges: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sagsside, "VISTE", 2)
    for navn in ("carl", "rikke", "kim")[:antal]:
        hold.stedfortraeder(navn, "lone", Rolle.LEDER, "voksen")
        hent(hold, navn, sagen(oenske))
    egen = hent(hold, "mads", sagen(oenske))
    assert ("Viser 2 af 3 kig" in egen) is siges
    assert ("Carl Capion så sagen" in egen) is not siges
    alle = hent(hold, "mads", sagen(oenske, "historik"))
    assert alle.count("så sagen") == antal
    assert "Viser 2 af 3" not in alle
    assert "Hvem har set sagen" not in hent(hold, "lone", sagen(oenske, "historik"))


def test_medarbejderen_ser_hvem_der_har_set_sagen_og_andre_goer_ikke(hold: Hold, oenske: Oenske) -> None:
    hent(hold, "carl", sagen(oenske))
    egen = hent(hold, "mads", sagen(oenske))
    assert "Hvem har set sagen" in egen
    assert "Carl Capion så sagen" in egen
    assert "Hvem har set sagen" not in hent(hold, "lone", sagen(oenske))


def test_en_revisors_kig_er_det_eneste_revisoren_skriver(hold: Hold, oenske: Oenske) -> None:
    foer = Sporpost.objects.count()
    hent(hold, "rikke", sagen(oenske))
    assert Sporpost.objects.count() == foer + 1
