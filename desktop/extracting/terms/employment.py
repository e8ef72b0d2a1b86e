"""On what terms the work is done: full or part time, contract, internship and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, groupby, islice
from typing import Final

from desktop.extracting.header.header import read_header
from desktop.extracting.text.answers import DENIED
from desktop.extracting.text.kinds import Kinds
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Reading, Span, is_bare_label
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import ask_for_stems, lowered, stretch_at
from desktop.extracting.words.employment import (
    ALONE,
    ALONE_STEMS,
    KEYS,
    PROSE,
    STATED,
    STEMS,
    TAG_KEYS,
)
from desktop.postings import Evidence

_LABELS: Final = labels_of("terms")
_HOURS_LABELS: Final = labels_of("hours")
_ALL_LABELS: Final = _LABELS | _HOURS_LABELS
_HOURS = re.compile(
    r"[^\d\n]{0,24}?(\d{1,2}(?:[.,]\d{1,2})?)(?:\s*[-–]\s*\d{1,2})?\s*(?:hours?|hrs?|h\b|stunden"
    r"|std"
    r"|wochenstunden|uur|uren|timmar|timer|horas|ore\b|heures|godzin|часов|[\s*_|]*$)"
)
#: `Permanent – 30 hours/week`.
_A_WEEK = re.compile(r"\b(?:hours|hrs)(?: ?/ ?| per | a )week\b", re.IGNORECASE)
_A_DAY = re.compile(r" ?(?:/ ?|per |a |each )day\b", re.IGNORECASE)
_FULL_WEEK: Final = 35
_TAG = re.compile(
    r"full[- ]?time|part[- ]?time|contract|contractor|freelance|internship|intern|estágio|clt|pj"
    r"|temporary|volunteer|permanent|vollzeit|teilzeit|cdi|cdd|stage|全职|兼职|实习|外包"
)
#: Pictures and spaces that boards set before a label's words.
_TAG_SIGNS: Final = " ⚖️🏢💼📄📃📝⏰🕐🏷🔖"
_REACH: Final = 70
#: A line that says nothing but the terms is no longer, in characters.
_LONGEST_LINE: Final = 59
#: So many places of one kind's words are looked at.
_MOST_PLACES: Final = 200
#: Not this posting's terms: benefits for a class of employees, or what other work was.
_FOOT_AFTER = re.compile(
    r"[^.\n]{0,40}\bexperience\b|[ -]?(?:employee benefits|employees|staff|team members|workers"
    r"|associates|hires"
    r"|experience|students?|paid|salaried employees|equivalent)"
)


def read_employment(layout: Layout, title: str | None = None) -> Reading[tuple[str, ...]]:
    """The terms that metadata, labels, the title, the header's tags or a plain sentence state."""
    found: dict[str, Evidence] = {}
    for evidence in _all(layout, title):
        kind = evidence.value or ""
        if kind not in found or found[kind].rule == "permanent":
            found[kind] = evidence
    if "internship" in found and "full-time" in found and found["full-time"].rule == "permanent":
        del found["full-time"]  # what may follow it
    if "internship" in found and _is_hired(found, title or ""):
        del found["internship"]  # a trade is learned at work
    if "temporary" in found and "contract" in found and found["contract"].rule == "sentence":
        del found["contract"]  # that for a fixed term
    if "part-time" in found and found.get("full-time") and found["full-time"].rule == "permanent":
        del found["full-time"]
    if "part-time" in found and found["part-time"].rule == "hours" and _is_full(found):
        del found["part-time"]  # what a school calls full-time ends at four
    return Reading(tuple(sorted(found)), tuple(found[one] for one in sorted(found)))


def _is_full(found: dict[str, Evidence]) -> bool:
    """Whether a label or a line by itself says that it is full-time work."""
    return "full-time" in found and found["full-time"].rule in ("metadata", "label", "line")


def _is_hired(found: dict[str, Evidence], title: str) -> bool:
    """Whether a trainee's or an apprentice's title is all that tells of an internship."""
    is_full = "full-time" in found and found["full-time"].rule in ("metadata", "label", "header")
    return is_full and found["internship"].rule == "title" and bool(_LEARNS.search(title))


#: Who learns a trade at work.
_LEARNS: Final = re.compile(r"\b(?:trainee|apprentice)\b", re.IGNORECASE)


def _all(layout: Layout, title: str | None) -> Iterator[Evidence]:
    if layout.metadata:
        yield from _in_metadata(layout)
    if not layout.names.isdisjoint(_ALL_LABELS):
        yield from _in_labels(layout)
    for span in read_header(layout).subtitles:
        if ":**" not in span.text and not is_bare_label(span.text):  # a label, read above
            yield from _announced(_behind_name(span), "header")
            yield from _by_letters(span.text)
            yield from _by_share(span)
    yield from _in_lines(layout)
    if title:
        yield from _in_title(layout, title)
    yield from _in_prose(layout)


