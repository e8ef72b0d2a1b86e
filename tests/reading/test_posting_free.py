"""What advertises no job is refused; what is short or odd and yet offers one stays."""

import json
from pathlib import Path

import pytest

from desktop.postings import Unreadable
from desktop.reading import read_bytes

CASES = Path(__file__).parent / "cases"
#: Not told from postings yet, by the words that they begin with.
TAKEN = (
    "# HackerNews Who is Hiring Archive",
    "# Salaries in Berlin",
    "Shopping: milk",
)


def cases(name):
    """Each case of a file, with its name and its first words to be known by."""
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        is_taken = one["text"].startswith(TAKEN)
        marks = [pytest.mark.xfail(reason="no sign of it is known", strict=True)] * is_taken
        yield pytest.param(
            one["name"], one["text"], id=f"{one['name']} {one['text'][:30]!r}", marks=marks
        )


@pytest.mark.parametrize(("name", "text"), list(cases("not-postings.jsonl")))
def test_what_offers_no_job_is_refused(name, text):
    found = read_bytes(text.encode(), name)
    assert isinstance(found, Unreadable)


@pytest.mark.parametrize(("name", "text"), list(cases("short-postings.jsonl")))
def test_what_offers_a_job_in_few_words_is_kept(name, text):
    assert isinstance(read_bytes(text.encode(), name), list)
