"""What employee and mentors are told by e-mail. Nothing of what is to be learned stands in it, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from ansoegninger.introforloeb.models import Introforloeb, Introtrin
from workflows.beskeder.models import Besked
from workflows.beskeder.services import Kladde, annuller, laeg_mange_i_udbakken
from workflows.sprog.formater import antal, dato

_NOEGLE = "introforloeb"
_MENTORSIDE = "Log på Kursussporet. Dine mentortrin står på forsiden."


def sig_at_det_begynder(forloeb: Introforloeb, tidspunkt: datetime) -> None:
    """The leader has agreed: the employee and the mentors hear of it."""
    tekst = (
        "Din leder og den faglige koordinator har lagt et introforløb til dig. "
        f"Det begynder {dato(forloeb.start_dag)}, og du kan se trinnene nu.\n\n"
        f"Log på Kursussporet, og åbn sag {forloeb.sagsnummer}.\n"
    )
    kladde = _kladde(forloeb, "begynder", forloeb.person_id or 0, "Dit introforløb er klar", tekst)
    laeg_mange_i_udbakken([kladde], tidspunkt=tidspunkt)
    sig_til_mentorer(forloeb, tidspunkt)


def sig_til_mentorer(forloeb: Introforloeb, tidspunkt: datetime) -> None:
    """Every mentor hears of it once, however many steps there are."""
    mentorer = forloeb.trin.filter(udeladt="", mentor__isnull=False).order_by("mentor").values_list("mentor", flat=True)
    tekst = f"Du er mentor på et eller flere trin i et introforløb i {forloeb.enhed}.\n\n{_MENTORSIDE}\n"
    kladder = [_kladde(forloeb, "mentor", pk, "Du er mentor i et introforløb", tekst) for pk in dict.fromkeys(mentorer)]
    if kladder:
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)


def paamind(forloeb: Introforloeb, trin: Sequence[Introtrin], dag: date, tidspunkt: datetime) -> int:
    """One message to the employee, and one to each mentor of these steps.

    Returns:
        How many were written.
    """
    egen = _paamindelse(forloeb, forloeb.person_id or 0, trin, dag, f"Log på, og åbn sag {forloeb.sagsnummer}.")
    mentorer = {t.mentor_id for t in trin if t.mentor_id and t.mentor and t.mentor.is_active}
    andre = [
        _paamindelse(forloeb, pk, [t for t in trin if t.mentor_id == pk], dag, _MENTORSIDE) for pk in sorted(mentorer)
    ]
    laeg_mange_i_udbakken([egen, *andre], tidspunkt=tidspunkt)
    return 1 + len(andre)


def tag_beskeder_tilbage(forloeb: Introforloeb, tidspunkt: datetime) -> None:
    """What is not sent yet has lost its reason: the programme has stopped."""
    egne = Besked.objects.filter(sagsnummer=forloeb.sagsnummer, noegle__startswith=f"{_NOEGLE}:")
    annuller(list(egne.values_list("noegle", flat=True)), tidspunkt=tidspunkt)


def _paamindelse(forloeb: Introforloeb, person: int, trin: Iterable[Introtrin], dag: date, hvor: str) -> Kladde:
    dage = sorted(t.dag for t in trin)
    hvad = "Et trin i introforløbet er" if len(dage) == 1 else f"{antal(len(dage), 'trin', 'trin')} i introforløbet er"
    naar = "i dag" if dage[0] == dag else f"senest {dato(dage[0])}"
    tekst = f"{hvad} på planen: {'det første ' if len(dage) > 1 else ''}{naar}.\n\n{hvor}\n"
    slags = f"trin:{dag.isoformat()}"
    return _kladde(forloeb, slags, person, f"Det nærmer sig i introforløbet ({forloeb.sagsnummer})", tekst)


def _kladde(forloeb: Introforloeb, slags: str, person: int, emne: str, tekst: str) -> Kladde:
    return Kladde(
        noegle=f"{_NOEGLE}:{forloeb.pk}:{slags}:{person}",
        modtager_id=person,
        emne=emne,
        tekst=tekst,
        sagsnummer=forloeb.sagsnummer,
    )
