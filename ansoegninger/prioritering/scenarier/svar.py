"""The page of one scenario's answer: is it proved, who is in, where the money comes from, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.optimering.krav import Kravart
from ansoegninger.prioritering.scenarier.grundlag import Rundegrundlag, laes
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie, Scenariemaerke
from ansoegninger.prioritering.scenarier.queries import fremdrift, seneste_koersel
from ansoegninger.prioritering.scenarier.udtryk import IKKE_MED, MED, badge, bytte, i_ord, krav
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.sidedeling import Sidedeling
from workflows.sprog.formater import antal, kr, tal

PR_SIDE = 25
VIS = {"med": True, "ikke": False}

KOLONNER = [
    {"titel": "Ønske", "art": "titel"},
    {"titel": "Svar"},
    {"titel": "Point", "art": "tal"},
    {"titel": "Pris", "art": "tal"},
    {"titel": "Hvad koster det at ændre?"},
]


def svar(scenarie: Scenarie, dag: date) -> dict[str, Any]:
    """What everybody who sees scenarios sees: the answer, the money, and whether it still holds."""
    grundlag = laes(scenarie.runde, dag)
    koersel = seneste_koersel(scenarie)
    kontekst: dict[str, Any] = {
        "scenarie": scenarie,
        "koersel": koersel,
        "badge": badge(koersel),
        "graenser": list(_graenser(scenarie)),
        "udeladt": _udeladt(grundlag),
        "kandidater": len(grundlag.raekker),
    }
    if koersel is None:
        return kontekst
    faerdige, i_alt = fremdrift(koersel)
    brugt = scenarie.koersler.filter(brugt_kl__isnull=False).exists()
    kontekst |= {"faerdige": faerdige, "i_alt": i_alt, "brugt": brugt}
    if koersel.aftryk:
        kontekst["foraeldet"] = grundlag.opgave(scenarie).aftryk != koersel.aftryk
    if koersel.har_svar:
        kontekst |= _svaret(koersel, grundlag, scenarie, i_alt)
    return kontekst


def _svaret(koersel: Koersel, grundlag: Rundegrundlag, scenarie: Scenarie, i_alt: int) -> dict[str, Any]:
    valgte = koersel.valg.filter(valgt=True).values_list("ramme_id", "pris_oere", "tilskud_oere", "forplejning_oere")
    givet = list(koersel.tilskud.select_related("fra__enhed", "til__enhed").order_by("pk"))
    brugt: Counter[int] = Counter()
    fonden: Counter[int] = Counter()
    for ramme_id, oere, fra_fonden, forplejning in valgte:
        brugt[ramme_id] += oere - fra_fonden
        fonden[ramme_id] += fra_fonden
        egen = next((r for r in grundlag.betalere.rammer if r.pk == ramme_id), None)
        if forplejning and egen and (til := grundlag.betalere.til_forplejning(egen.enhed.path)):
            brugt[til] += forplejning
    for g in givet:
        brugt[g.fra_id] += g.beloeb_oere
        brugt[g.til_id] -= g.beloeb_oere
    beloeb = {p.ramme_id: p.beloeb_oere for p in grundlag.rammer(scenarie).puljer}
    return {
        "valgt_ord": "" if koersel.sikkerhed == Sikkerhed.INTET else "Valgt, netto",
        "i_ord": i_ord(koersel, len(valgte), i_alt),
        "puljer": [_pulje(r, beloeb[r.pk], brugt[r.pk]) for r in grundlag.pots],
        "brutto_mangler": [
            (r.kort_navn, brugt[r.pk] + fonden[r.pk] - beloeb[r.pk])
            for r in grundlag.pots
            if fonden[r.pk] and brugt[r.pk] + fonden[r.pk] > beloeb[r.pk]
        ],
        "tilskud": [f"{g.fra.kort_navn} giver {g.til.kort_navn} {kr(g.beloeb_oere, hele=True)}" for g in givet],
    }


def _pulje(ramme: Ramme, beloeb: int, brugt: int) -> dict[str, Any]:
    return {"navn": ramme.kort_navn, "ramme_oere": beloeb, "valgt_oere": brugt, "rest_oere": beloeb - brugt}


def oensker(koersel: Koersel, laeser: Bruger, vis: str) -> QuerySet[Koerselsvalg]:
    """The candidates in the order of the page; never the reader's own, whose answer is not for the reader."""
    alle = koersel.valg.exclude(oenske__person=laeser).select_related("oenske__person", "oenske__enhed")
    if vis in VIS:
        alle = alle.filter(valgt=VIS[vis])
    return alle.order_by("-valgt", "-point", "oenske__sagsnummer")


def oenskeside(
    koersel: Koersel, scenarie: Scenarie, laeser: Bruger, vis: str, side: str | None, *, kan_maerke: bool
) -> dict[str, Any]:
    """One page of the candidates."""
    maerker = {m.oenske_id: m for m in scenarie.maerker.all()}
    fundne = Sidedeling(oensker(koersel, laeser, vis), PR_SIDE).get_page(side)
    return {
        "side": fundne,
        "kolonner": KOLONNER + ([{"titel": "Mærke"}] if kan_maerke or maerker else []),
        "raekker": [
            _raekke(
                (scenarie, koersel),
                v,
                maerker.get(v.oenske_id),
                kan_maerke=kan_maerke,
                kolonne=bool(kan_maerke or maerker),
            )
            for v in fundne
        ],
        "har_eget": koersel.valg.filter(oenske__person=laeser).exists(),
    }


