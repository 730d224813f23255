"""Random people do random things, also what they may not: the machine behind `test_tilfaeldig_gang`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from viewflow.workflow.models import Task

from ansoegninger.kontrol.register import brud
from ansoegninger.mus.services import gem_maal
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.services import slet_kladde
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling, Placering, Prioriteringsrunde
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.prioritering.udkast import saet_udkast
from roller.adgang.adgang import adgang_for
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_hold, laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import musrunde
from tests.motor.trindata import MAAL, trindata
from tests.motor.vandring_planer import ALLE, MEDARBEJDERE, Planerne, nogen, nummer
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.forloeb import Kursusoenske
from workflows.motor import ure
from workflows.motor.doere import afbryd, begynd, udfoer
from workflows.motor.fejl import ForSent, Regelbrud, UkendtOpgave
from workflows.motor.models import AabenOpgave, AabenOpgaveQuerySet

#: What a door may answer; anything else is a defect.
AFVIST = (IngenAdgang, ForSent, Regelbrud, UkendtOpgave)


def _begynd(hold: Hold, dybde: int) -> None:
    """The year as far as this."""
    musrunde(hold, "voksen")
    oensker = [sager.indsendt(hold, navn) for navn in MEDARBEJDERE]
    if dybde == 0:
        return
    for oenske, leder in zip(oensker, ("lone", "lone", "per", "carl", "sofie"), strict=True):
        sager.goer(hold[leder], oenske, "vurder", **sager.VURDERING)
    if dybde == 1:
        return
    runde = sager.runde(hold, rammer={"voksen": 3_000_000, "visitation": 3_000_000, "center": 3_000_000})
    if dybde >= 3:
        sager.laas_alle(hold, runde)
    if dybde >= 4:
        for nr, oenske in enumerate(oensker):
            af = "sofie" if oenske.person == hold["carl"] else "carl"
            sager.udkast(hold, runde, oenske, Beslutningsudfald.values[nr % 4], af=af)
        sager.beslut(hold, runde)
    if dybde == 5:
        sager.frigiv(runde)


#: Walks share their beginnings, each made once in a process.
BEGYNDELSER = [partial(_begynd, dybde=dybde) for dybde in range(6)]


class TilfaeldigGang(Planerne, RuleBasedStateMachine):
    """A centre with two departments, and everybody pressing everything."""

    def __init__(self) -> None:
        super().__init__()
        self.ramme = transaction.atomic()
        self.ramme.__enter__()
        self.hold = laeg_hold()
        self.nu = NU
        #: Who sees what, as questions: the answers are new each time, the words only when roles have changed.
        self.koeer: dict[str, AabenOpgaveQuerySet] = {}

    def teardown(self) -> None:
        try:
            if not connection.needs_rollback:
                self._resten_af_aaret()
            # After a step that broke the transaction there is nothing left to ask; the step's own error tells.
            assert connection.needs_rollback or brud(self.nu) == []
        finally:
            transaction.set_rollback(True)
            self.ramme.__exit__(None, None, None)

    def _resten_af_aaret(self) -> None:
        """Wherever the walk left it, the year goes on: most walks would else never see a course evaluated."""
        for froe in range(3):
            self._en_dag(froe, 20)
            for runde in Prioriteringsrunde.objects.filter(fase="BESLUTNING"):
                self._vaelg_udfald(runde, Beslutningsudfald.values, uden=-1)
                self._goer(AabenOpgave.objects.get(trin="beslut", sagsnummer=runde.sagsnummer), "carl", 1)
            self.der_frigives()
            self.der_sendes_breve(alle=True)

    def proev(self, handling: Callable[..., Any], **felter: Any) -> Any:
        """Try it; whether it was refused or not, a minute has passed."""
        self.nu += timedelta(minutes=1)
        try:
            with transaction.atomic():
                return handling(**felter)
        except AFVIST as afvist:
            return afvist

    def adgang(self, navn: str) -> Any:
        return adgang_for(self.hold[navn], DAG)

    def i_koeen(self, navn: str, opgave: AabenOpgave) -> bool:
        """Whether the step stands in this person's queue now."""
        if navn not in self.koeer:
            self.koeer[navn] = AabenOpgave.objects.for_adgang(self.adgang(navn))
        return self.koeer[navn].filter(pk=opgave.pk).exists()

    @initialize(dybde=st.integers(min_value=0, max_value=5))
    def der_er_gang_i_den(self, dybde: int) -> None:
        """Start somewhere along the year: a random walk from the beginning never sees its end."""
        laeg_scene(self.hold, BEGYNDELSER[dybde])
        if dybde >= 2:
            self.nu += timedelta(hours=3)

    # --- Steps -------------------------------------------------------------------------------------------------------

    def _goer(self, opgave: AabenOpgave, navn: str, valg: int) -> None:
        adgang = self.adgang(navn)
        i_koeen = self.i_koeen(navn, opgave)
        if opgave.trin == "plan" and valg % 3:
            self.proev(gem_maal, samtale=opgave.sag, adgang=adgang, felter=MAAL, tidspunkt=self.nu)
        data = trindata(opgave, valg)
        noegle = uuid4()
        felter = {"opgave_id": opgave.task_id, "adgang": adgang, "data": data, "tidspunkt": self.nu, "noegle": noegle}
        svar = self.proev(udfoer, **felter)
        if not isinstance(svar, Exception):
            assert i_koeen, f"{navn} gjorde {opgave}, som ikke stod i køen"
            assert self.proev(udfoer, **felter).gentaget
            if opgave.trin == "ranger":
                prioritering.saml_indstillinger(opgave.sag_id, self.nu)
        elif isinstance(svar, IngenAdgang):
            assert not i_koeen or opgave.trin == "orienter", f"{opgave} stod i {navn}s kø, men blev afvist: {svar}"

    @rule(nr=nummer, navn=nogen, valg=nummer)
    def hvem_som_helst_proever_et_trin(self, nr: int, navn: str, valg: int) -> None:
        if opgaver := list(AabenOpgave.objects.order_by("pk")):
            self._goer(opgaver[nr % len(opgaver)], navn, valg)

    def _en_dag(self, froe: int, antal: int) -> None:
        """Some open steps, each done by somebody who may; a seed spreads the choice better than small numbers do."""
        tilfaeldig = Random(froe)
        for _ in range(antal):
            if not (opgaver := list(AabenOpgave.objects.order_by("pk"))):
                return
            opgave = tilfaeldig.choice(opgaver)
            egen = opgave.rolle == Rolle.MEDARBEJDER
            for navn in [opgave.person.brugernavn] if egen else ALLE:
                if self.i_koeen(navn, opgave):
                    self._goer(opgave, navn, tilfaeldig.randrange(30))
                    break
            else:
                raise AssertionError(f"ingen kan gøre {opgave}")

    @rule(froe=st.integers(min_value=0, max_value=2**32))
    def en_stille_dag(self, froe: int) -> None:
        self._en_dag(froe, 4)

    @rule(froe=st.integers(min_value=0, max_value=2**32))
    def en_travl_dag(self, froe: int) -> None:
        self._en_dag(froe, 10)

    @rule(nr=nummer, navn=nogen)
    def nogen_poster_til_en_vilkaarlig_gammel_opgave(self, nr: int, navn: str) -> None:
        ikke_aabne = Task.objects.exclude(aaben_opgave__isnull=False).order_by("pk")
        task = ikke_aabne[nr % ikke_aabne.count()]
        felter = {"opgave_id": task.pk, "adgang": self.adgang(navn), "data": {}}
        svar = self.proev(udfoer, **felter, tidspunkt=self.nu, noegle=uuid4())
        assert isinstance(svar, ForSent | UkendtOpgave)

    # --- Wishes ------------------------------------------------------------------------------------------------------

    @rule(
        navn=st.sampled_from(MEDARBEJDERE), af=nogen, kr=st.integers(min_value=0, max_value=20_000), send=st.booleans()
    )
    def et_nyt_oenske(self, navn: str, af: str, kr: int, send: bool) -> None:
        kladde = sager.kladde(self.hold, navn, kursusgebyr_oere=kr * 100)
        felter = {"kode": "kursusoenske", "sag": kladde, "adgang": self.adgang(af), "data": {}}
        if send:
            svar = self.proev(begynd, **felter, tidspunkt=self.nu, noegle=uuid4())
            assert isinstance(svar, IngenAdgang) == (navn != af)
        else:
            self.proev(slet_kladde, oenske=kladde)

    @rule(nr=nummer, navn=nogen)
    def nogen_traekker_et_oenske(self, nr: int, navn: str) -> None:
        oenske = Oenske.objects.order_by("pk")[nr % Oenske.objects.count()]
        ejer = oenske.person.brugernavn
        af = navn if nr % 3 else ejer
        felter = {"sag": oenske, "adgang": self.adgang(af), "data": {"begrundelse": "Nej tak"}, "noegle": uuid4()}
        svar = self.proev(afbryd, afbrydelse=Kursusoenske.traek, tidspunkt=self.nu, **felter)
        assert isinstance(svar, Exception) or af == ejer

    # --- The round ---------------------------------------------------------------------------------------------------

    @rule(aar=st.sampled_from([2027, 2028]), navn=nogen)
    def nogen_aabner_en_runde(self, aar: int, navn: str) -> None:
        if Prioriteringsrunde.objects.exclude(fase="AFSLUTTET").exists():
            return
        felter = {"center": self.hold.enhed["center"], "aar": aar, "indstil_senest_dag": DAG, "noegle": uuid4()}
        rammer = {self.hold.enhed[enhed]: 3_000_000 for enhed in ("voksen", "visitation", "center")}
        af = navn if aar == 2028 else "carl"
        self.proev(prioritering.aabn_runde, **felter, rammer=rammer, adgang=self.adgang(af), tidspunkt=self.nu)

    @rule(nr=nummer, plads=nummer, navn=st.sampled_from(("lone", "per", "carl", "signe", "mads")))
    def nogen_flytter_et_oenske(self, nr: int, plads: int, navn: str) -> None:
        indstillinger = Indstilling.objects.order_by("pk")
        oensker = Oenske.objects.order_by("pk")
        if indstillinger:
            indstilling = indstillinger[nr % len(indstillinger)]
            felter = {"oenske_id": oensker[nr % len(oensker)].pk, "til_plads": plads, "tidspunkt": self.nu}
            adgang = self.adgang(navn)
            felter["vist"] = aftryk_paa(indstilling, adgang.dag)
            self.proev(prioritering.flyt, indstilling=indstilling, adgang=adgang, **felter)

    @rule(udfald=st.lists(st.sampled_from(Beslutningsudfald.values), min_size=1, max_size=3), uden=nummer)
    def ledelsen_vaelger_udfald(self, udfald: list[str], uden: int) -> None:
        for runde in Prioriteringsrunde.objects.filter(fase="BESLUTNING"):
            self._vaelg_udfald(runde, udfald, uden)

    def _vaelg_udfald(self, runde: Prioriteringsrunde, udfald: list[str], uden: int) -> None:
        for nr, placering in enumerate(Placering.objects.filter(indstilling__runde=runde)):
            oenske = placering.oenske
            af = "sofie" if oenske.person == self.hold["carl"] else "carl"
            valgt = udfald[nr % len(udfald)]
            ord_ = f"Set i forhold til afdelingens andre behov. {sager.egne_ord(oenske)}"
            felter = {"udfald": valgt, "begrundelse": "" if nr == uden else ord_, "hovedhensyn": sager.hensyn(valgt)}
            self.proev(saet_udkast, runde=runde, oenske=oenske, adgang=self.adgang(af), tidspunkt=self.nu, **felter)

    @rule(navn=nogen, frisk=st.integers(min_value=0, max_value=3))
    def nogen_beslutter_runden(self, navn: str, frisk: int) -> None:
        for opgave in AabenOpgave.objects.filter(trin="beslut"):
            snapshot = forhaandsvis(opgave.sag).snapshot if frisk else "gammelt"
            af = "carl" if frisk > 1 else navn
            felter = {"opgave_id": opgave.task_id, "adgang": self.adgang(af), "data": {"snapshot": snapshot}}
            self.proev(udfoer, **felter, tidspunkt=self.nu, noegle=uuid4())

    @rule()
    def der_frigives(self) -> None:
        ure.forfaldent(self.nu)
        for runde in Prioriteringsrunde.objects.filter(fase="FRIGIVELSE"):
            prioritering.frigiv(runde=runde, nu=lambda: self.nu)

    @rule(alle=st.booleans())
    def der_sendes_breve(self, alle: bool) -> None:
        klar = Besked.objects.filter(status=Beskedstatus.KLAR).order_by("pk").values("pk")
        Besked.objects.filter(pk__in=klar if alle else klar[:1]).update(status=Beskedstatus.SENDT, sendt_kl=self.nu)

    # --- People change -----------------------------------------------------------------------------------------------

    @rule(navn=st.sampled_from(("mads", "per", "aya", "lone")))
    def afdelingen_faar_en_ny_leder(self, navn: str) -> None:
        voksen = self.hold.enhed["voksen"]
        holdt = Rolletildeling.objects.filter(rolle=Rolle.LEDER, enhed=voksen, til_dag__isnull=True)
        if holdt.filter(person=self.hold[navn]).exists():
            return
        for tildeling in holdt:
            if tildeling.fra_dag == DAG:
                tildeling.delete()
            else:
                tildeling.til_dag = DAG
                tildeling.save()
        Rolletildeling.objects.create(person=self.hold[navn], rolle=Rolle.LEDER, enhed=voksen, fra_dag=DAG)
        self.koeer.clear()

    @rule()
    def signe_staar_ind_for_centerchefen(self) -> None:
        if not self.hold["signe"].er_stedfortraeder.exists():
            self.hold.stedfortraeder("signe", "carl", Rolle.CENTERCHEF, "center")
            self.koeer.clear()
