"""P3: one workflow step with its decision record, beside `transitions`, interleaved in one run; the ratio of the medians counts.

Theirs moves a model from state to state and keeps no record; ours looks the move up, checks what it needs, and makes the record.
Goal: at least 3 times as fast.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median
from time import process_time

from transitions import Machine

from cetms_core import Actor, Role
from cetms_core.approval import DECLARATION, Action, decide_declaration
from cetms_core.domain.declaration import DeclarationState

GOAL = 3
REVIEWER = Actor("0" * 32, Role.EMPLOYER_ADMINISTRATOR, "1241000041580000XL")
COMMENTS = {"title": "请写全称"}


class Model:
    """What a machine moves."""

    send_back: Callable[[], bool]
    resubmit: Callable[[], bool]


def machine() -> Model:
    """The same table, as `transitions` wants it."""
    moves = [
        {"trigger": action.name.lower(), "source": before.name, "dest": after.name}
        for (before, action), (after, _) in DECLARATION.items()
    ]
    model = Model()
    states = [state.name for state in DeclarationState]
    Machine(model, states=states, transitions=moves, initial="SUBMITTED", auto_transitions=False)
    return model


def timed(work: Callable[[], object], count: int) -> float:
    """Microseconds of the processor for each of two steps; what else the machine does counts little."""
    start = process_time()
    for _ in range(count):
        work()
    return (process_time() - start) / count / 2 * 1e6


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a tenth of the work")
    quick = options.parse_args().quick
    model, now = machine(), datetime.now(UTC)

    def theirs() -> None:
        model.send_back()
        model.resubmit()

    def ours() -> None:
        decide_declaration(
            DeclarationState.SUBMITTED,
            Action.SEND_BACK,
            step=0,
            steps=2,
            actor=REVIEWER,
            at=now,
            comments=COMMENTS,
        )
        decide_declaration(
            DeclarationState.SENT_BACK, Action.RESUBMIT, step=0, steps=2, actor=REVIEWER, at=now
        )

    count = 500 if quick else 5_000
    laps = [(timed(theirs, count), timed(ours, count)) for _ in range(5 if quick else 21)]
    peer, own = (median(side) for side in zip(*laps, strict=True))
    verdict = "reached" if peer / own >= GOAL else "missed"
    print(f"transitions: {peer:.2f} µs a step, without a record")
    print(f"ours: {own:.2f} µs a step with its record, {peer / own:.1f} × as fast (goal {GOAL} ×: {verdict})")


if __name__ == "__main__":
    main()
