"""Error pages that say what to do."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

FOR_STORT = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def fejl_400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request could not be read, or is bigger than anything a page here sends."""
    if isinstance(exception, FOR_STORT):
        return render(request, "fejl/413.html", status=413)
    return render(request, "fejl/400.html", status=400)


def fejl_403(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Refused; a policy's reason is shown."""
    return render(request, "fejl/403.html", {"grund": str(exception or "")}, status=403)


def fejl_404(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not there, or not for this person: the page does not tell which."""
    return render(request, "fejl/404.html", status=404)


def fejl_500(request: HttpRequest) -> HttpResponse:
    """Something broke; nothing about the request is shown."""
    return render(request, "fejl/500.html", status=500)
