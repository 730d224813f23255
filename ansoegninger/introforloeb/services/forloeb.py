"""The steps of the process: each writes its fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.introforloeb import besked
from ansoegninger.introforloeb.fakta import (
    Anledning,
    Introbekraeftelse,
    Introgodkendelse,
    Introkonklusion,
    Introniveau,
    Introophoer,
    Introstatus,
    Ophoer,
    Part,
)
from ansoegninger.introforloeb.models import (
    INDHOLD,
    Ansvarlig,
    Gaelder,
    Introforloeb,
    Intromilepael,
    Introtrin,
    Skabelontrin,
    Udeladt,
)
from ansoegninger.introforloeb.queries import seneste_konklusion
from ansoegninger.introforloeb.standard import STATUSDAGE
from ansoegninger.strategi.models import Laeringsmaal, Niveau
from roller.adgang.adgang import Aktoer
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.sprog.arbejdsdage import arbejdsdag
from workflows.sprog.formater import dato


def foreslaa(
    *, sag: Introforloeb, aktoer: Aktoer | None, tidspunkt: datetime, mentor: Bruger | None = None
) -> Mapping[str, object]:
    """Propose the steps from the department's template, on working days, crossed out where the person can it.

    Everybody begins at level C.
    """
    dag = timezone.localdate(tidspunkt)
    Introniveau.objects.create(forloeb=sag, anledning=Anledning.START, niveau=Niveau.C, dag=dag)
    for antal in STATUSDAGE:
        if (status := arbejdsdag(sag.start_dag, antal)) < sag.slut_dag:
            Intromilepael.objects.create(forloeb=sag, dag=status)
    kan = _kan_allerede(sag)
    trin = [_kopi(sag, fra, mentor, kan) for fra in _skabelonens_trin(sag)]
    udeladte = sum(1 for t in trin if t.udeladt)
    return {"antal": len(trin), "udeladte": udeladte, "version": sag.skabelonversion}


def _skabelonens_trin(sag: Introforloeb) -> list[Skabelontrin]:
    trin = Skabelontrin.objects.filter(skabelon__enhed=sag.enhed_id, gaelder__in=[Gaelder.ALLE, sag.slags])
    return list(trin.prefetch_related("laeringsmaal"))


def _kan_allerede(sag: Introforloeb) -> Callable[[Skabelontrin, list[Laeringsmaal]], bool]:
    """Is a step about something, and can the person all of it? A step about no part of the strategy always stays."""
    temaer = set(sag.kan_temaer.values_list("pk", flat=True))
    kendte = set(sag.kan_maal.values_list("pk", flat=True))

    def kan(trin: Skabelontrin, maal: list[Laeringsmaal]) -> bool:
        om_tema = {trin.tema_id} - {None}
        om_maal = {m.pk for m in maal}
        return bool(om_tema | om_maal) and om_tema <= temaer and om_maal <= kendte

    return kan


def _kopi(
    sag: Introforloeb,
    fra: Skabelontrin,
    mentor: Bruger | None,
    kan: Callable[[Skabelontrin, list[Laeringsmaal]], bool],
) -> Introtrin:
    maal = list(fra.laeringsmaal.all())
    egen = mentor if mentor and mentor.pk != sag.person_id and fra.hvem == Ansvarlig.MENTOR else None
    trin = Introtrin.objects.create(
        forloeb=sag,
        dag=min(arbejdsdag(sag.start_dag, fra.arbejdsdage), sag.slut_dag),
        mentor=egen,
        udeladt=Udeladt.KAN if kan(fra, maal) else "",
        **{felt: getattr(fra, felt) for felt in INDHOLD},
    )
    if maal:
        trin.laeringsmaal.set(maal)
    return trin


def send_til_leder(*, sag: Introforloeb, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The plan is drafted, and the leader reads it.

    Raises:
        Regelbrud: it has no step, or a step lacks its mentor.
    """
    return {"antal": _kraev_en_hel_plan(sag)}


