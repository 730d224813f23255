"""The text columns that are neither personal nor free, each with the reason why it may stay."""

from __future__ import annotations

from collections.abc import Mapping

KODE = "en kode, som programmet skriver"
NUMMER = "sagens nummer, som alt om den findes ved"
FORSKRIFT = "kommunens egen, offentliggjorte strategi; handler ikke om nogen"
FORSKRIFT_OM_OENSKER = "hvad alle ønsker holdes op imod; handler ikke om nogen"
KATALOG = "kursuskataloget; handler om et kursus"
OPSAETNING = "om en regel eller en enhed, skrevet af den, der sætter op; handler ikke om nogen"
PULJE = "om en pulje penge, hvad den er til, og hvem der skal høre om den"
OM_PULJEN = "til den, der gav pengene; handler om en pulje, og feltet siger, at der ikke må stå noget om enkelte"
BEHOV = (
    "hvad en måneds sager viste; feltet siger, at der ikke må stå noget om borgere, medarbejdere eller enkelte sager"
)
OM_STRATEGIEN = "om strategien, og feltet siger, at der ikke må stå noget om enkelte"
MOEDE = "om en afdelings møder, skrevet af den, der planlægger; handler ikke om nogen"
HASH = "et fingeraftryk; kan ikke læses tilbage"

