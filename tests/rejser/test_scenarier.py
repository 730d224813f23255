"""Carl: makes a scenario, holds the room against its answer, means otherwise, says why, and takes it back."""

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.models import Afvigelse
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.arbejde import forfaldent
from ansoegninger.prioritering.scenarier.models import Scenarie
from tests.fabrikker import sager
from tests.fabrikker.hold import NU
from tests.rejser.rejsende import Person, Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]

LAV = {"kriterier": {"TEMA": 1, "BEHOV": 1, "LOVKRAV": 0}}
GRUND = "Ugle er lovet det i MUS."


@pytest.fixture
def runde(rejse: Rejse) -> Prioriteringsrunde:
    """Money for one of two, and all have locked."""
    sager.vurderet(rejse.hold, "mads", titel="Falk", kursusgebyr_oere=2_000_000)
    sager.vurderet(rejse.hold, "aya", titel="Ugle", kursusgebyr_oere=2_000_000, vurdering=LAV)
    runde = sager.runde(rejse.hold, rammer={"voksen": 3_000_000, "visitation": 0, "center": 0})
    sager.laas_alle(rejse.hold, runde)
    return runde


def vaelg(person: Person, titel: str, udfald: str) -> None:
    """Draft one wish, with a reason to the employee."""
    boks = person.side.get_by_role("group", name=titel)
    boks.get_by_label("Beslutning").select_option(label=udfald)
    boks.get_by_label("Begrundelse til medarbejderen").fill("Vi har set på jeres mål.")


def maalt_svar(rejse: Rejse, carl: Person, runde: Prioriteringsrunde) -> Scenarie:
    """A scenario made on its form, computed, and chosen as the yardstick of the room."""
    carl.gaa(f"/prioritering/{runde.sagsnummer}/").klik("Scenarier")
    carl.klik("Lav det første scenarie").med_tastatur()
    carl.skriv({"Hvad hedder scenariet?": "Grund"}).klik("Gem scenariet", rolle="button")
    scenarie = Scenarie.objects.get()
    carl.klik("Ret scenariet").med_tastatur().gaa(f"/prioritering/{runde.sagsnummer}/scenarier/{scenarie.pk}/")
    carl.klik("Find det bedste", rolle="button")
    falk = Oenske.objects.get(titel="Falk").sagsnummer
    carl.gaa(f"/prioritering/{runde.sagsnummer}/scenarier/{scenarie.pk}/maerke/{falk}/").med_tastatur()
    forfaldent(NU)
    carl.gaa(f"/prioritering/{runde.sagsnummer}/scenarier/{scenarie.pk}/").ser("Bevist bedst", "1 af 2 ønsker er med")
    carl.klik("Brug som målestok i rummet").ser("Ved siden af det bedste", "Rummet holdes nu op mod »Grund«")
    return scenarie


def test_fra_scenarie_til_maalestok_afvigelse_grund_og_fortrydelse(rejse: Rejse, runde: Prioriteringsrunde) -> None:
    carl = rejse.som("carl")
    maalt_svar(rejse, carl, runde)
    carl.ser("Ønskerne og pengene er, som da målestokken blev regnet")

    vaelg(carl, "Ugle", "Bevilget")
    carl.tryk("Gem Ugle")
    carl.side.get_by_label("Hvorfor afviger det?").wait_for()
    carl.se_efter().ser("1 ønske afviger fra det bedste udvalg, og 1 mangler en grund", "Koster")
    carl.side.get_by_label("Hvorfor afviger det?").fill(GRUND)
    carl.tryk("Gem Ugle")
    carl.side.get_by_text("alle med en grund").wait_for()
    carl.se_efter()
    assert Afvigelse.objects.get().grund == GRUND

    vaelg(carl, "Falk", "Venteliste")
    carl.klik("Gem alle på siden", rolle="button").ser("2 ønsker afviger fra det bedste udvalg, og 1 mangler en grund")
    carl.gaa(f"/prioritering/{runde.sagsnummer}/forhaandsvisning/").ser("afviger fra målestokken uden en grund")
    carl.gaa(f"/prioritering/{runde.sagsnummer}/?vis=afviger").med_tastatur()
    carl.klik("Fortryd seneste ændring").ser("Fortrudt: »Falk«")
    assert [u.oenske.titel for u in Beslutningsudkast.objects.all()] == ["Ugle"]
    carl.klik("Fjern målestokken").ser_ikke("Ved siden af det bedste")


def test_maalestokken_og_fortrydelsen_virker_uden_javascript(rejse: Rejse, runde: Prioriteringsrunde) -> None:
    maalt_svar(rejse, rejse.som("carl"), runde)
    uden = rejse.som("carl", javascript=False)
    rummet = rejse.vaert + f"/prioritering/{runde.sagsnummer}/"
    uden.side.goto(rummet)
    uden.ser("Om den stadig gælder, står på scenariets side")
    vaelg(uden, "Ugle", "Bevilget")
    uden.tryk("Gem Ugle")
    uden.side.get_by_label("Hvorfor afviger det?").fill(GRUND)
    uden.tryk("Gem alle på siden", rolle="button").ser("1 ønske afviger fra det bedste udvalg, alle med en grund")
    uden.tryk("Fortryd seneste ændring").ser("Fortrudt: »Ugle«", "Ingen af udkastene afviger")
