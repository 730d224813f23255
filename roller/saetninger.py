"""The trail's sentences about sign-in, roles and the organisation."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "roller.laast": "låste for flere forsøg på at logge ind som {hvem} efter {forsoeg} forkerte adgangskoder",
        "roller.kode_skiftet": "skiftede sin adgangskode",
    }
)
