"""The auditor's verifier: one file, copied alone to a machine that has never seen the system."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import skriv_om
from workflows.spor import efterproev
from workflows.spor.kontrolpunkter.eksport import ajourfoer
from workflows.spor.kontrolpunkter.models import Kontrolpunkt
from workflows.spor.kontrolpunkter.noegler import Noegle, egen_noegle
from workflows.spor.kontrolpunkter.pakke import skriv_pakke, som_linje
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

BREV = ("K-2026-00002.pdf", b"%PDF-1.7 et brev")


def lav_pakke(sti: Path, poster: Iterable[Sporpost]) -> Path:
    with sti.open("wb") as ud:
        skriv_pakke(ud, poster=poster, breve=[BREV], noegle=egen_noegle(), tidspunkt=NU, emne="Prøve")
    return sti


@pytest.fixture
def pakke(sag: str, punkt: Kontrolpunkt, tmp_path: Path) -> Path:
    return lav_pakke(tmp_path / "pakke.zip", Sporpost.objects.all())


@pytest.fixture
def alene(tmp_path: Path) -> Path:
    """The verifier in an empty folder."""
    mappe = tmp_path / "alene"
    mappe.mkdir()
    shutil.copy(efterproev.__file__, mappe)
    return mappe


def koer(alene: Path, *argumenter: str | Path) -> tuple[int, list[str]]:
    """As an auditor does; `-I` keeps the repository and the environment out."""
    kommando = [sys.executable, "-I", "efterproev.py", *map(str, argumenter)]
    svar = subprocess.run(kommando, cwd=alene, env={}, capture_output=True, text=True, check=False, encoding="utf-8")
    assert svar.stderr == ""
    return svar.returncode, svar.stdout.splitlines()


def aendr(pakke: Path, navn: str, aendring: Callable[[bytes], bytes | None]) -> None:
    """Another zip with the same name, in which one file is other than it was, or gone."""
    with zipfile.ZipFile(pakke) as gammel:
        filer = {n: gammel.read(n) for n in gammel.namelist()}
    nyt = aendring(filer.pop(navn, b""))
    with zipfile.ZipFile(pakke, "w") as ny:
        for fil, indhold in (filer | ({} if nyt is None else {navn: nyt})).items():
            ny.writestr(fil, indhold)


def test_en_pakke_efterproeves_uden_systemet(pakke: Path, alene: Path, fil: Path) -> None:
    svar = koer(alene, pakke, "--noegle", egen_noegle().offentlig, "--kontrolpunkt", fil)
    assert svar == (0, ["I orden: 5 af 5 poster i 3 kæder. Bundet til kontrolpunkt 1: 3 kæder."])


def test_uden_egen_noegle_siges_det_at_noeglen_kom_med_pakken(pakke: Path, alene: Path) -> None:
    kode, linjer = koer(alene, pakke)
    assert kode == 0
    assert linjer[1] == "Uden --noegle er underskrifterne kun prøvet med den nøgle, der fulgte med filen."


def test_en_andens_noegle_afviser_pakken(pakke: Path, alene: Path) -> None:
    fremmed = Noegle(Ed25519PrivateKey.from_private_bytes(b"\x13" * 32))
    kode, linjer = koer(alene, pakke, "--noegle", fremmed.offentlig)
    assert kode == 1
    assert linjer == [
        "FEJL  Pakken er ikke underskrevet med en af de kendte nøgler",
        f"FEJL  Kontrolpunkt 1 er underskrevet med nøglen {egen_noegle().id}, som ikke er blandt de kendte",
    ]


@pytest.mark.parametrize(
    ("navn", "aendring", "fejl"),
    [
        ("breve/K-2026-00002.pdf", lambda _: b"et andet brev", "Filen breve/K-2026-00002.pdf mangler, er ændret"),
        ("breve/K-2026-00002.pdf", lambda _: None, "Filen breve/K-2026-00002.pdf mangler, er ændret"),
        ("breve/nyt.pdf", lambda _: b"endnu et", "Filen breve/nyt.pdf mangler, er ændret eller hører ikke til"),
        ("manifest.json", lambda _: None, "Pakken er ikke underskrevet"),
        ("manifest.json", lambda raa: raa.replace(b"2026-10-01", b"2026-10-02"), "Pakken er ikke underskrevet"),
        ("manifest.underskrift", lambda _: b"00" * 64, "Pakken er ikke underskrevet"),
        ("poster.jsonl", lambda raa: raa.replace(b"LEDER", b"REVISOR"), "K-2026-00002 nr. 2: posten er ændret"),
        ("poster.jsonl", lambda raa: raa.replace(b"Skriv mere", b"Skriv mindre"), "nr. 2: postens indhold er ændret"),
        ("poster.jsonl", lambda raa: raa + raa.splitlines()[0], "nr. 1: nummeret findes to gange"),
        ("kontrolpunkter.jsonl", lambda raa: raa.replace(b'"poster":5', b'"poster":4'), "Kontrolpunkt 1 er ændret"),
        ("hoveder.jsonl", lambda raa: raa.replace(b'"nummer":3', b'"nummer":2'), "er ikke med i kontrolpunkt 1"),
    ],
)
def test_en_pakke_der_er_aendret_afvises(
    pakke: Path, alene: Path, navn: str, aendring: Callable[[bytes], bytes | None], fejl: str
) -> None:
    aendr(pakke, navn, aendring)
    kode, linjer = koer(alene, pakke, "--noegle", egen_noegle().offentlig)
    assert kode == 1
    assert any(fejl in linje for linje in linjer), linjer


def test_en_post_der_er_taget_ud_ses_i_taellingen(sag: str, punkt: Kontrolpunkt, alene: Path, tmp_path: Path) -> None:
    udsnit = lav_pakke(tmp_path / "udsnit.zip", Sporpost.objects.filter(kaede=sag, nummer__in=[1, 3]))
    kode, linjer = koer(alene, udsnit, "--noegle", egen_noegle().offentlig)
    assert (kode, linjer) == (0, ["I orden: 2 af 3 poster i 1 kæder. Bundet til kontrolpunkt 1: 1 kæder."])


def test_poster_alene_holdes_op_mod_revisors_egne_kontrolpunkter(
    sag: str, punkt: Kontrolpunkt, alene: Path, fil: Path, tmp_path: Path
) -> None:
    """The operator has rewritten a case, its head and a new checkpoint; the auditor has the old one."""
    skriv_om(sag, fra=2, aktoer_id=None)
    spor = tmp_path / "spor.jsonl"
    spor.write_text("".join(f"{som_linje(p)}\n" for p in Sporpost.objects.all()), encoding="utf-8")
    assert koer(alene, spor)[0] == 0
    kode, linjer = koer(alene, spor, "--kontrolpunkt", fil, "--noegle", egen_noegle().offentlig)
    assert (kode, linjer) == (1, [f"FEJL  {sag} nr. 3: er ikke den post, som kontrolpunkt 1 så"])


@pytest.mark.parametrize("i_zip", [True, False])
def test_poster_alene_som_intet_underskrevet_daekker_er_ikke_i_orden(
    sag: str, punkt: Kontrolpunkt, alene: Path, fil: Path, tmp_path: Path, *, i_zip: bool
) -> None:
    """Somebody has written a case anew with every hash right, and left out the bundle's signature."""

    def med(raa: str, *argumenter: str | Path) -> tuple[int, list[str]]:
        spor = tmp_path / "spor"
        if i_zip:
            with zipfile.ZipFile(spor, "w") as pakke:
                pakke.writestr("poster.jsonl", raa)
        else:
            spor.write_text(raa, encoding="utf-8")
        return koer(alene, spor, "--noegle", egen_noegle().offentlig, *argumenter)

    aegte = [f"{som_linje(p)}\n" for p in Sporpost.objects.filter(kaede=sag)]
    sagt = f"FEJL  {sag} nr. {{}}: intet, der er underskrevet, dækker posten og dem efter den"
    assert med("".join(aegte), "--kontrolpunkt", fil)[0] == 0
    # The line that is mailed names the root and no chain: by itself it binds no entries.
    linje = json.loads(fil.read_text(encoding="utf-8"))
    del linje["hoveder"]
    (tmp_path / "linje").write_text(json.dumps(linje), encoding="utf-8")
    assert med("".join(aegte), "--kontrolpunkt", tmp_path / "linje") == (1, [sagt.format(1)])
    # Nor does a checkpoint bind what is parted from it by a gap.
    assert med(aegte[0] + aegte[2], "--kontrolpunkt", fil) == (1, [sagt.format(1)])
    skriv_om(sag, fra=2, aktoer_id=None)
    falsk = "".join(f"{som_linje(p)}\n" for p in Sporpost.objects.filter(kaede=sag))
    assert med(falsk) == (1, [sagt.format(1)])


