"""A selection as a signed bundle: whole chains, letters, and a program that checks it without the system."""

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from ansoegninger.prioritering.models import Indstilling
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som
from tests.workflows.indbakke.revision.eksport.udtag import FORMAAL, afgjort, hent, pakke, poster_i
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.indbakke.revision.eksport.breve import breve_om
from workflows.spor import Sporudkast, adgangskaede, efterproev, skriv
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.models import Sporpost


def test_pakken_har_sagernes_hele_kaeder_og_breve_og_kan_efterproeves_alene(
    hold: Hold, som: Som, tmp_path: Path
) -> None:
    mads, _ = afgjort(hold, "mads", "aya")
    assert lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    raa = hent(som(hold["rikke"]), "pakke", soeg=mads.sagsnummer, art="kursusoenske.vurder")
    hele = Sporpost.objects.filter(kaede=mads.sagsnummer).order_by("nummer")
    assert [(p["kaede"], p["nummer"], p["hash"]) for p in poster_i(raa)] == [(p.kaede, p.nummer, p.hash) for p in hele]
    arkiv = pakke(raa)
    breve = [navn for navn in arkiv.namelist() if navn.startswith("breve/")]
    assert breve == [f"breve/tilbagemelding-{mads.sagsnummer}-1.pdf"]
    assert arkiv.read(breve[0]).startswith(b"%PDF")
    assert FORMAAL in arkiv.read("LÆSMIG.txt").decode()
    fil, program = tmp_path / "pakke.zip", tmp_path / "efterproev.py"
    fil.write_bytes(raa)
    program.write_bytes(Path(efterproev.__file__).read_bytes())
    svar = _efterproev(program, fil)
    assert (svar.returncode, svar.stderr) == (0, "")
    assert f"I orden: {hele.count()} af {hele.count()} poster i 1 kæder" in svar.stdout
    _forvansk(fil, mads.sagsnummer)
    assert _efterproev(program, fil).returncode == 1


def _efterproev(program: Path, fil: Path) -> Any:
    kommando = [sys.executable, "-I", str(program), str(fil), "--noegle", egen_noegle().offentlig]
    return subprocess.run(kommando, capture_output=True, text=True, check=False, cwd=fil.parent)


def _forvansk(fil: Path, sagsnummer: str) -> None:
    with zipfile.ZipFile(fil) as foer:
        filer_ = {navn: foer.read(navn) for navn in foer.namelist()}
    filer_["poster.jsonl"] = filer_["poster.jsonl"].replace(b"kursusoenske.vurder", b"kursusoenske.traek")
    with zipfile.ZipFile(fil, "w") as efter:
        for navn, indhold in filer_.items():
            efter.writestr(navn, indhold)
    assert sagsnummer.encode() in filer_["poster.jsonl"]


def test_kaeden_af_opslag_er_med_naar_den_er_fundet(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    opslag = adgangskaede(oenske.sagsnummer)
    for _ in range(2):
        skriv(Sporudkast(kaede=opslag, art="adgang.set", tidspunkt=NU, enhed_id=oenske.enhed_id))
    fundne = [(p["kaede"], p["nummer"]) for p in poster_i(hent(som(hold["rikke"]), "pakke", soeg=oenske.sagsnummer))]
    assert fundne == [(oenske.sagsnummer, 1), (opslag, 1), (opslag, 2)]


def test_den_samlede_orientering_foelger_med_sin_indstilling(hold: Hold, som: Som) -> None:
    afgjort(hold, "mads")
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    indstilling = Indstilling.objects.get(enhed=hold.enhed["voksen"])
    sager.goer(hold["lone"], indstilling, "orienter")
    navne = pakke(hent(som(hold["rikke"]), "pakke", soeg=indstilling.sagsnummer)).namelist()
    assert f"breve/orientering-{indstilling.sagsnummer}.pdf" in navne


def test_breve_uden_for_mandatet_og_ens_egne_er_ikke_med_selv_om_der_spoerges_om_dem(hold: Hold) -> None:
    mads, ina = afgjort(hold, "mads", "ina")
    numre = [mads.sagsnummer, ina.sagsnummer]
    mandat(hold, "mads", "voksen")
    mandat(hold, "lone", "visitation")
    assert [b.modtager for b in breve_om(numre, hold.adgang("rikke"))] == [hold["mads"], hold["ina"]]
    assert list(breve_om(numre, hold.adgang("mads"))) == []
    # Lone reads the letter in her own department as its leader; what she takes out as an auditor is her mandate's.
    assert [b.modtager for b in breve_om(numre, hold.adgang("lone"))] == [hold["ina"]]
