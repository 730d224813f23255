"""What is missing before a round is decided: all of it, kind by kind, and nothing about the reader's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.grundlag import Linje, afgoerelser, snapshot
from ansoegninger.prioritering.hensyn import Begrundelseskrav
from ansoegninger.prioritering.mangler import Mangel, Mangelart, mangler_i, som_laeseren_ser_dem
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.udkast import aftryk, foreslaa, saet_udkast
from tests.ansoegninger.prioritering.sider import Som, adresse, oenske, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.motor.fejl import Regelbrud

NEJ = Linje(
    "K-1",
    1,
    "AFVENTER_PRIORITERING",
    1_000,
    False,
    7,
    "AFSLAG",
    "To af jer kan rådgive om det i forvejen.",
    9,
    "CENTERCHEF",
    hovedhensyn="BEHOV",
    henvisning="Strategien, tema 3.",
)
JA = replace(NEJ, sagsnummer="K-2", udfald="BEVILGET", hovedhensyn="", henvisning="", begrundelse="Godt.")


def arter(*linjer: Linje, krav: int = Begrundelseskrav.HENSYN) -> dict[str, list[str]]:
    return {nr: [m.art.value for m in fundne] for nr, fundne in mangler_i(linjer, krav).items()}


def test_et_nej_siger_hvorfor_hvad_der_vejede_tungest_og_hvad_det_bygger_paa() -> None:
    assert arter(NEJ, JA) == {}
    bart = replace(NEJ, hovedhensyn="", henvisning=" ", begrundelse="Nej.")
    assert arter(bart, JA) == {"K-1": ["FOR_KORT", "HOVEDHENSYN", "HENVISNING"]}
    assert arter(replace(bart, begrundelse=" ")) == {"K-1": ["BEGRUNDELSE", "HOVEDHENSYN", "HENVISNING"]}


def test_en_runde_fra_dengang_maales_paa_dengangs_krav() -> None:
    gammel = replace(NEJ, hovedhensyn="", henvisning="", begrundelse="Nej.")
    ens = replace(gammel, sagsnummer="K-3")
    assert arter(gammel, ens, krav=Begrundelseskrav.BEGRUNDELSE) == {}
    assert arter(replace(gammel, begrundelse=""), krav=Begrundelseskrav.BEGRUNDELSE) == {"K-1": ["BEGRUNDELSE"]}


def test_en_runde_fra_dengang_beholder_sit_aftryk() -> None:
    """The hash of a refusal without the two, computed before there were any."""
    gammel = replace(NEJ, hovedhensyn="", henvisning="")
    assert snapshot([gammel], []) == "b5ae88d32d579ba5ce4d31c00a9dd95e02c463271ebcf6289aeca3720f72e537"
    assert snapshot([NEJ], []) != snapshot([gammel], []) != snapshot([replace(NEJ, henvisning="")], [])
    assert len({snapshot([replace(NEJ, hovedhensyn=h)], []) for h in ("BEHOV", "RAMMEN")}) == 2
    afgjort = afgoerelser([NEJ])["K-1"]
    assert (afgjort.hovedhensyn, afgjort.henvisning) == ("BEHOV", "Strategien, tema 3.")


def test_et_udkasts_aftryk_ser_det_som_svaret_har_og_kun_det() -> None:
    assert aftryk("AFSLAG", "x", "", "BEHOV") != aftryk("AFSLAG", "x") != aftryk("AFSLAG", "x", "", "", "Tema 3")
    assert aftryk("BEVILGET", "x", "", "BEHOV", "Tema 3") == aftryk("BEVILGET", "x")
    assert aftryk("", "", "", "", "Forslaget") == aftryk("", "")
    assert aftryk("", "", "", "BEHOV") != aftryk("", "")


def test_laeseren_faar_intet_at_vide_om_sit_eget() -> None:
    hensyn, ens = Mangel(Mangelart.HOVEDHENSYN), Mangel(Mangelart.ENS, ("K-9", "K-8"))
    eget = som_laeseren_ser_dem((hensyn, ens), {"K-1"}, {"K-1"}, eget=True)
    assert eget == (Mangel(Mangelart.HOS_EN_ANDEN),)
    assert som_laeseren_ser_dem((), {"K-1"}, {"K-1"}, eget=True) == ()
    kan_ses = {"K-8", "K-9"}
    assert som_laeseren_ser_dem((ens,), {"K-9"}, kan_ses, eget=False) == (Mangel(Mangelart.ENS, ("K-8",)),)
    assert som_laeseren_ser_dem((ens,), {"K-8", "K-9"}, kan_ses, eget=False) == ()
    assert som_laeseren_ser_dem((ens,), set(), set(), eget=False)[0].tekst == Mangelart.ENS.label


@pytest.fixture
def med_udkast(hold: Hold, klar: Prioriteringsrunde) -> Prioriteringsrunde:
    for titel, udfald in (("Den gode afgørelse", "VENTELISTE"), ("Projektledelse", "AFSLAG")):
        sager.udkast(hold, klar, oenske(titel), udfald)
    sager.udkast(hold, klar, oenske("Motiverende samtale"))
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "VIDENDELING", af="sofie")
    return klar


def skriv(hold: Hold, runde: Prioriteringsrunde, titel: str, ord_: str, af: str = "carl", **felter: str) -> None:
    standard = {"udfald": "AFSLAG", "hovedhensyn": "BEHOV"} | felter
    saet_udkast(runde=runde, oenske=oenske(titel), begrundelse=ord_, adgang=hold.adgang(af), tidspunkt=NU, **standard)


def test_intet_brev_uden_sin_egen_begrundelse_og_intet_halvt(hold: Hold, med_udkast: Prioriteringsrunde) -> None:
    ord_ = "Vi mangler ikke flere med den viden lige nu"
    skriv(hold, med_udkast, "Den gode afgørelse", f"Kære Mads. {ord_}.")
    skriv(hold, med_udkast, "Projektledelse", f"KÆRE AYA: {ord_} (2027)")
    foerste = oenske("Den gode afgørelse").sagsnummer
    with pytest.raises(Regelbrud, match=f"Begrundelsen er den samme som et andet ønskes \\({foerste}\\)"):
        sager.beslut(hold, med_udkast)
    skriv(hold, med_udkast, "Projektledelse", f"KÆRE AYA: {ord_} og kurset er lagt for ledere", hovedhensyn="")
    with pytest.raises(Regelbrud, match="Hovedhensynet mangler"):
        sager.beslut(hold, med_udkast)
    assert not Beslutning.objects.exists()


def test_beslutningen_siger_det_samme_som_udkastet(hold: Hold, med_udkast: Prioriteringsrunde) -> None:
    sager.beslut(hold, med_udkast)
    sagt = {(b.udfald, b.hovedhensyn, bool(b.henvisning), b.krav) for b in Beslutning.objects.all()}
    assert sagt == {
        ("VENTELISTE", "BEHOV", True, 2),
        ("AFSLAG", "BEHOV", True, 2),
        ("VIDENDELING", "BEHOV", True, 2),
        ("BEVILGET", "", False, 2),
    }


def test_henvisningen_foreslaas_af_det_der_er_sket_og_kan_skrives_om(hold: Hold, klar: Prioriteringsrunde) -> None:
    skriv(hold, klar, "Projektledelse", "x")
    stod = Beslutningsudkast.objects.get().henvisning
    assert stod == (
        "Ønsket er ikke knyttet til et tema i kompetencestrategien. Rammen for Voksenstøtte i 2027. "
        "Centrets kriterier for prioritering, version 1."
    )
    skriv(hold, klar, "Projektledelse", "x", henvisning="Aftalen om de nye sager")
    assert Beslutningsudkast.objects.get().henvisning == "Aftalen om de nye sager"
    skriv(hold, klar, "Projektledelse", "x", udfald="BEVILGET", henvisning="Aftalen om de nye sager")
    assert Beslutningsudkast.objects.values_list("hovedhensyn", "henvisning").get() == ("", "")


def test_forslaget_siger_kun_det_hovedhensyn_der_foelger_af_kendsgerningerne(hold: Hold) -> None:
    for nr, vurdering in enumerate(({}, {}, {"udfald": "VIDENDELING"}, {"udfald": "ANBEFALES_IKKE"})):
        grund = {"begrundelse": "Set på mødet"} if vurdering else {}
        sager.vurderet(hold, "mads", titel=f"Kursus {nr}", vurdering=vurdering | grund)
    runde = sager.runde(hold, rammer={"voksen": 1_200_000, "visitation": 0, "center": 0})
    sager.laas_alle(hold, runde)
    foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU)
    fundne = Beslutningsudkast.objects.order_by("oenske__titel").values_list("udfald", "hovedhensyn")
    assert list(fundne) == [
        ("BEVILGET", ""),
        ("VENTELISTE", "RAMMEN"),
        ("VIDENDELING", "ANDEN_VEJ"),
        ("AFSLAG", ""),
    ]
    har = Beslutningsudkast.objects.exclude(udfald="BEVILGET").values_list("henvisning", flat=True)
    assert all(har)


@pytest.mark.parametrize(
    "felter",
    [
        {"krav": 2, "hovedhensyn": ""},
        {"krav": 2, "henvisning": ""},
        {"krav": 2, "hovedhensyn": "HUMØR"},
        {"krav": 1},
        {"krav": 3},
        {"krav": 2, "udfald": "BEVILGET"},
    ],
)
def test_databasen_afviser_et_nej_uden_hensyn_og_henvisning(hold: Hold, felter: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        _beslutning(hold, felter)


def test_databasen_lader_en_gammel_beslutning_vaere(hold: Hold) -> None:
    gammel = _beslutning(hold, {"krav": 1, "hovedhensyn": "", "henvisning": ""})
    Beslutning.objects.filter(pk=gammel.pk).update(frigivet_kl=NU)


def _beslutning(hold: Hold, felter: dict[str, object]) -> Beslutning:
    standard: dict[str, object] = {"udfald": "AFSLAG", "begrundelse": "x"} | sager.sagt("AFSLAG")
    runde, mads = sager.runde(hold), sager.indsendt(hold, "mads")
    hvem = {"besluttet_af": hold["carl"], "rolle": "CENTERCHEF", "besluttet_kl": NU + timedelta(hours=1)}
    return Beslutning.objects.create(runde=runde, oenske=mads, **(standard | felter | hvem))  # type: ignore[misc]


def test_forhaandsvisningen_samler_det_der_mangler_og_viser_vej(
    som: Som, hold: Hold, med_udkast: Prioriteringsrunde
) -> None:
    skriv(hold, med_udkast, "Den gode afgørelse", "Ikke nu.")
    skriv(hold, med_udkast, "Projektledelse", "Ikke her.", hovedhensyn="")
    side = tekst(som("carl").get(adresse("forhaandsvisning", med_udkast)))
    assert "Begrundelsen er for kort til at sige noget om ønsket: 2 ønsker" in side
    assert "Hovedhensynet mangler: 1 ønske" in side
    pk = oenske("Projektledelse").pk
    assert side.count(f"{adresse('runde', med_udkast)}?oenske={pk}#oenske-{pk}") == 2


def test_chefen_kan_ikke_laese_sit_eget_svar_ud_af_det_der_mangler(
    som: Som, hold: Hold, med_udkast: Prioriteringsrunde
) -> None:
    """Neither that it is a refusal, nor that its words are those of somebody else's."""
    ens = "Vi mangler ikke flere med den viden lige nu"
    skriv(hold, med_udkast, "Projektledelse", ens)
    skriv(hold, med_udkast, "Ledelse i politik", ens, af="sofie", hovedhensyn="")
    eget, ayas = oenske("Ledelse i politik").sagsnummer, oenske("Projektledelse").sagsnummer
    for navn in ("runde", "forhaandsvisning"):
        side = tekst(som("carl").get(adresse(navn, med_udkast)))
        assert "Hovedhensynet mangler" not in side
        assert "den samme som et andet" not in side
    assert "udkastet er ikke færdigt hos den, der afgør det" in side
    assert forhaandsvis(med_udkast).hindringer == [
        f"{eget} Ledelse i politik: Udkastet er ikke færdigt hos den, der afgør det"
    ]
    sofies = tekst(som("sofie").get(adresse("runde", med_udkast)))
    assert "Begrundelsen er den samme som et andet ønskes" in sofies
    assert ayas not in sofies
