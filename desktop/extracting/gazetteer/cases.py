"""The names of Slavic places that stand in another case, as behind "in" and "of": `в Москве`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from desktop.paths import resource

#: Endings of Russian and Ukrainian names behind "in" and "of", and those of the names themselves.
_ENDINGS: Final = (
    ("е", ("", "а", "о", "ь")), ("і", ("", "а", "ь")), ("и", ("ь", "а", "я", "и")), ("ы", ("а",)),
    ("а", ("",)), ("я", ("ь",)), ("у", ("",)), ("ові", ("ів",)), ("ске", ("ск",)),
)  # fmt: skip


def nominative_of(name: str) -> str:
    """The name that `resources/places/cases.txt` has for one in another case; "" for none."""
    return _cases().get(name, "")


def likely_nominatives(name: str) -> Iterator[str]:
    """The names of which a word in Cyrillic letters may be the locative or genitive."""
    if name.isascii() or not name[:1].isupper() or not "а" <= name[-1:] <= "є":
        return
    for ending, others in _ENDINGS:
        if name.endswith(ending) and len(name) > 4:
            yield from (name.removesuffix(ending) + other for other in others)


@cache
def _cases() -> dict[str, str]:
    lines = resource("places", "cases.txt").read_text(encoding="utf-8").splitlines()
    listed = (line.split(" = ") for line in lines if line and not line.startswith("#"))
    return {case: name for name, cases in listed for case in cases.split("; ")}
