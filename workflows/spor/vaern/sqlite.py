"""The guard on SQLite: row triggers, compared word for word with what the database remembers."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

from workflows.spor.sletbart import NOEGLE
from workflows.spor.vaern.plan import PRAEFIKS, UKENDT, Overvaaget, Plan, Vogtet, naar_en_af

_NU = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"


def installation(forbindelse: BaseDatabaseWrapper, plan: Plan) -> Iterator[str]:
    """The statements that make the guard; one that is already as it should be is left alone."""
    findes, skal = _vores(forbindelse), dict(_udloesere(plan))
    for navn in findes.keys() - skal.keys() | {n for n, sql in skal.items() if n in findes and findes[n] != sql}:
        yield f'DROP TRIGGER "{navn}"'
    yield from (sql for navn, sql in skal.items() if findes.get(navn) != sql)


def fjernelse(forbindelse: BaseDatabaseWrapper) -> Iterator[str]:
    """The statements that take the guard away."""
    yield from (f'DROP TRIGGER "{navn}"' for navn in _vores(forbindelse))


def afvigelser(forbindelse: BaseDatabaseWrapper, plan: Plan) -> Iterator[str]:
    """What is not word for word as it should be, and what else hangs on the guarded tables."""
    findes, skal = {navn: sql for navn, _, sql in _alle(forbindelse)}, dict(_udloesere(plan))
    yield from (navn for navn, sql in skal.items() if findes.get(navn) != sql)
    # SQLite's names are the same in capitals.
    vogtede = {tabel.lower() for tabel in plan.tabeller()}
    for navn, tabel, _ in _alle(forbindelse):
        if navn not in skal and tabel.lower() in vogtede:
            yield f"{tabel}.{navn} {UKENDT}"


def _vores(forbindelse: BaseDatabaseWrapper) -> dict[str, str]:
    return {navn: sql for navn, _, sql in _alle(forbindelse) if navn.startswith(PRAEFIKS)}


def _alle(forbindelse: BaseDatabaseWrapper) -> list[tuple[str, str, str]]:
    with forbindelse.cursor() as markoer:
        markoer.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
        return list(markoer.fetchall())


def _udloesere(plan: Plan) -> Iterator[tuple[str, str]]:
    yield from _sporet(plan)
    yield from _hovedet(plan)
    yield from _logbogen(plan)
    yield from _laaste(plan)
    for vogtet in plan.historik:
        yield from _historik(vogtet, plan)
    for overvaaget in plan.overvaagede:
        yield from _fang(overvaaget, plan)


def _udloeser(navn: str, hvornaar: str, tabel: str, *krop: str, naar: str = "") -> tuple[str, str]:
    fuldt = f"{PRAEFIKS}{navn}"
    betingelse = f" WHEN {naar}" if naar else ""
    return (
        fuldt,
        f'CREATE TRIGGER "{fuldt}" {hvornaar} ON "{tabel}" FOR EACH ROW{betingelse} BEGIN {" ".join(krop)} END',
    )


def _afvis(grund: str) -> str:
    return f"SELECT RAISE(ABORT, 'sporet: {grund}');"


def _sporet(plan: Plan) -> Iterator[tuple[str, str]]:
    spor, hoved = plan.spor, plan.hoved
    sidste = f'(SELECT {{0}} FROM "{hoved}" WHERE kaede = NEW.kaede)'
    yield _udloeser(
        "post_findes",
        "BEFORE INSERT",
        spor,
        _afvis("posten findes"),
        # INSERT OR REPLACE would delete the old row without asking where recursive_triggers is off.
        naar=f'EXISTS (SELECT 1 FROM "{spor}" WHERE id = NEW.id OR (kaede = NEW.kaede AND nummer = NEW.nummer))',
    )
    yield _udloeser(
        "post_fortsaetter",
        "BEFORE INSERT",
        spor,
        _afvis("posten fortsætter ikke sin kæde"),
        naar=f"NEW.nummer <> COALESCE({sidste.format('nummer')}, 0) + 1 "
        f"OR NEW.forrige <> COALESCE({sidste.format('hash')}, '{plan.intet}')",
    )
    yield _udloeser(
        "post_ny",
        "AFTER INSERT",
        spor,
        # Before the head follows: that is how `sporet_ny` knows this statement from another's.
        f'INSERT INTO "{plan.sporet}" (transaktion) SELECT spor_transaktion() '
        f'WHERE NOT EXISTS (SELECT 1 FROM "{plan.sporet}" WHERE transaktion = spor_transaktion());',
        f'INSERT INTO "{hoved}" (kaede, nummer, hash) VALUES (NEW.kaede, NEW.nummer, NEW.hash) '
        "ON CONFLICT (kaede) DO UPDATE SET nummer = excluded.nummer, hash = excluded.hash;",
    )
    uaendret = " AND ".join(f'NEW."{k}" IS OLD."{k}"' for k in plan.kaedede)
    yield _udloeser(
        "post_rettes",
        "BEFORE UPDATE",
        spor,
        _afvis("en post ændres aldrig"),
        naar=f"NOT ({uaendret} AND NEW.salt = '' AND NEW.indhold = '' AND {_i_logbogen(plan, spor, 'OLD.id')})",
    )
    yield _udloeser("post_slettes", "BEFORE DELETE", spor, _afvis("en post slettes aldrig"))


def _i_logbogen(plan: Plan, tabel: str, noegle: str) -> str:
    return f"EXISTS (SELECT 1 FROM \"{plan.sletning}\" WHERE tabel = '{tabel}' AND noegle = CAST({noegle} AS TEXT))"


def _hovedet(plan: Plan) -> Iterator[tuple[str, str]]:
    post = f'EXISTS (SELECT 1 FROM "{plan.spor}" WHERE kaede = NEW.kaede AND nummer = NEW.nummer AND hash = NEW.hash)'
    fri = _afvis("et kædehoved følger kun sin kæde")
    # INSERT OR REPLACE would set it back where recursive_triggers is off.
    andet = f'EXISTS (SELECT 1 FROM "{plan.hoved}" WHERE kaede = NEW.kaede AND nummer <> NEW.nummer - 1)'
    yield _udloeser("hoved_nyt", "BEFORE INSERT", plan.hoved, fri, naar=f"NOT {post} OR {andet}")
    flyttet = "NEW.kaede IS OLD.kaede AND NEW.nummer = OLD.nummer + 1"
    yield _udloeser("hoved_flyttes", "BEFORE UPDATE", plan.hoved, fri, naar=f"NOT ({flyttet} AND {post})")
    yield _udloeser("hoved_slettes", "BEFORE DELETE", plan.hoved, fri)


def _logbogen(plan: Plan) -> Iterator[tuple[str, str]]:
    grund = _afvis("der kan kun føjes til")
    for tabel in plan.kun_tilfoej:
        yield _udloeser(f"{tabel}_rettes", "BEFORE UPDATE", tabel, grund)
        yield _udloeser(f"{tabel}_slettes", "BEFORE DELETE", tabel, grund)
    for tabel, entydige in plan.entydige:
        # REPLACE is a deletion too, which no trigger sees on a connection without recursive_triggers.
        ens = " OR ".join("({})".format(" AND ".join(f'"{k}" = NEW."{k}"' for k in noegle)) for noegle in entydige)
        yield _udloeser(
            f"{tabel}_findes",
            "BEFORE INSERT",
            tabel,
            _afvis("rækken findes"),
            naar=f'EXISTS (SELECT 1 FROM "{tabel}" WHERE {ens})',
        )
    for tabel in plan.bevares:
        yield _udloeser(f"{tabel}_bevares", "BEFORE DELETE", tabel, _afvis("rækken slettes aldrig"))
    yield _udloeser("fanget_rettes", "BEFORE UPDATE", plan.fanget, _afvis("en fanget ændring rettes aldrig"))
    yield _udloeser(
        "fanget_slettes",
        "BEFORE DELETE",
        plan.fanget,
        _afvis("en ændring uden post i sporet glemmes ikke"),
        naar=f'NOT EXISTS (SELECT 1 FROM "{plan.sporet}" WHERE transaktion = OLD.transaktion)',
    )
    # Which transactions have an entry: said of the one that is running, and only while its entry is being added. Then,
    # and at no other time, the newest entry is ahead of its chain's head.
    grund = _afvis("en transaktion er kun sporet af sin egen post")
    hoved = f'COALESCE((SELECT nummer FROM "{plan.hoved}" WHERE kaede = p.kaede), 0)'
    nyest = f'p.id = (SELECT MAX(id) FROM "{plan.spor}")'
    foran = f'EXISTS (SELECT 1 FROM "{plan.spor}" p WHERE {nyest} AND p.nummer > {hoved})'
    uden = f"NEW.transaktion <> spor_transaktion() OR NOT {foran}"
    yield _udloeser("sporet_ny", "BEFORE INSERT", plan.sporet, grund, naar=uden)
    yield _udloeser("sporet_rettes", "BEFORE UPDATE", plan.sporet, grund)
    tilbage = f'EXISTS (SELECT 1 FROM "{plan.fanget}" WHERE transaktion = OLD.transaktion)'
    yield _udloeser("sporet_slettes", "BEFORE DELETE", plan.sporet, grund, naar=tilbage)


def _laaste(plan: Plan) -> Iterator[tuple[str, str]]:
    laast = _afvis("det er godkendt og ændres ikke")
    for tabel, naar in plan.laaste:
        foer, efter = naar.format(r="OLD"), naar.format(r="NEW")
        # REPLACE takes a row away that no trigger sees go on a connection without recursive_triggers.
        erstattet = f'EXISTS (SELECT 1 FROM "{tabel}" l WHERE l.id = NEW.id AND {naar.format(r="l")})'
        yield _udloeser(f"{tabel}_laast_tilfoejes", "BEFORE INSERT", tabel, laast, naar=f"{efter} OR {erstattet}")
        yield _udloeser(f"{tabel}_laast_rettes", "BEFORE UPDATE", tabel, laast, naar=f"{foer} OR {efter}")
        yield _udloeser(f"{tabel}_laast_slettes", "BEFORE DELETE", tabel, laast, naar=foer)


def _historik(vogtet: Vogtet, plan: Plan) -> Iterator[tuple[str, str]]:
    tabel, noegle = vogtet.tabel, vogtet.noegle
    grund = _afvis("historikken ændres aldrig")
    findes = f'EXISTS (SELECT 1 FROM "{tabel}" WHERE "{noegle}" = NEW."{noegle}")'
    yield _udloeser(f"{tabel}_findes", "BEFORE INSERT", tabel, grund, naar=findes)
    slettet = [_i_logbogen(plan, tabel, f'OLD."{noegle}"'), *_kun_slettet(vogtet)]
    yield _udloeser(f"{tabel}_rettes", "BEFORE UPDATE", tabel, grund, naar=f"NOT ({' AND '.join(slettet)})")
    yield _udloeser(f"{tabel}_slettes", "BEFORE DELETE", tabel, grund)


def _kun_slettet(vogtet: Vogtet) -> Iterator[str]:
    """Each column is as it was, or says what an erasure leaves in it."""
    efterladt = dict(vogtet.efterladt)
    for kolonne in vogtet.kolonner:
        uaendret = f'NEW."{kolonne}" IS OLD."{kolonne}"'
        if kolonne in efterladt:
            til = efterladt[kolonne].replace("'", "''").replace(NOEGLE, "' || printf('%04x', OLD.\"id\") || '")
            yield f"({uaendret} OR NEW.\"{kolonne}\" = '{til}')"
        else:
            yield uaendret


def _fang(overvaaget: Overvaaget, plan: Plan) -> Iterator[tuple[str, str]]:
    tabel = overvaaget.tabel
    for handling, raekker in (("INSERT", ("NEW",)), ("UPDATE", ("NEW", "OLD")), ("DELETE", ("OLD",))):
        naar = [naar_en_af(overvaaget, *raekker)]
        if handling == "UPDATE":
            naar.append(" OR ".join(f"{u.format(r='NEW')} IS NOT {u.format(r='OLD')}" for u in overvaaget.ens))
        yield _udloeser(
            f"{tabel}_{handling.lower()}",
            f"AFTER {handling}",
            tabel,
            f'INSERT INTO "{plan.fanget}" (transaktion, tabel, noegle, handling, kl) '
            f"VALUES (spor_transaktion(), '{tabel}', CAST({raekker[0]}.\"{overvaaget.noegle}\" AS TEXT), "
            f"'{handling}', {_NU});",
            naar=" AND ".join(f"({led})" for led in naar if led),
        )
