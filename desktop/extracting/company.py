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
    join looking rapidly prompt love like more hybrid onsite il elle ils elles ce cette ces nous vous le la les un une notre votre wir sie er es das
    die der du ihr el los las nosotros una um uma o os as bachelor degree along among prior master phd project projects platform industry world internet community government office scale heart
    times home least first same end center core present also once while together building joining
    ideal successful working preferred please note must will experience knowledge strong ability
    series seed round fortune inc llc ltd gmbh monday friday january february march april may june
    july august september october november december saas ai ml it api apis""".split()
)

#: A run of words in capitals, with the small words that names hold.
_W: Final = r"[A-ZÀ-Þ][\w&.+-]*[\w+&]|[A-Z]\b|[0-9]+[A-Z]?\w* (?=[A-Z])|[a-z]{1,3}[A-Z]\w+"
_NAME = re.compile(
    rf"(?<![\w@/.#'’-])(?:{_W})(?:(?: (?:of|and|de|du|des|la|für|&|\+))? (?:{_W})){{0,5}}"
    r"(?:,? (?:Inc|Ltd|LLC|GmbH|AG|SA|Co|Corp|S\.A|Oy|AB)\b\.?)?"
)
_CAPITALISED: Final = rf"(?P<name>(?:{_W})(?: (?:(?:of|and|de|du|des|&) )?(?:{_W})){{0,5}})"
_VERB: Final = (
    r"(?:builds?|provides?|offers?|helps?|develops?|empowers?|delivers?|enables?|creates?|makes?|operates?"
    r"|designs?|connects?|powers?|brings?|serves?|specializes|specialises|transforms?|combines|allows"
    r"|supports|runs|works|partners|believes?|aims|exists|strives|drives|leads|harnesses|focuses"
    r"|continues|started|began|simplifies|changes|gives|uses|produces|values|celebrates"
    r"|propose|développe|accompagne|recrute|recherche|sucht|bietet|entwickelt|busca|contrata|procura"
    r"|ofrece|oferece)"
)
_STARTS = re.compile(r"(?:^|[\n.!?:*_#>|•-])[ \t*_#>|]*(?:(?:The|Le|La|Les|Die|Der|O|A|El|Since \d{4},"
                     r"|Founded in \d{4},) |L['’])?$")  # fmt: skip
#: What stands before a name of the employer.
_AT = re.compile(
    r"\b(?:at|join|joining|working (?:at|for|with)|works? (?:at|for)|why|life at|we at|welcome to|meet|introducing"
    r"|chez|rejoignez|rejoindre|intégrez|l['’]équipe (?:de |d['’])|bei|bei der|about|únete a|as part of) (?:the )?$",
    re.IGNORECASE,
)
_WE_ARE = re.compile(r"\b(?:we are|we['’]re|wir sind|nous sommes|somos) $", re.IGNORECASE)
_WORK_OF = re.compile(
    r"\b(?:offer|hired|employed|employment|position|career|opportunit(?:y|ies)|colleagues|jobs?|working|employees?|"
    r"applicants|privacy policy|benefits|roles?|team) (?:at|by|with|of|for) (?:the )?$",
    re.IGNORECASE,
)
_OF_STATE = re.compile(
    r"(?:City|County|State|Town|Village|University|Government|Province|Borough) of [A-Z]"
)
#: What stands behind one.
_MISSION = re.compile(
    r"['’]s? (?:mission|vision|purpose|goal|success|growth|story|culture|values|business)\b"
)
_POSSESSIVE = re.compile(r"['’]s? \w")
_IS = re.compile(
    r"(?: ?\([^)\n]{2,40}\))?,? (?:is|are|was|has been|constantly|currently|always|est|ist|es|é)"
    r"(?: (?:been|now|also|currently|constantly|always))?"
    r" (?:an? |the |one of |on a mission|proud|building|looking for|hiring|seeking|searching|recruiting|transforming"
    r"|revolutioni[sz]ing|growing|committed|dedicated|changing|creating|developing|redefining|focused|headquartered"
    r"|founded|tasked|backed|here|une? |la |le |eine? |der |die |das |una? |uma? |líder)"
)
_HIRES = re.compile(
    r" (?:is|are) (?:an? |\w+ly |always )?(?:[\w-]+ )?(?:equal[- ]opportunity|looking for|hiring|seeking|recruiting"
    r"|committed to|proud to)"
)
_DOES = re.compile(rf" {_VERB}\b")
_WE = re.compile(r",? (?:we|our|you|wir|du|sie|vous|nous|nos|tu|is|and)\b")
_CLOSES = re.compile(r"[,?!:.*\n);]|$| –| -")
_ABOUT = re.compile(
    rf"(?:(?:[Aa]bout|ABOUT|[Üü]ber|À propos d(?:e |['’])|A propos d(?:e |['’])|[Ss]obre(?: a| o| la| el)?|[Ww]ho is|"
    rf"[Ww]hy(?: join| work at| work for)?|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Ww]hat is|[Jj]oin"
    rf"|[Oo]m|WHO IS|WHY) (?:the )?{_CAPITALISED})[!?:.]*$"
)
_LOWER_NAME = re.compile(
    r"(?:^|(?<=[.!?] ))[#* _]*(?:Le |La |L['’])(?P<name>[A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+){1,3}?),? "
    r"(?:est|se concentre|recrute|recherche|transforme|offre|modifie|aide|cherche|développe|propose) ",
    re.MULTILINE,
)
_OWN_HOST = re.compile(
    r"(?:greenhouse\.io|lever\.co|workable\.com|ashbyhq\.com|smartrecruiters\.com)/(?P<slug>[\w-]{3,40})"
    r"|(?:://|@)(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){1,4})",
    re.IGNORECASE,
)
_TOP = re.compile(r"(?:\.(?:com?|org|net|ac|gov|gc|edu))?\.[a-z]{2,12}$", re.IGNORECASE)
_PROPER = re.compile(r"(?<![\w@/.])[A-Z][\w&]*(?: [A-Z0-9][\w&]*){0,3}(?!\.\w)")
#: Hosts of boards, mail and the like: never the employer's by themselves.
_OTHERS_HOSTS: Final = frozenset(
    "google github linkedin twitter facebook instagram youtube medium gmail outlook hotmail yahoo lever"
    " greenhouse workable ashbyhq glassdoor indeed stackoverflow notion bit goo forms docs typeform apply"
    " governmentjobs boards angel wikipedia x t python eeoc dol uscis remotewlb crunchbase techcrunch bitly"
    " vimeo slideshare meetup apple play microsoft gov canada usa www jobs careers example amazon".split()
)
_ABBREVIATED = re.compile(r"((?:[\w'’&-]+ ){2,8})\((?P<short>[A-Z]{2,7})\)")
#: The weight that names an employer, and how far into the text names are looked for.
_FEW: Final = 5
_MOST_TEXT: Final = 8_000
_LEADS: Final = frozenset(
    "at the join joining why about working here with from for in by as our your and since meet hi we"
    " welcome to this le la les l'équipe chez bei die der das über sobre en el los na no o a if what who"
    " how when while today currently life work introducing additionally however please you this note".split()
)


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
    text = layout.text[:_MOST_TEXT]
    for found in _NAME.finditer(text):
        span = _without_lead(layout.span(found.start(), found.end()))
        if span and (weight := _weight(text, span)):
            yield from _vote(span, weight, "phrase", title)
    for found in _LOWER_NAME.finditer(text[:6000]):
        span = layout.span(found.start("name"), found.end("name"))
        yield from _vote(span, 4, "phrase", title)
    yield from _from_hosts(layout, text)
    for found in _ABBREVIATED.finditer(text[:4000]):
        if span := _spelled_out(layout, found):
            yield from _vote(span, _FEW - 1 if found.start() < 600 else 2, "abbreviation", title)


def _without_lead(span: Span) -> Span | None:
    """A run of capitals less the words that only begin its sentence: `At Acme`, `The Acme`."""
    at = 0
    for word in re.finditer(r"\S+", span.text):
        if fold(word[0]) not in _LEADS:
            break
        at = word.end() + 1
    return span.part(at, len(span.text)) if at < len(span.text) else None


def _weight(text: str, span: Span) -> float:
    """How much the words around a name say that it is the employer's; 0 for nothing."""
    before = text[max(0, span.start - 32) : span.start]
    after = text[span.end : span.end + 64]
    starts = _STARTS.search(before) is not None
    weight = 0.0
    if _MISSION.match(after):
        weight = 4
    elif _POSSESSIVE.match(after):
        weight = 3 if starts else 1
    elif starts and _IS.match(after):
        weight = 5
    elif starts and _DOES.match(after):
        weight = 4
    elif _HIRES.match(after):
        weight = 3
    if _AT.search(before):
        weight += 4 if _WE.match(after) or _CLOSES.match(after) else 2
    elif _WE_ARE.search(before) and _CLOSES.match(after):
        weight += 4
    elif _WORK_OF.search(before):
        weight += 3
    if _OF_STATE.match(span.text) and before.casefold().endswith("the "):
        weight += 2
    return weight


def _from_hosts(layout: Layout, text: str) -> Iterator[_Vote]:
    """Names in the text that are also those of its links' hosts or mail domains."""
    spoken = " ".join(value for _, value in layout.metadata if "@" in value or "://" in value)
    hosts = {_label(found) for found in _OWN_HOST.finditer(f"{text} {spoken}")} - _OTHERS_HOSTS
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


def _label(found: re.Match[str]) -> str:
    """A host's own name: `jobs.acme-labs.co.uk` is that of `acmelabs`."""
    name = found["slug"] or _TOP.sub("", found["host"]).split(".")[-1]
    return name.replace("-", "").casefold()


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
