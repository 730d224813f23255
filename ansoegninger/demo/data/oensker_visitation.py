"""The current round in Visitation og Hjælpemidler."""

from .koder import Aktivitetstype, Oenskefase, Udbyderart
from .koder import Vurderingsudfald as Udfald
from .oenskeord import delvist, fra_kataloget, i_egne_ord, i_kroner, ja, nej, retur, trukket, vurdering
from .omfang import dage, timer

_KLADDE = Oenskefase.KLADDE
_HOS_LEDER = Oenskefase.HOS_LEDER
_RETUR = Oenskefase.RETUR
_AFVENTER = Oenskefase.AFVENTER_PRIORITERING

_VURDEREDE = (
    fra_kataloget(
        "vh-01", "jakob", "fag_hjaelpemidler",
        "Grænsen mellem hjælpemiddel og forbrugsgode er den, jeg oftest bliver spurgt om. Jeg vil have det nyeste med, "
        "før vi retter vores vejledning til.",
        fase=_AFVENTER, prioritet=1, oprettet=-49, start=90, slut=92, maal=(10, 11),
        tillaeg=i_kroner(transport=520, ophold=2_100),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -37, 1,
            ja("Vores egen vejledning er fire år gammel."),
            ja("Hører til Jakobs ansvar for sagstypen."),
            ja("Tema 3."),
            "Jakob skriver vejledningen om bagefter og gennemgår den for begge teams.",
        ),
    ),
    fra_kataloget(
        "vh-02", "zainab", "fag_afgoerelse",
        "Jeg skriver mange delvise afslag. Borgerne ringer og spørger, hvad der står i brevet, og så ved jeg, at jeg "
        "ikke har skrevet det klart nok.",
        fase=_AFVENTER, prioritet=1, oprettet=-45, start=118, slut=119, maal=(13,),
        tillaeg=i_kroner(transport=380),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -36, 2,
            ja("Flere klager handler om uklare breve."),
            ja("Mål nummer et i planen."),
            ja("Tema 3 og det nye om klart sprog i tema 1."),
        ),
    ),
    fra_kataloget(
        "vh-03", "inger", "fag_demens",
        "Jeg visiterer til flere og flere ægtepar, hvor den ene har demens. Samtykke og værdighed er svært, når den "
        "raske svarer for begge.",
        fase=_AFVENTER, prioritet=1, oprettet=-43, start=84, slut=130, maal=(1, 15),
        tillaeg=i_kroner(materialer=300, transport=460),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -32, 3,
            ja("Andelen af disse sager stiger."),
            ja("Aftalt ved MUS."),
            ja("Tema 1: begges stemme skal høres."),
        ),
    ),
    fra_kataloget(
        "vh-04", "marianne", "fag_velfaerdsteknologi",
        "Borgerne spørger efter skærmbesøg og sensorer, og jeg kan mest fortælle, hvad der står i brochuren. Jeg vil "
        "prøve det af, før jeg anbefaler det.",
        fase=_AFVENTER, prioritet=1, oprettet=-40, start=108, slut=109, maal=(14,),
        tillaeg=i_kroner(transport=610, ophold=1_050),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -29, 5,
            ja("Teknologien er en del af næste års budgetaftale."),
            delvist("Indgår som et delmål."),
            delvist("Ligger op ad tema 4."),
        ),
    ),
    fra_kataloget(
        "vh-05", "annesofie", "diplom_rehabilitering",
        "Mine rehabiliteringsforløb slutter godt på papiret, men jeg ved ikke altid, hvad der gjorde forskellen. Jeg "
        "vil lære at følge effekten.",
        fase=_AFVENTER, prioritet=1, oprettet=-38, start=94, slut=207, maal=(12, 16),
        tillaeg=i_kroner(materialer=980, transport=900),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -27, 4,
            ja("Effekten af rehabilitering er et fast spørgsmål fra udvalget."),
            ja("Vejen mod A-niveau."),
            ja("Tema 4."),
        ),
    ),
    fra_kataloget(
        "vh-06", "peter", "fag_forvaltningsret",
        "Jeg har lært sagsbehandling ved siden af andre og aldrig haft et kursus i det. Aktindsigt gør mig nervøs.",
        fase=_AFVENTER, prioritet=1, oprettet=-36, start=125, slut=127, maal=(10,),
        tillaeg=i_kroner(materialer=350, transport=380),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -25, 6,
            ja("To aktindsigter blev besvaret for sent i år."),
            ja("Passer til niveau B."),
            ja("Tema 3."),
        ),
    ),
    fra_kataloget(
        "vh-07", "arjun", "fag_forflytning",
        "Jeg vejleder hjælpere i hjemmet hver uge og vil gerne have den nyeste viden om lifte og arbejdsstillinger.",
        fase=_AFVENTER, prioritet=2, oprettet=-34, start=77, slut=78, maal=(14,), tema=5,
        tillaeg=i_kroner(transport=340),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -24, 7,
            ja("Hjemmeplejen har bedt om mere vejledning."),
            delvist("Nævnt, men ikke et mål."),
            delvist("Kun løst knyttet til tema 5."),
        ),
    ),
    fra_kataloget(
        "vh-08", "soeren", "diplom_socialret",
        "Boligsagerne bliver mere og mere juridiske. Jeg vil gerne have et modul, der giver papir på det, jeg laver.",
        fase=_AFVENTER, prioritet=2, oprettet=-28, start=95, slut=210, maal=(10,),
        tillaeg=i_kroner(materialer=1_150, transport=960),
        vurdering=vurdering(
            Udfald.ANBEFALES_IKKE, "mette", -17, None,
            delvist("Behovet er der, men det er smallere end modulet."),
            nej("Planen peger på det korte kursus om boligindretning."),
            ja("Tema 3."),
            "Tredagskurset om hjælpemidler og boligindretning dækker de regler, Søren bruger, til omtrent to "
            "tredjedele "
            "af prisen. Det vil jeg hellere støtte i næste runde.",
        ),
    ),
    fra_kataloget(
        "vh-09", "thomas", "side_visitation",
        "Jeg har mest visiteret til personlig pleje og vil gerne følge en, der tager de sammensatte sager.",
        fase=_AFVENTER, prioritet=1, oprettet=-26, start=30, slut=44, maal=(11, 12),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -16, 8,
            ja("Vi er sårbare, når Inger er væk."),
            ja("Aftalt i planen."),
            ja("Tema 4. Koster kun tid."),
        ),
    ),
    i_egne_ord(
        "vh-10", "dragana", "Regneark for sagsbehandlere", "Havnsund Kurser",
        "Jeg laver lister over ventetider i hånden hver måned. Med lidt hjælp kunne arket gøre det selv.",
        art=Udbyderart.PRIVAT, type_=Aktivitetstype.ANDET, omfang=dage("1"), pris=i_kroner(2_400, transport=180),
        maal=(6,), fase=_AFVENTER, prioritet=2, oprettet=-23, start=66,
        vurdering=vurdering(
            Udfald.VIDENDELING, "mette", -12, None,
            ja("Listerne tager for lang tid."),
            nej("Ikke et mål i planen."),
            delvist("Støtter styringen, men ikke et tema."),
            "Økonomikonsulenten har tilbudt en formiddag ved skærmen for alle, der laver lister. Det er både hurtigere "
            "og gratis.",
        ),
    ),
)  # fmt: skip

