"""What the page frame needs: who, in which role, and the menu."""

from django.http import HttpRequest


def skal(request: HttpRequest) -> dict[str, object]:
    """The frame's context."""
    return {}
