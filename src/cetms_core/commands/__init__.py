"""What can be asked of the house: one command per module, with the line that says who may give it.

Promises that a command reads, decides in one pure call, then writes; and that every writing leaves an event.
May import everything below: rooms, contracts, plugins, notifications.
"""

from cetms_core.commands.auditing.audit import audit
from cetms_core.commands.auditing.check_audit import CheckedChain, check_audit
from cetms_core.commands.base_data.add_department import add_department
from cetms_core.commands.base_data.add_organisation import add_organisation
from cetms_core.commands.base_data.add_region import add_region
from cetms_core.commands.base_data.apply_retention import LetGo, apply_retention
from cetms_core.commands.base_data.appoint import appoint
from cetms_core.commands.base_data.catalogue import catalogue
from cetms_core.commands.base_data.departments import departments
from cetms_core.commands.base_data.dismiss import dismiss
from cetms_core.commands.base_data.load_regions import load_regions
from cetms_core.commands.base_data.organisations import organisations
from cetms_core.commands.base_data.regions import regions
from cetms_core.commands.base_data.reset_password import reset_password
from cetms_core.commands.base_data.set_chain import set_chain
from cetms_core.commands.correcting.correct import correct
from cetms_core.commands.correcting.reassess import Reassessment, reassess
from cetms_core.commands.declaring.accept_hours import accept_hours
from cetms_core.commands.declaring.appeal import appeal
from cetms_core.commands.declaring.contest_hours import contest_hours
from cetms_core.commands.declaring.declare import declare
from cetms_core.commands.declaring.draft import draft
from cetms_core.commands.declaring.preview import preview
from cetms_core.commands.declaring.redraft import redraft
from cetms_core.commands.declaring.resubmit import resubmit
from cetms_core.commands.declaring.submit import submit
from cetms_core.commands.declaring.withdraw import withdraw
from cetms_core.commands.filing.classes import ListedClass, classes
from cetms_core.commands.filing.enrol_many import enrol_many
from cetms_core.commands.filing.file_class import file_class
from cetms_core.commands.filing.insist import insist
from cetms_core.commands.filing.object_to import object_to
from cetms_core.commands.filing.retract import retract
from cetms_core.commands.filing.training_class import ClassRecord, training_class
from cetms_core.commands.lending.end_loan import end_loan
from cetms_core.commands.lending.lend_office import lend_office
from cetms_core.commands.lending.loans import loans
from cetms_core.commands.looking_up.attachment import attachment
from cetms_core.commands.looking_up.changes import Change, changes
from cetms_core.commands.looking_up.completion import completion
from cetms_core.commands.looking_up.declaration import declaration
from cetms_core.commands.looking_up.declarations import declarations
from cetms_core.commands.looking_up.entries import entries
from cetms_core.commands.looking_up.form import FilledForm, form
from cetms_core.commands.looking_up.history import history
from cetms_core.commands.looking_up.hours_by_year import hours_by_year
from cetms_core.commands.looking_up.report import report
from cetms_core.commands.own_account.change_password import change_password
from cetms_core.commands.own_account.erase import erase
from cetms_core.commands.own_account.export import export
from cetms_core.commands.own_account.password_expired import password_expired
from cetms_core.commands.own_account.personal_copy import PersonalCopy
from cetms_core.commands.own_account.profile import profile
from cetms_core.commands.own_account.remember_device import remember_device
from cetms_core.commands.own_account.roles import roles
from cetms_core.commands.own_account.update_profile import update_profile
from cetms_core.commands.permission import PERMISSIONS, Permission, Reach
from cetms_core.commands.petitioning.employments import employments
from cetms_core.commands.petitioning.grant import grant
from cetms_core.commands.petitioning.merge_organisations import merge_organisations
from cetms_core.commands.petitioning.merge_preview import merge_preview
from cetms_core.commands.petitioning.merging import Merger
from cetms_core.commands.petitioning.petition import petition
from cetms_core.commands.petitioning.petition_attachment import petition_attachment
from cetms_core.commands.petitioning.petition_history import petition_history
from cetms_core.commands.petitioning.petition_queue import petition_queue
from cetms_core.commands.petitioning.petitions import petitions
from cetms_core.commands.petitioning.refuse import refuse
from cetms_core.commands.petitioning.request_correction import request_correction
from cetms_core.commands.petitioning.request_erasure import request_erasure
from cetms_core.commands.petitioning.request_organisation import request_organisation
from cetms_core.commands.petitioning.request_relief import request_relief
from cetms_core.commands.petitioning.request_transfer import request_transfer
from cetms_core.commands.petitioning.withdraw_petition import withdraw_petition
from cetms_core.commands.reviewing.approve import approve
from cetms_core.commands.reviewing.decide_many import Outcome, Verdict, decide_many
from cetms_core.commands.reviewing.lower import lower
from cetms_core.commands.reviewing.overturn import overturn
from cetms_core.commands.reviewing.queue import queue
from cetms_core.commands.reviewing.reject import reject
from cetms_core.commands.reviewing.revoke import revoke
from cetms_core.commands.reviewing.send_back import send_back
from cetms_core.commands.reviewing.undo import undo
from cetms_core.commands.reviewing.uphold import uphold
from cetms_core.commands.signing_in.register import register
from cetms_core.commands.signing_in.request_reset import request_reset
from cetms_core.commands.signing_in.sign_in import sign_in
from cetms_core.commands.signing_in.use_reset import use_reset
from cetms_core.commands.signing_in.withdraw_registration import withdraw_registration

__all__ = [
    "PERMISSIONS",
    "Change",
    "CheckedChain",
    "ClassRecord",
    "FilledForm",
    "LetGo",
    "ListedClass",
    "Merger",
    "Outcome",
    "Permission",
    "PersonalCopy",
    "Reach",
    "Reassessment",
    "Verdict",
    "accept_hours",
    "add_department",
    "add_organisation",
    "add_region",
    "appeal",
    "apply_retention",
    "appoint",
    "approve",
    "attachment",
    "audit",
    "catalogue",
    "change_password",
    "changes",
    "check_audit",
    "classes",
    "completion",
    "contest_hours",
    "correct",
    "decide_many",
    "declaration",
    "declarations",
    "declare",
    "departments",
    "dismiss",
    "draft",
    "employments",
    "end_loan",
    "enrol_many",
    "entries",
    "erase",
    "export",
    "file_class",
    "form",
    "grant",
    "history",
    "hours_by_year",
    "insist",
    "lend_office",
    "load_regions",
    "loans",
    "lower",
    "merge_organisations",
    "merge_preview",
    "object_to",
    "organisations",
    "overturn",
    "password_expired",
    "petition",
    "petition_attachment",
    "petition_history",
    "petition_queue",
    "petitions",
    "preview",
    "profile",
    "queue",
    "reassess",
    "redraft",
    "refuse",
    "regions",
    "register",
    "reject",
    "remember_device",
    "report",
    "request_correction",
    "request_erasure",
    "request_organisation",
    "request_relief",
    "request_reset",
    "request_transfer",
    "reset_password",
    "resubmit",
    "retract",
    "revoke",
    "roles",
    "send_back",
    "set_chain",
    "sign_in",
    "submit",
    "training_class",
    "undo",
    "update_profile",
    "uphold",
    "use_reset",
    "withdraw",
    "withdraw_petition",
    "withdraw_registration",
]