_UNDERVEJS = (
    fra_kataloget(
        "vh-11", "linh", "side_visitation",
        "Jeg begyndte for fem måneder siden og har kun prøvet de enkle sager. Jeg lærer bedst ved at se det gjort.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-17, start=25, slut=39, maal=(11,),
    ),
    fra_kataloget(
        "vh-12", "freja", "fag_paaroerende",
        "Når jeg giver afslag på mere hjælp, er det de pårørende, jeg taler med. Jeg har brug for at øve mig et sted, "
        "hvor det ikke gælder.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-13, start=110, slut=111, maal=(15, 19),
        tillaeg=i_kroner(transport=310),
    ),
    i_egne_ord(
        "vh-13", "yusuf", "Genbrug og klargøring af hjælpemidler", "Visitatorkredsen ved Bælterne",
        "Vi kasserer for meget. Kurset viser, hvordan andre depoter får flere hjælpemidler ud igen, og hvad de sparer.",
        art=Udbyderart.FORENING, type_=Aktivitetstype.FAGSPECIFIKT_KURSUS, omfang=dage("2"),
        pris=i_kroner(4_300, transport=540, ophold=1_050), tema=5, maal=(14,),
        fase=_HOS_LEDER, prioritet=1, oprettet=-7, start=115, slut=116,
    ),
    fra_kataloget(
        "vh-14", "pernille", "diplom_koordinering",
        "Jeg samler de to afdelinger om de borgere, vi deler, og vil gerne stå stærkere, når vi er uenige om, hvem der "
        "gør hvad.",
        fase=_HOS_LEDER, prioritet=1, oprettet=-5, start=140, slut=225, maal=(20, 21),
        tillaeg=i_kroner(materialer=600, transport=720),
    ),
    fra_kataloget(
        "vh-15", "line", "fag_hjaelpemidler",
        "Jeg er ny og vil gerne lære reglerne rigtigt fra begyndelsen.",
        fase=_RETUR, prioritet=1, oprettet=-21, start=90, slut=92, maal=(10,),
        tillaeg=i_kroner(transport=520, ophold=2_100),
        vurdering=retur(
            "mette", -10,
            "Jakob søger samme kursus. Vil du se på, om du kan få det meste gennem ham og sidemandsoplæring, og "
            "skrive, "
            "hvad du i så fald stadig mangler?",
        ),
    ),
    fra_kataloget(
        "vh-16", "bodil", "konference_voksen",
        "Jeg vil gerne høre om de nye boformer for ældre med handicap, inden jeg skal skrive oplæg til chefen.",
        fase=_RETUR, prioritet=2, oprettet=-14, start=175, slut=176, maal=(14,),
        tillaeg=i_kroner(transport=780, ophold=1_400),
        vurdering=retur(
            "mette", -6,
            "Prisen med overnatning er høj. Findes der en endagsbillet, eller kan oplæggene ses bagefter?",
        ),
    ),
    i_egne_ord(
        "vh-17", "arjun", "Webinar om kørestole og siddestilling", "Visitatorkredsen ved Bælterne",
        "To timer en eftermiddag.",
        art=Udbyderart.FORENING, type_=Aktivitetstype.WEBINAR, omfang=timer("2"), pris=i_kroner(450),
        fase=_KLADDE, prioritet=2, oprettet=-3, start=28, maal=(14,),
    ),
    fra_kataloget(
        "vh-18", "zainab", "webinar_praksis", "Jeg vil gerne følge med i ny praksis om personlig pleje.",
        fase=_KLADDE, prioritet=3, oprettet=-1, start=40, maal=(10,),
    ),
    fra_kataloget(
        "vh-19", "mette", "fag_faglig_ledelse",
        "Jeg vil gerne bruge tilsynet mere til læring. Begrundelsen skal uddybes.",
        fase=_KLADDE, prioritet=1, oprettet=-5, start=105, slut=160, tema=4,
    ),
    trukket(
        fra_kataloget(
            "vh-20", "inger", "forloeb_opsporing",
            "Jeg ville gerne lære mere om at se de første tegn på, at et hjem ikke fungerer.",
            fase=_HOS_LEDER, prioritet=2, oprettet=-32, start=150, slut=190, maal=(12,), omfang=dage("5"),
        ),
        -21, "Forløbet er for udførere. Jeg tager emnet op med hjemmeplejen i stedet.",
    ),
)  # fmt: skip

OENSKER_VISITATION = (*_VURDEREDE, *_UNDERVEJS)
