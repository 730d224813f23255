"""A form field that finds a person by what somebody typed."""

from typing import Any

from django.core.exceptions import ValidationError

from roller.brugere.models import Bruger
from roller.brugere.queries import soeg_person
from workflows.formularer import TekstFelt
from workflows.sprog.alfabet import dansk

VIST = 6


class PersonFelt(TekstFelt):
    """One active person of the municipality, by user name or name. Its value is a `Bruger`.

    With `ogsaa_tidligere` also somebody who cannot sign in any more.

    It works without script and with five thousand people: where several fit, the error says who they are and what
    to type instead.
    """

    def __init__(self, *, ogsaa_tidligere: bool = False, **kwargs: Any) -> None:
        self._ogsaa_tidligere = ogsaa_tidligere
        kwargs.setdefault("help_text", "Skriv brugernavnet, eller hele eller en del af navnet.")
        super().__init__(max_length=120, **kwargs)

    def clean(self, value: Any) -> Any:
        """The one person that fits."""
        soeg = super().clean(value)
        if not soeg:
            return None
        mulige = Bruger.objects.all() if self._ogsaa_tidligere else Bruger.objects.filter(is_active=True)
        mulige = mulige.order_by(dansk("navn"), "pk")
        fundne = list(mulige.filter(brugernavn__iexact=soeg) or soeg_person(mulige, soeg)[: VIST + 1])
        if not fundne:
            hvem = "personer" if self._ogsaa_tidligere else "aktive personer"
            raise ValidationError(f"Ingen {hvem} passer til »{soeg}«. Prøv med en kortere del af navnet.")
        if len(fundne) > 1:
            navne = ", ".join(f"{p.navn} ({p.brugernavn})" for p in fundne[:VIST])
            flere = " og flere" if len(fundne) > VIST else ""
            raise ValidationError(f"Flere passer: {navne}{flere}. Skriv brugernavnet på den rigtige.")
        return fundne[0]

    def prepare_value(self, value: Any) -> Any:
        return value.brugernavn if isinstance(value, Bruger) else value
