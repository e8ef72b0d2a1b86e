"""Places of work that a posting gives as such: in its header, its metadata or behind a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.gazetteer.atoms import HOUSE_IN
from desktop.extracting.gazetteer.bounds import tells_hours
from desktop.extracting.gazetteer.likeness import Stated
from desktop.extracting.gazetteer.names import Place, places_in
from desktop.extracting.header.block import Header
from desktop.extracting.header.header import read_header
from desktop.extracting.header.parts import is_firm, is_house, is_place, says_terms
from desktop.extracting.places.around import place_in_label, place_in_metadata
from desktop.extracting.places.home import home_of
from desktop.extracting.places.uncapitalised import may_name_place
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout, Span, is_stated
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.signed_lines import signed_places
from desktop.extracting.text.stems import ask_for_stems, lowered
from desktop.extracting.words.places import CODES, KEYS, WORDS
from desktop.extracting.words.remote import REMOTE

#: Codes of countries that headers set for these; of others it is likelier that they mean a town.
_KNOWN_CODES: Final = CODES | {
    "DE", "FR", "GB", "CA", "AU", "NZ", "IN", "NL", "CH", "AT", "BE", "ES", "IT", "PT", "PL", "CZ",
    "SE", "NO", "DK", "FI", "IE", "SG", "HK", "TW", "CN", "JP", "KR", "BR", "MX", "VN", "ID", "MY",
    "TH", "PH", "UA", "RU", "TR", "IL", "AE", "ZA", "RO", "HU", "BG", "GR", "EE", "LV", "LT",
}  # fmt: skip
_LONGEST_VALUE: Final = 160
#: `联系方式：…` in a list of facts under the heading of the place.
_OTHER_FACT = re.compile(r"(?:联系|聯絡|微信|邮箱|電話|电话|岗位|薪|是否)[^:：\n]{0,6}[:：]")
#: The way there, and no place: `新宿駅 徒歩圏内`.
_WAY = re.compile(r"徒歩|駅(?:近|チカ)|[区市町村][でにを]、")
#: What Chinese says in sentences, and never in an address.
_HAN_PROSE = re.compile(
    r"(?:我們|我们|目前|公司|團隊|团队|是|要求|需要|可以|熟悉).{0,30}[，。]"
    r"|[，。].{0,30}(?:我們|我们|公司|團隊|团队)"
)
#: `Remote NO` is an answer, and not Norway.
_NO_REMOTE = re.compile(r"\W*remote\W{1,3}no\W*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
#: A sentence's end before another: no stop of `Co. Cork`, `St. Ives`, `5 Mill Ave. Lyon`.
_SENTENCES = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})[.!?] +[A-Z]"
)
#: What forms say in place of a name.
_NO_NAMES: Final = frozenset({
    "international", "national", "nationwide", "statewide", "regional", "global", "various",
    "multiple", "several", "any", "all", "other", "online", "home", "field", "tbc", "flexible",
    "travel", "rotational", "see below", "see description", "negotiable", "to be confirmed",
    "любой", "любая", "неважно", "не важно", "вся россия", "по всей россии", "разъездной",
    "будь-який", "вся україна", "по всій україні", "вся украина", "не указано", "не вказано",
    "цялата страна", "без значение", "όλη η ελλάδα", "πανελλαδικά", "οπουδήποτε",
})  # fmt: skip
#: Labels of the way of working that name no place.
_REMOTE_ALONE: Final = labels_of("remote")
_LABELS: Final = (
    (labels_of("place"), "label"),
    (labels_of("residence"), "residence label"),
)
#: `RQ1304786(SJ)`.
_REFERENCE = re.compile(r"[A-Z]{1,4}\d{4}")
_TOWN = re.compile(r"[A-ZÀ-Ž][\w.’'-]+(?: (?:[A-ZÀ-Ž(][\w.’')-]*|am|an|der|im|bei|ob)){0,4}")
_DEPARTMENT = re.compile(
    r"(?:\d{2}|2[AB]|97\d) - [A-ZÀ-Ý][^\W\d_]|[^\d\n]{2,60} - (?:\d\d|2[AB]|97\d)$"
)
#: A British post code names no place by itself.
_BRITISH_CODE = re.compile(r"[A-Z]{1,2}\d[\dA-Z]?(?: ?\d[A-Z]{2})?")
_FULL_CODE = re.compile(r"\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b")
#: A part of a house behind its name: `Department of Physics, `.
_PART_OF_HOUSE = re.compile(
    r"(?:(?:Office|Department|Dept\.?|School|Faculty|Division|Institute|Cent(?:er|re)|College) "
    r"(?:of|for) [^,\n]{2,60}|[^,\n]{2,60} (?:Group|Division|Department|Lab|Laboratory)), "
)
#: A street under its number, without its town: `4715 Mill Road`.
_STREET = re.compile(
    r"\d{1,5} [A-Z][\w.' -]{2,30} (?:St|Street|Rd|Road|Ave|Avenue|Blvd|Lane|Drive)\.?"
)
_OFFER_IN = re.compile(
    r"[|–-]\s*(?:Stelle|Jobs?|Job|Emploi|Vacature|Lavoro|Praca|Jobb|Empleo|Vaga)"
    r" (?:in|à|en|em|a|w|i) (?P<town>[^|–]{2,40})$"
)


@lru_cache(maxsize=4)
def given_places(layout: Layout) -> tuple[tuple[Stated, ...], tuple[str, ...]]:
    """The places of header, metadata and labels, and the countries that these lie in or near."""
    given: list[Stated] = []
    near: tuple[str, ...] = ()
    home = home_of(layout)
    for value, key, rule in _values(layout):
        span = _behind_house(value)
        british = ("GB",) if _FULL_CODE.search(span.text) else ()
        listed = places_in(span, british or near or home)
        known = [
            place for place in listed if place.is_known and not tells_hours(layout, place, key)
        ]
        if key and not known and _DEPARTMENT.match(dict(layout.metadata).get(key, "")):
            listed = [Place(span.trimmed(), (), ("FR",))]
        near += tuple(code for place in known for code in place.countries)
        if not known and (aside := _ASIDE_BEHIND.search(span.text)):
            span = span.part(0, aside.start())
            listed = places_in(span, near or home)
        unknown = [] if known else _unknown(listed, span, rule)
        if british or (len(home) == 1 and rule in ("label", "metadata") and not near):
            unknown = [place._replace(countries=british or home) for place in unknown]
        if span.text.count(" ") > 3:  # words of a sentence, as `to come to the office`
            known = [place for place in known if not place.span.text.islower()]
        if rule == "header":
            known = [place for place in known if not _is_word(place)]
        for place in known or ([] if near else unknown):
            if known or _is_name(place.span.text, is_told=rule == "metadata"):
                given.append(Stated(place, key, rule, len(known) > 1))
    is_english = language_of(layout) in (None, "en")  # `Cypress`, `Delta`
    if not given and not is_english and (alone := _alone(layout, home)):
        return (Stated(alone, None, "label"),), alone.countries
    return tuple(given), near or home


def _unknown(listed: list[Place], span: Span, rule: str) -> list[Place]:
    """The name that is all that is told, or the two given as places, if no gazetteer knows them."""
    whole = [place for place in listed if _is_all_of(place, span, rule)]
    is_pair = rule == "metadata" and len(listed) == 2 and "(" not in span.text
    return whole or [place for place in listed if is_pair and not place.is_known]


def _is_all_of(place: Place, span: Span, rule: str) -> bool:
    """Whether a place is all that a value names, but for the house there: `Filiale Ulm`."""
    house = HOUSE_IN.match(span.text) if rule in ("label", "metadata") else None
    is_behind = house is not None and place.span.start == span.start + house.end()
    return place.span.text == span.text.strip() or (is_behind and place.span.end == span.end)


#: What goes on in small letters behind a town's name, or says of which it is near.
_ASIDE_BEHIND = re.compile(
    r", (?=[a-zà-ÿ])[^,]{3,60}$| k(?:/|\. ?|oło )[^\W\d_]+$"
    r"| ?[/(|–-] ?(?:Hauptsitz|Zentrale|Siège(?: social)?|Sede (?:centrale?|legale)|Hoofdkantoor"
    r"|Casa matriz|Matriz)\)?$"
)
_MOST_ALONE: Final = 60
_LONGEST_ALONE: Final = 30
#: Smaller towns are named like too many other things, in thousands.
_FEWEST_PEOPLE: Final = 50


def _alone(layout: Layout, home: tuple[str, ...]) -> Place | None:
    """The one city that is all that a line says."""
    found: dict[str, Place] = {}
    for line in layout.lines[:_MOST_ALONE]:
        words = line.text
        if len(words) > _LONGEST_ALONE or not words[:1].isupper() or words.count(" ") > 3:
            continue
        if not line.level and words not in WORDS and is_place(line.words):
            for place in places_in(line.words, home):
                found.setdefault(place.span.text, place)
    city = next(iter(found.values()), None)
    if city is None or len(found) > 1 or not city.meanings:
        return None
    first = city.meanings[0]
    return city if first.kind == "city" and first.people >= _FEWEST_PEOPLE else None


def _behind_house(span: Span) -> Span:
    """What stands behind a house's name and its parts: of `University of Lyon, Lyon` the town."""
    at = span.text.find(", ")
    if at < 1 or not is_house(span.part(0, at)):
        return span
    while part := _PART_OF_HOUSE.match(span.text, at + 2):
        at = part.end() - 2
    return span.part(at + 2, len(span.text))


