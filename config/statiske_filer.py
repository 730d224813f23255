"""The static files that are collected: ours and the allow-listed, never viewflow's."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class StatiskeFiler(StaticFilesConfig):
    """Viewflow ships 50 MB for pages that are not mounted, with references that break the manifest.

    guardian's and treebeard's are for Django's admin site, which is not mounted either.
    """

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "viewflow", "guardian", "treebeard"]
