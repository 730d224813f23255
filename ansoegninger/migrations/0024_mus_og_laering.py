"""The tables of the talks, the strategy, the profile, the year wheel, the catalogue and what follows a course.

New tables and columns that start empty, and codes that are added; no row is moved, so it takes seconds on any size. What
is filled in from older words follows in 0025 and 0026. The way back takes the new tables away, and is shut while a case
stands in one of the new phases.
"""

import uuid

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from workflows.tabeller import OpretTabeller


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0001_squashed_0023_samlet"),
        ("roller", "0003_kalenderadresse"),
        ("roller", "__first__"),
    ]

    operations = [
        OpretTabeller(
            [
                migrations.CreateModel(
                    name="Behovsopgoerelse",
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
                                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                                    ("KLAGE", "Klager"),
                                    ("HJEMVISNING", "Hjemvisninger fra Ankestyrelsen"),
                                ],
                                max_length=20,
                                verbose_name="hvad det bygger på",
                            ),
                        ),
                        ("maaned", models.DateField(verbose_name="måned")),
                        ("antal", models.PositiveIntegerField(verbose_name="antal i alt")),
                        ("note", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="behovsopgoerelser",
                                to="roller.enhed",
                                verbose_name="enhed",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "behovsopgørelse",
                        "verbose_name_plural": "behovsopgørelser",
                        "ordering": ["-maaned", "enhed__path", "art"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("enhed", "art", "maaned"), name="behovsopgoerelse_en_pr_maaned"
                            ),
                            models.CheckConstraint(
                                condition=django.db.models.lookups.EndsWith(
                                    django.db.models.functions.comparison.Cast("maaned", models.CharField()), "-01"
                                ),
                                name="behovsopgoerelse_den_foerste",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("version__gte", 1)), name="behovsopgoerelse_version_fra_en"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["LEDELSESTILSYN", "KLAGE", "HJEMVISNING"])),
                                name="behovsopgoerelse_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note__length__lte", 1000)), name="behovsopgoerelse_note_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Behovsfund",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("antal", models.PositiveIntegerField(verbose_name="i hvor mange")),
                        ("emne", models.CharField(max_length=300, verbose_name="hvad der manglede")),
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
                            "opgoerelse",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="fund",
                                to="ansoegninger.behovsopgoerelse",
                                verbose_name="opgørelse",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fund",
                        "verbose_name_plural": "fund",
                        "ordering": ["opgoerelse", models.OrderBy(models.F("tema__nummer"), nulls_last=True), "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("opgoerelse", "tema"), name="behovsfund_en_pr_tema"),
                            models.UniqueConstraint(
                                condition=models.Q(("tema__isnull", True)),
                                fields=("opgoerelse",),
                                name="behovsfund_en_uden_tema",
                            ),
                            models.CheckConstraint(condition=models.Q(("antal__gte", 1)), name="behovsfund_mindst_et"),
                            models.CheckConstraint(
                                condition=models.Q(("emne", ""), _negated=True), name="behovsfund_emne_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emne__length__lte", 300)), name="behovsfund_emne_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Forankring",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("proevet", models.TextField(max_length=2000, verbose_name="det har jeg prøvet af")),
                        ("aendret", models.TextField(max_length=2000, verbose_name="det er blevet anderledes")),
                        ("effekt", models.PositiveSmallIntegerField(verbose_name="effekt i opgaverne")),
                        (
                            "andre",
                            models.TextField(blank=True, max_length=500, verbose_name="hvem andre kan bruge det"),
                        ),
                        ("deles", models.BooleanField(default=False, verbose_name="emne til et fagligt møde")),
                        ("emne", models.CharField(blank=True, max_length=120, verbose_name="foreslået emne")),
                        ("holder_oplaeg", models.BooleanField(default=False, verbose_name="vil selv fortælle om det")),
                        ("besvaret_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forankring",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "forankring",
                        "verbose_name_plural": "forankringer",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("effekt__range", (1, 5))), name="forankring_effekt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("deles", True), models.Q(("emne", ""), _negated=True)),
                                    models.Q(("deles", False), ("emne", ""), ("holder_oplaeg", False)),
                                    _connector="OR",
                                ),
                                name="forankring_deling_har_emne",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("proevet", ""), _negated=True), name="forankring_proevet_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aendret", ""), _negated=True), name="forankring_aendret_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("proevet__length__lte", 2000)), name="forankring_proevet_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aendret__length__lte", 2000)), name="forankring_aendret_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("andre__length__lte", 500)), name="forankring_andre_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("emne__length__lte", 120)), name="forankring_emne_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Forankringssyn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("effekt", models.PositiveSmallIntegerField(verbose_name="effekt set af lederen")),
                        ("naeste", models.TextField(max_length=2000, verbose_name="næste skridt")),
                        ("set_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forankringssyn",
                                to="ansoegninger.oenske",
                            ),
                        ),
                        (
                            "set_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="skrevet af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lederens syn på forankringen",
                        "verbose_name_plural": "lederes syn på forankringen",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("effekt__range", (1, 5))), name="forankringssyn_effekt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naeste", ""), _negated=True), name="forankringssyn_naeste_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("naeste__length__lte", 2000)), name="forankringssyn_naeste_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Forespoergsel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("besked", models.CharField(blank=True, max_length=500, verbose_name="besked")),
                        ("spurgt_kl", models.DateTimeField(verbose_name="spurgt")),
                        (
                            "svar",
                            models.CharField(
                                blank=True,
                                choices=[("JA", "Sagt ja"), ("NEJ", "Sagt nej")],
                                max_length=3,
                                verbose_name="svar",
                            ),
                        ),
                        ("svar_tekst", models.CharField(blank=True, max_length=500, verbose_name="ord med på vejen")),
                        ("svaret_kl", models.DateTimeField(blank=True, null=True, verbose_name="svaret")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket tilbage")),
                        (
                            "emne",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forespoergsler",
                                to="ansoegninger.aarshjulsemne",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aarshjulsforespoergsler",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "spurgt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "spørgsmål til en vidensressourceperson",
                        "verbose_name_plural": "spørgsmål til vidensressourcepersoner",
                        "ordering": ["emne", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("trukket_kl__isnull", True)),
                                fields=("emne", "person"),
                                name="forespoergsel_en_pr_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("svar__in", ["", "JA", "NEJ"])), name="forespoergsel_svar_kendt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("svar", ""), ("svaret_kl__isnull", True)),
                                    models.Q(models.Q(("svar", ""), _negated=True), ("svaret_kl__isnull", False)),
                                    _connector="OR",
                                ),
                                name="forespoergsel_svaret_kl",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("besked__length__lte", 500)), name="forespoergsel_besked_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("svar_tekst__length__lte", 500)),
                                name="forespoergsel_svar_tekst_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Formaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("hvorfor", models.TextField(max_length=2000, verbose_name="hvorfor kurset er relevant")),
                        ("oeve", models.TextField(max_length=2000, verbose_name="det vil jeg øve bagefter")),
                        ("opgaver", models.TextField(max_length=2000, verbose_name="i disse opgaver")),
                        ("stoette", models.TextField(blank=True, max_length=500, verbose_name="støtte undervejs")),
                        ("foreslaaet_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="formaal",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "formål",
                        "verbose_name_plural": "formål",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hvorfor", ""), _negated=True), name="formaal_hvorfor_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("oeve", ""), _negated=True), name="formaal_oeve_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("opgaver", ""), _negated=True), name="formaal_opgaver_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvorfor__length__lte", 2000)), name="formaal_hvorfor_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("oeve__length__lte", 2000)), name="formaal_oeve_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("opgaver__length__lte", 2000)), name="formaal_opgaver_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stoette__length__lte", 500)), name="formaal_stoette_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Formaalsaftale",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "tilfoejelse",
                            models.TextField(blank=True, max_length=2000, verbose_name="lederens tilføjelse"),
                        ),
                        ("aftalt_kl", models.DateTimeField()),
                        (
                            "aftalt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="aftalt af",
                            ),
                        ),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="formaalsaftale",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aftale om formålet",
                        "verbose_name_plural": "aftaler om formålet",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tilfoejelse__length__lte", 2000)),
                                name="formaalsaftale_tilfoejelse_laengde",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Strategiforslag",
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
                            "strategi",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="forslag",
                                to="ansoegninger.strategi",
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategiforslag",
                        "verbose_name_plural": "strategiforslag",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("fase__in", ["OPRETTET", "SKRIVES", "GODKENDELSE", "GODKENDT", "TRUKKET"])
                                ),
                                name="strategiforslag_fase_kendt",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Forslagssvar",
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
                                    ("SENDT", "Sendt til godkendelse"),
                                    ("RETUR", "Sendt tilbage"),
                                    ("TRUKKET", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        ("sagt_kl", models.DateTimeField(verbose_name="sagt")),
                        (
                            "sagt_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sagt af",
                            ),
                        ),
                        (
                            "forslag",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="svar",
                                to="ansoegninger.strategiforslag",
                                verbose_name="forslag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "svar om strategiforslaget",
                        "verbose_name_plural": "svar om strategiforslaget",
                        "ordering": ["forslag", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["SENDT", "RETUR", "TRUKKET"])),
                                name="forslagssvar_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), _negated=True),
                                name="forslagssvar_begrundelse_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="forslagssvar_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Grussamtale",
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
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("temaer", models.TextField(max_length=2000, verbose_name="det skal I tale om")),
                        ("holdt_dag", models.DateField(blank=True, null=True, verbose_name="holdt")),
                        (
                            "afslutning",
                            models.TextField(blank=True, max_length=1000, verbose_name="hvorfor den sluttede"),
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
                        "verbose_name": "gruppeudviklingssamtale",
                        "verbose_name_plural": "gruppeudviklingssamtaler",
                        "ordering": ["-dag", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "OPRETTET",
                                            "PLANLAGT",
                                            "PLAN",
                                            "GAELDER",
                                            "OPFOELGNING",
                                            "AFSLUTTET",
                                            "AFLYST",
                                        ],
                                    )
                                ),
                                name="grussamtale_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="grussamtale_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="grussamtale_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("temaer__length__lte", 2000)), name="grussamtale_temaer_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("afslutning__length__lte", 1000)),
                                name="grussamtale_afslutning_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Grusmaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("maal", models.CharField(max_length=300, verbose_name="mål")),
                        ("frist_dag", models.DateField(verbose_name="frist")),
                        (
                            "grus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maal",
                                to="ansoegninger.grussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fælles mål",
                        "verbose_name_plural": "fælles mål",
                        "ordering": ["grus", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("maal", ""), _negated=True), name="grusmaal_maal_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("maal__length__lte", 300)), name="grusmaal_maal_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Grusaktivitet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "fase",
                            models.CharField(
                                choices=[("FOER", "Før"), ("UNDER", "Under"), ("EFTER", "Efter")],
                                max_length=5,
                                verbose_name="hvornår",
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("FORMAAL", "Samtale om formålet"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("TEMADAG", "Temadag"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("SIMULATION", "Simulation"),
                                    ("AFPROEVNING", "Afprøvning i en sag"),
                                    ("FEEDBACK", "Feedback"),
                                    ("DELING", "Deling på et møde"),
                                    ("VIDENSPERSON", "Hjælp fra en, der ved noget om det"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="form",
                            ),
                        ),
                        ("hvad", models.CharField(max_length=300, verbose_name="hvad")),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderen"),
                                    ("LEDER", "Lederen"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                    ("KOLLEGA", "En kollega"),
                                    ("ANDEN", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="senest")),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus i kataloget",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aktiviteter",
                                to="ansoegninger.grusmaal",
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fælles aktivitet",
                        "verbose_name_plural": "fælles aktiviteter",
                        "ordering": ["maal", "frist_dag", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("fase__in", ["FOER", "UNDER", "EFTER"])),
                                name="grusaktivitet_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "art__in",
                                        [
                                            "FORMAAL",
                                            "LAESNING",
                                            "KURSUS",
                                            "TEMADAG",
                                            "SIDEMANDSOPLAERING",
                                            "AKTIONSLAERING",
                                            "SIMULATION",
                                            "AFPROEVNING",
                                            "FEEDBACK",
                                            "DELING",
                                            "VIDENSPERSON",
                                            "ANDET",
                                        ],
                                    )
                                ),
                                name="grusaktivitet_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hvem__in", ["MEDARBEJDER", "LEDER", "KOORDINATOR", "KOLLEGA", "ANDEN"])
                                ),
                                name="grusaktivitet_hvem_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad", ""), _negated=True), name="grusaktivitet_hvad_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad__length__lte", 300)), name="grusaktivitet_hvad_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Grusdag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="opfølgningsdag")),
                        ("fulgt_op_kl", models.DateTimeField(blank=True, null=True)),
                        (
                            "fulgt_op_af",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fulgt op af",
                            ),
                        ),
                        (
                            "grus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dage",
                                to="ansoegninger.grussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gruppens opfølgningsdag",
                        "verbose_name_plural": "gruppens opfølgningsdage",
                        "ordering": ["grus", "dag"],
                        "constraints": [models.UniqueConstraint(fields=("grus", "dag"), name="grusdag_en_gang")],
                    },
                ),
                migrations.CreateModel(
                    name="Grusdeltager",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("ord", models.TextField(blank=True, max_length=2000, verbose_name="ord til samtalen")),
                        ("ord_kl", models.DateTimeField(blank=True, null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="deltager",
                            ),
                        ),
                        (
                            "grus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deltagere",
                                to="ansoegninger.grussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deltager",
                        "verbose_name_plural": "deltagere",
                        "ordering": ["grus", "person__navn"],
                        "constraints": [
                            models.UniqueConstraint(fields=("grus", "person"), name="grusdeltager_en_gang"),
                            models.CheckConstraint(
                                condition=models.Q(("ord__length__lte", 2000)), name="grusdeltager_ord_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Grusstatus",
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
                                    ("IKKE_BEGYNDT", "Ikke begyndt"),
                                    ("I_GANG", "I gang"),
                                    ("NAAET", "Nået"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("ord", models.CharField(blank=True, max_length=500, verbose_name="med få ord")),
                        (
                            "dag",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.grusdag",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.grusmaal",
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "status på et fælles mål",
                        "verbose_name_plural": "statusser på fælles mål",
                        "ordering": ["dag", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("dag", "maal"), name="grusstatus_en_pr_maal"),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["IKKE_BEGYNDT", "I_GANG", "NAAET", "OPGIVET"])),
                                name="grusstatus_status_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord__length__lte", 500)), name="grusstatus_ord_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalBehovsfund",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("antal", models.PositiveIntegerField(verbose_name="i hvor mange")),
                        ("emne", models.CharField(max_length=300, verbose_name="hvad der manglede")),
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
                            "opgoerelse",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.behovsopgoerelse",
                                verbose_name="opgørelse",
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
                        "verbose_name": "historical fund",
                        "verbose_name_plural": "historical fund",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBehovsopgoerelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                                    ("KLAGE", "Klager"),
                                    ("HJEMVISNING", "Hjemvisninger fra Ankestyrelsen"),
                                ],
                                max_length=20,
                                verbose_name="hvad det bygger på",
                            ),
                        ),
                        ("maaned", models.DateField(verbose_name="måned")),
                        ("antal", models.PositiveIntegerField(verbose_name="antal i alt")),
                        ("note", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
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
                            "registreret_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical behovsopgørelse",
                        "verbose_name_plural": "historical behovsopgørelser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForankring",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("proevet", models.TextField(max_length=2000, verbose_name="det har jeg prøvet af")),
                        ("aendret", models.TextField(max_length=2000, verbose_name="det er blevet anderledes")),
                        ("effekt", models.PositiveSmallIntegerField(verbose_name="effekt i opgaverne")),
                        (
                            "andre",
                            models.TextField(blank=True, max_length=500, verbose_name="hvem andre kan bruge det"),
                        ),
                        ("deles", models.BooleanField(default=False, verbose_name="emne til et fagligt møde")),
                        ("emne", models.CharField(blank=True, max_length=120, verbose_name="foreslået emne")),
                        ("holder_oplaeg", models.BooleanField(default=False, verbose_name="vil selv fortælle om det")),
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
                        "verbose_name": "historical forankring",
                        "verbose_name_plural": "historical forankringer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForankringssyn",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("effekt", models.PositiveSmallIntegerField(verbose_name="effekt set af lederen")),
                        ("naeste", models.TextField(max_length=2000, verbose_name="næste skridt")),
                        ("set_kl", models.DateTimeField()),
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
                        (
                            "set_af",
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
                        "verbose_name": "historical lederens syn på forankringen",
                        "verbose_name_plural": "historical lederes syn på forankringen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForespoergsel",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("besked", models.CharField(blank=True, max_length=500, verbose_name="besked")),
                        ("spurgt_kl", models.DateTimeField(verbose_name="spurgt")),
                        (
                            "svar",
                            models.CharField(
                                blank=True,
                                choices=[("JA", "Sagt ja"), ("NEJ", "Sagt nej")],
                                max_length=3,
                                verbose_name="svar",
                            ),
                        ),
                        ("svar_tekst", models.CharField(blank=True, max_length=500, verbose_name="ord med på vejen")),
                        ("svaret_kl", models.DateTimeField(blank=True, null=True, verbose_name="svaret")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket tilbage")),
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
                                to="ansoegninger.aarshjulsemne",
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
                            "spurgt_af",
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
                        "verbose_name": "historical spørgsmål til en vidensressourceperson",
                        "verbose_name_plural": "historical spørgsmål til vidensressourcepersoner",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFormaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("hvorfor", models.TextField(max_length=2000, verbose_name="hvorfor kurset er relevant")),
                        ("oeve", models.TextField(max_length=2000, verbose_name="det vil jeg øve bagefter")),
                        ("opgaver", models.TextField(max_length=2000, verbose_name="i disse opgaver")),
                        ("stoette", models.TextField(blank=True, max_length=500, verbose_name="støtte undervejs")),
                        ("foreslaaet_kl", models.DateTimeField()),
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
                        "verbose_name": "historical formål",
                        "verbose_name_plural": "historical formål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFormaalsaftale",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "tilfoejelse",
                            models.TextField(blank=True, max_length=2000, verbose_name="lederens tilføjelse"),
                        ),
                        ("aftalt_kl", models.DateTimeField()),
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
                            "aftalt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="aftalt af",
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
                        "verbose_name": "historical aftale om formålet",
                        "verbose_name_plural": "historical aftaler om formålet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalForslagssvar",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("SENDT", "Sendt til godkendelse"),
                                    ("RETUR", "Sendt tilbage"),
                                    ("TRUKKET", "Trukket tilbage"),
                                ],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                        ("sagt_kl", models.DateTimeField(verbose_name="sagt")),
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
                            "sagt_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sagt af",
                            ),
                        ),
                        (
                            "forslag",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategiforslag",
                                verbose_name="forslag",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical svar om strategiforslaget",
                        "verbose_name_plural": "historical svar om strategiforslaget",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrusaktivitet",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "fase",
                            models.CharField(
                                choices=[("FOER", "Før"), ("UNDER", "Under"), ("EFTER", "Efter")],
                                max_length=5,
                                verbose_name="hvornår",
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("FORMAAL", "Samtale om formålet"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("TEMADAG", "Temadag"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("SIMULATION", "Simulation"),
                                    ("AFPROEVNING", "Afprøvning i en sag"),
                                    ("FEEDBACK", "Feedback"),
                                    ("DELING", "Deling på et møde"),
                                    ("VIDENSPERSON", "Hjælp fra en, der ved noget om det"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="form",
                            ),
                        ),
                        ("hvad", models.CharField(max_length=300, verbose_name="hvad")),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderen"),
                                    ("LEDER", "Lederen"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                    ("KOLLEGA", "En kollega"),
                                    ("ANDEN", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="senest")),
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
                                verbose_name="kursus i kataloget",
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
                                to="ansoegninger.grusmaal",
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical fælles aktivitet",
                        "verbose_name_plural": "historical fælles aktiviteter",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrusdag",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("dag", models.DateField(verbose_name="opfølgningsdag")),
                        ("fulgt_op_kl", models.DateTimeField(blank=True, null=True)),
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
                            "fulgt_op_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="fulgt op af",
                            ),
                        ),
                        (
                            "grus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.grussamtale",
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
                        "verbose_name": "historical gruppens opfølgningsdag",
                        "verbose_name_plural": "historical gruppens opfølgningsdage",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrusdeltager",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("ord", models.TextField(blank=True, max_length=2000, verbose_name="ord til samtalen")),
                        ("ord_kl", models.DateTimeField(blank=True, null=True)),
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
                            "grus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.grussamtale",
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
                                verbose_name="deltager",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical deltager",
                        "verbose_name_plural": "historical deltagere",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrusmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("maal", models.CharField(max_length=300, verbose_name="mål")),
                        ("frist_dag", models.DateField(verbose_name="frist")),
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
                            "grus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.grussamtale",
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
                        "verbose_name": "historical fælles mål",
                        "verbose_name_plural": "historical fælles mål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrussamtale",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("temaer", models.TextField(max_length=2000, verbose_name="det skal I tale om")),
                        ("holdt_dag", models.DateField(blank=True, null=True, verbose_name="holdt")),
                        (
                            "afslutning",
                            models.TextField(blank=True, max_length=1000, verbose_name="hvorfor den sluttede"),
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
                    ],
                    options={
                        "verbose_name": "historical gruppeudviklingssamtale",
                        "verbose_name_plural": "historical gruppeudviklingssamtaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGrusstatus",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("IKKE_BEGYNDT", "Ikke begyndt"),
                                    ("I_GANG", "I gang"),
                                    ("NAAET", "Nået"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("ord", models.CharField(blank=True, max_length=500, verbose_name="med få ord")),
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
                            "dag",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.grusdag",
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
                            "maal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.grusmaal",
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical status på et fælles mål",
                        "verbose_name_plural": "historical statusser på fælles mål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHjuloenske",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        ("tekst", models.CharField(max_length=200, verbose_name="ønske")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket")),
                        ("hvorfor", models.CharField(blank=True, max_length=300, verbose_name="hvorfor det ligger")),
                        ("ligger_kl", models.DateTimeField(blank=True, null=True, verbose_name="lagt til side")),
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
                    ],
                    options={
                        "verbose_name": "historical ønske til næste års hjul",
                        "verbose_name_plural": "historical ønsker til næste års hjul",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Initiativ",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("hvad", models.CharField(max_length=200, verbose_name="initiativ")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "udbyderart",
                            models.CharField(
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="slags udbyder",
                            ),
                        ),
                        ("omfang", models.CharField(blank=True, max_length=120, verbose_name="omfang")),
                        ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="pris")),
                        (
                            "deltagere_i_alt",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="deltagere i alt"),
                        ),
                        (
                            "vores_deltagere",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="vores deltagere"),
                        ),
                        ("afhaengighed", models.CharField(blank=True, max_length=200, verbose_name="afhænger af")),
                        (
                            "tilstand",
                            models.CharField(
                                choices=[
                                    ("PLANLAGT", "Planlagt"),
                                    ("IKKE_FINANSIERET", "Ikke finansieret"),
                                    ("I_GANG", "I gang"),
                                    ("GENNEMFOERT", "Gennemført"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                default="PLANLAGT",
                                max_length=20,
                                verbose_name="tilstand",
                            ),
                        ),
                        (
                            "forgaenger",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="efterfoelgere",
                                to="ansoegninger.initiativ",
                                verbose_name="samme initiativ før",
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiativer",
                                to="ansoegninger.strategi",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiativer",
                                to="ansoegninger.tema",
                                verbose_name="tema",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "initiativ",
                        "verbose_name_plural": "initiativer",
                        "ordering": ["strategi", "nummer"],
                        "constraints": [
                            models.UniqueConstraint(fields=("strategi", "nummer"), name="initiativ_nummer_pr_strategi"),
                            models.UniqueConstraint(
                                fields=("strategi", "forgaenger"), name="initiativ_en_efterfoelger"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("deltagere_i_alt__isnull", True), ("vores_deltagere__isnull", True)),
                                    models.Q(
                                        ("deltagere_i_alt__gte", models.F("vores_deltagere")),
                                        ("deltagere_i_alt__isnull", False),
                                        ("vores_deltagere__gte", 1),
                                        ("vores_deltagere__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="initiativ_deltagere",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad", ""), _negated=True), name="initiativ_hvad_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                                name="initiativ_pris_oere_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udbyderart__in", ["OFFENTLIG", "PRIVAT", "FORENING", "INTERN"])),
                                name="initiativ_udbyderart_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "tilstand__in",
                                        ["PLANLAGT", "IKKE_FINANSIERET", "I_GANG", "GENNEMFOERT", "OPGIVET"],
                                    )
                                ),
                                name="initiativ_tilstand_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad__length__lte", 200)), name="initiativ_hvad_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udbyder__length__lte", 120)), name="initiativ_udbyder_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("omfang__length__lte", 120)), name="initiativ_omfang_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("afhaengighed__length__lte", 200)),
                                name="initiativ_afhaengighed_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalInitiativ",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                        ("hvad", models.CharField(max_length=200, verbose_name="initiativ")),
                        ("udbyder", models.CharField(blank=True, max_length=120, verbose_name="udbyder")),
                        (
                            "udbyderart",
                            models.CharField(
                                choices=[
                                    ("OFFENTLIG", "Offentlig"),
                                    ("PRIVAT", "Privat"),
                                    ("FORENING", "Forening"),
                                    ("INTERN", "Intern"),
                                ],
                                max_length=10,
                                verbose_name="slags udbyder",
                            ),
                        ),
                        ("omfang", models.CharField(blank=True, max_length=120, verbose_name="omfang")),
                        ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="pris")),
                        (
                            "deltagere_i_alt",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="deltagere i alt"),
                        ),
                        (
                            "vores_deltagere",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="vores deltagere"),
                        ),
                        ("afhaengighed", models.CharField(blank=True, max_length=200, verbose_name="afhænger af")),
                        (
                            "tilstand",
                            models.CharField(
                                choices=[
                                    ("PLANLAGT", "Planlagt"),
                                    ("IKKE_FINANSIERET", "Ikke finansieret"),
                                    ("I_GANG", "I gang"),
                                    ("GENNEMFOERT", "Gennemført"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                default="PLANLAGT",
                                max_length=20,
                                verbose_name="tilstand",
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
                            "forgaenger",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.initiativ",
                                verbose_name="samme initiativ før",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical initiativ",
                        "verbose_name_plural": "historical initiativer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInitiativtilstand",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "tilstand",
                            models.CharField(
                                choices=[
                                    ("PLANLAGT", "Planlagt"),
                                    ("IKKE_FINANSIERET", "Ikke finansieret"),
                                    ("I_GANG", "I gang"),
                                    ("GENNEMFOERT", "Gennemført"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=20,
                                verbose_name="tilstand",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="bemærkning")),
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
                                verbose_name="sat af",
                            ),
                        ),
                        (
                            "initiativ",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.initiativ",
                                verbose_name="initiativ",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical initiativets tilstand",
                        "verbose_name_plural": "historical initiativernes tilstande",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Introforloeb",
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
                            "slags",
                            models.CharField(
                                choices=[("NY", "Ny medarbejder"), ("TILBAGE", "Kollega, der vender tilbage")],
                                max_length=10,
                                verbose_name="hvem er det for",
                            ),
                        ),
                        ("start_dag", models.DateField(verbose_name="første dag")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("skabelonversion", models.PositiveIntegerField(verbose_name="skabelonens version")),
                        (
                            "erfaring",
                            models.TextField(blank=True, max_length=2000, verbose_name="erfaring og kendskab"),
                        ),
                        (
                            "planlaegger",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="planen lægges af",
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField(default=1, verbose_name="planens version")),
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
                            "kan_maal",
                            models.ManyToManyField(
                                blank=True,
                                related_name="+",
                                to="ansoegninger.laeringsmaal",
                                verbose_name="kan læringsmålene",
                            ),
                        ),
                        (
                            "kan_temaer",
                            models.ManyToManyField(
                                blank=True, related_name="+", to="ansoegninger.tema", verbose_name="kender temaerne"
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
                                verbose_name="strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "introforløb",
                        "verbose_name_plural": "introforløb",
                        "ordering": ["-start_dag", "-pk"],
                        "indexes": [models.Index(fields=["enhed", "fase"], name="introforloeb_enhed_fase")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("person__isnull", False)), name="introforloeb_har_person"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("fase__in", ["AFSLUTTET", "STOPPET"]), _negated=True),
                                fields=("person",),
                                name="introforloeb_et_aabent_pr_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("slut_dag__gt", models.F("start_dag"))), name="introforloeb_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("planlaegger__in", ["KOORDINATOR", "LEDER"])),
                                name="introforloeb_planlaegger",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "fase__in",
                                        [
                                            "OPRETTET",
                                            "PLAN",
                                            "HOS_LEDER",
                                            "I_GANG",
                                            "STATUS",
                                            "AFSLUTNING",
                                            "BEKRAEFTELSE",
                                            "AFSLUTTET",
                                            "STOPPET",
                                        ],
                                    )
                                ),
                                name="introforloeb_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("slags__in", ["NY", "TILBAGE"])), name="introforloeb_slags_kendt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("erfaring__length__lte", 2000)),
                                name="introforloeb_erfaring_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introkonklusion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
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
                        ("videre", models.TextField(max_length=2000, verbose_name="det, der går videre")),
                        (
                            "forloeb",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="konklusioner",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "konklusion",
                        "verbose_name_plural": "konklusioner",
                        "ordering": ["forloeb", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["C", "B"])), name="introkonklusion_c_eller_b"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("videre", ""), _negated=True),
                                name="introkonklusion_videre_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("videre__length__lte", 2000)), name="introkonklusion_videre_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIntrobekraeftelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "konklusion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introkonklusion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical medarbejderens svar",
                        "verbose_name_plural": "historical medarbejderens svar",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Intromilepael",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("naaet_kl", models.DateTimeField(blank=True, null=True, verbose_name="nået")),
                        (
                            "forloeb",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milepaele",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dag for status",
                        "verbose_name_plural": "dage for status",
                        "ordering": ["dag", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("forloeb", "dag"), name="intromilepael_en_pr_dag")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIntroforloeb",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                        ("fase", models.CharField(max_length=30, verbose_name="fase")),
                        ("procesversion", models.PositiveSmallIntegerField(default=1)),
                        ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                        (
                            "slags",
                            models.CharField(
                                choices=[("NY", "Ny medarbejder"), ("TILBAGE", "Kollega, der vender tilbage")],
                                max_length=10,
                                verbose_name="hvem er det for",
                            ),
                        ),
                        ("start_dag", models.DateField(verbose_name="første dag")),
                        ("slut_dag", models.DateField(verbose_name="slutter")),
                        ("skabelonversion", models.PositiveIntegerField(verbose_name="skabelonens version")),
                        (
                            "erfaring",
                            models.TextField(blank=True, max_length=2000, verbose_name="erfaring og kendskab"),
                        ),
                        (
                            "planlaegger",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="planen lægges af",
                            ),
                        ),
                        ("planversion", models.PositiveIntegerField(default=1, verbose_name="planens version")),
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
                        (
                            "milepael",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.intromilepael",
                                verbose_name="seneste status",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical introforløb",
                        "verbose_name_plural": "historical introforløb",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroforloeb_kan_maal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicalintroforloeb",
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
                            "introforloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalIntroforloeb_kan_maal",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroforloeb_kan_temaer",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicalintroforloeb",
                            ),
                        ),
                        (
                            "tema",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.tema",
                            ),
                        ),
                        (
                            "introforloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalIntroforloeb_kan_temaer",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntrogodkendelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("planversion", models.PositiveIntegerField(verbose_name="planens version")),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical lederens svar på planen",
                        "verbose_name_plural": "historical lederens svar på planen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntrokonklusion",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
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
                        ("videre", models.TextField(max_length=2000, verbose_name="det, der går videre")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical konklusion",
                        "verbose_name_plural": "historical konklusioner",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntromilepael",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("naaet_kl", models.DateTimeField(blank=True, null=True, verbose_name="nået")),
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
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical dag for status",
                        "verbose_name_plural": "historical dage for status",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroniveau",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "anledning",
                            models.CharField(
                                choices=[("START", "Ved start"), ("SLUT", "Ved slutningen")],
                                max_length=10,
                                verbose_name="anledning",
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
                        ("dag", models.DateField(verbose_name="dag")),
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
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical niveau i introforløbet",
                        "verbose_name_plural": "historical niveauer i introforløbet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroophoer",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "grund",
                            models.CharField(
                                choices=[
                                    ("FRATRAADT", "Medarbejderen er fratrådt"),
                                    ("FLYTTET", "Medarbejderen er flyttet til en anden enhed"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=12,
                                verbose_name="grund",
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical ophør",
                        "verbose_name_plural": "historical ophør",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroskabelon",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
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
                        "verbose_name": "historical skabelon til introforløb",
                        "verbose_name_plural": "historical skabeloner til introforløb",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntrostatus",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "gang",
                            models.CharField(
                                choices=[
                                    ("GODT", "Det går godt"),
                                    ("NOGENLUNDE", "Det går, men noget halter"),
                                    ("HJAELP", "Der er brug for noget andet"),
                                ],
                                max_length=12,
                                verbose_name="hvordan går det",
                            ),
                        ),
                        ("tekst", models.TextField(blank=True, max_length=1000, verbose_name="med egne ord")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "milepael",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.intromilepael",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical status",
                        "verbose_name_plural": "historical statusser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntrotrin",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("titel", models.CharField(max_length=120, verbose_name="trin")),
                        ("laering", models.TextField(blank=True, max_length=1000, verbose_name="det, der skal læres")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("MOEDE", "Møde"),
                                    ("SIDEMAND", "Sidemandsoplæring"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("SYSTEM", "Fagsystem"),
                                    ("PROEVESAG", "Prøvesag"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="sammen med",
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="senest")),
                        (
                            "udeladt",
                            models.CharField(
                                blank=True,
                                choices=[("KAN", "Kan det allerede"), ("IKKE_RELEVANT", "Ikke relevant her")],
                                max_length=15,
                                verbose_name="streget over",
                            ),
                        ),
                        ("varslet_dag", models.DateField(blank=True, null=True, verbose_name="påmindet om")),
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
                            "mentor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="mentor",
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
                            "forloeb",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical trin i introforløbet",
                        "verbose_name_plural": "historical trin i introforløbet",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Introtrin",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=120, verbose_name="trin")),
                        ("laering", models.TextField(blank=True, max_length=1000, verbose_name="det, der skal læres")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("MOEDE", "Møde"),
                                    ("SIDEMAND", "Sidemandsoplæring"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("SYSTEM", "Fagsystem"),
                                    ("PROEVESAG", "Prøvesag"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="sammen med",
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="senest")),
                        (
                            "udeladt",
                            models.CharField(
                                blank=True,
                                choices=[("KAN", "Kan det allerede"), ("IKKE_RELEVANT", "Ikke relevant her")],
                                max_length=15,
                                verbose_name="streget over",
                            ),
                        ),
                        ("varslet_dag", models.DateField(blank=True, null=True, verbose_name="påmindet om")),
                        (
                            "forloeb",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trin",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                        (
                            "laeringsmaal",
                            models.ManyToManyField(
                                blank=True, related_name="+", to="ansoegninger.laeringsmaal", verbose_name="læringsmål"
                            ),
                        ),
                        (
                            "mentor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="mentor",
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
                        "verbose_name": "trin i introforløbet",
                        "verbose_name_plural": "trin i introforløbet",
                        "ordering": ["dag", "pk"],
                        "indexes": [models.Index(fields=["mentor", "dag"], name="introtrin_mentor_dag")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hvem", "MENTOR"), ("mentor__isnull", True), _connector="OR"),
                                name="introtrin_kun_mentortrin_har_mentor",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("udeladt__in", ["", "KAN", "IKKE_RELEVANT"])),
                                name="introtrin_udeladt_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("art__in", ["MOEDE", "SIDEMAND", "LAESNING", "KURSUS", "SYSTEM", "PROEVESAG"])
                                ),
                                name="introtrin_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvem__in", ["MENTOR", "LEDER", "KOORDINATOR"])),
                                name="introtrin_hvem_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True), name="introtrin_titel_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 120)), name="introtrin_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("laering__length__lte", 1000)), name="introtrin_laering_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalIntrotrin_laeringsmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicalintrotrin",
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
                            "introtrin",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introtrin",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalIntrotrin_laeringsmaal",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIntroudfoert",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="gjort")),
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
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "trin",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introtrin",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical trin, der er gjort",
                        "verbose_name_plural": "historical trin, der er gjort",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKatalogindlaesning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("filnavn", models.CharField(max_length=80, verbose_name="fil")),
                        ("filaftryk", models.CharField(max_length=64, verbose_name="filens fingeraftryk")),
                        ("lagt_op_kl", models.DateTimeField(verbose_name="lagt op")),
                        ("indlaest_kl", models.DateTimeField(null=True, verbose_name="indlæst")),
                        ("nye", models.PositiveIntegerField(default=0, verbose_name="nye")),
                        ("rettede", models.PositiveIntegerField(default=0, verbose_name="rettede")),
                        ("afviste", models.PositiveIntegerField(default=0, verbose_name="afviste")),
                        ("fortrudt_kl", models.DateTimeField(null=True, verbose_name="fortrudt")),
                        (
                            "fortrydelsesgrund",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor fortrudt"),
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
                            "fortrudt_af",
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
                            "indlaest_af",
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
                            "lagt_op_af",
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
                        "verbose_name": "historical indlæsning af kurser",
                        "verbose_name_plural": "historical indlæsninger af kurser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKursusafholdelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("start_dag", models.DateField(verbose_name="starter")),
                        ("slut_dag", models.DateField(blank=True, null=True, verbose_name="slutter")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("online", models.BooleanField(default=False, verbose_name="online")),
                        (
                            "tilmelding_senest_dag",
                            models.DateField(blank=True, null=True, verbose_name="tilmelding senest"),
                        ),
                        (
                            "ledige_pladser",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ledige pladser"),
                        ),
                        ("aflyst", models.BooleanField(default=False, verbose_name="aflyst")),
                        (
                            "aflysningsgrund",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor aflyst"),
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
                        "verbose_name": "historical kursusdato",
                        "verbose_name_plural": "historical kursusdatoer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKursusbevis",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "type",
                            models.CharField(
                                choices=[("PDF", "PDF"), ("JPEG", "JPEG"), ("PNG", "PNG")],
                                max_length=4,
                                verbose_name="filtype",
                            ),
                        ),
                        ("stoerrelse", models.PositiveIntegerField(verbose_name="størrelse")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                        ("lagt_kl", models.DateTimeField()),
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
                        "verbose_name": "historical kursusbevis",
                        "verbose_name_plural": "historical kursusbeviser",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalKursusmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
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
                        "verbose_name": "historical kursets læringsmål",
                        "verbose_name_plural": "historical kursers læringsmål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Profilbesvarelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "vurderer",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderens egen vurdering"),
                                    ("LEDER", "Lederens vurdering"),
                                ],
                                max_length=12,
                                verbose_name="vurderer",
                            ),
                        ),
                        ("sagsnummer", models.CharField(blank=True, max_length=20, verbose_name="sagsnummer")),
                        ("besvaret_kl", models.DateTimeField(verbose_name="besvaret")),
                        (
                            "besvaret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="roller.enhed"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="profilbesvarelser",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "besvarelse af kompetenceprofilen",
                        "verbose_name_plural": "besvarelser af kompetenceprofilen",
                        "ordering": ["person", "besvaret_kl", "pk"],
                        "indexes": [
                            models.Index(fields=["person", "vurderer", "-besvaret_kl"], name="profilbesvarelse_seneste")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("vurderer__in", ["MEDARBEJDER", "LEDER"])),
                                name="profilbesvarelse_vurderer_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sagsnummer__length__lte", 20)),
                                name="profilbesvarelse_sagsnummer_laengde",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("sagsnummer", ""), _negated=True),
                                fields=("sagsnummer", "vurderer"),
                                name="profilbesvarelse_en_pr_part_i_samtalen",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMaalvurdering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "niveau",
                            models.CharField(
                                choices=[("INTET", "Endnu ikke"), ("C", "C"), ("B", "B"), ("A", "A")],
                                max_length=6,
                                verbose_name="niveau",
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
                            "laeringsmaal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.laeringsmaal",
                            ),
                        ),
                        (
                            "besvarelse",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.profilbesvarelse",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical vurdering af et læringsmål",
                        "verbose_name_plural": "historical vurderinger af læringsmål",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Rytme",
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
                                    ("SOCIALFAGLIGT", "Socialfagligt møde"),
                                    ("SUPERVISION", "Supervision"),
                                    ("ANDET", "Andet møde"),
                                ],
                                max_length=20,
                                verbose_name="mødetype",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=80, verbose_name="navn")),
                        (
                            "ugedag",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "Mandag"), (2, "Tirsdag"), (3, "Onsdag"), (4, "Torsdag"), (5, "Fredag")],
                                verbose_name="ugedag",
                            ),
                        ),
                        (
                            "hver_uger",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="uger imellem"),
                        ),
                        (
                            "uge_i_kvartal",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="uge i kvartalet"),
                        ),
                        ("fra_kl", models.TimeField(verbose_name="fra klokken")),
                        ("til_kl", models.TimeField(verbose_name="til klokken")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("fast_punkt", models.CharField(blank=True, max_length=200, verbose_name="fast punkt")),
                        ("spring_uger", models.CharField(blank=True, max_length=160, verbose_name="uger uden møde")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        (
                            "til_dag",
                            models.DateField(
                                blank=True, help_text="Første dag uden møder", null=True, verbose_name="gælder til"
                            ),
                        ),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rytmer",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "møderytme",
                        "verbose_name_plural": "møderytmer",
                        "ordering": ["enhed", "art", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["SOCIALFAGLIGT", "SUPERVISION", "ANDET"])),
                                name="rytme_art_kendt",
                            ),
                            models.CheckConstraint(condition=models.Q(("ugedag__range", (1, 5))), name="rytme_ugedag"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("hver_uger__range", (1, 26)), ("uge_i_kvartal__isnull", True)),
                                    models.Q(("hver_uger__isnull", True), ("uge_i_kvartal__range", (1, 13))),
                                    _connector="OR",
                                ),
                                name="rytme_uger_eller_kvartal",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("til_kl__gt", models.F("fra_kl"))), name="rytme_klokken"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("til_dag__isnull", True), ("til_dag__gte", models.F("fra_dag")), _connector="OR"
                                ),
                                name="rytme_periode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 80)), name="rytme_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sted__length__lte", 120)), name="rytme_sted_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fast_punkt__length__lte", 200)), name="rytme_fast_punkt_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("spring_uger__length__lte", 160)), name="rytme_spring_uger_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMoede",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("uid", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                        ("plan_dag", models.DateField(blank=True, null=True, verbose_name="efter rytmen")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("SOCIALFAGLIGT", "Socialfagligt møde"),
                                    ("SUPERVISION", "Supervision"),
                                    ("ANDET", "Andet møde"),
                                ],
                                max_length=20,
                                verbose_name="mødetype",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=80, verbose_name="navn")),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("fra_kl", models.TimeField(verbose_name="fra klokken")),
                        ("til_kl", models.TimeField(verbose_name="til klokken")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("fast_punkt", models.CharField(blank=True, max_length=200, verbose_name="fast punkt")),
                        (
                            "grund",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="hvorfor det er flyttet eller aflyst"
                            ),
                        ),
                        ("aflyst_kl", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                        ("sekvens", models.PositiveIntegerField(default=0, verbose_name="ændringer")),
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
                            "rytme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.rytme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical møde",
                        "verbose_name_plural": "historical møder",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Moede",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("plan_dag", models.DateField(blank=True, null=True, verbose_name="efter rytmen")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("SOCIALFAGLIGT", "Socialfagligt møde"),
                                    ("SUPERVISION", "Supervision"),
                                    ("ANDET", "Andet møde"),
                                ],
                                max_length=20,
                                verbose_name="mødetype",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=80, verbose_name="navn")),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("fra_kl", models.TimeField(verbose_name="fra klokken")),
                        ("til_kl", models.TimeField(verbose_name="til klokken")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("fast_punkt", models.CharField(blank=True, max_length=200, verbose_name="fast punkt")),
                        (
                            "grund",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="hvorfor det er flyttet eller aflyst"
                            ),
                        ),
                        ("aflyst_kl", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                        ("sekvens", models.PositiveIntegerField(default=0, verbose_name="ændringer")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moeder",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                        (
                            "rytme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moeder",
                                to="ansoegninger.rytme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "møde",
                        "verbose_name_plural": "møder",
                        "ordering": ["dag", "fra_kl", "pk"],
                        "indexes": [models.Index(fields=["enhed", "dag"], name="moede_enhed_dag")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["SOCIALFAGLIGT", "SUPERVISION", "ANDET"])),
                                name="moede_art_kendt",
                            ),
                            models.UniqueConstraint(fields=("rytme", "plan_dag"), name="moede_en_gang_pr_dag_i_rytmen"),
                            models.CheckConstraint(
                                condition=models.Q(("til_kl__gt", models.F("fra_kl"))), name="moede_klokken"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("plan_dag__isnull", True), ("rytme__isnull", True)),
                                    models.Q(("plan_dag__isnull", False), ("rytme__isnull", False)),
                                    _connector="OR",
                                ),
                                name="moede_rytmens_dag",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("aflyst_kl__isnull", True), models.Q(("grund", ""), _negated=True), _connector="OR"
                                ),
                                name="moede_aflyst_med_grund",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 80)), name="moede_navn_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sted__length__lte", 120)), name="moede_sted_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fast_punkt__length__lte", 200)), name="moede_fast_punkt_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__length__lte", 200)), name="moede_grund_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMoedepunkt",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("tekst", models.CharField(max_length=300, verbose_name="punkt")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket")),
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
                            "moede",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.moede",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical punkt til supervision",
                        "verbose_name_plural": "historical punkter til supervision",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpfoelgning",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("dag", models.DateField(verbose_name="opfølgningsdag")),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("bemaerkning", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("afslutter", models.BooleanField(default=False, verbose_name="afslutter opfølgningen")),
                        ("skrevet_kl", models.DateTimeField()),
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
                            "skrevet_af",
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
                        "verbose_name": "historical opfølgning",
                        "verbose_name_plural": "historical opfølgninger",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOpfoelgningsdag",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("dag", models.DateField(verbose_name="dag")),
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
                    ],
                    options={
                        "verbose_name": "historical opfølgningsdag",
                        "verbose_name_plural": "historical opfølgningsdage",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPlanaktivitet",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "fase",
                            models.CharField(
                                choices=[("FOER", "Før"), ("UNDER", "Under"), ("EFTER", "Efter")],
                                max_length=5,
                                verbose_name="hvornår",
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("FORMAAL", "Samtale om formålet"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("TEMADAG", "Temadag"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("SIMULATION", "Simulation"),
                                    ("AFPROEVNING", "Afprøvning i en sag"),
                                    ("FEEDBACK", "Feedback"),
                                    ("DELING", "Deling på et møde"),
                                    ("VIDENSPERSON", "Hjælp fra en, der ved noget om det"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="form",
                            ),
                        ),
                        ("hvad", models.CharField(max_length=300, verbose_name="hvad")),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderen"),
                                    ("LEDER", "Lederen"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                    ("KOLLEGA", "En kollega"),
                                    ("ANDEN", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="senest")),
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
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus i kataloget",
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
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical aktivitet i planen",
                        "verbose_name_plural": "historical aktiviteter i planen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Opfoelgning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="opfølgningsdag")),
                        (
                            "part",
                            models.CharField(
                                choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12
                            ),
                        ),
                        ("bemaerkning", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("afslutter", models.BooleanField(default=False, verbose_name="afslutter opfølgningen")),
                        ("skrevet_kl", models.DateTimeField()),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opfoelgninger",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opfølgning",
                        "verbose_name_plural": "opfølgninger",
                        "ordering": ["samtale", "skrevet_kl", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("afslutter", False)),
                                fields=("samtale", "dag", "part"),
                                name="opfoelgning_en_pr_part",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("afslutter", True)),
                                fields=("samtale",),
                                name="opfoelgning_afsluttes_en_gang",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER"])),
                                name="opfoelgning_part_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("bemaerkning__length__lte", 2000)),
                                name="opfoelgning_bemaerkning_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Planaktivitet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "fase",
                            models.CharField(
                                choices=[("FOER", "Før"), ("UNDER", "Under"), ("EFTER", "Efter")],
                                max_length=5,
                                verbose_name="hvornår",
                            ),
                        ),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("FORMAAL", "Samtale om formålet"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("TEMADAG", "Temadag"),
                                    ("SIDEMANDSOPLAERING", "Sidemandsoplæring"),
                                    ("AKTIONSLAERING", "Aktionslæring"),
                                    ("SIMULATION", "Simulation"),
                                    ("AFPROEVNING", "Afprøvning i en sag"),
                                    ("FEEDBACK", "Feedback"),
                                    ("DELING", "Deling på et møde"),
                                    ("VIDENSPERSON", "Hjælp fra en, der ved noget om det"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=20,
                                verbose_name="form",
                            ),
                        ),
                        ("hvad", models.CharField(max_length=300, verbose_name="hvad")),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderen"),
                                    ("LEDER", "Lederen"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                    ("KOLLEGA", "En kollega"),
                                    ("ANDEN", "En anden"),
                                ],
                                max_length=12,
                                verbose_name="hvem",
                            ),
                        ),
                        ("frist_dag", models.DateField(verbose_name="senest")),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        (
                            "kursus",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.kursus",
                                verbose_name="kursus i kataloget",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aktiviteter",
                                to="ansoegninger.udviklingsmaal",
                                verbose_name="mål",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aktivitet i planen",
                        "verbose_name_plural": "aktiviteter i planen",
                        "ordering": ["maal", "frist_dag", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("fase__in", ["FOER", "UNDER", "EFTER"])),
                                name="planaktivitet_fase_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "art__in",
                                        [
                                            "FORMAAL",
                                            "LAESNING",
                                            "KURSUS",
                                            "TEMADAG",
                                            "SIDEMANDSOPLAERING",
                                            "AKTIONSLAERING",
                                            "SIMULATION",
                                            "AFPROEVNING",
                                            "FEEDBACK",
                                            "DELING",
                                            "VIDENSPERSON",
                                            "ANDET",
                                        ],
                                    )
                                ),
                                name="planaktivitet_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hvem__in", ["MEDARBEJDER", "LEDER", "KOORDINATOR", "KOLLEGA", "ANDEN"])
                                ),
                                name="planaktivitet_hvem_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad", ""), _negated=True), name="planaktivitet_hvad_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvad__length__lte", 300)), name="planaktivitet_hvad_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPlanstatus",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("IKKE_BEGYNDT", "Ikke begyndt"),
                                    ("I_GANG", "I gang"),
                                    ("NAAET", "Nået"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("ord", models.CharField(blank=True, max_length=500, verbose_name="med få ord")),
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
                            "maal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.udviklingsmaal",
                                verbose_name="mål",
                            ),
                        ),
                        (
                            "opfoelgning",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.opfoelgning",
                            ),
                        ),
                        (
                            "aktivitet",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.planaktivitet",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical status på planen",
                        "verbose_name_plural": "historical statusser på planen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProfilbesvarelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "vurderer",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderens egen vurdering"),
                                    ("LEDER", "Lederens vurdering"),
                                ],
                                max_length=12,
                                verbose_name="vurderer",
                            ),
                        ),
                        ("sagsnummer", models.CharField(blank=True, max_length=20, verbose_name="sagsnummer")),
                        ("besvaret_kl", models.DateTimeField(verbose_name="besvaret")),
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
                            "besvaret_af",
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
                        "verbose_name": "historical besvarelse af kompetenceprofilen",
                        "verbose_name_plural": "historical besvarelser af kompetenceprofilen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRytme",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("SOCIALFAGLIGT", "Socialfagligt møde"),
                                    ("SUPERVISION", "Supervision"),
                                    ("ANDET", "Andet møde"),
                                ],
                                max_length=20,
                                verbose_name="mødetype",
                            ),
                        ),
                        ("navn", models.CharField(blank=True, max_length=80, verbose_name="navn")),
                        (
                            "ugedag",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "Mandag"), (2, "Tirsdag"), (3, "Onsdag"), (4, "Torsdag"), (5, "Fredag")],
                                verbose_name="ugedag",
                            ),
                        ),
                        (
                            "hver_uger",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="uger imellem"),
                        ),
                        (
                            "uge_i_kvartal",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="uge i kvartalet"),
                        ),
                        ("fra_kl", models.TimeField(verbose_name="fra klokken")),
                        ("til_kl", models.TimeField(verbose_name="til klokken")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("fast_punkt", models.CharField(blank=True, max_length=200, verbose_name="fast punkt")),
                        ("spring_uger", models.CharField(blank=True, max_length=160, verbose_name="uger uden møde")),
                        ("fra_dag", models.DateField(verbose_name="gælder fra")),
                        (
                            "til_dag",
                            models.DateField(
                                blank=True, help_text="Første dag uden møder", null=True, verbose_name="gælder til"
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
                    ],
                    options={
                        "verbose_name": "historical møderytme",
                        "verbose_name_plural": "historical møderytmer",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSagstype",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("arkiveret_kl", models.DateTimeField(blank=True, null=True, verbose_name="arkiveret")),
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
                        "verbose_name": "historical sagstype",
                        "verbose_name_plural": "historical sagstyper",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Sagstype",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("navn", models.CharField(max_length=120, verbose_name="navn")),
                        ("arkiveret_kl", models.DateTimeField(blank=True, null=True, verbose_name="arkiveret")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="sagstyper", to="roller.enhed"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sagstype",
                        "verbose_name_plural": "sagstyper",
                        "ordering": ["enhed", "navn"],
                        "constraints": [
                            models.UniqueConstraint(fields=("enhed", "navn"), name="sagstype_navn_pr_enhed"),
                            models.CheckConstraint(
                                condition=models.Q(("navn", ""), _negated=True), name="sagstype_navn_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("navn__length__lte", 120)), name="sagstype_navn_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSagstypevurdering",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "niveau",
                            models.CharField(
                                choices=[("INTET", "Endnu ikke"), ("C", "C"), ("B", "B"), ("A", "A")],
                                max_length=6,
                                verbose_name="niveau",
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
                            "besvarelse",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.profilbesvarelse",
                            ),
                        ),
                        (
                            "sagstype",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.sagstype",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical vurdering af en sagstype",
                        "verbose_name_plural": "historical vurderinger af sagstyper",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Tidsudbud",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("oprettet_kl", models.DateTimeField()),
                        (
                            "leder",
                            models.ForeignKey(
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
                    ],
                    options={
                        "verbose_name": "tider til samtaler",
                        "verbose_name_plural": "tider til samtaler",
                        "ordering": ["-oprettet_kl", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("sted__length__lte", 120)), name="tidsudbud_sted_laengde"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSamtaletid",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("begynder_kl", models.DateTimeField(verbose_name="begynder")),
                        ("slutter_kl", models.DateTimeField(verbose_name="slutter")),
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
                            "udbud",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.tidsudbud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical tid til en samtale",
                        "verbose_name_plural": "historical tider til samtaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Introskabelon",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1, verbose_name="version")),
                        (
                            "enhed",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="introskabelon",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                        (
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.strategi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "skabelon til introforløb",
                        "verbose_name_plural": "skabeloner til introforløb",
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSkabelontrin",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("titel", models.CharField(max_length=120, verbose_name="trin")),
                        ("laering", models.TextField(blank=True, max_length=1000, verbose_name="det, der skal læres")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("MOEDE", "Møde"),
                                    ("SIDEMAND", "Sidemandsoplæring"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("SYSTEM", "Fagsystem"),
                                    ("PROEVESAG", "Prøvesag"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="sammen med",
                            ),
                        ),
                        ("arbejdsdage", models.PositiveSmallIntegerField(verbose_name="arbejdsdage efter første dag")),
                        (
                            "gaelder",
                            models.CharField(
                                choices=[
                                    ("ALLE", "Alle"),
                                    ("NY", "Kun nye medarbejdere"),
                                    ("TILBAGE", "Kun kolleger, der vender tilbage"),
                                ],
                                default="ALLE",
                                max_length=10,
                                verbose_name="foreslås til",
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
                            "skabelon",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.introskabelon",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical trin i skabelonen",
                        "verbose_name_plural": "historical trin i skabelonen",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Skabelontrin",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("titel", models.CharField(max_length=120, verbose_name="trin")),
                        ("laering", models.TextField(blank=True, max_length=1000, verbose_name="det, der skal læres")),
                        (
                            "art",
                            models.CharField(
                                choices=[
                                    ("MOEDE", "Møde"),
                                    ("SIDEMAND", "Sidemandsoplæring"),
                                    ("LAESNING", "Læsning"),
                                    ("KURSUS", "Kursus"),
                                    ("SYSTEM", "Fagsystem"),
                                    ("PROEVESAG", "Prøvesag"),
                                ],
                                max_length=10,
                                verbose_name="hvordan",
                            ),
                        ),
                        (
                            "hvem",
                            models.CharField(
                                choices=[
                                    ("MENTOR", "Mentor"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="sammen med",
                            ),
                        ),
                        ("arbejdsdage", models.PositiveSmallIntegerField(verbose_name="arbejdsdage efter første dag")),
                        (
                            "gaelder",
                            models.CharField(
                                choices=[
                                    ("ALLE", "Alle"),
                                    ("NY", "Kun nye medarbejdere"),
                                    ("TILBAGE", "Kun kolleger, der vender tilbage"),
                                ],
                                default="ALLE",
                                max_length=10,
                                verbose_name="foreslås til",
                            ),
                        ),
                        (
                            "laeringsmaal",
                            models.ManyToManyField(
                                blank=True, related_name="+", to="ansoegninger.laeringsmaal", verbose_name="læringsmål"
                            ),
                        ),
                        (
                            "skabelon",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="trin",
                                to="ansoegninger.introskabelon",
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
                        "verbose_name": "trin i skabelonen",
                        "verbose_name_plural": "trin i skabelonen",
                        "ordering": ["arbejdsdage", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("arbejdsdage__lte", 260)), name="skabelontrin_inden_for_et_aar"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("art__in", ["MOEDE", "SIDEMAND", "LAESNING", "KURSUS", "SYSTEM", "PROEVESAG"])
                                ),
                                name="skabelontrin_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvem__in", ["MENTOR", "LEDER", "KOORDINATOR"])),
                                name="skabelontrin_hvem_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gaelder__in", ["ALLE", "NY", "TILBAGE"])),
                                name="skabelontrin_gaelder_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel", ""), _negated=True), name="skabelontrin_titel_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("titel__length__lte", 120)), name="skabelontrin_titel_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("laering__length__lte", 1000)), name="skabelontrin_laering_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSkabelontrin_laeringsmaal",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="ansoegninger.historicalskabelontrin",
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
                            "skabelontrin",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.skabelontrin",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalSkabelontrin_laeringsmaal",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStrategiforslag",
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
                            "strategi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.strategi",
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical strategiforslag",
                        "verbose_name_plural": "historical strategiforslag",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStrategigodkendelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "art",
                            models.CharField(
                                choices=[("IMPORT", "Lagt ind i systemet"), ("GODKENDT", "Godkendt her")],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("gaelder_fra", models.DateField(verbose_name="gælder fra")),
                        ("kilde", models.CharField(blank=True, max_length=200, verbose_name="kilde")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
                        ("aftryk", models.CharField(blank=True, max_length=16, verbose_name="aftryk")),
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
                            "paa_vegne_af",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="på vegne af",
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
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical godkendelse af strategien",
                        "verbose_name_plural": "historical godkendelser af strategien",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTidsaftale",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("begynder_kl", models.DateTimeField(verbose_name="begynder")),
                        ("slutter_kl", models.DateTimeField(verbose_name="slutter")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("sekvens", models.PositiveSmallIntegerField(default=0, verbose_name="ændringer")),
                        ("aflyst_kl", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                        ("aftalt_kl", models.DateTimeField(verbose_name="aftalt")),
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
                            "leder",
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
                        "verbose_name": "historical tid for samtalen",
                        "verbose_name_plural": "historical tider for samtaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTidsindbydelse",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        (
                            "ingen_passer_kl",
                            models.DateTimeField(blank=True, null=True, verbose_name="ingen af tiderne passer"),
                        ),
                        ("ord", models.CharField(blank=True, max_length=300, verbose_name="medarbejderens ord")),
                        ("lukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
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
                            "udbud",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="ansoegninger.tidsudbud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical invitation til at vælge en tid",
                        "verbose_name_plural": "historical invitationer til at vælge en tid",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTidsudbud",
                    fields=[
                        ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
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
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "leder",
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
                    ],
                    options={
                        "verbose_name": "historical tider til samtaler",
                        "verbose_name_plural": "historical tider til samtaler",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Hjuloenske",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                        ("tekst", models.CharField(max_length=200, verbose_name="ønske")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket")),
                        ("hvorfor", models.CharField(blank=True, max_length=300, verbose_name="hvorfor det ligger")),
                        ("ligger_kl", models.DateTimeField(blank=True, null=True, verbose_name="lagt til side")),
                        (
                            "enhed",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hjuloensker",
                                to="roller.enhed",
                                verbose_name="afdeling",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hjuloensker",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ønske til næste års hjul",
                        "verbose_name_plural": "ønsker til næste års hjul",
                        "ordering": ["enhed", "aar", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("aar__range", (2000, 2100))), name="hjuloenske_aar"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("hvorfor", ""), ("ligger_kl__isnull", True)),
                                    models.Q(models.Q(("hvorfor", ""), _negated=True), ("ligger_kl__isnull", False)),
                                    _connector="OR",
                                ),
                                name="hjuloenske_ligger_med_et_ord",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="hjuloenske_tekst_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 200)), name="hjuloenske_tekst_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hvorfor__length__lte", 300)), name="hjuloenske_hvorfor_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Initiativtilstand",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "tilstand",
                            models.CharField(
                                choices=[
                                    ("PLANLAGT", "Planlagt"),
                                    ("IKKE_FINANSIERET", "Ikke finansieret"),
                                    ("I_GANG", "I gang"),
                                    ("GENNEMFOERT", "Gennemført"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=20,
                                verbose_name="tilstand",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="bemærkning")),
                        ("sat_kl", models.DateTimeField(verbose_name="sat")),
                        (
                            "initiativ",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tilstande",
                                to="ansoegninger.initiativ",
                                verbose_name="initiativ",
                            ),
                        ),
                        (
                            "sat_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sat af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "initiativets tilstand",
                        "verbose_name_plural": "initiativernes tilstande",
                        "ordering": ["initiativ", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "tilstand__in",
                                        ["PLANLAGT", "IKKE_FINANSIERET", "I_GANG", "GENNEMFOERT", "OPGIVET"],
                                    )
                                ),
                                name="initiativtilstand_tilstand_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note__length__lte", 300)), name="initiativtilstand_note_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introbekraeftelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "konklusion",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bekraeftelse",
                                to="ansoegninger.introkonklusion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "medarbejderens svar",
                        "verbose_name_plural": "medarbejderens svar",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("enig", True), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="introbekraeftelse_nej_har_ord",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 1000)),
                                name="introbekraeftelse_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introgodkendelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("enig", models.BooleanField(verbose_name="enig")),
                        ("planversion", models.PositiveIntegerField(verbose_name="planens version")),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
                        (
                            "forloeb",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="godkendelser",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "lederens svar på planen",
                        "verbose_name_plural": "lederens svar på planen",
                        "ordering": ["forloeb", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("enig", True), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                                ),
                                name="introgodkendelse_nej_har_ord",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 1000)),
                                name="introgodkendelse_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introniveau",
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
                                choices=[("START", "Ved start"), ("SLUT", "Ved slutningen")],
                                max_length=10,
                                verbose_name="anledning",
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
                        ("dag", models.DateField(verbose_name="dag")),
                        (
                            "forloeb",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="niveauer",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "niveau i introforløbet",
                        "verbose_name_plural": "niveauer i introforløbet",
                        "ordering": ["forloeb", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("forloeb", "anledning"), name="introniveau_et_pr_anledning"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("niveau", "C"), models.Q(("anledning", "SLUT"), ("niveau", "B")), _connector="OR"
                                ),
                                name="introniveau_begynder_paa_c",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("anledning__in", ["START", "SLUT"])),
                                name="introniveau_anledning_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introophoer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        (
                            "grund",
                            models.CharField(
                                choices=[
                                    ("FRATRAADT", "Medarbejderen er fratrådt"),
                                    ("FLYTTET", "Medarbejderen er flyttet til en anden enhed"),
                                    ("ANDET", "Andet"),
                                ],
                                max_length=12,
                                verbose_name="grund",
                            ),
                        ),
                        ("begrundelse", models.TextField(blank=True, max_length=1000, verbose_name="bemærkning")),
                        (
                            "forloeb",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ophoer",
                                to="ansoegninger.introforloeb",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ophør",
                        "verbose_name_plural": "ophør",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse", ""), ("grund", "ANDET"), _negated=True),
                                name="introophoer_andet_har_ord",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grund__in", ["FRATRAADT", "FLYTTET", "ANDET"])),
                                name="introophoer_grund_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 1000)),
                                name="introophoer_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introstatus",
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
                                choices=[
                                    ("MEDARBEJDER", "Medarbejder"),
                                    ("LEDER", "Leder"),
                                    ("KOORDINATOR", "Faglig koordinator"),
                                ],
                                max_length=12,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "gang",
                            models.CharField(
                                choices=[
                                    ("GODT", "Det går godt"),
                                    ("NOGENLUNDE", "Det går, men noget halter"),
                                    ("HJAELP", "Der er brug for noget andet"),
                                ],
                                max_length=12,
                                verbose_name="hvordan går det",
                            ),
                        ),
                        ("tekst", models.TextField(blank=True, max_length=1000, verbose_name="med egne ord")),
                        (
                            "milepael",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.intromilepael",
                            ),
                        ),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "status",
                        "verbose_name_plural": "statusser",
                        "ordering": ["milepael", "part"],
                        "constraints": [
                            models.UniqueConstraint(fields=("milepael", "part"), name="introstatus_en_pr_part"),
                            models.CheckConstraint(
                                condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER", "KOORDINATOR"])),
                                name="introstatus_part_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("gang__in", ["GODT", "NOGENLUNDE", "HJAELP"])),
                                name="introstatus_gang_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 1000)), name="introstatus_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Introudfoert",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("registreret_kl", models.DateTimeField(verbose_name="registreret")),
                        ("dag", models.DateField(verbose_name="gjort")),
                        (
                            "registreret_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="registreret af",
                            ),
                        ),
                        (
                            "trin",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="udfoert",
                                to="ansoegninger.introtrin",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "trin, der er gjort",
                        "verbose_name_plural": "trin, der er gjort",
                    },
                ),
                migrations.CreateModel(
                    name="Katalogindlaesning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("filnavn", models.CharField(max_length=80, verbose_name="fil")),
                        ("filaftryk", models.CharField(max_length=64, verbose_name="filens fingeraftryk")),
                        ("raekker", models.JSONField(default=dict, verbose_name="rækker")),
                        ("linjer", models.JSONField(default=list, verbose_name="linjer")),
                        ("lagt_op_kl", models.DateTimeField(verbose_name="lagt op")),
                        ("indlaest_kl", models.DateTimeField(null=True, verbose_name="indlæst")),
                        ("nye", models.PositiveIntegerField(default=0, verbose_name="nye")),
                        ("rettede", models.PositiveIntegerField(default=0, verbose_name="rettede")),
                        ("afviste", models.PositiveIntegerField(default=0, verbose_name="afviste")),
                        ("fortrudt_kl", models.DateTimeField(null=True, verbose_name="fortrudt")),
                        (
                            "fortrydelsesgrund",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor fortrudt"),
                        ),
                        (
                            "fortrudt_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "indlaest_af",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lagt_op_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indlæsning af kurser",
                        "verbose_name_plural": "indlæsninger af kurser",
                        "ordering": ["-lagt_op_kl", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("filnavn", ""), _negated=True),
                                name="katalogindlaesning_filnavn_ikke_tom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("filnavn__length__lte", 80)),
                                name="katalogindlaesning_filnavn_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("filaftryk__length__lte", 64)),
                                name="katalogindlaesning_filaftryk_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("fortrydelsesgrund__length__lte", 300)),
                                name="katalogindlaesning_fortrydelsesgrund_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nye__gte", 0), ("nye__isnull", True), _connector="OR"),
                                name="katalogindlaesning_nye_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rettede__gte", 0), ("rettede__isnull", True), _connector="OR"),
                                name="katalogindlaesning_rettede_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("afviste__gte", 0), ("afviste__isnull", True), _connector="OR"),
                                name="katalogindlaesning_afviste_ikke_negativ",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("indlaest_af__isnull", True), ("indlaest_kl__isnull", True)),
                                    models.Q(("indlaest_af__isnull", False), ("indlaest_kl__isnull", False)),
                                    _connector="OR",
                                ),
                                name="katalogindlaesning_indlaest",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("fortrudt_af__isnull", True),
                                        ("fortrudt_kl__isnull", True),
                                        ("fortrydelsesgrund", ""),
                                    ),
                                    models.Q(
                                        ("fortrudt_af__isnull", False),
                                        ("fortrudt_kl__isnull", False),
                                        ("fortrydelsesgrund__gt", ""),
                                        ("indlaest_kl__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="katalogindlaesning_fortrudt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kursusafholdelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start_dag", models.DateField(verbose_name="starter")),
                        ("slut_dag", models.DateField(blank=True, null=True, verbose_name="slutter")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("online", models.BooleanField(default=False, verbose_name="online")),
                        (
                            "tilmelding_senest_dag",
                            models.DateField(blank=True, null=True, verbose_name="tilmelding senest"),
                        ),
                        (
                            "ledige_pladser",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="ledige pladser"),
                        ),
                        ("aflyst", models.BooleanField(default=False, verbose_name="aflyst")),
                        (
                            "aflysningsgrund",
                            models.CharField(blank=True, max_length=300, verbose_name="hvorfor aflyst"),
                        ),
                        (
                            "kursus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="afholdelser",
                                to="ansoegninger.kursus",
                                verbose_name="kursus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursusdato",
                        "verbose_name_plural": "kursusdatoer",
                        "ordering": ["start_dag", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("kursus", "start_dag", "sted", "online"), name="afholdelse_een_gang"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("slut_dag__isnull", True),
                                    ("slut_dag__gte", models.F("start_dag")),
                                    _connector="OR",
                                ),
                                name="afholdelse_periode",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("tilmelding_senest_dag__isnull", True),
                                    ("tilmelding_senest_dag__lte", models.F("start_dag")),
                                    _connector="OR",
                                ),
                                name="afholdelse_tilmelding",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("aflysningsgrund__gt", ""), ("aflyst", True)),
                                    models.Q(("aflysningsgrund", ""), ("aflyst", False)),
                                    _connector="OR",
                                ),
                                name="afholdelse_aflyst",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sted__length__lte", 120)), name="afholdelse_sted_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aflysningsgrund__length__lte", 300)),
                                name="afholdelse_aflysningsgrund_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kursusbevis",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "type",
                            models.CharField(
                                choices=[("PDF", "PDF"), ("JPEG", "JPEG"), ("PNG", "PNG")],
                                max_length=4,
                                verbose_name="filtype",
                            ),
                        ),
                        ("stoerrelse", models.PositiveIntegerField(verbose_name="størrelse")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingeraftryk")),
                        ("indhold", models.BinaryField(null=True, verbose_name="fil")),
                        ("lagt_kl", models.DateTimeField()),
                        (
                            "oenske",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kursusbevis",
                                to="ansoegninger.oenske",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursusbevis",
                        "verbose_name_plural": "kursusbeviser",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("type__in", ["PDF", "JPEG", "PNG"])), name="kursusbevis_type_kendt"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sha256__length__lte", 64)), name="kursusbevis_sha256_laengde"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stoerrelse__range", (1, 5242880))), name="kursusbevis_stoerrelse"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("indhold__isnull", True),
                                    ("stoerrelse", django.db.models.functions.text.Length("indhold")),
                                    _connector="OR",
                                ),
                                name="kursusbevis_hele_filen",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Kursusmaal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tekst", models.CharField(max_length=300, verbose_name="læringsmål")),
                        (
                            "kursus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maal",
                                to="ansoegninger.kursus",
                                verbose_name="kursus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kursets læringsmål",
                        "verbose_name_plural": "kursers læringsmål",
                        "ordering": ["kursus", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("kursus", "tekst"), name="kursusmaal_een_gang"),
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="kursusmaal_tekst_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 300)), name="kursusmaal_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Maalvurdering",
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
                                choices=[("INTET", "Endnu ikke"), ("C", "C"), ("B", "B"), ("A", "A")],
                                max_length=6,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "laeringsmaal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.laeringsmaal",
                            ),
                        ),
                        (
                            "besvarelse",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="maalvurderinger",
                                to="ansoegninger.profilbesvarelse",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vurdering af et læringsmål",
                        "verbose_name_plural": "vurderinger af læringsmål",
                        "ordering": ["besvarelse", "laeringsmaal"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("besvarelse", "laeringsmaal"), name="maalvurdering_en_pr_maal"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["INTET", "C", "B", "A"])),
                                name="maalvurdering_niveau_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Moedepunkt",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tekst", models.CharField(max_length=300, verbose_name="punkt")),
                        ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                        ("trukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="trukket")),
                        (
                            "moede",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="punkter",
                                to="ansoegninger.moede",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moedepunkter",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "punkt til supervision",
                        "verbose_name_plural": "punkter til supervision",
                        "ordering": ["moede", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("tekst", ""), _negated=True), name="moedepunkt_tekst_ikke_tom"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("tekst__length__lte", 300)), name="moedepunkt_tekst_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Opfoelgningsdag",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("dag", models.DateField(verbose_name="dag")),
                        ("planversion", models.PositiveIntegerField(default=0, verbose_name="planens version")),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opfoelgningsdage",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opfølgningsdag",
                        "verbose_name_plural": "opfølgningsdage",
                        "ordering": ["samtale", "dag"],
                        "constraints": [
                            models.UniqueConstraint(fields=("samtale", "dag"), name="opfoelgningsdag_en_gang")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Planstatus",
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
                                    ("IKKE_BEGYNDT", "Ikke begyndt"),
                                    ("I_GANG", "I gang"),
                                    ("NAAET", "Nået"),
                                    ("OPGIVET", "Opgivet"),
                                ],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("ord", models.CharField(blank=True, max_length=500, verbose_name="med få ord")),
                        (
                            "aktivitet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.planaktivitet",
                            ),
                        ),
                        (
                            "maal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.udviklingsmaal",
                                verbose_name="mål",
                            ),
                        ),
                        (
                            "opfoelgning",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="statusser",
                                to="ansoegninger.opfoelgning",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "status på planen",
                        "verbose_name_plural": "statusser på planen",
                        "ordering": ["opfoelgning", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("aktivitet__isnull", True)),
                                fields=("opfoelgning", "maal"),
                                name="planstatus_en_pr_maal",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("aktivitet__isnull", False)),
                                fields=("opfoelgning", "aktivitet"),
                                name="planstatus_en_pr_aktivitet",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("status__in", ["IKKE_BEGYNDT", "I_GANG", "NAAET", "OPGIVET"])),
                                name="planstatus_status_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord__length__lte", 500)), name="planstatus_ord_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Profilkladde",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "vurderer",
                            models.CharField(
                                choices=[
                                    ("MEDARBEJDER", "Medarbejderens egen vurdering"),
                                    ("LEDER", "Lederens vurdering"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("sagsnummer", models.CharField(blank=True, max_length=20)),
                        ("indhold", models.JSONField(default=dict)),
                        ("rettet_kl", models.DateTimeField()),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "skrevet_af",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kladde til kompetenceprofilen",
                        "verbose_name_plural": "kladder til kompetenceprofilen",
                        "ordering": ["person", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "vurderer", "sagsnummer", "skrevet_af"),
                                name="profilkladde_en_pr_skrivende",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("vurderer__in", ["MEDARBEJDER", "LEDER"])),
                                name="profilkladde_vurderer_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sagsnummer__length__lte", 20)),
                                name="profilkladde_sagsnummer_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sagstypevurdering",
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
                                choices=[("INTET", "Endnu ikke"), ("C", "C"), ("B", "B"), ("A", "A")],
                                max_length=6,
                                verbose_name="niveau",
                            ),
                        ),
                        (
                            "besvarelse",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sagstypevurderinger",
                                to="ansoegninger.profilbesvarelse",
                            ),
                        ),
                        (
                            "sagstype",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="ansoegninger.sagstype",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vurdering af en sagstype",
                        "verbose_name_plural": "vurderinger af sagstyper",
                        "ordering": ["besvarelse", "sagstype"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("besvarelse", "sagstype"), name="sagstypevurdering_en_pr_sagstype"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("niveau__in", ["INTET", "C", "B", "A"])),
                                name="sagstypevurdering_niveau_kendt",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Samtaletid",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("begynder_kl", models.DateTimeField(verbose_name="begynder")),
                        ("slutter_kl", models.DateTimeField(verbose_name="slutter")),
                        (
                            "udbud",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tider",
                                to="ansoegninger.tidsudbud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tid til en samtale",
                        "verbose_name_plural": "tider til samtaler",
                        "ordering": ["begynder_kl", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("slutter_kl__gt", models.F("begynder_kl"))),
                                name="samtaletid_periode",
                            ),
                            models.UniqueConstraint(
                                fields=("udbud", "begynder_kl"), name="samtaletid_en_gang_pr_udbud"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Strategigodkendelse",
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
                                choices=[("IMPORT", "Lagt ind i systemet"), ("GODKENDT", "Godkendt her")],
                                max_length=10,
                                verbose_name="art",
                            ),
                        ),
                        ("gaelder_fra", models.DateField(verbose_name="gælder fra")),
                        ("kilde", models.CharField(blank=True, max_length=200, verbose_name="kilde")),
                        ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="bemærkning")),
                        ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
                        ("aftryk", models.CharField(blank=True, max_length=16, verbose_name="aftryk")),
                        (
                            "godkendt_af",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="godkendt af",
                            ),
                        ),
                        (
                            "paa_vegne_af",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="på vegne af",
                            ),
                        ),
                        (
                            "strategi",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="godkendelse",
                                to="ansoegninger.strategi",
                                verbose_name="version",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "godkendelse af strategien",
                        "verbose_name_plural": "godkendelser af strategien",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("art__in", ["IMPORT", "GODKENDT"])),
                                name="strategigodkendelse_art_kendt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("art", "IMPORT"), ("godkendt_af__isnull", True)),
                                    models.Q(("art", "GODKENDT"), ("godkendt_af__isnull", False)),
                                    _connector="OR",
                                ),
                                name="strategigodkendelse_hvem",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kilde__length__lte", 200)),
                                name="strategigodkendelse_kilde_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("aftryk__length__lte", 16)),
                                name="strategigodkendelse_aftryk_laengde",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("begrundelse__length__lte", 2000)),
                                name="strategigodkendelse_begrundelse_laengde",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tidsaftale",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("begynder_kl", models.DateTimeField(verbose_name="begynder")),
                        ("slutter_kl", models.DateTimeField(verbose_name="slutter")),
                        ("sted", models.CharField(blank=True, max_length=120, verbose_name="sted")),
                        ("sekvens", models.PositiveSmallIntegerField(default=0, verbose_name="ændringer")),
                        ("aflyst_kl", models.DateTimeField(blank=True, null=True, verbose_name="aflyst")),
                        ("aftalt_kl", models.DateTimeField(verbose_name="aftalt")),
                        (
                            "leder",
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
                                related_name="tidsaftale",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tid for samtalen",
                        "verbose_name_plural": "tider for samtaler",
                        "ordering": ["begynder_kl", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("slutter_kl__gt", models.F("begynder_kl"))),
                                name="tidsaftale_periode",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("aflyst_kl__isnull", True)),
                                fields=("leder", "begynder_kl"),
                                name="tidsaftale_en_samtale_ad_gangen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sted__length__lte", 120)), name="tidsaftale_sted_laengde"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Tidsindbydelse",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "ingen_passer_kl",
                            models.DateTimeField(blank=True, null=True, verbose_name="ingen af tiderne passer"),
                        ),
                        ("ord", models.CharField(blank=True, max_length=300, verbose_name="medarbejderens ord")),
                        ("lukket_kl", models.DateTimeField(blank=True, null=True, verbose_name="lukket")),
                        (
                            "samtale",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indbydelser",
                                to="ansoegninger.mussamtale",
                            ),
                        ),
                        (
                            "udbud",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indbydelser",
                                to="ansoegninger.tidsudbud",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "invitation til at vælge en tid",
                        "verbose_name_plural": "invitationer til at vælge en tid",
                        "ordering": ["samtale", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("udbud", "samtale"), name="tidsindbydelse_en_pr_udbud"),
                            models.UniqueConstraint(
                                condition=models.Q(("lukket_kl__isnull", True)),
                                fields=("samtale",),
                                name="tidsindbydelse_en_aaben_pr_samtale",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord", ""), ("ingen_passer_kl__isnull", False), _connector="OR"),
                                name="tidsindbydelse_ord_hoerer_til_svar",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ord__length__lte", 300)), name="tidsindbydelse_ord_laengde"
                            ),
                        ],
                    },
                ),
            ]
        ),
        migrations.AlterModelOptions(
            name="aarshjulsemne",
            options={
                "ordering": ["enhed", "aar", "kvartal", "plads", "pk"],
                "verbose_name": "emne i årshjulet",
                "verbose_name_plural": "emner i årshjulet",
            },
        ),
        migrations.RemoveConstraint(
            model_name="mussamtale",
            name="mussamtale_fase_kendt",
        ),
        migrations.RemoveConstraint(
            model_name="oenske",
            name="oenske_fase_kendt",
        ),
        migrations.RemoveConstraint(
            model_name="opbevaringsregel",
            name="opbevaringsregel_omfang_kendt",
        ),
        migrations.RemoveConstraint(
            model_name="udviklingsmaal",
            name="udviklingsmaal_behovskilde_kendt",
        ),
        migrations.AddField(
            model_name="aarshjulsemne",
            name="kilde",
            field=models.CharField(blank=True, max_length=20, verbose_name="kilde"),
        ),
        migrations.AddField(
            model_name="aarshjulsemne",
            name="plads",
            field=models.PositiveSmallIntegerField(default=0, verbose_name="plads på mødet"),
        ),
        migrations.AddField(
            model_name="aarshjulsemne",
            name="reference",
            field=models.CharField(blank=True, max_length=60, verbose_name="henvisning"),
        ),
        migrations.AddField(
            model_name="historicalaarshjulsemne",
            name="kilde",
            field=models.CharField(blank=True, max_length=20, verbose_name="kilde"),
        ),
        migrations.AddField(
            model_name="historicalaarshjulsemne",
            name="plads",
            field=models.PositiveSmallIntegerField(default=0, verbose_name="plads på mødet"),
        ),
        migrations.AddField(
            model_name="historicalaarshjulsemne",
            name="reference",
            field=models.CharField(blank=True, max_length=60, verbose_name="henvisning"),
        ),
        migrations.AddField(
            model_name="historicalkursus",
            name="arkivgrund",
            field=models.CharField(blank=True, max_length=300, verbose_name="hvorfor arkiveret"),
        ),
        migrations.AddField(
            model_name="historicalkursus",
            name="eksamen",
            field=models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen"),
        ),
        migrations.AddField(
            model_name="historicalkursus",
            name="forudsaetninger",
            field=models.CharField(blank=True, max_length=500, verbose_name="sprog og forudsætninger"),
        ),
        migrations.AddField(
            model_name="historicalkursus",
            name="funktion",
            field=models.CharField(
                blank=True,
                choices=[("MYNDIGHED", "Myndighed"), ("UDFOERER", "Udfører"), ("BEGGE", "Myndighed og udfører")],
                max_length=10,
                verbose_name="funktion",
            ),
        ),
        migrations.AddField(
            model_name="historicalkursus",
            name="omraade",
            field=models.CharField(
                blank=True,
                choices=[("BOERN", "Børn og unge"), ("VOKSNE", "Voksne"), ("BEGGE", "Børn, unge og voksne")],
                max_length=10,
                verbose_name="område",
            ),
        ),
        migrations.AddField(
            model_name="historicallaeringsmaal",
            name="forgaenger",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.laeringsmaal",
                verbose_name="samme mål før",
            ),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="dage_forberedelse",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til forberedelse"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="dage_godkendelse",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til godkendelse"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="dage_plan",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til planen"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="dage_samtale",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til samtalen"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="guide",
            field=models.TextField(blank=True, max_length=6000, verbose_name="spørgeguide"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="indbydelse",
            field=models.TextField(blank=True, max_length=2000, verbose_name="invitation"),
        ),
        migrations.AddField(
            model_name="historicalmusrunde",
            name="skabelon",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.musrunde",
            ),
        ),
        migrations.AddField(
            model_name="historicalmussamtale",
            name="udsat_til_dag",
            field=models.DateField(blank=True, null=True, verbose_name="udsat til"),
        ),
        migrations.AddField(
            model_name="historicalstrategi",
            name="bygger_paa",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.strategi",
                verbose_name="bygger på",
            ),
        ),
        migrations.AddField(
            model_name="historicaltema",
            name="forgaenger",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.tema",
                verbose_name="samme tema før",
            ),
        ),
        migrations.AddField(
            model_name="historicaludviklingsmaal",
            name="fra_maal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.udviklingsmaal",
                verbose_name="fra sidste plan",
            ),
        ),
        migrations.AddField(
            model_name="kursus",
            name="arkivgrund",
            field=models.CharField(blank=True, max_length=300, verbose_name="hvorfor arkiveret"),
        ),
        migrations.AddField(
            model_name="kursus",
            name="eksamen",
            field=models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen"),
        ),
        migrations.AddField(
            model_name="kursus",
            name="forudsaetninger",
            field=models.CharField(blank=True, max_length=500, verbose_name="sprog og forudsætninger"),
        ),
        migrations.AddField(
            model_name="kursus",
            name="funktion",
            field=models.CharField(
                blank=True,
                choices=[("MYNDIGHED", "Myndighed"), ("UDFOERER", "Udfører"), ("BEGGE", "Myndighed og udfører")],
                max_length=10,
                verbose_name="funktion",
            ),
        ),
        migrations.AddField(
            model_name="kursus",
            name="omraade",
            field=models.CharField(
                blank=True,
                choices=[("BOERN", "Børn og unge"), ("VOKSNE", "Voksne"), ("BEGGE", "Børn, unge og voksne")],
                max_length=10,
                verbose_name="område",
            ),
        ),
        migrations.AddField(
            model_name="laeringsmaal",
            name="forgaenger",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="efterfoelgere",
                to="ansoegninger.laeringsmaal",
                verbose_name="samme mål før",
            ),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="dage_forberedelse",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til forberedelse"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="dage_godkendelse",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til godkendelse"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="dage_plan",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til planen"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="dage_samtale",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="dage til samtalen"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="guide",
            field=models.TextField(blank=True, max_length=6000, verbose_name="spørgeguide"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="indbydelse",
            field=models.TextField(blank=True, max_length=2000, verbose_name="invitation"),
        ),
        migrations.AddField(
            model_name="musrunde",
            name="skabelon",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.musrunde",
            ),
        ),
        migrations.AddField(
            model_name="mussamtale",
            name="udsat_til_dag",
            field=models.DateField(blank=True, null=True, verbose_name="udsat til"),
        ),
        migrations.AddField(
            model_name="strategi",
            name="bygger_paa",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.strategi",
                verbose_name="bygger på",
            ),
        ),
        migrations.AddField(
            model_name="tema",
            name="forgaenger",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="efterfoelgere",
                to="ansoegninger.tema",
                verbose_name="samme tema før",
            ),
        ),
        migrations.AddField(
            model_name="udviklingsmaal",
            name="fra_maal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="fortsaettelser",
                to="ansoegninger.udviklingsmaal",
                verbose_name="fra sidste plan",
            ),
        ),
        migrations.AlterField(
            model_name="bortfald",
            name="registreret_af",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="historicalkursus",
            name="maalgruppe",
            field=models.CharField(blank=True, max_length=120, verbose_name="målgruppe i ord"),
        ),
        migrations.AlterField(
            model_name="historicalopbevaringsregel",
            name="omfang",
            field=models.CharField(
                choices=[
                    ("BESKEDER", "Beskeder i udbakken"),
                    ("KLADDER", "Kladder, der ikke er sendt"),
                    ("TRUKNE", "Ønsker, trukket tilbage før en beslutning"),
                    ("BREVE", "Breve"),
                    ("OENSKER", "Afsluttede ønsker"),
                    ("FONDSSAGER", "Afsluttede fondsansøgninger"),
                    ("INTROFORLOEB", "Afsluttede introforløb"),
                    ("MUS", "MUS-samtaler, der er afløst"),
                    ("MUS_SIDSTE", "Øvrige MUS-samtaler"),
                    ("GRUS", "Gruppesamtaler (GRUS)"),
                    ("VIDENSPERSONER", "Vidensressourcepersoner på årshjulet"),
                    ("PERSONER", "Personer"),
                    ("SPOR", "Sporets indhold uden for sagerne"),
                ],
                max_length=20,
                verbose_name="omfatter",
            ),
        ),
        migrations.AlterField(
            model_name="historicaludviklingsmaal",
            name="aktivitet",
            field=models.TextField(blank=True, max_length=2000, verbose_name="aktivitet"),
        ),
        migrations.AlterField(
            model_name="historicaludviklingsmaal",
            name="behovskilde",
            field=models.CharField(
                choices=[
                    ("STRATEGI", "Strategien"),
                    ("MUS", "MUS"),
                    ("PROFIL", "Hul i kompetenceprofilen"),
                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                    ("KLAGE", "Klager"),
                    ("HJEMVISNING", "Hjemvisninger"),
                    ("ANDET", "Andet"),
                ],
                max_length=20,
                verbose_name="behovskilde",
            ),
        ),
        migrations.AlterField(
            model_name="kursus",
            name="maalgruppe",
            field=models.CharField(blank=True, max_length=120, verbose_name="målgruppe i ord"),
        ),
        migrations.AlterField(
            model_name="opbevaringsregel",
            name="omfang",
            field=models.CharField(
                choices=[
                    ("BESKEDER", "Beskeder i udbakken"),
                    ("KLADDER", "Kladder, der ikke er sendt"),
                    ("TRUKNE", "Ønsker, trukket tilbage før en beslutning"),
                    ("BREVE", "Breve"),
                    ("OENSKER", "Afsluttede ønsker"),
                    ("FONDSSAGER", "Afsluttede fondsansøgninger"),
                    ("INTROFORLOEB", "Afsluttede introforløb"),
                    ("MUS", "MUS-samtaler, der er afløst"),
                    ("MUS_SIDSTE", "Øvrige MUS-samtaler"),
                    ("GRUS", "Gruppesamtaler (GRUS)"),
                    ("VIDENSPERSONER", "Vidensressourcepersoner på årshjulet"),
                    ("PERSONER", "Personer"),
                    ("SPOR", "Sporets indhold uden for sagerne"),
                ],
                max_length=20,
                verbose_name="omfatter",
            ),
        ),
        migrations.AlterField(
            model_name="udviklingsmaal",
            name="aktivitet",
            field=models.TextField(blank=True, max_length=2000, verbose_name="aktivitet"),
        ),
        migrations.AlterField(
            model_name="udviklingsmaal",
            name="behovskilde",
            field=models.CharField(
                choices=[
                    ("STRATEGI", "Strategien"),
                    ("MUS", "MUS"),
                    ("PROFIL", "Hul i kompetenceprofilen"),
                    ("LEDELSESTILSYN", "Ledelsestilsyn"),
                    ("KLAGE", "Klager"),
                    ("HJEMVISNING", "Hjemvisninger"),
                    ("ANDET", "Andet"),
                ],
                max_length=20,
                verbose_name="behovskilde",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("funktion__in", ["", "MYNDIGHED", "UDFOERER", "BEGGE"])),
                name="kursus_funktion_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("omraade__in", ["", "BOERN", "VOKSNE", "BEGGE"])), name="kursus_omraade_kendt"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("arkiveret", True), ("arkivgrund", ""), _connector="OR"), name="kursus_arkivgrund"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("beskrivelse__length__lte", 4000)), name="kursus_beskrivelse_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("forudsaetninger__length__lte", 500)), name="kursus_forudsaetninger_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursus",
            constraint=models.CheckConstraint(
                condition=models.Q(("arkivgrund__length__lte", 300)), name="kursus_arkivgrund_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="laeringsmaal",
            constraint=models.UniqueConstraint(fields=("strategi", "forgaenger"), name="laeringsmaal_en_efterfoelger"),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(("guide__length__lte", 6000)), name="musrunde_guide_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(("indbydelse__length__lte", 2000)), name="musrunde_indbydelse_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dage_forberedelse__isnull", True),
                    models.Q(("dage_forberedelse__gte", 1), ("dage_forberedelse__lte", 180)),
                    _connector="OR",
                ),
                name="musrunde_dage_forberedelse",
            ),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dage_samtale__isnull", True),
                    models.Q(("dage_samtale__gte", 1), ("dage_samtale__lte", 180)),
                    _connector="OR",
                ),
                name="musrunde_dage_samtale",
            ),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dage_plan__isnull", True),
                    models.Q(("dage_plan__gte", 1), ("dage_plan__lte", 180)),
                    _connector="OR",
                ),
                name="musrunde_dage_plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="musrunde",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dage_godkendelse__isnull", True),
                    models.Q(("dage_godkendelse__gte", 1), ("dage_godkendelse__lte", 180)),
                    _connector="OR",
                ),
                name="musrunde_dage_godkendelse",
            ),
        ),
        migrations.AddConstraint(
            model_name="mussamtale",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "fase__in",
                        [
                            "OPRETTET",
                            "FORBEREDELSE",
                            "SAMTALE",
                            "PLAN",
                            "GODKENDELSE",
                            "GAELDER",
                            "OPFOELGNING",
                            "AFSLUTTET",
                            "UDGAAET",
                        ],
                    )
                ),
                name="mussamtale_fase_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="oenske",
            constraint=models.CheckConstraint(
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
                            "I_PRAKSIS",
                            "FORANKRING",
                            "FORANKRING_LEDER",
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
        ),
        migrations.AddConstraint(
            model_name="opbevaringsregel",
            constraint=models.CheckConstraint(
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
                            "INTROFORLOEB",
                            "MUS",
                            "MUS_SIDSTE",
                            "GRUS",
                            "VIDENSPERSONER",
                            "PERSONER",
                            "SPOR",
                        ],
                    )
                ),
                name="opbevaringsregel_omfang_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.UniqueConstraint(fields=("strategi", "forgaenger"), name="tema_en_efterfoelger"),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("indledning__length__lte", 4000)), name="tema_indledning_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("opgave__length__lte", 4000)), name="tema_opgave_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("perspektiv_kerneopgave__length__lte", 4000)),
                name="tema_perspektiv_kerneopgave_laengde",
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("perspektiv_organisation__length__lte", 4000)),
                name="tema_perspektiv_organisation_laengde",
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("laering_rolle__length__lte", 4000)), name="tema_laering_rolle_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("laering_metoder__length__lte", 4000)), name="tema_laering_metoder_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("laering_viden__length__lte", 4000)), name="tema_laering_viden_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("traening_viden__length__lte", 4000)), name="tema_traening_viden_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("traening_afproevning__length__lte", 4000)),
                name="tema_traening_afproevning_laengde",
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("traening_feedback__length__lte", 4000)), name="tema_traening_feedback_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("traening_initiativer__length__lte", 4000)),
                name="tema_traening_initiativer_laengde",
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("hverdag_maal__length__lte", 4000)), name="tema_hverdag_maal_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("hverdag_aendringer__length__lte", 4000)), name="tema_hverdag_aendringer_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("hverdag_stoette__length__lte", 4000)), name="tema_hverdag_stoette_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="tema",
            constraint=models.CheckConstraint(
                condition=models.Q(("hverdag_opfoelgning__length__lte", 4000)), name="tema_hverdag_opfoelgning_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="udviklingsmaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "behovskilde__in",
                        ["STRATEGI", "MUS", "PROFIL", "LEDELSESTILSYN", "KLAGE", "HJEMVISNING", "ANDET"],
                    )
                ),
                name="udviklingsmaal_behovskilde_kendt",
            ),
        ),
        migrations.AddField(
            model_name="introforloeb",
            name="milepael",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.intromilepael",
                verbose_name="seneste status",
            ),
        ),
        migrations.AddField(
            model_name="aarshjulsemne",
            name="moede",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="emner",
                to="ansoegninger.moede",
                verbose_name="møde",
            ),
        ),
        migrations.AddField(
            model_name="historicalaarshjulsemne",
            name="moede",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.moede",
                verbose_name="møde",
            ),
        ),
        migrations.AddConstraint(
            model_name="aarshjulsemne",
            constraint=models.CheckConstraint(
                condition=models.Q(("kilde__length__lte", 20)), name="aarshjulsemne_kilde_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="aarshjulsemne",
            constraint=models.CheckConstraint(
                condition=models.Q(("reference__length__lte", 60)), name="aarshjulsemne_reference_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="aarshjulsemne",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kilde", ""), ("reference", "")),
                    models.Q(models.Q(("kilde", ""), _negated=True), models.Q(("reference", ""), _negated=True)),
                    _connector="OR",
                ),
                name="aarshjulsemne_henvisning",
            ),
        ),
        migrations.AddConstraint(
            model_name="aarshjulsemne",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kilde", ""), _negated=True),
                fields=("enhed", "kilde", "reference"),
                name="aarshjulsemne_kilde_en_gang",
            ),
        ),
    ]
