"""The forms of scenarios: the limits, and a mark on one wish."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from ansoegninger.budget.models import Ramme
from ansoegninger.kriterier.saet import STOERSTE_VAEGT
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.models import Rundevaegt
from ansoegninger.prioritering.scenarier.models import GRUND_LAENGDE, Maerkevalg, Scenarie
from ansoegninger.prioritering.scenarier.services import Scenariedata
from workflows.formularer import Formular, HeltalFelt, KronerFelt, LangTekstFelt, TekstFelt, ValgFelt
from workflows.sprog.formater import kr

HELE = 100
FLEST = 99


class ScenarieForm(Formular):
    """A scenario's limits. An empty field is as the round has it."""

    # Only the name is asked for, and the page says so.
    vis_frivilligt = False

    navn = TekstFelt(label="Hvad hedder scenariet?", max_length=80, help_text="Fx »Mere til jura« eller »10 % mindre«.")
    hoejst_pr_person = HeltalFelt(
        label="Højst ønsker pr. person", min_vaerdi=1, max_vaerdi=FLEST, required=False, help_text="Tomt: ingen grænse."
    )
    hoejst_vaek_procent = HeltalFelt(
        label="Højst væk fra en afdeling på samme dag",
        suffiks="%",
        min_vaerdi=1,
        max_vaerdi=HELE,
        required=False,
        help_text="Af afdelingens ansatte, rundet ned, men altid mindst én. Kun ønsker med datoer tæller. "
        "Tomt: ingen grænse.",
    )
    mindst_pr_enhed = HeltalFelt(
        label="Mindst ønsker pr. afdeling",
        min_vaerdi=0,
        max_vaerdi=FLEST,
        required=False,
        help_text="En afdeling med færre ønsker får dem alle. Tomt: ingen grænse.",
    )
    sikkerhed = ValgFelt(
        label="Hvor sikre skal fondens penge være for at tælle med?",
        choices=Sikkerhed.choices,
        required=False,
        help_text="Rammerne betaler resten. Afklaret er, når fonden har sagt ja, eller alt er opfyldt undtagen det, "
        "kun en ansøgning kan svare på. Er tilskuddet bogført i en ramme, tælles det dér, og ikke her. Beslutningen "
        "binder stadig hele prisen.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self,
        *args: Any,
        rammer: Iterable[Ramme],
        vaegte: Iterable[Rundevaegt],
        temaer: Mapping[int, str],
        scenarie: Scenarie | None = None,
        **kwargs: Any,
    ) -> None:
        self._rammer, self._vaegte, self._temaer = list(rammer), list(vaegte), dict(temaer)
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **dict(self._felter())}  # type: ignore[misc]
        kwargs.setdefault("initial", _start(scenarie) if scenarie else {"version": 1, "sikkerhed": Sikkerhed.INTET})
        super().__init__(*args, **kwargs)

    def _felter(self) -> Iterable[tuple[str, forms.Field]]:
        for r in self._rammer:
            hjaelp = f"Tilbage nu: {kr(r.rest_oere, hele=True)} Tomt: det, der er tilbage."
            yield f"ramme_{r.pk}", KronerFelt(label=r.kort_navn, required=False, help_text=hjaelp)
        for v in self._vaegte:
            hjaelp = f"I runden: {v.vaegt}. 0-{STOERSTE_VAEGT}. Tomt: som i runden."
            felt = HeltalFelt(label=v.kriterium.navn, max_vaerdi=STOERSTE_VAEGT, required=False, help_text=hjaelp)
            yield f"vaegt_{v.kriterium_id}", felt
        for nummer, navn in self._temaer.items():
            for ord_, ende in (("mindst", "mindst"), ("højst", "hoejst")):
                andel = HeltalFelt(label=f"{nummer}. {navn}, {ord_}", suffiks="%", max_vaerdi=HELE, required=False)
                yield f"tema_{nummer}_{ende}", andel

    @property
    def afsnit(self) -> list[dict[str, Any]]:
        """The sections of the page, each with its fields."""
        alle = [
            ("Penge", "Hvad hver ramme og pulje har. Puljer giver videre til de afdelinger, de må.", "ramme_"),
            ("Vægte", "Hvad hvert kriterium tæller, når ønskerne får point.", "vaegt_"),
            ("Temaer", "Et temas andel af alle pengene tilsammen. Tomt: ingen grænse.", "tema_"),
        ]
        dele = [
            {"titel": titel, "hjaelp": hjaelp, "felter": self._begynder(start), "smalt": start == "tema_"}
            for titel, hjaelp, start in alle
        ]
        fonden = [self["sikkerhed"]]
        dele.insert(1, {"titel": "Kompetencefonden", "hjaelp": "", "felter": fonden, "smalt": False})
        egne = [self[navn] for navn in ("hoejst_pr_person", "hoejst_vaek_procent", "mindst_pr_enhed")]
        dele.append({"titel": "Personer og afdelinger", "hjaelp": "", "felter": egne, "smalt": False})
        return [del_ for del_ in dele if del_["felter"]]

    def _begynder(self, start: str) -> list[BoundField]:
        return [self[navn] for navn in self.fields if navn.startswith(start)]

    def clean(self) -> dict[str, Any]:
        """The least of a theme is not above its most, and all the least fit together."""
        data = super().clean() or {}
        i_alt = 0
        for nummer in self._temaer:
            mindst, hoejst = data.get(f"tema_{nummer}_mindst") or 0, data.get(f"tema_{nummer}_hoejst")
            i_alt += mindst
            if hoejst is not None and mindst > hoejst:
                self.add_error(f"tema_{nummer}_mindst", "Det mindste er større end det højeste.")
        if i_alt > HELE:
            self.add_error(None, "Temaernes mindste andele er tilsammen over 100 procent. Sæt en af dem ned.")
        vaegte = [data.get(f"vaegt_{v.kriterium_id}") for v in self._vaegte]
        if vaegte and all(v == 0 for v in vaegte):
            self.add_error(None, "Mindst ét kriterium skal veje mere end 0.")
        return data

    @property
    def data_til_service(self) -> Scenariedata:
        """What was typed, without what is as the round has it."""
        d = self.cleaned_data
        graenser = {n: (d[f"tema_{n}_mindst"], d[f"tema_{n}_hoejst"]) for n in self._temaer}
        return Scenariedata(
            navn=d["navn"],
            hoejst_pr_person=d["hoejst_pr_person"],
            hoejst_vaek_procent=d["hoejst_vaek_procent"],
            mindst_pr_enhed=d["mindst_pr_enhed"],
            sikkerhed=d["sikkerhed"] or Sikkerhed.INTET,
            beloeb={r.pk: b for r in self._rammer if (b := d[f"ramme_{r.pk}"]) is not None},
            vaegte={v.kriterium_id: t for v in self._vaegte if (t := d[f"vaegt_{v.kriterium_id}"]) is not None},
            temaer={
                n: (mindst or 0, HELE if hoejst is None else hoejst)
                for n, (mindst, hoejst) in graenser.items()
                if mindst or hoejst is not None
            },
        )


