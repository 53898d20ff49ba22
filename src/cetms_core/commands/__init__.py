"""What can be asked of the house: one command per module, with the line that says who may give it.

Promises that a command reads, decides in one pure call, then writes; and that every writing leaves an event.
May import everything below: rooms, contracts, plugins, notifications.
"""

from cetms_core.commands.accept_hours import accept_hours
from cetms_core.commands.add_department import add_department
from cetms_core.commands.add_organisation import add_organisation
from cetms_core.commands.add_region import add_region
from cetms_core.commands.appeal import appeal
from cetms_core.commands.appoint import appoint
from cetms_core.commands.approve import approve
from cetms_core.commands.attachment import attachment
from cetms_core.commands.audit import audit
from cetms_core.commands.catalogue import catalogue
from cetms_core.commands.change_password import change_password
from cetms_core.commands.changes import Change, changes
from cetms_core.commands.check_audit import CheckedChain, check_audit
from cetms_core.commands.classes import ListedClass, classes
from cetms_core.commands.contest_hours import contest_hours
from cetms_core.commands.correct import correct
from cetms_core.commands.decide_many import Outcome, Verdict, decide_many
from cetms_core.commands.declaration import declaration
from cetms_core.commands.declarations import declarations
from cetms_core.commands.declare import declare
from cetms_core.commands.departments import departments
from cetms_core.commands.dismiss import dismiss
from cetms_core.commands.draft import draft
from cetms_core.commands.employments import employments
from cetms_core.commands.end_loan import end_loan
from cetms_core.commands.enrol_many import enrol_many
from cetms_core.commands.entries import entries
from cetms_core.commands.file_class import file_class
from cetms_core.commands.form import FilledForm, form
from cetms_core.commands.grant import grant
from cetms_core.commands.history import history
from cetms_core.commands.hours_by_year import hours_by_year
from cetms_core.commands.insist import insist
from cetms_core.commands.lend_office import lend_office
from cetms_core.commands.load_regions import load_regions
from cetms_core.commands.loans import loans
from cetms_core.commands.lower import lower
from cetms_core.commands.merge_organisations import merge_organisations
from cetms_core.commands.merge_preview import merge_preview
from cetms_core.commands.merging import Merger
from cetms_core.commands.object_to import object_to
from cetms_core.commands.organisations import organisations
from cetms_core.commands.overturn import overturn
from cetms_core.commands.password_expired import password_expired
from cetms_core.commands.permission import PERMISSIONS, Permission, Reach
from cetms_core.commands.petition import petition
from cetms_core.commands.petition_attachment import petition_attachment
from cetms_core.commands.petition_history import petition_history
from cetms_core.commands.petition_queue import petition_queue
from cetms_core.commands.petitions import petitions
from cetms_core.commands.preview import preview
from cetms_core.commands.profile import profile
from cetms_core.commands.queue import queue
from cetms_core.commands.reassess import Reassessment, reassess
from cetms_core.commands.redraft import redraft
from cetms_core.commands.refuse import refuse
from cetms_core.commands.regions import regions
from cetms_core.commands.register import register
from cetms_core.commands.reject import reject
from cetms_core.commands.remember_device import remember_device
from cetms_core.commands.request_correction import request_correction
from cetms_core.commands.request_organisation import request_organisation
from cetms_core.commands.request_relief import request_relief
from cetms_core.commands.request_reset import request_reset
from cetms_core.commands.request_transfer import request_transfer
from cetms_core.commands.reset_password import reset_password
from cetms_core.commands.resubmit import resubmit
from cetms_core.commands.retract import retract
from cetms_core.commands.revoke import revoke
from cetms_core.commands.roles import roles
from cetms_core.commands.send_back import send_back
from cetms_core.commands.set_chain import set_chain
from cetms_core.commands.sign_in import sign_in
from cetms_core.commands.submit import submit
from cetms_core.commands.training_class import ClassRecord, training_class
from cetms_core.commands.undo import undo
from cetms_core.commands.update_profile import update_profile
from cetms_core.commands.uphold import uphold
from cetms_core.commands.use_reset import use_reset
from cetms_core.commands.withdraw import withdraw
from cetms_core.commands.withdraw_petition import withdraw_petition
from cetms_core.commands.withdraw_registration import withdraw_registration

__all__ = [
    "PERMISSIONS",
    "Change",
    "CheckedChain",
    "ClassRecord",
    "FilledForm",
    "ListedClass",
    "Merger",
    "Outcome",
    "Permission",
    "Reach",
    "Reassessment",
    "Verdict",
    "accept_hours",
    "add_department",
    "add_organisation",
    "add_region",
    "appeal",
    "appoint",
    "approve",
    "attachment",
    "audit",
    "catalogue",
    "change_password",
    "changes",
    "check_audit",
    "classes",
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
    "request_correction",
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
