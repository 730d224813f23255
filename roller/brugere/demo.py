"""The demo people with what they can be used for: one list for the sign-in page and for the terminal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle


@dataclass(frozen=True, slots=True)
class Demoperson:
    """One person to sign in as."""

    bruger: Bruger
    stilling: str
    enhed: str
    roller: tuple[str, ...]


def demo_personer(dag: date) -> list[Demoperson]:
    """Everybody who can sign in; those with a role first, in the order of the roles."""
    roller = _roller(dag)
    ansat = {a.person_id: a for a in Ansaettelse.objects.paa(dag).select_related("enhed")}
    personer = []
    for bruger in Bruger.objects.filter(is_active=True):
        ansaettelse = ansat.get(bruger.pk)
        titler = tuple(titel for _, titel in sorted(roller[bruger.pk]))
        personer.append(
            Demoperson(
                bruger,
                stilling=ansaettelse.stilling if ansaettelse else "",
                enhed=ansaettelse.enhed.navn if ansaettelse else "",
                roller=titler,
            )
        )
    return sorted(personer, key=lambda p: min(roller[p.bruger.pk], default=(len(Rolle), "")))


def _roller(dag: date) -> defaultdict[int, list[tuple[int, str]]]:
    """Per person: each capacity in words, with the role's place in the order."""
    plads = {rolle.value: nummer for nummer, rolle in enumerate(Rolle)}
    roller: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for t in Rolletildeling.objects.paa(dag).select_related("enhed"):
        roller[t.person_id].append((plads[t.rolle], f"{Rolle(t.rolle).label}, {t.enhed}"))
    for s in Stedfortraeder.objects.paa(dag).select_related("enhed", "for_person"):
        titel = f"Stedfortræder for {s.for_person} ({Rolle(s.rolle).label.lower()}, {s.enhed})"
        roller[s.stedfortraeder_id].append((plads[s.rolle], titel))
    for m in Mandat.objects.paa(dag).select_related("content_object"):
        roller[m.user_id].append((plads[Rolle.REVISOR], f"{Rolle.REVISOR.label}, {m.content_object}"))
    return roller
