"""Who hires: named by a header, the metadata, a label or, by the weight of phrases, the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.extracting import gazetteer
from desktop.extracting.career_pages import careers_of
from desktop.extracting.company_words import (
    AGENCY,
    AT,
    AT_SIGN,
    CLOSES,
    FOREIGN_FORMS,
    FOREIGN_LEGAL,
    GENERIC,
    HIRES,
    HOUSES,
    KEYS,
    KOREAN_SELF,
    LAST_WORDS,
    LEADS,
    LEGAL_FORM,
    LEGAL_FORMS,
    LOWER_NAME,
    LOWER_VERBS,
    MISSION,
    NAME,
    NAME_BEFORE,
    OF_STATE,
    OTHERS_HOSTS,
    POSSESSIVE,
    RECRUITS,
    SAYS,
    STARTS,
    SUBJECT,
    WE,
    WE_ARE,
    WORK_OF,
    about_whom,
    is_company,
)
from desktop.extracting.header import read_header
from desktop.extracting.header_lines import is_section_name
from desktop.extracting.header_parts import is_firm
from desktop.extracting.hosts import named_hosts
from desktop.extracting.labels import labels_of
from desktop.extracting.layout import Layout, Reading, Span, fold
from desktop.extracting.roles import names_role
from desktop.extracting.stems import ask_for_stems
from desktop.extracting.title_parts import parts_of
from desktop.postings.posting import Evidence

_LABELS: Final = labels_of("company")
_HEADINGS: Final = labels_of("company-heading")
#: Where an authority names itself, if what stands there is one.
_DEPARTMENTS: Final = labels_of("department")
_POSTED_BY = re.compile(
    r"(?:Posted|Published|Listed|Advertised)(?: [\w ]{2,20})? by (?=[A-Z])([^\n]{2,60})$"
)
_SITE = re.compile(
    r"(?:\s+(?:company|careers?|jobs?))?\s+(?:website|web ?site|careers?(?: page| site)?|job board"
    r"|jobs)$",
    re.IGNORECASE,
)
#: What an adverb that begins a line goes on with, as a verb in the third person does not.
_COMMANDS = re.compile(r" [a-z]+[a-rt-z]\b")
_PROPER = re.compile(r"[A-Z](?<![\w@/.].)[\w&]*(?: [A-Z0-9][\w&]*){0,3}(?!\.\w)")
#: What a label's value says of the firm behind its name: `Acme (an online school)`.
_ASIDE = re.compile(r"\s*[(（](?![A-Z]{2,8}[)）])[^()（）]{2,40}[)）]$")
_ABBREVIATED = re.compile(r" \((?P<short>[A-Z]{2,7})\)")
#: The weight that names an employer, and how far into the text names are looked for.
_FEW: Final = 5
_MOST_TEXT: Final = 8_000
#: Words that say nothing alone, but end many a company's name.
_LAST_OF_NAMES: Final = frozenset({
    "business", "group", "technology", "design", "data", "inc", "llc", "ltd", "gmbh", "team",
    "university", "agency", "government", "city",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Vote:
    span: Span
    weight: float
    rule: str


def read_company(layout: Layout, title: str | None) -> Reading[str | None]:
    """Find the hiring organisation; `title` tells apart what is the role's name."""
    if told := _told(layout) or _shown(layout, title):
        return told
    if best := _best(layout.text, list(_votes(layout, title))):
        return _found(_abbreviated(layout).get(best.span.text, best.span), best.rule)
    if found := _of_careers(layout):
        return found
    department = next((d for d in layout.labelled(_DEPARTMENTS) if AGENCY.search(d.text)), None)
    return _found(department, "department") if department else _recruiter(layout)


def _told(layout: Layout) -> Reading[str | None] | None:
    """The name that the metadata state, or the title in them holds."""
    for key, value in layout.meta(*KEYS):
        value = without_site(value)
        if is_company(value):
            return Reading(value, (Evidence("company", "metadata", key=key),))
    for key, value in layout.meta("title"):
        named = parts_of(Span(0, len(value), value), layout.text).company
        if named and _is_employer(named.text, layout):
            return Reading(named.text, (Evidence("company", "metadata", key=key),))
    return None


