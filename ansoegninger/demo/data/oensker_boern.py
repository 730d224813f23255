"""The current round in the other centre, with canary words that must never show outside it."""

from .koder import Aktivitetstype, Oenskefase, Udbyderart
from .koder import Vurderingsudfald as Udfald
from .oenskeord import delvist, fra_kataloget, i_egne_ord, i_kroner, ja, vurdering
from .omfang import dage

KANARIEORD = ("Sølvlærke", "Havørredmodellen", "Kvisthøjen", "Egeløkken", "Farhadzai")

OENSKER_BOERN = (
    i_egne_ord(
        "bu-01", "ellinor", "Sølvlærke: leg som vej ind i samtalen", "Foreningen Sølvlærke",
        "Jeg vil gerne lære Sølvlærke-legen, så mindre børn kan fortælle, uden at de skal svare på spørgsmål.",
        art=Udbyderart.FORENING, type_=Aktivitetstype.FAGSPECIFIKT_KURSUS, omfang=dage("2"),
        pris=i_kroner(6_400, transport=420), tema=1, maal=(1, 15),
        fase=Oenskefase.AFVENTER_PRIORITERING, prioritet=1, oprettet=-30, start=112, slut=113,
        vurdering=vurdering(
            Udfald.ANBEFALES, "rune", -18, 1,
            ja("Vi taler med flere små børn end før."),
            ja("Aftalt ved MUS."),
            ja("Barnets stemme er vores udgave af tema 1."),
        ),
    ),
    i_egne_ord(
        "bu-02", "tobias", "Havørredmodellen i netværksmøder", "Havnsund Kurser",
        "Havørredmodellen giver alle omkring bordet en opgave. Mine netværksmøder har brug for netop det.",
        art=Udbyderart.PRIVAT, type_=Aktivitetstype.TEMADAG, omfang=dage("1"), pris=i_kroner(3_100), tema=5, maal=(20,),
        fase=Oenskefase.HOS_LEDER, prioritet=1, oprettet=-9, start=70,
    ),
    fra_kataloget(
        "bu-03", "maryam", "temadag_barnets_lov", "Jeg har brug for at få loven gennemgået fra en ende af.",
        fase=Oenskefase.KLADDE, prioritet=2, oprettet=-4, omfang=dage("1"), maal=(10,),
    ),
    fra_kataloget(
        "bu-05", "tobias", "diplom_samtale",
        "Jeg holder mange samtaler med forældre, der er i krise, og vil gerne have en metode at holde fast i.",
        fase=Oenskefase.AFVENTER_PRIORITERING, prioritet=2, oprettet=-29, start=130, slut=190, maal=(1,),
        vurdering=vurdering(
            Udfald.ANBEFALES, "rune", -18, 2,
            ja("Samtalerne fylder mest i hans sager."),
            ja("Aftalt ved MUS."),
            ja("Samtalen er kernen i tema 1."),
        ),
    ),
    fra_kataloget(
        "bu-06", "maryam", "diplom_koordinering",
        "Der er mange om hvert barn hos os. Jeg vil lære at få skole, sundhedspleje og os til at trække samme vej.",
        fase=Oenskefase.AFVENTER_PRIORITERING, prioritet=1, oprettet=-28, start=140, slut=185, maal=(20,),
        vurdering=vurdering(
            Udfald.ANBEFALES, "rune", -18, 3,
            ja("Hun har flest sager med mange samarbejdspartnere."),
            delvist("Emnet blev nævnt ved MUS."),
            ja("Samarbejdet om borgeren er tema 5."),
        ),
    ),
    fra_kataloget(
        "bu-04", "vibeke", "fag_faglig_ledelse",
        "Vi måler meget på børneområdet, men jeg mangler en fast måde at tale om tallene på med mine ledere.",
        fase=Oenskefase.HOS_LEDER, prioritet=1, oprettet=-10, start=105, slut=160, maal=(20,), tema=4,
        tillaeg=i_kroner(transport=450),
    ),
)  # fmt: skip
