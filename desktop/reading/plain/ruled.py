"""Several postings in one plain text that lines of dashes part, each below its job's name.

Beside the other texts of several postings, since here no heading's mark shows where one begins.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.reading.looks import look_for
from desktop.reading.offers.other_texts import names_job

#: A line of one sign throughout, as people draw between what they collect.
_RULE: Final = re.compile(r"^[ \t]*([-=_*~#])\1{9,}[ \t]*$", re.M)
#: What any such line holds.
_may_hold_rules: Final = look_for(*(sign * 10 for sign in "-=_*~#"))
#: Shorter parts are remarks between the postings, in letters.
_FEWEST_LETTERS: Final = 80
_LONGEST_NAME: Final = 60
_FEWEST: Final = 2
#: Of the parts such a share begin with a job's name.
_NAMED: Final = 0.75


def ruled_postings(text: str) -> list[str]:
    """The postings that lines of dashes part, two or more; [] of any other text."""
    if not _may_hold_rules(text):
        return []
    parts = [part.strip() for part in _RULE.split(text)[::2]]
    told = [part for part in parts if sum(map(str.isalpha, part)) >= _FEWEST_LETTERS]
    names = [_first_line(part) for part in told]
    named = [name for name in names if len(name) <= _LONGEST_NAME and names_job(name)]
    is_several = len(named) >= _FEWEST and len(named) >= _NAMED * len(told)
    return told if is_several and len(set(names)) == len(names) else []


def _first_line(part: str) -> str:
    return part.partition("\n")[0].strip(" #*_:.\t")