def _values(layout: Layout) -> Iterator[tuple[Span, str | None, str]]:
    """The words that header, metadata and labels give as the place."""
    header = read_header(layout)
    for span in _header_values(header):
        yield span, None, "header"
    for key, value in layout.meta(*KEYS):
        yield place_in_metadata(value), key, "metadata"
    for key, value in layout.meta("page.title"):
        if found := _OFFER_IN.search(value):
            yield Span(found.start("town"), found.end("town"), found["town"]), key, "page title"
    for span in (*signed_places(layout), *_listed_values(layout), *_in_han(layout)):
        if span not in header.places:
            yield span, None, "label"
    for names, rule in _LABELS:
        for span in layout.labelled(names):
            if not _is_prose(span.text) and not _NO_REMOTE.fullmatch(span.text):
                yield place_in_label(span), None, rule


#: Where a Chinese sentence says that the work is: `坐标深圳`, `工作城市可选北京、深圳`.
_IN_HAN = re.compile(
    r"(?:坐标|坐標|(?:工作|办公|上班)(?:地点|城市)(?:可选|在|为|是)|(?<=[，,；;（(])工作(?:地点"
    r"|城市)|(?<![\u4e00-\u9fff])地[点點]"
    r"|\b[Bb]ase(?:地|在)?)[ :：]{0,2}"
    r"(?:(?P<address>[\u4e00-\u9fff]{2,4}[市縣县][\u4e00-\u9fff\d之-]{2,30}[號号])"
    r"(?![\u4e00-\u9fff])"
    r"|(?P<places>[\u4e00-\u9fff]{2,8}(?: ?[、/&,，和或] ?[\u4e00-\u9fff]{2,6}){0,6}))"
)
_HAN_NAME = re.compile(r"(?:(?![和或])[\u4e00-\u9fff])+")


