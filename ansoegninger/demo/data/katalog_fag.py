"""Plausible subject courses, diploma modules and inner activities. Every price here is invented and says so."""

from .former import Kursus, Omfang, kr
from .koder import Aktivitetstype as Type
from .koder import Funktion, Omraade
from .omfang import dage, ects, timer


def _kursus(
    noegle: str,
    titel: str,
    udbyder: str,
    type_: Type,
    omfang: Omfang,
    kroner: int,
    tema: int | None,
    beskrivelse: str,
) -> Kursus:
    return Kursus(
        noegle,
        titel,
        udbyder,
        type_,
        omfang,
        kr(kroner),
        tema,
        beskrivelse,
        prisnote="Opdigtet pris til demoen" if kroner else "",
        pris_opdigtet=kroner > 0,
        funktioner=(Funktion.MYNDIGHED,),
        omraader=(Omraade.VOKSNE,),
    )


_FAG = Type.FAGSPECIFIKT_KURSUS
_DIPLOM = Type.DIPLOMMODUL

FAGLIGE_KURSER = (
    _kursus("diplom_udsatte", "Diplommodul: Voksne i udsatte positioner", "nordfjord", _DIPLOM, ects("10"), 12_400, 5,
            "Teori og metode i arbejdet med voksne, der har flere problemer på én gang. Afsluttes med prøve."),
    _kursus("diplom_socialret", "Diplommodul: Socialret i myndighedsarbejdet", "nordfjord", _DIPLOM, ects("10"),
            13_200, 3, "Regler, retskilder og begrundelser med egne sager som stof. Afsluttes med prøve."),
    _kursus("diplom_samtale", "Diplommodul: Samtalen som metode", "nordfjord", _DIPLOM, ects("5"), 7_100, 1,
            "Samtaler, der giver borgeren plads. Egne samtaler optages og drøftes. Afsluttes med prøve."),
    _kursus("diplom_koordinering", "Diplommodul: Relationel koordinering", "nordfjord", _DIPLOM, ects("5"), 6_950, 5,
            "Fælles mål, fælles viden og gensidig respekt som arbejdsredskab. Afsluttes med prøve."),
    _kursus("diplom_rehabilitering", "Diplommodul: Rehabilitering i hverdagen", "nordfjord", _DIPLOM, ects("10"),
            12_100, 4, "Fra mål til hverdag, med effekten for øje. Afsluttes med prøve."),
    _kursus("diplom_praksisvejledning", "Diplommodul: Praksisvejledning", "nordfjord", _DIPLOM, ects("10"), 9_800,
            None, "For dem, der vejleder studerende og nye kolleger. Afsluttes med prøve."),
    _kursus("diplom_faglig_ledelse", "Diplommodul: Ledelse gennem faglig sparring", "nordfjord", _DIPLOM, ects("5"),
            9_900, None, "For ledere og koordinatorer, der vil sparre, så andre tænker selv. Afsluttes med prøve."),
    _kursus("fag_afgoerelse", "Skriv afgørelser, som borgeren forstår", "paragraf", _FAG, dage("2"), 6_800, 3,
            "Fra hjemmel til klart sprog. Deltagerne omskriver deres egne afgørelser."),
    _kursus("fag_forvaltningsret", "Forvaltningsret for sagsbehandlere", "paragraf", _FAG, dage("3"), 9_600, 3,
            "Partshøring, notatpligt, aktindsigt og begrundelse, trin for trin."),
    _kursus("fag_forhandling", "Forhandling af behov, indsats og takst", "havnsund", _FAG, dage("2"), 7_900, 5,
            "Forbered og før en forhandling med et tilbud, fagligt og økonomisk."),
    _kursus("fag_maal", "Mål, der kan følges op på", "havnsund", _FAG, dage("1"), 3_200, 4,
            "En dag med SMART-mål, opfølgning og de spørgsmål, der får borgeren på banen."),
    _kursus("fag_paaroerende", "Den svære samtale med pårørende", "lyrebjerg", _FAG, dage("2"), 5_900, 1,
            "Når ønsker støder sammen: øvelser i at lytte, afgrænse og afslutte."),
    _kursus("fag_autisme", "Autisme og myndighedsarbejde", "havnsund", _FAG, dage("2"), 6_200, 5,
            "Udredning og samtaler, der passer til mennesker med autisme."),
    _kursus("fag_demens", "Samarbejde med borgere med demens", "sosu_fjorden", _FAG, ects("1.5"), 7_800, 1,
            "Fagligt kursus uden prøve om kontakt, samtykke og hverdag."),
    _kursus("fag_hjaelpemidler", "Hjælpemidler, forbrugsgoder og boligindretning", "visitatorkredsen", _FAG, dage("3"),
            8_900, 3, "Regler og grænser, og hvordan vurderingen skrives ned."),
    _kursus("fag_velfaerdsteknologi", "Velfærdsteknologi i egen bolig", "visitatorkredsen", _FAG, dage("2"), 5_400, 4,
            "Afprøv løsninger og lær at vurdere, hvem de passer til."),
    _kursus("fag_forflytning", "Forflytning og arbejdsstillinger hos borgeren", "sosu_fjorden", _FAG, dage("2"), 4_600,
            None, "Vurder og vejled i hjemmet, så både borger og hjælper passes på."),
    _kursus("fag_konflikt", "Ro på: konflikter i skranke og telefon", "lyrebjerg", _FAG, dage("1"), 2_900, None,
            "En dag om stemmeføring, pauser og det rigtige tidspunkt at lægge på."),
    _kursus("fag_faglig_ledelse", "Faglig ledelse tæt på sagen", "lyrebjerg", _FAG, dage("4"), 18_500, None,
            "For ledere, der vil bruge tilsyn og data til læring."),
    _kursus("konference_voksen", "Fjordkonferencen om voksenområdet", "visitatorkredsen", Type.ANDET, dage("2"),
            5_200, 5, "To dage med oplæg, værksteder og kolleger fra hele landet."),
    _kursus("webinar_praksis", "Webinar: ny praksis på voksenområdet", "ankestyrelsen", Type.WEBINAR, timer("2"), 0, 3,
            "Nye principmeddelelser og det, de betyder i hverdagen."),
    _kursus("webinar_begreber", "Webinar: fælles faglige begreber", "socialstyrelsen", Type.WEBINAR, timer("3"), 0, 2,
            "Begreberne forklaret med eksempler fra udredningen."),
    _kursus("side_visitation", "Sidemandsoplæring i visitation", "konsulenter", Type.SIDEMANDSOPLAERING, dage("3"), 0,
            4, "Tre dage med en erfaren visitator på besøg og ved skrivebordet."),
    _kursus("side_fagsystem", "Sidemandsoplæring i fagsystemet", "konsulenter", Type.SIDEMANDSOPLAERING, timer("6"), 0,
            2, "To gange tre timer ved skærmen med en superbruger."),
)  # fmt: skip
