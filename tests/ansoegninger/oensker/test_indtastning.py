"""Bad input in every field: a form error in Danish, what was typed kept, nothing written; on both databases."""

from uuid import uuid4

import pytest
from django.db import DataError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.alle_faser import retur
from tests.ansoegninger.oensker.plan import maal
from tests.ansoegninger.oensker.skema import BEGRUNDELSE, KURSUS, nyt
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db

BELOEB = ("kursusgebyr_oere", "materialer_oere", "transport_oere", "ophold_oere", "forplejning_oere", "lokale_oere")
TAL = ("dage", "timer", "ects")
DATOER = ("start_dag", "slut_dag")
VALG = ("type", "udbyderart")
TEKST = ("titel", "udbyder")
ONDE_TEKSTER = {
    "NUL": "Kur\x00sus",
    "styretegn": "Kur\x1bsus",
    "bidi": "Kursus \N{RIGHT-TO-LEFT OVERRIDE}gratis",
    "for lang": "x" * 5000,
}
ONDE_TAL = ("NaN", "Infinity", "1e400", str(2**63), "-1", "0x10", "1,2,3", "\x00", "9" * 200, "½")


def fejl(svar: object) -> dict[str, list[str]]:
    assert svar.status_code == 200  # type: ignore[attr-defined]
    return dict(svar.context["form"].errors)  # type: ignore[attr-defined]


def boelger() -> list[tuple[str, str]]:
    """Every field of the first step with every value that is wrong for it."""
    felter = [(f, v) for f in TEKST for v in ONDE_TEKSTER.values()]
    felter += [(f, v) for f in (*BELOEB, *TAL) for v in ONDE_TAL]
    felter += [(f, v) for f in DATOER for v in ("31.02.2027", "1.1.20266", "NaN", "\x00", "2^63")]
    return felter + [(f, v) for f in (*VALG, "kursus", "maal") for v in ("\x00", str(2**63), "9" * 30, "x", "-1")]


def test_foerste_trin_afviser_hvert_forkert_felt_og_beholder_resten(klient: Klient) -> None:
    mads = klient("mads")
    for felt, vaerdi in boelger():
        svar = mads.post("/oensker/ny/", nyt(**{felt: vaerdi}))
        assert felt in fejl(svar), (felt, vaerdi)
        assert all(besked and besked[0].isupper() for besked in fejl(svar)[felt]), fejl(svar)
        assert svar.context["form"][felt].value() == vaerdi
        assert svar.context["form"]["lokale_oere" if felt != "lokale_oere" else "titel"].value() is not None
    assert not Oenske.objects.exists()


@pytest.mark.parametrize(
    "usynlig", ["\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH SPACE}\N{WORD JOINER}", "   ", "\N{HANGUL FILLER}"]
)
def test_et_navn_man_ikke_kan_se_er_intet_navn(klient: Klient, usynlig: str) -> None:
    svar = klient("mads").post("/oensker/ny/", nyt(titel=usynlig))
    assert fejl(svar) == {"titel": ["Feltet skal udfyldes."]}


def test_et_loest_surrogat_er_et_oedelagt_tegn_og_det_skrevne_staar_der_endnu(klient: Klient) -> None:
    # A browser cannot send one, but %ED%A0%80 can be written by hand; Django reads it as three replacement characters.
    krop = "&".join(f"{navn}={vaerdi}" for navn, vaerdi in nyt(titel="Kursus%ED%A0%80").items())
    svar = klient("mads").post("/oensker/ny/", krop, content_type="application/x-www-form-urlencoded")
    assert list(fejl(svar)) == ["titel"]
    assert "ødelagt tegn" in fejl(svar)["titel"][0]
    assert svar.context["form"]["titel"].value().startswith("Kursus")
    assert not Oenske.objects.exists()


@pytest.mark.parametrize("navn", list(ONDE_TEKSTER))
def test_begrundelsen_afviser_ond_tekst_og_beholder_den(hold: Hold, klient: Klient, navn: str) -> None:
    oenske = sager.kladde(hold, "mads")
    ond = ONDE_TEKSTER[navn]
    svar = klient("mads").post(f"/oensker/{oenske.sagsnummer}/begrundelse/", BEGRUNDELSE | {"begrundelse": ond})
    assert list(fejl(svar)) == ["begrundelse"]
    assert svar.context["form"]["begrundelse"].value() == ond
    oenske.refresh_from_db()
    assert oenske.begrundelse == "Jeg vil skrive bedre begrundelser."


