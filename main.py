"""Starts Shortlist: `python main.py`, or a double click.  See README.md."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in a sentence rather than as a syntax error
    sys.exit(
        f"Shortlist needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. Install "
        "a newer one from python.org or with your system's packages, and start Shortlist with it."
    )

from desktop.launching import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
