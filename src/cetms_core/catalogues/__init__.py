"""目录: the lists that people pick from.

Promises frozen values, each list with its source and how sure it is; no entry stands in it that no document names.
May import `domain` and what lies below it.
"""

from cetms_core.catalogues.catalogue import Catalogue, Item
from cetms_core.catalogues.degrees import DEGREES
from cetms_core.catalogues.education import EDUCATION
from cetms_core.catalogues.ethnic_groups import ETHNIC_GROUPS
from cetms_core.catalogues.majors import MAJORS, load_majors
from cetms_core.catalogues.regions import shipped_regions
from cetms_core.catalogues.sexes import SEXES
from cetms_core.catalogues.titles import TITLE_LEVELS, TITLE_SERIES

__all__ = [
    "CATALOGUES",
    "DEGREES",
    "EDUCATION",
    "ETHNIC_GROUPS",
    "MAJORS",
    "SEXES",
    "TITLE_LEVELS",
    "TITLE_SERIES",
    "Catalogue",
    "Item",
    "load_majors",
    "shipped_regions",
]

CATALOGUES: dict[str, Catalogue] = {
    each.code: each for each in (SEXES, ETHNIC_GROUPS, EDUCATION, DEGREES, MAJORS, TITLE_SERIES, TITLE_LEVELS)
}
"""By the name of the field that is picked from it."""
