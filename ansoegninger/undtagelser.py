"""Which of the domain's rows the database does not watch: what is still only somebody's draft. ADR 0017 says why.

And which it lets be added to but never changed (ADR 0024).
"""

from workflows.spor.fangst import kun_naar, kun_tilfoej, laas_naar, slettes_aldrig, undtag

kun_naar(
    {
        "ansoegninger.Oenske": "{r}.fase <> 'KLADDE'",
        "ansoegninger.Oenske_laeringsmaal": (
            "EXISTS (SELECT 1 FROM ansoegninger_oenske s WHERE s.id = {r}.oenske_id AND s.fase <> 'KLADDE')"
        ),
        "ansoegninger.Placering": (
            "EXISTS (SELECT 1 FROM ansoegninger_indstilling s WHERE s.id = {r}.indstilling_id AND s.fase <> 'RANGERES')"
        ),
        "ansoegninger.Beslutningsudkast": (
            "EXISTS (SELECT 1 FROM ansoegninger_prioriteringsrunde s "
            "WHERE s.id = {r}.runde_id AND s.besluttet_kl IS NOT NULL)"
        ),
        "ansoegninger.Afvigelse": (
            "EXISTS (SELECT 1 FROM ansoegninger_prioriteringsrunde s "
            "WHERE s.id = {r}.runde_id AND s.besluttet_kl IS NOT NULL)"
        ),
        # Never: what holds is the version that it becomes, and that has its entry.
        "ansoegninger.Kriterieudkast": "{r}.id IS NULL",
        # Never: what holds is what is handed in, and that has its entry.
        "ansoegninger.Afrapporteringsudkast": "{r}.id IS NULL",
        # Never: what is handed in is an answer, and that has its entry.
        "ansoegninger.Profilkladde": "{r}.id IS NULL",
        # A preview: nothing of it is in the catalogue yet.
        "ansoegninger.Katalogindlaesning": "{r}.indlaest_kl IS NOT NULL",
    }
)

_REGNESTYKKE = "et regnestykke, der ikke afgør noget; det, der bruges af det, bliver udkast og står i sporet"

undtag(
    dict.fromkeys(
        (
            "ansoegninger.Scenarie",
            "ansoegninger.Scenarieramme",
            "ansoegninger.Scenarievaegt",
            "ansoegninger.Scenariemaerke",
            "ansoegninger.Scenarietema",
            "ansoegninger.Koersel",
            "ansoegninger.Koerselsvalg",
            "ansoegninger.Koerselstilskud",
        ),
        _REGNESTYKKE,
    )
)


kun_tilfoej(
    {
        "ansoegninger.Kriteriesaet": "en ændring er en ny version",
        "ansoegninger.Kriterium": "hører til sin version",
        "ansoegninger.Kriteriepoint": "hører til sin version",
        "ansoegninger.Fondsregelsaet": "en ændring er en ny version",
        "ansoegninger.Fondsregel": "hører til sin version",
        "ansoegninger.Afrapportering": "indsendt er sagt; en rettelse er en ny version",
        "ansoegninger.Profilbesvarelse": "et nyt svar afløser, og det gamle er historien",
        "ansoegninger.Maalvurdering": "hører til sin besvarelse",
        "ansoegninger.Sagstypevurdering": "hører til sin besvarelse",
        "ansoegninger.Strategigodkendelse": "en godkendt version er godkendt; en ændring er en ny version",
        "ansoegninger.Forslagssvar": "sagt er sagt",
        "ansoegninger.Initiativtilstand": "en ny tilstand er en ny række",
        "ansoegninger.Rundevaegt": "ligger fast, fra runden åbner",
    }
)

slettes_aldrig(
    {
        "ansoegninger.Kursus": "arkiveres; et ønske fører stadig til sit kursus",
        "ansoegninger.Kursusafholdelse": "aflyses; hvorfor skal kunne læses",
        "ansoegninger.Udbyder": "kurserne fører til den",
    }
)

_GODKENDT = "EXISTS (SELECT 1 FROM ansoegninger_strategigodkendelse g WHERE g.strategi_id = {r}.%s)"

laas_naar(
    {
        "ansoegninger.Strategi": _GODKENDT % "id",
        **dict.fromkeys(
            (
                "ansoegninger.Tema",
                "ansoegninger.Niveaubeskrivelse",
                "ansoegninger.Laeringsmaal",
                "ansoegninger.Initiativ",
            ),
            _GODKENDT % "strategi_id",
        ),
    }
)
