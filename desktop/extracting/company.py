"""Who hires: named by a header, the metadata, a label or, by the weight of phrases, the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.extracting import gazetteer
from desktop.extracting.header import is_section_name, read_header
from desktop.extracting.layout import Layout, Reading, Span, fold, is_stated
from desktop.extracting.roles import names_role
from desktop.postings.posting import Evidence

_KEYS: Final = (
    "company", "company_name", "companyname", "employer", "organization", "organisation",
    "hiringorganization", "hiringorganization.name", "hiring_organization", "company.name",
    "employer.name", "organization.name", "agency", "client", "unternehmen", "firma", "arbeitgeber",
    "entreprise", "société", "employeur", "organisme", "empresa", "empleador", "azienda", "bedrijf",
    "werkgever", "företag", "yritys", "компания", "работодатель", "公司", "公司名称", "企业", "会社名",
)  # fmt: skip
_LABELS: Final = frozenset(
    name for name in (*_KEYS, "company name", "hiring organization", "hiring company", "the company",
                      "nom de l'entreprise", "nombre de la empresa", "nome da empresa", "die firma",
                      "organization name", "name of company", "institution", "institut")
)  # fmt: skip
_GENERIC: Final = frozenset(
    """us you me we our team teams role job position company companies client clients this that the
    your my it its they them i he she there here what who why how when where if all any some no and
    mission vision values culture product products people engineering design data remote software
    technology work life opportunity benefits location salary engineers developers candidate
    candidates applicants applicant employer employers employees department startup start-up group
    city county state town village university province borough
    organization organisation business agency recruiter customers customer today currently with
    for from as in at on to by of each every everyone everybody someone you'll we'll additionally
    however since founded headquartered based english german french requirements responsibilities
    join looking rapidly prompt love like more hybrid onsite bachelor degree along among prior master phd project projects platform industry world internet community government office scale heart
    times home least first same end center core present also once while together building joining
    ideal successful working preferred please note must will experience knowledge strong ability
    series seed round fortune inc llc ltd gmbh monday friday january february march april may june
    july august september october november december saas ai ml it api apis""".split()
)

_W: Final = r"(?:[A-Z0-9][\w&.+'’-]*[\w+&]|[A-Z]|[a-z]{1,3}[A-Z]\w+)"
_NAME: Final = rf"(?P<name>{_W}(?: (?:(?:of|and|de|du|des|la|der|für|the|&|\+|–) )?{_W}){{0,5}}(?:,? (?:Inc|Ltd|LLC|GmbH|AG|SA|Co|Corp|S\.A|Oy|AB)\b\.?)?)"
_POSSESSIVE: Final = r"(?:['’]s|s['’])"
_KIND: Final = (
    r"(?:compan(?:y|ies)|start-?up|scale-?up|agency|studio|firm|business|provider|platform|leader|bank"
    r"|consultancy|marketplace|organi[sz]ation|non-?profit|corporation|manufacturer|publisher|pioneer"
    r"|network|group|team|fintech|employer|brand|solution|service|developer|app|vendor|subsidiary"
    r"|institut\w*|university|hospital|charity|unicorn|partner|protocol|exchange|retailer|operator)"
)
_VERB: Final = (
    r"(?:builds?|provides?|offers?|helps?|develops?|empowers?|delivers?|enables?|creates?|makes?|operates?"
    r"|designs?|connects?|powers?|brings?|serves?|specializes|specialises|transforms?|combines|allows"
    r"|supports|runs|works|partners|believes?|aims|exists|strives|drives|leads|harnesses|focuses"
    r"|continues|started|began|simplifies|changes|gives|uses|produces|values|celebrates)"
)
#: Phrases that name the employer, and how much each says; `name` is the name.
_PHRASES: Final = tuple(
    (weight, re.compile(pattern, re.MULTILINE))
    for weight, pattern in (
        (4, rf"{_NAME}{_POSSESSIVE} (?:mission|vision|purpose|goal|success|growth|story|culture|values|business)\b"),
        (4, rf"\b(?:[Aa]t|[Hh]ere at|[Jj]oin(?:ing)?(?: us at)?|[Ww]orking (?:at|for|with)|[Ww]ork (?:at|for)|[Ww]hy"
            rf"|[Ll]ife at|[Cc]areer at|[Ww]orks? at|[Ww]e at|[Rr]oles? at|[Tt]eam at) {_NAME}(?=,? (?:we|our|you|is|and)\b|[,?!:.*\n)]|$)"),
        (2, rf"\b(?:[Hh]ere [Aa]t|[Jj]oin|[Ww]ork(?:ing)? (?:at|for)|[Tt]eam at|[Ww]e at|[Rr]ole at|[Aa]s part of) {_NAME}"),
        (4, rf"(?:^|(?<=[.!?:*] ))[#* ]*(?:[Aa]t) {_NAME},? (?:we|our|you)\b"),
        (5, rf"(?:^|(?<=[.!?] ))[#* _|]*(?:The |Since \d{{4}}, |Founded in \d{{4}}, )?{_NAME}(?: ?\([^)\n]{{2,40}}\))?,? (?:is|are|was|has been|constantly|currently|always)(?: (?:been|now|also|currently|constantly|always))? (?:an? |the |one of |on a mission|proud"
            rf"|building|looking for|hiring|seeking|searching|recruiting|revolutioni[sz]ing|transforming|growing|committed|dedicated"
            rf"|changing|creating|developing|redefining|focused|headquartered|founded|tasked|backed|here)"),
        (3, rf"{_NAME} (?:is|are) (?:an? |\w+ly |always )?(?:[\w-]+ )?(?:equal[- ]opportunity|looking for|hiring|seeking|recruiting|committed to|proud to)"),
        (4, rf"(?:^|(?<=[.!?] ))[#* _]*(?:The |Founded in \d{{4}}, |Since \d{{4}}, )?{_NAME} (?:{_VERB})\b"),
        (4, rf"\b(?:[Ww]e are|[Ww]e['’]re|[Hh]i,? we['’]re|[Ww]elcome to|[Ii]ntroducing|[Mm]eet) {_NAME}(?=[,.!:;* –-]|$)"),
        (3, rf"\b(?:offer|hired|employed|employment|position|career|opportunit(?:y|ies)|colleagues|jobs?|working|employee|"
            rf"applicants|privacy policy|benefits)s? (?:at|by|with|of|for) (?:the )?{_NAME}(?=[,.;:!*\n)]|$| (?:is|are|and|we|will|and|has)\b)"),
        (3, rf"\b[Tt]he (?P<name>(?:City|County|State|Town|Village|University|Government|Province|Borough) of {_W}(?: {_W}){{0,3}})"),
        (4, rf"(?:^|(?<=[.!?:] ))[#* _]*(?:[Bb]ei|[Bb]ei der|[Dd]ie|[Dd]er) {_NAME} (?:ist (?:ein|eine|der|die|das)\b|sucht\b|arbeite\w+|bietet|entwickelt|GmbH|AG\b|wir\b)"),
        (3, rf"\b[Bb]ei (?:der |dem )?{_NAME}(?= (?:wir|du|sind|ist|bist|arbeit\w+|erwart\w+|findest|steh\w+)|[,.\n*]|$)"),
        (4, rf"\b(?:[Cc]hez|[Rr]ejoignez|[Rr]ejoindre|[Ii]ntégrez) (?:l['’]équipe (?:de |d['’]))?{_NAME}"),
        (4, rf"(?:^|(?<=[.!?] ))[#* _]*(?:L['’]|Le |La |Les )?{_NAME}(?: ?\([^)\n]{{2,40}}\))?,? (?:est|recrute|recherche|propose|développe|accompagne|se concentre) "),
        (4, rf"(?:^|(?<=[.!?] ))[#* _]*(?:[EeNn]n?[oa]? )?{_NAME},? (?:es|é|somos|busca|contrata|procura|ofrece|oferece|nació|nasceu) (?:una?|uma?|la|el|a|o|líder)?"),
        (3, rf"\b(?:[Ee]n|[Nn]a|[Nn]o) {_NAME},? (?:somos|creemos|acreditamos|estamos|buscamos|nos)"),
        (3, rf"^[#* _]*{_NAME}{_POSSESSIVE} "),
        (1, rf"{_NAME}{_POSSESSIVE} "),
    )
)  # fmt: skip
_ABOUT = re.compile(
    rf"(?:(?:[Aa]bout|ABOUT|[Üü]ber|À propos d(?:e |['’])|A propos d(?:e |['’])|[Ss]obre(?: a| o| la| el)?|[Ww]ho is|"
    rf"[Ww]hy(?: join| work at| work for)?|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Ww]hat is|[Jj]oin"
    rf"|[Oo]m|WHO IS|WHY) (?:the )?{_NAME})[!?:.]*$"
)
_LOWER_NAME = re.compile(
    r"(?:^|(?<=[.!?] ))[#* _]*(?:Le |La |L['’])(?P<name>[A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+){1,3}?),? "
    r"(?:est|se concentre|recrute|recherche|transforme|offre|modifie|aide|cherche|développe|propose) ",
    re.MULTILINE,
)
_OWN_HOST = re.compile(
    r"(?:https?://(?:www\.|jobs?\.|careers?\.|apply\.|karriere\.)?|@)(?P<host>[a-z0-9-]{3,40})\.[a-z.]{2,9}\b"
    r"|(?:greenhouse\.io|lever\.co|workable\.com|ashbyhq\.com|smartrecruiters\.com)/(?P<slug>[\w-]{3,40})",
    re.IGNORECASE,
)
_PROPER = re.compile(r"(?<![\w@/.])[A-Z][\w&]*(?: [A-Z0-9][\w&]*){0,3}(?!\.\w)")
#: Hosts of boards, mail and the like: never the employer's by themselves.
_OTHERS_HOSTS: Final = frozenset(
    "google github linkedin twitter facebook instagram youtube medium gmail outlook hotmail yahoo lever"
    " greenhouse workable ashbyhq glassdoor indeed stackoverflow notion bit goo forms docs typeform apply"
    " governmentjobs boards angel wikipedia x t python eeoc dol uscis remotewlb crunchbase techcrunch bitly"
    " vimeo slideshare meetup apple play microsoft gov canada usa www jobs careers example amazon".split()
)
_ABBREVIATED = re.compile(r"((?:[\w'’&-]+ ){2,8})\((?P<short>[A-Z]{2,7})\)")
_FEW: Final = 5


@dataclass(frozen=True, slots=True)
class _Vote:
    span: Span
    weight: float
    rule: str


def read_company(layout: Layout, title: str | None) -> Reading[str | None]:
    """Find the hiring organisation; `title` tells apart what is the role's name."""
    for key, value in layout.meta(*_KEYS):
        if is_company(value):
            return Reading(value, (Evidence("company", "metadata", key=key),))
    header = read_header(layout)
    if header.company and is_company(header.company.text):
        return _found(header.company, "header")
    for span in layout.labelled(_LABELS, headings=False):
        if is_company(span.text) and len(span.text) <= 60 and not names_role(span.text):
            return _found(span, "label")
    best = _best(layout.text, list(_votes(layout, title)))
    return _found(best.span, best.rule) if best else Reading(None)


