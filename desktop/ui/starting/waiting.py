"""Which parts of the window wait until after the first paint, and the modules that each loads."""

from __future__ import annotations

from typing import Final

#: What is made when idle, in this order; before each part the modules, by tens of milliseconds,
#: that it would else load at a stretch.
WAITING: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("actions_by_name", ("tomllib", "desktop.ui.keys", "desktop.ui.actions.menus")),
    (
        "detail",
        (
            *("html.entities", "logging", "markdown_it"),
            *("desktop.ui.detail.rendering", "desktop.ui.detail.building"),
            *("desktop.ui.detail.markdown", "desktop.ui.detail.plain"),
            *("desktop.postings.posting.posting", "desktop.postings.posting.marks"),
            "desktop.postings.words.compounds",
            *("desktop.ui.detail.tall_text", "desktop.ui.detail.original"),
            *("desktop.ui.detail.sections", "desktop.ui.detail.lighting"),
            *("desktop.ui.detail.drawing", "desktop.ui.detail.text"),
            "desktop.postings.corrections.correcting",
            *("desktop.postings.corrections.typed_values", "desktop.ui.detail.editor"),
            *("desktop.ui.detail.skills", "desktop.ui.detail.fields", "desktop.ui.detail.evidence"),
            *("desktop.ui.detail.head", "desktop.ui.detail.pane"),
        ),
    ),
    ("attention", ("desktop.ui.browsing.marking",)),
    ("posting_actions", ()),
    ("mark_actions", ()),
    ("completion", ("desktop.postings.rewriting.completing",)),
    (
        "narrowing",
        ("desktop.ui.facets.delegate", "desktop.ui.facets", "desktop.ui.following.narrowing"),
    ),
    (
        "window_actions",
        (
            "desktop.exporting",
            "logging.handlers",
            "subprocess",
            "hashlib",
            "desktop.ui.imports.desk",
            "desktop.ui.actions.window_actions",
        ),
    ),
    ("no_hits", ()),
    ("drops", ()),
    ("mended_marks", ()),
    ("focus_ring", ()),
    ("rules", ()),
)
