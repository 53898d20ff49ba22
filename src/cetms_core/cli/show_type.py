"""`cetms types show CODE`: what a type asks, refuses and is worth, and on whose word."""

from datetime import datetime

import click

from cetms_core import DefinitionError, EducationType, Law, Plugins, UnknownEducationType
from cetms_core.cli.columns import window
from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.legible import json_text
from cetms_core.cli.options import as_json, with_help
from cetms_core.cli.shown_type import shown_type
from cetms_core.cli.type_facts import type_facts
from cetms_core.cli.type_page import type_page
from cetms_core.commands.desk import BEIJING
from cetms_core.jurisdictions import NATION


@click.command()
@click.argument("code")
@click.option("--jurisdiction", metavar="CODE", help="这个辖区施行的数字，如 410000 / figures in force there")
@click.option("--year", type=click.IntRange(1, 9999), help="这个计入年度的数字 / figures of that credit year")
@as_json
@with_help
def show(code: str, jurisdiction: str | None, year: int | None, as_json: bool) -> None:
    """一个类型的信息项、折算表与依据 / one type in full: fields, tables, sources

    只写辖区是今年的数字，只写年度是全国的，都不写是历年的全部。
    """
    plugins = installed_plugins()
    type_ = _chosen(plugins, code)
    shown = shown_type(plugins, type_, _law(plugins, jurisdiction, year))
    click.echo(json_text(type_facts(shown)) if as_json else "\n".join(type_page(shown, window())))


def _chosen(plugins: Plugins, code: str) -> EducationType:
    try:
        return plugins.catalog[code]
    except UnknownEducationType as unknown:
        raise click.BadParameter(f"没有类型 {code}，见 cetms types / no such type") from unknown


def _law(plugins: Plugins, jurisdiction: str | None, year: int | None) -> Law | None:
    if jurisdiction is None and year is None:
        return None
    try:
        return plugins.jurisdictions.law(jurisdiction or NATION.code, year or datetime.now(BEIJING).year)
    except DefinitionError as unknown:
        known = "、".join(page.code for page in plugins.jurisdictions)
        raise click.BadParameter(f"没有辖区 {jurisdiction}，有 {known} / no such jurisdiction") from unknown
