"""Everything that was done is in the trail, once, in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min
from viewflow.workflow.models import Process, Task
from viewflow.workflow.status import STATUS

from ansoegninger.breve.models import Laesekvittering, Orientering
from ansoegninger.evaluering.models import (
    Evaluering,
    Forankring,
    Forankringssyn,
    Formaal,
    Formaalsaftale,
    Gennemfoerelse,
    Kursusbevis,
    Tilmelding,
)
from ansoegninger.kontrol.forloeb import modeller_paa
from ansoegninger.kontrol.register import Brud, kontrol, raekker
from ansoegninger.mus.grus.models import Grusflytning
from ansoegninger.mus.models import Afholdelse, Bortfald, Forberedelse, Plangodkendelse
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Planflytning
from ansoegninger.oensker.models import Returnering, Tilbagetraekning, Vurdering
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.venteliste.models import Overspringning
from workflows.motor.forloeb import Forloeb, alle_forloeb
from workflows.motor.noder import Afvent, Begynd, Opgave
from workflows.motor.sag import Sag
from workflows.spor.models import Sporpost

#: Each kind of fact, the path from it to its case, and the entries that tell of it.
FAKTA: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
    (Vurdering, "oenske", ("kursusoenske.vurder",)),
    (Returnering, "vurdering__oenske", ("kursusoenske.ret",)),
    (Tilbagetraekning, "oenske", ("kursusoenske.traek",)),
    (Beslutning, "oenske", ("beslutning",)),
    (Overspringning, "oenske", ("venteliste.sprunget_over",)),
    (Laesekvittering, "brev__beslutning__oenske", ("kursusoenske.laes",)),
    (Tilmelding, "oenske", ("kursusoenske.tilmeld",)),
    (Gennemfoerelse, "oenske", ("kursusoenske.gennemfoer",)),
    (Formaal, "oenske", ("kursusoenske.foreslaa_formaal",)),
    (Formaalsaftale, "oenske", ("kursusoenske.aftal_formaal",)),
    (Kursusbevis, "oenske", ("kursusbevis.lagt",)),
    (Evaluering, "oenske", ("kursusoenske.evaluer",)),
    (Forankring, "oenske", ("kursusoenske.forankr",)),
    (Forankringssyn, "oenske", ("kursusoenske.se_virkningen",)),
    (Forberedelse, "samtale", ("mus.forbered_medarbejder", "mus.forbered_leder")),
    (Afholdelse, "samtale", ("mus.hold",)),
    (Plangodkendelse, "samtale", ("mus.godkend_medarbejder", "mus.godkend_leder")),
    (Bortfald, "samtale", ("mus.udgaa",)),
    (Opfoelgning, "samtale", ("mus.foelg_op", "mus.svar_paa_opfoelgning", "mus.afslut_opfoelgning")),
    (Planflytning, "samtale", ("mus.flyt_opfoelgningsdag",)),
    (Grusflytning, "grus", ("grus.flyt_opfoelgningsdag",)),
    (Orientering, "indstilling", ("afdelingsindstilling.orienter",)),
)


@kontrol("Sporets numre er 1..n uden huller i hver kæde")
def sporets_numre_er_uden_huller(tidspunkt: datetime) -> Iterator[Brud]:
    kaeder = Sporpost.objects.order_by().values("kaede")
    for raekke in kaeder.annotate(antal=Count("pk"), foerste=Min("nummer"), sidste=Max("nummer")):
        if (raekke["foerste"], raekke["sidste"]) != (1, raekke["antal"]):
            yield Brud(raekke["kaede"], f"{raekke['antal']} poster har numrene {raekke['foerste']}–{raekke['sidste']}")


@kontrol("Hvert udført trin har netop én post i sporet")
def hvert_trin_har_en_post(tidspunkt: datetime) -> Iterator[Brud]:
    for forloeb in alle_forloeb().values():
        for model in modeller_paa(forloeb):
            for node in forloeb.noder().values():
                if isinstance(node, Opgave | Afvent | Begynd):
                    yield from _trin_uden_post(forloeb, model, node)


def _trin_uden_post(forloeb: type[Forloeb], model: type[Sag], node: Any) -> Iterator[Brud]:
    sql = f"""
        WITH gjort AS (
            SELECT p.artifact_object_id AS sag_id, COUNT(*) AS antal
            FROM {Task._meta.db_table} t JOIN {Process._meta.db_table} p ON p.id = t.process_id
            WHERE t.flow_task = %s AND t.status = %s GROUP BY p.artifact_object_id
        ), skrevet AS (SELECT kaede, COUNT(*) AS antal FROM {Sporpost._meta.db_table} WHERE art = %s GROUP BY kaede)
        SELECT s.sagsnummer, COALESCE(g.antal, 0), COALESCE(k.antal, 0)
        FROM {model._meta.db_table} s LEFT JOIN gjort g ON g.sag_id = s.id LEFT JOIN skrevet k ON k.kaede = s.sagsnummer
        WHERE COALESCE(g.antal, 0) <> COALESCE(k.antal, 0)
    """  # noqa: S608 - table names only
    navn = Task._meta.get_field("flow_task").get_prep_value(node)
    for sagsnummer, gjort, skrevet in raekker(sql, navn, STATUS.DONE, node.art):
        yield Brud(sagsnummer, f"{node.art} er gjort {gjort} gange, men står {skrevet} gange i sporet")


@kontrol("Hver kendsgerning har sin post i sporet")
def hver_kendsgerning_har_sin_post(tidspunkt: datetime) -> Iterator[Brud]:
    for model, vej, arter in FAKTA:
        fakta_om = model._default_manager.order_by().values_list(f"{vej}__sagsnummer")
        fakta = dict(fakta_om.annotate(antal=Count("pk")))
        poster = dict(
            Sporpost.objects.filter(art__in=arter).order_by().values_list("kaede").annotate(antal=Count("pk"))
        )
        for sagsnummer in sorted(fakta.keys() | poster.keys()):
            antal, skrevet = fakta.get(sagsnummer, 0), poster.get(sagsnummer, 0)
            if antal != skrevet:
                navn = model._meta.verbose_name_plural
                yield Brud(sagsnummer, f"{antal} {navn}, men {skrevet} poster i sporet om dem")
