"""What the front page shows in each role: what waits, what is mine, and one clear next step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Min, Q, QuerySet, Value, Window
from django.urls import reverse

from ansoegninger.aarshjul.viden.queries import spurgt
from ansoegninger.breve.models import Brev
from ansoegninger.breve.policies import maa_se_afsendelsen
from ansoegninger.breve.queries import fejlede_breve
from ansoegninger.budget.aftale.queries import forfaldne
from ansoegninger.budget.aftale.visning import opgavekort
from ansoegninger.budget.queries import synlige_rammer
from ansoegninger.introforloeb.forside import i_afdelingen, mit_og_mentortrin
from ansoegninger.oensker import kort
from ansoegninger.oensker.queries import mine_aabne
from ansoegninger.prioritering.queries import synlige_runder
from ansoegninger.prioritering.udtryk import rundebadge
from ansoegninger.venteliste.varsel import aktuelle, med_ventende
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from workflows.indbakke.koe import i_rollen
from workflows.indbakke.menu import LEDELSE
from workflows.motor.models import AabenOpgave, AabenOpgaveQuerySet

#: A front page is an overview: the rest is one click away, in the queue.
VISTE_OPGAVER = 3

#: Who grants from the waiting list.
_AFGOERERE = (Rolle.CENTERCHEF, Rolle.SAETTECHEF)
#: Who makes introductory programmes.
_LAEGGER_INTROFORLOEB = (Rolle.LEDER, Rolle.FAGLIG_KOORDINATOR)

Afsnit = dict[str, Any]


def forside_for(rolle: Rolle | None, request: Foresporgsel) -> Afsnit:
    """What the role's front page needs; the template shows the parts that are there."""
    dele = [*_FOR_ROLLE.get(rolle, (opgaver,))] if rolle else []
    samlet: Afsnit = {"rolle": rolle, "spurgt": list(spurgt(request.user, request.dag))}
    for del_ in dele:
        samlet |= del_(request, rolle)
    return samlet


