"""A posting as a document to print: what it states, then its text, in the pane's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.postings import Kept
from desktop.ui.detail.blocks import PLAIN, Block, Run, Style
from desktop.ui.detail.body import without_repeat
from desktop.ui.detail.drawing import draw_blocks
from desktop.ui.detail.fields import SHOWN_FIELDS
from desktop.ui.detail.prose import prose_start
from desktop.ui.detail.rendering import render
from desktop.ui.look import theme, typography
from desktop.ui.look.typography import px

_BOLD: Final = Style(is_bold=True)


def printed(kept: Kept) -> QTextDocument:
    """The posting for paper: in the colours of light, whatever the window wears."""
    posting = kept.posting
    start = prose_start(posting)
    text = render(posting.body, kept.format, start, sections=posting.sections)
    document = QTextDocument()
    document.setDocumentMargin(0)
    letters = typography.font(typography.READING)
    letters.setFeature(QFont.Tag("calt"), 0)  # in PDF, what stands in for a sign is no text
    document.setDefaultFont(letters)
    head = [_row("", posting.shown_title), *_stated(kept), Block("rule")]
    draw_blocks(document, [*head, *without_repeat(text, posting.title)], theme.LIGHT)
    _set_large(document.firstBlock())
    return document


def _stated(kept: Kept) -> Iterator[Block]:
    """What is stated, a line each."""
    posting, marks = kept.posting, kept.marks
    if posting.company:
        yield _row("", posting.company, _BOLD)
    for field in SHOWN_FIELDS:
        said = field.say(posting)
        yield from _labelled(field.label, said.full or said.value)
    yield from _labelled("Skills", ", ".join(posting.skills))
    for url in posting.apply_urls:
        yield _row("Apply", url, Style(link=url))
    for mail in posting.emails:
        yield _row("Mail", mail, Style(link=f"mailto:{mail}"))
    yield from _labelled("Tags", ", ".join(marks.tags))
    yield from _labelled("Note", marks.note)


def _labelled(label: str, value: str) -> Iterator[Block]:
    if value:
        yield _row(label, value)


def _row(label: str, value: str, style: Style = PLAIN) -> Block:
    before = (Run(f"{label}: ", 0, 0, _BOLD),) if label else ()
    return Block("row", (*before, Run(value, 0, 0, style)))


def _set_large(title: QTextBlock) -> None:
    """Set the title as the pane's head does."""
    style = typography.DETAIL_TITLE
    letters = QTextCharFormat()
    letters.setFontWeight(style.weight)
    letters.setProperty(QTextFormat.Property.FontPixelSize, px(style.size))
    cursor = QTextCursor(title)
    line = title.blockFormat()
    line.setLineHeight(px(style.line), line.lineHeightType())
    cursor.setBlockFormat(line)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.mergeCharFormat(letters)
