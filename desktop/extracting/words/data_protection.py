"""How texts say whose data protection they tell of: who hires, where laws ask for its name."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.patterns import CAPITALS

#: Of what every such sentence holds one.
STEMS: Final = (
    "administrator", "przetwarzani", "kezelője", "verarbeitung", "tratamiento", "traitement",
    "trattamento", "správcem",
)  # fmt: skip
#: Whose data protection a text tells of: who hires, as a rule, where laws ask for its name.
CONTROLS = re.compile(
    r"(?:[Aa]dministrator(?:em|ką)? (?:(?:Pani/Pana|Pana/Pani|Twoich|Państwa|moich|podanych|danych"
    r"|[Dd]anych|osobowych|kandydatów|jest) ){1,6}|(?<=[Pp]rzetwarzanie )"
    r"[^\n.]{0,130}? przez |kezelője:? az? "
    r"|[Vv]erantwortlich(?:er|e Stelle)? für die (?:Daten)?[Vv]erarbeitung[^\n.]{0,60}? ist "
    r"(?:die |der |das )?|[Rr]esponsable (?:del tratamiento|du traitement)[^\n.]{0,40}? es?t? "
    r"(?:la |el |le )?|[Tt]itolare del trattamento[^\n.]{0,40}? è (?:la )?"
    r"|[Ss]právcem (?:osobních )?údajů je (?:společnost )?)(?:[Ff]irm[aęą] |[Ss]półk[aęą] )?[„\"]?"
    rf"(?P<name>[{CAPITALS}][\w&.'’-]*[\w&]"
    rf"(?: (?![Ss]p\. ?[zkj])(?:(?:i|of|de|do|da|und|&) )?[{CAPITALS}][\w&.'’-]*[\w&]){{0,6}}"
    r"(?:,? (?:[Ss]p\. ?z ?o\. ?o\.|[Ss]p\. ?k\.|S\.A\.|s\.r\.o\.|Kft\.|Zrt\.))?)"
)
