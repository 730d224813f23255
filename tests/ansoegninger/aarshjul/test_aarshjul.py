"""The year wheel: from a wish to a topic, by whom, and who sees it."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.queries import synlige_emner, ulaeste_svar, videndelinger
from ansoegninger.aarshjul.services import ret_emne, saet_paa_hjulet
from ansoegninger.oensker.models import Oenske
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.breve.test_breve import besluttet
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


@pytest.fixture
def videndeling(hold: Hold) -> Oenske:
    """Mads's wish, answered with knowledge sharing and read."""
    oenske = besluttet(hold, "VIDENDELING", "Emnet er godt for hele afdelingen.")
    sager.frigiv(oenske.beslutninger.get().runde)
    sager.goer(hold["mads"], oenske, "laes")
    return oenske


def saet(hold: Hold, navn: str = "kim", noegle: UUID | None = None, **felter: object) -> Aarshjulsemne | None:
    standard = {
        "enhed": hold.enhed["voksen"],
        "emne": "Den gode afgørelse",
        "aar": 2027,
        "kvartal": 1,
        "vidensperson": "Aya Ærenlund",
        "adgang": hold.adgang(navn),
        "tidspunkt": NU,
        "noegle": noegle or uuid4(),
    }
    return saet_paa_hjulet(**(standard | felter))  # type: ignore[arg-type]


def test_et_oenske_bliver_til_et_emne_og_det_staar_i_sagens_spor(hold: Hold, videndeling: Oenske) -> None:
    emne = saet(hold, oenske=videndeling)
    assert emne is not None
    assert (emne.oenske, emne.aar, emne.kvartal) == (videndeling, 2027, 1)
    post = Sporpost.objects.for_sag(videndeling.sagsnummer).last()
    assert post is not None
    assert post.aktoer == hold["kim"]
    assert post.saetning == "satte »Den gode afgørelse« på årshjulet i 1. kvartal 2027"


def test_det_samme_oenske_staar_kun_et_sted_paa_hjulet(hold: Hold, videndeling: Oenske) -> None:
    saet(hold, oenske=videndeling)
    with pytest.raises(Regelbrud, match="allerede"):
        saet(hold, oenske=videndeling, kvartal=2)


def test_et_dobbeltklik_giver_et_emne(hold: Hold) -> None:
    noegle = uuid4()
    assert saet(hold, noegle=noegle) is not None
    assert saet(hold, noegle=noegle) is None
    assert Aarshjulsemne.objects.count() == 1


def test_et_kvartal_der_er_forbi_kan_ikke_faa_nye_emner(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="forbi") as fanget:
        saet(hold, aar=2026, kvartal=3)
    assert fanget.value.felt == "kvartal"
    assert saet(hold, aar=2026, kvartal=4) is not None


def test_kun_et_oenske_der_er_besvaret_med_videndeling_kan_placeres(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="ikke besvaret med videndeling"):
        saet(hold, oenske=besluttet(hold, "AFSLAG"))


def test_koordinatoren_og_lederen_planlaegger_og_ingen_andre(hold: Hold) -> None:
    maa = set()
    for navn in hold.person:
        try:
            saet(hold, navn)
        except IngenAdgang:
            continue
        maa.add(navn)
    assert maa == {"kim", "lone"}


def test_en_stedfortraeder_planlaegger_paa_vegne_af(hold: Hold) -> None:
    hold.stedfortraeder("signe", "kim", Rolle.FAGLIG_KOORDINATOR, "voksen")
    saet(hold, "signe")
    post = Sporpost.objects.get(art="aarshjul.sat")
    assert (post.aktoer, post.paa_vegne_af) == (hold["signe"], hold["kim"])


