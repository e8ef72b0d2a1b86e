"""A teaser's lines: which of them name the employer and the pay, told by how boards write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from desktop.postings import Pairs
from desktop.reading.offers.role_names import names_role
from desktop.reading.pages.card_title import ACTION
from desktop.reading.pages.marked import (
    LONGEST_NAME,
    data_company,
    data_place,
    heading_of_group,
    marked_groups,
    marked_names,
    marked_place,
    shown_names,
    stated_day,
)
from desktop.reading.tables.column_names import folded_name, key_of
from desktop.reading.threads.headline import read_headline

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Longer lines are prose.
_LONGEST_FACT: Final = 90
#: What sets the facts of a line apart; a rating stands behind the employer's name.
_BARS: Final = re.compile(
    r"\s+(?=\d+\+? (?:minute|hour|day|week|month)s? ago$)|"
    r"\s+(?=\d[.,]\d\s*[★☆⭐])|\s+[·•⋅∙|│]\s*|\s*[·•⋅∙│]\s+|\s*\t\s*"
)
_DASH: Final = re.compile(r"\s+[-–—]\s+")
#: A town with its country's or state's code; legal forms are no such codes.
_TOWN: Final = re.compile(
    r"[^\W\d_a-z](?:(?! [-–—] )[^,\d]){1,40}, "
    r"(?!(?:SA|SE|AG|AB|AS|BV|KG|SL|NV|PC|LP|OY|CO)\b)[A-Z]{2}(?:; ?(?i:remote|hybrid|on-?site))?"
)
#: A place with its post code, as British and American ones end with it, others begin.
_POSTAL: Final = re.compile(
    r"(?P<town>[^\W\d_a-z][^\d]{2,50}),? (?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|[A-Z]{2},? \d{5})"
    r"|(?!19\d\d |20\d\d )\d{4,5} (?P<behind>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_]+){0,3})"
)
#: Counts that look like a post code and a town.
_COUNTS: Final = re.compile(
    r"\d+ (?:mitarbeit|angestellt|employ|stellen|jobs?\b|euro?\b|chf)", re.I
)
#: A country that a place begins with: `United States - NY New York`.
_COUNTRY: Final = re.compile(
    r"(?:united states|usa?|united kingdom|uk|canada|germany|france|india|spain|italy|australia|"
    r"ireland|netherlands|poland|portugal|brazil|mexico|china|japan|singapore|switzerland)"
    r"(?: [-–—] |-[A-Z]|: |$)",
    re.I,
)
#: A town and its country, as one more of several places.
_ANOTHER: Final = re.compile(r"[^\W\d_a-z][^,\d]{1,40}, [^\W\d_a-z][^,\d]{1,40}")
#: A fact behind what it is: `Job Locations: US`.
_LABELLED: Final = re.compile(r"(?P<label>[^\W\d_][^:\d]{1,24}): (?P<value>\S.*)")
#: What stands for the employer before its name.
_OF_FIRMS: Final = frozenset({
    "school", "trust", "university", "college", "hospital", "council", "store", "hotel", "academy",
})  # fmt: skip
_LONGEST_LABEL: Final = 25
#: Fields whose names stand on lines of their own above what they are.
_FIELDS: Final = frozenset({"location", "company", "salary", "posted", "closes"})
_NUMBERS: Final = frozenset({"job id", "requisition id", "req id", "job number", "reference"})
_MONEY: Final = re.compile(
    r"(?:[$€£¥₹₽₴]|zł|\bkr\b|\b(?:USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|CAD|AUD|BRL|INR|JPY|"
    r"RUB)\b"
    r"|R\$)\s*\d|\d[\d.,' \xa0]*[kK]?\s*(?:[$€£¥₹₽₴]|zł|kr\b|руб|тыс|"
    r"(?:USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|HUF|CAD|AUD|BRL|INR|JPY|RUB)\b)|\d+-\d+[Kk]\b",
)
_NOT_PAY: Final = re.compile(
    r"bonus|raised|funding|series [a-f]\b|revenue|referral|valuation", re.I
)
#: Lines that name no employer: days, terms, badges, actions, ratings, counts.
_NO_NAME: Final = re.compile(
    r"\W*(?:\d[\d.,]*\s*(?:★|/\s*5|stars?)?|"
    r"(?:posted |active |vor |il y a |hace |há |dodan\w+ )?\d+\+?\s*"
    r"(?:[smhdw]|mo|min\w*|hours?|days?|weeks?|months?|tag(?:e|en)?|stunden?|wochen?|jours?|"
    r"heures?|días?|horas?|dias?|dni|godzin\w*|дн\w*|час\w*)\b.*|(?:posted )?(?:just now|today|"
    r"yesterday|heute|gestern|hier|aujourd'hui|hoy|ayer|hoje|ontem|dzisiaj|wczoraj|сегодня|вчера)|"
    r"(?:oferta |vaga |anúncio )?(?:em )?destaque|(?:oferta )?destacad[oa]|top ?job|\([^()]*\)|"
    r"new|neu|nouveau|nuevo|novo|nowa|featured|promoted|sponsored|anzeige|gesponsert|urgent\w*|"
    r"actively (?:recruiting|hiring)|early applicant|be an early applicant|easily apply|"
    r"(?:easy |quick |1-click )?apply(?: now)?|easy apply|schnell bewerb\w*|save(?: job)?|share|"
    r"(?:fully |100 ?% )?remote|hybrid|on-?site|in office|home ?office|full[- ]time|part[- ]time|"
    r"contract|permanent|internship|temporary|freelance|vollzeit|teilzeit|temps plein|cdi|cdd|"
    r"\d{1,2}\.? (?:de )?[^\W\d]{3,4}\.?|"
    r"(?:\d{1,2}\.? )?[^\W\d]{3,9}\.? (?:\d{1,2},? )?(?:19|20)\d\d"
    r"|[\d./-]{6,10}|"
    r"\d+ (?:applicants?|connections?|alumni|bewerb\w+).*|logo|jobs?|actively hiring)\W*",
    re.I,
)
#: "Acme, Lisbon, Portugal", "Acme GmbH, Graz": a name and its place.
_PLACED: Final = re.compile(
    r"(?P<name>[^,]{2,50}), (?P<place>(?!(?:Inc|LLC|Ltd|L\.?P|Co|Corp|GmbH|S\.?A)\b)"
    r"[^\W\d_a-z][^,&]{1,30}, [^\W\d_a-z][^,&]{1,30})"
)
_FIRM_PLACED: Final = re.compile(
    r"(?P<name>.{2,50}\b(?:GmbH|AG|KG|OHG|SE|SA|SAS|SARL|SRL|SL|Ltd|Inc|LLC|plc|BV|Oy|AB|ApS|AS|"
    r"o\.o)\.?)"
    r", (?P<place>[^\W\d_a-z].{1,50})"
)
_AT: Final = re.compile(
    r"^(?P<title>.{3,90}?)\s+(?:at|bei|chez|@)\s+(?P<company>[^,|(]{2,60}?)\s*$"
)


def teaser_lines(text: str, title: str) -> list[str]:
    """The lines of a teaser but its title, each once; facts between bars are lines of their own."""
    found: dict[str, str] = {}
    is_all = title.count(" | ") > 1 and names_role(read_headline(title).title)
    for line in text.split("\n"):
        bare = line.strip().lstrip("#").strip()
        bare = re.sub(r"^[-*] ", "", bare).replace("\xa0", " ").strip()
        if _folded(bare) == _folded(title) and not is_all:
            continue  # its own parts are no facts beside it
        parts = _BARS.split(bare) if len(bare) <= 2 * _LONGEST_FACT else [bare]
        for part in (fact for whole in parts for fact in _apart(_behind_title(whole, title))):
            if any(c.isalnum() for c in part):
                found.setdefault(_folded(part), part.strip())
    found.pop(_folded(title), None)
    return list(_behind_labels(list(found.values())))


def _behind_title(line: str, title: str) -> str:
    """What a short line says behind the title that it begins with: `Baker Ghent, BE`."""
    rest = line[len(title) :] if line.startswith(title) and len(line) <= _LONGEST_FACT else ""
    return rest.strip() if re.match(r" (?=[^\W\d_a-z])", rest) else line


def _behind_labels(lines: list[str]) -> Iterator[str]:
    """The lines, those that only name the next one's field put before it."""
    label = ""
    for line in lines:
        if label:
            yield f"{label.rstrip(':')}: {line}"
            label = ""
        elif len(line) <= _LONGEST_LABEL and (line.endswith(":") or _is_label(line)):
            is_told = key_of(line) != "title" and folded_name(line) not in _NUMBERS
            label = line if is_told else ""
        else:
            yield line
    if label:
        yield label


