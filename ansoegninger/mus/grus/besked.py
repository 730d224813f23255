"""What the group is told by e-mail: which talk, when and where; never what anybody wrote."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from ansoegninger.mus.grus.models import Grusflytning, Grussamtale
from roller.brugere.models import Bruger
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.sprog.formater import dato


def indbyd(grus: Grussamtale, personer: Collection[int], *, tidspunkt: datetime) -> None:
    """Each of these takes part."""
    hvad = f"Du er med i »{grus.navn}« {grus.hvornaar}{grus.hvor}. Skriv gerne et ord til samtalen på forhånd."
    _send(grus, "Du er inviteret til en GRUS", hvad, personer, tidspunkt)


def sig_at_den_er_rettet(
    grus: Grussamtale, *, rettet: bool, nye: Collection[int], borte: Collection[int], tidspunkt: datetime
) -> None:
    """Who is new is invited, who is out hears so; the others hear of it where the talk itself was changed."""
    indbyd(grus, nye, tidspunkt=tidspunkt)
    hvad = f"»{grus.navn}« {dato(grus.dag)} er planlagt uden dig. Du skal ikke gøre noget."
    _send(grus, "Du er ikke længere med i en GRUS", hvad, borte, tidspunkt, kan_se=False)
    if rettet:
        andre = [pk for pk in grus.deltagere.values_list("person_id", flat=True) if pk not in nye]
        hvad = f"Jeres samtale er ændret. Den hedder »{grus.navn}« og er {grus.hvornaar}{grus.hvor}."
        _send(grus, "Jeres GRUS er ændret", hvad, andre, tidspunkt)


def sig_opfoelgningen_er_flyttet(flytning: Grusflytning, *, tidspunkt: datetime) -> None:
    """The group follows up on another day; why, stands on the talk's page."""
    hvad = f"Opfølgningen på jeres fælles plan er flyttet fra {dato(flytning.fra_dag)} til {dato(flytning.til_dag)}."
    sig_til_gruppen(flytning.grus, "Opfølgningen er flyttet", hvad, tidspunkt=tidspunkt)


def sig_til_gruppen(grus: Grussamtale, emne: str, hvad: str, *, tidspunkt: datetime) -> None:
    """One message to each who takes part."""
    _send(grus, emne, hvad, list(grus.deltagere.values_list("person_id", flat=True)), tidspunkt)


def _send(
    grus: Grussamtale, emne: str, hvad: str, til: Collection[int], tidspunkt: datetime, *, kan_se: bool = True
) -> None:
    find = f"Log på Kursussporet, og åbn sag {grus.sagsnummer}.\n"
    kladder = [
        Kladde(
            noegle=f"grus:{grus.pk}:{emne}:{person.pk}:{tidspunkt:%Y%m%d%H%M%S}",
            modtager_id=person.pk,
            emne=f"{emne} ({grus.sagsnummer})",
            tekst=f"Kære {person.fornavn}\n\n{hvad}\n" + (f"\n{find}" if kan_se else ""),
            sagsnummer=grus.sagsnummer,
        )
        for person in Bruger.objects.filter(pk__in=til).order_by("navn", "pk")
    ]
    if kladder:
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)