@pytest.mark.parametrize("vaerdi", ["\x00", str(2**63), "9" * 30, "x", "-1", "1e400", "0"])
def test_valg_der_ikke_findes_afvises(hold: Hold, klient: Klient, vaerdi: str) -> None:
    maal(hold, "mads")
    oenske = sager.kladde(hold, "mads")
    skema = BEGRUNDELSE | dict.fromkeys(("maal", "tema", "laeringsmaal", "egen_prioritet"), vaerdi)
    svar = klient("mads").post(f"/oensker/{oenske.sagsnummer}/begrundelse/", skema)
    assert set(fejl(svar)) == {"maal", "tema", "laeringsmaal", "egen_prioritet"}


def test_et_andet_centers_tema_kan_ikke_vaelges(hold: Hold, klient: Klient) -> None:
    from ansoegninger.strategi.models import Strategi, Tema

    anden = Strategi.objects.create(
        enhed=hold.enhed["andet"], navn="Deres", version=1, fra_dag="2026-01-01", til_dag="2028-01-01"
    )
    deres = Tema.objects.create(strategi=anden, nummer=1, navn="Deres tema", opgave="Deres")
    oenske = sager.kladde(hold, "mads")
    svar = klient("mads").post(f"/oensker/{oenske.sagsnummer}/begrundelse/", BEGRUNDELSE | {"tema": deres.pk})
    assert fejl(svar) == {"tema": ["Vælg blandt mulighederne på listen."]}


def aaben(oenske: Oenske) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).task_id])


@pytest.mark.parametrize("navn", list(ONDE_TEKSTER))
def test_lederens_begrundelse_og_medarbejderens_svar_afviser_ond_tekst(hold: Hold, klient: Klient, navn: str) -> None:
    ond = ONDE_TEKSTER[navn]
    sendt, returneret = sager.indsendt(hold, "mads"), retur(hold, "aya")
    vurdering = sager.VURDERINGSFELTER | {"udfald": "RETUR", "begrundelse": ond}
    svar = klient("lone").post(aaben(sendt), {"noegle": uuid4(), **vurdering})
    assert list(fejl(svar)) == ["begrundelse"]
    assert svar.context["form"]["begrundelse"].value() == ond
    svar = klient("aya").post(aaben(returneret), {"noegle": uuid4(), **KURSUS, **BEGRUNDELSE, "svar": ond})
    assert list(fejl(svar)) == ["svar"]
    for oenske, fase in ((sendt, Fase.HOS_LEDER), (returneret, Fase.RETUR)):
        oenske.refresh_from_db()
        assert oenske.fase == fase


@pytest.mark.parametrize("rang", ONDE_TAL)
def test_lederens_rangering_er_et_tal(hold: Hold, klient: Klient, rang: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    skema = sager.VURDERINGSFELTER | {"udfald": "ANBEFALES", "rang": rang, "noegle": uuid4()}
    svar = klient("lone").post(aaben(oenske), skema)
    assert list(fejl(svar)) == ["rang"]


def test_autogem_overlever_alt_det_samme_og_skriver_kun_det_gyldige(hold: Hold, klient: Klient) -> None:
    oenske = sager.kladde(hold, "mads")
    mads = klient("mads")
    gem = reverse("oensker:autogem", args=[oenske.sagsnummer, "kursus"])
    for felt, vaerdi in boelger():
        if felt != "maal":
            assert mads.post(gem, KURSUS | {felt: vaerdi}).status_code == 204, (felt, vaerdi)
    oenske.refresh_from_db()
    assert oenske.titel == KURSUS["titel"]


def test_ogsaa_prissummen_overlever(klient: Klient) -> None:
    mads: Client = klient("mads")
    for felt, vaerdi in boelger():
        assert mads.get(reverse("oensker:prissum"), {felt: vaerdi}).status_code == 200


@pytest.mark.parametrize(
    ("felt", "tegn"), [("titel", 200), ("udbyder", 120), ("begrundelse", 4000), ("kursusgebyr_oere", None)]
)
def test_det_formularen_afviser_afviser_databasen_ogsaa(hold: Hold, felt: str, tegn: int | None) -> None:
    oenske = sager.indsendt(hold, "mads")
    vaerdi: object = -1 if tegn is None else "x" * (tegn + 1)
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        Oenske.objects.filter(pk=oenske.pk).update(**{felt: vaerdi})
    oenske.refresh_from_db()
    assert getattr(oenske, felt) != vaerdi
