"""A pool's report: read from ledger and cases, handed in as it was, and told in the paper about the year's money."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from ansoegninger.budget.aftale.models import Afrapportering, Afrapporteringsudkast
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import Bevaegelse, bevaeg, forbrug, frigiv
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.papirer.arkiv import af_data
from ansoegninger.papirer.puljer.queries import laes_puljer
from ansoegninger.papirer.puljer.services import indsend
from ansoegninger.papirer.queries import laes
from ansoegninger.prioritering.models import Beslutningsudkast
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.papirer.test_sider import besluttes
from tests.fabrikker import puljer, sager
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    return puljer.pulje(hold)


def seks(hold: Hold) -> list[Oenske]:
    """Two wishes each of three people: six places."""
    tema = hold.strategi.temaer.get(nummer=3) if hold.strategi else None
    folk = (("mads", "lone"), ("aya", "lone"), ("ina", "per"))
    return [sager.vurderet(hold, navn, leder, tema=tema, titel=f"Kursus {nr}") for nr in (1, 2) for navn, leder in folk]


def tekst(svar: Any) -> str:
    return str(svar.content.decode()).replace("\xa0", " ")


def test_tallene_er_kassebogens(hold: Hold, ramme: Ramme) -> None:
    oensker = seks(hold)
    puljer.betalt(hold, ramme, oensker, 1_000_00)
    hvem = {"bruger": hold["carl"], "tidspunkt": NU}
    foerste, anden, tredje = (o.sagsnummer for o in oensker[:3])
    forbrug(ramme=ramme, disponeret_oere=1_000_00, forbrugt_oere=900_00, sagsnummer=foerste, **hvem)
    frigiv(ramme=ramme, beloeb_oere=1_000_00, sagsnummer=anden, **hvem)
    forbrug(ramme=ramme, disponeret_oere=1_000_00, forbrugt_oere=0, sagsnummer=tredje, **hvem)
    Oenske.objects.filter(sagsnummer=tredje).update(fase=Fase.AFSLUTTET)
    bevaeg(
        ramme=ramme,
        hvad=Bevaegelse.RESERVER,
        beloeb_oere=50_00,
        begrundelse="Temadag",
        noegle=uuid4(),
        **puljer.hvem(hold),
    )
    ramme.refresh_from_db()
    (pulje,) = laes_puljer([ramme])
    # The second course gave its money back; the third cost nothing, and was taken.
    assert {p.sagsnummer for p in pulje.poster} == {"", *(o.sagsnummer for o in oensker)} - {anden}
    assert pulje.brugt_oere == ramme.bundet_oere == 900_00 + 3 * 1_000_00 + 50_00
    for felt in ("reserveret_oere", "disponeret_oere", "forbrugt_oere"):
        assert sum(getattr(p, felt) for p in pulje.poster) == getattr(ramme, felt)
    (sat_til_side,) = [p for p in pulje.poster if not p.sagsnummer]
    assert (sat_til_side.person, sat_til_side.enhed_sti) == (None, hold.enhed["center"].path)


def test_et_kursus_hoerer_til_efter_enhed_og_tema(hold: Hold, ramme: Ramme) -> None:
    oensker = seks(hold)
    puljer.betalt(hold, ramme, oensker)
    (pulje,) = laes_puljer([ramme])
    efter = {p.sagsnummer: (pulje.omraade(p), pulje.emne(p)) for p in pulje.poster}
    myndighed, jura = ramme.omraader.get().pk, ramme.fokusemner.get().pk
    assert [efter[o.sagsnummer] for o in oensker[:3]] == [(myndighed, jura), (myndighed, jura), (None, jura)]


def test_det_indsendte_staar_som_det_var(hold: Hold, ramme: Ramme) -> None:
    puljer.omraade(hold, ramme, "Udfører", 1_000_00, "visitation")
    foer = puljer.afrapporteret(hold, ramme, "Vi er begyndt.")
    som_det_var = af_data(Afrapportering.objects.get(pk=foer.pk).indhold)
    puljer.betalt(hold, ramme, seks(hold), 1_000_00)
    puljer.omraade(hold, ramme, "Andet", 500_00)
    efter = puljer.afrapporteret(hold, ramme, "Vi er færdige.", tidspunkt=NU + timedelta(days=1))
    assert (foer.version, efter.version) == (1, 2)
    assert af_data(Afrapportering.objects.get(pk=foer.pk).indhold) == som_det_var
    assert "Andet" not in str(som_det_var)
    assert "Andet" in str(af_data(efter.indhold))
    assert not Afrapporteringsudkast.objects.exists()
    poster = [json.loads(p.indhold) for p in Sporpost.objects.filter(art="budget.afrapporteret").order_by("pk")]
    assert [(p["data"]["version"], len(p["data"]["aftryk"])) for p in poster] == [(1, 64), (2, 64)]
    assert "Andet" not in str([p["aendringer"] for p in poster])


def test_er_tallene_aendret_indsendes_intet_og_to_gange_er_een(hold: Hold, ramme: Ramme, klient: Klient) -> None:
    frist = ramme.frister.select_related("ramme__enhed").get()
    adresse, carl = reverse("papirer:afrapporter", args=[frist.pk]), klient("carl")

    def vist() -> str:
        return str(carl.get(adresse).context["vist"])

    data = {"tekst": "Det går godt.", "handling": "indsend", "vist": vist(), "noegle": str(uuid4())}
    puljer.betalt(hold, ramme, seks(hold))
    puljer.omraade(hold, ramme, "Nyt", 1_00)
    side = tekst(carl.post(adresse, data))
    assert "Tallene er ændret, siden du åbnede siden." in side
    assert "Det går godt." in side
    assert not Afrapportering.objects.exists()
    for _ in range(2):
        svar = carl.post(adresse, data | {"vist": vist()}, follow=True)
        assert "Det går godt." in tekst(svar)
    assert Afrapportering.objects.count() == 1


def test_udkastet_er_chefens_og_staar_ikke_for_andre(hold: Hold, ramme: Ramme, klient: Klient) -> None:
    frist = ramme.frister.get()
    adresse = reverse("papirer:afrapporter", args=[frist.pk])
    data = {"tekst": "Halvfærdigt.", "handling": "gem", "noegle": str(uuid4())}
    assert "Det er ikke indsendt." in tekst(klient("carl").post(adresse, data, follow=True))
    assert "Halvfærdigt." in tekst(klient("carl").get(adresse))
    side = klient("rikke").get(reverse("papirer:pulje", args=[ramme.pk]))
    assert "Halvfærdigt." not in tekst(side)
    assert "Der er ikke afrapporteret endnu." in tekst(side)
    assert not Sporpost.objects.filter(art="budget.afrapporteret").exists()


def test_kun_chefen_indsender(hold: Hold, ramme: Ramme) -> None:
    Rolletildeling.objects.create(person=hold["signe"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    frist = ramme.frister.select_related("ramme__enhed").get()
    for navn in ("signe", "rikke", "lone"):
        with pytest.raises(IngenAdgang):
            indsend(frist=frist, tekst="x", vist="", kommune="", noegle=uuid4(), **puljer.hvem(hold, navn))
    with pytest.raises(Regelbrud, match="Tallene er ændret"):
        indsend(frist=frist, tekst="x", vist="", kommune="", noegle=uuid4(), **puljer.hvem(hold))


def test_databasen_naegter_at_aendre_det_indsendte(hold: Hold, ramme: Ramme) -> None:
    indsendt = puljer.afrapporteret(hold, ramme)
    for goer in (
        lambda: Afrapportering.objects.filter(pk=indsendt.pk).update(tekst="Noget andet"),
        lambda: Afrapportering.objects.filter(pk=indsendt.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            goer()
    indsendt.refresh_from_db()
    assert indsendt.tekst == puljer.STATUS


@pytest.mark.side
def test_oekonomi_og_revisor_laeser_og_lederen_ser_den_ikke(hold: Hold, ramme: Ramme, klient: Klient) -> None:
    Rolletildeling.objects.create(person=hold["signe"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    indsendt = puljer.afrapporteret(hold, ramme)
    for adresse in (
        reverse("papirer:pulje", args=[ramme.pk]),
        reverse("papirer:afrapporteret", args=[indsendt.pk]),
        reverse("papirer:afrapporteret_pdf", args=[indsendt.pk]),
    ):
        koder = {navn: klient(navn).get(adresse).status_code for navn in ("carl", "signe", "rikke", "lone", "ulla")}
        assert koder == {"carl": 200, "signe": 200, "rikke": 200, "lone": 404, "ulla": 404}
    skriv = reverse("papirer:afrapporter", args=[ramme.frister.get().pk])
    assert {n: klient(n).post(skriv).status_code for n in ("signe", "rikke", "lone")} == {
        "signe": 403,
        "rikke": 403,
        "lone": 404,
    }


@pytest.mark.side
def test_side_og_filer_siger_det_samme(hold: Hold, ramme: Ramme, klient: Klient) -> None:
    indsendt = puljer.afrapporteret(hold, ramme, "Vi er begyndt på <det> hele.")
    carl = klient("carl")
    for navn, pk in (("pulje", ramme.pk), ("afrapporteret", indsendt.pk)):
        side = carl.get(reverse(f"papirer:{navn}", args=[pk]))
        assert "no-store" in side["Cache-Control"]
        assert "Vi er begyndt på &lt;det&gt; hele." in tekst(side)
        assert "Puljen er på 1.000.000 kr." in tekst(side)
        pdf = carl.get(reverse(f"papirer:{navn}_pdf", args=[pk]))
        laest = " ".join(s.extract_text() for s in PdfReader(BytesIO(pdf.content)).pages)
        assert "Puljen fordelt på områder" in laest
        docx = Document(BytesIO(carl.get(reverse(f"papirer:{navn}_docx", args=[pk])).content))
        assert "Vi er begyndt på <det> hele." in [a.text for a in docx.paragraphs]


@pytest.mark.side
def test_chefen_vaelger_emne_paa_siden_uden_at_skrive_noget_igen(hold: Hold, ramme: Ramme, klient: Klient) -> None:
    oensker, andet = seks(hold), puljer.emne(hold, ramme, "Samtaler")
    puljer.betalt(hold, ramme, oensker)
    carl, adresse = klient("carl"), reverse("papirer:pulje_emner", args=[ramme.pk])
    assert tekst(carl.get(adresse)).count("Efter temaet: Bedre afgørelser") == 6
    valgt = oensker[0].sagsnummer
    carl.post(adresse, {valgt: str(andet.pk), "K-2026-99999": str(andet.pk)})
    assert laes_puljer([ramme])[0].valg == {valgt: andet.pk}
    assert "Vælg en af mulighederne" in tekst(carl.post(adresse, {valgt: "999999"}))
    tom = puljer.pulje(hold, "Tom", helt=False)
    assert "Puljen har ingen fokusemner" in tekst(carl.get(reverse("papirer:pulje_emner", args=[tom.pk])))


def test_tre_puljer_laeses_med_lige_saa_mange_opslag_som_een(hold: Hold, ramme: Ramme) -> None:
    def opslag(rammer: list[Ramme]) -> int:
        with CaptureQueriesContext(connection) as laest:
            friske = list(Ramme.objects.filter(pk__in=[r.pk for r in rammer]).select_related("enhed"))
            assert len(laes_puljer(friske)) == len(rammer)
        return len(laest) - 1

    puljer.betalt(hold, ramme, seks(hold))
    een = opslag([ramme])
    tre = [ramme, *(puljer.pulje(hold, f"Nr. {nr}") for nr in (2, 3))]
    for pulje in tre[1:]:
        puljer.betalt(hold, pulje, seks(hold))
        puljer.afrapporteret(hold, pulje)
    assert opslag(tre) == een == 7
    assert laes_puljer([]) == []


@pytest.mark.side
@pytest.mark.parametrize("navn", ["papirer:pulje", "papirer:pulje_emner"])
def test_siden_koster_lige_mange_opslag_for_et_og_for_tre_kurser(
    hold: Hold, ramme: Ramme, klient: Klient, navn: str
) -> None:
    def opslag(browser: Client) -> int:
        with CaptureQueriesContext(connection) as laest:
            assert browser.get(reverse(navn, args=[ramme.pk])).status_code == 200
        return len(laest)

    carl, oensker = klient("carl"), seks(hold)
    puljer.betalt(hold, ramme, oensker[:1])
    opslag(carl)
    een = opslag(carl)
    puljer.betalt(hold, ramme, oensker[1:3])
    for nr in (1, 2):
        puljer.omraade(hold, ramme, f"Nr. {nr}", 1_00)
        puljer.emne(hold, ramme, f"Nr. {nr}")
        puljer.frist(hold, ramme, f"Nr. {nr}")
    assert opslag(carl) == een


def test_orienteringen_om_udmoentning_har_et_afsnit_om_puljen(hold: Hold, klient: Klient) -> None:
    runde = besluttes(hold, 6)
    ramme = puljer.pulje(hold)
    Beslutningsudkast.objects.filter(runde=runde, oenske__enhed=hold.enhed["voksen"]).update(ramme=ramme)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    puljer.afrapporteret(hold, ramme, "De seks er i gang.")
    side = tekst(klient("per").get(reverse("papirer:udmoentning", args=[runde.sagsnummer])))
    assert "Puljen Budgetaftalen" in side
    assert "Formål: Kompetenceudvikling af medarbejderne" in side
    assert "72.000 kr. er brugt, og der er 928.000 kr. tilbage." in side
    for ord_ in ("Myndighed", "Bedre afgørelser", "Afrapporteret til Voksenudvalget", "De seks er i gang."):
        assert ord_ in side
    (pulje,) = laes(runde, kommune="Fjordby", tidspunkt=NU).grundlag.puljer
    ramme.refresh_from_db()
    assert pulje.brugt_oere == ramme.bundet_oere == 6 * 1_200_000
