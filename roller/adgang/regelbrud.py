"""A domain rule says no to what was typed."""


class Regelbrud(Exception):
    """Shown at its field, with everything typed kept.

    Attributes:
        felt: the form field it belongs to, or None for the form as a whole.
        besked: what is wrong and what to do, in Danish.
    """

    def __init__(self, besked: str, felt: str | None = None) -> None:
        super().__init__(besked)
        self.besked = besked
        self.felt = felt
