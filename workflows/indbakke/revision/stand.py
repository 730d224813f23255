"""A case as it stood just before an instant, with what it stood among, beside today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from ansoegninger.budget.models import Postering
from ansoegninger.revision.omgivelser import omgivelser
from ansoegninger.revision.rangliste import Rangliste, ranglister
from ansoegninger.revision.regnskab import Regnskab, regnskaber, seneste_posteringer
from roller.adgang.adgang import Adgang
from workflows.formularer import DatoFelt, FilterFormular, TekstFelt
from workflows.indbakke.revision.linjer import som_adresse
from workflows.motor.dengang import Stand, Udsnit, staa
from workflows.motor.felthistorik import registreret
from workflows.motor.sag import Sag
from workflows.spor.models import Sporpost

#: The entries that one wants to stand just before, and what the page calls the moment.
OEJEBLIKKE = {
    "kursusoenske.vurder": "Ved vurderingen",
    "beslutning": "Ved beslutningen",
    "kursusoenske.afvent_prioritering": "Ved tilbagemeldingen",
    "kursusoenske.venteliste": "Ved tilbagemeldingen fra ventelisten",
    "afdelingsindstilling.ranger": "Da indstillingen blev låst",
    "prioritering.beslut": "Ved beslutningen",
    "prioritering.afvent_frigivelse": "Da den sidste tilbagemelding blev frigivet",
    "mus.hold": "Da samtalen blev registreret",
    "mus.plan": "Da planen blev sendt til godkendelse",
}


class TidspunktForm(FilterFormular):
    """A day and a time of day, on the Danish clock."""

    dag = DatoFelt(label="Dag")
    tid = TekstFelt(label="Klokkeslæt", required=False, max_length=8, help_text="Fx 13.00. Uden: ved dagens slutning.")

    def clean_tid(self) -> time | None:
        """Read the time of day."""
        skrevet = str(self.cleaned_data["tid"]).strip().replace(".", ":")
        if not skrevet:
            return None
        try:
            return time.fromisoformat(skrevet.zfill(5) if skrevet.count(":") == 1 else skrevet)
        except ValueError as fejl:
            raise ValidationError("Skriv klokkeslættet som timer.minutter, fx 13.00.") from fejl

    def tidspunkt(self) -> datetime | None:
        """The instant that was asked for; None when it could not be read."""
        if not self.is_valid():
            return None
        dag, tid = self.cleaned_data["dag"], self.cleaned_data["tid"]
        naivt = datetime.combine(dag, tid) if tid else datetime.combine(dag + timedelta(days=1), time.min)
        return timezone.make_aware(naivt)


@dataclass(frozen=True, slots=True)
class Oejeblik:
    """A moment of the case to choose: just before an entry."""

    navn: str
    kl: datetime

    @property
    def iso(self) -> str:
        """As the address carries it, to the microsecond."""
        return som_adresse(self.kl)


@dataclass(frozen=True, slots=True)
class SomDetStod:
    """Everything on the page for one instant."""

    foer: datetime
    dag: date
    sagen: list[Stand]
    omgivelser: list[Stand]
    regnskaber: list[Regnskab]
    posteringer: list[Postering]
    ranglister: list[Rangliste]
    antal_poster: int
    seneste_post: Any

    @property
    def aendret(self) -> int:
        """How many rows are different today."""
        return sum(stand.aendrede for stand in (*self.sagen, *self.omgivelser))


def som_det_stod(sag: Sag, adgang: Adgang, foer: datetime) -> SomDetStod:
    """The case, its money, its list, roles and rules just before the instant."""
    dag = timezone.localdate(foer - timedelta(microseconds=1))
    poster = Sporpost.objects.filter(kaede=sag.sagsnummer, tidspunkt__lt=foer)
    penge = regnskaber(sag, foer)
    return SomDetStod(
        foer=foer,
        dag=dag,
        sagen=staa(_sagens(sag, adgang), foer, dag, adgang.dag),
        omgivelser=staa(omgivelser(sag), foer, dag, adgang.dag),
        regnskaber=penge,
        posteringer=seneste_posteringer(penge, foer),
        ranglister=ranglister(sag, adgang, foer),
        antal_poster=poster.count(),
        seneste_post=poster.select_related("aktoer").order_by("-nummer").first(),
    )


def oejeblikke(poster: Iterable[Sporpost]) -> list[Oejeblik]:
    """The moments of the case that one would ask about."""
    return [Oejeblik(OEJEBLIKKE[post.art], post.tidspunkt) for post in poster if post.art in OEJEBLIKKE]


def laes_kl(vaerdi: str) -> datetime | None:
    """The instant that an address carries; None when it makes no sense."""
    try:
        kl = parse_datetime(vaerdi)
    except ValueError:
        return None
    return kl if kl is not None and kl.tzinfo is not None else None


def _sagens(sag: Sag, adgang: Adgang) -> list[Udsnit]:
    """The rows that belong to the case, as far as this person may read them: the same rule as for its field history."""
    udsnit = []
    for raekker in registreret(type(sag)):
        laeses = raekker.laeses(adgang, sag)
        if laeses is not None:
            titel = str(raekker.model._meta.verbose_name).capitalize()
            skjult = raekker.skjult(adgang, sag)
            q = Q(raekker.tilhoer(sag)) & laeses
            udsnit.append(Udsnit(titel, raekker.model, q, raekker.felter, raekker.navn, skjult=partial(skjult)))
    return udsnit
