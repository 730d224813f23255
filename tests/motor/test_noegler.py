"""One form is one act, however often and by whatever way it is sent."""

from typing import Any
from uuid import uuid4

import pytest
from viewflow.workflow.models import Process

from ansoegninger.oensker.models import Vurdering
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import VURDERING
from workflows.forloeb import Kursusoenske
from workflows.motor.doere import Resultat, afbryd, begynd, udfoer
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db


def opgave(sag: Any, trin: str) -> AabenOpgave:
    return AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)


def traek(hold: Hold, navn: str, oenske: Any, **andet: Any) -> Resultat:
    data = {"begrundelse": "Jeg har skiftet mening."}
    return afbryd(afbrydelse=Kursusoenske.traek, sag=oenske, adgang=hold.adgang(navn), data=data, tidspunkt=NU, **andet)


def test_dobbeltklik_er_en_handling_og_samme_kvittering(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    felter = {"opgave_id": opgave(oenske, "vurder").task_id, "adgang": hold.adgang("lone"), "data": VURDERING}
    noegle = uuid4()
    foerste = udfoer(**felter, tidspunkt=NU, noegle=noegle)
    anden = udfoer(**felter, tidspunkt=NU, noegle=noegle)
    assert foerste == Resultat(oenske.sagsnummer, "vurder")
    assert anden == Resultat(oenske.sagsnummer, "vurder", gentaget=True)
    assert Vurdering.objects.count() == 1


def test_at_sende_og_traekke_to_gange_med_samme_noegle_er_en_gang(hold: Hold) -> None:
    kladde, noegle = sager.kladde(hold, "mads"), uuid4()
    for gentaget in (False, True):
        svar = begynd(kode="kursusoenske", sag=kladde, adgang=hold.adgang("mads"), data={}, tidspunkt=NU, noegle=noegle)
        assert svar == Resultat(kladde.sagsnummer, "indsend", gentaget=gentaget)
    noegle = uuid4()
    for gentaget in (False, True):
        assert traek(hold, "mads", kladde, noegle=noegle) == Resultat(kladde.sagsnummer, "traek", gentaget=gentaget)
    assert Process.objects.count() == 1


def test_en_noegle_fra_en_anden_formular_giver_ikke_den_formulars_kvittering(hold: Hold) -> None:
    foerste, anden, noegle = sager.indsendt(hold, "mads"), sager.indsendt(hold, "aya"), uuid4()
    for oenske in (foerste, anden):
        felter = {"opgave_id": opgave(oenske, "vurder").task_id, "adgang": hold.adgang("lone"), "data": VURDERING}
        if oenske is foerste:
            udfoer(**felter, tidspunkt=NU, noegle=noegle)
        else:
            with pytest.raises(Regelbrud, match="sendt før, til noget andet"):
                udfoer(**felter, tidspunkt=NU, noegle=noegle)
    assert opgave(anden, "vurder")


def test_samme_noegle_hos_to_personer_er_to_handlinger(hold: Hold) -> None:
    noegle = uuid4()
    for navn in ("mads", "aya"):
        kladde = sager.kladde(hold, navn)
        svar = begynd(kode="kursusoenske", sag=kladde, adgang=hold.adgang(navn), data={}, tidspunkt=NU, noegle=noegle)
        assert not svar.gentaget
