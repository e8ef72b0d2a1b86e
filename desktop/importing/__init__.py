"""How postings come in: folders and pasted text, looked at, saved in batches, reported.

Each name is fetched when first asked for: with reading and extracting behind them, all at once
would delay the window's first paint by more than Qt itself does.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from desktop.importing.again import is_outdated, read_again, read_one_again
    from desktop.importing.index_process import IndexProcess
    from desktop.importing.paste import import_text
    from desktop.importing.process import Failure, ImportProcess, ReadAgainProcess
    from desktop.importing.run import Watcher, import_paths
    from desktop.importing.survey import plan_import

__all__ = [
    "Failure",
    "ImportProcess",
    "IndexProcess",
    "ReadAgainProcess",
    "Watcher",
    "import_paths",
    "import_text",
    "is_outdated",
    "plan_import",
    "read_again",
    "read_one_again",
]

_HOMES: Final = {
    "Failure": "process",
    "ImportProcess": "process",
    "ReadAgainProcess": "process",
    "IndexProcess": "index_process",
    "Watcher": "run",
    "import_paths": "run",
    "import_text": "paste",
    "plan_import": "survey",
    "is_outdated": "again",
    "read_again": "again",
    "read_one_again": "again",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
