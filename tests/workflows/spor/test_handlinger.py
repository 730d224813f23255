"""An administrative act says in the trail who it is about, where, and what became of what; in its own transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.services import indlaes as indlaes_aarshjul
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import reguler
from ansoegninger.katalog.services import indlaes as indlaes_katalog
from ansoegninger.oensker.deling import del_sag, stop_deling
from ansoegninger.sletning.models import Anker, Omfang
from ansoegninger.sletning.services import giv_paalaeg, ophaev_paalaeg, saet_regel
from roller.adgang.services import afslut_mandat, giv_mandat
from roller.brugere.models import Bruger
from roller.organisation.indlaesning import Indlaest, skriv_indlaest
from roller.organisation.models import Enhed, Enhedsart, Overenskomst
from roller.organisation.personer import opret_person, saet_adgangskode, skriv_kode_skiftet
from roller.organisation.services import deaktiver, flyt_ansaettelse, genaktiver, opret_enhed, tilfoej_enhed
from roller.tildelinger.roller import Rolle
from roller.tildelinger.services import afslut_rolle, afslut_stedfortraeder, giv_rolle, udpeg_stedfortraeder
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.spor.fanget_siden import Siden
from tests.workflows.spor.handlinger_bevis import beviset
from tests.workflows.spor.handlinger_laering import introforloeb, introskabelon, laering
from tests.workflows.spor.handlinger_mus import planen, tiderne
from tests.workflows.spor.handlinger_plan import gruppens_samtale, planens_dele
from tests.workflows.spor.hjulhandlinger import hjulet
from tests.workflows.spor.katalogets import handlinger
from tests.workflows.spor.profilhandlinger import profilerne
from tests.workflows.spor.ventet import Ventet
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import vaerdier

UGE = timedelta(days=7)


def roller(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Roles, stand-ins and mandates."""
    af = {"adgang": hold.adgang("admin"), "tidspunkt": NU}
    givet: list[Any] = []

    def gem(lav: Callable[..., Any], **felter: Any) -> Callable[[], Any]:
        return lambda: givet.append(lav(**felter, **af))

    rolle = {"person": hold["aya"], "rolle": Rolle.LEDER, "enhed": hold.enhed["voksen"], "fra_dag": DAG}
    leder = ("roller.rolle_givet", "aya", "voksen")
    yield gem(giv_rolle, **rolle, til_dag=None, grund="Barsel"), Ventet(*leder, {"rolle": (None, "LEDER")})
    yield (
        lambda: afslut_rolle(tildeling=givet[-1], grund="Slut", **af),
        Ventet("roller.rolle_afsluttet", "aya", "voksen", {"til_dag": (None, "2026-10-01")}),
    )
    hverv = {"for_person": hold["lone"], "stedfortraeder": hold["ina"], "enhed": hold.enhed["voksen"]}
    periode = {"rolle": Rolle.LEDER, "fra_dag": DAG, "til_dag": DAG + UGE, "grund": "Ferie"}
    yield (
        gem(udpeg_stedfortraeder, **hverv, **periode),
        Ventet("roller.stedfortraeder_udpeget", "ina", "voksen", {"til_dag": (None, "2026-10-08")}),
    )
    yield (
        lambda: afslut_stedfortraeder(hverv=givet[-1], adgang=hold.adgang("ina"), tidspunkt=NU),
        # Who gives it up is the actor; the entry is about the one whose role it was.
        Ventet("roller.stedfortraeder_afsluttet", "lone", "voksen", {"til_dag": ("2026-10-08", "2026-10-01")}),
    )
    mandat = {"revisor": hold["bo"], "enhed": hold.enhed["boern"]}
    yield (
        gem(giv_mandat, **mandat, udloeber_dag=DAG + UGE, grund="Tilsyn"),
        Ventet("roller.mandat_givet", "bo", "boern", {"udloeber_dag": (None, "2026-10-08")}),
    )
    yield (
        gem(giv_mandat, **mandat, udloeber_dag=DAG + 2 * UGE, grund="Tilsyn"),
        Ventet("roller.mandat_fornyet", "bo", "boern", {"udloeber_dag": ("2026-10-08", "2026-10-15")}),
    )
    yield (
        lambda: afslut_mandat(mandat=givet[-1], **af),
        Ventet("roller.mandat_afsluttet", "bo", "boern", {"udloeber_dag": ("2026-10-15", "2026-10-01")}),
    )


