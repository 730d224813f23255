"""Taking a selection out: what the trail says of it, what stops it, and who may not."""

import hashlib
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from tests.workflows.indbakke.revision.eksport.udtag import FORMAAL, adresse, afgjort, hent, pakke, poster_i
from workflows.indbakke.revision.eksport import filer, services
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.models import Sporpost


@pytest.mark.parametrize("format_", ["csv", "xlsx", "pakke"])
def test_hvert_udtag_er_en_post_i_sporet_med_filens_sum(hold: Hold, som: Som, format_: str) -> None:
    oenske = sager.vurderet(hold, "mads")
    raa = hent(som(hold["rikke"]), format_, soeg=oenske.sagsnummer, enhed=str(hold.enhed["voksen"].pk))
    post = Sporpost.objects.get(art=services.EKSPORT)
    maengde = "2 poster og 0 breve" if format_ == "pakke" else "2 poster"
    assert (post.kaede, post.aktoer, post.rolle) == (SYSTEM, hold["rikke"], Rolle.REVISOR)
    assert (post.enhed_id, post.tidspunkt, post.begrundelse) == (hold.enhed["voksen"].pk, NU, FORMAAL)
    assert post.data == {
        "hvad": "søgningen i sporet",
        "filtre": f"Søg: {oenske.sagsnummer} · Enhed: Voksenstøtte",
        "antal": 2,
        "maengde": maengde.replace("2 ", "2\N{NO-BREAK SPACE}").replace("0 ", "0\N{NO-BREAK SPACE}"),
        "format": {"csv": "CSV-fil", "xlsx": "regneark", "pakke": "underskrevet pakke"}[format_],
        "fil": f"spor-2026-10-01-100000.{'zip' if format_ == 'pakke' else format_}",
        "sha256": hashlib.sha256(raa).hexdigest(),
    }
    assert "ud af søgningen i sporet som" in post.saetning


