"""The forms of an application: what the employee writes, and the form of each step."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from ansoegninger.fond.ansoegning.fakta import VEJE, Efter, Svarudfald, Vej
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.services.begynd import Oplysninger
from ansoegninger.oensker.models import PRISDELE, Fase, Oenske
from workflows.formularer import (
    BekraeftFelt,
    DatoFelt,
    Formular,
    JaNejFelt,
    KronerFelt,
    LangTekstFelt,
    TalFelt,
    TekstFelt,
    ValgFelt,
)
from workflows.motor.formular import Opgaveformular

_JA_NEJ = [("ja", "Ja"), ("nej", "Nej")]


_AFSNIT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Uddannelsen", ("start_dag", "slut_dag", "ects", "eksamen", "er_master")),
    ("Udgifter", PRISDELE),
    ("Det, du søger", ("ansoegt_oere", "andre_tilskud_oere", "andre_tilskud_dag", "med_gruppen")),
)


class SoegForm(Formular):
    """What the employee writes; everything is filled in from the wish."""

    start_dag = DatoFelt(label="Uddannelsen begynder")
    slut_dag = DatoFelt(label="Uddannelsen slutter")
    ects = TalFelt(label="ECTS", decimaler=1, max_vaerdi=180, required=False, help_text="Lad stå tomt uden ECTS.")
    eksamen = JaNejFelt(label="Slutter den med en eksamen?")
    er_master = BekraeftFelt(label="Det er en masteruddannelse", required=False)
    kursusgebyr_oere = KronerFelt(label="Kursusgebyr")
    materialer_oere = KronerFelt(label="Materialer", required=False)
    transport_oere = KronerFelt(label="Transport", required=False)
    ophold_oere = KronerFelt(label="Ophold", required=False)
    ansoegt_oere = KronerFelt(
        label="Beløb, du søger om", required=False, help_text="Lad stå tomt for at søge om så meget, reglerne giver."
    )
    andre_tilskud_oere = KronerFelt(
        label="Har du fået tilskud fra fonden i en anden ansættelse inden for et år? Hvor meget?",
        required=False,
        help_text="Det, der er søgt her i systemet, kender vi. Lad stå tomt, hvis der ikke er andet.",
    )
    andre_tilskud_dag = DatoFelt(label="Hvornår blev det søgt?", required=False)
    med_gruppen = BekraeftFelt(
        label="Jeg søger sammen med gruppen",
        required=False,
        help_text="Din leder har samlet kolleger, der søger til det samme. Din ansøgning er stadig din egen.",
    )
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, har_gruppe: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not har_gruppe:
            del self.fields["med_gruppen"]

    @staticmethod
    def fra_oensket(oenske: Oenske) -> dict[str, Any]:
        """The form's first values."""
        felter = ("start_dag", "slut_dag", "ects", "eksamen")
        priser = {felt: getattr(oenske, felt) for felt in PRISDELE if oenske.pris_kendt and getattr(oenske, felt)}
        return {felt: getattr(oenske, felt) for felt in felter} | priser

    @property
    def afsnit(self) -> list[tuple[str, list[BoundField]]]:
        """The fields under their headings, in the order of the page."""
        return [(titel, [self[felt] for felt in felter if felt in self.fields]) for titel, felter in _AFSNIT]

    def clean(self) -> dict[str, Any]:
        """An earlier grant has an amount and a day, or neither."""
        data = super().clean() or {}
        if bool(data.get("andre_tilskud_oere")) != bool(data.get("andre_tilskud_dag")):
            felt = "andre_tilskud_dag" if data.get("andre_tilskud_oere") else "andre_tilskud_oere"
            if felt not in self.errors:
                self.add_error(felt, "Skriv både beløbet og dagen, eller lad begge stå tomme.")
        return data

    @property
    def oplysninger(self) -> Oplysninger:
        """What is applied for, once the form is valid."""
        data = self.cleaned_data
        return Oplysninger(
            start_dag=data["start_dag"],
            slut_dag=data["slut_dag"],
            udgifter={felt: data[felt] or 0 for felt in PRISDELE},
            ects=data["ects"],
            eksamen=data["eksamen"],
            er_master=data["er_master"],
            ansoegt_oere=data["ansoegt_oere"],
            andre_tilskud_oere=data["andre_tilskud_oere"] or 0,
            andre_tilskud_dag=data["andre_tilskud_dag"],
            med_gruppen=data.get("med_gruppen", False),
        )


class AftaleForm(Opgaveformular):
    """Does the leader agree?"""

    enig = ValgFelt(label="Skal der søges?", choices=[("ja", "Ja, vi er enige om at søge"), ("nej", "Nej")])
    begrundelse = LangTekstFelt(
        label="Hvis nej: hvorfor ikke?", required=False, max_length=2000, raekker=3, personfoelsom_hjaelp=True
    )

    def clean_enig(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["enig"] == "ja")


class ErklaeringForm(Opgaveformular):
    """What the union representative declares."""

    supplerer = ValgFelt(label="Ligger uddannelsen ud over det, arbejdspladsen ellers tilbyder?", choices=_JA_NEJ)
    har_plan = ValgFelt(label="Er der en skriftlig plan for medarbejderens udvikling?", choices=_JA_NEJ)
    begrundelse = LangTekstFelt(
        label="Bemærkning",
        required=False,
        max_length=2000,
        raekker=3,
        help_text="Skal udfyldes, hvis svaret på det første er nej.",
        personfoelsom_hjaelp=True,
    )

    def clean_supplerer(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["supplerer"] == "ja")

    def clean_har_plan(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["har_plan"] == "ja")


