"""Measure what other rules would change, and what may be expected of the fund: every open wish held against them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ansoegninger.fond.ansoegning.fakta import Fondsindsendelse, Fondsnummer, Fondssvar
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.queries import gaeldende
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.virkning import virkning
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import forventede_af
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.mange import klon
from workflows.motor.sag import nye_sagsnumre


@dataclass(frozen=True)
class Fondsmaal:
    """How many wishes; how long each took, and how many queries: other rules, and what may be expected."""

    antal: int
    sekunder: float
    opslag: int
    ventet_sekunder: float
    ventet_opslag: int


def maal_fond(hold: Hold, *, antal: int = 10_000) -> Fondsmaal:
    """A lower cap, held against `antal` open wishes; each person has two, and as many grants from the fund before."""
    folk = _ansatte(hold, antal // 2)
    felter = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60)}
    foerste = sager.vurderet(hold, "mads", kursusgebyr_oere=2_000_000, **felter)
    tidligere = klon(foerste, antal, folk)
    klon(foerste, antal - 1, folk)
    _bevilget_foer(tidligere)
    with connection.cursor() as markoer:
        # What a database that has stood for a day has done by itself.
        markoer.execute("ANALYZE")
    nu = gaeldende("DS", DAG)
    lavere = tuple(replace(r, tal=1_000_000) if r.art == Regelart.LOFT else r for r in nu.regler)
    start = perf_counter()
    with CaptureQueriesContext(connection) as fanget:
        fundet = virkning(nu, Regler("DS", 2, lavere), DAG)
    sekunder = perf_counter() - start
    assert len(fundet.aendrede) == antal
    return Fondsmaal(antal, sekunder, len(fanget), *_maal_ventet(antal))


def _ansatte(hold: Hold, antal: int) -> list[Bruger]:
    """So many people in Voksenstøtte, all covered by one agreement."""
    folk = Bruger.objects.bulk_create(
        [Bruger(brugernavn=f"p{nr}", navn=f"Person {nr}", email=f"p{nr}@fjordby.example") for nr in range(antal)],
        batch_size=500,
    )
    Ansaettelse.objects.bulk_create(
        [
            Ansaettelse(
                person=person,
                enhed=hold.enhed["voksen"],
                stilling="socialrådgiver",
                overenskomst="DS",
                timer_pr_uge=37,
                fra_dag=FOER,
            )
            for person in folk
        ],
        batch_size=500,
    )
    return folk


def _bevilget_foer(oensker: list[Oenske]) -> None:
    """Each of these wishes is over, and the fund paid 4.000 kr. of it half a year ago."""
    Oenske.objects.filter(pk__in=[o.pk for o in oensker]).update(fase="AFSLUTTET")
    numre = nye_sagsnumre(Fondsansoegning, len(oensker), DAG)
    soegt = DAG - timedelta(days=180)
    felter = {"overenskomst": "DS", "regelversion_nr": 1, "type": Kursustype.DIPLOMMODUL, "fase": Fase.AFSLUTTET}
    ansoegninger = Fondsansoegning.objects.bulk_create(
        [
            Fondsansoegning(
                oenske=oenske,
                person_id=oenske.person_id,
                enhed_id=oenske.enhed_id,
                sagsnummer=nummer,
                titel="Modul",
                start_dag=soegt,
                slut_dag=soegt,
                kursusgebyr_oere=500_000,
                ansoegt_oere=400_000,
                oprettet_kl=NU,
                **felter,
            )
            for oenske, nummer in zip(oensker, numre, strict=True)
        ],
        batch_size=500,
    )
    faelles = {"registreret_af_id": oensker[0].person_id, "registreret_kl": NU, "dag": soegt}
    fondsnumre = Fondsnummer.objects.bulk_create(
        [Fondsnummer(ansoegning=a, nummer="KF-1", **faelles) for a in ansoegninger], batch_size=500
    )
    Fondsindsendelse.objects.bulk_create(
        [Fondsindsendelse(ansoegning=n.ansoegning, fondsnummer=n, **faelles) for n in fondsnumre], batch_size=500
    )
    Fondssvar.objects.bulk_create(
        [Fondssvar(ansoegning=a, udfald="BEVILGET", tilskud_oere=400_000, **faelles) for a in ansoegninger],
        batch_size=500,
    )


def _maal_ventet(antal: int) -> tuple[float, int]:
    """What the room and a scenario ask; here with the wishes read as well, which there come along with the rows."""
    aabne = Oenske.objects.exclude(fase="AFSLUTTET")
    priser = dict.fromkeys(aabne.order_by("sagsnummer").values_list("pk", flat=True), 2_000_000)
    # SQLite is asked once per process whether it knows JSON.
    assert connection.features.supports_json_field
    start = perf_counter()
    with CaptureQueriesContext(connection) as fanget:
        fundne = forventede_af(Oenske.objects.all(), priser, DAG)
    sekunder = perf_counter() - start
    assert len(fundne) == antal
    return sekunder, len(fanget)
