"""What a row of the spreadsheet means: django-import-export reads it, and says what it would do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import Widget

from ansoegninger.budget.models import Ramme, Rammeart, Udgiftsart
from ansoegninger.budget.regneark import FORMEL
from roller.organisation.models import Enhed
from workflows.formularer.laesning import UlaeseligtTal, laes_kroner, laes_tal
from workflows.sprog.formater import kr
from workflows.sprog.tekst import UgyldigTekst, rens_tekst

#: A row's key: what tells one pot from another.
Noegle = tuple[int, int, str, str]
TEMAER_HOEJST = 99


def noegle(ramme: Ramme) -> Noegle:
    """The pot's own; a department's has no name, and a pool's is its name whatever it may be spent on."""
    er_afdelingens = ramme.art == Rammeart.AFDELING
    return (ramme.enhed_id, ramme.aar, ramme.udgift if er_afdelingens else "", ramme.navn)


def _laes(raa: Any, laengde: int = 500) -> str:
    tekst = str(raa or "")
    if FORMEL in tekst:
        raise ValueError("Cellen indeholder en formel. Skriv tallet eller teksten selv.")
    try:
        tekst = rens_tekst(tekst)
    except UgyldigTekst as fejl:
        raise ValueError(str(fejl)) from fejl
    if len(tekst) > laengde:
        raise ValueError(f"Teksten er for lang. Der er plads til {laengde} tegn.")
    return tekst


class Tekst(Widget):
    """One line of text."""

    def __init__(self, laengde: int) -> None:
        super().__init__()
        self.laengde = laengde

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        """Clean it as a form would."""
        return _laes(value, self.laengde)


class Valg(Widget):
    """One of some words, also its code; the first where the cell is empty."""

    def __init__(self, valg: Any) -> None:
        super().__init__()
        self.koder = {ord_.casefold(): kode for kode, label in valg.choices for ord_ in (kode, label)}
        self.standard, self.ord = valg.values[0], ", ".join(valg.labels)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        """The code."""
        tekst = _laes(value)
        if not tekst:
            return str(self.standard)
        if tekst.casefold() not in self.koder:
            raise ValueError(f"Skriv et af disse: {self.ord}.")
        return str(self.koder[tekst.casefold()])


class Aar(Widget):
    """A year."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> int:
        """The number."""
        tekst = _laes(value)
        if not (tekst.isascii() and tekst.isdecimal() and len(tekst) == 4 and 2000 <= int(tekst) <= 2100):  # noqa: PLR2004
            raise ValueError("Skriv et årstal mellem 2000 og 2100.")
        return int(tekst)


class Kroner(Widget):
    """An amount."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> int:
        """Whole øre."""
        tekst = _laes(value)
        if not tekst:
            raise ValueError("Beløbet mangler. Skriv 0, hvis der ikke er penge.")
        try:
            return laes_kroner(tekst)
        except UlaeseligtTal as fejl:
            raise ValueError(str(fejl)) from fejl