def opgaver(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """The most urgent of what waits; the queue's numbers come with its first rows, in one query."""
    presserende = _mine(request, rolle).til_liste().annotate(**_koens_tal(request.dag))
    fundne: list[Any] = list(presserende[: VISTE_OPGAVER + 1])
    # The frame asks for the same number.
    request.antal_opgaver = fundne[0].i_koe if fundne else 0
    return {
        "opgaver": [_opgave(opgave, request) for opgave in fundne[:VISTE_OPGAVER]],
        "flere_opgaver": len(fundne) > VISTE_OPGAVER,
        "koe": _koe(fundne[0] if fundne else None) if rolle in LEDELSE else None,
    }


def oensker(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """My wishes that are not finished, as cards."""
    return {"oensker": [kort.kort(oenske) for oenske in mine_aabne(request.adgang)], "viser_oensker": True}


def brev(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """The latest letter to me; a letter is there once it is released."""
    mine = Brev.objects.filter(modtager=request.user, beslutning__frigivet_kl__isnull=False).exclude(indhold={})
    return {"brev": mine.select_related("beslutning__oenske").order_by("-oprettet_kl", "-pk").first()}


def introforloeb(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """My introductory programme and the steps I am the mentor of; for those who make them, how the running ones go."""
    if rolle in _LAEGGER_INTROFORLOEB:
        return {"intro": i_afdelingen(request.adgang, request.dag)}
    return {"intro": mit_og_mentortrin(request.adgang, request.dag)}


def runde(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """The latest round with the ceilings of its year."""
    nogen_venter = Exists(med_ventende(request.adgang).order_by())
    seneste = synlige_runder(request.adgang).annotate(nogen_venter=nogen_venter).order_by("-aar", "-pk").first()
    if seneste is None:
        return {"runde": None}
    rammer = synlige_rammer(request.adgang).filter(aar=seneste.aar, enhed__path__startswith=seneste.enhed.path)
    maa_se = maa_se_afsendelsen(request.adgang, seneste)
    return {
        "runde": {"sag": seneste, "badge": rundebadge(seneste.fase)},
        "fejlede_breve": fejlede_breve(seneste).count() if maa_se else 0,
        # Money that is free while somebody waits, for whoever decides it.
        "ventelister": aktuelle(request.adgang) if seneste.nogen_venter and rolle in _AFGOERERE else [],
        "rammer": [
            {
                "navn": str(ramme),
                "ramme_oere": ramme.midler_oere,
                "valgt_oere": ramme.bundet_oere,
                "rest_oere": ramme.rest_oere,
            }
            for ramme in rammer
        ],
    }


def afrapporteringer(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """What the chief is to report of others' money within a month, or should have."""
    return {"afrapporteringer": [opgavekort(stand) for stand in forfaldne(request.adgang, request.dag)]}


def revision(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """What the auditor may read, and until when."""
    mandater = Mandat.objects.paa(request.dag).filter(user=request.user).select_related("content_object")
    return {
        "mandater": [
            {"enhed": m.content_object, "grund": m.grund, "til": m.udloeber_dag - timedelta(days=1)}
            for m in mandater.order_by("udloeber_dag")
        ]
    }


def opsaetning(request: Foresporgsel, rolle: Rolle | None) -> Afsnit:
    """How much there is to configure; nothing about any case."""
    dag = request.dag
    dele = (
        ("Enheder", Enhed.objects.all(), "roller:organisation"),
        ("Aktive personer", Bruger.objects.filter(is_active=True), "roller:organisation"),
        ("Roller i dag", Rolletildeling.objects.paa(dag), "roller:roller"),
        ("Stedfortrædere i dag", Stedfortraeder.objects.paa(dag), "roller:stedfortraedere"),
        ("Mandater i dag", Mandat.objects.paa(dag), "roller:mandater"),
    )
    tal = _antal(*(raekker for _, raekker, _ in dele))
    return {
        "opsaetning": [
            {"titel": titel, "antal": tal.get(nr, 0), "url": reverse(navn)} for nr, (titel, _, navn) in enumerate(dele)
        ]
    }


_FOR_ROLLE: dict[Rolle | None, tuple[Callable[[Foresporgsel, Rolle | None], Afsnit], ...]] = {
    Rolle.MEDARBEJDER: (opgaver, introforloeb, oensker, brev),
    Rolle.TR: (opgaver, introforloeb, oensker, brev),
    **dict.fromkeys(LEDELSE, (opgaver, runde)),
    Rolle.LEDER: (opgaver, introforloeb, runde),
    Rolle.FAGLIG_KOORDINATOR: (opgaver, introforloeb),
    Rolle.CENTERCHEF: (opgaver, afrapporteringer, runde),
    Rolle.OEKONOMI: (opgaver, runde),
    Rolle.REVISOR: (revision,),
    Rolle.SYSTEMADMIN: (opsaetning,),
}


def _mine(request: Foresporgsel, rolle: Rolle | None) -> AabenOpgaveQuerySet:
    return AabenOpgave.objects.for_adgang(request.adgang).filter(i_rollen(rolle))


def _koens_tal(dag: date) -> dict[str, Window]:
    """How many wait, how many too late, and the next deadline, on every row of the queue."""
    return {
        "i_koe": Window(Count("pk")),
        "overskredne": Window(Count("pk", filter=Q(frist_dag__lt=dag))),
        "naeste_frist": Window(Min("frist_dag", filter=Q(frist_dag__gte=dag))),
    }


def _koe(foerste: Any) -> Afsnit:
    """The queue in one line, as its first row tells of it."""
    if foerste is None:
        return {"antal": 0, "overskredne": 0, "naeste": None}
    return {"antal": foerste.i_koe, "overskredne": foerste.overskredne, "naeste": foerste.naeste_frist}


def _antal(*kilder: QuerySet[Any]) -> dict[int, int]:
    """How many rows each of these has, by its place, in one query; who has none is left out."""
    foerst, *resten = (
        kilde.order_by().annotate(nr=Value(nr)).values("nr").annotate(antal=Count("pk")).values_list("nr", "antal")
        for nr, kilde in enumerate(kilder)
    )
    return dict(foerst.union(*resten, all=True))


def _opgave(opgave: AabenOpgave, request: Foresporgsel) -> Afsnit:
    aktoer = request.adgang.kompetent(Rolle(opgave.rolle), opgave.enhed, opgave.person_id)
    for_navn = aktoer.paa_vegne_af_navn if isinstance(aktoer, Aktoer) else ""
    hvem = [opgave.sagstitel]
    if opgave.person and opgave.person_id != request.user.pk:
        hvem.append(str(opgave.person))
    if for_navn:
        hvem.append(f"på vegne af {for_navn}")
    return {
        "id": opgave.task_id,
        "titel": opgave.titel,
        "tekst": " · ".join(hvem),
        "frist": opgave.frist_dag,
        "overskredet": opgave.er_overskredet(request.dag),
        "url": reverse("indbakke:opgave", args=[opgave.task_id]),
        "knap": "Gå til opgaven",
    }
