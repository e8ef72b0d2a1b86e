"""How a posting's text is laid out, seen once for all fields: lines, labels, sections.

Every field family is a module of this room with functions of one shape, called by `extract.py`:

    def read_salary(layout: Layout) -> Reading[Salary | None]: ...
    def read_skills(layout: Layout) -> Reading[tuple[str, ...]]: ...

(those that rest on another field take its value as a further argument, as in
`read_seniority(layout, title)`).  A Reading holds the value as `Posting` holds it and an Evidence
for each value: for what stands in the text `start` and `end` into `layout.text`, so that
`layout.text[start:end]` is the words it was read from (`span.evidence("salary", rule="tag")` makes
one); for what stands in the metadata `key`.  They are total: no text makes them raise.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import Final, Generic, NamedTuple, TypeVar

from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.stems import Held, lines_at
from desktop.extracting.text.tuples import made
from desktop.postings import Evidence, Pairs

T_co = TypeVar("T_co", covariant=True)

#: Names of facts that stand on a line above their value.
_ON_LINES: Final = labels_of("line")
#: What may stand before such a name.
_SIGNS: Final = "·•▶▷■□◆◇●○※✔✅ "
#: A label or section names at most so many lines as its values.
_MOST_VALUES: Final = 12
#: Metadata that say a fact say it at their beginning; damaged ones can be of any length.
_LONGEST_VALUE: Final = 2000
#: The bare name of a fact has fewer characters.
LONGEST_BARE: Final = 24
#: What Markdown sets around words, and white space.
MARKS: Final = " \t\xa0*_`#>~"
#: Words that stand where a value would and state none.
_UNSTATED = re.compile(
    r"[\s$€£]*(?:(?:company|employer|entreprise|employeur|société|empresa|firma|arbeitgeber"
    r"|unternehmen|pessoa|salaire|salario|salário|gehalt|lieu) )?"
    r"(?:none|null|nil|undefined|unknown|n/?a|tb[ad]|-+|confidential|competitive"
    r"|(?:not|un) ?(?:specified|stated|disclosed|applicable)|vertraulich|confidentiel(?:le)?"
    r"|confidencial|keine angabe|non (?:précisée?|communiquée?|renseignée?|specificat[oa])"
    r"|no especificad[oa]|não (?:informad|especificad)[oa]|не указан[ао]?|nie podano"
    r"|nicht angegeben|niet vermeld)?[\s.]*",
    re.IGNORECASE,
)


class Reading(NamedTuple, Generic[T_co]):
    """What one field was read as, and where each value stands."""

    value: T_co
    evidence: tuple[Evidence, ...] = ()


class Span(NamedTuple):
    """A stretch of the document's text: `text` is what stands from `start` to `end`.

    (This and the others here are tuples: a text has hundreds, made in a third of the time.)
    """

    start: int
    end: int
    text: str

    def evidence(
        self, field: str, *, rule: str, value: str | None = None, sure: float = 1.0
    ) -> Evidence:
        """Make this stretch the evidence of a field."""
        return made(Evidence, (field, rule, self.start, self.end, None, value, sure))

    def part(self, start: int, end: int) -> Span:
        """The stretch from `start` to `end`, counted within this one's text."""
        return made(Span, (self.start + start, self.start + end, self.text[start:end]))

    def within(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The stretch that a match in this span's text covers."""
        return self.part(match.start(group), match.end(group))

    def trimmed(self, marks: str = MARKS) -> Span:
        """The stretch without the marks (Markdown's, white space) around it."""
        stripped = self.text.strip(marks)
        if len(stripped) == len(self.text):
            return self
        start = self.start + len(self.text) - len(self.text.lstrip(marks))
        return made(Span, (start, start + len(stripped), stripped))


class Line(NamedTuple):
    """A line that says something: `row` its number, `text` its words without the marks of its kind.

    `start` and `end` enclose all of it, and the words begin at `begin`.  `level` is 1 to 6 for `#`,
    7 bold, 8 capitals, 9 a short line that ends in a colon, else 0.
    """

    row: int
    start: int
    end: int
    begin: int
    text: str
    level: int = 0
    is_bullet: bool = False

    @property
    def words(self) -> Span:
        """The stretch that the words take."""
        return made(Span, (self.begin, self.begin + len(self.text), self.text))

    @property
    def is_blank(self) -> bool:
        """Whether the line is a heading's sign without words."""
        return not self.text


class Label(NamedTuple):
    """What stands behind a name: `Location: Berlin`, or a heading and the lines below it.

    `name` is folded (`fold`).  Its values are seen when asked for, since most never are: they stand
    from one offset to another of the words of line `at`, or else below it.
    """

    name: str
    lines: tuple[Line, ...]
    at: int
    beside: tuple[int, int] | None = None

    @property
    def in_heading(self) -> bool:
        """Whether the name is that of a heading."""
        return self.beside is None

    @property
    def values(self) -> tuple[Span, ...]:
        """What stands behind the name."""
        if self.beside is None:
            return tuple(_below(self.lines, self.at))
        return (self.lines[self.at].words.part(*self.beside).trimmed(),)


class Section(NamedTuple):
    """From a heading (None: before the first) to the next: `start` and `end` enclose the body."""

    heading: Line | None
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The frozen view of a Document that the field modules share (compared by identity).

    `keyed` are the metadata by their keys in lower case, `names` those of the labels, `lowered` the
    text in lower case with the same offsets, `others` its characters beyond ASCII, `held` where in
    it the fields' stems stand: so a field knows at once what a text lacks.
    """

    text: str
    metadata: Pairs
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    sections: tuple[Section, ...]
    keyed: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    lowered: str = ""
    others: str = ""
    held: Held = field(default_factory=dict)

    def labelled(self, names: Set[str], *, headings: bool = True) -> Iterator[Span]:
        """What stands behind labels of these (folded) names, in the order of the text."""
        if not self.names.isdisjoint(names):
            for label in self.labels:
                if label.name in names and (headings or not label.in_heading):
                    yield from (value for value in label.values if is_stated(value.text))

    def meta(self, *names: str) -> Iterable[tuple[str, str]]:
        """The stated metadata pairs whose key is one of `names` (any case), in the names' order."""
        return self._of_keys(names) if self.keyed else ()

    def _of_keys(self, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for name in names:
            for key, value in self.keyed.get(name, ()):
                if is_stated(value):
                    yield key, value.strip()[:_LONGEST_VALUE]

    def first_lines(self, rows: int) -> tuple[Line, ...]:
        """The lines among the first so many of the text, blank ones counted."""
        return self.lines[: bisect_left(self.lines, rows, key=attrgetter("row"))]

    def places(self, field: str) -> list[int]:
        """Where the stems of a field stand, in the order of the text."""
        return sorted(self.held[field]) if field in self.held else []

    def short_lines(self, field: str, longest: int) -> Iterator[Line]:
        """The lines of at most so many characters on which some of a field's stems stand."""
        for start, end in lines_at(self.lowered, self.places(field)):
            if end - start <= longest:
                yield self.lines[bisect_right(self.lines, start, key=attrgetter("start")) - 1]

    def span(self, start: int, end: int) -> Span:
        """The stretch of text from `start` to `end`."""
        return made(Span, (start, end, self.text[start:end]))


def fold(name: str) -> str:
    """A label's name or heading as compared: case, marks and outer punctuation away."""
    return " ".join(name.replace("’", "'").casefold().split()).strip(" *_#:：.!?¿¡-–—`［］〔〕")


def is_stated(value: str) -> bool:
    """Whether a value says something: "None", "null", "$Competitive", "" do not."""
    return _UNSTATED.fullmatch(value) is None


def is_bare_label(words: str) -> bool:
    """Whether a line is the name of a fact whose value stands on the line below."""
    return bare_label(words) != ""


def bare_label(words: str) -> str:
    """The folded name of a fact that such a line is; else ""."""
    return _on_line(words) if len(words) < LONGEST_BARE else ""


@lru_cache(maxsize=4096)
def _on_line(words: str) -> str:
    name = fold(words.lstrip(_SIGNS))
    first = name.partition("・")[0]
    return first if name in _ON_LINES or first in _ON_LINES else ""


def _below(lines: tuple[Line, ...], at: int) -> Iterator[Span]:
    """The first block below a heading: bullets, or lines up to the next blank one."""
    taken = 0
    bullets = False
    row = lines[at].row
    farthest = row + 2 * _MOST_VALUES
    for line in lines[at + 1 : at + 1 + 2 * _MOST_VALUES]:
        if line.is_blank:
            continue
        is_apart = taken > 0 and not bullets and line.row > row + 1
        if is_apart or line.level or taken == _MOST_VALUES or line.row > farthest:
            return
        if taken and line.is_bullet != bullets:
            return
        row, bullets = line.row, line.is_bullet
        taken += 1
        yield line.words
