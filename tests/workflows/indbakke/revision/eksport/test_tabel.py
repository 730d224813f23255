"""A selection as a table: what the page shows, every cell text."""

import pytest

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.indbakke.opslag import Som
from tests.workflows.indbakke.revision.eksport.udtag import FORMAAL, ark, hent, poster_i, raekker
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.models import Sporpost


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_tabellen_er_det_samme_som_soegningen_viser_i_den_raekkefoelge_det_skete(
    hold: Hold, som: Som, format_: str
) -> None:
    oenske = sager.vurderet(hold, "mads", vurdering={"udfald": "RETUR", "begrundelse": "Hvad\nkoster det?"})
    sager.indsendt(hold, "aya")
    raa = hent(som(hold["rikke"]), format_, soeg=oenske.sagsnummer)
    if format_ == "csv":
        fundne = raekker(raa)
    else:
        hoved, *resten = [[celle.value or "" for celle in raekke] for raekke in ark(raa)]
        fundne = [dict(zip(hoved, raekke, strict=True)) for raekke in resten]
    assert [r["Hvad der skete"] for r in fundne] == [
        "Mads Mørkeberg sendte ønsket om Den gode afgørelse",
        "Lone Lervad vurderede ønsket: send tilbage til medarbejderen",
    ]
    vurderet = fundne[1]
    post = Sporpost.objects.get(kaede=oenske.sagsnummer, nummer=2)
    assert vurderet | {"Hvad der skete": "", "Ændringer": ""} == {
        "Tidspunkt": "2026-10-01 10:00:00",
        "Sag": oenske.sagsnummer,
        "Hvad der skete": "",
        "Hvem": "Lone Lervad",
        "Rolle": "leder",
        "På vegne af": "",
        "Om": "Mads Mørkeberg",
        "Enhed": "Voksenstøtte",
        "Begrundelse": "Hvad\nkoster det?",
        "Ændringer": "",
        "Art": "kursusoenske.vurder",
        "Proces version": "2",
        "Regler": oenske.regelversion,
        "Kæde": oenske.sagsnummer,
        "Nr.": "2",
        "Hash": post.hash,
    }
    assert "udfald: – → RETUR" in vurderet["Ændringer"]


@pytest.mark.parametrize(
    "ondt", ['=HYPERLINK("http://ond.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "=\x00\x1b1\ud800\ufffe"]
)
def test_det_nogen_har_skrevet_bliver_staaende_som_tekst(hold: Hold, som: Som, ondt: str) -> None:
    _raa_post(hold, ondt.encode("utf-8", "replace").decode() if "\ud800" in ondt else ondt)
    [linje] = raekker(hent(som(hold["rikke"])))
    assert linje["Begrundelse"].startswith("'")
    celler = [celle for raekke in ark(hent(som(hold["rikke"]), "xlsx")) for celle in raekke]
    assert {celle.data_type for celle in celler if celle.value is not None} <= {"s", "inlineStr"}
    assert any(str(celle.value).strip().startswith(ondt.strip()[0]) for celle in celler)


def _raa_post(hold: Hold, begrundelse: str, enhed: str = "voksen") -> Sporpost:
    return skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="aarshjul.sat",
            tidspunkt=NU,
            aktoer_id=hold["kim"].pk,
            enhed_id=hold.enhed[enhed].pk,
            begrundelse=begrundelse,
            data={"emne": "Emne", "kvartal": 1, "aar": 2027},
        )
    )


def test_regnearket_siger_selv_hvad_det_er(hold: Hold, som: Som) -> None:
    _raa_post(hold, "")
    raa = hent(som(hold["rikke"]), "xlsx", art="aarshjul.sat", enhed=str(hold.enhed["voksen"].pk))
    om = {a.value: b.value.replace("\xa0", " ") for a, b in ark(raa, "Om udvalget")}
    assert om == {
        "Udvalg": "søgningen i sporet",
        "Filtre": "Enhed: Voksenstøtte · Hvad: Satte »…« på årshjulet i …. kvartal …",
        "Formål": FORMAAL,
        "Taget ud af": "Rikke Revshale",
        "Tidspunkt": "1. oktober 2026 kl. 10.00",
    }


def test_rapporterne_kan_tages_ud_som_de_staar(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    for art, rolle in (("kursusoenske.vurder", Rolle.LEDER), ("beslutning", Rolle.CENTERCHEF)):
        skriv(
            Sporudkast(
                kaede=oenske.sagsnummer,
                art=art,
                rolle=rolle,
                tidspunkt=NU,
                aktoer_id=hold["carl"].pk,
                enhed_id=oenske.enhed_id,
            )
        )
    skriv(Sporudkast(kaede=SYSTEM, art="roller.rolle_givet", tidspunkt=NU, enhed_id=oenske.enhed_id))
    rikke = som(hold["rikke"])
    [fund] = raekker(hent(rikke, udvalg="flere_trin"))
    assert fund == {
        "Hvem": "Carl Capion",
        "Fund": "vurderede og besluttede\nhandlede i flere roller",
        "Sag": oenske.sagsnummer,
        "Enhed": "Voksenstøtte",
        "Trin": "som leder: vurderede ønsket: –\nsom centerchef: traf beslutning om ønsket: –",
        "Senest": "2026-10-01 10:00:00",
    }
    [skift] = raekker(hent(rikke, udvalg="rolleskift"))
    assert skift["Art"] == "roller.rolle_givet"
    # The report's bundle holds the whole case; the system's chain never comes along whole.
    assert {p["kaede"] for p in poster_i(hent(rikke, "pakke", "flere_trin"))} == {oenske.sagsnummer}
    assert [p["art"] for p in poster_i(hent(rikke, "pakke", "rolleskift"))] == ["roller.rolle_givet"]
