"""Nobody decides their own case (forvaltningsloven § 3-6): what that means for a whole round at once."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from ansoegninger.prioritering.forhaandsvisning import Forhaandsvisning
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle, daekker


def chefer_for(enhed: Enhed, dag: date) -> set[int]:
    """Who is the centre's chief, in person, on this day."""
    holdere = Rolletildeling.objects.paa(dag).filter(rolle=Rolle.CENTERCHEF)
    raekker = holdere.values_list("person_id", "enhed__art", "enhed__path")
    return {person for person, art, sti in raekker if daekker(Rolle.CENTERCHEF, art, sti, enhed.path)}


def forkert_besluttet(visning: Forhaandsvisning, chefer: AbstractSet[int]) -> list[str]:
    """Wishes whose draft was made in another role than the case asks for today.

    The role may have changed hands since the draft: a chief's wish needs the sættechef's draft, and only theirs does.
    """
    mangler = []
    for raekke in visning.besluttes:
        if raekke.linje.forkert_rolle(chefer):
            hvem = "sættechefen" if raekke.oenske.person_id in chefer else "centerchefen"
            mangler.append(f"{raekke.oenske.sagsnummer} {raekke.oenske.titel}: skal afgøres af {hvem}")
    return mangler