def _found(span: Span, rule: str) -> Reading[str | None]:
    return Reading(span.text, (span.evidence("company", rule=rule),))


_NOT_NAMED = re.compile(
    r"(?:an? |our |the |some |leading |stealth|top |confidential|anonymous|undisclosed)\b.*|.*\b(?:client|"
    r"start-?up|employer|contracting company)\.?$|(?:company|startup|agency|client|self|n/a)$|https?:.*",
    re.IGNORECASE,
)


def is_company(words: str) -> bool:
    """Whether words given as the company name one ("None", "Edtech startup", "A client" do not)."""
    if not is_stated(words) or not any(c.isalnum() for c in words):
        return False
    named = _NOT_NAMED.match(words) is None or (words.startswith("The ") and words[4:5].isupper())
    return named and len(words) <= 120


def _votes(layout: Layout, title: str | None) -> Iterator[_Vote]:
    """Every naming of what may be the employer, with its weight."""
    for section in layout.sections:
        if section.heading and (found := _ABOUT.match(section.heading.text)):
            yield from _vote(section.heading.within(found, "name"), 5, "heading", title)
    text = layout.text[:20_000]
    for weight, pattern in _PHRASES:
        for found in pattern.finditer(text):
            span = layout.span(found.start("name"), found.end("name"))
            yield from _vote(span, weight, "phrase", title)
    for found in _LOWER_NAME.finditer(text[:6000]):
        span = layout.span(found.start("name"), found.end("name"))
        yield from _vote(span, 4, "phrase", title)
    yield from _from_hosts(layout, text)
    for found in _ABBREVIATED.finditer(text[:4000]):
        if span := _spelled_out(layout, found):
            yield from _vote(span, _FEW - 1 if found.start() < 600 else 2, "abbreviation", title)


