"""Houses whose district has a chain, or a clock, of its own."""

from cetms_core import ApprovalStep, Jurisdiction
from cetms_core.jurisdictions import Appeal
from tests.house import HENAN, JINSHUI, House, furnished, installed


def house_with(*chain: ApprovalStep, days: int = 0) -> House:
    """A house whose declarations of the district pass these steps; and may be appealed within so many days."""
    clock = Appeal(days, days, basis="金水 九", confidence="B") if days else None
    return furnished(plugins=installed(Jurisdiction(JINSHUI, "金水区", HENAN, chain=chain, appeal=clock)))
