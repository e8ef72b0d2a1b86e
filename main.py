"""Starts Shortlist: `python main.py`, or a double click.  See README.md."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said in a sentence rather than as a syntax error
    sys.exit(
        "Shortlist needs Python 3.11 or newer; this is Python %d.%d. Install a newer one from "
        "python.org, or with your system's packages, and start Shortlist with it."
        % sys.version_info[:2]
    )

from desktop.launching import start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
