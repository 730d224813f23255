"""Taking a copy, trying it, and restoring one. Each check runs in a process of its own, against the copy alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from uuid import uuid4

from django.conf import settings

from workflows.sikkerhedskopi import manifest as manifester
from workflows.sikkerhedskopi import postgres, sqlite
from workflows.sikkerhedskopi.adresser import SQLITE, Adresse
from workflows.sikkerhedskopi.fejl import Kopifejl
from workflows.sikkerhedskopi.manifest import Manifest, Tilstand
from workflows.spor.efterproev import merkle_rod
from workflows.spor.kontrolpunkter.arbejde import eksportfil
from workflows.spor.kontrolpunkter.models import Kontrolpunkt
from workflows.spor.models import Kaedehoved

UFAERDIG = ".ufaerdig"

Sig = Callable[[str], object]


def tag_kopi(*, fra: Adresse, mappe: Path, tidspunkt: datetime, sig: Sig) -> Path:
    """Copy the database into a new folder in `mappe`, restore it to a scratch place, check it, and only then name it.

    Returns:
        The copy's folder.

    Raises:
        Kopifejl: it could not be taken, or did not pass; what there is of it is left under a name that says so.
    """
    navn = f"kursussporet-{tidspunkt.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    faerdig, under_vejs = mappe / navn, mappe / f"{navn}{UFAERDIG}"
    if faerdig.exists() or under_vejs.exists():
        raise Kopifejl(f"{faerdig} findes allerede.")
    under_vejs.mkdir(parents=True, mode=0o700)
    motor = _motor(fra)
    sig(f"Kopierer {fra.vist}")
    motor.tag(fra, under_vejs / motor.FIL)
    tilstand, brud = proev(under_vejs / motor.FIL, ved=fra, sig=sig)
    if nye := sorted(set(brud) - set(invariantbrud(fra))):
        raise Kopifejl("Kopien siger andet end databasen: " + "; ".join(nye))
    for kendt in brud:
        sig(f"OBS! Det siger kontroller også om databasen i drift: {kendt}")
    kraev_ikke_mindre(tilstand, mappe)
    sum_ = manifester.sha256(under_vejs / motor.FIL)
    Manifest(tidspunkt.isoformat(), fra.motor, motor.FIL, sum_, tilstand).gem(under_vejs)
    return under_vejs.rename(faerdig)


def proev(fil: Path, *, ved: Adresse, sig: Sig) -> tuple[Tilstand, list[str]]:
    """Restore a copy beside the database it came from, run every check on it, and remove it again.

    Returns:
        How much trail it holds, and what `kontroller` found.

    Raises:
        Kopifejl: a check failed; its own words are in the message.
    """
    with TemporaryDirectory(prefix="kursussporet-") as midlertidig:
        navn = f"kursussporet_proeve_{uuid4().hex[:12]}"
        sted = ved.med_navn(str(Path(midlertidig) / navn) if ved.motor == SQLITE else navn)
        motor = _motor(sted)
        try:
            sig("Gendanner kopien et prøvested")
            motor.laeg(fil, sted)
            ude = eksportfil()
            brud = efterse(sted, sig=sig, mod=("--kontrolpunkt", str(ude)) if ude and ude.exists() else ())
            return tilstand_i(sted), brud
        finally:
            motor.fjern(sted)


def efterse(adresse: Adresse, *, sig: Sig, mod: Sequence[str] = ()) -> list[str]:
    """Run every check on a database, each in a process of its own.

    A faithful copy of a database with a fault has the fault too, so what `kontroller` finds is returned, not raised:
    a municipality with one stuck letter must not be left without backups.

    Raises:
        Kopifejl: the schema, the trail's chains, its checkpoints or its guard are not whole.
    """
    sig("Efterser skema og migrationer")
    koer(["migrate", "--check"], adresse)
    sig("Efterser sporets kæder, kontrolpunkter og værn")
    koer(["spor_verificer", "--kopi", *mod], adresse)
    sig("Efterser invarianterne")
    return invariantbrud(adresse)


def invariantbrud(adresse: Adresse) -> list[str]:
    """What `kontroller` says is broken, a line for each check.

    Raises:
        Kopifejl: it could not be asked.
    """
    svar = _koer(["kontroller"], adresse)
    brud = [linje.partition("] ")[2] for linje in svar.stdout.splitlines() if linje.endswith(" brud")]
    if svar.returncode and not brud:
        raise _fandt_noget("kontroller", svar)
    return brud


def gendan(
    *, kopi: Path, til: Adresse, sig: Sig, kontrolpunkter: Path | None = None, slettelog: Path | None = None
) -> Manifest:
    """Restore a copy to a place where nothing is, pause its outbox, erase again what was erased since, and check it.

    Raises:
        Kopifejl: the copy is not whole, the place is taken, or a check failed.
    """
    manifest = manifester.laes(kopi)
    if manifest.motor != til.motor:
        raise Kopifejl(f"Kopien er fra {manifest.motor} og kan ikke lægges i {til.motor}.")
    sig(f"Lægger kopien fra {manifest.taget_kl} i {til.vist}")
    _motor(til).laeg(kopi / manifest.fil, til)
    sig("Bringer skemaet ajour, og sætter udbakken på pause")
    koer(["migrate", "--verbosity=0"], til)
    nu = tilstand_i(til)
    if manifest.tilstand.kontrolpunkt is None:
        nu = replace(nu, kontrolpunkt=None, kontrolpunkt_digest="")
    if nu != manifest.tilstand:
        raise Kopifejl(f"Sporet er et andet, end da kopien blev taget: {nu} mod {manifest.tilstand}.")
    # A copy that comes alive must not send last week's letters once more.
    pause = ["udbakke", "--pause", f"Gendannet fra kopien fra {manifest.taget_kl}"]
    try:
        # Before anything is added to it: what is written from here on is not what later checkpoints saw.
        sig("Holder sporet op mod kontrolpunkterne")
        koer(["spor_verificer", "--kopi", *(["--kontrolpunkt", str(kontrolpunkter)] if kontrolpunkter else [])], til)
    finally:
        koer(pause, til)
    if slettelog:
        sig("Sletter igen, hvad der er slettet siden")
        koer(["slet_igen", str(slettelog)], til)
    for brud in efterse(til, sig=sig, mod=("--uden-fil",)):
        sig(f"OBS! {brud}")
    return manifest


def tilstand() -> Tilstand:
    """How much trail there is in the database in use."""
    hoveder = list(Kaedehoved.objects.order_by("kaede").values_list("kaede", "nummer", "hash"))
    seneste = Kontrolpunkt.objects.order_by("-nummer").values_list("nummer", "digest").first() or (0, "")
    return Tilstand(sum(nummer for _, nummer, _ in hoveder), len(hoveder), merkle_rod(hoveder), *seneste)


def tilstand_i(adresse: Adresse) -> Tilstand:
    """The same of another database, asked in a process of its own."""
    return Tilstand(**json.loads(koer(["sikkerhedskopi", "--tilstand"], adresse)))


def som_json(tilstand_: Tilstand) -> str:
    """As `tilstand_i` reads it."""
    return json.dumps(asdict(tilstand_))


def koer(kommando: Sequence[str], adresse: Adresse) -> str:
    """Run one of our own commands against a database.

    Returns:
        What it printed.

    Raises:
        Kopifejl: it failed; the end of what it said is in the message.
    """
    svar = _koer(kommando, adresse)
    if svar.returncode:
        raise _fandt_noget(kommando[0], svar)
    return svar.stdout


def _koer(kommando: Sequence[str], adresse: Adresse) -> subprocess.CompletedProcess[str]:
    miljoe = os.environ | {"DATABASE_URL": str(adresse)}
    linje = [sys.executable, str(settings.BASE_DIR / "manage.py"), *kommando]
    return subprocess.run(linje, env=miljoe, capture_output=True, text=True, check=False)


def _fandt_noget(kommando: str, svar: subprocess.CompletedProcess[str]) -> Kopifejl:
    return Kopifejl(f"{kommando} fandt noget:\n{(svar.stdout + svar.stderr).strip()[-2000:]}")


def kraev_ikke_mindre(ny: Tilstand, mappe: Path) -> None:
    """The trail only grows: a copy with less of it than the one before is of another database, or of a damaged one.

    Raises:
        Kopifejl: it did not grow.
    """
    for sti in sorted(mappe.glob("kursussporet-*/manifest.json"), reverse=True)[:1]:
        foer = manifester.laes(sti.parent).tilstand
        if ny.poster < foer.poster or ny.kaeder < foer.kaeder:
            raise Kopifejl(
                f"Sporet kan kun vokse, men der er {ny.poster} poster i det, og {foer.poster} i {sti.parent.name}."
            )
        if (ny.kontrolpunkt or 0) < (foer.kontrolpunkt or 0):
            raise Kopifejl(f"Kontrolpunkt {foer.kontrolpunkt} er i {sti.parent.name}, men ikke i databasen nu.")


def _motor(adresse: Adresse) -> ModuleType:
    return sqlite if adresse.motor == SQLITE else postgres
