"""A teaser's title: a linked heading, bold words, or the link that tells most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from desktop.reading.markup.page import words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LONGEST_TITLE: Final = 200
#: So many parts of a link may be its title: one with more is no teaser.
_MOST_PARTS: Final = 60
#: Elements that are headings, by their name or by their role.
HEADINGS: Final = "h1,h2,h3,h4,h5,h6,[role=heading]"
_PARTS: Final = "p,div,table,tr,td,ul,li,h1,h2,h3,h4,h5,h6,br,article,section,span + span"
#: Bold by style, or by a class that says what it marks.
_BOLD: Final = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|\bfont-(?:semi)?bold\b|(?:^|[\s_-])(?:job-?)?title\b", re.I
)
#: Classes of the part of a heading that is the title.
_TITLED: Final = re.compile(r"(?<!sub)(?<!sub-)title\b", re.I)
#: A link to the employer's own page at a board.
TO_COMPANY: Final = re.compile(
    r"/(?:cmp|compan(?:y|ies)|employers?|entreprises?|empresas?|unternehmen|firm[ay]|arbeitgeber|"
    r"organi[sz]ations?)(?:[-/?]|$)|[-/]company-profile|/(?:overview|reviews?)/",
    re.I,
)
#: Words of links that do something with a posting, or lead to lists of them.
ACTION: Final = re.compile(
    r"\W*(?:(?:easy |quick |1-click |jetzt )?(?:apply|bewerben)(?: now| here| easily| online|"
    r" today| (?:for|to) this (?:job|position|post|role|vacancy))?|save(?: job)?|"
    r"see (?:all|more)\b.*|view (?:all|more|job|details|offer)\b.*|show (?:all|more)\b.*|read more|"
    r"learn more|more(?: info| details)?|details?|unsubscribe\b.*|alle .*(?:anzeigen|ansehen)|"
    r"mehr.*|weiterlesen|zur stelle|job ansehen|voir .*|postuler\b.*|en savoir plus|ver .*|"
    r"postular(?:me)?|help(?: cent(?:er|re))?|settings|preferences|privacy.*|terms.*|manage .*|"
    r"contact(?: us)?|about us|(?:download|get) the app|(?:open|view) .*browser|feedback|log ?in|"
    r"sign ?in|home|abmelden|hilfe|impressum|datenschutz.*|aide|ayuda|pomoc|помощь|настройки|"
    r"отписаться.*|wypisz.*|inscribirme.*|aplikuj.*|zobacz .*|подробнее|откликнуться|смотреть .*|"
    r"gestionar .*|darse de baja.*|cancelar (?:la |a )?(?:suscripci[oó]n|alerta|inscrição).*|"
    r"gerenciar .*|descadastrar.*|gérer .*|se désabonner.*|se désinscrire.*|gestisci .*|"
    r"disiscriv.*|annulla .{0,12}iscrizione.*|.{0,30}beheren|uitschrijven.*|afmelden.*|"
    r".{0,30}verwalten|abbestellen.*|hantera .*|avregistrera.*|avsluta prenumeration.*|"
    r"zarządzaj .*|управлять .*|"
    r"přihlásit(?: se)?|odpovědět.*|mám zájem.*|søg (?:job(?:bet)?|stillingen|praktik|nu)|ansøg .*|"
    r"ansök.*|søk (?:her|nå|stilling.*)|aplic[aă].*|jelentkez.*|solliciteer.*|candidati .*|"
    r"candidat(?:ar|e)-se|başvur.*|lamar(?: sekarang)?|ứng tuyển.*|lees meer|läs mer|læs mere"
    r"|les mer|"
    r"více.*|więcej.*|daha fazla.*|selengkapnya|xem .*|查看.*|詳細.*)\W*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Card:
    """One teaser: its elements in the page's order, the name of its posting and its address."""

    nodes: tuple[LexborNode, ...]
    title: str
    href: str

    @property
    def words(self) -> str:
        """All words that it shows."""
        return " ".join(words_of(node) for node in self.nodes)


def card_of(nodes: tuple[LexborNode, ...]) -> Card | None:
    """The one teaser that some elements are; None where no link or heading names a posting."""
    link = next(_links(nodes), None)
    if link is not None and (card := titled(nodes, link)):
        return card
    heading = _heading(nodes)
    words = _own_words(heading)
    return Card(nodes, words, "") if _is_title(words) else None


