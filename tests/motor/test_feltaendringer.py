"""The field history in words: whatever kind of row, from old to new, and nothing that the reader may not read."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ansoegninger.mus.services import gem_maal, slet_maal
from ansoegninger.oensker.models import Fase, Oenske, Vurdering
from ansoegninger.oensker.services import ret_kladde
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Indstilling
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.strategier import var_med
from workflows.motor.doere import begynd
from workflows.motor.feltaendringer import Aendring, feltaendringer, poster
from workflows.motor.felthistorik import registreret
from workflows.motor.sag import Sag
from workflows.sprog.formater import kr

pytestmark = pytest.mark.django_db

Linje = tuple[str, str, str, str]


def linjer(aendringer: Iterable[Aendring]) -> list[Linje]:
    return [(a.slags, a.felt, a.foer, a.efter) for a in aendringer]


def laest(sag: Sag, hold: Hold, navn: str) -> list[Linje]:
    return linjer(feltaendringer(sag, hold.adgang(navn)))


def send(hold: Hold, oenske: Oenske) -> None:
    begynd(kode="kursusoenske", sag=oenske, adgang=hold.adgang("mads"), data={}, tidspunkt=NU, noegle=uuid4())
    oenske.refresh_from_db()


def returneret(hold: Hold, **felter: Any) -> Oenske:
    """A wish that came back to Mads, for him to change."""
    oenske = sager.indsendt(hold, "mads", **felter)
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"})
    return oenske


def test_hver_slags_vaerdi_vises_som_man_siger_den(hold: Hold) -> None:
    oenske = returneret(hold, dage=Decimal("2.5"))
    tema = Tema.objects.get(nummer=3)
    sager.goer(
        hold["mads"],
        oenske,
        "ret",
        svar="Til marts.",
        kursusgebyr_oere=900_050,
        dage=Decimal(3),
        start_dag=date(2027, 3, 1),
        pris_kendt=False,
        type="TEMADAG",
        tema=tema,
    )
    assert {
        ("Kursusønske", "Kursusgebyr", kr(1_200_000), kr(900_050)),
        ("Kursusønske", "Dage", "2,5", "3"),
        ("Kursusønske", "Starter", "", "1. marts 2027".replace(". ", ".\N{NO-BREAK SPACE}", 1)),
        ("Kursusønske", "Prisen er kendt", "ja", "nej"),
        ("Kursusønske", "Type", "Fagspecifikt kursus", "Temadag"),
        ("Kursusønske", "Tema", "", "3. Jura i praksis"),
        ("Kursusønske", "Fase", "Sendt tilbage til medarbejderen", "Hos lederen"),
        ("Svar på retur", "Svar til lederen", "", "Til marts."),
    } <= set(laest(oenske, hold, "lone"))


def test_et_tidspunkt_er_dansk_tid_paa_begge_databaser(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    vurderet = next(a for a in feltaendringer(oenske, hold.adgang("lone")) if a.felt == "Vurderet")
    assert vurderet.efter.replace("\N{NO-BREAK SPACE}", " ") == "1. oktober 2026 kl. 10.00"
    assert (vurderet.handling, vurderet.hvem, vurderet.raekke) == ("oprettet", "Systemet", "")


def test_laeringsmaal_der_kom_til_og_faldt_fra(hold: Hold) -> None:
    nyt, med = (
        var_med(Laeringsmaal(strategi=hold.strategi, art="VIDEN", nummer=nr, tekst=tekst))
        for nr, tekst in ((90, "Det nye"), (91, "Det, der blev"))
    )
    gammelt = Laeringsmaal.objects.exclude(pk__in=[nyt.pk, med.pk]).first()
    assert gammelt is not None
    oenske = returneret(hold, laeringsmaal=[gammelt, med])
    sager.goer(hold["mads"], oenske, "ret", svar="Ja.", laeringsmaal=[nyt, med])
    skift = [linje for linje in laest(oenske, hold, "lone") if linje[1] == "Læringsmål"]
    # Django takes out what is gone and then puts in what is new, each in a row of its own; what stayed is in neither.
    assert skift == [
        ("Kursusønske", "Læringsmål", "", f"+ {nyt}"),
        ("Kursusønske", "Læringsmål", f"− {gammelt}", ""),
    ]


def test_kladden_er_skriverens_egen(hold: Hold) -> None:
    oenske = sager.kladde(hold, "mads")
    ret_kladde(oenske=oenske, felter={"titel": "Hemmelig kladdetitel"})
    ret_kladde(oenske=oenske, felter={"titel": "Den gode afgørelse"})
    assert laest(oenske, hold, "mads") == []
    send(hold, oenske)
    assert laest(oenske, hold, "lone") == [("Kursusønske", "Fase", "Kladde", "Hos lederen")]


def test_et_maal_der_blev_rettet_og_et_der_blev_fjernet(hold: Hold) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    rettet, fjernet = mussager.maal(sag, hold), mussager.maal(sag, hold, maal="Det, der blev droppet")
    mus: dict[str, Any] = {"samtale": sag, "adgang": hold.adgang("lone"), "tidspunkt": NU}
    gem_maal(**mus, maal_id=rettet.pk, felter={"niveau_maal": "A"})
    slet_maal(**mus, maal_id=fjernet.pk)
    alle = [a for a in feltaendringer(sag, hold.adgang("rikke")) if a.slags == "Udviklingsmål"]
    assert ("Udviklingsmål", "Niveau som mål") in {(a.slags, a.felt) for a in alle if a.handling == "ændret"}
    vaek = [a for a in alle if a.handling == "fjernet"]
    assert {a.raekke for a in vaek} == {"Det, der blev droppet"}
    assert ("Mål", "Det, der blev droppet", "") in {(a.felt, a.foer, a.efter) for a in vaek}


def test_det_nyeste_kommer_foerst_og_hver_aendring_siger_hvem(hold: Hold) -> None:
    runde = sager.runde(hold)
    sager.vurderet(hold, "mads")
    liste = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    sager.goer(hold["lone"], liste, "ranger", vist=aftryk_paa(liste, DAG))
    aendringer = feltaendringer(liste, hold.adgang("carl"))
    assert [a.kl for a in aendringer] == sorted((a.kl for a in aendringer), reverse=True)
    placering = next(a for a in aendringer if a.slags == "Placering")
    assert (placering.hvem, placering.felt, placering.efter) == ("Lone Lervad", "Plads", "1")
    assert placering.raekke.endswith("Den gode afgørelse")


def test_hvem_der_ikke_maa_aabne_sagen_faar_intet(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    for navn in ("aya", "per", "sofie", "admin", "ulla"):
        assert feltaendringer(oenske, hold.adgang(navn)) == []
        assert list(poster(oenske, hold.adgang(navn))) == []


def test_uden_rolle_laeses_alt_undtagen_det_mellem_to(hold: Hold) -> None:
    sag = mussager.forberedt(mussager.musrunde(hold), hold)
    felter = {(a.felt, a.raekke) for a in feltaendringer(sag, None) if a.slags == "Forberedelse"}
    assert felter == {(felt, part) for felt in ("Forberedt af", "Forberedt") for part in ("Medarbejder", "Leder")}
    oenske = sager.vurderet(hold, "mads", vurdering={"rang": 3})
    assert ("Vurdering", "Lederens rangering", "", "3") in linjer(feltaendringer(oenske, None))


def test_en_raekke_der_er_slettet_siden_naevnes_som_slettet(hold: Hold) -> None:
    oenske = returneret(hold)
    # Of a version that nobody has approved, for those of the others stay.
    udkast = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Udkast", version=2, fra_dag=DAG, til_dag=DAG + timedelta(days=400)
    )
    tema = Tema.objects.create(strategi=udkast, nummer=9, navn="Forbi")
    sager.goer(hold["mads"], oenske, "ret", svar="Ja.", tema=tema)
    Oenske.objects.filter(pk=oenske.pk).update(tema=None)
    tema.delete()
    assert ("Kursusønske", "Tema", "", "(slettet)") in laest(oenske, hold, "lone")


@pytest.mark.parametrize("gange", [1, 3])
def test_det_koster_lige_mange_opslag_hvor_meget_der_end_er_aendret(hold: Hold, gange: int) -> None:
    """Vurderinger with their criteria, answers, phases, themes, learning goals: all of it in as many queries."""
    temaer = [var_med(Tema(strategi=hold.strategi, nummer=n, navn=f"Tema {n}")) for n in range(10, 10 + gange)]
    maal = list(Laeringsmaal.objects.all()[:1])
    oenske = sager.indsendt(hold, "mads")
    for tema in temaer:
        sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Igen."})
        sager.goer(hold["mads"], oenske, "ret", svar="Ja.", tema=tema, laeringsmaal=maal)
    assert Vurdering.objects.filter(oenske=oenske).count() == gange
    adgang = hold.adgang("rikke")
    with CaptureQueriesContext(connection) as opslag:
        assert len(feltaendringer(oenske, adgang)) >= 10 * gange
    # Who decides here, the policy, the history with its learning goals, and the people, criteria, themes and goals
    # that it names.
    assert len(opslag) == 8


def test_hoejst_saa_mange_af_hver_slags(hold: Hold) -> None:
    runde = sager.runde(hold)
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn)
    liste = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    for gang in range(4):
        oenske = Oenske.objects.filter(fase=Fase.AFVENTER_PRIORITERING).order_by("pk")[gang % 2]
        felter = {"oenske_id": oenske.pk, "til_plads": 1, "vist": aftryk_paa(liste, DAG)}
        prioritering.flyt(indstilling=liste, adgang=hold.adgang("lone"), tidspunkt=NU, **felter)
    adgang = hold.adgang("lone")
    alle, faa = (Counter(slags for slags, *_ in p) for p in (poster(liste, adgang), poster(liste, adgang, hoejst=2)))
    # The wishes' places, and no more of them than asked for; the case's own row and its ceiling are told in full.
    placeringer = registreret(Indstilling).index(next(r for r in registreret(Indstilling) if r.navn))
    assert faa == alle | {placeringer: 2}
    assert alle[placeringer] > 2
