"""What the year wheel adds to what everybody has: the meetings in their calendar."""

from ansoegninger.aarshjul import kalender  # noqa: F401
