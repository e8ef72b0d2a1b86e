"""The one table of the fields one may narrow by: their words in queries, their kinds and labels."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

#: text: words in prose; name: a whole name (a skill, a tag); choice: one of a closed set of values;
#: outcome: an import and what it found (`report:12/new`); saved: the name of a saved query;
#: section: words within the sections of one kind, which the field's guideline name tells.
Kind = Literal["text", "name", "choice", "money", "number", "date", "outcome", "saved", "section"]


class Field(NamedTuple):
    """A field of postings or marks.

    `name` is its word in queries, `guideline` its name in Python, SQL, JSON and the guidelines;
    both and the `aliases` are understood.  `label` heads it in the window.  `can_miss` where a
    posting may leave it unstated; `is_ahead` where a span of days without a sign lies ahead;
    `told_with` names the field that it is unstated together with.
    """

    name: str
    kind: Kind
    label: str
    guideline: str = ""
    aliases: tuple[str, ...] = ()
    can_miss: bool = True
    is_ahead: bool = False
    is_mark: bool = False
    told_with: str = ""


FIELDS: Final[tuple[Field, ...]] = (
    Field("title", "text", "Title", "title", ("role", "position")),
    Field("company", "text", "Company", "company", ("co", "employer")),
    Field("location", "text", "Place", "locations", ("loc", "place", "places", "city")),
    Field("country", "choice", "Country", "countries"),
    Field("remote", "choice", "Remote", "remote", ("mode",)),
    Field("salary", "money", "Pay", "salary", ("pay", "wage", "compensation")),
    Field("currency", "choice", "Currency", "salary_currency", ("cur",), told_with="salary"),
    Field("type", "choice", "Type", "employment_types", ("employment", "employment_type", "types")),
    Field("level", "choice", "Level", "seniority", ("levels",)),
    Field("experience", "number", "Experience", "experience_years_min", ("exp", "yoe", "years")),
    Field("skill", "name", "Skill", "skills", ("tech",)),
    Field("language", "choice", "Language", "language", ("lang",)),
    Field("posted", "date", "Posted", "posted", ("published",)),
    Field("closes", "date", "Closes", "closes", ("deadline", "closing"), is_ahead=True),
    Field("url", "text", "Link", "apply_urls", ("link", "apply", "apply_url", "urls")),
    Field("email", "text", "E-mail", "emails", ("mail", "e-mail")),
    Field("body", "text", "Text", "body", ("text",), can_miss=False),
    Field("about", "section", "About", "about", ("intro",)),
    Field("duties", "section", "Duties", "responsibilities", ("duty", "responsibility", "tasks")),
    Field(
        "requirements", "section", "Requirements", "requirements", ("req", "reqs", "requirement")
    ),
    Field("nice", "section", "Nice-to-have", "nice_to_have", ("nice-to-have", "wishes", "bonus")),
    Field("benefits", "section", "Benefits", "benefits", ("benefit", "perks", "perk")),
    Field("process", "section", "Process", "process", ("hiring",)),
    Field("how", "section", "How-to-apply", "how_to_apply", ("how-to-apply", "applying")),
    Field("legal", "section", "Legal", "legal", ("eeo",)),
    Field("date", "date", "Date", "date", can_miss=False),
    Field("imported", "date", "Imported", "first_imported", ("added",), can_miss=False),
    Field("source", "text", "File", "source_path", ("file", "folder", "path"), can_miss=False),
    Field("copies", "number", "Copies", "copies", ("dupes", "sources"), can_miss=False),
    Field("id", "number", "Number", "id", can_miss=False),
    Field("status", "choice", "Status", "status", is_mark=True),
    Field("note", "text", "Note", "note", ("notes",), is_mark=True),
    Field("tag", "name", "Tag", "tags", is_mark=True),
    Field(
        "followup", "date", "Follow-up", "follow_up", ("follow-up",), is_ahead=True, is_mark=True
    ),
    Field("seen", "date", "Seen", "seen", is_mark=True),
    Field("report", "outcome", "Report", "report", can_miss=False),
    Field("search", "saved", "Saved query", "search", ("query", "saved"), can_miss=False),
)

#: Every word that names a field, in lower case.
FIELD_OF: Final[Mapping[str, Field]] = MappingProxyType(
    {word: field for field in FIELDS for word in (field.name, field.guideline, *field.aliases)}
)

#: The fields that are sections: those of a kind that hold words.
SECTIONS: Final = frozenset(field.name for field in FIELDS if field.kind == "section")

#: What `is:` knows besides the values of remote, status, level and type, with its other words.
FLAGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "new": (),  # neither seen nor given a status
        "seen": ("read",),
        "unseen": ("unread",),
        "copy": ("copied", "duplicate", "dupe"),  # met in more places than one
        "latest": (),  # first met in the last import
        "marked": (),  # seen apart, anything the reader has said
        "corrected": (),
        "open": (),  # does not close before today
        "closed": ("expired",),
    }
)

#: Bands of a year's pay, and spans of days: typed values of their fields, in their own order.
BANDS: Final[Mapping[str, tuple[str, ...]]] = {
    "salary": ("..30k", "30k..60k", "60k..90k", "90k..120k", "120k..150k", "150k..200k", "200k.."),
    "posted": ("1d", "1w", "1m", "3m", "1y", "..-1y"),
}
