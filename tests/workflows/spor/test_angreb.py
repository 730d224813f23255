"""Whoever owns the database can turn the guard off and write what they like: it is found, and the case is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from tests.fabrikker.hold import NU, Hold
from tests.workflows.spor.angreb import bag_om, skaer_halen_af, skriv_om, uden_vaern
from workflows.spor import Sporudkast, skriv
from workflows.spor.efterproev import kontrolpunkt_digest, kontrolpunkt_raa
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import Noegle, egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt
from workflows.spor.kontrolpunkter.verificering import verificer_alt
from workflows.spor.models import Kaedehoved, Sletning, Sporpost
from workflows.spor.sletning import slet_indhold

pytestmark = pytest.mark.django_db

SPOR, HOVED = "workflows_sporpost", "workflows_kaedehoved"
SKREVET_OM = " nr. 3: er ikke den post, som kontrolpunkt 1 så: kæden er skrevet om"


def fund(fil: Path | None) -> list[str]:
    return [str(f) for f in verificer_alt(fil=fil).fund]


def _alt_vaek(sag: str) -> None:
    with uden_vaern():
        Sporpost.objects.filter(kaede=sag).delete()
        Kaedehoved.objects.filter(kaede=sag).delete()


@pytest.mark.parametrize(
    ("angreb", "ord_"),
    [
        (f"UPDATE {SPOR} SET aktoer_id = NULL WHERE nummer = 2", " nr. 2: posten er ændret"),
        (f"UPDATE {SPOR} SET art = 'mus.hold' WHERE nummer = 2", " nr. 2: posten er ændret"),
        (f"UPDATE {SPOR} SET tidspunkt = '2020-01-01 00:00:00+00:00' WHERE nummer = 3", " nr. 3: posten er ændret"),
        (f"UPDATE {SPOR} SET hash = forrige WHERE nummer = 3", " nr. 3: posten er ændret"),
        (f"UPDATE {SPOR} SET indhold = '{{}}' WHERE nummer = 1", " nr. 1: postens indhold er ændret"),
        (f"UPDATE {SPOR} SET salt = '', indhold = '' WHERE nummer = 2", " nr. 2: indholdet er væk, men står ikke"),
        (f"DELETE FROM {SPOR} WHERE nummer = 2", " nr. 3: kæden springer fra nr. 1 til nr. 3"),
        (f"DELETE FROM {SPOR} WHERE nummer = 1", " nr. 2: kæden springer fra nr. 0 til nr. 2"),
        (f"DELETE FROM {SPOR} WHERE nummer = 3", " nr. 2: kædens hoved er ikke dens sidste post"),
        (f"DELETE FROM {SPOR} WHERE nummer > 0", ": kæden er væk"),
        (f"UPDATE {HOVED} SET nummer = 7 WHERE nummer = 3", " nr. 3: kædens hoved er ikke dens sidste post"),
        (f"DELETE FROM {HOVED} WHERE nummer = 3", " nr. 3: kædens hoved er ikke dens sidste post"),
    ],
)
def test_en_ejer_der_tager_vaernet_ned_og_aendrer_sporet_opdages(sag: str, angreb: str, ord_: str) -> None:
    assert fund(None) == []
    bag_om(f"{angreb} AND kaede = %s", sag)
    fundet = fund(None)
    assert fundet[0].startswith(f"{sag}{ord_}"), fundet


def test_en_post_der_er_flyttet_til_en_anden_sag_opdages(sag: str) -> None:
    bag_om(f"UPDATE {SPOR} SET kaede = 'K-2020-00001' WHERE nummer = 3 AND kaede = %s", sag)
    assert fund(None) == [
        "K-2020-00001 nr. 3: kæden springer fra nr. 0 til nr. 3",
        f"{sag} nr. 2: kædens hoved er ikke dens sidste post",
    ]


def test_poster_der_har_byttet_plads_opdages(sag: str) -> None:
    with uden_vaern():
        for fra, til in ((2, 99), (3, 2), (99, 3)):
            Sporpost.objects.filter(kaede=sag, nummer=fra).update(nummer=til)
    assert fund(None) == [f"{sag} nr. 2: posten peger ikke på den, der står før den"]


def test_en_noteret_sletning_der_ikke_er_sket_opdages(sag: str) -> None:
    post = Sporpost.objects.get(kaede=sag, nummer=1)
    Sletning.objects.create(tabel=SPOR, noegle=str(post.pk), regel="trukket", slettet_kl=NU)
    assert fund(None) == [f"{sag} nr. 1: står i sletteloggen, men har stadig sit indhold"]


@pytest.mark.parametrize(
    ("angreb", "ord_"),
    [
        (lambda sag: skriv_om(sag, fra=2, aktoer_id=None), SKREVET_OM),
        (lambda sag: skriv_om(sag, indhold="{}"), SKREVET_OM),
        (skaer_halen_af, " nr. 2: kæden ender her, men kontrolpunkt 1 så nr. 3"),
        (_alt_vaek, ": kæden er væk"),
    ],
)
def test_en_kaede_der_er_skrevet_om_med_sit_hoved_findes_gennem_kontrolpunktet(
    sag: str, punkt: Kontrolpunkt, fil: Path, angreb: Callable[[str], object], ord_: str
) -> None:
    assert fund(fil) == []
    angreb(sag)
    assert fund(fil) == [f"{sag}{ord_}"]


def test_uden_et_kontrolpunkt_findes_en_omskrevet_kaede_ikke(sag: str) -> None:
    """What the trail does not prove; docs/sporet.md says so."""
    skriv_om(sag, fra=2, aktoer_id=None)
    assert fund(None) == []


def test_et_nyt_kontrolpunkt_daekker_ikke_over_det_gamle(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    skriv_om(sag, fra=3, aktoer_id=None)
    assert lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU) is not None
    assert fund(fil) == [f"{sag}{SKREVET_OM}"]


def test_den_der_ogsaa_skriver_kontrolpunktet_om_mangler_noeglen(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    """Chain, head and the database's own checkpoint, consistently; the key and the file are elsewhere."""
    skriv_om(sag, fra=2, aktoer_id=None)
    fremmed = Noegle(Ed25519PrivateKey.from_private_bytes(b"\x13" * 32))
    with uden_vaern():
        Kontrolpunkthoved.objects.all().delete()
        Kontrolpunkt.objects.all().delete()
        lav_kontrolpunkt(noegle=fremmed, tidspunkt=NU)
    assert fund(None) == [f"Kontrolpunkt 1 er underskrevet med nøglen {fremmed.id}, som ikke er blandt de kendte"]
    assert fund(fil) == [
        "Kontrolpunkt 1 står i filen, men ikke i databasen",
        f"{sag}{SKREVET_OM}",
    ]


