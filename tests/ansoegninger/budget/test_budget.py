"""The money: who sees it, who changes it, and that a ceiling is never passed."""

from collections.abc import Callable
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.services import disponer, frigiv, reguler, saet_ramme
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost
from workflows.sprog.formater import kr


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    """Voksenstøtte's ceiling for 2027: 50.000 kr."""
    enhed = hold.enhed["voksen"]
    return saet_ramme(
        enhed=enhed, aar=2027, ramme_oere=5_000_000, sagsnummer="P-2026-00001", bruger=hold["carl"], tidspunkt=NU
    )


@pytest.fixture
def som(client: Client, hold: Hold, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Client]:
    """A browser signed in as this person, on the day of `hold`."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)

    def ind(navn: str) -> Client:
        client.force_login(hold[navn])
        return client

    return ind


def tekst(svar: object) -> str:
    return svar.content.decode().replace("\xa0", " ")  # type: ignore[attr-defined]


def test_rammen_kan_ikke_overskrides(hold: Hold, ramme: Ramme) -> None:
    disponer(ramme=ramme, beloeb={"K-1": 5_000_000}, bruger=hold["carl"], tidspunkt=NU)
    with pytest.raises(Regelbrud, match="ikke penge nok"):
        disponer(ramme=ramme, beloeb={"K-2": 1}, bruger=hold["carl"], tidspunkt=NU)
    with pytest.raises(IntegrityError), transaction.atomic():
        Ramme.objects.filter(pk=ramme.pk).update(disponeret_oere=5_000_001)
    ramme.refresh_from_db()
    assert ramme.disponeret_oere == 5_000_000


def test_det_der_gives_tilbage_er_aldrig_mere_end_der_er_disponeret(hold: Hold, ramme: Ramme) -> None:
    disponer(ramme=ramme, beloeb={"K-1": 700}, bruger=hold["carl"], tidspunkt=NU)
    with pytest.raises(Regelbrud):
        frigiv(ramme=ramme, beloeb_oere=701, sagsnummer="K-1", bruger=hold["carl"], tidspunkt=NU)
    frigiv(ramme=ramme, beloeb_oere=700, sagsnummer="K-1", bruger=hold["carl"], tidspunkt=NU)
    ramme.refresh_from_db()
    disponerende = Postering.objects.filter(art__in=Postering.DISPONERENDE)
    assert ramme.disponeret_oere == sum(p.beloeb_oere for p in disponerende) == 0


def ret(hold: Hold, ramme: Ramme, oere: int, *, af: str = "carl", begrundelse: str = "Færre elever.") -> Ramme:
    return reguler(
        ramme=ramme, ramme_oere=oere, begrundelse=begrundelse, adgang=hold.adgang(af), tidspunkt=NU, noegle=uuid4()
    )


def test_en_aendring_staar_i_posteringerne_og_i_sporet(hold: Hold, ramme: Ramme) -> None:
    ret(hold, ramme, 4_000_000)
    assert Postering.objects.latest("pk").beloeb_oere == -1_000_000
    post = Sporpost.objects.get(kaede=SYSTEM)
    fra, til = kr(5_000_000), kr(4_000_000)
    assert post.saetning == f"ændrede rammen for Voksenstøtte 2027 fra {fra} til {til}"
    assert (post.aktoer, post.begrundelse, post.enhed_id) == (hold["carl"], "Færre elever.", hold.enhed["voksen"].pk)


def test_samme_formular_to_gange_er_en_aendring(hold: Hold, ramme: Ramme) -> None:
    noegle = uuid4()
    for oere in (4_000_000, 4_000_000):
        reguler(
            ramme=ramme, ramme_oere=oere, begrundelse="En gang", adgang=hold.adgang("carl"), tidspunkt=NU, noegle=noegle
        )
    assert Postering.objects.count() == 2


def test_rammen_kan_ikke_saettes_under_det_disponerede(hold: Hold, ramme: Ramme) -> None:
    disponer(ramme=ramme, beloeb={"K-1": 3_000_000}, bruger=hold["carl"], tidspunkt=NU)
    with pytest.raises(Regelbrud):
        ret(hold, ramme, 2_999_999)
    assert ret(hold, ramme, 3_000_000).ramme_oere == 3_000_000


@pytest.mark.parametrize("navn", ["lone", "per", "rikke", "sofie", "mads", "admin", "ulla"])
def test_kun_centerchefen_retter_en_ramme(hold: Hold, ramme: Ramme, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        ret(hold, ramme, 4_000_000, af=navn)


def test_uden_grund_aendres_intet(hold: Hold, ramme: Ramme) -> None:
    with pytest.raises(Regelbrud, match="hvorfor"):
        ret(hold, ramme, 4_000_000, begrundelse="  ")


@pytest.mark.parametrize(
    ("navn", "status", "rammer", "kan_rette"),
    [("carl", 200, 3, 3), ("lone", 200, 1, 0), ("rikke", 200, 3, 0), ("kim", 200, 3, 0), ("ulla", 200, 0, 0)],
)
def test_hver_ser_sin_del_af_budgettet(
    som: Callable[[str], Client], hold: Hold, navn: str, status: int, rammer: int, kan_rette: int
) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    sager.runde(hold)
    svar = som(navn).get(reverse("budget:oversigt"))
    assert svar.status_code == status
    assert (tekst(svar).count("data-ramme"), tekst(svar).count("Ret rammen")) == (rammer, kan_rette)


@pytest.mark.parametrize("navn", ["mads", "sofie_uden", "admin"])
def test_uden_en_rolle_med_budget_siger_siden_hvorfor(som: Callable[[str], Client], hold: Hold, navn: str) -> None:
    svar = som(navn if navn in hold.person else "aya").get(reverse("budget:oversigt"))
    assert svar.status_code == 403
    assert "Budgettet ses af" in tekst(svar)


def test_en_sag_man_ikke_maa_se_er_et_nummer_uden_link(som: Callable[[str], Client], hold: Hold, ramme: Ramme) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    sag = sager.vurderet(hold, "mads")
    disponer(ramme=ramme, beloeb={sag.sagsnummer: 100}, bruger=hold["carl"], tidspunkt=NU)
    adresse = reverse("indbakke:sag", args=[sag.sagsnummer])
    assert adresse in tekst(som("lone").get(reverse("budget:oversigt")))
    oekonomi = tekst(som("kim").get(reverse("budget:oversigt")))
    assert sag.sagsnummer in oekonomi
    assert adresse not in oekonomi


@pytest.mark.parametrize(
    ("felter", "fejl"),
    [
        ({"ramme_oere": "-1"}, "Beløbet kan ikke være negativt"),
        ({"ramme_oere": "NaN"}, "Skriv et beløb i kroner"),
        ({"ramme_oere": "9" * 25}, "højst"),
        ({"begrundelse": ""}, "Feltet skal udfyldes"),
        ({"begrundelse": "x" * 501}, "for lang"),
    ],
)
def test_daarlige_tal_er_en_fejl_i_formularen(
    som: Callable[[str], Client], ramme: Ramme, felter: dict[str, str], fejl: str
) -> None:
    data = {"ramme_oere": "40.000", "begrundelse": "Bevaret tekst", "noegle": str(uuid4())} | felter
    svar = som("carl").post(reverse("budget:ret", args=[ramme.pk]), data)
    assert svar.status_code == 200
    assert fejl in tekst(svar)
    ramme.refresh_from_db()
    assert ramme.ramme_oere == 5_000_000


def test_centerchefen_retter_rammen_paa_siden(som: Callable[[str], Client], ramme: Ramme) -> None:
    data = {"ramme_oere": "40.000", "begrundelse": "Færre elever", "noegle": str(uuid4())}
    svar = som("carl").post(reverse("budget:ret", args=[ramme.pk]), data, follow=True)
    assert "Rammen for Voksenstøtte i 2027 er ændret." in tekst(svar)
    assert "Færre elever" in tekst(svar)


@pytest.mark.parametrize("antal", [1, 3])
def test_oversigten_koster_lige_mange_opslag(
    som: Callable[[str], Client],
    hold: Hold,
    ramme: Ramme,
    antal: int,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    beloeb = {f"K-2026-0000{nummer}": 100 for nummer in range(antal)}
    disponer(ramme=ramme, beloeb=beloeb, bruger=hold["carl"], tidspunkt=NU)
    klient = som("carl")
    with django_assert_max_num_queries(8):
        side = klient.get(reverse("budget:oversigt"))
    assert side.content.count(b"data-postering") == antal + 1
