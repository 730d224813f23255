"""Who reads a profile: the employee and whoever is the nearest leader on the day. Nobody else, and not a day longer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ansoegninger.kompetenceprofil.matrixvisning import enhedsmatrix
from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.policies import maa_se_navne, maa_se_profil
from ansoegninger.kompetenceprofil.queries import egne_mangler, enheder_at_se, synlige
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import profiler
from tests.fabrikker.hold import DAG, Hold

pytestmark = pytest.mark.django_db

ALLE = ("lone", "mads", "aya", "per", "ina", "signe", "carl", "sofie", "kim", "rikke", "admin", "ulla", "bo")


@pytest.fixture
def besvaret(hold: Hold) -> Hold:
    """Mads and Lone have both answered about Mads, outside a talk."""
    profiler.besvar(hold, "mads", "C")
    profiler.besvar(hold, "mads", "B", af="lone")
    return hold


def laeser(hold: Hold, navn: str, **dag: object) -> set[str]:
    """Whose view of Mads this person reads."""
    adgang = hold.adgang(navn, **dag)  # type: ignore[arg-type]
    return set(synlige(adgang).filter(person=hold["mads"]).values_list("vurderer", flat=True))


def test_kun_medarbejderen_og_den_naermeste_leder_laeser_profilen(besvaret: Hold) -> None:
    assert {navn for navn in ALLE if laeser(besvaret, navn)} == {"mads", "lone"}
    assert {navn for navn in ALLE if maa_se_profil(besvaret.adgang(navn), besvaret["mads"].pk)} == {"mads", "lone"}
    assert laeser(besvaret, "mads") == set(Vurderer.values)


def test_afslaget_siger_hvem_der_kan(besvaret: Hold) -> None:
    svar = maa_se_profil(besvaret.adgang("carl"), besvaret["mads"].pk)
    assert svar.grund == "En kompetenceprofil ses af medarbejderen selv og den nærmeste leder"


def test_en_leder_der_stopper_mister_adgangen_samme_dag(besvaret: Hold) -> None:
    assert laeser(besvaret, "lone")
    Rolletildeling.objects.filter(person=besvaret["lone"], rolle=Rolle.LEDER).update(til_dag=DAG)
    assert laeser(besvaret, "lone", dag=DAG - timedelta(days=1))
    assert not laeser(besvaret, "lone")
    assert not maa_se_profil(besvaret.adgang("lone"), besvaret["mads"].pk)
    assert egne_mangler(besvaret.adgang("lone"), besvaret["mads"].pk) == []


def test_naar_medarbejderen_flytter_laeser_den_nye_leder_og_ikke_den_gamle(besvaret: Hold) -> None:
    Ansaettelse.objects.filter(person=besvaret["mads"]).update(enhed=besvaret.enhed["visitation"])
    assert {navn for navn in ALLE if laeser(besvaret, navn)} == {"mads", "per"}


def test_en_stedfortraeder_laeser_saa_laenge_hvervet_varer(besvaret: Hold) -> None:
    hverv = besvaret.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    assert laeser(besvaret, "signe") == set(Vurderer.values)
    assert not laeser(besvaret, "signe", dag=hverv.til_dag)


def test_en_leders_egen_profil_laeses_af_centerchefen(hold: Hold) -> None:
    profiler.besvar(hold, "lone")
    assert {n for n in ALLE if synlige(hold.adgang(n)).filter(person=hold["lone"]).exists()} == {"lone", "carl"}


def test_ingen_af_de_to_laeser_den_andens_svar_foer_begge_har_svaret(hold: Hold) -> None:
    profiler.besvar(hold, "mads", sagsnummer="M-2026-00001")
    assert laeser(hold, "mads") == {Vurderer.MEDARBEJDER}
    assert laeser(hold, "lone") == set()
    profiler.besvar(hold, "mads", af="lone", sagsnummer="M-2026-00001")
    assert laeser(hold, "mads") == laeser(hold, "lone") == set(Vurderer.values)


def test_lederens_svar_er_lukket_for_medarbejderen_til_hun_selv_har_svaret(hold: Hold) -> None:
    profiler.besvar(hold, "mads", af="lone", sagsnummer="M-2026-00001")
    assert laeser(hold, "lone") == {Vurderer.LEDER}
    assert laeser(hold, "mads") == set()


def test_et_svar_i_en_anden_samtale_aabner_ikke_for_dette(hold: Hold) -> None:
    profiler.besvar(hold, "mads", af="lone", sagsnummer="M-2026-00001")
    profiler.besvar(hold, "mads", sagsnummer="M-2026-00002")
    assert laeser(hold, "mads") == {Vurderer.MEDARBEJDER}


# --- the unit ---


def test_hvem_der_kan_aabne_hvilke_enheder(hold: Hold) -> None:
    aabner = {navn: [e.navn for e in enheder_at_se(hold.adgang(navn))] for navn in ALLE}
    assert {navn: enheder for navn, enheder in aabner.items() if enheder} == {
        "lone": ["Voksenstøtte"],
        "per": ["Visitation"],
        "carl": ["Center for Voksne", "Voksenstøtte", "Visitation"],
        "kim": ["Voksenstøtte"],
        "sofie": ["Center for Børn", "Kanarieafdelingen"],
        "ulla": ["Kanarieafdelingen"],
    }


def test_kun_lederen_ser_navne_paa_niveauerne(besvaret: Hold) -> None:
    voksen = besvaret.enhed["voksen"]
    assert maa_se_navne(besvaret.adgang("lone"), voksen)
    for navn in ("carl", "kim"):
        assert maa_se_navne(besvaret.adgang(navn), voksen).grund == (
            "Kun den nærmeste leder ser, hvem der er på hvilket niveau"
        )


def test_lederens_matrix_har_dem_lederen_leder_og_lederen_selv(besvaret: Hold) -> None:
    m = enhedsmatrix(besvaret.adgang("lone"), besvaret.enhed["voksen"])
    assert {a.navn for a in m.ansatte} == {"Mads Mørkeberg", "Aya Ærenlund", "Kim Kanstrup", "Lone Lervad"}
    assert set(m.levels) == {besvaret["mads"].pk}


def test_stedfortraederen_ser_at_lederen_er_ressourceperson_men_ikke_lederens_niveauer(hold: Hold) -> None:
    profiler.sagstype(hold)
    profiler.besvar(hold, "lone", "A")
    profiler.besvar(hold, "lone", "A", af="carl")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    m = enhedsmatrix(hold.adgang("signe"), hold.enhed["voksen"])
    assert m.med_navne
    assert "Lone Lervad" not in {a.navn for a in m.ansatte}
    assert m.levels == {}
    [sagstype] = [x for x in m.mangler if x.rubrik.er_sagstype]
    assert (sagstype.ressourcepersoner, sagstype.grupper) == ((hold["lone"].pk,), (0, 0, 0))


def test_medarbejderens_egen_vurdering_goer_ingen_til_ressourceperson(hold: Hold) -> None:
    profiler.sagstype(hold)
    profiler.besvar(hold, "mads", "A")
    voksen = hold.enhed["voksen"]
    [sagstype] = [m for m in enhedsmatrix(hold.adgang("kim"), voksen).mangler if m.rubrik.er_sagstype]
    assert sagstype.ressourcepersoner == ()
    profiler.besvar(hold, "mads", "A", af="lone")
    [sagstype] = [m for m in enhedsmatrix(hold.adgang("kim"), voksen).mangler if m.rubrik.er_sagstype]
    assert sagstype.ressourcepersoner == (hold["mads"].pk,)


def test_lederens_lukkede_svar_taeller_ikke_i_matrixen(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "A", af="lone", sagsnummer="M-2026-00001")
    assert enhedsmatrix(hold.adgang("kim"), hold.enhed["voksen"]).levels == {}


def test_medarbejderens_huller_er_efter_eget_svar_og_lederens_efter_lederens(besvaret: Hold) -> None:
    """Mads says C, and Lone says B: expected of him is B."""
    assert [r.tekst for r in egne_mangler(besvaret.adgang("mads"), besvaret["mads"].pk)] == [
        "Kan begrunde en afgørelse"
    ]
    assert egne_mangler(besvaret.adgang("lone"), besvaret["mads"].pk) == []
    assert egne_mangler(besvaret.adgang("kim"), besvaret["mads"].pk) == []
