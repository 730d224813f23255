"""A case's story: sentences with old and new values, the raw entry under each, and no verdict but a computed one."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from roller.tildelinger import services as tildelinger
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from tests.workflows.spor.angreb import bag_om, uden_vaern
from workflows.indbakke.revision.fortaelling import Postvisning, fortael
from workflows.motor.sag import Sag
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, skriv
from workflows.spor.efterproev import indhold_digest, postens_hash
from workflows.spor.models import Kaedehoved, Sporpost
from workflows.spor.sletning import slet_indhold


def side(som: Som, hold: Hold, sag: Sag, navn: str = "rikke") -> Any:
    return som(hold[navn]).get(reverse("spor:sag", args=[sag.sagsnummer]))


def linjer(visning: Postvisning) -> dict[str, tuple[str, str]]:
    return {linje["felt"]: (linje["foer"], linje["efter"]) for gruppe in visning.grupper for linje in gruppe.linjer}


def test_hver_post_er_en_saetning_med_rolle_enhed_versioner_og_begrundelse(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(
        hold, "mads", vurdering={"udfald": "ANBEFALES_IKKE", "begrundelse": "Det er ikke nødvendigt i år."}
    )
    svar = side(som, hold, oenske)
    indsendt, vurderet = svar.context["fortaelling"].poster
    assert indsendt.titel == "Mads Mørkeberg sendte ønsket om Den gode afgørelse"
    assert vurderet.titel == "Lone Lervad vurderede ønsket: anbefales ikke"
    assert vurderet.under == "som leder · Voksenstøtte · proces version 2 · Kompetencestrategi, version 1"
    assert "Det er ikke nødvendigt i år." in tekst(svar)


def test_aendringer_staar_med_feltets_navn_og_vaerdien_i_ord(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads", vurdering={"udfald": "RETUR", "begrundelse": "Hvornår og hvad koster det?"})
    assert hold.strategi is not None
    tema = hold.strategi.temaer.get(nummer=3)
    sager.goer(hold["mads"], oenske, "ret", svar="Til maj.", kursusgebyr_oere=1_350_050, tema=tema, pris_kendt=False)
    _, vurderet, rettet = fortael(oenske.sagsnummer, oenske).poster
    assert linjer(vurderet)["Udfald"] == ("", "Send tilbage til medarbejderen")
    assert linjer(vurderet)["Vurderet af"] == ("", "Lone Lervad")
    assert "Oenske" not in linjer(vurderet)
    ret = {felt: tuple(v.replace("\xa0", " ") for v in to) for felt, to in linjer(rettet).items()}
    assert ret["Kursusgebyr"] == ("12.000,00 kr.", "13.500,50 kr.")
    assert ret["Tema"] == ("", str(tema))
    assert ret["Prisen er kendt"] == ("ja", "nej")
    assert [gruppe.nye for gruppe in rettet.grupper] == [False, True]


def test_den_raa_post_staar_under_og_kan_regnes_efter_af_enhver(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = side(som, hold, oenske)
    post = Sporpost.objects.get(kaede=oenske.sagsnummer)
    siden = svar.content.decode()
    for vaerdi in (post.hash, post.forrige, post.indhold_digest, post.salt):
        assert vaerdi in siden
    assert post.indhold.replace('"', "&quot;") in siden
    [visning] = svar.context["fortaelling"].poster
    raa = dict(visning.raa)
    # Whoever copies the columns off the page gets the very hash.
    assert raa["tidspunkt"] == "2026-10-01T08:00:00.000000+00:00"
    assert (raa["paa_vegne_af_id"], raa["rolle"]) == (None, "MEDARBEJDER")
    assert postens_hash(raa) == post.hash
    assert indhold_digest(raa["salt"] or "", post.indhold) == post.indhold_digest
    assert "Sagens kæde er regnet efter på denne side: 1 post, hver bundet til den før." in tekst(svar)
    assert "Stemmer ikke" not in siden


@pytest.mark.parametrize(
    ("saetning", "hvor", "hvad"),
    [
        ("UPDATE workflows_sporpost SET art = 'kursusoenske.laes' WHERE nummer = 2", 2, "posten er ændret"),
        ("UPDATE workflows_sporpost SET indhold = '{}' WHERE nummer = 1", 1, "postens indhold er ændret"),
        ("UPDATE workflows_sporpost SET indhold = '', salt = '' WHERE nummer = 1", 1, "indholdet er væk, uden at"),
        ("DELETE FROM workflows_sporpost WHERE nummer = 1", 2, "kæden springer fra nr. 0 til nr. 2"),
        ("DELETE FROM workflows_sporpost WHERE nummer = 2", 2, "kædens hoved er nr. 2, men den sidste post er nr. 1"),
        ("UPDATE workflows_kaedehoved SET hash = 'x'", 3, "kædens hoved er nr. 2"),
        ("DELETE FROM workflows_kaedehoved", 3, "kæden har intet hoved"),
    ],
)
def test_siden_siger_hvor_kaeden_er_brudt(hold: Hold, som: Som, saetning: str, hvor: int, hvad: str) -> None:
    oenske = sager.vurderet(hold, "mads")
    bag_om(saetning)
    svar = side(som, hold, oenske)
    dom = svar.context["fortaelling"].dom
    assert not dom.i_orden
    assert hvad in dom.fejl[hvor]
    assert "regnet efter på denne side og stemmer ikke" in tekst(svar)
    assert "Regnet efter</span> Sagens" not in tekst(svar)


def test_slettet_indhold_siger_hvornaar_og_efter_hvilken_regel_og_kaeden_passer(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads", titel="Hemmeligt kursus")
    post = Sporpost.objects.get(kaede=oenske.sagsnummer, nummer=1)
    slet_indhold(poster=[post.pk], regel="OENSKER", tidspunkt=NU + timedelta(days=1))
    svar = side(som, hold, oenske)
    assert "Indholdet er slettet" in tekst(svar)
    assert "Slettet 2. oktober 2026 kl. 10.00 efter reglen »Afsluttede ønsker«" in tekst(svar)
    assert "Mads Mørkeberg sendte ønsket om –" in tekst(svar)
    assert svar.context["fortaelling"].dom.i_orden


def test_hvem_der_har_set_sagen_staar_for_sig_med_sin_egen_kaede(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert "Der er ikke skrevet nogen opslag" in tekst(side(som, hold, oenske))
    skriv(_opslag(hold, oenske))
    svar = side(som, hold, oenske)
    # The auditor's own look at the page before is the first.
    assert svar.context["opslag"].dom.antal == 2
    assert 'id="adgang-1"' in svar.content.decode()
    with uden_vaern():
        Kaedehoved.objects.filter(kaede=adgangskaede(oenske.sagsnummer)).update(nummer=3)
    svar = side(som, hold, oenske)
    assert "Kæden af opslag er regnet efter på denne side og stemmer ikke" in tekst(svar)
    assert "Sagens kæde er regnet efter på denne side: 1 post" in tekst(svar)


def _opslag(hold: Hold, sag: Sag, kaede: str = "") -> Sporudkast:
    return Sporudkast(
        kaede=kaede or adgangskaede(sag.sagsnummer),
        art="oenske.deling_stoppet",
        tidspunkt=NU,
        aktoer_id=hold["lone"].pk,
        enhed_id=sag.enhed_id,
    )


def test_historien_koster_det_samme_for_faa_og_for_mange_poster(
    hold: Hold, som: Som, django_assert_max_num_queries: Any
) -> None:
    oenske = sager.vurderet(hold, "mads")
    for _ in range(20):
        skriv(_opslag(hold, oenske, oenske.sagsnummer))
        skriv(_opslag(hold, oenske))
    rikke = som(hold["rikke"])
    rikke.get(reverse("spor:sag", args=[oenske.sagsnummer]))
    with django_assert_max_num_queries(22):
        rikke.get(reverse("spor:sag", args=[oenske.sagsnummer]))


def test_mus_noterne_er_heller_ikke_her(hold: Hold, som: Som) -> None:
    samtale = mussager.holdt(mussager.musrunde(hold), hold)
    svar = side(som, hold, samtale)
    siden = tekst(svar)
    assert "forberedte sig til samtalen" in siden
    assert "(fortroligt)" in siden
    for note in samtale.forberedelser.values_list("noter", flat=True):
        assert note
        assert note not in siden


def test_fra_sagen_er_der_vej_til_historien_for_revisor_alene(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    adresse = reverse("spor:sag", args=[oenske.sagsnummer])
    sagen = reverse("indbakke:sag", args=[oenske.sagsnummer])
    assert {navn: adresse in som(hold[navn]).get(sagen).content.decode() for navn in ("rikke", "lone", "mads")} == {
        "rikke": True,
        "lone": False,
        "mads": False,
    }


# --- Who may read ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("navn", ["mads", "aya", "lone", "carl", "kim", "admin"])
def test_historien_er_lukket_for_alle_andre_end_en_revisor(hold: Hold, som: Som, navn: str) -> None:
    assert side(som, hold, sager.indsendt(hold, "mads"), navn).status_code == 403


def test_en_sag_uden_for_mandatet_findes_ikke(hold: Hold, som: Som) -> None:
    assert side(som, hold, sager.indsendt(hold, "bo")).status_code == 404
    assert side(som, hold, sager.kladde(hold, "mads")).status_code == 404
    assert som(hold["rikke"]).get("/spor/K-1999-00001/").status_code == 404
    assert som(hold["rikke"]).get("/spor/Q-1999-00001/").status_code == 404


def test_en_revisor_der_er_leder_et_andet_sted_reviderer_kun_i_sit_mandat(hold: Hold, som: Som) -> None:
    mandat(hold, "lone", "visitation")
    i_mandatet, sin_egen_afdeling = sager.indsendt(hold, "ina"), sager.indsendt(hold, "mads")
    assert side(som, hold, i_mandatet, "lone").status_code == 200
    assert side(som, hold, sin_egen_afdeling, "lone").status_code == 404


def test_ingen_reviderer_sin_egen_sag(hold: Hold, som: Som) -> None:
    mandat(hold, "mads", "center")
    svar = side(som, hold, sager.indsendt(hold, "mads"), "mads")
    assert svar.status_code == 403
    assert "Ingen reviderer sin egen sag" in tekst(svar)


# --- What belongs to no case -----------------------------------------------------------------------------------------


def test_en_post_uden_sag_har_sin_egen_side(hold: Hold, som: Som) -> None:
    tildelinger.giv_rolle(
        person=hold["aya"],
        rolle=Rolle.FAGLIG_KOORDINATOR,
        enhed=hold.enhed["voksen"],
        fra_dag=DAG,
        til_dag=None,
        grund="Kim er på barsel",
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
    )
    post = Sporpost.objects.get(kaede=SYSTEM, art="roller.rolle_givet")
    svar = som(hold["rikke"]).get(reverse("spor:post", args=[post.pk]))
    assert "Adam Admin gav Aya Ærenlund rollen faglig koordinator i Voksenstøtte" in tekst(svar)
    assert "Regnet efter på denne side: postens hash" in tekst(svar)
    bag_om("UPDATE workflows_sporpost SET rolle = 'LEDER' WHERE id = %s", post.pk)
    assert "Posten stemmer ikke" in tekst(som(hold["rikke"]).get(reverse("spor:post", args=[post.pk])))


@pytest.mark.parametrize("enhed", ["boern", "kommune", None])
def test_en_post_uden_for_mandatet_findes_ikke(hold: Hold, som: Som, enhed: str | None) -> None:
    enhed_id = hold.enhed[enhed].pk if enhed else None
    post = skriv(Sporudkast(kaede=SYSTEM, art="roller.kode_skiftet", tidspunkt=NU, enhed_id=enhed_id))
    assert som(hold["rikke"]).get(reverse("spor:post", args=[post.pk])).status_code == 404


def test_en_post_hvis_forgaenger_er_vaek_stemmer_ikke(hold: Hold, som: Som) -> None:
    for _ in range(2):
        post = skriv(Sporudkast(kaede=SYSTEM, art="aarshjul.sat", tidspunkt=NU, enhed_id=hold.enhed["voksen"].pk))
    bag_om("DELETE FROM workflows_sporpost WHERE nummer = 1")
    assert "posten før, nr. 1, mangler" in tekst(som(hold["rikke"]).get(reverse("spor:post", args=[post.pk]))).lower()
