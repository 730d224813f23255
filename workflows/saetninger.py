"""The trail's sentences about running the system itself, and about the deadlines of every process."""

from workflows.spor.saetninger import registrer

registrer(
    {
        "drift.udbakke_paa_pause": "satte udbakken på pause",
        "drift.udbakke_genoptaget": "lod udbakken sende igen",
        "adgang.set": "så {hvad}",
        "adgang.naegtet": "prøvede at åbne {hvad} uden at have adgang",
        "spor.eksport": "tog {maengde} ud af {hvad} som {format}",
        "adgang.afvist": "blev afvist ved {hvad}",
        "frist.flyttet": "flyttede fristen for »{trin}« til {frist}, fordi sagens datoer er ændret",
        "frist.bortfaldet": "lod fristen for »{trin}« falde bort, fordi sagens datoer er ændret",
        "ventetid.flyttet": "flyttede »{trin}« til {dag}, fordi sagens datoer er ændret",
        "paamindelse": "mindede {antal:person,personer} om »{trin}« med frist {frist}",
    }
)
