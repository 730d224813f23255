"""`hold`: the smallest organisation with a conflict of interest.

A centre with two departments. Lone leads Voksenstøtte, where Mads and Aya are employed; Per leads Visitation, where
Ina is employed. Carl is the centre's chief and employed in the centre itself; Sofie is his sættechef. Signe, of
Visitation, stands in for Lone when a test says so. Rikke audits the centre; Kim is the faglig koordinator; Admin
configures. In another centre, Ulla leads Børn, where Bo is employed: nothing of theirs may ever be seen here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType

from ansoegninger.strategi.godkendelse import Godkendelsesart, Strategigodkendelse
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart, Strategi, Tema
from roller.adgang.adgang import Adgang, adgang_for
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle

DAG = date(2026, 10, 1)
NU = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
FOER = date(2020, 1, 1)
MANDATETS_TILLADELSE = "revider_enhed"


@dataclass
class Hold:
    """Units and people by name: `hold.enhed["voksen"]`, `hold["lone"]`."""

    enhed: dict[str, Enhed] = field(default_factory=dict)
    person: dict[str, Bruger] = field(default_factory=dict)
    strategi: Strategi | None = None

    def __getitem__(self, navn: str) -> Bruger:
        return self.person[navn]

    def adgang(self, navn: str, dag: date = DAG) -> Adgang:
        """What this person may act as on the day."""
        return adgang_for(self.person[navn], dag)

    def stedfortraeder(self, navn: str, for_: str, rolle: Rolle, enhed: str, *, dag: date = DAG) -> Stedfortraeder:
        """Let somebody stand in for a week from the day."""
        return Stedfortraeder.objects.create(
            for_person=self[for_],
            stedfortraeder=self[navn],
            rolle=rolle,
            enhed=self.enhed[enhed],
            fra_dag=dag,
            til_dag=dag + timedelta(days=7),
            grund="Ferie",
            oprettet_af=self[for_],
        )


ANSATTE = {
    "lone": ("Lone Lervad", "voksen", "afdelingsleder"),
    "mads": ("Mads Mørkeberg", "voksen", "socialrådgiver"),
    "aya": ("Aya Ærenlund", "voksen", "socialrådgiver"),
    "per": ("Per Pilegaard", "visitation", "afdelingsleder"),
    "ina": ("Ina Isdal", "visitation", "visitator"),
    "signe": ("Signe Skovgren", "visitation", "visitator"),
    "carl": ("Carl Capion", "center", "centerchef"),
    "sofie": ("Sofie Søvang", "andet", "centerchef"),
    "kim": ("Kim Kanstrup", "voksen", "faglig koordinator"),
    "rikke": ("Rikke Revshale", "kommune", "revisor"),
    "admin": ("Adam Admin", "kommune", "systemadministrator"),
    "ulla": ("Ulla Ulvedal", "boern", "afdelingsleder"),
    "bo": ("Bo Kanariegul", "boern", "familierådgiver"),
}

ROLLER = [
    ("lone", Rolle.LEDER, "voksen"),
    ("per", Rolle.LEDER, "visitation"),
    ("carl", Rolle.CENTERCHEF, "center"),
    ("carl", Rolle.LEDER, "center"),
    ("sofie", Rolle.SAETTECHEF, "center"),
    ("sofie", Rolle.CENTERCHEF, "andet"),
    ("kim", Rolle.FAGLIG_KOORDINATOR, "voksen"),
    ("admin", Rolle.SYSTEMADMIN, "kommune"),
    ("ulla", Rolle.LEDER, "boern"),
]


def byg_hold() -> Hold:
    """Make the organisation."""
    hold = Hold()
    kommune = opret_enhed(navn="Fjordby Kommune", art=Enhedsart.KOMMUNE)
    center = opret_enhed(navn="Center for Voksne", art=Enhedsart.CENTER, under=kommune)
    andet = opret_enhed(navn="Center for Børn", art=Enhedsart.CENTER, under=kommune)
    hold.enhed = {
        "kommune": kommune,
        "center": center,
        "andet": andet,
        "voksen": opret_enhed(navn="Voksenstøtte", art=Enhedsart.AFDELING, under=center),
        "visitation": opret_enhed(navn="Visitation", art=Enhedsart.AFDELING, under=center),
        "boern": opret_enhed(navn="Kanarieafdelingen", art=Enhedsart.AFDELING, under=andet),
    }
    for kode, (navn, enhed, stilling) in ANSATTE.items():
        hold.person[kode] = _person(kode, navn, hold.enhed[enhed], stilling)
    for kode, rolle, enhed in ROLLER:
        Rolletildeling.objects.create(person=hold[kode], rolle=rolle, enhed=hold.enhed[enhed], fra_dag=FOER)
    mandat(hold, "rikke", "center")
    hold.strategi = _strategi(center)
    return hold


def mandat(hold: Hold, navn: str, enhed: str) -> Mandat:
    """Let somebody audit a unit for a year."""
    tilladelse = Permission.objects.get(
        codename=MANDATETS_TILLADELSE, content_type=ContentType.objects.get_for_model(Enhed)
    )
    return Mandat.objects.create(
        user=hold[navn],
        permission=tilladelse,
        content_object=hold.enhed[enhed],
        grund="Årlig revision",
        fra_dag=DAG - timedelta(days=100),
        udloeber_dag=DAG + timedelta(days=265),
        givet_af=hold["admin"],
    )


def _person(kode: str, navn: str, enhed: Enhed, stilling: str) -> Bruger:
    bruger = Bruger.objects.create_user(kode, navn, password=None, email=f"{kode}@fjordby.example")
    Ansaettelse.objects.create(
        person=bruger, enhed=enhed, stilling=stilling, overenskomst="DS", timer_pr_uge=37, fra_dag=FOER
    )
    return bruger


def godkendt(strategi: Strategi) -> Strategi:
    """Let the version count, as one that was brought in."""
    Strategigodkendelse.objects.create(
        strategi=strategi, art=Godkendelsesart.IMPORT, gaelder_fra=strategi.fra_dag, kilde="test", godkendt_kl=NU
    )
    return strategi


def _strategi(center: Enhed) -> Strategi:
    strategi = Strategi.objects.create(
        enhed=center, navn="Kompetencestrategi", version=1, fra_dag=date(2026, 1, 1), til_dag=date(2028, 1, 1)
    )
    Tema.objects.create(strategi=strategi, nummer=1, navn="Borgerens stemme", opgave="Borgeren mærker, at vi lytter.")
    Tema.objects.create(strategi=strategi, nummer=3, navn="Jura i praksis", opgave="Afgørelser, der holder.")
    Laeringsmaal.objects.create(
        strategi=strategi, art=Laeringsmaalsart.VIDEN, nummer=1, tekst="Kan begrunde en afgørelse"
    )
    return godkendt(strategi)
