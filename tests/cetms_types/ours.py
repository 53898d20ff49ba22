"""What we ask of our own types besides what anybody's must keep: each label in English too."""

from cetms_core import EducationType
from cetms_core.education_types import described
from cetms_core.testing import EducationTypeSuite


class OurSuite(EducationTypeSuite):
    english_required = True

    @property
    def type(self) -> EducationType:
        return described(self.education_type)
