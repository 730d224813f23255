"""What can be broken behind the system's back, and what the check that owns it then says."""

from collections.abc import Callable
from datetime import timedelta

from django.db import connection

from ansoegninger.oensker.models import Oenske
from tests.ansoegninger.kontrol.bagom import fase, kopier, sql
from tests.ansoegninger.kontrol.skader_efter import BEVISER
from tests.ansoegninger.kontrol.skader_fond import FOND
from tests.ansoegninger.kontrol.skader_kaede import KAEDE
from tests.ansoegninger.kontrol.skader_penge import PENGE
from tests.ansoegninger.kontrol.skader_sletning import SLETNING
from tests.ansoegninger.kontrol.skader_tider import TIDER
from tests.ansoegninger.kontrol.skader_ure import URE
from tests.ansoegninger.kontrol.skader_venteliste import VENTELISTE
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from tests.fabrikker.hold import DAG, NU
from workflows.motor.faelles import processer


def _forloeb(sag: Oenske, status: str) -> None:
    sql("UPDATE viewflow_process SET status = %s WHERE id = %s", status, _proces(sag))


def _dobbelt_opgave(v: Verden) -> None:
    kopier("viewflow_task", "flow_task LIKE %s AND status = 'NEW'", "%Kursusoenske.vurder")


def _trin_gjort_to_gange(v: Verden) -> None:
    kopier("viewflow_task", "flow_task LIKE %s AND process_id = %s", "%Kursusoenske.laes", _proces(v.afslaaet))
    with connection.cursor() as markoer:
        markoer.execute("SELECT MAX(id) FROM viewflow_task WHERE flow_task LIKE %s", ["%Kursusoenske.laes"])
        (ny,) = markoer.fetchone()
        markoer.execute(
            "SELECT to_task_id FROM viewflow_task_previous p JOIN viewflow_task t ON t.id = p.from_task_id"
            " WHERE t.flow_task LIKE %s AND t.process_id = %s",
            ["%Kursusoenske.laes", _proces(v.afslaaet)],
        )
        (foran,) = markoer.fetchone()
    sql("INSERT INTO viewflow_task_previous (from_task_id, to_task_id) VALUES (%s, %s)", ny, foran)


def _proces(sag: Oenske) -> int:
    return int(processer(sag).get().pk)


def _retter_en_beslutning(v: Verden) -> None:
    beslutning = v.afslaaet.beslutninger.get()
    beslutning.begrundelse = "Skrevet om bagefter"
    beslutning.save()


