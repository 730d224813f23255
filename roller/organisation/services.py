"""Writing the organisation."""

from roller.organisation.models import Enhed, Enhedsart

#: What may stand under what: the depth of a unit tells its kind.
UNDER = {Enhedsart.CENTER: Enhedsart.KOMMUNE, Enhedsart.AFDELING: Enhedsart.CENTER, Enhedsart.TEAM: Enhedsart.AFDELING}


def opret_enhed(*, navn: str, art: Enhedsart, under: Enhed | None = None) -> Enhed:
    """Make a unit in its place in the tree: kommune > center > afdeling > team.

    Raises:
        ValueError: the kind does not belong under that unit.
    """
    if UNDER.get(art) != (Enhedsart(under.art) if under else None):
        raise ValueError(f"{art} kan ikke ligge under {under}")
    felter = {"navn": navn, "art": art}
    enhed = Enhed.objects.add_root(felter) if under is None else Enhed.objects.add_child(under, felter)
    # The tree's columns are filled in by the parent's own UPDATE; read the row as it now stands.
    ny: Enhed = Enhed.objects.get(pk=enhed.pk)
    return ny
