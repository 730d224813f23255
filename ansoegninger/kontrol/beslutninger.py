"""Decisions: one per wish and round, by somebody who may, never changed, and what the case says follows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import CharField, Count, Exists, ExpressionWrapper, F, Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import TruncDate

from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.oensker.models import TAGET, Fase, Oenske, Vurdering
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling
from roller.tildelinger.models import Rolletildeling
from workflows.spor.models import Sporpost

#: Phases that only a released decision with this outcome leads to.
KRAEVER_UDFALD = {
    Beslutningsudfald.BEVILGET: (
        Fase.TILMELDING,
        Fase.GENNEMFOERELSE,
        *TAGET,
        Fase.IKKE_GENNEMFOERT,
    ),
    Beslutningsudfald.AFSLAG: (Fase.AFSLAAET,),
    Beslutningsudfald.VIDENDELING: (Fase.VIDENDELING,),
    Beslutningsudfald.VENTELISTE: (Fase.VENTELISTE,),
}
#: The entry of the detour from a grant to the waiting list.
TILBAGE_PAA_VENTELISTE = "kursusoenske.tilbage_paa_venteliste"
FOER_BESLUTNING = (Fase.KLADDE, Fase.HOS_LEDER, Fase.RETUR, Fase.AFVENTER_PRIORITERING)
#: What a decision says; everything but the instant of its release.
INDHOLD = (
    "runde",
    "oenske",
    "udfald",
    "begrundelse",
    "beloeb_oere",
    "ramme",
    "besluttet_af",
    "rolle",
    "paa_vegne_af",
    "besluttet_kl",
    "efter",
)


@kontrol("Runden traf én beslutning pr. ønske, og højst én venter på at blive frigivet")
def en_beslutning_pr_oenske_og_runde(tidspunkt: datetime) -> Iterator[Brud]:
    alle = Beslutning.objects.order_by()
    for r in alle.i_runden().values("oenske__sagsnummer", "runde").annotate(antal=Count("pk")).filter(antal__gt=1):
        yield Brud(r["oenske__sagsnummer"], f"{r['antal']} beslutninger i samme runde")
    venter = alle.filter(frigivet_kl__isnull=True)
    for v in venter.values("oenske__sagsnummer").annotate(antal=Count("pk")).filter(antal__gt=1):
        yield Brud(v["oenske__sagsnummer"], f"{v['antal']} beslutninger venter på at blive frigivet")


@kontrol("Sagens fase følger af den gældende beslutning")
def fasen_foelger_af_beslutningen(tidspunkt: datetime) -> Iterator[Brud]:
    frigivne = Beslutning.objects.filter(oenske=OuterRef("pk"), frigivet_kl__isnull=False)
    seneste = frigivne.order_by("-besluttet_kl", "-pk").values("udfald")[:1]
    oensker = Oenske.objects.order_by().annotate(gaeldende=Subquery(seneste))
    # Granted, but the fund would not pay: the case went back to the list, and the decision stands.
    sendt_tilbage = Exists(Sporpost.objects.filter(kaede=OuterRef("sagsnummer"), art=TILBAGE_PAA_VENTELISTE))
    ventende = Q(sendt_tilbage, fase=Fase.VENTELISTE, gaeldende=Beslutningsudfald.BEVILGET)
    for udfald, faser in KRAEVER_UDFALD.items():
        skaeve = oensker.filter(fase__in=faser).exclude(gaeldende=udfald).exclude(ventende) | oensker.filter(
            fase__in=faser, gaeldende__isnull=True
        )
        for sagsnummer, fase in skaeve.values_list("sagsnummer", "fase"):
            yield Brud(sagsnummer, f"fasen er {fase}, men der er ingen frigivet beslutning om {udfald.label.lower()}")
    for sagsnummer in oensker.filter(fase=Fase.TILBAGEMELDING, gaeldende__isnull=True).values_list(
        "sagsnummer", flat=True
    ):
        yield Brud(sagsnummer, "der er sendt tilbagemelding uden en beslutning")
    for sagsnummer in oensker.filter(fase__in=FOER_BESLUTNING, gaeldende__isnull=False).values_list(
        "sagsnummer", flat=True
    ):
        yield Brud(sagsnummer, "beslutningen er frigivet, men sagen er ikke gået videre")


@kontrol("Ingen vurderer eller afgør sin egen sag")
def ingen_afgoer_sin_egen_sag(tidspunkt: datetime) -> Iterator[Brud]:
    egne = Q(besluttet_af=F("oenske__person")) | Q(paa_vegne_af=F("oenske__person"))
    for sagsnummer in Beslutning.objects.filter(egne).order_by().values_list("oenske__sagsnummer", flat=True):
        yield Brud(sagsnummer, "beslutningen er truffet af eller på vegne af den, sagen handler om")
    vurderinger = Vurdering.objects.filter(vurderet_af=F("oenske__person")).order_by()
    for sagsnummer in vurderinger.values_list("oenske__sagsnummer", flat=True):
        yield Brud(sagsnummer, "ønsket er vurderet af den, det handler om")


@kontrol("Den, der besluttede, havde rollen den dag")
def den_der_besluttede_havde_rollen(tidspunkt: datetime) -> Iterator[Brud]:
    for holder, for_andre in (("besluttet_af", False), ("paa_vegne_af", True)):
        havde = (
            Rolletildeling.objects.annotate(sti=ExpressionWrapper(OuterRef("oenske__enhed__path"), CharField()))
            .filter(person=OuterRef(holder), rolle=OuterRef("rolle"), fra_dag__lte=OuterRef("besluttet_dag"))
            # A role that ended that very day may have been held in the morning.
            .filter(Q(til_dag__isnull=True) | Q(til_dag__gte=OuterRef("besluttet_dag")))
            .filter(sti__startswith=F("enhed__path"))
        )
        uden = Beslutning.objects.annotate(besluttet_dag=TruncDate("besluttet_kl")).filter(
            ~Exists(havde), paa_vegne_af__isnull=not for_andre
        )
        for sagsnummer in uden.order_by().values_list("oenske__sagsnummer", flat=True):
            yield Brud(sagsnummer, "den, der besluttede, havde ikke rollen den dag")


@kontrol("En beslutning ændres ikke, når den er truffet")
def en_beslutning_aendres_ikke(tidspunkt: datetime) -> Iterator[Brud]:
    historik = Beslutning.history.model.objects.order_by()
    forskellige = {f"_{felt}": Count(felt, distinct=True) for felt in INDHOLD}
    aendrede = Q(*((f"{navn}__gt", 1) for navn in forskellige), _connector=Q.OR)
    for r in historik.values("id").annotate(**forskellige).filter(aendrede):
        yield Brud(f"beslutning {r['id']}", "indholdet er ændret, efter at beslutningen blev truffet")
    for pk in historik.filter(history_type="-").values_list("id", flat=True):
        yield Brud(f"beslutning {pk}", "beslutningen er slettet")


@kontrol("Pladserne i en indstilling er 1..n")
def pladserne_er_fra_en_til_n(tidspunkt: datetime) -> Iterator[Brud]:
    indstillinger = Indstilling.objects.order_by().annotate(
        antal=Count("placeringer"),
        forskellige=Count("placeringer__plads", distinct=True),
        foerste=Min("placeringer__plads"),
        sidste=Max("placeringer__plads"),
    )
    skaeve = indstillinger.filter(antal__gt=0).exclude(foerste=1, sidste=F("antal"), forskellige=F("antal"))
    for i in skaeve:
        yield Brud(i.sagsnummer, f"{i.antal} ønsker har pladserne {i.foerste}–{i.sidste}")
