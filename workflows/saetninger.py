"""The trail's sentences about running the system itself."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "drift.udbakke_paa_pause": "satte udbakken på pause",
        "drift.udbakke_genoptaget": "lod udbakken sende igen",
        "adgang.set": "så {hvad}",
        "adgang.naegtet": "prøvede at åbne {hvad} uden at have adgang",
        "spor.eksport": "tog {maengde} ud af {hvad} som {format}",
        "adgang.afvist": "blev afvist ved {hvad}",
    }
)
