"""What a check-up looks at beside the database itself: plugins, the audit, attachments, letters, and room on the disk."""

import hashlib
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from cetms_core import Actor, Cetms, CheckedChain, Finding, FolderFiles, NotFound, Page, Severity
from cetms_core.cli.installed import installed_plugins
from cetms_core.domain.letter import LetterState
from cetms_core.files import Fate, Orphans

if TYPE_CHECKING:
    from cetms_core.files.s3 import S3Files
    from cetms_core.stores.sql import SqlStore

LITTLE = 1024
"""In MiB: less room than that on a disk is soon none."""

LATE = timedelta(hours=1)
"""A letter that is due for so long is late: whatever sends them does not run."""

BEGINNINGS = ["".join(pair) for pair in product("0123456789abcdef", repeat=2)]
"""Of all digests, each with one 256th of them."""


def plugin_faults() -> Iterator[Finding]:
    """Those that did not load."""
    for report in installed_plugins().reports:
        if report.failure:
            yield Finding("doctor.plugin_failed", values={"name": report.name, "reason": report.failure})


def broken_chains(store: "SqlStore") -> Iterator[Finding]:
    """Every chain of the audit that is not what was written."""
    cetms = Cetms(installed_plugins(), store, jurisdiction="100000")
    after, over = None, False
    while not over:
        page = _page_of_chains(cetms, after)
        for chain in page:
            if chain.fault is not None:
                values = {"about": chain.about, "fault": chain.fault.sentence}
                yield Finding("doctor.chain_broken", values=values)
        after, over = page.after, page.after is None


def _page_of_chains(cetms: Cetms, after: str | None) -> Page[CheckedChain]:
    return cetms.perform(Actor.operator(), lambda tx: tx.check_audit(after=after))


def lost_files(store: "SqlStore", files: "FolderFiles | S3Files", *, deep: bool) -> Iterator[Finding]:
    """Attachments that a record points to and that are gone; read one by one, also those that were changed."""
    missing, damaged = list[str](), list[str]()
    for digest in (each for beginning in BEGINNINGS for each in store.pointed_digests(beginning)):
        if digest not in files:
            missing.append(digest)
        elif deep and not _is_what_it_was(files, digest):
            damaged.append(digest)
    for rule, those in (("doctor.file_missing", missing), ("doctor.file_damaged", damaged)):
        if those:
            yield Finding(rule, values={"count": len(those), "digest": min(those)})


def orphans(store: "SqlStore", files: "FolderFiles | S3Files") -> Iterator[Finding]:
    """Files that nobody declared in time and nobody collected."""
    waiting = Orphans(files, store.pointed_digests, time.time()).collect(dry_run=True)[Fate.SET_ASIDE]
    if waiting:
        yield Finding("doctor.orphans", values={"count": waiting}, severity=Severity.WARNING)


def _is_what_it_was(files: "FolderFiles | S3Files", digest: str) -> bool:
    seen = hashlib.sha256()
    try:
        with files.open(digest) as opened:
            while piece := opened.read(1 << 20):
                seen.update(piece)
    except NotFound:
        return False
    return seen.hexdigest() == digest


def late_letters(store: "SqlStore", now: datetime) -> Iterator[Finding]:
    """Letters that should have gone, and those that were given up."""
    with store.session() as session:
        late = [each for each in session.outbox.due(now, 1000) if each.due_at and each.due_at < now - LATE]
        given_up = session.outbox.listed(LetterState.GIVEN_UP, after=None, limit=1000)
    if late:
        waited = now - min(each.due_at for each in late if each.due_at)
        values = {"count": len(late), "hours": int(waited / timedelta(hours=1))}
        yield Finding("doctor.letters_late", values=values)
    if given_up:
        yield Finding("doctor.letters_given_up", values={"count": len(given_up)}, severity=Severity.WARNING)


def little_room(folder: Path | None) -> Iterator[Finding]:
    """Whether the disk is nearly full; of a server's we know nothing."""
    if folder is None or not folder.parent.is_dir():
        return
    left = shutil.disk_usage(folder.parent).free // 1024**2
    if left < LITTLE:
        yield Finding("doctor.little_room", values={"path": folder.name, "left": left})


def now() -> datetime:
    """In UTC."""
    return datetime.now(UTC)
