"""A teaser's lines: which of them name the employer and the pay, told by how boards write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from desktop.postings import Pairs
from desktop.reading.markup.page import words_of
from desktop.reading.offers.role_names import names_role
from desktop.reading.pages.card_title import ACTION
from desktop.reading.tables.column_names import HUMPS, folded_name, key_of
from desktop.reading.threads.headline import read_headline

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Longer lines are prose.
_LONGEST_FACT: Final = 90
_LONGEST_PLACE: Final = 70
#: What sets the facts of a line apart; a rating stands behind the employer's name.
_BARS: Final = re.compile(
    r"\s+(?=\d+\+? (?:minute|hour|day|week|month)s? ago$)|"
    r"\s+(?=\d[.,]\d\s*[★☆⭐])|\s+[·•⋅∙|│]\s*|\s*[·•⋅∙│]\s+|\s*\t\s*"
)
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
    r"(?:^|[\s_-])(?:locations?|place|city|regions?|(?:arbeits|stand)?ort|lieu|ubicaci[oó]n|localiza[cç][aã]o|"
    r"cidade|lokalizacja|luogo|sede|plaats)(?:[\s_-]|$)",
    re.I,
)
#: What a place is called before it: `Secteurs | Var`.
_CALLED: Final = re.compile(r"^[^\W\d_]{3,20}\s*\|\s*")
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
#: Names of elements that hold what a job is among, and no employer.
_OF_GROUP: Final = re.compile(r"department|categor|team\b|division|abteilung|fachbereich", re.I)
#: Pictures that stand before what a job is among, and before its place.
_TAGS: Final = re.compile(r"(?:^|[ -])(?:tags?|folder|category|sitemap)(?: |$)", re.I)
_PINS: Final = re.compile(
    r"(?:^|[ -])(?:map-?marker|map-?pin|location(?:-dot|-arrow)?|pin|geo)(?:-alt|-fill)?(?: |$)",
    re.I,
)
_LONGEST_LABEL: Final = 25
#: Fields whose names stand on lines of their own above what they are.
_FIELDS: Final = frozenset({"location", "company", "salary", "posted", "closes"})
_NUMBERS: Final = frozenset({"job id", "requisition id", "req id", "job number", "reference"})
#: Attributes in which pages keep a teaser's place and employer for their scripts.
_DATA_OF_PLACE: Final = ("data-location", "data-job-location", "data-city", "data-address")
_DATA_OF_FIRM: Final = ("data-company", "data-company-name", "data-employer", "data-employer-name")
#: Words of a name: no address of a page, no code, no object.
_PLAIN: Final = re.compile(r"[^\d<>{}\[\]:_=/@][^<>{}\[\]_=@]+")
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
_ALT: Final = re.compile(
    r"(?<!\W)\W*(?:company )?logo(?: (?:of|von|de|for))?\b\s*|(?<!\s)\s*(?:company )?logo\W*$", re.I
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
    above = _heading_above(nodes, title)
    place = _folded(marked_place(nodes, is_whole=True))
    groups = set(_of_groups(nodes))
    named_by = [
        line
        for line in lines
        if line != above and not _is_within(line, place) and _folded(line) not in groups
    ]
    company = _marked_company(nodes, lines) or _by_data(nodes, _DATA_OF_FIRM)
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
        ("location", marked_place(nodes) or _by_data(nodes, _DATA_OF_PLACE) or _by_code(lines)),
        ("salary", pay),
        ("posted", _day(nodes)),
    ]
    return tuple(pair for pair in pairs if pair[1])


def _of_groups(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    """The words of elements that are called a department or the like, folded."""
    for node in _elements(nodes, "[class]"):
        called = str(node.attributes.get("class") or "")[:200]
        if _OF_GROUP.search(called):
            yield _folded(words_of(node))
        elif node.tag == "i" and node.parent is not None and _TAGS.search(called):
            yield _folded(words_of(node.parent))


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
        if (line := folded.get(_folded(words))) and not _NO_NAME.fullmatch(line):
            return line
    said = (name for name, is_said in _by_logo(nodes) if is_said and len(name) > 1)
    return next((n for n in said if len(n) <= _LONGEST_PLACE and not _NO_NAME.fullmatch(n)), "")


def marked_names(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    """Words that elements' names, links to an employer's page or logos tell to be its name."""
    yield from _by_name(nodes)
    yield from _by_link(nodes)
    yield from (name for name, _ in _by_logo(nodes))


def marked_place(nodes: tuple[LexborNode, ...], *, is_whole: bool = False) -> str:
    """The place that an element's name or a pin marks as one; "" where nothing does.

    With `is_whole` also what it is called before it.
    """
    for node in _elements(nodes, "[class],[itemprop],[data-testid],span,p,li,div"):
        attributes = node.attributes
        marks = " ".join(str(attributes.get(name) or "") for name in ("class", "data-testid"))
        words = words_of(node)
        if not 1 < len(words) <= _LONGEST_PLACE or ":" in words:
            continue
        is_marked = len(marks) < 200 and _is_of_place(marks, node)
        is_pinned = _PIN.match(words) or _has_pin(node)
        if is_marked or (is_pinned and sum(1 for _ in node.iter()) < 2):
            return words if is_whole else _CALLED.sub("", _PIN.sub("", words))
    return ""


def _has_pin(node: LexborNode) -> bool:
    """Whether an element begins with the picture of a pin."""
    first = node.child
    while first is not None and first.is_text_node and not (first.text_content or "").strip():
        first = first.next
    marks = (
        str(first.attributes.get("class") or "") if first is not None and first.tag == "i" else ""
    )
    return len(marks) < 200 and _PINS.search(marks) is not None


def _is_of_place(marks: str, node: LexborNode) -> bool:
    """Whether an element's names, `job-location` or `jobLocation`, say that it is a place."""
    is_plain = node.css_first("a,li,div div,p + p") is None
    return is_plain and _PLACE.search(HUMPS.sub("-", marks)) is not None


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


