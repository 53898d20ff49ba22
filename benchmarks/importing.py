"""P9: what importing costs, whole processes in turn, over a bare interpreter; the ratio of the medians counts.

Goal: `import cetms_core` in at most 1.5 times what attrs and pluggy cost, and without SQLAlchemy.
A name is loaded on first use, so two uses are measured beside it, without a goal: a plugin author's, and a portal's at start-up.
"""

import subprocess
import sys
from argparse import ArgumentParser
from statistics import median
from time import perf_counter

GOAL = 1.5
BARE = "pass"
PEER = "import attrs, pluggy"
WITHOUT_SQLALCHEMY = "import sys, cetms_core; sys.exit('sqlalchemy' in sys.modules)"
OURS = {
    "import cetms_core": "import cetms_core",
    "an author's words": "from cetms_core import Dated, Hours, choice, day, education_type, hookimpl, text, whole",
    "a portal's start": "from cetms_core import Actor, Cetms, Refused, load_plugins",
}


def timed(script: str) -> float:
    """Milliseconds of a whole process."""
    start = perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True)
    return (perf_counter() - start) * 1e3


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a quarter of the rounds")
    rounds = 5 if options.parse_args().quick else 21
    subprocess.run([sys.executable, "-c", WITHOUT_SQLALCHEMY], check=True)
    scripts = {"bare": BARE, "peer": PEER, **OURS}
    laps = [{name: timed(script) for name, script in scripts.items()} for _ in range(rounds)]
    taken = {name: median(lap[name] - lap["bare"] for lap in laps) for name in scripts}
    print(f"attrs and pluggy: {taken['peer']:.1f} ms over a bare interpreter")
    for name in OURS:
        print(f"{name}: {taken[name]:.1f} ms, {taken[name] / taken['peer']:.2f} ×")
    reached = taken["import cetms_core"] / taken["peer"] <= GOAL
    print(f"the import's goal, {GOAL} × and without SQLAlchemy: {'reached' if reached else 'missed'}")


if __name__ == "__main__":
    main()
