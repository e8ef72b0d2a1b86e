"""The posting's text in the pane: what is in sight is drawn at once, the rest soon after."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.postings import Kept, Query, counted, highlights
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.detail.blocks import Block
from desktop.ui.detail.prose import prose_start
from desktop.ui.detail.rendering import render
from desktop.ui.detail.text import PostingText
from desktop.ui.look import typography

#: Characters drawn without being asked: laying text out costs about 1 ms a kB.
MOST_CHARACTERS: Final = 60_000

#: The rest of a text follows when no other posting was opened for this long (a held key repeats
#: about every 33 ms).
_PAUSE_MS: Final = 50
_CHARACTERS_A_LINE: Final = 90
_WORTH_WAITING: Final = 1500


class PostingBody(QWidget):
    """Draws a posting's text below its head.  Emits `grew` when its height became another."""

    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self._query: Query | None = None
        self._start = self._drawn_to = 0
        self._width = 1
        self.text = PostingText()
        self._tail = QWidget()
        self.rest = LinkButton("")
        self.rest.clicked.connect(self.draw_all)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.complete)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.text, self._tail, self.rest):
            rows.addWidget(widget)

    def show_body(self, kept: Kept, query: Query, sight: int) -> None:
        """Show this posting's text; `sight` is the height in pixels that will be seen of it."""
        is_drawn = self._kept is not None and _same_text(self._kept, kept)
        self._kept = kept
        if is_drawn:
            self.show_query(query)
            return
        self._query = query
        self._start = prose_start(kept.posting)
        self.text.show_mends(())
        end = self._end_of_all()
        first = _end_in_sight(kept.posting.body, self._start, sight)
        self._draw(min(first, end))
        self._timer.start() if self._drawn_to < end else self._timer.stop()

    def show_query(self, query: Query) -> None:
        """Show what another query hits in the same text."""
        if query != self._query and self._kept is not None:
            self._query = query
            self.text.show_hits(highlights(query, self._kept.posting))

    def complete(self) -> None:
        """Draw now what was left for later."""
        self._timer.stop()
        if self._kept is not None and self._drawn_to < self._end_of_all():
            self._draw(self._end_of_all())
            self.grew.emit()

    def draw_all(self) -> None:
        """Draw the whole text, however long it is."""
        self._timer.stop()
        if self._kept is not None and self._drawn_to < len(self._kept.posting.body):
            self._draw(len(self._kept.posting.body))
            self.grew.emit()

    def draw_up_to(self, end: int) -> None:
        """Have at least the characters before `end` of the source drawn."""
        self.complete()
        if end > self._drawn_to:
            self.draw_all()

    def fit(self, width: int) -> None:
        """Take this width in pixels, and the height that the text has then."""
        self._width = width
        self.text.fit(width)
        self._tail.setFixedHeight(self._height_to_come())

    def _draw(self, end: int) -> None:
        kept, query = self._kept, self._query
        if kept is None or query is None:
            return
        posting = kept.posting
        self._drawn_to = end
        blocks = render(posting.body, kept.format, self._start, end, posting.sections)
        self.text.show_blocks(without_repeat(blocks, posting.title), highlights(query, posting))
        self.fit(self._width)
        left = len(posting.body) - self._end_of_all()
        self.rest.setVisible(end < len(posting.body) and left > 0)
        if left > 0:
            self.rest.setText(f"Show the rest ({counted(left, 'character')})")
            self.rest.updateGeometry()

    def _end_of_all(self) -> int:
        """Where drawing stops unless the reader asks for more: at a line's end."""
        if self._kept is None:
            return 0
        body = self._kept.posting.body
        end = self._start + MOST_CHARACTERS
        cut = body.rfind("\n", self._start, end)
        return (cut if cut > self._start else end) if len(body) > end else len(body)

    def _height_to_come(self) -> int:
        """About how tall the text is that is not drawn yet, so that the scroll bar fits it."""
        if self._kept is None:
            return 0
        drawn = self._drawn_to - self._start
        left = self._end_of_all() - self._drawn_to
        return self.text.height() * left // drawn if left > 0 and drawn > 0 else 0


def without_repeat(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks without a first heading that only says the title once more."""
    is_repeat = bool(blocks) and blocks[0].kind == "heading" and blocks[0].text.strip() == title
    return blocks[1:] if is_repeat else blocks


def _same_text(one: Kept, other: Kept) -> bool:
    is_same = one.format == other.format and prose_start(one.posting) == prose_start(other.posting)
    return (
        is_same
        and one.posting.title == other.posting.title
        and one.posting.body == other.posting.body
        and one.posting.sections == other.posting.sections
    )


def _end_in_sight(body: str, start: int, sight: int) -> int:
    """Where the paragraph ends at which `sight` pixels are surely full."""
    lines = sight // typography.line_height(typography.READING) + 1
    end = start + lines * _CHARACTERS_A_LINE
    cut = body.find("\n\n", end)
    if cut < 0 or len(body) - cut < _WORTH_WAITING:
        return len(body)
    return cut