class MaerkeForm(Formular):
    """Must one wish be in, or must it never?"""

    maerke = ValgFelt(label="I dette scenarie", choices=[("", "Frit"), *Maerkevalg.choices], required=False)
    grund = LangTekstFelt(
        label="Hvorfor?",
        max_length=GRUND_LAENGDE,
        raekker=3,
        required=False,
        personfoelsom_hjaelp=True,
        help_text="Skal udfyldes, når ønsket ikke er frit.",
    )

    def clean(self) -> dict[str, Any]:
        """A mark has a reason."""
        data = super().clean() or {}
        if data.get("maerke") and not data.get("grund") and "grund" not in self.errors:
            self.add_error("grund", "Skriv hvorfor.")
        return data


def _start(s: Scenarie) -> dict[str, Any]:
    start: dict[str, Any] = {
        felt: getattr(s, felt)
        for felt in ("navn", "hoejst_pr_person", "hoejst_vaek_procent", "mindst_pr_enhed", "sikkerhed", "version")
    }
    start |= {f"ramme_{r.ramme_id}": r.beloeb_oere for r in s.rammer.all()}
    start |= {f"vaegt_{v.kriterium_id}": v.vaegt for v in s.vaegte.all()}
    for t in s.temaer.all():
        start[f"tema_{t.temanummer}_mindst"] = t.mindst_procent or None
        start[f"tema_{t.temanummer}_hoejst"] = None if t.hoejst_procent == HELE else t.hoejst_procent
    return start