def _raekke(
    om: tuple[Scenarie, Koersel],
    valg: Koerselsvalg,
    maerke: Scenariemaerke | None,
    *,
    kan_maerke: bool,
    kolonne: bool,
) -> dict[str, Any]:
    (scenarie, koersel), o = om, valg.oenske
    celler: list[dict[str, Any]] = [
        {
            "art": "titel",
            "tekst": o.titel,
            "url": reverse("indbakke:sag", args=[o.sagsnummer]),
            "under": f"{o.person}, {o.enhed}",
        },
        {"badge": MED if valg.valgt else IKKE_MED},
        {"art": "tal", "tekst": tal(valg.point), "maerke": "Point"},
        _pris(valg),
        {"tekst": bytte(valg, koersel.sikkerhed), "maerke": "At lade det ude" if valg.valgt else "At tage det med"},
    ]
    if kolonne:
        ord_ = maerke.get_maerke_display() if maerke else "Frit"
        adresse = reverse("prioritering:scenarie_maerke", args=[scenarie.runde.sagsnummer, scenarie.pk, o.sagsnummer])
        celler.append({"tekst": ord_, "url": adresse} if kan_maerke else {"tekst": ord_})
    return {"id": valg.pk, "celler": celler}


def _pris(valg: Koerselsvalg) -> dict[str, Any]:
    """The whole price, and under it what the fund was counted on to pay."""
    celle: dict[str, Any] = {"art": "tal", "beloeb_oere": valg.pris_oere + valg.forplejning_oere}
    if valg.tilskud_oere:
        netto = kr(valg.pris_oere + valg.forplejning_oere - valg.tilskud_oere, hele=True)
        celle["under"] = f"fonden {kr(valg.tilskud_oere, hele=True)}, netto {netto}"
    return celle


def udeladte(grundlag: Rundegrundlag, laeser: Bruger) -> list[dict[str, Any]]:
    """The wishes that the calculation does not look at, each with its reason."""
    fundne = Oenske.objects.filter(pk__in=grundlag.udeladt).exclude(person=laeser).select_related("person", "enhed")
    return [{"oenske": o, "grund": grundlag.udeladt[o.pk]} for o in fundne.order_by("sagsnummer")]


def konflikt(koersel: Koersel, scenarie: Scenarie, laeser: Bruger, *, ser_oensker: bool) -> list[str]:
    """The limits that cannot hold together; whoever does not see the wishes is not told whose."""
    navne = _navne(koersel, scenarie, laeser, ser_oensker=ser_oensker)
    return list(dict.fromkeys(krav(art, navne.get((art, noegle), str(noegle))) for art, noegle in koersel.konflikt))


def _navne(
    koersel: Koersel, scenarie: Scenarie, laeser: Bruger, *, ser_oensker: bool
) -> Mapping[tuple[str, int | str], str]:
    """What each key is called, in a query for each kind."""
    noegler: dict[str, list[Any]] = {}
    for art, noegle in koersel.konflikt:
        noegler.setdefault(art, []).append(noegle)
    navne: dict[tuple[str, int | str], str] = {}
    for ramme in Ramme.objects.filter(pk__in=noegler.get(Kravart.PULJE, [])).select_related("enhed"):
        navne[Kravart.PULJE, ramme.pk] = ramme.kort_navn
    stier = [*noegler.get(Kravart.ENHED, []), *noegler.get(Kravart.VAEK, [])]
    for enhed in Enhed.objects.filter(path__in=stier):
        navne |= {(art, enhed.path): str(enhed) for art in (Kravart.ENHED, Kravart.VAEK)}
    for person in Bruger.objects.filter(pk__in=noegler.get(Kravart.PERSON, [])):
        navne[Kravart.PERSON, person.pk] = str(person) if ser_oensker else "En medarbejder"
    maerkede = Oenske.objects.filter(sagsnummer__in=noegler.get(Kravart.MAERKE, [])).select_related("person")
    for o in maerkede:
        kendes = ser_oensker and o.person_id != laeser.pk
        navne[Kravart.MAERKE, o.sagsnummer] = f"»{o.titel}« ({o.person})" if kendes else "Et ønske"
    return navne


def _graenser(s: Scenarie) -> Any:
    """What the scenario asks for, in words."""
    for r in s.rammer.all():
        yield f"{r.ramme.kort_navn}: {kr(r.beloeb_oere, hele=True)}"
    for v in s.vaegte.all():
        yield f"{v.kriterium.navn} vejer {v.vaegt}"
    if s.hoejst_pr_person is not None:
        yield f"Højst {antal(s.hoejst_pr_person, 'ønske', 'ønsker')} pr. person"
    if s.hoejst_vaek_procent is not None:
        yield f"Højst {tal(s.hoejst_vaek_procent)} % af en afdeling væk på samme dag"
    if s.mindst_pr_enhed:
        yield f"Mindst {antal(s.mindst_pr_enhed, 'ønske', 'ønsker')} pr. afdeling"
    for t in s.temaer.all():
        yield f"Tema {t.temanummer}: {t.mindst_procent}-{t.hoejst_procent} % af pengene"
    if s.sikkerhed != Sikkerhed.INTET:
        yield f"Kompetencefonden: {s.get_sikkerhed_display().lower()}"
    if maerket := len(s.maerker.all()):
        yield f"{antal(maerket, 'ønske', 'ønsker')} mærket"


def _udeladt(grundlag: Rundegrundlag) -> list[str]:
    return [f"{antal(n, 'ønske', 'ønsker')}: {grund.lower()}" for grund, n in _efter_grund(grundlag)]


def _efter_grund(grundlag: Rundegrundlag) -> list[tuple[str, int]]:
    return sorted(Counter(grundlag.udeladt.values()).items())
