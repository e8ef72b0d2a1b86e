"""Packs a posting's evidence for `bodies.evidence`, and unpacks it.

zlib is told beforehand what nearly every posting's evidence says, which spares a fifth of the room
and a third of the time.  These words may never change: what was packed with them is unpacked with
the same.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Final

from desktop.postings import Evidence

#: The fields with their usual rules, as they follow each other; the commonest stand last.
_WORDS: Final = "],".join(
    f'["{field}","{rule}",'
    for field, rule in (
        ("employment_types", "sentence"),
        ("emails", "address"),
        ("salary", "words before"),
        ("countries", "prose"),
        ("locations", "prose"),
        ("remote", "statement"),
        ("salary", "tag"),
        ("experience_years_min", "general"),
        ("sections", "beginning"),
        ("apply_urls", "apply words"),
        ("skills", "where it is meant"),
        ("seniority", "title"),
        ("remote", "header"),
        ("countries", "header"),
        ("company", "header"),
        ("locations", "header"),
        ("language", "small words"),
        ("apply_urls", "title link"),
        ("title", "header"),
        ("sections", "heading"),
        ("skills", "name"),
    )
)
_DICTIONARY: Final = f'{_WORDS}null,null,1.0],["skills","name",1'.encode()
#: zlib's level: 3 costs a fifth less than the default and gives 6 % larger evidence.
_LEVEL: Final = 3
#: What is written are tuples of plain values: nothing to watch for circles, which takes a third.
_JSON: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def pack_evidence(evidence: Iterable[Evidence]) -> bytes:
    """A list for each piece of evidence, of its attributes in their order: JSON, zlib."""
    packer = zlib.compressobj(_LEVEL, zdict=_DICTIONARY)
    return packer.compress(as_json(tuple(evidence)).encode()) + packer.flush()


def as_json(value: object) -> str:
    """A value as columns keep it: JSON, as short as it can be written."""
    return _JSON.encode(value)


def unpack_evidence(kept: bytes | str) -> tuple[Evidence, ...]:
    """What was packed; older caches have it as text, or packed without those words."""
    told = kept if isinstance(kept, str) else zlib.decompressobj(zdict=_DICTIONARY).decompress(kept)
    return tuple(Evidence(*values) for values in json.loads(told))
