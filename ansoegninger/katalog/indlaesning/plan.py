"""What each row of a file would do, with every reason. Pure: values in and out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ansoegninger.katalog.billede import Billede, decimaltekst, forskelle, nyt_billede
from ansoegninger.katalog.forms import PRISFELTER, kraev_datoer, kraev_priser
from ansoegninger.katalog.indlaesning.kolonner import DATOFELTER, EFTER_TITEL, KRAEVEDE, SKILLER, TITEL
from workflows.sprog.regneark import Ark, UlaeseligFil
from workflows.sprog.soegning import foldet

NY, RETTET, UAENDRET, AFVIST = "NY", "RETTET", "UAENDRET", "AFVIST"
#: Why what an import made was put away when it was taken back: the next file may bring it again.
FORTRUDT = "Indlæsningen, det kom fra, er fortrudt."
_VIST = 60
#: What tells one course from another: its title and its provider, however their letters are written.
Kursusnoegle = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kendt:
    """What the catalogue and the strategies hold, that a row is read against.

    Attributes:
        kurser: by key, the course's id and its picture.
        udbydere: by folded name, the name and the kind.
        temaer: the numbers that the strategies have today.
        maal: the goals of the strategies, by folded words.
    """

    kurser: Mapping[Kursusnoegle, tuple[int, Billede]] = field(default_factory=dict)
    udbydere: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    temaer: frozenset[int] = frozenset()
    maal: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Linje:
    """What one row does.

    Attributes:
        nummer: the row's number in the file.
        status: NY, RETTET, UAENDRET or AFVIST.
        titel, udbyder: the course, as the row says it.
        grunde: why it is refused, each with its column.
        aendringer: which fact, what it was, what it becomes.
        med: the row that the course stands in, where this one only brings another date of it.
        kursus: the course's id, once there is one.
        foer, efter: the picture before and afterwards; only on the row that the course stands in.
    """

    nummer: int
    status: str
    titel: str
    udbyder: str
    grunde: list[str] = field(default_factory=list)
    aendringer: list[list[str]] = field(default_factory=list)
    med: int | None = None
    kursus: int | None = None
    foer: Billede | None = None
    efter: Billede | None = None

    def som_json(self) -> dict[str, Any]:
        """To be kept."""
        return asdict(self)


@dataclass(slots=True)
class _Raekke:
    """A row that is being read."""

    nummer: int
    vaerdier: dict[str, Any]
    grunde: list[str]
    titel: str
    udbyder: str

    def fejl(self, felt: str, ord_: str) -> None:
        """This column cannot be used as it is."""
        self.grunde.append(f"{TITEL[felt]}: {ord_}")


def planlaeg(ark: Ark, kendt: Kendt) -> list[Linje]:
    """One line for each row.

    Raises:
        UlaeseligFil: a column is missing, or nobody knows it.
    """
    _kraev_kolonner(ark)
    raekker = [_laes(ark.kolonner, nummer, celler) for nummer, celler in ark.raekker]
    grupper: dict[Kursusnoegle, list[_Raekke]] = {}
    for raekke in raekker:
        noegle = (foldet(raekke.titel), foldet(raekke.udbyder))
        # Rows that cannot be told apart are not one course.
        grupper.setdefault(noegle if all(noegle) else ("", str(raekke.nummer)), []).append(raekke)
    nye_udbydere: dict[str, tuple[str, str]] = {}
    linjer = [linje for noegle, g in grupper.items() for linje in _gruppe(noegle, g, kendt, nye_udbydere)]
    return sorted(linjer, key=lambda linje: linje.nummer)


def _kraev_kolonner(ark: Ark) -> None:
    if mangler := [TITEL[felt] for felt in KRAEVEDE if TITEL[felt].casefold() not in ark.kolonner]:
        raise UlaeseligFil(f"Kolonnen {mangler[0]} mangler. Brug skabelonen.")
    if ukendte := [titel for titel in ark.kolonner if titel not in EFTER_TITEL]:
        vist = "".join(tegn if tegn.isprintable() else "\N{REPLACEMENT CHARACTER}" for tegn in ukendte[0][:40])
        raise UlaeseligFil(f"Kolonnen »{vist}« kendes ikke. Brug skabelonens kolonner.")


def _laes(kolonner: Iterable[str], nummer: int, celler: Iterable[str]) -> _Raekke:
    """The cells that say something; an empty one says nothing, also of what is known already."""
    raa = {EFTER_TITEL[titel].felt: celle for titel, celle in zip(kolonner, celler, strict=True) if celle}
    raekke = _Raekke(nummer, {}, [], *(raa.get(felt, "")[:_VIST] for felt in KRAEVEDE))
    for titel in kolonner:
        kolonne = EFTER_TITEL[titel]
        if kolonne.felt not in raa:
            continue
        try:
            vaerdi = kolonne.laes(raa[kolonne.felt])
        except ValueError as fejl:
            raekke.fejl(kolonne.felt, str(fejl))
        else:
            if vaerdi != "":
                raekke.vaerdier[kolonne.felt] = vaerdi
    for felt in KRAEVEDE:
        if felt not in raekke.vaerdier and not any(g.startswith(f"{TITEL[felt]}:") for g in raekke.grunde):
            raekke.fejl(felt, "Skal udfyldes.")
    raekke.titel = raekke.vaerdier.get("titel", raekke.titel)
    raekke.udbyder = raekke.vaerdier.get("udbyder", raekke.udbyder)
    return raekke


def _gruppe(
    noegle: Kursusnoegle, raekker: list[_Raekke], kendt: Kendt, nye: dict[str, tuple[str, str]]
) -> Iterable[Linje]:
    """The rows of one course: the first says what it is, and each brings a date."""
    foerste, *resten = raekker
    fundet, foer = kendt.kurser.get(noegle, (None, None))
    efter = _efter(foerste, foer, kendt, nye)
    datoer = [_dato(raekke) for raekke in raekker]
    for raekke in resten:
        _kraev_kun_dato(raekke, foerste)
    for raekke, dato in zip(raekker, datoer, strict=True):
        if dato and not raekke.grunde:
            _tilfoej(raekke, efter, dato)
    if foerste.grunde:
        for raekke in resten:
            raekke.grunde = raekke.grunde or [f"Kurset i række {foerste.nummer} er afvist."]
    for raekke in raekker:
        yield _linje(raekke, foerste, fundet, foer, efter)


def _linje(raekke: _Raekke, foerste: _Raekke, fundet: int | None, foer: Billede | None, efter: Billede) -> Linje:
    linje = Linje(raekke.nummer, AFVIST, raekke.titel, raekke.udbyder, grunde=raekke.grunde, kursus=fundet)
    if raekke.grunde:
        return linje
    aendringer = forskelle(foer or nyt_billede(), efter)
    linje.status = NY if foer is None else RETTET if aendringer else UAENDRET
    if raekke is not foerste:
        linje.med = foerste.nummer
        return linje
    linje.foer, linje.efter = foer, efter
    if foer is not None:
        linje.aendringer = [list(aendring) for aendring in aendringer]
    return linje


def _efter(raekke: _Raekke, foer: Billede | None, kendt: Kendt, nye: dict[str, tuple[str, str]]) -> Billede:
    """The course as it will be: what the row says, and what was known of everything else."""
    ny, v = foer is None, raekke.vaerdier
    efter: Billede = {**(foer or nyt_billede())}
    for felt in ("type", "beskrivelse", "eksamen", "prisnote", "finansieret", "funktion", "omraade", "maalgruppe"):
        efter[felt] = v.get(felt, efter[felt])
    efter["forudsaetninger"] = v.get("forudsaetninger", efter["forudsaetninger"])
    efter |= {felt: decimaltekst(v[felt]) for felt in ("dage", "timer", "ects") if felt in v}
    efter |= {"titel": v.get("titel", "")} if ny else {}
    efter["priser"] = _priser(raekke, efter["priser"])
    efter["maal"] = _maal(raekke, efter["maal"], kendt)
    efter["afholdelser"] = [dict(dato) for dato in efter["afholdelser"]]
    if "temanummer" in v:
        if v["temanummer"] not in kendt.temaer:
            raekke.fejl("temanummer", f"Strategien har ikke noget tema {v['temanummer']}.")
        efter["temanummer"] = v["temanummer"]
    if not efter["type"] and not any(g.startswith(f"{TITEL['type']}:") for g in raekke.grunde):
        raekke.fejl("type", "Skal udfyldes for et nyt kursus.")
    _arkivet(raekke, efter)
    if "udbyder" in v:
        _udbyder(raekke, efter, kendt, nye)
    return efter


def _arkivet(raekke: _Raekke, efter: Billede) -> None:
    """What an import made, and what was taken back, may come again; what somebody put away stays away."""
    if efter["arkiveret"] and efter["arkivgrund"] != FORTRUDT:
        raekke.grunde.append("Kurset er arkiveret. Hent det tilbage på dets side, hvis det skal rettes.")
    efter |= {"arkiveret": False, "arkivgrund": ""}


def _udbyder(raekke: _Raekke, efter: Billede, kendt: Kendt, nye: dict[str, tuple[str, str]]) -> None:
    navn, art = raekke.vaerdier["udbyder"], raekke.vaerdier.get("udbyderart", "")
    fundet = kendt.udbydere.get(foldet(navn)) or nye.get(foldet(navn))
    if fundet is None:
        if not art and "udbyderart" not in raekke.vaerdier and not _har_fejl(raekke, "udbyderart"):
            raekke.fejl("udbyderart", "Skal udfyldes, fordi udbyderen er ny i kataloget.")
        if not raekke.grunde:
            nye[foldet(navn)] = (navn, art)
        fundet = (navn, art)
    elif art and art != fundet[1]:
        raekke.fejl("udbyderart", "Udbyderen står med en anden art i kataloget. Lad cellen stå tom.")
    efter["udbyder"], efter["udbyderart"] = fundet


def _har_fejl(raekke: _Raekke, felt: str) -> bool:
    return any(grund.startswith(f"{TITEL[felt]}:") for grund in raekke.grunde)


def _priser(raekke: _Raekke, gamle: Billede) -> Billede:
    """The prices that the row gives replace those of the same form."""
    v, fundne = raekke.vaerdier, dict(gamle)
    felter = {felt: v.get(felt) for par in PRISFELTER.values() for felt in par if felt and not _har_fejl(raekke, felt)}
    kraev_priser(felter, raekke.fejl)
    for form, (pris, ekstra) in PRISFELTER.items():
        if v.get(pris) is not None:
            tomt = {"pris_oere": v[pris], "hold_maks": None, "andele_i_alt": None}
            fundne[form.value] = tomt | ({ekstra: v.get(ekstra)} if ekstra else {})
    return dict(sorted(fundne.items()))


def _maal(raekke: _Raekke, gamle: list[str], kendt: Kendt) -> list[str]:
    """The goals in the strategy's words, once each."""
    if "maal" not in raekke.vaerdier:
        return gamle
    dele = raekke.vaerdier["maal"].replace("\n", SKILLER).split(SKILLER)
    skrevet = list(dict.fromkeys(ren for del_ in dele if (ren := " ".join(del_.split()))))
    for ukendt in (ord_ for ord_ in skrevet if foldet(ord_) not in kendt.maal):
        raekke.fejl("maal", f"»{ukendt[:_VIST]}« er ikke et af strategiens læringsmål.")
    return sorted({kendt.maal[foldet(ord_)] for ord_ in skrevet if foldet(ord_) in kendt.maal})


