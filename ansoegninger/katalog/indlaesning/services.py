"""Reading a file of courses in: shown first, then exactly that; and taken back as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q

from ansoegninger.katalog.billede import Billede, aftryk, billede, opret_billeder, skriv_billede
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.opslag import kendt, kurser_med
from ansoegninger.katalog.indlaesning.plan import AFVIST, FORTRUDT, NY, RETTET, Linje, planlaeg
from ansoegninger.katalog.models import Kursus
from ansoegninger.katalog.policies import kraev_retter
from ansoegninger.katalog.queries import bruges
from ansoegninger.katalog.services import spor_om
from ansoegninger.katalog.skrivning import hold_kataloget
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import raekkenavn, rettet, som_er
from workflows.sprog.regneark import Ark, Slags, laes

KURSER = Slags("kurser", "hvert kursus", megabyte=3, raekker=2_000)
#: A preview that nobody confirmed is thrown away by then.
GLEMMES = timedelta(days=1)
AENDRET = "Noget er ændret, siden du så forhåndsvisningen. Se den igennem igen, før du indlæser."


@transaction.atomic
def laeg_op(*, navn: str, indhold: bytes, adgang: Adgang, tidspunkt: datetime) -> Katalogindlaesning:
    """Read a file and say what each row would do. The catalogue is not changed, and the file is not kept.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        UlaeseligFil: the file is none that is read.
    """
    kraev_retter(adgang)
    ark = laes(navn, indhold, KURSER)
    linjer = planlaeg(ark, kendt(tidspunkt))
    # Whoever is reading one of these in is done before it is looked for here.
    hold_kataloget()
    ukendte = Katalogindlaesning.objects.filter(indlaest_kl__isnull=True)
    ukendte.filter(Q(lagt_op_af=adgang.bruger) | Q(lagt_op_kl__lt=tidspunkt - GLEMMES)).delete()
    return Katalogindlaesning.objects.create(
        filnavn=kort_filnavn(navn),
        filaftryk=hashlib.sha256(indhold).hexdigest(),
        raekker={"kolonner": ark.kolonner, "raekker": ark.raekker},
        lagt_op_af=adgang.bruger,
        lagt_op_kl=tidspunkt,
        **_tal(linjer),
    )


@transaction.atomic
def indlaes_fil(
    *, indlaesning: Katalogindlaesning, vist: str, kun_alle: bool, adgang: Adgang, tidspunkt: datetime
) -> Katalogindlaesning:
    """Write what the preview showed: the good rows, or nothing unless all are good (`kun_alle`); sent twice, once.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: something is another than was shown (then it is shown anew), or nothing is left to write.
    """
    aktoer = kraev_retter(adgang)
    hold_kataloget()
    laast = _laas(indlaesning)
    if laast.indlaest_kl is not None:
        return laast
    list(Kursus.objects.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    linjer = planlaeg(_ark(laast), kendt(tidspunkt))
    if aftryk(laast.linjer) != vist or [x.som_json() for x in linjer] != laast.linjer:
        raise Regelbrud(AENDRET)
    if kun_alle and laast.afviste:
        raise Regelbrud("Der er afviste rækker. Ret dem i filen, eller vælg kun at tage de gode.", "hvordan")
    if not (laast.nye or laast.rettede):
        raise Regelbrud("Filen ændrer ikke noget, så der er intet at indlæse.")
    aendringer = _skriv(linjer, adgang.bruger, tidspunkt)
    foer = som_er(laast)
    laast.linjer, laast.raekker = [linje.som_json() for linje in linjer], {}
    laast.indlaest_af, laast.indlaest_kl = adgang.bruger, tidspunkt
    laast.save()
    data = {"kilde": laast.filnavn, "nye": laast.nye, "rettede": laast.rettede, "afviste": laast.afviste}
    aendringer += [a for a in rettet(laast, foer) if a.felt == "indlaest_kl"]
    spor_om("katalog.fil_indlaest", aktoer, tidspunkt, data, aendringer)
    return laast


def vis_igen(*, indlaesning: Katalogindlaesning, adgang: Adgang, tidspunkt: datetime) -> list[int]:
    """Compute the preview anew, after something was changed.

    Returns:
        The numbers of the rows that do something else than they did.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
    """
    kraev_retter(adgang)
    with transaction.atomic():
        laast = _laas(indlaesning)
        if laast.indlaest_kl is not None:
            return []
        linjer = planlaeg(_ark(laast), kendt(tidspunkt))
        nye = [linje.som_json() for linje in linjer]
        anderledes = [ny["nummer"] for ny, gammel in zip(nye, laast.linjer, strict=True) if ny != gammel]
        for felt, vaerdi in _tal(linjer).items():
            setattr(laast, felt, vaerdi)
        laast.save()
    return anderledes


@transaction.atomic
def fortryd(*, indlaesning: Katalogindlaesning, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take an import back as one: what it changed is as before, what it made is archived; all of it or nothing.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: it is taken back already, or something stands in the way.
    """
    aktoer = kraev_retter(adgang)
    laast = _laas(indlaesning)
    if laast.indlaest_kl is None or laast.fortrudt_kl is not None:
        raise Regelbrud("Indlæsningen er ikke indlæst eller er allerede fortrudt.")
    list(Kursus.objects.select_for_update(of=("self",)).filter(pk__in=_kurser(laast)).order_by("pk").values_list("pk"))
    if i_vejen := hindringer(laast):
        raise Regelbrud(f"Indlæsningen kan ikke fortrydes: {i_vejen[0]}")
    fundne = kurser_med(_kurser(laast))
    aendringer: list[Aendring] = []
    for linje in _virkede(laast):
        _, aendret = skriv_billede(fundne[linje["kursus"]], _tilbage(linje))
        aendringer += aendret
    foer = som_er(laast)
    laast.fortrudt_af, laast.fortrudt_kl, laast.fortrydelsesgrund = adgang.bruger, tidspunkt, grund
    laast.save()
    aendringer += [a for a in rettet(laast, foer) if a.felt == "fortrudt_kl"]
    data = {"kilde": laast.filnavn, "nye": laast.nye, "rettede": laast.rettede}
    spor_om("katalog.indlaesning_fortrudt", aktoer, tidspunkt, data, aendringer, grund, [raekkenavn(laast)])


