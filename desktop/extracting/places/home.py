"""In which countries a posting's towns are likelier to lie, of several that are called alike."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.gazetteer import gazetteer
from desktop.extracting.text.language import language_of
from desktop.extracting.text.layout import Layout

#: Where a language other than English is at home: of towns alike in name the one there is meant.
_HOMES: Final = {
    "de": ("DE", "AT", "CH"), "fr": ("FR", "BE", "CH", "CA"), "es": ("ES", "MX", "AR", "CO", "CL"),
    "pt": ("BR", "PT"), "it": ("IT",), "nl": ("NL", "BE"), "pl": ("PL",), "cs": ("CZ",),
    "sv": ("SE",), "da": ("DK",), "no": ("NO",), "nb": ("NO",), "ru": ("RU",), "tr": ("TR",),
    "uk": ("UA",), "bg": ("BG",), "sr": ("RS",), "el": ("GR", "CY"), "he": ("IL",), "ja": ("JP",),
    "ko": ("KR",), "th": ("TH",), "hi": ("IN",), "zh": ("CN", "TW", "HK"),
    "az": ("AZ",),
}  # fmt: skip
#: Where a currency that the metadata's pay names is the only one's.
_OF_CURRENCY: Final = {
    "KYD": ("KY",), "JMD": ("JM",), "TTD": ("TT",), "BBD": ("BB",), "BSD": ("BS",), "BMD": ("BM",),
    "GBP": ("GB",), "CAD": ("CA",), "AUD": ("AU",), "NZD": ("NZ",), "INR": ("IN",), "ZAR": ("ZA",),
    "NGN": ("NG",), "KES": ("KE",), "GHS": ("GH",), "SGD": ("SG",), "MYR": ("MY",), "PHP": ("PH",),
}  # fmt: skip
_CODE = re.compile(r"\b[A-Z]{3}\b")


def home_of(layout: Layout) -> tuple[str, ...]:
    """The countries in which a town is likely to lie, by the metadata, the pay or the language."""
    home = _HOMES.get(language_of(layout) or "", ("GB",) if "£" in layout.others else ())
    for _, value in layout.meta("salary"):
        home = next(
            (_OF_CURRENCY[code] for code in _CODE.findall(value) if code in _OF_CURRENCY), home
        )
    for _, value in layout.meta("country", "location.country"):
        lands = sorted(gazetteer.meanings(value), key=lambda known: known.kind != "country")
        home = next((known.countries for known in lands), home)
    return home
