"""What the hosts of links and mail addresses are called: an employer's, seldom anyone else's."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.gazetteer.gazetteer import fold_name

_HOST: Final = r"(?:://|@)([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,4})"
_HOSTS = re.compile(_HOST)
#: Boards on whose address the employer's name follows.
_BOARDS: Final = (
    "greenhouse.io/", "lever.co/", "workable.com/", "ashbyhq.com/", "smartrecruiters.com/",
    "join.com/companies/", "wantedly.com/companies/", "welcometothejungle.com/fr/companies/",
    "welcometothejungle.com/en/companies/",
)  # fmt: skip
_HOSTS_AND_BOARDS = re.compile(
    rf"(?:://(?:[A-Za-z0-9-]+\.)*)?(?:{'|'.join(map(re.escape, _BOARDS))})([\w-]{{3,40}})|{_HOST}"
)
#: The end of a host's name, with that of a board on which employers have hosts of their own.
_TOP = re.compile(
    r"(?:\.(?:com?|org|net|ac|gov|gc|edu|jobs\.personio|recruitee|teamtailor|bamboohr|breezy"
    r"|softgarden"
    r"|pinpointhq|factorialhr|gupy|traffit|varbi|easycruit|zohorecruit|freshteam|applytojob"
    r"|welcomekit))?\.[a-z]{2,12}$",
    re.IGNORECASE,
)


def named_hosts(text: str) -> set[str]:
    """The hosts' own names: `jobs.acme-labs.co.uk` is that of `acmelabs`."""
    if any(board in text for board in _BOARDS):
        found = _HOSTS_AND_BOARDS.findall(text)
        names = [slug or _TOP.sub("", host).split(".")[-1] for slug, host in found]
    else:
        names = [_TOP.sub("", host).split(".")[-1] for host in _HOSTS.findall(text)]
    return {name.replace("-", "").casefold() for name in names}


def as_host(words: str) -> str:
    """Words as a host's name holds them: without spaces, and in plain letters."""
    squeezed = words.replace(" ", "").replace(".", "").casefold()
    return squeezed if squeezed.isascii() else fold_name(squeezed)
