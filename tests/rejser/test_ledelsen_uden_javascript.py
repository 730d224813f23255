"""The leader's and the chief's way through a year, and the answer to it, where scripts do not run."""

import pytest

from ansoegninger.mus.models import MusSamtale
from ansoegninger.prioritering.models import Beslutning, Indstilling, Placering, Prioriteringsrunde
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.prioritering.services import saml_indstillinger
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU
from tests.rejser.rejsende import BREDDER, Person, Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_plan_til_laest_tilbagemelding_uden_javascript(rejse: Rejse) -> None:
    sag = mussager.holdt(mussager.musrunde(rejse.hold), rejse.hold)
    for navn, titel in {"mads": "Jura i praksis", "aya": "Den gode afgørelse"}.items():
        sager.vurderet(rejse.hold, navn, titel=titel)
    runde = sager.runde(rejse.hold)
    _de_andre_laaser(rejse, runde)

    lone = rejse.som("lone", javascript=False)
    skriver_og_godkender_planen(rejse, lone, sag)
    rangerer_og_laaser(rejse, lone, runde)
    carl = rejse.som("carl", javascript=False)
    skriver_udkast(rejse, carl, runde)
    beslutter(rejse, carl, runde)
    laeser_sin_tilbagemelding(rejse, "mads")


@pytest.mark.parametrize("bredde", BREDDER)
def test_rollen_skiftes_uden_javascript(rejse: Rejse, bredde: int) -> None:
    """On a telephone a script opens the menu where the roles lie; without it the header shows them itself."""
    side = rejse.som("carl", javascript=False).i_bredden(bredde).side
    side.goto(rejse.vaert + "/opgaver/")
    konto = side.locator("details.konto")
    for rolle in ("Centerchef", "Leder"):
        konto.locator("summary").click()
        knap = konto.get_by_role("button", name=rolle, exact=True)
        kasse = knap.bounding_box()
        assert kasse is not None
        assert 0 <= kasse["x"] <= kasse["x"] + kasse["width"] <= bredde
        knap.click()
        assert (konto.locator(".konto-rolle").inner_text(), side.url) == (rolle, rejse.vaert + "/opgaver/")


def _de_andre_laaser(rejse: Rejse, runde: Prioriteringsrunde) -> None:
    for enhed, leder in {"visitation": "per", "center": "carl"}.items():
        indstilling = Indstilling.objects.get(runde=runde, enhed=rejse.hold.enhed[enhed])
        sager.goer(rejse.hold[leder], indstilling, "ranger", vist=aftryk_paa(indstilling, DAG))
        saml_indstillinger(indstilling.pk, NU)


def skriver_og_godkender_planen(rejse: Rejse, lone: Person, sag: MusSamtale) -> None:
    lone.side.goto(f"{rejse.vaert}/mus/{sag.sagsnummer}/plan/")
    lone.tryk("Skriv det første mål").tryk("Gem målet").ser("ting, der skal rettes")
    lone.skriv({"Jeres eget mål": "Kan begrunde en afgørelse", "Sådan når I målet, kort fortalt": "Kursus og sparring"})
    lone.svar("Hvad handler målet om?", "Faglig viden").svar("Hvem sørger for det?", "Mads Mørkeberg")
    lone.svar("Niveau nu", "C – generelle sagstyper med let støtte")
    lone.svar("Niveau som mål", "B – alle sagstyper, selvstændigt").skriv({"Frist": "01.03.2027"})
    lone.vaelg_i(Hvor_kommer_behovet_fra="MUS").tryk("Gem målet").ser("Kan begrunde en afgørelse")
    lone.tryk("Send planen til godkendelse")
    lone.side.goto(f"{rejse.vaert}/mus/{sag.sagsnummer}/plan/")
    lone.tryk("Gå til godkendelsen").tryk("Godkend planen")
    sag.refresh_from_db()
    assert (sag.maal.count(), sag.fase) == (1, "GODKENDELSE")


