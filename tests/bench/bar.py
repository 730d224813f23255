"""The floor: a bare page for somebody signed in, that prints 25 rows joined from four tables."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from config.urls import urlpatterns as egne
from workflows.motor.models import AabenOpgave

SKABELON = """<!doctype html><html lang="da"><title>Bar</title><h1>{{ bruger }}</h1><table>{% for r in raekker %}
<tr><td>{{ r.sagsnummer }}</td><td>{{ r.sagstitel }}</td><td>{{ r.person.navn }}</td><td>{{ r.enhed.navn }}</td>
<td>{{ r.task.created|date:"j. F Y" }}</td><td>{{ r.frist_dag|date:"j. F Y" }}</td></tr>{% endfor %}</table></html>"""


@login_required
def bar(request: HttpRequest) -> HttpResponse:
    """Nothing but a session, a user, one query and a table: no menu, no frame, no access."""
    raekker: Any = AabenOpgave.objects.select_related("person", "enhed", "task").order_by("pk")[:25]
    skabelon = engines["django"].from_string(SKABELON)
    return HttpResponse(skabelon.render({"raekker": raekker, "bruger": request.user}))


urlpatterns = [path("bar/", bar), *egne]
