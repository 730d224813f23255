"""Which of the engine's tables the database does not watch, and why."""

from workflows.spor.fangst import undtag

undtag(
    {
        "workflows.Sporpost": "sporet selv; det vogtes af sine egne udløsere",
        "workflows.Kaedehoved": "skrives kun af sporets udløser",
        "workflows.Fanget": "skrives kun af udløserne",
        "workflows.SporetTransaktion": "skrives kun af sporets udløser",
        "workflows.Sletning": "sletteloggen; den kan kun vokse",
        "workflows.Kontrolpunkt": "kædet og underskrevet for sig; det fortæller om sporet",
        "workflows.Kontrolpunkthoved": "hvad et kontrolpunkt så, skrevet sammen med det",
        "workflows.Efterproevning": "hvad en efterprøvning af sporet fandt; den kan kun vokse",
        "workflows.AabenOpgave": "en projektion af det åbne trin, som trinnets egen post fortæller om",
        "workflows.Noegle": "en afsendt formulars nøgle, skrevet sammen med trinnet",
        "workflows.Sagsnummerserie": "en tæller",
        "workflows.Besked": "en afsendelse; at et brev er sendt, har sin egen post",
    }
)
