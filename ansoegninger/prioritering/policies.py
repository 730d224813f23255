"""May this person see, rank, lock or decide?"""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from ansoegninger.oensker.models import KAN_PRIORITERES, Oenske
from ansoegninger.prioritering.models import Beslutning, Indstilling, Indstillingsfase, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.queries import (
    LISTENS_LAESERE,
    i_puljen,
    i_rummet,
    ledere_af,
    synlige_indstillinger,
    synlige_runder,
)
from roller.adgang.adgang import Adgang, Aktoer, som_aktoer
from roller.adgang.svar import JA, Svar, nej
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.roller import Rolle

_SELV_PAA_LISTEN = nej("Du har selv et ønske på listen, og ingen rangerer sit eget. Det må lederen selv gøre.")


def maa_se_runde(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The same rule as in the list of rounds."""
    return JA if synlige_runder(adgang).filter(pk=runde.pk).exists() else nej("Du har ikke adgang til runden")


def maa_se_indstilling(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """The same rule as in the lists of the round."""
    if synlige_indstillinger(adgang).filter(pk=indstilling.pk).exists():
        return JA
    return nej("Du har ikke adgang til indstillingen")


def maa_laese_listen(adgang: Adgang, indstilling: Indstilling) -> bool:
    """The same rule for one that is read already with its unit."""
    return any(hverv.daekker(indstilling.enhed.path) for hverv in adgang.i_rolle(*LISTENS_LAESERE))


def maa_aabne_runde(adgang: Adgang, center: Enhed) -> Svar:
    """Only the centre's chief or the stand-in opens a round."""
    if center.art == Enhedsart.CENTER and adgang.har(Rolle.CENTERCHEF, center):
        return JA
    return nej("Kun centerchefen eller dennes stedfortræder kan åbne en runde")


def har_listen(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """Is this department's list the person's work at all, open or locked?"""
    return som_aktoer(adgang.kompetent(Rolle.LEDER, indstilling.enhed, None))


def maa_rangere(adgang: Adgang, indstilling: Indstilling, rangeret: Iterable[Oenske] | None = None) -> Svar:
    """The department's leader ranks, until the indstilling is locked; `rangeret` is its list, where it is read."""
    if indstilling.fase != Indstillingsfase.RANGERES:
        return nej("Indstillingen er låst")
    svar = har_listen(adgang, indstilling)
    if not svar:
        return svar
    if rangeret is None:
        return uden_eget_oenske(adgang, indstilling)
    # The leaders' own are set apart: who is still on the list is no leader.
    return _SELV_PAA_LISTEN if any(o.person_id == adgang.bruger.pk for o in rangeret) else JA


def uden_eget_oenske(adgang: Adgang, indstilling: Indstilling) -> Svar:
    """Nobody ranks their own wish. A leader's is set apart, but a stand-in's would be on the list."""
    eget = i_puljen(indstilling).filter(person=adgang.bruger).exists()
    if eget and adgang.bruger.pk not in ledere_af(indstilling, adgang.dag):
        return _SELV_PAA_LISTEN
    return JA


def maa_foreslaa(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske) -> Aktoer | Svar:
    """Who may say what is to be decided about this wish: the centre's chief, or the sættechef for the chief's own."""
    if runde.fase != Rundefase.BESLUTNING:
        return nej("Runden er ikke åben for beslutning")
    return adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)


def maa_beslutte(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Nobody puts a decision about themselves into force.

    The chief's own wish is decided by the sættechef, so the chief may decide the round. A stand-in with a wish in the
    round would be the decider of that wish, and may not.
    """
    egne = Oenske.objects.filter(placeringer__indstilling__runde=runde, person=adgang.bruger, fase__in=KAN_PRIORITERES)
    for oenske in egne.select_related("enhed"):
        if adgang.kraevet_rolle(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id) != Rolle.SAETTECHEF:
            return nej(
                "Du har selv et ønske i runden, og ingen afgør sin egen sag. Runden må besluttes af centerchefen selv."
            )
    return JA


def maa_se_rummet(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Drafts are seen by those who may decide and by the auditor; a leader sees the own indstilling, not the drafts."""
    roller = (Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR)
    if any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*roller)):
        return JA
    return nej("Beslutningerne kan ses, når alle har fået deres tilbagemelding")


