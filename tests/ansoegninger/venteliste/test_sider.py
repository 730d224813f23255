"""The pages: who sees what, granting step by step, and that nothing typed is lost."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import bogfoer_tilskud, disponer, frigiv
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.venteliste.models import Overspringning
from tests.ansoegninger.venteliste.scene import SIDEN, Scene
from workflows.spor.models import Sporpost

GRUND = "Der er blevet penge til kurset i afdelingens ramme."
Som = Callable[[str], Client]


def adresse(scene: Scene, navn: str = "liste", *led: Any) -> str:
    return reverse(f"venteliste:{navn}", args=[scene.runde.sagsnummer, *led])


def se(klient: Client, url: str) -> str:
    svar = klient.get(url)
    assert svar.status_code == 200
    return str(svar.content.decode()).replace("\u00a0", " ")


def bevilg_url(scene: Scene, oenske: Any) -> str:
    return adresse(scene, "bevilg", oenske.sagsnummer) + f"?ramme={scene.voksen.pk}"


def felter(scene: Scene, **andet: str) -> dict[str, Any]:
    return {"ramme": str(scene.voksen.pk), "begrundelse": GRUND} | andet


def vis(klient: Client, scene: Scene, oenske: Any, **andet: str) -> tuple[str, dict[str, Any]]:
    """The preview, and what its button sends."""
    svar = klient.post(bevilg_url(scene, oenske), felter(scene, **andet))
    assert svar.status_code == 200
    skjulte = dict(svar.context["skjulte"]) if "skjulte" in svar.context else {}
    return svar.content.decode().replace("\u00a0", " "), skjulte


def test_chefen_ser_hvad_der_er_fri_hvem_der_er_naeste_og_hvorfor(scene: Scene, som: Som) -> None:
    side = se(som("carl"), adresse(scene))
    assert "Voksenstøtte: 15.000,00 kr. fri" in side
    nummer = scene.mads.sagsnummer
    assert (
        f"Næste på ventelisten er Den gode afgørelse ({nummer}), nr. 1 i afdelingens rækkefølge. "
        "Det koster 12.000,00 kr." in side
    )
    assert "Næste på ventelisten er dit eget ønske. Det koster 7.000,00 kr." in side
    assert "Ingen af dem, der venter, kan bevilges herfra nu. I køen: 1 ønske koster mere, end der er fri." in side


def test_hvor_pengene_kommer_fra_staar_med_sagerne_bag(scene: Scene, som: Som) -> None:
    frigiv(
        ramme=scene.voksen,
        beloeb_oere=500_000,
        sagsnummer=scene.bevilget.sagsnummer,
        bruger=scene.hold["carl"],
        tidspunkt=SIDEN,
    )
    side = se(som("carl"), adresse(scene))
    assert (
        "Siden runden blev besluttet, er 5.000,00 kr. kommet fri: kurser, der ikke blev taget eller ikke kostede noget "
        "5.000,00 kr." in side
    )
    assert f'">{scene.bevilget.sagsnummer}</a>' in side


def test_oekonomi_laeser_pengene_men_ikke_hvem_det_er(scene: Scene, som: Som) -> None:
    side = se(som("kim"), adresse(scene))
    assert f"Næste på ventelisten er {scene.mads.sagsnummer} fra Voksenstøtte. Det koster 12.000,00 kr." in side
    for hemmeligt in ("Mads", "Den gode afgørelse", "rækkefølge.", "score"):
        assert hemmeligt not in side
    assert ">Bevilg" not in side


def test_revisor_laeser_det_hele_og_kan_intet(scene: Scene, som: Som) -> None:
    side = se(som("rikke"), adresse(scene))
    assert "Den gode afgørelse" in side
    assert ">Bevilg" not in side
    assert "Det kan kun gøres af centerchef" in side


def test_lederen_ser_kun_sin_egen_afdeling(scene: Scene, som: Som) -> None:
    side = se(som("lone"), adresse(scene))
    assert "Den gode afgørelse" in side
    for andres in (scene.ina.sagsnummer, scene.carl.sagsnummer, "Visitation:", "Center for Voksne:"):
        assert andres not in side


def test_saettechefen_ser_chefens_oenske_og_ingen_andres(scene: Scene, som: Som) -> None:
    side = se(som("sofie"), adresse(scene))
    assert "Ledelse i politik" in side
    for andres in (scene.mads.sagsnummer, scene.ina.sagsnummer, "Den gode afgørelse"):
        assert andres not in side


@pytest.mark.parametrize(("navn", "kode"), [("mads", 404), ("ulla", 404), ("admin", 404), ("bo", 404)])
def test_andre_faar_ikke_at_vide_at_den_findes(scene: Scene, som: Som, navn: str, kode: int) -> None:
    assert som(navn).get(adresse(scene)).status_code == kode


def test_forhaandsvisningen_siger_praecis_hvad_der_sker_og_skriver_intet(scene: Scene, som: Som) -> None:
    side, skjulte = vis(som("carl"), scene, scene.mads)
    assert "12.000,00 kr. disponeres i Voksenstøtte: 15.000,00 kr. fri nu, 3.000,00 kr. bagefter." in side
    assert "Mads Mørkeberg får brevet nedenfor" in side
    assert "har stået på venteliste siden prioriteringen for 2027" in side
    assert GRUND in side
    assert set(skjulte) == {"ramme", "begrundelse", "hvorfor", "vist", "noegle"}
    assert not Beslutning.objects.filter(efter__isnull=False).exists()


def test_bekraeftet_er_det_bevilget_og_sendt_igen_faar_man_samme_kvittering(scene: Scene, som: Som) -> None:
    klient = som("carl")
    _, skjulte = vis(klient, scene, scene.mads)
    for _ in range(2):
        svar = klient.post(bevilg_url(scene, scene.mads), skjulte, follow=True)
        assert svar.redirect_chain == [(adresse(scene), 302)]
        assert "er bevilget" in svar.content.decode()
    assert Beslutning.objects.filter(efter__isnull=False).count() == 1


def test_en_anden_end_den_naeste_kraever_en_grund_foer_forhaandsvisningen(scene: Scene, som: Som) -> None:
    klient = som("carl")
    side, skjulte = vis(klient, scene, scene.aya)
    assert "Skriv, hvorfor det ikke er den næste på listen." in side
    assert GRUND in side
    assert not skjulte
    side, skjulte = vis(klient, scene, scene.aya, hvorfor="Kurset holdes kun i år.")
    assert "Listen foreslår et andet ønske." in side
    klient.post(bevilg_url(scene, scene.aya), skjulte)
    assert Beslutning.objects.get(efter__isnull=False).ventelistevalg.hvorfor == "Kurset holdes kun i år."


def test_er_pengene_brugt_imens_siges_det_og_intet_skrevet_gaar_tabt(scene: Scene, som: Som) -> None:
    klient = som("carl")
    _, skjulte = vis(klient, scene, scene.mads)
    disponer(ramme=scene.voksen, beloeb={"K-andet": 100_000}, bruger=scene.hold["carl"], tidspunkt=SIDEN)
    side = klient.post(bevilg_url(scene, scene.mads), skjulte).content.decode().replace("\u00a0", " ")
    assert "der er nu 14.000,00 kr. fri i Voksenstøtte i stedet for 15.000,00 kr." in side
    assert GRUND in side


def test_ret_teksten_giver_formularen_igen(scene: Scene, som: Som) -> None:
    klient = som("carl")
    _, skjulte = vis(klient, scene, scene.mads)
    side = klient.post(bevilg_url(scene, scene.mads), skjulte | {"ret": "ja"}).content.decode()
    assert f">{GRUND}</textarea>" in side.replace("\n", "")


def test_eget_oenske_kan_chefen_ikke_aabne_til_bevilling(scene: Scene, som: Som) -> None:
    ramme = Ramme.objects.get(enhed=scene.hold.enhed["center"], aar=2027)
    url = adresse(scene, "bevilg", scene.carl.sagsnummer) + f"?ramme={ramme.pk}"
    assert som("carl").get(url).status_code == 403
    assert som("sofie").get(url).status_code == 200


def test_spring_over_og_tag_tilbage(scene: Scene, som: Som) -> None:
    klient = som("carl")
    url = adresse(scene, "spring", scene.mads.sagsnummer, scene.voksen.pk)
    assert "Det gælder kun Voksenstøtte." in se(klient, url)
    tom = klient.post(url, {"noegle": uuid4(), "begrundelse": ""})
    assert "Feltet skal udfyldes." in tom.content.decode()
    svar = klient.post(url, {"noegle": uuid4(), "begrundelse": "Orlov til sommer."}, follow=True)
    side = svar.content.decode()
    assert "Orlov til sommer." in side
    assert f"Næste på ventelisten er Projektledelse ({scene.aya.sagsnummer})" in side
    sprunget = Overspringning.objects.get()
    svar = klient.post(adresse(scene, "tilbage", sprunget.pk), {"noegle": uuid4()}, follow=True)
    assert "Ønsket har fået sin plads igen i Voksenstøtte." in svar.content.decode()


def test_grunden_til_at_springe_over_er_ikke_for_lederen_og_ikke_for_medarbejderen(scene: Scene, som: Som) -> None:
    scene.spring(scene.mads)
    assert "Orlov til sommer." not in se(som("lone"), adresse(scene))
    assert "Orlov til sommer." in se(som("rikke"), adresse(scene))
    sagen = reverse("indbakke:sag", args=[scene.mads.sagsnummer])
    for navn in ("mads", "lone"):
        side = se(som(navn), f"{sagen}?fane=historik") + se(som(navn), sagen)
        assert "Orlov til sommer." not in side
        assert "sprang ønsket over" not in side
    assert Sporpost.objects.for_sag(scene.mads.sagsnummer).filter(art="venteliste.sprunget_over").exists()


def test_et_oenske_der_er_vaek_foerer_tilbage_til_listen(scene: Scene, som: Som) -> None:
    scene.bevilg(scene.mads)
    svar = som("carl").get(bevilg_url(scene, scene.mads), follow=True)
    assert "Ønsket står ikke på ventelisten længere." in svar.content.decode()


@pytest.mark.parametrize(
    ("valg", "ventet"),
    [
        ({}, {"mads", "aya", "ina", "carl"}),
        ({"vis": "kan"}, {"mads", "aya", "carl"}),
        ({"vis": "dyr"}, {"ina"}),
        ({"vis": "ikke"}, set()),
        ({"ramme": "voksen"}, {"mads", "aya"}),
        ({"afdeling": "visitation"}, {"ina"}),
    ],
)
def test_filtrene_viser_det_de_siger(scene: Scene, som: Som, valg: dict[str, str], ventet: set[str]) -> None:
    oversat = {"voksen": str(scene.voksen.pk), "visitation": str(scene.hold.enhed["visitation"].pk)}
    svar = som("carl").get(adresse(scene), {navn: oversat.get(v, v) for navn, v in valg.items()})
    numre = {getattr(scene, navn).sagsnummer for navn in ventet}
    assert {r["id"] for r in svar.context["raekker"]} == numre
    assert ("Ingen, der venter, passer" in svar.content.decode()) == (not ventet)


def test_naar_ingen_venter_siges_det(scene: Scene, som: Som) -> None:
    for oenske, hvorfor in ((scene.mads, ""), (scene.aya, "")):
        frigiv_plads(scene)
        scene.bevilg(oenske, hvorfor=hvorfor)
    assert "Ingen venter" in se(som("lone"), adresse(scene))


def frigiv_plads(scene: Scene) -> None:
    bogfoer_tilskud(
        ramme=scene.voksen,
        beloeb_oere=1_000_000,
        begrundelse="Fonden",
        adgang=scene.hold.adgang("carl"),
        tidspunkt=SIDEN,
        noegle=uuid4(),
    )


def test_rundens_side_viser_vejen_til_ventelisten(scene: Scene, som: Som) -> None:
    for navn in ("carl", "rikke", "lone", "kim"):
        assert adresse(scene) in se(som(navn), reverse("prioritering:runde", args=[scene.runde.sagsnummer]))
