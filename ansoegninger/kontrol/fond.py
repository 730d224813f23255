"""The fund: every verdict can be computed again, and the money follows the answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from django.db.models import Exists, OuterRef, Q, Sum

from ansoegninger.budget.models import Postering, Posteringsart
from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import Fondssvar, Svarudfald, Udbetaling
from ansoegninger.fond.ansoegning.models import UDEN_VIRKNING, Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import genspil
from ansoegninger.fond.queries import i_version
from ansoegninger.kontrol.register import Brud, kontrol

#: The fund has answered, and the application has gone on.
BESVARET = (
    Fase.TILSAGN,
    Fase.AFSLAG,
    Fase.UDBETALING,
    Fase.TILBAGEBETALING,
    Fase.AFSLUTTET,
    Fase.TILBAGEBETALT,
    Fase.AFSLAAET,
)


@kontrol("Fondens regler giver det samme svar, når en ansøgning vurderes om på det, den blev vurderet på")
def hver_fondsdom_kan_genspilles(tidspunkt: datetime) -> Iterator[Brud]:
    # Each version is read once, however many were judged on it.
    regler = cache(i_version)
    # What is erased has no question left; the answer stands.
    for dom in Fondsdom.objects.exclude(sag={}).select_related("ansoegning").order_by("pk").iterator(500):
        if not genspil(dom, regler(dom.ansoegning.overenskomst, dom.version)):
            yield Brud(dom.ansoegning.sagsnummer, f"{dom}: genspillet giver det et andet svar")


@kontrol("En fondsansøgning er besvaret, netop når fonden har svaret")
def fasen_foelger_fondens_svar(tidspunkt: datetime) -> Iterator[Brud]:
    har_svar = Exists(Fondssvar.objects.filter(ansoegning=OuterRef("pk")))
    uden = Fondsansoegning.objects.filter(~har_svar, fase__in=BESVARET)
    med = Fondsansoegning.objects.filter(har_svar).exclude(fase__in=(*BESVARET, Fase.ANNULLERET))
    for sagsnummer in uden.order_by("pk").values_list("sagsnummer", flat=True):
        yield Brud(sagsnummer, "fonden har ikke svaret, men ansøgningen er gået videre")
    for sagsnummer in med.order_by("pk").values_list("sagsnummer", flat=True):
        yield Brud(sagsnummer, "fonden har svaret, men ansøgningen er ikke gået videre")


@kontrol("Fondens tilskud er bogført med det, der er bevilget eller udbetalt, og ikke længere end det gælder")
def tilskuddet_er_bogfoert(tidspunkt: datetime) -> Iterator[Brud]:
    poster = Postering.objects.filter(art=Posteringsart.FONDSTILSKUD, sagsnummer__startswith=Fondsansoegning.praefiks)
    bogfoert = dict(poster.order_by().values_list("sagsnummer").annotate(oere=Sum("beloeb_oere")))
    if not bogfoert:
        return
    svar = Fondssvar.objects.filter(~Q(udfald=Svarudfald.AFSLAG)).exclude(ansoegning__fase__in=UDEN_VIRKNING)
    ventet = dict(svar.values_list("ansoegning__sagsnummer", "tilskud_oere"))
    ventet |= dict(Udbetaling.objects.values_list("ansoegning__sagsnummer", "beloeb_oere"))
    for sagsnummer, oere in sorted(bogfoert.items()):
        # Where no pot paid for the course, nothing was entered.
        if oere != ventet.get(sagsnummer, 0):
            yield Brud(sagsnummer, f"{oere} øre er bogført, {ventet.get(sagsnummer, 0)} skulle være det")
