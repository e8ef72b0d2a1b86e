"""The detail pane: one posting as it reads best, and where its fields were read."""

from desktop.ui.detail.pane import DetailPane

__all__ = ["DetailPane"]
