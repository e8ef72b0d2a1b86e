"""Exchange rates in the window: seen where they are used, changed, and given back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.postings.pay.rates import current_rates, has_own_rates, keep_rates
from desktop.ui.controls.buttons import LinkButton
from desktop.ui.dialogs.rates_dialog import RatesDialog
from tests.conftest import OpenWindow


@pytest.fixture
def dialog(qtbot: QtBot, appearance: object) -> RatesDialog:
    made = RatesDialog()
    qtbot.addWidget(made)
    return made


def row_of(dialog: RatesDialog, code: str) -> int:
    return next(
        row for row in range(dialog.table.rowCount()) if dialog.table.item(row, 0).text() == code
    )


def test_a_changed_rate_is_dated_today_and_kept(dialog: RatesDialog, qtbot: QtBot) -> None:
    dialog.table.item(row_of(dialog, "USD"), 1).setText("2,5")
    assert dialog.day.text() == date.today().isoformat()
    with qtbot.waitSignal(dialog.kept):
        dialog.save.click()
    assert dict(current_rates().per_euro)["USD"] == 2.5
    assert current_rates().day == date.today()


def test_a_line_more_is_there_to_add_a_currency(dialog: RatesDialog) -> None:
    last = dialog.table.rowCount() - 1
    dialog.table.item(last, 0).setText("xau")
    assert not dialog.save.isEnabled()
    dialog.table.item(last, 1).setText("0.0003")
    assert dialog.save.isEnabled()
    assert dialog.table.rowCount() == last + 2
    dialog.save.click()
    assert "XAU" in current_rates().codes


def test_what_is_wrong_is_said_and_not_kept(dialog: RatesDialog) -> None:
    dialog.table.item(row_of(dialog, "USD"), 1).setText("x")
    assert dialog.problem.text() == "The rate of USD is no number above 0."
    assert not dialog.save.isEnabled()
    assert not has_own_rates()


def test_the_bundled_rates_come_back(dialog: RatesDialog, qtbot: QtBot) -> None:
    assert not dialog.reset.isEnabled()
    keep_rates(current_rates())
    again = RatesDialog()
    qtbot.addWidget(again)
    again.reset.click()
    assert not has_own_rates()


def test_enter_saves_and_gives_nothing_back(qtbot: QtBot, appearance: object) -> None:
    keep_rates(current_rates())
    dialog = RatesDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.table.item(row_of(dialog, "USD"), 1).setText("3")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    assert dict(current_rates().per_euro)["USD"] == 3


def test_the_read_back_names_the_rates_and_they_act_at_once(
    seeded: object, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(seeded)
    window.set_query("salary:>=220kEUR")
    assert window.browser.hits.count == 0
    (link,) = [one for one in window.read_back.findChildren(LinkButton) if "rates" in one.text()]
    assert link.text() == "by the rates of 1 September 2025"
    link.click()
    (dialog,) = window.findChildren(RatesDialog)
    dialog.table.item(row_of(dialog, "USD"), 1).setText("1")
    dialog.save.click()
    qtbot.waitUntil(lambda: window.browser.hits.count == 1)
    said = [one.text() for one in window.read_back.findChildren(LinkButton)]
    qtbot.waitUntil(lambda: any(str(date.today().year) in text for text in said))


def test_mixed_currencies_may_be_compared_in_the_most_common(
    seeded: object, open_window: OpenWindow
) -> None:
    window = open_window(seeded)
    window.read_back.term_asked.emit("in:USD")
    assert window.filter_line.text() == "in:USD"