def saet_i_gang(*, sag: Introforloeb, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The leader has drafted the plan alone, where there is no koordinator; it begins.

    Raises:
        Regelbrud: as in `send_til_leder`.
    """
    antal = _kraev_en_hel_plan(sag)
    besked.sig_at_det_begynder(sag, tidspunkt)
    return {"antal": antal}


def godkend(
    *, sag: Introforloeb, aktoer: Aktoer, enig: bool, begrundelse: str, planversion: int, tidspunkt: datetime
) -> Introgodkendelse:
    """The leader agrees to the plan as shown, or sends it back with a word.

    Raises:
        Regelbrud: it was changed since, it is sent back without a word, or it is not whole.
    """
    if planversion != sag.planversion:
        raise Regelbrud("Planen er ændret, siden du åbnede siden. Læs den igennem igen, før du svarer.")
    if not enig and not begrundelse.strip():
        raise Regelbrud("Skriv, hvad der skal være anderledes.", "begrundelse")
    if enig:
        _kraev_en_hel_plan(sag)
        besked.sig_at_det_begynder(sag, tidspunkt)
    return Introgodkendelse.objects.create(
        forloeb=sag,
        enig=enig,
        planversion=planversion,
        begrundelse=begrundelse.strip(),
        registreret_af=aktoer.bruger,
        registreret_kl=tidspunkt,
    )


def status_medarbejder(*, sag: Introforloeb, aktoer: Aktoer, gang: str, tekst: str, tidspunkt: datetime) -> Introstatus:
    """The employee's word on how it goes."""
    return _status(sag, Part.MEDARBEJDER, aktoer, gang, tekst, tidspunkt)


def status_leder(*, sag: Introforloeb, aktoer: Aktoer, gang: str, tekst: str, tidspunkt: datetime) -> Introstatus:
    """The leader's word on how it goes."""
    return _status(sag, Part.LEDER, aktoer, gang, tekst, tidspunkt)


def status_koordinator(*, sag: Introforloeb, aktoer: Aktoer, gang: str, tekst: str, tidspunkt: datetime) -> Introstatus:
    """The koordinator's word on how it goes."""
    return _status(sag, Part.KOORDINATOR, aktoer, gang, tekst, tidspunkt)


def _status(sag: Introforloeb, part: Part, aktoer: Aktoer, gang: str, tekst: str, tidspunkt: datetime) -> Introstatus:
    assert sag.milepael is not None, "der gøres kun status på en dag, der er nået"
    return Introstatus.objects.create(
        milepael=sag.milepael,
        part=part,
        gang=gang,
        tekst=tekst.strip(),
        registreret_af=aktoer.bruger,
        registreret_kl=tidspunkt,
    )


def konkluder(*, sag: Introforloeb, aktoer: Aktoer, niveau: str, videre: str, tidspunkt: datetime) -> Introkonklusion:
    """The level that the two have agreed on, and what goes on into the development plan; the employee answers."""
    return Introkonklusion.objects.create(
        forloeb=sag, niveau=niveau, videre=videre.strip(), registreret_af=aktoer.bruger, registreret_kl=tidspunkt
    )


def bekraeft(
    *, sag: Introforloeb, aktoer: Aktoer, enig: bool, begrundelse: str, konklusion: int, tidspunkt: datetime
) -> Introbekraeftelse:
    """The employee agrees, and the level is a fact; or says what is not right, and the leader writes again.

    Raises:
        Regelbrud: it is not the conclusion that was shown, or a no without a word.
    """
    seneste = seneste_konklusion(sag)
    if seneste is None or seneste.pk != konklusion:
        raise Regelbrud("Din leder har skrevet noget nyt, siden du åbnede siden. Læs det, før du svarer.")
    if not enig and not begrundelse.strip():
        raise Regelbrud("Skriv, hvad der ikke passer.", "begrundelse")
    if enig:
        dag = timezone.localdate(tidspunkt)
        Introniveau.objects.create(forloeb=sag, anledning=Anledning.SLUT, niveau=seneste.niveau, dag=dag)
    return Introbekraeftelse.objects.create(
        konklusion=seneste,
        enig=enig,
        begrundelse=begrundelse.strip(),
        registreret_af=aktoer.bruger,
        registreret_kl=tidspunkt,
    )


def flyt_slutdagen(*, sag: Introforloeb, aktoer: Aktoer, slut_dag: date, tidspunkt: datetime) -> Mapping[str, object]:
    """It takes longer, or the person is ready before.

    Raises:
        Regelbrud: the day is past, or a step that is not done would lie after it.
    """
    if slut_dag < timezone.localdate(tidspunkt) or slut_dag <= sag.start_dag:
        raise Regelbrud("Vælg i dag eller en senere dag, efter den første.", "slut_dag")
    if sag.trin.filter(udeladt="", udfoert__isnull=True, dag__gt=slut_dag).exists():
        raise Regelbrud(
            "Der er trin efter den dag, som ikke er gjort. Flyt dem først, eller streg dem over.", "slut_dag"
        )
    sag.slut_dag = slut_dag
    sag.save(update_fields=["slut_dag"])
    return {"slut": dato(slut_dag)}


def stop(*, sag: Introforloeb, aktoer: Aktoer, grund: str, begrundelse: str, tidspunkt: datetime) -> Introophoer:
    """The person leaves, moves, or it makes no sense any more; what was done stays.

    Raises:
        Regelbrud: another reason without a word.
    """
    if grund == Ophoer.ANDET and not begrundelse.strip():
        raise Regelbrud("Skriv hvorfor.", "begrundelse")
    besked.tag_beskeder_tilbage(sag, tidspunkt)
    return Introophoer.objects.create(
        forloeb=sag,
        grund=grund,
        begrundelse=begrundelse.strip(),
        registreret_af=aktoer.bruger,
        registreret_kl=tidspunkt,
    )


def _kraev_en_hel_plan(sag: Introforloeb) -> int:
    trin = list(sag.trin.filter(udeladt=""))
    if not trin:
        raise Regelbrud("Planen har ingen trin.")
    uden = next((t for t in trin if t.hvem == Ansvarlig.MENTOR and t.mentor_id is None), None)
    if uden:
        raise Regelbrud(f"Vælg en mentor til »{uden.titel}«, eller streg trinnet over.")
    return len(trin)
