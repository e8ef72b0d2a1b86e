"""The default of each mark that may be set: the word for "as it is", which every caller needs."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Left(Enum):
    """The default of each mark that `mark` may set: left as it is."""

    AS_IS = "as is"


AS_IS: Final = Left.AS_IS
