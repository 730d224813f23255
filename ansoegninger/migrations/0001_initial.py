import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("roller", "0001_initial"),
        ("roller", "__first__"),
        ("workflows", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Udbyder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Kursus",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"),
                ),
                (
                    "timer",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"),
                ),
                (
                    "ects",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"),
                ),
                ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="pris ekskl. moms")),
                ("prisnote", models.CharField(blank=True, max_length=200, verbose_name="om prisen")),
                ("finansieret", models.BooleanField(default=True, verbose_name="finansieret")),
                ("arkiveret", models.BooleanField(default=False, verbose_name="arkiveret")),
                (
                    "udbyder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kurser", to="ansoegninger.udbyder"
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
                        condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                        name="kursus_pris_oere_ikke_negativ",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Strategi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("navn", models.CharField(max_length=120, verbose_name="navn")),
                ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                ("fra_dag", models.DateField(verbose_name="gælder fra")),
                ("til_dag", models.DateField(help_text="Første dag, den ikke gælder", verbose_name="gælder til")),
                ("formaal", models.TextField(blank=True, max_length=4000, verbose_name="formål")),
                (
                    "enhed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="strategier", to="roller.enhed"
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
                ],
            },
        ),
        migrations.CreateModel(
            name="Laeringsmaal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "art",
                    models.CharField(
                        choices=[("METODE", "Metoder og teknikker"), ("VIDEN", "Faglig viden"), ("ROLLE", "Roller")],
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
                        condition=models.Q(("art__in", ["METODE", "VIDEN", "ROLLE"])), name="laeringsmaal_art_kendt"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tema",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveSmallIntegerField(verbose_name="nummer")),
                ("navn", models.CharField(max_length=120, verbose_name="navn")),
                ("indledning", models.TextField(blank=True, verbose_name="indledning")),
                ("opgave", models.TextField(verbose_name="opgave")),
                ("perspektiv_kerneopgave", models.TextField(blank=True, verbose_name="perspektiv for kerneopgaven")),
                ("perspektiv_organisation", models.TextField(blank=True, verbose_name="perspektiv for organisationen")),
                ("laering_rolle", models.TextField(blank=True, verbose_name="læringsmål: rollen")),
                ("laering_metoder", models.TextField(blank=True, verbose_name="læringsmål: metoder og teknikker")),
                ("laering_viden", models.TextField(blank=True, verbose_name="læringsmål: faglig viden")),
                ("traening_viden", models.TextField(blank=True, verbose_name="træningsbanen: vidensopbygning")),
                ("traening_afproevning", models.TextField(blank=True, verbose_name="træningsbanen: afprøvning")),
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
                ("hverdag_opfoelgning", models.TextField(blank=True, verbose_name="hverdagen: løbende opfølgning")),
                (
                    "strategi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="temaer", to="ansoegninger.strategi"
                    ),
                ),
            ],
            options={
                "verbose_name": "tema",
                "verbose_name_plural": "temaer",
                "ordering": ["strategi", "nummer"],
                "constraints": [models.UniqueConstraint(fields=("strategi", "nummer"), name="tema_nummer_pr_strategi")],
            },
        ),
        migrations.CreateModel(
            name="MusRunde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("navn", models.CharField(max_length=80, verbose_name="navn")),
                ("fra_dag", models.DateField(verbose_name="fra")),
                ("til_dag", models.DateField(help_text="Sidste dag for samtaler", verbose_name="til")),
                ("aabnet_kl", models.DateTimeField()),
                ("faerdig_kl", models.DateTimeField(blank=True, null=True)),
                (
                    "aabnet_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "center",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="mus_runder", to="roller.enhed"
                    ),
                ),
                ("enheder", models.ManyToManyField(related_name="+", to="roller.enhed", verbose_name="enheder")),
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
                ],
            },
        ),
        migrations.CreateModel(
            name="MusSamtale",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="samtaler", to="ansoegninger.musrunde"
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
                    models.CheckConstraint(condition=models.Q(("person__isnull", False)), name="mussamtale_har_person"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "fase__in",
                                ["OPRETTET", "FORBEREDELSE", "SAMTALE", "PLAN", "GODKENDELSE", "AFSLUTTET", "UDGAAET"],
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "art",
                    models.CharField(
                        choices=[("METODE", "Metoder og teknikker"), ("VIDEN", "Faglig viden"), ("ROLLE", "Roller")],
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="maal", to="ansoegninger.mussamtale"
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
                        condition=models.Q(("art__in", ["METODE", "VIDEN", "ROLLE"])), name="udviklingsmaal_art_kendt"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("niveau_nu__in", ["C", "B", "A"])), name="udviklingsmaal_niveau_nu_kendt"
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
                            ("behovskilde__in", ["STRATEGI", "MUS", "LEDELSESTILSYN", "KLAGE", "HJEMVISNING", "ANDET"])
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
                        condition=models.Q(("aktivitet__length__lte", 2000)), name="udviklingsmaal_aktivitet_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Oenske",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"),
                ),
                (
                    "timer",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"),
                ),
                (
                    "ects",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"),
                ),
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
                    models.CheckConstraint(condition=models.Q(("person__isnull", False)), name="oenske_har_person"),
                    models.CheckConstraint(
                        condition=models.Q(("fase", "KLADDE"), models.Q(("titel", ""), _negated=True), _connector="OR"),
                        name="oenske_indsendt_har_titel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fase", "KLADDE"), models.Q(("type", ""), _negated=True), _connector="OR"),
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
                        condition=models.Q(("ophold_oere__gte", 0), ("ophold_oere__isnull", True), _connector="OR"),
                        name="oenske_ophold_oere_ikke_negativ",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("forplejning_oere__gte", 0), ("forplejning_oere__isnull", True), _connector="OR"
                        ),
                        name="oenske_forplejning_oere_ikke_negativ",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lokale_oere__gte", 0), ("lokale_oere__isnull", True), _connector="OR"),
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
                        condition=models.Q(("begrundelse__length__lte", 4000)), name="oenske_begrundelse_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Prioriteringsrunde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "verbose_name": "beslutning",
                "verbose_name_plural": "beslutninger",
                "ordering": ["runde", "pk"],
                "indexes": [models.Index(fields=["oenske", "-besluttet_kl"], name="beslutning_oenske")],
                "constraints": [
                    models.UniqueConstraint(fields=("runde", "oenske"), name="beslutning_en_pr_oenske_og_runde"),
                    models.CheckConstraint(
                        condition=models.Q(("udfald", "BEVILGET"), ("beloeb_oere", 0), _connector="OR"),
                        name="beslutning_beloeb_kun_ved_bevilling",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse", ""), _negated=True), name="beslutning_begrundelse_ikke_tom"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"),
                        name="beslutning_beloeb_oere_ikke_negativ",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("udfald__in", ["BEVILGET", "AFSLAG", "VIDENDELING", "VENTELISTE"])),
                        name="beslutning_udfald_kendt",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse__length__lte", 4000)), name="beslutning_begrundelse_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Brev",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="brev", to="ansoegninger.beslutning"
                    ),
                ),
                (
                    "modtager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="breve", to=settings.AUTH_USER_MODEL
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
            name="HistoricalBrev",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("oprettet_kl", models.DateTimeField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="HistoricalLaesekvittering",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("laest_kl", models.DateTimeField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"),
                ),
                (
                    "timer",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"),
                ),
                (
                    "ects",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"),
                ),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                "verbose_name": "historical prioriteringsrunde",
                "verbose_name_plural": "historical prioriteringsrunder",
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
                ("ramme_oere", models.BigIntegerField(verbose_name="ramme")),
                ("disponeret_oere", models.BigIntegerField(default=0, verbose_name="disponeret")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("til_dag", models.DateField(help_text="Første dag, den ikke gælder", verbose_name="gælder til")),
                ("formaal", models.TextField(blank=True, max_length=4000, verbose_name="formål")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Ramme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aar", models.PositiveSmallIntegerField(verbose_name="år")),
                ("ramme_oere", models.BigIntegerField(verbose_name="ramme")),
                ("disponeret_oere", models.BigIntegerField(default=0, verbose_name="disponeret")),
                (
                    "enhed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rammer",
                        to="roller.enhed",
                        verbose_name="afdeling",
                    ),
                ),
            ],
            options={
                "verbose_name": "ramme",
                "verbose_name_plural": "rammer",
                "ordering": ["enhed__path", "-aar"],
                "constraints": [
                    models.UniqueConstraint(fields=("enhed", "aar"), name="ramme_en_pr_aar"),
                    models.CheckConstraint(condition=models.Q(("aar__range", (2000, 2100))), name="ramme_aar"),
                    models.CheckConstraint(
                        condition=models.Q(("disponeret_oere__lte", models.F("ramme_oere"))), name="ramme_overholdes"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ramme_oere__gte", 0), ("ramme_oere__isnull", True), _connector="OR"),
                        name="ramme_ramme_oere_ikke_negativ",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("disponeret_oere__gte", 0), ("disponeret_oere__isnull", True), _connector="OR"
                        ),
                        name="ramme_disponeret_oere_ikke_negativ",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Indstilling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sagsnummer", models.CharField(max_length=20, unique=True, verbose_name="sagsnummer")),
                ("fase", models.CharField(max_length=30, verbose_name="fase")),
                ("procesversion", models.PositiveSmallIntegerField(default=1)),
                ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                ("version", models.PositiveIntegerField(default=0)),
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
                        condition=models.Q(("fase__in", ["OPRETTET", "RANGERES", "LAAST", "ORIENTERING", "AFSLUTTET"])),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Laesekvittering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("laest_kl", models.DateTimeField()),
                (
                    "brev",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kvittering", to="ansoegninger.brev"
                    ),
                ),
            ],
            options={
                "verbose_name": "læsekvittering",
                "verbose_name_plural": "læsekvitteringer",
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("part", models.CharField(choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12)),
                ("planversion", models.PositiveIntegerField()),
                ("godkendt_kl", models.DateTimeField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("part", models.CharField(choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12)),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                        condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER"])), name="forberedelse_part_kendt"
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begrundelse", models.TextField(max_length=1000, verbose_name="begrundelse")),
                ("registreret_kl", models.DateTimeField()),
                (
                    "registreret_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                        condition=models.Q(("begrundelse", ""), _negated=True), name="bortfald_begrundelse_ikke_tom"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse__length__lte", 1000)), name="bortfald_begrundelse_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Afholdelse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("afholdt_dag", models.DateField(verbose_name="afholdt")),
                ("registreret_kl", models.DateTimeField()),
                (
                    "registreret_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                ("rang", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="lederens rangering")),
                ("vurderet_kl", models.DateTimeField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("registreret_kl", models.DateTimeField()),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("gennemfoert", models.BooleanField(verbose_name="gennemført")),
                ("begrundelse", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor ikke")),
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
                        condition=models.Q(("begrundelse__length__lte", 2000)),
                        name="gennemfoerelse_begrundelse_laengde",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("udbytte", models.PositiveSmallIntegerField(verbose_name="udbytte")),
                ("vil_anbefale", models.BooleanField(verbose_name="vil anbefale det til en kollega")),
                ("tekst", models.TextField(max_length=2000, verbose_name="det vil jeg bruge")),
                ("evalueret_kl", models.DateTimeField()),
                (
                    "oenske",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="evaluering", to="ansoegninger.oenske"
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluering",
                "verbose_name_plural": "evalueringer",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("udbytte__range", (1, 5))), name="evaluering_udbytte"),
                    models.CheckConstraint(
                        condition=models.Q(("tekst__length__lte", 2000)), name="evaluering_tekst_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Aarshjulsemne",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                    models.CheckConstraint(condition=models.Q(("aar__range", (2000, 2100))), name="aarshjulsemne_aar"),
                    models.CheckConstraint(
                        condition=models.Q(("emne", ""), _negated=True), name="aarshjulsemne_emne_ikke_tom"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Orientering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("indhold", models.JSONField()),
                ("frigivet_kl", models.DateTimeField()),
                (
                    "frigivet_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(choices=[("MEDARBEJDER", "Medarbejder"), ("LEDER", "Leder")], max_length=12)),
                ("planversion", models.PositiveIntegerField()),
                ("godkendt_kl", models.DateTimeField()),
                (
                    "godkendt_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                        condition=models.Q(("part__in", ["MEDARBEJDER", "LEDER"])), name="plangodkendelse_part_kendt"
                    ),
                ],
            },
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
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Beslutningsudkast",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                (
                    "sat_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
            ],
            options={
                "verbose_name": "beslutningsudkast",
                "verbose_name_plural": "beslutningsudkast",
                "ordering": ["runde", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("runde", "oenske"), name="beslutningsudkast_et_pr_oenske"),
                    models.CheckConstraint(
                        condition=models.Q(("udfald__in", ["BEVILGET", "AFSLAG", "VIDENDELING", "VENTELISTE"])),
                        name="beslutningsudkast_udfald_kendt",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse__length__lte", 4000)),
                        name="beslutningsudkast_begrundelse_laengde",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Postering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "art",
                    models.CharField(
                        choices=[("RAMME", "Ramme sat"), ("DISPONERET", "Disponeret"), ("FRIGIVET", "Frigivet")],
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="posteringer", to="ansoegninger.ramme"
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
                        condition=models.Q(("art__in", ["RAMME", "DISPONERET", "FRIGIVET"])), name="postering_art_kendt"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse__length__lte", 500)), name="postering_begrundelse_laengde"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("art", "FRIGIVET"), ("beloeb_oere__lte", 0)),
                            models.Q(("art", "DISPONERET"), ("beloeb_oere__gte", 0)),
                            ("art", "RAMME"),
                            _connector="OR",
                        ),
                        name="postering_fortegn",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalPostering",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "art",
                    models.CharField(
                        choices=[("RAMME", "Ramme sat"), ("DISPONERET", "Disponeret"), ("FRIGIVET", "Frigivet")],
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="HistoricalIndstilling",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("sagsnummer", models.CharField(db_index=True, max_length=20, verbose_name="sagsnummer")),
                ("fase", models.CharField(max_length=30, verbose_name="fase")),
                ("procesversion", models.PositiveSmallIntegerField(default=1)),
                ("oprettet_kl", models.DateTimeField(verbose_name="oprettet")),
                ("version", models.PositiveIntegerField(default=0)),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Sagsdeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("grund", models.CharField(max_length=200, verbose_name="grund")),
                ("udloeber_dag", models.DateField(help_text="Første dag uden adgang", verbose_name="udløber")),
                ("delt_kl", models.DateTimeField()),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="delinger", to="ansoegninger.oenske"
                    ),
                ),
                (
                    "delt_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("permission", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="auth.permission")),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "sagsdeling",
                "verbose_name_plural": "sagsdelinger",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("grund", ""), _negated=True), name="sagsdeling_grund_ikke_tom"
                    )
                ],
                "unique_together": {("user", "permission", "content_object")},
            },
        ),
        migrations.CreateModel(
            name="Niveaubeskrivelse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="niveauer", to="ansoegninger.strategi"
                    ),
                ),
            ],
            options={
                "verbose_name": "niveaubeskrivelse",
                "verbose_name_plural": "niveaubeskrivelser",
                "ordering": ["strategi", "-niveau"],
                "constraints": [
                    models.UniqueConstraint(fields=("strategi", "niveau"), name="niveaubeskrivelse_en_pr_niveau"),
                    models.CheckConstraint(
                        condition=models.Q(("niveau__in", ["C", "B", "A"])), name="niveaubeskrivelse_niveau_kendt"
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
                ("perspektiv_kerneopgave", models.TextField(blank=True, verbose_name="perspektiv for kerneopgaven")),
                ("perspektiv_organisation", models.TextField(blank=True, verbose_name="perspektiv for organisationen")),
                ("laering_rolle", models.TextField(blank=True, verbose_name="læringsmål: rollen")),
                ("laering_metoder", models.TextField(blank=True, verbose_name="læringsmål: metoder og teknikker")),
                ("laering_viden", models.TextField(blank=True, verbose_name="læringsmål: faglig viden")),
                ("traening_viden", models.TextField(blank=True, verbose_name="træningsbanen: vidensopbygning")),
                ("traening_afproevning", models.TextField(blank=True, verbose_name="træningsbanen: afprøvning")),
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
                ("hverdag_opfoelgning", models.TextField(blank=True, verbose_name="hverdagen: løbende opfølgning")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        choices=[("METODE", "Metoder og teknikker"), ("VIDEN", "Faglig viden"), ("ROLLE", "Roller")],
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                        choices=[("METODE", "Metoder og teknikker"), ("VIDEN", "Faglig viden"), ("ROLLE", "Roller")],
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Tilbagetraekning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start_dag", models.DateField(verbose_name="kurset starter")),
                ("slut_dag", models.DateField(verbose_name="kurset slutter")),
                ("tilmeldt_kl", models.DateTimeField()),
                (
                    "oenske",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tilmelding", to="ansoegninger.oenske"
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
                    models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="dage"),
                ),
                (
                    "timer",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="timer"),
                ),
                (
                    "ects",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, verbose_name="ECTS"),
                ),
                ("pris_oere", models.BigIntegerField(blank=True, null=True, verbose_name="pris ekskl. moms")),
                ("prisnote", models.CharField(blank=True, max_length=200, verbose_name="om prisen")),
                ("finansieret", models.BooleanField(default=True, verbose_name="finansieret")),
                ("arkiveret", models.BooleanField(default=False, verbose_name="arkiveret")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
            name="Vurdering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("rang", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="lederens rangering")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                            ("udfald", "ANBEFALES"), models.Q(("begrundelse", ""), _negated=True), _connector="OR"
                        ),
                        name="vurdering_har_begrundelse",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rang__isnull", True), ("rang__gte", 1), _connector="OR"),
                        name="vurdering_rang",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("udfald__in", ["ANBEFALES", "ANBEFALES_IKKE", "VIDENDELING", "RETUR"])),
                        name="vurdering_udfald_kendt",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("begrundelse__length__lte", 4000)), name="vurdering_begrundelse_laengde"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Returnering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kriterium",
                    models.CharField(
                        choices=[
                            ("BEHOV", "Passer det til afdelingens behov?"),
                            ("MAAL", "Passer det til afdelingens mål?"),
                            ("STRATEGI", "Passer det til strategien?"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "svar",
                    models.CharField(choices=[("JA", "Ja"), ("DELVIST", "Delvist"), ("NEJ", "Nej")], max_length=10),
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
                    models.UniqueConstraint(fields=("vurdering", "kriterium"), name="kriteriesvar_et_pr_kriterium"),
                    models.CheckConstraint(
                        condition=models.Q(("kriterium__in", ["BEHOV", "MAAL", "STRATEGI"])),
                        name="kriteriesvar_kriterium_kendt",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("svar__in", ["JA", "DELVIST", "NEJ"])), name="kriteriesvar_svar_kendt"
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
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                (
                    "kriterium",
                    models.CharField(
                        choices=[
                            ("BEHOV", "Passer det til afdelingens behov?"),
                            ("MAAL", "Passer det til afdelingens mål?"),
                            ("STRATEGI", "Passer det til strategien?"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "svar",
                    models.CharField(choices=[("JA", "Ja"), ("DELVIST", "Delvist"), ("NEJ", "Nej")], max_length=10),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
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
                "verbose_name": "historical kriteriesvar",
                "verbose_name_plural": "historical kriteriesvar",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]