def test_et_emne_kan_flyttes_indtil_det_har_vaeret(hold: Hold) -> None:
    emne = saet(hold)
    assert emne is not None
    ny = {"tekst": "Jura", "aar": 2027, "vidensperson": "", "adgang": hold.adgang("kim"), "tidspunkt": NU}
    assert ret_emne(emne=emne, kvartal=3, **ny).kvartal == 3
    with pytest.raises(Regelbrud, match="forbi"):
        ret_emne(emne=emne, kvartal=1, **(ny | {"aar": 2026}))
    Aarshjulsemne.objects.filter(pk=emne.pk).update(aar=2025)
    with pytest.raises(IngenAdgang, match="forbi"):
        ret_emne(emne=emne, kvartal=4, **ny)


def test_hjulet_laeses_af_afdelingen_og_dens_ledelse(hold: Hold) -> None:
    saet(hold)
    laesere = {navn for navn in hold.person if synlige_emner(hold.adgang(navn)).exists()}
    assert laesere == {"lone", "mads", "aya", "kim", "carl", "sofie", "rikke"}


def test_centrets_emner_er_ogsaa_afdelingernes(hold: Hold) -> None:
    Aarshjulsemne.objects.create(enhed=hold.enhed["center"], aar=2027, kvartal=1, emne="Fælles temadag")
    laesere = {navn for navn in hold.person if synlige_emner(hold.adgang(navn)).exists()}
    assert {"mads", "ina", "carl"} <= laesere
    assert not {"bo", "ulla", "admin"} & laesere


def test_listen_over_videndelinger_er_planlaeggerens_egen_enheds(hold: Hold, videndeling: Oenske) -> None:
    assert {navn for navn in hold.person if videndelinger(hold.adgang(navn)).exists()} == {"kim", "lone"}
    assert videndelinger(hold.adgang("kim")).get().svar == "Emnet er godt for hele afdelingen."


def test_et_svar_der_ikke_er_laest_endnu_er_ikke_paa_listen(hold: Hold) -> None:
    sager.frigiv(besluttet(hold, "VIDENDELING").beslutninger.get().runde)
    assert not videndelinger(hold.adgang("kim")).exists()
    # ... but somebody must miss it if it is never read.
    assert {navn for navn in hold.person if ulaeste_svar(hold.adgang(navn)).exists()} == {"kim", "lone"}


def test_koordinatoren_ser_hvor_mange_svar_der_ikke_er_laest(client: Client, hold: Hold) -> None:
    oenske = besluttet(hold, "VIDENDELING")
    client.force_login(hold["kim"])
    assert "data-ulaeste" not in client.get(reverse("aarshjul:forslag")).content.decode()  # not released yet
    sager.frigiv(oenske.beslutninger.get().runde)
    side = client.get(reverse("aarshjul:forslag")).content.decode()
    assert "svar om videndeling er sendt, men ikke læst endnu" in side
    assert oenske.titel not in side
    sager.goer(hold["mads"], oenske, "laes")
    assert "data-ulaeste" not in client.get(reverse("aarshjul:forslag")).content.decode()


@pytest.mark.parametrize(("maaned", "kvartal"), [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)])
def test_dagen_ligger_i_sit_kvartal(maaned: int, kvartal: int) -> None:
    assert kvartal_for(DAG.replace(month=maaned)) == (DAG.year, kvartal)


# --- Pages ------------------------------------------------------------------------------------------------------------


def test_koordinatoren_placerer_et_oenske_paa_siden(client: Client, hold: Hold, videndeling: Oenske) -> None:
    client.force_login(hold["kim"])
    adresse = reverse("aarshjul:placer", args=[videndeling.sagsnummer])
    assert adresse in client.get(reverse("aarshjul:forslag")).content.decode()
    side = client.get(adresse)
    assert "Emnet er godt for hele afdelingen." in side.content.decode()
    data = {"emne": "Jura på bordet", "aar": str(timezone.localdate().year + 1), "kvartal": "2", "vidensperson": "Aya"}
    svar = client.post(adresse, data | {"noegle": str(side.context["form"].initial["noegle"])}, follow=True)
    assert "Jura på bordet, ved Aya" in svar.content.decode()
    assert adresse not in client.get(reverse("aarshjul:forslag")).content.decode()


