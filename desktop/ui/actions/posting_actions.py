"""What the keys do to postings: move among them, decide, read, find others like them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.postings import Kept, Status
from desktop.postings.rewriting.terms import escaped, exactly
from desktop.ui.browsing.browser import Browser
from desktop.ui.browsing.marking import Marking
from desktop.ui.detail.pane import DetailPane
from desktop.ui.posting_list import PostingList
from desktop.ui.said import undoable

#: Schemes that a link may open; everything else a file may hold stays closed.
SCHEMES = frozenset({"http", "https", "mailto"})


class PostingActions(QObject):
    """One method an action of the key table.  Signals: `said` (a passing message), `find_asked`
    (a query's text), `detail_asked` (the detail pane should have the focus).
    """

    said = Signal(str)
    find_asked = Signal(str)
    detail_asked = Signal()

    def __init__(
        self, browser: Browser, marking: Marking, shown: PostingList, detail: DetailPane
    ) -> None:
        super().__init__(shown)
        self._browser, self._marking = browser, marking
        self._list, self._detail = shown, detail

    # move

    def next_posting(self) -> None:
        """Open the posting below."""
        self._list.step(1)

    def previous_posting(self) -> None:
        """Open the posting above."""
        self._list.step(-1)

    def first_posting(self) -> None:
        """Open the first posting listed."""
        self._list.step(-self._browser.hits.count)

    def last_posting(self) -> None:
        """Open the last posting listed."""
        self._list.step(self._browser.hits.count)

    def next_unseen(self) -> None:
        """Open the next posting not seen yet."""
        self._open_unseen(1)

    def previous_unseen(self) -> None:
        """Open the posting not seen yet before this one."""
        self._open_unseen(-1)

    def _open_unseen(self, step: int) -> None:
        id = self._browser.next_unseen(step)
        if id is None:
            self.said.emit("No unseen posting below" if step > 0 else "No unseen posting above")
        else:
            self._browser.open(id)

    def page_on(self) -> None:
        """Page through the text, then open the next posting."""
        if not self._detail.travel.page_down():
            self.next_posting()

    def page_back(self) -> None:
        """Page back through the text."""
        self._detail.travel.page_up()

    def enter_detail(self) -> None:
        """Give the detail pane the focus."""
        self.detail_asked.emit()

    # select

    def select(self) -> None:
        """Select the open posting beside others, or no more."""
        self._list.toggle_selected()

    def select_down(self) -> None:
        """Select the posting below too."""
        self._list.extend(Qt.Key.Key_Down)

    def select_up(self) -> None:
        """Select the posting above too."""
        self._list.extend(Qt.Key.Key_Up)

    def select_all(self) -> None:
        """Select all postings listed."""
        self._list.selectAll()

    # decide

    def shortlist(self) -> None:
        """Put what is meant on the shortlist, or take it off."""
        self._toggle(Status.SHORTLIST, "On the shortlist", "Off the shortlist")

    def applied(self) -> None:
        """Note that the reader applied for what is meant, or did not."""
        self._toggle(Status.APPLIED, "Applied", "Not applied")

    def hide(self) -> None:
        """Hide what is meant and open the posting below, or show it again."""
        if self._toggle(Status.HIDDEN, "Hidden: is:hidden lists it", "Shown again"):
            self._list.step_past()

    def _toggle(self, status: Status, on: str, off: str) -> bool:
        """Give or take a status; whether it was given."""
        now = self._marking.toggle_status(status)
        if now is not None:
            self._tell(on if now is status else off)
        return now is status

    def toggle_seen(self) -> None:
        """Mark what is meant seen or unseen."""
        is_seen = self._marking.toggle_seen()
        if is_seen is not None:
            self._tell("Seen" if is_seen else "Unseen")

    def _tell(self, did: str) -> None:
        """Say what was done to what is meant."""
        self.said.emit(undoable(did, len(self._marking.meant())))

    def undo(self) -> None:
        """Take the last mark back."""
        what = self._marking.undo()
        if what is not None:
            self.said.emit(f"Taken back: {what}" if what else "Nothing to take back")

    def redo(self) -> None:
        """Make the mark taken back last again."""
        what = self._marking.redo()
        if what is not None:
            self.said.emit(f"Made again: {what}" if what else "Nothing to make again")

    # read

    def open_original(self) -> None:
        """Open the file that the open posting was read from."""
        posting = self._browser.posting
        if posting is None:
            return
        for source in posting.sources:
            file = next((file for file in source.files if file.exists()), None)
            if source.folder and file:
                self._open(QUrl.fromLocalFile(str(file)), str(file))
                return
        self.said.emit("The file lies there no more; v shows the original as it was kept")

    def open_link(self) -> None:
        """Open the link at which a person applies, in the browser of the system."""
        posting = self._browser.posting
        urls = posting.posting.apply_urls if posting else ()
        if urls:
            self.open_url(urls[0])
        elif posting:
            self.said.emit("This posting names no link")

    def open_url(self, url: str) -> None:
        """Open a link of a posting; the one thing by which Shortlist goes online."""
        if QUrl(url).scheme().lower() in SCHEMES:
            self._open(QUrl(url), url)
        else:
            self.said.emit(f"Not a link to open: {url}")

    def _open(self, url: QUrl, address: str) -> None:
        """Have the system open it; where it can't, the reader may take the address elsewhere."""
        if not QDesktopServices.openUrl(url):
            QGuiApplication.clipboard().setText(address)
            self.said.emit(f"No program here opens this; copied: {address}")

    def copy_reference(self) -> None:
        """Copy title, company and link."""
        if self._browser.posting:
            QGuiApplication.clipboard().setText(reference(self._browser.posting))
            self.said.emit("Copied title, company and link")

    def print_posting(self) -> None:
        """Print the open posting, or save it as PDF."""
        # Only here: printing loads a library of its own, and few ask for it.
        from desktop.ui.detail.printed import printed  # noqa: PLC0415
        from desktop.ui.dialogs.print_dialog import ask_to_print  # noqa: PLC0415

        posting = self._browser.posting
        if posting:
            ask_to_print(printed(posting), posting.posting.shown_title, self._detail)

    def toggle_original(self) -> None:
        """Show the original beside the mended text, or the mended text alone."""
        if self._detail.is_original_shown:
            self._detail.show_mended()
            return
        posting, original = self._browser.posting, self._browser.original()
        if posting and original:
            self._detail.show_original(original, posting)

    def next_section(self) -> None:
        """Jump to the next heading."""
        self._detail.travel.next_section()

    def previous_section(self) -> None:
        """Jump to the heading before."""
        self._detail.travel.previous_section()

    def next_hit(self) -> None:
        """Jump to the next word that the filter found."""
        self._step_hit(self._detail.travel.next_hit)

    def previous_hit(self) -> None:
        """Jump to the word before that the filter found."""
        self._step_hit(self._detail.travel.previous_hit)

    def _step_hit(self, step: Callable[[], bool]) -> None:
        if self._browser.posting is not None and not step():
            self.said.emit("No word of the filter stands in this text")

    # find others like it

    def same_job(self) -> None:
        """List this posting and the others of its title and employer."""
        kept = self._browser.posting
        if kept is not None and self._browser.alike():
            title, company = kept.posting.shown_title, kept.posting.company or ""
            self.find_asked.emit(f"{exactly('title', title)} {exactly('company', company)}")
        elif kept is not None:
            self.said.emit("No other posting tells of this job")

    def same_company(self) -> None:
        """List the postings of the same company."""
        posting = self._browser.posting
        self._find("company:=", posting.posting.company if posting else None, "company")

    def same_title(self) -> None:
        """List the postings with the same title."""
        posting = self._browser.posting
        self._find("title:", posting.posting.title if posting else None, "title")

    def same_place(self) -> None:
        """List the postings in the same place."""
        places = self._browser.posting.posting.locations if self._browser.posting else ()
        self._find("location:", places[0] if places else None, "place")

    def _find(self, field: str, value: str | None, what: str) -> None:
        if value:
            self.find_asked.emit(f'{field}"{escaped(value)}"')
        elif self._browser.posting:
            self.said.emit(f"This posting states no {what}")


def reference(kept: Kept) -> str:
    """Title, company and link of a posting, a line each."""
    posting = kept.posting
    lines = (posting.shown_title, posting.company, next(iter(posting.apply_urls), None))
    return "\n".join(line for line in lines if line)