def rangerer_og_laaser(rejse: Rejse, lone: Person, runde: Prioriteringsrunde) -> None:
    indstilling = Indstilling.objects.get(runde=runde, enhed=rejse.hold.enhed["voksen"])
    lone.side.goto(f"{rejse.vaert}/prioritering/indstilling/{indstilling.sagsnummer}/")
    lone.tryk("Flyt Den gode afgørelse op").ser("Den gode afgørelse er nu nr. 1 af 2.")
    lone.tryk("Fortryd seneste flytning").ser("Den gode afgørelse er nu nr. 2 af 2.")
    lone.tryk("Flyt Den gode afgørelse op").ser("Den gode afgørelse er nu nr. 1 af 2.")
    lone.vaelg_i(Flyt_ønske="2. Jura i praksis").skriv({"til plads nr.": "1"}).tryk("Flyt", rolle="button", nr=-1)
    lone.ser("Jura i praksis er nu nr. 1 af 2.").tryk("Lås indstillingen", rolle="link").ser("Er du klar til at låse?")
    lone.tryk("Lås indstillingen", rolle="button")
    pladser = Placering.objects.filter(indstilling=indstilling).order_by("plads")
    assert [p.oenske.titel for p in pladser] == ["Jura i praksis", "Den gode afgørelse"]
    runde.refresh_from_db()
    assert runde.fase == "BESLUTNING"


def skriver_udkast(rejse: Rejse, carl: Person, runde: Prioriteringsrunde) -> None:
    carl.side.goto(f"{rejse.vaert}/prioritering/{runde.sagsnummer}/")
    carl.tryk("Foreslå efter indstillingen").ser("2 forslag er sat ind.").tryk("Fortryd 2 forslag")
    carl.ser("2 forslag er taget tilbage.").tryk("Foreslå efter indstillingen")
    carl.tryk("Gem Jura i praksis").ser("2 ønsker mangler")
    for titel, udfald in {"Jura i praksis": "Bevilget", "Den gode afgørelse": "Afslag"}.items():
        boks = carl.side.get_by_role("group", name=titel)
        boks.get_by_label("Beslutning").select_option(label=udfald)
        boks.get_by_label("Begrundelse til medarbejderen").fill(f"Vi har set på jeres mål: {udfald}.")
        if udfald == "Afslag":
            boks.get_by_text("Hovedhensyn og henvisning").click()
            boks.get_by_label("Hovedhensyn").select_option(label="Målet nås bedre på en anden måde")
    carl.tryk("Gem alle på siden").ser("2 ændringer er gemt.", "Alle ønsker har en beslutning og en begrundelse.")


def beslutter(rejse: Rejse, carl: Person, runde: Prioriteringsrunde) -> None:
    carl.tryk("Se forhåndsvisning").ser("12.000 kr.", "Jura i praksis")
    carl.tryk("Beslut runden", rolle="button").ser("Tilbagemeldinger frigives")
    udfald = dict(Beslutning.objects.filter(runde=runde).values_list("oenske__titel", "udfald"))
    assert udfald == {"Jura i praksis": "BEVILGET", "Den gode afgørelse": "AFSLAG"}
    assert sager.frigiv(runde) == 2
    carl.side.reload()
    carl.ser("Besluttet og frigivet", "2 af 2")


def laeser_sin_tilbagemelding(rejse: Rejse, navn: str) -> None:
    modtager = rejse.som(navn, javascript=False)
    modtager.side.goto(rejse.vaert + "/opgaver/")
    modtager.tryk("Læs tilbagemeldingen").ser("Dit ønske er bevilget", "Vi har set på jeres mål: Bevilget.")
    modtager.tryk("Jeg har læst tilbagemeldingen")
    beslutning = Beslutning.objects.get(oenske__person=rejse.hold[navn])
    assert beslutning.brev.kvittering is not None
