"""The names under which postings state facts, in many languages, by what each is the label of."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Literal

from desktop.paths import resource

#: What a name labels, as the head of `resources/labels.txt` explains.
Kind = Literal[
    "line", "fact", "title", "address", "job", "company", "company-heading", "department", "place",
    "residence", "remote", "terms", "hours", "level", "experience", "apply",
    "apply-line",
]  # fmt: skip


def labels_of(kind: Kind) -> frozenset[str]:
    """The folded names (`layout.fold`) of one kind."""
    return _by_kind()[kind]


@cache
def known_names() -> frozenset[str]:
    """The folded names of all kinds."""
    return frozenset().union(*_by_kind().values())


@cache
def _by_kind() -> dict[str, frozenset[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in resource("labels.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, kinds = line.partition(" = ")
            for kind in kinds.split(" "):
                found[kind].append(name)
    return {kind: frozenset(names) for kind, names in found.items()}
