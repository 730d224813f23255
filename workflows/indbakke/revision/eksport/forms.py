"""As what, and why."""

from roller.tildelinger.forms import GrundFelt
from workflows.formularer import Formular, ValgFelt


class EksportForm(Formular):
    """What somebody who takes a selection out must say."""

    format = ValgFelt(
        label="Som hvad",
        choices=[
            ("xlsx", "Regneark (Excel)"),
            ("csv", "CSV-fil, til andre programmer"),
            ("pakke", "Underskrevet pakke: sagernes hele spor, brevene og et program, der efterprøver det"),
        ],
    )
    formaal = GrundFelt(label="Formål", help_text="Fx stikprøve i kompetencemidlerne for 2026.")
