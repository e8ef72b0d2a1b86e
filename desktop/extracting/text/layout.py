"""How a posting's text is laid out, seen once for all fields: lines, labels, sections, header.

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
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, Generic, NamedTuple, TypeVar

from desktop.extracting.text.label_shapes import bare_name, label_in, names_in_heading
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.merged_labels import labels_within
from desktop.extracting.text.section_names import names_section
from desktop.extracting.text.stems import Held, held_by, lines_at, lowered_with_others
from desktop.extracting.text.tuples import made
from desktop.postings import Document, Evidence, Pairs

T_co = TypeVar("T_co", covariant=True)

#: Names of facts that stand on a line above their value.
_ON_LINES: Final = labels_of("line")
#: What may stand before such a name.
_SIGNS: Final = "·•▶▷■□◆◇●○※✔✅ "
#: A post code on a line of its own, above the address.
_POST_CODE = re.compile(r"〒[ \u3000]?\d{3}[-‐−ー]?\d{4}[ \u3000]*")
#: Lines of more characters are prose; nothing longer is taken for a heading or a label's value.
_LONG_LINE: Final = 400
#: A label or section names at most so many lines as its values.
_MOST_VALUES: Final = 12
#: Metadata that say a fact say it at their beginning; damaged ones can be of any length.
_LONGEST_VALUE: Final = 2000
#: The bare name of a fact has fewer characters.
_LONGEST_BARE: Final = 24

_MARKS: Final = " \t\xa0*_`#>~"
#: A line's parts: the sign of a bullet, marks, words, marks, and all line ends that follow.
_LINE = re.compile(
    r"((?:[ \t]*(?:[-*+•·●▪◦‣–—○■□►➢✓✔]|\d{1,2}[.)])[ \t\xa0]+(?:\[[xX]\][ \t]+)?(?=\S))?)"
    rf"([{_MARKS}]*)((?:.*[^\n{_MARKS}])?)([{_MARKS}]*)(\n*)"
)
#: A box that nobody checked says nothing, `- [ ] Internship`, where another is checked; without
#: one they are a list of demands.
_UNCHECKED = re.compile(r"^[ \t]*[-*+] \[ ?\] .*$", re.MULTILINE)
_CHECKED = re.compile(r"^[ \t]*[-*+] \[[xX]\] ", re.MULTILINE)
_HEADING = re.compile(r"[ \t]{0,3}(#(?=[ \t])|#{2,6}(?!#))")
_BOLD_LINE = re.compile(r"[ \t]*(\*\*|__)(?=\S|[ \t])([^*\n]{2,90}?)\1[ \t]*:?[ \t*]*$")
#: `【仕事内容】`, `🎯[ 工作地點 ]`: a heading in brackets, of words in no Latin script.
_IN_BRACKETS = re.compile(
    r"[^\w\[【『]{0,4}[\[【『] ?(?P<words>[^\[\]【】『』\n\x00-\x7f]{2,12}) ?[\]】』]\W{0,3}"
)
_OWNER = re.compile(r"^(?:your|our|the|this|deine?|ihre?|unsere?|votre|notre|tu|sua?|seu)\s")
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

    def trimmed(self, marks: str = _MARKS) -> Span:
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

    def meta(self, *names: str) -> Iterator[tuple[str, str]]:
        """The stated metadata pairs whose key is one of `names` (any case), in the names' order."""
        return self._of_keys(names) if self.keyed else iter(())

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
    return " ".join(name.replace("’", "'").casefold().split()).strip(" *_#:：.!?-–—`［］〔〕")


def is_stated(value: str) -> bool:
    """Whether a value says something: "None", "null", "$Competitive", "" do not."""
    return _UNSTATED.fullmatch(value) is None


def read_layout(document: Document) -> Layout:
    """See how a document's text is laid out."""
    lines = tuple(_lines(document.text))
    has_unchecked = "[ ]" in document.text and _CHECKED.search(document.text) is not None
    if has_unchecked:
        lines = tuple(line for line in lines if not _UNCHECKED.match(document.text, line.start))
    sections = tuple(_sections(lines, len(document.text)))
    labels = tuple(_labels(lines))
    names = frozenset([label.name for label in labels])
    low, others = lowered_with_others(document.text)
    if has_unchecked:
        low = _UNCHECKED.sub(lambda found: " " * len(found[0]), low)
    held = held_by(low, others)
    keyed = _keyed(document.metadata)
    return Layout(
        document.text, document.metadata, lines, labels, sections, keyed, names, low, others, held
    )


def _keyed(metadata: Pairs) -> dict[str, list[tuple[str, str]]]:
    """The metadata by their keys in lower case."""
    keyed: dict[str, list[tuple[str, str]]] = {}
    for pair in metadata:
        keyed.setdefault(pair[0].casefold(), []).append(pair)
    return keyed


