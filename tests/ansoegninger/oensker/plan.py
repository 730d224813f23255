"""A goal in somebody's plan, for a wish to start from."""

from datetime import date

from ansoegninger.mus.models import MusRunde, MusSamtale, Udviklingsmaal
from ansoegninger.strategi.models import Tema
from tests.fabrikker.hold import NU, Hold


def maal(hold: Hold, navn: str) -> Udviklingsmaal:
    """A goal about theme 3; the talk itself is of no interest here."""
    person = hold[navn]
    runde, _ = MusRunde.objects.get_or_create(
        navn="MUS 2026",
        center=hold.enhed["center"],
        strategi=hold.strategi,
        fra_dag=date(2026, 8, 1),
        til_dag=date(2026, 10, 31),
        aabnet_af=hold["carl"],
        aabnet_kl=NU,
    )
    samtale = MusSamtale.objects.create(
        runde=runde,
        sagsnummer=f"M-2026-{person.pk:05d}",
        enhed=hold.enhed["voksen"],
        person=person,
        fase="PLAN",
        oprettet_kl=NU,
    )
    return Udviklingsmaal.objects.create(
        samtale=samtale,
        art="VIDEN",
        tema=Tema.objects.get(nummer=3),
        maal="Begrunder afgørelser, så de holder",
        niveau_nu="C",
        niveau_maal="B",
        aktivitet="Kursus i begrundelser",
        ansvarlig="MEDARBEJDER",
        frist_dag=date(2027, 6, 1),
        behovskilde="HJEMVISNING",
    )
