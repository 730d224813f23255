"""Errors are reported without what people have written: wishes, reasons and names stay in the database."""

import logging
import re
import traceback
from collections.abc import ItemsView
from types import FrameType, TracebackType
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter

SKJULT = SafeExceptionReporterFilter.cleansed_substitute

Undtagelse = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class UdenIndhold(SafeExceptionReporterFilter):
    """Django's report with every posted value and every local variable replaced by stars."""

    # Django hides what is called a key or a secret in English; the key that signs the trail is called so in Danish.
    hidden_settings = re.compile(f"{SafeExceptionReporterFilter.hidden_settings.pattern}|NOEGLE", re.IGNORECASE)

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        """Keep the names of the fields: they say which form failed."""
        return {} if request is None else dict.fromkeys(request.POST, SKJULT)

    def get_traceback_frame_variables(
        self,
        request: HttpRequest | None,
        tb_frame: FrameType,
    ) -> ItemsView[str, Any]:
        """Keep the names of the variables only."""
        return dict.fromkeys(tb_frame.f_locals, SKJULT).items()


class LogformatUdenIndhold(logging.Formatter):
    """A traceback as places and types. An exception's own text may quote a row: a database error does."""

    def formatException(self, ei: Undtagelse) -> str:  # noqa: N802 (the base class's name)
        slags, _fejl, spor = ei
        steder = [f'  File "{s.filename}", line {s.lineno}, in {s.name}' for s in traceback.extract_tb(spor)]
        navn = "" if slags is None else f"{slags.__module__}.{slags.__qualname__}"
        return "\n".join(["Traceback (most recent call last):", *steder, navn])