class DagForm(Opgaveformular):
    """The day of something that has happened; today unless somebody says otherwise."""

    skete_dag = DatoFelt(label="Dato")

    def __init__(self, *args: Any, dag: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"skete_dag": dag})
        super().__init__(*args, dag=dag, **kwargs)


class NummerForm(DagForm):
    """The fund's case number."""

    nummer = TekstFelt(label="Fondens sagsnummer", max_length=40)
    skete_dag = DatoFelt(label="Dagen, ansøgningen blev oprettet hos fonden")
    field_order = ("nummer", "skete_dag")


class UnderskriftForm(DagForm):
    """One party has signed."""

    underskrevet = BekraeftFelt(label="Jeg har skrevet under på fondens ansøgning")
    skete_dag = DatoFelt(label="Dagen, du skrev under")

    def clean(self) -> dict[str, Any]:
        """The tick says what the step means; the service needs the day."""
        data = super().clean() or {}
        data.pop("underskrevet", None)
        return data


class IndsendForm(DagForm):
    """The signed application was uploaded."""

    skete_dag = DatoFelt(label="Dagen, den underskrevne ansøgning blev lagt op hos fonden")


class SvarForm(DagForm):
    """What the fund answered."""

    udfald = ValgFelt(label="Hvad svarede fonden?", choices=Svarudfald.choices)
    tilskud_oere = KronerFelt(label="Hvis mindre end ansøgt: hvor meget giver fonden?", required=False, min_oere=1)
    skete_dag = DatoFelt(label="Svarets dato")
    begrundelse = LangTekstFelt(label="Fondens begrundelse", required=False, max_length=2000, raekker=3)
    field_order = ("udfald", "tilskud_oere", "skete_dag", "begrundelse")


class FristvalgForm(Opgaveformular):
    """What the leader does after a missed deadline."""

    vej = ValgFelt(label="Hvad skal der nu ske?", choices=[(v.value, v.label) for v in VEJE[Efter.FRIST]])
    begrundelse = LangTekstFelt(label="Begrundelse", max_length=2000, raekker=3, personfoelsom_hjaelp=True)


class AfslagsvalgForm(Opgaveformular):
    """What the leader does after a refusal: what can be chosen depends on how far the wish has come."""

    vej = ValgFelt(label="Hvad skal der nu ske?", choices=[(v.value, v.label) for v in VEJE[Efter.AFSLAG]])
    begrundelse = LangTekstFelt(
        label="Begrundelse", max_length=2000, raekker=3, help_text="Medarbejderen læser den.", personfoelsom_hjaelp=True
    )

    def __init__(self, *args: Any, sag: Fondsansoegning, **kwargs: Any) -> None:
        super().__init__(*args, sag=sag, **kwargs)
        self.fields["vej"].choices = veje_efter_afslag(sag)  # type: ignore[attr-defined]


def veje_efter_afslag(ansoegning: Fondsansoegning) -> list[tuple[str, Any]]:
    """A wish that nobody has decided stays in the prioritisation; one that is granted has money to decide about."""
    fase = ansoegning.oenske.fase
    if fase == Fase.TILMELDING:
        return [(v.value, v.label) for v in VEJE[Efter.AFSLAG]]
    if fase == Fase.GENNEMFOERELSE:
        return [(v.value, v.label) for v in (Vej.SELV, Vej.SLUT)]
    if fase in (Fase.AFVENTER_PRIORITERING, Fase.VENTELISTE, Fase.TILBAGEMELDING):
        return [(Vej.SELV.value, "Ønsket bliver, hvor det er, uden penge fra fonden")]
    return [(Vej.SLUT.value, str(Vej.SLUT.label))]


class UdbetalingForm(DagForm):
    """What the fund paid."""

    beloeb_oere = KronerFelt(label="Udbetalt beløb")
    skete_dag = DatoFelt(label="Dagen, pengene kom")
    bilag = TekstFelt(label="Bilagsnummer", required=False, max_length=60)
    field_order = ("beloeb_oere", "skete_dag", "bilag")


class AfmeldForm(DagForm):
    """The grant was cancelled."""

    beloeb_oere = KronerFelt(label="Betalt tilbage til fonden", help_text="Skriv 0, hvis intet var udbetalt.")
    skete_dag = DatoFelt(label="Dagen, tilskuddet blev afmeldt hos fonden")
    begrundelse = LangTekstFelt(
        label="Bemærkning", required=False, max_length=2000, raekker=3, personfoelsom_hjaelp=True
    )
    field_order = ("beloeb_oere", "skete_dag", "begrundelse")


class AnnullerForm(Formular):
    """Why it is withdrawn."""

    begrundelse = LangTekstFelt(
        label="Hvorfor?",
        required=False,
        max_length=2000,
        raekker=3,
        help_text="Er ansøgningen oprettet hos fonden, skal du også annullere den dér.",
        personfoelsom_hjaelp=True,
    )


class DatoerForm(Opgaveformular):
    """The course was moved."""

    start_dag = DatoFelt(label="Uddannelsen begynder")
    slut_dag = DatoFelt(label="Uddannelsen slutter")
    begrundelse = TekstFelt(label="Hvorfor?", max_length=200, required=False)

    def __init__(self, *args: Any, sag: Fondsansoegning, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"start_dag": sag.start_dag, "slut_dag": sag.slut_dag})
        super().__init__(*args, sag=sag, **kwargs)
