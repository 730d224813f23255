"""What the committee is told of how the year's money was used. Pure; only grants that everybody has been told of."""

from __future__ import annotations

from ansoegninger.papirer.beslutningspapir import KOLOFON
from ansoegninger.papirer.grundlag import Adresser, Grundlag
from ansoegninger.papirer.indhold import Afsnit, Blok, Papir, Sektion, saetning
from ansoegninger.papirer.puljer.papir import afsnit_om
from ansoegninger.papirer.skjul import skjul
from ansoegninger.papirer.tabeller import (
    bevillinger,
    rammetabel,
    skjul_bevilget,
    standgrupper,
    temagrupper,
    typegrupper,
)
from workflows.sprog.formater import antal, dato, kr

KOLOFON_MED_PULJER = (
    f"{KOLOFON} En pulje, andre har givet, har sit eget afsnit. Her er brugt det, der er reserveret, disponeret eller "
    "forbrugt, en plads er én persons kursus, og et kursus, der ikke blev gennemført, er ikke med."
)


def udmoentning(grundlag: Grundlag, adresser: Adresser) -> Papir:
    """The paper; made only when the round is decided and released."""
    temaer, typer, stande = temagrupper(grundlag), typegrupper(grundlag), standgrupper(grundlag)
    # The decision paper shows what was asked for by theme; the two may be laid beside each other.
    skjulte_temaer = skjul_bevilget(temaer)[1]
    return Papir(
        titel=f"Orientering om udmøntning af midler til kompetenceudvikling {grundlag.aar}",
        center=grundlag.center,
        kommune=grundlag.kommune,
        stand="Til orientering",
        hentet_kl=grundlag.hentet_kl,
        filnavn=f"udmoentning-{grundlag.aar}-{grundlag.sagsnummer}",
        sektioner=(
            Sektion("Resumé", (Afsnit(_resume(grundlag)),)),
            Sektion("Midlerne", _midlerne(grundlag, adresser)),
            Sektion(
                "Temaer",
                (bevillinger("Bevillinger fordelt på temaer", "Tema", temaer, grundlag, adresser, skjulte_temaer),),
            ),
            Sektion(
                "Kursustyper",
                (bevillinger("Bevillinger fordelt på kursustyper", "Kursustype", typer, grundlag, adresser),),
            ),
            Sektion(
                "Hvor langt er kurserne?",
                (bevillinger("Bevillinger efter, hvor langt kurset er", "Status", stande, grundlag, adresser),),
            ),
            *(afsnit_om(pulje) for pulje in grundlag.puljer),
        ),
        kolofon=KOLOFON_MED_PULJER if grundlag.puljer else KOLOFON,
    )


def _midlerne(grundlag: Grundlag, adresser: Adresser) -> tuple[Blok, ...]:
    if not grundlag.rammer:
        return (Afsnit(f"Der er ingen rammer for {grundlag.aar}."),)
    return (rammetabel(grundlag, adresser),)


def _resume(grundlag: Grundlag) -> str:
    bevilget = [o for o in grundlag.oensker if o.bevilget_oere is not None]
    ramme = kr(sum(r.ramme_oere for r in grundlag.rammer), hele=True)
    tekst = saetning(f"{grundlag.center} har {ramme} til kompetenceudvikling i {grundlag.aar}")
    if not bevilget:
        return f"{tekst} Der er ikke bevilget kurser."
    if skjul([{o.person_id for o in bevilget}]).i_alt:
        return f"{tekst} Bevillingerne er til for få personer til, at tallene kan vises."
    besluttet = f"Runden blev besluttet {dato(grundlag.besluttet_kl)}, og " if grundlag.besluttet_kl else ""
    kurser = antal(len(bevilget), "kursus", "kurser")
    sum_ = kr(sum(o.bevilget_oere or 0 for o in bevilget), hele=True)
    return f"{tekst} {saetning(f'{besluttet}der er bevilget {kurser} for {sum_}')}"