def _is_employer(name: str, layout: Layout) -> bool:
    """Whether a name is a company's, and not of a place that the metadata state."""
    stated = ",".join(place for _, place in layout.meta("location", "city"))
    return is_company(name) and fold(name) not in map(fold, stated.split(","))


def _shown(layout: Layout, title: str | None) -> Reading[str | None] | None:
    """The name that header, label or a page's title shows; above a title may stand a department."""
    header = read_header(layout)
    is_above = header.company and header.title and header.company.start < header.title.start
    if is_above and (found := _of_careers(layout)):
        return found
    if (named := header.company) and _is_employer(named.text, layout):
        return _found(named.part(0, len(without_site(named.text))), "header")
    if labelled := _labelled(layout):
        return _found(labelled, "label")
    if title and header.title and _is_firm_above(header.title, layout.text, title):
        return _found(header.title, "line above")
    return _of_careers(layout, beyond_doubt=True)


def _labelled(layout: Layout) -> Span | None:
    """The name behind a label, or below a heading that says nothing else than such a label."""
    for span in (*layout.labelled(_LABELS, headings=False), *layout.labelled(_HEADINGS)):
        is_role = names_role(span.text) and not is_firm(span)
        if is_company(span.text) and len(span.text) <= 60 and not is_role:
            aside = _ASIDE.search(span.text)
            return span.part(0, aside.start()) if aside else span
    return None


def _is_firm_above(line: Span, text: str, title: str) -> bool:
    """Whether the first line of a text is not the job's name, but one that the text tells again."""
    name = line.text.partition(" (")[0]
    is_first = not text[: line.start].strip("#* \n") and title not in line.text
    return is_first and len(name) > 3 and not names_role(name) and text.count(name) > 1


def _of_careers(layout: Layout, *, beyond_doubt: bool = False) -> Reading[str | None] | None:
    """The name that a page's title has beside what it lists: `Careers | Acme`."""
    for key, value in layout.meta("page.title"):
        name = careers_of(value, beyond_doubt=beyond_doubt)
        if name and is_company(name):
            return Reading(name, (Evidence("company", "page title", key=key),))
    return None


def _recruiter(layout: Layout) -> Reading[str | None]:
    """Who posted the job, where nobody else is named: `Posted today by Acme Recruitment`."""
    for line in layout.first_lines(10):
        if (found := _POSTED_BY.match(line.text)) and is_company(found[1]):
            return _found(line.words.within(found, 1), "posted by")
    return Reading(None)


def _found(span: Span, rule: str) -> Reading[str | None]:
    return Reading(span.text, (span.evidence("company", rule=rule),))


def without_site(name: str) -> str:
    """A name without the words for its own site behind it: `Acme Careers`."""
    return _SITE.sub("", name) or name


def _votes(layout: Layout, title: str | None) -> Iterator[_Vote]:
    """Every naming of what may be the employer, with its weight."""
    for section in layout.sections:
        if section.heading and (found := about_whom(section.heading.text)):
            yield from _vote(section.heading.within(found, "name"), 5, "heading", title)
    text = layout.text[:_MOST_TEXT]
    for found in NAME.finditer(text):
        start, end = _behind_leads(text, *found.span())
        if start < end and (weight := _weight(text, start, end)):
            yield from _vote(Span(start, end, text[start:end]), weight, "phrase", title)
    for span, weight, rule in _whole_names(layout, text):
        yield from _vote(span, weight, rule, title)
    yield from _from_hosts(layout, text)
    for span in _abbreviated(layout).values():
        yield from _vote(span, _FEW - 1 if span.start < 600 else 2, "abbreviation", title)


def _whole_names(layout: Layout, text: str) -> Iterator[tuple[Span, float, str]]:
    """Names that a pattern finds whole, where the text holds what they stand beside."""
    for found in AT_SIGN.finditer(text[:600]) if " @ " in text[:600] else ():
        yield layout.span(found.start("name"), found.end("name")), 4, "at sign"
    if "French verbs" in layout.held:
        for found in LOWER_NAME.finditer(text[:6000]):
            yield layout.span(found.start("name"), found.end("name")), 4, "phrase"
    for span in _subjects(layout, text):
        yield span, 4, "phrase"
    for found in KOREAN_SELF.finditer(text[:600]) if "입니다" in text[:600] else ():
        yield layout.span(found.start("name"), found.end("name")), 4, "phrase"
    for span in _with_legal_form(layout, text):
        yield span, 4.5, "legal form"
    if "foreign forms" in layout.held:
        for found in FOREIGN_LEGAL.finditer(text):
            yield layout.span(found.start(), found.end()), 4.5, "legal form"


