"""The proof of a course: laid on the case by the participant, in its own transaction with its entry."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from ansoegninger.evaluering.filtype import STOERST, filtype
from ansoegninger.evaluering.models import Kursusbevis
from ansoegninger.evaluering.policies import maa_laegge_bevis
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Adgang
from roller.adgang.svar import kraev
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud
from workflows.motor.laas import i_en_transaktion
from workflows.spor import Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er


@i_en_transaktion
def laeg_bevis(*, oenske: Oenske, raa: bytes, adgang: Adgang, tidspunkt: datetime) -> Kursusbevis:
    """Lay the file on the case; another one takes the place of the first.

    Sent twice, it is laid once.

    Raises:
        IngenAdgang: somebody else than the participant, or the course was not taken.
        Regelbrud: too big, or no whole PDF, JPEG or PNG.
    """
    laast = Oenske.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=oenske.pk)
    kraev(maa_laegge_bevis(adgang, laast))
    if len(raa) > STOERST:
        raise Regelbrud("Filen er større end 5 MB. Skan den i en lavere opløsning, eller tag et mindre billede.", "fil")
    type_ = filtype(raa)
    if type_ is None:
        raise Regelbrud("Filen skal være en hel PDF, JPEG eller PNG. Denne er noget andet eller ikke hel.", "fil")
    bevis = Kursusbevis.objects.filter(oenske=laast).first() or Kursusbevis(oenske=laast)
    er_ny, aftryk = bevis.pk is None, sha256(raa).hexdigest()
    if bevis.sha256 == aftryk:
        return bevis
    foer = som_er(bevis)
    bevis.type, bevis.stoerrelse, bevis.sha256, bevis.indhold = type_, len(raa), aftryk, raa
    bevis.lagt_kl = tidspunkt
    bevis.save()
    _skriv(bevis, laast, nyt(bevis) if er_ny else rettet(bevis, foer), er_ny=er_ny)
    return bevis


def _skriv(bevis: Kursusbevis, oenske: Oenske, aendringer: list[Aendring], *, er_ny: bool) -> None:
    """The participant alone lays it there, so the person of the case is the actor."""
    skriv(
        Sporudkast(
            kaede=oenske.sagsnummer,
            art="kursusbevis.lagt" if er_ny else "kursusbevis.byttet",
            tidspunkt=bevis.lagt_kl,
            aktoer_id=oenske.person_id,
            rolle=Rolle.MEDARBEJDER,
            person_id=oenske.person_id,
            enhed_id=oenske.enhed_id,
            procesversion=oenske.procesversion,
            regelversion=oenske.regelversion,
            data={"type": bevis.get_type_display()},
            aendringer=aendringer,
            henvisninger=[raekkenavn(bevis)],
        )
    )
