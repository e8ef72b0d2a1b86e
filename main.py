"""Starts Shortlist: `python main.py`, or a double click.  See README.md."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in a sentence rather than as a syntax error
    sys.exit(
        f"Shortlist needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install "
        "a newer one from python.org or with your system's packages, and start Shortlist with it."
    )

from desktop.launching import make_ready


def main() -> int:
    """Run Shortlist with what was typed, in a Python that has its packages."""
    status = make_ready(sys.argv[1:])
    if status is not None:
        return status
    from desktop.cli import main as run  # noqa: PLC0415 - its packages are there only now

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