def maa_arbejde_i_rummet(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """Whoever may decide something there, and is not only reading; each wish has its own answer."""
    if any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(Rolle.CENTERCHEF, Rolle.SAETTECHEF)):
        return JA
    return nej("Kun centerchefen, sættechefen eller centerchefens stedfortræder kan skrive i beslutningsrummet")


def maa_forhaandsvise(adgang: Adgang, runde: Prioriteringsrunde) -> Svar:
    """The whole round at once: the centre's chief and the auditor; the sættechef sees one wish only."""
    if runde.fase != Rundefase.BESLUTNING:
        return nej("Runden er ikke åben for beslutning")
    if any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(Rolle.CENTERCHEF, Rolle.REVISOR)):
        return JA
    return nej("Kun centerchefen og revisor kan se hele forhåndsvisningen")


def maa_foelge_brevene(adgang: Adgang, runde: Prioriteringsrunde) -> bool:
    """Is it this person's to know that a letter of the round did not arrive? The chief's, and the auditor's."""
    return any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(Rolle.CENTERCHEF, Rolle.REVISOR))


def maa_se_score(adgang: Adgang, runde: Prioriteringsrunde, oenske: Oenske) -> Svar:
    """Whoever reads the department's list or decides the wish; never its own employee: the rank is part of it.

    That the person may open the wish at all is the wish's own rule, and asked besides.
    """
    if oenske.person_id == adgang.bruger.pk:
        return nej("Scoren er et redskab til rangeringen. Det, lederen har svaret, står på sagen.")
    laeser = any(h.daekker(oenske.enhed.path) for h in adgang.i_rolle(*LISTENS_LAESERE))
    if not laeser and not som_aktoer(adgang.kompetent(Rolle.CENTERCHEF, oenske.enhed, oenske.person_id)):
        return nej("Scoren kan ses af dem, der læser afdelingens liste eller afgør ønsket")
    kan_komme_med = oenske.fase in KAN_PRIORITERES and oenske.enhed.path.startswith(runde.enhed.path)
    if kan_komme_med or oenske.placeringer.filter(indstilling__runde=runde).exists():
        return JA
    return nej("Ønsket er ikke med i runden")


def reviderer(adgang: Adgang, oenske: Oenske) -> bool:
    """Does this person read somebody else's case as an auditor?"""
    return adgang.har(Rolle.REVISOR, oenske.enhed)


def laeste_placeringer(adgang: Adgang, oenske: Oenske) -> Q | None:
    """Where the wish stood among its colleagues': for whoever reads the list, never for its own employee."""
    if oenske.person_id == adgang.bruger.pk:
        return None
    if reviderer(adgang, oenske):
        return Q()
    return Q(indstilling__in=synlige_indstillinger(adgang).order_by().values("pk"))


def laeste_udkast(adgang: Adgang, oenske: Oenske) -> Q | None:
    """What was meant before it was decided: for those of the decision room, and never about oneself."""
    if oenske.person_id == adgang.bruger.pk:
        return None
    return Q() if reviderer(adgang, oenske) else i_rummet(adgang)


def laeste_beslutninger(adgang: Adgang, oenske: Oenske) -> QuerySet[Beslutning]:
    """The decisions of a case: for its readers when released, for the room before; one's own comes in the letter."""
    truffet = Beslutning.objects.filter(oenske=oenske)
    if oenske.person_id != adgang.bruger.pk:
        if reviderer(adgang, oenske):
            return truffet
        return truffet.filter(Q(frigivet_kl__isnull=False) | i_rummet(adgang))
    return truffet.filter(frigivet_kl__isnull=False)
