"""What a teaser's elements are called, bear and keep: its employer, place, group and day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from desktop.reading.markup.page import words_of
from desktop.reading.tables.column_names import HUMPS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    Nodes = tuple[LexborNode, ...]

#: Attributes by which a board's own tests find an element, and which say what it holds.
_OF_TESTS: Final = ("data-testid", "data-test", "data-at", "data-qa", "data-automation")
#: A name or place of more characters is prose.
LONGEST_NAME: Final = 70
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
#: Names of elements that hold what a job is among, and no employer.
_OF_GROUP: Final = re.compile(r"department|categor|team\b|division|abteilung|fachbereich", re.I)
#: Pictures that stand before what a job is among, and before its place.
_TAGS: Final = re.compile(r"(?:^|[ -])(?:tags?|folder|category|sitemap)(?: |$)", re.I)
_PINS: Final = re.compile(
    r"(?:^|[ -])(?:map-?marker|map-?pin|location(?:-dot|-arrow)?|pin|geo)(?:-alt|-fill)?(?: |$)",
    re.I,
)
#: Attributes in which pages keep a teaser's place and employer for their scripts.
_DATA_OF_PLACE: Final = ("data-location", "data-job-location", "data-city", "data-address")
_DATA_OF_FIRM: Final = ("data-company", "data-company-name", "data-employer", "data-employer-name")
#: Words of a name: no address of a page, no code, no object.
_PLAIN: Final = re.compile(r"[^\d<>{}\[\]:_=/@][^<>{}\[\]_=@]+")
_PIN: Final = re.compile(r"^[\s\ufe0f]*[📍📌🗺🌍🌎🌏][\s\ufe0f]*")
_NOT_NAMED: Final = re.compile(r"rating|review|size|logo|link\b|location|industry", re.I)
_ALT: Final = re.compile(
    r"(?<!\W)\W*(?:company )?logo(?: (?:of|von|de|for))?\b\s*|(?<!\s)\s*(?:company )?logo\W*$", re.I
)


def marked_names(nodes: Nodes) -> Iterator[str]:
    """Words that elements' names, links to an employer's page or logos tell to be its name."""
    yield from _by_name(nodes)
    yield from _by_link(nodes)
    yield from (name for name, _ in shown_names(nodes))


def marked_place(nodes: Nodes, *, is_whole: bool = False) -> str:
    """The place that an element's name or a pin marks as one; "" where nothing does.

    With `is_whole` also what it is called before it.
    """
    for node in _elements(nodes, "[class],[itemprop],[data-testid],span,p,li,div"):
        attributes = node.attributes
        marks = " ".join(str(attributes.get(name) or "") for name in ("class", *_OF_TESTS))
        words = words_of(node)
        if not 1 < len(words) <= LONGEST_NAME or ":" in words:
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
    if first is None or first.tag != "i":
        return False
    marks = str(first.attributes.get("class") or "")
    return len(marks) < 200 and _PINS.search(marks) is not None


def _is_of_place(marks: str, node: LexborNode) -> bool:
    """Whether an element's names, `job-location` or `jobLocation`, say that it is a place."""
    is_plain = node.css_first("a,li,div div,p + p") is None
    return is_plain and _PLACE.search(HUMPS.sub("-", marks)) is not None


def marked_groups(nodes: Nodes) -> Iterator[str]:
    """The words of elements that are called a department or the like, or bear a tag's picture."""
    for node in _elements(nodes, "[class]"):
        called = str(node.attributes.get("class") or "")[:200]
        if _OF_GROUP.search(called):
            yield words_of(node)
        elif node.tag == "i" and node.parent is not None and _TAGS.search(called):
            yield words_of(node.parent)


def heading_of_group(nodes: Nodes) -> str:
    """The first heading's words, unless it is a link; it may be one of several teasers."""
    first = next(_elements(nodes, "h1,h2,h3,h4,h5,h6"), None)
    is_linked = first is not None and first.css_first("a") is not None
    return " ".join(first.text().split()) if first is not None and not is_linked else ""


def stated_day(nodes: Nodes) -> str:
    """The day that a teaser's `<time>` states, as in an ISO date; "" without one."""
    node = next(_elements(nodes, "time[datetime]"), None)
    day = str(node.attributes.get("datetime") or "") if node is not None else ""
    return day[:10] if re.match(r"\d{4}-\d\d-\d\d", day) else ""


def data_place(nodes: Nodes) -> str:
    """The place that a teaser keeps for the page's scripts; "" without one."""
    return _by_data(nodes, _DATA_OF_PLACE)


def data_company(nodes: Nodes) -> str:
    """The employer that a teaser keeps for the page's scripts; "" without one."""
    return _by_data(nodes, _DATA_OF_FIRM)


def _by_data(nodes: Nodes, names: tuple[str, ...]) -> str:
    """The first plain words that an attribute of such a name gives for a page's scripts."""
    for node in _elements(nodes, ",".join(f"[{name}]" for name in names)):
        for name in names:
            words = " ".join(str(node.attributes.get(name) or "").split())
            if words[:1].isupper() and len(words) <= LONGEST_NAME and _PLAIN.fullmatch(words):
                return words
    return ""


def _by_name(nodes: Nodes) -> Iterator[str]:
    names = ("class", "id", "itemprop", *_OF_TESTS)
    for node in _elements(nodes, ",".join(f"[{name}]" for name in names)):
        attributes = node.attributes
        marks = " ".join(str(attributes.get(name) or "") for name in names)
        if len(marks) < 400 and _COMPANY.search(marks) and not _NOT_NAMED.search(marks):
            yield " ".join(node.text().split())


def _by_link(nodes: Nodes) -> Iterator[str]:
    for node in _elements(nodes, "a[href]"):
        if _TO_FIRM.search(str(node.attributes.get("href") or "")):
            yield " ".join(node.text().split())


def shown_names(nodes: Nodes) -> Iterator[tuple[str, bool]]:
    """What pictures show, and whether it is said to be a logo."""
    for node in _elements(nodes, "img[alt]"):
        name, count = _ALT.subn("", " ".join(str(node.attributes.get("alt") or "").split()))
        yield name.strip(), count > 0


def _elements(nodes: Nodes, selector: str) -> Iterator[LexborNode]:
    for node in nodes:
        if node.is_element_node:
            yield from node.css(selector)
