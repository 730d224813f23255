"""The invented people and units of Fjordby Kommune. Nobody here exists.

Everyone is MEDARBEJDER at the own unit; `roller` lists what comes on top. The unit `center_boern` is there so that the
demo has another centre whose content must never show to those without access.
"""

from .former import Enhed, Person, Stedfortraeder, Tildeling
from .koder import Enhedsart, Niveau, Overenskomst, Rolle

ENHEDER = (
    Enhed("fjordby", "Fjordby Kommune", Enhedsart.KOMMUNE, None),
    Enhed("center_voksne", "Center for Voksne og Ældre", Enhedsart.CENTER, "fjordby"),
    Enhed("voksenstoette", "Afdeling for Voksenstøtte", Enhedsart.AFDELING, "center_voksne"),
    Enhed("team_myndighed", "Team Myndighed", Enhedsart.TEAM, "voksenstoette"),
    Enhed("team_socialpsykiatri", "Team Socialpsykiatri", Enhedsart.TEAM, "voksenstoette"),
    Enhed("visitation", "Visitation og Hjælpemidler", Enhedsart.AFDELING, "center_voksne"),
    Enhed("team_visitation", "Team Visitation", Enhedsart.TEAM, "visitation"),
    Enhed("team_hjaelpemidler", "Team Hjælpemidler", Enhedsart.TEAM, "visitation"),
    Enhed("center_boern", "Center for Børn og Unge", Enhedsart.CENTER, "fjordby"),
    Enhed("boernehandicap", "Afdeling for Børnehandicap", Enhedsart.AFDELING, "center_boern"),
    Enhed("center_stab", "Center for Stab og Service", Enhedsart.CENTER, "fjordby"),
    Enhed("stab", "Økonomi, Revision og IT", Enhedsart.AFDELING, "center_stab"),
)

C, B, A = Niveau.C, Niveau.B, Niveau.A
DS, HK, AK, FOA, SL, SHK = (
    Overenskomst.DS,
    Overenskomst.HK,
    Overenskomst.AK,
    Overenskomst.FOA,
    Overenskomst.SL,
    Overenskomst.SUNDHED,
)


def _rolle(rolle: Rolle, *enheder: str) -> tuple[Tildeling, ...]:
    return tuple(Tildeling(rolle, enhed) for enhed in enheder)


_LEDELSE_OG_STAB = (
    Person(
        "Birgitte Havgrønne", "birgitte", "centerchef", "center_voksne", AK, 9, 37, A,
        _rolle(Rolle.CENTERCHEF, "center_voksne")
        + _rolle(Rolle.LEDER, "center_voksne")
        + _rolle(Rolle.SAETTECHEF, "center_boern"),
    ),
    Person("Jonas Stenløkke", "jonas", "jurist", "center_voksne", AK, 5, 37, A),
    Person(
        "Henrik Mosekrog", "henrik", "afdelingsleder", "voksenstoette", DS, 7, 37, A,
        _rolle(Rolle.LEDER, "voksenstoette"),
    ),
    Person(
        "Signe Ravnsbakke", "signe", "faglig koordinator", "voksenstoette", DS, 11, 37, A,
        _rolle(Rolle.FAGLIG_KOORDINATOR, "voksenstoette"),
    ),
    Person(
        "Mette Lyngtofte", "mette", "afdelingsleder", "visitation", SHK, 4, 37, A,
        _rolle(Rolle.LEDER, "visitation"),
    ),
    Person(
        "Pernille Skovsende", "pernille", "faglig koordinator", "visitation", SHK, 8, 35, A,
        _rolle(Rolle.FAGLIG_KOORDINATOR, "visitation") + _rolle(Rolle.OEKONOMI, "visitation"),
    ),
    Person(
        "Vibeke Kragelykke", "vibeke", "centerchef", "center_boern", AK, 6, 37, A,
        _rolle(Rolle.CENTERCHEF, "center_boern")
        + _rolle(Rolle.LEDER, "center_boern")
        + _rolle(Rolle.SAETTECHEF, "center_voksne", "center_stab"),
    ),
    Person(
        "Rune Solbjerggaard", "rune", "afdelingsleder", "boernehandicap", DS, 3, 37, A,
        _rolle(Rolle.LEDER, "boernehandicap"),
    ),
    Person(
        "Torben Aastrupgaard", "torben", "stabschef", "center_stab", AK, 10, 37, A,
        _rolle(Rolle.CENTERCHEF, "center_stab") + _rolle(Rolle.LEDER, "center_stab", "stab"),
    ),
    Person(
        "Elisabeth Nordvrå", "elisabeth", "intern revisor", "stab", AK, 12, 37, A,
        _rolle(Rolle.REVISOR, "center_voksne"),
    ),
    Person(
        "Kasper Bitholm", "kasper", "it-konsulent", "stab", HK, 4, 37, B,
        _rolle(Rolle.SYSTEMADMIN, "fjordby"),
    ),
    Person(
        "Gitte Tornvang", "gitte", "økonomikonsulent", "stab", HK, 10, 37, A,
        _rolle(Rolle.OEKONOMI, "center_voksne", "center_boern"),
    ),
)  # fmt: skip

