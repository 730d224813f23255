"""Small random problems with every kind of limit."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from ansoegninger.prioritering.optimering.udvalgsopgave import Kandidat, Maerke, Temagraense, Tilskud, Udvalgsopgave

_FOERSTE_DAG = date(2026, 3, 2)
#: Two units' own money, and money that may be given to them, the last two for their themes only.
_EGNE, _FAELLES, _OEREMAERKET, _ANDEN = (1, 2), 3, 4, 5
_TILSKUD = (
    Tilskud(_FAELLES, 1),
    Tilskud(_FAELLES, 2),
    Tilskud(_OEREMAERKET, 1, frozenset({1})),
    Tilskud(_OEREMAERKET, 2, frozenset({1, 2})),
    Tilskud(_ANDEN, 1, frozenset({1, 2})),
)


#: A course draws on one pool, or with its catering on two.
_traek = st.lists(
    st.tuples(st.sampled_from(_EGNE), st.integers(0, 9)), min_size=1, max_size=2, unique_by=lambda par: par[0]
).map(tuple)


@st.composite
def _kandidat(draw: st.DrawFn, nummer: int) -> Kandidat:
    fra = _FOERSTE_DAG + timedelta(days=draw(st.integers(0, 4)))
    periode = draw(st.one_of(st.none(), st.just((fra, fra + timedelta(days=draw(st.integers(0, 2)))))))
    return Kandidat(
        sagsnummer=f"K-{nummer:02}",
        vaerdi=draw(st.integers(0, 6)),
        traek=draw(_traek),
        person=draw(st.integers(1, 3)),
        enhed=draw(st.integers(1, 2)),
        tema=draw(st.sampled_from([None, 1, 2])),
        periode=periode,
        maerke=draw(st.sampled_from([Maerke.FRI] * 6 + [Maerke.SKAL, Maerke.ALDRIG])),
        hold=draw(st.sampled_from([0, 0, 0, 7])),
    )


@st.composite
def opgaver(draw: st.DrawFn, hoejst: int = 6) -> Udvalgsopgave:
    """A problem with at most so many candidates."""
    antal = draw(st.integers(1, hoejst))
    sjaeldent = st.booleans()
    graense = st.builds(Temagraense, st.integers(0, 8), st.one_of(st.none(), st.integers(8, 20)))
    return Udvalgsopgave(
        kandidater=tuple(draw(_kandidat(n)) for n in range(antal)),
        puljer={pulje: draw(st.integers(0, 20)) for pulje in _EGNE}
        | {pulje: draw(st.sampled_from([0, 0, 2, 5])) for pulje in (_FAELLES, _OEREMAERKET, _ANDEN)},
        tilskud=tuple(draw(st.lists(st.sampled_from(_TILSKUD), unique=True))),
        hoejst_pr_person=draw(st.sampled_from([None, None, 1, 2])),
        mindst_pr_enhed=draw(st.dictionaries(st.integers(1, 2), st.integers(0, 2))) if draw(sjaeldent) else {},
        hoejst_vaek=draw(st.dictionaries(st.integers(1, 2), st.integers(0, 2))),
        temaer=draw(st.dictionaries(st.integers(1, 2), graense)) if draw(sjaeldent) else {},
    )
