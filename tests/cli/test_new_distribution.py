import ast
import tomllib

import pytest
from hypothesis import assume, given, strategies as st

from cetms_core import load_plugins
from cetms_core.cli.new_distribution import LONGEST, NewDistribution

PLUGINS = load_plugins(strict=True)
WORDS = st.from_regex(r"[a-z][a-z0-9]{0,7}(_[a-z0-9]{1,7}){0,3}", fullmatch=True)
LABELS = st.text(min_size=1, max_size=20).map(lambda text: f"讲座{text}")


def objections(name="hospital_lecture", code="lecture", label="院内讲座"):
    return [*NewDistribution(name, code, label).objections(PLUGINS)]


def test_its_files_are_those_of_a_distribution():
    assert [
        "pyproject.toml",
        "README.md",
        "src/hospital_lecture/__init__.py",
        "src/hospital_lecture/py.typed",
        "tests/test_hospital_lecture.py",
    ] == [place for place, _ in NewDistribution("hospital_lecture", "lecture", "院内讲座").pages()]


def test_a_code_is_declared_by_a_class_of_its_name():
    assert "HospitalLecture2" == NewDistribution("talks", "hospital_lecture_2", "讲座").class_name


def test_a_good_name_meets_no_objection():
    assert [] == objections()
    assert [] == objections(name="a" * LONGEST, code="b" * LONGEST)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "9th",
        "a-b",
        "a b",
        "a.b",
        "Lecture",
        "_lecture",
        "lecture_",
        "a__b",
        "讲座",
        "../up",
        "class",
        "x\n",
    ],
)
@pytest.mark.parametrize("which", ["name", "code"])
def test_a_name_is_made_of_lower_case_words(name, which):
    first, *_ = objections(**{which: name})

    assert first.startswith(f"{name}：要用小写英文单词，以 _ 相连")


@pytest.mark.parametrize("which", ["name", "code"])
def test_a_name_has_its_limit(which):
    assert ["不超过" in each for each in objections(**{which: "a" * (LONGEST + 1)})] == [True]


@pytest.mark.parametrize("label", ["", "lecture", '讲"座', "讲\\座", "讲\n座", "讲\u202e座"])
def test_a_label_is_chinese_and_fits_between_quotes(label):
    assert [f"{label}：名称要有中文，不含引号与反斜线 / a label is Chinese, without quotes"] == objections(
        label=label
    )


@pytest.mark.parametrize("name", ["json", "pytest", "cetms_core", "builtin"])
def test_a_package_or_plugin_that_is_there_keeps_its_name(name):
    assert [
        f"{name}：已有这个名字的包或插件，请换一个 / there is a package or plugin of this name"
    ] == objections(name=name)


@pytest.mark.parametrize("code", ["academic_conference", "law", "hours", "none", "true"])
def test_a_code_is_not_taken_already(code):
    assert [
        f"{code}：已有他用，请用 --code 换一个 / the code is taken, choose another with --code"
    ] == objections(code=code)


@given(WORDS, WORDS, LABELS)
def test_whatever_meets_no_objection_is_python_and_toml(name, code, label):
    begun = NewDistribution(name, code, label)
    assume(not [*begun.objections(PLUGINS)])
    pages = dict(begun.pages())
    declared = ast.parse(pages[f"src/{name}/__init__.py"]).body

    assert {name: name} == tomllib.loads(pages["pyproject.toml"])["project"]["entry-points"]["cetms"]
    assert [begun.class_name] == [each.name for each in declared if isinstance(each, ast.ClassDef)]
    assert ast.parse(pages[f"tests/test_{name}.py"])


def test_no_blank_is_left_open():
    pages = "".join(text for _, text in NewDistribution("talks", "talk", "讲座").pages())

    assert "$" not in pages.replace("$ ", "")
