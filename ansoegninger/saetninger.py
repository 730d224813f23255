"""The trail's sentences: one per kind of entry, each starting with what the actor did."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "kursusoenske.indsend": "sendte ønsket om {kursus}",
        "kursusoenske.vurder": "vurderede ønsket: {udfald}",
        "kursusoenske.ret": "svarede på det, lederen spurgte om, og sendte ønsket igen",
        "oenske.delt": "delte sagen med {person} til og med {sidste}",
        "oenske.deling_stoppet": "stoppede delingen med {person}",
        "kursusoenske.traek": "trak ønsket tilbage",
        "beslutning": "traf beslutning om ønsket: {udfald}",
        "kursusoenske.afvent_prioritering": "sendte tilbagemeldingen: {udfald}",
        "kursusoenske.venteliste": "tog ønsket fra ventelisten og sendte en ny tilbagemelding: {udfald}",
        "kursusoenske.laes": "bekræftede at have læst tilbagemeldingen",
        "kursusoenske.tilmeld": "tilmeldte sig kurset fra {start} til {slut}",
        "kursusoenske.gennemfoer": "registrerede kurset som {resultat}",
        "kursusoenske.evaluer": "evaluerede kurset med udbyttet {udbytte} af 5",
        "mus.runde_aabnet": "åbnede MUS-runden {navn} for {enheder}",
        "mus.nye_medarbejdere": "lod {antal:ny medarbejder,nye medarbejdere} få en samtale i MUS-runden {navn}",
        "mus.samtaler_oprettet": "oprettede den sidste af {antal:samtale,samtaler} i MUS-runden {navn}",
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
        "budget.ramme_aendret": "ændrede rammen for {enhed} {aar} fra {foer} til {til}",
        "budget.pulje_oprettet": "oprettede {enhed} for {aar} med {beloeb}",
        "budget.tilskud": "bogførte et tilskud på {beloeb} i {enhed} {aar}",
        "budget.reserveret": "reserverede {beloeb} i {enhed} {aar}",
        "budget.reservation_frigivet": "frigav {beloeb}, der var reserveret i {enhed} {aar}",
        "budget.overfoert": "overførte {beloeb} fra {fra} til {til}",
        "budget.indlaest": "indlæste rammen for {enhed} {aar} fra {kilde}: {til} (før: {foer})",
        "kriterier.godkendt": "godkendte version {version} af kriterierne for {enhed}, skrevet af {skrevet_af}",
        "fond.regler_rettet": (
            "rettede kompetencefondens regler for {overenskomst}, nu version {version}, der gælder fra {fra}"
        ),
        "prioritering.aabn": "åbnede prioriteringen for {aar}",
        "prioritering.afvent_indstillinger": "modtog den sidste indstilling",
        "prioritering.beslut": "besluttede runden: {bevilget} af {antal:ønske,ønsker} bevilget",
        "prioritering.hold_samlet": "samlede {antal:ønske,ønsker} på hold {hold} til {pris}",
        "prioritering.hold_oploest": "opløste hold {hold} med {antal:ønske,ønsker}",
        "oenske.hold_samlet": "satte ønsket på et hold sammen med {andre:andet ønske,andre ønsker}",
        "oenske.hold_oploest": "tog ønsket af holdet igen",
        "prioritering.scenarie_brugt": (
            "lagde {antal:forslag,forslag} i rummet efter scenariet »{navn}« "
            "({point:point,point} af højst {hoejst:point,point})"
        ),
        "prioritering.scenarie_brugt_netto": (
            "lagde {antal:forslag,forslag} i rummet efter scenariet »{navn}« "
            "({point:point,point} af højst {hoejst:point,point}), regnet med {fonden} fra kompetencefonden: {regnet}"
        ),
        "prioritering.maalestok_valgt": (
            "valgte scenariet »{navn}« som målestok i rummet ({point:point,point} af højst {hoejst:point,point})"
        ),
        "prioritering.maalestok_fjernet": "fjernede scenariet »{navn}« som målestok i rummet",
        "oenske.afvigelse": "afveg fra målestokken »{navn}«: {hvad} ({pris})",
        "prioritering.afvent_frigivelse": "frigav den sidste tilbagemelding",
        "venteliste.sprunget_over": "sprang ønsket over på ventelisten til {pulje}",
        "venteliste.taget_tilbage": "lod ønsket få sin plads igen på ventelisten til {pulje}",
        "afdelingsindstilling.aabn": "åbnede indstillingen for {aar}",
        "afdelingsindstilling.ranger": "låste indstillingen med {antal:ønske,ønsker}",
        "afdelingsindstilling.afvent_tilbagemeldinger": "meldte, at alle tilbagemeldinger er frigivet",
        "afdelingsindstilling.orienter": "sendte den samlede orientering til afdelingen",
        "strategi.indfoert": "indførte {navn}, version {version}, i {enhed} fra {fra} til {til} (fra {kilde})",
        "katalog.indlaest": "indlæste kurser fra {kilde}: {nye} nye og {rettede} rettede",
        "aarshjul.indlaest": "indlæste {antal:emne,emner} på årshjulet fra {kilde}",
        "aarshjul.sat": "satte »{emne}« på årshjulet i {kvartal}. kvartal {aar}",
        "sletning.sag": "slettede{igen} sagens indhold efter reglen »{regel}« (rækker: {raekker}, poster: {poster})",
        "sletning.person": (
            "slettede{igen} en tidligere medarbejders navn efter reglen »{regel}« (rækker: {raekker}, poster: {poster})"
        ),
        "sletning.brev": "slettede{igen} et brevs tekst efter reglen »{regel}«",
        "sletning.beskeder": "slettede{igen} e-mails efter reglen »{regel}« (rækker: {raekker})",
        "sletning.vidensperson": "slettede{igen} navne på årshjulet efter reglen »{regel}« (rækker: {raekker})",
        "sletning.spor": "slettede{igen} sporets indhold efter reglen »{regel}« (poster: {poster})",
        "sletning.koert": "gennemgik, hvad der skal slettes, og slettede {antal}",
        "sletning.regel_sat": "satte reglen »{omfang}« til {frist} (før: {foer}), gældende fra {fra}",
        "sletning.paalaeg_givet": "gav et pålæg om at bevare {hvad}, {periode}",
        "sletning.paalaeg_ophaevet": "ophævede pålægget om at bevare {hvad}, {periode}",
        "aarshjul.rettet": "rettede årshjulet: »{emne}« i {kvartal}. kvartal {aar}",
    }
)
