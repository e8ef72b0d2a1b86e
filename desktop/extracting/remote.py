"""Whether the work may be done from afar: remote, hybrid, onsite, or not stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.header import read_header
from desktop.extracting.layout import Layout, Reading, Span
from desktop.extracting.places import header_places
from desktop.postings.posting import Evidence, Remote

_KEYS: Final = (
    "remote", "workplace_type", "workplacetype", "work_mode", "joblocationtype", "telecommute",
    "telecommuting", "work_type", "télétravail", "homeoffice", "is_remote", "remote_ok",
)  # fmt: skip
_PLACE_KEYS: Final = ("location", "locations", "place", "city", "job_location", "standort", "lieu")
_LABELS: Final = frozenset({
    *_KEYS, *_PLACE_KEYS, "work location", "office location", "job location", "workplace", "work mode",
    "remote work", "work arrangement", "work model", "working model", "work setup", "location type",
    "workplace type", "arbeitsmodell", "arbeitsort", "home office", "mode de travail", "modalidad",
    "modalidade", "modelo de trabalho", "modelo de trabajo", "tryb pracy", "формат работы", "work style",
    "remote/onsite", "work schedule", "办公方式", "工作方式", "modalidad de trabajo",
    "remote policy", "work environment", "work policy",
})  # fmt: skip
_REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|télétravail|à distance|remot[oa]|teletrabajo|teletrabalho|home[\s-]?office"
    r"|work(?:ing)? from (?:home|anywhere)|wfh|anywhere|worldwide|telecommut\w+|distributed|etätyö\w*|zdaln\w+"
    r"|home[\s-]based|distans\w*|virtual|work anywhere)\b|удал[её]нн?|дистанцион|远程|リモート|在宅",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"\b(?:hybrid\w*|híbrid[oa]|hybrydow\w+|partly remote|partially remote|hybride|teils remote"
    r"|teilweise remote|days? (?:per|a) week in (?:the )?office|partial remote)\b|гибрид|ハイブリッド|混合办公",
    re.IGNORECASE,
)
_ONSITE = re.compile(
    r"\b(?:on[\s-]?site|in[\s-]office|in[\s-]person|presencial|vor ort|sur site|stacjonarn\w+|office[\s-]based"
    r"|no remote|not remote|lähityö)\b|офис|坐班|到岗",
    re.IGNORECASE,
)
#: What every statement of the tables below holds (in lower case).
_HINTS: Final = (
    "remote", "hybrid", "híbrid", "office", "on-site", "onsite", "on site", "from home", "home-based",
    "home based", "in-person", "in person", "telecommut", "anywhere", "télétravail", "à distance",
    "presencial", "oficina", "escritório", "remoto", "remota", "büro", "distributed", "virtual", "bureau",
)  # fmt: skip
_NO: Final = frozenset("no false none never 0 nein non não nie нет 不".split())
_YES: Final = frozenset("yes true 1 ja oui si sí sim tak да ok possible full fully".split())
_TAG = re.compile(r"#\s?LI[-–_ ]?(remote|hybrid|on-?site)", re.IGNORECASE)

#: What the text says of this job, each pattern with what it means; the first that is met holds.
_JOB: Final = r"(?:role|position|job|opportunity|post|vacancy|internship|engagement|contract)"
_SAID: Final[tuple[tuple[Remote, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("onsite", r"\b(?:no (?:telecommut\w+|remote (?:work|option|working|position)s?)|not (?:a )?remote"
                   rf"|remote (?:work )?is not|not (?:eligible|available|open) (?:for|to) remote|office[\s-]based {_JOB}"
                   r"|(?:100\s?%|fully|full[\s-]time|must (?:work|be)|required|work(?:ing)?|strictly)"
                   r" (?:on[\s-]?site|in[\s-]office|in[\s-]person|in (?:the|our) office)"
                   rf"|{_JOB} (?:is|will be)(?: \w+)? (?:fully |100\s?% )?(?:on[\s-]?site|in[\s-]office|in[\s-]person)"
                   r"|kein home[\s-]?office|nicht remote|100\s?% presencial"
                   r"|5 days (?:a|per) week in (?:the |our )?office)"),
        ("remote", rf"\b(?:this|the|our) (?:[\w-]+ ){{0,4}}?{_JOB} (?:is|can be|may be|will be|offers|would be|could be)"
                   r"(?: (?:a|also|open|to|be|performed|done|based|available|completely|currently|as|for|either|primarily|mostly"
                   r"|worked|located|filled|an|in|or|one|of|our|offices?|offered|designated|considered|eligible))*"
                   r" (?:(?:100\s?%|fully|full|full-time|permanent(?:ly)?)[\s-]*)?(?:remote|work[\s-]from[\s-](?:home|anywhere)"
                   r"|home[\s-]based|telecommut\w+|virtual)(?![\s-]*(?:hybrid|first|friendly|company))"),
        ("remote", rf"\b(?:100\s?%|fully|completely|full[\s-]time) remote(?:ly)? (?:{_JOB}|work(?:ing)?\b|within|in\b|from"
                   r"|anywhere|based|,|\.|\()|\b(?:100\s?%|fully) remote(?:ly)?\b(?! company| team| org| first| start)"
                   r"|\byou (?:can|may|could|will|are able to|have the option to|['’]ll)(?: also| choose to| either)?"
                   r" (?:work|be working|be) (?:fully |100\s?% )?(?:remote(?:ly)?|from (?:home|anywhere))"
                   rf"|\bremote {_JOB}\b|\bremote(?:ly)? (?:anywhere )?within\b"
                   r"|\bcan be (?:fully )?remote|\bremote[\s-]based\b"
                   r"|\b(?:or|and) (?:you can )?(?:fully )?work remotely\b|\bremote applications? (?:are|is) welcome"
                   r"|\bremote (?:work )?(?:is )?(?:possible|ok(?:ay)?|welcome|considered|available|an option)\b"
                   r"|\blooking to work with us remotely|\bopen to remote\b|\bwork(?:ing)? remotely from\b"
                   r"|\bvollständig remote|\b100\s?% home[\s-]?office|\bremote[\s-](?:arbeit|arbeiten) möglich"
                   r"|\bteam of remote|\b(?:poste|travail) (?:entièrement |100\s?% )?(?:en télétravail|à distance)"
                   r"|\b100\s?% (?:télétravail|remoto|remote)|\btrabajo remoto\b|\btrabalho remoto\b|\bvaga remota\b"
                   r"|\blargely work distributed(?:ly)?\b|\bwork from anywhere\b(?! polic| month| week)"),
        ("hybrid", rf"\b(?:this|the|our)? ?(?:[\w-]+ ){{0,3}}?{_JOB} (?:is|will be|offers|follows|requires|has)(?: \w+){{0,5}}? hybrid"
                   rf"|\bhybrid (?:{_JOB}|work(?:ing)? (?:model|environment|arrangement|schedule|policy|setup)|schedule|model"
                   r"|remote|setup|arrangement|working|arbeitsmodell|arbeiten|mode|format)"
                   r"|\b(?:[1-4]|one|two|three|four|einen|zwei|drei|deux|trois|dos|tres|dois|três)(?:\s?(?:-|–|to|or)\s?(?:\d|\w+))?"
                   r"\+? (?:days?|tage?|jours?|días?|dias) ?(?:/|per|a|each|pro|par|por|every|of the)? ?(?:week|woche|semaine|semana)?"
                   r"[^.\n]{0,30}(?:\bin (?:the|our|an) ?[\w ]{0,20}office|\bon[\s-]?site|\bin[\s-]office|\bim büro|\bau bureau"
                   r"|\bfrom home|\bremote(?:ly)?|\bde télétravail|\bhome[\s-]?office|\ben la oficina|\bno escritório)"
                   r"|\bin (?:the|our) office (?:at least |a minimum of |up to )?(?:\d|one|two|three|four)(?:[-–]\d)? days?"
                   r"|\btélétravail (?:partiel|hybride)|\bmodelo híbrido|\bmodalidad híbrida|\bhybrides arbeit"),
    )
)  # fmt: skip
#: What the text says of the company's way of working: it counts where the header says nothing.
_CULTURE = re.compile(
    r"\b(?:fully[\s-]remote|remote[\s-](?:first|friendly|only|native)|100\s?% remote|all[\s-]remote|fully distributed"
    r"|distributed (?:team|company)|remote (?:company|team|work(?:ing)?|culture|workforce)|work(?:ing)? remotely"
    r"|work from (?:home|anywhere)|flexib\w+ (?:of|for|to) (?:remote work|work from home|work remotely)"
    r"|work[\s-]anywhere|home[\s-]?office (?:möglich|option|regelung)|mobiles arbeiten|télétravail possible"
    r"|trabajo remoto|trabalho remoto|home[\s-]office)\b",
    re.IGNORECASE,
)
_NOT_OFFERED = re.compile(
    r"(?:not|no|never|isn['’]t|experience (?:\w+ ){0,4}|stipend|equipment|communication|manage \w+|budget)\s*$",
    re.IGNORECASE,
)


def read_remote(layout: Layout, title_line: str | None) -> Reading[Remote | None]:
    """Find whether presence is required: what is said of the job beats the header's words."""
    if found := _TAG.search(layout.text):
        kind: Remote = _kind_of_tag(found[1])
        span = layout.span(found.start(), found.end())
        return Reading(kind, (span.evidence("remote", rule="tag"),))
    named = _of_header(layout, title_line)
    said = _said(layout)
    if said and not (
        named and named.value == "remote" and said.value == "hybrid" and _is_choice(said, layout)
    ):
        return said
    if named:
        return named
    if found := _culture(layout):
        span = layout.span(found.start(), found.end())
        return Reading("remote", (span.evidence("remote", rule="culture", sure=0.6),))
    return _by_place(layout)


