"""The same person at several steps of a case: what is found, what is passed over, and by whom it can be read."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import FOER, NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from workflows.motor.sag import Sag
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, skriv

SIDE = "spor:flere_trin"


def side(som: Som, hold: Hold, navn: str = "rikke", **filtre: str) -> Any:
    return som(hold[navn]).get(reverse(SIDE), filtre)


def fund(som: Som, hold: Hold, navn: str = "rikke", **filtre: str) -> list[str]:
    svar = side(som, hold, navn, **filtre)
    assert svar.status_code == 200
    return [raekke["celler"][0]["tekst"] for raekke in svar.context["raekker"]]


def post(hold: Hold, sag: Sag, aktoer: str, art: str, rolle: Rolle, **felter: Any) -> None:
    """An entry in the case, as if the step had been done."""
    standard = {"tidspunkt": NU, "person_id": sag.person_id, "enhed_id": sag.enhed_id, "kaede": sag.sagsnummer}
    skriv(Sporudkast(art=art, aktoer_id=hold[aktoer].pk, rolle=rolle, **(standard | felter)))


def carl_vurderer_og_beslutter(hold: Hold, navn: str = "aya") -> Sag:
    """Carl is also the leader of Voksenstøtte, so he assesses what he will decide."""
    Rolletildeling.objects.get_or_create(
        person=hold["carl"], rolle=Rolle.LEDER, enhed=hold.enhed["voksen"], defaults={"fra_dag": FOER}
    )
    return sager.vurderet(hold, navn, "carl")


def besluttet(hold: Hold, *oensker: Any) -> None:
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)


def test_den_der_baade_vurderede_og_besluttede_findes(hold: Hold, som: Som) -> None:
    oenske = carl_vurderer_og_beslutter(hold)
    besluttet(hold, oenske)
    svar = side(som, hold)
    [raekke] = svar.context["raekker"]
    hvem, sag, enhed, _ = raekke["celler"]
    assert hvem["tekst"] == "Carl Capion vurderede og besluttede og handlede i flere roller"
    assert hvem["under"] == (
        "som leder: vurderede ønsket: anbefales · som centerchef: traf beslutning om ønsket: bevilget"
    )
    assert hvem["url"] == f"/spor/{oenske.sagsnummer}/#post-2"
    assert (sag["tekst"], enhed["tekst"]) == (oenske.sagsnummer, "Voksenstøtte")
    assert "1 vurderede og besluttede; 1 handlede i flere roller." in tekst(svar)


def test_det_almindelige_forloeb_giver_intet_fund(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    besluttet(hold, oenske)
    mussager.holdt(mussager.musrunde(hold), hold)
    svar = side(som, hold)
    assert svar.context["raekker"] == []
    assert "Ingen har handlet i flere egenskaber i den samme sag." in tekst(svar)
    assert "Intet at vise" in tekst(svar)


def test_den_der_handlede_baade_selv_og_for_en_anden_findes(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    post(hold, oenske, "carl", "oenske.delt", Rolle.LEDER)
    post(hold, oenske, "carl", "kursusoenske.vurder", Rolle.LEDER, paa_vegne_af_id=hold["lone"].pk)
    assert fund(som, hold) == ["Carl Capion handlede både for sig selv og på en andens vegne"]
    assert "som leder på vegne af Lone Lervad: vurderede ønsket" in tekst(side(som, hold))


@pytest.mark.parametrize("stedfortraeder", [False, True])
def test_den_der_handlede_i_sin_egen_sag_findes_ogsaa_gennem_en_anden(
    hold: Hold, som: Som, stedfortraeder: bool
) -> None:
    oenske = sager.indsendt(hold, "lone")
    if stedfortraeder:
        post(hold, oenske, "signe", "kursusoenske.vurder", Rolle.LEDER, paa_vegne_af_id=hold["lone"].pk)
    else:
        post(hold, oenske, "lone", "kursusoenske.vurder", Rolle.LEDER)
    hvem = "Signe Skovgren" if stedfortraeder else "Lone Lervad"
    assert [f for f in fund(som, hold, hvad="egen") if f.startswith(hvem)] == fund(som, hold)
    assert "handlede i sin egen sag, eller på vegne af den, sagen handler om" in fund(som, hold)[0]


def test_alle_der_gjorde_flere_trin_kan_vises_men_ikke_medarbejderen_selv(hold: Hold, som: Som) -> None:
    samtale = mussager.holdt(mussager.musrunde(hold), hold)
    assert samtale.person is not None
    oenske = sager.vurderet(hold, "mads", vurdering={"udfald": "RETUR", "begrundelse": "Hvad koster det?"})
    sager.goer(hold["mads"], oenske, "ret", svar="13.500 kr.")
    assert fund(som, hold, hvad="trin") == ["Lone Lervad gjorde 2 trin"]


def test_perioden_er_den_der_blev_handlet_i_og_hele_sagen_taeller(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    post(hold, oenske, "carl", "kursusoenske.vurder", Rolle.LEDER, tidspunkt=NU - timedelta(days=60))
    post(hold, oenske, "carl", "beslutning", Rolle.CENTERCHEF)
    assert len(fund(som, hold, fra="01.10.2026", til="01.10.2026")) == 1
    assert len(fund(som, hold, fra="01.08.2026", til="31.08.2026")) == 1
    svar = side(som, hold, fra="02.10.2026")
    assert svar.context["raekker"] == []
    assert "Intet i udvalget" in tekst(svar)
    assert "Fra: 02.10.2026" in tekst(svar)


def test_hvem_der_saa_paa_sagen_er_ikke_et_trin(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    for rolle in (Rolle.LEDER, Rolle.CENTERCHEF):
        post(hold, oenske, "carl", "adgang.set", rolle, kaede=adgangskaede(oenske.sagsnummer))
        post(hold, oenske, "carl", "aarshjul.sat", rolle, kaede=SYSTEM)
    assert fund(som, hold) == []


@pytest.mark.parametrize("antal", [1, 3])
def test_rapporten_koster_det_samme_for_et_og_for_tre_fund(
    hold: Hold, som: Som, antal: int, django_assert_num_queries: Any
) -> None:
    for navn in ("mads", "aya", "kim")[:antal]:
        post(hold, carl_vurderer_og_beslutter(hold, navn), "carl", "beslutning", Rolle.CENTERCHEF)
    rikke = som(hold["rikke"])
    # Session, person, capacities, the mandate's units, counts, findings, their entries, the menu's number.
    with django_assert_num_queries(7):
        svar = rikke.get(reverse(SIDE))
    assert len(svar.context["raekker"]) == antal


def test_der_er_25_paa_en_side(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    for nr in range(27):
        for art, rolle in (("kursusoenske.vurder", Rolle.LEDER), ("beslutning", Rolle.CENTERCHEF)):
            post(hold, oenske, "carl", art, rolle, kaede=f"K-2025-{nr:05d}")
    assert [len(fund(som, hold, side=side)) for side in ("1", "2")] == [25, 2]


def test_kun_mandatets_enheder_er_med_og_en_enhed_kan_vaelges(hold: Hold, som: Som) -> None:
    for navn in ("bo", "ina", "aya"):
        oenske = sager.indsendt(hold, navn)
        post(hold, oenske, "carl", "kursusoenske.vurder", Rolle.LEDER)
        post(hold, oenske, "carl", "beslutning", Rolle.CENTERCHEF)
    assert len(fund(som, hold)) == 2
    assert len(fund(som, hold, enhed=str(hold.enhed["voksen"].pk))) == 1
    assert len(fund(som, hold, enhed=str(hold.enhed["boern"].pk))) == 2
    assert "Kanarie" not in tekst(side(som, hold))


def test_ingen_reviderer_sin_egen_sag(hold: Hold, som: Som) -> None:
    mandat(hold, "mads", "center")
    oenske = sager.indsendt(hold, "mads")
    post(hold, oenske, "carl", "kursusoenske.vurder", Rolle.LEDER)
    post(hold, oenske, "carl", "beslutning", Rolle.CENTERCHEF)
    assert fund(som, hold, "mads") == []
    assert len(fund(som, hold)) == 1


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "admin"])
def test_rapporten_er_lukket_for_alle_andre(hold: Hold, som: Som, navn: str) -> None:
    assert side(som, hold, navn).status_code == 403
