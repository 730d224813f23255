"""The trail's sentences about sign-in, roles and the organisation."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "roller.laast": "låste for flere forsøg på at logge ind som {hvem} efter {forsoeg} forkerte adgangskoder",
        "roller.kalenderadresse_lavet": "lavede kalenderadressen »{navn}« til sig selv",
        "roller.kalenderadresse_lukket": "lukkede kalenderadressen »{navn}«, som {person} havde",
        "roller.kode_skiftet": "skiftede sin adgangskode",
        "roller.stedfortraeder_udpeget": (
            "udpegede {stedfortraeder} som stedfortræder for {for_person} som {rolle} i {enhed}, {periode}"
        ),
        "roller.stedfortraeder_afsluttet": (
            "afsluttede hvervet for {stedfortraeder} som stedfortræder for {for_person} "
            "som {rolle} i {enhed}, {periode}"
        ),
        "roller.rolle_givet": "gav {person} rollen {rolle} i {enhed}, {periode}",
        "roller.rolle_afsluttet": "afsluttede rollen {rolle} i {enhed} for {person}, {periode}",
        "roller.mandat_givet": "gav {revisor} mandat til at revidere {enhed}, {periode}",
        "roller.mandat_fornyet": "fornyede mandatet for {revisor} til at revidere {enhed}, {periode}",
        "roller.mandat_afsluttet": "afsluttede mandatet for {revisor} til at revidere {enhed}, {periode}",
        "roller.organisation_indlaest": (
            "indlæste organisationen fra {kilde}: {enheder} enheder, {ansaettelser} ansættelser, {roller} roller, "
            "{stedfortraedere} stedfortrædere og {mandater} mandater"
        ),
        "roller.kommune_oprettet": "oprettede kommunen {enhed}",
        "roller.enhed_oprettet": "oprettede {art} {enhed} under {under}",
        "roller.ansaettelse_flyttet": "flyttede {person} fra {fra} til {til} fra {dag}",
        "roller.person_oprettet": "oprettede {person} som {stilling} i {enhed} fra {dag}",
        "roller.kode_sat": "satte en adgangskode for {person}",
        "roller.kode_omregnet": "gemte adgangskoden for {person} på den måde, adgangskoder gemmes nu",
        "roller.kontrolpunkt_sendt": "lagde kontrolpunkt {nummer} af sporet i udbakken til revisionen ({antal})",
        "roller.person_deaktiveret": "deaktiverede {person}",
        "roller.person_genaktiveret": "genaktiverede {person}",
    }
)
