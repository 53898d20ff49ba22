"""申诉期限: how long a decision can be appealed, and how long the appeal may take."""

from datetime import date, timedelta

from attrs import frozen

from cetms_core.errors import DefinitionError
from cetms_core.law import Confidence, is_known


@frozen
class Appeal:
    """In days after the day of the decision, and after the day of the appeal; the last day itself is in time.

    Raises:
        DefinitionError: if a time is no whole day, or the basis is missing.
    """

    lodge_within_days: int
    decide_within_days: int
    basis: str
    confidence: Confidence

    def __attrs_post_init__(self) -> None:
        if min(self.lodge_within_days, self.decide_within_days) < 1:
            raise DefinitionError("an appeal is given at least a day, and so is its decision")
        if not (self.basis and is_known(self.confidence)):
            raise DefinitionError("the time of an appeal needs a basis and a confidence (A, B, C or U)")

    def lodged_by(self, decided: date) -> date:
        """The last day on which a decision of that day can be appealed."""
        return decided + timedelta(self.lodge_within_days)

    def decided_by(self, lodged: date) -> date:
        """The last day on which an appeal of that day should be decided."""
        return lodged + timedelta(self.decide_within_days)
