"""What companies' names end in by law, by which a cell or a line shows that it names one."""

from __future__ import annotations

import re
from typing import Final

#: `Rye & Sons Ltd.`, `Krume GmbH`, `Miga S.L.`, `杭州面包有限公司`, `ООО «Хлеб»`.
_LEGAL_FORM: Final = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|ag|corp|co|plc|s\.?a|s\.?r\.?l|s\.?r\.?o|s\.?l|sas|sarl|ltda|pty|oy|ab|"
    r"b\.?v|kg|group|sp\. z o\.o)\b\.?|公司|集团|株式会社|有限会社|株|(?:ООО|ОАО|ЗАО|АО|ПАО)\b",
    re.I,
)


def names_firm(words: str) -> bool:
    """Whether words hold a legal form of companies."""
    return _LEGAL_FORM.search(words) is not None
