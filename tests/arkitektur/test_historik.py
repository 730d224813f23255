"""Whatever remembers its fields and belongs to a case is told in the case's history: every kind of row, every field."""

import pytest
from django.db import models

from tests.arkitektur.test_modeller import tabeller
from workflows.motor.felthistorik import Raekker, registreret
from workflows.motor.sag import Sag, sagsmodeller

#: What belongs to no single case, each with the place where it is told instead.
UDEN_FOR_SAGERNE = {
    "Aarshjulsemne": "the year wheel",
    "Arbejdsplads": "the page of workplaces",
    "Afrapportering": "the report's page; what is handed in is never changed",
    "Afrapporteringsfrist": "the pool's page",
    "Afrapporteringsudkast": "the report's page; what holds is what is handed in",
    "Ansaettelse": "a person's page",
    **dict.fromkeys(("Behovsfund", "Behovsopgoerelse"), "the page of needs"),
    "Bevaringspaalaeg": "the page of holds",
    "Bruger": "a person's page",
    "Emnevalg": "the pool's page: where its report counts the grant",
    "Enhed": "the organisation",
    "Fokusemne": "the pool's page",
    **dict.fromkeys(("Fondsgruppe", "Forhaandsanmodning", "Forhaandssvar"), "the group's page"),
    "Fondsregel": "the fund's rules; a version is never changed",
    "Fondsregelsaet": "the fund's rules; a version is never changed",
    **dict.fromkeys(("Moede", "Moedepunkt"), "the meeting's page"),
    "Forespoergsel": "the topic's page: who stands for it",
    "Hjuloenske": "the list of wishes for next year",
    "Kalenderadresse": "the person's own page of addresses",
    "Rytme": "the department's page of meetings",
    **dict.fromkeys(("Introskabelon", "Skabelontrin"), "the page of the template"),
    "Kriteriepoint": "the criteria's page; a version is never changed",
    "Kriteriesaet": "the criteria's page; a version is never changed",
    "Kriterieudkast": "the draft's page; what holds is the version that it becomes",
    "Kriterium": "the criteria's page; a version is never changed",
    "Katalogindlaesning": "the catalogue's page of imports",
    "Kursus": "the catalogue",
    "Kursusafholdelse": "the course's page",
    "Kursusmaal": "the course's page",
    "Kursuspris": "the catalogue",
    "Initiativtilstand": "the initiative's page",
    "Mandat": "roles and mandates",
    "MusRunde": "the round's page; its talks are the cases",
    **dict.fromkeys(("Samtaletid", "Tidsudbud"), "times for many talks; what a talk chose of them is told with it"),
    "Omraadeenhed": "the pool's page",
    "Opbevaringsregel": "the page of rules",
    **dict.fromkeys(
        ("Profilbesvarelse", "Maalvurdering", "Sagstypevurdering"),
        "the profile's page, year by year; an answer is never changed",
    ),
    "Puljeomraade": "the pool's page",
    "Rolletildeling": "roles and mandates",
    "Sagstype": "the page of case types",
    "Stedfortraeder": "roles and mandates",
    "Udbakkepause": "the trail of the system itself",
    "Udbyder": "the catalogue",
}

#: Fields that a case's history leaves out, each with its reason; what ties a row to its case is not asked for.
UDELADT = {
    "beslutningsudkast.skridt": "a key of what was saved together; each row of it is told",
    "brev.indhold": "frozen in the row itself, and shown as the letter; the history does not copy it",
    "fondsdom.sag": "the question as JSON, for computing it again; the application's own fields are told",
    "fondsdom.svar": "the answers as codes; the verdict beside them is told",
    "beslutning.krav": "which demands held that day; what it had to say stands beside it",
    "brev.besked": "the outbox' row of the same letter",
    "kursushold.titel": "the name of the row; the course is told",
    "kursusbevis.indhold": "the file itself; its hash is told, and the history does not copy it",
    "indstilling.enhed": "the name of the row, in the round's history; a case's own unit is shown",
    "orientering.indhold": "the briefing itself, on its own page as it was sent",
    "postering.sagsnummer": "what ties it to the case",
    "prioriteringsrunde.snapshot": "a hash",
    "ramme.aar": "part of its name",
    **dict.fromkeys(
        ("ramme.disponeret_oere", "ramme.tilskud_oere", "ramme.reserveret_oere", "ramme.forbrugt_oere"),
        "the sum of the entries, which are told one by one",
    ),
    **dict.fromkeys(
        ("ramme.art", "ramme.udgift", "ramme.navn", "ramme.formaal", "ramme.giver", "ramme.temanumre"),
        "what a pool is, on the budget's page; a department's own ceiling has nothing of it",
    ),
    "ramme.enhed": "part of its name",
    "strategi.enhed": "a centre's version stays in the centre",
    "strategigodkendelse.aftryk": "a hash",
    "strategigodkendelse.kilde": "of what was brought in, which has no case",
    "sagsdeling.permission": "always the same",
    **dict.fromkeys(
        ("udviklingsmaal.planversion", "planaktivitet.planversion", "opfoelgningsdag.planversion", "introtrin.version"),
        "the case's own number",
    ),
}
#: Of every case: never changed, or only counted.
SAGENS = {"sagsnummer", "person", "procesversion", "oprettet_kl"}

REGISTRERET = [(sag, r) for sag in sagsmodeller().values() for r in registreret(sag)]


def udeladte(sagstype: type[Sag], raekker: Raekker) -> set[str]:
    """The fields that nobody reads of, other than what ties the row to its case."""
    slags = {r.model for r in registreret(sagstype)} | {sagstype}
    felter = [f for f in (*raekker.model._meta.concrete_fields, *raekker.model._meta.many_to_many) if f.name != "id"]
    tavse = [f for f in felter if f.name not in {*raekker.felter, raekker.navn} and f.related_model not in slags]
    egne = SAGENS if issubclass(raekker.model, Sag) else set()
    return {f"{raekker.model._meta.model_name}.{f.name}" for f in tavse if f.name not in egne}


def test_alt_med_historik_hoerer_til_en_sag_eller_har_sit_eget_sted() -> None:
    med_historik = {m.__name__ for m in tabeller() if hasattr(m._meta, "simple_history_manager_attribute")}
    assert len(REGISTRERET) > 20
    assert med_historik - {r.model.__name__ for _, r in REGISTRERET} == UDEN_FOR_SAGERNE.keys()


def test_hvert_felt_fortaelles_eller_er_udeladt_med_en_grund() -> None:
    assert {felt for sag, r in REGISTRERET for felt in udeladte(sag, r)} <= UDELADT.keys()


def test_et_glemt_felt_opdages() -> None:
    sag, raekker = REGISTRERET[0]
    glemsom = Raekker(raekker.model, raekker.tilhoer, {})
    assert udeladte(sag, glemsom) - UDELADT.keys()


@pytest.mark.parametrize(
    ("sag", "raekker"), REGISTRERET, ids=[f"{s.__name__}-{r.model.__name__}" for s, r in REGISTRERET]
)
def test_feltets_navn_er_dansk_som_det_skrives(sag: type[Sag], raekker: Raekker) -> None:
    """A label that Django made of the identifier has no æ, ø or å, and an instant's ends in "kl"."""
    for navn, ord_ in raekker.felter.items():
        felt: models.Field = raekker.model._meta.get_field(navn)  # type: ignore[type-arg,assignment]
        assert ord_[0].isupper()
        assert not ord_.endswith(" kl")
        laant = ord_.lower() == navn.replace("_", " ")
        assert not (laant and any(lyd in navn for lyd in ("ae", "oe", "aa"))), felt
