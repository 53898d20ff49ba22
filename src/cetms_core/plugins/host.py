"""What all plugins add, collected once; and the only door through which they are told of events."""

import logging
from copy import deepcopy
from typing import TYPE_CHECKING

import pluggy

from cetms_core.education_types import Catalog
from cetms_core.education_types.alarm import Alarm
from cetms_core.jurisdictions import Jurisdictions
from cetms_core.plugins.contribution import Contribution
from cetms_core.plugins.together import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Callable

    from cetms_core.approval import Decision
    from cetms_core.domain.declaration import Declaration
    from cetms_core.domain.professional import Professional


class Plugins:
    """All contributions; nothing can be added any more."""

    def __init__(self, manager: pluggy.PluginManager, contributions: list[Contribution]) -> None:
        self._manager = manager
        self._alarm = Alarm(logging.getLogger("cetms_core.plugins"))
        self.reports = tuple(each.report for each in contributions)
        self.catalog = Catalog(type_ for each in contributions for type_ in each.types)
        pages = (page for each in contributions for page in each.jurisdictions)
        self.jurisdictions = Jurisdictions((*BUILT_IN, *pages))

    def registration_decided(self, professional: "Professional", decision: "Decision") -> None:
        """Tells every plugin; what one raises is logged by its kind and stops nobody."""
        self._tell("cetms_registration_decided", professional=professional, decision=decision)

    def declaration_moved(self, declaration: "Declaration", decision: "Decision") -> None:
        """Tells every plugin; what one raises is logged by its kind and stops nobody."""
        self._tell("cetms_declaration_moved", declaration=declaration, decision=decision)

    def _tell(self, hook: str, **news: object) -> None:
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            wanted = {name: news[name] for name in implementation.argnames}
            self._tell_one(implementation.function, wanted, f"{implementation.plugin_name}.{hook}")

    def _tell_one(self, listen: "Callable[..., object]", news: dict[str, object], name: str) -> None:
        """The decision is committed: nothing a listener does may undo it, or change what others see of it."""
        try:
            with self._alarm.patience(name):
                listen(**deepcopy(news))
        except KeyboardInterrupt:
            raise
        except BaseException as fault:
            self._alarm.failed(name, type(fault).__name__)
