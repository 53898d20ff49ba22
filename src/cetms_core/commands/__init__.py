"""What can be asked of the house: one command per module, with the line that says who may give it.

Promises that a command reads, decides in one pure call, then writes; and that every writing leaves an event.
May import everything below: rooms, contracts, plugins, notifications.
"""

from cetms_core.commands.add_department import add_department
from cetms_core.commands.add_organisation import add_organisation
from cetms_core.commands.add_region import add_region
from cetms_core.commands.appoint import appoint
from cetms_core.commands.approve import approve
from cetms_core.commands.attachment import attachment
from cetms_core.commands.change_password import change_password
from cetms_core.commands.correct import correct
from cetms_core.commands.decide_many import Outcome, Verdict, decide_many
from cetms_core.commands.declaration import declaration
from cetms_core.commands.declarations import declarations
from cetms_core.commands.declare import declare
from cetms_core.commands.departments import departments
from cetms_core.commands.dismiss import dismiss
from cetms_core.commands.draft import draft
from cetms_core.commands.entries import entries
from cetms_core.commands.form import FilledForm, form
from cetms_core.commands.history import history
from cetms_core.commands.hours_by_year import hours_by_year
from cetms_core.commands.organisations import organisations
from cetms_core.commands.permission import PERMISSIONS, Permission, Reach
from cetms_core.commands.preview import preview
from cetms_core.commands.profile import profile
from cetms_core.commands.queue import queue
from cetms_core.commands.reassess import Reassessment, reassess
from cetms_core.commands.redraft import redraft
from cetms_core.commands.regions import regions
from cetms_core.commands.register import register
from cetms_core.commands.reject import reject
from cetms_core.commands.resubmit import resubmit
from cetms_core.commands.revoke import revoke
from cetms_core.commands.send_back import send_back
from cetms_core.commands.sign_in import sign_in
from cetms_core.commands.submit import submit
from cetms_core.commands.update_profile import update_profile
from cetms_core.commands.withdraw import withdraw
from cetms_core.commands.withdraw_registration import withdraw_registration

__all__ = [
    "PERMISSIONS",
    "FilledForm",
    "Outcome",
    "Permission",
    "Reach",
    "Reassessment",
    "Verdict",
    "add_department",
    "add_organisation",
    "add_region",
    "appoint",
    "approve",
    "attachment",
    "change_password",
    "correct",
    "decide_many",
    "declaration",
    "declarations",
    "declare",
    "departments",
    "dismiss",
    "draft",
    "entries",
    "form",
    "history",
    "hours_by_year",
    "organisations",
    "preview",
    "profile",
    "queue",
    "reassess",
    "redraft",
    "regions",
    "register",
    "reject",
    "resubmit",
    "revoke",
    "send_back",
    "sign_in",
    "submit",
    "update_profile",
    "withdraw",
    "withdraw_registration",
]
