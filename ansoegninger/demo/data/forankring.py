"""What some agreed before their course, and what came of it forty days and more after."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Formaal:
    """What the employee proposed; what the leader added."""

    oeve: str
    opgaver: str
    stoette: str
    tilfoejelse: str = ""


@dataclass(frozen=True, slots=True)
class Forankret:
    """What the employee told, so many days after the first day on which it could be told; and what the leader saw.

    Without `naeste` the leader has not answered yet.
    """

    proevet: str
    aendret: str
    effekt: int
    naeste: str = ""
    set_effekt: int = 4
    andre: str = ""
    emne: str = ""
    oplaeg: bool = False
    efter: int = 12


#: By the wish's key.
FORMAAL = {
    "sv-14": Formaal("At skrive begrundelsen først.", "Afslag på ledsagelse.", "Camilla læser med."),
    "sv-15": Formaal("At skrive brevet samme dag, som jeg beslutter.", "Afgørelser om praktisk hjælp.", ""),
    "sv-16": Formaal("At skrive, som jeg taler.", "Breve efter opfølgningsmøder.", "Hodan", "Vis mig de første tre."),
    "sv-18": Formaal(
        "At sige det vigtigste på første side.",
        "Afgørelser om botilbud, hvor pårørende læser med.",
        "Camilla og Hodan, som har været på kurset.",
        "Vi ser på to af dine breve sammen inden sommer.",
    ),
}

#: By the wish's key; whoever is not here has not answered.
FORANKRET = {
    "sv-01": Forankret(
        "Min tjekliste på alle de udkast, jeg læser med på.", "Jeg retter færre ord og flere begrundelser.", 4,
        "Camilla holder en time om tjeklisten for de nye.", andre="Alle, der skriver afgørelser",
        emne="En tjekliste til afgørelser", oplaeg=True,
    ),
    "sv-02": Forankret(
        "Metoden i fire sager med misbrug.", "To borgere kom med til mødet, som ellers var udeblevet.", 5,
        "Trine tager imod de næste sager af den slags.", 5, andre="Team Socialpsykiatri",
    ),
    "sv-04": Forankret(
        "At aftale rammen, før mødet begynder.", "Møderne varer kortere, og der er færre klager bagefter.", 4,
        "Vi prøver det på et samlet møde med tilbuddene.", 3, emne="Rammen for det svære møde",
    ),
    "sv-07": Forankret(
        "At tale til borgeren og ikke til tolken.", "Jeg får svar på det, jeg spørger om.", 4, "Rådene deles.",
    ),
    "sv-09": Forankret(
        "Gennemgang af notatpligten med hele afdelingen.", "Der mangler færre notater i tilsynet.", 4,
        "Gentages, når vi har fået nye kolleger.", andre="Visitation og Hjælpemidler",
    ),
    "sv-14": Forankret(
        "Jeg har skrevet tolv afslag med begrundelsen først.", "Kun én klage, og den var til at svare på.", 5,
        "Hodan bliver makkerlæser for de nye.", 5, andre="Alle, der skriver afslag",
        emne="Begrundelsen først", oplaeg=True,
    ),
    "sv-15": Forankret(
        "At skrive brevet samme dag.", "Det lykkes, når jeg ikke har møder om eftermiddagen.", 3,
        "Vi flytter to faste møder, så det kan lade sig gøre.", 3,
    ),
    "sv-16": Forankret(
        "At skrive tre breve om, som jeg ville sige dem.", "Jeg bliver ikke ringet op for at forklare dem.", 5,
        "Brevene lægges ind som eksempler.", 4, emne="Skriv, som du taler",
    ),
    "sv-17": Forankret(
        "Jeg har skrevet fem afgørelser selv.", "Jeg skal stadig have læst paragrafferne efter.", 3,
    ),
    "sh-01": Forankret("Standardteksterne i syv sager.", "Tre tekster er rettet igen.", 4, "Teksterne samles ét sted."),
    "sh-02": Forankret(
        "Introprogrammet med fire nye.", "De fører selv ordet fra uge tre.", 5, "Bruges også for hjemvendte.", 5,
    ),
    "sh-04": Forankret("Listen over spørgsmål ved indkøb.", "Vi har sagt nej til to løsninger.", 4, "Listen deles."),
    "sh-06": Forankret("De rettede kategorier.", "Tilsynet finder færre fejl.", 4, "Følges i næste tilsyn."),
    "sh-11": Forankret("De tre nye skabeloner.", "Vi skriver det samme om det samme.", 4, "Skabelonerne gennemgås."),
    "sh-12": Forankret("At spørge, før jeg skriver.", "Jeg er mindre i tvivl, men langsommere.", 3, "Sparring.", 3),
    "sh-13": Forankret("Listen ved skærmen.", "Jeg overtager sager uden at ringe rundt.", 5, "Listen til alle.", 4),
    "sh-14": Forankret("At skrive efter begreberne.", "Ingen udredninger er kommet retur.", 4, "Egne sager fra nu af."),
}  # fmt: skip
