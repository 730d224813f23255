"""The current round in Afdeling for Voksenstøtte, and the centerchef's own wish."""

from .koder import Aktivitetstype, Oenskefase, Udbyderart
from .koder import Vurderingsudfald as Udfald
from .oenskeord import delvist, fra_kataloget, i_egne_ord, i_kroner, ja, nej, retur, trukket, vurdering
from .omfang import dage

_KLADDE = Oenskefase.KLADDE
_HOS_LEDER = Oenskefase.HOS_LEDER
_RETUR = Oenskefase.RETUR
_AFVENTER = Oenskefase.AFVENTER_PRIORITERING

_VURDEREDE = (
    fra_kataloget(
        "vs-01", "hodan", "fag_afgoerelse",
        "To af mine afgørelser er kommet retur i år, fordi begrundelsen var for tynd. Jeg kan godt reglerne, men jeg "
        "har svært ved at få dem koblet til borgerens egen situation på skrift.",
        fase=_AFVENTER, prioritet=1, oprettet=-46, start=118, slut=119, maal=(10, 13),
        tillaeg=i_kroner(transport=380, forplejning=450),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -34, 1,
            ja("Begrundelser er det, vi oftest får sager retur på."),
            ja("Målet er skrevet ind i udviklingsplanen."),
            ja("Rammer tema 3 præcist."),
            "Bør komme først. Hodan er klar til at vise teamet, hvad hun lærer, på et socialfagligt møde.",
        ),
    ),
    fra_kataloget(
        "vs-02", "camilla", "diplom_socialret",
        "Jeg bliver ofte spurgt til råds i de tunge sager om botilbud og vil gerne have retskilderne ordentligt på "
        "plads, så mine svar kan bruges af andre end mig selv.",
        fase=_AFVENTER, prioritet=1, oprettet=-51, start=95, slut=210, maal=(10, 12),
        tillaeg=i_kroner(materialer=1_150, transport=960),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -40, 2,
            ja("Vi mangler en ressourceperson i jura, når juristen er optaget."),
            ja("Første skridt mod A-niveau i sager om botilbud."),
            ja("Tema 3, og det kan deles med hele afdelingen."),
        ),
    ),
    fra_kataloget(
        "vs-03", "samira", "fag_forhandling",
        "Når jeg taler takst med tilbuddene, ender jeg tit med at sige ja til det, de foreslår. Jeg vil lære at "
        "forberede mig og holde fast i, hvad borgeren har brug for.",
        fase=_AFVENTER, prioritet=1, oprettet=-44, start=132, slut=133, maal=(4, 5),
        tillaeg=i_kroner(transport=290),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -33, 4,
            ja("Taksterne på de dyreste tilbud skal genforhandles til foråret."),
            delvist("Står ikke i planen, men ligger tæt på målet om BIT."),
            ja("Tema 5 om sammenhæng mellem behov og tilbud."),
        ),
    ),
    fra_kataloget(
        "vs-04", "mads", "fag_autisme",
        "En tredjedel af mine nye sager handler om unge voksne med autisme. Mine samtaler bliver let for lange og for "
        "åbne, og så får vi ikke det frem, som udredningen skal bruge.",
        fase=_AFVENTER, prioritet=1, oprettet=-48, start=101, slut=102, maal=(1, 15),
        tillaeg=i_kroner(transport=420, ophold=1_150),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -35, 3,
            ja("Målgruppen vokser, og vi har ingen med særlig viden om den."),
            ja("Støtter målet om samtaleteknik."),
            ja("Passer til tema 1 og 5."),
        ),
    ),
    fra_kataloget(
        "vs-05", "trine", "diplom_koordinering",
        "Jeg er tovholder for flere borgere, som også er i behandlingspsykiatrien. Jeg vil gerne have et fælles "
        "sprog for det, jeg i dag gør på fornemmelsen.",
        fase=_AFVENTER, prioritet=2, oprettet=-39, start=140, slut=225, maal=(20, 21),
        tillaeg=i_kroner(materialer=600, transport=720),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -28, 6,
            ja("Tovholderrollen er ny, og nogen skal gå forrest."),
            ja("Aftalt i planen som mål for roller."),
            ja("Tema 5, andet års fokus."),
        ),
    ),
    fra_kataloget(
        "vs-06", "agnieszka", "lyrebjerg_samtale",
        "Jeg vil gerne med på forløbet om samtaler, fordi jeg har mange møder, hvor borger og pårørende vil hver sin "
        "vej. Kolleger, der har været af sted, taler stadig om øvelserne.",
        fase=_AFVENTER, prioritet=1, oprettet=-42, start=88, slut=165, maal=(1, 2, 19),
        tillaeg=i_kroner(transport=540, forplejning=900),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -31, 5,
            ja("Pårørendesamarbejdet fylder i klagerne."),
            ja("Har stået i planen i to år."),
            ja("Tema 1."),
        ),
    ),
    fra_kataloget(
        "vs-07", "kirsten", "fag_forvaltningsret",
        "Det er over ti år siden, jeg sidst fik forvaltningsretten gennemgået samlet. Jeg oplærer de nye i "
        "partshøring og vil være sikker på, at jeg lærer dem det rigtige.",
        fase=_AFVENTER, prioritet=1, oprettet=-37, start=125, slut=127, maal=(10, 11),
        tillaeg=i_kroner(materialer=350, transport=380),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -26, 7,
            ja("Tilsynet i foråret fandt huller i partshøringen."),
            ja("Passer til rollen som oplærer."),
            ja("Tema 3."),
        ),
    ),
    fra_kataloget(
        "vs-08", "fatma", "diplom_udsatte",
        "Flere af mine borgere har både misbrug, gæld og ingen bolig. Jeg mangler teori om, hvordan det hele hænger "
        "sammen, og jeg er parat til at bruge egen tid på læsningen.",
        fase=_AFVENTER, prioritet=2, oprettet=-33, start=96, slut=208, maal=(12, 14),
        tillaeg=i_kroner(materialer=900, transport=840),
        vurdering=vurdering(
            Udfald.ANBEFALES, "signe", -6, 8,
            ja("Teamet får flere af disse sager."),
            delvist("Planen nævner et kortere kursus."),
            ja("Tema 5."),
            "Kan med fordel søges i kompetencefonden, hvis rammen ikke rækker.",
            paa_vegne_af="henrik",
        ),
    ),
    fra_kataloget(
        "vs-09", "dorte", "konference_voksen",
        "Konferencen er det eneste sted, hvor jeg møder andre, der har voldsomme pårørendekonflikter som speciale. "
        "Jeg tager gerne et oplæg med hjem.",
        fase=_AFVENTER, prioritet=3, oprettet=-29, start=175, slut=176, maal=(14,),
        tillaeg=i_kroner(transport=780, ophold=1_400),
        vurdering=vurdering(
            Udfald.ANBEFALES_IKKE, "henrik", -20, None,
            delvist("Emnet er relevant, men programmet er endnu ikke offentliggjort."),
            nej("Indgår ikke i planen."),
            delvist("Berører tema 5 bredt."),
            "Udbyttet er for usikkert i et år, hvor rammen er lille. Jeg foreslår, at Dorte i stedet holder et oplæg "
            "om sine egne erfaringer, og at vi ser på konferencen igen næste år.",
        ),
    ),
    fra_kataloget(
        "vs-10", "rasheed", "fag_maal",
        "Mine mål bliver ofte til ønsker som ‘bedre trivsel’, og så kan ingen se, om støtten virker. Jeg vil gerne "
        "kunne skrive mål sammen med borgeren på et halvt møde.",
        fase=_AFVENTER, prioritet=1, oprettet=-27, start=74, maal=(3, 12),
        tillaeg=i_kroner(transport=260),
        vurdering=vurdering(
            Udfald.VIDENDELING, "henrik", -19, None,
            ja("Målene i handleplanerne er et kendt svagt punkt."),
            ja("Et af Rasheeds mål i planen."),
            ja("Tema 4."),
            "Behovet er fælles for hele teamet. Trine og faglig koordinator kan tage det på to socialfaglige møder, "
            "hvor alle medbringer en handleplan. Det når flere end et kursus til én.",
        ),
    ),
    i_egne_ord(
        "vs-11", "hanne", "Skriv kort: referater og notater uden fyld", "Havnsund Kurser",
        "Mine notater bliver lange, fordi jeg er bange for at glemme noget. Det tager tid for mig og endnu længere "
        "for den, der skal læse dem.",
        art=Udbyderart.PRIVAT, type_=Aktivitetstype.FAGSPECIFIKT_KURSUS, omfang=dage("1"),
        pris=i_kroner(2_750, transport=240), tema=2, maal=(6, 12),
        fase=_AFVENTER, prioritet=2, oprettet=-25, start=83,
        vurdering=vurdering(
            Udfald.VIDENDELING, "signe", -5, None,
            ja("Notaternes længde går igen i ledelsestilsynet."),
            delvist("Ikke et mål i planen."),
            ja("Tema 2 om ens dokumentation."),
            "Vi har gode eksempler i huset. Nadia og Kirsten vil gerne vise deres skabeloner på et fælles møde.",
            paa_vegne_af="henrik",
        ),
    ),
    fra_kataloget(
        "vs-12", "signe", "diplom_praksisvejledning",
        "Jeg lægger introprogrammer for tre nye kolleger i år og tager to studerende. Jeg vil gerne blive bedre til "
        "at vejlede, uden at jeg selv overtager sagen.",
        fase=_AFVENTER, prioritet=1, oprettet=-41, start=97, slut=205, maal=(20,), tema=2,
        tillaeg=i_kroner(materialer=850, transport=960),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -30, 9,
            ja("Tre nye på et år kræver god oplæring."),
            ja("Aftalt ved seneste MUS."),
            delvist("Støtter alle temaer indirekte."),
        ),
    ),
)  # fmt: skip

