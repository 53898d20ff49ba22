"""P9: what importing costs, whole processes in turn, over a bare interpreter; the ratio of the medians counts.

Goal: `import cetms_core` in at most 1.5 times what attrs and pluggy cost, and without SQLAlchemy.
A name is loaded on first use, so two uses are measured beside it: a plugin author's, and a portal's at start-up.
"""

import subprocess
import sys
from argparse import ArgumentParser
from statistics import median
from time import perf_counter

GOAL = 1.5
BARE = "pass"
PEER = "import attrs, pluggy"
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
    options.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 5 if options.parse_args().quick else 21
    scripts = {"bare": BARE, "attrs and pluggy": PEER, **OURS}
    laps = [{name: timed(script) for name, script in scripts.items()} for _ in range(rounds)]
    taken = {name: median(lap[name] for lap in laps) for name in scripts}
    peer = taken["attrs and pluggy"] - taken["bare"]
    print(f"attrs and pluggy: {peer:.1f} ms over a bare interpreter")
    for name in OURS:
        own = taken[name] - taken["bare"]
        print(f"{name}: {own:.1f} ms, {own / peer:.2f} × (goal for the import {GOAL} ×)")
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, cetms_core; print('sqlalchemy' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    print(f"SQLAlchemy loaded by the import: {loaded.stdout.strip()}")


if __name__ == "__main__":
    main()
