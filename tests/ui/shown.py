"""The posting that tests of the detail pane show, and the evidence of words in it."""

from datetime import UTC, datetime

from desktop.postings import NO_MARKS, Evidence, Kept, Posting, Source, parse_query

HEADER = "# [Engineer](https://jobs.example/1)\n### Acme\n`Berlin` `Remote`\n\n"
BODY = HEADER + (
    "### About\n\nWe use Python. The Python team is in Berlin; Berlin is 💰 nice, says Berlin.\n\n"
    "### You\n\n- Python\n- Go\n\n### Apply\n\nWrite to [us](https://jobs.example/apply).\n"
)
LONG = "".join(f"### Part {part}\n\n{'Words of the part. ' * 60}\n\n" for part in range(12))
ALL = parse_query("")


def kept(body=BODY, number=1, marks=NO_MARKS, form="markdown", mends=(), **fields):
    """A posting as the cache keeps it, an engineer's if no field says otherwise."""
    fields = {"title": "Engineer", "company": "Acme", "header_end": len(HEADER)} | fields
    posting = Posting(body=body, fallback_title="We use Python", **fields)
    source = Source("/in/board", "board/1.md", 0, 10, 10)
    when = datetime(2024, 11, 3, tzinfo=UTC)
    return Kept(number, f"k{number}", posting, marks, (source,), when, form, "utf-8", mends, ())


def span(piece, nth=0, body=BODY):
    """Where a piece stands in a body, counted from 0: start and end."""
    at = -1
    for _ in range(nth + 1):
        at = body.index(piece, at + 1)
    return at, at + len(piece)


def evidence(field, piece, nth=0, value=None):
    """Evidence of a field by a piece of the usual body."""
    start, end = span(piece, nth)
    return Evidence(field, "a rule", start, end, None, value)