def _in_han(layout: Layout) -> Iterator[Span]:
    """The places that a Chinese sentence names so, each by itself."""
    for found in (_IN_HAN.match(layout.text, at) for at in layout.places("places in Chinese")):
        if found is None:
            continue
        if found["address"]:
            if not any(layout.meta(*KEYS)):
                yield layout.span(*found.span("address"))
            continue
        start = found.start("places")
        for one in _HAN_NAME.finditer(found["places"]):
            if gazetteer.is_known(one[0]) or one[0][-1] in "区市县镇园路街城區縣鎮園":
                yield layout.span(start + one.start(), start + one.end())


ask_for_stems(
    "places in Chinese",
    (
        "坐标",
        "坐標",
        "地点",
        "地點",
        "_base",
        *(f"{one}{two}" for one in ("工作", "办公", "上班") for two in ("地点", "城市")),
    ),
)


def _is_prose(words: str) -> bool:
    """Whether a label's words are sentences, or another fact's name and value."""
    is_long = len(words) > _LONGEST_VALUE or _SENTENCES.search(words) is not None
    return is_long or _OTHER_FACT.match(words) is not None or _HAN_PROSE.search(words) is not None


def _header_values(header: Header) -> Iterator[Span]:
    """The places that a header's tags and lines name."""
    yield from header.places
    if town := _unknown_town(header):
        yield town
    for line in header.subtitles:
        span = _without_terms(_without_company(line, header.company))
        is_code = len(span.text) < 3 and span.text.isascii() and span.text not in CODES
        is_code = is_code or _REFERENCE.match(span.text) is not None
        is_told = not (is_code or _HAN_PROSE.search(span.text) or _WAY.search(span.text))
        known = [place for place in places_in(span) if place.is_known] if is_told else []
        if known and not (says_terms(span) and all(map(_is_small, known))):
            yield span


