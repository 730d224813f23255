"""The trail is as long as its heads say, as the checkpoints saw it, and guarded. Hashes are `spor_verificer`'s."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, Subquery

from ansoegninger.kontrol.register import Brud, kontrol
from workflows.spor import vaern
from workflows.spor.kontrolpunkter.arbejde import eksportfil
from workflows.spor.kontrolpunkter.eksport import laes
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.models import Kaedehoved, Sporpost


@kontrol("Hver kædes hoved er dens sidste post")
def hovedet_er_den_sidste_post(tidspunkt: datetime) -> Iterator[Brud]:
    posten = Sporpost.objects.filter(kaede=OuterRef("kaede"), nummer=OuterRef("nummer"), hash=OuterRef("hash"))
    senere = Sporpost.objects.filter(kaede=OuterRef("kaede"), nummer__gt=OuterRef("nummer"))
    skaeve = Kaedehoved.objects.filter(~Exists(posten) | Exists(senere))
    for kaede, nummer in skaeve.values_list("kaede", "nummer"):
        yield Brud(kaede, f"hovedet siger nr. {nummer}, og det er ikke kædens sidste post")
    uden = Sporpost.objects.filter(~Exists(Kaedehoved.objects.filter(kaede=OuterRef("kaede"))), nummer=1)
    for kaede in uden.order_by("kaede").values_list("kaede", flat=True):
        yield Brud(kaede, "kæden har intet hoved")


@kontrol("Hvert kontrolpunkt er et forstykke af dagens kæder")
def kontrolpunktet_er_et_forstykke(tidspunkt: datetime) -> Iterator[Brud]:
    hash_nu = Sporpost.objects.filter(kaede=OuterRef("kaede"), nummer=OuterRef("nummer")).values("hash")
    set_ = Kontrolpunkthoved.objects.annotate(hash_nu=Subquery(hash_nu)).order_by("kontrolpunkt", "kaede")
    for kaede, nummer, punkt in set_.filter(~Q(hash_nu=F("hash")) | Q(hash_nu=None)).values_list(
        "kaede", "nummer", "kontrolpunkt_id"
    ):
        yield Brud(kaede, f"post {nummer} er ikke den, som kontrolpunkt {punkt} så")


@kontrol("Hvert eksporteret kontrolpunkt er databasens eget")
def det_eksporterede_er_databasens(tidspunkt: datetime) -> Iterator[Brud]:
    fil = eksportfil()
    if fil is None or not fil.exists():
        return
    i_databasen = dict(Kontrolpunkt.objects.values_list("nummer", "digest"))
    # A copy is older than the file; that a database in use was set back is `spor_verificer`'s to find.
    for punkt in laes(fil):
        if i_databasen.get(punkt["nummer"], punkt["digest"]) != punkt["digest"]:
            yield Brud(f"kontrolpunkt {punkt['nummer']}", f"står i {fil.name}, men er ikke databasens")


@kontrol("Databasens værn om sporet er oppe")
def vaernet_er_oppe(tidspunkt: datetime) -> Iterator[Brud]:
    for navn in vaern.manglende():
        yield Brud(navn, "mangler, er slukket eller er ikke, som det skal være")
