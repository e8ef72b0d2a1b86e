"""A figure and its floor, and how a table of them is printed and kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

CHECKOUT = Path(__file__).resolve().parents[2]
CORPUS = CHECKOUT.parent / "shared" / "corpus"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure, and the floor that it is held against, in the same unit."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    floor_name: str = ""

    @property
    def ratio(self) -> float | None:
        """The figure as a multiple of its floor."""
        return self.value / self.floor if self.floor else None


def timed(do: Callable[[], object], runs: int = 5) -> float:
    """The median of so many runs, in milliseconds."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        do()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_table(figures: Sequence[Figure]) -> None:
    """Print the figures, a line each."""
    for figure in figures:
        line = f"{figure.name:52} {figure.value:10,.2f} {figure.unit:5}"
        if figure.ratio is not None:
            line += f" = {figure.ratio:6.2f} x {figure.floor:,.2f} {figure.floor_name}"
        print(line)


def keep(figures: Sequence[Figure], file: Path) -> None:
    """Write name → figure, its floor beside it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    kept = {
        figure.name: {"value": figure.value, "unit": figure.unit, "floor": figure.floor}
        for figure in figures
    }
    file.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
