"""The entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.prod")

application = get_wsgi_application()

# The models are there now, and no page is served yet.
from django.db import connection  # noqa: E402

from workflows.spor.vaern.start import kraev_vaern  # noqa: E402

kraev_vaern()
connection.close()
