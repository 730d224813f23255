"""Last year's decided round in Visitation og Hjælpemidler."""

from .koder import Aktivitetstype, Oenskefase, Runde, Udbyderart
from .koder import Beslutningsudfald as Svar
from .koder import Hovedhensyn as Hensyn
from .koder import Vurderingsudfald as Udfald
from .oenskeord import afgjort, delvist, fra_kataloget, i_egne_ord, i_kroner, ja, nej, vurdering
from .omfang import dage
from .sagsformer import Efterforloeb

_FASE = Oenskefase.AFGJORT
_SIDSTE = Runde.SIDSTE
_DAG = -352

OENSKER_SIDSTE_VISITATION = (
    afgjort(
        fra_kataloget(
            "sh-01", "bodil", "fag_hjaelpemidler",
            "Jeg tager de principielle sager og vil gerne være helt skarp på reglerne.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-421, start=-260, slut=-258, maal=(10,),
            tillaeg=i_kroner(transport=520, ophold=2_100),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -402, 1,
                ja("To hjemvisninger på området."), ja("Ansvar for sagstypen."), ja("Tema 3."),
            ),
        ),
        Svar.BEVILGET,
        "Vi har fået to sager hjemvist på området, og du har ansvaret for de principielle. Kurset svarer direkte "
        "på det.",
        dag=_DAG,
        efter=Efterforloeb(
            -331, -258, -225,
            "Jeg fik svar på næsten alle mine spørgsmål. Vi har rettet tre standardtekster efter kurset.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sh-02", "inger", "diplom_praksisvejledning",
            "Jeg tager imod alle nye visitatorer og vil gerne have metode til det.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-419, start=-275, slut=-162, maal=(20,), tema=5,
            tillaeg=i_kroner(materialer=850, transport=960),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -400, 2,
                ja("Tre nye er ansat."), ja("Aftalt ved MUS."), delvist("Støtter flere temaer."),
            ),
        ),
        Svar.BEVILGET,
        "God modtagelse af de nye er afgørende i et år med tre ansættelser. Du har opgaven i forvejen og får nu "
        "redskaberne.",
        dag=_DAG,
        efter=Efterforloeb(
            -333, -161, -130,
            "Jeg har lagt introprogrammet om, så de nye selv fører ordet fra uge tre. Prøven gik godt.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sh-03", "thomas", "fag_demens",
            "Jeg har en baggrund i plejen, men mangler det nyeste om demens.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-417, start=-235, slut=-190, maal=(1,),
            tillaeg=i_kroner(transport=460),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -399, 4,
                ja("Flere sager."), ja("Mål i planen."), ja("Tema 1."),
            ),
        ),
        Svar.VENTELISTE,
        "Ønsket er godt begrundet og nummer fire på afdelingens liste, men da de tre første var regnet med, "
        "rakte resten ikke "
        "til hele prisen. Bliver der penge tilbage efter sommer, er det dit ønske, vi ser på først.",
        dag=_DAG, hensyn=Hensyn.RAMMEN,
    ),
    afgjort(
        fra_kataloget(
            "sh-04", "jakob", "fag_velfaerdsteknologi",
            "Jeg vil gerne kunne sige ja og nej til ny teknologi på et fagligt grundlag.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-411, start=-205, slut=-204, maal=(14,),
            tillaeg=i_kroner(transport=610),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -398, 3,
                ja("Indkøb af skærmløsning forestår."), ja("Mål i planen."), ja("Tema 4."),
            ),
        ),
        Svar.BEVILGET,
        "Kommunen skal købe en ny skærmløsning i år, og din vurdering indgår i valget. Derfor er tidspunktet rigtigt.",
        dag=_DAG,
        efter=Efterforloeb(
            -326, -204, -170,
            "Jeg fik prøvet syv løsninger af og frarådede de to. Min liste over spørgsmål er brugt ved indkøbet.",
        ),
    ),
    afgjort(
        i_egne_ord(
            "sh-05", "yusuf", "Studietur til hjælpemiddelmesse i udlandet", "Havnsund Kurser",
            "På messen kan man se alt det nye på to dage og tale med dem, der har lavet det.",
            art=Udbyderart.PRIVAT, type_=Aktivitetstype.ANDET, omfang=dage("3"),
            pris=i_kroner(4_500, transport=3_200, ophold=3_900), tema=5, maal=(14,), runde=_SIDSTE,
            fase=_FASE, prioritet=1, oprettet=-408, start=-220, slut=-218,
            vurdering=vurdering(
                Udfald.ANBEFALES_IKKE, "mette", -391, None,
                delvist("Nyttigt, men ikke nødvendigt."), nej("Indgår ikke i planen."), nej("Uden klar sammenhæng."),
                "Prisen er høj i forhold til, hvad afdelingen får igen.",
            ),
        ),
        Svar.AFSLAG,
        "Turen ville koste lige så meget som to faglige kurser, og meget af det viste kan ses på den danske "
        "udstilling til "
        "foråret. Den må du gerne besøge i arbejdstiden, og entreen er gratis.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ,
    ),
    afgjort(
        fra_kataloget(
            "sh-06", "dragana", "webinar_begreber",
            "Jeg laver statistikken og vil gerne bruge begreberne rigtigt.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-407, start=-290, maal=(3,),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -390, 5,
                ja("Tallene bruges af ledelsen."), ja("Mål i planen."), ja("Tema 2."),
            ),
        ),
        Svar.BEVILGET,
        "Webinaret er gratis, tager tre timer og gør ledelsens tal mere rigtige. Det var en let beslutning.",
        dag=_DAG,
        efter=Efterforloeb(-340, -290, -281, "Kort og klart. Jeg har rettet to kategorier, som vi brugte forkert."),
    ),
    afgjort(
        fra_kataloget(
            "sh-07", "annesofie", "fag_autisme",
            "Jeg møder flere unge med autisme, der søger om hjælp i hjemmet.",
            fase=_FASE, runde=_SIDSTE, prioritet=2, oprettet=-404, start=-195, slut=-194, maal=(1,),
            tillaeg=i_kroner(transport=420),
            vurdering=vurdering(
                Udfald.VIDENDELING, "mette", -389, None,
                delvist("Få sager indtil nu."), delvist("Nævnt i planen."), ja("Tema 5."),
                "Voksenstøtte har samme spørgsmål. Afdelingerne kan lære af hinanden.",
            ),
        ),
        Svar.VIDENDELING,
        "I har haft fire sager på et år, og Voksenstøtte har mange flere. Derfor inviterer faglig koordinator "
        "til et fælles "
        "sagsmøde, hvor du kan tage dine sager med.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ, emne="Unge med autisme: fælles sagsmøde med Voksenstøtte",
    ),
    afgjort(
        fra_kataloget(
            "sh-08", "soeren", "konference_voksen",
            "Jeg vil gerne høre, hvordan andre kommuner løser boligsager.",
            fase=_FASE, runde=_SIDSTE, prioritet=3, oprettet=-406, start=-170, slut=-169, maal=(14,),
            tillaeg=i_kroner(transport=780, ophold=1_400),
            vurdering=vurdering(
                Udfald.ANBEFALES_IKKE, "mette", -388, None,
                delvist("Et enkelt punkt på programmet."), nej("Indgår ikke i planen."),
                delvist("Tema 5 i bred forstand."),
                "Kun én time af to dage handler om boligsager.",
            ),
        ),
        Svar.AFSLAG,
        "Programmet har én time om boligsager, og det er for lidt til to dage med overnatning. Mette har fundet to "
        "kommuner, der gerne vil tage imod dig en formiddag og vise deres sagsgang.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ,
    ),
    afgjort(
        fra_kataloget(
            "sh-09", "marianne", "fag_forflytning",
            "Jeg vejleder i hjemmet og vil gerne kende de nye lifte.",
            fase=_FASE, runde=_SIDSTE, prioritet=2, oprettet=-403, start=18, slut=19, maal=(14,), tema=5,
            tillaeg=i_kroner(transport=340),
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -387, 6,
                ja("Nye lifte er købt."), ja("Mål i planen."), delvist("Løst knyttet til tema 5."),
            ),
        ),
        Svar.BEVILGET,
        "De nye lifte er købt, og nogen skal kunne vejlede i dem. Der er lang ventetid på kurset, men prisen ligger "
        "inden for det, der var tilbage af rammen.",
        dag=_DAG, efter=Efterforloeb(-60),
    ),
    afgjort(
        i_egne_ord(
            "sh-10", "peter", "Når borgeren klager: svar, der løser sagen", "Paragrafværkstedet Vinterhvile",
            "Jeg svarer på klager alene og vil gerne blive bedre til at få dem lukket ordentligt.",
            art=Udbyderart.PRIVAT, type_=Aktivitetstype.TEMADAG, omfang=dage("1"),
            pris=i_kroner(1_250, transport=140), tema=3, maal=(13,), runde=_SIDSTE,
            fase=_FASE, prioritet=2, oprettet=-402, start=-140,
            vurdering=vurdering(
                Udfald.ANBEFALES, "mette", -386, 7,
                ja("Klagerne er steget."), ja("Mål i planen."), ja("Tema 3."),
            ),
        ),
        Svar.BEVILGET,
        "Du skriver de fleste af afdelingens svar på klager. En enkelt dag er til at betale, og du har selv foreslået "
        "at dele øvelserne bagefter.",
        dag=_DAG,
        efter=Efterforloeb(-310, -138, aflyst="Udbyderen aflyste dagen, fordi der var for få tilmeldte."),
    ),
)  # fmt: skip