def _by_code(lines: list[str]) -> str:
    """The town that stands with its post code on a line of its own."""
    for line in lines:
        if (found := _POSTAL.fullmatch(line)) and not _COUNTS.match(line):
            return (found["town"] or found["behind"]).rstrip(", ")
    return ""


def _by_data(nodes: tuple[LexborNode, ...], names: tuple[str, ...]) -> str:
    """The first plain words that an attribute of such a name gives for a page's scripts."""
    for node in _elements(nodes, ",".join(f"[{name}]" for name in names)):
        for name in names:
            words = " ".join(str(node.attributes.get(name) or "").split())
            if words[:1].isupper() and len(words) <= _LONGEST_PLACE and _PLAIN.fullmatch(words):
                return words
    return ""


def _by_link(nodes: tuple[LexborNode, ...]) -> Iterator[str]:
    for node in _elements(nodes, "a[href]"):
        if _TO_FIRM.search(str(node.attributes.get("href") or "")):
            yield " ".join(node.text().split())


def _by_logo(nodes: tuple[LexborNode, ...]) -> Iterator[tuple[str, bool]]:
    """What pictures show, and whether it is said to be a logo."""
    for node in _elements(nodes, "img[alt]"):
        name, count = _ALT.subn("", " ".join(str(node.attributes.get("alt") or "").split()))
        yield name.strip(), count > 0


def _heading_above(nodes: tuple[LexborNode, ...], title: str) -> str:
    """The heading of several teasers, where it stands in the only one of its group."""
    first = next(_elements(nodes, "h1,h2,h3,h4,h5,h6"), None)
    words = " ".join(first.text().split()) if first is not None else ""
    linked = first is not None and first.css_first("a") is not None
    return "" if linked or _folded(words) == _folded(title) else words


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


def _day(nodes: tuple[LexborNode, ...]) -> str:
    node = next(_elements(nodes, "time[datetime]"), None)
    day = str(node.attributes.get("datetime") or "") if node is not None else ""
    return day[:10] if re.match(r"\d{4}-\d\d-\d\d", day) else ""
