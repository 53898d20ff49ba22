"""Figures as they are kept: with the machine, the day, and the commit that they were taken at."""

import json
import os
import platform
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ROOT / "benchmarks" / "figures"


def keep(name: str, figures: Any) -> None:
    """As JSON, beside the others."""
    page = {"taken": taken_at(), "figures": figures}
    path = FIGURES / f"{name}.json"
    path.write_text(json.dumps(page, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def kept(name: str) -> Any:
    """The figures that were kept last."""
    return json.loads((FIGURES / f"{name}.json").read_text(encoding="utf-8"))["figures"]


def taken_at() -> dict[str, object]:
    return {
        "at": f"{datetime.now(UTC):%Y-%m-%dT%H:%MZ}",
        "commit": _git("rev-parse", "--short=12", "HEAD"),
        "changed_since": bool(_git("status", "--porcelain", "--", "src")),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _processor() -> str:
    page = Path("/proc/cpuinfo")
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "unknown")
