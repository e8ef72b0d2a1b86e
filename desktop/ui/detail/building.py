"""Gathers runs into blocks: the one hand that Markdown, HTML and plain text all write with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from desktop.ui.detail.blocks import LINE_BREAK, PLAIN, Block, Kind, Run, Style
from desktop.ui.said import cut

_ADDRESS = re.compile(
    r"(?P<url>\b(?:https?://|www\.)[^\s<>\"'“”‘’，。；、（）]+)"
    r"|(?P<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)",
    re.IGNORECASE,
)
#: Text up to and with one space; what spaces follow it are left out, as everywhere in rich text.
_SPACED = re.compile(r"[^ ]+ ?|(?<![ ]) ")
_SHOWN_ADDRESS = 60
#: Longer ones than about a line are shown as people read them.
_LONGEST_ADDRESS = 80


@dataclass(slots=True)
class Builder:
    """Writes runs into the block that is open; the next thing said opens the next block."""

    blocks: list[Block] = field(default_factory=list)
    style: Style = PLAIN
    kind: Kind = "paragraph"
    depth: int = 0
    marker: str = ""
    quotes: int = 0
    _runs: list[Run] = field(default_factory=list)
    _link: tuple[str, int, int] | None = None  # address, its source offset, its first run

    def say(self, text: str, start: int, end: int | None = None) -> None:
        """Add characters in the present style; of several blanks one is kept, but in code."""
        end = start + len(text) if end is None else end
        is_code = self.style.is_code or self.kind == "code"
        if "  " not in text or is_code or end - start != len(text):
            self._add(Run(text, start, end, self.style))
            return
        for piece in _SPACED.finditer(text):
            at = start + piece.start()
            self._add(Run(piece[0], at, at + len(piece[0]), self.style))

    def break_line(self, start: int) -> None:
        """Go on in a new line of the same block."""
        self._add(Run(LINE_BREAK, start, start + 1, PLAIN))

    def close(self) -> None:
        """End the open block; without visible characters there is none."""
        trimmed = _trimmed(self._runs, keeps_first=self.kind == "row")
        runs = [part for run in trimmed for part in _linked(run)]
        self._runs = []
        if runs:
            self.blocks.append(
                Block(self.kind, tuple(runs), self.depth, self.marker, self.quotes > 0)
            )
            self.marker = ""
        if self._link:
            self._link = (self._link[0], self._link[1], 0)

    def rule(self) -> None:
        """A line across."""
        self.close()
        self.blocks.append(Block("rule"))

    def open_link(self, address: str, start: int) -> None:
        """What follows links to `address`, if that may be opened at all."""
        self._link = (safe_address(address), start, len(self._runs))
        self.style = self.style._replace(link=self._link[0])

    def close_link(self, end: int) -> None:
        """End the link, whose source ends at `end`; a link that shows nothing shows its address."""
        if self._link is None:
            return
        address, start, first = self._link
        self.style = self.style._replace(link="")
        self._link = None
        if address and not any(run.text.strip() for run in self._runs[first:]):
            shown = shown_address(address)
            self._runs[first:] = [Run(shown, start, end, self.style._replace(link=address))]
        self._runs[first:] = [run._replace(around=(start, end)) for run in self._runs[first:]]

    def picture(self, address: str, alt: str, start: int, end: int) -> None:
        """Say that a picture stands here: it is never loaded, the reader may open it."""
        if self.style.link:
            shown = alt.strip()
            if shown:
                self._add(Run(shown, start, end, self.style))
            return
        link = safe_address(address)
        shown = f"picture: {alt.strip() or shown_address(link or address)}"
        self._add(Run(shown, start, end, self.style._replace(link=link)))

    def _add(self, run: Run) -> None:
        if not run.text:
            return
        last = self._runs[-1] if self._runs else None
        if (
            last is not None
            and last.end == run.start
            and last.style == run.style
            and last.is_verbatim
            and run.is_verbatim
            and LINE_BREAK not in (last.text, run.text)
        ):
            self._runs[-1] = last._replace(text=last.text + run.text, end=run.end)
            return
        self._runs.append(run)


def _linked(run: Run) -> Iterator[Run]:
    """The run with the bare addresses in it as links."""
    has_address = "." in run.text and run.is_verbatim and not run.style.is_code
    at = 0
    for match in _ADDRESS.finditer(run.text) if has_address and not run.style.link else ():
        shown = _without_tail(match[0])
        link = _address(shown, is_mail=match["mail"] is not None)
        if match.start() > at:
            yield _cut(run, at, match.start())
        at = match.start() + len(shown)
        found = _cut(run, match.start(), at)
        yield _shortened(found._replace(style=run.style._replace(link=link)))
    if at < len(run.text):
        yield _shortened(_cut(run, at, len(run.text)) if at else run)


def _shortened(run: Run) -> Run:
    """The run, a long address in it as people read it; its whole is where it leads."""
    if len(run.text) <= _LONGEST_ADDRESS or not run.style.link or " " in run.text:
        return run
    return run._replace(text=shown_address(run.text))


def _cut(run: Run, start: int, end: int) -> Run:
    return run._replace(text=run.text[start:end], start=run.start + start, end=run.start + end)


def _trimmed(runs: list[Run], *, keeps_first: bool = False) -> list[Run]:
    """The runs without white space before the first and behind the last visible character.

    With `keeps_first` empty runs before it stay, as a row's first cells hold their place.
    """
    if not any(run.text.strip() for run in runs):
        return []
    while not keeps_first and not runs[0].text.strip():
        runs = runs[1:]
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    if not runs:
        return runs
    first = runs[0]
    lead = len(first.text) - len(first.text.lstrip())
    if lead and first.is_verbatim:
        runs = [first._replace(text=first.text[lead:], start=first.start + lead), *runs[1:]]
    last = runs[-1]
    kept = len(last.text.rstrip())
    if last.is_verbatim:
        runs = [*runs[:-1], last._replace(text=last.text[:kept], end=last.start + kept)]
    return runs


def safe_address(address: str) -> str:
    """The address if a reader may open it (http, https, mailto), else ""."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # e.g. an unclosed bracket in the host
        return ""
    if parts.scheme.lower() in ("http", "https"):
        return address.strip() if parts.netloc else ""
    return address.strip() if parts.scheme.lower() == "mailto" and parts.path else ""


def shown_address(address: str) -> str:
    """An address as people read it: without scheme, query and trailing slash, not too long."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return cut(address, _SHOWN_ADDRESS)
    shown = (parts.netloc.removeprefix("www.") + parts.path).rstrip("/") or address
    return cut(shown, _SHOWN_ADDRESS)


def _without_tail(found: str) -> str:
    """An address in running text without the sentence's own signs behind it."""
    found = found.rstrip(".,;:!?*_~")
    while found.endswith((")", "]")) and found.count("(") < found.count(")"):
        found = found[:-1].rstrip(".,;:!?")
    return found.rstrip("]") if "[" not in found else found


def _address(shown: str, *, is_mail: bool) -> str:
    if is_mail:
        return "mailto:" + shown
    return safe_address(shown if shown.lower().startswith("http") else "https://" + shown)
