"""What the commands say, and how they end."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper
from pytest_django import Settings

from tests.fabrikker.hold import Hold
from tests.workflows.spor.angreb import bag_om, skriv_om
from workflows.beskeder.models import Besked
from workflows.management.bjaelke import bjaelke
from workflows.spor.efterproev import hoveder_digest, kontrolpunkt_digest, kontrolpunkt_raa
from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def koer(*argumenter: str) -> list[str]:
    ud = io.StringIO()
    call_command(*argumenter, stdout=ud, no_color=True)
    return ud.getvalue().splitlines()


def fejler(*argumenter: str) -> tuple[list[str], CommandError]:
    ud = io.StringIO()
    with pytest.raises(CommandError) as svar:
        call_command(*argumenter, stdout=ud, no_color=True)
    return ud.getvalue().splitlines(), svar.value


def test_et_kontrolpunkt_laves_eksporteres_og_sendes(hold: Hold, sag: str, fil: Path) -> None:
    linjer = koer("spor_kontrolpunkt", "--send")
    punkt = Kontrolpunkt.objects.get()
    assert linjer == [
        f"1 linjer føjet til {fil}",
        "Nyt kontrolpunkt 1: 5 poster i 3 kæder",
        f"Rod {punkt.rod}, underskrevet med nøglen {egen_noegle().id}",
        "Lagt i udbakken til 1",
    ]
    assert Besked.objects.filter(noegle__startswith="kontrolpunkt:1:").count() == 1
    # That it was mailed is an entry of the trail itself.
    assert koer("spor_kontrolpunkt")[1] == "Nyt kontrolpunkt 2: 6 poster i 4 kæder"
    assert koer("spor_kontrolpunkt")[1].startswith("Intet nyt siden kontrolpunkt 2:")


def test_uden_poster_er_der_intet_at_skrive_under_paa(db: None) -> None:
    assert koer("spor_kontrolpunkt") == ["Sporet er tomt."]


def test_uden_noegle_siges_hvad_der_skal_goeres(sag: str, settings: Settings) -> None:
    settings.SPOR_NOEGLE = ""
    assert "Lav en med manage.py spor_noegle." in str(fejler("spor_kontrolpunkt")[1])
    assert "Lav en med manage.py spor_noegle." in str(fejler("spor_noegle", "--vis")[1])
    settings.SPOR_NOEGLE_FIL = "/findes/ikke"
    assert "kan ikke læses" in str(fejler("spor_kontrolpunkt")[1])
    # Nothing is signed yet, and the chains need no key.
    assert koer("spor_verificer")[-1] == "Sporet holder."


def test_en_noegle_laves_og_vises(tmp_path: Path, settings: Settings) -> None:
    linjer = koer("spor_noegle", str(tmp_path / "n"))
    assert str(fejler("spor_noegle", str(tmp_path / "n"))[1]).startswith("Filen findes.")
    settings.SPOR_NOEGLE, settings.SPOR_NOEGLE_FIL = "", str(tmp_path / "n")
    assert koer("spor_noegle", "--vis") == linjer
    assert linjer == [f"Nøgle {egen_noegle().id}, offentlig:", egen_noegle().offentlig]
    settings.SPOR_NOEGLE_FIL = str(tmp_path / "anden")
    assert len(koer("spor_noegle")) == 2
    settings.SPOR_NOEGLE_FIL = ""
    assert "Angiv en fil" in str(fejler("spor_noegle")[1])


def test_et_spor_der_holder_siges_og_noteres(punkt: Kontrolpunkt, fil: Path) -> None:
    assert koer("spor_verificer") == [
        f"5 poster i 3 kæder, holdt op mod kontrolpunkt 1 ({fil})",
        "Sporet holder.",
    ]
    assert Efterproevning.objects.get().fund == 0
    assert koer("spor_verificer", "--noter-ikke", "--kontrolpunkt", str(fil))[-1] == "Sporet holder."
    assert Efterproevning.objects.count() == 1


def test_det_foerste_brud_naevnes_og_slutkoden_er_1(sag: str, fil: Path) -> None:
    bag_om("UPDATE workflows_sporpost SET art = 'mus.hold' WHERE kaede = %s AND nummer = 2", sag)
    linjer, fejl = fejler("spor_verificer")
    assert linjer == [
        "5 poster i 3 kæder, holdt op mod intet kontrolpunkt",
        f"  {sag} nr. 2: posten er ændret: dens hash passer ikke",
    ]
    assert (str(fejl), fejl.returncode) == ("Sporet holder ikke: 1 fund.", 1)
    assert Efterproevning.objects.get().fund == 1


def test_en_sag_efterproeves_for_sig_mod_sit_kontrolpunkt(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    skriv_om(sag, fra=3, aktoer_id=None)
    fil.unlink()
    assert koer("spor_verificer", "--kaede", "system")[0].endswith("kontrolpunkt 1 (databasens egne)")
    linjer, _ = fejler("spor_verificer", "--kaede", sag)
    assert linjer[1].startswith(f"  {sag} nr. 3: er ikke den post, som kontrolpunkt 1 så")
    assert not Efterproevning.objects.exists(), "en enkelt sag siger intet om det hele"


@pytest.mark.parametrize("indhold", [None, "Kære revisor", "{}", "[]"])
def test_en_fil_der_ikke_kan_laeses_er_ingen_dom(sag: str, tmp_path: Path, indhold: str | None) -> None:
    if indhold is not None:
        (tmp_path / "f").write_text(indhold, encoding="utf-8")
    assert str(fejler("spor_verificer", "--kontrolpunkt", str(tmp_path / "f"))[1]).startswith(
        f"{tmp_path / 'f'} kan ikke"
    )


def test_en_fil_fra_en_anden_database_standser_eksporten(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    bag_om("DELETE FROM workflows_kontrolpunkthoved")
    bag_om("DELETE FROM workflows_kontrolpunkt")
    assert "ender med kontrolpunkt 1, som databasen ikke har" in str(fejler("spor_kontrolpunkt")[1])


def test_en_kopi_holdes_kun_op_mod_de_kontrolpunkter_den_naaede(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    """The copy was taken before the second checkpoint, and before the entry that it saw."""
    post = Sporpost.objects.get(kaede=sag, nummer=3)
    naeste = json.loads(fil.read_text(encoding="utf-8")) | {"nummer": 2, "forrige": punkt.digest}
    naeste |= {"hoveder": [[sag, 4, post.hash]], "hoveder_digest": hoveder_digest([(sag, 4, post.hash)])}
    naeste |= {"digest": kontrolpunkt_digest(naeste), "underskrift": egen_noegle().underskriv(kontrolpunkt_raa(naeste))}
    with fil.open("a", encoding="utf-8") as ud:
        ud.write(f"{json.dumps(naeste)}\n")
    linjer, _ = fejler("spor_verificer")
    assert linjer[1:] == [
        "  Kontrolpunkt 2 står i filen, men ikke i databasen",
        f"  {sag} nr. 3: kæden ender her, men kontrolpunkt 2 så nr. 4",
        "  Kontrolpunkt 2 har en rod, som dets kæder ikke giver",
    ]
    assert koer("spor_verificer", "--kopi")[-1] == "Sporet holder."
    assert Efterproevning.objects.count() == 1, "hvad der siges om en kopi, siger intet om databasen i drift"


def test_bjaelken_ses_kun_paa_en_skaerm() -> None:
    class Skaerm(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert bjaelke(OutputWrapper(io.StringIO()), "Tæller") is None
    skaerm = Skaerm()
    vis = bjaelke(OutputWrapper(skaerm), "Tæller")
    assert vis is not None
    vis(1, 2)
    vis(2, 2)
    vis(0, 0)
    assert "[" + "█" * 20 + "·" * 20 + "] 1/2" in skaerm.getvalue()
    assert "] 2/2\n" in skaerm.getvalue()
