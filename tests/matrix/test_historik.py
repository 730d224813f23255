"""Canaries in the field history: words that stand nowhere else any more, and who meets them on any case's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Beslutningsudfald
from tests.fabrikker import sager
from tests.fabrikker.fondssager import FONDSKURSUS
from tests.fabrikker.hold import NU, mandat
from tests.matrix.scene import ROLLER, Scene, browser, byg_scene, dagen
from workflows.motor.feltaendringer import feltaendringer
from workflows.motor.sag import Sag

# The mark makes the database; what a test does is taken back inside the module's own transaction.
pytestmark = pytest.mark.django_db

UDKAST, AFGOERELSE, CHEFENS, AYAS = "ORD-I-UDKAST", "ORD-I-AFGOERELSE", "ORD-OM-CHEFEN", "ORD-OM-AYA"
LINJEN = {"leder", "stedfortræder", "centerchef", "revisor"}
RUMMET = {"centerchef", "revisor"}
PARTERNE = {"ejer", "leder", "stedfortræder"}

#: What is only for some, and for whom.
LAESES_AF = {
    # What was first meant, and was rewritten before it was decided.
    UDKAST: RUMMET,
    # What is decided, and not released yet.
    AFGOERELSE: RUMMET,
    # The same about the chief's own wish, which the sættechef decides.
    CHEFENS: {"sættechef", "revisor"},
    "Postering oprettet: Voksenstøtte 2028": LINJEN | {"økonomi"},
    # The order among colleagues.
    "Lederens rangering": LINJEN,
    "plads på afdelingens liste": LINJEN,
    # What the two wrote to each other, and what one wrote before the other had.
    "NOTE-mads-SELV": PARTERNE,
    "NOTE-mads-LEDER": PARTERNE,
    AYAS: {"leder", "stedfortræder"},
}


class Kanarier:
    """The scene with a wish that is decided and not released, and two talks."""

    def __init__(self, scene: Scene) -> None:
        self.scene, hold = scene, scene.hold
        self.oenske: Oenske = sager.vurderet(hold, "mads", vurdering={"rang": 7}, titel="Mågekursus")
        self.chefens: Oenske = sager.vurderet(hold, "carl", "sofie", titel="Havørnekursus")
        sager.laas_alle(hold, scene.aaben)
        andre = ["Solsortekursus", "Spurvekursus", "Ternekursus", "Musvitkursus", FONDSKURSUS]
        for andet in Oenske.objects.filter(titel__in=andre):
            sager.udkast(hold, scene.aaben, andet, "AFSLAG")
        for oenske, ord_, af in (
            (self.oenske, UDKAST, "carl"),
            (self.oenske, AFGOERELSE, "carl"),
            (self.chefens, CHEFENS, "sofie"),
        ):
            prioritering.saet_udkast(
                runde=scene.aaben,
                oenske=oenske,
                udfald=Beslutningsudfald.BEVILGET,
                begrundelse=f"Kurset er set i forhold til behovet: {ord_}.",
                adgang=hold.adgang(af),
                tidspunkt=NU,
            )
        sager.beslut(hold, scene.aaben)
        self.ayas = MusSamtale.objects.get(runde=scene.samtale.runde, person=hold["aya"])
        sager.goer(hold["lone"], self.ayas, "forbered_leder", noter=AYAS, niveau="B")

    @property
    def sager(self) -> tuple[Sag, ...]:
        s = self.scene
        return (
            self.oenske,
            self.chefens,
            s.aaben,
            s.indstilling,
            s.samtale,
            self.ayas,
            s.hos_leder,
            s.bevilget,
            s.kanarie,
        )

    def sider(self, klient: Client, *sager_: Sag) -> str:
        """The page of each case and its history, as far as they open."""
        svar = [
            klient.get(reverse(f"indbakke:{n}", args=[s.sagsnummer]))
            for s in sager_ or self.sager
            for n in ("sag", "historik")
        ]
        assert {s.status_code for s in svar} <= {200, 404}
        sider = "".join(s.content.decode() for s in svar if s.status_code != 404)
        return sider.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture(scope="module")
def scenen(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Kanarier]:
    """One scene for the whole module, taken back at the end."""
    with django_db_blocker.unblock(), dagen(), transaction.atomic():
        yield Kanarier(byg_scene())
        transaction.set_rollback(True)


@pytest.fixture
def kanarier(scenen: Kanarier) -> Iterator[Kanarier]:
    """The scene; what the test does to it is taken back."""
    with transaction.atomic():
        yield scenen
        transaction.set_rollback(True)


def klient(kanarier: Kanarier, navn: str) -> Client:
    """The browser of a person who has no role in the tables."""
    browseren = Client()
    browseren.force_login(kanarier.scene.hold[navn], backend="roller.adgang.backend.Adgangsbackend")
    return browseren


def laesere(kanarier: Kanarier, ord_: Iterable[str], *sager_: Sag) -> dict[str, set[str]]:
    """Who meets each of the words."""
    sider = {rolle: kanarier.sider(browser(kanarier.scene.hold, rolle), *sager_) for rolle in ROLLER}
    return {o: {rolle for rolle, side in sider.items() if o in side} for o in ord_}


def test_historikken_siger_ingen_mere_end_de_maa_laese(kanarier: Kanarier) -> None:
    assert laesere(kanarier, LAESES_AF) == LAESES_AF


def test_naar_beslutningen_er_frigivet_laeses_den_af_alle_paa_sagen_og_udkastet_af_de_samme_som_foer(
    kanarier: Kanarier,
) -> None:
    sager.frigiv(kanarier.scene.aaben)
    fundet = laesere(kanarier, (UDKAST, AFGOERELSE), kanarier.oenske, kanarier.scene.aaben)
    assert fundet == {UDKAST: RUMMET, AFGOERELSE: {"ejer", *LINJEN}}


def test_ingen_laeser_den_andens_noter_foer_begge_har_skrevet(kanarier: Kanarier) -> None:
    aya = klient(kanarier, "aya")
    assert AYAS not in kanarier.sider(aya)
    sager.goer(kanarier.scene.hold["aya"], kanarier.ayas, "forbered_medarbejder", noter="Klar", niveau="C")
    assert AYAS in kanarier.sider(aya)


def test_systemadministratoren_faar_ingen_historik(kanarier: Kanarier) -> None:
    assert kanarier.sider(browser(kanarier.scene.hold, "systemadmin")) == ""


def test_en_revisor_af_een_afdeling_laeser_alt_om_afdelingens_sag_og_intet_om_andres(kanarier: Kanarier) -> None:
    mandat(kanarier.scene.hold, "bo", "voksen")
    bo = klient(kanarier, "bo")
    side = bo.get(reverse("indbakke:historik", args=[kanarier.oenske.sagsnummer])).content.decode()
    for ord_ in (UDKAST, AFGOERELSE, "Postering oprettet: Voksen", "Lederens rangering"):
        assert ord_ in side
    assert bo.get(reverse("indbakke:historik", args=[kanarier.scene.aaben.sagsnummer])).status_code == 404


def test_den_der_reviderer_sig_selv_laeser_kun_som_sagens_ejer(kanarier: Kanarier) -> None:
    mandat(kanarier.scene.hold, "mads", "center")
    side = kanarier.sider(browser(kanarier.scene.hold, "ejer"), kanarier.oenske, kanarier.scene.aaben)
    assert CHEFENS in side
    om_ham_selv = (UDKAST, AFGOERELSE, "Lederens rangering", "plads på afdelingens liste")
    assert [ord_ for ord_ in om_ham_selv if ord_ in side] == []


def test_chefen_laeser_om_sit_eget_oenske_det_som_enhver_medarbejder_laeser(kanarier: Kanarier) -> None:
    """The money and the list are the chief's to read, but not about themselves before the letter."""
    aendringer = feltaendringer(kanarier.chefens, kanarier.scene.hold.adgang("carl"))
    assert {a.slags for a in aendringer} == {"Kursusønske", "Vurdering", "Kriteriesvar"}
