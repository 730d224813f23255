"""A colleague is asked to stand for a topic, answers, and may be asked no more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.aarshjul.viden.models import Forespoergsel, Videnssvar
from ansoegninger.aarshjul.viden.queries import spurgt
from ansoegninger.aarshjul.viden.services import svar, traek
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import hjul
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import dagen
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


def svar_paa(hold: Hold, spoergsmaal: Forespoergsel, hvad: str, tekst: str = "", navn: str = "aya") -> Forespoergsel:
    return svar(forespoergsel=spoergsmaal, svar=Videnssvar(hvad), tekst=tekst, adgang=hold.adgang(navn), tidspunkt=NU)


def test_den_der_spoerges_faar_en_mail_og_ser_det_paa_sin_forside(client: Client, hold: Hold) -> None:
    hjul.spurgt(hold, hjul.emne(hold), besked="Du har gjort det før.")
    besked = Besked.objects.get()
    assert (besked.modtager, besked.emne) == (hold["aya"], "Vil du stå for »Jura«?")
    assert "Du har gjort det før." in besked.tekst
    client.force_login(hold["aya"])
    with dagen():
        assert client.get("/").content.decode().count("data-spurgt") == 1
        client.force_login(hold["mads"])
        assert "data-spurgt" not in client.get("/").content.decode()
    post = Sporpost.objects.get(art="aarshjul.spurgt")
    assert (post.saetning, post.person_id) == ("spurgte Aya Ærenlund om at stå for »Jura«", hold["aya"].pk)


def test_et_nej_fortaelles_til_den_der_spurgte_uden_kollegaens_ord(hold: Hold) -> None:
    spoergsmaal = hjul.spurgt(hold, hjul.emne(hold))
    svar_paa(hold, spoergsmaal, "NEJ", "Jeg er på barsel.")
    besked = Besked.objects.get(modtager=hold["kim"])
    assert besked.emne == "Et nej til at stå for »Jura«"
    assert "barsel" not in besked.tekst
    # The same answer sent twice is told once.
    svar_paa(hold, spoergsmaal, "NEJ", "Jeg er på barsel.")
    assert Besked.objects.filter(modtager=hold["kim"]).count() == 1


def test_et_ja_er_ingen_mail_vaerd_og_kan_laves_om(hold: Hold) -> None:
    spoergsmaal = hjul.spurgt(hold, hjul.emne(hold))
    svar_paa(hold, spoergsmaal, "JA")
    assert not Besked.objects.filter(modtager=hold["kim"]).exists()
    svar_paa(hold, spoergsmaal, "NEJ")
    assert Besked.objects.filter(modtager=hold["kim"]).count() == 1
    assert [p.saetning for p in Sporpost.objects.filter(art="aarshjul.svaret").order_by("pk")] == [
        "svarede ja til at stå for »Jura«",
        "svarede nej til at stå for »Jura«",
    ]


def test_kun_den_der_er_spurgt_svarer(hold: Hold) -> None:
    spoergsmaal = hjul.spurgt(hold, hjul.emne(hold))
    for navn in ("kim", "mads", "lone"):
        with pytest.raises(IngenAdgang, match="er spurgt"):
            svar_paa(hold, spoergsmaal, "JA", navn=navn)


def test_kun_ansatte_i_centeret_kan_spoerges_og_kun_en_gang(hold: Hold) -> None:
    emne = hjul.emne(hold)
    with pytest.raises(Regelbrud, match="ikke ansat i centeret") as fanget:
        hjul.spurgt(hold, emne, "bo")
    assert fanget.value.felt == "person"
    hjul.spurgt(hold, emne, "ina")
    with pytest.raises(Regelbrud, match="allerede spurgt"):
        hjul.spurgt(hold, emne, "ina")
    hold["aya"].is_active = False
    hold["aya"].save()
    with pytest.raises(Regelbrud, match="ikke ansat"):
        hjul.spurgt(hold, emne, "aya")


def test_et_spoergsmaal_der_traekkes_foer_mailen_er_sendt_er_aldrig_sendt(hold: Hold) -> None:
    spoergsmaal = hjul.spurgt(hold, hjul.emne(hold))
    for _ in range(2):
        traek(forespoergsel=spoergsmaal, adgang=hold.adgang("kim"), tidspunkt=NU)
    assert [b.status for b in Besked.objects.all()] == [Beskedstatus.ANNULLERET]
    assert not spurgt(hold["aya"], DAG).exists()
    assert Sporpost.objects.filter(art="aarshjul.spoergsmaal_trukket").count() == 1
    with pytest.raises(IngenAdgang, match="trukket tilbage"):
        svar_paa(hold, spoergsmaal, "JA")


def test_er_mailen_sendt_faar_personen_at_vide_at_spoergsmaalet_er_trukket(hold: Hold) -> None:
    emne = hjul.emne(hold)
    spoergsmaal = hjul.spurgt(hold, emne)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    traek(forespoergsel=spoergsmaal, adgang=hold.adgang("kim"), tidspunkt=NU)
    besked = Besked.objects.latest("pk")
    assert (besked.modtager, besked.emne) == (hold["aya"], "Ikke længere: »Jura«")
    # And may be asked again.
    assert hjul.spurgt(hold, emne).pk != spoergsmaal.pk


def test_naar_kvartalet_er_forbi_er_spoergsmaalet_lukket(hold: Hold) -> None:
    spoergsmaal = hjul.spurgt(hold, hjul.emne(hold))
    senere = NU + timedelta(days=100)
    with pytest.raises(IngenAdgang, match="forbi"):
        svar(
            forespoergsel=spoergsmaal,
            svar=Videnssvar.JA,
            tekst="",
            adgang=hold.adgang("aya", senere.date()),
            tidspunkt=senere,
        )
    assert not spurgt(hold["aya"], senere.date()).exists()


def test_hjulet_viser_hvem_der_er_spurgt_og_hvad_de_svarede(client: Client, hold: Hold) -> None:
    emne = hjul.emne(hold, vidensperson="Ekstern oplægsholder")
    svar_paa(hold, hjul.spurgt(hold, emne, "aya"), "JA")
    svar_paa(hold, hjul.spurgt(hold, emne, "ina"), "NEJ", "Jeg er på barsel.", navn="ina")
    hjul.spurgt(hold, emne, "mads")
    client.force_login(hold["mads"])
    with dagen():
        side = client.get(reverse("aarshjul:liste")).content.decode()
        assert "ved Aya Ærenlund, Ina Isdal (kan ikke), Mads Mørkeberg (spurgt), Ekstern oplægsholder" in side
        assert "barsel" not in side
        client.force_login(hold["kim"])
        assert "Jeg er på barsel." in client.get(reverse("aarshjul:spoerg", args=[emne.pk])).content.decode()


def test_der_spoerges_svares_og_traekkes_paa_siderne(client: Client, hold: Hold) -> None:
    emne = hjul.emne(hold)
    client.force_login(hold["kim"])
    with dagen():
        spoerg = reverse("aarshjul:spoerg", args=[emne.pk])
        assert "Aya Ærenlund er spurgt" in client.post(spoerg, {"person": "aya"}, follow=True).content.decode()
        spoergsmaal = Forespoergsel.objects.get()
        siden = reverse("aarshjul:svar", args=[spoergsmaal.pk])
        assert client.get(siden).status_code == 404
        client.force_login(hold["aya"])
        assert "Du står nu for" in client.post(siden, {"svar": "JA", "tekst": "Gerne"}, follow=True).content.decode()
        traek_url = reverse("aarshjul:traek_spoergsmaal", args=[spoergsmaal.pk])
        assert client.post(traek_url).status_code == 403
        client.force_login(hold["kim"])
        assert "trukket tilbage" in client.post(traek_url, follow=True).content.decode()
        assert client.get(traek_url).status_code == 405
