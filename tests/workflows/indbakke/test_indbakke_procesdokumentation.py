"""docs/forloeb is written from the flow files, and the check finds what is out of date."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.core.management import CommandError, call_command

from workflows.indbakke.procesdokumentation import filer
from workflows.motor.forloeb import alle_forloeb


def test_dokumentationen_siger_hvad_forloebene_goer() -> None:
    call_command("forloebsdiagrammer", "--tjek")


def test_hvert_forloeb_har_tegning_og_side_med_hvert_trin() -> None:
    alle = filer()
    for kode, flow_class in alle_forloeb().items():
        ET.fromstring(alle[f"{kode}.svg"])
        for node in flow_class.opgaver().values():
            assert f"| {node.task_title} | {node.rolle.label} |" in alle[f"{kode}.md"]
        assert flow_class.process_title == alle[f"{kode}.md"].splitlines()[2].removeprefix("# ")


def test_tjekket_finder_det_der_mangler_er_rettet_eller_er_for_meget(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"kursusoenske\.md"):
        call_command("forloebsdiagrammer", "--tjek", "--mappe", str(tmp_path))
    call_command("forloebsdiagrammer", "--mappe", str(tmp_path))
    call_command("forloebsdiagrammer", "--tjek", "--mappe", str(tmp_path))
    (tmp_path / "mus.md").write_text("rettet i hånden", encoding="utf-8")
    (tmp_path / "nedlagt.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(CommandError, match=r"mus\.md, nedlagt\.svg"):
        call_command("forloebsdiagrammer", "--tjek", "--mappe", str(tmp_path))
    call_command("forloebsdiagrammer", "--mappe", str(tmp_path))
    assert not (tmp_path / "nedlagt.svg").exists()
