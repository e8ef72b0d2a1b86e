"""Rates of exchange, so that pay is comparable across currencies where the reader asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from desktop import paths

_CODE: Final = re.compile(r"[A-Z]{3}\Z", re.ASCII)
#: No currency is worth less.
_MOST: Final = 1e9
#: The file's own words, above the rates that are written.
_HEAD: Final = "# What one euro is worth, for comparing pay across currencies."


class RatesError(ValueError):
    """Rates that cannot be taken: a sentence that says which and how they are written."""


class Rates(NamedTuple):
    """What one euro is worth in other currencies (ISO 4217), as of a day."""

    day: date
    per_euro: tuple[tuple[str, float], ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The currencies that amounts can be compared in, the euro among them."""
        return tuple(code for code, _ in self._all())

    def factors(self, currency: str) -> tuple[tuple[str, float], ...]:
        """For each currency, by what an amount in it is multiplied to be one in `currency`.

        () for a currency that there is no rate for.
        """
        wanted = dict(self._all()).get(currency)
        return () if wanted is None else tuple((code, wanted / one) for code, one in self._all())

    def _all(self) -> tuple[tuple[str, float], ...]:
        return (("EUR", 1.0), *self.per_euro)


def current_rates() -> Rates:
    """The reader's own rates; the bundled ones where there are none, or none that can be read."""
    try:
        return _own_rates()
    except (OSError, ValueError):
        return bundled_rates()


def own_trouble() -> str:
    """Why the reader's own rates do not hold, a sentence; "" where they do or there are none."""
    try:
        _own_rates()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        return f"Your own rates do not hold: {error}"
    return ""


def has_own_rates() -> bool:
    """Whether there are rates of the reader's own."""
    return paths.rates_file().exists()


def bundled_rates() -> Rates:
    """The rates that Shortlist comes with."""
    return _read_once(paths.resource("rates.toml"), 0)


def read_rates(text: str) -> Rates:
    """The rates of a file's text; `RatesError` says what is wrong."""
    import tomllib  # noqa: PLC0415 - few queries compare across currencies

    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RatesError(f"The rates cannot be read: {error}.") from error
    day, listed = told.get("date"), told.get("per_euro")
    if not isinstance(day, date) or isinstance(day, datetime) or not isinstance(listed, dict):
        raise RatesError("The rates need a line date = 2025-09-01 and a table [per_euro].")
    return Rates(day, tuple(_rate(code, value) for code, value in sorted(listed.items())))


def rates_of(day: str, lines: Sequence[tuple[str, str]]) -> Rates:
    """Rates as they are typed, a currency and its rate a line; `RatesError` says what is wrong."""
    try:
        dated = date.fromisoformat(day)
    except ValueError:
        raise RatesError(f"“{day}” is no day: write it as 2025-09-01.") from None
    codes = [code.upper() for code, _ in lines]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise RatesError(f"{twice} stands here twice.")
    return Rates(dated, tuple(sorted(_rate(code.upper(), _number(rate)) for code, rate in lines)))


def written_rates(rates: Rates) -> str:
    """The rates as a file's text, which `read_rates` reads."""
    lines = [f"{code} = {value:g}" for code, value in rates.per_euro]
    return "\n".join((_HEAD, "", f"date = {rates.day.isoformat()}", "", "[per_euro]", *lines, ""))


def keep_rates(rates: Rates | None) -> None:
    """Make these the reader's own rates, or with None go back to the bundled; may raise OSError."""
    own = paths.rates_file()
    if rates is None:
        own.unlink(missing_ok=True)
        return
    own.parent.mkdir(parents=True, exist_ok=True)
    with paths.written_whole(own) as unfinished:
        unfinished.write_text(written_rates(rates), encoding="utf-8")


def _own_rates() -> Rates:
    own = paths.rates_file()
    return _read_once(own, own.stat().st_mtime_ns)


def _number(text: str) -> object:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _rate(code: str, value: object) -> tuple[str, float]:
    if not _CODE.match(code) or code == "EUR":
        raise RatesError(f"“{code}” is no currency to give a rate for: write its code, as USD.")
    if not isinstance(value, int | float) or not 0 < value < _MOST:
        raise RatesError(f"The rate of {code} is no number above 0.")
    return code, float(value)


@lru_cache(maxsize=4)
def _read_once(file: Path, _written: int) -> Rates:
    return read_rates(file.read_text(encoding="utf-8"))
