"""Last year's decided round in Afdeling for Voksenstøtte: what was answered, why, and what came of it."""

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

OENSKER_SIDSTE_VOKSEN = (
    afgjort(
        fra_kataloget(
            "sv-01", "camilla", "fag_afgoerelse",
            "Jeg læser med på mange af kollegernes afgørelser og vil gerne give bedre råd.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-420, start=-270, slut=-269, maal=(13,),
            tillaeg=i_kroner(transport=380),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -401, 1,
                ja("Makkerlæsning er ny i år."), ja("Aftalt i planen."), ja("Tema 3."),
            ),
        ),
        Svar.BEVILGET,
        "Du læser med på flest afgørelser i afdelingen. Kurset kommer derfor mange sager til gode, og prisen er "
        "rimelig.",
        dag=_DAG,
        efter=Efterforloeb(
            -330, -269, -240,
            "Det bedste var at omskrive mine egne breve. Jeg har lavet en tjekliste, som seks kolleger nu bruger.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sv-02", "trine", "diplom_udsatte",
            "Jeg vil forstå sammenhængen mellem misbrug og psykisk sårbarhed bedre, end jeg gør i dag.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-424, start=-285, slut=-160, maal=(12, 14),
            tillaeg=i_kroner(materialer=900, transport=840),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -403, 2,
                ja("Vi mangler en ressourceperson."), ja("Vejen til A-niveau."), ja("Tema 5."),
            ),
        ),
        Svar.BEVILGET,
        "Afdelingen har brug for én, som kan rådgive de andre i sager med både misbrug og psykisk sygdom. Du har "
        "erfaringen, og din leder har lagt en plan for, hvordan du deler din viden.",
        dag=_DAG,
        efter=Efterforloeb(
            -335, -158, -121,
            "Hårdt ved siden af arbejdet, men jeg ser andre muligheder i sagerne nu. Jeg har holdt to oplæg for "
            "teamet.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sv-03", "agnieszka", "lyrebjerg_samtale",
            "Jeg vil gerne med på samtaleforløbet for at blive tryggere i møder med mange deltagere.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-418, start=-255, slut=-180, maal=(1, 2),
            tillaeg=i_kroner(transport=540),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -400, 5,
                ja("Gælder mange sager."), ja("Mål i planen."), ja("Tema 1."),
            ),
        ),
        Svar.VENTELISTE,
        "Dit ønske passer godt til strategien, men de ti pladser gik til kolleger, som ikke har haft et forløb i de "
        "sidste tre år. Du står først, hvis en plads bliver ledig, og dit ønske kan søges igen i næste runde.",
        dag=_DAG, hensyn=Hensyn.BEHOV, afloest=-41,
    ),
    afgjort(
        fra_kataloget(
            "sv-04", "fatma", "fag_paaroerende",
            "Jeg har tre sager med uenige søskende og vil gerne lære at holde mødet på sporet.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-416, start=-230, slut=-229, maal=(15, 19),
            tillaeg=i_kroner(transport=310),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -398, 3,
                ja("Konkrete sager lige nu."), ja("Mål i planen."), ja("Tema 1."),
            ),
        ),
        Svar.BEVILGET,
        "Behovet er konkret og aktuelt, og kurset ligger, mens sagerne stadig er i gang, så du kan øve dig med "
        "det samme.",
        dag=_DAG,
        efter=Efterforloeb(
            -320, -229, -198,
            "Jeg aftaler nu rammen for mødet, før vi begynder. Det har gjort den største forskel.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sv-05", "dorte", "fag_faglig_ledelse",
            "Jeg overvejer ledelse på længere sigt og vil gerne prøve det af.",
            fase=_FASE, runde=_SIDSTE, prioritet=2, oprettet=-410, start=-200, slut=-150, maal=(20,),
            tillaeg=i_kroner(transport=450),
            vurdering=vurdering(
                Udfald.ANBEFALES_IKKE, "henrik", -395, None,
                delvist("Vi har ingen lederstilling at udvikle til."), nej("Nyt ønske."), nej("Retter sig mod ledere."),
                "Kurset er for fungerende ledere og ville bruge en stor del af rammen.",
            ),
        ),
        Svar.AFSLAG,
        "Kurset er lagt an på dem, der allerede leder, og koster en tredjedel af afdelingens ramme. Din lyst til "
        "ledelse "
        "tager vi alvorligt: Henrik aftaler et forløb med dig, hvor du leder teammødet i et kvartal.",
        dag=_DAG, hensyn=Hensyn.VILKAAR,
    ),
    afgjort(
        fra_kataloget(
            "sv-06", "mads", "fag_maal",
            "Jeg vil gerne skrive mål, som borgeren selv kan huske.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-413, start=-240, maal=(3,),
            tillaeg=i_kroner(transport=260),
            vurdering=vurdering(
                Udfald.VIDENDELING, "henrik", -396, None,
                ja("Flere har samme behov."), ja("Mål i planen."), ja("Tema 4."),
                "Flere kolleger nævner det samme til MUS. Det bør blive et fælles emne.",
            ),
        ),
        Svar.VIDENDELING,
        "Du er ikke den eneste, der vil arbejde med mål. Derfor sætter vi emnet på to socialfaglige møder i "
        "stedet for at "
        "sende én af sted. Du bliver spurgt om at komme med en af dine handleplaner.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ, emne="Mål, som borgeren kan huske: arbejd med egne handleplaner",
    ),
    afgjort(
        i_egne_ord(
            "sv-07", "rasheed", "Tolkens rolle i samtalen", "Foreningen Tredje Stol",
            "Jeg bruger tolk hver uge og er i tvivl om, hvor meget jeg må styre.",
            art=Udbyderart.FORENING, type_=Aktivitetstype.TEMADAG, omfang=dage("1"),
            pris=i_kroner(1_900, transport=220), tema=1, maal=(1, 15), runde=_SIDSTE,
            fase=_FASE, prioritet=1, oprettet=-415, start=-210,
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -397, 4,
                ja("Tolk bruges i hver ottende sag."), delvist("Ikke i planen."), ja("Tema 1."),
            ),
        ),
        Svar.BEVILGET,
        "Dagen er billig og emnet underbelyst hos os. Borgere, der taler gennem tolk, har samme krav på at blive hørt.",
        dag=_DAG,
        efter=Efterforloeb(
            -322, -210, -185,
            "Jeg sætter mig anderledes og taler kortere. En side med gode råd ligger nu hos faglig koordinator.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sv-08", "kirsten", "diplom_socialret",
            "Jeg vil gerne have den formelle uddannelse i de regler, jeg har brugt i mange år.",
            fase=_FASE, runde=_SIDSTE, prioritet=2, oprettet=-409, start=-280, slut=-165, maal=(10,),
            tillaeg=i_kroner(materialer=1_150, transport=960),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -394, 6,
                delvist("Du klarer sagerne godt i dag."), delvist("Nævnt i planen."), ja("Tema 3."),
            ),
        ),
        Svar.AFSLAG,
        "Rammen rakte til ét modul på ti ECTS, og det gik til et område, hvor ingen har specialviden. Din leder "
        "vurderer, "
        "at du løser de juridiske opgaver sikkert. Et kortere kursus i forvaltningsret vil stå stærkt i næste runde.",
        dag=_DAG, hensyn=Hensyn.RAMMEN,
    ),
    afgjort(
        fra_kataloget(
            "sv-09", "signe", "fag_forvaltningsret",
            "Jeg svarer på spørgsmål om partshøring næsten dagligt og vil være opdateret.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-412, start=-190, slut=-188, maal=(10, 11),
            tillaeg=i_kroner(transport=380),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -399, 7,
                ja("Hele afdelingen spørger Signe."), ja("Mål i planen."), ja("Tema 3."),
            ),
        ),
        Svar.BEVILGET,
        "Som faglig koordinator er du den, de andre spørger. Når du er opdateret, bliver svarene ens i hele "
        "afdelingen.",
        dag=_DAG,
        efter=Efterforloeb(
            -318, -188, -150,
            "Tre gode dage. Notatpligten har vi gennemgået på et møde, og skabelonen er rettet.",
        ),
    ),
    afgjort(
        fra_kataloget(
            "sv-10", "henrik", "diplom_faglig_ledelse",
            "Jeg vil gerne blive bedre til sparring, hvor medarbejderen selv finder vejen.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-414, start=-120, slut=-25, maal=(20,), tema=4,
            tillaeg=i_kroner(materialer=700, transport=380),
            vurdering=vurdering(
                Udfald.ANBEFALES, "birgitte", -393, 8,
                ja("Sparring er aftalt som indsats."), ja("Mål i lederens plan."), delvist("Støtter tema 4."),
            ),
        ),
        Svar.BEVILGET,
        "Medarbejderne har bedt om mere sparring, og modulet giver dig øvelse i netop det. Der er plads i "
        "rammen, når de "
        "øvrige bevillinger er regnet med.",
        dag=_DAG, efter=Efterforloeb(-200, -24),
    ),
    afgjort(
        fra_kataloget(
            "sv-11", "hanne", "temadag_diagnoser",
            "Jeg er socialpædagog og mangler overblik over de diagnoser, lægerne skriver.",
            fase=_FASE, runde=_SIDSTE, prioritet=1, oprettet=-405, start=-175, maal=(14,), omfang=dage("1"),
            tillaeg=i_kroner(2_200, transport=240),
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -392, 9,
                ja("Gælder hele teamet."), ja("Mål i planen."), ja("Tema 5."),
            ),
        ),
        Svar.VIDENDELING,
        "Emnet er vigtigt for alle i teamet. Distriktspsykiatrien har sagt ja til et oplæg, så vi tager det på et "
        "socialfagligt møde, hvor du kan have dine spørgsmål med.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ, emne="Diagnoser i overblik: oplæg fra distriktspsykiatrien",
    ),
    afgjort(
        i_egne_ord(
            "sv-12", "nadia", "Projektledelse i det små", "Havnsund Kurser",
            "Jeg samler trådene, når vi flytter rundt på teams, og vil gerne gøre det mere systematisk.",
            art=Udbyderart.PRIVAT, type_=Aktivitetstype.FAGSPECIFIKT_KURSUS, omfang=dage("3"),
            pris=i_kroner(8_400, transport=240), tema=5, maal=(21,), runde=_SIDSTE,
            fase=_FASE, prioritet=3, oprettet=-408, start=-150, slut=-148,
            vurdering=vurdering(
                Udfald.ANBEFALES_IKKE, "henrik", -392, None,
                delvist("Opgaven findes kun i perioder."), nej("Indgår ikke i planen."), delvist("Berører tema 5."),
                "Tre dage er meget til en opgave, der kommer et par gange om året.",
            ),
        ),
        Svar.AFSLAG,
        "Kurset er længere, end opgaven kræver, og rammen er brugt på sagsbehandlingen. Stabens projektleder vil gerne "
        "låne dig sine skabeloner og bruge to timer på at vise dem.",
        dag=_DAG, hensyn=Hensyn.ANDEN_VEJ, laest=False,
    ),
    afgjort(
        i_egne_ord(
            "sv-13", "samira", "Netværksdag om botilbud og takster", "Visitatorkredsen ved Bælterne",
            "Jeg mangler nogen at måle mig med, når jeg skal vurdere et tilbuds pris.",
            art=Udbyderart.FORENING, type_=Aktivitetstype.TEMADAG, omfang=dage("1"),
            pris=i_kroner(650), tema=5, maal=(4,), runde=_SIDSTE,
            fase=_FASE, prioritet=2, oprettet=-406, start=45,
            vurdering=vurdering(
                Udfald.ANBEFALES, "henrik", -391, 10,
                ja("Priserne stiger hurtigere end rammen."), ja("Mål i planen."), ja("Tema 5."),
            ),
        ),
        Svar.BEVILGET,
        "Dagen koster lidt og kan spare meget. Foreningen holder den først til næste år, så bevillingen gælder, "
        "indtil datoen er meldt ud.",
        dag=_DAG, efter=Efterforloeb(None),
    ),
)  # fmt: skip
