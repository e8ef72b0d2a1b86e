"""Texts in which one sign stands many times over: no pattern may take the square of their length.

Where one does, the time that each test has runs out.
"""

from collections.abc import Callable

import pytest

from desktop.extracting import extract
from desktop.extracting.header.parts import is_place
from desktop.extracting.header.title_parts import parts_of
from desktop.extracting.text.layout import Span
from desktop.postings import Document
from desktop.reading import read_bytes
from desktop.reading.mending.broken_json import repaired
from desktop.reading.threads.roles import bare

MANY = 300_000
ROWS = "<table><tr><th>Job</th><th>Company</th></tr>\n<tr><td>Baker</td><td>Rye"


def cell(company: str) -> str:
    """A file of JSON with one posting."""
    return f'[{{"title": "Baker", "company": "{company}"}}]'


FILES = {
    "blanks before a break": ("a.md", "# Baker\n\nWe bake." + " " * MANY + "x<br>\n"),
    "brackets in a heading": ("a.md", "Jobs\n\n## " + "(" * MANY + "Baker\n\n## Cook\n\nBread.\n"),
    "digits in a key": ("a.json", f'[{{"title": "Baker", "{"1" * MANY}x": "a"}}]'),
    "blanks in a table's cell": ("a.md", ROWS + " " * MANY + "x</td></tr></table>\n"),
    "breaks in a cell of a company": ("a.json", cell("Rye" + r"\n" * MANY + "x")),
    "a tag's name in a cell": ("a.json", cell("<" + "a-" * MANY)),
    "comments in a cell": ("a.json", cell("<!--" * MANY)),
    "comments of a template": ("a.md", "---\ntitle: Baker\n---\n" + "{% comment %}" * MANY),
    "comments before a page": ("a", "<!-- a -->" * 60 + "\n# Baker\n\nWe bake bread.\n"),
    "dashes in a title": ("a.json", f'[{{"title": "Baker 2{"-" * MANY}x", "company": "Rye"}}]'),
    "capitals between amounts": ("a.md", f"# Baker\n\nSalary: $50,034; {'A' * 40}% $59,869\n"),
    "blanks in front matter": ("a.md", f"---\ncompany: Rye{' ' * MANY}x\n---\n# Baker\n\nBread.\n"),
    "blanks behind a form's name": ("a.md", f"Vacancy: Baker{' ' * MANY}x\n\nWe bake bread.\n"),
    "brackets in a table's cell": ("a.md", ROWS + "[" * MANY + "x</td></tr></table>\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", FILES)
def test_a_file_with_a_long_run_is_read_in_time(case: str) -> None:
    name, text = FILES[case]
    found = read_bytes(text.encode(), name)
    for document in found if isinstance(found, list) else ():
        assert isinstance(document, Document)
        extract(document)


WORDS: dict[str, Callable[[], object]] = {
    "a line of places": lambda: is_place(_span("Ghent, " + "a, " * MANY)),
    "tabs in a title": lambda: parts_of(_span("Baker\t" + "\t" * MANY + "in (Ghent"), "").company,
    "dashes around a name": lambda: bare("x" + " -" * MANY + "y").count("-") != MANY,
}


def _span(text: str) -> Span:
    return Span(0, len(text), text)


@pytest.mark.parametrize("case", WORDS)
def test_words_beside_a_long_run_are_told_in_time(case: str) -> None:
    assert not WORDS[case]()


def test_json_is_not_repaired_where_that_would_take_long() -> None:
    assert repaired('{"title": "Baker",, "company": "Rye"') == {"title": "Baker", "company": "Rye"}
    for signs in ("][" * 6_000, "1(" * 40_000):
        with pytest.raises(ValueError, match="too long"):
            repaired('{"jobs": [{"title": "Baker, ' + signs)
