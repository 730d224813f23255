"""What may be expected of the fund for many wishes at once: the same as the check says of each, and never twice."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ansoegninger.fond import forventning
from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.forventning import Fondssvar, forventet
from ansoegninger.fond.queries import gaeldende, gaeldende_for, med_ansaettelse, sagen
from ansoegninger.fond.regler import Puljestand, Regelart, Regler
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse
from ansoegninger.fond.services import gem_version
from ansoegninger.fond.standard import standard
from ansoegninger.fond.tjek import tjek
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker import tilskud
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Forventet, Sikkerhed, Stand
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mange import klon

SAG = Sag(
    Ansoeger("DS", "socialrådgiver"),
    Uddannelse(Kursustype.DIPLOMMODUL, "Socialret", 10, True, DAG + timedelta(days=60)),  # type: ignore[arg-type]
    {"kursusgebyr_oere": 3_750_000},
    DAG,
    tidligere=(),
)
REGLER = Regler("DS", 1, standard("DS"))
AABEN = Regler(
    "DS",
    1,
    tuple(replace(r, kode=Puljestand.AABEN) if r.art == Regelart.PULJE else r for r in REGLER.regler),
)


def af(sag: Sag = SAG, regler: Regler = AABEN, pris: int | None = 3_750_000, **mere: object) -> Forventet:
    return forventet(regler, sag, pris, mere.get("svar"), mere.get("andre", ()))  # type: ignore[arg-type]


def test_afklaret_er_alt_der_kan_vides_foer_ansoegningen_og_kun_det() -> None:
    fundet = af()
    assert (fundet.stand, fundet.tilskud_oere, fundet.netto_oere) == (Stand.AFKLARET, 3_000_000, 750_000)
    assert [p.saetning[:22] for p in fundet.punkter] == ["Tillidsrepræsentanten "]
    assert af(regler=REGLER).stand == Stand.SANDSYNLIGT, "ingen ved, om puljen er åben"
    assert af(replace(SAG, tidligere=None)).stand == Stand.SANDSYNLIGT
    uden = replace(SAG, uddannelse=replace(SAG.uddannelse, eksamen=None))
    assert af(uden).stand == Stand.SANDSYNLIGT
    nej = replace(SAG, uddannelse=replace(SAG.uddannelse, eksamen=False))
    assert (af(nej).stand, af(nej).tilskud_oere) == (Stand.NEJ, 0)
    assert af(nej).punkter[0].i_vejen


@pytest.mark.parametrize(
    ("stand", "afklaret", "sandsynligt"),
    [
        (Stand.TILSAGN, 100, 100),
        (Stand.AFKLARET, 100, 100),
        (Stand.SANDSYNLIGT, 0, 100),
        (Stand.NEJ, 0, 0),
        (Stand.AFSLAG, 0, 0),
    ],
)
def test_hvad_der_taeller_ved_hver_sikkerhed(stand: Stand, afklaret: int, sandsynligt: int) -> None:
    fundet = Forventet(500, 100, stand)
    talt = [fundet.regnet_oere(s) for s in (Sikkerhed.INTET, Sikkerhed.AFKLARET, Sikkerhed.SANDSYNLIGT)]
    assert talt == [0, afklaret, sandsynligt]


def test_der_regnes_aldrig_med_mere_end_prisen_og_intet_uden_en_pris() -> None:
    assert Forventet(100, 900, Stand.TILSAGN).regnet_oere(Sikkerhed.AFKLARET) == 100
    assert af(pris=None).tilskud_oere == 0


def test_fondens_eget_svar_er_mere_vaerd_end_regnestykket() -> None:
    nej = replace(SAG, uddannelse=replace(SAG.uddannelse, eksamen=False))
    ja = af(nej, svar=Fondssvar(2_500_000))
    assert (ja.stand, ja.tilskud_oere, ja.er_sikkert) == (Stand.TILSAGN, 2_500_000, True)
    afslag = af(svar=Fondssvar(0))
    assert (afslag.stand, afslag.tilskud_oere, afslag.punkter) == (Stand.AFSLAG, 0, ())


def test_to_oensker_fra_samme_person_deler_eet_loft() -> None:
    foer = Tidligere(2_000_000, DAG, DAG)
    fundet = af(andre=[foer])
    assert (fundet.tilskud_oere, fundet.delt_loft) == (1_000_000, True)
    # What is expected is no grant: whether something was granted before is still a question.
    assert af(replace(SAG, tidligere=None), andre=[foer]).stand == Stand.SANDSYNLIGT


def _oensker(hold: Hold, antal: int = 1) -> list[Oenske]:
    folk = [hold["mads"], hold["aya"], hold["kim"]]
    for navn, overenskomst in zip(folk, ("DS", "HK", "SUNDHED"), strict=True):
        Ansaettelse.objects.filter(person=navn).update(overenskomst=overenskomst)
    felter = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "eksamen": True, "start_dag": DAG + timedelta(days=60)}
    mads = sager.vurderet(hold, "mads", titel="Socialret", kursusgebyr_oere=3_000_050, transport_oere=700, **felter)
    return [mads, *klon(mads, antal - 1, [*folk[1:], folk[0]])] if antal > 1 else [mads]


@pytest.mark.parametrize("eksamen", [None, True, False])
@pytest.mark.parametrize("start", [None, DAG + timedelta(days=60), date(2028, 2, 29)])
@pytest.mark.parametrize("ects", [None, "1.5", "10"])
def test_mange_paa_een_gang_siger_det_samme_som_tjekket_af_det_ene(
    hold: Hold, eksamen: bool | None, start: date | None, ects: str | None
) -> None:
    oenske = _oensker(hold)[0]
    Oenske.objects.filter(pk=oenske.pk).update(eksamen=eksamen, start_dag=start, ects=ects, slut_dag=None)
    laest = med_ansaettelse(Oenske.objects.all(), DAG).get(pk=oenske.pk)
    ene = tjek(gaeldende("DS", DAG), sagen(laest, gaeldende("DS", DAG), DAG))
    fundet = tilskud.forventet(Oenske.objects.get(pk=oenske.pk), DAG)
    assert fundet.hoejst_oere == ene.deling.tilskud_oere
    saetninger = [
        *(s.saetning for s in ene.svar if s.udfald == "IKKE_OPFYLDT"),
        *(s.saetning for s in ene.svar if s.udfald == "SKAL_AFKLARES"),
    ]
    # What two rules ask alike is asked once.
    assert [p.saetning for p in fundet.punkter] == list(dict.fromkeys(saetninger))


def test_den_uden_ansaettelse_faar_ingen_penge_og_et_spoergsmaal(hold: Hold) -> None:
    oenske = _oensker(hold)[0]
    Ansaettelse.objects.filter(person=hold["mads"]).delete()
    fundet = tilskud.forventet(oenske, DAG)
    assert (fundet.stand, fundet.tilskud_oere) == (Stand.SANDSYNLIGT, 0)


def test_et_holds_andel_staar_i_stedet_for_gebyret(hold: Hold) -> None:
    oenske = _oensker(hold)[0]
    dyrt = tilskud.forventede_af(Oenske.objects.all(), {oenske.pk: 1_000_700}, DAG)[oenske.pk]
    assert (dyrt.pris_oere, dyrt.tilskud_oere) == (1_000_700, 800_560)


def test_den_foerste_af_to_oensker_faar_af_loftet_foerst(hold: Hold) -> None:
    foerste = _oensker(hold)[0]
    anden = klon(foerste, 1, [hold["mads"]])[0]
    for raekkefoelge in ([foerste, anden], [anden, foerste]):
        priser = {o.pk: 3_000_750 for o in raekkefoelge}
        fundne = tilskud.forventede_af(Oenske.objects.all(), priser, DAG)
        assert [fundne[o.pk].tilskud_oere for o in raekkefoelge] == [2_400_600, 599_400]
        assert [fundne[o.pk].delt_loft for o in raekkefoelge] == [False, True]


@pytest.mark.parametrize("antal", [1, 7])
def test_det_koster_to_opslag_hvor_mange_oensker_der_end_er(hold: Hold, antal: int) -> None:
    priser = {o.pk: o.pris_oere for o in _oensker(hold, antal)}
    with CaptureQueriesContext(connection) as fanget:
        assert len(tilskud.forventede_af(Oenske.objects.all(), priser, DAG)) == antal
    assert len(fanget) == 2


def test_hvert_oenske_maales_med_sin_egen_overenskomsts_nyeste_regler(hold: Hold) -> None:
    oensker = _oensker(hold, 3)
    lavere = [replace(r, tal=1_000_000) if r.art == Regelart.LOFT else r for r in standard("HK")]
    gem_version(
        overenskomst="HK",
        regler=lavere,
        fra_dag=DAG,
        begrundelse="Nyt loft",
        efter_version=1,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    priser = {o.pk: o.pris_oere for o in oensker}
    fundne = tilskud.forventede_af(Oenske.objects.all(), priser, DAG)
    efter = {hold["mads"].pk: 2_400_600, hold["aya"].pk: 1_000_000, hold["kim"].pk: 0}
    for oenske in oensker:
        assert fundne[oenske.pk].tilskud_oere == efter[oenske.person_id or 0]
    assert {k: v.version for k, v in gaeldende_for({"DS", "HK"}, DAG).items()} == {"DS": 1, "HK": 2}


def test_fondens_svar_kommer_ind_eet_sted(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    oenske = _oensker(hold)[0]
    monkeypatch.setattr(forventning, "_svaret", lambda pk, ansoegt: Fondssvar(1_234_500))
    fundet = tilskud.forventet(oenske, DAG)
    assert (fundet.stand, fundet.tilskud_oere) == (Stand.TILSAGN, 1_234_500)
