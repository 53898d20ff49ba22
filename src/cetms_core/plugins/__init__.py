"""How others add to the house: the hooks, and the loader that guards each plugin from the others.

Promises that a plugin which fails is reported and stops nobody, and that two types never share a code.
May import `education_types`, `jurisdictions` and what lies below; it alone knows pluggy.
"""

from cetms_core.plugins.contribution import PluginReport
from cetms_core.plugins.hookspecs import hookimpl
from cetms_core.plugins.host import Plugins
from cetms_core.plugins.loading import load_plugins

__all__ = ["PluginReport", "Plugins", "hookimpl", "load_plugins"]
