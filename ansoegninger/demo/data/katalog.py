"""Providers, and the catalogue gathered from its three parts. Private companies and associations are invented."""

from .former import Kursus, Udbyder
from .katalog_fag import FAGLIGE_KURSER
from .katalog_forslag import FORSLAG
from .katalog_strategi import STRATEGIENS_AKTIVITETER
from .koder import Udbyderart

UDBYDERE = (
    Udbyder("viso", "Viso", Udbyderart.OFFENTLIG),
    Udbyder("socialstyrelsen", "Socialstyrelsen", Udbyderart.OFFENTLIG),
    Udbyder("ankestyrelsen", "Ankestyrelsen", Udbyderart.OFFENTLIG),
    Udbyder("nordfjord", "Professionshøjskolen Nordfjord", Udbyderart.OFFENTLIG),
    Udbyder("sosu_fjorden", "SOSU-skolen ved Fjorden", Udbyderart.OFFENTLIG),
    Udbyder("lyrebjerg", "Konsulenthuset Lyrebjerg", Udbyderart.PRIVAT),
    Udbyder("paragraf", "Paragrafværkstedet Vinterhvile", Udbyderart.PRIVAT),
    Udbyder("havnsund", "Havnsund Kurser", Udbyderart.PRIVAT),
    Udbyder("faelleslaering", "Fælleskommunal Læring (forening ejet af kommuner)", Udbyderart.FORENING),
    Udbyder("visitatorkredsen", "Visitatorkredsen ved Bælterne", Udbyderart.FORENING),
    Udbyder("jurist", "Centerets jurist", Udbyderart.INTERN),
    Udbyder("konsulenter", "Interne konsulenter og samarbejdspartnere", Udbyderart.INTERN),
    Udbyder("raadgivere", "Rådgiverne selv", Udbyderart.INTERN),
)

KURSER: tuple[Kursus, ...] = (*STRATEGIENS_AKTIVITETER, *FORSLAG, *FAGLIGE_KURSER)

UDBYDER_EFTER_NOEGLE = {udbyder.noegle: udbyder for udbyder in UDBYDERE}
KURSUS_EFTER_NOEGLE = {kursus.noegle: kursus for kursus in KURSER}