def _in_labels(layout: Layout) -> Iterator[Evidence]:
    for span in layout.labelled(_LABELS):
        yield from _announced(span, "label")
    for span in layout.labelled(_LABELS, headings=False):
        if "%" in span.text[:24]:
            yield from _by_share(span.part(0, 24))
        elif _A_WEEK.search(span.text):
            yield from _by_hours(span)
    for span in layout.labelled(_HOURS_LABELS, headings=False):
        yield from _by_hours(span)


#: What such a line of the header is called.
_CALLED = re.compile(r"\W{0,4}(?:contract|employment)(?: (?:type|term|status))?: ", re.IGNORECASE)


def _behind_name(span: Span) -> Span:
    """What a line says of the terms behind its name: `Contract: Permanent`."""
    named = _CALLED.match(span.text)
    return span.part(named.end(), len(span.text)) if named else span


def _in_metadata(layout: Layout) -> Iterator[Evidence]:
    for key, value in layout.meta(*KEYS):
        yield from _in_words(value.replace("_", " "), key, "metadata")
    for key, value in layout.metadata:
        if _FULL_OR_PART.fullmatch(value):
            yield from _in_words(value, key, "metadata")
    for key, value in layout.meta(*TAG_KEYS):
        for tag in value.casefold().split(","):
            bare = tag.strip(_TAG_SIGNS)
            if len(bare) < 20 and _TAG.fullmatch(bare):
                yield from _in_words(bare, key, "tag")


def _in_lines(layout: Layout) -> Iterator[Evidence]:
    """The types in a board's tags, and in lines that say nothing else."""
    for line in layout.first_lines(12) if "`" in layout.text else ():
        if "`" in line.text:
            yield from _announced(line.words, "tag")
    for line in layout.short_lines("terms alone", _LONGEST_LINE):
        words = line.words.trimmed(_TAG_SIGNS)
        if ALONE.fullmatch(layout.lowered, words.start, words.end):
            yield from _announced(words, "line")


ask_for_stems("terms alone", ALONE_STEMS)


#: What tells the hours under whatever key.
_FULL_OR_PART: Final = re.compile(r"\s*(?:full|part)[-_ ]?time\s*", re.IGNORECASE)
#: A share of full time: `80 %`, `60-100%`.
_SHARE = re.compile(
    r"(?<![\d.,])(\d0|\d5)(?: ?(?:-|–|bis|à) ?(\d0|\d5|100))? ?%|(?<!\d)100 ?%(?! ?(?:remot"
    r"|presencial|télétr|home|online))"
)
#: What part of the work is which: `(Java 70% e Delphi 30%)`.
_DIVIDES = re.compile(r"[^\W\d_] \d\d ?%[^%\d\n]{0,12}[^\W\d_][^%\d\n]{0,12} \d\d ?%")
#: Hours a week in a title: `32-40 uur`.
_WEEK = re.compile(
    r"([1-4](?<!vor .)(?<!hace .)(?<!il y a .)(?<!às .)(?<!as .)(?<!até .)(?<![\d.,-].)\d)"
    r"(?: ?(?:-|–|/|tot|bis|à) ?([1-4]\d))? ?(?:uur|uren|std|stunden|hours|hrs|h"
    r"|timmar|timer)\b(?! (?:ago|geleden|sedan|siden))"
)


def _by_share(value: Span) -> Iterator[Evidence]:
    """A share under full time is part-time, and a span up to it both."""
    low = lowered(value.text)
    share = _SHARE.search(low) if "%" in low and not _DIVIDES.search(low) else None
    for found, full in ((share, 100), (_WEEK.search(low), 37)):
        if found is None:
            continue
        ends = [int(one) for one in found.groups() if one] or [full]
        for kind, is_so in (("part-time", min(ends) < full), ("full-time", max(ends) >= full)):
            if is_so:
                span = value.within(found)
                yield span.evidence("employment_types", rule="hours", value=kind)


def _by_hours(value: Span) -> Iterator[Evidence]:
    """Hours under a full week are part-time, and so is a share of them."""
    if "%" in value.text:
        yield from _by_share(value)
    found = _HOURS.match(lowered(value.text))
    if found and not _A_DAY.match(value.text, found.end()):
        hours = float(found[1].replace(",", "."))
        if 4 <= hours <= 48:
            kind = "part-time" if hours < _FULL_WEEK else "full-time"
            yield value.within(found, 1).evidence("employment_types", rule="hours", value=kind)


