"""Stores that break one law each: thin coats over the store in memory, as somebody's first try at a store could be.

Each says which laws must notice it; that it notices nothing else is no promise, for one fault may break several.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from attrs import evolve

from cetms_core.contracts import Session
from cetms_core.ledger import EntryKind
from cetms_core.stores.memory import MemoryStore

Breaks = Callable[[Any], None]
FAULTS: dict[str, tuple[Breaks, tuple[str, ...]]] = {}
"""By name: what is done to a session, and the laws that must notice."""


class BrokenStore(MemoryStore):
    """Sessions of it are broken before anybody sees them."""

    def __init__(self, breaks: Breaks) -> None:
        super().__init__()
        self._breaks = breaks

    @contextmanager
    def session(self) -> Iterator[Session]:
        with super().session() as session:
            self._breaks(session)
            yield session


def noticed_by(*laws: str) -> Callable[[Breaks], Breaks]:
    """The laws that must fail."""

    def listed(breaks: Breaks) -> Breaks:
        FAULTS[breaks.__name__] = breaks, tuple(f"test_{law}" for law in laws)
        return breaks

    return listed


# ── sessions ──────────────────────────────────────────────────────────────────────────────────────────────


@noticed_by(
    "leaving_with_an_exception_keeps_nothing_and_lets_it_pass",
    "what_was_changed_is_as_it_was_after_an_exception",
    "what_was_not_kept_left_no_line_and_no_head",
    "what_is_taken_back_was_never_counted_or_used",
)
def commits_in_spite_of_an_exception(session):
    end = session._journal.end
    session._journal.end = lambda *, keep: end(keep=True)


@noticed_by("a_session_knows_whether_it_has_begun")
def begins_before_it_writes(session):
    session.begin()


# ── people ────────────────────────────────────────────────────────────────────────────────────────────────


@noticed_by(
    "a_number_has_one_account_and_the_session_goes_on", "of_two_who_claim_one_number_at_once_one_gets_it"
)
def adding_overwrites(session):
    tables, journal = session.people._tables, session.people._journal

    def claim(account):
        tables.claims.put(journal, account.id_number, account.person_id)
        tables.accounts.put(journal, account.person_id, account)
        return True

    session.people.claim = claim


@noticed_by("an_account_changed_from_another_version_is_stale", "no_account_can_be_changed_that_is_not_there")
def accounts_are_replaced_whatever_the_version(session):
    people = session.people
    people.replace_account = lambda account: people._tables.accounts.put(
        people._journal, account.person_id, account
    )


@noticed_by("a_page_begins_after_its_mark")
def the_queue_of_people_begins_anew_with_each_page(session):
    waiting = session.people.waiting
    session.people.waiting = lambda employer, *, after, limit: waiting(employer, after=None, limit=limit)


@noticed_by("an_account_goes_on_under_its_new_number_and_the_old_one_is_free")
def the_old_number_stays_taken(session):
    claims = session.rolls._people.claims
    renumber = session.rolls.renumber

    def renumbered(account, was):
        kept = claims.get(was)
        done = renumber(account, was)
        if done and was != account.id_number:
            claims.put(session._journal, was, kept)
        return done

    session.rolls.renumber = renumbered


# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────


@noticed_by("a_change_from_another_version_is_stale", "of_two_changes_made_from_one_version_one_wins")
def declarations_are_replaced_whatever_the_version(session):
    session.declarations.replace = session.declarations.add


@noticed_by("a_declaration_comes_back_whole")
def answers_come_back_as_texts(session):
    find = session.declarations.find

    def found(id):
        kept = find(id)
        return kept and evolve(kept, answers={name: str(answer) for name, answer in kept.answers.items()})

    session.declarations.find = found


@noticed_by("the_newest_come_first_and_of_one_moment_the_greater_id", "several_regions_make_one_list")
def pages_have_no_order(session):
    search = session.declarations.search
    session.declarations.search = lambda wanted, *, after, limit: search(wanted, after=after, limit=limit)[
        ::-1
    ]


@noticed_by("drafts_are_their_owners_alone")
def drafts_are_everybodys(session):
    search = session.declarations.search
    session.declarations.search = lambda wanted, **page: search(evolve(wanted, drafts=True), **page)


@noticed_by("a_text_is_looked_for_in_answers_and_remark_as_it_stands")
def a_text_is_not_looked_for(session):
    search = session.declarations.search
    session.declarations.search = lambda wanted, **page: search(evolve(wanted, text=""), **page)


@noticed_by("what_is_decided_leaves_the_queue")
def the_queue_stays_as_it_was(session):
    declarations = session.declarations
    replace = declarations.replace

    def replaced(declaration):
        waited_for = getattr(declarations.find(declaration.id), "waits_for", None)
        replace(declaration)
        declarations.add(evolve(declaration, waits_for=waited_for))

    declarations.replace = replaced


@noticed_by("a_form_is_written_once_and_stays_as_it_was")
def forms_are_written_over(session):
    forms = session.forms

    def keep(form):
        forms._rows.put(forms._journal, (form.type, form.version, form.fingerprint), form)

    forms.keep = keep


# ── the account ───────────────────────────────────────────────────────────────────────────────────────────


@noticed_by("a_line_is_written_once_and_the_session_goes_on", "what_may_come_again_comes_once_a_turn")
def a_line_is_written_over(session):
    entries = session.entries
    entries.post = lambda entry: entries._rows.put(
        entries._journal, (entry.declaration_id, entry.round, entry.kind, entry.turn), entry
    )


@noticed_by("totals_are_the_sums_by_year_and_subject")
def the_sum_forgets_what_was_taken_back(session):
    totals, rows = session.entries.totals, session.entries._rows

    def summed(person_id):
        back = [each for each in rows.values() if each.kind is EntryKind.REVERSAL]
        return [
            (
                year,
                subject,
                tenths
                - sum(
                    each.hours.tenths
                    for each in back
                    if (each.person_id, each.year, each.subject) == (person_id, year, subject)
                ),
            )
            for year, subject, tenths in totals(person_id)
        ]

    session.entries.totals = summed


# ── records ───────────────────────────────────────────────────────────────────────────────────────────────


@noticed_by(
    "what_happened_comes_back_in_its_order_whatever_the_clock_said", "what_is_written_down_is_chained"
)
def one_event_of_each_session_is_lost(session):
    add = session.history.add

    def all_but_the_first(event):
        session.history.add = add

    session.history.add = all_but_the_first


@noticed_by("what_happened_comes_back_in_its_order_whatever_the_clock_said")
def history_is_sorted_by_the_clock(session):
    of = session.history.of
    session.history.of = lambda about, record: sorted(of(about, record), key=lambda event: event.at)


@noticed_by("a_letter_that_went_does_not_go_again", "one_that_went_stays_sent")
def a_letter_goes_again_and_again(session):
    session.outbox.sent = lambda letter, at: None


@noticed_by("a_key_that_was_used_in_the_meantime_means_another_try")
def a_result_is_written_over(session):
    results = session.results
    results.record = lambda person_id, key, result, at: results._rows.put(
        results._journal, (person_id, key), result
    )


# ── what can be used once ─────────────────────────────────────────────────────────────────────────────────


@noticed_by("a_ticket_comes_back_whole_and_once", "of_several_who_use_it_at_once_one_does")
def a_ticket_is_used_twice(session):
    session.tickets.redeem = session.tickets.find


@noticed_by("what_ran_out_is_swept_and_no_more")
def a_ticket_loses_its_microseconds(session):
    issue = session.tickets.issue
    session.tickets.issue = lambda ticket: issue(
        evolve(ticket, expires=ticket.expires.replace(microsecond=0))
    )


@noticed_by("attempts_are_counted_by_key_and_by_slot", "none_of_several_at_once_is_lost")
def an_attempt_is_counted_once(session):
    add = session.attempts.add

    def added(key, slot, number):
        if slot not in session.attempts.since(key, slot):
            add(key, slot, number)

    session.attempts.add = added


@noticed_by("what_has_ended_is_not_ended_again")
def an_employment_ends_twice(session):
    end = session.employments.end

    def ended(person_id, until):
        with suppress(LookupError):
            end(person_id, until)
        return True

    session.employments.end = ended


# ── receipts ──────────────────────────────────────────────────────────────────────────────────────────────


@noticed_by(
    "two_who_sent_the_same_have_a_receipt_each", "a_receipt_comes_back_whole_to_whoever_sent_the_file"
)
def a_receipt_is_everybodys(session):
    rows = session.receipts._rows

    def find(person_id, mark):
        return next((each for each in rows.values() if each.mark == mark), None)

    session.receipts.find = find


@noticed_by("what_was_declared_waits_no_more_and_can_still_be_found")
def what_was_declared_is_forgotten(session):
    session.receipts.declared = session.receipts.forget