def title_words(anchor: LexborNode) -> str:
    """The words of the one heading in a link, or of what is set bold in it; "" for neither."""
    heading = anchor.css_first(HEADINGS)
    if heading is None and anchor.css_first(_PARTS) is not None:
        marked = islice(anchor.css("b,strong,[style],[class]"), _MOST_PARTS)
        heading = next(filter(_is_bold, marked), None)
    return _own_words(heading)


def _own_words(heading: LexborNode | None) -> str:
    """The words of a heading; of one with badges in it, those of the part that is called title."""
    parts = heading.css("span[class]") if heading is not None else []
    if len(parts) > 1:
        called = (one for one in parts if _TITLED.search(one.attributes.get("class") or ""))
        if words := next(filter(_is_title, map(words_of, called)), ""):
            return words
    return words_of(heading)


def _is_bold(node: LexborNode) -> bool:
    marks = f"{node.attributes.get('style') or ''} {node.attributes.get('class') or ''}"
    is_marked = node.tag in ("b", "strong") or _BOLD.search(marks) is not None
    if not is_marked or not _is_title(" ".join(node.text().split())):
        return False
    return all(inner.mem_id == node.mem_id for inner in node.css(_PARTS))


def titled(nodes: tuple[LexborNode, ...], leader: LexborNode) -> Card | None:
    """The teaser with its title: a heading that is linked, else its most telling link's words.

    A heading alone is the title where links say only what they do.
    """
    heading = _heading(nodes)
    linked = _link_of(heading) if heading is not None else None
    best, words = _best_link(nodes)
    if heading is not None and (linked is not None or best is None):
        words = _own_words(heading)
        best = linked if linked is not None else leader
    return Card(nodes, words, href_of(best)) if best is not None and _is_title(words) else None


def _heading(nodes: tuple[LexborNode, ...]) -> LexborNode | None:
    """The first heading that may be a title."""
    elements = (node for node in nodes if node.is_element_node)
    found = (inner for node in elements for inner in node.css(HEADINGS))
    return next((node for node in found if _is_title(" ".join(node.text().split()))), None)


def _link_of(heading: LexborNode) -> LexborNode | None:
    """The link in a heading, or around it."""
    inner = heading.css_first("a[href]")
    node = heading.parent if inner is None else None
    while node is not None and node.tag not in ("a", "body"):
        node = node.parent
    around = node if node is not None and node.tag == "a" and href_of(node) else None
    return inner if inner is not None else around


def _best_link(nodes: tuple[LexborNode, ...]) -> tuple[LexborNode | None, str]:
    """The link that looks most like a title's, and its words; of equals the address met most."""
    links = list(_links(nodes))
    counts = Counter(map(href_of, links))
    best: tuple[LexborNode | None, str] = (None, "")
    highest = (0, 0)
    for link in links:
        mark, words = _named(link)
        if words and (mark, counts[href_of(link)]) > highest:
            best, highest = (link, words), (mark, counts[href_of(link)])
    return best


def _links(nodes: tuple[LexborNode, ...]) -> Iterator[LexborNode]:
    for node in nodes:
        if node.is_element_node:
            yield from node.css("a[href]")


def _named(link: LexborNode) -> tuple[int, str]:
    """How much a link looks like a posting's title (0 to 2), and the words it would give."""
    words = title_words(link)
    if words:
        return 2, words
    words = first_line(link)
    if not _is_title(words) or ACTION.fullmatch(words) or TO_COMPANY.search(href_of(link)):
        return 0, ""
    marks = " ".join(
        str(link.attributes.get(name) or "") for name in ("class", "id", "itemprop", "data-testid")
    )
    if re.search(r"company|employer|location|organi[sz]ation", marks, re.I):
        return 0, ""
    return (2 if re.search(r"title|position|job-?name", marks, re.I) else 1), words


def first_line(link: LexborNode) -> str:
    """The words of a link; of one around several elements, those of the first."""
    separator = "\n" if link.css_first(_PARTS) is not None else " "
    lines = (" ".join(line.split()) for line in link.text(separator=separator).split("\n"))
    return (
        next((line for line in lines if line), "") if separator == "\n" else " ".join(lines).strip()
    )


def _is_title(words: str) -> bool:
    return (
        2 <= len(words) <= _LONGEST_TITLE
        and any(c.isalpha() for c in words)
        and not ACTION.fullmatch(words)
    )


def href_of(anchor: LexborNode) -> str:
    """The address in a link, as written."""
    return (anchor.attributes.get("href") or "").strip()
