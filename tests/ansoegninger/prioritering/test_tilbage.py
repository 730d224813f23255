"""A leader takes moves back, one by one, as long as nobody else has touched the list."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.prioritering.models import Placering, Prioriteringsrunde
from ansoegninger.prioritering.tilbage import FLEST, Skridt, laes, skriv
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.ansoegninger.prioritering.sider import HTMX, Som, adresse, flyt_paa, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

AFTRYK = "0123456789abcdef"
FORTRYD = "Fortryd seneste flytning"
skridt = st.lists(st.builds(Skridt, st.integers(1, 10**9), st.integers(1, 10**4)), min_size=1, max_size=FLEST)


@given(skridt)
def test_en_adresse_laeses_som_det_der_blev_skrevet_og_kun_til_den_liste_den_hoerer_til(gaaet: list[Skridt]) -> None:
    assert laes(skriv(gaaet, AFTRYK), AFTRYK) == tuple(gaaet)
    assert laes(skriv(gaaet, AFTRYK), "f" * 16) == ()
    assert laes(skriv([*gaaet] * FLEST, AFTRYK), AFTRYK) == tuple(([*gaaet] * FLEST)[-FLEST:])


@pytest.mark.parametrize(
    "tekst",
    ["", AFTRYK, f"{AFTRYK}_", f"{AFTRYK}_1", f"{AFTRYK}_1.2-", f"{AFTRYK}_-1.2", f"{AFTRYK}_1.2\n", "<script>"],
)
def test_en_adresse_der_ikke_er_en_liste_af_flytninger_er_ingen(tekst: str) -> None:
    assert laes(tekst, AFTRYK) == ()


def orden(runde: Prioriteringsrunde, hold: Hold) -> list[str]:
    pladser = Placering.objects.filter(indstilling=indstilling_for(runde, hold, "voksen")).order_by("plads")
    return [p.oenske.titel for p in pladser]


@pytest.mark.side
class TestSiden:
    @pytest.fixture
    def runde(self, hold: Hold) -> Prioriteringsrunde:
        for navn in ("Et", "To", "Tre"):
            sager.vurderet(hold, "mads", titel=navn)
        return sager.runde(hold)

    def flyt(self, side: str) -> str:
        fundet = re.search(r'data-flyt-url="([^"]+)"', side)
        assert fundet
        return fundet[1].replace("&amp;", "&")

    def fortryd(self, side: str) -> dict[str, str]:
        fundet = re.search(r'class="rang-fortryd".*?name="id" value="(\d+)".*?name="plads" value="(\d+)"', side)
        assert fundet
        return {"id": fundet[1], "plads": fundet[2], "fortryd": "ja"}

    @pytest.mark.parametrize("htmx", [True, False])
    def test_to_flytninger_tages_tilbage_en_ad_gangen(
        self, som: Som, hold: Hold, runde: Prioriteringsrunde, htmx: bool
    ) -> None:
        lone, liste = som("lone"), indstilling_for(runde, hold, "voksen")
        head = {"headers": HTMX} if htmx else {"follow": True}
        side = tekst(lone.get(adresse("indstilling", liste)))
        assert FORTRYD not in side
        tre, et = re.findall(r'data-id="(\d+)"', side)[::-1][::2]
        side = tekst(lone.post(self.flyt(side), {"id": tre, "plads": 1}, **head))
        side = tekst(lone.post(self.flyt(side), {"id": et, "plads": 3}, **head))
        assert orden(runde, hold) == ["Tre", "To", "Et"]
        side = tekst(lone.post(self.flyt(side), self.fortryd(side), **head))
        assert orden(runde, hold) == ["Tre", "Et", "To"]
        assert "Et er nu nr. 2 af 3." in side
        side = tekst(lone.post(self.flyt(side), self.fortryd(side), **head))
        assert orden(runde, hold) == ["Et", "To", "Tre"]
        assert FORTRYD not in side

    def test_at_blive_staaende_er_ingen_flytning(self, som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
        lone, liste = som("lone"), indstilling_for(runde, hold, "voksen")
        side = tekst(lone.get(adresse("indstilling", liste)))
        foerst = re.findall(r'data-id="(\d+)"', side)[0]
        assert FORTRYD not in tekst(lone.post(self.flyt(side), {"id": foerst, "plads": 1}, headers=HTMX))

    def test_er_listen_flyttet_af_en_anden_er_der_intet_at_fortryde(
        self, som: Som, hold: Hold, runde: Prioriteringsrunde
    ) -> None:
        lone, liste = som("lone"), indstilling_for(runde, hold, "voksen")
        side = tekst(lone.get(adresse("indstilling", liste)))
        ider = re.findall(r'data-id="(\d+)"', side)
        svar = lone.post(self.flyt(side), {"id": ider[0], "plads": 3})
        lone.post(flyt_paa(liste), {"id": ider[1], "plads": 2})
        assert FORTRYD not in tekst(lone.get(svar.url))

    def test_et_tal_der_ikke_er_et_lader_fortrydelsen_staa(
        self, som: Som, hold: Hold, runde: Prioriteringsrunde
    ) -> None:
        lone, liste = som("lone"), indstilling_for(runde, hold, "voksen")
        side = tekst(lone.get(adresse("indstilling", liste)))
        ider = re.findall(r'data-id="(\d+)"', side)
        side = tekst(lone.post(self.flyt(side), {"id": ider[0], "plads": 3}, headers=HTMX))
        side = tekst(lone.post(self.flyt(side), {"id": ider[0], "plads": "x"}, headers=HTMX))
        assert "Skriv et helt tal" in side
        assert FORTRYD in side
