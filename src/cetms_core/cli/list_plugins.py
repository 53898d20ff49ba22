"""`cetms plugins`: what is installed, and whether it works."""

from collections.abc import Iterator

import click

from cetms_core import PluginReport
from cetms_core.cli.columns import table, window
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.legible import json_text
from cetms_core.cli.options import as_json, with_help

HEADS = ("插件 plugin", "状态 state", "发行包 distribution", "版本 version")


@click.group(invoke_without_command=True)
@as_json
@with_help
@click.pass_context
def plugins(context: click.Context, as_json: bool) -> None:
    """列出插件，各自好坏 / the plugins, and whether they work

    有加载不了的，退出码为 1。
    """
    if context.invoked_subcommand is not None:
        return
    reports = installed_plugins().reports
    click.echo(json_text([facts(each) for each in reports]) if as_json else "\n".join(listed(reports)))
    context.exit(any(each.failure for each in reports))


def facts(report: PluginReport) -> dict[str, str | list[str]]:
    """What is known of a plugin, for a program."""
    return {
        "name": report.name,
        "distribution": report.distribution,
        "version": report.version,
        "state": report.state,
        "reason": report.failure or report.blocked,
        "hooks": [*report.hooks],
        "types": [*report.types],
        "jurisdictions": [*report.jurisdictions],
    }


def listed(reports: tuple[PluginReport, ...]) -> Iterator[str]:
    """The same for a person: a line for each plugin, and below it what it adds or why it does not."""
    first, *others = table(
        [HEADS, *((each.name, each.state, each.distribution, each.version) for each in reports)],
        within=window(),
    )
    yield first
    for line, report in zip(others, reports, strict=True):
        yield line
        yield from table(_below(report), within=window(), indent=2)


def _below(report: PluginReport) -> list[tuple[str, str]]:
    told = {
        "原因 reason": report.failure or report.blocked,
        "钩子 hooks": " ".join(report.hooks),
        "类型 types": " ".join(report.types),
        "辖区 jurisdictions": " ".join(report.jurisdictions),
    }
    return [(head, said) for head, said in told.items() if said]
