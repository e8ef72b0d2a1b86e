"""PySide's support for errors loads late, and then says what it always says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_WRONG_CALLS = """
from PySide6.QtCore import QObject, QTimer
for wrong in (lambda: QTimer().start("soon"), lambda: QTimer(pace=1), lambda: QObject(1, 2)):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error), error)
print(QTimer.start.__doc__)
"""


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_wrong_calls_and_documentation_read_as_without_us() -> None:
    said = run(f"import desktop.ui\n{_WRONG_CALLS}")
    assert "Supported signatures" in said
    assert said == run(_WRONG_CALLS)


def test_what_explains_wrong_calls_is_not_loaded_before_one() -> None:
    code = (
        "import sys, desktop.ui; from PySide6 import QtWidgets; QtWidgets.QApplication([])\n"
        "support = sys.modules['shibokensupport.signature.{}']\n"
        "print('{}' in vars(support), hasattr(support, '{}'), '{}' in vars(support))"
    )
    for module, name in (("parser", "pyside_type_init"), ("mapping", "type_map")):
        assert run(code.format(module, name, name, name)) == "False True True\n"
