"""Several steps at once from the queue: chosen, answered, seen beforehand, confirmed, and told case by case."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from viewflow.workflow.models import Task

from ansoegninger.oensker.models import Fase, Oenske, Vurdering
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, Hold
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst

KOE, SAMLET = "indbakke:opgaver", "indbakke:samlet"
SVAR = sager.VURDERINGSFELTER


def send(client: Client, ids: list[int], **felter: Any) -> Any:
    felter.setdefault("noegle", str(uuid4()))
    return client.post(reverse(SAMLET), {"opgave": ids, **felter})


def to_oensker(hold: Hold) -> tuple[list[Oenske], list[int]]:
    oensker = [sager.indsendt(hold, "mads", titel="Projektledelse"), sager.indsendt(hold, "aya", titel="Notatteknik")]
    return oensker, [opgave_id(oenske, "vurder") for oenske in oensker]


def faser(oensker: list[Oenske]) -> list[str]:
    for oenske in oensker:
        oenske.refresh_from_db()
    return [oenske.fase for oenske in oensker]


# --- Choosing in the queue -------------------------------------------------------------------------------------------


def test_kun_de_trin_der_maa_tages_samlet_kan_vaelges_og_hvert_felt_har_et_navn(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads", titel="Projektledelse")
    mussager.musrunde(hold, "voksen")
    side = tekst(som(hold["lone"]).get(reverse(KOE), {"som": "alle"}))
    assert "Forbered samtalen" in side
    felter = re.findall(r'name="opgave" value="(\d+)"> ?<label[^>]*><span class="sr-only">([^<]*)', side)
    assert felter == [(str(opgave_id(oenske, "vurder")), "Vælg Vurder ønsket: Projektledelse, Mads Mørkeberg")]


def test_en_koe_uden_noget_at_tage_samlet_har_ingen_felter(hold: Hold, som: Som) -> None:
    mussager.musrunde(hold, "voksen")
    side = tekst(som(hold["mads"]).get(reverse(KOE)))
    assert "Forbered dig til samtalen" in side
    assert 'type="checkbox"' not in side
    assert "Fortsæt med de valgte" not in side


def test_alle_paa_siden_kan_vaelges_uden_javascript(hold: Hold, som: Som) -> None:
    to_oensker(hold)
    lone = som(hold["lone"])
    uden = tekst(lone.get(reverse(KOE), {"soeg": "e"}))
    assert uden.count(" checked>") == 0
    assert 'href="?soeg=e&amp;vaelg=1#koe">Vælg alle på siden</a>' in uden
    med = tekst(lone.get(reverse(KOE), {"soeg": "e", "vaelg": "1"}))
    assert med.count(" checked>") == 2
    assert 'href="?soeg=e#koe">Fravælg alle</a>' in med


def test_alle_paa_en_side_er_ikke_alle_paa_den_naeste(hold: Hold, som: Som) -> None:
    for nr in range(27):
        sager.indsendt(hold, "mads", titel=f"Kursus {nr}")
    svar = som(hold["lone"]).get(reverse(KOE), {"vaelg": "1", "side": "2"})
    assert [r["valgt"] for r in svar.context["raekker"]] == [False, False]


def test_uden_valg_kommer_man_tilbage_til_sin_koe_med_en_besked(hold: Hold, som: Som) -> None:
    to_oensker(hold)
    svar = som(hold["lone"]).get(reverse(SAMLET), {"koe": "soeg=notat&vaelg=1"}, follow=True)
    assert svar.redirect_chain == [(f"{reverse(KOE)}?soeg=notat", 302)]
    assert "Vælg mindst én opgave, før du fortsætter." in tekst(svar)


def test_koeens_adresse_kan_ikke_foere_ud_af_systemet(hold: Hold, som: Som) -> None:
    svar = som(hold["lone"]).get(reverse(SAMLET), {"koe": "https://ondsindet.example/?a=1"})
    assert svar.url.startswith(f"{reverse(KOE)}?https%3A%2F%2Fondsindet")


def test_flere_slags_tages_een_ad_gangen(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    runde = mussager.musrunde(hold, "voksen")
    holdes = opgave_id(mussager.forberedt(runde, hold, "mads"), "hold")
    forberedes = opgave_id(mussager.samtale(runde, hold, "aya"), "forbered_leder")
    lone = som(hold["lone"])
    svar = lone.get(reverse(SAMLET), {"opgave": [*ids, holdes, forberedes], "koe": "soeg=x"})
    assert "Tag én slags ad gangen" in tekst(svar)
    kort = {k["titel"]: (k["url"], k["fakta"], k["naeste"]) for k in svar.context["kort"]}
    assert kort["Forbered samtalen"][0] == ""
    assert "Hver sag skal have sit eget svar" in kort["Forbered samtalen"][2]
    assert kort["Vurder ønsket"][1] == ["2\N{NO-BREAK SPACE}opgaver valgt"]
    videre = lone.get(kort["Vurder ønsket"][0])
    assert videre.context["ids"] == ids
    assert videre.context["koe"] == "soeg=x"
    assert faser(oensker) == [Fase.HOS_LEDER] * 2


# --- The questions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("antal", [1, 3])
def test_siden_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, django_assert_num_queries: Any
) -> None:
    ids = [opgave_id(sager.indsendt(hold, "mads", titel=f"Kursus {nr}"), "vurder") for nr in range(antal)]
    lone = som(hold["lone"])
    # Session, person, capacities, colleagues' roles, the chosen twice (to group, to show), their steps, the criteria,
    # the menu.
    with django_assert_num_queries(8):
        svar = lone.get(reverse(SAMLET), {"opgave": ids})
    assert len(svar.context["raekker"]) == antal


def test_det_skrevne_staar_der_naar_noget_mangler_og_naar_svarene_skal_rettes(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    lone = som(hold["lone"])
    for felter in (SVAR | {"k_BEHOV": ""}, SVAR | {"_ret": "ja"}):
        side = tekst(send(lone, ids, koe="soeg=x", **felter))
        assert re.search(r'name="k_TEMA" value="3"[^>]* checked', side)
        assert re.findall(r'name="opgave" value="(\d+)"', side) == [str(nr) for nr in ids]
        assert 'name="koe" value="soeg=x"' in side
        assert ("Hvor meget mangler afdelingen det, kurset giver?: Vælg en mulighed." in side) == (
            felter["k_BEHOV"] == ""
        )
    assert faser(oensker) == [Fase.HOS_LEDER] * 2


def test_en_dag_der_ikke_er_kommet_er_en_fejl_paa_feltet(hold: Hold, som: Som) -> None:
    samtale = mussager.forberedt(mussager.musrunde(hold, "voksen"), hold, "mads")
    svar = send(som(hold["lone"]), [opgave_id(samtale, "hold")], afholdt_dag="24.12.2026")
    assert svar.context["form"].errors == {"afholdt_dag": ["Samtalen kan først registreres, når den er holdt."]}


# --- The preview -----------------------------------------------------------------------------------------------------


def test_forhaandsvisningen_siger_hvad_der_sker_i_hver_sag_og_hvorfor_resten_ikke_kan(hold: Hold, som: Som) -> None:
    runde = mussager.musrunde(hold, "voksen")
    klar, tom = mussager.holdt(runde, hold, "mads"), mussager.holdt(runde, hold, "aya")
    mussager.maal(klar, hold, "mads")
    svar = send(som(hold["lone"]), [opgave_id(klar, "plan"), opgave_id(tom, "plan")])
    overblik, side = svar.context["overblik"], tekst(svar)
    assert [[c["tekst"] for c in r["celler"]][1:] for r in overblik.gjort] == [
        [hold["mads"], hold.enhed["voksen"], "Planen godkendes"]
    ]
    assert [r["celler"][-1]["tekst"] for r in overblik.afvist] == [
        "Planen skal have mindst ét mål, før den kan godkendes."
    ]
    assert "Det sker: 1 sag" in side
    assert "Kan ikke gøres: 1 sag" in side
    assert "Det svarer du i hver sag" not in side
    # Only those that can are carried on.
    assert re.findall(r'name="opgave" value="(\d+)"', side) == [str(opgave_id(klar, "plan"))]
    assert klar.fase == tom.fase == "PLAN"


def test_forhaandsvisningen_viser_svarene_i_ord_og_tager_dem_med(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    side = tekst(send(som(hold["lone"]), ids, **SVAR))
    assert "tema?</dt> <dd>Det støtter temaets læringsmål (3 point)</dd>" in side.replace("\xa0", " ").replace(
        "<p>", ""
    ).replace("</p>", "")
    assert 'name="k_TEMA" value="3"' in side
    assert "Anbefal ønskerne (2)" in side
    assert faser(oensker) == [Fase.HOS_LEDER] * 2


def test_naar_intet_kan_goeres_er_der_intet_at_bekraefte(hold: Hold, som: Som) -> None:
    tom = mussager.holdt(mussager.musrunde(hold, "voksen"), hold, "mads")
    assert 'name="_udfoer"' not in tekst(send(som(hold["lone"]), [opgave_id(tom, "plan")]))


# --- Confirmed -------------------------------------------------------------------------------------------------------


def test_bekraeftet_bliver_det_gjort_og_et_dobbeltklik_goer_intet_to_gange(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    lone, noegle = som(hold["lone"]), str(uuid4())
    sider = [send(lone, ids, noegle=noegle, _udfoer="ja", **SVAR) for _ in range(2)]
    for svar in sider:
        assert "Gjort i 2 sager" in tekst(svar)
        raekker = [[str(c["tekst"]) for c in r["celler"]] for r in svar.context["overblik"].gjort]
        assert raekker == [
            ["Projektledelse", "Mads Mørkeberg", "Voksenstøtte", "Afventer prioriteringen"],
            ["Notatteknik", "Aya Ærenlund", "Voksenstøtte", "Afventer prioriteringen"],
        ]
    assert faser(oensker) == [Fase.AFVENTER_PRIORITERING] * 2
    assert [(v.udfald, v.begrundelse, v.rang) for v in Vurdering.objects.all()] == [("ANBEFALES", "", None)] * 2


def test_ingen_kan_snige_et_andet_udfald_ind(hold: Hold, som: Som) -> None:
    _, ids = to_oensker(hold)
    send(som(hold["lone"]), ids, _udfoer="ja", udfald="ANBEFALES_IKKE", begrundelse="Nej til alle", **SVAR)
    assert {(v.udfald, v.begrundelse) for v in Vurdering.objects.all()} == {("ANBEFALES", "")}


def test_siden_siger_hvem_der_kom_foer(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    sager.goer(hold["signe"], oensker[0], "vurder", **sager.VURDERING)
    side = tekst(send(som(hold["lone"]), ids, _udfoer="ja", **SVAR))
    assert "Gjort i 1 af 2 sager" in side
    assert "Nogen kom før dig: 1 sag" in side
    assert "Signe Skovgren vurderede ønsket: anbefales" in side


def test_hvem_der_mistede_rollen_efter_forhaandsvisningen_faar_grunden_at_vide(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    lone = som(hold["carl"])
    Rolletildeling.objects.create(
        person=hold["carl"], rolle=Rolle.LEDER, enhed=hold.enhed["voksen"], fra_dag=DAG.replace(month=1)
    )
    assert len(send(lone, ids, **SVAR).context["overblik"].gjort) == 2
    Rolletildeling.objects.filter(person=hold["carl"], enhed=hold.enhed["voksen"]).update(til_dag=DAG)
    svar = send(lone, ids, _udfoer="ja", **SVAR)
    assert {r["celler"][-1]["tekst"] for r in svar.context["overblik"].afvist} == {
        "Det kan kun gøres af leder for Voksenstøtte eller dennes stedfortræder"
    }
    assert "Intet er gjort" in tekst(svar)
    assert faser(oensker) == [Fase.HOS_LEDER] * 2


def test_stedfortraederen_ser_for_hvem(hold: Hold, som: Som) -> None:
    _, ids = to_oensker(hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    side = tekst(som(hold["signe"]).get(reverse(SAMLET), {"opgave": ids}))
    assert side.count("på vegne af Lone Lervad") == 2


# --- What is not one's own -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("felter", [{}, {"_udfoer": "ja"}])
def test_andres_sager_hverken_goeres_eller_naevnes(hold: Hold, som: Som, felter: dict[str, str]) -> None:
    oensker, ids = to_oensker(hold)
    fremmed = sager.indsendt(hold, "bo", titel="Kanariekursus")
    svar = send(som(hold["lone"]), [*ids, opgave_id(fremmed, "vurder")], **SVAR, **felter)
    assert "1 opgave findes ikke, eller du har ikke adgang." in tekst(svar)
    for ord_ in ("Kanarie", fremmed.sagsnummer):
        assert ord_ not in tekst(svar)
    assert faser([fremmed]) == [Fase.HOS_LEDER]
    assert faser(oensker) == [Fase.AFVENTER_PRIORITERING if felter else Fase.HOS_LEDER] * 2


def test_en_port_i_forloebet_er_ikke_en_opgave(hold: Hold, som: Som) -> None:
    _, ids = to_oensker(hold)
    port = Task.objects.filter(flow_task_type="START").first()
    assert port is not None
    assert send(som(hold["lone"]), [*ids, port.pk], _udfoer="ja", **SVAR).context["overblik"].ukendte == 1


def test_den_der_ikke_har_noget_af_det_faar_intet_at_vide(hold: Hold, som: Som) -> None:
    oensker, ids = to_oensker(hold)
    svar = som(hold["ulla"]).get(reverse(SAMLET), {"opgave": ids}, follow=True)
    assert svar.redirect_chain == [(reverse(KOE), 302)]
    assert "De valgte opgaver er ikke længere åbne for dig." in tekst(svar)
    assert "Projektledelse" not in tekst(send(som(hold["ulla"]), ids, _udfoer="ja", **SVAR))
    assert faser(oensker) == [Fase.HOS_LEDER] * 2


def test_et_trin_der_ikke_maa_tages_samlet_og_et_for_stort_valg_afvises_i_ord(hold: Hold, som: Som) -> None:
    samtale = mussager.samtale(mussager.musrunde(hold, "voksen"), hold, "mads")
    lone, forberedes = som(hold["lone"]), opgave_id(samtale, "forbered_leder")
    svar = lone.post(reverse(SAMLET), {"opgave": forberedes, "noegle": str(uuid4()), "_udfoer": "ja"}, follow=True)
    assert "»Forbered samtalen« kan kun gøres for én sag ad gangen." in tekst(svar)
    mange = lone.post(reverse(SAMLET), {"opgave": list(range(26)), "noegle": str(uuid4())}, follow=True)
    assert "Du kan højst tage 25 opgaver ad gangen." in tekst(mange)


def test_en_formular_uden_noegle_eller_uden_opgaver_er_ikke_vores(hold: Hold, som: Som) -> None:
    _, ids = to_oensker(hold)
    lone = som(hold["lone"])
    assert lone.post(reverse(SAMLET), {"opgave": ids, **SVAR}).status_code == 400
    assert send(lone, [], **SVAR).status_code == 404
    assert send(lone, ["x", "9" * 30], **SVAR).status_code == 404  # type: ignore[list-item]
