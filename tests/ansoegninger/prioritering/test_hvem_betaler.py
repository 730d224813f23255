"""Which pot pays a grant: chosen in the room, checked by the preview, written by the decision, told by the replay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.services import Puljedata, opret_pulje
from ansoegninger.kontrol.penge import hver_bevilling_er_disponeret, rammen_er_summen_af_posteringerne
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering import services
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.strategi.models import Tema
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.fejl import Regelbrud

Som = Callable[[str], Client]


def pulje(hold: Hold, oere: int = 1_500_000, **felter: Any) -> Ramme:
    standard: dict[str, Any] = {"enhed": hold.enhed["center"], "aar": 2027, "art": "FAELLES", "navn": "Fælles pulje"}
    return opret_pulje(
        data=Puljedata(**(standard | felter)),
        ramme_oere=oere,
        begrundelse="Budget 2027",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


@pytest.fixture
def tema(hold: Hold) -> Tema:
    return Tema.objects.get(strategi=hold.strategi, nummer=1)


@pytest.fixture
def runde(hold: Hold, tema: Tema) -> Prioriteringsrunde:
    """Mads' and Aya's wishes of 12.000 kr. each, one with a theme and with catering, ready to be decided."""
    sager.vurderet(hold, "mads", titel="Jura", tema=tema, forplejning_oere=30_000, lokale_oere=20_000)
    sager.vurderet(hold, "aya", titel="Ledelse")
    aaben = sager.runde(hold)
    sager.laas_alle(hold, aaben)
    return aaben


def udkast(
    hold: Hold, runde: Prioriteringsrunde, titel: str, ramme: Ramme | None = None, udfald: str = "BEVILGET"
) -> Any:
    oenske = Oenske.objects.get(titel=titel)
    return services.saet_udkast(
        runde=runde,
        oenske=oenske,
        udfald=udfald,
        begrundelse=f"Set i forhold til afdelingens behov. {sager.egne_ord(oenske)}",
        hovedhensyn=sager.hensyn(udfald),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        ramme_id=ramme.pk if ramme else None,
    )


def egen(hold: Hold) -> Ramme:
    return Ramme.objects.get(enhed=hold.enhed["voksen"], art="AFDELING", udgift="KURSUS")


def disponeret() -> dict[str, int]:
    return {r.kort_navn: r.disponeret_oere for r in Ramme.objects.filter(disponeret_oere__gt=0).select_related("enhed")}


def test_valget_foelger_bevillingen_hele_vejen(hold: Hold, runde: Prioriteringsrunde, tema: Tema) -> None:
    faelles = pulje(hold)
    gave = pulje(hold, art="OEREMAERKET", navn="Gave", formaal="Jura", temanumre=[tema.nummer])
    forplejning = pulje(hold, enhed=hold.enhed["voksen"], art="AFDELING", udgift="FORPLEJNING", navn="")
    udkast(hold, runde, "Jura", gave)
    udkast(hold, runde, "Ledelse", faelles)
    sager.beslut(hold, runde)
    assert disponeret() == {"Gave": 1_200_000, "Fælles pulje": 1_200_000, forplejning.kort_navn: 50_000}
    assert {b.oenske.titel: b.ramme for b in Beslutning.objects.all()} == {"Jura": gave, "Ledelse": faelles}
    assert [*rammen_er_summen_af_posteringerne(NU), *hver_bevilling_er_disponeret(NU)] == []


@pytest.mark.parametrize(("taget", "tilbage"), [(False, {}), (True, {})])
def test_pengene_gaar_tilbage_eller_bruges_hvor_de_blev_taget(
    hold: Hold, runde: Prioriteringsrunde, taget: bool, tilbage: dict[str, int]
) -> None:
    faelles = pulje(hold)
    forplejning = pulje(hold, enhed=hold.enhed["voksen"], art="AFDELING", udgift="FORPLEJNING", navn="")
    udkast(hold, runde, "Jura", faelles)
    udkast(hold, runde, "Ledelse", udfald="AFSLAG")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    sag = Oenske.objects.get(titel="Jura")
    sager.goer(hold["mads"], sag, "laes")
    sager.goer(hold["mads"], sag, "tilmeld", start_dag=DAG, slut_dag=DAG)
    sager.goer(
        hold["mads"], sag, "gennemfoer", gennemfoert=taget, begrundelse="Aflyst", pris_oere=900_000 if taget else None
    )
    assert disponeret() == tilbage
    for ramme, brugt in ((faelles, 900_000), (forplejning, 50_000)):
        ramme.refresh_from_db()
        assert ramme.forbrugt_oere == (brugt if taget else 0)
    assert egen(hold).rest_oere == 5_000_000
    assert [*rammen_er_summen_af_posteringerne(NU), *hver_bevilling_er_disponeret(NU)] == []


def test_en_pulje_der_ikke_naar_oensket_kan_ikke_vaelges(hold: Hold, runde: Prioriteringsrunde) -> None:
    til_andre_temaer = pulje(hold, art="OEREMAERKET", navn="Gave", formaal="Andet", temanumre=[98])
    naeste_aar = pulje(hold, aar=2028)
    for ramme in (til_andre_temaer, naeste_aar, Ramme.objects.get(enhed=hold.enhed["visitation"])):
        with pytest.raises(Regelbrud, match="kan ikke betale"):
            udkast(hold, runde, "Jura", ramme)


def test_naar_puljen_ikke_raekker_eller_ikke_laengere_passer_besluttes_intet(
    hold: Hold, runde: Prioriteringsrunde
) -> None:
    gave = pulje(hold, 1_199_999, art="OEREMAERKET", navn="Gave", formaal="Jura")
    udkast(hold, runde, "Jura", gave)
    udkast(hold, runde, "Ledelse")
    with pytest.raises(Regelbrud, match="Gave: rammen er overskredet"):
        sager.beslut(hold, runde)
    snapshot = forhaandsvis(runde).snapshot
    Ramme.objects.filter(pk=gave.pk).update(temanumre=[98], ramme_oere=5_000_000)
    with pytest.raises(Regelbrud, match="Noget er ændret"):
        sager.goer(hold["carl"], runde, "beslut", snapshot=snapshot)
    with pytest.raises(Regelbrud, match="kan ikke betale ønsket"):
        sager.beslut(hold, runde)
    assert not Postering.objects.filter(art="DISPONERET").exists()


def test_kun_en_bevilling_har_en_betaler(hold: Hold, runde: Prioriteringsrunde) -> None:
    faelles = pulje(hold)
    assert udkast(hold, runde, "Jura", faelles).ramme == faelles
    assert udkast(hold, runde, "Jura", faelles, "AFSLAG").ramme is None
    assert udkast(hold, runde, "Jura", egen(hold)).ramme is None


def test_rummet_viser_en_bjaelke_pr_pulje_og_gemmer_valget(
    client: Client, hold: Hold, runde: Prioriteringsrunde
) -> None:
    faelles, oenske = pulje(hold), Oenske.objects.get(titel="Jura")
    client.force_login(hold["carl"])
    adresse = reverse("prioritering:runde", args=[runde.sagsnummer])
    side = client.get(adresse)
    assert [p["navn"] for p in side.context["puljer"]] == ["Center for Voksne, alle afdelinger", "Fælles pulje"]
    felt = f"o{oenske.pk}"
    formular = next(r["form"] for r in side.context["raekker"] if r["form"].oenske_id == oenske.pk)
    data = {
        f"{felt}-udfald": "BEVILGET",
        f"{felt}-begrundelse": "Godt",
        f"{felt}-ramme": str(faelles.pk),
        f"{felt}-vist": formular["vist"].value(),
        "gem": str(oenske.pk),
    }
    client.post(reverse("prioritering:udkast", args=[runde.sagsnummer]), data)
    side = client.get(adresse)
    assert [(p["navn"], p["rest_oere"]) for p in side.context["puljer"]][1] == ("Fælles pulje", 300_000)
    data[f"{felt}-ramme"] = ""
    vist = client.post(reverse("prioritering:udkast", args=[runde.sagsnummer]), data, HTTP_HX_REQUEST="true")
    assert "har imens valgt bevilget" in vist.content.decode()
    udkast(hold, runde, "Ledelse", udfald="AFSLAG")
    forhaand = client.get(reverse("prioritering:forhaandsvisning", args=[runde.sagsnummer])).content.decode()
    assert "12.000\xa0kr. disponeres i Fælles pulje." in forhaand