def _lines(text: str) -> Iterator[Line]:
    row = start = 0
    for bullet, marks, words, marks_behind, breaks in _LINE.findall(text):
        begin = start + len(bullet) + len(marks)
        end = begin + len(words) + len(marks_behind)
        if bullet or end - start > _LONG_LINE:
            level = 0
        elif not marks:
            level = _plain_level(words)
        elif "#" in marks and (found := _HEADING.match(marks)):
            level = len(found[1])
        elif ("**" in marks or "__" in marks) and (found := _BOLD_LINE.match(text, start, end)):
            words = found[2].strip(_MARKS)
            begin = text.index(words, found.start(2))
            level = 7 if _is_short(words) else 0
        else:
            level = _plain_level(words)
        if not words.isascii() and (found := _bracketed(words, bullet)):
            begin, words, level = begin + found.start("words"), found["words"], level or 9
        if words or level:
            yield made(Line, (row, start, end, begin, words, level, bullet != ""))
        row += len(breaks)
        start = end + len(breaks)


def _bracketed(words: str, bullet: str) -> re.Match[str] | None:
    """A line that is no more than a name in brackets, in no Latin script."""
    is_closed = any(sign in words[-3:] for sign in "】』]")
    return _IN_BRACKETS.fullmatch(words) if is_closed and not bullet else None


def _plain_level(words: str) -> int:
    """8 for a short line in capitals, 9 for one that ends in a colon, else 0."""
    if not 3 < len(words) <= 60 or (words[-2:].islower() and words[-1] not in ":："):
        return 0
    if (
        words.isupper()
        and _has_capitals(words)
        and not words.endswith((".", ";", ","))
        and ": " not in words
    ):
        return 8
    return 9 if words.endswith((":", "：")) and _is_short(words) else 0


def _has_capitals(words: str) -> bool:
    """Whether capitals are most of the letters, as they are not in `运营 8-13K`."""
    return 2 * sum(map(str.isupper, words)) >= sum(map(str.isalpha, words))


def _is_short(words: str) -> bool:
    return 1 < len(words) <= 90 and words.count(" ") < 12 and not words.endswith((".", ";", ","))


def _sections(lines: tuple[Line, ...], end: int) -> Iterator[Section]:
    heading: Line | None = None
    level = start = 0
    for line in lines:
        level_here = line.level or (9 if not line.is_bullet and names_section(line.text) else 0)
        if level_here and line.text:
            if heading or line.start > start:
                yield made(Section, (heading, level, start, line.start))
            heading, level, start = line, level_here, min(line.end + 1, end)
    yield Section(heading, level, start, end)


def _labels(lines: tuple[Line, ...]) -> Iterator[Label]:
    for at, (row, _, _, _, words, level, _) in enumerate(lines):
        if not words or len(words) > _LONG_LINE:
            continue
        if ": " in words and (merged := labels_within(words)):
            yield from (made(Label, (name, lines, at, (a, b))) for name, a, b in merged)
            continue
        found = label_in(words)
        if found and found["value"]:
            name = _OWNER.sub("", bare_name(fold(found["name"])))
            there = _below_code(lines, at, found["value"])
            beside = found.span("value") if there == at else (0, len(lines[there].text))
            yield made(Label, (name, lines, there, beside))
        elif level or found:
            for name in names_in_heading(bare_name(fold(words))):
                yield made(Label, (name, lines, at, None))
        elif len(words) < _LONGEST_BARE and is_bare_label(words):
            below = lines[at + 1] if at + 1 < len(lines) else lines[at]
            near = below.row == row + 1 or _is_value(below, row + 2)
            if near and below.level in (0, 8):
                there = _below_code(lines, at + 1, below.text)
                name = fold(words.lstrip(_SIGNS)).partition("・")[0]
                yield Label(name, lines, there, (0, len(lines[there].text)))


def _below_code(lines: tuple[Line, ...], at: int, value: str) -> int:
    """The line of a label's value; the next one where it is no more than an address's post code."""
    is_code = value[:1] == "〒" and _POST_CODE.fullmatch(value) is not None
    return at + 1 if is_code and at + 1 < len(lines) and lines[at + 1].text else at


def _is_value(line: Line, row: int) -> bool:
    """Whether a line in a row may be a fact's value, though a blank line stands above it."""
    is_short = len(line.text) < 60 and not line.is_bullet
    is_sentence = line.text.endswith((".", ":", "!", "?"))
    return line.row == row and is_short and not is_sentence and not is_bare_label(line.text)


def is_bare_label(words: str) -> bool:
    """Whether a line is the name of a fact that stands on the line below it."""
    if len(words) >= _LONGEST_BARE:
        return False
    name = fold(words.lstrip(_SIGNS))
    return name in _ON_LINES or ("・" in name and name.partition("・")[0] in _ON_LINES)


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
