"""The rules that come with the system, and what each kind of rule can be.

The periods are defaults to be confirmed by the municipality (its own decision, or its archive's). A municipality
that decides otherwise writes a new version on the page; nothing here changes then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ansoegninger.sletning.models import Anker, Omfang

#: A shorter period waits this long, so that whoever sees it in the trail can object or lay a hold on a case.
VARSEL = timedelta(days=30)
LAENGST_MAANEDER = 1200


@dataclass(frozen=True, slots=True)
class Standard:
    """The default of one rule.

    Attributes:
        maaneder: how long; None keeps it until somebody decides.
        ankre: what the period may be counted from; the first is the default.
        mindst: no rule may be shorter, in months: a period of nothing would let somebody wipe out their own traces.
        omfatter: exactly what goes, as a sentence.
        kilde, begrundelse: where the default comes from, and why.
    """

    maaneder: int | None
    ankre: tuple[Anker, ...]
    mindst: int
    omfatter: str
    kilde: str
    begrundelse: str


_FULGT_MED = "Sagens tekster i alle felter og i historikken, dens breve og beskeder og sporets indhold om den."
_PERSONALESAG = "Standard for personalesager: fratrædelse + 5 år"
_LEVERET = "Systemets standard; bekræftes af kommunen"

STANDARD: dict[Omfang, Standard] = {
    Omfang.BESKEDER: Standard(
        12,
        (Anker.SKREVET, Anker.FRATRAEDELSE),
        3,
        "Emne og tekst i e-mails, der er sendt, opgivet eller annulleret. Brevet selv har sin egen regel.",
        _LEVERET,
        "E-mailen gentager brevet, som står på sagen.",
    ),
    Omfang.KLADDER: Standard(
        12,
        (Anker.SIDST_RETTET,),
        1,
        "Kladder, som ingen har rørt, fjernes helt. Af kladder, der er smidt væk, slettes teksten i historikken.",
        "Standard: tilbagetrukne kladder 1 år",
        "En kladde er medarbejderens egen og ikke et grundlag for noget.",
    ),
    Omfang.TRUKNE: Standard(
        12,
        (Anker.TRUKKET, Anker.FRATRAEDELSE),
        6,
        _FULGT_MED,
        "Standard: tilbagetrukne kladder 1 år",
        "Et ønske, der blev trukket, før der blev besluttet, er ikke et grundlag for noget.",
    ),
    Omfang.BREVE: Standard(
        60,
        (Anker.FRATRAEDELSE, Anker.SKREVET),
        24,
        "Brevets tekst. Sagen kan have sin egen, længere frist.",
        _PERSONALESAG,
        "Medarbejderen og revisionen skal kunne læse svaret, så længe sagen kan tages op.",
    ),
    Omfang.OENSKER: Standard(
        60,
        (Anker.FRATRAEDELSE, Anker.SIDST_RETTET),
        24,
        _FULGT_MED,
        _PERSONALESAG,
        "Revisionen skal kunne følge en bevilling fra ønske til evaluering, så længe sagen kan tages op.",
    ),
    Omfang.FONDSSAGER: Standard(
        60,
        (Anker.FRATRAEDELSE, Anker.SIDST_RETTET),
        24,
        _FULGT_MED,
        _PERSONALESAG,
        "Revisionen skal kunne følge fondens penge fra ansøgning til udbetaling, så længe sagen kan tages op.",
    ),
    Omfang.INTROFORLOEB: Standard(
        60,
        (Anker.FRATRAEDELSE, Anker.SIDST_RETTET),
        12,
        "Planens trin, statusser og konklusion, hvad der er skrevet om personens erfaring, og sporets indhold om det.",
        _PERSONALESAG,
        "Introforløbet er begyndelsen på udviklingsplanen og følger personalesagen.",
    ),
    Omfang.MUS: Standard(
        12,
        (Anker.AFLOEST,),
        6,
        "Noter, mål og aktiviteter, når medarbejderen har fået en nyere, godkendt plan.",
        "Standard: MUS-tekster, til de er afløst, + 1 runde",
        "Den forrige plan skal kunne ses, mens den nye bruges; MUS holdes en gang om året.",
    ),
    Omfang.MUS_SIDSTE: Standard(
        60,
        (Anker.FRATRAEDELSE,),
        12,
        "Noter, mål og aktiviteter i de samtaler, der ikke er afløst af en nyere.",
        _PERSONALESAG,
        "Den sidste plan følger personalesagen.",
    ),
    Omfang.GRUS: Standard(
        60,
        (Anker.SIDST_RETTET,),
        12,
        "Temaer, deltagernes ord, mål og aktiviteter, når samtalen er afsluttet. Hvem der var med, bliver stående.",
        _LEVERET,
        "Gruppens plan er brugt op, når der er fulgt op på den.",
    ),
    Omfang.VIDENSPERSONER: Standard(
        60,
        (Anker.AARETS_UDGANG,),
        12,
        "Navnet på den, der stod for et emne på årshjulet. Emnet bliver stående.",
        _LEVERET,
        "Navnet bruges kun, mens emnet er aktuelt.",
    ),
    Omfang.PERSONER: Standard(
        60,
        (Anker.FRATRAEDELSE,),
        12,
        "Navn, brugernavn, e-mail, stilling og begrundelser for roller. Personen hedder derefter »Tidligere "
        "medarbejder« med et nummer, så det stadig kan ses, at den samme har handlet. Sker først, når personens egne "
        "sager er slettet.",
        _PERSONALESAG,
        "Et navn skal ikke stå længere end de sager, det hører til.",
    ),
    Omfang.SPOR: Standard(
        None,
        (Anker.SKREVET,),
        60,
        "Indholdet af poster om roller, opsætning og penge. Hvem, hvornår og hvad slags bliver altid stående.",
        "Systemets standard: intet slettes, før arkivering er besluttet",
        "Om sporet skal afleveres til arkiv, er kommunens beslutning.",
    ),
}
