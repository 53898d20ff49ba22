"""The whole program: every command has a module of its own and is registered here."""

import click

from cetms_core.cli.audit_chains import audit
from cetms_core.cli.back_up import backup, restore
from cetms_core.cli.collect_files import files
from cetms_core.cli.doctor import doctor
from cetms_core.cli.fold_totals import totals
from cetms_core.cli.keep_for_people import people
from cetms_core.cli.let_go import retention
from cetms_core.cli.list_plugins import plugins
from cetms_core.cli.list_types import types
from cetms_core.cli.load_regions import regions
from cetms_core.cli.move_database import db
from cetms_core.cli.new_plugin import new
from cetms_core.cli.options import with_help
from cetms_core.cli.reassess_ledger import ledger
from cetms_core.cli.seal_fields import keys
from cetms_core.cli.send_letters import notifications
from cetms_core.cli.show_type import show


@click.group()
@click.version_option(package_name="cetms", message="cetms %(version)s", help="显示版本 / show the version")
@with_help
def cetms() -> None:
    """专业技术人员继续教育学时 / continuing-education hours of professionals"""


cetms.add_command(plugins)
plugins.add_command(new)
cetms.add_command(types)
cetms.add_command(ledger)
cetms.add_command(regions)
cetms.add_command(audit)
cetms.add_command(notifications)
cetms.add_command(files)
cetms.add_command(people)
cetms.add_command(retention)
cetms.add_command(totals)
cetms.add_command(db)
cetms.add_command(doctor)
cetms.add_command(keys)
cetms.add_command(backup)
cetms.add_command(restore)
types.add_command(show)
