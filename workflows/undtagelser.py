"""Which of the engine's tables the database does not watch, and why; and viewflow's, which it does."""

from workflows.spor.fangst import fang_ogsaa, laes_som, ser_bort_fra, undtag

undtag(
    {
        "workflows.Sporpost": "sporet selv; det vogtes af sine egne udløsere",
        "workflows.Kaedehoved": "skrives kun af sporets udløser",
        "workflows.Fanget": "skrives kun af udløserne",
        "workflows.SporetTransaktion": "skrives kun af sporets udløser",
        "workflows.Kontrolpunkt": "kædet og underskrevet for sig; det fortæller om sporet",
        "workflows.Kontrolpunkthoved": "hvad et kontrolpunkt så, skrevet sammen med det",
        "workflows.Efterproevning": "hvad en efterprøvning af sporet fandt; den kan kun vokse",
        "workflows.AabenOpgave": "en projektion af det åbne trin, som trinnets egen post fortæller om",
        "workflows.Noegle": "en afsendt formulars nøgle, skrevet sammen med trinnet",
        "workflows.Sagsnummerserie": "en tæller",
    }
)

# A letter's words and its end are watched; that somebody is trying to send it is the sender's own bookkeeping.
laes_som({"workflows.Besked.status": "REPLACE({r}.status, 'SENDES', 'KLAR')"})
ser_bort_fra(
    {
        "workflows.Besked.forsoeg": "afsenderens eget regnskab",
        "workflows.Besked.laan_til_kl": "afsenderens eget regnskab",
        "workflows.Besked.naeste_forsoeg_kl": "afsenderens eget regnskab",
        "workflows.Besked.fejl": "afsenderens eget regnskab",
    }
)

fang_ogsaa(
    {
        "viewflow.Process": "forløbet er sandheden om, hvad der er sket og hvad der må ske",
        "viewflow.Task": "et trin, der er sat til gjort bag om døren, er en skjult afgørelse",
    }
)
