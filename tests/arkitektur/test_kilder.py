"""The house holds itself to its own rules, and each rule is seen to catch what it is for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.arkitektur import regler
from tests.arkitektur.kilder import PRODUKT, navn, python, skabeloner

Regel = Callable[[str, str], Iterator[str]]


PRODUKTETS = (
    regler.skriver_fase,
    regler.driver_viewflow,
    regler.kernen_kender_nettet,
    regler.laeser_uret,
    regler.lover_uden_at_holde,
)


def laest(filer: Iterator[Path]) -> list[tuple[str, str]]:
    """The files' names and texts."""
    laeste = [(navn(fil), fil.read_text(encoding="utf-8")) for fil in filer]
    assert len(laeste) > 30, "prøven læser ikke det, den skal"
    return laeste


@pytest.fixture(scope="module")
def brud() -> dict[str, list[str]]:
    """What each rule finds: file by file, so that each is parsed once for all of them."""
    fundet: dict[str, list[str]] = {regel.__name__: [] for regel in (*PRODUKTETS, regler.for_lang)}
    for fil, kilde in laest(python(*PRODUKT)):
        for regel in (*PRODUKTETS, regler.for_lang):
            fundet[regel.__name__] += regel(fil, kilde)
    for fil, kilde in laest(python("tests", "deploy")):
        fundet[regler.for_lang.__name__] += regler.for_lang(fil, kilde)
    return fundet


@pytest.mark.parametrize("regel", PRODUKTETS, ids=lambda regel: regel.__name__)
def test_produktet_holder_reglen(brud: dict[str, list[str]], regel: Regel) -> None:
    assert brud[regel.__name__] == []


def test_ingen_fil_og_ingen_funktion_er_for_lang(brud: dict[str, list[str]]) -> None:
    assert brud[regler.for_lang.__name__] == []


def test_ingen_skabelon_har_stil_eller_skript_i_sig() -> None:
    assert [fund for fil, kilde in laest(skabeloner()) for fund in regler.bryder_csp(fil, kilde)] == []


LANG = "\n".join(["def f():", '    """Say."""', *["    x = 1"] * 39])


@pytest.mark.parametrize(
    ("regel", "fil", "kilde"),
    [
        (regler.skriver_fase, "ansoegninger/oensker/services.py", "oenske.fase = 'TRUKKET'"),
        (regler.skriver_fase, "ansoegninger/oensker/services.py", "a, sag.fase = 1, Fase.RETUR"),
        (regler.skriver_fase, "ansoegninger/oensker/services.py", "Oenske.objects.update(fase='RETUR')"),
        (regler.skriver_fase, "ansoegninger/oensker/services.py", "setattr(sag, 'fase', ny)"),
        (regler.skriver_fase, "ansoegninger/demo/byg.py", "bulk_update_with_history(sager, Oenske, ['fase'])"),
        (regler.driver_viewflow, "ansoegninger/oensker/views.py", "task.flow_task.run(task)"),
        (regler.driver_viewflow, "workflows/indbakke/opgaver.py", "activation.execute()"),
        (regler.driver_viewflow, "ansoegninger/mus/services.py", "proces.flow_class.instance.cancel(proces)"),
        (regler.driver_viewflow, "workflows/forloeb/mus.py", "Kursusoenske.indsend.run(case=sag)"),
        (regler.driver_viewflow, "ansoegninger/mus/sider.py", "from viewflow.workflow.models import Task"),
        (regler.driver_viewflow, "workflows/indbakke/opgaver.py", "from viewflow.workflow import lock"),
        (regler.kernen_kender_nettet, "ansoegninger/oensker/policies.py", "from django.http import Http404"),
        (regler.kernen_kender_nettet, "roller/tildelinger/services.py", "import viewflow"),
        (regler.kernen_kender_nettet, "ansoegninger/mus/services/plan.py", "from django.shortcuts import redirect"),
        (regler.laeser_uret, "ansoegninger/oensker/services.py", "nu = timezone.now()"),
        (regler.laeser_uret, "ansoegninger/oensker/models.py", "x = models.DateTimeField(default=timezone.now)"),
        (regler.laeser_uret, "ansoegninger/oensker/models.py", "x = models.DateTimeField(auto_now_add=True)"),
        (regler.laeser_uret, "roller/adgang/adgang.py", "dag = date.today()"),
        (regler.laeser_uret, "roller/adgang/adgang.py", "dag = timezone.localdate()"),
        (regler.lover_uden_at_holde, "roller/x.py", "def f():\n    raise NotImplementedError('senere')"),
        (regler.for_lang, "roller/x.py", LANG),
        (regler.for_lang, "roller/x.py", "x = 1\n" * 301),
        (regler.bryder_csp, "x.html", '<p class="a" style="color:red">'),
        (regler.bryder_csp, "x.html", "<script>alert(1)</script>"),
        (regler.bryder_csp, "x.html", '<button type="button" onclick="f()">'),
        (regler.bryder_csp, "x.html", '<a href="javascript:f()">'),
        (regler.bryder_csp, "x.html", "<style>p{}</style>"),
    ],
)
def test_reglen_ser_bruddet(regel: Regel, fil: str, kilde: str) -> None:
    assert list(regel(fil, kilde))


@pytest.mark.parametrize(
    ("regel", "fil", "kilde"),
    [
        (regler.skriver_fase, "workflows/motor/noder.py", "sag.fase = fase"),
        (regler.skriver_fase, "ansoegninger/oensker/services.py", "Oenske(fase=Fase.KLADDE).save()"),
        (regler.driver_viewflow, "workflows/motor/doere.py", "activation.execute()"),
        (regler.driver_viewflow, "workflows/forloeb/mus.py", "from viewflow.workflow import flow"),
        (regler.driver_viewflow, "roller/x.py", "markoer.execute('SELECT 1'); subprocess.run([])"),
        (regler.kernen_kender_nettet, "ansoegninger/oensker/views.py", "from django.http import Http404"),
        (regler.laeser_uret, "ansoegninger/oensker/views.py", "nu = timezone.now()"),
        (regler.laeser_uret, "ansoegninger/oensker/services.py", "dag = timezone.localdate(tidspunkt)"),
        (regler.for_lang, "roller/x.py", LANG.rsplit("\n", 1)[0]),
        (regler.bryder_csp, "x.html", '<script src="/static/app.js" defer></script><p data-style="1">'),
    ],
)
def test_reglen_lader_det_lovlige_vaere(regel: Regel, fil: str, kilde: str) -> None:
    assert list(regel(fil, kilde)) == []
