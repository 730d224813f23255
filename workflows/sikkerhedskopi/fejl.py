"""What can stop a copy or a restore, in words for whoever runs it."""


class Kopifejl(Exception):
    """It could not be done; the message says why and what to do."""
