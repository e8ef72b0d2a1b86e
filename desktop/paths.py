"""Where our own files lie, in a checkout, a wheel or a bundle, and how one is written whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

APP_NAME = "Shortlist"
CACHE_VARIABLE = "SHORTLIST_CACHE"
SETTINGS_VARIABLE = "SHORTLIST_SETTINGS"

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A folder shipped beside the package in a checkout, inside it in a wheel."""
    beside = _PACKAGE.parent / name
    inside = _PACKAGE / name
    return inside if inside.is_dir() else beside


def resource(*parts: str) -> Path:
    """A file or folder under `resources/`."""
    return _shipped("resources").joinpath(*parts)


def seeds_folder() -> Path:
    """The folder of the five sample postings."""
    return _shipped("seeds")


def cache_file() -> Path:
    """The cache: named by `SHORTLIST_CACHE`, else in the platform's data folder."""
    named = os.environ.get(CACHE_VARIABLE)
    return Path(named).expanduser() if named else _data_folder() / "shortlist.db"


def settings_file() -> Path:
    """The settings: named by `SHORTLIST_SETTINGS`, else in the platform's config folder."""
    return _settings_file(os.environ.get(SETTINGS_VARIABLE))


def _settings_file(named: str | None) -> Path:
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path  # noqa: PLC0415 - not installed when main.py sets up

    return user_config_path(APP_NAME, appauthor=False) / "settings.ini"


def rates_file() -> Path:
    """The reader's own rates of exchange, where there are any; beside the settings."""
    return _beside_settings("rates.toml", os.environ.get(SETTINGS_VARIABLE))


def own_skills_file() -> Path:
    """The reader's own skills, where there are any; beside the settings."""
    return _beside_settings("skills.txt", os.environ.get(SETTINGS_VARIABLE))


@lru_cache(maxsize=8)  # asked for with every posting and keystroke
def _beside_settings(name: str, settings: str | None) -> Path:
    return _settings_file(settings).with_name(name)


def log_file() -> Path:
    """The log, crashes among it."""
    from platformdirs import user_log_path  # noqa: PLC0415 - not installed when main.py sets up

    return user_log_path(APP_NAME, appauthor=False) / "shortlist.log"


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Where to write what a file is to hold: it takes the file's place once all is written.

    At any error the file stays as it was, with nothing left beside it.
    """
    unfinished = file.with_name(f"{file.name}.part")
    try:
        yield unfinished
        unfinished.replace(file)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def _data_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - not installed when main.py sets up

    return user_data_path(APP_NAME, appauthor=False)
