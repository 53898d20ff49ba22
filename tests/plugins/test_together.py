from collections.abc import Iterable

import pytest

from cetms_core import Jurisdiction, PluginError, PluginReport
from cetms_core.plugins.contribution import Contribution
from cetms_core.plugins.together import grounded, refuse_rivals


def of(name: str, pages: Iterable[tuple[str, str | None]] = (), types: tuple[str, ...] = ()) -> Contribution:
    made = tuple(Jurisdiction(code, f"辖区 {code}", above) for code, above in pages)
    report = PluginReport(name, f"cetms-{name}", types, tuple(page.code for page in made))
    return Contribution(report, jurisdictions=made)


def lost(*contributions: Contribution) -> list[str]:
    return [each.report.name for each in grounded(contributions) if each.report.failure]


PAGES = {
    "a city stands on its province": ({"city": [("410200", "410000")]}, ""),
    "a province stands on the nation": ({"province": [("420000", "100000")]}, ""),
    "another nation stands on nothing": ({"abroad": [("900000", None)]}, ""),
    "a county stands on a later plugin's city": (
        {"county": [("410202", "410200")], "city": [("410200", "410000")]},
        "",
    ),
    "a page on nothing": ({"city": [("430100", "430000")]}, "city"),
    "one page of two on nothing": ({"both": [("410200", "410000"), ("430100", "430000")]}, "both"),
    "what stands on a lost page is lost": (
        {"county": [("410202", "410200")], "city": [("410200", "410000"), ("430100", "430000")]},
        "county city",
    ),
    "others stay": ({"city": [("430100", "430000")], "other": [("410200", "410000")]}, "city"),
    "a circle": ({"one": [("1", "2")], "two": [("2", "1")]}, "one two"),
    "a page on itself": ({"one": [("1", "1")]}, "one"),
}


@pytest.mark.parametrize(("plugins", "expected"), PAGES.values(), ids=PAGES)
def test_a_page_needs_ground_below_it(plugins, expected):
    assert expected.split() == lost(*(of(name, pages) for name, pages in plugins.items()))


def test_what_is_lost_says_which_page_and_what_it_lacks():
    (contribution,) = grounded([of("city", [("430100", "430000")], types=("lecture",))])

    assert (
        "DefinitionError: 辖区 430100 (430100) stands below '430000', which is not installed or below it"
        == contribution.report.failure
    )
    assert ((), (), ()) == (contribution.types, contribution.jurisdictions, contribution.report.types)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of("a", types=("lecture",)), of("b", types=("poem", "lecture"))),
        (of("a", [("410200", "410000")]), of("b", [("410200", "410000")])),
    ],
    ids=["types", "jurisdictions"],
)
def test_a_code_with_two_owners_names_both(one, other):
    with pytest.raises(PluginError, match=r"'(lecture|410200)' is claimed by both cetms-a and cetms-b"):
        refuse_rivals([one, other])


@pytest.mark.parametrize("code", ["100000", "410000"])
def test_a_page_of_our_own_has_an_owner_already(code):
    with pytest.raises(PluginError, match=f"'{code}' is claimed by both cetms and cetms-a"):
        refuse_rivals([of("a", [(code, "100000")])])


def test_plugins_with_nothing_in_common_live_together():
    refuse_rivals([of("a", types=("lecture",)), of("b", [("410200", "410000")], ("poem",)), of("c")])
