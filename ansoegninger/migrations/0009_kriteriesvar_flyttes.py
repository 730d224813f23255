"""Move the answers to the three fixed criteria into version 1 of each centre's set: JA 4, DELVIST 2, NEJ 0 points.

Size: one row per answer and per history row of an answer, a thousand at a time; a municipality has a few thousand a
year. The transaction is one: stopped, it has done nothing, and it can run again. The questions and the words are those
that were answered, so an old assessment reads as before. The trail's guard is down while migrations run, and the words
mean the same afterwards, so history rows are rewritten in place.

The way back: answers to the three criteria become codes again and the sets go. It refuses when a centre has got another
version or an answer has other points: those cannot be said with three criteria and three words.
"""

from typing import Any

from django.db import migrations
from django.db.migrations.exceptions import IrreversibleError
from django.db.models import Q
from django.utils import timezone

STEPLEN = 4
CENTERDYBDE = 2
PORTION = 1000
VAEGT = 30
NOTE = "De tre kriterier, som ønsker blev vurderet på, før kriterierne blev til data."
KRITERIER = {
    "BEHOV": "Passer det til afdelingens behov?",
    "MAAL": "Passer det til afdelingens mål?",
    "STRATEGI": "Passer det til strategien?",
}
POINT = {"JA": (4, "Ja"), "DELVIST": (2, "Delvist"), "NEJ": (0, "Nej")}
SVAR = {point: svar for svar, (point, _) in POINT.items()}


def frem(apps: Any, schema_editor: Any) -> None:
    """Write the sets, and point every answer at its criterion."""
    model = lambda navn: apps.get_model("ansoegninger", navn)  # noqa: E731
    enheder = apps.get_model("roller", "Enhed").objects
    svar, historie = model("Kriteriesvar"), model("HistoricalKriteriesvar")
    vurderet = dict(model("Vurdering").objects.values_list("pk", "oenske__enhed__path"))
    stier = {sti[: STEPLEN * CENTERDYBDE] for sti in vurderet.values()}
    kriterier = {}
    for enhed in enheder.filter(Q(art="CENTER") | Q(path__in=stier)):
        kriterier |= {(enhed.path, kode): pk for kode, pk in _skriv(model, enhed).items()}
    for tabel in (svar, historie):
        flyttes = []
        for raekke in tabel.objects.filter(kriterium_ny__isnull=True).iterator(PORTION):
            sti = vurderet[raekke.vurdering_id][: STEPLEN * CENTERDYBDE]
            raekke.kriterium_ny_id = kriterier[sti, raekke.kriterium]
            raekke.point = POINT[raekke.svar][0]
            flyttes.append(raekke)
        tabel.objects.bulk_update(flyttes, ["kriterium_ny", "point"], batch_size=PORTION)


def _skriv(model: Any, enhed: Any) -> dict[str, int]:
    """Version 1 of one centre with its history; the criteria's keys by their codes."""
    nu = timezone.now()
    saet = _med_historik(model, "Kriteriesaet", nu, enhed_id=enhed.pk, version=1, note=NOTE, godkendt_kl=nu)
    noegler = {}
    for orden, (kode, navn) in enumerate(KRITERIER.items(), start=1):
        kriterium = _med_historik(
            *(model, "Kriterium", nu),
            saet_id=saet.pk,
            kode=kode,
            navn=navn,
            hjaelp="",
            kilde="LEDER",
            orden=orden,
            standardvaegt=VAEGT,
        )
        noegler[kode] = kriterium.pk
        for point, ord_ in POINT.values():
            _med_historik(model, "Kriteriepoint", nu, kriterium_id=kriterium.pk, point=point, ord=ord_, koder="")
    return noegler


def _med_historik(model: Any, tabel: str, nu: Any, /, **felter: Any) -> Any:
    raekke = model(tabel).objects.create(**felter)
    model(f"Historical{tabel}").objects.create(id=raekke.pk, history_date=nu, history_type="+", **felter)
    return raekke


def tilbage(apps: Any, schema_editor: Any) -> None:
    """Say the answers as codes again, and take the sets away."""
    model = lambda navn: apps.get_model("ansoegninger", navn)  # noqa: E731
    if model("Kriteriesaet").objects.exclude(note=NOTE).exists() or model("Rundevaegt").objects.exists():
        raise IrreversibleError("Et center har fået sine egne kriterier, eller en runde har vægte; de kan ikke tabes.")
    koder = dict(model("Kriterium").objects.values_list("pk", "kode"))
    for tabel in (model("Kriteriesvar"), model("HistoricalKriteriesvar")):
        flyttes = []
        for raekke in tabel.objects.iterator(PORTION):
            raekke.kriterium, raekke.svar = koder[raekke.kriterium_ny_id], SVAR[raekke.point]
            raekke.kriterium_ny_id = None
            flyttes.append(raekke)
        tabel.objects.bulk_update(flyttes, ["kriterium", "svar", "kriterium_ny"], batch_size=PORTION)
    for navn in ("Kriteriepoint", "Kriterium", "Kriteriesaet"):
        for tabel in (model(f"Historical{navn}"), model(navn)):
            # Nothing points at them any more, and the collector cannot follow models of two states of the migrations.
            alle = tabel.objects.all()
            alle._raw_delete(alle.db)  # noqa: SLF001


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0008_kriterier")]

    operations = [migrations.RunPython(frem, tilbage)]
