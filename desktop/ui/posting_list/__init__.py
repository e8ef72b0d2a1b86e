"""The list of postings: a view over ids; rows are fetched by the page as they come in sight."""

from desktop.ui.posting_list.model import Fetch, PostingListModel
from desktop.ui.posting_list.view import PostingList

__all__ = ["Fetch", "PostingList", "PostingListModel"]
