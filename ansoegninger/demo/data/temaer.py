"""The five themes as they stood in strategy version 1. A part that a theme does not have is None."""

from .former import Tema

BORGERINDDRAGELSE = Tema(
    nummer=1,
    navn="Borgerinddragelse – borgers stemme",
    indledning="Støtten virker bedst, når den begynder dér, hvor borgeren selv er. "
    "Derfor skal borgeren og de pårørende med fra start.",
    opgave="Borgeren og de pårørende er med undervejs. De kan mærke det, og det kan læses i sagen.",
    perspektiv_kerneopgave="Borgeren føler sig lyttet til og kan se sine egne ord i sagen.",
    perspektiv_organisation="Mere tilfredse borgere, lettere samarbejde med pårørende "
    "og samme måde at inddrage på, uanset hvem man møder.",
    laering_rolle="Rådgiveren støtter og samarbejder i øjenhøjde.",
    laering_metoder="Vi bruger de metoder og skabeloner, vi har valgt. Borgeren er med til at sætte mål og følge op. "
    "Sted, længde og deltagere passer til det, borgeren kan overskue.",
    laering_viden="Kommunens pårørendepolitik, viden fra Viso, borgerrådgiverens beretninger og reglerne om "
    "partshøring.",
    traening_viden="Hvad betyder inddragelse for resultatet, og hvilke metoder passer til hvilke borgere?",
    traening_afproevning="Øvelser med rollespil, følgeskab med en erfaren kollega og aktionslæring i egne sager.",
    traening_feedback="Sparring med kolleger, leder og faglig koordinator, ledelsestilsyn og gerne borgerens egne ord.",
    traening_initiativer=(
        "Dag med Viso om god borgerinddragelse",
        "Forløb om samtaleteknik hos et konsulenthus",
        "Borgerrådgiveren fortæller om det, borgerne henvender sig om",
        "Webinarer og kortere kurser om inddragelse",
    ),
    hverdag_maal="Ledelsestilsynet ser efter borgerens stemme i sagen.",
    hverdag_aendringer="Vi kommer til at skrive mere og klarere til borgerne.",
    hverdag_stoette="Kolleger, faglig koordinator og leder.",
    hverdag_opfoelgning="Fast tilsyn og et tilbagevendende punkt på de socialfaglige møder.",
)

VUM = Tema(
    nummer=2,
    navn="VUM 2.0",
    indledning="Voksenudredningsmetoden er vores fælles vej fra henvendelse til opfølgning. "
    "Den gør sagerne lettere at læse og at overtage.",
    opgave="Alle rådgivere bruger VUM 2.0 ens, både tankegangen og de aftalte felter i fagsystemet.",
    perspektiv_kerneopgave="Når vi udreder på samme måde, bliver kvaliteten mere jævn for borgerne.",
    perspektiv_organisation="En kollega kan hurtigt tage over, oplysninger bruges igen, og ledelsens tal bliver "
    "rigtigere.",
    laering_rolle="Rådgiveren udreder sammen med borgeren, ikke om borgeren.",
    laering_metoder="VUM 2.0 i fagsystemet, og de nye arbejdsgange efterhånden som de kommer.",
    laering_viden="Metodens begreber og vores egne lokale arbejdsgange.",
    traening_viden="En underviser udefra gennemgår metoden.",
    traening_afproevning="Vi prøver ét afgrænset emne ad gangen og fortæller hinanden, hvad der skete.",
    traening_feedback="Sparring med kolleger, faglig koordinator og ledelse samt ledelsestilsyn.",
    traening_initiativer=(
        "To dages undervisning, når fagsystemet er klar til metoden",
        "Arbejdsgange, der passer til de nye felter",
        "Aktionslæring i egne sager",
    ),
    hverdag_maal="Ledelsestilsynet måler, hvor ens vi udreder.",
    hverdag_aendringer="Fagsystemet er først fuldt klar i løbet af 2023.",
    hverdag_stoette="Opdaterede arbejdsgange og vejledninger.",
    hverdag_opfoelgning="Metoden, de fælles begreber og it-støtten bliver ved med at være på dagsordenen.",
)

