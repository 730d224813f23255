"""Who asks and what the person may act as come in one query, and say the same as when they are asked for alone."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from roller.adgang.adgang import adgang_for
from roller.adgang.backend import Adgangsbackend
from roller.brugere.models import Bruger
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, NU, Hold

pytestmark = pytest.mark.django_db


@pytest.fixture
def ur(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """`ur(dag)` makes it noon on that day."""

    def stil(dag: date = DAG) -> None:
        nu = NU + (dag - DAG)
        monkeypatch.setattr("roller.adgang.ur.timezone.now", lambda: nu)

    stil()
    return stil


def test_alle_faar_de_samme_hverv_ad_begge_veje(hold: Hold, ur, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    hold.stedfortraeder("per", "lone", Rolle.LEDER, "voksen")
    set_hverv = 0
    for bruger in Bruger.objects.all():
        with django_assert_num_queries(1):
            fundet = Adgangsbackend().get_user(bruger.pk)
        assert fundet is not None
        assert fundet.kendte_hverv.hverv == adgang_for(bruger, DAG).hverv  # type: ignore[attr-defined]
        felter = [f.attname for f in Bruger._meta.concrete_fields]
        assert [getattr(fundet, f) for f in felter] == [getattr(bruger, f) for f in felter]
        assert [type(getattr(fundet, f)) for f in felter] == [type(getattr(bruger, f)) for f in felter]
        set_hverv += len(fundet.kendte_hverv.hverv)  # type: ignore[attr-defined]
    assert set_hverv > Bruger.objects.count()


def test_den_der_ingen_hverv_har_er_stadig_nogen(hold: Hold, ur) -> None:  # type: ignore[no-untyped-def]
    ny = Bruger.objects.create_user("ny", "Ny Person")
    fundet = Adgangsbackend().get_user(ny.pk)
    assert fundet == ny
    assert fundet.kendte_hverv.hverv == ()  # type: ignore[union-attr]


def test_ingen_og_inaktive_findes_ikke(hold: Hold, ur) -> None:  # type: ignore[no-untyped-def]
    Bruger.objects.filter(pk=hold["lone"].pk).update(is_active=False)
    assert Adgangsbackend().get_user(hold["lone"].pk) is None
    assert Adgangsbackend().get_user(0) is None


def test_den_der_holder_op_som_leder_mister_det_samme_dag_midt_i_sit_besoeg(hold: Hold, ur, client: Client) -> None:  # type: ignore[no-untyped-def]
    client.force_login(hold["lone"], backend="roller.adgang.backend.Adgangsbackend")
    assert client.get(reverse("prioritering:runder")).status_code == 200
    lederrolle = Rolletildeling.objects.get(person=hold["lone"], rolle=Rolle.LEDER)
    lederrolle.til_dag = DAG + timedelta(days=1)
    lederrolle.save()
    assert Rolle.LEDER in client.get(reverse("prioritering:runder")).wsgi_request.adgang.roller  # type: ignore[attr-defined]
    ur(DAG + timedelta(days=1))
    assert Rolle.LEDER not in client.get(reverse("prioritering:runder")).wsgi_request.adgang.roller  # type: ignore[attr-defined]
    client.logout()
    assert client.get(reverse("prioritering:runder")).status_code == 302


def test_et_besoeg_hen_over_midnat_har_dagen_da_det_begyndte(
    hold: Hold, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    Rolletildeling.objects.filter(person=hold["lone"], rolle=Rolle.LEDER).update(til_dag=DAG + timedelta(days=1))
    client.force_login(hold["lone"], backend="roller.adgang.backend.Adgangsbackend")
    monkeypatch.setattr("roller.adgang.middleware.nu", lambda: NU)
    monkeypatch.setattr("roller.adgang.backend.nu", lambda: NU + timedelta(days=1))
    besoeg = client.get(reverse("prioritering:runder")).wsgi_request
    assert besoeg.adgang.dag == besoeg.dag == DAG  # type: ignore[attr-defined]
    assert Rolle.LEDER in besoeg.adgang.roller  # type: ignore[attr-defined]
