"""What the installed distributions announce, and which of it is wanted."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from cetms_core.plugins.contribution import PluginReport

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "cetms"
"""The one entry-point group."""

BUILT_IN = "builtin"
"""The entry point of our own types; listed first."""


def installed() -> "list[EntryPoint]":
    """Every announced plugin, ours first, the others in the order of their names."""
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda entry: (entry.name != BUILT_IN, entry.name))


def announced(entry: "EntryPoint", blocked: str) -> PluginReport:
    """The report of a plugin that nobody has imported yet."""
    distribution, version = _distribution(entry)
    return PluginReport(entry.name, distribution, blocked=blocked, version=version)


def selection(*, autoload: bool, block: Iterable[str], only: Iterable[str] | None) -> Callable[[str], str]:
    """Tells for the name of an entry point why it is left out; nothing for one that is wanted.

    A blocked name stays blocked, whatever else is said of it; a name among `only` needs no autoload.
    """
    blocked = frozenset(block)
    wanted = None if only is None else frozenset(only)

    def left_out(name: str) -> str:
        if name in blocked:
            return "blocked by its name"
        if wanted is not None:
            return "" if name in wanted else "not among those that are allowed"
        return "" if autoload else "autoload is off"

    return left_out


def _distribution(entry: "EntryPoint") -> tuple[str, str]:
    """Its name and version; empty where nothing can be read of it, which is no reason to stop the others."""
    try:
        about = entry.dist.metadata if entry.dist else None
        return (about["Name"] or "", about["Version"] or "") if about else ("", "")
    except Exception:
        return "", ""
