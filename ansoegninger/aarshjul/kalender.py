"""What the wheel puts in people's calendars: the meetings they are to be at, and never a point of a supervision."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from ansoegninger.aarshjul.moeder.models import Moede, Moedeart
from ansoegninger.aarshjul.moeder.queries import med_emner, teamets_moeder
from roller.kalenderadresse.registrering import BAGUD, FREM, Opslag, registrer_kalender
from workflows.sprog.ical import Begivenhed, Tid


def moeder(opslag: Opslag) -> Iterator[Begivenhed]:
    """The meetings of the person's department and of the units above it, the cancelled ones too."""
    dag = opslag.adgang.dag
    naer = teamets_moeder(opslag.adgang).filter(dag__range=(dag - BAGUD, dag + FREM))
    for moede in med_emner(naer.order_by("dag", "pk")):
        yield begivenhed(moede, opslag)


def begivenhed(moede: Moede, opslag: Opslag) -> Begivenhed:
    """A meeting with its fixed item and its topics. The agenda of a supervision is the team's own and stays here."""
    punkter = [moede.fast_punkt] if moede.fast_punkt else []
    if moede.art != Moedeart.SUPERVISION:
        punkter += [emne.emne for emne in moede.emner.all()]
    tekst = "\n".join(f"- {punkt}" for punkt in punkter)
    return Begivenhed(
        uid=f"{moede.uid}@kursussporet",
        dag=moede.dag,
        titel=f"{moede.titel}, {moede.enhed}",
        tekst=f"Aflyst: {moede.grund}" if moede.aflyst_kl else tekst,
        url=opslag.adresse(reverse("aarshjul:moede", args=[moede.pk])),
        tid=Tid(moede.begynder, moede.slutter),
        sted=moede.sted,
        aflyst=moede.aflyst_kl is not None,
        sekvens=moede.sekvens,
    )


registrer_kalender("aarshjul", moeder)
