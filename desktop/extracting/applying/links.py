"""Where to apply: the addresses that a posting gives for it, told from all others in its text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, urlsplit

from desktop.extracting.header.header import read_header
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Reading, Span
from desktop.extracting.text.patterns import Pattern
from desktop.extracting.text.stems import ask_for_stems, lines_at
from desktop.postings import Evidence

_URL = Pattern(r"(?:https?://|www\.)[^\s<>\"'`\]\[|{}\\^、。，；！？（）「」『』【】《》]{3,500}")
_ADDRESS = re.compile(
    r"https?://\S+$|www\.\S+$"
    r"|/(?:[\w.~-]+/)*(?:jobs?|careers?|vacanc(?:y|ies)|positions?|openings?|tyopaikat|praca|jobb"
    r"|vagas?|vacatures?|stellen\w*|emplois?|empleos?|lediga-jobb|opportunit(?:y|ies))/\S+$"
    r"|\.{0,2}/[\w.~-]*(?:job|vacan|vacat|position|offer|offre|ofert|vaga|stell)[\w.~-]*[/?]\S+$",
    re.IGNORECASE,
)
#: A teaser's link, on a page that doesn't say where it stands.
_RELATIVE = re.compile(r"(?:\.{0,2}/)?[\w.~%-]+(?:/[\w.~%-]+)*/?(?:\.\w{2,5}|[?#/]\S+|-\d{4,})$")
#: A page's path in an export of the site that it is on.
_PAGE = re.compile(
    r"(?!/?index\.)\.{0,2}/?(?:[\w.~%-]+/)*[\w.~%-]+\.(?:html|php|aspx|jsp)(?:\?\S+)?$"
)
#: Metadata keys of what is the employer's and not this posting's.
_OF_FIRMS = re.compile(r"logo|picture|image|company|career_?page|employer", re.IGNORECASE)
#: A fact's name in a list, of what is the employer's: `- **Company logo:** `.
_FACT_OF_FIRM = re.compile(
    r"[-*•\s]{0,6}\*\*[^*:\n]{0,40}(?:logo|picture|image|company|career ?page|employer)"
    r"[^*:\n]{0,40}:\*\*"
)
_FOR_PROGRAMS = re.compile(r"https?://api\.|\S+/api/")
_HOST = re.compile(r"https?://([\w.-]+)/\S+$")
_SCHEME = re.compile(r"https?://(?:www\.)?")
_SENTENCE_END = re.compile(r"[.!?](?<=\D.)\s")
_MARKDOWN_LINK = re.compile(r"\[(?P<words>[^\]\[\n]{0,300})\]\((?P<url>[^)\s]{3,500})")
#: With which addresses begin.
_LINKS: Final = ("http", "www.")
#: What may stand behind an address without being part of it.
_CLOSING: Final = ".,;:!?*_"
#: What may stand before one that has its line to itself.
_MARKS: Final = " \t*_<([-🔗👉➡→▶📎📩🌐"

#: Metadata keys under which boards keep a posting's own address.
_KEYS: Final = (
    "apply_url", "apply", "applyurl", "application_url", "application_link",
    "applicationlink", "applylink", "apply-link", "apply-url", "applicationurl", "how_to_apply",
    "apply_link", "apply form link", "apply_form_link", "application form", "application_form",
    "joburl",
    "job_url", "url", "link", "href", "source_url", "external_url", "webpage_url", "application",
    "postuler",
    "bewerbung", "candidature", "lien", "enlace",
)  # fmt: skip
_LABELS: Final = labels_of("apply")
#: Of lines only: a heading of such a name stands above all that the job is.
_LINE_LABELS: Final = labels_of("apply-line")
_APPLY = Pattern(
    r"\b(?:apply|applying|applications?(?! (?:mobile|web|development|software|programming|server"
    r"|security|support|layer|code))"
    r"|apply(?:ing)? (?:here|now|online|via|at|through)"
    r"|submit (?:your|a) (?:resume|cv)|job (?:ad(?:vert(?:isement)?)?|posting|bulletins?)"
    r"|full (?:details|advert(?:isement)?)|further (?:details|particulars)"
    r"|(?:more|further) information\b[^.!?\n]{0,40}\b(?:position|job|role|post|vacancy)"
    r"|bew[ei]rb\w*|ansøg\w*"
    r"|postul\w+"
    r"|candidatur\w*|candidat(?:e|ar)-se|inscr[ií]\w+|fill (?:in|out) (?:the|this"
    r"|our|an?) (?:\w+ )?form|join us|solicit(?:a|ar|ud)|aplic(?:a|ar|ação)|hakemus\w*"
    r"|interested\b[^.!?]{0,40}\b(?:follow|visit|click|see|go to|check)|follow (?:the|this) link"
    r"|hae tästä|\bhae (?:viimeistään|paikkaa|nyt)|aplikuj|ansök\w*|sollicit\w*|reageer|zgłoś"
    r"|e-?mail \S+@\S+,? or (?:see"
    r"|visit)|candidat\w+|søk|søknad\w*|hakea|přihlá\w+|jelentkez\w*)\b|откликн|投[递遞]|应聘"
    r"|應徵|応募|지원",
    is_led=False,
)
#: A button or words that lead to the posting's own page.
_MORE = Pattern(
    r"<img\b|!\[|\b(?:learn more|view (?:the )?job|see (?:the )?job|job details|more details"
    r"|full description"
    r"|mehr erfahren|zur stelle|en savoir plus|voir l'offre|ver (?:más|vaga|oferta)"
    r"|saiba mais)\b"
)
#: Words near a link that is about something else than this job's application.
_ELSEWHERE = Pattern(
    r"privacy|datenschutz|polic(?:y|ies)|notice|accommodat|e-?verify|equal (?:employment )?opport"
    r"|\beeoc?\b|ccpa|gdpr|\bbenefits?\b|scam|fraud|rights?\b|\bterms\b|learn more about|faqs?\b"
    r"|more roles|other (?:roles|jobs|positions|openings)|all (?:our )?(?:roles|jobs|openings)"
    r"|confidentialit|accessib|disabilit|legal|pay[- ]transparency|salary ranges?"
    r"|cookie|blog|visa\b",
    is_led=False,
)
#: Sites on which companies take applications.
_APPLY_HOSTS = re.compile(
    r"(?:^|\.)(?:greenhouse\.io|lever\.co|workable\.com|ashbyhq\.com|smartrecruiters\.com|bamboohr"
    r"\.com|myworkdayjobs\.com|workday\.com|icims\.com|jobvite\.com|breezy\.hr|recruitee\.com"
    r"|teamtailor\.com|personio\.(?:de|com)|jobs\.personio\.\w+|taleo\.net|successfactors\.\w+"
    r"|governmentjobs\.com|applytojob\.com|applicantstack\.com|jazz\.co|jazzhr\.com|paylocity\.com"
    r"|ultipro\.com|rippling-ats\.com|pinpointhq\.com|join\.com|softgarden\.io|jobylon\.com"
    r"|welcomekit\.co|welcometothejungle\.com|gupy\.io|kenoby\.com|hire\.withgoogle\.com"
    r"|zohorecruit"
    r"\.\w+|comeet\.com?|freshteam\.com|typeform\.com|forms\.gle|wellfound\.com|angel\.co"
    r"|hr-manager\.net|recruiter\.co\.kr|yourator\.co"
    r"|pageuppeople\.com|theresumator\.com|resumatorjobs\.com"
    r"|peopleadmin\.com|interfolio\.com|applicantpro\.com|schooljobs\.com"
    r"|edjoin\.org|tal\.net|trac\.jobs|simplify\.hr|erecruit\.co|avature\.net|csod\.com"
    r"|brassring\.com|reachmee\.com|varbi\.com|placementpartner\.com|academicjobsonline\.org"
    r"|traffit\.com|erecruiter\.pl|recruitics\.com|oraclecloud\.com|dayforcehcm\.com)$",
    re.IGNORECASE,
)
#: A site for applying alone.
_OWN_SITE = re.compile(
    r"(?:jobs?|careers?|karriere|apply|stellen|recruit|hiring|bewerbung)\.|[\w-]+\.recruiter\."
)
#: Sites on which companies show their work or themselves.
_SOCIAL = re.compile(r"(?:^|\.)(?:github|gitlab|youtube|twitter|facebook|medium)\.com$")
#: An address that is taken apart without more care.
_PLAIN = re.compile(r"(https?)://([A-Za-z0-9.-]+)(/[^?#\s]*)?(?:\?([^#\s]*))?(?:#(\S*))?\Z")
#: The paths of home pages.
_HOMES: Final = frozenset({"", "index.html", "en", "de", "fr"})
#: A company's own page at such a site: `acme.workable.com`.
_OWN_BOARD = re.compile(r"(?!www\.|jobs?\.|boards?\.|apply\.|careers?\.)[\w-]+(?:\.\w+){2,3}$")
_JOB_PATH = Pattern(
    r"/(?:jobs?|careers?|apply|vacanc(?:y|ies)|positions?|openings?|opportunities|join|work-with-us"
    r"|stellen\w*|karriere|emplois?|offres?\w*|empleos?|vagas?|vacatures?|praca|lediga-jobb)"
    r"(?:[/?#._-]|$)"
)
#: A page of which nothing else is done.
_APPLY_PATH = Pattern(r"/apply(?:[/?#]|$)")
#: Pictures, films and what pages are made with.
NOT_PAGES = Pattern(r"\.(?:png|jpe?g|gif|svg|webp|mp4|css|js|ico)(?:[?#]|$)")


def read_apply_urls(layout: Layout) -> Reading[tuple[str, ...]]:
    """Find the addresses at which one applies, the best first."""
    found: dict[str, Evidence] = {}
    for url, evidence in _candidates(layout, found):
        found.setdefault(_compared(url), evidence)
    urls = tuple(evidence.value or "" for evidence in found.values())
    return Reading(urls, tuple(found.values()))


def _compared(url: str) -> str:
    folded = url.rstrip("/").casefold()
    scheme = _SCHEME.match(folded)
    return folded[scheme.end() :] if scheme else folded


def _candidates(layout: Layout, found: Container[str]) -> Iterator[tuple[str, Evidence]]:
    """The addresses for applying, the best first; `found` are those already taken (`_compared`)."""
    header = read_header(layout)
    if header.link and not _is_home_page(header.link.text):
        url = header.link.text
        yield url, header.link.evidence("apply_urls", rule="title link", value=url)
    labelled: list[Span] = []
    named = (*layout.labelled(_LABELS), *layout.labelled(_LINE_LABELS, headings=False))
    for span in named:
        urls = _urls(layout.lowered, span)
        labelled.extend(one for one in urls if not _is_home_page(one.text))
    for url_span in labelled:
        yield _given(url_span, "apply label")
    yield from _from_prose(layout, found, boards_own=header.link is not None)
    is_teaser = ("kind", "teaser") in layout.metadata
    for key, value in (*layout.meta(*_KEYS), *_at_application_sites(layout)):
        is_path = _PAGE.match(value) or (is_teaser and _RELATIVE.match(value))
        is_whole = is_path or _ADDRESS.match(value)
        if is_whole and not _is_home_page(value):
            yield value, Evidence("apply_urls", "metadata", key=key, value=value)


def _at_application_sites(layout: Layout) -> Iterator[tuple[str, str]]:
    """The metadata, under whatever key, that are addresses at sites that take applications.

    Those of the employer's own page, its pictures and interfaces for programs are none.
    """
    for key, value in layout.metadata:
        if "://" not in value or not (found := _HOST.match(value)):
            continue
        is_other = _OF_FIRMS.search(key) or _FOR_PROGRAMS.match(value) or NOT_PAGES.search(value)
        if _takes_applications(found[1]) and not is_other:
            yield key, value


def _given(url: Span, rule: str) -> tuple[str, Evidence]:
    return url.text, url.evidence("apply_urls", rule=rule, value=url.text)


def _urls(low: str, span: Span) -> Iterator[Span]:
    """The addresses in a stretch of text, closing punctuation left out."""
    for found in _URL.finditer(low, span.start, span.end):
        start = found.start() - span.start
        closed = span.text[start : found.end() - span.start].rstrip(_CLOSING)
        while closed.endswith(")") and closed.count("(") < closed.count(")"):
            closed = closed[:-1].rstrip(_CLOSING)
        yield span.part(start, start + len(closed))


def _from_prose(
    layout: Layout, found: Container[str], boards_own: bool
) -> Iterator[tuple[str, Evidence]]:
    """Addresses that stand with words of applying, or at a site that takes applications.

    Only those are weighed that are not found already: most postings give one address again.
    """
    low = layout.lowered
    for start, end in lines_at(low, layout.places("links")):
        line = layout.span(start, end)
        urls = [url for url in _urls(low, line) if _compared(url.text) not in found]
        shown = _shown_words(low, line) if urls else {}
        for url in urls:
            if _is_for_applying(low, start, url, shown.get(url.start), boards_own):
                yield _given(url, "apply words")


def _shown_words(low: str, line: Span) -> dict[int, str]:
    """The words that stand for the addresses of a line, by where these begin."""
    is_marked = low.find("](", line.start, line.end) >= 0
    links = _MARKDOWN_LINK.finditer(low, line.start, line.end) if is_marked else ()
    return {found.start("url"): found["words"] for found in links}


ask_for_stems("links", _LINKS)


def _is_for_applying(low: str, start: int, url: Span, words: str | None, boards_own: bool) -> bool:
    """Whether an address on the line from `start` on, shown as `words`, takes applications."""
    above = low[max(0, start - 80) : start]
    if not low[start : url.start].removesuffix(f"{words}](").strip(_MARKS):
        lead = above.rstrip()
        is_lead = lead.endswith((":", "："))
        start -= len(above) - lead.rfind("\n\n") - 1 if is_lead else 0
    start = max(start, url.start - 300)
    for end in _SENTENCE_END.finditer(low, start, url.start):
        start = end.end()
    before = low[start : url.start] + (words or "")
    if _FACT_OF_FIRM.match(before):
        return False
    is_said, is_in_row = _APPLY.search(before) is not None, " | " in before
    if boards_own and not (is_said or is_in_row):
        return False
    address = low[url.start : url.end]
    parts = _parts(address)
    if parts is None:
        return False
    if NOT_PAGES.search(address) or _ELSEWHERE.search(before) or _ELSEWHERE.search(parts.path):
        return False
    is_alone = not before.strip(_MARKS) and low[url.end : url.end + 1] in ("", "\n")
    is_said = is_said or ((is_in_row or is_alone) and _JOB_PATH.search(parts.path) is not None)
    if words is not None and (_APPLY.search(words) or _is_here(before, words)):
        return True
    return (is_said or not boards_own) and _leads_to_one(address, parts, words, is_said)


#: Links that say nothing but where the form is, and the words that lead up to one.
_HERE: Final = frozenset({"here", "this form", "form", "this link", "online form", "the form"})
_FORM = re.compile(r"\b(?:application form|apply|apply online|how to apply)\W{1,3}\[$")


def _is_here(before: str, words: str) -> bool:
    """Whether a link's words and those before it say that applying is done there."""
    lead = before.removesuffix(f"{words}]({words}")
    return words.strip(" *_") in _HERE and _FORM.search(lead) is not None


