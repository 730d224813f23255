"""Changes of roles and access: the trail's own sentences, with the reason that was given."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from roller.adgang import services as adgang
from roller.organisation import services as organisation
from roller.tildelinger import services as tildelinger
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from workflows.indbakke.revision.kontrol.rolleaendringer import EMNER
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.saetninger import kendte_arter

SIDE = "spor:rolleskift"
#: About passwords and the trail itself: no change of who may do what.
UVEDKOMMENDE = {
    "roller.laast",
    "roller.kode_skiftet",
    "roller.kode_sat",
    "roller.kode_omregnet",
    "roller.kontrolpunkt_sendt",
    # A way out of the house for one's own calendar: it opens nothing that the person does not read.
    "roller.kalenderadresse_lavet",
    "roller.kalenderadresse_lukket",
}


def side(som: Som, hold: Hold, navn: str = "rikke", **filtre: str) -> Any:
    return som(hold[navn]).get(reverse(SIDE), filtre)


def linjer(som: Som, hold: Hold, navn: str = "rikke", **filtre: str) -> list[str]:
    svar = side(som, hold, navn, **filtre)
    assert svar.status_code == 200
    return [raekke["celler"][0]["tekst"] for raekke in svar.context["raekker"]]


def giv_rolle(hold: Hold, navn: str, enhed: str = "voksen", **felter: Any) -> None:
    tildelinger.giv_rolle(
        **{
            "person": hold[navn],
            "rolle": Rolle.FAGLIG_KOORDINATOR,
            "enhed": hold.enhed[enhed],
            "fra_dag": DAG,
            "til_dag": None,
            "grund": "Kim er på barsel",
            "adgang": hold.adgang("admin"),
            "tidspunkt": NU,
        }
        | felter
    )


def test_hver_aendring_er_en_saetning_med_grund_og_vej_til_posten(hold: Hold, som: Som) -> None:
    giv_rolle(hold, "aya")
    svar = side(som, hold)
    [raekke] = svar.context["raekker"]
    hvad, enhed, _ = raekke["celler"]
    assert hvad["tekst"] == "Adam Admin gav Aya Ærenlund rollen faglig koordinator i Voksenstøtte, fra 01.10.2026"
    assert hvad["under"] == "som systemadministrator · om Aya Ærenlund · grund: Kim er på barsel"
    assert enhed["tekst"] == "Voksenstøtte"
    assert som(hold["rikke"]).get(hvad["url"]).status_code == 200
    assert "Der er 1 ændring: 1 af roller." in tekst(svar)


def test_roller_stedfortraedere_mandater_enheder_og_personer_er_med_og_taelles_hver_for_sig(
    hold: Hold, som: Som
) -> None:
    admin = hold.adgang("admin")
    giv_rolle(hold, "aya")
    tildelinger.udpeg_stedfortraeder(
        for_person=hold["lone"],
        stedfortraeder=hold["signe"],
        rolle=Rolle.LEDER,
        enhed=hold.enhed["voksen"],
        fra_dag=DAG,
        til_dag=DAG + timedelta(days=5),
        grund="Ferie",
        adgang=hold.adgang("lone"),
        tidspunkt=NU,
    )
    adgang.giv_mandat(
        revisor=hold["sofie"],
        enhed=hold.enhed["center"],
        udloeber_dag=DAG + timedelta(days=30),
        grund="Stikprøve",
        adgang=admin,
        tidspunkt=NU,
    )
    organisation.tilfoej_enhed(navn="Team Nord", under=hold.enhed["voksen"], adgang=admin, tidspunkt=NU)
    organisation.deaktiver(person=hold["ina"], grund="Fratrådt", adgang=admin, tidspunkt=NU)
    assert len(linjer(som, hold)) == 5
    assert (
        "Der er 5 ændringer: 1 af roller, 1 af stedfortrædere, 1 af mandater, 1 af enheder og ansættelser "
        "og 1 af personer."
    ) in tekst(side(som, hold))
    assert linjer(som, hold, hvad="mandater") == [
        "Adam Admin gav Sofie Søvang mandat til at revidere Center for Voksne, 01.10.2026 – 30.10.2026"
    ]


def test_hver_art_om_roller_er_med_i_rapporten_eller_vedkommer_den_ikke() -> None:
    med = {art for _, _, arter in EMNER.values() for art in arter}
    assert med | UVEDKOMMENDE == {art for art in kendte_arter() if art.startswith("roller.")}
    assert med & UVEDKOMMENDE == set()


def test_perioden_og_enheden_afgraenser(hold: Hold, som: Som) -> None:
    giv_rolle(hold, "aya")
    giv_rolle(hold, "ina", "visitation", fra_dag=DAG + timedelta(days=2), tidspunkt=NU + timedelta(days=2))
    assert len(linjer(som, hold)) == 2
    assert len(linjer(som, hold, til="01.10.2026")) == 1
    assert len(linjer(som, hold, fra="02.10.2026", til="04.10.2026")) == 1
    assert len(linjer(som, hold, enhed=str(hold.enhed["visitation"].pk))) == 1
    svar = side(som, hold, fra="05.10.2026")
    assert "Intet i udvalget" in tekst(svar)
    assert "Ingen roller eller adgange er ændret." in tekst(svar)


@pytest.mark.parametrize("antal", [1, 3])
def test_rapporten_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, django_assert_num_queries: Any
) -> None:
    for navn in ("aya", "ina", "mads")[:antal]:
        giv_rolle(hold, navn)
    rikke = som(hold["rikke"])
    # Session, person, capacities, the mandate's units, counts, rows, the menu's number.
    with django_assert_num_queries(6):
        svar = rikke.get(reverse(SIDE))
    assert len(svar.context["raekker"]) == antal


def test_der_er_25_paa_en_side(hold: Hold, som: Som) -> None:
    for _ in range(27):
        skriv(Sporudkast(kaede=SYSTEM, art="roller.rolle_givet", tidspunkt=NU, enhed_id=hold.enhed["voksen"].pk))
    assert [len(linjer(som, hold, side=nr)) for nr in ("1", "2")] == [25, 2]


def test_det_andet_centers_roller_og_ens_egne_er_ikke_med(hold: Hold, som: Som) -> None:
    giv_rolle(hold, "bo", "boern")
    mandat(hold, "aya", "center")
    giv_rolle(hold, "aya")
    assert linjer(som, hold, "aya") == []
    assert len(linjer(som, hold)) == 1
    assert "Kanarie" not in tekst(side(som, hold))


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "admin"])
def test_rapporten_er_lukket_for_alle_andre(hold: Hold, som: Som, navn: str) -> None:
    assert side(som, hold, navn).status_code == 403
