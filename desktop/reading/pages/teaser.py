"""A teaser's lines: which of them name the employer and the pay, told by how boards write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from desktop.postings.posting import Pairs
from desktop.reading.markup.page import words_of
from desktop.reading.threads.headline import read_headline

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Longer lines are prose.
_LONGEST_FACT: Final = 90
_LONGEST_PLACE: Final = 70
#: What sets the facts of a line apart; a rating stands behind the employer's name.
_BARS: Final = re.compile(r"\s+(?=\d[.,]\d\s*[★☆⭐])|\s+[·•⋅∙|│]\s*|\s*[·•⋅∙│]\s+|\s*\t\s*")
_DASH: Final = re.compile(r"\s+[-–—]\s+")
_COMPANY: Final = re.compile(
    r"company|employer|organi[sz]ation|unternehmen|arbeitgeber|entreprise|empresa|\bfirma", re.I
)
#: Addresses of an employer's page at a board.
_TO_FIRM: Final = re.compile(
    r"/(?:cmp|compan(?:y|ies)|company-profile|employers?|entreprises?|empresas?|unternehmen)[/-]",
    re.I,
)
#: Names of elements that hold a place, and the pin that stands before one.
_PLACE: Final = re.compile(
    r"(?:^|[\s_-])(?:location|place|city|(?:arbeits|stand)?ort|lieu|ubicaci[oó]n|localiza[cç][aã]o|"
    r"cidade|lokalizacja|luogo|sede|plaats)(?:[\s_-]|$)",
    re.I,
)
_PIN: Final = re.compile(r"^[\s\ufe0f]*[📍📌🗺🌍🌎🌏][\s\ufe0f]*")
_NOT_NAMED: Final = re.compile(r"rating|review|size|logo|link\b|location|industry", re.I)
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
_ALT: Final = re.compile(
    r"\W*(?:company )?logo(?: (?:of|von|de|for))?\b\s*|\s*(?:company )?logo\W*$", re.I
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
    for line in text.split("\n"):
        bare = line.strip().lstrip("#").strip()
        bare = re.sub(r"^[-*] ", "", bare).replace("\xa0", " ").strip()
        parts = _BARS.split(bare) if len(bare) <= 2 * _LONGEST_FACT else [bare]
        for part in (fact for whole in parts for fact in _apart(whole)):
            if any(c.isalnum() for c in part):
                found.setdefault(_folded(part), part.strip())
    found.pop(_folded(title), None)
    return list(found.values())


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
    above = _heading_above(nodes, title)
    company = _marked_company(nodes, lines) or _first_name(line for line in lines if line != above)
    if named and (not company or _folded(company) == _folded(named["company"])):
        title, company = named["title"], named["company"]
    if title.count(" | ") > 1:
        headline = read_headline(title)
        title, company = headline.title or title, headline.company or company
    pay = next((line for line in lines if _is_pay(line)), "")
    pairs = [
        ("title", title),
        ("company", company),
        ("location", marked_place(nodes)),
        ("salary", pay),
        ("posted", _day(nodes)),
    ]
    return tuple(pair for pair in pairs if pair[1])


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;:|-–—*_\"'")


def _is_pay(line: str) -> bool:
    return len(line) <= _LONGEST_FACT and bool(_MONEY.search(line)) and not _NOT_PAY.search(line)


def _marked_company(nodes: tuple[LexborNode, ...], lines: list[str]) -> str:
    """The employer as an element's name, a link to its page, or a logo's text tells it."""
    folded = {_folded(line): line for line in lines}
    for words in marked_names(nodes):
        if (line := folded.get(_folded(words))) and not _NO_NAME.fullmatch(line):
            return line
    return ""


def marked_names(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    """Words that elements' names, links to an employer's page or logos tell to be its name."""
    yield from _by_name(nodes)
    yield from _by_link(nodes)
    yield from _by_logo(nodes)


def marked_place(nodes: tuple[LexborNode, ...]) -> str:
    """The place that an element's name or a pin marks as one; "" where nothing does."""
    for node in _elements(nodes, "[class],[itemprop],[data-testid],span,p,li,div"):
        attributes = node.attributes
        marks = " ".join(str(attributes.get(name) or "") for name in ("class", "data-testid"))
        words = words_of(node)
        if not 1 < len(words) <= _LONGEST_PLACE or ":" in words:
            continue
        is_marked = len(marks) < 200 and _PLACE.search(marks) and not node.css_first("a,p,li,div")
        if is_marked or (_PIN.match(words) and node.css_first("*+*") is None):
            return _PIN.sub("", words)
    return ""


def _elements(nodes: tuple[LexborNode, ...], selector: str) -> Iterator[LexborNode]:
    for node in nodes:
        if node.is_element_node:
            yield from node.css(selector)


def _by_name(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    for node in _elements(nodes, "[class],[id],[itemprop],[data-testid],[data-test]"):
        attributes = node.attributes
        marks = " ".join(
            str(attributes.get(name) or "")
            for name in ("class", "id", "itemprop", "data-testid", "data-test")
        )
        if len(marks) < 400 and _COMPANY.search(marks) and not _NOT_NAMED.search(marks):
            yield " ".join(node.text().split())


def _by_link(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    for node in _elements(nodes, "a[href]"):
        if _TO_FIRM.search(str(node.attributes.get("href") or "")):
            yield " ".join(node.text().split())


def _by_logo(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    for node in _elements(nodes, "img[alt]"):
        yield _ALT.sub("", str(node.attributes.get("alt") or "")).strip()


def _heading_above(nodes: tuple[LexborNode, ...], title: str) -> str:
    """The heading of several teasers, where it stands in the only one of its group."""
    first = next(_elements(nodes, "h1,h2,h3,h4,h5,h6"), None)
    words = " ".join(first.text().split()) if first is not None else ""
    linked = first is not None and first.css_first("a") is not None
    return "" if linked or _folded(words) == _folded(title) else words


def _first_name(lines: Iterable[str]) -> str:
    """The first fact that may be a name; of `Acme - Riga` what stands before the dash."""
    for line in lines:
        if len(line) > _LONGEST_FACT:
            break
        if not (_NO_NAME.fullmatch(line) or _is_pay(line)):
            placed = _PLACED.fullmatch(line)
            return placed["name"] if placed else _DASH.split(line)[0]
    return ""


def _day(nodes: tuple[LexborNode, ...]) -> str:
    node = next(_elements(nodes, "time[datetime]"), None)
    day = str(node.attributes.get("datetime") or "") if node is not None else ""
    return day[:10] if re.match(r"\d{4}-\d\d-\d\d", day) else ""