def test_en_revisors_udtag_er_det_eneste_revisoren_skriver(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads")
    foer = set(Sporpost.objects.values_list("pk", flat=True))
    rikke = som(hold["rikke"])
    rikke.get(adresse())
    hent(rikke, "pakke")
    nye = Sporpost.objects.exclude(pk__in=foer).values_list("art", flat=True)
    assert list(nye) == [services.EKSPORT]


def test_uden_formaal_kommer_intet_ud_og_intet_skrives(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads")
    svar = som(hold["rikke"]).post(adresse(), {"format": "csv", "formaal": " "})
    assert svar.status_code == 200
    assert "Feltet skal udfyldes" in tekst(svar)
    assert not Sporpost.objects.filter(art=services.EKSPORT).exists()


def test_gaar_noget_galt_er_der_intet_udtag(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    sager.indsendt(hold, "mads")
    monkeypatch.setattr(settings, "SPOR_NOEGLE", "")
    svar = som(hold["rikke"]).post(adresse(), {"format": "pakke", "formaal": FORMAAL})
    assert "Pakken kan ikke underskrives: systemet har ingen nøgle." in tekst(svar)
    assert not Sporpost.objects.filter(art=services.EKSPORT).exists()


@pytest.mark.parametrize(
    ("format_", "hvad"), [("csv", "2 poster,"), ("xlsx", "2 poster,"), ("pakke", "2 poster, når sagernes hele kæder")]
)
def test_der_er_en_graense_og_den_siger_hvad_man_kan_goere(
    hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch, format_: str, hvad: str
) -> None:
    for navn in ("mads", "aya", "lone"):
        sager.indsendt(hold, navn)
    skriv(Sporudkast(kaede=SYSTEM, art="aarshjul.sat", tidspunkt=NU, enhed_id=hold.enhed["voksen"].pk))
    if format_ == "pakke":
        monkeypatch.setattr(filer, "HOEJST", 2)
    else:
        monkeypatch.setitem(filer.FORMATER, format_, replace(filer.FORMATER[format_], hoejst=2))
    svar = som(hold["rikke"]).post(adresse(), {"format": format_, "formaal": FORMAAL})
    assert f"Udvalget er på mere end {hvad}" in tekst(svar)
    assert "Vælg en kortere periode, en enhed eller en person" in tekst(svar)
    assert not Sporpost.objects.filter(art=services.EKSPORT).exists()


def test_mange_breve_tages_ud_i_flere_dele(hold: Hold, som: Som, monkeypatch: pytest.MonkeyPatch) -> None:
    afgjort(hold, "mads", "aya")
    monkeypatch.setattr(filer, "HOEJST_BREVE", 1)
    svar = som(hold["rikke"]).post(adresse(), {"format": "pakke", "formaal": FORMAAL})
    assert "Udvalget er på mere end 1 breve" in tekst(svar)


def test_et_tomt_udvalg_tages_ikke_ud(hold: Hold, som: Som) -> None:
    for udvalg in ("soegning", "flere_trin", "rolleskift"):
        svar = som(hold["rikke"]).post(adresse(udvalg), {"format": "csv", "formaal": FORMAAL})
        assert "Der er intet i udvalget at tage ud." in tekst(svar)


# --- Who may --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["csv", "xlsx", "pakke"])
def test_kanariefuglen_kommer_aldrig_med_ud(hold: Hold, som: Som, format_: str) -> None:
    oenske = sager.indsendt(hold, "bo", titel="Kanariekursus")
    skriv(Sporudkast(kaede=SYSTEM, art="roller.rolle_givet", tidspunkt=NU, enhed_id=oenske.enhed_id))
    # A case whose chain also tells of another unit: only what is readable comes along.
    mads = sager.indsendt(hold, "mads")
    skriv(
        Sporudkast(
            kaede=mads.sagsnummer,
            art="oenske.delt",
            tidspunkt=NU,
            enhed_id=oenske.enhed_id,
            data={"person": "Bo Kanariegul"},
        )
    )
    rikke = som(hold["rikke"])
    for filtre in ({}, {"soeg": "bo"}, {"soeg": mads.sagsnummer}, {"enhed": str(oenske.enhed_id)}):
        svar: Any = rikke.post(adresse(**filtre), {"format": format_, "formaal": FORMAAL})
        raa = b"".join(svar.streaming_content) if svar.streaming else svar.content
        indhold = raa
        if zipfile.is_zipfile(io.BytesIO(raa)):
            indhold = b"".join(pakke(raa).read(navn) for navn in pakke(raa).namelist())
        assert b"Kanarie" not in indhold
        assert oenske.sagsnummer.encode() not in indhold


def test_ingen_tager_sin_egen_sag_ud(hold: Hold, som: Som) -> None:
    mandat(hold, "mads", "center")
    mads, aya = afgjort(hold, "mads", "aya")
    raa = hent(som(hold["mads"]), "pakke")
    assert mads.sagsnummer not in {p["kaede"] for p in poster_i(raa)}
    assert aya.sagsnummer in {p["kaede"] for p in poster_i(raa)}
    assert [n for n in pakke(raa).namelist() if mads.sagsnummer in n] == []


def test_mus_noterne_er_heller_ikke_her(hold: Hold, som: Som) -> None:
    samtale = mussager.holdt(mussager.musrunde(hold), hold)
    noter = list(samtale.forberedelser.values_list("noter", flat=True))
    for format_ in ("csv", "pakke"):
        raa = hent(som(hold["rikke"]), format_, soeg=samtale.sagsnummer)
        indhold = raa if format_ == "csv" else pakke(raa).read("poster.jsonl")
        assert [note for note in noter if note.encode() in indhold] == []


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "kim", "admin"])
def test_kun_en_revisor_kan_tage_ud(hold: Hold, som: Som, navn: str) -> None:
    sager.indsendt(hold, "mads")
    svar = som(hold[navn]).post(adresse(), {"format": "csv", "formaal": FORMAAL})
    assert svar.status_code == 403
    assert not Sporpost.objects.filter(art=services.EKSPORT).exists()


def test_et_udvalg_der_ikke_findes_er_en_side_der_ikke_findes(hold: Hold, som: Som) -> None:
    assert som(hold["rikke"]).get("/spor/eksport/alt/").status_code == 404


def test_siden_siger_hvad_der_tages_ud_og_kommer_fra_listen_med_dens_filtre(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    rikke = som(hold["rikke"])
    listen = rikke.get(reverse("spor:soeg"), {"soeg": oenske.sagsnummer, "side": "1"})
    assert f'href="/spor/eksport/soegning/?soeg={oenske.sagsnummer}"' in tekst(listen)
    svar = rikke.get(adresse(soeg=oenske.sagsnummer))
    assert f"Udvalget er søgningen i sporet, afgrænset til: Søg: {oenske.sagsnummer}." in tekst(svar)
    assert svar.headers["Content-Type"].startswith("text/html")
    assert f'href="/spor/?soeg={oenske.sagsnummer}"' in tekst(svar)
