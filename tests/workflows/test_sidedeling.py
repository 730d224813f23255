"""A page and the number of all rows come in one query, and every page is the one that Django would show."""

from typing import Any

import pytest
from django.core.paginator import Paginator

from roller.brugere.models import Bruger
from tests.fabrikker.hold import Hold
from workflows.sidedeling import Sidedeling

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "nummer", [None, "", "x", "0", "1", "2", "3", "4", "99", 2, "-1", "9" * 40, "²", "\N{ARABIC-INDIC DIGIT TWO}"]
)
def test_siden_er_den_django_ville_vise(hold: Hold, nummer: Any) -> None:
    folk = Bruger.objects.order_by("pk")
    # Django takes what is no number for the first page, and what is below the first for the last.
    som = {"0": "99", "-1": 1, "9" * 40: 1}.get(nummer, 1 if nummer is None else nummer)
    vores, djangos = Sidedeling(folk, 5).get_page(nummer), Paginator(folk, 5).get_page(som)
    assert (list(vores), vores.number) == (list(djangos), djangos.number)
    assert (vores.paginator.count, vores.paginator.num_pages) == (13, 3)
    assert (vores.start_index(), vores.end_index()) == (djangos.start_index(), djangos.end_index())


def test_en_side_koster_et_opslag_og_en_tom_liste_ogsaa(hold: Hold, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        side = Sidedeling(Bruger.objects.order_by("pk"), 5).get_page("3")
        assert (len(side), side.paginator.count, side.has_other_pages()) == (3, 13, True)
    with django_assert_num_queries(1):
        tom = Sidedeling(Bruger.objects.filter(navn="Ingen"), 5).get_page("1")
        assert (list(tom), tom.paginator.count, tom.has_other_pages()) == ([], 0, False)