def test_et_forkert_felt_beholder_det_der_var_skrevet(client: Client, hold: Hold, videndeling: Oenske) -> None:
    client.force_login(hold["kim"])
    data = {"emne": "Jura på bordet", "aar": "1999", "kvartal": "2", "noegle": str(uuid4())}
    svar = client.post(reverse("aarshjul:placer", args=[videndeling.sagsnummer]), data)
    assert svar.status_code == 200
    assert 'value="Jura på bordet"' in svar.content.decode()
    assert not Aarshjulsemne.objects.exists()


def test_fremmede_faar_404_og_kolleger_grunden(client: Client, hold: Hold, videndeling: Oenske) -> None:
    saet(hold)
    ret = reverse("aarshjul:ret", args=[Aarshjulsemne.objects.get().pk])
    placer = reverse("aarshjul:placer", args=[videndeling.sagsnummer])
    nyt = reverse("aarshjul:nyt", args=[hold.enhed["voksen"].pk])
    svar = {}
    for navn in ("mads", "bo", "rikke"):
        client.force_login(hold[navn])
        svar[navn] = [client.get(adresse).status_code for adresse in (ret, placer, nyt)]
    assert svar == {"mads": [403, 404, 403], "bo": [404, 404, 403], "rikke": [403, 404, 403]}


def test_et_frit_emne_og_en_rettelse_paa_siden(client: Client, hold: Hold) -> None:
    client.force_login(hold["lone"])
    aar = str(timezone.localdate().year + 1)
    data = {"emne": "Overgange", "aar": aar, "kvartal": "1", "vidensperson": "", "noegle": str(uuid4())}
    client.post(reverse("aarshjul:nyt", args=[hold.enhed["voksen"].pk]), data)
    emne = Aarshjulsemne.objects.get()
    ret = reverse("aarshjul:ret", args=[emne.pk])
    assert ret in client.get(reverse("aarshjul:liste"), {"aar": aar}).content.decode()
    client.post(ret, data | {"kvartal": "4", "noegle": str(uuid4())})
    emne.refresh_from_db()
    assert emne.kvartal == 4


@pytest.mark.parametrize(
    "sporg", [{"aar": "x"}, {"aar": "99999"}, {"enhed": "-1"}, {"enhed": "æ", "aar": "2027"}, {"side": "x"}]
)
def test_et_ulaeseligt_filter_viser_hjulet_for_i_aar(client: Client, hold: Hold, sporg: dict[str, str]) -> None:
    client.force_login(hold["kim"])
    assert client.get(reverse("aarshjul:liste"), sporg).status_code == 200


@pytest.mark.parametrize("antal", [1, 3])
@pytest.mark.parametrize("navn", ["kim", "lone", "mads"])
def test_siden_koster_lige_mange_opslag(
    client: Client, hold: Hold, antal: int, navn: str, django_assert_max_num_queries
) -> None:
    oensker = [sager.vurderet(hold, p) for p in ("mads", "aya", "signe")[:antal] if p != "signe"]
    if antal == 3:
        oensker.append(sager.vurderet(hold, "mads", titel="Nr. 3"))
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske, "VIDENDELING")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    for nr, oenske in enumerate(oensker):
        sager.goer(oenske.person, oenske, "laes")
        Aarshjulsemne.objects.create(
            enhed=hold.enhed["voksen"], aar=timezone.localdate().year, kvartal=1, emne=f"Emne {nr}", vidensperson="Aya"
        )
    client.force_login(hold[navn])
    with django_assert_max_num_queries(8) as opslag:
        side = client.get(reverse("aarshjul:liste"))
    assert side.content.count(b"data-emne") == antal
    assert len(opslag) <= 8
    if navn != "mads":
        assert client.get(reverse("aarshjul:forslag")).content.count(b"data-forslag") == antal
