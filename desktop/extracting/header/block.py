"""What the block above the prose is found to hold, as a value for the fields to look at."""

from __future__ import annotations

from typing import Final, NamedTuple

from desktop.extracting.text.layout import Layout, Line, Span

#: The block stands within so many rows.
MOST_ROWS: Final = 60


class Header(NamedTuple):
    """What stands above the prose; spans are unstripped words, None or () where there are none.

    `pay` and `places` are the tags so signed; `subtitles` the headings right below the title that
    are neither company nor tags; `has_facts` tells that lines of facts (`Class Code: 12`) stand
    below the title or that its own line names the employer; `end` is the offset at which the
    prose begins.
    """

    title: Span | None = None
    link: Span | None = None
    company: Span | None = None
    pay: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    tags: tuple[Span, ...] = ()
    subtitles: tuple[Span, ...] = ()
    end: int = 0
    has_facts: bool = False

    def without_repeats(self) -> Header:
        """The header less the lines that say the title once more, as copied pages do."""
        if self.title is None or all(line.text != self.title.text for line in self.subtitles):
            return self
        others = tuple(line for line in self.subtitles if line.text != self.title.text)
        return self._replace(subtitles=others)


def end_behind(layout: Layout, line: Line) -> int:
    """The offset at which the prose begins where this is the last line above it."""
    return min(line.end + 1, len(layout.text))