JURA = Tema(
    nummer=3,
    navn="Juridiske kompetencer",
    indledning="En rigtig afgørelse er truffet efter reglerne og skrevet, så den kan forstås.",
    opgave="Vi begrunder hver afgørelse konkret og viser, hvilke regler, hvilken praksis "
    "og hvilken kvalitetsstandard den bygger på.",
    perspektiv_kerneopgave="Borgeren får den rette vejledning og en afgørelse, der holder.",
    perspektiv_organisation="Færre sager kommer retur fra Ankestyrelsen, måske færre klager, og mere tillid til os.",
    laering_rolle="Rådgiveren står fagligt sikkert, når reglerne skal forklares.",
    laering_metoder="Teamet læser klager og hjemviste sager sammen for at lære af dem. Breve og arbejdsgange "
    "rettes til.",
    laering_viden="Juristen gennemgår lovstoffet, så rådgiverne selv kan bruge det.",
    traening_viden="Undervisning i ny praksis og nye regler samt en årlig opsamling på, hvad klagerne har lært os.",
    traening_afproevning=None,
    traening_feedback="Fra kolleger, borgere og pårørende, ledelsestilsyn og Ankestyrelsen.",
    traening_initiativer=(
        "Undervisning ved centerets jurist",
        "Reglen ind i begrundelsen: hver rådgiver øver sig i egne afgørelser",
        "Makkerlæsning af udvalgte afgørelser, før de sendes",
        "Øv dig i at give et afslag mundtligt",
        "Aktionslæring i samtaler med borgere",
    ),
    hverdag_maal="Ledelsestilsyn og det, Ankestyrelsen skriver.",
    hverdag_aendringer=None,
    hverdag_stoette="Notatpligt og juridiske overvejelser tages op jævnligt.",
    hverdag_opfoelgning="Regler og praksis er med, både på de socialfaglige møder og i tilsynet.",
)

OPFOELGNING = Tema(
    nummer=4,
    navn="Opfølgning på mål og indsatser",
    indledning="Opfølgning viser, om støtten virker, og om den skal fortsætte, ændres eller slutte.",
    opgave="Vi følger op til tiden, så støtten hjælper borgeren mod sine mål.",
    perspektiv_kerneopgave="Borgeren kan genkende målene og se, at tilbuddet passer til dem.",
    perspektiv_organisation="Pengene gør mere gavn, når mål og støtte rettes til efter det, borgeren kan og vil.",
    laering_rolle="Rådgiveren er også samarbejdspartner, når der følges op.",
    laering_metoder="Opfølgning på møde eller på papir, og skarpere mål efter SMART.",
    laering_viden="Hvad virker for hvem?",
    traening_viden="Teams og afdeling lægger erfaringerne frem og beslutter derefter en fælles linje.",
    traening_afproevning="Opfølgning på skærm eller uden møde prøves af, hvor det giver mening.",
    traening_feedback="Fra tilbud og borger på opfølgningsmødet.",
    traening_initiativer=(
        "Aktionslæring: prøv, og tal om det bagefter",
        "Bedre brevskabeloner til opfølgning og undervisning i dem",
    ),
    hverdag_maal="Ledelsestilsyn og feedback fra kolleger, faglig koordinator og leder.",
    hverdag_aendringer="Flere opfølgninger tager mere tid. Borgeren kontaktes før mødet, hvis det hjælper, "
    "og får et notat om det aftalte bagefter.",
    hverdag_stoette="Vi hjælper hinanden med at holde fast i det, vi har aftalt.",
    hverdag_opfoelgning="Teammødet vælger, hvilke sager der skal følges op på først.",
)

PAA_TVAERS = Tema(
    nummer=5,
    navn="Helhedsorienterede og sammenhængende indsatser på tværs",
    indledning="Borgeren har ét liv, men ofte mange kontakter i kommunen. Vi skal få det til at hænge sammen.",
    opgave="Rådgiverne arbejder på tværs, så borgeren når sine mål, bliver mere selvhjulpen og får et bedre liv.",
    perspektiv_kerneopgave="Borgeren møder fagfolk, der taler sammen, og får støtten i en rækkefølge, der giver "
    "mening.",
    perspektiv_organisation="Lettere samarbejde og samlet set kortere ventetid.",
    laering_rolle="Rådgiveren samarbejder bredere, også efter at støtten er sat i gang.",
    laering_metoder="Samtaler, der motiverer og inddrager, med både kolleger og borgere, og de fælles arbejdsgange.",
    laering_viden="Arbejdsgange og vejledninger, der går på tværs.",
    traening_viden="Vi læser de fælles arbejdsgange sammen, til alle er med.",
    traening_afproevning=None,
    traening_feedback="Fra samarbejdspartnere og kolleger efter en aftalt model, som passer på relationen.",
    traening_initiativer=(
        "Aktionslæring: prøv en fælles arbejdsgang af i en rigtig sag",
        "Aktionslæring: prøv en faglig vejledning af og ret den til",
    ),
    hverdag_maal="Netværket på tværs af afdelinger og vores egne møder.",
    hverdag_aendringer="Ingen ændringer er planlagt.",
    hverdag_stoette="Netværket, nærmeste leder og faglig koordinator samt vejledninger, der holdes ved lige.",
    hverdag_opfoelgning="Netværket på tværs samler op.",
)

TEMAER = (BORGERINDDRAGELSE, VUM, JURA, OPFOELGNING, PAA_TVAERS)
