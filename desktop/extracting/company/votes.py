"""What the namings of an employer weigh together, where a text names several: the foremost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.header.lines import is_section_name
from desktop.extracting.text.layout import Span, fold
from desktop.extracting.text.roles import names_role
from desktop.extracting.words.company import GENERIC, HOUSES

#: The weight that names an employer.
FEW: Final = 5
#: Words that say nothing alone, but end many a company's name.
_LAST_OF_NAMES: Final = frozenset({
    "business", "group", "technology", "design", "data", "inc", "llc", "ltd", "gmbh", "team",
    "university", "agency", "government", "city",
})  # fmt: skip


#: How these are written where they end a name: `Acme IT`, `Acme AI`.
_ENDS: Final = re.compile(r"[a-z] (?:IT|AI|ML|API)$")
#: A legal form of single letters, whose last stop is the name's: `Acme S.A.`, `Acme Sp. z o. o.`.
_LETTERS: Final = re.compile(r"\b[^\W\d_]\. ?[^\W\d_]\.$")


class Vote(NamedTuple):
    """One naming of what may be the employer: how much the words around it say that it is."""

    span: Span
    weight: float
    rule: str


def votes_for(
    span: Span, weight: float, rule: str, title: str | None, *, is_named: bool = False
) -> Iterator[Vote]:
    """One vote for a name, less what stands around it; none for words that name no employer.

    `title` is the job's, which the employer's name is no part of; of `is_named` a noun of people
    is no role's.
    """
    name = span.text.removeprefix("The ").rstrip(",")
    is_lettered = _LETTERS.search(name) is not None
    name = name if is_lettered else name.rstrip(".,")
    name = re.sub(r"['’]s$", "", name)
    at = span.text.find(name)
    words = fold(name).split()
    of_place = len(words) > 2 and words[1] == "of" and words[0] in HOUSES
    of_place |= len(words) > 2 and words[0] == "team" and words[1] in ("per", "für", "pour", "para")
    if not words or (words[0] in GENERIC and not of_place) or len(name) < 2 or name.isdigit():
        return
    is_whole = is_lettered or _ENDS.search(name)
    if len(words) > 1 and words[-1] in GENERIC - _LAST_OF_NAMES and not is_whole:
        return
    if (
        (names_role(name) and not is_named)
        or is_section_name(name)
        or (title and fold(name) in fold(title))
    ):
        return
    if any(m.kind != "city" or m.people > 300 for m in gazetteer.meanings(name)):
        return
    if words[-1] in ("team", "teams", "department", "division") and len(words) > 1:
        weight *= 0.3
    yield Vote(span.part(at, at + len(name)), weight, rule)


def _weighed(text: str, name: str, weight: float) -> float:
    """The weight, more for a name that recurs, less for one that is a word of the text, too."""
    times = text.count(name)
    lowered = name.lower()
    if name.isalnum() and lowered != name and text.count(f" {lowered} ") >= max(times - 1, 1):
        weight *= 0.4
    return weight + min(times, 6) / 2 - 0.5


def foremost(text: str, votes: list[Vote]) -> Vote | None:
    """The name with the most weight, a shorter one gaining from the longer that begin with it."""
    total: dict[str, float] = {}
    first: dict[str, Vote] = {}
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
    for name in total:
        is_host = first[best].rule == "host" and total[name] >= FEW
        if _ENDS.search(first[name].span.text):
            continue  # `Acme IT` of Acme
        if name.startswith(best + " ") and (total[name] >= total[best] or is_host):
            best = name
    return first[best] if gain[best] >= FEW - 1 else None