class Temanumre(Widget):
    """Numbers of themes: `1, 4`."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[int]:
        """The numbers, each once, in order."""
        numre = set()
        for del_ in _laes(value).replace(";", ",").replace(" og ", ",").split(","):
            if not del_.strip():
                continue
            try:
                nummer = int(laes_tal(del_, decimaler=0))
            except UlaeseligtTal as fejl:
                raise ValueError("Skriv temaernes numre med komma imellem, fx 1, 4.") from fejl
            if not 1 <= nummer <= TEMAER_HOEJST:
                raise ValueError("Skriv temaernes numre med komma imellem, fx 1, 4.")
            numre.add(nummer)
        return sorted(numre)


class EnhedWidget(Widget):
    """The name of a unit that the person may read budgets in for."""

    def __init__(self) -> None:
        super().__init__()
        self.enheder: Mapping[str, list[Enhed]] = {}

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Enhed:
        """The unit."""
        navn = _laes(value)
        fundne = self.enheder.get(navn.casefold(), [])
        if not fundne:
            raise ValueError("Enheden findes ikke blandt dine. Skriv navnet, som det står i organisationen.")
        if len(fundne) > 1:
            raise ValueError("Flere enheder hedder det samme. Sæt rammen på siden i stedet.")
        return fundne[0]


class RammeResource(ModelResource):
    """A row is a pot: new, changed, unchanged or refused. `gem` writes it; without one nothing is written."""

    enhed = Field(attribute="enhed", column_name="enhed", widget=EnhedWidget())
    aar = Field(attribute="aar", column_name="år", widget=Aar())
    art = Field(attribute="art", column_name="art", widget=Valg(Rammeart))
    udgift = Field(attribute="udgift", column_name="udgift", widget=Valg(Udgiftsart))
    navn = Field(attribute="navn", column_name="navn", widget=Tekst(120))
    formaal = Field(attribute="formaal", column_name="formål", widget=Tekst(500))
    giver = Field(attribute="giver", column_name="giver", widget=Tekst(120))
    temanumre = Field(attribute="temanumre", column_name="temaer", widget=Temanumre())
    ramme_oere = Field(attribute="ramme_oere", column_name="ramme", widget=Kroner())

    class Meta:
        model = Ramme
        fields = ("enhed", "aar", "art", "udgift", "navn", "formaal", "giver", "temanumre", "ramme_oere")
        import_id_fields = ("enhed", "aar", "art", "udgift", "navn")
        skip_diff = True
        use_transactions = False
        report_skipped = True
        store_instance = True

    def __init__(
        self,
        *,
        enheder: Iterable[Enhed],
        rammer: Iterable[Ramme],
        overfoert: Mapping[int, int],
        kraev: Callable[[Ramme], None],
        gem: Callable[[Ramme, Ramme | None], None] | None = None,
    ) -> None:
        super().__init__()
        efter_navn: dict[str, list[Enhed]] = {}
        for enhed in enheder:
            efter_navn.setdefault(enhed.navn.casefold(), []).append(enhed)
        # A resource copies its fields, but not what they read with.
        self.fields["enhed"].widget = EnhedWidget()
        self.fields["enhed"].widget.enheder = efter_navn
        self.findes, self.overfoert, self.kraev, self.gem = {noegle(r): r for r in rammer}, overfoert, kraev, gem
        self.sete: set[Noegle] = set()

    def get_instance(self, instance_loader: Any, row: Any) -> Ramme | None:
        """The pot of the row, from those read at once; a row that cannot be read is told field by field later."""
        oensket = Ramme()
        try:
            for felt in self._meta.import_id_fields:
                setattr(oensket, felt, self.fields[felt].clean(row))
        except ValueError:
            return None
        fundet = self.findes.get(noegle(oensket))
        return _kopi(fundet) if fundet else None

    def import_instance(self, instance: Ramme, row: Any, **kwargs: Any) -> None:
        """The amount is the year's own: what was carried over stays on top of it."""
        super().import_instance(instance, row, **kwargs)
        instance.ramme_oere += self.overfoert.get(instance.pk, 0)

    def skip_row(self, instance: Ramme, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Does the row say what stands there already?"""
        if import_validation_errors:
            return False
        self._kraev_foerste(instance)
        foer = self.findes.get(noegle(instance))
        return foer is not None and all(getattr(foer, f) == getattr(instance, f) for f in self._meta.fields)

    def validate_instance(self, instance: Ramme, import_validation_errors: Any = None, **kwargs: Any) -> None:
        """What the database and the service would refuse, said now."""
        super().validate_instance(instance, import_validation_errors, **kwargs)
        foer = self.findes.get(noegle(instance))
        if foer and (foer.art, foer.udgift) != (instance.art, instance.udgift):
            raise ValidationError("Der er allerede en pulje med det navn, men af en anden slags.")
        mindst = instance.bundet_oere - instance.tilskud_oere
        if instance.ramme_oere < mindst:
            raise ValidationError(f"Der er allerede bundet {kr(mindst)} Rammen kan ikke være mindre.")
        self.kraev(instance)

    def do_instance_save(self, instance: Ramme, is_create: bool) -> None:
        """Write it through our own service."""
        if self.gem is not None:
            self.gem(instance, None if is_create else self.findes[noegle(instance)])

    def _kraev_foerste(self, instance: Ramme) -> None:
        if noegle(instance) in self.sete:
            raise ValidationError("Rammen eller puljen står også i en tidligere række.")
        self.sete.add(noegle(instance))


def _kopi(ramme: Ramme) -> Ramme:
    kopi = Ramme(**{f.attname: getattr(ramme, f.attname) for f in Ramme._meta.concrete_fields})
    kopi.enhed = ramme.enhed
    return kopi
