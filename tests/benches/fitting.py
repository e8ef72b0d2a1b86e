"""A guard against fitting: the rules and vocabulary entries that serve one labelled file only.

Run as `python -m tests.benches.fitting`.  A rule that reads a value in one labelled file and in no
other of the corpus, or a skill named in one labelled file and in no unlabelled one, may have been
made for that file: it should be a fact of the world, or go.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from desktop.extracting import extract
from desktop.postings import Posting
from desktop.reading import read_file
from tests.benches.figures import CHECKOUT, CORPUS


def main() -> int:
    """Print the rules, then the skills."""
    labelled = [*_met(CORPUS / "labelled"), *_met(CHECKOUT / "seeds")]
    unlabelled = [posting for _, posting in _met(CORPUS / "unlabelled")]
    for what, of in (("rules", _rules), ("skills", _skills)):
        files: dict[str, set[str]] = defaultdict(set)
        for file, posting in labelled:
            for name in of(posting):
                files[name].add(file)
        elsewhere = {name for posting in unlabelled for name in of(posting)}
        alone = {name: min(where) for name, where in files.items() if len(where) == 1}
        lonely = {name: where for name, where in sorted(alone.items()) if name not in elsewhere}
        print(f"{what}: {len(files)} met, {len(alone)} in one labelled file,")
        print(f"  {len(lonely)} of these in no unlabelled one:")
        for name, where in lonely.items():
            print(f"  {name:50} {where}")
    return 0


def _met(folder: Path) -> Iterator[tuple[str, Posting]]:
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        found = read_file(path)
        if isinstance(found, list):
            for document in found:
                yield str(path.relative_to(folder)), extract(document)


def _rules(posting: Posting) -> set[str]:
    return {f"{one.field}: {one.rule}" for one in posting.evidence}


def _skills(posting: Posting) -> set[str]:
    return set(posting.skills)


if __name__ == "__main__":
    sys.exit(main())