_VOKSENSTOETTE = (
    Person("Hodan Abdirazaq", "hodan", "socialrådgiver", "team_myndighed", DS, 6, 37, B),
    Person("Camilla Tranekrog", "camilla", "socialrådgiver", "team_myndighed", DS, 14, 37, A),
    Person("Lasse Bækmarken", "lasse", "socialrådgiver", "team_myndighed", DS, 0, 37, C),
    Person("Samira El-Nazzari", "samira", "socialrådgiver", "team_myndighed", DS, 5, 32, B),
    Person("Kirsten Ellemosen", "kirsten", "socialformidler", "team_myndighed", HK, 21, 37, B),
    Person("Emil Nørrelykken", "emil", "socialrådgiver", "team_myndighed", DS, 1, 37, C),
    Person("Fatma Yildirak", "fatma", "socialrådgiver", "team_myndighed", DS, 8, 35, B),
    Person(
        "Dorte Klitgren", "dorte", "socialrådgiver", "team_myndighed", DS, 17, 30, A, _rolle(Rolle.TR, "voksenstoette")
    ),
    Person("Mads Fuglebakken", "mads", "socialrådgiver", "team_socialpsykiatri", DS, 4, 37, B),
    Person("Agnieszka Wronkiewska", "agnieszka", "socialrådgiver", "team_socialpsykiatri", DS, 7, 37, B),
    Person("Louise Søndervangen", "louise", "socialrådgiver", "team_socialpsykiatri", DS, 0, 37, C),
    Person("Rasheed Malikzada", "rasheed", "socialrådgiver", "team_socialpsykiatri", DS, 3, 37, B),
    Person("Trine Dalshøjen", "trine", "socialrådgiver", "team_socialpsykiatri", DS, 13, 37, A),
    Person("Oskar Hedelykke", "oskar", "socialrådgiver", "team_socialpsykiatri", DS, 1, 37, C),
    Person("Hanne Vindfelde", "hanne", "socialpædagog", "team_socialpsykiatri", SL, 15, 32, B),
    Person("Nadia Chaudrane", "nadia", "administrativ medarbejder", "team_socialpsykiatri", HK, 6, 37, B),
)

_VISITATION = (
    Person("Inger Stubvang", "inger", "visitator (sygeplejerske)", "team_visitation", SHK, 19, 32, A),
    Person("Zainab Al-Haddawi", "zainab", "visitator (ergoterapeut)", "team_visitation", SHK, 4, 37, B),
    Person("Thomas Rugkilde", "thomas", "visitator (social- og sundhedsassistent)", "team_visitation", FOA, 9, 37, B),
    Person("Linh Thuyenda", "linh", "visitator (sygeplejerske)", "team_visitation", SHK, 0, 37, C),
    Person("Anne-Sofie Bjergkilder", "annesofie", "visitator (fysioterapeut)", "team_visitation", SHK, 6, 30, B),
    Person("Peter Gammelrode", "peter", "visitator (social- og sundhedsassistent)", "team_visitation", FOA, 12, 37, B),
    Person("Dragana Petrovanska", "dragana", "sagsbehandler", "team_visitation", HK, 5, 37, B),
    Person("Freja Kildemose", "freja", "visitator (ergoterapeut)", "team_visitation", SHK, 1, 37, C),
    Person("Jakob Tangmose", "jakob", "ergoterapeut", "team_hjaelpemidler", SHK, 16, 37, A),
    Person("Arjun Selvanath", "arjun", "fysioterapeut", "team_hjaelpemidler", SHK, 3, 37, B),
    Person("Marianne Odderbakke", "marianne", "ergoterapeut", "team_hjaelpemidler", SHK, 10, 32, B),
    Person("Yusuf Karabulan", "yusuf", "hjælpemiddelkonsulent", "team_hjaelpemidler", HK, 7, 37, B),
    Person("Line Hvidkløft", "line", "ergoterapeut", "team_hjaelpemidler", SHK, 0, 37, C),
    Person("Søren Grønagre", "soeren", "sagsbehandler for boligindretning", "team_hjaelpemidler", HK, 11, 37, B),
    Person("Bodil Strandløkke", "bodil", "ergoterapeut", "team_hjaelpemidler", SHK, 22, 28, A),
)

_BOERN_OG_UNGE = (
    Person("Ellinor Kvisthøjen", "ellinor", "socialrådgiver", "boernehandicap", DS, 8, 37, B),
    Person("Tobias Egeløkken", "tobias", "socialrådgiver", "boernehandicap", DS, 2, 37, C),
    Person("Maryam Farhadzai", "maryam", "familiekonsulent", "boernehandicap", SL, 5, 37, B),
)

PERSONER = (*_LEDELSE_OG_STAB, *_VOKSENSTOETTE, *_VISITATION, *_BOERN_OG_UNGE)

STEDFORTRAEDERE = (
    Stedfortraeder(
        "vibeke", "birgitte", Rolle.CENTERCHEF, "center_voksne", -500, None,
        "Fast stedfortræder for centerchefen ved ferie og møder",
    ),
    Stedfortraeder(
        "signe", "henrik", Rolle.LEDER, "voksenstoette", -8, 13,
        "Passer køen, mens afdelingslederen holder ferie",
    ),
)  # fmt: skip
