"""What kind of line stands at a posting's top: a section's name, a fact, a sentence, a title."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from desktop.extracting.header.parts import bulleted_facts, is_firm, is_place, says_terms
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Line, Span, fold, is_bare_label
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.section_names import begins_section, names_section

#: A line of facts is no longer, nor is one of a place and terms alone.
LONGEST_LINE: Final = 240
LONGEST_FACT: Final = 60
_LONGEST_FACTS: Final = 160
#: So many lines stand below a title at most, besides labels of up to so many characters.
_MOST_FACTS: Final = 7
_LONGEST_LABEL: Final = 80
_SENTENCE_END = re.compile(r"[.!?:,][^\w)\]]*$")
#: The end of a line that goes on in the title's: `Die Stadt Celle sucht eine/n`.
_LEADS_ON = re.compile(
    r"\b(?:eine?[:*_/(]?n?\)?|zwei|mehrere|un/e|un\(e\)|une?|een|en|ett|una?"
    r"|uma?)(?: \(m/w/d\))?:?$"
)
#: No title line: a sentence, or a label other than those that lead up to a title.
_SENTENCE = re.compile(
    r"^(?!.{0,60}\b(?:hiring|offre|poste|job|stellenangebot|vacancy"
    r"|gesucht)\s*:).*[:：](?! ?in(?:nen)?\b)"
    r"|[.?]$|^[^-–—]*!$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d][^:：|·]{1,38}(?::[*_]*\s|：|(?<=[\u3040-\u9fff\uac00-\ud7a3]):)")
#: The stop belongs to a legal form or another abbreviation: `Acme Inc.`, `Acme Sp. z o.o.`.
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]{1,2}\.(?: ?[^\W\d_]{1,2}\.)+|\b(?:Inc|Ltd|Corp|Co|Cia|Ges|Bros|Asoc|Assoc|Hnos"
    r"|Dept|Şti|Pty|Kft|Zrt|Bt|Nyrt)\."
    r"|o\. ?o\.)$"
)
#: `Class Code: 12`, `Location of work: Lyon`.
_FACT_LINE = re.compile(
    rf"(?:{'|'.join(sorted(labels_of('fact')))})\b[^:：]{{0,20}}[:：]", re.IGNORECASE
)
_SPACES = re.compile(r"\t\s*|\s{2,}")
#: How the parts of a posting are called together: `Key responsibilities`, `Minimum requirements`.
_PARTS = re.compile(
    r"(?:key|main|core|essential) (?:res|dut|tas|req|ski|qual|acc(?!ount m)|fun|com|are|ben|obj|del"
    r"|inf|fac|det|cri|str|attr|exp)|(?:minimum|preferred|basic|required) \b|карьера в \S+$"
)


#: Words that begin sections' names, where they begin a job's: `Process Engineer`, `Pay Clerk`.
_COMPOUND = re.compile(
    r"(?:Process|Benefits?|Applications?|Location|Contact Cent(?:er|re)|Compensation|Salary"
    r"|Mission|Requirements|Qualifications|Skills|Position|Education|Experience|Pay|Selection"
    r"|Equal)(?:,? (?:&|and|of|[A-Z][\w/&-]*)){0,4} (?P<last>[A-Z]\w+)(?=$| ?[-–—|(,:/@])"
)


@lru_cache(maxsize=4096)
def is_section_name(words: str) -> bool:
    """Whether a heading's words name a section of a posting."""
    if (found := _COMPOUND.match(words)) and names_role(found["last"]):
        return False
    folded = fold(words)
    is_begun = begins_section(folded) or _PARTS.match(folded) is not None
    return is_begun or names_section(words)


def is_sentence(words: str) -> bool:
    """Whether words are a sentence, or a label other than those that lead up to a title."""
    found = _SENTENCE.search(words)
    return found is not None and not (found[0] == "." and _ABBREVIATED.search(words))


def begins_with_label(words: str) -> bool:
    """Whether words begin with a short name and a colon."""
    return _LABELLED.match(words) is not None


def is_fact_line(words: str) -> bool:
    """Whether words begin with the name of a fact and a colon: `Class Code: 12`."""
    return _FACT_LINE.match(words) is not None


def may_stand_above(line: Line) -> bool:
    """Whether a line above the title is a name, a reference or the like, and no prose."""
    text = line.text
    most = 100 if _LEADS_ON.search(text) else 60
    is_short = len(text) <= most and not line.is_bullet and not 0 < line.level <= 6
    return is_short and not text.endswith((".", ":", "!", "?", ",")) and not is_bare_label(text)


def may_be_title(line: Line) -> bool:
    """Whether a line above facts is neither a sentence nor a label nor a section's name."""
    text = line.text
    if len(text) > _LONGEST_FACTS or _SENTENCE_END.search(text):
        return False
    is_label = _LABELLED.match(text) and _SENTENCE.search(text)
    return not (is_label or is_section_name(text))


def is_role(line: Line) -> bool:
    """Whether a line names a role and is no firm's name: `Engineers Ltd`."""
    return names_role(line.text) and not is_firm(line.words)


def before_fact(words: Span) -> Span:
    """A title without the fact spaces behind it: `PARK RANGER    Class Code: 12`."""
    for found in _SPACES.finditer(words.text):
        if _FACT_LINE.match(words.text, found.end()):
            return words.part(0, found.start())
    return words


def tell_facts(below: list[Line]) -> bool:
    """Whether the lines right below show that a title stands above: a firm, a place or terms."""
    return any(
        is_firm(line.words) or is_place(line.words) or says_terms(line.words)
        for line in below[:3]
        if len(line.text) <= 60
    )


def short_lines(lines: list[Line]) -> list[Line]:
    """The lines under a title up to the first that is a label, a section's name or a sentence."""
    if facts := bulleted_facts(lines[: _MOST_FACTS + 1]):
        return facts
    below: list[Line] = []
    is_value = False
    for line in lines[:_MOST_FACTS]:
        text = line.text
        is_short = len(text) <= _LONGEST_LABEL and not line.level
        if is_short and (is_value or _LABELLED.match(text) or _FACT_LINE.match(text)):
            is_value = False
            continue
        if is_short and is_bare_label(text):
            is_value = True
            continue
        if line.is_bullet and len(below) == 1:
            return [*below, *bulleted_facts(lines[lines.index(line) :][: _MOST_FACTS + 1])]
        if line.is_bullet or len(text) > _LONGEST_FACTS or is_section_name(text) or text[0] == "|":
            break
        if text.endswith((".", ":", "!", "?", ",")) and not _ABBREVIATED.search(text):
            break
        if (
            0 < line.level <= 6
            or line.level == 9
            or _LABELLED.match(text)
            or text.count(" ") > (16 if "·" not in text and "|" not in text else 40)
        ):
            break
        below.append(line)
    return below
