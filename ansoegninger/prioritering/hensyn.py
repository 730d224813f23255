"""What counted most in an answer that is not a grant, and what such an answer had to say in its time."""

from __future__ import annotations

from django.db import models


class Hovedhensyn(models.TextChoices):
    """What counted most where the answer is not a grant (forvaltningsloven § 24)."""

    RAMMEN = "RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"
    BEHOV = "BEHOV", "Andre har et større behov nu"
    STRATEGI = "STRATEGI", "Ønsket passer ikke til strategiens temaer"
    ANDEN_VEJ = "ANDEN_VEJ", "Målet nås bedre på en anden måde"
    TIDSPUNKT = "TIDSPUNKT", "Tidspunktet passer ikke"
    VILKAAR = "VILKAAR", "Et vilkår er ikke opfyldt"


class Begrundelseskrav(models.IntegerChoices):
    """What a decision had to say when it was made; it keeps the demand of its time."""

    BEGRUNDELSE = 1, "En begrundelse"
    HENSYN = 2, "En egen begrundelse, et hovedhensyn og en henvisning, når svaret ikke er ja"