def _kind_of_tag(word: str) -> Remote:
    folded = word.casefold()
    if folded == "remote":
        return "remote"
    return "hybrid" if folded == "hybrid" else "onsite"


def _is_choice(said: Reading[Remote | None], layout: Layout) -> bool:
    """Whether "hybrid" stands beside the offer to be remote: the applicant's choice is remote."""
    start = said.evidence[0].start or 0
    around = layout.text[max(0, start - 60) : start + 80]
    return (
        re.search(r"\bremote (?:or|and|/) hybrid|\bhybrid (?:or|/) remote", around, re.I)
        is not None
    )


def _stretches(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand that speak of where one works, in the order of the text."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    found: list[tuple[int, int]] = []
    for hint in _HINTS:
        at = lowered.find(hint)
        while at >= 0:
            start = max(text.rfind("\n", 0, at) + 1, at - 160)
            line_end = text.find("\n", at)
            end = min(len(text) if line_end < 0 else line_end, at + 160)
            found.append((start, end))
            at = lowered.find(hint, end)
    return sorted(set(found))


def _said(layout: Layout) -> Reading[Remote | None] | None:
    stretches = _stretches(layout.text)
    for kind, pattern in _SAID:
        for found in (
            f for start, end in stretches for f in pattern.finditer(layout.text, start, end)
        ):
            if _NOT_OFFERED.search(layout.text[max(0, found.start() - 30) : found.start()]):
                continue
            span = layout.span(found.start(), found.end()).trimmed()
            return Reading(kind, (span.evidence("remote", rule="statement", sure=0.9),))
    return None


def _culture(layout: Layout) -> re.Match[str] | None:
    for found in _CULTURE.finditer(layout.text):
        if not _NOT_OFFERED.search(layout.text[max(0, found.start() - 30) : found.start()]):
            return found
    return None


def _of_header(layout: Layout, title_line: str | None) -> Reading[Remote | None] | None:
    """What the header's, metadata's and labels' words say, taken together."""
    kinds: dict[str, Evidence] = {}
    for words, evidence in _header_words(layout, title_line):
        for kind in _kinds(words):
            kinds.setdefault(kind, evidence)
    for kind in ("remote", "hybrid", "onsite"):
        if kind in kinds:
            return Reading(kind, (kinds[kind],))  # type: ignore[arg-type]
    return None


def _kinds(words: str) -> Iterator[Remote]:
    """What words say: `hybrid remote` is hybrid, `remote or hybrid` both."""
    if _ONSITE.search(words) and re.search(r"no remote|not remote", words, re.IGNORECASE):
        yield "onsite"
        return
    without = re.sub(
        r"(?i)hybrid(?:[\s-]+(?:remote|work from home))|remote[\s-]+hybrid", "hybrid", words
    )
    if _REMOTE.search(without) and not re.search(r"(?i)\bdistributed (?:systems?|data)", without):
        yield "remote"
    if _HYBRID.search(without):
        yield "hybrid"
    if _ONSITE.search(without):
        yield "onsite"


def _header_words(layout: Layout, title_line: str | None) -> Iterator[tuple[str, Evidence]]:
    header = read_header(layout)
    for span in (*header.places, *header.tags, *header.subtitles):
        yield span.text, span.evidence("remote", rule="header")
    for key, value in layout.meta(*_KEYS, *_PLACE_KEYS):
        yield _answered(key, value), Evidence("remote", "metadata", key=key)
    for label in layout.labels:
        if label.name in _LABELS:
            for span in label.values:
                if len(span.text) <= 160:
                    yield _answered(label.name, span.text), span.evidence("remote", rule="label")
    if title_line:
        yield from _title_words(layout, title_line, header.title)


def _title_words(
    layout: Layout, title_line: str, heading: Span | None
) -> Iterator[tuple[str, Evidence]]:
    if re.search(r"(?i)remote (?:sensing|access|support|control|infrastructure)", title_line):
        return
    at = layout.text.find(title_line)
    if heading and heading.text == title_line:
        at = heading.start
    span = Span(at, at + len(title_line), title_line)
    yield (
        title_line,
        span.evidence("remote", rule="title")
        if at >= 0
        else Evidence("remote", "title", key="title"),
    )


def _answered(name: str, value: str) -> str:
    """A yes or no read with its question: `Remote: yes` is remote."""
    folded = value.casefold().strip(" .!*")
    if re.search(r"remote|télétravail|telecommut|home.?office|zdaln", name):
        if folded in _NO:
            return "no remote"
        if folded in _YES:
            return "remote"
    return value


def _by_place(layout: Layout) -> Reading[Remote | None]:
    """A place in the header and no word of working elsewhere: the work is done there."""
    for place in header_places(layout):
        if place.is_known and place.meanings[0].kind != "region":
            span = place.span
            if layout.text[span.start : span.end] == span.text:
                return Reading("onsite", (span.evidence("remote", rule="place only", sure=0.6),))
            return Reading("onsite", (Evidence("remote", "place only", key="location", sure=0.6),))
    return Reading(None)
