"""The options that several commands have."""

import click

with_help = click.help_option("--help", "-h", help="显示这一页 / show this page")
as_json = click.option("--json", "as_json", is_flag=True, help="输出 JSON / as JSON")
