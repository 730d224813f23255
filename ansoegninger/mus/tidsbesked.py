"""What the two are told by e-mail of when the talk is, and of a talk that moves or ends by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.opfoelgning.models import Planflytning
from ansoegninger.mus.tidsmodeller import Tidsaftale, Tidsindbydelse
from roller.adgang.beslutningstagere import kompetente
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.sprog.formater import antal, dato
from workflows.sprog.formater import tidspunkt as i_ord

_FIND = "Log på Kursussporet, og åbn sag {nummer}."


def indbyd(indbydelser: Sequence[Tidsindbydelse], *, tider: int, tidspunkt: datetime) -> None:
    """Each employee is asked to choose, in the words of the round."""
    kladder = [
        Kladde(
            noegle=f"mus-tider:{i.pk}",
            modtager_id=_person(i.samtale),
            emne=f"Vælg en tid til din MUS ({i.samtale.sagsnummer})",
            tekst=_afsnit(
                i.samtale.runde.indbydelse,
                f"Der er foreslået {antal(tider, 'tid', 'tider')}. Vælg den, der passer dig, eller skriv, at ingen af "
                "dem passer. En tid, som en kollega vælger før dig, er optaget.",
                _find(i.samtale),
            ),
            sagsnummer=i.samtale.sagsnummer,
        )
        for i in indbydelser
    ]
    laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)


def sig_tiden(aftale: Tidsaftale, *, til: Iterable[int], tidspunkt: datetime) -> None:
    """The talk has a time, or another one."""
    hvor = f" Sted: {aftale.sted}." if aftale.sted else ""
    aendret = "er flyttet til" if aftale.sekvens else "er"
    tekst = _afsnit(
        f"MUS-samtalen i sag {aftale.samtale.sagsnummer} {aendret} {i_ord(aftale.begynder_kl)}.{hvor}",
        f"{_find(aftale.samtale)} Der kan du også hente tiden til din kalender.",
    )
    _send(aftale.samtale, f"mus-tid:{aftale.pk}:{aftale.sekvens}", "Tid til MUS", tekst, til, tidspunkt)


def sig_aflyst(aftale: Tidsaftale, *, til: Iterable[int], tidspunkt: datetime) -> None:
    """The time is off."""
    tekst = _afsnit(
        f"MUS-samtalen {i_ord(aftale.begynder_kl)} er aflyst.",
        f"{_find(aftale.samtale)} Der kan du hente aflysningen til din kalender og se, hvad der skal ske nu.",
    )
    _send(aftale.samtale, f"mus-tid:{aftale.pk}:{aftale.sekvens}", "Tiden til MUS er aflyst", tekst, til, tidspunkt)


def sig_ingen_passer(indbydelse: Tidsindbydelse, *, tidspunkt: datetime) -> None:
    """The leader hears that the employee wants other times; why, stands on the page."""
    tekst = _afsnit("Medarbejderen kan ikke bruge nogen af de tider, du foreslog til MUS.", _find(indbydelse.samtale))
    noegle = f"mus-ingen:{indbydelse.pk}:{tidspunkt:%Y%m%d%H%M%S}"
    _send(indbydelse.samtale, noegle, "Ingen af tiderne passer", tekst, [indbydelse.udbud.leder_id], tidspunkt)


def sig_udsat(samtale: MusSamtale, *, tidspunkt: datetime) -> None:
    """The employee hears when the talk is taken up again."""
    assert samtale.udsat_til_dag is not None, "en udsat samtale har en dag"
    tekst = _afsnit(
        f"Din MUS-samtale er udsat og bliver taget op igen {dato(samtale.udsat_til_dag)}. Fristerne regnes derfra.",
        _find(samtale),
    )
    noegle = f"mus-udsat:{samtale.pk}:{tidspunkt:%Y%m%d%H%M%S}"
    _send(samtale, noegle, "Din MUS er udsat", tekst, [_person(samtale)], tidspunkt)


def sig_opfoelgningen_er_flyttet(flytning: Planflytning, *, tidspunkt: datetime) -> None:
    """The employee hears that the follow-up is on another day; why, stands on the plan's page."""
    samtale = flytning.samtale
    tekst = _afsnit(
        f"Opfølgningen på din udviklingsplan er flyttet fra {dato(flytning.fra_dag)} til {dato(flytning.til_dag)}.",
        _find(samtale),
    )
    _send(samtale, f"mus-dag:{flytning.pk}", "Opfølgningen er flyttet", tekst, [_person(samtale)], tidspunkt)


def sig_flyttet(samtale: MusSamtale, til: Enhed, *, tidspunkt: datetime) -> None:
    """The employee, the leader who holds the talk now, and the one who did."""
    dag = timezone.localdate(tidspunkt)
    noegle, emne = f"mus-flyttet:{samtale.pk}:{til.pk}:{dag}", "MUS-samtalen er flyttet"
    flyttet = f"MUS-samtalen i sag {samtale.sagsnummer} er flyttet fra {samtale.enhed} til {til}."
    hvorfor = "Det sker, fordi medarbejderen har skiftet afdeling."
    gamle, nye = _ledere(samtale, samtale.enhed, dag), _ledere(samtale, til, dag)
    egen = _afsnit(
        flyttet,
        "Det, du har skrevet, og det, der er godkendt, følger med. Din nye leder kan læse det, jeres samtale bygger "
        "på, når I begge har forberedt jer. En aftalt tid gælder ikke længere.",
        _find(samtale),
    )
    _send(samtale, noegle, emne, egen, [_person(samtale)], tidspunkt)
    _send(samtale, noegle, emne, _afsnit(flyttet, hvorfor, "Du holder den nu.", _find(samtale)), nye, tidspunkt)
    ikke_mere = _afsnit(flyttet, hvorfor, "Den er ikke længere din, og du kan ikke se den mere.")
    _send(samtale, noegle, emne, ikke_mere, [pk for pk in gamle if pk not in nye], tidspunkt)


def sig_sluttet(samtale: MusSamtale, grund: str, *, tidspunkt: datetime) -> None:
    """Whoever holds the talk hears that it ended by itself."""
    tekst = _afsnit(f"MUS-samtalen i sag {samtale.sagsnummer} er sluttet. {grund}.", "Du skal ikke gøre noget.")
    ledere = _ledere(samtale, samtale.enhed, timezone.localdate(tidspunkt))
    _send(samtale, f"mus-sluttet:{samtale.pk}", "MUS-samtalen er sluttet", tekst, ledere, tidspunkt)


def _ledere(samtale: MusSamtale, enhed: Enhed, dag: date) -> tuple[int, ...]:
    return kompetente(Rolle.LEDER, enhed, samtale.person, dag).personer


def _send(
    samtale: MusSamtale, noegle: str, emne: str, tekst: str, modtagere: Iterable[int], tidspunkt: datetime
) -> None:
    kladder = [
        Kladde(f"{noegle}:{pk}", pk, f"{emne} ({samtale.sagsnummer})", tekst, samtale.sagsnummer)
        for pk in dict.fromkeys(modtagere)
    ]
    if kladder:
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)


def _person(samtale: MusSamtale) -> int:
    assert samtale.person_id is not None, "en samtale har en person"
    return samtale.person_id


def _find(samtale: MusSamtale) -> str:
    return _FIND.format(nummer=samtale.sagsnummer)


def _afsnit(*afsnit: str) -> str:
    return "\n\n".join(a.strip() for a in afsnit if a.strip()) + "\n"
