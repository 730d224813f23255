"""The forms of the round: opening it, drafting its decisions, and its steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict

from ansoegninger.budget.models import Ramme
from ansoegninger.kriterier.saet import STOERSTE_VAEGT, Kriterietekst
from ansoegninger.prioritering.hensyn import Hovedhensyn
from ansoegninger.prioritering.models import HENVISNING_LAENGDE, Beslutningsudfald, Indstilling
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.prioritering.udkast import aftryk
from roller.organisation.models import Enhed
from workflows.formularer import (
    AarFelt,
    DatoFelt,
    FilterFormular,
    Formular,
    HeltalFelt,
    KronerFelt,
    LangTekstFelt,
    ValgFelt,
)
from workflows.motor.formular import Opgaveformular
from workflows.sprog.formater import kr

#: What a draft says, in the order of its print.
UDKASTETS_FELTER = ("udfald", "begrundelse", "ramme", "hovedhensyn", "henvisning")


class LaasForm(Opgaveformular):
    """Lock the indstilling as it was shown."""

    vist = forms.CharField(widget=forms.HiddenInput, max_length=16)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Asked for only where the form is drawn.
        kwargs.setdefault("initial", {"vist": lambda: aftryk_paa(self.sag, self.dag)})
        super().__init__(*args, **kwargs)


class BeslutForm(Opgaveformular):
    """Decide the round as the preview showed it; only the preview knows the snapshot, and what it showed."""

    snapshot = forms.CharField(widget=forms.HiddenInput, max_length=64)
    vist = forms.CharField(widget=forms.HiddenInput, required=False)


class RundeForm(Formular):
    """A new round: the year, the last day for the indstillinger, a budget for each department, and the weights."""

    aar = AarFelt(label="Budgetår")
    indstil_senest_dag = DatoFelt(label="Indstillinger senest")

    def __init__(
        self,
        *args: Any,
        enheder: Iterable[Enhed],
        seneste: Mapping[int, Ramme],
        kriterier: Iterable[Kriterietekst],
        dag: date,
        **kwargs: Any,
    ) -> None:
        self.enheder = {f"ramme_{enhed.pk}": enhed for enhed in enheder}
        self.kriterier = {f"vaegt_{k.kode}": k for k in kriterier}
        self.dag = dag
        kwargs.setdefault("initial", {"aar": dag.year + 1} | {n: k.standardvaegt for n, k in self.kriterier.items()})
        felter: dict[str, forms.Field] = {
            navn: KronerFelt(label=_rammenavn(enhed), help_text=_hint(seneste.get(enhed.pk)))
            for navn, enhed in self.enheder.items()
        }
        felter |= {navn: _vaegtfelt(k) for navn, k in self.kriterier.items()}
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **felter}  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Weights that are all 0 say nothing."""
        data = super().clean() or {}
        vaegte = [data.get(navn) for navn in self.kriterier]
        if vaegte and all(vaegt == 0 for vaegt in vaegte):
            self.add_error(next(iter(self.kriterier)), "Mindst ét kriterium skal have en vægt over 0.")
        return data

    @property
    def rundefelter(self) -> list[BoundField]:
        """The year, the deadline and the budgets."""
        return [felt for felt in self.visible_fields() if felt.name not in self.kriterier]

    @property
    def vaegtfelter(self) -> list[BoundField]:
        """The weights."""
        return [felt for felt in self.visible_fields() if felt.name in self.kriterier]

    @property
    def vaegte(self) -> dict[str, int]:
        """What each criterion weighs, by its code."""
        return {k.kode: self.cleaned_data[navn] for navn, k in self.kriterier.items()}

    @property
    def rammer(self) -> dict[Enhed, int]:
        """The budget of each department, whole øre."""
        return {enhed: self.cleaned_data[navn] for navn, enhed in self.enheder.items()}

    def clean_indstil_senest_dag(self) -> date:
        """A deadline that has passed is a slip of the finger."""
        frist: date = self.cleaned_data["indstil_senest_dag"]
        if frist < self.dag:
            raise forms.ValidationError("Fristen skal være i dag eller senere.")
        return frist


