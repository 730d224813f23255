"""What each filter of the queue leaves out, and the order of each sort: five rows in an order that is no sort's."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.indbakke.opslag import Som, opgave_id
from workflows.motor.models import AabenOpgave

ALLE = "ACDBE"


def om(dage: int) -> date:
    return DAG + timedelta(days=dage)


@pytest.fixture
def koe(hold: Hold, som: Som) -> tuple[Client, dict[int, str]]:
    """Lone's browser and the letters of her steps: A-E with their keys in that order, and her own F."""
    assert hold.strategi is not None
    Rolletildeling.objects.create(
        person=hold["lone"], rolle=Rolle.LEDER, enhed=hold.enhed["visitation"], fra_dag=DAG.replace(month=1)
    )
    stemme, jura = hold.strategi.temaer.get(nummer=1), hold.strategi.temaer.get(nummer=3)
    oensker = [
        sager.indsendt(hold, "mads", titel="Projektledelse", tema=stemme),
        sager.indsendt(hold, "ina", titel="Den gode afgørelse", tema=jura),
        sager.indsendt(hold, "aya", titel="Anerkendende samtale", tema=jura),
    ]
    numre = [opgave_id(oenske, "vurder") for oenske in oensker]
    numre.append(opgave_id(mussager.samtale(mussager.musrunde(hold, "voksen"), hold, "mads"), "forbered_leder"))
    AabenOpgave.objects.filter(forloeb="mus").exclude(task_id=numre[-1]).delete()
    numre.append(opgave_id(sager.indsendt(hold, "ina", titel="Ledelse uden tema"), "vurder"))
    egen = sager.indsendt(hold, "lone", titel="Lones eget")
    sager.goer(hold["carl"], egen, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"})
    numre.append(opgave_id(egen, "ret"))
    # Received, and when it is due: A yesterday, C today, D on the week's last day, B the day after, E never.
    tider = ((-2, om(-1)), (-5, om(8)), (0, om(0)), (-1, om(7)), (-3, None), (-4, om(30)))
    for nr, (modtaget, frist) in zip(numre, tider, strict=True):
        raekke = AabenOpgave.objects.filter(task_id=nr)
        raekke.update(modtaget_kl=NU + timedelta(days=modtaget), frist_dag=frist)
    return som(hold["lone"]), dict(zip(numre, "ABCDEF", strict=True))


def vist(koe: tuple[Client, dict[int, str]], **filtre: str) -> str:
    """The letters of the rows, in the order they are shown."""
    client, bogstav = koe
    svar = client.get(reverse("indbakke:opgaver"), filtre)
    return "".join(bogstav[raekke["id"]] for raekke in svar.context["raekker"])


@pytest.mark.parametrize(
    ("filtre", "ventet"),
    [
        ({}, ALLE),
        ({"trin": "mus.forbered_leder"}, "D"),
        ({"trin": "kursusoenske.vurder"}, "ACBE"),
        ({"tema": "Jura i praksis"}, "CB"),
        ({"tema": "Borgerens stemme"}, "A"),
        ({"frist": "overskredet"}, "A"),
        ({"frist": "uge"}, "CD"),
        ({"soeg": "gode"}, "B"),
        ({"soeg": "ærenlund"}, "C"),
        ({"soeg": "mads projekt"}, "A"),
        ({"soeg": "mads gode"}, ""),
        ({"som": "alle"}, "ACDBFE"),
        ({"trin": "kursusoenske.vurder", "frist": "uge"}, "C"),
    ],
)
def test_hvert_filter_udelader_det_der_ikke_passer(
    koe: tuple[Client, dict[int, str]], filtre: dict[str, str], ventet: str
) -> None:
    assert vist(koe, **filtre) == ventet


def test_enhedens_filter_viser_kun_enhedens_opgaver(koe: tuple[Client, dict[int, str]], hold: Hold) -> None:
    assert vist(koe, enhed=str(hold.enhed["visitation"].pk)) == "BE"
    assert vist(koe, enhed=str(hold.enhed["voksen"].pk)) == "ACD"
    assert vist(koe, enhed=str(hold.enhed["visitation"].pk), tema="Jura i praksis") == "B"


def test_et_sagsnummer_finder_sin_sag(koe: tuple[Client, dict[int, str]]) -> None:
    for nr, bogstav in koe[1].items():
        sagsnummer = AabenOpgave.objects.get(task_id=nr).sagsnummer
        assert vist(koe, soeg=sagsnummer, som="alle") == bogstav


@pytest.mark.parametrize(
    ("sorter", "ventet"),
    [
        ("frist", "ACDBE"),
        ("-frist", "BDCAE"),
        ("modtaget", "BEADC"),
        ("-modtaget", "CDAEB"),
        # Aya, Ina, Mads; the most urgent first of one person's.
        ("person", "CBEAD"),
        ("-person", "ADBEC"),
        # »Forbered samtalen« before »Vurder ønsket«, and there by the course.
        ("titel", "DCBEA"),
        ("-titel", "CBEAD"),
    ],
)
def test_hver_sortering_har_sin_orden_begge_veje(koe: tuple[Client, dict[int, str]], sorter: str, ventet: str) -> None:
    assert vist(koe, sorter=sorter) == ventet


def test_med_samme_frist_kommer_det_aeldste_foerst(koe: tuple[Client, dict[int, str]]) -> None:
    AabenOpgave.objects.update(frist_dag=DAG)
    assert vist(koe) == "BEADC"


def test_hos_den_samme_person_kommer_det_mest_hastende_foerst(koe: tuple[Client, dict[int, str]], hold: Hold) -> None:
    AabenOpgave.objects.update(person=hold["mads"])
    assert vist(koe, sorter="person") == vist(koe, sorter="-person") == ALLE


def test_det_der_er_ens_staar_i_den_orden_det_kom_saa_siderne_ikke_skifter(
    koe: tuple[Client, dict[int, str]], hold: Hold
) -> None:
    AabenOpgave.objects.update(frist_dag=DAG, modtaget_kl=NU, person=hold["mads"], titel="Vurder", sagstitel="Ens")
    for sorter in ("frist", "-frist", "modtaget", "-modtaget", "person", "-person", "titel", "-titel"):
        assert vist(koe, sorter=sorter) == "ABCDE", sorter
