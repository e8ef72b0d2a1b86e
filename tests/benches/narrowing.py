"""The facets beside the list, and a list of many hits against one of few."""

from __future__ import annotations

from array import array

from PySide6.QtWidgets import QApplication

from desktop.postings import Hits
from desktop.ui.window import MainWindow
from tests.benches.figures import Figure, timed

FIELDS = ("level", "country", "remote", "skill", "salary", "type", "posted", "location", "company",
          "language", "status")  # fmt: skip
#: Under which queries facets are counted.
QUERIES = ("", "python", "se", "salary:>=90k")


def measure(window: MainWindow) -> list[Figure]:
    """The dearest facet, each counted alone; and the reset of the list's model."""
    browser = window.browser
    count = browser.totals.postings
    took: dict[str, float] = {}
    for typed in QUERIES:
        window.set_query(typed)
        QApplication.processEvents()
        for field in FIELDS:
            browser.facet(field)
            took[field] = max(took.get(field, 0.0), timed(lambda: browser.facet(field), 3))  # noqa: B023
    window.set_query("")
    figures = [Figure(f"facet {field}, {count:,} postings", took[field], "ms") for field in FIELDS]
    return [*figures, *_resets(window, count)]


def _resets(window: MainWindow, count: int) -> list[Figure]:
    browser, view = window.browser, window.list
    everything = browser.hits
    few = Hits(array("q", everything.ids[:1000]))

    def reset(hits: Hits) -> None:
        view.show_hits(hits, browser.rows)
        QApplication.sendPostedEvents()

    reset(everything)
    many_ms, few_ms = timed(lambda: reset(everything), 21), timed(lambda: reset(few), 21)
    name = f"model reset with {everything.count:,} hits, painted"
    return [Figure(name, many_ms, "ms", few_ms, "ms with 1,000")]