#: By the table's label. A column with choices needs no line: the database holds it to its codes.
IKKE_PERSONLIGE: dict[str, Mapping[str, str]] = {
    "roller.Enhed": {"path": KODE, "navn": "enhedens navn"},
    "ansoegninger.Udbyder": {"navn": KATALOG},
    "ansoegninger.Kursus": dict.fromkeys(
        ("titel", "beskrivelse", "maalgruppe", "forudsaetninger", "prisnote", "arkivgrund"), KATALOG
    ),
    "ansoegninger.Kursusmaal": {"tekst": FORSKRIFT},
    "ansoegninger.Kursusafholdelse": dict.fromkeys(("sted", "aflysningsgrund"), KATALOG),
    "ansoegninger.Katalogindlaesning": {
        "filaftryk": HASH,
        **dict.fromkeys(("filnavn", "raekker", "linjer", "fortrydelsesgrund"), KATALOG),
    },
    "ansoegninger.Kursushold": {"titel": KATALOG},
    "ansoegninger.Strategi": dict.fromkeys(("navn", "formaal"), FORSKRIFT),
    "ansoegninger.Tema": dict.fromkeys(
        (
            *("navn", "indledning", "opgave", "perspektiv_kerneopgave", "perspektiv_organisation", "laering_rolle"),
            *("laering_metoder", "laering_viden", "traening_viden", "traening_afproevning", "traening_feedback"),
            *("traening_initiativer", "hverdag_maal", "hverdag_aendringer", "hverdag_stoette", "hverdag_opfoelgning"),
        ),
        FORSKRIFT,
    ),
    "ansoegninger.Niveaubeskrivelse": dict.fromkeys(("navn", "tekst"), FORSKRIFT),
    "ansoegninger.Laeringsmaal": {"tekst": FORSKRIFT},
    "ansoegninger.Behovsopgoerelse": {"note": BEHOV},
    "ansoegninger.Behovsfund": {"emne": BEHOV},
    "ansoegninger.Initiativ": dict.fromkeys(("hvad", "udbyder", "omfang", "afhaengighed"), FORSKRIFT),
    "ansoegninger.Initiativtilstand": {"note": OM_STRATEGIEN},
    "ansoegninger.Strategiforslag": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Strategigodkendelse": {
        "kilde": FORSKRIFT,
        "begrundelse": OM_STRATEGIEN,
        "aftryk": HASH,
    },
    "ansoegninger.Forslagssvar": {"begrundelse": OM_STRATEGIEN},
    "ansoegninger.Kriteriesaet": {"note": OPSAETNING},
    "ansoegninger.Kriterium": {"kode": KODE, **dict.fromkeys(("navn", "hjaelp"), FORSKRIFT_OM_OENSKER)},
    "ansoegninger.Kriteriepoint": {"ord": FORSKRIFT_OM_OENSKER, "koder": KODE},
    "ansoegninger.Kriterieudkast": {"indhold": FORSKRIFT_OM_OENSKER},
    "ansoegninger.Fondsregelsaet": {"note": OPSAETNING},
    "ansoegninger.Fondsregel": {"kode": KODE, **dict.fromkeys(("tekst", "kilde"), FORSKRIFT_OM_OENSKER)},
    "ansoegninger.Fondsansoegning": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Fondsdom": {"svar": KODE},
    "ansoegninger.Fondsnummer": {"nummer": "fondens nummer på sagen"},
    "ansoegninger.Udbetaling": {"bilag": "nummer på et bilag"},
    "ansoegninger.Arbejdsplads": dict.fromkeys(("cvr", "pnummer"), "en arbejdsplads' numre; handler ikke om nogen"),
    "ansoegninger.Fondsgruppe": dict.fromkeys(
        ("titel", "udbyder"), "den uddannelse, flere søger til; hvem de er, står ikke i det"
    ),
    "ansoegninger.Forhaandssvar": {"nummer": "fondens nummer på gruppens formular"},
    "ansoegninger.Sagstype": {"navn": "hvad en slags sager hedder i afdelingen; handler ikke om nogen"},
    "ansoegninger.Profilbesvarelse": {"sagsnummer": NUMMER},
    "ansoegninger.Profilkladde": {"sagsnummer": NUMMER},
    "ansoegninger.MusRunde": {
        "navn": "rundens navn, fx MUS 2026",
        **dict.fromkeys(("guide", "indbydelse"), "det samme til alle i runden; handler ikke om nogen"),
    },
    "ansoegninger.Tidsudbud": {"sted": "et lokale; hvem der mødes der, står ikke i det"},
    "ansoegninger.Kursusbevis": {"sha256": HASH},
    "ansoegninger.Skabelontrin": dict.fromkeys(("titel", "laering"), "afdelingens skabelon; handler ikke om nogen"),
    "ansoegninger.Introforloeb": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.MusSamtale": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Grussamtale": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Oenske": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Aarshjulsemne": {
        "emne": "afdelingens emne; hvem der ønskede det, står ikke i det",
        **dict.fromkeys(("kilde", "reference"), KODE),
    },
    "ansoegninger.Rytme": {**dict.fromkeys(("navn", "sted", "fast_punkt"), MOEDE), "spring_uger": KODE},
    "ansoegninger.Moede": dict.fromkeys(("navn", "sted", "fast_punkt", "grund"), MOEDE),
    "roller.Kalenderadresse": {"digest": HASH},
    "ansoegninger.Ramme": dict.fromkeys(
        ("navn", "formaal", "giver", "temanumre"), "om en pulje penge, hvad den er til, og hvilken myndighed der giver"
    ),
    "ansoegninger.Postering": {
        "sagsnummer": NUMMER,
        "begrundelse": "hvorfor en afdelings ramme er ændret; handler om penge",
    },
    "ansoegninger.Puljeomraade": {"navn": PULJE},
    "ansoegninger.Fokusemne": {"navn": PULJE},
    "ansoegninger.Emnevalg": {"sagsnummer": NUMMER},
    "ansoegninger.Afrapporteringsfrist": dict.fromkeys(("modtager", "hvad"), PULJE),
    "ansoegninger.Afrapporteringsudkast": {"tekst": OM_PULJEN},
    "ansoegninger.Afrapportering": {
        "tekst": OM_PULJEN,
        "indhold": "antal og summer for mindst fem; selvskrevne titler er udeladt",
    },
    "ansoegninger.Prioriteringsrunde": {"sagsnummer": NUMMER, "fase": KODE, "snapshot": HASH},
    "ansoegninger.Scenarie": {"navn": "hvad et regnestykke over en hel runde kaldes"},
    "ansoegninger.Koersel": {"aftryk": HASH, "konflikt": KODE},
    "ansoegninger.Indstilling": {"sagsnummer": NUMMER, "fase": KODE},
    "ansoegninger.Orientering": {"indhold": "antal og summer for mindst fem; selvskrevne titler er udeladt"},
    "ansoegninger.Opbevaringsregel": dict.fromkeys(("kilde", "begrundelse"), OPSAETNING),
    "ansoegninger.Bevaringspaalaeg": {"sagsnummer": NUMMER},
    "workflows.Besked": {"noegle": KODE, "sagsnummer": NUMMER},
    "workflows.Udbakkepause": {"grund": OPSAETNING},
    "workflows.AabenOpgave": {"sagsnummer": NUMMER, "forloeb": KODE, "trin": KODE, "titel": "trinnets navn"},
    "workflows.Noegle": {"sagsnummer": NUMMER, "trin": KODE},
    "workflows.Sagsnummerserie": {"praefiks": KODE},
    "workflows.Sporpost": {
        "kaede": NUMMER,
        "art": KODE,
        "rolle": KODE,
        "regelversion": KODE,
        **dict.fromkeys(("indhold_digest", "forrige", "hash"), HASH),
    },
    "workflows.Kaedehoved": {"kaede": NUMMER, "hash": HASH},
    "workflows.Kontrolpunkt": dict.fromkeys(
        ("rod", "hoveder_digest", "forrige", "noegle_id", "underskrift", "digest"), HASH
    ),
    "workflows.Kontrolpunkthoved": {"kaede": NUMMER, "hash": HASH},
    "workflows.Efterproevning": {"foerste_fund": "hvilken post i hvilken kæde, aldrig hvad der står i den"},
    "workflows.Fanget": dict.fromkeys(("transaktion", "tabel", "noegle", "handling"), KODE),
    "workflows.SporetTransaktion": {"transaktion": KODE},
    "workflows.Sletning": dict.fromkeys(("tabel", "noegle", "regel"), KODE),
}

#: Whole apps of others.
FREMMEDE = {
    "axes": "forsøg på at logge ind; personens egne fjernes, når personen slettes",
    "viewflow": "hvilket trin, hvem og hvornår; ingen tekst, og fejl gemmes aldrig på opgaven",
    "sessions": "en underskrevet nøgle til brugeren, aldrig navnet; udløber samme dag",
    "auth": "rettigheders navne",
    "contenttypes": "tabellers navne",
    "guardian": "nøgler",
}
