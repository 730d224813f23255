"""After the decision: read, enrolled, taken or not, evaluated; and what became knowledge sharing."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.demo.byg_aarshjul import placer
from ansoegninger.demo.byg_forankring import laeg_omkring
from ansoegninger.demo.data.koder import Beslutningsudfald
from ansoegninger.demo.data.sagsformer import Efterforloeb, Oenske
from ansoegninger.demo.verden import Verden

#: The koordinator has placed this topic on the year wheel so many days ago; the others wait for a quarter.
PLACERET = {"sv-06": -330}
#: Whoever got less out of it would not send a colleague.
ANBEFALES_FRA = 4


def laeg_efter(verden: Verden, data: Oenske) -> None:
    """Lay what happened after the decision into the story."""
    beslutning = data.beslutning
    if beslutning is None or not beslutning.laest:
        return
    # Three days on is after the decision, however the weekend falls.
    laest = beslutning.dag + 3 + verden.rng.randrange(5)
    verden.sker(laest, 10, lambda kl: verden.goer(data.person, verden.oenske[data.noegle], "laes", kl))
    if beslutning.efterforloeb is not None:
        _laeg_kurset(verden, data, beslutning.efterforloeb)
    if beslutning.udfald is Beslutningsudfald.VIDENDELING and data.noegle in PLACERET:
        verden.sker(PLACERET[data.noegle], 10, lambda kl: placer(verden, data, beslutning, kl))
    if beslutning.afloest_dag is not None:
        verden.sker(beslutning.afloest_dag, 16, lambda kl: _afloes(verden, data, kl))


def _afloes(verden: Verden, data: Oenske, tidspunkt: datetime) -> None:
    oenske = verden.oenske[data.noegle]
    oenske.refresh_from_db()
    begrundelse = "Jeg har sendt et nyt ønske om det samme med årets datoer, så det gamle kan lukkes."
    verden.afbryd(data.person, oenske, "traek", "kursusoenske", tidspunkt, begrundelse=begrundelse)


def _laeg_kurset(verden: Verden, data: Oenske, efter: Efterforloeb) -> None:
    if efter.registreret_dag is not None:
        verden.sker(efter.registreret_dag, 11, lambda kl: _tilmeld(verden, data, kl))
    if efter.gennemfoert_dag is not None:
        verden.sker(efter.gennemfoert_dag, 12, lambda kl: _gennemfoer(verden, data, efter, kl))
    if efter.evalueret_dag is not None:
        verden.sker(efter.evalueret_dag, 13, lambda kl: _evaluer(verden, data, efter, kl))
    laeg_omkring(verden, data, efter)


def _tilmeld(verden: Verden, data: Oenske, tidspunkt: datetime) -> None:
    oenske = verden.oenske[data.noegle]
    verden.goer(data.person, oenske, "tilmeld", tidspunkt, start_dag=oenske.start_dag, slut_dag=oenske.slut_dag)


def _gennemfoer(verden: Verden, data: Oenske, efter: Efterforloeb, tidspunkt: datetime) -> None:
    verden.goer(
        data.person,
        verden.oenske[data.noegle],
        "gennemfoer",
        tidspunkt,
        gennemfoert=not efter.aflyst,
        begrundelse=efter.aflyst,
    )


def _evaluer(verden: Verden, data: Oenske, efter: Efterforloeb, tidspunkt: datetime) -> None:
    verden.goer(
        data.person,
        verden.oenske[data.noegle],
        "evaluer",
        tidspunkt,
        udbytte=efter.udbytte,
        vil_anbefale=efter.udbytte >= ANBEFALES_FRA,
        tekst=efter.evaluering,
    )
