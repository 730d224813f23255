"""Ways to change rows behind the system's back."""

from django.db import connection

from ansoegninger.oensker.models import Oenske
from workflows.spor import vaern


def sql(saetning: str, *parametre: object) -> None:
    """Behind the system's back, and with the database's guard looking away: an owner can do that."""
    with connection.cursor() as markoer:
        if connection.vendor == "postgresql":
            markoer.execute("SET LOCAL session_replication_role = replica")
        else:
            vaern.fjern()
        markoer.execute(saetning, parametre)
        assert markoer.rowcount != 0, "sætningen ændrede intet"


def fase(sag: Oenske, til: str) -> None:
    sql("UPDATE ansoegninger_oenske SET fase = %s WHERE id = %s", til, sag.pk)


def kopier(tabel: str, hvor: str, *parametre: object, **andet: str) -> None:
    """Insert a copy of the row that `hvor` finds, with some columns as the expressions say."""
    with connection.cursor() as markoer:
        felter = [f.name for f in connection.introspection.get_table_description(markoer, tabel) if f.name != "id"]
    valgt = ", ".join(andet.get(felt, f'"{felt}"') for felt in felter)
    navne = ", ".join(f'"{felt}"' for felt in felter)
    sql(f"INSERT INTO {tabel} ({navne}) SELECT {valgt} FROM {tabel} WHERE {hvor}", *parametre)