#: For each check: what is done, and words that it must then say. The three without have tests of their own.
BRUD: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "hoejst_en_aaben_opgave_pr_trin": [(_dobbelt_opgave, "2 åbne opgaver på samme trin")],
    "intet_trin_er_gjort_to_gange": [(_trin_gjort_to_gange, "gjort 2 gange")],
    "afsluttet_forloeb_har_ingen_aabne_opgaver": [
        (
            lambda v: sql("UPDATE viewflow_process SET status = 'DONE' WHERE id = %s", _proces(v.hos_leder)),
            "åben opgave",
        )
    ],
    "forloeb_i_gang_har_et_aabent_trin": [
        (lambda v: _forloeb(v.afslaaet, "NEW"), "intet trin"),
    ],
    "fasen_er_en_projektion_af_forloebet": [
        (lambda v: fase(v.hos_leder, "AFVENTER_PRIORITERING"), "sagen siger AFVENTER_PRIORITERING"),
        (lambda v: fase(v.afslaaet, "AFSLUTTET"), "forløbet siger AFSLAAET"),
        (
            lambda v: _forloeb(v.hos_leder, "CANCELED"),
            "forløbet siger TRUKKET",
        ),
    ],
    "sag_og_forloeb_hoerer_sammen": [
        (lambda v: fase(v.hos_leder, "KLADDE"), "siger selv, at den ikke er begyndt"),
        (
            lambda v: sql("UPDATE viewflow_process SET artifact_object_id = 0 WHERE id = %s", _proces(v.hos_leder)),
            "har intet forløb",
        ),
        (
            lambda v: sql("UPDATE viewflow_process SET artifact_object_id = 0 WHERE id = %s", _proces(v.hos_leder)),
            "forløbets sag findes ikke",
        ),
        (lambda v: kopier("viewflow_process", "id = %s", _proces(v.hos_leder)), "mere end ét forløb"),
    ],
    "hvert_aabent_trin_staar_i_koeen": [
        (
            lambda v: sql("DELETE FROM workflows_aabenopgave WHERE sagsnummer = %s", v.hos_leder.sagsnummer),
            "mangler i køen",
        )
    ],
    "koeen_viser_kun_det_aabne": [
        (
            lambda v: sql("UPDATE viewflow_task SET status = 'DONE' WHERE flow_task LIKE %s", "%Kursusoenske.vurder"),
            "står i køen, men er ikke åbent",
        ),
        (
            lambda v: sql(
                "UPDATE workflows_aabenopgave SET enhed_id = %s WHERE sagsnummer = %s",
                v.hold.enhed["boern"].pk,
                v.hos_leder.sagsnummer,
            ),
            "passer ikke med sagen",
        ),
    ],
    "hver_aaben_opgave_har_nogen": [
        (
            lambda v: sql("DELETE FROM roller_rolletildeling WHERE person_id = %s", v.hold["lone"].pk),
            "opgaver venter på leder, og ingen har rollen",
        )
    ],
    "runde_gaar_videre_naar_alle_har_laast": [
        (
            lambda v: (
                sql("UPDATE ansoegninger_prioriteringsrunde SET fase = 'INDSTILLING' WHERE id = %s", v.runde.pk)
                or sql("UPDATE ansoegninger_indstilling SET fase = 'LAAST'")
            ),
            "venter stadig på dem",
        )
    ],
    "frigivet_runde_har_ingen_der_venter": [
        (
            lambda v: sql("UPDATE ansoegninger_beslutning SET frigivet_kl = NULL WHERE oenske_id = %s", v.afslaaet.pk),
            "fik aldrig sin tilbagemelding",
        )
    ],
    "sporets_numre_er_uden_huller": [
        (
            lambda v: sql("DELETE FROM workflows_sporpost WHERE kaede = %s AND nummer = 2", v.afslaaet.sagsnummer),
            "har numrene 1–5",
        ),
        (
            lambda v: sql("DELETE FROM workflows_sporpost WHERE kaede = %s AND nummer = 1", v.afslaaet.sagsnummer),
            "har numrene 2–5",
        ),
    ],
    "hvert_trin_har_en_post": [
        (
            lambda v: sql("DELETE FROM workflows_sporpost WHERE art = 'kursusoenske.laes'"),
            "kursusoenske.laes er gjort 1 gange, men står 0 gange",
        )
    ],
    "hver_kendsgerning_har_sin_post": [
        (lambda v: sql("DELETE FROM workflows_sporpost WHERE art = 'beslutning'"), "1 beslutninger, men 0 poster"),
        (lambda v: sql("DELETE FROM ansoegninger_laesekvittering"), "0 læsekvitteringer, men 1 poster"),
    ],
    # Needs real transactions: tests/workflows/spor/test_afstemning.py.
    "hver_aendring_har_sin_post": [],
    "seneste_historik_er_raekken": [
        (
            lambda v: sql("UPDATE ansoegninger_oenske SET titel = 'Noget andet' WHERE id = %s", v.bevilget.pk),
            "uden om historikken",
        ),
        (lambda v: sql("DELETE FROM ansoegninger_laesekvittering"), "slettet uden om historikken"),
        (lambda v: sql("DELETE FROM ansoegninger_historicalbrev"), "uden om historikken"),
    ],
    "en_beslutning_pr_oenske_og_runde": [],
    "fasen_foelger_af_beslutningen": [
        (
            lambda v: sql("UPDATE ansoegninger_beslutning SET udfald = 'VENTELISTE' WHERE udfald = 'AFSLAG'"),
            "ingen frigivet beslutning om afslag",
        ),
        (lambda v: sql("UPDATE ansoegninger_beslutning SET frigivet_kl = NULL"), "om bevilget"),
        (lambda v: fase(v.hos_leder, "TILBAGEMELDING"), "tilbagemelding uden en beslutning"),
        (lambda v: fase(v.afslaaet, "HOS_LEDER"), "sagen er ikke gået videre"),
    ],
    "ingen_afgoer_sin_egen_sag": [
        (
            lambda v: sql(
                "UPDATE ansoegninger_beslutning SET besluttet_af_id = %s WHERE oenske_id = %s",
                v.hold["mads"].pk,
                v.bevilget.pk,
            ),
            "truffet af eller på vegne af",
        ),
        (
            lambda v: sql(
                "UPDATE ansoegninger_vurdering SET vurderet_af_id = %s WHERE oenske_id = %s",
                v.hold["mads"].pk,
                v.bevilget.pk,
            ),
            "vurderet af den, det handler om",
        ),
    ],
    "den_der_besluttede_havde_rollen": [
        (
            lambda v: sql("UPDATE ansoegninger_beslutning SET besluttet_af_id = %s", v.hold["per"].pk),
            "havde ikke rollen den dag",
        ),
        (
            lambda v: sql(
                "UPDATE ansoegninger_beslutning SET besluttet_af_id = %s, paa_vegne_af_id = %s",
                v.hold["carl"].pk,
                v.hold["per"].pk,
            ),
            "havde ikke rollen den dag",
        ),
        (
            lambda v: sql(
                "UPDATE roller_rolletildeling SET til_dag = %s WHERE person_id = %s",
                DAG - timedelta(days=1),
                v.hold["carl"].pk,
            ),
            "havde ikke rollen den dag",
        ),
    ],
    "en_beslutning_aendres_ikke": [
        (_retter_en_beslutning, "indholdet er ændret"),
        (
            lambda v: sql("UPDATE ansoegninger_historicalbeslutning SET history_type = '-'"),
            "beslutningen er slettet",
        ),
    ],
    "pladserne_er_fra_en_til_n": [
        (lambda v: sql("UPDATE ansoegninger_placering SET plads = plads + 1"), "2 ønsker har pladserne 2–3"),
        (lambda v: sql("UPDATE ansoegninger_placering SET plads = 1"), "2 ønsker har pladserne 1–1"),
    ],
    "hver_beslutning_har_et_brev": [
        (
            lambda v: sql("DELETE FROM ansoegninger_laesekvittering") or sql("DELETE FROM ansoegninger_brev"),
            "der er intet brev",
        ),
        (lambda v: sql("UPDATE ansoegninger_brev SET modtager_id = %s", v.hold["bo"].pk), "til en anden"),
        (lambda v: sql("UPDATE workflows_besked SET modtager_id = %s", v.hold["bo"].pk), "til en anden"),
    ],
    "intet_brev_foer_beslutningen": [
        (lambda v: sql("UPDATE ansoegninger_brev SET oprettet_kl = %s", NU), "ældre end beslutningen"),
        (lambda v: sql("UPDATE workflows_besked SET sendt_kl = %s", NU), "ældre end beslutningen"),
    ],
    "ingen_orientering_foer_det_sidste_svar": [
        (lambda v: sql("UPDATE workflows_besked SET sendt_kl = %s", SENERE + timedelta(hours=1)), "orienteret, før"),
        (lambda v: sql("UPDATE workflows_besked SET sendt_kl = NULL, status = 'FEJLET'"), "orienteret, før"),
    ],
    "ingen_besked_haenger": [
        (
            lambda v: sql(
                "UPDATE workflows_besked SET status = 'SENDES', sendt_kl = NULL, laan_til_kl = %s",
                NU - timedelta(days=1),
            ),
            "en afsender, der er væk",
        )
    ],
    "hver_besked_faar_en_ende": [
        (
            lambda v: sql(
                "UPDATE workflows_besked SET status = 'KLAR', sendt_kl = NULL, naeste_forsoeg_kl = %s",
                NU - timedelta(days=2),
            ),
            "ligget klar i mere end et døgn",
        )
    ],
    "gaeldende_plan_er_godkendt_af_begge": [
        (
            lambda v: sql("UPDATE ansoegninger_mussamtale SET planversion = planversion + 1"),
            "ikke godkendt af medarbejder, som den er nu",
        ),
        (lambda v: sql("DELETE FROM ansoegninger_plangodkendelse WHERE part = 'LEDER'"), "ikke godkendt af leder"),
    ],
    "hver_part_godkender_selv": [
        (lambda v: sql("UPDATE ansoegninger_plangodkendelse SET planversion = 99"), "som endnu ikke findes"),
        (
            lambda v: sql("UPDATE ansoegninger_plangodkendelse SET godkendt_af_id = %s", v.hold["mads"].pk),
            "på den andens vegne",
        ),
    ],
    "penge_er_hele_oere": [],
    **FOND,
    **PENGE,
    **SLETNING,
    **KAEDE,
    **TIDER,
    **BEVISER,
    **URE,
    **VENTELISTE,
    # Both halves read the same rows, so no row can set them apart: broken in the code instead.
    "listen_viser_det_reglen_siger": [],
}