def _is_word(place: Place) -> bool:
    """Whether a header's place is rather a word, or letters that stand for something else."""
    text = place.span.text
    is_code = len(text) == 2 and text.isascii() and place.meanings[0].kind == "country"
    return text in WORDS or (is_code and text not in _KNOWN_CODES)


def _is_small(place: Place) -> bool:
    """Whether a place is a town that among terms and pay is rather a word of another meaning."""
    first, *others = place.meanings
    return not others and first.kind == "city" and first.people < 100


def _listed_values(layout: Layout) -> Iterator[Span]:
    """Places in brackets behind "remote", and those below "in the following locations"."""
    for span in layout.labelled(_REMOTE_ALONE):
        if REMOTE.search(lowered(span.text)) and (found := _IN_BRACKETS.search(span.text)):
            yield span.within(found, 1)
    for label in layout.labels:
        if label.name.endswith(("following locations", "following location")) and label.in_heading:
            yield from label.values


def _unknown_town(header: Header) -> Span | None:
    """The line between a firm's name and the terms, as boards set the place, if it is a name."""
    lines = header.subtitles
    for firm, line, terms in zip(lines, lines[1:], lines[2:], strict=False):
        is_between = is_firm(firm) and says_terms(terms) and not says_terms(line)
        if is_between and _TOWN.fullmatch(line.text) and not names_role(line.text):
            return line
    return None


def _without_company(span: Span, company: Span | None) -> Span:
    """What stands behind the company's name, where a line begins with it."""
    if company is None or not span.start <= company.start < span.end:
        return span
    return span.part(company.end - span.start, len(span.text)).trimmed(" \t,;·|–—-*")


#: Terms behind the place in one line of a card, where no sign parts them.
_LAST_TERMS: Final = re.compile(
    r"(?<=[\w)]) +(?:full|part)[- ]?time$|(?<=[\w)]) (?:CDI|CDD|Vollzeit|Teilzeit|Heltid|Deltid"
    r"|Fuldtid"
    r"|Tiempo completo|Jornada completa|Tempo integral|Tempo pieno|Pełny etat|Plný úvazek"
    r"|Tam zamanlı|Teljes munkaidő|Toàn thời gian)$",
    re.IGNORECASE,
)


def _without_terms(span: Span) -> Span:
    """What stands behind the terms before a comma, or before some: `Contract, Lyon`, `Lyon CDI`."""
    if last := _LAST_TERMS.search(span.text):
        span = span.part(0, last.start())
    at = span.text.find(", ")
    if at < 1 or not span.text[:at].isalpha():
        return span
    first = span.part(0, at)
    is_term = says_terms(first) and not is_place(first)
    return span.part(at + 2, len(span.text)) if is_term else span


def _is_name(words: str, *, is_told: bool = False) -> bool:
    """Whether words that no gazetteer knows may yet name a place, given as one if `is_told`."""
    if words.casefold() in _NO_NAMES or not is_stated(words):
        return False
    most = 8 if is_told and ", " in words else 4
    is_short = len(words) <= 10 * most and words.count(" ") < most
    is_code = _BRITISH_CODE.fullmatch(words) is not None
    is_begun = words[:1].isupper() or (is_told and _STREET.fullmatch(words) is not None)
    is_begun = is_begun or (not words[:1].islower() and may_name_place(words))
    return is_begun and is_short and ":" not in words and not is_code
