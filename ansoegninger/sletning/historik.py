"""What an erasure leaves in the field history, for the database's guard: it refuses any other change of it."""

from __future__ import annotations

from ansoegninger.sletning.felter import ALLE
from ansoegninger.sletning.personer import brugernavn_af, pseudonym_af
from ansoegninger.sletning.tekster import SLETTET
from roller.brugere.models import Bruger
from workflows.spor.fangst import er_historik
from workflows.spor.sletbart import NOEGLE, maa_slettes

for tekst in ALLE:
    for kilde in filter(er_historik, tekst.kilder):
        maa_slettes(kilde, dict.fromkeys(tekst.felter, SLETTET))
maa_slettes(
    Bruger.history.model,
    {"navn": pseudonym_af(NOEGLE), "brugernavn": brugernavn_af(NOEGLE), "email": ""},
)
