"""Every pot: what binds it, what lets go, what comes in, and that the ledger explains each total."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.budget.models import SUMMER, Postering, Posteringsart, Ramme, Rammeart
from ansoegninger.budget.raekkevidde import Kilde, til_forplejning
from ansoegninger.budget.services import (
    Bevaegelse,
    Puljedata,
    bevaeg,
    bogfoer_tilskud,
    disponer,
    disponer_reserveret,
    forbrug,
    frigiv_reservation,
    opret_pulje,
    overfoer,
    reguler,
    reserver,
    saet_ramme,
)
from ansoegninger.kontrol.penge import rammen_er_summen_af_posteringerne
from roller.adgang.svar import IngenAdgang
from tests.fabrikker.hold import NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost
from workflows.sprog.formater import kr


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    """Voksenstøtte's ceiling for 2027: 1.000 kr."""
    return saet_ramme(
        enhed=hold.enhed["voksen"], aar=2027, ramme_oere=100_000, sagsnummer="P-1", bruger=hold["carl"], tidspunkt=NU
    )


def pulje(hold: Hold, *, af: str = "carl", oere: int = 50_000, **felter: Any) -> Ramme:
    standard: dict[str, Any] = {"enhed": hold.enhed["center"], "aar": 2027, "art": "FAELLES", "navn": "Fælles pulje"}
    return opret_pulje(
        data=Puljedata(**(standard | felter)),
        ramme_oere=oere,
        begrundelse="Budget 2027",
        adgang=hold.adgang(af),
        tidspunkt=NU,
        noegle=uuid4(),
    )


def haand(hold: Hold, **felter: Any) -> dict[str, Any]:
    return {"adgang": hold.adgang("carl"), "tidspunkt": NU, "noegle": uuid4()} | felter


def stand(ramme: Ramme) -> tuple[int, ...]:
    """Ramme, tilskud, reserveret, disponeret, forbrugt; and that the ledger says the same."""
    assert list(rammen_er_summen_af_posteringerne(NU)) == []
    ramme.refresh_from_db()
    seneste = ramme.history.first()
    assert [getattr(seneste, felt) for felt in SUMMER] == [getattr(ramme, felt) for felt in SUMMER]
    return tuple(getattr(ramme, felt) for felt in SUMMER)


def test_hver_posteringsart_hoerer_til_netop_een_sum() -> None:
    assert sorted(art for arter in SUMMER.values() for art in arter) == sorted(Posteringsart.values)


def test_fra_reserveret_over_disponeret_til_forbrugt(hold: Hold, ramme: Ramme) -> None:
    sag = {"sagsnummer": "K-1", "bruger": hold["carl"], "tidspunkt": NU}
    reserver(ramme=ramme, beloeb={"K-1": 60_000}, bruger=hold["carl"], tidspunkt=NU)
    assert stand(ramme) == (100_000, 0, 60_000, 0, 0)
    with pytest.raises(Regelbrud, match="ikke penge nok"):
        disponer(ramme=ramme, beloeb={"K-2": 40_001}, bruger=hold["carl"], tidspunkt=NU)
    frigiv_reservation(ramme=ramme, beloeb_oere=10_000, **sag)
    disponer_reserveret(ramme=ramme, reserveret_oere=50_000, beloeb_oere=70_000, **sag)
    assert stand(ramme) == (100_000, 0, 0, 70_000, 0)
    forbrug(ramme=ramme, disponeret_oere=70_000, forbrugt_oere=55_000, **sag)
    assert stand(ramme) == (100_000, 0, 0, 0, 55_000)
    assert ramme.rest_oere == 45_000


def test_een_beslutning_kan_disponere_flere_penge_end_et_almindeligt_heltal_rummer(hold: Hold) -> None:
    """2^31 øre is 21 million kroner: a big centre's round commits more at once."""
    stor = {"enhed": hold.enhed["voksen"], "aar": 2028, "ramme_oere": 5_000_000_000, "sagsnummer": "P-2"}
    stor_ramme = saet_ramme(**stor, bruger=hold["carl"], tidspunkt=NU)
    disponer(ramme=stor_ramme, beloeb={"K-1": 4_999_200_000}, bruger=hold["carl"], tidspunkt=NU)
    assert stor_ramme.disponeret_oere == 4_999_200_000
    with pytest.raises(Regelbrud, match="ikke penge nok"):
        disponer(ramme=stor_ramme, beloeb={"K-2": 2_800_001}, bruger=hold["carl"], tidspunkt=NU)


