"""Completion in the filter line: a list below it that never takes the focus."""

from desktop.ui.completion.completion import Completion

__all__ = ["Completion"]
