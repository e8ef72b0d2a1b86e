"""Where a text names what may be the employer, and how much the words around it say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.company.votes import FEW, Vote, votes_for
from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.hosts import as_host, named_hosts
from desktop.extracting.header.header import read_header
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout, Section, Span, fold
from desktop.extracting.text.stems import ask_for_stems, lowered
from desktop.extracting.words import data_protection, self_told
from desktop.extracting.words.company import (
    ABOUT,
    APPOSED,
    AT,
    AT_SIGN,
    CLOSES,
    FOREIGN_FORMS,
    FOREIGN_LEGAL,
    HIRES,
    LAST_WORDS,
    LEADS,
    LEGAL_FORM,
    LEGAL_FORMS,
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
)

#: What an adverb that begins a line goes on with, as a verb in the third person does not.
_COMMANDS = re.compile(r" [a-z]+[a-rt-z]\b")
#: Names that recur so often are no words of the title alone.
_OFTEN: Final = 3
#: People in the plural that a verb makes one: `Acme Creative Writers is a charity`.
_PLURAL = re.compile(r"[A-Z]\w+(?: [A-Z]\w+){1,3}(?<=[a-z]s)")
#: An adjective before a noun that is a verb, too: `Instructional design`.
_OF_KIND = re.compile(r"\w{4,}(?:al|ive|ing|ous|ic)")
_BARE_VERBS = re.compile(r" (?:design|support|offer|power|help|value|work|run|drive|use)\b")
#: Words in capitals that no host and no address goes on with: `Acme Labs`.
_PROPER = re.compile(r"[A-ZÀ-Þ](?<![\w@/.].)[\w&]*(?: [A-Z0-9][\w&]*){0,3}(?!\.\w)")
_ABBREVIATED = re.compile(r" \((?P<short>[A-Z]{2,7})\)")
#: A line that says whom what follows is about is no longer, in characters.
_LONGEST_ABOUT: Final = 50
#: So far into the text names are looked for, in characters.
_MOST_TEXT: Final = 8_000


def votes(layout: Layout, title: str | None) -> Iterator[Vote]:
    """Every naming of what may be the employer, with its weight."""
    for section in layout.sections:
        if section.heading and (found := about_whom(section.heading.text)):
            name = section.heading.words.within(found, "name")
            is_again = layout.text.count(name.text) > _OFTEN  # beside `Director of Acme`
            yield from votes_for(name, 5, "heading", None if is_again else title)
        elif section.heading and (span := _told_first(layout, section)):
            yield from votes_for(span, FEW - 1, "about", title)
    text = layout.text[:_MOST_TEXT]
    for line in layout.lines:
        if len(line.text) < _LONGEST_ABOUT and not line.level and (found := ABOUT.match(line.text)):
            is_again = text.count(found["name"]) > 1
            yield from votes_for(line.words.within(found, "name"), 5 * is_again, "about", title)
    for found in NAME.finditer(text):
        start, end = _behind_leads(text, *found.span())
        if start < end and (weight := _weight(text, start, end)):
            span = Span(start, end, text[start:end])
            is_one = text.startswith(" is ", end) and _PLURAL.fullmatch(span.text) is not None
            yield from votes_for(span, weight, "phrase", title, is_named=is_one)
    for span, weight, rule in _whole_names(layout, text):
        yield from votes_for(span, weight, rule, title)
    yield from _from_hosts(layout, text)
    for span in abbreviated(layout).values():
        yield from votes_for(span, FEW - 1 if span.start < 600 else 2, "abbreviation", title)


#: Headings below which nothing but the employer is told of.
_OF_EMPLOYER = re.compile(
    r"(?:the |our )?company(?: overview| description| profile| background| information)?"
    r"|about (?:us|(?:the|our) (?:company|organi[sz]ation|firm|employer))|who we are"
    r"|organi[sz]ation(?:al)? (?:overview|profile|background)"
)
_FEWEST_TIMES: Final = 2
#: Of whom a first sentence tells: `After Eight makes mints`.
_TOLD = re.compile(
    r"[\s*_]*(?:The )?(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}) [a-z]+(?<!s)s [a-z]"
)


def _told_first(layout: Layout, section: Section) -> Span | None:
    """The name with which what is told of the employer begins, if the text has it again."""
    heading = section.heading
    if heading is None or not _tells_of_employer(heading.text):
        return None
    found = _TOLD.match(layout.text, heading.end)
    if found is None or layout.text.count(found["name"]) < _FEWEST_TIMES:
        return None
    return layout.span(*found.span("name"))


@lru_cache(maxsize=4096)
def _tells_of_employer(heading: str) -> bool:
    return _OF_EMPLOYER.fullmatch(fold(heading)) is not None


def _whole_names(layout: Layout, text: str) -> Iterator[tuple[Span, float, str]]:
    """Names that a pattern finds whole, where the text holds what they stand beside."""
    yield from _spoken_of(layout, text)
    for span in _subjects(layout, text):
        yield span, 4, "phrase"
    for found in self_told.KOREAN.finditer(text[:600]) if "니다" in text[:600] else ():
        yield layout.span(*found.span("name")), 4, "phrase"
    for found in self_told.JAPANESE.finditer(text) if "では" in text and "募集" in text else ():
        yield layout.span(*found.span("name")), 4, "phrase"
    for found in self_told.HAN.finditer(text) if "会社です" in text or "的一员" in text else ():
        yield layout.span(*found.span(found.lastgroup or 0)), 4, "phrase"
    for span in _with_legal_form(layout, text):
        yield span, 4.5, "legal form"
    if "data controllers" in layout.held:
        for found in data_protection.CONTROLS.finditer(text):
            yield layout.span(*found.span("name")), 4.5, "data protection"
    if "foreign forms" in layout.held:
        for found in FOREIGN_LEGAL.finditer(text):
            yield layout.span(found.start(), found.end()), 4.5, "legal form"


def _spoken_of(layout: Layout, text: str) -> Iterator[tuple[Span, float, str]]:
    """Names behind a sign, before a verb after small letters, and of a house that speaks."""
    for found in AT_SIGN.finditer(text[:600]) if " @ " in text[:600] else ():
        yield layout.span(*found.span("name")), 4, "at sign"
    for field, pattern, reach, weight, rule in _SELVES:
        for found in pattern.finditer(text[:reach]) if field in layout.held else ():
            yield layout.span(*found.span("name")), weight, rule
    if "Indonesian forms" in layout.held and language_of(layout) == "id":
        for found in self_told.INDONESIAN.finditer(text):
            yield layout.span(*found.span("name")), 4.5, "legal form"


#: Patterns of a name, each with the stems that it needs, how far into the text it is looked for,
#: its weight and its rule.
_SELVES: Final[tuple[tuple[str, re.Pattern[str], int, float, str], ...]] = (
    ("French verbs", self_told.LOWER_NAME, 6_000, 4, "phrase"),
    ("Slavic houses", self_told.SLAVIC, 1_500, 5, "phrase"),
    ("Slavic seekers", self_told.SLAVIC_SEEKS, 1_500, 5, "phrase"),
    ("Slavic houses", self_told.SLAVIC_AT, 2_500, 4, "phrase"),
    ("Hebrew seekers", self_told.HEBREW_SEEKS, 1_000, 4, "phrase"),
    ("Greek seekers", self_told.GREEK_SEEKS, 1_500, 4, "phrase"),
    ("Arabic seekers", self_told.ARABIC_SEEKS, 1_000, 4, "phrase"),
    ("we in house", self_told.IN_HOUSE, _MOST_TEXT, 5, "phrase"),
)


#: With the space behind them.
_RECRUITS: Final = tuple(f"{verb}{end}" for verb in RECRUITS for end in (" ", ":", "\n"))
#: A verb of several words, of which the last is one by itself: `è alla ricerca di`.
_HOLDS_VERB = re.compile(
    r" è alla$|(?:^| )[Ee]stá(?: à| em)?$"
    r"| (?:we|wir|nous|noi|nosotros|nós|wij|vi|my|że|som|de|de la|du|ou|et|di|della|y|o|e|und|och"
    r"|og)$"
)


def _subjects(layout: Layout, text: str) -> Iterator[Span]:
    """The subjects of verbs that say of these that they hire."""
    for at in layout.places("recruiting"):
        if text[at - 1 : at] not in (" ", ",") or not text.startswith(_RECRUITS, at):
            continue
        start = max(text.rfind("\n", 0, at) + 1, at - 240)
        subject = SUBJECT.search(text[start : at - 1])
        name = subject["name"] if subject else ""
        if subject and not _HOLDS_VERB.search(name) and not _is_led(name):
            yield layout.span(start + subject.start("name"), start + subject.end("name"))


def _is_led(name: str) -> bool:
    return fold(name).split()[0] in LEADS


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


#: What a house calls itself in Russian or Ukrainian; and how one begins in Indonesian.
ask_for_stems(
    "Slavic houses",
    ("студия", "студія", "компани", "агент", "сервис", "сервіс", "платформ", "разработчик",
     "розробник", "стартап", "лаборатор", "маркетплейс", "производител", "виробник", "интегратор",
     "издательств", "бренд", "завод", "фабрик", "холдинг", "банке", "сети ", "мережі", "фирма"),
)  # fmt: skip
ask_for_stems(
    "Slavic seekers",
    ("ищет", "шукає", "приглаша", "запрошу", "набира", "оголош", "объявля", "търси", "обявява",
     "тражи"),
)  # fmt: skip
ask_for_stems("Hebrew seekers", ("מגייס", "מחפשת"))
ask_for_stems("Greek seekers", ("αναζητ", "ζητ", "ενδιαφέρεται", "προσλαμβάνει", "επιθυμεί"))
ask_for_stems("Arabic seekers", ("تعلن", "تطلب", "ترغب", "تبحث", "يعلن", "يطلب", "ترحب"))
ask_for_stems("Indonesian forms", ("_pt_", "_cv_", "kami dari"))
#: Of what a house in whose name is spoken does; the least that these words share.
ask_for_stems("we in house", ("amos_", "emos_", "iamo_", "imy_", "ujemy_", "hledáme_"))
ask_for_stems("data controllers", data_protection.STEMS)
ask_for_stems("French verbs", (f"_{verb}_" for verb in self_told.LOWER_VERBS))
ask_for_stems("recruiting", (f"_{verb}_" for verb in RECRUITS))
ask_for_stems("legal forms", (f"_{form.lower()}_" for form in LEGAL_FORMS))
ask_for_stems("foreign forms", map(str.lower, FOREIGN_FORMS))


def abbreviated(layout: Layout) -> dict[str, Span]:
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
    weight = _weight_behind(before, after) + _weight_before(text[start:end], before, after)
    if not weight or (text.endswith("ly", start, end) and _COMMANDS.match(after)):
        return 0  # `Proactively create reports`
    is_of_kind = _BARE_VERBS.match(after) and _OF_KIND.fullmatch(text, start, end)
    return 0 if is_of_kind else weight


#: `Rye is a village in Sussex`: what is told of is a place.
_IS_PLACE = re.compile(
    r" is (?:an? |the )(?:[\w-]+ ){0,2}"
    r"(?:village|town|city|county|parish|suburb|island|region|district|hamlet|borough)\b"
    r"(?! council)"
)


def _weight_behind(before: str, after: str) -> float:
    """What the words behind a name say: `'s mission is`, `is a company that`, `is hiring`."""
    sign = after[:1]
    if sign in ("'", "’"):
        if MISSION.match(after):
            return 4
        starts = STARTS.search(before) is not None
        return (3 if starts else 1) if POSSESSIVE.match(after) else 0
    if sign not in (" ", ",", "("):  # with one of which all else begins
        return 0
    if sign == "," and APPOSED.match(after):
        return 4
    said = SAYS.match(after)
    if said is None or _IS_PLACE.match(after):
        return 0
    if said.lastgroup != "hires" and STARTS.search(before):
        return 5 if said.lastgroup == "told" else 4
    return 3 if HIRES.match(after) else 0


#: Of what a German list goes on with: `bei Umzügen, Anlässen und Festen`.
_IS_LIST = re.compile(r"(?:,| und| oder|,? sowie) [A-ZÄÖÜ][a-zäöüß]+")
_BEI: Final = ("bei", "der", "dem", "den")


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
    if last in _BEI and " bei " in before and _IS_LIST.match(after):
        return weight
    low = lowered(before)
    if AT.search(low):
        return weight + (4 if WE.match(after) or CLOSES.match(after) else 2)
    if WE_ARE.search(low):
        return weight + (4 if CLOSES.match(after) else 0)
    return weight + (3 if WORK_OF.search(low) else 0)


#: What an export calls the board that it is from, before its name.
_OF_BOARD = re.compile(r"\b(?:Source|Quelle|Fonte|Fuente|Site|Portal|Job board):\W{1,4}$", re.I)


def _from_hosts(layout: Layout, text: str) -> Iterator[Vote]:
    """Names in the text that are also those of its links' hosts or mail domains."""
    spoken = " ".join(value for _, value in layout.metadata if "@" in value or "://" in value)
    if "://" not in text and "@" not in text and not spoken:
        return
    hosts = named_hosts(f"{text} {spoken}") - OTHERS_HOSTS
    if link := read_header(layout).link:
        hosts -= named_hosts(link.text)
    for phrase in _PROPER.finditer(text) if hosts else ():
        squeezed = as_host(phrase[0])
        if not any(host in squeezed for host in hosts):
            continue
        words = list(re.finditer(r"\S+", phrase[0]))
        for at, first in enumerate(words):
            squeezed = ""
            for last in words[at:]:
                squeezed += as_host(last[0].rstrip("'’"))
                if squeezed in hosts and not _is_land(first, last, phrase[0]):
                    hosts.discard(squeezed)
                    start, end = phrase.start() + first.start(), phrase.start() + last.end()
                    if not _OF_BOARD.search(text, max(0, start - 24), start):
                        yield Vote(layout.span(start, end), 4, "host")


def _is_land(first: re.Match[str], last: re.Match[str], phrase: str) -> bool:
    """Whether the words of a host name a country or a part of one: `punjab.gov.pk`."""
    known = gazetteer.meanings(phrase[first.start() : last.end()])
    return any(one.kind != "city" for one in known)


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
