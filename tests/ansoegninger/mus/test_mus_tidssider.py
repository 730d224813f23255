"""The pages of when the talk is, asked for as each of the people would."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.tidslaesning import tidsstand
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsindbydelse
from tests.ansoegninger.mus.opslag import Som, ord_, tekst
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.mustider import foreslaa, handl, kl, vaelg

pytestmark = [pytest.mark.django_db, pytest.mark.side]


@pytest.fixture
def sag(hold: Hold) -> MusSamtale:
    return mussager.samtale(mussager.musrunde(hold), hold)


def handling(sag: MusSamtale, navn: str) -> str:
    return reverse("indbakke:undervejs", args=[sag.sagsnummer, navn])


def post(som: Som, hold: Hold, hvem: str, adresse: str, **felter: Any) -> Any:
    return som(hold[hvem]).post(adresse, {"noegle": str(uuid4()), **felter}, follow=True)


def test_listen_siger_hvad_hver_har_svaret(hold: Hold, sag: MusSamtale, som: Som) -> None:
    aya, kim = (mussager.samtale(sag.runde, hold, navn) for navn in ("aya", "kim"))
    foreslaa(hold, [sag, aya])
    vaelg(hold, sag)
    handl(hold, "aya", aya, "vaelg_tid", tid="ingen", bemaerkning="Hellere i uge 43")
    handl(hold, "lone", kim, "udsaet", til_dag=DAG + timedelta(days=30))
    side = ord_(som(hold["lone"]).get(reverse("mus:tider")))
    assert "5. oktober 2026 kl. 09.00" in side
    assert "Ingen af tiderne passer Hellere i uge 43" in side
    assert "Udsat Tages op igen 31.10.2026" in side
    assert "Ina Isdal" not in side


def test_kun_den_der_holder_samtaler_kan_se_listen(hold: Hold, sag: MusSamtale, som: Som) -> None:
    for adresse in (reverse("mus:tider"), reverse("mus:foreslaa")):
        assert som(hold["mads"]).get(adresse).status_code == 403
        assert som(hold["ulla"]).get(adresse).status_code == 200
        assert "Mads" not in tekst(som(hold["ulla"]).get(adresse))


def test_de_der_mangler_en_tid_er_krydset_af_eller_kun_den_ene(hold: Hold, sag: MusSamtale, som: Som) -> None:
    aya = mussager.samtale(sag.runde, hold, "aya")
    handl(hold, "lone", sag, "saet_tid", begynder_kl=kl(7, 8), minutter=60, sted="")
    lone = som(hold["lone"])

    def afkrydset(**valg: str) -> set[str]:
        return set(lone.get(reverse("mus:foreslaa"), valg).context["form"].initial["samtaler"])

    assert str(sag.pk) not in afkrydset()
    assert str(aya.pk) in afkrydset()
    assert afkrydset(sag=sag.sagsnummer) == {str(sag.pk)}


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"tider": "i morgen"}, "Linje 1: Begynd linjen med en dato"),
        ({"tider": ""}, "Feltet skal udfyldes."),
        ({"tider": "05.10.2020 9"}, "er allerede gået"),
        ({"samtaler": []}, "Vælg mindst én."),
        ({"samtaler": ["999999"]}, "Vælg blandt mulighederne"),
        ({"minutter": "5"}, "Tallet skal være mellem 15 og 240."),
    ],
)
def test_det_skrevne_bevares_naar_noget_er_galt(
    hold: Hold, sag: MusSamtale, som: Som, felter: dict[str, Any], besked: str
) -> None:
    sendt = {"samtaler": [str(sag.pk)], "tider": "05.10.2026 9.00", "minutter": "60", "sted": "Lokale 7"} | felter
    side = tekst(post(som, hold, "lone", reverse("mus:foreslaa"), **sendt))
    assert besked.replace("\xa0", " ") in side.replace("\xa0", " ")
    assert 'value="Lokale 7"' in side
    assert sendt["tider"] in side
    assert not Tidsindbydelse.objects.exists()


def test_en_andens_medarbejder_kan_ikke_smugles_med(hold: Hold, sag: MusSamtale, som: Som) -> None:
    ina = mussager.samtale(sag.runde, hold, "ina")
    felter = {"samtaler": [str(ina.pk)], "tider": "05.10.2026 9.00", "minutter": "60"}
    assert "Vælg blandt mulighederne" in tekst(post(som, hold, "lone", reverse("mus:foreslaa"), **felter))


def test_medarbejderen_ser_kun_de_ledige_tider(hold: Hold, sag: MusSamtale, som: Som) -> None:
    aya = mussager.samtale(sag.runde, hold, "aya")
    foreslaa(hold, [sag, aya])
    vaelg(hold, aya, 0, "aya")
    side = ord_(som(hold["mads"]).get(handling(sag, "vaelg_tid")))
    assert "5. oktober 2026 kl. 09.00" not in side
    assert "5. oktober 2026 kl. 10.15" in side
    assert "Skriv ikke CPR-numre, helbredsoplysninger" in side
    assert "Aya" not in side


def test_taget_tid_siges_ved_feltet_og_ordene_bevares(hold: Hold, sag: MusSamtale, som: Som) -> None:
    aya = mussager.samtale(sag.runde, hold, "aya")
    foreslaa(hold, [sag, aya])
    tid = Samtaletid.objects.order_by("begynder_kl").first()
    vaelg(hold, aya, 0, "aya")
    side = tekst(post(som, hold, "mads", handling(sag, "vaelg_tid"), tid=str(tid.pk), bemaerkning=""))
    assert "Vælg en af mulighederne på listen." in side
    begge = post(som, hold, "mads", handling(sag, "vaelg_tid"), tid=str(tid.pk + 1), bemaerkning="Uge 43")
    assert "Vælg »Ingen af tiderne passer«, eller lad feltet stå tomt." in tekst(begge)
    assert "Uge 43" in tekst(begge)


def test_lederen_flytter_tiden_paa_sagens_side(hold: Hold, sag: MusSamtale, som: Som) -> None:
    felter = {"paa_dag": "07.10.2026", "klokken": "kl. 8.30", "minutter": "45", "sted": "Lokale 9"}
    assert "»Sæt eller flyt tiden« er gemt." in tekst(post(som, hold, "lone", handling(sag, "saet_tid"), **felter))
    assert tidsstand(sag).aftalt.begynder_kl == kl(7, 8, 30)
    form = tekst(som(hold["lone"]).get(handling(sag, "saet_tid")))
    assert all(f'value="{vaerdi}"' in form for vaerdi in ("07.10.2026", "08.30", "45", "Lokale 9"))
    for galt, besked in (("8.75", "Skriv klokkeslættet"), ("", "Feltet skal udfyldes.")):
        svar = post(som, hold, "lone", handling(sag, "saet_tid"), **felter | {"klokken": galt})
        assert besked in tekst(svar)
    igaar = post(som, hold, "lone", handling(sag, "saet_tid"), **felter | {"paa_dag": "30.09.2026"})
    assert "Tiden skal ligge i fremtiden." in tekst(igaar)


def test_lederen_hoerer_hvorfor_der_intet_er_at_aflyse(hold: Hold, sag: MusSamtale, som: Som) -> None:
    side = ord_(som(hold["lone"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "Aflys tiden Der er ikke aftalt en tid" in side
    assert "Vælg en tid Det er medarbejderen, der vælger mellem tiderne." in side
    egen = ord_(som(hold["mads"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "Vælg en tid Lederen har ikke foreslået tider endnu" in egen
    assert "Aflys tiden Det er din leder, der kan aflyse tiden." in egen


def test_udsaettelsen_spoerger_ikke_hvorfor(hold: Hold, sag: MusSamtale, som: Som) -> None:
    side = ord_(som(hold["lone"]).get(handling(sag, "udsaet")))
    assert "Du skal ikke skrive, hvorfor samtalen udsættes." in side
    assert "textarea" not in side
    foer = post(som, hold, "lone", handling(sag, "udsaet"), til_dag="30.09.2026")
    assert "Dagen kan ikke ligge før i dag." in tekst(foer)


# --- the file ---------------------------------------------------------------------------------------------------------


def linjer(svar: Any) -> list[str]:
    return svar.content.replace(b"\r\n ", b"").decode().split("\r\n")  # type: ignore[no-any-return]


def test_filen_foelger_tiden_fra_den_er_valgt_til_den_er_aflyst(hold: Hold, sag: MusSamtale, som: Som) -> None:
    adresse = reverse("mus:kalenderfil", args=[sag.sagsnummer])
    assert som(hold["mads"]).get(adresse).status_code == 404
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    valgt = linjer(som(hold["mads"]).get(adresse))
    handl(hold, "lone", sag, "saet_tid", begynder_kl=kl(7, 8), minutter=60, sted="Lokale 9")
    flyttet = linjer(som(hold["lone"]).get(adresse))
    handl(hold, "lone", sag, "aflys_tid")
    aflyst = linjer(som(hold["mads"]).get(adresse))
    assert {"DTSTART:20261005T070000Z", "SEQUENCE:0", "LOCATION:Lokale 2"} <= set(valgt)
    assert {"DTSTART:20261007T060000Z", "SEQUENCE:1", "LOCATION:Lokale 9"} <= set(flyttet)
    assert {"SEQUENCE:2", "STATUS:CANCELLED", "METHOD:CANCEL"} <= set(aflyst)
    uid = f"UID:{sag.sagsnummer}-tid@kursussporet"
    assert uid in valgt
    assert uid in flyttet
    assert uid in aflyst
    assert not any("Mads" in linje or "Lone" in linje for linje in (*valgt, *flyttet, *aflyst))


def test_filen_er_kun_for_de_to(hold: Hold, sag: MusSamtale, som: Som) -> None:
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    adresse = reverse("mus:kalenderfil", args=[sag.sagsnummer])
    faar = {navn for navn in hold.person if som(hold[navn]).get(adresse).status_code == 200}
    assert faar == {"mads", "lone"}
