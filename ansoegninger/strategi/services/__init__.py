"""Writing the strategy: an import, a draft and its parts, the proposal's steps, and how far an initiative is."""

from ansoegninger.strategi.services.forslag import afgoer, begyndt, send, traek
from ansoegninger.strategi.services.indfoer import Del, indfoer
from ansoegninger.strategi.services.tilstand import saet_tilstand
from ansoegninger.strategi.services.udkast import (
    Imellemtiden,
    begynd_version,
    fjern_del,
    flyt_del,
    gem_del,
    gem_rammer,
)

__all__ = [
    "Del",
    "Imellemtiden",
    "afgoer",
    "begynd_version",
    "begyndt",
    "fjern_del",
    "flyt_del",
    "gem_del",
    "gem_rammer",
    "indfoer",
    "saet_tilstand",
    "send",
    "traek",
]