def hindringer(indlaesning: Katalogindlaesning) -> list[str]:
    """What stands in the way of taking an import back, course by course."""
    linjer = _virkede(indlaesning)
    fundne = kurser_med(_kurser(indlaesning))
    brugte = bruges(Q(pk__in=[linje["kursus"] for linje in linjer if linje["status"] == NY]))
    fundet = []
    for linje in linjer:
        titel = f"»{linje['efter']['titel']}«"
        if billede(fundne[linje["kursus"]]) != linje["efter"]:
            fundet.append(f"{titel} er rettet siden.")
        if linje["kursus"] in brugte:
            fundet.append(f"{titel} er ønsket eller brugt på en anden måde siden.")
    return fundet


def kort_filnavn(navn: str) -> str:
    """What a file is called in the trail: without a path, and never long."""
    rent = "".join(tegn for tegn in navn.replace("\\", "/").rpartition("/")[2] if tegn.isprintable())
    return rent[-80:] or "regneark"


def _skriv(linjer: Iterable[Linje], bruger: Bruger, tidspunkt: datetime) -> list[Aendring]:
    """Write the courses; a line of a new one learns its id."""
    skrives = [(linje, linje.efter) for linje in linjer if linje.efter is not None]
    rettes = [(linje.kursus, efter) for linje, efter in skrives if linje.status == RETTET and linje.kursus is not None]
    fundne = kurser_med(kursus for kursus, _ in rettes)
    aendringer: list[Aendring] = []
    try:
        for kursus_id, efter in rettes:
            _, aendret = skriv_billede(fundne[kursus_id], efter)
            aendringer += aendret
        nye = [(linje, efter) for linje, efter in skrives if linje.status == NY]
        kurser, aendret = opret_billeder([efter for _, efter in nye], bruger=bruger, tidspunkt=tidspunkt)
    except IntegrityError as fejl:
        # Somebody else made the same course or provider in the same moment.
        raise Regelbrud(AENDRET) from fejl
    for (linje, _), kursus in zip(nye, kurser, strict=True):
        linje.kursus = kursus.pk
    return aendringer + aendret


def _tilbage(linje: dict[str, Any]) -> Billede:
    """How the course is to be again. A date that the import brought is called off: dates are never deleted."""
    efter: Billede = linje["efter"]
    til: Billede = {**(linje["foer"] or efter)}
    if linje["foer"] is None:
        return til | {"arkiveret": True, "arkivgrund": FORTRUDT}
    gamle = {_plads(d) for d in til["afholdelser"]}
    nye = [d for d in efter["afholdelser"] if _plads(d) not in gamle]
    til["afholdelser"] = til["afholdelser"] + [d | {"aflyst": True, "aflysningsgrund": FORTRUDT} for d in nye]
    return til


def _plads(dato: dict[str, Any]) -> tuple[Any, ...]:
    return dato["start_dag"], dato["sted"], dato["online"]


def _virkede(indlaesning: Katalogindlaesning) -> list[dict[str, Any]]:
    return [x for x in indlaesning.linjer if x["efter"] is not None and x["status"] in {NY, RETTET}]


def _kurser(indlaesning: Katalogindlaesning) -> list[int]:
    return [linje["kursus"] for linje in _virkede(indlaesning)]


def _laas(indlaesning: Katalogindlaesning) -> Katalogindlaesning:
    return Katalogindlaesning.objects.select_for_update().get(pk=indlaesning.pk)


def _ark(indlaesning: Katalogindlaesning) -> Ark:
    gemt = indlaesning.raekker
    return Ark(tuple(gemt["kolonner"]), tuple((nr, tuple(celler)) for nr, celler in gemt["raekker"]))


def _tal(linjer: list[Linje]) -> dict[str, Any]:
    """The lines, and how many courses are new and put right, and rows refused."""
    egne = [linje.status for linje in linjer if linje.efter is not None]
    return {
        "linjer": [linje.som_json() for linje in linjer],
        "nye": egne.count(NY),
        "rettede": egne.count(RETTET),
        "afviste": sum(linje.status == AFVIST for linje in linjer),
    }
