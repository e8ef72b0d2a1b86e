"""How postings come in: folders and pasted text, looked at, saved in batches, reported."""

from desktop.importing.again import read_again
from desktop.importing.paste import import_text
from desktop.importing.process import Failure, ImportProcess
from desktop.importing.run import Watcher, import_paths
from desktop.importing.survey import plan_import

__all__ = [
    "Failure",
    "ImportProcess",
    "Watcher",
    "import_paths",
    "import_text",
    "plan_import",
    "read_again",
]
