"""What is installed, as the environment wants it; the commands ask here."""

import os
import sys
from contextlib import redirect_stdout

import click

from cetms_core import CetmsError, Plugins, load_plugins
from cetms_core.cli.environment import BLOCK, switches, unknown


def installed_plugins() -> Plugins:
    """Loads them, and warns of a switch that names a plugin which is not there.

    What a plugin prints while it is imported goes to stderr, so that JSON stays JSON.
    """
    try:
        with redirect_stdout(sys.stderr):
            plugins = load_plugins(**switches(os.environ))
    except CetmsError as fault:
        raise click.ClickException(
            f"插件不能并存，请卸载其一，或用 {BLOCK} 停用 / plugins cannot live together: {fault}"
        ) from fault
    for switch, name in unknown(os.environ, plugins):
        click.echo(f"警告：{switch} 里的 {name} 没有装 / warning: {name} is not installed", err=True)
    return plugins
