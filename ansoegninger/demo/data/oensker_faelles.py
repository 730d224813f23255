"""The current round: wishes of both departments for the same two courses, which a team or a shared price could join."""

from .koder import Oenskefase
from .koder import Vurderingsudfald as Udfald
from .oenskeord import delvist, fra_kataloget, i_kroner, ja, vurdering

_AFVENTER = Oenskefase.AFVENTER_PRIORITERING
#: What the employees have been told that a single seat costs; the catalogue knows only the team's price.
_ENKELTPLADS = 9_900

OENSKER_FAELLES_VOKSEN = (
    fra_kataloget(
        "vs-26", "dorte", "vum_fagsystem",
        "Jeg udfylder felterne i den rækkefølge, skærmen viser dem, og ikke i den, samtalen går i. Derfor skriver jeg "
        "det samme flere gange.",
        fase=_AFVENTER, prioritet=1, oprettet=-26, start=133, slut=134, maal=(3, 6),
        tillaeg=i_kroner(_ENKELTPLADS, transport=380),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -17, 10,
            ja("Udredningerne er for uens, viser tilsynet."),
            ja("Et af Dortes mål i planen."),
            ja("Tema 2 er netop det."),
        ),
    ),
    fra_kataloget(
        "vs-27", "rasheed", "vum_fagsystem",
        "Jeg kan metoden på papir, men i fagsystemet bliver mine faglige vurderinger til to linjer. Jeg vil lære at "
        "bruge felterne til det, de er tænkt til.",
        fase=_AFVENTER, prioritet=2, oprettet=-24, start=133, slut=134, maal=(3, 12),
        tillaeg=i_kroner(_ENKELTPLADS, transport=260),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -17, 11,
            ja("De faglige vurderinger er for korte til at stå alene."),
            delvist("Ligger tæt på målet om handleplaner."),
            ja("Tema 2."),
        ),
    ),
    fra_kataloget(
        "vs-28", "emil", "vum_fagsystem",
        "Jeg har lært fagsystemet af at spørge mig frem. Nu vil jeg gerne have det samlet, inden jeg får vaner, der "
        "er svære at slippe.",
        fase=_AFVENTER, prioritet=2, oprettet=-22, start=133, slut=134, maal=(6,),
        tillaeg=i_kroner(_ENKELTPLADS, transport=310),
        vurdering=vurdering(
            Udfald.ANBEFALES, "henrik", -16, 12,
            ja("Han skal snart tage egne udredninger."),
            ja("En del af hans første år."),
            ja("Tema 2."),
        ),
    ),
)  # fmt: skip

OENSKER_FAELLES_VISITATION = (
    fra_kataloget(
        "vh-21", "thomas", "vum_fagsystem",
        "Når en borger også har en sag i Voksenstøtte, skriver vi hver sin udredning. Jeg vil kunne læse deres og "
        "skrive videre i den.",
        fase=_AFVENTER, prioritet=2, oprettet=-25, start=147, slut=148, maal=(3, 6), tema=2,
        tillaeg=i_kroner(_ENKELTPLADS, transport=290),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -15, 9,
            ja("De fælles borgere bliver udredt to gange."),
            delvist("Nævnt i planen."),
            ja("Tema 2 og 5."),
        ),
    ),
    fra_kataloget(
        "vh-22", "peter", "vum_fagsystem",
        "Mine notater ligger i fritekst, fordi jeg ikke ved, hvor de ellers skal stå. Andre kan ikke finde dem igen.",
        fase=_AFVENTER, prioritet=2, oprettet=-21, start=133, slut=134, maal=(3,), tema=2,
        tillaeg=i_kroner(_ENKELTPLADS, transport=290),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -14, 10,
            ja("Oplysninger bliver væk mellem to vagter."),
            ja("Passer til niveau B."),
            ja("Tema 2."),
        ),
    ),
    fra_kataloget(
        "vh-23", "marianne", "lyrebjerg_samtale",
        "Jeg skal ofte sige nej til et hjælpemiddel, som borgeren har sat næsen op efter. Jeg vil lære at gøre det, så "
        "vi stadig kan tale sammen bagefter.",
        fase=_AFVENTER, prioritet=2, oprettet=-27, start=88, slut=165, maal=(1, 2), tema=1,
        tillaeg=i_kroner(transport=540),
        vurdering=vurdering(
            Udfald.ANBEFALES, "mette", -15, 11,
            ja("Klagerne handler oftere om tonen end om reglerne."),
            delvist("Ikke et mål, men ligger i forlængelse af det."),
            ja("Tema 1."),
        ),
    ),
)  # fmt: skip