def test_en_pakke_med_et_andet_kontrolpunkt_end_revisors_afvises(
    sag: str, punkt: Kontrolpunkt, alene: Path, fil: Path, tmp_path: Path
) -> None:
    mit = json.loads(fil.read_text(encoding="utf-8"))
    felter = {navn: mit[navn] for navn in efterproev.KONTROLPUNKTFELTER} | {"kaeder": 2}
    raa = efterproev.kontrolpunkt_raa(felter)
    andet = felter | {"digest": efterproev.kontrolpunkt_digest(felter), "underskrift": egen_noegle().underskriv(raa)}
    (tmp_path / "andet.jsonl").write_text(json.dumps(andet), encoding="utf-8")
    pakke = lav_pakke(tmp_path / "pakke.zip", Sporpost.objects.all())
    kode, linjer = koer(alene, pakke, "--kontrolpunkt", tmp_path / "andet.jsonl")
    assert (kode, linjer) == (1, ["FEJL  Kontrolpunkt 1 i pakken er et andet end dit"])


def test_kontrolpunkter_der_ikke_peger_paa_hinanden_afvises(
    hold: Hold, sag: str, punkt: Kontrolpunkt, alene: Path, fil: Path, pakke: Path
) -> None:
    from tests.fabrikker import sager

    sager.indsendt(hold, "mads")
    andet = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    assert andet is not None
    ajourfoer(fil)
    foerste, naeste = fil.read_text(encoding="utf-8").splitlines()
    felter = json.loads(naeste) | {"forrige": "0" * 64}
    del felter["hoveder"]
    felter["digest"] = efterproev.kontrolpunkt_digest(felter)
    felter["underskrift"] = egen_noegle().underskriv(efterproev.kontrolpunkt_raa(felter))
    fil.write_text(f"{foerste}\n{json.dumps(felter)}\n", encoding="utf-8")
    kode, linjer = koer(alene, pakke, "--kontrolpunkt", fil)
    assert (kode, linjer) == (1, ["FEJL  Kontrolpunkt 2 peger ikke på det, der står før det"])


def test_en_fil_der_ikke_er_et_spor_siges_paa_dansk(alene: Path, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kære revisor", encoding="utf-8")
    assert koer(alene, tmp_path / "brev.txt")[1][0].startswith("FEJL  Filen kan ikke læses: JSONDecodeError")
    assert koer(alene, tmp_path / "findes-ikke.zip")[1][0].startswith("FEJL  Filen kan ikke læses: FileNotFoundError")


def test_pakken_siger_hvad_den_er(pakke: Path) -> None:
    with zipfile.ZipFile(pakke) as arkiv:
        assert arkiv.testzip() is None
        assert arkiv.read("efterproev.py") == Path(efterproev.__file__).read_bytes()
        laesmig = arkiv.read("LÆSMIG.txt").decode()
    assert f"underskrevet med nøglen {egen_noegle().id}" in laesmig


def test_pakkens_sum_er_manifestets(sag: str) -> None:
    ud = io.BytesIO()
    sum_ = skriv_pakke(ud, poster=[], breve=[], noegle=egen_noegle(), tidspunkt=NU)
    with zipfile.ZipFile(ud) as arkiv:
        assert efterproev._sha256(arkiv.read("manifest.json")) == sum_
        assert arkiv.read("kontrolpunkter.jsonl") == b""
