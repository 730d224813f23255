"""A decided round with people on its waiting list, and the ways to grant and to pass over; no pytest in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.venteliste import services
from ansoegninger.venteliste.queries import Venteliste, laes_listen
from ansoegninger.venteliste.vist import pak
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold

#: Everybody has been told by then.
SIDEN = NU + timedelta(hours=5)


@dataclass
class Scene:
    """A round with `mads` and `aya` of Voksenstøtte, `ina` of Visitation and the chief himself on the list."""

    hold: Hold
    runde: Prioriteringsrunde
    mads: Oenske
    aya: Oenske
    ina: Oenske
    carl: Oenske
    bevilget: Oenske

    @property
    def voksen(self) -> Ramme:
        return Ramme.objects.select_related("enhed").get(enhed=self.hold.enhed["voksen"], aar=2027)

    def liste(self) -> Venteliste:
        return laes_listen(self.runde, None, DAG)

    def vist(self, oenske: Oenske, ramme: Ramme) -> str:
        """What the preview carries."""
        return pak(services.find(self.liste(), oenske.pk, ramme.pk).vist)

    def bevilg(self, oenske: Oenske, *, af: str = "carl", ramme: Ramme | None = None, **andet: Any) -> Beslutning:
        """Grant it as the page does; what is said of the rest overrides."""
        ramme = ramme or self.voksen
        felter: dict[str, Any] = {
            "ramme_id": ramme.pk,
            "begrundelse": "Der er blevet penge, og du er den næste.",
            "hvorfor": "",
            "noegle": uuid4(),
            "tidspunkt": SIDEN,
        } | andet
        if "vist" not in felter:
            felter["vist"] = self.vist(oenske, ramme)
        return services.bevilg(runde=self.runde, oenske=oenske, adgang=self.hold.adgang(af), **felter)

    def spring(self, oenske: Oenske, *, af: str = "carl", begrundelse: str = "Orlov til sommer.") -> None:
        """Pass it over in the department's ceiling."""
        services.spring_over(
            runde=self.runde,
            oenske=oenske,
            ramme_id=self.voksen.pk,
            begrundelse=begrundelse,
            adgang=self.hold.adgang(af),
            tidspunkt=SIDEN,
            noegle=uuid4(),
        )


def byg(hold: Hold) -> Scene:
    rolle = {"rolle": Rolle.OEKONOMI, "enhed": hold.enhed["center"], "fra_dag": FOER}
    Rolletildeling.objects.create(person=hold["kim"], **rolle)
    oensker = {
        "mads": sager.vurderet(hold, "mads", titel="Den gode afgørelse", kursusgebyr_oere=1_200_000),
        "aya": sager.vurderet(hold, "aya", titel="Projektledelse", kursusgebyr_oere=800_000),
        "ina": sager.vurderet(hold, "ina", "per", titel="Motiverende samtale", kursusgebyr_oere=900_000),
        "carl": sager.vurderet(hold, "carl", "sofie", titel="Ledelse i politik", kursusgebyr_oere=700_000),
        "bevilget": sager.vurderet(hold, "mads", titel="Notatteknik", kursusgebyr_oere=500_000),
    }
    runde = sager.runde(hold, rammer={"voksen": 2_000_000, "visitation": 500_000, "center": 900_000})
    sager.laas_alle(hold, runde)
    for navn, oenske in oensker.items():
        udfald = "BEVILGET" if navn == "bevilget" else "VENTELISTE"
        sager.udkast(hold, runde, oenske, udfald, af="sofie" if navn == "carl" else "carl")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    for navn, oenske in oensker.items():
        oenske.refresh_from_db()
        sager.goer(hold["mads" if navn == "bevilget" else navn], oenske, "laes", tidspunkt=NU + timedelta(hours=3))
    return Scene(hold=hold, runde=runde, **oensker)