class UdkastForm(Formular):
    """What is meant for one wish. An untouched row is left alone, so a whole page can be sent at once."""

    udfald = ValgFelt(
        label="Beslutning", choices=Beslutningsudfald.choices, rulleliste=True, tom="Vælg", required=False
    )
    begrundelse = LangTekstFelt(
        label="Begrundelse til medarbejderen", max_length=4000, raekker=3, required=False, personfoelsom_hjaelp=True
    )
    ramme = ValgFelt(label="Betales af", rulleliste=True, tom="Afdelingens egen ramme", required=False)
    hovedhensyn = ValgFelt(
        label="Hovedhensyn",
        choices=Hovedhensyn.choices,
        rulleliste=True,
        tom="Vælg",
        required=False,
        help_text="Det, der har vejet tungest.",
    )
    henvisning = LangTekstFelt(
        label="Henvisning",
        max_length=HENVISNING_LAENGDE,
        raekker=3,
        required=False,
        help_text="Det, svaret bygger på. Ret gerne forslaget.",
    )
    # The print of the draft, and after a full stop the print of the reference that was suggested with it.
    vist = forms.CharField(widget=forms.HiddenInput, max_length=33)

    # None is required by the form, and all before the round can be decided: "frivilligt" would be wrong.
    vis_frivilligt = False

    def __init__(self, *args: Any, oenske_id: int, puljer: Iterable[Ramme] = (), **kwargs: Any) -> None:
        self.oenske_id = oenske_id
        super().__init__(*args, prefix=f"o{oenske_id}", **kwargs)
        self.saet_puljer(puljer)

    @classmethod
    def vis(cls, oenske_id: int, placering: Any, forslag: str, puljer: Iterable[Ramme]) -> UdkastForm:
        """The draft as it stands, as `rum.raekker` reads it; where it has no reference, the one that is suggested."""
        start = {felt: str(getattr(placering, f"u_{felt}") or "") for felt in UDKASTETS_FELTER}
        vist = aftryk(**start)
        if not start["henvisning"]:
            start["henvisning"] = forslag
            if start["udfald"] in ("", Beslutningsudfald.BEVILGET):
                vist = f"{vist}.{aftryk('', forslag)}"
            # A refusal that lacks one, such as an old draft, gets what is suggested when the row is saved.
        return cls(oenske_id=oenske_id, puljer=puljer, initial=start | {"vist": vist})

    def saet_puljer(self, puljer: Iterable[Ramme]) -> None:
        """Offer these pots besides the department's own ceiling."""
        self.puljer = [(str(r.pk), r.kort_navn) for r in puljer]
        self.fields["ramme"].choices = [("", "Afdelingens egen ramme"), *self.puljer]  # type: ignore[attr-defined]

    @property
    def er_roert(self) -> bool:
        """Has the person changed what was shown?"""
        sendt = {felt: self.data.get(self.add_prefix(felt), "").replace("\r\n", "\n") for felt in UDKASTETS_FELTER}
        vist, _, foreslaaet = self.data.get(self.add_prefix("vist"), "").partition(".")
        if foreslaaet:
            if aftryk("", sendt["henvisning"]) != foreslaaet and sendt["udfald"] != Beslutningsudfald.BEVILGET:
                return True
            # What was suggested and left alone is no change.
            sendt["henvisning"] = ""
        return aftryk(**sendt) != vist

    @property
    def mangler_hensyn(self) -> bool:
        """Is an answer other than yes chosen, and not what counted most?"""
        udfald, hensyn = (self[felt].value() for felt in ("udfald", "hovedhensyn"))
        return bool(udfald) and udfald != Beslutningsudfald.BEVILGET and not hensyn

    def clean_vist(self) -> str:
        """The print of the draft alone."""
        return str(self.cleaned_data["vist"]).partition(".")[0]

    def clean_ramme(self) -> int | None:
        """The chosen pot's number."""
        return int(self.cleaned_data["ramme"]) if self.cleaned_data["ramme"] else None

    def se_igen(self, vist: str) -> None:
        """Sent once more, the form knows what it replaces: the person has now been told."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("vist")] = vist
        self.data = data

    def clean(self) -> dict[str, Any]:
        """A reason alone decides nothing."""
        data = super().clean() or {}
        if not data.get("udfald") and "udfald" not in self.errors:
            self.add_error("udfald", "Vælg en beslutning.")
        return data


#: Offered where the room is held against a yardstick.
AFVIGER = ("afviger", "Afviger fra det bedste")


class Rumfilter(FilterFormular):
    """Which wishes of the round to show."""

    indstilling = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle afdelinger", required=False)
    vis = ValgFelt(
        label="Vis",
        rulleliste=True,
        tom="Alle ønsker",
        required=False,
        choices=[("mangler", "Mangler noget"), ("forslag", "Forslag, ingen har rørt")],
    )

    def __init__(self, *args: Any, indstillinger: Iterable[Indstilling], maales: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if maales:
            self.fields["vis"].choices = [*self.fields["vis"].choices, AFVIGER]  # type: ignore[attr-defined]
        valg = [(str(i.pk), str(i.enhed)) for i in indstillinger]
        self.fields["indstilling"].choices = [("", "Alle afdelinger"), *valg]  # type: ignore[attr-defined]


def _vaegtfelt(k: Kriterietekst) -> HeltalFelt:
    hjaelp = k.kilde.label if k.er_beregnet else "Lederen svarer på det i køen"
    return HeltalFelt(label=k.navn, help_text=f"{hjaelp}. 0-{STOERSTE_VAEGT}.", max_vaerdi=STOERSTE_VAEGT)


def _rammenavn(enhed: Enhed) -> str:
    return f"{enhed}, centrets egne ansatte" if enhed.art == "CENTER" else str(enhed)


def _hint(seneste: Ramme | None) -> str:
    if seneste is None:
        return "Uden moms. Skriv 0, hvis der ikke er penge."
    return (
        f"Uden moms og uden det, der er overført fra året før. I {seneste.aar} var rammen "
        f"{kr(seneste.ramme_oere, hele=True)}"
    )
