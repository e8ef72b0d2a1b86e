"""Where a value of the head was read: what to light in the text, and what to say beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.postings import Evidence, Posting
from desktop.ui.controls.label import Label
from desktop.ui.detail.prose import prose_start
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

_MOST_LINES: Final = 12
_WIDEST: Final = 672


@dataclass(frozen=True, slots=True)
class Found:
    """The evidence of one value: spans in the body, spans in the title block, metadata keys."""

    body: tuple[tuple[int, int], ...] = ()
    block: tuple[tuple[int, int], ...] = ()
    keys: tuple[str, ...] = ()


def evidence_of(posting: Posting, names: Sequence[str], value: str = "") -> Found:
    """The evidence of the first of the fields `names` that has any; of one member if `value`."""
    for name in names:
        own = [e for e in posting.evidence if e.field == name and value in ("", e.value)]
        if own:
            return _sorted_out(own, prose_start(posting))
    return Found()


def _sorted_out(evidence: Sequence[Evidence], start: int) -> Found:
    spans = [(e.start, e.end) for e in evidence if e.start is not None and e.end is not None]
    return Found(
        body=tuple(span for span in spans if span[1] > start),
        block=tuple(span for span in spans if span[1] <= start),
        keys=tuple(dict.fromkeys(e.key for e in evidence if e.key is not None)),
    )


def said_of(found: Found) -> str:
    """Where a value was read outside the drawn text, in words; "" where it was not."""
    keys = " and ".join(f"“{key}”" for key in found.keys)
    said = [f"Read from {keys} in the file’s metadata"] if keys else []
    said += ["Read from the title block"] if found.block else []
    return "; ".join(said)


def tip_of(posting: Posting, found: Found) -> str:
    """The same as a tooltip's HTML, with the title block's own lines, lit."""
    block = _lit(posting.body[: prose_start(posting)], found.block, only_lit=True)
    return "<br>".join(filter(None, (escape(said_of(found)), block if found.block else "")))


class TitleBlock(QFrame):
    """The posting's title block as it stands, with the evidence lit; hidden until asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block: tuple[str, tuple[tuple[int, int], ...]] = ("", ())
        self._said = Label("", typography.LABEL, "third")
        self._text = Label("", typography.SMALL, "text")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, px(16))
        rows.setSpacing(px(4))
        rows.addWidget(self._said)
        rows.addWidget(self._text)
        self.setMaximumWidth(px(_WIDEST))
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Light in other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    @property
    def said(self) -> str:
        """What stands above the block."""
        return self._said.text()

    @property
    def html(self) -> str:
        """The block as drawn."""
        return self._text.text()

    def show_found(self, posting: Posting, found: Found) -> None:
        """Show what was found outside the drawn text, or hide where there is none."""
        said = said_of(found)
        self._said.setText(said)
        self._block = (posting.body[: prose_start(posting)], found.block)
        self._draw()
        self._text.setVisible(bool(found.block))
        self.setVisible(bool(said))

    def _draw(self) -> None:
        self._text.setText(_lit(*self._block))


def _lit(block: str, spans: Sequence[tuple[int, int]], *, only_lit: bool = False) -> str:
    """The block as HTML, all of it escaped, the spans on the ground of a selection.

    With `only_lit` without the lines that have none.
    """
    colours = theme.current()
    mark = f'<span style="background:{colours.selection};color:{colours.text}">'
    parts, at = [], 0
    for start, end in sorted(spans):
        start = max(start, at)
        parts += [escape(block[at:start]), mark, escape(block[start:end]), "</span>"]
        at = max(at, end)
    parts.append(escape(block[at:].rstrip()))
    lines = [line for line in "".join(parts).split("\n") if line.strip()]
    lines = [line for line in lines if mark in line or not only_lit]
    return "<br>".join(lines[:_MOST_LINES])
