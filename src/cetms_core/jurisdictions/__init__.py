"""Whose rules hold: the tree nation > province > city, each page saying only what differs from the one above.

Promises the law for one place and one credit year, its chain of approval and its closing day.
May import `law`, `domain` and `errors`.
"""

from cetms_core.jurisdictions.henan import HENAN
from cetms_core.jurisdictions.jurisdiction import Closing, Jurisdiction
from cetms_core.jurisdictions.nation import NATION
from cetms_core.jurisdictions.tree import Jurisdictions

__all__ = ["HENAN", "NATION", "Closing", "Jurisdiction", "Jurisdictions"]
