"""A group's talk as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from ansoegninger.mus.aktiviteter.visning import Maalkort
from ansoegninger.mus.grus.models import GAELDENDE, Fase, Grusdag, Grusdeltager, Grusflytning, Grussamtale
from ansoegninger.mus.grus.policies import maa_rette_plan, maa_skrive_ord, som_leder
from ansoegninger.mus.grus.queries import kort
from roller.adgang.adgang import Adgang
from roller.adgang.svar import Svar

_KLASSER = {Fase.GAELDER: ("groen", "check"), Fase.AFSLUTTET: ("groen", "check"), Fase.AFLYST: ("neutral", "")}
BADGE: dict[str, dict[str, str]] = {
    fase.value: {"tekst": str(fase.label), "klasse": klasse, "ikon": ikon}
    for fase in Fase
    for klasse, ikon in [_KLASSER.get(fase, ("info", ""))]
}


@dataclass(frozen=True, slots=True)
class Grusvisning:
    """One talk, for one reader."""

    grus: Grussamtale
    deltagere: tuple[Grusdeltager, ...]
    kort: tuple[Maalkort, ...]
    dage: tuple[Grusdag, ...]
    flytninger: tuple[Grusflytning, ...]
    ret_url: str
    flyt_url: str
    maa_rette: Svar
    maa_skrive: Svar
    har_skrevet: bool


def visning(grus: Grussamtale, adgang: Adgang) -> Grusvisning:
    """Read the talk for this person: five queries, six when the plan holds."""
    deltagere = tuple(grus.deltagere.select_related("person").order_by("person__navn"))
    leder = som_leder(adgang, grus) is not None
    return Grusvisning(
        grus=grus,
        deltagere=deltagere,
        kort=tuple(kort(grus).get(grus.pk, [])),
        dage=tuple(grus.dage.order_by("dag")),
        flytninger=tuple(grus.flytninger.all()) if grus.fase in GAELDENDE else (),
        ret_url=_undervejs(grus, "ret") if leder and grus.fase == Fase.PLANLAGT else "",
        flyt_url=_undervejs(grus, "flyt_opfoelgningsdag") if leder and grus.fase == Fase.GAELDER else "",
        maa_rette=maa_rette_plan(adgang, grus),
        maa_skrive=maa_skrive_ord(adgang, grus),
        har_skrevet=any(d.ord for d in deltagere if d.person_id == adgang.bruger.pk),
    )


def _undervejs(grus: Grussamtale, navn: str) -> str:
    return reverse("indbakke:undervejs", args=[grus.sagsnummer, navn])


def sti(grus: Grussamtale | None = None, sidst: str = "") -> list[dict[str, str]]:
    """The way to a talk, and to a page under it."""
    vej = [{"titel": "MUS", "url": reverse("mus:mine")}, {"titel": "GRUS", "url": reverse("mus:grusliste")}]
    if grus is not None:
        vej.append({"titel": grus.navn, "url": reverse("mus:grus", args=[grus.sagsnummer])})
    return [*vej, {"titel": sidst, "url": ""}] if sidst else vej
