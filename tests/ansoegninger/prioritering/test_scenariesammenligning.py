"""Scenarios side by side, as numbers."""

from dataclasses import replace

from ansoegninger.prioritering.scenarier.sammenligning import Givet, Valgt, forskelle, puljer

FALK = Valgt(1, 7, "K-1", "Falk", 70, "Mads", "Voksen", 3, "1. Tema", 100, 50_000, 1_000)
NAVNE = {1: "Et", 2: "To"}


def test_de_forskellige_naevnes_men_aldrig_laeserens_eget() -> None:
    begge = replace(FALK, oenske_id=8, sagsnummer="K-2", person_id=80)
    valgte = [FALK, begge, replace(begge, scenarie_id=2)]
    fundet = forskelle(valgte, NAVNE, uden_person=0)
    assert [(f["oenske"].sagsnummer, f["med"], f["ikke_med"]) for f in fundet] == [("K-1", "Et", "To")]
    assert forskelle(valgte, NAVNE, uden_person=70) == []


def test_det_en_pulje_giver_er_puljens_penge() -> None:
    fundet = {
        p["navn"]: [linje["oere"] for linje in p["linjer"]]
        for p in puljer([FALK], [Givet(1, "Puljen", 3, 20_000)], NAVNE)
    }
    assert fundet == {"Puljen": [20_000, 0], "Voksen": [30_000, 0], "Forplejning og lokale": [1_000, 0]}