def _is_label(line: str) -> bool:
    """Whether a line is the name of a field that stands above what it is; the job's is left out."""
    words = folded_name(line)
    is_named = key_of(line) in _FIELDS and " " in words
    return is_named or words in _NUMBERS or words in ("job title", "position title")


def _apart(fact: str) -> tuple[str, ...]:
    """A fact; one that is a firm and its place as two."""
    placed = _FIRM_PLACED.fullmatch(fact)
    return (placed["name"], placed["place"]) if placed else (fact,)


def teaser_markdown(title: str, address: str, lines: Iterable[str]) -> str:
    """A heading that links to the posting, its facts as bullets, its prose below."""
    heading = (
        f"# [{title}]({address})"
        if address.startswith("http") and not re.search(r"[\s()<>]", address)
        else f"# {title}"
    )
    blocks = [heading]
    for line in lines:
        is_fact = len(line) <= _LONGEST_FACT
        joined = is_fact and blocks[-1].startswith("- ")
        if joined:
            blocks[-1] += f"\n- {line}"
        else:
            blocks.append(f"- {line}" if is_fact else line)
    return "\n\n".join(blocks)


def teaser_pairs(title: str, lines: list[str], nodes: tuple[LexborNode, ...] = ()) -> Pairs:
    """The title, company and pay of a teaser, and the day that its `<time>` states."""
    named = _AT.match(title)
    above = heading_of_group(nodes)
    above = "" if _folded(above) == _folded(title) else above
    place = _folded(marked_place(nodes, is_whole=True))
    groups = set(map(_folded, marked_groups(nodes)))
    named_by = [
        line
        for line in lines
        if line != above and not _is_within(line, place) and _folded(line) not in groups
    ]
    company = _marked_company(nodes, lines) or data_company(nodes)
    company = company or _first_name(named_by)
    if named and (not company or _folded(company) == _folded(named["company"])):
        title, company = named["title"], named["company"]
    headline = read_headline(title) if title.count(" | ") > 1 else None
    if headline and (not company or names_role(headline.title)):
        title, company = headline.title or title, headline.company or company
    pay = next((line for line in lines if _is_pay(line)), "")
    pairs = [
        ("title", title),
        ("company", company),
        ("location", marked_place(nodes) or data_place(nodes) or _by_code(lines)),
        ("salary", pay),
        ("posted", stated_day(nodes)),
    ]
    return tuple(pair for pair in pairs if pair[1])


