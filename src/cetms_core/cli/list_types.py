"""`cetms types`: what can be declared here."""

from collections.abc import Iterator

import click

from cetms_core import EducationType, Plugins
from cetms_core.cli.columns import table, window
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.options import with_help
from cetms_core.cli.shown_type import owner_of, subject_of, years_of

HEADS = (
    ("代码", "名称", "年度", "科目", "可靠程度", "插件"),
    ("code", "label", "years", "subject", "confidence", "plugin"),
)


@click.group(invoke_without_command=True)
@with_help
@click.pass_context
def types(context: click.Context) -> None:
    """列出继续教育类型 / the education types"""
    if context.invoked_subcommand is None:
        click.echo("\n".join(listed(installed_plugins())))


def listed(plugins: Plugins) -> Iterator[str]:
    """A line for each type, in the order in which portals list them."""
    return table([*HEADS, *(_line(plugins, each) for each in plugins.catalog.values())], within=window())


def _line(plugins: Plugins, type_: EducationType) -> tuple[str, ...]:
    owner = owner_of(plugins, type_).name
    return type_.code, type_.label, years_of(type_), subject_of(type_), type_.confidence, owner
