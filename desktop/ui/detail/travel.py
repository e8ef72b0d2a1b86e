"""Moves within a posting: by pages, sections and hits, and to what is to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QScrollArea

from desktop.postings import Section
from desktop.ui.detail.body import PostingBody
from desktop.ui.detail.sections import stepped
from desktop.ui.look import typography
from desktop.ui.look.typography import px

#: Of a page stays in sight: two lines, so that the eye finds its place again.
_KEPT_LINES: Final = 2


class Travel:
    """Scrolls the area that holds a posting's head and text; first has all of the text drawn."""

    def __init__(self, area: QScrollArea, body: PostingBody) -> None:
        self._area, self._body, self._text = area, body, body.text
        self._bar = area.verticalScrollBar()
        self.sections: Sequence[Section] = ()  #: of the posting that is shown
        self._stepped = (-1, 0)  #: where a step to a section left the scroll bar, and which it was

    def begin(self) -> None:
        """Stand at the top of another posting."""
        self._stepped = (-1, 0)
        self.to_top()

    def to_top(self) -> None:
        """Show what is shown from its beginning."""
        self.to(0)

    def to(self, top: int) -> None:
        """Show what is shown from `top` on."""
        self._bar.setValue(top)

    @property
    def top(self) -> int:
        """What stands at the pane's upper edge, in pixels from the beginning."""
        return self._bar.value()

    def below_top(self) -> int | None:
        """How far the text's beginning lies above the pane's upper edge; None where it does not."""
        below = self.top - self._text_top()
        return below if below > 0 else None

    def stay_below(self, below: int | None) -> None:
        """Keep in sight what was read, after the head has changed its height."""
        if below is not None:
            self._bar.setValue(self._text_top() + below)

    def page_down(self) -> bool:
        """Go a page down; False where the end was in sight already."""
        return self._page(1)

    def page_up(self) -> bool:
        """Go a page up; False where the beginning was in sight already."""
        return self._page(-1)

    def next_section(self) -> bool:
        """Bring the next section to the top, its heading lit; False where none follows."""
        return self._step_section(1)

    def previous_section(self) -> bool:
        """Bring the section before to the top, or the posting's own; False at the beginning."""
        return self._step_section(-1)

    def next_hit(self) -> bool:
        """Make the next hit current and bring it into sight; False where there is none."""
        return self._step_hit(1)

    def previous_hit(self) -> bool:
        """Make the hit before current and bring it into sight; False where there is none."""
        return self._step_hit(-1)

    def reveal(self, position: int) -> None:
        """Bring the line of a position into sight, a third down, unless it is in sight already."""
        top = self._text_top() + self._text.top_of(position)
        height = self._area.viewport().height()
        line = typography.line_height(typography.READING)
        if not self.top <= top <= self.top + height - line:
            self._bar.setValue(top - height // 3)

    def _text_top(self) -> int:
        return self._body.y() + self._text.y()

    def _page(self, step: int) -> bool:
        self._body.complete()
        kept = _KEPT_LINES * typography.line_height(typography.READING)
        page = self._area.viewport().height() - kept
        before = self.top
        self._bar.setValue(before + step * max(page, 1))
        return self.top != before

    def _step_section(self, step: int) -> bool:
        """Go to the next or previous section; the posting's own top stands before the first."""
        self._body.complete()
        leads = self._text.leads(self.sections)
        above = self._text_top() - px(8)
        tops = [0, *(above + self._text.top_of(one.stretch.position) for one in leads)]
        last = self._stepped[1] if self._stepped[0] == self.top else None
        at = stepped(tops, self.top, last, step)
        if at is None:
            return False
        self._bar.setValue(tops[at])
        self._stepped = (self.top, at)
        self._text.light([leads[at - 1].stretch] if at else [])
        return True

    def _step_hit(self, step: int) -> bool:
        self._body.complete()
        seen_from = self._text.position_at(max(0, self.top - self._text_top()))
        stretch = self._text.step_hit(step, seen_from)
        if stretch is not None:
            self.reveal(stretch.position)
        return stretch is not None
