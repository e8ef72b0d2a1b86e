"""The shapes of a line that is a fact's name and its value, beside each other.

Below the layout, which looks at each line in turn; what a name means is for the fields to know.
"""

from __future__ import annotations

import re
from itertools import permutations
from typing import Final

_LABEL = re.compile(
    r"[^\w\n]{0,12}(?P<name>[^\W\d_][^:：*_|\n]{0,38}[^\W_])"
    r"(?=[ \t\xa0*_:：(（])(?! [^\W_])"  # soon refused where a word goes on or another follows
    r"(?:[（(][a-z][a-z /]{2,24}[)）]|)"
    r"[ \t\xa0]*[*_]{0,3}[ \t]*[:：](?!//)"
    r"[ \t\xa0]*[*_]{0,3}[ \t\xa0]*(?P<value>\S.*)?$"
)
#: Within so many characters a label's colon stands, and its dash.
_LONGEST_NAME: Final = 70
_LONGEST_DASHED: Final = 34
#: `Location - Pune`, `Salary- 12 LPA`: only behind names that are labels beyond doubt.
_DASH_LABEL = re.compile(
    r"[^\w\n]{0,12}(?P<name>(?:job |work |current )?location|job role|role|position|job title"
    r"|company|experience|exp|salary|ctc|qualification|notice period|employment type|job type"
    r"|mandatory skills|skills?|work mode|standort|arbeitsort|lieu|ubicación|localidade)"
    r"(?:[ \t]*[*_]{0,3}(?:[-–—]+[ \t]*|[ \t][-–—]+[ \t]+))[*_]{0,3}(?P<value>[^\s-].*)$",
    re.IGNORECASE,
)
#: `【勤務地】東京都渋谷区`, `[加分] WordPress`.
_BRACKET_LABEL = re.compile(
    r"(?:【|\[(?=[^\x00-\x7f]))(?P<name>[^【】\[\]\n]{1,12})[】\]](?!\()"
    r"[ \u3000]*(?P<value>[^\s【].*)$"
)
#: Names that Japanese forms set before their values with no more than a space.
_SPACED_LABEL = re.compile(
    r"(?P<name>求人番号|職種|仕事内容|雇用形態|就業場所|勤務地|事業所名|会社名|企業名|賃金|給与"
    r"|月給|時給|年収|就業時間"
    r"|勤務時間|受付年月日|紹介期限日|応募資格|必要な経験|休日|經歷|學歷|待遇|工作待遇|工作性質"
    r"|上班地點|工作地點|遠端工作"
    r"|更新日期|工作經歷|職務類別|경력|학력|근무형태|급여|근무지역|근무지|접수기간|고용형태"
    r"|마감일|근무시간|직무)"
    r"[ \u3000\t]+(?P<value>\S.*)$"
)
#: Names in capitals beside their values, as a table's cells are copied: `JOB TITLE Accountant`.
_CAPITALS = re.compile(
    r"(?P<name>(?:JOB|POSITION|POST) TITLE|AGENCY|EMPLOYER|ORGANI[SZ]ATION|COMPANY|DUTY STATION"
    r"|LOCATION|STATUS|CONTRACT TYPE|(?:ANNUAL |MONTHLY )?SALARY|CLOSING DATE|GRADE) "
    r"(?P<value>[A-Z0-9$£€][\w$£€]*[a-z0-9].*)$"
)
_TABLE_ROW = re.compile(
    r"\|[ \t*_]*(?P<name>[^|\n]{2,40}?)[ \t*_:]*\|(?P<value>[^|\n]{1,300})\|?[ \t]*$"
)
#: The number before a heading's words: `3. Place of work`, `三、工作地点`.
_NUMBERED = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.)、．]\s*(?=\D)")
#: The same name again in English: `工作地點（job location）`.
_IN_ENGLISH = re.compile(r"(?<=[^\x00-\x7f]) ?[(（][a-z /]{3,24}[)）]?$")
#: What parts two names of facts in one heading: `勤務地・勤務時間`.
_PARTED = re.compile(r"[/／・]")


def names_in_heading(folded: str) -> tuple[str, ...]:
    """The name of a fact that a heading may be, and those that it joins, if these are several."""
    if folded.isascii():
        return (_without_number(folded) if folded[:1].isdecimal() else folded,)
    name = _IN_ENGLISH.sub("", _without_number(folded))
    parts = _PARTED.split(name)
    return (name, *map(str.strip, parts)) if len(parts) > 1 else (name,)


def _without_number(folded: str) -> str:
    found = _NUMBERED.match(folded)
    return folded[found.end() :] if found else folded


#: What forms ask of the facts that they name: `location (required)`.
_ASKED = re.compile(
    r" \((?:must|required|mandatory|optional|if any|if applicable|please specify)\)$"
)


#: Two names of the same fact: `Job Title/Position`.
_TITLES: Final = frozenset(
    between.join(pair)
    for pair in permutations(
        ("job title", "position", "position title", "title", "role", "job", "post"), 2
    )
    for between in ("/", " / ")
)


def bare_name(name: str) -> str:
    """A folded name without what its form asks, or another fact before its comma."""
    if ", " in name:  # `Vollzeit, Standort: Celle`
        name = name.rpartition(", ")[2]
    name = _ASKED.sub("", name) if name.endswith(")") else name
    return "job title" if "/" in name and name in _TITLES else name


def is_labelled(words: str) -> bool:
    """Whether a line is a fact's name and value with no more than a space between."""
    if words[:4].isupper() and _CAPITALS.match(words):
        return True
    return _SPACED_LABEL.match(words) is not None


def may_be_label(words: str) -> bool:
    """Whether a line has what one of these shapes needs, as most have not."""
    if ":" in words or "-" in words or not words.isascii():
        name = words[:_LONGEST_NAME]
        if ":" in name or "-" in name[:_LONGEST_DASHED] or not name.isascii():
            return True
    return words[0] == "|" or words[:4].isupper()


def label_in(words: str) -> re.Match[str] | None:
    """A line that is a name and a value, with a colon, a dash or in a table's row."""
    name = words[:_LONGEST_NAME]
    found = _LABEL.match(words) if ":" in name or "：" in name else None
    if found and found["value"]:
        return found
    if (words[0] >= "【" or words[0] == "[") and not found:
        found = _SPACED_LABEL.match(words) or _BRACKET_LABEL.match(words)
    elif words[0] == "|":
        found = _TABLE_ROW.match(words) or found
    elif words[:4].isupper() and (capitals := _CAPITALS.match(words)):
        return capitals
    elif "-" in (head := words[:_LONGEST_DASHED]) or "–" in head or "—" in head:
        found = _DASH_LABEL.match(words) or found
    return found
