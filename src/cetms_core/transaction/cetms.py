"""The house as a portal holds it: built once, with everything it needs handed in; nothing is global."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import BinaryIO, TypeVar

from cetms_core.accounts import Links, PasswordRules, SignInRules
from cetms_core.accounts.password import PASSWORD_RULES
from cetms_core.accounts.throttle import SIGN_IN_RULES
from cetms_core.attachments import Inspection, InspectionApart, Scanned, Scanner
from cetms_core.commands.desk import UNDO_WITHIN
from cetms_core.contracts import Captcha, Clock, Directory, Files, Mailer, Store
from cetms_core.contracts.retrying import retried
from cetms_core.domain.actor import Actor
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.retention import RETENTION, Retention
from cetms_core.education_types import Catalog
from cetms_core.errors import CetmsError
from cetms_core.files import QUOTA, FolderFiles, MemoryFiles, Quota
from cetms_core.notifications import SendingRules, deliver
from cetms_core.plugins import Plugins
from cetms_core.transaction.answering import answered
from cetms_core.transaction.counter import Counter
from cetms_core.transaction.receiving import Reception
from cetms_core.transaction.transaction import Transaction

LARGEST_FILE = 20 * 1024 * 1024
"""In bytes, unless the host says otherwise."""

Result = TypeVar("Result")


def present() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class Cetms:
    """One per portal; safe to share between threads.

    Args:
        plugins: what `load_plugins()` found.
        store: where everything is kept.
        jurisdiction: code of the portal's own jurisdiction, such as "410000" for Henan.
        files: where attachments are kept; beside the store unless the host says otherwise.
        mailer: what sends the letters of `deliver_letters`.
        clock: says what time it is; the system's clock unless a test or a demonstration says otherwise.
        captcha: judges the answers at registration, sign-in and reset; without one, none is asked.
        directory: knows who holds which role; our own accounts unless the host has users of its own.
        largest_file: most bytes of one attachment.
        inspection: judges each attachment; in a limited process apart, or in this one with `inspection=inspect`.
        scanner: looks at what passed the inspection for harm, such as `Clamd`; its silence bars the way.
        quota: how much one person may send and not declare; None for no limit.
        undo_within: how long whoever decided may take the decision back.
        sign_in: how many passwords may be tried.
        passwords: what a password must be; `PasswordRules.nist()` and `PasswordRules.mlps()` are at hand.
        retention: how long things are kept that need not be kept for ever.
        links: where the portal's own pages are; without it no password can be reset by mail.

    Raises:
        DefinitionError: if the jurisdiction is not installed.
    """

    def __init__(
        self,
        plugins: Plugins,
        store: Store,
        *,
        jurisdiction: str,
        files: Files | None = None,
        mailer: Mailer | None = None,
        clock: Clock = present,
        captcha: Captcha | None = None,
        directory: Directory | None = None,
        largest_file: int = LARGEST_FILE,
        inspection: Inspection | None = None,
        scanner: Scanner | None = None,
        quota: Quota | None = QUOTA,
        undo_within: timedelta = UNDO_WITHIN,
        sign_in: SignInRules = SIGN_IN_RULES,
        passwords: PasswordRules = PASSWORD_RULES,
        retention: Retention = RETENTION,
        links: Links | None = None,
    ) -> None:
        self.plugins = plugins
        self.store = store
        self.jurisdiction = plugins.jurisdictions[jurisdiction].code
        self.mailer = mailer
        self.clock = clock
        self.captcha = captcha
        self.directory = directory
        self.undo_within = undo_within
        self.sign_in = sign_in
        self.passwords = passwords
        self.retention = retention
        self.links = links
        self._files = _beside(store) if files is None else files
        self._largest_file = largest_file
        inspection = InspectionApart() if inspection is None else inspection
        self._inspection = inspection if scanner is None else Scanned(inspection, scanner)
        self._quota = quota

    @property
    def catalog(self) -> Catalog:
        """All education types: what can be declared, and what each asks."""
        return self.plugins.catalog

    def kept_files(self) -> Files:
        """Where attachments are kept."""
        return self._files

    def receive(self, stream: BinaryIO, *, filename: str, actor: Actor | None = None) -> Attachment:
        """Takes in a file before any transaction: streamed, counted, inspected, kept under its hash (S18).

        Args:
            stream: read once, a piece at a time.
            filename: what the person calls it; a label, never a path.
            actor: who sends it; then nobody else can declare with it, and it counts towards the quota.

        Raises:
            Refused: if it is no picture, PDF or zip archive that can be trusted, with every finding;
                or if the actor has sent as much as the quota allows.
        """
        reception = Reception(
            self.store, self._files, self.clock, self._inspection, self._largest_file, self._quota
        )
        return reception.receive(stream, filename, "" if actor is None else actor.person_id)

    def transaction(self, actor: Actor) -> Transaction:
        """A block in which `actor` acts: `with cetms.transaction(actor) as tx`."""
        return Transaction(Counter(self, actor))

    def perform(
        self,
        actor: Actor,
        work: Callable[[Transaction], Result],
        *,
        key: str | None = None,
        asked: object = None,
    ) -> Result:
        """Does the whole work in a fresh transaction, and again with jitter while the store is busy.

        In a host's own transaction it does it once: there the host alone can begin anew.

        Args:
            actor: who acts.
            work: what to do; it may run more than once, so it does nothing besides.
            key: names this very request of this actor; asked again with the same key, the recorded result comes back.
                Visitors can't be told apart, so a visitor's key must be one that nobody guesses.
            asked: what the request asks, as plain values; only its hash is kept, to know the key's second use for something else.

        Raises:
            TryAgain: if the store stays busy.
            OutcomeUnknown: if the connection broke while it was being kept; with a key, if it still does.
            KeyUsedBefore: if the key was used before, and something else was asked.
            TypeError: if there is a key and the result can't be recorded; then nothing is kept.
        """
        if self.store.joined:
            return self._once(actor, work, key, asked)
        return retried(lambda: self._once(actor, work, key, asked), looks=key is not None)

    def deliver_letters(self, *, limit: int = 100, rules: SendingRules | None = None) -> int:
        """Sends what is due in the outbox and says how many letters went; `rules` say how often, and how fast.

        Raises:
            CetmsError: if the host handed in no mailer.
        """
        if self.mailer is None:
            raise CetmsError("no mailer: build Cetms(…, mailer=…) to send letters")
        if self.store.joined:
            raise CetmsError("a letter sent can't be taken back by a host's rollback: send by SqlStore(url)")
        return deliver(self.store, self.mailer, clock=self.clock, limit=limit, rules=rules).sent

    def _once(
        self, actor: Actor, work: Callable[[Transaction], Result], key: str | None, asked: object
    ) -> Result:
        counter = Counter(self, actor)
        with Transaction(counter) as tx:
            return work(tx) if key is None else answered(counter.desk, key, asked, lambda: work(tx))


def _beside(store: Store) -> Files:
    return MemoryFiles() if store.folder is None else FolderFiles(store.folder)
