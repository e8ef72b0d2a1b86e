"""The status line: how many of how many are listed, passing messages, and the reader's marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.postings import Status, Totals, counted
from desktop.ui.controls.key_caps import caps_width, draw_caps, keys_of
from desktop.ui.look import icons, theme, typography
from desktop.ui.look.typography import px
from desktop.ui.said import side_by_side

if TYPE_CHECKING:  # named where it is used, PySide would make a class of it before the first paint
    from PySide6.QtGui import QMouseEvent

_HEIGHT: Final = 28
_EDGE: Final = 16
_GAP: Final = 16
_MESSAGE_SECONDS: Final = 6

_FLAGS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Mark(NamedTuple):
    """A count at the right: its marker's icon and colour role, the words, what lists these."""

    icon: str
    role: str
    text: str
    query: str


class StatusLine(QWidget):
    """28 high, along the window's lower edge.

    Signal `asked` with the query that lists what a count counts, when that is pressed.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = "No postings yet"
        self._hidden = ""
        self._selected = ""
        self._progress = ""
        self._message = ""
        self._marks: tuple[_Mark, ...] = ()
        self.spots: list[tuple[QRect, str]] = []  #: where what counts stand, and what lists them
        self._pointed = ""
        self._hints: tuple[tuple[tuple[str, ...], str], ...] = ()
        self._passing = QTimer(self, singleShot=True)
        self._passing.timeout.connect(self.be_quiet)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._changed()

    @property
    def text(self) -> str:
        """What stands at the left."""
        return self._message or side_by_side(
            self._counts, self._hidden, self._selected, self._progress
        )

    def show_counts(self, found: int, total: int, milliseconds: float | None = None) -> None:
        """Say how many of all postings are listed, and the time taken."""
        said = counted(total, "posting")
        said = said if found == total else f"{found:,} of {said}"
        took = "" if milliseconds is None else f"{max(1, round(milliseconds)):,} ms"
        self._counts = side_by_side(said, took) if total else "No postings yet"
        self._hidden = ""
        self._changed()

    def show_hidden(self, count: int) -> None:
        """Say how many more would be listed, had the reader not hidden them."""
        self._hidden = f"{count:,} hidden" if count else ""
        self._changed()

    def show_selected(self, count: int) -> None:
        """Say how many postings are selected, so that a key marks them all; 0 for the usual one."""
        self._selected = f"{count:,} selected" if count else ""
        self._changed()

    def show_totals(self, totals: Totals) -> None:
        """Count what is due, unseen, on the shortlist and applied for; nought is left out."""
        star, check = icons.STATUS_MARKERS[Status.SHORTLIST], icons.STATUS_MARKERS[Status.APPLIED]
        counted = (
            (*icons.DUE_MARKER, totals.due, "to follow up", "followup:..today"),
            (*icons.UNREAD_MARKER, totals.unseen, "unseen", "is:unseen"),
            (*star, totals.shortlist, "shortlist", "is:shortlist"),
            (*check, totals.applied, "applied", "is:applied"),
        )
        self._marks = tuple(
            _Mark(icon, role, f"{count:,} {words}", query)
            for icon, role, count, words, query in counted
            if count
        )
        self._changed()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Name keys and what they do at the right, until there are marks to count."""
        self._hints = tuple((keys_of(sequence), said) for sequence, said in hints)
        self._changed()

    def show_progress(self, text: str) -> None:
        """Say how far an import has come ("importing, 57%"); "" when it is over."""
        self._progress = text
        self._changed()

    def say(self, text: str, seconds: float = _MESSAGE_SECONDS) -> None:
        """Say something for a while, to a screen reader also."""
        self._message = text
        self._passing.start(round(seconds * 1000))
        self._changed()
        # By the module's name: PySide makes a class when it is named, and this one takes 2 ms.
        if QtGui.QAccessible.isActive():
            QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, text))

    def warn(self, text: str) -> None:
        """Say what went wrong, until the reader goes on to something else."""
        self.say(text)
        self._passing.stop()

    def be_quiet(self) -> None:
        """Take a passing message away before its time."""
        self._passing.stop()
        if self._message:
            self._message = ""
            self._changed()

    def sizeHint(self) -> QSize:
        """28 high."""
        return QSize(px(320), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """28 high."""
        return QSize(px(160), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline above, the words at the left, marks or hints at the right."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)  # fillRect would take the start 3 ms, see the list's
        for rect, ground in ((self.rect(), colours.window), (self._edge(), colours.hairline)):
            painter.setBrush(QColor(ground))
            painter.drawRect(rect)
        painter.setFont(typography.font(typography.SMALL_FIGURE))
        right = self.width()
        self.spots = []
        if not self._needs_all():
            right = self._paint_marks(painter) if self._marks else self._paint_hints(painter)
        self._paint_words(painter, right - px(_EDGE) - px(_GAP))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a count can be pressed."""
        self._point(self._query_at(event))

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self._point("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for what the pressed count counts."""
        query = self._query_at(event)
        if query and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(query)

    def _query_at(self, event: QMouseEvent) -> str:
        place = event.position().toPoint()
        return next((query for spot, query in self.spots if spot.contains(place)), "")

    def _point(self, query: str) -> None:
        if query != self._pointed:
            self._pointed = query
            shape = Qt.CursorShape
            self.setCursor(shape.PointingHandCursor if query else shape.ArrowCursor)
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self.updateGeometry()

    def _needs_all(self) -> bool:
        """Whether a message has the line to itself: beside the marks it would be cut off."""
        beside = sum(self._advance(mark.text) + px(14 + 4 + _GAP) for mark in self._marks)
        if not self._marks:
            words = sum(self._advance(said) for _, said in self._hints)
            beside = words + sum(caps_width(keys) + px(6 + _GAP) for keys, _ in self._hints)
        room = self.width() - 2 * px(_EDGE) - px(_GAP) - beside
        return bool(self._message) and self._advance(self._message) > room

    def _paint_marks(self, painter: QPainter) -> int:
        """Draw the counts from the right; gives where they begin."""
        size, left = px(14), self.width() - px(_EDGE)
        for mark in reversed(self._marks):
            end = left
            left -= self._advance(mark.text)
            is_pointed = mark.query == self._pointed
            self._write(painter, left, mark.text, "accent" if is_pointed else "second")
            left -= size + px(4)
            self.spots.append((QRect(left, 1, end - left, self.height() - 1), mark.query))
            ink, ratio = theme.colour(mark.role), self.devicePixelRatioF()
            drawn = icons.pixmap(mark.icon, ink, size, ratio)
            painter.drawPixmap(left, (self.height() + 1 - size) // 2, drawn)
            left -= px(_GAP)
        return left

    def _paint_words(self, painter: QPainter, room: int) -> None:
        """Draw what stands at the left; where there is room, the hidden as what can be pressed."""
        text = self._metrics().elidedText(self.text, Qt.TextElideMode.ElideRight, room)
        is_told = bool(self._hidden) and not self._message and text == self.text
        before, hidden, after = text.partition(self._hidden) if is_told else (text, "", "")
        ink = "text" if self._message else "second"
        left = self._write(painter, px(_EDGE), before, ink)
        if hidden:
            is_pointed = self._pointed == "is:hidden"
            end = self._write(painter, left, hidden, "accent" if is_pointed else ink)
            self.spots.append((QRect(left, 1, end - left, self.height() - 1), "is:hidden"))
            self._write(painter, end, after, ink)

    def _write(self, painter: QPainter, left: int, words: str, ink: str) -> int:
        """Draw words in a role's colour; gives where they end."""
        painter.setPen(QColor(theme.colour(ink)))
        painter.drawText(QRect(left, 1, self.width(), self.height() - 1), _FLAGS, words)
        return left + self._advance(words)

    def _paint_hints(self, painter: QPainter) -> int:
        """Draw keys and words from the right; gives where they begin."""
        left = self.width() - px(_EDGE)
        for keys, said in reversed(self._hints):
            left -= self._advance(said)
            self._write(painter, left, said, "second")
            left -= caps_width(keys) + px(6)
            draw_caps(painter, left, (self.height() + 1) // 2, keys)
            left -= px(_GAP)
        return left

    def _edge(self) -> QRect:
        return QRect(0, 0, self.width(), 1)

    def _advance(self, text: str) -> int:
        return self._metrics().horizontalAdvance(text)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(typography.font(typography.SMALL_FIGURE))

    def _changed(self) -> None:
        marks = ", ".join(mark.text for mark in self._marks)
        self.setAccessibleName(", ".join(filter(None, (self.text, marks))))
        is_cut = bool(self._message) and self._advance(self._message) > self.width() - px(32)
        self.setToolTip(self._message if is_cut else "")
        self.update()
