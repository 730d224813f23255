"""A stranger's file: what is read, what is refused and why; nothing is written before it is confirmed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.regneark import FORMEL, Ark, UlaeseligFil, laes
from ansoegninger.budget.services import disponer, indlaes, planlaeg, saet_ramme
from ansoegninger.kontrol.penge import rammen_er_summen_af_posteringerne
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

KOLONNER = ("Enhed", "År", "Art", "Udgift", "Navn", "Formål", "Giver", "Temaer", "Ramme")


def xlsx(*raekker: tuple[Any, ...], kolonner: tuple[str, ...] = KOLONNER) -> bytes:
    bog = Workbook()
    bog.active.append(kolonner)
    for raekke in raekker:
        bog.active.append(raekke)
    ud = io.BytesIO()
    bog.save(ud)
    return ud.getvalue()


def raekke(enhed: str = "Voksenstøtte", aar: Any = 2027, ramme: Any = 60_000, **andet: Any) -> tuple[Any, ...]:
    celler = {"Enhed": enhed, "År": aar, "Ramme": ramme} | andet
    return tuple(celler.get(k) for k in KOLONNER)


def pakke(**dele: bytes) -> bytes:
    ud = io.BytesIO()
    with zipfile.ZipFile(ud, "w", zipfile.ZIP_DEFLATED) as fil:
        for navn, indhold in dele.items():
            fil.writestr(navn.replace("__", "/"), indhold)
    return ud.getvalue()


@pytest.mark.parametrize(
    ("navn", "indhold", "ord_"),
    [
        ("budget.xlsx", pakke(bombe=b"0" * 11_000_000), "10 MB, når den er pakket ud"),
        ("budget.xlsx", pakke(**{f"d{nr}": b"" for nr in range(201)}), "10 MB, når den er pakket ud"),
        ("budget.xlsx", pakke(xl__vbaProject=b"Sub"), "makroer"),
        ("budget.xlsx", pakke(xl__workbook=b'<!DOCTYPE x [<!ENTITY a "b">]>'), "kan ikke læses"),
        ("budget.xlsx", pakke(hej=b"hej"), "kan ikke læses"),
        ("budget.xlsx", b"%PDF-1.7", "kan ikke læses"),
        ("budget.xlsx", xlsx(raekke())[:500], "kan ikke læses"),
        ("budget.xlsm", xlsx(raekke()), "xlsx-fil uden makroer"),
        ("../../etc/passwd", b"x", "xlsx-fil uden makroer"),
        ("budget", b"x", "xlsx-fil uden makroer"),
        ("budget.csv", b"Enhed\0;Ramme", "kan ikke læses"),
        ("budget.csv", xlsx(raekke()), "kan ikke læses"),
        ("budget.csv", b'"' + b"x" * 200_000, "kan ikke læses"),
        ("budget.csv", b"x" * 1_000_001, "mere end 1 MB"),
        ("budget.csv", b" \n ", "tom"),
        ("budget.csv", b";;;\n;;;", "tomt"),
        ("budget.csv", b"Enhed;Ramme\n", "ingen rækker"),
        ("budget.csv", b"Enhed;Enhed\n1;2", "hvert navn én gang"),
        ("budget.csv", b"Enhed\n" + b"x\n" * 100_000, "mere end 1.000 rækker"),
        ("budget.xlsx", xlsx(*(raekke() for _ in range(1_001))), "mere end 1.000 rækker"),
    ],
)
def test_en_fil_der_ikke_er_et_regneark_afvises_med_en_grund(navn: str, indhold: bytes, ord_: str) -> None:
    with pytest.raises(UlaeseligFil, match=re.escape(ord_)):
        laes(navn, indhold)


@pytest.mark.parametrize(
    "indhold",
    [
        "Enhed;År;Ramme\nVoksenstøtte;2027;60.000,50\n".encode(),
        "\N{ZERO WIDTH NO-BREAK SPACE}Enhed;År;Ramme\r\n\r\nVoksenstøtte;2027;60.000,50".encode(),
        "Enhed;År;Ramme\nVoksenstøtte;2027;60.000,50\n".encode("cp1252"),
        'Enhed,År,Ramme\nVoksenstøtte,2027,"60.000,50"\n'.encode(),
    ],
)
def test_csv_laeses_som_excel_skriver_det_paa_dansk(indhold: bytes) -> None:
    ark = laes("Budget.CSV", indhold)
    assert (ark.kolonner, [c for _, c in ark.raekker]) == (
        ("enhed", "år", "ramme"),
        [("Voksenstøtte", "2027", "60.000,50")],
    )


def test_tal_og_formler_i_excel_bliver_til_tekst() -> None:
    ark = laes("b.xlsx", xlsx(raekke(ramme=60_000.5), raekke(ramme="=1+1"), raekke(ramme=2**63), raekke(ramme=1e22)))
    assert [celler[-1] for _, celler in ark.raekker] == ["60000,5", FORMEL, "9223372036854776000", "1" + "0" * 22]
    assert laes("b.csv", b"Ramme\n=HYPERLINK(1)").raekker == ((2, (FORMEL,)),)


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    """Voksenstøtte has 500 kr. in 2027, and 300 of them are bound."""
    til = {"enhed": hold.enhed["voksen"], "aar": 2027, "ramme_oere": 50_000, "sagsnummer": "P-1"}
    ramme = saet_ramme(**til, bruger=hold["carl"], tidspunkt=NU)
    disponer(ramme=ramme, beloeb={"K-1": 30_000}, bruger=hold["carl"], tidspunkt=NU)
    return ramme


def ark(*raekker: tuple[Any, ...]) -> Ark:
    return laes("budget.xlsx", xlsx(*raekker))


FAELLES = raekke("Center for Voksne", Art="Centrets pulje", Navn="Fælles", ramme="1.000")


@pytest.mark.parametrize(
    ("celler", "grund"),
    [
        ({"enhed": "Børn"}, "Enheden findes ikke blandt dine"),
        ({"enhed": None}, "Enheden findes ikke blandt dine"),
        ({"aar": "27"}, "årstal"),
        ({"aar": "=2000+27"}, "formel"),
        ({"ramme": None}, "Beløbet mangler"),
        ({"ramme": -1}, "kan ikke være negativt"),
        ({"ramme": "NaN"}, "Skriv et beløb"),
        ({"ramme": "1e400"}, "Skriv et beløb"),
        ({"ramme": 2**63}, "kan højst være"),
        ({"ramme": "=1"}, "formel"),
        ({"ramme": 299}, "allerede bundet 300,00"),
        ({"Art": "Hemmelig"}, "Skriv et af disse"),
        ({"Navn": "Et navn"}, "ikke noget navn"),
        ({"Art": "Øremærket pulje", "Navn": "Gave"}, "hvad de øremærkede penge skal gå til"),
        ({"Art": "FAELLES", "Navn": "Fælles"}, "Vælg centret"),
        ({"Giver": "x" * 121}, "for lang"),
        ({"Giver": "a\N{RIGHT-TO-LEFT OVERRIDE}b"}, "læseretningen"),
        ({"Temaer": "1, mange"}, "numre med komma"),
    ],
)
def test_en_raekke_der_ikke_kan_laeses_afvises_med_sin_grund(
    hold: Hold, ramme: Ramme, celler: dict[str, Any], grund: str
) -> None:
    linje = planlaeg(ark=ark(FAELLES, raekke(**celler)), adgang=hold.adgang("carl")).linjer[1]
    assert (linje.nummer, linje.status) == (3, "AFVIST")
    assert grund in " ".join(linje.grunde).replace("\xa0", " ")


def test_planen_siger_hvad_der_er_nyt_aendret_og_uaendret_og_skriver_intet(hold: Hold, ramme: Ramme) -> None:
    plan = planlaeg(
        ark=ark(raekke(ramme=600), FAELLES, raekke(ramme=600), raekke(aar=2028)), adgang=hold.adgang("carl")
    )
    assert [(x.status, x.foer_oere, x.efter_oere) for x in plan.linjer[:2]] == [
        ("AENDRET", 50_000, 60_000),
        ("NY", None, 100_000),
    ]
    assert "tidligere række" in plan.linjer[2].grunde[0]
    assert plan.linjer[3].status == "NY"
    assert planlaeg(ark=ark(raekke(ramme=500)), adgang=hold.adgang("carl")).linjer[0].status == "UAENDRET"
    assert (
        Ramme.objects.count(),
        Postering.objects.count(),
        Sporpost.objects.filter(art="budget.indlaest").count(),
    ) == (
        1,
        2,
        0,
    )


def test_det_der_blev_vist_skrives_een_gang_og_intet_andet(hold: Hold, ramme: Ramme) -> None:
    arket, noegle = ark(raekke(ramme=600), FAELLES), uuid4()
    ens = {"ark": arket, "kilde": "budget.xlsx", "adgang": hold.adgang("carl"), "tidspunkt": NU}
    plan = planlaeg(ark=arket, adgang=hold.adgang("carl"))
    disponer(ramme=ramme, beloeb={"K-2": 1}, bruger=hold["carl"], tidspunkt=NU)
    Ramme.objects.filter(pk=ramme.pk).update(ramme_oere=50_001)
    with pytest.raises(Regelbrud, match="Noget er ændret"):
        indlaes(**ens, aftryk=plan.aftryk, noegle=uuid4())
    Ramme.objects.filter(pk=ramme.pk).update(ramme_oere=50_000)
    for _ in range(2):
        indlaes(**ens, aftryk=plan.aftryk, noegle=noegle)
    assert {str(r): r.ramme_oere for r in Ramme.objects.all()} == {"Voksenstøtte 2027": 60_000, "Fælles 2027": 100_000}
    assert [p.art for p in Postering.objects.order_by("pk")][-2:] == [Posteringsart.REGULERING, Posteringsart.RAMME]
    assert {p.enhed_id for p in Sporpost.objects.filter(art="budget.indlaest")} == {
        hold.enhed["voksen"].pk,
        hold.enhed["center"].pk,
    }
    assert list(rammen_er_summen_af_posteringerne(NU)) == []
    assert {x.status for x in planlaeg(ark=arket, adgang=hold.adgang("carl")).linjer} == {"UAENDRET"}


@pytest.mark.parametrize("navn", ["lone", "rikke", "mads", "admin"])
def test_kun_chefen_og_oekonomi_indlaeser(hold: Hold, ramme: Ramme, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        planlaeg(ark=ark(raekke()), adgang=hold.adgang(navn))


def test_et_andet_centers_rammer_kan_hverken_ses_eller_rettes(hold: Hold, ramme: Ramme) -> None:
    plan = planlaeg(ark=ark(raekke(ramme=500)), adgang=hold.adgang("sofie"))
    assert [x.status for x in plan.linjer] == ["AFVIST"]


def _som(klient: Client, hold: Hold, navn: str, som: Callable[[str], Client] | None = None) -> Client:
    klient.force_login(hold[navn])
    return klient


def test_oekonomi_indlaeser_paa_siderne_med_skabelonen_som_begyndelse(client: Client, hold: Hold, ramme: Ramme) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    _som(client, hold, "kim")
    bog = load_workbook(io.BytesIO(client.get(reverse("budget:skabelon")).content))
    raekken = [celle.value for celle in bog.active[2]]
    assert (raekken[0], raekken[1], raekken[-1]) == ("Voksenstøtte", "2027", 500)
    bog.active["I2"] = 700
    ud = io.BytesIO()
    bog.save(ud)
    fil = SimpleUploadedFile("../" * 20 + "budget <b>.xlsx", ud.getvalue())
    side = client.post(reverse("budget:indlaes"), {"fil": fil})
    tekst = side.content.decode().replace("\xa0", " ")
    assert "500 kr." in tekst
    assert "700 kr." in tekst
    assert "<b>" not in tekst
    skjulte = {felt["navn"]: felt["vaerdi"] for felt in side.context["skjulte"]}
    svar = client.post(reverse("budget:bekraeft"), skjulte, follow=True)
    assert "Indlæst: 0 nye og 1 ændret." in svar.content.decode().replace("\xa0", " ")
    ramme.refresh_from_db()
    assert ramme.ramme_oere == 70_000
    andens = client.post(reverse("budget:bekraeft"), skjulte | {"plan": skjulte["plan"][:-3] + "xxx"}, follow=True)
    assert "for gammel" in andens.content.decode()


@pytest.mark.parametrize("fil", [None, SimpleUploadedFile("tom.xlsx", b""), SimpleUploadedFile("x.pdf", b"%PDF")])
def test_en_forkert_fil_er_en_fejl_i_formularen(client: Client, hold: Hold, fil: Any) -> None:
    side = _som(client, hold, "carl").post(reverse("budget:indlaes"), {"fil": fil} if fil else {})
    assert side.status_code == 200
    assert side.context["form"].errors["fil"]
