"""What can be broken about erasures behind the system's back."""

from collections.abc import Callable

from django.db import connection

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import Verden
from tests.fabrikker.hold import NU
from workflows.spor import vaern
from workflows.spor.models import Sporpost

#: The history is written by the real clock.
LAENGE_EFTER = NU.replace(year=2060)


def _noter(tabel: str, noegle: object) -> None:
    sql(
        "INSERT INTO workflows_sletning (tabel, noegle, regel, slettet_kl) VALUES (%s, %s, 'OENSKER', %s)",
        *(tabel, str(noegle), LAENGE_EFTER),
    )


def _tag_indholdet(v: Verden) -> None:
    if connection.vendor == "postgresql":
        sql("SET CONSTRAINTS ALL IMMEDIATE")
    vaern.fjern()
    sql("UPDATE workflows_sporpost SET salt = '', indhold = '' WHERE kaede = %s", v.hos_leder.sagsnummer)


def _slet_med_logbogen(v: Verden) -> None:
    """The ledger opens the entry, and nothing tells of it."""
    _noter("workflows_sporpost", Sporpost.objects.get(kaede=v.hos_leder.sagsnummer, nummer=1).pk)
    _tag_indholdet(v)


def _fortael_om_en_sletning(v: Verden) -> None:
    """An entry that says erased, written past the services: its chain is another check's business."""
    sidste = Sporpost.objects.filter(kaede=v.hos_leder.sagsnummer).latest("nummer")
    ny = Sporpost.objects.get(pk=sidste.pk)
    ny.pk, ny.nummer, ny.forrige, ny.hash, ny.art = None, sidste.nummer + 1, sidste.hash, "0" * 64, "sletning.sag"
    ny.save(force_insert=True)


def _skriv_igen(v: Verden) -> None:
    vurdering = v.afslaaet.vurderinger.get()
    _noter("ansoegninger_vurdering", vurdering.pk)
    sql("UPDATE ansoegninger_vurdering SET begrundelse = 'Skrevet igen' WHERE id = %s", vurdering.pk)


SLETNING: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "slettet_spor_staar_i_logbogen": [
        (lambda v: _noter("workflows_sporpost", Sporpost.objects.latest("pk").pk), "har stadig sit indhold"),
        (_tag_indholdet, "ikke slettet efter en regel"),
    ],
    "slettet_spor_er_fortalt": [(_slet_med_logbogen, "intet i sporet fortæller, at det blev slettet")],
    "slettet_sag_er_tom_og_fortalt": [
        (lambda v: _noter("ansoegninger_oenske", v.afslaaet.pk), "uden at sporet fortæller det"),
        (lambda v: _noter("ansoegninger_oenske", v.afslaaet.pk), "historical kursusønske"),
        (lambda v: _noter("ansoegninger_mussamtale", v.samtale.pk), "historical forberedelse"),
        (_fortael_om_en_sletning, "men den står ikke i sletteloggen"),
    ],
    "slettede_raekker_er_tomme": [
        (_skriv_igen, "teksten er skrevet igen"),
        (
            lambda v: _noter("workflows_besked", v.afslaaet.beslutninger.get().brev.besked_id),
            "teksten er skrevet igen",
        ),
    ],
    "slettet_person_har_intet_navn": [
        (lambda v: _noter("roller_bruger", v.hold["mads"].pk), "kan stadig kendes"),
        (lambda v: _noter("roller_bruger", v.hold["mads"].pk), "uden at sporet fortæller det"),
    ],
}
