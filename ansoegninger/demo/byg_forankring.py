"""Around a course: what was agreed before it, and what had come of it after forty days."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.demo.data.forankring import FORANKRET, FORMAAL, Forankret, Formaal
from ansoegninger.demo.data.sagsformer import Efterforloeb, Oenske
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.evaluering.forankring import FOERST
from workflows.motor import ure


def laeg_omkring(verden: Verden, data: Oenske, efter: Efterforloeb) -> None:
    """Lay both into the story, as far as they have come."""
    assert data.vurdering is not None, "et bevilget ønske er vurderet"
    leder = data.vurdering.paa_vegne_af or data.vurdering.af
    formaal = FORMAAL.get(data.noegle)
    if formaal is not None and efter.registreret_dag is not None:
        verden.sker(efter.registreret_dag + 4, 11, lambda kl: _foreslaa(verden, data, formaal, kl))
        verden.sker(efter.registreret_dag + 9, 12, lambda kl: _aftal(verden, data, leder, formaal, kl))
    if efter.evalueret_dag is None or data.slut_dag is None:
        return
    # A weekend becomes the Friday before: two days more, and late in the day, so that it is not before its time.
    aabner = max(data.slut_dag + FOERST.days + 3, efter.evalueret_dag)
    if aabner >= 0:
        return
    verden.sker(aabner, 15, lambda kl: _spoerg(verden, data, kl))
    fortalt = FORANKRET.get(data.noegle)
    if fortalt is not None and aabner + fortalt.efter < 0:
        verden.sker(aabner + fortalt.efter, 10, lambda kl: _fortael(verden, data, fortalt, kl))
        if fortalt.naeste and aabner + fortalt.efter + 6 < 0:
            verden.sker(aabner + fortalt.efter + 6, 11, lambda kl: _se(verden, data, leder, fortalt, kl))


def _foreslaa(verden: Verden, data: Oenske, formaal: Formaal, tidspunkt: datetime) -> None:
    felter = {"oeve": formaal.oeve, "opgaver": formaal.opgaver, "stoette": formaal.stoette}
    oenske = verden.oenske[data.noegle]
    verden.goer(data.person, oenske, "foreslaa_formaal", tidspunkt, hvorfor=data.begrundelse, **felter)


def _aftal(verden: Verden, data: Oenske, leder: str, formaal: Formaal, tidspunkt: datetime) -> None:
    oenske = verden.oenske[data.noegle]
    verden.goer(leder, oenske, "aftal_formaal", tidspunkt, tilfoejelse=formaal.tilfoejelse)


def _spoerg(verden: Verden, data: Oenske, tidspunkt: datetime) -> None:
    """The worker's part: the wait is over."""
    oenske = verden.oenske[data.noegle]
    with verden.ur.som(None, tidspunkt):
        gaaet = ure.forfaldent(tidspunkt, oenske)
    assert gaaet == 1, "ventetiden er gået, når historien siger det"
    dater_motoren(oenske, tidspunkt)


def _fortael(verden: Verden, data: Oenske, f: Forankret, tidspunkt: datetime) -> None:
    verden.goer(
        data.person,
        verden.oenske[data.noegle],
        "forankr",
        tidspunkt,
        proevet=f.proevet,
        aendret=f.aendret,
        effekt=f.effekt,
        andre=f.andre,
        deles=bool(f.emne),
        emne=f.emne,
        holder_oplaeg=f.oplaeg,
    )


def _se(verden: Verden, data: Oenske, leder: str, f: Forankret, tidspunkt: datetime) -> None:
    oenske = verden.oenske[data.noegle]
    verden.goer(leder, oenske, "se_virkningen", tidspunkt, effekt=f.set_effekt, naeste=f.naeste)
