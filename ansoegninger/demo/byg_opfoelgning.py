"""What follows a plan: its activities, the agreed days, who has followed up; and one group's talk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ansoegninger.demo.data.opfoelgning import AKTIVITETER, DAGE, FULGT_OP, GRUPPE, Aktivitet, Gruppe
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.aktiviteter.services import gem_aktivitet
from ansoegninger.mus.grus import services as grus
from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.services import Svar, aftal_dage
from workflows.motor import ure


def skriv_aktiviteter(verden: Verden, person: str, nr: int, maal: Udviklingsmaal, tidspunkt: datetime) -> None:
    """The activities of one goal, by whose plan it is."""
    for aktivitet in AKTIVITETER.get((person, nr), ()):
        with verden.ur.som(verden.person[person], tidspunkt):
            gem_aktivitet(
                samtale=maal.samtale,
                adgang=verden.adgang(person, tidspunkt),
                maal_id=maal.pk,
                felter=_felter(verden, aktivitet),
                tidspunkt=tidspunkt,
            )


def aftal(verden: Verden, person: str, samtale: MusSamtale, tidspunkt: datetime) -> None:
    """The days that this plan is looked at again, where they chose them."""
    if person in DAGE:
        dage = [verden.kalender.dag(dag) for dag in DAGE[person]]
        with verden.ur.som(verden.person[person], tidspunkt):
            aftal_dage(samtale=samtale, adgang=verden.adgang(person, tidspunkt), dage=dage, tidspunkt=tidspunkt)


def byg_opfoelgning(verden: Verden) -> None:
    """Lay the days that have come into the story, and the group's talk."""
    for person, dage in DAGE.items():
        for dag in dage:
            if dag <= 0:
                verden.sker(dag, 7, lambda kl, person=person: _vaek(verden, person, kl))  # type: ignore[misc]
    for person, (dag, *_) in FULGT_OP.items():
        verden.sker(dag, 10, lambda kl, person=person: _foelg_op(verden, person, kl))  # type: ignore[misc]
        verden.sker(dag + 2, 11, lambda kl, person=person: _svar(verden, person, kl))  # type: ignore[misc]
    _laeg_gruppen(verden, GRUPPE)


def _samtale(person: str) -> MusSamtale:
    return MusSamtale.objects.select_related("runde", "enhed", "person").get(person__brugernavn=person)


def _vaek(verden: Verden, person: str, tidspunkt: datetime) -> None:
    samtale = _samtale(person)
    with verden.ur.som(None, tidspunkt):
        gaaet = ure.forfaldent(tidspunkt, samtale)
    assert gaaet == 1, "opfølgningsdagen er kommet, når historien siger det"
    dater_motoren(samtale, tidspunkt)


def _foelg_op(verden: Verden, person: str, tidspunkt: datetime) -> None:
    samtale = _samtale(person)
    _, statusser, sagt, _ = FULGT_OP[person]
    maalene = list(samtale.maal.order_by("pk").values_list("pk", flat=True))
    svar = [Svar(pk, None, status) for pk, status in zip(maalene, statusser, strict=True)]
    efter_maal = dict(zip(maalene, statusser, strict=True))
    egne = Planaktivitet.objects.filter(maal__samtale=samtale).order_by("pk").values_list("maal", "pk")
    svar += [Svar(maal, pk, efter_maal[maal]) for maal, pk in egne]
    verden.goer(person, samtale, "foelg_op", tidspunkt, statusser=svar, bemaerkning=sagt)


def _svar(verden: Verden, person: str, tidspunkt: datetime) -> None:
    leder = "henrik"
    verden.goer(leder, _samtale(person), "svar_paa_opfoelgning", tidspunkt, bemaerkning=FULGT_OP[person][3])


def _felter(verden: Verden, aktivitet: Aktivitet) -> dict[str, Any]:
    return {
        "fase": aktivitet.fase,
        "art": aktivitet.art,
        "hvad": aktivitet.hvad,
        "hvem": aktivitet.hvem,
        "frist_dag": verden.kalender.dag(aktivitet.frist_dag),
    }


def _laeg_gruppen(verden: Verden, gruppe: Gruppe) -> None:
    verden.sker(gruppe.dag - 7, 9, lambda kl: _planlaeg(verden, gruppe, kl))
    verden.sker(gruppe.dag - 3, 9, lambda kl: _skriv_ord(verden, gruppe, kl))
    verden.sker(gruppe.dag, 13, lambda kl: _hold(verden, gruppe, kl))
    verden.sker(gruppe.dag + 2, 10, lambda kl: _godkend(verden, gruppe, kl))


def _gruppens(gruppe: Gruppe) -> Grussamtale:
    return Grussamtale.objects.select_related("enhed").get(navn=gruppe.navn)


def _planlaeg(verden: Verden, gruppe: Gruppe, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[gruppe.leder], tidspunkt):
        ny = grus.opret(
            enhed=verden.enhed[gruppe.enhed],
            navn=gruppe.navn,
            dag=verden.kalender.dag(gruppe.dag),
            klokken=gruppe.klokken,
            sted=gruppe.sted,
            temaer=gruppe.temaer,
            deltagere=[verden.person[navn].pk for navn in gruppe.deltagere],
            adgang=verden.adgang(gruppe.leder, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )
    dater_motoren(ny, tidspunkt)


def _skriv_ord(verden: Verden, gruppe: Gruppe, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[gruppe.ord_fra], tidspunkt):
        adgang = verden.adgang(gruppe.ord_fra, tidspunkt)
        grus.skriv_ord(grus=_gruppens(gruppe), adgang=adgang, ord_=gruppe.ord, tidspunkt=tidspunkt)


def _hold(verden: Verden, gruppe: Gruppe, tidspunkt: datetime) -> None:
    dag = verden.kalender.dag(gruppe.dag)
    verden.goer(gruppe.leder, _gruppens(gruppe), "hold", tidspunkt, afholdt_dag=dag)


def _godkend(verden: Verden, gruppe: Gruppe, tidspunkt: datetime) -> None:
    samtale = _gruppens(gruppe)
    felter: dict[str, Any] = {
        "grus": samtale,
        "adgang": verden.adgang(gruppe.leder, tidspunkt),
        "tidspunkt": tidspunkt,
    }
    with verden.ur.som(verden.person[gruppe.leder], tidspunkt):
        frist = verden.kalender.dag(gruppe.maal_dag)
        maal = grus.gem_maal(felter={"maal": gruppe.maal, "frist_dag": frist}, **felter)
        for aktivitet in gruppe.aktiviteter:
            grus.gem_aktivitet(maal_id=maal.pk, felter=_felter(verden, aktivitet), **felter)
    dag = verden.kalender.dag(gruppe.opfoelgningsdag)
    verden.goer(gruppe.leder, samtale, "plan", tidspunkt, dage=[dag])