def organisation(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Units and people."""
    af = {"adgang": hold.adgang("admin"), "tidspunkt": NU}
    ina, voksen = hold["ina"], hold.enhed["voksen"]
    yield (
        lambda: tilfoej_enhed(navn="Team Nord", under=voksen, **af),
        Ventet("roller.enhed_oprettet", None, "Team Nord", {"navn": (None, "Team Nord")}),
    )
    yield (
        lambda: flyt_ansaettelse(person=ina, enhed=voksen, stilling="visitator", fra_dag=DAG, **af),
        Ventet("roller.ansaettelse_flyttet", "ina", "voksen", {"til_dag": (None, "2026-10-01")}),
    )
    yield (
        lambda: opret_person(
            brugernavn="ny",
            navn="Ny Nyrup",
            email="",
            enhed=voksen,
            stilling="visitator",
            overenskomst=Overenskomst.ANDEN,
            timer_pr_uge=Decimal(37),
            fra_dag=DAG,
            **af,
        ),
        Ventet("roller.person_oprettet", "ny", "voksen", {"navn": (None, "Ny Nyrup"), "password": (None, SKJULT)}),
    )
    yield (
        lambda: deaktiver(person=ina, grund="Fratrådt", **af),
        Ventet("roller.person_deaktiveret", "ina", "voksen", {"is_active": ("True", "False")}),
    )
    yield (
        lambda: genaktiver(person=ina, grund="Kom igen", **af),
        Ventet("roller.person_genaktiveret", "ina", "voksen", {"is_active": ("False", "True")}),
    )
    yield (
        lambda: saet_adgangskode(person=hold["mads"], adgangskode="Blå-tulipan-i-regn-7", tidspunkt=NU),
        Ventet("roller.kode_sat", "mads", "voksen", {"password": (SKJULT, SKJULT)}),
    )


def _hjulet(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """The year wheel, and calendar addresses."""
    for goer, art, person, aendringer in hjulet(hold):
        yield goer, Ventet(art, person, "voksen", aendringer)


SKJULT = "(fortroligt)"


def sagerne(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Budgets and sharing."""
    ramme = Ramme.objects.create(enhed=hold.enhed["voksen"], aar=2031, ramme_oere=100)
    ny = {"ramme_oere": 300, "begrundelse": "Ekstra", "noegle": uuid4()}
    yield (
        lambda: reguler(ramme=ramme, **ny, adgang=hold.adgang("carl"), tidspunkt=NU),
        Ventet("budget.ramme_aendret", None, "voksen", {"ramme_oere": ("100", "300"), "beloeb_oere": (None, "200")}),
    )
    oenske = sager.indsendt(hold, "mads")
    af = {"adgang": hold.adgang("lone"), "tidspunkt": NU}
    delt: list[Any] = []
    yield (
        lambda: delt.append(del_sag(oenske=oenske, person=hold["ina"], udloeber_dag=DAG + UGE, grund="Råd", **af)),
        Ventet("oenske.delt", "mads", "voksen", {"grund": (None, "Råd")}),
    )
    yield (
        lambda: stop_deling(deling=delt[-1], **af),
        Ventet("oenske.deling_stoppet", "mads", "voksen", {"udloeber_dag": ("2026-10-08", "2026-10-01")}),
    )


def opbevaring(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """Rules of erasure, and holds."""
    af = {"adgang": hold.adgang("admin"), "tidspunkt": NU}
    regel = {"omfang": Omfang.BREVE, "anker": Anker.FRATRAEDELSE, "gaelder_fra": DAG, "kilde": "Byrådet"}
    yield (
        lambda: saet_regel(maaneder=72, **regel, begrundelse="Rigsarkivet", **af),
        Ventet("sletning.regel_sat", None, None, {"maaneder": ("60", "72"), "anker": None, "id": None}),
    )
    yield (
        lambda: saet_regel(maaneder=84, **regel, begrundelse="Igen", **af),
        Ventet(
            "sletning.regel_sat",
            None,
            None,
            {"maaneder": ("72", "84"), "begrundelse": ("Rigsarkivet", "Igen"), "kilde": None},
        ),
    )
    givet: list[Any] = []
    oenske = sager.indsendt(hold, "aya")
    for emne in ({"sagsnummer": oenske.sagsnummer, "person": None}, {"sagsnummer": "", "person": hold["aya"]}):
        yield (
            lambda emne=emne: givet.append(giv_paalaeg(**emne, grund="Klage", til_dag=None, **af)),
            Ventet("sletning.paalaeg_givet", "aya", "voksen", {"grund": (None, "Klage"), "til_dag": None}),
        )
        yield (
            lambda: ophaev_paalaeg(paalaeg=givet[-1], grund="Afgjort", **af),
            Ventet("sletning.paalaeg_ophaevet", "aya", "voksen", {"til_dag": (None, "2026-10-01")}),
        )


def kataloget(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """The catalogue is of no unit, and about nobody."""
    for goer, art, aendringer in handlinger(hold):
        yield goer, Ventet(f"katalog.{art}", None, None, aendringer)


def indlaesninger(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """What comes from elsewhere, many rows at once."""
    kilde = {"kilde": "en fil", "tidspunkt": NU}
    yield (
        lambda: indlaes_katalog(udbydere={"KL": "FORENING"}, kurser=[], **kilde),
        Ventet("katalog.indlaest", None, None, {"navn": (None, "KL")}),
    )
    yield (
        lambda: indlaes_katalog(udbydere={"KL": "PRIVAT"}, kurser=[], **kilde),
        Ventet("katalog.indlaest", None, None, {"art": ("FORENING", "PRIVAT"), "navn": None}),
    )
    emne = Aarshjulsemne(enhed=hold.enhed["voksen"], emne="Sprog", aar=2027, kvartal=2)
    yield (
        lambda: indlaes_aarshjul(emner=[emne], **kilde),
        Ventet("aarshjul.indlaest", None, "voksen", {"emne": (None, "Sprog")}),
    )
    yield (
        lambda: indlaes_organisation(hold, **kilde),
        Ventet("roller.organisation_indlaest", None, None, {"navn": (None, "Center for Kultur")}),
    )


@transaction.atomic
def indlaes_organisation(hold: Hold, *, kilde: str, tidspunkt: datetime) -> None:
    center = opret_enhed(navn="Center for Kultur", art=Enhedsart.CENTER, under=hold.enhed["kommune"])
    skriv_indlaest(Indlaest(kilde, enheder=[center]), tidspunkt=tidspunkt)


@pytest.mark.django_db(transaction=True)
def test_hver_handling_siger_om_hvem_hvor_og_hvad_der_blev_aendret(hold: Hold, subtests: pytest.Subtests) -> None:
    for omraade in (
        beviset,
        roller,
        organisation,
        sagerne,
        tiderne,
        planen,
        planens_dele,
        gruppens_samtale,
        laering,
        introskabelon,
        introforloeb,
        _hjulet,
        profilerne,
        opbevaring,
        kataloget,
        indlaesninger,
    ):
        for goer, ventet in omraade(hold):
            with subtests.test(ventet.art):
                siden, sidste = Siden(), Sporpost.objects.order_by("-pk").first()
                goer()
                assert siden.i_ord() == []
                (post,) = Sporpost.objects.filter(pk__gt=sidste.pk if sidste else 0)
                assert post.art == ventet.art
                assert vaerdier(post.art) <= post.data.keys(), "sætningen mangler noget"
                assert (_hvem(post), _hvor(post)) == (ventet.person, ventet.enhed)
                fundne = {a["felt"]: (a["foer"], a["efter"]) for a in reversed(post.aendringer)}
                assert {felt: fundne.get(felt) for felt in ventet.aendringer} == ventet.aendringer
                assert post.henvisninger


def _hvem(post: Sporpost) -> str | None:
    return Bruger.objects.values_list("brugernavn", flat=True).filter(pk=post.person_id).first()


def _hvor(post: Sporpost) -> str | None:
    navn = Enhed.objects.values_list("navn", flat=True).filter(pk=post.enhed_id).first()
    return {"Voksenstøtte": "voksen", "Kanarieafdelingen": "boern"}.get(navn or "", navn)


@pytest.mark.django_db
def test_at_koden_er_skiftet_siger_hvem_og_hvor_men_ikke_hvad(hold: Hold) -> None:
    skriv_kode_skiftet(person=hold["mads"], tidspunkt=NU)
    post = Sporpost.objects.get()
    assert (post.aktoer_id, post.person_id, post.enhed_id) == (
        hold["mads"].pk,
        hold["mads"].pk,
        hold.enhed["voksen"].pk,
    )
    assert [(a["felt"], a["efter"]) for a in post.aendringer] == [("password", SKJULT)]


@pytest.mark.django_db
def test_den_laaste_raekkefoelge_staar_i_sporet(hold: Hold) -> None:
    oensker = [sager.vurderet(hold, navn) for navn in ("mads", "aya")]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    post = Sporpost.objects.filter(art="afdelingsindstilling.ranger", enhed_id=hold.enhed["voksen"].pk).get()
    assert sorted(post.data["raekkefoelge"]) == sorted(o.sagsnummer for o in oensker)
    placeret = oensker[0].placeringer.get().indstilling.placeringer.order_by("plads")
    assert post.data["raekkefoelge"] == [p.oenske.sagsnummer for p in placeret]
