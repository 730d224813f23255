"""The leadership's paper about a round: to be decided, or as it was decided. Pure: rows in, sections out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ansoegninger.papirer.grundlag import Adresser, Grundlag
from ansoegninger.papirer.indhold import (
    Afsnit,
    Blok,
    Celle,
    Liste,
    Papir,
    Sektion,
    Underskrift,
    saetning,
)
from ansoegninger.papirer.raekkefoelge import Del
from ansoegninger.papirer.tabeller import (
    afdelingsgrupper,
    fordeling,
    rammetabel,
    skjul_bevilget,
    temagrupper,
)
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import antal, dato, kr, tidspunkt

KOLOFON = (
    "Beløb er uden moms. Forplejning og eksternt lokale er ikke med. Et ønske, hvis pris ikke er oplyst, tæller med i "
    "antallet og med 0 kr. i summen. »Vises ikke« står, hvor et tal handler om færre end fem personer, eller hvor det "
    "kunne regnes ud ved at trække fra. Det, der senere bevilges fra ventelisten, er kun med i det, "
    "der er bundet af rammerne."
)
_FOR_FAA = "Ønskerne kommer fra for få personer til, at tallene kan vises."

BUNDET = "Rammen er med tilskud; bundet er det, der er reserveret, disponeret eller forbrugt."


def beslutningspapir(grundlag: Grundlag, adresser: Adresser, orden: Sequence[Del]) -> Papir:
    """The paper, with its sections in the order asked for."""
    return Papir(
        titel=f"Beslutningspapir: prioritering af kurser {grundlag.aar}",
        center=grundlag.center,
        kommune=grundlag.kommune,
        stand=_stand(grundlag),
        hentet_kl=grundlag.hentet_kl,
        filnavn=f"beslutningspapir-{grundlag.sagsnummer}",
        sektioner=tuple(
            Sektion(titel, tuple(lav(grundlag, adresser))) for titel, lav in (_DELE[del_] for del_ in orden)
        ),
        kolofon=KOLOFON,
    )


def _stand(grundlag: Grundlag) -> str:
    if grundlag.besluttet_kl:
        return f"Besluttet {dato(grundlag.besluttet_kl)}"
    if len(grundlag.laaste) < len(grundlag.afdelinger):
        return "Foreløbigt: ikke alle afdelinger har låst"
    return "Til beslutning"


def _summer(grundlag: Grundlag) -> tuple[str, str]:
    """What was asked for and what is granted, in words; empty where it is about too few."""
    oensket, bevilget = skjul_bevilget(afdelingsgrupper(grundlag))
    med = [o.bevilget_oere for o in grundlag.oensker if o.bevilget_oere is not None]
    i_alt = _i_ord([o.oensket_oere for o in grundlag.oensker])
    return "" if oensket.i_alt else i_alt, "" if bevilget.i_alt else _i_ord(med)


def _i_ord(beloeb: Sequence[int]) -> str:
    return f"{antal(len(beloeb), 'ønske', 'ønsker')} for {kr(sum(beloeb), hele=True)}"


def _resume(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    i_alt, heraf = _summer(grundlag)
    if not grundlag.oensker:
        return [Afsnit(f"Ingen enhed i {grundlag.center} har endnu låst en indstilling med ønsker for {grundlag.aar}.")]
    enheder = f"{antal(len(grundlag.laaste), 'enhed', 'enheder')} i {grundlag.center}"
    linjer = [f"{enheder} har indstillet {i_alt} til prioriteringen for {grundlag.aar}" if i_alt else _FOR_FAA]
    if heraf and grundlag.har_udkast:
        linjer.append(f"{'Bevilget er' if grundlag.er_besluttet else 'Udkastet bevilger'} {heraf}")
    linjer.append(f"Rammerne er tilsammen {kr(sum(r.ramme_oere for r in grundlag.rammer), hele=True)}")
    return [Afsnit(" ".join(map(saetning, linjer)))]


def _indstilling(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    _, heraf = _summer(grundlag)
    if grundlag.er_besluttet:
        return [Afsnit("Afdelingerne indstillede deres ønsker i den rækkefølge, som de låste lister viser.")]
    if not grundlag.har_udkast:
        return [Afsnit("Der er endnu intet udkast til, hvad der bevilges. Summerne kommer, når udkastet er lavet.")]
    sum_ = f" og bevilger {heraf}" if heraf else ""
    blokke: list[Blok] = [Afsnit(saetning(f"Det indstilles, at centerchefen beslutter runden som udkastet{sum_}"))]
    if not all(o.afgjort for o in grundlag.oensker):
        blokke.append(Afsnit("Ikke alle ønsker har et udkast endnu, så summerne kan ændre sig."))
    return blokke


def _sagsfremstilling(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    return [
        Afsnit(
            f"Runden samler de kursusønsker fra {grundlag.center}, som er vurderet af nærmeste leder, til én "
            f"prioritering for {grundlag.aar}. {_holdt_op_mod(grundlag.kriterier)}Derefter har hver afdeling sat sine "
            "ønsker i rækkefølge og låst listen."
        ),
        fordeling("Ønsker fordelt på afdelinger", "Afdeling", afdelingsgrupper(grundlag), grundlag, adresser),
        fordeling("Ønsker fordelt på strategiens temaer", "Tema", temagrupper(grundlag), grundlag, adresser),
    ]


def _holdt_op_mod(kriterier: Sequence[str]) -> str:
    """A round from before the criteria were weighed says nothing of them."""
    if not kriterier:
        return ""
    *foerste, sidste = (f"»{navn}«" for navn in kriterier)
    naevnt = f"{', '.join(foerste)} og {sidste}" if foerste else sidste
    return f"Hvert ønske er holdt op mod de samme kriterier: {naevnt}. "


def _oekonomi(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    if not grundlag.rammer:
        return [Afsnit(f"Der er ingen rammer for {grundlag.aar}.")]
    forklaring = f"{BUNDET} Rest er rammen, når det bundne er trukket fra."
    if grundlag.har_udkast and not grundlag.er_besluttet:
        forklaring = f"{BUNDET} Rest er rammen, når det bundne og udkastet er trukket fra."
    return [Afsnit(forklaring), rammetabel(grundlag, adresser)]


def _proces(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    linjer = [
        f"Runden blev åbnet {dato(grundlag.oprettet_kl)}.",
        f"Fristen for afdelingernes indstillinger: {dato(grundlag.indstil_senest_dag)}.",
        *(f"{a.navn}: {f'låst {dato(a.laast_kl)}' if a.laast_kl else 'ikke låst endnu'}." for a in grundlag.afdelinger),
    ]
    if grundlag.besluttet_kl:
        linjer.append(f"Runden blev besluttet {dato(grundlag.besluttet_kl)}.")
        linjer.append(
            f"Den sidste tilbagemelding blev frigivet {dato(grundlag.frigivet_kl)}."
            if grundlag.frigivet_kl
            else "Tilbagemeldingerne er ved at blive frigivet."
        )
        linjer += [f"{a.navn}: orienteret {dato(a.orienteret_kl)}." for a in grundlag.afdelinger if a.orienteret_kl]
    else:
        linjer.append("Når runden er besluttet, får hver medarbejder sit eget svar, og derefter orienteres afdelingen.")
    return [Liste(tuple(Celle(linje) for linje in linjer))]


def _bilag(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    punkter = [
        Celle(f"{a.sagsnummer}: {a.navn}, låst liste i rækkefølge", adresser.lister.get(a.sagsnummer, ""))
        for a in grundlag.laaste
    ]
    punkter.append(Celle(f"Budgettet for {grundlag.aar} med alle posteringer", adresser.budget))
    punkter.append(Celle(f"{grundlag.sagsnummer}: runden med dens forløb", adresser.runde))
    if grundlag.frigivet_kl:
        punkter.append(Celle(f"Orientering om udmøntning {grundlag.aar}", adresser.udmoentning))
    return [Liste(tuple(punkter))]


def _beslutning(grundlag: Grundlag, adresser: Adresser) -> list[Blok]:
    if not grundlag.besluttet_kl:
        return [Afsnit("Runden er ikke besluttet endnu."), Underskrift(("Dato", "Centerchef"))]
    _, heraf = _summer(grundlag)
    rolle = f" i rollen {Rolle(grundlag.besluttet_rolle).label.lower()}" if grundlag.besluttet_rolle else ""
    linjer = [f"Runden blev besluttet {tidspunkt(grundlag.besluttet_kl)}{rolle}"]
    if heraf:
        linjer.append(f"Bevilget blev {heraf}")
    return [
        Afsnit(" ".join(map(saetning, linjer))),
        Afsnit(
            "Ingen afgør sin egen sag: Havde centerchefen selv et ønske i runden, blev det afgjort af en sættechef. "
            "Begrundelsen for hver beslutning står i medarbejderens egen tilbagemelding."
        ),
    ]


_DELE: dict[Del, tuple[str, Callable[[Grundlag, Adresser], list[Blok]]]] = {
    Del.RESUME: ("Resumé", _resume),
    Del.INDSTILLING: ("Indstilling", _indstilling),
    Del.SAGSFREMSTILLING: ("Sagsfremstilling", _sagsfremstilling),
    Del.OEKONOMI: ("Økonomi", _oekonomi),
    Del.PROCES: ("Proces", _proces),
    Del.BILAG: ("Bilag", _bilag),
    Del.BESLUTNING: ("Beslutning", _beslutning),
}
