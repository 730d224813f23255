"""The forms after the grant."""

from typing import Any

from django import forms

from ansoegninger.evaluering.filtype import STOERST
from ansoegninger.evaluering.formaal import maal_om_kurset, skal_oeves
from workflows.formularer import BekraeftFelt, DatoFelt, Formular, KronerFelt, LangTekstFelt, TekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular

_JA_NEJ = [("ja", "Ja"), ("nej", "Nej")]


class TilmeldingForm(Opgaveformular):
    """When the course is, now that the employee is enrolled."""

    start_dag = DatoFelt(label="Kurset starter")
    slut_dag = DatoFelt(label="Kurset slutter")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        sag = kwargs["sag"]
        kwargs.setdefault("initial", {"start_dag": sag.start_dag, "slut_dag": sag.slut_dag})
        super().__init__(*args, **kwargs)


class FormaalForm(Opgaveformular):
    """What the employee wants from the course; begun from the wish and from the plan."""

    hvorfor = LangTekstFelt(
        label="Hvorfor er kurset relevant nu?",
        max_length=2000,
        raekker=4,
        help_text="For dig og for opgaven. Vi har sat din begrundelse fra ønsket ind; ret den, så den passer i dag.",
        personfoelsom_hjaelp=True,
    )
    oeve = LangTekstFelt(
        label="Hvad vil du øve dig i, når du er tilbage?",
        max_length=2000,
        raekker=3,
        help_text="Gerne to eller tre ting, som du og din leder kan se, om du gør.",
        personfoelsom_hjaelp=True,
    )
    opgaver = LangTekstFelt(
        label="I hvilke opgaver?",
        max_length=2000,
        raekker=3,
        help_text="For eksempel: afgørelser om ledsagelse, opfølgningsmøder eller svar på klager.",
        personfoelsom_hjaelp=True,
    )
    stoette = TekstFelt(
        label="Hvem støtter dig undervejs?",
        max_length=500,
        required=False,
        help_text="En kollega, faglig koordinator eller din leder.",
        personfoelsom_hjaelp=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        sag = kwargs["sag"]
        oeve = skal_oeves(maal_om_kurset(sag, kwargs["adgang"]))
        kwargs.setdefault("initial", {"hvorfor": sag.begrundelse[:2000], "oeve": oeve[:2000]})
        super().__init__(*args, **kwargs)


class FormaalsaftaleForm(Opgaveformular):
    """The leader agrees, or agrees and adds."""

    tilfoejelse = LangTekstFelt(
        label="Vil du tilføje noget?",
        max_length=2000,
        raekker=3,
        required=False,
        help_text="For eksempel hvad du selv vil holde øje med, eller hvornår I følger op.",
        personfoelsom_hjaelp=True,
    )


class BevisForm(Formular):
    """The proof of the course, as a file."""

    fil = forms.FileField(
        label="Kursusbevis",
        help_text="En PDF, eller et billede som JPEG eller PNG. Højst 5 MB.",
        max_length=200,
        error_messages={
            "required": "Vælg en fil.",
            "empty": "Filen er tom.",
            "missing": "Vælg en fil.",
            "invalid": "Filen blev ikke sendt med. Vælg den igen.",
            "max_length": "Filens navn er for langt. Giv den et kortere.",
        },
        widget=forms.ClearableFileInput(attrs={"class": "form-input", "accept": ".pdf,.jpg,.jpeg,.png"}),
    )

    @property
    def raa(self) -> bytes:
        """The bytes, and one more than are taken where there are more: enough to refuse it."""
        laest: bytes = self.cleaned_data["fil"].read(STOERST + 1)
        return laest


class GennemfoerelseForm(Opgaveformular):
    """Was the course taken?"""

    gennemfoert = ValgFelt(label="Har du gennemført kurset?", choices=_JA_NEJ)
    pris_oere = KronerFelt(
        label="Hvis ja: hvad kostede det?",
        required=False,
        help_text="Uden moms, forplejning og lokale. Lad feltet stå tomt, hvis det kostede det bevilgede.",
    )
    begrundelse = LangTekstFelt(
        label="Hvis nej: hvad skete der?", required=False, max_length=2000, raekker=3, personfoelsom_hjaelp=True
    )

    def clean_gennemfoert(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["gennemfoert"] == "ja")

    def clean(self) -> dict[str, Any]:
        """A course that was not taken has no price."""
        data = super().clean() or {}
        if data.get("gennemfoert") is False:
            data["pris_oere"] = None
        return data


class EvalueringForm(Opgaveformular):
    """A few words about what it gave."""

    udbytte = ValgFelt(
        label="Hvor stort var udbyttet?",
        choices=[("5", "5 – meget stort"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1 – meget lille")],
    )
    vil_anbefale = ValgFelt(label="Vil du anbefale det til en kollega?", choices=_JA_NEJ)
    tekst = LangTekstFelt(label="Det vil jeg bruge i hverdagen", max_length=2000, raekker=4, personfoelsom_hjaelp=True)

    def clean_udbytte(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["udbytte"])

    def clean_vil_anbefale(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["vil_anbefale"] == "ja")


_EFFEKT = [("5", "5 – meget stor"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1 – ingen eller meget lille")]


class ForankringForm(Opgaveformular):
    """What was tried, what changed, and who else should hear of it."""

    proevet = LangTekstFelt(label="Hvad har du prøvet af?", max_length=2000, raekker=4, personfoelsom_hjaelp=True)
    aendret = LangTekstFelt(
        label="Hvad er blevet anderledes?",
        max_length=2000,
        raekker=4,
        help_text="I dine opgaver, hos borgerne eller i samarbejdet. Skriv også, hvis det ikke blev til noget.",
        personfoelsom_hjaelp=True,
    )
    effekt = ValgFelt(label="Hvor stor effekt har kurset haft i dine opgaver?", choices=_EFFEKT)
    andre = TekstFelt(
        label="Hvem andre kan have gavn af det?",
        max_length=500,
        required=False,
        help_text="Skriv grupper eller opgaver hellere end navne.",
        personfoelsom_hjaelp=True,
    )
    deles = BekraeftFelt(label="Emnet kan tages op på et fagligt møde", required=False)
    emne = TekstFelt(
        label="Hvis ja: hvad skal emnet hedde?",
        max_length=120,
        required=False,
        help_text="Faglig koordinator ser emnet sammen med kurset, når årshjulet lægges. Skriv ingen navne.",
    )
    holder_oplaeg = BekraeftFelt(
        label="Jeg vil gerne selv fortælle om det. Så må mit navn stå ved forslaget", required=False
    )

    def clean_effekt(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["effekt"])


class ForankringssynForm(Opgaveformular):
    """What the leader has seen, and what comes next."""

    effekt = ValgFelt(label="Hvor stor effekt har du set?", choices=_EFFEKT)
    naeste = LangTekstFelt(
        label="Hvad er næste skridt?",
        max_length=2000,
        raekker=4,
        help_text="For eksempel mere øvelse, en opgave med mere ansvar eller et emne til næste MUS.",
        personfoelsom_hjaelp=True,
    )

    def clean_effekt(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["effekt"])