def test_een_sag_bruger_ikke_en_andens_reservation(hold: Hold, ramme: Ramme) -> None:
    reserver(ramme=ramme, beloeb={"K-1": 60_000}, bruger=hold["carl"], tidspunkt=NU)
    with pytest.raises(Regelbrud, match="ikke reserveret så meget til K-2"):
        disponer_reserveret(
            ramme=ramme,
            reserveret_oere=60_000,
            beloeb_oere=60_000,
            sagsnummer="K-2",
            bruger=hold["carl"],
            tidspunkt=NU,
        )
    with pytest.raises(Regelbrud, match="uden en sag"):
        bevaeg(ramme=ramme, hvad=Bevaegelse.FRIGIV, beloeb_oere=1, begrundelse="Nej", **haand(hold))
    assert stand(ramme) == (100_000, 0, 60_000, 0, 0)


@pytest.mark.parametrize(
    "felter",
    [
        {"forbrugt_oere": 100_001},
        {"reserveret_oere": 50_000, "disponeret_oere": 50_001},
        {"tilskud_oere": -1},
        {"reserveret_oere": -1},
        {"navn": "Et navn"},
        {"art": "OEREMAERKET", "navn": "Uden formål"},
        {"art": "FAELLES"},
        {"udgift": "KAFFE"},
    ],
)
def test_databasen_holder_selv_paa_formen(ramme: Ramme, felter: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Ramme.objects.filter(pk=ramme.pk).update(**felter)


def test_en_pulje_oprettes_een_gang_af_centerchefen_og_staar_i_sporet(hold: Hold) -> None:
    noegle, data = uuid4(), Puljedata(hold.enhed["center"], 2027, "FAELLES", navn="Fælles pulje")
    ens = {"data": data, "ramme_oere": 50_000, "begrundelse": "", "adgang": hold.adgang("carl"), "tidspunkt": NU}
    assert opret_pulje(**ens, noegle=noegle) == opret_pulje(**ens, noegle=noegle)
    with pytest.raises(Regelbrud, match="findes allerede i 2027"):
        opret_pulje(**ens, noegle=uuid4())
    assert Sporpost.objects.get(kaede=SYSTEM).saetning == f"oprettede Fælles pulje for 2027 med {kr(50_000)}"
    assert stand(Ramme.objects.get()) == (50_000, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("felter", "felt"),
    [
        ({"navn": ""}, "navn"),
        ({"art": "AFDELING"}, "navn"),
        ({"art": "OEREMAERKET"}, "formaal"),
        ({"temanumre": [1]}, "art"),
    ],
)
def test_en_halv_pulje_siger_hvad_der_mangler(hold: Hold, felter: dict[str, Any], felt: str) -> None:
    with pytest.raises(Regelbrud) as fanget:
        pulje(hold, **felter)
    assert fanget.value.felt == felt


@pytest.mark.parametrize("navn", ["lone", "per", "rikke", "sofie", "mads", "admin", "ulla"])
def test_kun_centerchefen_opretter_og_bevaeger(hold: Hold, ramme: Ramme, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        pulje(hold, af=navn)
    with pytest.raises(IngenAdgang):
        bogfoer_tilskud(ramme=ramme, beloeb_oere=1, begrundelse="x", **haand(hold, adgang=hold.adgang(navn)))
    with pytest.raises(IngenAdgang):
        overfoer(beloeb={ramme.pk: 100_000}, **haand(hold, adgang=hold.adgang(navn)))


def test_et_tilskud_giver_mere_at_bruge_af_og_bogfoeres_een_gang(hold: Hold, ramme: Ramme) -> None:
    een_gang = haand(hold)
    for _ in range(2):
        bogfoer_tilskud(ramme=ramme, beloeb_oere=20_000, begrundelse="Fra kompetencefonden", **een_gang)
    disponer(ramme=ramme, beloeb={"K-1": 120_000}, bruger=hold["carl"], tidspunkt=NU)
    assert stand(ramme) == (100_000, 20_000, 0, 120_000, 0)
    with pytest.raises(Regelbrud, match="allerede bundet"):
        reguler(ramme=ramme, ramme_oere=99_999, begrundelse="Mindre", **haand(hold))
    reguler(ramme=ramme, ramme_oere=130_000, begrundelse="Budget vedtaget", **haand(hold))
    assert Postering.objects.latest("pk").art == Posteringsart.REGULERING
    assert stand(ramme) == (130_000, 20_000, 0, 120_000, 0)


def test_resten_overfoeres_een_gang_og_rundens_ramme_laegges_oven_i(hold: Hold, ramme: Ramme) -> None:
    faelles = pulje(hold)
    disponer(ramme=ramme, beloeb={"K-1": 30_000}, bruger=hold["carl"], tidspunkt=NU)
    bogfoer_tilskud(ramme=faelles, beloeb_oere=7_000, begrundelse="Gave", **haand(hold))
    valgt, een_gang = {ramme.pk: 70_000, faelles.pk: 50_000}, haand(hold)
    with pytest.raises(Regelbrud, match="ændret, siden du så dem"):
        overfoer(beloeb=valgt | {ramme.pk: 69_999}, **haand(hold))
    assert len(overfoer(beloeb=valgt, **een_gang)) == 2
    assert overfoer(beloeb=valgt, **een_gang) == []
    with pytest.raises(Regelbrud, match="ændret, siden du så dem"):
        overfoer(beloeb=valgt, **haand(hold))
    assert (stand(ramme), stand(faelles)) == ((30_000, 0, 0, 30_000, 0), (0, 7_000, 0, 0, 0))
    naeste = Ramme.objects.get(aar=2028, art=Rammeart.AFDELING)
    assert stand(naeste) == (70_000, 0, 0, 0, 0)
    assert stand(Ramme.objects.get(aar=2028, navn="Fælles pulje")) == (50_000, 0, 0, 0, 0)
    assert Sporpost.objects.filter(art="budget.overfoert").count() == 4
    saet_ramme(
        enhed=hold.enhed["voksen"], aar=2028, ramme_oere=90_000, sagsnummer="P-2", bruger=hold["carl"], tidspunkt=NU
    )
    assert stand(naeste) == (160_000, 0, 0, 0, 0)


NAAR = {"egen_id": 1, "aar": 2027, "enhed_sti": "000100010001", "center_sti": "00010001", "temanummer": 2}


@pytest.mark.parametrize(
    ("kilde", "ja"),
    [
        (Kilde(1, 2027, "AFDELING", "KURSUS", "000100010001"), True),
        (Kilde(2, 2027, "AFDELING", "KURSUS", "000100010002"), False),
        (Kilde(2, 2027, "FAELLES", "KURSUS", "00010001"), True),
        (Kilde(2, 2028, "FAELLES", "KURSUS", "00010001"), False),
        (Kilde(2, 2027, "FAELLES", "KURSUS", "00010002"), False),
        (Kilde(2, 2027, "FAELLES", "KURSUS", "0001"), False),
        (Kilde(2, 2027, "FAELLES", "FORPLEJNING", "00010001"), False),
        (Kilde(2, 2027, "OEREMAERKET", "KURSUS", "00010001"), True),
        (Kilde(2, 2027, "OEREMAERKET", "KURSUS", "00010001", (2, 4)), True),
        (Kilde(2, 2027, "OEREMAERKET", "KURSUS", "00010001", (4,)), False),
        (Kilde(2, 2027, "OEREMAERKET", "KURSUS", "000100010002"), False),
    ],
)
def test_hvilke_penge_der_naar_et_oenske(kilde: Kilde, ja: bool) -> None:
    assert kilde.naar(**NAAR) is ja  # type: ignore[arg-type]


def test_et_oenske_uden_tema_naas_ikke_af_penge_til_bestemte_temaer() -> None:
    assert not Kilde(2, 2027, "OEREMAERKET", "KURSUS", "00010001", (2,)).naar(**(NAAR | {"temanummer": None}))  # type: ignore[arg-type]


def test_forplejning_betales_kun_af_afdelingens_egen() -> None:
    kilder = [Kilde(1, 2027, "AFDELING", "KURSUS", "0001"), Kilde(2, 2027, "AFDELING", "FORPLEJNING", "0001")]
    assert til_forplejning(kilder, aar=2027, enhed_sti="0001") == 2
    assert til_forplejning(kilder, aar=2027, enhed_sti="0002") is None
