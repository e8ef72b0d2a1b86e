"""What a posting is, as frozen values: every other room speaks in these nouns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, cast

from desktop.postings.pay.salary import Salary

Remote = Literal["remote", "hybrid", "onsite"]
#: Metadata: (key, value) in the order of the file, as `Document` tells.
Pairs = tuple[tuple[str, str], ...]
SectionKind = Literal[
    "about",
    "responsibilities",
    "requirements",
    "nice_to_have",
    "benefits",
    "process",
    "how_to_apply",
    "legal",
]


class Evidence(NamedTuple):
    """Where one value of a field was read, and by which rule.

    `start` and `end` are character offsets into `Posting.body` (end exclusive); for a value read
    from metadata both are None and `key` names the metadata key.  `value` tells the members of a
    list apart (a skill, a place); None where the field has one value.  `sure` is 0 to 1.

    (A tuple: a posting has dozens, and they are made and unpickled in a third of the time.)
    """

    field: str
    rule: str
    start: int | None = None
    end: int | None = None
    key: str | None = None
    value: str | None = None
    sure: float = 1.0

    def __reduce__(self) -> tuple[type[Evidence], tuple[object, ...]]:
        """Between processes the named tuple's own way takes twice the time."""
        return Evidence, tuple(self)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a body that is about one thing: `body[start:end]`, its heading included.

    `heading` is None where the section is known only by how it begins.
    """

    kind: SectionKind
    heading: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a posting was read from (the file; a row, a message) and their encoding.

    The encoding's name is "" where the bytes are no text (a PDF, a workbook).
    """

    data: bytes
    encoding: str


@dataclass(frozen=True, slots=True)
class Document:
    r"""One posting's text as a file gave it, mended, before its fields are found.

    `text` has `\n` line ends and no front matter; `metadata` holds what stood beside the text
    (front matter) as (key, value) pairs in the order of the file, nested keys joined by a dot
    ("contact.email"), a list giving one pair a member.  `mends` names the steps that mended the
    text ("decoded as mac_roman", …), empty where nothing was damaged.  `index` counts the
    postings of one file from 0.
    """

    text: str
    original: Original
    format: Literal["markdown", "text"]
    metadata: Pairs = ()
    mends: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that gave no posting, and why: a sentence for the reader.

    `is_posting_free` is True where the file was read well but advertises no job.
    """

    reason: str
    is_posting_free: bool = False


@dataclass(frozen=True, slots=True)
class Posting:
    """One job posting: its fields as the guidelines name them, and its mended text.

    What the text does not state is None or (); `fallback_title` is made from the text's own words
    and never empty, for showing where `title` is None.  `header_end` is the offset in `body` at
    which the title block ends and the prose begins (0 where there is none): the detail pane shows
    the block as fields.  Lists keep the order of the text.
    """

    body: str
    fallback_title: str
    title: str | None = None
    company: str | None = None
    locations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    remote: Remote | None = None
    salary: Salary | None = None
    employment_types: tuple[str, ...] = ()
    seniority: tuple[str, ...] = ()
    experience_years_min: float | None = None
    skills: tuple[str, ...] = ()
    apply_urls: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    posted: date | None = None
    closes: date | None = None
    language: str | None = None
    header_end: int = 0
    evidence: tuple[Evidence, ...] = ()

    @property
    def shown_title(self) -> str:
        """The title to show: as stated, else made from the text's words."""
        return self.title or self.fallback_title

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections whose kind is known, in the order of the text, kept as evidence."""
        return tuple(
            Section(cast(SectionKind, e.value), _heading(self.body, e), e.start, e.end)
            for e in self.evidence
            if e.field == "sections" and e.start is not None and e.end is not None
        )

    @property
    def nice_to_have_skills(self) -> tuple[str, ...]:
        """The skills that are named under nice to have and nowhere else."""
        wishes = [(one.start, one.end) for one in self.sections if one.kind == "nice_to_have"]
        return tuple(
            e.value
            for e in self.evidence
            if e.field == "skills" and e.value and e.start is not None
            if any(start <= e.start < end for start, end in wishes)
        )


def _heading(body: str, section: Evidence) -> str | None:
    if section.rule != "heading":
        return None
    return body[section.start : section.end].partition("\n")[0].strip(" \t#*_:")
