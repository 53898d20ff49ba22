from datetime import date

from cetms_core.education_types import described
from cetms_core.intake import Circumstances
from cetms_core.intake.case import Case
from cetms_core.jurisdictions import Window
from tests.education_types.telemedicine import Telemedicine


def test_a_case_holds_all_that_a_rule_may_look_at():
    circumstances = Circumstances(today=date(2025, 6, 8), window=Window(date(2025, 12, 31)))
    case = Case(described(Telemedicine), 2025, None, circumstances)

    assert () == case.circumstances.earlier
    assert case == Case(described(Telemedicine), 2025, None, circumstances)
