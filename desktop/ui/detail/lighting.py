"""Lights in the text where a value of the head was read, while it is pointed at or once pressed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.postings import Posting
from desktop.ui.detail.body import PostingBody
from desktop.ui.detail.evidence import Found, TitleBlock, evidence_of, said_of, tip_of
from desktop.ui.detail.head import Head
from desktop.ui.detail.placing import Stretch

_NOTHING = Found()


class Lighting(QObject):
    """What the mouse points at is lit before what has the focus, that before what was pressed.

    Where the mouse points, the title block does not come and go: the value's tooltip shows it.
    """

    def __init__(self, head: Head, title_block: TitleBlock, body: PostingBody) -> None:
        super().__init__(head)
        self._posting: Posting | None = None
        self._block, self._body = title_block, body
        self._pinned = _NOTHING
        self._pointed: dict[str, tuple[QWidget, Found]] = {}
        self._shown = (_NOTHING, _NOTHING)
        head.pointing.pointed.connect(self._point)
        head.pointing.left.connect(self._leave)

    def show_posting(self, posting: Posting, *, is_other: bool) -> None:
        """Light in this posting from now on; nothing yet if it is another."""
        self._posting = posting
        if is_other:
            self._pinned = _NOTHING
            self._pointed.clear()
            self._show()

    def pin(self, names: tuple[str, ...], value: str) -> Stretch | None:
        """Light a value's evidence until another's; where it begins in the drawn text."""
        if self._posting is None:
            return None
        self._pinned = evidence_of(self._posting, names, value)
        self._pointed.clear()
        stretches = self._show()
        return stretches[0] if stretches and not self._pinned.block else None

    def _point(self, names: tuple[str, ...], value: str, widget: QWidget, how: str) -> None:
        if self._posting is None:
            return
        found = evidence_of(self._posting, names, value)
        self._pointed[how] = (widget, found)
        said = escape(str(widget.property("said") or ""))
        tip = tip_of(self._posting, found)
        widget.setToolTip("<br>".join(filter(None, (said, tip))))
        widget.setAccessibleDescription(said_of(found))
        self._show()

    def _leave(self, widget: QWidget) -> None:
        for how in [how for how, (left, _) in self._pointed.items() if left is widget]:
            del self._pointed[how]
            self._show()

    def _show(self) -> list[Stretch]:
        _, at_focus = self._pointed.get("focus", (None, self._pinned))
        _, lit = self._pointed.get("mouse", (None, at_focus))
        if lit.body:
            self._body.draw_up_to(max(end for _, end in lit.body))
        placing = self._body.text.placing
        stretches = [stretch for span in lit.body for stretch in placing.of_source(*span)]
        if stretches or self._body.text.lit:
            self._body.text.light(stretches)
        if self._posting is not None:
            self._block.show_found(self._posting, at_focus)
        return stretches
