"""An index beside SQLite: sets of postings as whole numbers, so that a key's answer is at hand.

Without it every search gives the same, slower.
"""

from desktop.cache.index.beside import Beside
from desktop.cache.index.index import Index
from desktop.cache.index.learning import Answer

__all__ = ["Answer", "Beside", "Index"]
