"""Which of the domain's rows the database does not watch: what is still only somebody's draft. ADR 0017 says why."""

from workflows.spor.fangst import kun_naar, ser_bort_fra

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
    }
)

ser_bort_fra(
    {
        "ansoegninger.Indstilling.version": "tæller flytninger på listen, som er en kladde, til den låses",
    }
)
