import io

import pytest

from desktop.cli.meter import Meter
from desktop.postings import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_one_line_written_over_and_taken_away():
    now = Progress(done=50, total=200, file="postings/a.md", seconds=10.0)
    with Meter(terminal := Terminal()) as meter:
        meter.show(now)
        meter.show(now)  # too soon for an eye
    line = "50 of 200 · 5 a second, 30 s left · postings/a.md"
    assert terminal.getvalue() == f"\r\x1b[K{line}\r\x1b[K"


@pytest.mark.parametrize("terminal", [None, io.StringIO()])
def test_progress_is_not_painted_where_nobody_sees_it(terminal):
    with Meter(terminal) as meter:
        meter.show(Progress(done=50, total=200, seconds=10.0))
    assert terminal is None or terminal.getvalue() == ""
