"""A page of a process that has just started can read whatever any other process has written in the trail."""

import subprocess
import sys

import pytest
from django.utils.module_loading import import_string

from workflows.management.commands.arbejder import DELE
from workflows.spor.saetninger import kendte_arter

PROGRAM = """
import django
django.setup()
from workflows.spor.saetninger import kendte_arter
print("\\n".join(sorted(kendte_arter())))
"""


@pytest.mark.lang
def test_hver_saetning_er_der_saa_snart_django_er_startet() -> None:
    """The worker's modules are imported by the worker alone: what only they registered would be a page that fails."""
    for del_ in DELE.values():
        import_string(del_)
    # The engine's own tests have a process of theirs.
    kendte = {art for art in kendte_arter() if not art.startswith("proeveforloeb.")}
    svar = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert set(svar.stdout.split()) == kendte
