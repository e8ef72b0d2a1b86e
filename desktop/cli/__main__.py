"""`python -m desktop.cli`: the command line without `main.py`'s care for the machine."""

import sys

from desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
