"""The kinds of cases in the two departments of the demo, in our own words."""

SAGSTYPER = {
    "voksenstoette": (
        "Bostøtte i eget hjem",
        "Midlertidigt botilbud",
        "Længerevarende botilbud",
        "Botilbud uden for kommunen",
        "Merudgifter",
        "Ledsagelse",
        "Beskyttet beskæftigelse",
        "Overgang fra ung til voksen",
    ),
    "visitation": (
        "Praktisk hjælp og pleje",
        "Hjælpemidler",
        "Boligindretning",
        "Plejebolig",
        "Træning efter udskrivning",
    ),
}
#: Nobody has taken these on yet.
UDEN_RESSOURCEPERSON = frozenset({"Botilbud uden for kommunen", "Boligindretning"})
