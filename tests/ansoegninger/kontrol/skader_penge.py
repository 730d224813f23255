"""What can be wrong with the money: every total and every kind of entry, and what a case holds."""

from collections.abc import Callable

from ansoegninger.budget.aftale.models import Puljeomraade
from ansoegninger.budget.models import Ramme
from tests.ansoegninger.kontrol.bagom import kopier, sql
from tests.ansoegninger.kontrol.verden import Verden


def _for_stort_omraade(verden: Verden) -> None:
    ramme = Ramme.objects.order_by("pk").first()
    assert ramme is not None
    Puljeomraade.objects.create(ramme=ramme, navn="Myndighed", beloeb_oere=ramme.midler_oere + 1)


PENGE: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "omraaderne_deler_hoejst_puljen": [
        (_for_stort_omraade, "områderne deler "),
    ],
    "rammen_er_summen_af_posteringerne": [
        (
            lambda v: sql("UPDATE ansoegninger_ramme SET disponeret_oere = 1 WHERE disponeret_oere > 0"),
            "disponeret: posteringerne siger 1200000 øre, rammen 1 øre",
        ),
        *(
            (
                lambda v, felt=felt: sql(f"UPDATE ansoegninger_ramme SET {felt}_oere = {felt}_oere + 1"),
                f"{felt}: posteringerne siger ",
            )
            for felt in ("ramme", "tilskud", "reserveret", "forbrugt")
        ),
        *(
            (
                lambda v, art=art: kopier("ansoegninger_postering", "art = 'RAMME'", art=f"'{art}'"),
                f"{felt}: posteringerne siger ",
            )
            for art, felt in (
                ("REGULERING", "ramme"),
                ("OVERFOERSEL", "ramme"),
                ("FONDSTILSKUD", "tilskud"),
                ("RESERVERET", "reserveret"),
                ("FORBRUGT", "forbrugt"),
            )
        ),
    ],
    "hver_bevilling_er_disponeret": [
        (
            lambda v: sql("UPDATE ansoegninger_beslutning SET beloeb_oere = 7 WHERE udfald = 'BEVILGET'"),
            "bevilget 7 øre, disponeret 1200000 øre",
        ),
        (
            lambda v: kopier("ansoegninger_postering", "art = 'DISPONERET'", art="'FORBRUGT'"),
            "kurset kostede 0 øre, forbrugt 1200000 øre",
        ),
        (
            lambda v: kopier(
                "ansoegninger_postering", "art = 'DISPONERET'", art="'FRIGIVET'", beloeb_oere="-2 * beloeb_oere"
            ),
            "0 øre skulle være givet tilbage, 2400000 er det",
        ),
    ],
}
