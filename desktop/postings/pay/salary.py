"""Pay as a value, apart from the posting: rows of the list need no more of it than this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Period = Literal["year", "month", "week", "day", "hour"]

#: Periods of pay in one year, full time: 2,080 hours, 260 days, 52 weeks, 12 months.
PERIODS_A_YEAR: Final[dict[str, float]] = {
    "year": 1,
    "month": 12,
    "week": 52,
    "day": 260,
    "hour": 2080,
}


@dataclass(frozen=True, slots=True)
class Salary:
    """The base pay as stated: amounts in `currency` (ISO 4217, or None) per `period`."""

    min: float | None
    max: float | None
    currency: str | None
    period: Period

    @property
    def year_min(self) -> float | None:
        """The least figure as a year's, in the stated currency."""
        return None if self.min is None else self.min * PERIODS_A_YEAR[self.period]

    @property
    def year_max(self) -> float | None:
        """The highest figure as a year's, in the stated currency."""
        return None if self.max is None else self.max * PERIODS_A_YEAR[self.period]
