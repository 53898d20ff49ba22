from cetms_core import load_plugins
from cetms_core.cli.list_types import listed
from tests.cli import telemedicine
from tests.cli.running import run


def test_each_type_has_a_line_that_can_be_searched():
    lines = run("types").stdout.splitlines()

    assert [*load_plugins().catalog] == [line.split()[0] for line in lines[2:]]


def test_a_line_has_years_subject_confidence_and_plugin():
    *_, line = listed(load_plugins(extra=[telemedicine], strict=True))

    assert [
        "telemedicine",
        "远程会诊讲座",
        "2024–2030",
        "公需科目",
        "A",
        "tests.cli.telemedicine",
    ] == line.split()
