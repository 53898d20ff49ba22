"""`cetms …`: what one asks of an installation at the prompt, and the beginning of a new plugin.

Promises text that can be read in any locale, JSON for programs, and a sentence instead of a traceback.
It alone knows click, and it alone reads the environment; may import every room below `testing`.
The commands are registered in `program`, and each is a module of its own.
"""

import sys

from cetms_core.cli.legible import make_legible

WITHOUT_CLICK = '命令行需要 click，请安装：pip install "cetms[cli]" / the command line needs click'


def main() -> None:
    """Runs the program; without click, says how to install it and exits with 2."""
    make_legible(sys.stdout)
    make_legible(sys.stderr)
    try:
        from cetms_core.cli.program import cetms
    except ModuleNotFoundError as missing:
        if missing.name != "click":
            raise
        print(WITHOUT_CLICK, file=sys.stderr)
        sys.exit(2)
    cetms(prog_name="cetms")