def test_et_kontrolpunkt_der_er_rettet_i_databasen_opdages(punkt: Kontrolpunkt) -> None:
    bag_om("UPDATE workflows_kontrolpunkt SET poster = poster + 1")
    assert fund(None) == ["Kontrolpunkt 1 er ændret: dets digest passer ikke"]
    punkt.poster += 1
    bag_om("UPDATE workflows_kontrolpunkt SET digest = %s", kontrolpunkt_digest(vars(punkt)))
    assert fund(None) == ["Kontrolpunkt 1 har ikke en gyldig underskrift"]


def test_et_kaedehoved_der_er_fjernet_fra_sit_kontrolpunkt_opdages(sag: str, punkt: Kontrolpunkt) -> None:
    bag_om("DELETE FROM workflows_kontrolpunkthoved WHERE kaede = %s", sag)
    assert fund(None)[0] == "Kontrolpunkt 1 har kædehoveder, som det ikke er underskrevet med"


def test_kontrolpunkter_der_mangler_i_raekken_opdages(hold: Hold, sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    for _ in range(2):
        _endnu_en_post(hold, sag)
        lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    with uden_vaern():
        Kontrolpunkthoved.objects.filter(kontrolpunkt=2).delete()
        Kontrolpunkt.objects.filter(nummer=2).delete()
    assert "Kontrolpunkt 2 mangler" in fund(fil)


def test_en_rod_som_kaederne_ikke_giver_opdages(punkt: Kontrolpunkt) -> None:
    """Signed with the right key, but not of these chains: whoever held the key lied."""
    punkt.rod = "0" * 64
    _underskriv_igen(punkt)
    assert fund(None) == ["Kontrolpunkt 1 har en rod, som dets kæder ikke giver"]


def test_et_kontrolpunkt_der_ikke_peger_paa_det_foerste_opdages(hold: Hold, sag: str, punkt: Kontrolpunkt) -> None:
    """Whoever held the key made the second anew, and left the first out of account."""
    _endnu_en_post(hold, sag)
    andet = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    assert andet is not None
    andet.forrige = "0" * 64
    _underskriv_igen(andet)
    assert fund(None) == ["Kontrolpunkt 2 peger ikke på det, der står før det"]


def test_to_udgaver_af_samme_kontrolpunkt_i_filen_opdages(sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    hoveder = [list(h) for h in punkt.hoveder.order_by("pk").values_list("kaede", "nummer", "hash")]
    punkt.poster += 1
    raa = kontrolpunkt_raa(vars(punkt))
    nyt = {"digest": kontrolpunkt_digest(vars(punkt)), "underskrift": egen_noegle().underskriv(raa), "poster": 6}
    linje = json.loads(fil.read_text(encoding="utf-8")) | nyt | {"hoveder": hoveder}
    with fil.open("a", encoding="utf-8") as ud:
        ud.write(json.dumps(linje))
    assert fund(fil) == ["Kontrolpunkt 1 findes i to udgaver"]


def test_slettet_indhold_er_intet_brud_naar_sporet_fortaeller_om_det(
    hold: Hold, sag: str, punkt: Kontrolpunkt, fil: Path
) -> None:
    poster = list(Sporpost.objects.filter(kaede=sag).values_list("pk", flat=True))
    with transaction.atomic():
        slettet = slet_indhold(poster=poster, regel="trukket", tidspunkt=NU)
    assert [brud.partition(":")[0] for brud in fund(fil)] == [f"{sag} nr. 1"]
    with transaction.atomic():
        skriv(Sporudkast(kaede=sag, art="sletning.sag", tidspunkt=NU, data={"poster": slettet}))
    assert fund(fil) == []


def test_en_sag_kan_efterproeves_for_sig(hold: Hold, sag: str, punkt: Kontrolpunkt, fil: Path) -> None:
    bag_om(f"UPDATE {SPOR} SET art = 'mus.hold' WHERE kaede = %s AND nummer = 2", sag)
    andre = Kaedehoved.objects.exclude(kaede=sag).values_list("kaede", flat=True)
    assert verificer_alt(fil=fil, kaeder=list(andre)).fund == []
    resultat = verificer_alt(fil=fil, kaeder=[sag])
    assert (resultat.kaeder, resultat.poster, resultat.antal_fund) == (1, 3, 1)


def test_et_brud_taelles_en_gang_pr_kaede_og_alle_kaeder_ses(sag: str) -> None:
    bag_om(f"UPDATE {SPOR} SET art = 'mus.hold'")
    resultat = verificer_alt()
    assert (resultat.antal_fund, resultat.poster) == (Kaedehoved.objects.count(), Sporpost.objects.count())


def _endnu_en_post(hold: Hold, sag: str) -> None:
    with transaction.atomic():
        skriv(Sporudkast(kaede=sag, art="roller.kode_skiftet", tidspunkt=NU, aktoer_id=hold["mads"].pk))


def _underskriv_igen(punkt: Kontrolpunkt) -> None:
    punkt.digest, punkt.underskrift = (
        kontrolpunkt_digest(vars(punkt)),
        egen_noegle().underskriv(kontrolpunkt_raa(vars(punkt))),
    )
    with uden_vaern():
        punkt.save()
