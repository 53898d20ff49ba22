"""Whose rules hold: the tree nation > province > city, each page saying only what differs from the one above.

Promises the law for one place, credit year and title, its chain of approval and its closing day.
The pages of other provinces stand beside the types whose figures they change.
May import `law`, `domain` and `errors`.
"""

from cetms_core.jurisdictions.appeal import Appeal
from cetms_core.jurisdictions.closing import Closing, Window
from cetms_core.jurisdictions.henan import HENAN
from cetms_core.jurisdictions.jurisdiction import Jurisdiction
from cetms_core.jurisdictions.nation import NATION
from cetms_core.jurisdictions.pingdingshan import PINGDINGSHAN
from cetms_core.jurisdictions.tree import Jurisdictions

__all__ = ["HENAN", "NATION", "PINGDINGSHAN", "Appeal", "Closing", "Jurisdiction", "Jurisdictions", "Window"]
