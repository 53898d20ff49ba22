"""What one plugin adds, and how its loading went."""

from attrs import evolve, frozen

from cetms_core.education_types import EducationType
from cetms_core.jurisdictions import Jurisdiction


@frozen
class PluginReport:
    """How the loading of one plugin went."""

    name: str
    distribution: str
    """The installed distribution that announces it; empty for one that the host handed over."""

    types: tuple[str, ...] = ()
    """Codes of the education types that it adds."""

    jurisdictions: tuple[str, ...] = ()
    """Codes of the jurisdictions that it adds."""

    failure: str = ""
    """Why it adds nothing, although it was to; empty when it works."""

    blocked: str = ""
    """Why it was not even imported; empty when it was to be loaded."""

    version: str = ""
    """The distribution's; empty as the distribution is."""

    hooks: tuple[str, ...] = ()
    """Names of the hooks that it implements, in the order of the alphabet."""

    @property
    def state(self) -> str:
        """`works`, `blocked` or `failed`."""
        return "blocked" if self.blocked else "failed" if self.failure else "works"

    @property
    def owner(self) -> str:
        """Whom to ask about it."""
        return self.distribution or self.name


@frozen
class Contribution:
    """What one plugin adds, and the report of it."""

    report: PluginReport
    types: tuple[EducationType, ...] = ()
    jurisdictions: tuple[Jurisdiction, ...] = ()


def failed(report: PluginReport, fault: BaseException) -> Contribution:
    """Nothing of the plugin, and why."""
    return Contribution(evolve(report, types=(), jurisdictions=(), hooks=(), failure=_said(fault)))


def _said(fault: BaseException) -> str:
    try:
        return f"{type(fault).__name__}: {fault}"
    except Exception:  # a fault may fail even at saying what it is
        return type(fault).__name__
