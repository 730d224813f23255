"""Every request knows its day, its capacities and the role the person looks through."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from roller.adgang.adgang import Adgang, adgang_for
from roller.adgang.backend import KendteHverv
from roller.adgang.ur import nu


class AdgangMiddleware:
    """Set `request.tidspunkt` and `request.adgang`; the clock is read once per request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.tidspunkt = nu()  # type: ignore[attr-defined]
        request.dag = timezone.localdate(request.tidspunkt)  # type: ignore[attr-defined]
        request.adgang = SimpleLazyObject(lambda: _adgang(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def _adgang(request: HttpRequest) -> Adgang:
    bruger: Any = request.user
    dag = request.dag  # type: ignore[attr-defined]
    kendte: KendteHverv | None = getattr(bruger, "kendte_hverv", None)
    if kendte and kendte.dag == dag:
        return Adgang(bruger, dag, kendte.hverv)
    return adgang_for(bruger, dag) if bruger.is_authenticated else Adgang(bruger, dag)
