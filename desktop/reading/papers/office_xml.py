"""What the XML of Word and of OpenDocument is read alike by: names, attributes, links, boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE: Final = re.compile(r"\{[^}]*\}")


def linked(text: str, target: str) -> str:
    """A link as Markdown, unless its text says where it leads."""
    address = target.removeprefix("mailto:")
    if not text.strip() or not re.match(r"https?:|mailto:", target) or address in text:
        return text
    return f"[{text.strip()}]({target})"


def tag_of(element: Element) -> str:
    """An element's name without its namespace; "" for a comment."""
    return _NAMESPACE.sub("", element.tag) if isinstance(element.tag, str) else ""


def boxes(part: Element, name: str, unless: str = "") -> Iterator[Element]:
    """The outermost elements of a name in a paragraph, its text boxes; none within `unless`."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if tag_of(element) == name:
            yield element
        elif tag_of(element) != unless:
            waiting.extend(reversed(element))


def attribute(element: Element, name: str) -> str:
    """An attribute by its name, in whatever namespace; "" where there is none."""
    for key, value in element.items():
        if key == name or key.endswith(f"}}{name}"):
            return value
    return ""
