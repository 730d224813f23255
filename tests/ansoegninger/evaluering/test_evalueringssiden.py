"""The figures as the page and the spreadsheet say them, and what the year wheel gets."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from ansoegninger.evaluering.queries import Delingsforslag, Gruppe, Venter, delingsforslag, venter_paa_opfoelgning
from ansoegninger.evaluering.tal import Tal
from ansoegninger.evaluering.visning import saetning, soejler, venter_ord
from ansoegninger.oensker.models import Fase, Oenske
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.evaluering.test_tal import kursus, svar
from tests.fabrikker.hold import NU, Hold

pytestmark = pytest.mark.django_db


def test_regnearket_viser_det_samme_som_siden_og_intet_mere(client: Client, hold: Hold) -> None:
    svar(hold, range(5), kursus("Jura"), effekt=3)
    svar(hold, range(10, 13), kursus("Etik", "Etikhuset"))
    client.force_login(hold["lone"])
    bog = load_workbook(BytesIO(client.get(reverse("evaluering:regneark")).content))
    raekker = [[celle.value for celle in raekke] for raekke in bog["Kurser"].iter_rows(min_row=2)]
    skjult = ["for få svar"] * 5
    # All answers minus those on Jura would be three people's; but nobody else has told of an effect.
    alt = ["Alle kurser", *["vises ikke"] * 3, 3, "vises ikke"]
    assert raekker == [["Etik", *skjult], ["Jura", 5, 4, 3, 3, "for få svar"], alt]
    assert [raekke[0].value for raekke in bog["Udbydere"].iter_rows(min_row=2)] == ["Etikhuset", "Juristhuset"]


def test_en_sum_der_er_skjult_for_restens_skyld_siger_ikke_at_der_er_faa(client: Client, hold: Hold) -> None:
    svar(hold, range(5), kursus("Jura"))
    svar(hold, range(10, 13), kursus("Etik"))
    client.force_login(hold["lone"])
    kurser, udbydere = client.get(reverse("evaluering:liste")).content.decode().split('id="udbydere"')
    assert "under 5" in kurser
    assert "vises ikke" in udbydere
    assert "under 5" not in udbydere


def test_soejler_tegnes_kun_naar_der_er_noget_at_sammenligne() -> None:
    jura, etik = Gruppe("Jura", Tal(5, 4.5, 3, 2.0)), Gruppe("Etik", Tal(6, 3.0, 3))
    assert soejler([jura, Gruppe("Skjult", Tal())]) == []
    assert [(s["udbytte"], s["effekt"]) for s in soejler([jura, etik])] == [(90, 40), (60, None)]


def test_fundet_siges_i_ord() -> None:
    assert saetning(Tal()) == ""
    assert saetning(Tal(7, 4.25, 6, 3.5, 251_000)).replace("\xa0", " ") == (
        "7 svar giver et udbytte på 4,3 af 5, og 6 vil anbefale deres kursus. Effekten i hverdagen er 3,5 af 5. "
        "Der er i snit betalt 2.510 kr. pr. deltager pr. dag."
    )


@pytest.mark.parametrize(
    ("venter", "ord_"),
    [
        (Venter(0, 0), ""),
        (Venter(1, 0), "1 opfølgning venter på medarbejderen."),
        (Venter(0, 2), "2 opfølgninger venter på lederens svar."),
        (Venter(3, 1), "3 opfølgninger venter på medarbejderen og 1 på lederens svar."),
    ],
)
def test_hvor_mange_opfoelgninger_der_venter_i_ord(venter: Venter, ord_: str) -> None:
    assert venter_ord(venter).replace("\xa0", " ") == ord_


def test_lederen_ser_hvor_mange_opfoelgninger_der_venter_i_egen_enhed(hold: Hold) -> None:
    for fase, enhed, nr in (
        (Fase.FORANKRING, "voksen", 1),
        (Fase.FORANKRING_LEDER, "voksen", 2),
        (Fase.FORANKRING, "boern", 3),
    ):
        (oenske,) = svar(hold, [nr], enhed=enhed)
        Oenske.objects.filter(pk=oenske.pk).update(fase=fase)
    assert venter_paa_opfoelgning(hold.adgang("lone")) == Venter(1, 1)
    assert venter_paa_opfoelgning(hold.adgang("mads")) == Venter(0, 0)


# --- For the year wheel ----------------------------------------------------------------------------------------------


def test_forslag_til_deling_naevner_kun_den_der_har_tilbudt_det(hold: Hold) -> None:
    deles = {"deles": True, "emne": "Begrundelsen først", "andre": "Visitationen"}
    (foerste,) = svar(hold, [1], kursus(), effekt=4, **deles)
    (anden,) = svar(hold, [2], effekt=4, **(deles | {"holder_oplaeg": True}))
    svar(hold, [3], kursus(), effekt=4)
    svar(hold, [4], kursus(), effekt=4, enhed="boern", **deles)
    dag, voksen = NU.date(), hold.enhed["voksen"]
    faelles = {
        "enhed_id": voksen.pk,
        "enhed": voksen.navn,
        "emne": "Begrundelsen først",
        "andre": "Visitationen",
        "dag": dag,
    }
    assert delingsforslag(hold.adgang("kim"), Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER) == [
        Delingsforslag(oenske_id=anden.pk, kursus="", oplaeg_ved="Person 2", **faelles),
        Delingsforslag(oenske_id=foerste.pk, kursus="Jura", oplaeg_ved="", **faelles),
    ]
    assert delingsforslag(hold.adgang("mads"), Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER) == []
    assert delingsforslag(hold.adgang("kim"), Rolle.LEDER) == []
