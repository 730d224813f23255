"""The accessibility statement: the law asks for it, and everybody may read it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def tilgaengelighed(request: HttpRequest) -> HttpResponse:
    """Say what works, what does not, and whom to write to."""
    return render(request, "tilgaengelighed.html")
