"""The facet pane: counts of each field's values under the query; ticking one rewrites its text."""

from desktop.ui.facets.tree import FacetTree

__all__ = ["FacetTree"]
