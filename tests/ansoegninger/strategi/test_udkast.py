"""A draft: begun as a copy, written part by part, and nothing of anybody's is lost."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from ansoegninger.strategi import services
from ansoegninger.strategi.godkendelse import Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.initiativer import Tilstand
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from ansoegninger.strategi.queries import maal_med_forgaenger, samme_maal, strategi_for
from ansoegninger.strategi.slags import SLAGS
from roller.adgang.svar import IngenAdgang
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.strategier import goer, initiativ, niveau, ret, sendt, udkast
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def test_en_kopi_har_alle_dele_og_ved_hvad_de_var(hold: Hold) -> None:
    niveau(hold.strategi)
    gammelt = initiativ(hold.strategi, tema=hold.strategi.temaer.get(nummer=3), tilstand=Tilstand.IKKE_FINANSIERET)
    gammelt.tilstande.create(tilstand=Tilstand.I_GANG, sat_af=hold["kim"], sat_kl=NU)
    ny = udkast(hold).strategi
    assert (ny.version, ny.bygger_paa, ny.fra_dag, ny.til_dag) == (2, hold.strategi, date(2028, 1, 1), date(2030, 1, 1))
    for navn in ("temaer", "laeringsmaal", "initiativer"):
        nye, gamle = getattr(ny, navn), getattr(hold.strategi, navn)
        assert [del_.forgaenger for del_ in nye.all()] == list(gamle.all())
    assert [n.tekst for n in ny.niveauer.all()] == ["Med let støtte."]
    kopi = ny.initiativer.get()
    assert (kopi.tema, kopi.tilstand) == (ny.temaer.get(nummer=3), Tilstand.I_GANG)


def test_et_tomt_ark_har_ingen_dele(hold: Hold) -> None:
    ny = udkast(hold, som_kopi=False).strategi
    assert (ny.bygger_paa, ny.temaer.count(), ny.laeringsmaal.count()) == (None, 0, 0)


def test_et_udkast_gaelder_ikke_nogen_dag(hold: Hold) -> None:
    ny = udkast(hold).strategi
    assert strategi_for(hold.enhed["voksen"], date(2029, 1, 1)) is None
    assert list(Strategi.objects.godkendte()) == [hold.strategi]
    assert ny not in Strategi.objects.paa(date(2029, 1, 1))


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke", "ulla"])
def test_kun_koordinatoren_begynder(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang, match="skrives af den faglige koordinator"):
        udkast(hold, navn=navn)


def test_der_er_hoejst_eet_udkast_og_samme_formular_er_een_gang(hold: Hold) -> None:
    faelles = {"center": hold.enhed["center"], "som_kopi": True, "adgang": hold.adgang("kim"), "tidspunkt": NU}
    noegle = uuid4()
    foerste = services.begynd_version(**faelles, noegle=noegle)  # type: ignore[arg-type]
    assert services.begynd_version(**faelles, noegle=noegle) == foerste  # type: ignore[arg-type]
    with pytest.raises(Regelbrud, match="Der er allerede et udkast"):
        services.begynd_version(**faelles, noegle=uuid4())  # type: ignore[arg-type]


def test_en_del_tilfoejes_sidst_rettes_og_staar_i_sporet(hold: Hold) -> None:
    forslag = udkast(hold)
    tema = ret_nyt_tema(hold, forslag)
    assert tema.nummer == 4
    ret(hold, forslag, "tema", tema, opgave="Vi gør det sammen.")
    tema.refresh_from_db()
    assert tema.opgave == "Vi gør det sammen."
    poster = Sporpost.objects.filter(kaede=forslag.sagsnummer).order_by("nummer")
    assert [p.saetning for p in poster][1:] == [
        "føjede temaet »4. På tværs« til udkastet",
        "rettede temaet »4. På tværs« i udkastet",
    ]
    (aendring,) = [a for a in poster.last().aendringer if a["felt"] == "opgave"]
    assert (aendring["foer"], aendring["efter"]) == ("", "Vi gør det sammen.")


def ret_nyt_tema(hold: Hold, forslag: Strategiforslag) -> Tema:
    """A theme that was not there before."""
    return services.gem_del(  # type: ignore[no-any-return]
        forslag=forslag,
        slags=SLAGS["tema"],
        pk=None,
        felter={"navn": "På tværs"},
        adgang=hold.adgang("kim"),
        tidspunkt=NU,
        noegle=uuid4(),
    )


def test_det_samme_sendt_to_gange_er_een_del(hold: Hold) -> None:
    forslag, noegle = udkast(hold), uuid4()
    faelles = {
        "forslag": forslag,
        "slags": SLAGS["maal"],
        "pk": None,
        "felter": {"art": "METODE", "tekst": "Kan lytte"},
        "adgang": hold.adgang("kim"),
        "tidspunkt": NU,
        "noegle": noegle,
    }
    assert services.gem_del(**faelles) == services.gem_del(**faelles)  # type: ignore[arg-type]
    assert forslag.strategi.laeringsmaal.filter(art="METODE").count() == 1


def test_to_der_retter_det_samme_overskriver_ikke_hinanden(hold: Hold) -> None:
    forslag = udkast(hold)
    maal = forslag.strategi.laeringsmaal.get()
    begge_saa = Laeringsmaal.objects.get(pk=maal.pk)
    ret(hold, forslag, "maal", maal, tekst="Kan begrunde klart")
    with pytest.raises(services.Imellemtiden, match="En anden har ændret det samme") as fanget:
        ret(hold, forslag, "maal", begge_saa, tekst="Kan skrive en begrundelse")
    assert str(fanget.value.raekke) == "Kan begrunde klart"
    maal.refresh_from_db()
    assert maal.tekst == "Kan begrunde klart"


def test_har_begge_skrevet_det_samme_er_der_ingen_konflikt(hold: Hold) -> None:
    forslag = udkast(hold)
    maal = forslag.strategi.laeringsmaal.get()
    begge_saa = Laeringsmaal.objects.get(pk=maal.pk)
    ret(hold, forslag, "maal", maal, tekst="Kan begrunde klart")
    ret(hold, forslag, "maal", begge_saa, tekst="Kan begrunde klart")


def test_det_en_anden_har_fjernet_kan_ikke_rettes(hold: Hold) -> None:
    forslag = udkast(hold)
    maal = forslag.strategi.laeringsmaal.get()
    fjern(hold, forslag, "maal", maal)
    with pytest.raises(services.Imellemtiden, match="En anden har fjernet det") as fanget:
        ret(hold, forslag, "maal", maal, tekst="For sent")
    assert fanget.value.raekke is None


def fjern(hold: Hold, forslag: Strategiforslag, slags: str, raekke: Tema | Laeringsmaal, vist: str = "") -> None:
    """Take it out as it was shown."""
    services.fjern_del(
        forslag=forslag,
        slags=SLAGS[slags],
        pk=raekke.pk,
        vist=vist or aftryk(raekke),
        adgang=hold.adgang("kim"),
        tidspunkt=NU,
    )


def test_det_der_tages_ud_skal_vaere_som_det_blev_vist(hold: Hold) -> None:
    forslag = udkast(hold)
    tema = forslag.strategi.temaer.get(nummer=3)
    with pytest.raises(services.Imellemtiden, match="Se det igen"):
        fjern(hold, forslag, "tema", tema, vist="et andet")
    fjern(hold, forslag, "tema", tema)
    assert [t.nummer for t in forslag.strategi.temaer.all()] == [1]
    assert hold.strategi.temaer.count() == 2


def test_et_tema_med_initiativer_kan_ikke_tages_ud(hold: Hold) -> None:
    forslag = udkast(hold)
    tema = forslag.strategi.temaer.get(nummer=3)
    initiativ(forslag.strategi, tema=tema)
    with pytest.raises(Regelbrud, match="Temaet har initiativer"):
        fjern(hold, forslag, "tema", tema)


@pytest.mark.parametrize(("op", "foerst"), [(True, "Jura i praksis"), (False, "Borgerens stemme")])
def test_en_del_flyttes_forbi_sin_nabo(hold: Hold, *, op: bool, foerst: str) -> None:
    forslag = udkast(hold)
    tema = forslag.strategi.temaer.get(nummer=3)
    services.flyt_del(forslag=forslag, slags=SLAGS["tema"], pk=tema.pk, op=op, adgang=hold.adgang("kim"), tidspunkt=NU)
    temaer = list(forslag.strategi.temaer.order_by("nummer"))
    assert [t.nummer for t in temaer] == [1, 3]
    assert temaer[0].navn == foerst


def test_et_maal_der_skifter_art_laegger_sig_sidst_i_den_nye(hold: Hold) -> None:
    forslag = udkast(hold)
    maal = forslag.strategi.laeringsmaal.get()
    forslag.strategi.laeringsmaal.create(art="METODE", nummer=1, tekst="Kan lytte")
    ret(hold, forslag, "maal", maal, art="METODE")
    maal.refresh_from_db()
    assert (maal.art, maal.nummer) == ("METODE", 2)


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke"])
def test_ingen_andre_skriver_i_udkastet(hold: Hold, navn: str) -> None:
    forslag = udkast(hold)
    with pytest.raises(IngenAdgang, match="skrives af den faglige koordinator"):
        ret(hold, forslag, "maal", forslag.strategi.laeringsmaal.get(), som=navn, tekst="Andet")


def test_det_der_er_hos_chefen_rettes_ikke(hold: Hold) -> None:
    forslag = sendt(hold)
    with pytest.raises(IngenAdgang, match="kan ikke rettes nu\\. Det er: hos centerchefen"):
        ret(hold, forslag, "maal", forslag.strategi.laeringsmaal.get(), tekst="Andet")


def test_det_godkendte_rettes_ikke(hold: Hold) -> None:
    forslag = sendt(hold)
    goer(hold, forslag, "carl", svar="GODKEND", begrundelse="")
    with pytest.raises(IngenAdgang, match="Det er: godkendt"):
        ret(hold, forslag, "maal", forslag.strategi.laeringsmaal.get(), tekst="Andet")


def test_perioden_skal_slutte_efter_den_begynder(hold: Hold) -> None:
    forslag = udkast(hold)
    with pytest.raises(Regelbrud, match="efter den begynder"):
        services.gem_rammer(
            forslag=forslag,
            felter={"til_dag": forslag.strategi.fra_dag},
            vist=aftryk(forslag.strategi),
            adgang=hold.adgang("kim"),
            tidspunkt=NU,
        )


def test_et_maal_er_det_samme_fra_version_til_version(hold: Hold) -> None:
    gammelt = hold.strategi.laeringsmaal.get()
    forslag = sendt(hold)
    goer(hold, forslag, "carl", svar="GODKEND", begrundelse="")
    naeste = udkast(hold, tidspunkt=NU)
    nyt, nyest = forslag.strategi.laeringsmaal.get(), naeste.strategi.laeringsmaal.get()
    andet = naeste.strategi.laeringsmaal.create(art="METODE", nummer=1, tekst="Et andet")
    # The one in force today is the first: a copy is of what holds.
    assert nyest.forgaenger in {gammelt, nyt}
    fundne = samme_maal(maal_med_forgaenger().values_list("pk", "forgaenger_id"))
    assert fundne == dict.fromkeys((gammelt.pk, nyt.pk, nyest.pk), frozenset({gammelt.pk, nyt.pk, nyest.pk}))
    assert andet.pk not in fundne
