"""`python -m cetms_core.cli`, where the script `cetms` is not on the path."""

from cetms_core.cli import main

if __name__ == "__main__":
    main()
