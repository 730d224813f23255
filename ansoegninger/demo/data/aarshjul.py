"""The year wheel that went with strategy version 1, and the topics that are planned from the day the demo is built."""

from .former import Aarshjul, Hjulemne, Kvartal

FAST_PUNKT = "Status – Ledelsestilsyn – Økonomi"

AARSHJUL_2022_2023 = Aarshjul(
    titel="Kompetenceårshjul 2022–2023",
    enhed="voksenstoette",
    fast_punkt=FAST_PUNKT,
    kvartaler=(
        Kvartal(2022, 2, ("Vejledninger og retningslinjer: hvad gælder hos os?",)),
        Kvartal(
            2022,
            3,
            (
                "Vejledninger og retningslinjer, anden del",
                "Viso om borgerinddragelse og god sagsbehandling",
                "Fra ungeområdet til voksenstøtte: hvem gør hvad?",
            ),
        ),
        Kvartal(
            2022,
            4,
            (
                "Borgerinddragelse: hvad har vi prøvet siden sidst?",
                "Sådan bruger vi afgørelsesskabelonerne",
                "Juraen på bordet: videndeling",
                "Når barnet bliver voksen: overgange",
            ),
        ),
        Kvartal(
            2023,
            1,
            (
                "Samtaleteknik og feedbackkultur med Konsulenthuset Lyrebjerg",
                "Viso om borgerens stemme i handleplanen",
                "Arbejdsgange, der skal rettes til",
                "Juraen på bordet: videndeling",
            ),
        ),
        Kvartal(
            2023,
            2,
            (
                "VUM 2.0 i fagsystemet med Fælleskommunal Læring",
                "Juraen på bordet: videndeling",
                "Opfølgning på borgernes mål",
            ),
        ),
        Kvartal(
            2023,
            3,
            ("Juraen på bordet: videndeling", "Arbejdsgange efter et år i drift", "Genbesøg: hvad holder ved?"),
        ),
        Kvartal(
            2023,
            4,
            ("Juraen på bordet: videndeling", "Arbejdsgange: sidste rettelser", "Genbesøg: hvad tager vi med videre?"),
        ),
    ),
    oensker_til_aar=2024,
    oensker=(),
)

PLANLAGTE_EMNER = (
    Hjulemne("signe", 0, "Juraen på bordet: ny praksis siden sommer", "Centerets jurist"),
    Hjulemne("signe", 1, "Mål i handleplanen: to rådgivere viser hver en sag", "Trine Dalshøjen"),
    Hjulemne("signe", 1, "Når pårørende er uenige: øvelser i par", "Dorte Klitgren"),
    Hjulemne("signe", 2, "Notater, der er korte nok til at blive læst", "Nadia Chaudrane"),
    Hjulemne("signe", 3, "Genbesøg: hvad bruger vi endnu?"),
    Hjulemne("pernille", 0, "Klart sprog i afgørelser: vi retter hinandens breve"),
    Hjulemne("pernille", 1, "Lifte og arbejdsstillinger i hjemmet", "Arjun Selvanath"),
    Hjulemne("pernille", 2, "Fælles sagsmøde med Voksenstøtte", "Inger Stubvang"),
)
