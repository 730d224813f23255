"""The trail's sentences about running the system itself."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "drift.udbakke_paa_pause": "satte udbakken på pause",
        "drift.udbakke_genoptaget": "lod udbakken sende igen",
    }
)
