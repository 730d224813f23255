"""The trail's sentences: one per kind of entry, each starting with what the actor did."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "kursusoenske.indsend": "sendte ønsket om {kursus}",
        "kursusoenske.vurder": "vurderede ønsket: {udfald}",
        "kursusoenske.ret": "svarede på det, lederen spurgte om, og sendte ønsket igen",
        "kursusoenske.traek": "trak ønsket tilbage",
        "beslutning": "traf beslutning om ønsket: {udfald}",
        "kursusoenske.afvent_prioritering": "sendte tilbagemeldingen: {udfald}",
        "kursusoenske.venteliste": "tog ønsket fra ventelisten og sendte en ny tilbagemelding: {udfald}",
        "kursusoenske.laes": "bekræftede at have læst tilbagemeldingen",
        "kursusoenske.tilmeld": "tilmeldte sig kurset fra {start} til {slut}",
        "kursusoenske.gennemfoer": "registrerede kurset som {resultat}",
        "kursusoenske.evaluer": "evaluerede kurset med udbyttet {udbytte} af 5",
        "mus.runde_aabnet": "åbnede MUS-runden {navn} for {enheder}",
        "mus.nye_medarbejdere": "lod {antal} nye medarbejdere få en samtale i MUS-runden {navn}",
        "mus.begynd": "oprettede samtalen i {runde}",
        "mus.forbered_medarbejder": "forberedte sig til samtalen",
        "mus.forbered_leder": "forberedte samtalen",
        "mus.hold": "registrerede, at samtalen blev holdt {dag}",
        "mus.maal_tilfoejet": "føjede et mål til udviklingsplanen, nu version {version}",
        "mus.maal_rettet": "rettede et mål i udviklingsplanen, nu version {version}",
        "mus.maal_fjernet": "fjernede et mål fra udviklingsplanen, nu version {version}",
        "mus.udgaa": "lod samtalen udgå",
        "mus.plan": "sendte udviklingsplanen med {antal} mål til godkendelse",
        "mus.godkend_medarbejder": "godkendte udviklingsplanen, version {version}",
        "mus.godkend_leder": "godkendte udviklingsplanen, version {version}",
        "budget.ramme_aendret": "ændrede rammen for {enhed} {aar} fra {foer} til {efter}",
        "prioritering.aabn": "åbnede prioriteringen for {aar}",
        "prioritering.afvent_indstillinger": "modtog den sidste indstilling",
        "prioritering.beslut": "besluttede runden: {bevilget} af {antal} ønsker bevilget",
        "prioritering.afvent_frigivelse": "frigav den sidste tilbagemelding",
        "afdelingsindstilling.aabn": "åbnede indstillingen for {aar}",
        "afdelingsindstilling.ranger": "låste indstillingen med {antal} ønsker",
        "afdelingsindstilling.afvent_tilbagemeldinger": "meldte, at alle tilbagemeldinger er frigivet",
        "afdelingsindstilling.orienter": "sendte den samlede orientering til afdelingen",
        "aarshjul.sat": "satte »{emne}« på årshjulet i {kvartal}. kvartal {aar}",
        "aarshjul.rettet": "rettede årshjulet: »{emne}« i {kvartal}. kvartal {aar}",
    }
)