#: In a title `B2B` at the end tells to whom one sells.
_ASIDE = re.compile(r"[ ]?[(\[][^()\[\]\n]{1,60}[)\]]")
_SALES = re.compile(r"[ (-]+B2B\)?$", re.IGNORECASE)


def _in_title(layout: Layout, title: str) -> Iterator[Evidence]:
    title = _SALES.sub("", title) if "2" in title else title
    at = layout.text.find(title)
    if at >= 0:
        aside = _ASIDE.match(layout.text, at + len(title))
        yield from _by_share(layout.span(at, at + len(title)))
        yield from _announced(layout.span(at, aside.end() if aside else at + len(title)), "title")
    else:
        yield from _in_words(title, "title", "title")
    yield from _by_letters(title)


#: Letters alone between the dashes of a title: `Baker - Lyon - FT`.
_LETTERS: Final = re.compile(r"(?:^|[-–—|/,(]) ?(?P<kind>[FP])/?T ?(?=[-–—|/,)]|$)")


def _by_letters(title: str) -> Iterator[Evidence]:
    """The types that a title's letters stand for."""
    for found in _LETTERS.finditer(title) if "T" in title else ():
        kind = "full-time" if found["kind"] == "F" else "part-time"
        yield Evidence("employment_types", "title", key="title", value=kind)


def _in_words(words: str, key: str, rule: str) -> Iterator[Evidence]:
    low = lowered(words)
    for kind, pattern in _TYPE_WORDS.near(low):
        if found := pattern.search(low):
            yield Evidence("employment_types", _rule(found[0], rule), key=key, value=kind)


_TYPE_WORDS: Final = Kinds(STATED)


def _announced(value: Span, rule: str) -> Iterator[Evidence]:
    if len(value.text) > 140:
        return
    for kind, start, end in _kinds_in(lowered(value.text)):
        span = value.part(start, end)
        yield span.evidence("employment_types", rule=_rule(span.text, rule), value=kind)


@lru_cache(maxsize=4096)
def _kinds_in(low: str) -> tuple[tuple[str, int, int], ...]:
    """The types that a label's words (in lower case) name, and where in them."""
    hits = ((kind, _stated_in(pattern, low)) for kind, pattern in _TYPE_WORDS.near(low))
    return tuple(
        (kind, *found.span())
        for kind, found in hits
        if found and not _FOOT_AFTER.match(low, found.end())
    )


def _stated_in(pattern: Pattern, low: str) -> re.Match[str] | None:
    """The first words of a type, those that only say "permanent" after others."""
    first = None
    for found in islice(pattern.finditer(low), 4):
        if not found[0].startswith(_PERMANENT):
            return found
        first = first or found
    return first


#: How words begin that make a position permanent, and full-time only if no part-time is stated.
_PERMANENT: Final = (
    "perm", "unbefrist", "festanst", "cdi", "durée indét", "indéterm", "indef", "indeterm",
    "tiempo indef", "tiempo indet", "contrato indef", "contrat de travail à durée indét",
    "sem termo", "efetivo", "tempo indet", "vast", "een vast", "onbepaald", "fast", "tillsvidare",
    "vakitui", "vakinai", "toistai", "neurčit", "na neurčit", "határozatlan", "nedeterm",
    "belirsiz",
    "αορίστου", "nieokreśl", "постоянн", "постійн",
)  # fmt: skip


def _rule(words: str, rule: str) -> str:
    return "permanent" if words.lower().startswith(_PERMANENT) else rule


def _in_prose(layout: Layout) -> Iterator[Evidence]:
    """The types that sentences about this position state."""
    low = layout.lowered
    held = sorted(_STEMS.keys() & layout.held.keys(), key=_ORDER.__getitem__)
    for kind, stems in groupby(held, key=_STEMS.__getitem__):
        for at in islice(chain.from_iterable(map(layout.places, stems)), _MOST_PLACES):
            found = PROSE[kind].search(low, *stretch_at(low, at, _REACH))
            if found and not (
                _FOOT_AFTER.match(low, found.end()) or DENIED.match(low, found.end())
            ):
                span = layout.span(found.start(), found.end())
                rule = _rule(found[0], "sentence")
                yield span.evidence("employment_types", rule=rule, value=kind)
                break


#: The kinds of the stems as they are asked for, one by one, since those that come first count.
_STEMS: Final = {f"employment {stem}": kind for kind, stems in STEMS.items() for stem in stems}
_ORDER: Final = {field: number for number, field in enumerate(_STEMS)}
for _field in _STEMS:
    ask_for_stems(_field, (_field.removeprefix("employment "),))
