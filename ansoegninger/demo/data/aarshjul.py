"""The year wheel that went with strategy version 1: seven quarters, one fixed item, an open row for next year."""

from .former import Aarshjul, Kvartal

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
