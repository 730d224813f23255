"""The guard on PostgreSQL: functions that run with their owner's rights, so that the application needs none.

Changes are caught a statement at a time: one insert for a round of five thousand decisions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from workflows.spor.sletbart import NOEGLE
from workflows.spor.vaern.plan import PRAEFIKS, UKENDT, Overvaaget, Plan, Vogtet, naar_en_af

# A copy restored on another server counts its transactions from the beginning again; the instant at which this one
# began tells the two apart.
_TRANSAKTION = "pg_current_xact_id()::text || '@' || extract(epoch FROM transaction_timestamp())::text"
_AFVIS = (
    "RAISE EXCEPTION 'sporet: % må ikke på %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';"
)
_FUNKTIONER = (
    "FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.pronamespace = current_schema()::regnamespace "
    "AND p.pronargs = 0 AND starts_with(p.proname, %s)"
)
_UDLOESERE = (
    "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
    "WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal"
)


@dataclass(frozen=True, slots=True)
class Funktion:
    """A trigger function and its body."""

    navn: str
    krop: str

    def sql(self, skema: str) -> str:
        return (
            f'CREATE OR REPLACE FUNCTION "{self.navn}"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER '
            f"SET search_path = {skema}, pg_temp AS $spor${self.krop}$spor$"
        )


@dataclass(frozen=True, slots=True)
class Udloeser:
    """A trigger: when, on which table, and what it runs; all as PostgreSQL itself writes it when it is asked."""

    navn: str
    tabel: str
    hvornaar: str
    funktion: str
    argumenter: tuple[str, ...] = ()

    def sql(self) -> str:
        return self._sql(f'"{self.tabel}"')

    def definition(self, skema: str) -> str:
        """What `pg_get_triggerdef` says of it: time, events, condition, function and arguments."""
        return self._sql(f"{skema}.{self.tabel}")

    def _sql(self, tabel: str) -> str:
        foer, _, efter = self.hvornaar.partition("@")
        argumenter = ", ".join("'{}'".format(a.replace("'", "''")) for a in self.argumenter)
        return f"CREATE TRIGGER {self.navn} {foer} ON {tabel} {efter} EXECUTE FUNCTION {self.funktion}({argumenter})"


def installation(forbindelse: BaseDatabaseWrapper, plan: Plan) -> Iterator[str]:
    """The statements that make the guard; nothing when it is as it should be."""
    if not list(afvigelser(forbindelse, plan)):
        return
    yield from fjernelse(forbindelse)
    funktioner, udloesere = _alt(plan)
    skema = _skema(forbindelse)
    yield from (f.sql(skema) for f in funktioner)
    yield from (u.sql() for u in udloesere)


def fjernelse(forbindelse: BaseDatabaseWrapper) -> Iterator[str]:
    """The statements that take the guard away."""
    # What bears a name of ours and runs something else would stand in the way of ours.
    falske = f"{_UDLOESERE} AND starts_with(t.tgname, %s) AND NOT starts_with(p.proname, %s)"
    for navn, tabel in _slaa_op(forbindelse, f"SELECT t.tgname, c.relname {falske}", PRAEFIKS, PRAEFIKS):
        yield f'DROP TRIGGER "{navn}" ON "{tabel}"'
    # A function takes its triggers with it.
    for (navn,) in _slaa_op(forbindelse, f"SELECT p.proname {_FUNKTIONER}", PRAEFIKS):
        yield f'DROP FUNCTION "{navn}"() CASCADE'


def afvigelser(forbindelse: BaseDatabaseWrapper, plan: Plan) -> Iterator[str]:
    """What is missing, turned off or not word for word as it was made; and what else hangs on the guarded tables."""
    funktioner, udloesere = _alt(plan)
    skema, vogtede = _skema(forbindelse), plan.tabeller()
    kroppe = "SELECT p.proname, p.prosrc, p.prosecdef, l.lanname, p.proconfig"
    her = {navn: resten for navn, *resten in _slaa_op(forbindelse, f"{kroppe} {_FUNKTIONER}", PRAEFIKS)}
    sti = [f"search_path={skema}, pg_temp"]
    yield from (f.navn for f in funktioner if her.get(f.navn) != [f.krop, True, "plpgsql", sti])
    ordret = f"SELECT c.relname, t.tgname, pg_get_triggerdef(t.oid), t.tgenabled {_UDLOESERE}"
    # "O" is on, "A" is on for replicas too.
    findes = {(t, n): som_er for t, n, som_er, til in _slaa_op(forbindelse, ordret) if til in {"O", "A"}}
    skal = {(u.tabel, u.navn): u.definition(skema) for u in udloesere}
    yield from (f"{t}.{navn}" for (t, navn), som_er in skal.items() if findes.get((t, navn)) != som_er)
    # A rule rewrites a statement before any trigger sees it.
    regler = "SELECT tablename, rulename FROM pg_rules WHERE schemaname = current_schema()"
    fremmede = [*(findes.keys() - skal.keys()), *_slaa_op(forbindelse, regler)]
    yield from (f"{tabel}.{navn} {UKENDT}" for tabel, navn in fremmede if tabel in vogtede)


def _slaa_op(forbindelse: BaseDatabaseWrapper, saetning: str, *parametre: str) -> list[tuple[Any, ...]]:
    with forbindelse.cursor() as markoer:
        markoer.execute(saetning, parametre or None)
        return list(markoer.fetchall())


def _skema(forbindelse: BaseDatabaseWrapper) -> str:
    return str(_slaa_op(forbindelse, "SELECT quote_ident(current_schema())")[0][0])


def _alt(plan: Plan) -> tuple[list[Funktion], list[Udloeser]]:
    funktioner = [
        *_vogter(plan),
        *(_laas(tabel, naar) for tabel, naar in plan.laaste),
        *(_fangst(o, plan) for o in plan.overvaagede),
    ]
    udloesere = [*_sporet(plan), *_hovedet(plan), *_logbogen(plan)]
    for vogtet in plan.historik:
        udloesere += _historik(vogtet)
    for overvaaget in plan.overvaagede:
        udloesere += _fang(overvaaget)
    # The ledger can only grow, and is watched as well: both say that it is not emptied.
    return funktioner, list(dict.fromkeys(udloesere))


def _vogter(plan: Plan) -> Iterator[Funktion]:
    yield Funktion("spor_afvis", f" BEGIN {_AFVIS} END ")
    uaendret = " AND ".join(f'NEW."{k}" IS NOT DISTINCT FROM OLD."{k}"' for k in plan.kaedede)
    # A name sorts by another alphabet than the column: without this the index is passed over, and each row reads the
    # whole ledger.
    tabel = 'TG_TABLE_NAME::text COLLATE "default"'
    i_logbogen = f'EXISTS (SELECT 1 FROM "{plan.sletning}" WHERE tabel = {tabel} AND noegle = {{0}}::text)'
    yield Funktion(
        "spor_post_rettes",
        f" BEGIN IF {uaendret} AND NEW.salt = '' AND NEW.indhold = '' AND {i_logbogen.format('OLD.id')} "
        f"THEN RETURN NEW; END IF; {_AFVIS} END ",
    )
    yield Funktion("spor_historik_rettes", _kun_slettet(i_logbogen.format("(to_jsonb(OLD) ->> TG_ARGV[0])")))
    yield Funktion("spor_post_ny", _fortsaet(plan))
    yield Funktion(
        "spor_post_sporet",
        f' BEGIN INSERT INTO "{plan.sporet}" (transaktion) VALUES ({_TRANSAKTION}) '
        "ON CONFLICT DO NOTHING; RETURN NULL; END ",
    )
    # Depth 1 is somebody's own statement; the trail's trigger, which advances the head, makes it 2.
    yield Funktion("spor_hoved_vogt", f" BEGIN IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF; {_AFVIS} END ")
    yield Funktion(
        "spor_sporet_slettes",
        f' BEGIN IF NOT EXISTS (SELECT 1 FROM "{plan.fanget}" WHERE transaktion = OLD.transaktion) '
        f"THEN RETURN OLD; END IF; {_AFVIS} END ",
    )
    yield Funktion(
        "spor_fanget_slettes",
        f' BEGIN IF EXISTS (SELECT 1 FROM "{plan.sporet}" WHERE transaktion = OLD.transaktion) '
        f"THEN RETURN OLD; END IF; {_AFVIS} END ",
    )


def _laas(tabel: str, naar: str) -> Funktion:
    """One function per table: the condition is a question to another table, which a trigger itself cannot ask.

    Neither the row as it was nor as it will be may be locked: nothing is added to what is, nor moved there.
    """
    foer, efter = (naar.format(r=r) for r in ("OLD", "NEW"))
    return Funktion(
        f"spor_laas_{tabel}",
        f" BEGIN IF TG_OP <> 'INSERT' THEN IF {foer} THEN {_AFVIS} END IF; END IF; "
        f"IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; IF {efter} THEN {_AFVIS} END IF; RETURN NEW; END ",
    )


def _kun_slettet(i_logbogen: str) -> str:
    """One function for every history table: the key's name and what an erasure leaves are the trigger's arguments."""
    numre = "to_hex((to_jsonb(OLD) ->> 'id')::bigint)"
    noegle = f"COALESCE(lpad({numre}, greatest(4, length({numre})), '0'), '')"
    return (
        f" DECLARE efterladt jsonb := replace(TG_ARGV[1], '{NOEGLE}', {noegle})::jsonb; "
        f"BEGIN IF {i_logbogen} AND NOT EXISTS (SELECT 1 FROM jsonb_each(to_jsonb(NEW)) ny "
        "JOIN jsonb_each(to_jsonb(OLD)) foer USING (key) WHERE ny.value IS DISTINCT FROM foer.value "
        f"AND ny.value IS DISTINCT FROM efterladt -> key) THEN RETURN NEW; END IF; {_AFVIS} END "
    )


def _fortsaet(plan: Plan) -> str:
    return (
        f' BEGIN UPDATE "{plan.hoved}" SET nummer = NEW.nummer, hash = NEW.hash '
        "WHERE kaede = NEW.kaede AND nummer = NEW.nummer - 1 AND hash = NEW.forrige; "
        f"IF NOT FOUND THEN IF NEW.nummer <> 1 OR NEW.forrige <> '{plan.intet}' THEN {_AFVIS} END IF; "
        f'INSERT INTO "{plan.hoved}" (kaede, nummer, hash) VALUES (NEW.kaede, NEW.nummer, NEW.hash); END IF; '
        "RETURN NULL; END "
    )


def _fangst(overvaaget: Overvaaget, plan: Plan) -> Funktion:
    """One function per table: a plan that is made once, and no statement put together while it runs."""
    ind = (
        f'INSERT INTO "{plan.fanget}" (transaktion, tabel, noegle, handling, kl) SELECT {_TRANSAKTION}, TG_TABLE_NAME, '
    )

    def gem(raekker: str) -> str:
        return f"{ind}r.noegle::text, TG_OP, clock_timestamp() FROM ({raekker}) r;"

    return Funktion(
        f"spor_fang_{overvaaget.tabel}",
        f" BEGIN IF TG_OP = 'INSERT' THEN {gem(_raekker(overvaaget, 'nye'))} "
        f"ELSIF TG_OP = 'DELETE' THEN {gem(_raekker(overvaaget, 'gamle'))} "
        f"ELSE {gem(_rettede(overvaaget))} END IF; RETURN NULL; END ",
    )


def _raekker(overvaaget: Overvaaget, kilde: str) -> str:
    hvor = f" WHERE {naar_en_af(overvaaget, kilde)}" if overvaaget.naar else ""
    return f'SELECT "{overvaaget.noegle}" AS noegle FROM {kilde}{hvor}'


def _rettede(overvaaget: Overvaaget) -> str:
    if not overvaaget.ens:
        return f"{_raekker(overvaaget, 'nye')} UNION {_raekker(overvaaget, 'gamle')}"
    noegle = overvaaget.noegle
    nye, gamle = (", ".join(u.format(r=r) for u in overvaaget.ens) for r in ("nye", "gamle"))
    # A row whose key was changed stands on one side only, and differs by that.
    naar = f" AND ({naar_en_af(overvaaget, 'nye', 'gamle')})" if overvaaget.naar else ""
    return (
        f'SELECT COALESCE(nye."{noegle}", gamle."{noegle}") AS noegle '
        f'FROM nye FULL JOIN gamle ON nye."{noegle}" = gamle."{noegle}" '
        f"WHERE ROW({nye}) IS DISTINCT FROM ROW({gamle}){naar}"
    )


def _sporet(plan: Plan) -> Iterator[Udloeser]:
    yield Udloeser("spor_post_ny", plan.spor, "AFTER INSERT@FOR EACH ROW", "spor_post_ny")
    yield Udloeser("spor_post_sporet", plan.spor, "AFTER INSERT@FOR EACH STATEMENT", "spor_post_sporet")
    yield Udloeser("spor_post_rettes", plan.spor, "BEFORE UPDATE@FOR EACH ROW", "spor_post_rettes")
    yield Udloeser("spor_post_slettes", plan.spor, "BEFORE DELETE@FOR EACH ROW", "spor_afvis")
    yield _toem(plan.spor)


def _hovedet(plan: Plan) -> Iterator[Udloeser]:
    yield Udloeser("spor_hoved_vogt", plan.hoved, "BEFORE INSERT OR UPDATE@FOR EACH ROW", "spor_hoved_vogt")
    yield Udloeser("spor_hoved_slettes", plan.hoved, "BEFORE DELETE@FOR EACH ROW", "spor_afvis")
    yield _toem(plan.hoved)


def _logbogen(plan: Plan) -> Iterator[Udloeser]:
    for tabel in plan.kun_tilfoej:
        yield Udloeser("spor_kun_tilfoej", tabel, "BEFORE DELETE OR UPDATE@FOR EACH ROW", "spor_afvis")
    for tabel in plan.bevares:
        yield Udloeser("spor_bevares", tabel, "BEFORE DELETE@FOR EACH ROW", "spor_afvis")
    for tabel, _ in plan.laaste:
        # As PostgreSQL writes it when it is asked.
        naar = "BEFORE INSERT OR DELETE OR UPDATE@FOR EACH ROW"
        yield Udloeser("spor_laast", tabel, naar, f"spor_laas_{tabel}")
    yield Udloeser("spor_fanget_rettes", plan.fanget, "BEFORE UPDATE@FOR EACH ROW", "spor_afvis")
    yield Udloeser("spor_fanget_slettes", plan.fanget, "BEFORE DELETE@FOR EACH ROW", "spor_fanget_slettes")
    # Which transactions have an entry is said by the trail's own trigger alone.
    yield Udloeser("spor_sporet_vogt", plan.sporet, "BEFORE INSERT OR UPDATE@FOR EACH ROW", "spor_hoved_vogt")
    yield Udloeser("spor_sporet_slettes", plan.sporet, "BEFORE DELETE@FOR EACH ROW", "spor_sporet_slettes")
    for tabel in (*plan.kun_tilfoej, plan.fanget, plan.sporet):
        yield _toem(tabel)


def _historik(vogtet: Vogtet) -> Iterator[Udloeser]:
    hver, efterladt = "BEFORE UPDATE@FOR EACH ROW", json.dumps(dict(vogtet.efterladt))
    yield Udloeser("spor_historik_rettes", vogtet.tabel, hver, "spor_historik_rettes", (vogtet.noegle, efterladt))
    yield Udloeser("spor_historik_slettes", vogtet.tabel, "BEFORE DELETE@FOR EACH ROW", "spor_afvis")
    yield _toem(vogtet.tabel)


def _fang(overvaaget: Overvaaget) -> Iterator[Udloeser]:
    nye, gamle = "NEW TABLE AS nye", "OLD TABLE AS gamle"
    for handling, kilder in (("INSERT", nye), ("UPDATE", f"{gamle} {nye}"), ("DELETE", gamle)):
        yield Udloeser(
            f"spor_fang_{handling.lower()}",
            overvaaget.tabel,
            f"AFTER {handling}@REFERENCING {kilder} FOR EACH STATEMENT",
            f"spor_fang_{overvaaget.tabel}",
        )
    yield _toem(overvaaget.tabel)


def _toem(tabel: str) -> Udloeser:
    return Udloeser("spor_toemmes", tabel, "BEFORE TRUNCATE@FOR EACH STATEMENT", "spor_afvis")