def _leads_to_one(address: str, parts: SplitResult, words: str | None, is_said: bool) -> bool:
    """Whether an address, by its site and path, takes applications for one posting."""
    host = parts.hostname or ""
    if _takes_applications(host) and (len(parts.path) > 1 or _OWN_BOARD.match(host)):
        return True
    if host == "docs.google.com" and parts.path.startswith("/forms/"):
        return True
    if _SOCIAL.search(host):
        return False
    is_said = is_said or _APPLY_PATH.search(parts.path) is not None
    if words is not None and _JOB_PATH.search(parts.path) and _MORE.search(words):
        return True
    if words is not None and not address.endswith(words.strip()[-12:] or "?"):
        return is_said and _JOB_PATH.search(parts.path) is not None
    return is_said and not _is_home_page(address)


@lru_cache(maxsize=1024)
def _takes_applications(host: str) -> bool:
    return _APPLY_HOSTS.search(host) is not None


def _is_home_page(url: str) -> bool:
    parts = _parts(url if "//" in url else "//" + url)
    if parts is None:
        return True
    is_home = parts.path.strip("/") in _HOMES and not parts.query and not parts.fragment
    return is_home and _OWN_SITE.match(parts.hostname or "") is None


def _parts(url: str) -> SplitResult | None:
    """The parts of an address; None with a bracket or a full-width stop where a host should be."""
    if found := _PLAIN.match(url):
        return SplitResult(*found.groups(default=""))
    try:
        return urlsplit(url)
    except ValueError:
        return None