_UNDERVEJS = (
    fra_kataloget(
        "vs-13", "emil", "forloeb_myndighedsrollen",
        "Jeg har været her i et år og kan sagens gang, men jeg er usikker på, hvornår jeg er hjælper, og hvornår jeg "
        "er myndighed. Forløbet er lavet til nye.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-18, start=150, slut=215, maal=(10, 18), omfang=dage("6"),
        tillaeg=i_kroner(transport=640),
    ),
    fra_kataloget(
        "vs-14", "louise", "side_fagsystem",
        "Jeg finder stadig ikke det hele i fagsystemet og spørger de samme kolleger hver dag. Seks timer med en "
        "superbruger ville hjælpe os alle.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-4, start=20, slut=27, maal=(3, 6),
    ),
    fra_kataloget(
        "vs-15", "oskar", "fag_paaroerende",
        "Jeg har to forløb, hvor de voksne børn ringer dagligt. Jeg vil gerne lære at afslutte en samtale, uden at "
        "det lyder som en afvisning.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-16, start=110, slut=111, maal=(15, 19),
        tillaeg=i_kroner(transport=310, forplejning=300),
    ),
    fra_kataloget(
        "vs-16", "nadia", "webinar_begreber",
        "Jeg opretter sagerne og vælger kategorier for rådgiverne. Det ville være rart at vide, hvad begreberne "
        "egentlig dækker.",
        fase=_HOS_LEDER, prioritet=2, oprettet=-3, start=34, maal=(3,),
    ),
    fra_kataloget(
        "vs-17", "henrik", "fag_faglig_ledelse",
        "Tilsynet giver mig mange tal, men jeg bruger dem mest til at kontrollere. Jeg vil lære at bruge dem til "
        "samtaler om faglighed med den enkelte.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-12, start=105, slut=160, maal=(20,), tema=4,
        tillaeg=i_kroner(materialer=500, transport=450),
    ),
    fra_kataloget(
        "vs-18", "birgitte", "diplom_faglig_ledelse",
        "Jeg sparrer med to afdelingsledere om svære faglige valg og vil gerne have metode bag. Modulet kan læses ved "
        "siden af arbejdet.",
        fase=_AFVENTER, prioritet=2, oprettet=-12, start=120, slut=200, maal=(21,), tema=5,
        tillaeg=i_kroner(materialer=700, transport=380),
        vurdering=vurdering(
            Udfald.ANBEFALES, "vibeke", -6, 1,
            ja("To afdelingsledere trækker på hendes sparring hver uge."),
            ja("Står i hendes egen lederplan."),
            ja("Tema 5 om sammenhæng på tværs."),
        ),
    ),
    fra_kataloget(
        "vs-19", "lasse", "diplom_samtale",
        "Samtalen er det, jeg helst vil være god til. Jeg har lige afsluttet uddannelsen og har lyst til at fortsætte "
        "med at studere ved siden af.",
        fase=_RETUR, prioritet=1, oprettet=-24, start=98, slut=190, maal=(1, 15),
        tillaeg=i_kroner(materialer=450, transport=600),
        vurdering=retur(
            "henrik", -15,
            "Du er midt i dit introprogram. Kan du skrive, hvordan du vil nå læsningen ved siden af, og om efteråret "
            "ville være et bedre tidspunkt?",
        ),
    ),
    i_egne_ord(
        "vs-20", "mads", "Kursus i at tale med unge om gaming og søvn", "Foreningen Natlampen",
        "Jeg har hørt godt om det fra en kollega i en anden kommune. Mange af mine borgere har vendt op og ned på "
        "døgnet.",
        art=Udbyderart.FORENING, type_=Aktivitetstype.TEMADAG, omfang=None, pris=i_kroner(1_800), tema=1, maal=(1,),
        fase=_RETUR, prioritet=3, oprettet=-19, start=None,
        vurdering=retur(
            "signe", -4,
            "Det lyder spændende. Kan du finde dato, længde og pris, og skrive hvilket mål i din plan det hører til?",
            paa_vegne_af="henrik",
        ),
    ),
    fra_kataloget(
        "vs-21", "samira", "webinar_praksis",
        "Kort webinar om ny praksis. Jeg vil gerne kunne genfortælle det på teammødet.",
        fase=_KLADDE, prioritet=2, oprettet=-6, start=40, maal=(10,),
    ),
    fra_kataloget(
        "vs-22", "fatma", "temadag_diagnoser", "Jeg vil gerne have overblik over diagnoserne, fordi",
        fase=_KLADDE, prioritet=3, oprettet=-2, omfang=dage("1"),
    ),
    i_egne_ord(
        "vs-23", "agnieszka", "Besøg hos et opgangsfællesskab i nabokommunen", "",
        "En halv dags besøg sammen med Rasheed, så vi kan se, hvem tilbuddet passer til.",
        art=Udbyderart.OFFENTLIG, type_=Aktivitetstype.ANDET, omfang=dage("0.5"), pris=i_kroner(transport=180),
        tema=5, maal=(14,), fase=_KLADDE, prioritet=3, oprettet=-8,
    ),
    trukket(
        fra_kataloget(
            "vs-24", "camilla", "fag_konflikt",
            "Telefonen er blevet hård, og jeg vil gerne have nogle greb, jeg kan give videre til de nye.",
            fase=_HOS_LEDER, prioritet=3, oprettet=-35, start=60, maal=(15,), tema=1,
        ),
        -22, "Teamet får emnet som fælles øvelse i supervisionen, så jeg trækker mit ønske.",
    ),
    trukket(
        fra_kataloget(
            "vs-25", "kirsten", "side_fagsystem",
            "Jeg vil gerne have vist de nye skærmbilleder til opfølgning.",
            fase=_HOS_LEDER, prioritet=3, oprettet=-30, start=10, maal=(6,),
        ),
        -26, "Jeg har fået det vist af en kollega og har ikke brug for mere.",
    ),
)  # fmt: skip

OENSKER_VOKSENSTOETTE = (*_VURDEREDE, *_UNDERVEJS)
