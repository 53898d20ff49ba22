"""The switches that are read from the environment, here and nowhere else in the house."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypedDict

from cetms_core import Plugins

DISABLE_AUTOLOAD = "CETMS_DISABLE_PLUGIN_AUTOLOAD"
BLOCK = "CETMS_BLOCK_PLUGINS"
ONLY = "CETMS_PLUGINS"
KEYS = "CETMS_KEYS"


class Switches(TypedDict):
    """What `load_plugins` is asked for."""

    autoload: bool
    block: frozenset[str]
    only: frozenset[str] | None


def switches(environment: Mapping[str, str]) -> Switches:
    """What the environment asks of `load_plugins`.

    `CETMS_PLUGINS` names those that are loaded, and none when it is empty; unset, all are.
    `CETMS_DISABLE_PLUGIN_AUTOLOAD` says that only those are loaded which `CETMS_PLUGINS` names.
    """
    return Switches(
        autoload=environment.get(DISABLE_AUTOLOAD, "") in ("", "0"),
        block=_names(environment.get(BLOCK, "")),
        only=_names(environment[ONLY]) if ONLY in environment else None,
    )


def key_file(environment: Mapping[str, str]) -> Path | None:
    """Where the keys lie that fields are sealed by; a key itself never stands in the environment."""
    named = environment.get(KEYS, "").strip()
    return Path(named) if named else None


def unknown(environment: Mapping[str, str], plugins: Plugins) -> Iterator[tuple[str, str]]:
    """Each switch that names a plugin which is not installed, and that name."""
    installed = {report.name for report in plugins.reports}
    for switch in (BLOCK, ONLY):
        yield from ((switch, name) for name in sorted(_names(environment.get(switch, "")) - installed))


def _names(listed: str) -> frozenset[str]:
    return frozenset(name for part in listed.split(",") if (name := part.strip()))