def _dato(raekke: _Raekke) -> Billede | None:
    """The date that the row brings; None where it says nothing of one."""
    v = {felt: raekke.vaerdier[felt] for felt in DATOFELTER if felt in raekke.vaerdier}
    if not v:
        return None
    if "start_dag" not in v:
        if not _har_fejl(raekke, "start_dag"):
            raekke.fejl("start_dag", "Skal udfyldes, når rækken siger noget om en dato.")
        return None
    kraev_datoer(v, raekke.fejl)
    dage = {
        felt: v[felt].isoformat() if felt in v else None for felt in ("start_dag", "slut_dag", "tilmelding_senest_dag")
    }
    egne = {"sted": v.get("sted", ""), "online": v.get("online", False), "ledige_pladser": v.get("ledige_pladser")}
    return {**dage, **egne, "aflyst": False, "aflysningsgrund": ""}


def _tilfoej(raekke: _Raekke, efter: Billede, dato: Billede) -> None:
    """Give the course the date, or put the one right that is there the same day and place."""
    ens = [d for d in efter["afholdelser"] if all(d[f] == dato[f] for f in ("start_dag", "sted", "online"))]
    if ens and ens[0]["aflyst"] and ens[0]["aflysningsgrund"] != FORTRUDT:
        raekke.fejl("start_dag", "Datoen er aflyst. Tilføj en ny på kursets side, hvis den alligevel holdes.")
        return
    if ens:
        ens[0].update({felt: v for felt, v in dato.items() if v is not None})
        return
    efter["afholdelser"] = sorted([*efter["afholdelser"], dato], key=lambda d: (d["start_dag"], d["sted"], d["online"]))


def _kraev_kun_dato(raekke: _Raekke, foerste: _Raekke) -> None:
    """A further row of a course brings a date, and must not say something else of the course."""
    if raekke.grunde:
        return
    if "start_dag" not in raekke.vaerdier:
        raekke.grunde.append(f"Kurset står også i række {foerste.nummer}, og her er ingen dato.")
        return
    andet = [
        f
        for f, v in raekke.vaerdier.items()
        if f not in DATOFELTER and f not in KRAEVEDE and foerste.vaerdier.get(f) != v
    ]
    if andet:
        raekke.fejl(andet[0], f"Der står noget andet om kurset i række {foerste.nummer}.")
