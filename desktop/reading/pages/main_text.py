"""The part of a page that a posting stands in, without the menus and footers around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.reading.markup.page import Page, words_of
from desktop.reading.markup.page_markdown import is_hidden

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SURROUNDINGS: Final = frozenset({
    "nav", "footer", "aside", "menu", "dialog", "form", "button",
})  # fmt: skip
_ROLES: Final = frozenset({
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "tooltip", "alert",
})  # fmt: skip
#: Words in an element's class or id that tell what surrounds a text.
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|newsletter|related|similar|recommend\w*|"
    r"shar(?:e|ing)|social|menu|nav|navbar|navigation|sidebar|footer|modal|popup|signup|sign-up|"
    r"login|skip-link|skip|advert\w*|promo\w*|pagination|pager|sr-only|screen-reader-text|"
    r"visually-hidden|comments?)(?:$|[\s_-])",
    re.I,
)
#: Such words for lists of other postings.
_OTHERS: Final = re.compile(r"related|similar|recommend|more-|other|menu|filter|search", re.I)
#: Names of a posting's facts in boxes beside its text, of so many characters at most.
_FACTS: Final = frozenset({
    "date posted", "posted", "posted on", "location", "locations", "salary", "pay", "job type",
    "employment type", "contract type", "closing date", "application deadline", "deadline",
    "hours", "experience", "company", "employer", "department", "job title", "start date",
    "standort", "arbeitsort", "arbeitszeit", "gehalt", "vertragsart", "lieu", "salaire",
    "type de contrat", "ubicación", "salario", "jornada", "tipo de contrato", "localização",
})  # fmt: skip
_LONGEST_BOX: Final = 2_000
#: An element that holds so much of the page's words is never taken for surroundings.
_MOST_OF_IT: Final = 0.5
#: A child that holds so much of its parent's words stands for it.
_DOMINANT: Final = 0.8
#: The title's surroundings may add so much to the text chosen.
_HEADROOM: Final = 1.7


def prune(page: Page) -> None:
    """Take out of the tree what is hidden or surrounds the text, unless it is most of the page."""
    body = page.body
    if body is None:
        return
    whole = words_shown(page)
    waiting = list(body.iter())
    while waiting:
        node = waiting.pop()
        if is_hidden(node) or surrounds(node, whole):
            node.decompose()
        else:
            waiting.extend(node.iter())


def surrounds(node: LexborNode, whole: int) -> bool:
    """Whether an element is a menu, a footer or the like; `whole` is the page's `words_shown`."""
    attributes = node.attributes
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    is_suspect = (
        node.tag in _SURROUNDINGS
        or (attributes.get("role") or "") in _ROLES
        or (len(named) < 300 and _NAMED.search(named) is not None)
        or (node.tag == "header" and node.css_first("h1") is None)
    )
    if not is_suspect or node.tag in ("main", "article", "h1") or _states_facts(node, named):
        return False
    if node.tag == "div" and "footer" in named and _is_right_below_title(node):
        return False  # the foot of a heading, which holds the posting's facts
    return _lacks_title(node) and words_in(node) < _MOST_OF_IT * whole


def _lacks_title(node: LexborNode) -> bool:
    """Whether no heading of the first level stands in an element; a menu's is none by others."""
    headings = len(node.css("h1"))
    if not headings or node.tag != "nav":
        return not headings
    around = node
    while around.parent is not None and around.tag != "body":
        around = around.parent
    return len(around.css("h1")) > headings


def _is_right_below_title(node: LexborNode) -> bool:
    """Whether an element stands right behind the page's heading."""
    before = _element_before(node)
    return before is not None and before.tag == "h1"


def _element_before(node: LexborNode) -> LexborNode | None:
    """The element beside another, right before it but for text."""
    before = node.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before


def _states_facts(node: LexborNode, named: str) -> bool:
    """Whether an element beside the text is a box of the posting's facts, each below its name."""
    if node.tag in ("nav", "footer", "button") or _OTHERS.search(named):
        return False
    words = node.text(separator="\n")
    if len(words) > _LONGEST_BOX:
        return False
    return len({line.strip(" \t\r:").lower() for line in words.split("\n")} & _FACTS) > 1


def words_shown(page: Page) -> int:
    """The `words_in` of a whole page, beside which an element's are weighed; at least 1."""
    return max(words_in(page.body), 1) if page.body is not None else 1


def words_in(node: LexborNode) -> int:
    """How many characters of words an element shows."""
    return len("".join(node.text().split()))


def main_node(page: Page) -> LexborNode | None:
    """The smallest element that holds most of a pruned page's words, and the title above them."""
    node = page.body
    if node is None:
        return None
    while True:
        weight = _weight(node)
        inner = max(node.iter(), key=_weight, default=None)
        if inner is None or weight == 0 or _weight(inner) < _DOMINANT * weight:
            break
        if inner.tag in ("p", "li", "a", "pre", "span", "tr", "td", "tbody"):
            break
        node = inner
    return _with_title(page, node)


def _weight(node: LexborNode) -> int:
    """The characters of words that are not links'."""
    return max(words_in(node) - sum(words_in(link) for link in node.css("a")), 0)


def _with_title(page: Page, node: LexborNode) -> LexborNode:
    """The element, or the one around it that holds the page's first heading and little more."""
    title = page_heading(page) or _right_above(node)
    if title is None and node.css_first("h1,h2,h3,h4") is None:
        title = page.tree.css_first("h2,h3")
    if title is None or _is_within(title, node):
        return node
    most = _HEADROOM * max(words_in(node), 400)
    around = node.parent
    while around is not None and around.tag not in ("html", None) and words_in(around) <= most:
        if _is_within(title, around):
            return around
        around = around.parent
    return node


def _right_above(node: LexborNode) -> LexborNode | None:
    """The heading that stands beside an element, right before it."""
    before = _element_before(node)
    return before if before is not None and before.tag in ("h1", "h2", "h3") else None


def page_heading(page: Page) -> LexborNode | None:
    """The first heading of the first level; without one the first below that the title repeats.

    One in a menu is the last of these.
    """
    first = page.tree.css_first("h1")
    if first is not None:
        return next((one for one in page.tree.css("h1") if not _is_in_menu(one)), first)
    for node in page.tree.css("h2,h3"):
        words = words_of(node)
        if len(words) > 2 and words in page.title:
            return node
    return None


def _is_in_menu(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent.tag != "nav":
        parent = parent.parent
    return parent is not None


def _is_within(node: LexborNode, around: LexborNode) -> bool:
    parent: LexborNode | None = node
    while parent is not None:
        if parent.mem_id == around.mem_id:
            return True
        parent = parent.parent
    return False
