"""Loads what is installed, each plugin guarded from the others."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import pluggy

from cetms_core.education_types import described
from cetms_core.errors import DefinitionError, PluginError
from cetms_core.jurisdictions import Jurisdiction
from cetms_core.plugins import hookspecs
from cetms_core.plugins.contribution import Contribution, PluginReport, failed
from cetms_core.plugins.host import Plugins
from cetms_core.plugins.installed import GROUP, announced, installed, selection
from cetms_core.plugins.together import grounded, refuse_rivals

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def load_plugins(
    *,
    autoload: bool = True,
    extra: Iterable[object] = (),
    block: Iterable[str] = (),
    only: Iterable[str] | None = None,
    strict: bool = False,
) -> Plugins:
    """Loads every installed plugin of the entry-point group `cetms`, then `extra`.

    One that is left out is not imported, and reported as blocked.

    Args:
        autoload: whether installed plugins are loaded of themselves; without it, those named in `only` are.
        extra: modules or objects with hook implementations that no distribution announces.
        block: names of entry points to leave out.
        only: names of entry points beside which all others are left out, our own types too.
        strict: raise for a plugin that fails, instead of reporting it.

    Raises:
        PluginError: if two plugins claim one code; or, when strict, if one fails.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    left_out = selection(autoload=autoload, block=block, only=only)
    found = [_announced(manager, entry, left_out(entry.name)) for entry in installed()]
    handed_over = [_handed_over(manager, plugin) for plugin in extra]
    contributions = _grounded(manager, [*found, *handed_over])
    failures = [each.report for each in contributions if each.report.failure]
    if strict and failures:
        raise PluginError("; ".join(f"{report.name}: {report.failure}" for report in failures))
    refuse_rivals(contributions)
    return Plugins(manager, contributions)


def _announced(manager: pluggy.PluginManager, entry: "EntryPoint", blocked: str) -> Contribution:
    report = announced(entry, blocked)
    return Contribution(report) if blocked else _contribution(manager, report, entry.load)


def _handed_over(manager: pluggy.PluginManager, plugin: object) -> Contribution:
    name = str(getattr(plugin, "__name__", type(plugin).__name__))
    return _contribution(manager, PluginReport(name, ""), partial(_itself, plugin))


def _contribution(
    manager: pluggy.PluginManager, report: PluginReport, load: Callable[[], object]
) -> Contribution:
    name = report.name
    try:
        plugin = load()
        if manager.has_plugin(name) or manager.is_registered(plugin):
            raise PluginError(f"{name!r} is there already")
    except KeyboardInterrupt:
        raise
    except BaseException as fault:  # whatever it does while loading, the others go on
        return failed(report, fault)
    try:
        manager.register(plugin, name)
        manager.check_pending()
        return _collected(manager, plugin, report)
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        if manager.is_registered(plugin):
            manager.unregister(plugin)
        return failed(report, fault)


def _grounded(manager: pluggy.PluginManager, contributions: list[Contribution]) -> list[Contribution]:
    kept = grounded(contributions)
    for before, after in zip(contributions, kept, strict=True):
        if before is not after:
            manager.unregister(name=after.report.name)
    return kept


def _collected(manager: pluggy.PluginManager, plugin: object, report: PluginReport) -> Contribution:
    from attrs import evolve

    types = tuple(described(declared) for declared in _given(manager, plugin, "cetms_education_types"))
    pages = tuple(_page(given) for given in _given(manager, plugin, "cetms_jurisdictions"))
    named = evolve(
        report,
        types=tuple(each.code for each in types),
        jurisdictions=tuple(page.code for page in pages),
        hooks=_hooks(manager, plugin),
    )
    return Contribution(named, types, pages)


def _hooks(manager: pluggy.PluginManager, plugin: object) -> tuple[str, ...]:
    return tuple(sorted(caller.name for caller in manager.get_hookcallers(plugin) or ()))


def _given(manager: pluggy.PluginManager, plugin: object, hook: str) -> list[object]:
    implementations = getattr(manager.hook, hook).get_hookimpls()
    answers = [each.function() for each in implementations if each.plugin is plugin]
    if any(not isinstance(answer, list | tuple) for answer in answers):
        raise DefinitionError(f"{hook} must return a list")
    return [each for answer in answers for each in answer]


def _page(given: object) -> Jurisdiction:
    if not isinstance(given, Jurisdiction):
        raise DefinitionError(
            f"cetms_jurisdictions must return Jurisdiction pages, not {type(given).__name__}"
        )
    return given


def _itself(plugin: object) -> object:
    return plugin
