"""Feeds in XML (RSS, Atom, what hiring systems give out): their elements as objects of an export.

Expat loads nothing from elsewhere, and refuses entities that multiply.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.postings import Document, Unreadable
from desktop.reading.kinds import Content, Kind
from desktop.reading.offers.role_names import names_role
from desktop.reading.refusals import refusal
from desktop.reading.tables.column_names import key_of
from desktop.reading.tables.json_cells import Value
from desktop.reading.tables.records import postings_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: Longer texts are not read, in characters: a tree takes many times as much memory.
_LONGEST: Final = 48 * 2**20
_DEEPEST: Final = 40
#: Elements that hold one posting of several; a file without one lists none.
_ONE: Final = re.compile(
    r"<(?:\w+:)?(?:job|position|vacancy|vacature|item|entry|posting|offer|offre|oferta|vaga|"
    r"stelle|stellenangebot|job[-_]?(?:posting|ad|offer)|position[-_]?opening|listing|opening|"
    r"вакансия)s?\b",
    re.I,
)
#: These are called alike in all feeds, whatever they list.
_ENTRIES: Final = frozenset({"item", "entry"})
_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)(\w{1,31};)?")
_DECLARED: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
#: The title of a feed of nothing but remote jobs.
_REMOTE: Final = re.compile(r"\bremote (?:[\w&/-]+ ){0,3}?(?:jobs|work|positions|careers)\b", re.I)
#: A feed's title that is the name of the one firm whose jobs it lists.
_FIRM: Final = re.compile(
    r"[^\W\d_a-z][^|:–—]{1,50} (?:GmbH|AG|KG|SE|AB|A/S|ApS|Oy|Oyj|B\.?V\.?|S\.?A\.?S?|SARL"
    r"|S\.?r\.?l\.?|S\.?L\.?|Ltd\.?|Limited|Inc\.?|LLC|plc|s\.r\.o\.|a\.s\.|sp\. z o\.o\.)"
)
_PARTED: Final = re.compile(r"(?P<company>[^:]{2,60}): (?P<title>\S.+)")
#: Elements of a text laid out within its own, as XHTML is.
_OF_TEXT: Final = frozenset({
    "p", "br", "ul", "ol", "li", "div", "b", "strong", "em", "i", "a", "span", "h1", "h2", "h3",
    "h4", "table",
})  # fmt: skip


def read_feed(content: Content) -> list[Document] | Unreadable:
    """One posting an element that is one; a feed or file of anything else is code or data."""
    root = _root(content.text) if _ONE.search(content.text) else None
    if root is None:
        return refusal(Kind.CODE)
    found = postings_in(_value(root, 0), content.decoded.mends)
    if isinstance(found, Unreadable):
        return refusal(Kind.CODE)
    title = " ".join(_title(root).split())
    if _REMOTE.search(title):
        return [_with(one, "remote", "yes") for one in found]
    return [_with(one, "company", title) for one in found] if _FIRM.fullmatch(title) else found


def _title(root: Element) -> str:
    """What a feed is called: the title of itself or of its channel."""
    tops = (root, *root.findall("channel"))
    titles = (one.text for top in tops for one in top if _name(one.tag) == "title")
    return next(filter(None, titles), "")


def _with(posting: Document, key: str, value: str) -> Document:
    """A posting with what its feed's title says of all, unless it says so or otherwise itself."""
    if any(known == key for known, _ in posting.metadata):
        return posting
    return replace(posting, metadata=(*posting.metadata, (key, value)))


def _root(text: str) -> Element | None:
    """A text's first element, its entities of HTML and bare ampersands mended; None for no XML."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - few imports meet a feed

    bare = _DECLARED.sub("", text[:_LONGEST].strip())
    for written in (bare, _ENTITY.sub(_mended, bare)):
        try:
            return ET.fromstring(written)
        except (ET.ParseError, ValueError, RecursionError):
            continue
    return None


def _mended(found: re.Match[str]) -> str:
    """An entity that XML doesn't know as its sign, an ampersand alone as its entity."""
    sign = html.unescape(found[0])
    return sign if found[1] and sign != found[0] else f"&amp;{found[0][1:]}"


def _value(element: Element, depth: int) -> Value:
    """An element as an object of its attributes and parts, or as its words where it has neither."""
    children = list(element)
    if depth > _DEEPEST or (children and all(_name(one.tag) in _OF_TEXT for one in children)):
        return _markup(element)
    words = (element.text or "").strip()
    found: dict[str, Value] = {_name(key): said for key, said in element.attrib.items()}
    for child in children:
        _put(found, _called(_name(child.tag)), _value(child, depth + 1))
    if "items" in found:
        found["items"] = _parted(found["items"])
    found = {name: _evened(part) for name, part in found.items()}
    if not children and (words or not found):
        return words
    return found["href"] if set(found) - {"rel", "type"} == {"href"} else found


def _evened(part: Value) -> Value:
    """Elements of one name with the parts of all of them, so that each alone tells what it is."""
    if not isinstance(part, list) or not all(isinstance(one, dict) for one in part):
        return part
    names = dict.fromkeys((name for one in part for name in one), "")
    return [names | one for one in part]


def _parted(entries: Value) -> Value:
    """Entries, with the employers as such where all titles are like `Acme: Baker`."""
    told = [_PARTED.fullmatch(str(one.get("title"))) for one in entries if isinstance(one, dict)]
    if not told or not all(one and _is_employers(one) for one in told):
        return entries
    if any(key_of(name) == "company" for one in entries for name in one):
        return entries
    return [
        one | {"company": found["company"], "title": found["title"]}
        for one, found in zip(entries, told, strict=True)
        if found
    ]


def _is_employers(found: re.Match[str]) -> bool:
    return names_role(found["title"]) and not names_role(found["company"])


def _put(found: dict[str, Value], name: str, value: Value) -> None:
    if name not in found:
        found[name] = [value] if name == "items" else value
    elif isinstance(found[name], list):
        found[name].append(value)
    elif value:
        found[name] = [found[name], value] if found[name] else value


def _called(name: str) -> str:
    return "items" if name in _ENTRIES else name


def _name(tag: object) -> str:
    """A name without the address of its vocabulary."""
    return str(tag).rpartition("}")[2]


def _markup(element: Element) -> str:
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - few imports meet a feed

    parts = (ET.tostring(child, encoding="unicode", method="html") for child in element)
    return (html.escape(element.text or "", quote=False) + "".join(parts)).strip()