def _from_hosts(layout: Layout, text: str) -> Iterator[_Vote]:
    """Names in the text that are also those of its links' hosts or mail domains."""
    spoken = " ".join(value for _, value in layout.metadata if "@" in value or "://" in value)
    found = _OWN_HOST.finditer(f"{text} {spoken}")
    hosts = {(m["slug"] or m["host"]).replace("-", "").casefold() for m in found} - _OTHERS_HOSTS
    if not hosts:
        return
    for phrase in _PROPER.finditer(text):
        words = list(re.finditer(r"\S+", phrase[0]))
        for at, first in enumerate(words):
            squeezed = ""
            for last in words[at:]:
                squeezed += last[0].rstrip("'’").casefold()
                if squeezed in hosts:
                    hosts.discard(squeezed)
                    start, end = phrase.start() + first.start(), phrase.start() + last.end()
                    yield _Vote(layout.span(start, end), 4, "host")


def _spelled_out(layout: Layout, found: re.Match[str]) -> Span | None:
    """The words whose initials the letters in brackets are: `Service numérique canadien (SNC)`."""
    words = list(re.finditer(r"[\w'’&-]+", found[1]))
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
    end = found.start() + len(found[1].rstrip())
    return layout.span(found.start() + first.start(), end)


def _vote(span: Span, weight: float, rule: str, title: str | None) -> Iterator[_Vote]:
    name = span.text.removeprefix("The ").rstrip(".,")
    name = re.sub(r"['’]s$", "", name)
    at = span.text.find(name)
    words = fold(name).split()
    of_place = len(words) > 2 and words[1] == "of"
    if not words or (words[0] in _GENERIC and not of_place) or len(name) < 2 or name.isdigit():
        return
    if len(words) > 1 and words[-1] in _GENERIC - {
        "business",
        "group",
        "technology",
        "design",
        "data",
    }:
        return
    if names_role(name) or is_section_name(name) or (title and fold(name) in fold(title)):
        return
    if any(m.kind != "city" or m.people > 300 for m in gazetteer.meanings(name)):
        return
    if words[-1] in ("team", "teams", "department", "division", "group") and len(words) > 1:
        weight *= 0.3
    yield _Vote(span.part(at, at + len(name)), weight, rule)


def _weighed(text: str, name: str, weight: float) -> float:
    """The weight, more for a name that recurs, less for one that is a word of the text, too."""
    times = text.count(name)
    lowered = name.lower()
    if " " not in name and lowered != name and text.count(f" {lowered} ") >= max(times - 1, 1):
        weight *= 0.4
    return weight + min(times, 6) / 2 - 0.5


def _best(text: str, votes: list[_Vote]) -> _Vote | None:
    """The name with the most weight, a shorter one gaining from the longer that begin with it."""
    total: dict[str, float] = {}
    first: dict[str, _Vote] = {}
    for vote in votes:
        name = fold(vote.span.text)
        total[name] = total.get(name, 0) + vote.weight
        if name not in first or vote.span.start < first[name].span.start:
            first[name] = vote
    if not total:
        return None
    gain = {
        name: weight + sum(w for other, w in total.items() if other.startswith(name + " "))
        for name, weight in total.items()
    }
    for name in gain:
        gain[name] = _weighed(text, first[name].span.text, gain[name])
    best = max(gain, key=lambda name: (gain[name], -first[name].span.start))
    return first[best] if gain[best] >= _FEW - 1 else None
