"""The reader's own skills and spellings: a list in the vocabulary's form, beside the settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import Final

from desktop import paths
from desktop.extracting.skills.matcher import Name, names_of

#: No skill is called longer than this, in characters.
_LONGEST: Final = 80
_KIND: Final = "own"


class OwnSkillsError(ValueError):
    """A list that cannot be taken: a sentence that names the line and says what is wrong."""


def own_text() -> str:
    """The reader's list as it is written; "" where there is none that can be read."""
    try:
        return paths.own_skills_file().read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def own_stamp() -> int:
    """When the list was last written, in milliseconds; 0 where there never was one."""
    file = paths.own_skills_file()
    if not os.access(file, os.F_OK):  # quicker than a failure, and asked with every posting
        return 0
    try:
        return file.stat().st_mtime_ns // 1_000_000
    except OSError:
        return 0


def keep_own(text: str) -> None:
    """Write the list; `OwnSkillsError` for one that cannot be taken, OSError where it can't be."""
    check_own(text)
    file = paths.own_skills_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with paths.written_whole(file) as unfinished:
        unfinished.write_text(text, encoding="utf-8")


def check_own(text: str) -> None:
    """Raise `OwnSkillsError` for the first line that cannot be taken."""
    meant: dict[str, str] = {}
    for number, line in enumerate(_lines(text), 1):
        if line.startswith("="):
            raise OwnSkillsError(f"Line {number}: the skill's own name stands before the =.")
        for name in names_of([line]):
            if not any(map(str.isalnum, name.written)):
                raise OwnSkillsError(f"Line {number}: “{name.written}” has no letter or figure.")
            if len(name.written) > _LONGEST:
                raise OwnSkillsError(f"Line {number}: a name is longer than {_LONGEST} characters.")
            if meant.setdefault(name.written.lower(), name.canonical) != name.canonical:
                other = meant[name.written.lower()]
                raise OwnSkillsError(f"Line {number}: “{name.written}” stands for {other} already.")


def own_names(bundled: Iterable[Name]) -> Iterator[Name]:
    """The spellings of the list; a skill that Shortlist knows keeps its own name and kind."""
    text = own_text()
    known = {name.canonical.lower(): name for name in bundled} if text else {}
    for name in names_of(_lines(text)):
        if not any(map(str.isalnum, name.written)):
            continue
        same = known.get(name.canonical.lower())
        canonical, kind = (same.canonical, same.kind) if same else (name.canonical, name.kind)
        yield Name(canonical, kind or _KIND, name.written, name.mark)


def _lines(text: str) -> Iterator[str]:
    """The lines as the vocabulary has them, with a blank where the reader may leave it out."""
    for line in text.splitlines():
        name, equals, others = line.partition("=")
        spellings = re.sub(r"\s*;\s*", "; ", others).strip()
        is_whole = equals and spellings
        yield f"{name.rstrip()} = {spellings}".strip() if is_whole else name.strip() or equals
