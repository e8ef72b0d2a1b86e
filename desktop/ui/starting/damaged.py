"""What a start asks where the cache is damaged, so that nobody stands before a closed door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox


def is_to_begin_anew(sentence: str, file: Path) -> bool:
    """Say what is wrong with the cache in a file, and ask whether to begin another in its place."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle("Shortlist")
    box.setText(f"{sentence.partition('.')[0]}.")  # what it advises beyond that is offered here
    box.setInformativeText(
        f"{file}\n\nShortlist can begin a new cache there. This file is kept under another name; "
        "your marks and saved queries come back from the copy beside it, and the postings that you "
        "marked. All others come back as you import your folders again."
    )
    begin = box.addButton("Begin a New Cache", QMessageBox.ButtonRole.AcceptRole)
    box.addButton("Quit", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(begin)
    box.exec()
    return box.clickedButton() is begin
