"""Builds skills/vocabulary.txt, which the program reads, from what lies beside it (run by hand).

    python resources/build_skills.py

Needs nothing but Python.  Run it after each change of one of the two tables it reads:
    skills/by_hand.txt   written by a person: names with their kinds, spellings and marks
    skills/facts.txt     what open sources call them, and names more; build_skill_facts.py makes it

A name by hand keeps its line and its place; spellings from facts come behind its own.  A name that
only facts know follows at the end of its kind.  No spelling that is known by hand is taken from
facts, so that a skill may be added by hand whatever the facts say.  The report counts by sources.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "skills"
HEAD = """\
# The skills that are known, in the form that by_hand.txt explains at its head.
#
# Built by build_skills.py: change by_hand.txt, and run it.  README credits the sources.
"""
#: The kind, in the table of facts, of names that stand by hand.
BY_HAND = "-"


class Fact(NamedTuple):
    """A line of facts: who says it, of which kind the name is, its spellings with their marks."""

    sources: tuple[str, ...]
    kind: str
    spellings: tuple[str, ...]

    @property
    def name(self) -> str:
        """The canonical name."""
        return bare(self.spellings[0])


def bare(spelling: str) -> str:
    """A spelling without its mark."""
    return spelling.lstrip("!?")


def spellings_of(line: str) -> tuple[str, ...]:
    """The spellings of a vocabulary's line, marks and all, the canonical name first."""
    first, _, others = line.partition(" = ")
    return (first, *filter(None, others.split("; ")))


def entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The kind and the text of each line that names a skill."""
    kind = ""
    for line in lines:
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            yield kind, line


def read_facts(lines: Iterable[str]) -> Iterator[Fact]:
    """The lines of the table of facts."""
    for line in lines:
        if line and not line.startswith("#"):
            sources, kind, text = line.split("\t")
            yield Fact(tuple(sources.split(",")), kind, spellings_of(text))


def built(by_hand: list[str], facts: list[Fact]) -> str:
    """The vocabulary of both tables, the same for the same tables.

    Raises ValueError for facts of a kind that the table by hand has not.
    """
    known = {bare(one).lower() for _, line in entries(by_hand) for one in spellings_of(line)}
    more: dict[str, list[str]] = {}
    new: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts:
        unknown = [one for one in fact.spellings if bare(one).lower() not in known]
        known.update(bare(one).lower() for one in unknown)
        if unknown and unknown[0] == fact.spellings[0] and fact.kind != BY_HAND:
            new[fact.kind].append(joined(unknown))
        elif bare(fact.spellings[0]) not in map(bare, unknown):
            more[fact.name] = unknown
    lines: list[str] = [HEAD.rstrip("\n")]
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for kind, line in entries(by_hand):
        own = spellings_of(line)
        kinds[kind].append(joined([*own, *more.get(bare(own[0]), ())]))
    if strange := new.keys() - kinds.keys():
        raise ValueError(f"no such kind: {', '.join(sorted(strange))}")
    for kind, named in kinds.items():
        lines += ["", f"[{kind}]", *named, *sorted(new.get(kind, ()), key=by_name)]
    return "\n".join(lines) + "\n"


def by_name(line: str) -> tuple[str, str]:
    """What lines of one kind are sorted by."""
    return bare(line).casefold(), line


def joined(spellings: list[str]) -> str:
    """A vocabulary's line."""
    first, *others = spellings
    return f"{first} = {'; '.join(others)}" if others else first


def report(by_hand: list[str], facts: list[Fact], vocabulary: str) -> str:
    """How many names there are, from where, and how many of those by hand a source knows too."""
    own = {bare(spellings_of(line)[0]) for _, line in entries(by_hand)}
    names = {bare(spellings_of(line)[0]) for _, line in entries(vocabulary.splitlines())}
    told = [fact for fact in facts if fact.name in names]
    lines = [
        f"{len(names)} names: {len(own)} by hand, {len(names - own)} from facts;"
        f" of those by hand {len(own & {fact.name for fact in told})} stand in a source"
    ]
    known = Counter(source for fact in told if fact.name in own for source in fact.sources)
    new = Counter(source for fact in told if fact.name not in own for source in fact.sources)
    lines += [f"  {source}: knows {known[source]}, adds {new[source]}" for source in known | new]
    return "\n".join(lines)


def tables() -> tuple[list[str], list[Fact]]:
    """The lines by hand, and the facts."""
    by_hand = (FOLDER / "by_hand.txt").read_text(encoding="utf-8").splitlines()
    facts = (FOLDER / "facts.txt").read_text(encoding="utf-8").splitlines()
    return by_hand, list(read_facts(facts))


def build() -> None:
    """Write the vocabulary."""
    by_hand, facts = tables()
    vocabulary = built(by_hand, facts)
    (FOLDER / "vocabulary.txt").write_text(vocabulary, encoding="utf-8")
    print(report(by_hand, facts, vocabulary))


if __name__ == "__main__":
    build()
