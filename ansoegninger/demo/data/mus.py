"""MUS conversations of the current MUS round, gathered from the departments."""

from .koder import Behovskilde as Kilde
from .koder import Laeringsmaalart as Art
from .koder import Musstadie, Niveau
from .mus_voksenstoette import MUS_VOKSENSTOETTE
from .sagsformer import Mussamtale, Planmaal

C, B, A = Niveau.C, Niveau.B, Niveau.A

MUS_VISITATION = (
    Mussamtale(
        "jakob", "mette", Musstadie.GODKENDT_AF_BEGGE, A,
        "Vejledningen om forbrugsgoder er gammel. Jeg skriver gerne en ny, hvis jeg først får reglerne på plads.",
        "Jakob tager ansvaret for sagstypen, og det skal vi bakke op om.",
        -63,
        (
            Planmaal(Art.VIDEN, 3, 11, A, A, "Kursus og derefter ny vejledning",
                     "Jakob", 210, Kilde.HJEMVISNING, "vh-01"),
        ),
    ),
    Mussamtale(
        "zainab", "mette", Musstadie.GODKENDT_AF_BEGGE, B,
        "Borgerne forstår ikke mine breve. Det vil jeg lave om på.",
        "Zainab ser selv problemet og har gode forslag. Kurset kommer på rette tid.",
        -56,
        (Planmaal(Art.VIDEN, 3, 13, B, B, "Kursus i afgørelser, som borgeren forstår",
                  "Zainab", 175, Kilde.KLAGE, "vh-02"),),
    ),
    Mussamtale(
        "inger", "mette", Musstadie.GODKENDT_AF_BEGGE, A,
        "Jeg holder af de svære besøg. Ægtepar, hvor den ene svarer for begge, vil jeg gerne blive bedre til.",
        "Inger er rollemodel for de nye. Demens er et godt næste emne.",
        -65,
        (
            Planmaal(Art.METODE, 1, 1, B, A, "Kursus om borgere med demens", "Inger", 160, Kilde.MUS, "vh-03"),
            Planmaal(Art.METODE, 4, 6, A, A, "Tage Thomas og Linh med på besøg", "Inger", 80, Kilde.PROFIL),
        ),
    ),
    Mussamtale(
        "annesofie", "mette", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg vil vide, hvad der virker i rehabilitering, og ikke kun håbe på det.",
        "Anne-Sofie kan løfte hele teamet, hvis hun får teorien med.",
        -54,
        (
            Planmaal(Art.VIDEN, 4, 12, B, A, "Diplommodul i rehabilitering",
                     "Anne-Sofie", 235, Kilde.STRATEGI, "vh-05"),
        ),
    ),
    Mussamtale(
        "thomas", "mette", Musstadie.GODKENDT_AF_MEDARBEJDER, B,
        "Jeg er klar til de sammensatte sager, hvis jeg må gå med en erfaren først.",
        "Godt tidspunkt at bredde Thomas’ sager ud, så vi er mindre sårbare.",
        -36,
        (
            Planmaal(Art.VIDEN, 4, 12, C, B, "Tre dages sidemandsoplæring med Inger", "Mette", 60, Kilde.MUS, "vh-09"),
        ),
    ),
    Mussamtale(
        "marianne", "mette", Musstadie.GODKENDT_AF_LEDER, B,
        "Jeg vil gerne have teknologien i hånden, før jeg anbefaler den.",
        "Marianne er kritisk på den gode måde. Hun kan blive vores tester.",
        -47,
        (
            Planmaal(Art.VIDEN, 4, 14, C, B, "Kursus i velfærdsteknologi og afprøvning hos to borgere", "Marianne", 190,
                     Kilde.ANDET, "vh-04"),
        ),
    ),
    Mussamtale(
        "peter", "mette", Musstadie.PLAN_I_GANG, B,
        "Aktindsigt er det eneste, der giver mig uro i maven, når posten kommer.",
        "Peter er sikker på faget og skal have samme sikkerhed i reglerne.",
        -42,
        (
            Planmaal(Art.VIDEN, 3, 10, C, B, "Kursus i forvaltningsret", "Peter", 170, Kilde.LEDELSESTILSYN, "vh-06"),
        ),
    ),
    Mussamtale(
        "pernille", "mette", Musstadie.PLAN_I_GANG, A,
        "Jeg bruger mine kræfter på at samle to afdelinger og vil gerne kunne mere end at være venlig.",
        "Pernille er bindeleddet. Vi skal beskrive mandatet tydeligere.",
        -15,
        (
            Planmaal(Art.ROLLE, 5, 21, B, A, "Diplommodul i relationel koordinering", "Pernille", 250, Kilde.STRATEGI,
                     "vh-14"),
        ),
    ),
    Mussamtale(
        "freja", "mette", Musstadie.AFHOLDT, C,
        "Jeg er blevet hurtigere, men afslag ligger tungt på mig bagefter.",
        "Freja skal øve sig i at stå ved en afgørelse og stadig være venlig.",
        -9,
    ),
    Mussamtale(
        "yusuf", "mette", Musstadie.MEDARBEJDER_FORBEREDT, B,
        "Depotet kan spare penge ved at genbruge mere. Jeg har regnet på det og tager tallene med.",
    ),
    Mussamtale(
        "arjun", "mette", Musstadie.LEDER_FORBEREDT,
        ledernotat="Arjun er efterspurgt i hjemmeplejen. Vi skal tale om, hvor meget vejledning han kan nå.",
    ),
    Mussamtale(
        "mette", "birgitte", Musstadie.BEGGE_FORBEREDT, A,
        "Det første år handlede om drift. Nu vil jeg have faget med på møderne igen.",
        "Mette har styr på økonomien. Vi skal tale om at lede gennem faglige spørgsmål.",
    ),
    Mussamtale(
        "bodil", "mette", Musstadie.BEGGE_FORBEREDT, A,
        "Jeg går på pension om nogle år og vil gerne give de principielle sager fra mig i god tid.",
        "Bodils viden skal blive i huset. Makkerpar med Line er et godt sted at begynde.",
    ),
    Mussamtale("line", "mette", Musstadie.IKKE_BEGYNDT),
    Mussamtale("linh", "mette", Musstadie.IKKE_BEGYNDT),
    Mussamtale("soeren", "mette", Musstadie.IKKE_BEGYNDT),
    Mussamtale(
        "dragana", "mette", Musstadie.UDGAAET,
        udgaaet_begrundelse="Dragana og Mette holdt samtalen i foråret, da opgaverne blev lagt om. Den plan gælder.",
    ),
)  # fmt: skip

MUS_BOERN = (
    Mussamtale(
        "ellinor", "rune", Musstadie.GODKENDT_AF_BEGGE, B,
        "Jeg vil gerne lære Sølvlærke-legen.",
        "Ellinor får de mindste børn i tale. Sølvlærke er et godt bud.",
        -50,
        (Planmaal(Art.METODE, 1, 1, B, A, "Kursus i Sølvlærke", "Ellinor", 180, Kilde.MUS, "bu-01"),),
    ),
    Mussamtale(
        "tobias", "rune", Musstadie.BEGGE_FORBEREDT, C,
        "Havørredmodellen har givet mig mod på de store møder.",
        "Tobias vokser med opgaven. Han skal have flere møder på egen hånd.",
    ),
)  # fmt: skip

MUSSAMTALER = (*MUS_VOKSENSTOETTE, *MUS_VISITATION, *MUS_BOERN)
