"""Has PySide load its support for errors and signatures when it is first asked for.

That support is Python, kept as text inside PySide's library and compiled anew in every start: 35 ms
for what writes the messages of wrong calls, signatures and stubs.  Each of its modules stands ready
under its name from the first, empty, and fills itself when something in it is looked for (PEP 562).
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_LATE: Final = frozenset(
    f"shibokensupport/signature/{name}.py"
    for name in (
        *("errorhandler", "layout", "mapping", "parser"),
        *("lib/enum_sig", "lib/pyi_generator", "lib/tool"),
    )
)
#: All that an empty module holds.  `update_mapping`, of `mapping`, PySide looks up past the rest.
_EMPTY: Final = f"""
from {__name__} import filling
__getattr__ = filling(__name__, {{!r}})
def update_mapping(): return __getattr__("update_mapping")()
"""

_compile = builtins.compile
_texts: dict[str, Any] = {}


@contextmanager
def deferred() -> Iterator[None]:
    """While PySide is imported, which hands the text of its support to `compile`."""

    def compile_late(text: Any, file: Any, *rest: Any, **options: Any) -> Any:
        if file not in _LATE:
            return _compile(text, file, *rest, **options)
        _texts[file] = text
        return _compile(_EMPTY.format(file), file, "exec")

    builtins.compile = compile_late  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = _compile


def filling(module: str, file: str) -> Callable[[str], object]:
    """The `__getattr__` of an empty module: fills it, then looks again."""

    def look(name: str) -> object:
        here = vars(sys.modules[module])
        if file in _texts and not name.startswith("__"):  # such are asked of any module
            del here["update_mapping"]
            exec(_compile(_texts.pop(file), file, "exec"), here)
        try:
            return here[name]
        except KeyError:
            raise AttributeError(name) from None

    return look