def _is_within(line: str, place: str) -> bool:
    """Whether a line is, by itself, words of the place."""
    return re.search(rf"(?<!\w){re.escape(_folded(line))}(?!\w)", place) is not None


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;:|-–—*_\"'")


def _is_pay(line: str) -> bool:
    return len(line) <= _LONGEST_FACT and bool(_MONEY.search(line)) and not _NOT_PAY.search(line)


def _marked_company(nodes: tuple[LexborNode, ...], lines: list[str]) -> str:
    """The employer as an element's name, a link to its page, or a logo's text tells it."""
    folded = {_folded(line): line for line in lines}
    for words in marked_names(nodes):
        line = folded.get(_folded(words)) or _name_before(words, lines)
        if line and not _NO_NAME.fullmatch(line):
            return line
    said = (name for name, is_said in shown_names(nodes) if is_said and len(name) > 1)
    return next((n for n in said if len(n) <= LONGEST_NAME and not _NO_NAME.fullmatch(n)), "")


def _name_before(words: str, lines: list[str]) -> str:
    """A name that a line of several facts without bars begins with; "" for other words."""
    is_name = 2 < len(words) <= LONGEST_NAME
    return words if is_name and any(line.startswith(f"{words} ") for line in lines) else ""


def _by_code(lines: list[str]) -> str:
    """The town that stands with its post code on a line of its own."""
    for line in lines:
        if (found := _POSTAL.fullmatch(line)) and not _COUNTS.match(line):
            return (found["town"] or found["behind"]).rstrip(", ")
    return ""


def _first_name(lines: Iterable[str]) -> str:
    """The first fact that may be a name; of `Acme - Riga` what stands before the dash."""
    is_place = False
    for line in lines:
        if len(line) > _LONGEST_FACT:
            break
        was_place = is_place
        is_place = _TOWN.fullmatch(line) is not None or _POSTAL.fullmatch(line) is not None
        if was_place and _ANOTHER.fullmatch(line):
            continue
        if said := _LABELLED.fullmatch(line):
            if key_of(said["label"]) == "company":
                return said["value"]
            if folded_name(said["label"]) in _OF_FIRMS:
                return said["value"]
            continue
        is_name = not (_NO_NAME.fullmatch(line) or ACTION.fullmatch(line) or _is_pay(line))
        if is_name and _COUNTRY.match(line):
            break  # the employer's own site, where a team may follow
        if is_name and not is_place:
            placed = _PLACED.fullmatch(line)
            return placed["name"] if placed else _DASH.split(line)[0]
    return ""