#: With the space behind them.
_RECRUITS: Final = tuple(f"{verb} " for verb in RECRUITS)


def _subjects(layout: Layout, text: str) -> Iterator[Span]:
    """The subjects of verbs that say of these that they hire."""
    for at in layout.places("recruiting"):
        if text[at - 1 : at] != " " or not text.startswith(_RECRUITS, at):
            continue
        start = max(text.rfind("\n", 0, at) + 1, at - 140)
        subject = SUBJECT.search(text[start : at - 1])
        if subject and fold(subject["name"]).split()[0] not in LEADS:
            yield layout.span(start + subject.start("name"), start + subject.end("name"))


def _with_legal_form(layout: Layout, text: str) -> Iterator[Span]:
    end = 0
    for at in layout.places("legal forms"):
        form = LEGAL_FORM.match(text, at) if at >= end else None
        if form is None:
            continue
        end = form.end()
        line = max(text.rfind("\n", 0, at) + 1, at - 70)
        if before := NAME_BEFORE.search(text[line:at]):
            start, _ = _behind_leads(text, line + before.start(), end)
            if start < at:
                yield layout.span(start, end)


ask_for_stems("French verbs", (f"_{verb}_" for verb in LOWER_VERBS))
ask_for_stems("recruiting", (f"_{verb}_" for verb in RECRUITS))
ask_for_stems("legal forms", (f"_{form.lower()}_" for form in LEGAL_FORMS))
ask_for_stems("foreign forms", map(str.lower, FOREIGN_FORMS))


def _abbreviated(layout: Layout) -> dict[str, Span]:
    """The names of which the text gives the initials in brackets, by these: where it first does."""
    names: dict[str, Span] = {}
    for found in _ABBREVIATED.finditer(layout.text[:_MOST_TEXT]):
        if span := _spelled_out(layout, found):
            names.setdefault(found["short"], span)
    return names


def _behind_leads(text: str, start: int, end: int) -> tuple[int, int]:
    """A run of capitals less the words that only begin its sentence: `At Acme`, `The Acme`."""
    while start and text[start - 1].islower():  # `eBay` from its first letter
        start -= 1
    for word in text[start:end].split(" "):
        if word.casefold() not in LEADS:
            break
        start += len(word) + 1
    return start, end


def _weight(text: str, start: int, end: int) -> float:
    """How much the words around a name say that it is the employer's; 0 for nothing."""
    before, after = text[max(0, start - 32) : start], text[end : end + 64].lstrip("*_")
    if text[start:end].endswith("ly") and _COMMANDS.match(after):
        return 0  # `Proactively create reports`
    return _weight_behind(before, after) + _weight_before(text[start:end], before, after)


def _weight_behind(before: str, after: str) -> float:
    """What the words behind a name say: `'s mission is`, `is a company that`, `is hiring`."""
    if after[:1] in ("'", "’"):
        if MISSION.match(after):
            return 4
        starts = STARTS.search(before) is not None
        return (3 if starts else 1) if POSSESSIVE.match(after) else 0
    said = SAYS.match(after)
    if said is None:
        return 0
    if said.lastgroup != "hires" and STARTS.search(before):
        return 5 if said.lastgroup == "told" else 4
    return 3 if HIRES.match(after) else 0


def _weight_before(name: str, before: str, after: str) -> float:
    """What the words before a name say: `at`, `join`, `we are`, `a position with`."""
    if before[-1:] not in (" ", "'", "’"):
        return 0
    last = before[:-1].rpartition(" ")[2].rpartition("\n")[2].casefold().lstrip("(*_#")
    if last not in LAST_WORDS:
        return 0
    weight = 2.0 if last == "the" and OF_STATE.match(name) else 0.0
    if weight and name.startswith(("City", "County", "Town")):
        weight = 4.0
    if AT.search(before):
        return weight + (4 if WE.match(after) or CLOSES.match(after) else 2)
    if WE_ARE.search(before):
        return weight + (4 if CLOSES.match(after) else 0)
    return weight + (3 if WORK_OF.search(before) else 0)


