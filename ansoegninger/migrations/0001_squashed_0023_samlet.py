"""All tables as 0001-0023 left them, before the first release.

A database that has begun on the single ones goes on from 0023; an older one is moved there by an earlier version first.
"""

import django.db.models.deletion
import django.db.models.expressions
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from workflows.tabeller import OpretTabeller


class Migration(migrations.Migration):
    replaces = [
        ("ansoegninger", "0001_initial"),
        ("ansoegninger", "0002_opbevaring"),
        ("ansoegninger", "0003_indstilling_uden_oensker"),
        ("ansoegninger", "0004_tekstlaengder"),
        ("ansoegninger", "0005_puljer"),
        ("ansoegninger", "0006_hvem_betaler"),
        ("ansoegninger", "0007_bevilling_betales"),
        ("ansoegninger", "0008_kriterier"),
        ("ansoegninger", "0009_kriteriesvar_flyttes"),
        ("ansoegninger", "0010_kriteriesvar_krav"),
        ("ansoegninger", "0011_kursuspris"),
        ("ansoegninger", "0012_kursus_uden_pris"),
        ("ansoegninger", "0013_kursushold"),
        ("ansoegninger", "0014_scenarier"),
        ("ansoegninger", "0015_hovedhensyn"),
        ("ansoegninger", "0016_afvigelser"),
        ("ansoegninger", "0017_venteliste"),
        ("ansoegninger", "0001_squashed_0017_samlet"),
        ("ansoegninger", "0018_listens_aftryk"),
        ("ansoegninger", "0019_fondsregler"),
        ("ansoegninger", "0020_fondsansoegning"),
        ("ansoegninger", "0021_nettopriser"),
        ("ansoegninger", "0022_puljer_med_afrapportering"),
        ("ansoegninger", "0023_fondsgruppe"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("roller", "0002_tekstlaengder"),
        ("roller", "__first__"),
        ("workflows", "0006_paamindelser"),
    ]

    operations = [
        OpretTabeller(
            [
                migrations.CreateModel(
                    name="Ramme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("AFDELING", "Afdelingens ramme"),
                                    ("FAELLES", "Centrets pulje"),
                                    ("OEREMAERKET", "Øremærket pulje"),
                                ],
                                default="AFDELING",
                                max_length=12,
                                verbose_name="art",
                            ),
                        ),
                        (
                            "udgift",
                            models.CharField(
                                choices=[("KURSUS", "Kurser"), ("FORPLEJNING", "Forplejning og lokale")],
                                default="KURSUS",
                                max_length=12,
                                verbose_name="udgift",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=120, verbose_name="navn")),
                        ("formaal", models.CharField(blank=True, max_length=500, verbose_name="formål")),
                        ("giver", models.CharField(blank=True, max_length=120, verbose_name="giver")),
                        ("temanumre", models.JSONField(blank=True, default=list, verbose_name="temaer")),
                        ("ramme_oere", models.BigIntegerField(verbose_name="ramme")),
                        ("tilskud_oere", models.BigIntegerField(default=0, verbose_name="tilskud")),
                        ("reserveret_oere", models.BigIntegerField(default=0, verbose_name="reserveret")),
                        ("disponeret_oere", models.BigIntegerField(default=0, verbose_name="disponeret")),
                        ("forbrugt_oere", models.BigIntegerField(default=0, verbose_name="forbrugt")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rammer",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ramme",
                        "verbose_name_plural": "rammer",
                        "ordering": ["enhed__path", "-aar", "art", "udgift", "navn"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("art", "AFDELING")),
                                fields=("enhed", "aar", "udgift"),
                                name="ramme_en_pr_afdeling",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("art__in", ["FAELLES", "OEREMAERKET"])),
                                fields=("enhed", "aar", "navn"),
                                name="ramme_navn_en_gang_om_aaret",
                            ),
                            models.CheckConstraint(condition=models.Q(("aar__range", (2000, 2100))), name="ramme_aar"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("art", "AFDELING"), ("navn", "")),
                                    models.Q(
                                        models.Q(("art", "AFDELING"), _negated=True),
                                        models.Q(("navn", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="ramme_pulje_har_navn",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("art", "OEREMAERKET"), _negated=True),
                                    models.Q(("formaal", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="ramme_oeremaerket_til",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "ramme_oere__gte",
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                django.db.models.expressions.CombinedExpression(
                                                    models.F("reserveret_oere"), "+", models.F("disponeret_oere")
                                                ),
                                                "+",
                                                models.F("forbrugt_oere"),
                                            ),
                                            "-",
                                            models.F("tilskud_oere"),
                                        ),
                                    )
                                ),
                                name="ramme_overholdes",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ramme_oere__gte", 0), ("ramme_oere__isnull", True), _connector="OR"
                                ),
                                name="ramme_ramme_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"
                                ),
                                name="ramme_tilskud_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("reserveret_oere__gte", 0), ("reserveret_oere__isnull", True), _connector="OR"
                                ),
                                name="ramme_reserveret_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disponeret_oere__gte", 0), ("disponeret_oere__isnull", True), _connector="OR"
                                ),
                                name="ramme_disponeret_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("forbrugt_oere__gte", 0), ("forbrugt_oere__isnull", True), _connector="OR"
                                ),
                                name="ramme_forbrugt_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["AFDELING", "FAELLES", "OEREMAERKET"])),
                                name="ramme_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udgift__in", ["KURSUS", "FORPLEJNING"])), name="ramme_udgift_kendt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="ramme_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("formaal__length__lte", 500)), name="ramme_formaal_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("giver__length__lte", 120)), name="ramme_giver_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afrapporteringsfrist",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("modtager", models.CharField(max_length=120, verbose_name="til hvem")),
                        ("senest_dag", models.DateField(verbose_name="senest")),
                        ("hvad", models.CharField(max_length=500, verbose_name="hvad der bedes om")),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="frister",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "frist for afrapportering",
                        "verbose_name_plural": "frister for afrapportering",
                        "ordering": ["senest_dag", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("ramme", "modtager", "senest_dag"), name="afrapporteringsfrist_en_gang_om_dagen"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("modtager", ""), _negated=True),
                                name="afrapporteringsfrist_modtager_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad", ""), _negated=True),
                                name="afrapporteringsfrist_hvad_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("modtager__length__lte", 120)),
                                name="afrapporteringsfrist_modtager_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad__length__lte", 500)), name="afrapporteringsfrist_hvad_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fokusemne",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=120, verbose_name="fokusemne")),
                        ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fokusemner",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fokusemne",
                        "verbose_name_plural": "fokusemner",
                        "ordering": ["ramme", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ramme", "navn"), name="fokusemne_navn_en_gang"),
                            models.UniqueConstraint(
                                condition=models.Q(("temanummer__isnull", False)),
                                fields=("ramme", "temanummer"),
                                name="fokusemne_tema_i_et_emne",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="fokusemne_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="fokusemne_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Udbyder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=120, unique=True, verbose_name="navn")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udbyder",
                        "verbose_name_plural": "udbydere",
                        "ordering": ["navn"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["OFFENTLIG", "PRIVAT", "FORENING", "INTERN"])),
                                name="udbyder_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="udbyder_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kursus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=200, verbose_name="titel")),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="type",
                            ),
                        ),
                        ("beskrivelse", models.TextField(blank=True, verbose_name="beskrivelse")),
                        ("maalgruppe", models.CharField(blank=True, max_length=120, verbose_name="målgruppe")),
                        ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
                        (
                            "dage",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"
                            ),
                        ),
                        (
                            "timer",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"
                            ),
                        ),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("prisnote", models.CharField(blank=True, max_length=200, verbose_name="om prisen")),
                        ("finansieret", models.BooleanField(default=True, verbose_name="finansieret")),
                        ("arkiveret", models.BooleanField(default=False, verbose_name="arkiveret")),
                        (
                            "udbyder",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kurser",
                                to="ansoegninger.udbyder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursus",
                        "verbose_name_plural": "kurser",
                        "ordering": ["titel", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("titel", "udbyder"), name="kursus_titel_pr_udbyder"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "type__in",
                                        [
                                            "TEMADAG",
                                            "KOMPETENCEFORLOEB",
                                            "ORGANISATORISK_FORLOEB",
                                            "FAGSPECIFIKT_KURSUS",
                                            "DIPLOMMODUL",
                                            "WEBINAR",
                                            "SIDEMANDSOPLAERING",
                                            "AKTIONSLAERING",
                                            "ANDET",
                                        ],
                                    )
                                ),
                                name="kursus_type_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dage__gte", 0), ("dage__isnull", True), _connector="OR"),
                                name="kursus_dage_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("timer__gte", 0), ("timer__isnull", True), _connector="OR"),
                                name="kursus_timer_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ects__gte", 0), ("ects__isnull", True), _connector="OR"),
                                name="kursus_ects_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 200)), name="kursus_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maalgruppe__length__lte", 120)), name="kursus_maalgruppe_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("prisnote__length__lte", 200)), name="kursus_prisnote_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Strategi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        (
                            "til_dag",
                            models.DateField(help_text="Første dag, den ikke gælder", verbose_name="gælder til"),
                        ),
                        ("formaal", models.TextField(blank=True, max_length=4000, verbose_name="formål")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="strategier",
                                to="roller.enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategi",
                        "verbose_name_plural": "strategier",
                        "ordering": ["enhed", "-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("enhed", "version"), name="strategi_version_pr_enhed"),
                            models.CheckConstraint(
                                condition=models.Q(("til_dag__gt", models.F("fra_dag"))), name="strategi_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="strategi_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("formaal__length__lte", 4000)), name="strategi_formaal_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Laeringsmaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("METODE", "Metoder og teknikker"),
                                    ("VIDEN", "Faglig viden"),
                                    ("ROLLE", "Roller"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("tekst", models.CharField(max_length=300, verbose_name="læringsmål")),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="laeringsmaal",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "læringsmål",
                        "verbose_name_plural": "læringsmål",
                        "ordering": ["strategi", "art", "nummer"],
                        "constraints": [
                            models.UniqueConstraint(fields=("strategi", "art", "nummer"), name="laeringsmaal_nummer"),
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["METODE", "VIDEN", "ROLLE"])),
                                name="laeringsmaal_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 300)), name="laeringsmaal_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tema",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("indledning", models.TextField(blank=True, verbose_name="indledning")),
                        ("opgave", models.TextField(verbose_name="opgave")),
                        (
                            "perspektiv_kerneopgave",
                            models.TextField(blank=True, verbose_name="perspektiv for kerneopgaven"),
                        ),
                        (
                            "perspektiv_organisation",
                            models.TextField(blank=True, verbose_name="perspektiv for organisationen"),
                        ),
                        ("laering_rolle", models.TextField(blank=True, verbose_name="læringsmål: rollen")),
                        (
                            "laering_metoder",
                            models.TextField(blank=True, verbose_name="læringsmål: metoder og teknikker"),
                        ),
                        ("laering_viden", models.TextField(blank=True, verbose_name="læringsmål: faglig viden")),
                        ("traening_viden", models.TextField(blank=True, verbose_name="træningsbanen: vidensopbygning")),
                        (
                            "traening_afproevning",
                            models.TextField(blank=True, verbose_name="træningsbanen: afprøvning"),
                        ),
                        ("traening_feedback", models.TextField(blank=True, verbose_name="træningsbanen: feedback")),
                        (
                            "traening_initiativer",
                            models.TextField(blank=True, verbose_name="træningsbanen: konkrete initiativer"),
                        ),
                        ("hverdag_maal", models.TextField(blank=True, verbose_name="hverdagen: opfølgning på mål")),
                        (
                            "hverdag_aendringer",
                            models.TextField(blank=True, verbose_name="hverdagen: organisatoriske ændringer"),
                        ),
                        ("hverdag_stoette", models.TextField(blank=True, verbose_name="hverdagen: løbende støtte")),
                        (
                            "hverdag_opfoelgning",
                            models.TextField(blank=True, verbose_name="hverdagen: løbende opfølgning"),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="temaer",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tema",
                        "verbose_name_plural": "temaer",
                        "ordering": ["strategi", "nummer"],
                        "constraints": [
                            models.UniqueConstraint(fields=("strategi", "nummer"), name="tema_nummer_pr_strategi"),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="tema_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MusRunde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=80, verbose_name="navn")),
                        ("fra_dag", models.DateField(verbose_name="fra")),
                        ("til_dag", models.DateField(help_text="Sidste dag for samtaler", verbose_name="til")),
                        ("aabnet_kl", models.DateTimeField()),
                        ("faerdig_kl", models.DateTimeField(blank=True, null=True)),
                        (
                            "aabnet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "center",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mus_runder",
                                to="roller.enhed",
                            ),
                        ),
                        (
                            "enheder",
                            models.ManyToManyField(related_name="+", to="roller.enhed", verbose_name="enheder"),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.strategi",
                                verbose_name="strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "MUS-runde",
                        "verbose_name_plural": "MUS-runder",
                        "ordering": ["-fra_dag", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("til_dag__gte", models.F("fra_dag"))), name="musrunde_periode"
                            ),
                            models.UniqueConstraint(fields=("center", "navn"), name="musrunde_navn_pr_center"),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 80)), name="musrunde_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MusSamtale",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="samtaler",
                                to="ansoegninger.musrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "MUS-samtale",
                        "verbose_name_plural": "MUS-samtaler",
                        "ordering": ["person__navn", "pk"],
                        "indexes": [models.Index(fields=["person", "-oprettet_kl"], name="mussamtale_person")],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "person"), name="mussamtale_en_pr_person"),
                            models.CheckConstraint(
                                condition=models.Q(("person__isnull", False)), name="mussamtale_har_person"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "OPRETTET",
                                            "FORBEREDELSE",
                                            "SAMTALE",
                                            "PLAN",
                                            "GODKENDELSE",
                                            "AFSLUTTET",
                                            "UDGAAET",
                                        ],
                                    )
                                ),
                                name="mussamtale_fase_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Udviklingsmaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("METODE", "Metoder og teknikker"),
                                    ("VIDEN", "Faglig viden"),
                                    ("ROLLE", "Roller"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("maal", models.CharField(max_length=300, verbose_name="mål")),
                        (
                            "niveau_nu",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau nu",
                            ),
                        ),
                        (
                            "niveau_maal",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau som mål",
                            ),
                        ),
                        ("aktivitet", models.TextField(max_length=2000, verbose_name="aktivitet")),
                        (
                            "ansvarlig",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")],
                                max_length=12,
                                verbose_name="ansvarlig",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="frist")),
                        (
                            "behovskilde",
                            models.CharField(
                                choices=[
                                    ("STRATEGI", "Strategien"),
                                    ("MUS", "MUS"),
                                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                                    ("KLAGE", "Klager"),
                                    ("HJEMVISNING", "Hjemvisninger"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="behovskilde",
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maal",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.tema",
                                verbose_name="tema",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udviklingsmål",
                        "verbose_name_plural": "udviklingsmål",
                        "ordering": ["samtale", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["METODE", "VIDEN", "ROLLE"])),
                                name="udviklingsmaal_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau_nu__in", ["C", "B", "A"])),
                                name="udviklingsmaal_niveau_nu_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau_maal__in", ["C", "B", "A"])),
                                name="udviklingsmaal_niveau_maal_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ansvarlig__in", ["MEDARBEJDER", "LEDER"])),
                                name="udviklingsmaal_ansvarlig_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "behovskilde__in",
                                        ["STRATEGI", "MUS", "LEDELSESTILSYN", "KLAGE", "HJEMVISNING", "ANDET"],
                                    )
                                ),
                                name="udviklingsmaal_behovskilde_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maal", ""), _negated=True), name="udviklingsmaal_maal_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maal__length__lte", 300)), name="udviklingsmaal_maal_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aktivitet__length__lte", 2000)),
                                name="udviklingsmaal_aktivitet_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Oenske",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "udbyderart",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="udbyderens art",
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="type",
                            ),
                        ),
                        (
                            "dage",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"
                            ),
                        ),
                        (
                            "timer",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"
                            ),
                        ),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen")),
                        ("start_dag", models.DateField(blank=True, null=True, verbose_name="starter")),
                        ("slut_dag", models.DateField(blank=True, null=True, verbose_name="slutter")),
                        ("kursusgebyr_oere", models.BigIntegerField(default=0, verbose_name="kursusgebyr")),
                        ("materialer_oere", models.BigIntegerField(default=0, verbose_name="materialer")),
                        ("transport_oere", models.BigIntegerField(default=0, verbose_name="transport")),
                        ("ophold_oere", models.BigIntegerField(default=0, verbose_name="ophold")),
                        ("forplejning_oere", models.BigIntegerField(default=0, verbose_name="forplejning")),
                        ("lokale_oere", models.BigIntegerField(default=0, verbose_name="eksternt lokale")),
                        ("pris_kendt", models.BooleanField(default=True, verbose_name="prisen er kendt")),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "egen_prioritet",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="din prioritet"),
                        ),
                        ("indsendt_kl", models.DateTimeField(blank=True, null=True, verbose_name="indsendt")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="oensker",
                                to="ansoegninger.kursus",
                                verbose_name="kursus fra kataloget",
                            ),
                        ),
                        (
                            "laeringsmaal",
                            models.ManyToManyField(
                                blank=True, related_name="+", to="ansoegninger.laeringsmaal", verbose_name="læringsmål"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.tema",
                                verbose_name="tema",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="oensker",
                                to="ansoegninger.udviklingsmaal",
                                verbose_name="mål i udviklingsplanen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursusønske",
                        "verbose_name_plural": "kursusønsker",
                        "ordering": ["-oprettet_kl", "-pk"],
                        "permissions": [("laes_oenske", "Kan læse netop denne sag")],
                        "indexes": [
                            models.Index(fields=["person", "-oprettet_kl"], name="oenske_person"),
                            models.Index(fields=["enhed", "fase"], name="oenske_enhed_fase"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("person__isnull", False)), name="oenske_har_person"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fase", "KLADDE"), models.Q(("titel", ""), _negated=True), _connector="OR"
                                ),
                                name="oenske_indsendt_har_titel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fase", "KLADDE"), models.Q(("type", ""), _negated=True), _connector="OR"
                                ),
                                name="oenske_indsendt_har_type",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fase", "KLADDE"), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="oenske_indsendt_har_begrundelse",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fase", "KLADDE"), ("indsendt_kl__isnull", False), _connector="OR"),
                                name="oenske_indsendt_kl",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("slut_dag__isnull", True),
                                    ("start_dag__isnull", True),
                                    ("slut_dag__gte", models.F("start_dag")),
                                    _connector="OR",
                                ),
                                name="oenske_periode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("egen_prioritet__isnull", True), ("egen_prioritet__range", (1, 9)), _connector="OR"
                                ),
                                name="oenske_egen_prioritet",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kursusgebyr_oere__gte", 0), ("kursusgebyr_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_kursusgebyr_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("materialer_oere__gte", 0), ("materialer_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_materialer_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("transport_oere__gte", 0), ("transport_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_transport_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ophold_oere__gte", 0), ("ophold_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_ophold_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("forplejning_oere__gte", 0), ("forplejning_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_forplejning_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("lokale_oere__gte", 0), ("lokale_oere__isnull", True), _connector="OR"
                                ),
                                name="oenske_lokale_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dage__gte", 0), ("dage__isnull", True), _connector="OR"),
                                name="oenske_dage_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("timer__gte", 0), ("timer__isnull", True), _connector="OR"),
                                name="oenske_timer_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ects__gte", 0), ("ects__isnull", True), _connector="OR"),
                                name="oenske_ects_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "KLADDE",
                                            "HOS_LEDER",
                                            "RETUR",
                                            "AFVENTER_PRIORITERING",
                                            "TILBAGEMELDING",
                                            "VENTELISTE",
                                            "TILMELDING",
                                            "GENNEMFOERELSE",
                                            "EVALUERING",
                                            "AFSLUTTET",
                                            "AFSLAAET",
                                            "VIDENDELING",
                                            "IKKE_GENNEMFOERT",
                                            "TRUKKET",
                                        ],
                                    )
                                ),
                                name="oenske_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "type__in",
                                        [
                                            "",
                                            "TEMADAG",
                                            "KOMPETENCEFORLOEB",
                                            "ORGANISATORISK_FORLOEB",
                                            "FAGSPECIFIKT_KURSUS",
                                            "DIPLOMMODUL",
                                            "WEBINAR",
                                            "SIDEMANDSOPLAERING",
                                            "AKTIONSLAERING",
                                            "ANDET",
                                        ],
                                    )
                                ),
                                name="oenske_type_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 200)), name="oenske_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udbyder__length__lte", 120)), name="oenske_udbyder_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 4000)),
                                name="oenske_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kriteriesaet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(verbose_name="version")),
                        ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                        ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kriteriesaet",
                                to="roller.enhed",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "godkendt_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="godkendt af",
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kriteriesæt",
                        "verbose_name_plural": "kriteriesæt",
                        "ordering": ["enhed__path", "-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("enhed", "version"), name="kriteriesaet_version_pr_center"),
                            models.CheckConstraint(
                                condition=models.Q(("version__gte", 1)), name="kriteriesaet_version_fra_en"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("godkendt_af__isnull", True), ("skrevet_af__isnull", True)),
                                    models.Q(
                                        ("godkendt_af__isnull", False),
                                        ("skrevet_af__isnull", False),
                                        models.Q(("skrevet_af", models.F("godkendt_af")), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="kriteriesaet_to_personer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note", ""), _negated=True), name="kriteriesaet_note_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note__length__lte", 500)), name="kriteriesaet_note_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Prioriteringsrunde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="budgetår")),
                        ("indstil_senest_dag", models.DateField(verbose_name="indstillinger senest")),
                        ("besluttet_kl", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                        ("snapshot", models.CharField(blank=True, max_length=64)),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "kriteriesaet",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kriteriesaet",
                                verbose_name="kriteriesæt",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "prioriteringsrunde",
                        "verbose_name_plural": "prioriteringsrunder",
                        "ordering": ["-aar", "enhed"],
                        "constraints": [
                            models.UniqueConstraint(fields=("enhed", "aar"), name="prioriteringsrunde_en_pr_aar"),
                            models.CheckConstraint(
                                condition=models.Q(("aar__range", (2000, 2100))), name="prioriteringsrunde_aar"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fase__in", ["OPRETTET", "INDSTILLING", "BESLUTNING", "FRIGIVELSE", "AFSLUTTET"])
                                ),
                                name="prioriteringsrunde_fase_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Beslutning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget"),
                                    ("AFSLAG", "Afslag"),
                                    ("VIDENDELING", "Videndeling"),
                                    ("VENTELISTE", "Venteliste"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=4000)),
                        ("beloeb_oere", models.BigIntegerField(default=0)),
                        (
                            "hovedhensyn",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"),
                                    ("BEHOV", "Andre har et større behov nu"),
                                    ("STRATEGI", "Ønsket passer ikke til strategiens temaer"),
                                    ("ANDEN_VEJ", "Målet nås bedre på en anden måde"),
                                    ("TIDSPUNKT", "Tidspunktet passer ikke"),
                                    ("VILKAAR", "Et vilkår er ikke opfyldt"),
                                ],
                                default="",
                                max_length=12,
                                verbose_name="hovedhensyn",
                            ),
                        ),
                        (
                            "henvisning",
                            models.TextField(blank=True, default="", max_length=500, verbose_name="henvisning"),
                        ),
                        (
                            "krav",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "En begrundelse"),
                                    (2, "En egen begrundelse, et hovedhensyn og en henvisning, når svaret ikke er ja"),
                                ],
                                default=2,
                                verbose_name="krav",
                            ),
                        ),
                        (
                            "rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("besluttet_kl", models.DateTimeField()),
                        ("frigivet_kl", models.DateTimeField(blank=True, null=True)),
                        (
                            "besluttet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "efter",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afloest_af",
                                to="ansoegninger.beslutning",
                                verbose_name="efter",
                            ),
                        ),
                        (
                            "paa_vegne_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="beslutninger",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="beslutninger",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="betales af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "beslutning",
                        "verbose_name_plural": "beslutninger",
                        "ordering": ["runde", "pk"],
                        "indexes": [models.Index(fields=["oenske", "-besluttet_kl"], name="beslutning_oenske")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("efter__isnull", True)),
                                fields=("runde", "oenske"),
                                name="beslutning_en_pr_oenske_og_runde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("efter__isnull", True), ("udfald", "BEVILGET"), _connector="OR"),
                                name="beslutning_fra_ventelisten_bevilger",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udfald", "BEVILGET"), ("beloeb_oere", 0), _connector="OR"),
                                name="beslutning_beloeb_kun_ved_bevilling",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ramme__isnull", False), ("udfald", "BEVILGET")),
                                    models.Q(models.Q(("udfald", "BEVILGET"), _negated=True), ("ramme__isnull", True)),
                                    _connector="OR",
                                ),
                                name="beslutning_bevilling_betales",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="beslutning_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"
                                ),
                                name="beslutning_beloeb_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udfald__in", ["BEVILGET", "AFSLAG", "VIDENDELING", "VENTELISTE"])),
                                name="beslutning_udfald_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 4000)),
                                name="beslutning_begrundelse_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("henvisning__length__lte", 500)),
                                name="beslutning_henvisning_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("krav", 1), ("henvisning", ""), ("hovedhensyn", "")),
                                    models.Q(
                                        ("krav", 2), ("udfald", "BEVILGET"), ("henvisning", ""), ("hovedhensyn", "")
                                    ),
                                    models.Q(
                                        ("krav", 2),
                                        models.Q(("udfald", "BEVILGET"), _negated=True),
                                        (
                                            "hovedhensyn__in",
                                            ["RAMMEN", "BEHOV", "STRATEGI", "ANDEN_VEJ", "TIDSPUNKT", "VILKAAR"],
                                        ),
                                        models.Q(("henvisning", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="beslutning_siger_hvad_kravet_er",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Brev",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("indhold", models.JSONField()),
                        ("oprettet_kl", models.DateTimeField()),
                        (
                            "besked",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="brev", to="workflows.besked"
                            ),
                        ),
                        (
                            "beslutning",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="brev",
                                to="ansoegninger.beslutning",
                            ),
                        ),
                        (
                            "modtager",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="breve",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "brev",
                        "verbose_name_plural": "breve",
                        "ordering": ["-oprettet_kl", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsgruppe",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200, verbose_name="uddannelse")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        ("start_dag", models.DateField(verbose_name="begynder")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("oprettet_kl", models.DateTimeField(verbose_name="dannet")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="arbejdsplads",
                            ),
                        ),
                        (
                            "oprettet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus fra kataloget",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ansøgergruppe",
                        "verbose_name_plural": "ansøgergrupper",
                        "ordering": ["-oprettet_kl", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("slut_dag__gte", models.F("start_dag"))), name="fondsgruppe_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overenskomst__in", ["DS", "HK", "FOA", "SL", "AK", "SUNDHED", "ANDEN"])
                                ),
                                name="fondsgruppe_overenskomst_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True), name="fondsgruppe_titel_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 200)), name="fondsgruppe_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udbyder__length__lte", 120)), name="fondsgruppe_udbyder_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsansoegning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("regelversion_nr", models.PositiveIntegerField(verbose_name="version af fondens regler")),
                        ("titel", models.CharField(max_length=200, verbose_name="uddannelse")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="slags",
                            ),
                        ),
                        ("er_master", models.BooleanField(default=False, verbose_name="masteruddannelse")),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="slutter med eksamen")),
                        ("start_dag", models.DateField(verbose_name="begynder")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("kursusgebyr_oere", models.BigIntegerField(default=0, verbose_name="kursusgebyr")),
                        ("materialer_oere", models.BigIntegerField(default=0, verbose_name="materialer")),
                        ("transport_oere", models.BigIntegerField(default=0, verbose_name="transport")),
                        ("ophold_oere", models.BigIntegerField(default=0, verbose_name="ophold")),
                        ("ansoegt_oere", models.BigIntegerField(verbose_name="ansøgt beløb")),
                        (
                            "andre_tilskud_oere",
                            models.BigIntegerField(default=0, verbose_name="tilskud fra fonden andre steder"),
                        ),
                        ("andre_tilskud_dag", models.DateField(blank=True, null=True, verbose_name="søgt hos fonden")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "gruppe",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ansoegninger",
                                to="ansoegninger.fondsgruppe",
                                verbose_name="gruppe",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fondsansoegninger",
                                to="ansoegninger.oenske",
                                verbose_name="kursusønske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondsansøgning",
                        "verbose_name_plural": "fondsansøgninger",
                        "ordering": ["-oprettet_kl", "-pk"],
                        "indexes": [
                            models.Index(fields=["person", "-oprettet_kl"], name="fondsansoegning_person"),
                            models.Index(fields=["enhed", "fase"], name="fondsansoegning_enhed_fase"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("person__isnull", False)), name="fondsansoegning_har_person"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "AFSLUTTET",
                                            "TILBAGEBETALT",
                                            "IKKE_AFTALT",
                                            "AFSLAAET",
                                            "OPGIVET",
                                            "ANNULLERET",
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                fields=("oenske",),
                                name="fondsansoegning_en_aaben_pr_oenske",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("slut_dag__gte", models.F("start_dag"))),
                                name="fondsansoegning_periode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ansoegt_oere__gt", 0)), name="fondsansoegning_soeger_noget"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "ansoegt_oere__lte",
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                django.db.models.expressions.CombinedExpression(
                                                    models.F("kursusgebyr_oere"), "+", models.F("materialer_oere")
                                                ),
                                                "+",
                                                models.F("transport_oere"),
                                            ),
                                            "+",
                                            models.F("ophold_oere"),
                                        ),
                                    )
                                ),
                                name="fondsansoegning_hoejst_udgiften",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("regelversion_nr__gte", 1)), name="fondsansoegning_regelversion"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("andre_tilskud_dag__isnull", True), ("andre_tilskud_oere", 0)),
                                    models.Q(("andre_tilskud_dag__isnull", False), ("andre_tilskud_oere__gt", 0)),
                                    _connector="OR",
                                ),
                                name="fondsansoegning_andre_tilskud_har_dag",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kursusgebyr_oere__gte", 0), ("kursusgebyr_oere__isnull", True), _connector="OR"
                                ),
                                name="fondsansoegning_kursusgebyr_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("materialer_oere__gte", 0), ("materialer_oere__isnull", True), _connector="OR"
                                ),
                                name="fondsansoegning_materialer_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("transport_oere__gte", 0), ("transport_oere__isnull", True), _connector="OR"
                                ),
                                name="fondsansoegning_transport_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ophold_oere__gte", 0), ("ophold_oere__isnull", True), _connector="OR"
                                ),
                                name="fondsansoegning_ophold_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ects__gte", 0), ("ects__isnull", True), _connector="OR"),
                                name="fondsansoegning_ects_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "KLADDE",
                                            "HOS_LEDER",
                                            "HOS_TR",
                                            "KLAR",
                                            "UNDERSKRIFT",
                                            "UNDERSKREVET",
                                            "HOS_FONDEN",
                                            "OVERSKREDET",
                                            "TILSAGN",
                                            "AFSLAG",
                                            "UDBETALING",
                                            "TILBAGEBETALING",
                                            "AFSLUTTET",
                                            "TILBAGEBETALT",
                                            "IKKE_AFTALT",
                                            "AFSLAAET",
                                            "OPGIVET",
                                            "ANNULLERET",
                                        ],
                                    )
                                ),
                                name="fondsansoegning_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overenskomst__in", ["DS", "HK", "FOA", "SL", "AK", "SUNDHED", "ANDEN"])
                                ),
                                name="fondsansoegning_overenskomst_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "type__in",
                                        [
                                            "TEMADAG",
                                            "KOMPETENCEFORLOEB",
                                            "ORGANISATORISK_FORLOEB",
                                            "FAGSPECIFIKT_KURSUS",
                                            "DIPLOMMODUL",
                                            "WEBINAR",
                                            "SIDEMANDSOPLAERING",
                                            "AKTIONSLAERING",
                                            "ANDET",
                                        ],
                                    )
                                ),
                                name="fondsansoegning_type_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True), name="fondsansoegning_titel_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 200)), name="fondsansoegning_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udbyder__length__lte", 120)),
                                name="fondsansoegning_udbyder_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsnummer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("nummer", models.CharField(max_length=40, verbose_name="fondens sagsnummer")),
                        ("dag", models.DateField(verbose_name="oprettet hos fonden")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondens sagsnummer",
                        "verbose_name_plural": "fondens sagsnumre",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("ansoegning", "nummer"), name="fondsnummer_en_gang_pr_ansoegning"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nummer", ""), _negated=True), name="fondsnummer_nummer_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nummer__length__lte", 40)), name="fondsnummer_nummer_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsindsendelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="sendt til fonden")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "fondsnummer",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indsendelse",
                                to="ansoegninger.fondsnummer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indsendelse til fonden",
                        "verbose_name_plural": "indsendelser til fonden",
                        "ordering": ["ansoegning", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsregelsaet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(verbose_name="version")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondsregelsæt",
                        "verbose_name_plural": "fondsregelsæt",
                        "ordering": ["overenskomst", "-version"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("overenskomst", "version"), name="fondsregelsaet_version_pr_overenskomst"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("version__gte", 1)), name="fondsregelsaet_version_fra_en"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("overenskomst__in", ["DS", "HK", "FOA", "SL", "AK", "SUNDHED", "ANDEN"])
                                ),
                                name="fondsregelsaet_overenskomst_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note", ""), _negated=True), name="fondsregelsaet_note_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note__length__lte", 500)), name="fondsregelsaet_note_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsregel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("OVERENSKOMST", "Hvem der kan søge"),
                                    ("IKKE_ANSAT_SOM", "Hvem der ikke kan søge"),
                                    ("LOFT", "Loft"),
                                    ("LOFT_MASTER", "Loft, master"),
                                    ("VINDUE", "Perioden, loftet gælder for"),
                                    ("ANDEL", "Fondens andel"),
                                    ("SAERPULJE", "Særlig pulje"),
                                    ("UDGIFT", "Udgifter, der dækkes"),
                                    ("UDDANNELSE", "Uddannelser, der kan støttes"),
                                    ("POSITIV", "Positivlisten"),
                                    ("TIDLIGST", "Tidligst"),
                                    ("SENEST", "Senest"),
                                    ("UNDERSKRIFT", "Underskrifter"),
                                    ("SVARTID", "Fondens svar"),
                                    ("GRUPPE", "Gruppe"),
                                    ("PULJE", "Puljen"),
                                    ("SUPPLEMENT", "Ud over det sædvanlige"),
                                    ("PLAN", "Skriftlig plan"),
                                ],
                                max_length=20,
                                verbose_name="om",
                            ),
                        ),
                        ("tekst", models.CharField(max_length=500, verbose_name="regel")),
                        ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                        ("kilde_dag", models.DateField(blank=True, null=True, verbose_name="kildens dato")),
                        ("bekraeftet", models.BooleanField(verbose_name="bekræftet")),
                        ("tal", models.BigIntegerField(blank=True, null=True, verbose_name="tal")),
                        ("kode", models.CharField(blank=True, max_length=100, verbose_name="kode")),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="eksamen")),
                        ("dag", models.DateField(blank=True, null=True, verbose_name="åbner igen")),
                        (
                            "saet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="regler",
                                to="ansoegninger.fondsregelsaet",
                                verbose_name="fondsregelsæt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondsregel",
                        "verbose_name_plural": "fondsregler",
                        "ordering": ["saet", "orden"],
                        "constraints": [
                            models.UniqueConstraint(fields=("saet", "orden"), name="fondsregel_orden_pr_saet"),
                            models.CheckConstraint(
                                condition=models.Q(("tal__isnull", True), ("tal__gte", 0), _connector="OR"),
                                name="fondsregel_tal",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "art__in",
                                        [
                                            "OVERENSKOMST",
                                            "IKKE_ANSAT_SOM",
                                            "LOFT",
                                            "LOFT_MASTER",
                                            "VINDUE",
                                            "ANDEL",
                                            "SAERPULJE",
                                            "UDGIFT",
                                            "UDDANNELSE",
                                            "POSITIV",
                                            "TIDLIGST",
                                            "SENEST",
                                            "UNDERSKRIFT",
                                            "SVARTID",
                                            "GRUPPE",
                                            "PULJE",
                                            "SUPPLEMENT",
                                            "PLAN",
                                        ],
                                    )
                                ),
                                name="fondsregel_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="fondsregel_tekst_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kilde", ""), _negated=True), name="fondsregel_kilde_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 500)), name="fondsregel_tekst_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kilde__length__lte", 200)), name="fondsregel_kilde_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kode__length__lte", 100)), name="fondsregel_kode_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondssvar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget som ansøgt"),
                                    ("NEDSAT", "Bevilget med et mindre beløb"),
                                    ("AFSLAG", "Afslag"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("tilskud_oere", models.BigIntegerField(verbose_name="tilskud")),
                        ("dag", models.DateField(verbose_name="svarets dato")),
                        (
                            "begrundelse",
                            models.TextField(blank=True, max_length=2000, verbose_name="fondens begrundelse"),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondens svar",
                        "verbose_name_plural": "fondens svar",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ansoegning",), name="fondssvar_et_pr_ansoegning"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tilskud_oere", 0), ("udfald", "AFSLAG")),
                                    models.Q(models.Q(("udfald", "AFSLAG"), _negated=True), ("tilskud_oere__gt", 0)),
                                    _connector="OR",
                                ),
                                name="fondssvar_tilskud_efter_udfald",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udfald__in", ["BEVILGET", "NEDSAT", "AFSLAG"])),
                                name="fondssvar_udfald_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="fondssvar_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsvalg",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "efter",
                            models.CharField(
                                choices=[("FRIST", "En overskredet frist"), ("AFSLAG", "Fondens afslag")],
                                max_length=10,
                                verbose_name="efter",
                            ),
                        ),
                        (
                            "vej",
                            models.CharField(
                                choices=[
                                    ("SOEG_IGEN", "Opret ansøgningen hos fonden igen"),
                                    ("OPGIV", "Opgiv at søge"),
                                    ("SELV", "Arbejdspladsen betaler selv det hele"),
                                    ("VENTELISTE", "Kurset kommer på venteliste"),
                                    ("SLUT", "Kurset bliver ikke til noget"),
                                ],
                                max_length=12,
                                verbose_name="valg",
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lederens valg",
                        "verbose_name_plural": "lederens valg",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("efter", "FRIST"), ("vej__in", ["SOEG_IGEN", "OPGIV"])),
                                    models.Q(("efter", "AFSLAG"), ("vej__in", ["SELV", "VENTELISTE", "SLUT"])),
                                    _connector="OR",
                                ),
                                name="fondsvalg_vej_efter",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="fondsvalg_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="fondsvalg_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Forhaandsanmodning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="sendt til fonden")),
                        (
                            "gruppe",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="anmodning",
                                to="ansoegninger.fondsgruppe",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "anmodning om forhåndsgodkendelse",
                        "verbose_name_plural": "anmodninger om forhåndsgodkendelse",
                        "ordering": ["gruppe"],
                    },
                ),
                migrations.CreateModel(
                    name="Forhaandssvar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("godkendt", models.BooleanField(verbose_name="godkendt")),
                        ("nummer", models.CharField(blank=True, max_length=40, verbose_name="fondens nummer")),
                        ("dag", models.DateField(verbose_name="svarets dato")),
                        (
                            "anmodning",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="svar",
                                to="ansoegninger.forhaandsanmodning",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "svar om forhåndsgodkendelse",
                        "verbose_name_plural": "svar om forhåndsgodkendelse",
                        "ordering": ["anmodning"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("nummer__length__lte", 40)), name="forhaandssvar_nummer_laengde"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAfrapportering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                        ("indsendt_kl", models.DateTimeField(verbose_name="indsendt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "frist",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.afrapporteringsfrist",
                                verbose_name="frist",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indsendt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="indsendt af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical afrapportering",
                        "verbose_name_plural": "historical afrapporteringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAfrapporteringsudkast",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "frist",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.afrapporteringsfrist",
                                verbose_name="frist",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical udkast til afrapportering",
                        "verbose_name_plural": "historical udkast til afrapportering",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalArbejdsplads",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("cvr", models.CharField(blank=True, max_length=8, verbose_name="CVR-nummer")),
                        ("pnummer", models.CharField(blank=True, max_length=10, verbose_name="P-nummer")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical arbejdsplads",
                        "verbose_name_plural": "historical arbejdspladser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBevaringspaalaeg",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(blank=True, max_length=20, verbose_name="sagsnummer")),
                        ("grund", models.CharField(max_length=200, verbose_name="grund")),
                        ("givet_kl", models.DateTimeField()),
                        ("fra_dag", models.DateField(verbose_name="fra")),
                        (
                            "til_dag",
                            models.DateField(
                                blank=True, help_text="Første dag uden pålægget", null=True, verbose_name="til"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "givet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical bevaringspålæg",
                        "verbose_name_plural": "historical bevaringspålæg",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBrev",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("oprettet_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "besked",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="workflows.besked",
                            ),
                        ),
                        (
                            "beslutning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.beslutning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "modtager",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical brev",
                        "verbose_name_plural": "historical breve",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsannullering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tilbagetrækning af fondsansøgning",
                        "verbose_name_plural": "historical tilbagetrækninger af fondsansøgninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsdom",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "anledning",
                            models.CharField(
                                choices=[
                                    ("SOEGT", "Ansøgningen blev skrevet"),
                                    ("AFTALT", "Lederen tog stilling"),
                                    ("OPRETTET", "Oprettet hos fonden"),
                                    ("INDSENDT", "Sendt til fonden"),
                                    ("AENDRET", "Datoerne blev ændret"),
                                ],
                                max_length=10,
                                verbose_name="anledning",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(verbose_name="version af reglerne")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("OPFYLDT", "Opfyldt"),
                                    ("SKAL_AFKLARES", "Skal afklares"),
                                    ("IKKE_OPFYLDT", "Ikke opfyldt"),
                                ],
                                max_length=15,
                                verbose_name="udfald",
                            ),
                        ),
                        ("tilskud_oere", models.BigIntegerField(verbose_name="tilskud, højst")),
                        ("afsagt_kl", models.DateTimeField(verbose_name="afsagt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondsdom",
                        "verbose_name_plural": "historical fondsdomme",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsindsendelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="sendt til fonden")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "fondsnummer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsnummer",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical indsendelse til fonden",
                        "verbose_name_plural": "historical indsendelser til fonden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsnummer",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("nummer", models.CharField(max_length=40, verbose_name="fondens sagsnummer")),
                        ("dag", models.DateField(verbose_name="oprettet hos fonden")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondens sagsnummer",
                        "verbose_name_plural": "historical fondens sagsnumre",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsregel",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("OVERENSKOMST", "Hvem der kan søge"),
                                    ("IKKE_ANSAT_SOM", "Hvem der ikke kan søge"),
                                    ("LOFT", "Loft"),
                                    ("LOFT_MASTER", "Loft, master"),
                                    ("VINDUE", "Perioden, loftet gælder for"),
                                    ("ANDEL", "Fondens andel"),
                                    ("SAERPULJE", "Særlig pulje"),
                                    ("UDGIFT", "Udgifter, der dækkes"),
                                    ("UDDANNELSE", "Uddannelser, der kan støttes"),
                                    ("POSITIV", "Positivlisten"),
                                    ("TIDLIGST", "Tidligst"),
                                    ("SENEST", "Senest"),
                                    ("UNDERSKRIFT", "Underskrifter"),
                                    ("SVARTID", "Fondens svar"),
                                    ("GRUPPE", "Gruppe"),
                                    ("PULJE", "Puljen"),
                                    ("SUPPLEMENT", "Ud over det sædvanlige"),
                                    ("PLAN", "Skriftlig plan"),
                                ],
                                max_length=20,
                                verbose_name="om",
                            ),
                        ),
                        ("tekst", models.CharField(max_length=500, verbose_name="regel")),
                        ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                        ("kilde_dag", models.DateField(blank=True, null=True, verbose_name="kildens dato")),
                        ("bekraeftet", models.BooleanField(verbose_name="bekræftet")),
                        ("tal", models.BigIntegerField(blank=True, null=True, verbose_name="tal")),
                        ("kode", models.CharField(blank=True, max_length=100, verbose_name="kode")),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="eksamen")),
                        ("dag", models.DateField(blank=True, null=True, verbose_name="åbner igen")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "saet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsregelsaet",
                                verbose_name="fondsregelsæt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondsregel",
                        "verbose_name_plural": "historical fondsregler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsregelsaet",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(verbose_name="version")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondsregelsæt",
                        "verbose_name_plural": "historical fondsregelsæt",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondssvar",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget som ansøgt"),
                                    ("NEDSAT", "Bevilget med et mindre beløb"),
                                    ("AFSLAG", "Afslag"),
                                ],
                                max_length=10,
                                verbose_name="svar",
                            ),
                        ),
                        ("tilskud_oere", models.BigIntegerField(verbose_name="tilskud")),
                        ("dag", models.DateField(verbose_name="svarets dato")),
                        (
                            "begrundelse",
                            models.TextField(blank=True, max_length=2000, verbose_name="fondens begrundelse"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondens svar",
                        "verbose_name_plural": "historical fondens svar",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsvalg",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "efter",
                            models.CharField(
                                choices=[("FRIST", "En overskredet frist"), ("AFSLAG", "Fondens afslag")],
                                max_length=10,
                                verbose_name="efter",
                            ),
                        ),
                        (
                            "vej",
                            models.CharField(
                                choices=[
                                    ("SOEG_IGEN", "Opret ansøgningen hos fonden igen"),
                                    ("OPGIV", "Opgiv at søge"),
                                    ("SELV", "Arbejdspladsen betaler selv det hele"),
                                    ("VENTELISTE", "Kurset kommer på venteliste"),
                                    ("SLUT", "Kurset bliver ikke til noget"),
                                ],
                                max_length=12,
                                verbose_name="valg",
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical lederens valg",
                        "verbose_name_plural": "historical lederens valg",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForhaandsanmodning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="sendt til fonden")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "gruppe",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsgruppe",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical anmodning om forhåndsgodkendelse",
                        "verbose_name_plural": "historical anmodninger om forhåndsgodkendelse",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForhaandssvar",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("godkendt", models.BooleanField(verbose_name="godkendt")),
                        ("nummer", models.CharField(blank=True, max_length=40, verbose_name="fondens nummer")),
                        ("dag", models.DateField(verbose_name="svarets dato")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "anmodning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.forhaandsanmodning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical svar om forhåndsgodkendelse",
                        "verbose_name_plural": "historical svar om forhåndsgodkendelse",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKriteriesaet",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("version", models.PositiveIntegerField(verbose_name="version")),
                        ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                        ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "godkendt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="godkendt af",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kriteriesæt",
                        "verbose_name_plural": "historical kriteriesæt",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKriterieudkast",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("indhold", models.JSONField(verbose_name="indhold")),
                        ("rettet_kl", models.DateTimeField(verbose_name="rettet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical udkast til kriterier",
                        "verbose_name_plural": "historical udkast til kriterier",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLaesekvittering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("laest_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "brev",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.brev",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical læsekvittering",
                        "verbose_name_plural": "historical læsekvitteringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLederaftale",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="begrundelse")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical lederens aftale",
                        "verbose_name_plural": "historical lederens aftaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMusRunde",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(max_length=80, verbose_name="navn")),
                        ("fra_dag", models.DateField(verbose_name="fra")),
                        ("til_dag", models.DateField(help_text="Sidste dag for samtaler", verbose_name="til")),
                        ("aabnet_kl", models.DateTimeField()),
                        ("faerdig_kl", models.DateTimeField(blank=True, null=True)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "aabnet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "center",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                                verbose_name="strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical MUS-runde",
                        "verbose_name_plural": "historical MUS-runder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOenske",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "udbyderart",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="udbyderens art",
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="type",
                            ),
                        ),
                        (
                            "dage",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"
                            ),
                        ),
                        (
                            "timer",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"
                            ),
                        ),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen")),
                        ("start_dag", models.DateField(blank=True, null=True, verbose_name="starter")),
                        ("slut_dag", models.DateField(blank=True, null=True, verbose_name="slutter")),
                        ("kursusgebyr_oere", models.BigIntegerField(default=0, verbose_name="kursusgebyr")),
                        ("materialer_oere", models.BigIntegerField(default=0, verbose_name="materialer")),
                        ("transport_oere", models.BigIntegerField(default=0, verbose_name="transport")),
                        ("ophold_oere", models.BigIntegerField(default=0, verbose_name="ophold")),
                        ("forplejning_oere", models.BigIntegerField(default=0, verbose_name="forplejning")),
                        ("lokale_oere", models.BigIntegerField(default=0, verbose_name="eksternt lokale")),
                        ("pris_kendt", models.BooleanField(default=True, verbose_name="prisen er kendt")),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "egen_prioritet",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="din prioritet"),
                        ),
                        ("indsendt_kl", models.DateTimeField(blank=True, null=True, verbose_name="indsendt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus fra kataloget",
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.tema",
                                verbose_name="tema",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.udviklingsmaal",
                                verbose_name="mål i udviklingsplanen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kursusønske",
                        "verbose_name_plural": "historical kursusønsker",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpbevaringsregel",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "omfang",
                            models.CharField(
                                choices=[
                                    ("BESKEDER", "Beskeder i udbakken"),
                                    ("KLADDER", "Kladder, der ikke er sendt"),
                                    ("TRUKNE", "Ønsker, trukket tilbage før en beslutning"),
                                    ("BREVE", "Breve"),
                                    ("OENSKER", "Afsluttede ønsker"),
                                    ("FONDSSAGER", "Afsluttede fondsansøgninger"),
                                    ("MUS", "MUS-samtaler, der er afløst"),
                                    ("MUS_SIDSTE", "Øvrige MUS-samtaler"),
                                    ("VIDENSPERSONER", "Vidensressourcepersoner på årshjulet"),
                                    ("PERSONER", "Personer"),
                                    ("SPOR", "Sporets indhold uden for sagerne"),
                                ],
                                max_length=20,
                                verbose_name="omfatter",
                            ),
                        ),
                        ("maaneder", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="måneder")),
                        (
                            "anker",
                            models.CharField(
                                choices=[
                                    ("FRATRAEDELSE", "fratrædelsen"),
                                    ("SIDST_RETTET", "den sidste ændring"),
                                    ("TRUKKET", "dagen, ønsket blev trukket"),
                                    ("AFLOEST", "den næste godkendte MUS-plan"),
                                    ("SKREVET", "dagen, det blev skrevet"),
                                    ("AARETS_UDGANG", "årets udgang"),
                                ],
                                max_length=20,
                                verbose_name="regnet fra",
                            ),
                        ),
                        ("gaelder_fra", models.DateField(verbose_name="gælder fra")),
                        ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                        ("begrundelse", models.CharField(max_length=500, verbose_name="begrundelse")),
                        ("sat_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sat_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical opbevaringsregel",
                        "verbose_name_plural": "historical opbevaringsregler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRamme",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("AFDELING", "Afdelingens ramme"),
                                    ("FAELLES", "Centrets pulje"),
                                    ("OEREMAERKET", "Øremærket pulje"),
                                ],
                                default="AFDELING",
                                max_length=12,
                                verbose_name="art",
                            ),
                        ),
                        (
                            "udgift",
                            models.CharField(
                                choices=[("KURSUS", "Kurser"), ("FORPLEJNING", "Forplejning og lokale")],
                                default="KURSUS",
                                max_length=12,
                                verbose_name="udgift",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=120, verbose_name="navn")),
                        ("formaal", models.CharField(blank=True, max_length=500, verbose_name="formål")),
                        ("giver", models.CharField(blank=True, max_length=120, verbose_name="giver")),
                        ("temanumre", models.JSONField(blank=True, default=list, verbose_name="temaer")),
                        ("ramme_oere", models.BigIntegerField(verbose_name="ramme")),
                        ("tilskud_oere", models.BigIntegerField(default=0, verbose_name="tilskud")),
                        ("reserveret_oere", models.BigIntegerField(default=0, verbose_name="reserveret")),
                        ("disponeret_oere", models.BigIntegerField(default=0, verbose_name="disponeret")),
                        ("forbrugt_oere", models.BigIntegerField(default=0, verbose_name="forbrugt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical ramme",
                        "verbose_name_plural": "historical rammer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStrategi",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        (
                            "til_dag",
                            models.DateField(help_text="Første dag, den ikke gælder", verbose_name="gælder til"),
                        ),
                        ("formaal", models.TextField(blank=True, max_length=4000, verbose_name="formål")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical strategi",
                        "verbose_name_plural": "historical strategier",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTilbagebetaling",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="betalt tilbage")),
                        ("dag", models.DateField(verbose_name="afmeldt den")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tilbagebetaling til fonden",
                        "verbose_name_plural": "historical tilbagebetalinger til fonden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTrErklaering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("supplerer", models.BooleanField(verbose_name="ligger ud over det sædvanlige")),
                        ("har_plan", models.BooleanField(verbose_name="der er en skriftlig plan")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tillidsrepræsentantens erklæring",
                        "verbose_name_plural": "historical tillidsrepræsentantens erklæringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUdbetaling",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="udbetalt")),
                        ("dag", models.DateField(verbose_name="udbetalt den")),
                        ("bilag", models.CharField(blank=True, max_length=60, verbose_name="bilagsnummer")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical udbetaling fra fonden",
                        "verbose_name_plural": "historical udbetalinger fra fonden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUdbyder",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(db_index=True, max_length=120, verbose_name="navn")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical udbyder",
                        "verbose_name_plural": "historical udbydere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUnderskrift",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "part",
                            models.CharField(
                                choices=[("ANSOEGER", "Ansøger"), ("LEDER", "Leder"), ("TR", "Tillidsrepræsentant")],
                                max_length=10,
                                verbose_name="part",
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="underskrevet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                        (
                            "fondsnummer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsnummer",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical underskrift",
                        "verbose_name_plural": "historical underskrifter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Indstilling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indstillinger",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.ramme"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indstilling",
                        "verbose_name_plural": "indstillinger",
                        "ordering": ["runde", "enhed__path"],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "enhed"), name="indstilling_en_pr_afdeling"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        ["OPRETTET", "RANGERES", "LAAST", "ORIENTERING", "AFSLUTTET", "INGEN_OENSKER"],
                                    )
                                ),
                                name="indstilling_fase_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalOrientering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("indhold", models.JSONField()),
                        ("frigivet_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "frigivet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indstilling",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.indstilling",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical orientering",
                        "verbose_name_plural": "historical orienteringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Scenarie",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=80, verbose_name="navn")),
                        (
                            "hoejst_pr_person",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="højst ønsker pr. person"
                            ),
                        ),
                        (
                            "hoejst_vaek_procent",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="højst væk på samme dag"
                            ),
                        ),
                        (
                            "mindst_pr_enhed",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="mindst ønsker pr. afdeling"
                            ),
                        ),
                        (
                            "sikkerhed",
                            models.CharField(
                                choices=[
                                    ("INTET", "Ingen penge fra fonden"),
                                    ("AFKLARET", "Kun det, der er afklaret"),
                                    ("SANDSYNLIGT", "Alt, som ingen regel står i vejen for"),
                                ],
                                default="INTET",
                                max_length=11,
                                verbose_name="penge fra kompetencefonden",
                            ),
                        ),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "oprettet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scenarier",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenarie",
                        "verbose_name_plural": "scenarier",
                        "ordering": ["runde", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "navn"), name="scenarie_navn_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hoejst_pr_person__isnull", True), ("hoejst_pr_person__gte", 1), _connector="OR"
                                ),
                                name="scenarie_pr_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hoejst_vaek_procent__isnull", True),
                                    ("hoejst_vaek_procent__range", (1, 100)),
                                    _connector="OR",
                                ),
                                name="scenarie_vaek_procent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="scenarie_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 80)), name="scenarie_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sikkerhed__in", ["INTET", "AFKLARET", "SANDSYNLIGT"])),
                                name="scenarie_sikkerhed_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Koersel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("VENTER", "Venter på at blive regnet"),
                                    ("I_GANG", "Regnes nu"),
                                    ("FAERDIG", "Færdig"),
                                    ("UMULIG", "Kan ikke lade sig gøre"),
                                    ("UDEN_SVAR", "Tiden gik uden et svar"),
                                    ("ANNULLERET", "Stoppet"),
                                    ("FEJLET", "Fejlet"),
                                ],
                                default="VENTER",
                                max_length=12,
                            ),
                        ),
                        ("bestilt_kl", models.DateTimeField()),
                        ("laan", models.UUIDField(null=True)),
                        ("laan_til_kl", models.DateTimeField(null=True)),
                        ("loest_kl", models.DateTimeField(null=True)),
                        ("afsluttet_kl", models.DateTimeField(null=True)),
                        ("annulleres", models.BooleanField(default=False)),
                        ("aftryk", models.CharField(blank=True, max_length=64)),
                        ("vaerdi", models.BigIntegerField(default=0)),
                        ("pris_oere", models.BigIntegerField(default=0)),
                        (
                            "sikkerhed",
                            models.CharField(
                                choices=[
                                    ("INTET", "Ingen penge fra fonden"),
                                    ("AFKLARET", "Kun det, der er afklaret"),
                                    ("SANDSYNLIGT", "Alt, som ingen regel står i vejen for"),
                                ],
                                default="INTET",
                                max_length=11,
                            ),
                        ),
                        ("tilskud_oere", models.BigIntegerField(default=0)),
                        ("graense", models.BigIntegerField(default=0)),
                        ("bevist", models.BooleanField(default=False)),
                        ("konflikt", models.JSONField(default=list)),
                        ("brugt_kl", models.DateTimeField(null=True)),
                        (
                            "bestilt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "scenarie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="koersler",
                                to="ansoegninger.scenarie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kørsel",
                        "verbose_name_plural": "kørsler",
                        "ordering": ["scenarie", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        ["VENTER", "I_GANG", "FAERDIG", "UMULIG", "UDEN_SVAR", "ANNULLERET", "FEJLET"],
                                    )
                                ),
                                name="koersel_status_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aftryk__length__lte", 64)), name="koersel_aftryk_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("afsluttet_kl__isnull", True), ("status__in", ("VENTER", "I_GANG"))),
                                    models.Q(
                                        models.Q(("status__in", ("VENTER", "I_GANG")), _negated=True),
                                        ("afsluttet_kl__isnull", False),
                                        ("laan__isnull", True),
                                        ("laan_til_kl__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="koersel_afsluttet",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "FAERDIG"), _negated=True),
                                    ("loest_kl__isnull", False),
                                    _connector="OR",
                                ),
                                name="koersel_faerdig_er_loest",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("graense__gte", models.F("vaerdi"))),
                                name="koersel_graense_over_vaerdi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("vaerdi__gte", 0), ("vaerdi__isnull", True), _connector="OR"),
                                name="koersel_vaerdi_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="koersel_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"
                                ),
                                name="koersel_tilskud_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sikkerhed__in", ["INTET", "AFKLARET", "SANDSYNLIGT"])),
                                name="koersel_sikkerhed_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("sikkerhed", "INTET"), _negated=True),
                                    ("tilskud_oere", 0),
                                    _connector="OR",
                                ),
                                name="koersel_intet_er_ingen_penge",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ("VENTER", "I_GANG"))),
                                fields=("scenarie",),
                                name="koersel_en_aaben",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPrioriteringsrunde",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="budgetår")),
                        ("indstil_senest_dag", models.DateField(verbose_name="indstillinger senest")),
                        ("besluttet_kl", models.DateTimeField(blank=True, null=True, verbose_name="besluttet")),
                        ("snapshot", models.CharField(blank=True, max_length=64)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kriteriesaet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kriteriesaet",
                                verbose_name="kriteriesæt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical prioriteringsrunde",
                        "verbose_name_plural": "historical prioriteringsrunder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKriterium",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("kode", models.CharField(max_length=30, verbose_name="kode")),
                        ("navn", models.CharField(max_length=200, verbose_name="spørgsmål")),
                        ("hjaelp", models.CharField(blank=True, max_length=500, verbose_name="hjælp")),
                        (
                            "kilde",
                            models.CharField(
                                choices=[
                                    ("LEDER", "Lederen svarer i køen"),
                                    ("NIVEAUSPRING", "Niveauspring i udviklingsplanen"),
                                    ("BEHOVSKILDE", "Hvor behovet i udviklingsplanen kommer fra"),
                                    ("LEDERRANG", "Lederens rangering"),
                                    ("EGEN_PRIORITET", "Medarbejderens egen prioritet"),
                                    ("AAR_SIDEN_BEVILLING", "År siden seneste bevilling"),
                                ],
                                max_length=20,
                                verbose_name="kilde",
                            ),
                        ),
                        ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                        ("standardvaegt", models.PositiveSmallIntegerField(verbose_name="standardvægt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "saet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kriteriesaet",
                                verbose_name="kriteriesæt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kriterium",
                        "verbose_name_plural": "historical kriterier",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Kriterieudkast",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("indhold", models.JSONField(verbose_name="indhold")),
                        ("rettet_kl", models.DateTimeField(verbose_name="rettet")),
                        (
                            "enhed",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kriterieudkast",
                                to="roller.enhed",
                                verbose_name="center",
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udkast til kriterier",
                        "verbose_name_plural": "udkast til kriterier",
                    },
                ),
                migrations.CreateModel(
                    name="Kriterium",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=30, verbose_name="kode")),
                        ("navn", models.CharField(max_length=200, verbose_name="spørgsmål")),
                        ("hjaelp", models.CharField(blank=True, max_length=500, verbose_name="hjælp")),
                        (
                            "kilde",
                            models.CharField(
                                choices=[
                                    ("LEDER", "Lederen svarer i køen"),
                                    ("NIVEAUSPRING", "Niveauspring i udviklingsplanen"),
                                    ("BEHOVSKILDE", "Hvor behovet i udviklingsplanen kommer fra"),
                                    ("LEDERRANG", "Lederens rangering"),
                                    ("EGEN_PRIORITET", "Medarbejderens egen prioritet"),
                                    ("AAR_SIDEN_BEVILLING", "År siden seneste bevilling"),
                                ],
                                max_length=20,
                                verbose_name="kilde",
                            ),
                        ),
                        ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                        ("standardvaegt", models.PositiveSmallIntegerField(verbose_name="standardvægt")),
                        (
                            "saet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kriterier",
                                to="ansoegninger.kriteriesaet",
                                verbose_name="kriteriesæt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kriterium",
                        "verbose_name_plural": "kriterier",
                        "ordering": ["saet", "orden"],
                        "constraints": [
                            models.UniqueConstraint(fields=("saet", "kode"), name="kriterium_kode_pr_saet"),
                            models.UniqueConstraint(fields=("saet", "orden"), name="kriterium_orden_pr_saet"),
                            models.CheckConstraint(
                                condition=models.Q(("standardvaegt__range", (0, 100))), name="kriterium_standardvaegt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kilde__in",
                                        [
                                            "LEDER",
                                            "NIVEAUSPRING",
                                            "BEHOVSKILDE",
                                            "LEDERRANG",
                                            "EGEN_PRIORITET",
                                            "AAR_SIDEN_BEVILLING",
                                        ],
                                    )
                                ),
                                name="kriterium_kilde_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kode", ""), _negated=True), name="kriterium_kode_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="kriterium_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kode__length__lte", 30)), name="kriterium_kode_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 200)), name="kriterium_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hjaelp__length__lte", 500)), name="kriterium_hjaelp_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kriteriepoint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                        ("ord", models.CharField(max_length=200, verbose_name="ord")),
                        ("fra", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fra")),
                        (
                            "koder",
                            models.CharField(
                                blank=True, help_text="Adskilt af mellemrum", max_length=200, verbose_name="koder"
                            ),
                        ),
                        (
                            "kriterium",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pointord",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kriteriepoint",
                        "verbose_name_plural": "kriteriepoint",
                        "ordering": ["kriterium", "point"],
                        "constraints": [
                            models.UniqueConstraint(fields=("kriterium", "point"), name="kriteriepoint_et_pr_point"),
                            models.CheckConstraint(
                                condition=models.Q(("point__range", (0, 4))), name="kriteriepoint_point"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord", ""), _negated=True), name="kriteriepoint_ord_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord__length__lte", 200)), name="kriteriepoint_ord_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("koder__length__lte", 200)), name="kriteriepoint_koder_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalKriteriepoint",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                        ("ord", models.CharField(max_length=200, verbose_name="ord")),
                        ("fra", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fra")),
                        (
                            "koder",
                            models.CharField(
                                blank=True, help_text="Adskilt af mellemrum", max_length=200, verbose_name="koder"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kriterium",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kriteriepoint",
                        "verbose_name_plural": "historical kriteriepoint",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKursuspris",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("DELTAGER", "Pr. deltager"),
                                    ("HOLD", "For et hold"),
                                    ("ANDEL", "Delt mellem enheder"),
                                ],
                                max_length=10,
                                verbose_name="form",
                            ),
                        ),
                        ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                        (
                            "hold_maks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="højst deltagere på et hold"
                            ),
                        ),
                        (
                            "andele_i_alt",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="deltagere, der deler prisen"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kursuspris",
                        "verbose_name_plural": "historical kursuspriser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsgruppe",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("titel", models.CharField(max_length=200, verbose_name="uddannelse")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        ("start_dag", models.DateField(verbose_name="begynder")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("oprettet_kl", models.DateTimeField(verbose_name="dannet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="arbejdsplads",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oprettet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus fra kataloget",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical ansøgergruppe",
                        "verbose_name_plural": "historical ansøgergrupper",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Kursuspris",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("DELTAGER", "Pr. deltager"),
                                    ("HOLD", "For et hold"),
                                    ("ANDEL", "Delt mellem enheder"),
                                ],
                                max_length=10,
                                verbose_name="form",
                            ),
                        ),
                        ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                        (
                            "hold_maks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="højst deltagere på et hold"
                            ),
                        ),
                        (
                            "andele_i_alt",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="deltagere, der deler prisen"
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="priser",
                                to="ansoegninger.kursus",
                                verbose_name="kursus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursuspris",
                        "verbose_name_plural": "kursuspriser",
                        "ordering": ["kursus", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("kursus", "form"), name="kursuspris_en_pr_form"),
                            models.CheckConstraint(
                                condition=models.Q(("form__in", ["DELTAGER", "HOLD", "ANDEL"])),
                                name="kursuspris_form_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="kursuspris_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hold_maks__isnull", True),
                                    models.Q(("form", "HOLD"), ("hold_maks__gte", 1)),
                                    _connector="OR",
                                ),
                                name="kursuspris_hold_maks",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("andele_i_alt__gte", 1), ("andele_i_alt__isnull", False), ("form", "ANDEL")
                                    ),
                                    models.Q(
                                        models.Q(("form", "ANDEL"), _negated=True), ("andele_i_alt__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="kursuspris_andele",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Laesekvittering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("laest_kl", models.DateTimeField()),
                        (
                            "brev",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kvittering",
                                to="ansoegninger.brev",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "læsekvittering",
                        "verbose_name_plural": "læsekvitteringer",
                    },
                ),
                migrations.CreateModel(
                    name="Lederaftale",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="begrundelse")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lederens aftale",
                        "verbose_name_plural": "lederens aftaler",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("enig", True), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="lederaftale_nej_har_begrundelse",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="lederaftale_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMusSamtale",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.musrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical MUS-samtale",
                        "verbose_name_plural": "historical MUS-samtaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMusRunde_enheder",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicalmusrunde",
                            ),
                        ),
                        (
                            "musrunde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.musrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalMusRunde_enheder",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlangodkendelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField()),
                        ("godkendt_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "godkendt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical plangodkendelse",
                        "verbose_name_plural": "historical plangodkendelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForberedelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("noter", models.TextField(max_length=8000, verbose_name="noter")),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau",
                            ),
                        ),
                        ("forberedt_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "forberedt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical forberedelse",
                        "verbose_name_plural": "historical forberedelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBortfald",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("begrundelse", models.TextField(max_length=1000, verbose_name="begrundelse")),
                        ("registreret_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical bortfald",
                        "verbose_name_plural": "historical bortfald",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAfholdelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("afholdt_dag", models.DateField(verbose_name="afholdt")),
                        ("registreret_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical afholdelse",
                        "verbose_name_plural": "historical afholdelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Forberedelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("noter", models.TextField(max_length=8000, verbose_name="noter")),
                        (
                            "niveau",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau",
                            ),
                        ),
                        ("forberedt_kl", models.DateTimeField()),
                        (
                            "forberedt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forberedelser",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "forberedelse",
                        "verbose_name_plural": "forberedelser",
                        "ordering": ["samtale", "part"],
                        "constraints": [
                            models.UniqueConstraint(fields=("samtale", "part"), name="forberedelse_en_pr_part"),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER"])),
                                name="forberedelse_part_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("noter__length__lte", 8000)), name="forberedelse_noter_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bortfald",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=1000, verbose_name="begrundelse")),
                        ("registreret_kl", models.DateTimeField()),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bortfald",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bortfald",
                        "verbose_name_plural": "bortfald",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="bortfald_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 1000)),
                                name="bortfald_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afholdelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("afholdt_dag", models.DateField(verbose_name="afholdt")),
                        ("registreret_kl", models.DateTimeField()),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afholdelse",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afholdelse",
                        "verbose_name_plural": "afholdelser",
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalVurdering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("ANBEFALES", "Anbefales"),
                                    ("ANBEFALES_IKKE", "Anbefales ikke"),
                                    ("VIDENDELING", "Videndeling i stedet"),
                                    ("RETUR", "Send tilbage til medarbejderen"),
                                ],
                                max_length=20,
                                verbose_name="udfald",
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "rang",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="lederens rangering"),
                        ),
                        ("vurderet_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "vurderet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical vurdering",
                        "verbose_name_plural": "historical vurderinger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVentelistevalg",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("fulgt", models.BooleanField(verbose_name="forslaget blev fulgt")),
                        ("hvorfor", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor en anden")),
                        ("fri_oere", models.BigIntegerField(verbose_name="fri før bevillingen")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "beslutning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.beslutning",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "foreslaaet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical valg fra ventelisten",
                        "verbose_name_plural": "historical valg fra ventelisten",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTilmelding",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("start_dag", models.DateField(verbose_name="kurset starter")),
                        ("slut_dag", models.DateField(verbose_name="kurset slutter")),
                        ("tilmeldt_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tilmelding",
                        "verbose_name_plural": "historical tilmeldinger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTilbagetraekning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor")),
                        ("trukket_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tilbagetrækning",
                        "verbose_name_plural": "historical tilbagetrækninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSagsdeling",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("grund", models.CharField(max_length=200, verbose_name="grund")),
                        ("udloeber_dag", models.DateField(help_text="Første dag uden adgang", verbose_name="udløber")),
                        ("delt_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "delt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="auth.permission",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "content_object",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical sagsdeling",
                        "verbose_name_plural": "historical sagsdelinger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlacering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("plads", models.PositiveSmallIntegerField()),
                        ("uden_rang", models.BooleanField(default=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indstilling",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.indstilling",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical placering",
                        "verbose_name_plural": "historical placeringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOenske_laeringsmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicaloenske",
                            ),
                        ),
                        (
                            "laeringsmaal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.laeringsmaal",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalOenske_laeringsmaal",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGennemfoerelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("gennemfoert", models.BooleanField(verbose_name="gennemført")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor ikke")),
                        ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="faktisk pris")),
                        ("registreret_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical gennemførelse",
                        "verbose_name_plural": "historical gennemførelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFondsansoegning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        (
                            "overenskomst",
                            models.CharField(
                                choices=[
                                    ("DS", "Dansk Socialrådgiverforening"),
                                    ("HK", "HK Kommunal"),
                                    ("FOA", "FOA"),
                                    ("SL", "Socialpædagogernes Landsforbund"),
                                    ("AK", "Akademikerne"),
                                    ("SUNDHED", "Sundhedskartellet"),
                                    ("ANDEN", "Anden overenskomst"),
                                ],
                                max_length=10,
                                verbose_name="overenskomst",
                            ),
                        ),
                        ("regelversion_nr", models.PositiveIntegerField(verbose_name="version af fondens regler")),
                        ("titel", models.CharField(max_length=200, verbose_name="uddannelse")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="slags",
                            ),
                        ),
                        ("er_master", models.BooleanField(default=False, verbose_name="masteruddannelse")),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="slutter med eksamen")),
                        ("start_dag", models.DateField(verbose_name="begynder")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("kursusgebyr_oere", models.BigIntegerField(default=0, verbose_name="kursusgebyr")),
                        ("materialer_oere", models.BigIntegerField(default=0, verbose_name="materialer")),
                        ("transport_oere", models.BigIntegerField(default=0, verbose_name="transport")),
                        ("ophold_oere", models.BigIntegerField(default=0, verbose_name="ophold")),
                        ("ansoegt_oere", models.BigIntegerField(verbose_name="ansøgt beløb")),
                        (
                            "andre_tilskud_oere",
                            models.BigIntegerField(default=0, verbose_name="tilskud fra fonden andre steder"),
                        ),
                        ("andre_tilskud_dag", models.DateField(blank=True, null=True, verbose_name="søgt hos fonden")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "gruppe",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fondsgruppe",
                                verbose_name="gruppe",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                                verbose_name="kursusønske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fondsansøgning",
                        "verbose_name_plural": "historical fondsansøgninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEvaluering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("udbytte", models.PositiveSmallIntegerField(verbose_name="udbytte")),
                        ("vil_anbefale", models.BooleanField(verbose_name="vil anbefale det til en kollega")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="det vil jeg bruge")),
                        ("evalueret_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical evaluering",
                        "verbose_name_plural": "historical evalueringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAarshjulsemne",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        ("kvartal", models.PositiveSmallIntegerField(verbose_name="kvartal")),
                        ("emne", models.CharField(max_length=200, verbose_name="emne")),
                        (
                            "vidensperson",
                            models.CharField(blank=True, max_length=120, verbose_name="intern vidensressourceperson"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical emne i årshjulet",
                        "verbose_name_plural": "historical emner i årshjulet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Gennemfoerelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("gennemfoert", models.BooleanField(verbose_name="gennemført")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor ikke")),
                        ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="faktisk pris")),
                        ("registreret_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="gennemfoerelse",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gennemførelse",
                        "verbose_name_plural": "gennemførelser",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("gennemfoert", True), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="gennemfoerelse_aflyst_har_begrundelse",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gennemfoert", True), ("pris_oere__isnull", True), _connector="OR"),
                                name="gennemfoerelse_aflyst_uden_pris",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="gennemfoerelse_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="gennemfoerelse_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("udbytte", models.PositiveSmallIntegerField(verbose_name="udbytte")),
                        ("vil_anbefale", models.BooleanField(verbose_name="vil anbefale det til en kollega")),
                        ("tekst", models.TextField(max_length=2000, verbose_name="det vil jeg bruge")),
                        ("evalueret_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluering",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluering",
                        "verbose_name_plural": "evalueringer",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("udbytte__range", (1, 5))), name="evaluering_udbytte"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 2000)), name="evaluering_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Aarshjulsemne",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        ("kvartal", models.PositiveSmallIntegerField(verbose_name="kvartal")),
                        ("emne", models.CharField(max_length=200, verbose_name="emne")),
                        (
                            "vidensperson",
                            models.CharField(blank=True, max_length=120, verbose_name="intern vidensressourceperson"),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aarshjulsemner",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                        (
                            "oenske",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aarshjulsemne",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "emne i årshjulet",
                        "verbose_name_plural": "emner i årshjulet",
                        "ordering": ["enhed", "aar", "kvartal", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kvartal__range", (1, 4))), name="aarshjulsemne_kvartal"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aar__range", (2000, 2100))), name="aarshjulsemne_aar"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emne", ""), _negated=True), name="aarshjulsemne_emne_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emne__length__lte", 200)), name="aarshjulsemne_emne_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("vidensperson__length__lte", 120)),
                                name="aarshjulsemne_vidensperson_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opbevaringsregel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "omfang",
                            models.CharField(
                                choices=[
                                    ("BESKEDER", "Beskeder i udbakken"),
                                    ("KLADDER", "Kladder, der ikke er sendt"),
                                    ("TRUKNE", "Ønsker, trukket tilbage før en beslutning"),
                                    ("BREVE", "Breve"),
                                    ("OENSKER", "Afsluttede ønsker"),
                                    ("FONDSSAGER", "Afsluttede fondsansøgninger"),
                                    ("MUS", "MUS-samtaler, der er afløst"),
                                    ("MUS_SIDSTE", "Øvrige MUS-samtaler"),
                                    ("VIDENSPERSONER", "Vidensressourcepersoner på årshjulet"),
                                    ("PERSONER", "Personer"),
                                    ("SPOR", "Sporets indhold uden for sagerne"),
                                ],
                                max_length=20,
                                verbose_name="omfatter",
                            ),
                        ),
                        ("maaneder", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="måneder")),
                        (
                            "anker",
                            models.CharField(
                                choices=[
                                    ("FRATRAEDELSE", "fratrædelsen"),
                                    ("SIDST_RETTET", "den sidste ændring"),
                                    ("TRUKKET", "dagen, ønsket blev trukket"),
                                    ("AFLOEST", "den næste godkendte MUS-plan"),
                                    ("SKREVET", "dagen, det blev skrevet"),
                                    ("AARETS_UDGANG", "årets udgang"),
                                ],
                                max_length=20,
                                verbose_name="regnet fra",
                            ),
                        ),
                        ("gaelder_fra", models.DateField(verbose_name="gælder fra")),
                        ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                        ("begrundelse", models.CharField(max_length=500, verbose_name="begrundelse")),
                        ("sat_kl", models.DateTimeField()),
                        (
                            "sat_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opbevaringsregel",
                        "verbose_name_plural": "opbevaringsregler",
                        "ordering": ["omfang", "gaelder_fra", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "omfang__in",
                                        [
                                            "BESKEDER",
                                            "KLADDER",
                                            "TRUKNE",
                                            "BREVE",
                                            "OENSKER",
                                            "FONDSSAGER",
                                            "MUS",
                                            "MUS_SIDSTE",
                                            "VIDENSPERSONER",
                                            "PERSONER",
                                            "SPOR",
                                        ],
                                    )
                                ),
                                name="opbevaringsregel_omfang_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "anker__in",
                                        [
                                            "FRATRAEDELSE",
                                            "SIDST_RETTET",
                                            "TRUKKET",
                                            "AFLOEST",
                                            "SKREVET",
                                            "AARETS_UDGANG",
                                        ],
                                    )
                                ),
                                name="opbevaringsregel_anker_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kilde", ""), _negated=True), name="opbevaringsregel_kilde_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="opbevaringsregel_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kilde__length__lte", 200)), name="opbevaringsregel_kilde_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 500)),
                                name="opbevaringsregel_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Orientering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("indhold", models.JSONField()),
                        ("frigivet_kl", models.DateTimeField()),
                        (
                            "frigivet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indstilling",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="orientering",
                                to="ansoegninger.indstilling",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "orientering",
                        "verbose_name_plural": "orienteringer",
                        "ordering": ["-frigivet_kl"],
                    },
                ),
                migrations.CreateModel(
                    name="Placering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("plads", models.PositiveSmallIntegerField()),
                        ("uden_rang", models.BooleanField(default=False)),
                        (
                            "indstilling",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placeringer",
                                to="ansoegninger.indstilling",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placeringer",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "placering",
                        "verbose_name_plural": "placeringer",
                        "ordering": ["indstilling", "plads", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("indstilling", "oenske"), name="placering_en_pr_oenske"),
                            models.CheckConstraint(condition=models.Q(("plads__gte", 1)), name="placering_fra_en"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Plangodkendelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField()),
                        ("godkendt_kl", models.DateTimeField()),
                        (
                            "godkendt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="godkendelser",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plangodkendelse",
                        "verbose_name_plural": "plangodkendelser",
                        "ordering": ["samtale", "godkendt_kl"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("samtale", "part", "planversion"), name="plangodkendelse_en_pr_version"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER"])),
                                name="plangodkendelse_part_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maalestok",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("valgt_kl", models.DateTimeField(verbose_name="valgt")),
                        (
                            "koersel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maalestokke",
                                to="ansoegninger.koersel",
                                verbose_name="beregning",
                            ),
                        ),
                        (
                            "valgt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maalestok",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "målestok",
                        "verbose_name_plural": "målestokke",
                        "ordering": ["runde"],
                    },
                ),
                migrations.CreateModel(
                    name="Kursushold",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("DELTAGER", "Pr. deltager"),
                                    ("HOLD", "For et hold"),
                                    ("ANDEL", "Delt mellem enheder"),
                                ],
                                max_length=10,
                                verbose_name="prisform",
                            ),
                        ),
                        ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                        (
                            "deltagere_maks",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere"),
                        ),
                        ("oprettet_kl", models.DateTimeField(verbose_name="samlet")),
                        ("oploest_kl", models.DateTimeField(null=True, verbose_name="opløst")),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kursus",
                            ),
                        ),
                        (
                            "oploest_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oprettet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kursushold",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursushold",
                        "verbose_name_plural": "kursushold",
                        "ordering": ["runde", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("form__in", ["HOLD", "ANDEL"])), name="kursushold_form_faelles"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("deltagere_maks__isnull", True), ("deltagere_maks__gte", 1), _connector="OR"
                                ),
                                name="kursushold_maks_fra_en",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("form", "ANDEL"), _negated=True),
                                    ("deltagere_maks__isnull", False),
                                    _connector="OR",
                                ),
                                name="kursushold_andel_af_hvor_mange",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("oploest_af__isnull", True), ("oploest_kl__isnull", True)),
                                    models.Q(
                                        ("oploest_af__isnull", False), ("oploest_kl__gte", models.F("oprettet_kl"))
                                    ),
                                    _connector="OR",
                                ),
                                name="kursushold_oploest",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="kursushold_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 200)), name="kursushold_titel_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Holddeltager",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("udtraadt_kl", models.DateTimeField(null=True, verbose_name="taget af holdet")),
                        (
                            "hold",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deltagere",
                                to="ansoegninger.kursushold",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holddeltagelser",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "holddeltager",
                        "verbose_name_plural": "holddeltagere",
                        "ordering": ["hold", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("hold", "oenske"), name="holddeltager_en_gang_pr_hold"),
                            models.UniqueConstraint(
                                condition=models.Q(("udtraadt_kl__isnull", True)),
                                fields=("runde", "oenske"),
                                name="holddeltager_et_aabent_hold",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRundevaegt",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("vaegt", models.PositiveSmallIntegerField(verbose_name="vægt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kriterium",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical vægt i runden",
                        "verbose_name_plural": "historical vægte i runden",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMaalestok",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("valgt_kl", models.DateTimeField(verbose_name="valgt")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "valgt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "koersel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.koersel",
                                verbose_name="beregning",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical målestok",
                        "verbose_name_plural": "historical målestokke",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKursushold",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("DELTAGER", "Pr. deltager"),
                                    ("HOLD", "For et hold"),
                                    ("ANDEL", "Delt mellem enheder"),
                                ],
                                max_length=10,
                                verbose_name="prisform",
                            ),
                        ),
                        ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                        (
                            "deltagere_maks",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere"),
                        ),
                        ("oprettet_kl", models.DateTimeField(verbose_name="samlet")),
                        ("oploest_kl", models.DateTimeField(null=True, verbose_name="opløst")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oploest_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oprettet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursus",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kursushold",
                        "verbose_name_plural": "historical kursushold",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHolddeltager",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("udtraadt_kl", models.DateTimeField(null=True, verbose_name="taget af holdet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "hold",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursushold",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical holddeltager",
                        "verbose_name_plural": "historical holddeltagere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAfvigelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "retning",
                            models.CharField(
                                choices=[
                                    ("MED", "bevilget, selv om det bedste udvalg ikke har det med"),
                                    ("UDE", "ikke bevilget, selv om det bedste udvalg har det med"),
                                ],
                                max_length=3,
                                verbose_name="retning",
                            ),
                        ),
                        ("tab", models.BigIntegerField(null=True, verbose_name="point, det koster")),
                        ("pris_oere", models.BigIntegerField(null=True, verbose_name="kroner, det koster")),
                        ("grund", models.CharField(max_length=500, verbose_name="begrundelse")),
                        ("sat_kl", models.DateTimeField(verbose_name="sat")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sat_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "koersel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.koersel",
                                verbose_name="beregning",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical afvigelse",
                        "verbose_name_plural": "historical afvigelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Afvigelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "retning",
                            models.CharField(
                                choices=[
                                    ("MED", "bevilget, selv om det bedste udvalg ikke har det med"),
                                    ("UDE", "ikke bevilget, selv om det bedste udvalg har det med"),
                                ],
                                max_length=3,
                                verbose_name="retning",
                            ),
                        ),
                        ("tab", models.BigIntegerField(null=True, verbose_name="point, det koster")),
                        ("pris_oere", models.BigIntegerField(null=True, verbose_name="kroner, det koster")),
                        ("grund", models.CharField(max_length=500, verbose_name="begrundelse")),
                        ("sat_kl", models.DateTimeField(verbose_name="sat")),
                        (
                            "sat_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "koersel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afvigelser",
                                to="ansoegninger.koersel",
                                verbose_name="beregning",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.oenske"
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afvigelser",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afvigelse",
                        "verbose_name_plural": "afvigelser",
                        "ordering": ["runde", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "oenske"), name="afvigelse_en_pr_oenske"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("pris_oere__isnull", True), ("tab__isnull", True)),
                                    models.Q(("pris_oere__isnull", False), ("tab__isnull", False)),
                                    _connector="OR",
                                ),
                                name="afvigelse_pris_hel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("retning__in", ["MED", "UDE"])), name="afvigelse_retning_kendt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund", ""), _negated=True), name="afvigelse_grund_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__length__lte", 500)), name="afvigelse_grund_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Puljeomraade",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=120, verbose_name="område")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="beløb")),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="omraader",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "område i en pulje",
                        "verbose_name_plural": "områder i puljer",
                        "ordering": ["ramme", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ramme", "navn"), name="puljeomraade_navn_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="puljeomraade_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"
                                ),
                                name="puljeomraade_beloeb_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="puljeomraade_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Postering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("RAMME", "Ramme sat"),
                                    ("REGULERING", "Ramme reguleret"),
                                    ("OVERFOERSEL", "Overført mellem år"),
                                    ("FONDSTILSKUD", "Tilskud"),
                                    ("RESERVERET", "Reserveret"),
                                    ("DISPONERET", "Disponeret"),
                                    ("FRIGIVET", "Frigivet"),
                                    ("FORBRUGT", "Forbrugt"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("beloeb_oere", models.BigIntegerField()),
                        ("sagsnummer", models.CharField(blank=True, max_length=20)),
                        ("begrundelse", models.CharField(blank=True, max_length=500)),
                        ("bogfoert_kl", models.DateTimeField()),
                        (
                            "bogfoert_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posteringer",
                                to="ansoegninger.ramme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "postering",
                        "verbose_name_plural": "posteringer",
                        "ordering": ["ramme", "pk"],
                        "indexes": [models.Index(fields=["sagsnummer"], name="postering_sagsnummer")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "art__in",
                                        [
                                            "RAMME",
                                            "REGULERING",
                                            "OVERFOERSEL",
                                            "FONDSTILSKUD",
                                            "RESERVERET",
                                            "DISPONERET",
                                            "FRIGIVET",
                                            "FORBRUGT",
                                        ],
                                    )
                                ),
                                name="postering_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 500)),
                                name="postering_begrundelse_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("art", "FRIGIVET"), ("beloeb_oere__lte", 0)),
                                    models.Q(("art__in", ["DISPONERET", "FORBRUGT"]), ("beloeb_oere__gte", 0)),
                                    ("art__in", ["RAMME", "REGULERING", "OVERFOERSEL", "FONDSTILSKUD", "RESERVERET"]),
                                    _connector="OR",
                                ),
                                name="postering_fortegn",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Overspringning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        (
                            "rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sprunget_kl", models.DateTimeField(verbose_name="sprunget over")),
                        ("tilbage_kl", models.DateTimeField(null=True, verbose_name="taget tilbage")),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="overspringninger",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "paa_vegne_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sprunget_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "tilbage_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="ramme eller pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overspringning",
                        "verbose_name_plural": "overspringninger",
                        "ordering": ["ramme", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("tilbage_kl__isnull", True)),
                                fields=("oenske", "ramme"),
                                name="overspringning_en_aaben",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("tilbage_af__isnull", True), ("tilbage_kl__isnull", True)),
                                    models.Q(
                                        ("tilbage_af__isnull", False), ("tilbage_kl__gte", models.F("sprunget_kl"))
                                    ),
                                    _connector="OR",
                                ),
                                name="overspringning_tilbage",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="overspringning_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="overspringning_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Omraadeenhed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "omraade",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enheder",
                                to="ansoegninger.puljeomraade",
                                verbose_name="område",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "områdets enhed",
                        "verbose_name_plural": "områdernes enheder",
                        "ordering": ["omraade", "enhed__path"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ramme", "enhed"), name="omraadeenhed_i_et_omraade")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Koerselsvalg",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("temanummer", models.PositiveSmallIntegerField(null=True)),
                        ("valgt", models.BooleanField()),
                        ("point", models.PositiveIntegerField()),
                        ("pris_oere", models.BigIntegerField()),
                        ("tilskud_oere", models.BigIntegerField(default=0)),
                        ("forplejning_oere", models.BigIntegerField(default=0)),
                        (
                            "bytte",
                            models.CharField(
                                choices=[
                                    ("MANGLER", "Regnes ud"),
                                    ("MULIG", "Kan lade sig gøre"),
                                    ("UMULIG", "Kan ikke lade sig gøre"),
                                    ("UKENDT", "Ikke regnet ud"),
                                ],
                                default="MANGLER",
                                max_length=10,
                            ),
                        ),
                        ("tab", models.BigIntegerField(null=True)),
                        ("mindste_tab", models.BigIntegerField(null=True)),
                        ("bytte_pris_oere", models.BigIntegerField(null=True)),
                        (
                            "koersel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="valg",
                                to="ansoegninger.koersel",
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.oenske"
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.ramme"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kørselsvalg",
                        "verbose_name_plural": "kørselsvalg",
                        "ordering": ["koersel", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("koersel", "oenske"), name="koerselsvalg_et_pr_oenske"),
                            models.CheckConstraint(
                                condition=models.Q(("bytte__in", ["MANGLER", "MULIG", "UMULIG", "UKENDT"])),
                                name="koerselsvalg_bytte_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="koerselsvalg_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"
                                ),
                                name="koerselsvalg_tilskud_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("forplejning_oere__gte", 0), ("forplejning_oere__isnull", True), _connector="OR"
                                ),
                                name="koerselsvalg_forplejning_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tilskud_oere__lte", models.F("pris_oere"))),
                                name="koerselsvalg_tilskud_af_prisen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("bytte", "MULIG"),
                                        ("bytte_pris_oere__isnull", False),
                                        ("mindste_tab__isnull", False),
                                        ("tab__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(("bytte", "MULIG"), _negated=True),
                                        ("bytte_pris_oere__isnull", True),
                                        ("mindste_tab__isnull", True),
                                        ("tab__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="koerselsvalg_bytte_helt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Koerselstilskud",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("beloeb_oere", models.BigIntegerField()),
                        (
                            "koersel",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tilskud",
                                to="ansoegninger.koersel",
                            ),
                        ),
                        (
                            "fra",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.ramme"
                            ),
                        ),
                        (
                            "til",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.ramme"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kørselstilskud",
                        "verbose_name_plural": "kørselstilskud",
                        "ordering": ["koersel", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("koersel", "fra", "til"), name="koerselstilskud_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(("beloeb_oere__gt", 0)), name="koerselstilskud_noget"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPuljeomraade",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(max_length=120, verbose_name="område")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="beløb")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical område i en pulje",
                        "verbose_name_plural": "historical områder i puljer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPostering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("RAMME", "Ramme sat"),
                                    ("REGULERING", "Ramme reguleret"),
                                    ("OVERFOERSEL", "Overført mellem år"),
                                    ("FONDSTILSKUD", "Tilskud"),
                                    ("RESERVERET", "Reserveret"),
                                    ("DISPONERET", "Disponeret"),
                                    ("FRIGIVET", "Frigivet"),
                                    ("FORBRUGT", "Forbrugt"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("beloeb_oere", models.BigIntegerField()),
                        ("sagsnummer", models.CharField(blank=True, max_length=20)),
                        ("begrundelse", models.CharField(blank=True, max_length=500)),
                        ("bogfoert_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "bogfoert_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical postering",
                        "verbose_name_plural": "historical posteringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOverspringning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        (
                            "rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sprunget_kl", models.DateTimeField(verbose_name="sprunget over")),
                        ("tilbage_kl", models.DateTimeField(null=True, verbose_name="taget tilbage")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "paa_vegne_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sprunget_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "tilbage_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="ramme eller pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical overspringning",
                        "verbose_name_plural": "historical overspringninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOmraadeenhed",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "omraade",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.puljeomraade",
                                verbose_name="område",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical områdets enhed",
                        "verbose_name_plural": "historical områdernes enheder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIndstilling",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical indstilling",
                        "verbose_name_plural": "historical indstillinger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFokusemne",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(max_length=120, verbose_name="fokusemne")),
                        ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fokusemne",
                        "verbose_name_plural": "historical fokusemner",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEmnevalg",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(max_length=20, verbose_name="sag")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "emne",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.fokusemne",
                                verbose_name="fokusemne",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical valg af fokusemne",
                        "verbose_name_plural": "historical valg af fokusemner",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBeslutningsudkast",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget"),
                                    ("AFSLAG", "Afslag"),
                                    ("VIDENDELING", "Videndeling"),
                                    ("VENTELISTE", "Venteliste"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "hovedhensyn",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"),
                                    ("BEHOV", "Andre har et større behov nu"),
                                    ("STRATEGI", "Ønsket passer ikke til strategiens temaer"),
                                    ("ANDEN_VEJ", "Målet nås bedre på en anden måde"),
                                    ("TIDSPUNKT", "Tidspunktet passer ikke"),
                                    ("VILKAAR", "Et vilkår er ikke opfyldt"),
                                ],
                                default="",
                                max_length=12,
                                verbose_name="hovedhensyn",
                            ),
                        ),
                        (
                            "henvisning",
                            models.TextField(blank=True, default="", max_length=500, verbose_name="henvisning"),
                        ),
                        (
                            "sat_rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sat_kl", models.DateTimeField()),
                        ("foreslaaet", models.BooleanField(default=False)),
                        ("skridt", models.UUIDField(editable=False, null=True)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sat_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sat_paa_vegne_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="betales af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical beslutningsudkast",
                        "verbose_name_plural": "historical beslutningsudkast",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBeslutning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget"),
                                    ("AFSLAG", "Afslag"),
                                    ("VIDENDELING", "Videndeling"),
                                    ("VENTELISTE", "Venteliste"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=4000)),
                        ("beloeb_oere", models.BigIntegerField(default=0)),
                        (
                            "hovedhensyn",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"),
                                    ("BEHOV", "Andre har et større behov nu"),
                                    ("STRATEGI", "Ønsket passer ikke til strategiens temaer"),
                                    ("ANDEN_VEJ", "Målet nås bedre på en anden måde"),
                                    ("TIDSPUNKT", "Tidspunktet passer ikke"),
                                    ("VILKAAR", "Et vilkår er ikke opfyldt"),
                                ],
                                default="",
                                max_length=12,
                                verbose_name="hovedhensyn",
                            ),
                        ),
                        (
                            "henvisning",
                            models.TextField(blank=True, default="", max_length=500, verbose_name="henvisning"),
                        ),
                        (
                            "krav",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "En begrundelse"),
                                    (2, "En egen begrundelse, et hovedhensyn og en henvisning, når svaret ikke er ja"),
                                ],
                                default=2,
                                verbose_name="krav",
                            ),
                        ),
                        (
                            "rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("besluttet_kl", models.DateTimeField()),
                        ("frigivet_kl", models.DateTimeField(blank=True, null=True)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "besluttet_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "efter",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.beslutning",
                                verbose_name="efter",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "paa_vegne_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="betales af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical beslutning",
                        "verbose_name_plural": "historical beslutninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAfrapporteringsfrist",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("modtager", models.CharField(max_length=120, verbose_name="til hvem")),
                        ("senest_dag", models.DateField(verbose_name="senest")),
                        ("hvad", models.CharField(max_length=500, verbose_name="hvad der bedes om")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical frist for afrapportering",
                        "verbose_name_plural": "historical frister for afrapportering",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Emnevalg",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(max_length=20, verbose_name="sag")),
                        (
                            "emne",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="valg",
                                to="ansoegninger.fokusemne",
                                verbose_name="fokusemne",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="pulje",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "valg af fokusemne",
                        "verbose_name_plural": "valg af fokusemner",
                        "ordering": ["ramme", "sagsnummer"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ramme", "sagsnummer"), name="emnevalg_et_pr_sag"),
                            models.CheckConstraint(
                                condition=models.Q(("sagsnummer", ""), _negated=True),
                                name="emnevalg_sagsnummer_ikke_tom",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Beslutningsudkast",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("BEVILGET", "Bevilget"),
                                    ("AFSLAG", "Afslag"),
                                    ("VIDENDELING", "Videndeling"),
                                    ("VENTELISTE", "Venteliste"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "hovedhensyn",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"),
                                    ("BEHOV", "Andre har et større behov nu"),
                                    ("STRATEGI", "Ønsket passer ikke til strategiens temaer"),
                                    ("ANDEN_VEJ", "Målet nås bedre på en anden måde"),
                                    ("TIDSPUNKT", "Tidspunktet passer ikke"),
                                    ("VILKAAR", "Et vilkår er ikke opfyldt"),
                                ],
                                default="",
                                max_length=12,
                                verbose_name="hovedhensyn",
                            ),
                        ),
                        (
                            "henvisning",
                            models.TextField(blank=True, default="", max_length=500, verbose_name="henvisning"),
                        ),
                        (
                            "sat_rolle",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("CENTERCHEF", "Centerchef"),
                                    ("SAETTECHEF", "Sættechef"),
                                    ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                                    ("OEKONOMI", "Økonomi"),
                                    ("TR", "Tillidsrepræsentant"),
                                    ("REVISOR", "Revisor"),
                                    ("SYSTEMADMIN", "Systemadministrator"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sat_kl", models.DateTimeField()),
                        ("foreslaaet", models.BooleanField(default=False)),
                        ("skridt", models.UUIDField(editable=False, null=True)),
                        (
                            "sat_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "sat_paa_vegne_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.oenske"
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="udkast",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                        (
                            "ramme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.ramme",
                                verbose_name="betales af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "beslutningsudkast",
                        "verbose_name_plural": "beslutningsudkast",
                        "ordering": ["runde", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "oenske"), name="beslutningsudkast_et_pr_oenske"),
                            models.CheckConstraint(
                                condition=models.Q(("udfald", "BEVILGET"), ("ramme__isnull", True), _connector="OR"),
                                name="beslutningsudkast_kun_bevilling_betales",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udfald__in", ["BEVILGET", "AFSLAG", "VIDENDELING", "VENTELISTE"])),
                                name="beslutningsudkast_udfald_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "hovedhensyn__in",
                                        ["", "RAMMEN", "BEHOV", "STRATEGI", "ANDEN_VEJ", "TIDSPUNKT", "VILKAAR"],
                                    )
                                ),
                                name="beslutningsudkast_hovedhensyn_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("udfald", "BEVILGET"), _negated=True),
                                    models.Q(("henvisning", ""), ("hovedhensyn", "")),
                                    _connector="OR",
                                ),
                                name="beslutningsudkast_bevilling_uden_hensyn",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 4000)),
                                name="beslutningsudkast_begrundelse_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("henvisning__length__lte", 500)),
                                name="beslutningsudkast_henvisning_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rundevaegt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("vaegt", models.PositiveSmallIntegerField(verbose_name="vægt")),
                        (
                            "kriterium",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rundevaegte",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                        (
                            "runde",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="vaegte",
                                to="ansoegninger.prioriteringsrunde",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vægt i runden",
                        "verbose_name_plural": "vægte i runden",
                        "ordering": ["runde", "kriterium__orden"],
                        "constraints": [
                            models.UniqueConstraint(fields=("runde", "kriterium"), name="rundevaegt_en_pr_kriterium"),
                            models.CheckConstraint(
                                condition=models.Q(("vaegt__range", (0, 100))), name="rundevaegt_vaegt"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sagsdeling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("grund", models.CharField(max_length=200, verbose_name="grund")),
                        ("udloeber_dag", models.DateField(help_text="Første dag uden adgang", verbose_name="udløber")),
                        ("delt_kl", models.DateTimeField()),
                        (
                            "content_object",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="delinger",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "delt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "permission",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission"),
                        ),
                        (
                            "user",
                            models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
                        ),
                    ],
                    options={
                        "verbose_name": "sagsdeling",
                        "verbose_name_plural": "sagsdelinger",
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("grund", ""), _negated=True), name="sagsdeling_grund_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__length__lte", 200)), name="sagsdeling_grund_laengde"
                            ),
                        ],
                        "unique_together": {("user", "permission", "content_object")},
                    },
                ),
                migrations.CreateModel(
                    name="Scenariemaerke",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "maerke",
                            models.CharField(
                                choices=[("SKAL", "Skal med"), ("ALDRIG", "Må ikke være med")],
                                max_length=10,
                                verbose_name="mærke",
                            ),
                        ),
                        ("grund", models.CharField(max_length=500, verbose_name="begrundelse")),
                        ("sat_kl", models.DateTimeField(verbose_name="sat")),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.oenske"
                            ),
                        ),
                        (
                            "sat_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "scenarie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="maerker",
                                to="ansoegninger.scenarie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenariemærke",
                        "verbose_name_plural": "scenariemærker",
                        "ordering": ["scenarie", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("scenarie", "oenske"), name="scenariemaerke_et_pr_oenske"),
                            models.CheckConstraint(
                                condition=models.Q(("maerke__in", ["SKAL", "ALDRIG"])),
                                name="scenariemaerke_maerke_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund", ""), _negated=True), name="scenariemaerke_grund_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__length__lte", 500)), name="scenariemaerke_grund_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Scenarieramme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="beløb")),
                        (
                            "ramme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.ramme"
                            ),
                        ),
                        (
                            "scenarie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rammer",
                                to="ansoegninger.scenarie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenarieramme",
                        "verbose_name_plural": "scenarierammer",
                        "ordering": ["scenarie", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("scenarie", "ramme"), name="scenarieramme_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"
                                ),
                                name="scenarieramme_beloeb_oere_ikke_negativ",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Scenarietema",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("temanummer", models.PositiveSmallIntegerField(verbose_name="tema")),
                        ("mindst_procent", models.PositiveSmallIntegerField(default=0, verbose_name="mindst")),
                        ("hoejst_procent", models.PositiveSmallIntegerField(default=100, verbose_name="højst")),
                        (
                            "scenarie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="temaer",
                                to="ansoegninger.scenarie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenarietema",
                        "verbose_name_plural": "scenarietemaer",
                        "ordering": ["scenarie", "temanummer"],
                        "constraints": [
                            models.UniqueConstraint(fields=("scenarie", "temanummer"), name="scenarietema_et_pr_tema"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hoejst_procent__lte", 100), ("mindst_procent__lte", models.F("hoejst_procent"))
                                ),
                                name="scenarietema_graenser",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Scenarievaegt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("vaegt", models.PositiveSmallIntegerField(verbose_name="vægt")),
                        (
                            "kriterium",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kriterium",
                            ),
                        ),
                        (
                            "scenarie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="vaegte",
                                to="ansoegninger.scenarie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "scenarievægt",
                        "verbose_name_plural": "scenarievægte",
                        "ordering": ["scenarie", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("scenarie", "kriterium"), name="scenarievaegt_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(("vaegt__range", (0, 100))), name="scenarievaegt_vaegt"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Niveaubeskrivelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "niveau",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau",
                            ),
                        ),
                        ("navn", models.CharField(max_length=60, verbose_name="navn")),
                        ("tekst", models.CharField(max_length=300, verbose_name="beskrivelse")),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="niveauer",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "niveaubeskrivelse",
                        "verbose_name_plural": "niveaubeskrivelser",
                        "ordering": ["strategi", "-niveau"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("strategi", "niveau"), name="niveaubeskrivelse_en_pr_niveau"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["C", "B", "A"])),
                                name="niveaubeskrivelse_niveau_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 60)), name="niveaubeskrivelse_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 300)), name="niveaubeskrivelse_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTema",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("indledning", models.TextField(blank=True, verbose_name="indledning")),
                        ("opgave", models.TextField(verbose_name="opgave")),
                        (
                            "perspektiv_kerneopgave",
                            models.TextField(blank=True, verbose_name="perspektiv for kerneopgaven"),
                        ),
                        (
                            "perspektiv_organisation",
                            models.TextField(blank=True, verbose_name="perspektiv for organisationen"),
                        ),
                        ("laering_rolle", models.TextField(blank=True, verbose_name="læringsmål: rollen")),
                        (
                            "laering_metoder",
                            models.TextField(blank=True, verbose_name="læringsmål: metoder og teknikker"),
                        ),
                        ("laering_viden", models.TextField(blank=True, verbose_name="læringsmål: faglig viden")),
                        ("traening_viden", models.TextField(blank=True, verbose_name="træningsbanen: vidensopbygning")),
                        (
                            "traening_afproevning",
                            models.TextField(blank=True, verbose_name="træningsbanen: afprøvning"),
                        ),
                        ("traening_feedback", models.TextField(blank=True, verbose_name="træningsbanen: feedback")),
                        (
                            "traening_initiativer",
                            models.TextField(blank=True, verbose_name="træningsbanen: konkrete initiativer"),
                        ),
                        ("hverdag_maal", models.TextField(blank=True, verbose_name="hverdagen: opfølgning på mål")),
                        (
                            "hverdag_aendringer",
                            models.TextField(blank=True, verbose_name="hverdagen: organisatoriske ændringer"),
                        ),
                        ("hverdag_stoette", models.TextField(blank=True, verbose_name="hverdagen: løbende støtte")),
                        (
                            "hverdag_opfoelgning",
                            models.TextField(blank=True, verbose_name="hverdagen: løbende opfølgning"),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tema",
                        "verbose_name_plural": "historical temaer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNiveaubeskrivelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "niveau",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau",
                            ),
                        ),
                        ("navn", models.CharField(max_length=60, verbose_name="navn")),
                        ("tekst", models.CharField(max_length=300, verbose_name="beskrivelse")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical niveaubeskrivelse",
                        "verbose_name_plural": "historical niveaubeskrivelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLaeringsmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("METODE", "Metoder og teknikker"),
                                    ("VIDEN", "Faglig viden"),
                                    ("ROLLE", "Roller"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("tekst", models.CharField(max_length=300, verbose_name="læringsmål")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical læringsmål",
                        "verbose_name_plural": "historical læringsmål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalUdviklingsmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("METODE", "Metoder og teknikker"),
                                    ("VIDEN", "Faglig viden"),
                                    ("ROLLE", "Roller"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("maal", models.CharField(max_length=300, verbose_name="mål")),
                        (
                            "niveau_nu",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau nu",
                            ),
                        ),
                        (
                            "niveau_maal",
                            models.CharField(
                                choices=[
                                    ("C", "C – generelle sagstyper med let støtte"),
                                    ("B", "B – alle sagstyper, selvstændigt"),
                                    ("A", "A – ressourceperson med ekstra ansvar"),
                                ],
                                max_length=1,
                                verbose_name="niveau som mål",
                            ),
                        ),
                        ("aktivitet", models.TextField(max_length=2000, verbose_name="aktivitet")),
                        (
                            "ansvarlig",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")],
                                max_length=12,
                                verbose_name="ansvarlig",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="frist")),
                        (
                            "behovskilde",
                            models.CharField(
                                choices=[
                                    ("STRATEGI", "Strategien"),
                                    ("MUS", "MUS"),
                                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                                    ("KLAGE", "Klager"),
                                    ("HJEMVISNING", "Hjemvisninger"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="behovskilde",
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "samtale",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.tema",
                                verbose_name="tema",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical udviklingsmål",
                        "verbose_name_plural": "historical udviklingsmål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Tilbagebetaling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="betalt tilbage")),
                        ("dag", models.DateField(verbose_name="afmeldt den")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tilbagebetaling til fonden",
                        "verbose_name_plural": "tilbagebetalinger til fonden",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ansoegning",), name="tilbagebetaling_en_pr_ansoegning"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"
                                ),
                                name="tilbagebetaling_beloeb_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="tilbagebetaling_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tilbagetraekning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor")),
                        ("trukket_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tilbagetraekning",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tilbagetrækning",
                        "verbose_name_plural": "tilbagetrækninger",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="tilbagetraekning_begrundelse_laengde",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tilmelding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start_dag", models.DateField(verbose_name="kurset starter")),
                        ("slut_dag", models.DateField(verbose_name="kurset slutter")),
                        ("tilmeldt_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tilmelding",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tilmelding",
                        "verbose_name_plural": "tilmeldinger",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("slut_dag__gte", models.F("start_dag"))), name="tilmelding_periode"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrErklaering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("supplerer", models.BooleanField(verbose_name="ligger ud over det sædvanlige")),
                        ("har_plan", models.BooleanField(verbose_name="der er en skriftlig plan")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tillidsrepræsentantens erklæring",
                        "verbose_name_plural": "tillidsrepræsentantens erklæringer",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("supplerer", True), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="trerklaering_nej_har_begrundelse",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="trerklaering_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Udbetaling",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("beloeb_oere", models.BigIntegerField(verbose_name="udbetalt")),
                        ("dag", models.DateField(verbose_name="udbetalt den")),
                        ("bilag", models.CharField(blank=True, max_length=60, verbose_name="bilagsnummer")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udbetaling fra fonden",
                        "verbose_name_plural": "udbetalinger fra fonden",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ansoegning",), name="udbetaling_en_pr_ansoegning"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"
                                ),
                                name="udbetaling_beloeb_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bilag__length__lte", 60)), name="udbetaling_bilag_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalKursus",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("titel", models.CharField(max_length=200, verbose_name="titel")),
                        (
                            "type",
                            models.CharField(
                                choices=[
                                    ("TEMADAG", "Temadag"),
                                    ("KOMPETENCEFORLOEB", "Kompetenceforløb"),
                                    ("ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"),
                                    ("FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"),
                                    ("DIPLOMMODUL", "Diplommodul"),
                                    ("WEBINAR", "Webinar"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=30,
                                verbose_name="type",
                            ),
                        ),
                        ("beskrivelse", models.TextField(blank=True, verbose_name="beskrivelse")),
                        ("maalgruppe", models.CharField(blank=True, max_length=120, verbose_name="målgruppe")),
                        ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
                        (
                            "dage",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"
                            ),
                        ),
                        (
                            "timer",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"
                            ),
                        ),
                        (
                            "ects",
                            models.DecimalField(
                                blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"
                            ),
                        ),
                        ("prisnote", models.CharField(blank=True, max_length=200, verbose_name="om prisen")),
                        ("finansieret", models.BooleanField(default=True, verbose_name="finansieret")),
                        ("arkiveret", models.BooleanField(default=False, verbose_name="arkiveret")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "udbyder",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.udbyder",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kursus",
                        "verbose_name_plural": "historical kurser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Underskrift",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "part",
                            models.CharField(
                                choices=[("ANSOEGER", "Ansøger"), ("LEDER", "Leder"), ("TR", "Tillidsrepræsentant")],
                                max_length=10,
                                verbose_name="part",
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="underskrevet")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                        (
                            "fondsnummer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="underskrifter",
                                to="ansoegninger.fondsnummer",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "underskrift",
                        "verbose_name_plural": "underskrifter",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("fondsnummer", "part"), name="underskrift_en_pr_part"),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["ANSOEGER", "LEDER", "TR"])),
                                name="underskrift_part_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Ventelistevalg",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("fulgt", models.BooleanField(verbose_name="forslaget blev fulgt")),
                        ("hvorfor", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor en anden")),
                        ("fri_oere", models.BigIntegerField(verbose_name="fri før bevillingen")),
                        (
                            "beslutning",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ventelistevalg",
                                to="ansoegninger.beslutning",
                            ),
                        ),
                        (
                            "foreslaaet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "valg fra ventelisten",
                        "verbose_name_plural": "valg fra ventelisten",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fulgt", True), models.Q(("hvorfor", ""), _negated=True), _connector="OR"
                                ),
                                name="ventelistevalg_en_anden_begrundes",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fulgt", False), ("foreslaaet__isnull", False), _connector="OR"),
                                name="ventelistevalg_fulgt_er_foreslaaet",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fri_oere__gte", 0), ("fri_oere__isnull", True), _connector="OR"),
                                name="ventelistevalg_fri_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvorfor__length__lte", 2000)),
                                name="ventelistevalg_hvorfor_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vurdering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("ANBEFALES", "Anbefales"),
                                    ("ANBEFALES_IKKE", "Anbefales ikke"),
                                    ("VIDENDELING", "Videndeling i stedet"),
                                    ("RETUR", "Send tilbage til medarbejderen"),
                                ],
                                max_length=20,
                                verbose_name="udfald",
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=4000, verbose_name="begrundelse")),
                        (
                            "rang",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="lederens rangering"),
                        ),
                        ("vurderet_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="vurderinger",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "vurderet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vurdering",
                        "verbose_name_plural": "vurderinger",
                        "ordering": ["oenske", "vurderet_kl"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("udfald", "ANBEFALES"),
                                    models.Q(("begrundelse", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="vurdering_har_begrundelse",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rang__isnull", True), ("rang__gte", 1), _connector="OR"),
                                name="vurdering_rang",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("udfald__in", ["ANBEFALES", "ANBEFALES_IKKE", "VIDENDELING", "RETUR"])
                                ),
                                name="vurdering_udfald_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 4000)),
                                name="vurdering_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Returnering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("svar", models.TextField(max_length=4000, verbose_name="svar til lederen")),
                        ("besvaret_kl", models.DateTimeField()),
                        (
                            "vurdering",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="returnering",
                                to="ansoegninger.vurdering",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "svar på retur",
                        "verbose_name_plural": "svar på retur",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("svar", ""), _negated=True), name="returnering_svar_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("svar__length__lte", 4000)), name="returnering_svar_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kriteriesvar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                        (
                            "kriterium",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                        (
                            "vurdering",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kriteriesvar",
                                to="ansoegninger.vurdering",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kriteriesvar",
                        "verbose_name_plural": "kriteriesvar",
                        "ordering": ["vurdering", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("vurdering", "kriterium"), name="kriteriesvar_et_pr_kriterium"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("point__range", (0, 4))), name="kriteriesvar_point"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalReturnering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("svar", models.TextField(max_length=4000, verbose_name="svar til lederen")),
                        ("besvaret_kl", models.DateTimeField()),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "vurdering",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.vurdering",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical svar på retur",
                        "verbose_name_plural": "historical svar på retur",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKriteriesvar",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "kriterium",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kriterium",
                                verbose_name="kriterium",
                            ),
                        ),
                        (
                            "vurdering",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.vurdering",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical kriteriesvar",
                        "verbose_name_plural": "historical kriteriesvar",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Afrapportering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                        ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                        ("indhold", models.JSONField(verbose_name="indhold")),
                        ("indsendt_kl", models.DateTimeField(verbose_name="indsendt")),
                        (
                            "indsendt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="indsendt af",
                            ),
                        ),
                        (
                            "frist",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afrapporteringer",
                                to="ansoegninger.afrapporteringsfrist",
                                verbose_name="frist",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afrapportering",
                        "verbose_name_plural": "afrapporteringer",
                        "ordering": ["frist", "-version"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("frist", "version"), name="afrapportering_version_pr_frist"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("version__gte", 1)), name="afrapportering_version_fra_en"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="afrapportering_tekst_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 4000)), name="afrapportering_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Afrapporteringsudkast",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        (
                            "frist",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="udkast",
                                to="ansoegninger.afrapporteringsfrist",
                                verbose_name="frist",
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "udkast til afrapportering",
                        "verbose_name_plural": "udkast til afrapportering",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True),
                                name="afrapporteringsudkast_tekst_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 4000)),
                                name="afrapporteringsudkast_tekst_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Arbejdsplads",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("cvr", models.CharField(blank=True, max_length=8, verbose_name="CVR-nummer")),
                        ("pnummer", models.CharField(blank=True, max_length=10, verbose_name="P-nummer")),
                        (
                            "enhed",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="arbejdsplads",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "arbejdsplads",
                        "verbose_name_plural": "arbejdspladser",
                        "ordering": ["enhed__path"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("cvr", ""), ("pnummer", ""), _negated=True),
                                name="arbejdsplads_har_et_nummer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cvr", ""), ("cvr__length", 8), _connector="OR"),
                                name="arbejdsplads_cvr",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pnummer", ""), ("pnummer__length", 10), _connector="OR"),
                                name="arbejdsplads_pnummer",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("cvr__length__lte", 8)), name="arbejdsplads_cvr_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pnummer__length__lte", 10)), name="arbejdsplads_pnummer_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Bevaringspaalaeg",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sagsnummer", models.CharField(blank=True, max_length=20, verbose_name="sagsnummer")),
                        ("grund", models.CharField(max_length=200, verbose_name="grund")),
                        ("givet_kl", models.DateTimeField()),
                        ("fra_dag", models.DateField(verbose_name="fra")),
                        (
                            "til_dag",
                            models.DateField(
                                blank=True, help_text="Første dag uden pålægget", null=True, verbose_name="til"
                            ),
                        ),
                        (
                            "givet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bevaringspålæg",
                        "verbose_name_plural": "bevaringspålæg",
                        "ordering": ["-fra_dag", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("person__isnull", False), ("sagsnummer", "")),
                                    models.Q(models.Q(("sagsnummer", ""), _negated=True), ("person__isnull", True)),
                                    _connector="OR",
                                ),
                                name="bevaringspaalaeg_sag_eller_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("til_dag__isnull", True), ("til_dag__gte", models.F("fra_dag")), _connector="OR"
                                ),
                                name="bevaringspaalaeg_periode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund", ""), _negated=True), name="bevaringspaalaeg_grund_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__length__lte", 200)), name="bevaringspaalaeg_grund_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsannullering",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor")),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, to="ansoegninger.fondsansoegning"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tilbagetrækning af fondsansøgning",
                        "verbose_name_plural": "tilbagetrækninger af fondsansøgninger",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("ansoegning",), name="fondsannullering_en_pr_ansoegning"),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="fondsannullering_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Fondsdom",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "anledning",
                            models.CharField(
                                choices=[
                                    ("SOEGT", "Ansøgningen blev skrevet"),
                                    ("AFTALT", "Lederen tog stilling"),
                                    ("OPRETTET", "Oprettet hos fonden"),
                                    ("INDSENDT", "Sendt til fonden"),
                                    ("AENDRET", "Datoerne blev ændret"),
                                ],
                                max_length=10,
                                verbose_name="anledning",
                            ),
                        ),
                        ("version", models.PositiveIntegerField(verbose_name="version af reglerne")),
                        ("sag", models.JSONField(verbose_name="oplysningerne")),
                        ("svar", models.JSONField(verbose_name="svarene")),
                        (
                            "udfald",
                            models.CharField(
                                choices=[
                                    ("OPFYLDT", "Opfyldt"),
                                    ("SKAL_AFKLARES", "Skal afklares"),
                                    ("IKKE_OPFYLDT", "Ikke opfyldt"),
                                ],
                                max_length=15,
                                verbose_name="udfald",
                            ),
                        ),
                        ("tilskud_oere", models.BigIntegerField(verbose_name="tilskud, højst")),
                        ("afsagt_kl", models.DateTimeField(verbose_name="afsagt")),
                        (
                            "ansoegning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="domme",
                                to="ansoegninger.fondsansoegning",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fondsdom",
                        "verbose_name_plural": "fondsdomme",
                        "ordering": ["ansoegning", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("anledning__in", ["SOEGT", "AFTALT", "OPRETTET", "INDSENDT", "AENDRET"])
                                ),
                                name="fondsdom_anledning_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udfald__in", ["OPFYLDT", "SKAL_AFKLARES", "IKKE_OPFYLDT"])),
                                name="fondsdom_udfald_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"
                                ),
                                name="fondsdom_tilskud_oere_ikke_negativ",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
