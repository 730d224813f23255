"""MUS in Afdeling for Voksenstøtte: notes and plans at every stage."""

from .koder import Behovskilde as Kilde
from .koder import Laeringsmaalart as Art
from .koder import Musstadie, Niveau
from .sagsformer import Mussamtale, Planmaal

C, B, A = Niveau.C, Niveau.B, Niveau.A

MUS_VOKSENSTOETTE = (
    Mussamtale(
        "hodan", "henrik", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg er glad for mine sager og for teamet. To hjemvisninger har fyldt, og jeg vil gerne blive sikker i mine "
        "begrundelser.",
        "Hodan har godt fat i borgerne. Begrundelserne skal være mere konkrete, og det skal hun have hjælp til.",
        -62,
        (
            Planmaal(Art.VIDEN, 3, 13, B, B, "Kursus i afgørelser og makkerlæsning hver anden uge", "Hodan", 180,
                     Kilde.HJEMVISNING, "vs-01"),
            Planmaal(Art.METODE, 1, 2, B, A, "Vise to sager frem på socialfagligt møde",
                     "Hodan og Signe", 120, Kilde.MUS),
        ),
    ),
    Mussamtale(
        "camilla", "henrik", Musstadie.GODKENDT_AF_BEGGE, A,
        "Kollegerne kommer til mig med de svære sager, og det kan jeg lide. Jeg mangler tid og noget at slå op i.",
        "Camilla er ressourceperson i praksis. Vi skal give rollen en ramme og styrke juraen.",
        -66,
        (
            Planmaal(Art.VIDEN, 3, 10, B, A, "Diplommodul i socialret", "Camilla", 240, Kilde.STRATEGI, "vs-02"),
            Planmaal(Art.ROLLE, 3, 18, A, A, "Fast åben time for kolleger hver uge", "Henrik", 60, Kilde.MUS),
        ),
    ),
    Mussamtale(
        "samira", "henrik", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg vil gerne stå mere fast i samtaler om takst. Arbejdstiden passer mig godt.",
        "Samira kender tilbuddene og kan blive vores forhandler.",
        -60,
        (Planmaal(Art.METODE, 5, 4, C, B, "Læse to gamle forhandlinger igennem med Camilla",
                  "Samira", 90, Kilde.ANDET),),
    ),
    Mussamtale(
        "mads", "henrik", Musstadie.GODKENDT_AF_BEGGE, B,
        "Flere unge med autisme. Jeg kan mærke, at mine samtaler ikke passer til dem.",
        "Mads skal have bedre redskaber til målgruppen. Han er nysgerrig og deler gerne.",
        -64,
        (
            Planmaal(Art.METODE, 1, 1, B, A, "Kursus om autisme og myndighedsarbejde",
                     "Mads", 190, Kilde.LEDELSESTILSYN,
                     "vs-04"),
        ),
    ),
    Mussamtale(
        "trine", "henrik", Musstadie.GODKENDT_AF_BEGGE, A,
        "Tovholderrollen er spændende, men uklar. Jeg vil være med til at beskrive den.",
        "Trine går forrest. Vi aftaler, at hun skriver et første udkast.",
        -58,
        (
            Planmaal(Art.ROLLE, 5, 21, B, A, "Diplommodul i relationel koordinering",
                     "Trine", 250, Kilde.STRATEGI, "vs-05"),
            Planmaal(Art.ROLLE, 5, 20, A, A, "Beskrive tovholderens opgaver på én side", "Trine og Pernille", 75,
                     Kilde.STRATEGI),
        ),
    ),
    Mussamtale(
        "agnieszka", "henrik", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg var på venteliste sidste år og vil stadig gerne på samtaleforløbet.",
        "Ønsket står ved magt. Pårørendesamarbejde er et af vores svage punkter.",
        -61,
        (
            Planmaal(Art.ROLLE, 1, 19, B, A, "Samtaleforløb og optagelse af to møder", "Agnieszka", 200, Kilde.KLAGE,
                     "vs-06"),
        ),
    ),
    Mussamtale(
        "kirsten", "henrik", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg vil gerne opdateres i forvaltningsret, så de nye får det rigtige at vide.",
        "Kirsten er en stærk oplærer. Et kort kursus giver mere end et modul.",
        -57,
        (
            Planmaal(Art.VIDEN, 3, 10, B, B, "Kursus i forvaltningsret", "Kirsten", 170, Kilde.LEDELSESTILSYN, "vs-07"),
        ),
    ),
    Mussamtale(
        "signe", "henrik", Musstadie.GODKENDT_AF_BEGGE, A,
        "Jeg bruger meget tid på oplæring og vil gerne gøre det med mere metode.",
        "Signe samler afdelingen fagligt. Vejledning er et naturligt næste skridt.",
        -59,
        (Planmaal(Art.ROLLE, 2, 20, A, A, "Diplommodul i praksisvejledning", "Signe", 230, Kilde.MUS, "vs-12"),),
    ),
    Mussamtale(
        "rasheed", "henrik", Musstadie.GODKENDT_AF_MEDARBEJDER, B,
        "Mine mål er for brede. Det siger både tilbuddene og tilsynet.",
        "Enig. Det er et fælles emne, som Rasheed kan være med til at løfte.",
        -40,
        (
            Planmaal(Art.METODE, 4, 3, B, B, "Skrive mål om i fem handleplaner sammen med Trine", "Rasheed", 100,
                     Kilde.LEDELSESTILSYN, "vs-10"),
        ),
    ),
    Mussamtale(
        "fatma", "henrik", Musstadie.GODKENDT_AF_LEDER, B,
        "Borgerne har flere problemer på én gang end før. Jeg vil gerne læse mere teori.",
        "Fatma kan blive stærk på området. Jeg er usikker på, om det skal være et helt modul.",
        -38,
        (
            Planmaal(Art.VIDEN, 5, 14, B, A, "Besøge tre samarbejdspartnere og lave en oversigt",
                     "Fatma", 150, Kilde.MUS),
            Planmaal(Art.VIDEN, 5, 12, B, A, "Kortere kursus eller modul om sammensatte problemer", "Fatma", 260,
                     Kilde.STRATEGI, "vs-08"),
        ),
    ),
    Mussamtale(
        "emil", "henrik", Musstadie.PLAN_I_GANG, C,
        "Jeg kan sagens gang, men vakler, når borgeren bliver vred over et afslag.",
        "Emil er på vej fra C til B. Han skal øve sig i rollen, gerne i trygge rammer.",
        -20,
        (
            Planmaal(Art.ROLLE, 3, 18, C, B, "Forløb om myndighedsrollen og øvelser i mundtligt afslag", "Emil", 220,
                     Kilde.STRATEGI, "vs-13"),
        ),
    ),
    Mussamtale(
        "oskar", "henrik", Musstadie.AFHOLDT, C,
        "Telefonsamtaler med pårørende tager lang tid, og jeg ved ikke, hvordan jeg slutter dem.",
        "Oskar er omhyggelig. Samtalen med pårørende er det, vi skal arbejde med.",
        -11,
    ),
    Mussamtale(
        "nadia", "henrik", Musstadie.MEDARBEJDER_FORBEREDT, B,
        "Jeg vil gerne have flere opgaver med data og vide, hvad tallene bruges til.",
    ),
    Mussamtale(
        "hanne", "henrik", Musstadie.LEDER_FORBEREDT,
        ledernotat="Hanne bringer det pædagogiske blik ind. Jeg vil tale om korte notater og om hendes rolle i teamet.",
    ),
    Mussamtale(
        "dorte", "henrik", Musstadie.BEGGE_FORBEREDT, A,
        "Jeg har været her længe og vil gerne tale om, hvordan jeg giver det videre, jeg kan om pårørendekonflikter.",
        "Dorte har viden, som afdelingen ikke må miste. Vi skal tale om oplæg og sidemandsoplæring.",
    ),
    Mussamtale(
        "henrik", "birgitte", Musstadie.BEGGE_FORBEREDT, A,
        "Tilsynet fylder meget. Jeg vil hellere bruge tallene til samtaler om faglighed end til kontrol.",
        "Henrik har fået ro på afdelingen. Nu skal vi tale om, hvordan han slipper flere opgaver.",
    ),
    Mussamtale("louise", "henrik", Musstadie.IKKE_BEGYNDT),
    Mussamtale("lasse", "henrik", Musstadie.IKKE_BEGYNDT),
)  # fmt: skip
