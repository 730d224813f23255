"""Taking back what was last saved in the room, one save after another, unless somebody else has changed it since."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from ansoegninger.prioritering import services
from ansoegninger.prioritering.fortryd import Fortrudt, fortryd, seneste_skridt
from ansoegninger.prioritering.models import Beslutningsudkast, Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.rum import Rum
from ansoegninger.prioritering.udkast import foreslaa, nyt_skridt
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.sider import Som, adresse, oenske, tekst, udkastdata
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.motor.fejl import Regelbrud


def kl(minutter: int) -> datetime:
    return NU + timedelta(minutes=minutter)


def gem(
    hold: Hold, runde: Prioriteringsrunde, minut: int, *titler: str, udfald: str = "BEVILGET", af: str = "carl"
) -> UUID:
    """One press of the button: all of these in the same save."""
    skridt = nyt_skridt()
    for titel in titler:
        services.saet_udkast(
            runde=runde,
            oenske=oenske(titel),
            udfald=udfald,
            begrundelse=f"Nr. {minut}",
            adgang=hold.adgang(af),
            tidspunkt=kl(minut),
            skridt=skridt,
        )
    return skridt


def naeste(hold: Hold, runde: Prioriteringsrunde, navn: str = "carl") -> UUID | None:
    """What the room offers to take back."""
    rum = Rum(runde, list(Indstilling.objects.filter(runde=runde).select_related("enhed", "ramme")), hold.adgang(navn))
    skridt = seneste_skridt(rum.linjer, hold[navn].pk)
    return skridt.noegle if skridt else None


def tag_tilbage(hold: Hold, runde: Prioriteringsrunde, skridt: UUID | None, navn: str = "carl") -> Fortrudt:
    assert skridt
    return fortryd(runde=runde, skridt=skridt, adgang=hold.adgang(navn))


def staar() -> dict[str, str]:
    return {u.oenske.titel: u.begrundelse for u in Beslutningsudkast.objects.select_related("oenske")}


def alt() -> list[dict[str, object]]:
    return list(Beslutningsudkast.objects.order_by("pk").values())


def test_aendringerne_fortrydes_en_for_en_til_der_intet_er(hold: Hold, klar: Prioriteringsrunde) -> None:
    billeder = [alt()]
    for minut, titler in (
        (1, ["Projektledelse"]),
        (2, ["Projektledelse", "Den gode afgørelse"]),
        (3, ["Projektledelse"]),
    ):
        gem(hold, klar, minut, *titler, udfald="AFSLAG" if minut == 3 else "BEVILGET")
        billeder.append(alt())
    for billede in reversed(billeder[:-1]):
        tag_tilbage(hold, klar, naeste(hold, klar))
        assert alt() == billede, "alle felter er, som de var"
    assert naeste(hold, klar) is None
    assert staar() == {}
    assert Beslutningsudkast.history.filter(oenske=oenske("Projektledelse")).count() == 6, (
        "det fortrudte er også historie"
    )


def test_et_forslag_der_er_rettet_bliver_et_forslag_igen(hold: Hold, klar: Prioriteringsrunde) -> None:
    foreslaa(runde=klar, adgang=hold.adgang("carl"), tidspunkt=NU)
    gem(hold, klar, 1, "Projektledelse", udfald="AFSLAG")
    tag_tilbage(hold, klar, naeste(hold, klar))
    assert Beslutningsudkast.objects.get(oenske=oenske("Projektledelse")).foreslaaet
    assert naeste(hold, klar) is None


def test_har_en_anden_aendret_det_siden_siges_det_og_intet_roeres(hold: Hold, klar: Prioriteringsrunde) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    carls = gem(hold, klar, 1, "Projektledelse")
    gem(hold, klar, 2, "Projektledelse", udfald="AFSLAG", af="per")
    assert naeste(hold, klar) is None
    with pytest.raises(Regelbrud, match="»Projektledelse« er ikke fortrudt: Per Pilegaard har ændret det siden"):
        tag_tilbage(hold, klar, carls)
    assert staar() == {"Projektledelse": "Nr. 2"}
    tag_tilbage(hold, klar, naeste(hold, klar, "per"), "per")
    assert naeste(hold, klar) == carls, "Pers ændring er væk, og Carls står, som han gemte den"


def test_af_flere_gemte_fortrydes_dem_der_staar_og_de_andre_naevnes(hold: Hold, klar: Prioriteringsrunde) -> None:
    hold.stedfortraeder("per", "carl", Rolle.CENTERCHEF, "center")
    begge = gem(hold, klar, 1, "Projektledelse", "Den gode afgørelse")
    gem(hold, klar, 2, "Projektledelse", af="per")
    fortrudt = tag_tilbage(hold, klar, begge)
    assert fortrudt.titler == ("Den gode afgørelse",)
    assert len(fortrudt.ikke) == 1
    assert staar() == {"Projektledelse": "Nr. 2"}


def test_sendt_to_gange_fortryder_en_gang(hold: Hold, klar: Prioriteringsrunde) -> None:
    gem(hold, klar, 1, "Projektledelse")
    sidste = gem(hold, klar, 2, "Projektledelse")
    tag_tilbage(hold, klar, sidste)
    with pytest.raises(Regelbrud, match="allerede fortrudt"):
        tag_tilbage(hold, klar, sidste)
    assert staar() == {"Projektledelse": "Nr. 1"}


def test_ingen_fortryder_en_andens_aendring_eller_efter_beslutningen(hold: Hold, klar: Prioriteringsrunde) -> None:
    skridt = gem(hold, klar, 1, "Projektledelse", "Den gode afgørelse", "Motiverende samtale")
    with pytest.raises(Regelbrud):
        tag_tilbage(hold, klar, skridt, "sofie")
    sager.udkast(hold, klar, oenske("Ledelse i politik"), "AFSLAG", af="sofie")
    sager.beslut(hold, klar)
    with pytest.raises(IngenAdgang):
        tag_tilbage(hold, klar, skridt)
    assert len(staar()) == 4


def test_knappen_siger_hvad_den_fortryder_og_virker_uden_javascript(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    assert "Fortryd seneste ændring" not in tekst(som("carl").get(adresse("runde", klar)))
    som("carl").post(adresse("udkast", klar), udkastdata("Projektledelse", "AFSLAG", "Ikke i år."))
    side = som("carl").get(adresse("runde", klar))
    assert "Fortryd seneste ændring</button> <span>»Projektledelse«, gemt" in tekst(side)
    assert "Fortryd seneste ændring" not in tekst(som("rikke").get(adresse("runde", klar)))
    skridt = side.context["skridt"].noegle
    for navn, svar in {"rikke": 403, "lone": 403, "mads": 404}.items():
        assert som(navn).post(adresse("fortryd", klar), {"skridt": skridt}).status_code == svar
    assert som("carl").post(adresse("fortryd", klar), {"skridt": "ikke en"}).status_code == 404
    svar = som("carl").post(adresse("fortryd", klar) + "?vis=mangler", {"skridt": skridt}, follow=True)
    assert "Fortrudt: »Projektledelse« er som før, du gemte." in tekst(svar)
    assert svar.redirect_chain[0][0].endswith("?vis=mangler")
    assert staar() == {}
