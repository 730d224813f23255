"""What can be broken about what follows a grant: its order, and the proof of the course."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from tests.fabrikker.hold import NU

FOER = NU - timedelta(days=1)
PDF = b"%PDF-1.7\n%%EOF\n"

Skade = tuple[Callable[[Verden], object], str]


def _indsaet(v: Verden, tabel: str, **felter: object) -> None:
    navne = ", ".join(["oenske_id", *felter])
    pladser = ", ".join(["%s"] * (len(felter) + 1))
    sql(f"INSERT INTO ansoegninger_{tabel} ({navne}) VALUES ({pladser})", v.bevilget.pk, *felter.values())


def _formaal(v: Verden, kl: datetime) -> None:
    _indsaet(v, "formaal", hvorfor="x", oeve="x", opgaver="x", stoette="", foreslaaet_kl=kl)


def _aftale(v: Verden) -> None:
    _formaal(v, SENERE)
    _indsaet(v, "formaalsaftale", tilfoejelse="", aftalt_af_id=v.hold["lone"].pk, aftalt_kl=FOER)


def _taget(v: Verden, kl: datetime = SENERE) -> None:
    _indsaet(v, "gennemfoerelse", gennemfoert=True, begrundelse="", registreret_kl=kl)


def _evalueret(v: Verden) -> None:
    _taget(v)
    _indsaet(v, "evaluering", udbytte=3, vil_anbefale=True, tekst="", evalueret_kl=SENERE)


def _forankret(v: Verden, kl: datetime) -> None:
    _evalueret(v)
    tomt = {"andre": "", "deles": False, "emne": "", "holder_oplaeg": False}
    _indsaet(v, "forankring", proevet="x", aendret="x", effekt=3, **tomt, besvaret_kl=kl)


def _set(v: Verden) -> None:
    _forankret(v, SENERE)
    _indsaet(v, "forankringssyn", effekt=3, naeste="x", set_af_id=v.hold["lone"].pk, set_kl=FOER)


def _bevis(v: Verden, raa: bytes | None = PDF, kl: datetime = SENERE, stoerrelse: int = len(PDF)) -> None:
    aftryk = sha256(PDF).hexdigest()
    _indsaet(v, "kursusbevis", type="PDF", stoerrelse=stoerrelse, sha256=aftryk, indhold=raa, lagt_kl=kl)


def _bevis_foer(v: Verden) -> None:
    _taget(v)
    _bevis(v, kl=FOER)


#: Of `tiderne_staar_i_raekkefoelge`.
TIDER_EFTER: list[Skade] = [
    (lambda v: _formaal(v, FOER), "foreslået, før"),
    (_aftale, "aftalt, før"),
    (_bevis_foer, "beviset er lagt, før"),
    (lambda v: _forankret(v, FOER), "fulgt op, før"),
    (_set, "lederen så virkningen, før"),
]
BEVISER: dict[str, list[Skade]] = {
    "hvert_kursusbevis_har_sin_fil": [
        (lambda v: _bevis(v, None), "har ingen fil"),
        (lambda v: _bevis(v, PDF.replace(b"1.7", b"1.4")), "er ikke den, der blev lagt på"),
    ],
    "kun_et_taget_kursus_har_bevis": [(_bevis, "kurset er ikke taget")],
}