def _from_hosts(layout: Layout, text: str) -> Iterator[_Vote]:
    """Names in the text that are also those of its links' hosts or mail domains."""
    spoken = " ".join(value for _, value in layout.metadata if "@" in value or "://" in value)
    if "://" not in text and "@" not in text and not spoken:
        return
    hosts = named_hosts(f"{text} {spoken}") - OTHERS_HOSTS
    if link := read_header(layout).link:
        hosts -= named_hosts(link.text)
    for phrase in _PROPER.finditer(text) if hosts else ():
        squeezed = phrase[0].replace(" ", "").casefold()
        if not any(host in squeezed for host in hosts):
            continue
        words = list(re.finditer(r"\S+", phrase[0]))
        for at, first in enumerate(words):
            squeezed = ""
            for last in words[at:]:
                squeezed += last[0].rstrip("'’").casefold()
                if squeezed in hosts:
                    hosts.discard(squeezed)
                    start, end = phrase.start() + first.start(), phrase.start() + last.end()
                    yield _Vote(layout.span(start, end), 4, "host")


def _spelled_out(layout: Layout, found: re.Match[str]) -> Span | None:
    """The words whose initials the letters in brackets are: `Service numérique canadien (SNC)`."""
    line = layout.text[max(0, found.start() - 90) : found.start()].rpartition("\n")[2]
    words = list(re.finditer(r"[\w'’&-]+", line))
    letters = list(found["short"])
    first = None
    for word in reversed(words):
        if letters and word[0][0].upper() == letters[-1]:
            letters.pop()
            first = word
        elif word[0].casefold() not in ("of", "the", "and", "for", "de", "du", "des", "la", "&"):
            break
    if letters or first is None or not first[0][0].isupper():
        return None
    return layout.span(found.start() - len(line) + first.start(), found.start())


def _vote(span: Span, weight: float, rule: str, title: str | None) -> Iterator[_Vote]:
    name = span.text.removeprefix("The ").rstrip(".,")
    name = re.sub(r"['’]s$", "", name)
    at = span.text.find(name)
    words = fold(name).split()
    of_place = len(words) > 2 and words[1] == "of" and words[0] in HOUSES
    if not words or (words[0] in GENERIC and not of_place) or len(name) < 2 or name.isdigit():
        return
    if len(words) > 1 and words[-1] in GENERIC - _LAST_OF_NAMES:
        return
    if names_role(name) or is_section_name(name) or (title and fold(name) in fold(title)):
        return
    if any(m.kind != "city" or m.people > 300 for m in gazetteer.meanings(name)):
        return
    if words[-1] in ("team", "teams", "department", "division") and len(words) > 1:
        weight *= 0.3
    yield _Vote(span.part(at, at + len(name)), weight, rule)


def _weighed(text: str, name: str, weight: float) -> float:
    """The weight, more for a name that recurs, less for one that is a word of the text, too."""
    times = text.count(name)
    lowered = name.lower()
    if " " not in name and lowered != name and text.count(f" {lowered} ") >= max(times - 1, 1):
        weight *= 0.4
    return weight + min(times, 6) / 2 - 0.5


def _best(text: str, votes: list[_Vote]) -> _Vote | None:
    """The name with the most weight, a shorter one gaining from the longer that begin with it."""
    total: dict[str, float] = {}
    first: dict[str, _Vote] = {}
    for vote in votes:
        name = fold(vote.span.text)
        total[name] = total.get(name, 0) + vote.weight
        if name not in first or vote.span.start < first[name].span.start:
            first[name] = vote
    if not total:
        return None
    gain = {
        name: weight + sum(w for other, w in total.items() if other.startswith(name + " "))
        for name, weight in total.items()
    }
    for name in gain:
        gain[name] = _weighed(text, first[name].span.text, gain[name])
    best = max(gain, key=lambda name: (gain[name], -first[name].span.start))
    for name in total:
        is_host = first[best].rule == "host" and total[name] >= _FEW
        if name.startswith(best + " ") and (total[name] >= total[best] or is_host):
            best = name
    return first[best] if gain[best] >= _FEW - 1 else None
