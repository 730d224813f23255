"""What strategi adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from ansoegninger.strategi.brug import staar_paa
from ansoegninger.strategi.godkendelse import Forslagssvar, Strategiforslag, Strategigodkendelse, Svarart
from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.mangler import foer, forskelle, mangler
from ansoegninger.strategi.models import TEMATEKSTER, Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from ansoegninger.strategi.policies import maa_se_forslag
from ansoegninger.strategi.sammenligning import antal
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, Samlet, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin
from workflows.sprog.formater import dato


def _sag(sag: Strategiforslag, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    godkendt = Strategigodkendelse.objects.filter(strategi=sag.strategi_id).select_related("godkendt_af")
    return {
        "strategi": sag.strategi,
        "godkendelse": godkendt.first(),
        "svar": sag.svar.select_related("sagt_af"),
    }


def _aendret(sag: Strategiforslag, dag: date) -> dict[str, Any]:
    """What the draft changes in the version that holds."""
    forrige = foer(sag.strategi, dag)
    if forrige is None:
        return {"forrige": None}
    afsnit = forskelle(indhold(forrige), indhold(sag.strategi))
    return {"forrige": forrige, "afsnit": afsnit, "antal": antal(afsnit).items()}


def _skriv(sag: Strategiforslag, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    retur = sag.svar.filter(art=Svarart.RETUR).select_related("sagt_af").last()
    return {"retur": retur, "mangler": mangler(sag.strategi, dag), **_aendret(sag, dag)}


def _godkend(sag: Strategiforslag, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    sendt = sag.svar.filter(art=Svarart.SENDT).select_related("sagt_af").last()
    aendret = _aendret(sag, dag)
    return {"sendt": sendt, "foelger": _foelger(sag.strategi, aendret["forrige"], dag), **aendret}


def _foelger(strategi: Strategi, forrige: Strategi | None, dag: date) -> list[str]:
    """What an approval means, in sentences."""
    fra = max(strategi.fra_dag, dag)
    linjer = [f"Version {strategi.version} gælder fra {dato(fra)}."]
    if strategi.fra_dag < dag:
        linjer.append(f"Perioden begyndte {dato(strategi.fra_dag)}, men ingen version gælder, før den er godkendt.")
    if forrige is not None:
        if fra < forrige.til_dag:
            linjer.append(f"Den afløser version {forrige.version} fra samme dag.")
        linjer += [f"{ord_} bliver på version {forrige.version}." for ord_ in staar_paa(forrige)]
    linjer.append("Når versionen er godkendt, kan den ikke ændres. Kun initiativernes tilstand kan følges.")
    return linjer


def _hoerer_til(sag: Strategiforslag) -> Q:
    return Q(strategi=sag.strategi_id)


_SAMLET = {
    "tema": Samlet(("tema skrevet", "temaer skrevet"), ("ændring i temaer", "ændringer i temaer")),
    "maal": Samlet(("læringsmål skrevet", "læringsmål skrevet"), ("ændring i læringsmål", "ændringer i læringsmål")),
    "niveau": Samlet(("niveau skrevet", "niveauer skrevet"), ("ændring i niveauer", "ændringer i niveauer")),
    "initiativ": Samlet(
        ("initiativ skrevet", "initiativer skrevet"), ("ændring i initiativer", "ændringer i initiativer")
    ),
}
_INITIATIV = felter(
    Initiativ,
    *("nummer", "hvad", "tema", "udbyder", "udbyderart", "omfang", "deltagere_i_alt", "vores_deltagere"),
    *("afhaengighed", "tilstand"),
    pris_oere="pris",
)

registrer_trin("strategiforslag.skriv", Trinside("opgaver/strategi/skriv.html", _skriv))
registrer_trin("strategiforslag.godkend", Trinside("opgaver/strategi/godkend.html", _godkend))
registrer_sag(Strategiforslag, Sagsside(maa_se_forslag, "sager/strategiforslag.html", _sag))
registrer_historik(
    Strategiforslag,
    sagens_egne(Strategiforslag),
    Raekker(
        Strategi,
        lambda sag: Q(id=sag.strategi_id),
        felter(Strategi, "navn", "version", "fra_dag", "til_dag", "formaal", "bygger_paa"),
    ),
    Raekker(Tema, _hoerer_til, felter(Tema, "nummer", "navn", *TEMATEKSTER), navn="nummer", samlet=_SAMLET["tema"]),
    Raekker(
        Laeringsmaal,
        _hoerer_til,
        felter(Laeringsmaal, "art", "nummer", "tekst"),
        navn="tekst",
        samlet=_SAMLET["maal"],
    ),
    Raekker(
        Niveaubeskrivelse,
        _hoerer_til,
        felter(Niveaubeskrivelse, "navn", "tekst"),
        navn="niveau",
        samlet=_SAMLET["niveau"],
    ),
    Raekker(Initiativ, _hoerer_til, _INITIATIV, navn="hvad", samlet=_SAMLET["initiativ"]),
    Raekker(
        Forslagssvar,
        lambda sag: Q(forslag=sag.pk),
        felter(Forslagssvar, "art", "begrundelse", "sagt_af", sagt_kl="sagt"),
    ),
    Raekker(
        Strategigodkendelse,
        _hoerer_til,
        felter(
            Strategigodkendelse,
            *("art", "gaelder_fra", "begrundelse", "godkendt_af", "paa_vegne_af"),
            godkendt_kl="godkendt",
        ),
    ),
)
