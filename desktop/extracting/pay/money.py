"""Amounts of money in any locale's writing: what pay is read from, before it is known to be pay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from desktop.extracting.text.patterns import led_by_letters
from desktop.extracting.text.stems import is_latin_1
from desktop.extracting.text.tuples import made

#: Codes, signs and words of currencies, and roughly how many units make one US dollar (only to
#: tell a month's figure from a year's; never used to convert what is shown).
UNITS_A_DOLLAR: Final[dict[str, float]] = {
    "USD": 1, "EUR": 1, "GBP": 0.8, "CHF": 0.9, "CAD": 1.35, "AUD": 1.5, "NZD": 1.6, "SGD": 1.35,
    "HKD": 8, "TWD": 31, "CNY": 7, "JPY": 140, "KRW": 1300, "INR": 80, "PKR": 250, "BDT": 110,
    "LKR": 300, "NPR": 130, "IDR": 15000, "MYR": 4.5, "THB": 35, "PHP": 56, "VND": 24000,
    "RUB": 80, "UAH": 38, "BYN": 3, "KZT": 460, "KGS": 87, "UZS": 12000, "GEL": 2.7, "AMD": 390,
    "AZN": 1.7,
    "PLN": 4, "CZK": 22, "HUF": 350, "RON": 4.6, "BGN": 1.8, "RSD": 108, "MDL": 18, "ISK": 138,
    "SEK": 10, "NOK": 10, "DKK": 7, "TRY": 30, "ILS": 3.7, "AED": 3.7, "SAR": 3.75, "QAR": 3.6,
    "KWD": 0.3, "BHD": 0.4, "EGP": 40, "MAD": 10, "TND": 3, "NGN": 1000, "KES": 130, "GHS": 13,
    "ZAR": 18, "BRL": 5, "MXN": 18, "ARS": 900, "CLP": 900, "COP": 4000, "PEN": 3.7, "UYU": 40,
    "CRC": 520, "KYD": 0.83, "JMD": 155, "TTD": 6.8, "BBD": 2, "BSD": 1, "BMD": 1, "XCD": 2.7,
    "FJD": 2.25, "BWP": 13.5, "ZMW": 25, "UGX": 3700, "TZS": 2500, "RWF": 1300, "ETB": 57,
    "XOF": 600, "XAF": 600, "OMR": 0.38, "JOD": 0.71, "MVR": 15.4,
}  # fmt: skip

_SIGNS: Final[dict[str, str]] = {
    "us$": "USD", "usd$": "USD", "u$s": "USD", "u$d": "USD", "$us": "USD", "$": "$", "c$": "CAD",
    "ca$": "CAD", "cad$": "CAD", "cdn$": "CAD", "$ca": "CAD", "a$": "AUD", "au$": "AUD",
    "aud$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD",
    "nt $": "TWD", "ntd$": "TWD", "ntd $": "TWD", "ntd": "TWD",
    "r$": "BRL", "r$:": "BRL", "r $": "BRL", "cn¥": "CNY", "rmb¥": "CNY", "mx$": "MXN",
    "mex$": "MXN",
    "€": "EUR", "£": "GBP", "¥": "¥", "₹": "INR",
    "kr": "kr", "kr.": "kr", "rs.": "INR", "rs": "INR", "inr": "INR", "₽": "RUB", "₴": "UAH",
    "₸": "KZT", "₺": "TRY",
    "₩": "KRW", "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "rm": "MYR",
    "rp": "IDR", "fr.": "CHF", "sfr.": "CHF", "r": "ZAR", "s/": "PEN", "ksh": "KES",
    "ksh.": "KES", "kshs": "KES", "kshs.": "KES", "ugx.": "UGX", "ushs": "UGX", "tshs": "TZS",
    "n": "NGN", "gh₵": "GHS", "ghc": "GHS", "nrs": "NPR", "nrs.": "NPR", "php ₱": "PHP",
}  # fmt: skip

_WORDS: Final[dict[str, str]] = {
    "euros": "EUR", "euroa": "EUR", "euro": "EUR", "eur": "EUR", "евро": "EUR", "欧元": "EUR",
    "us dollars": "USD",
    "dollars": "$", "долларов": "USD", "долл.": "USD", "dólares": "USD",
    "美元": "USD", "美金": "USD",
    "canadian dollars": "CAD", "australian dollars": "AUD", "pounds": "GBP",
    "pounds sterling": "GBP",
    "sterling": "GBP", "英镑": "GBP", "rupees": "INR", "yen": "JPY", "円": "JPY", "元": "CNY",
    "日元": "JPY", "日圓": "JPY", "日圆": "JPY", "日幣": "JPY", "日币": "JPY",
    "人民币": "CNY", "rmb": "CNY", "r$": "BRL", "zł": "PLN", "zl": "PLN", "złotych": "PLN",
    "злотих": "PLN", "злотых": "PLN", "злотий": "PLN", "kč": "CZK",
    "ft": "HUF", "lei": "RON", "лв.": "BGN", "лв": "BGN", "грн.": "UAH", "грн": "UAH", "тг": "KZT",
    "сомов": "KGS", "сум": "UZS", "тенге": "KZT",
    "руб.": "RUB", "руб": "RUB", "рублей": "RUB", "р.": "RUB", "tl": "TRY",
    "р": "RUB",
    "reais": "BRL", "원": "KRW", "원정": "KRW", "kr.": "kr", "kr": "kr", "kronor": "SEK",
    "f cfa": "XOF", "fcfa": "XOF", "francs cfa": "XOF", "franc cfa": "XOF", "cfa": "XOF",
    "francs": "CHF", "franken": "CHF", "baht": "THB", "บาท": "THB", "đ": "VND", "vnđ": "VND",
    "kenya shillings": "KES", "kenyan shillings": "KES", "kenyan shilling": "KES",
    "kenya shilling": "KES", "ksh": "KES", "kshs": "KES", "uganda shillings": "UGX",
    "ugandan shillings": "UGX", "tanzanian shillings": "TZS", "tanzania shillings": "TZS",
    "ghana cedis": "GHS", "cedis": "GHS", "birr": "ETB", "philippine pesos": "PHP",
    "singapore dollars": "SGD", "hong kong dollars": "HKD", "new zealand dollars": "NZD",
    "u.s. dollars": "USD", "indian rupees": "INR", "sri lankan rupees": "LKR",
    "pakistani rupees": "PKR", "nepalese rupees": "NPR", "dirhams": "AED", "swiss francs": "CHF",
    "港币": "HKD", "pesos": "pesos", "naira": "NGN", "rand": "ZAR", "shekels": "ILS", "$": "$",
    "us$": "USD", "$us": "USD", "€": "EUR", "£": "GBP", "¥": "¥", "₽": "RUB", "₴": "UAH",
    "₹": "INR",
    "ש\"ח": "ILS", "ש״ח": "ILS", "שח": "ILS", "שקל": "ILS", "שקלים": "ILS", "ريال سعودي": "SAR",
    "ريال": "SAR", "ر.س": "SAR", "درهم": "AED", "د.إ": "AED", "جنيه": "EGP", "جنيه مصري": "EGP",
    "دينار كويتي": "KWD", "đồng": "VND", "rupiah": "IDR", "ringgit": "MYR", "ευρώ": "EUR",
    "新台幣": "TWD", "新臺幣": "TWD", "台幣": "TWD", "港元": "HKD", "港幣": "HKD", "гривень": "UAH",
    "лева": "BGN", "динара": "RSD", "дин.": "RSD", "रुपये": "INR", "रुपए": "INR",
    "रु.": "INR", "рубля": "RUB", "гривні": "UAH", "ريال قطري": "QAR", "دينار أردني": "JOD",
    "درهم مغربي": "MAD", "ريال عماني": "OMR",
    "₸": "KZT", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₫": "VND", "฿": "THB",
    "$ ca": "CAD", "$ca": "CAD",
}  # fmt: skip

_THOUSAND: Final[dict[str, float]] = {
    "k": 1e3, "к": 1e3, "тыс": 1e3, "тыс.": 1e3, "тысяч": 1e3, "тысячи": 1e3,
    "т.р.": 1e3, "т.руб": 1e3, "т.руб.": 1e3,
    "t€": 1e3, "teur": 1e3, "t eur": 1e3, "tys": 1e3, "tys.": 1e3, "tis.": 1e3,
    "mil": 1e3, "mille": 1e3, "tsd": 1e3, "tsd.": 1e3, "thousand": 1e3, "千": 1e3, "천": 1e3,
    "ribu": 1e3, "w": 1e4, "万": 1e4, "萬": 1e4, "万円": 1e4, "만": 1e4, "만원": 1e4, "lakh": 1e5,
    "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lpa": 1e5, "l": 1e5, "百万": 1e6, "百万円": 1e6,
    "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mio.": 1e6, "mln": 1e6, "млн": 1e6, "juta": 1e6,
    "million": 1e6, "millions": 1e6, "millionen": 1e6, "millones": 1e6, "milhões": 1e6,
    "triệu": 1e6, "tr": 1e6,
    "crore": 1e7, "crores": 1e7, "cr": 1e7, "亿": 1e8, "億": 1e8, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "billions": 1e9, "mrd": 1e9, "milliarden": 1e9, "milliards": 1e9,
    "trillion": 1e12, "t": 1e12,
}  # fmt: skip


def _any_of(words: dict[str, str] | dict[str, float]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return led_by_letters("|".join(map(re.escape, longest_first)))


#: Signs and words that several currencies share, and the currencies of one of them.
AMBIGUOUS: Final = frozenset({"$", "¥", "kr", "pesos"})
_KRONER: Final = frozenset({"SEK", "NOK", "DKK", "ISK"})
#: Units in which only rupees are counted.
_INDIAN: Final = frozenset({"lakh", "lakhs", "lac", "lacs", "lpa", "crore", "crores"})
#: What a suffix ends in that names its currency with it.
_SCALES_IN: Final = {
    "円": "JPY",
    "원": "KRW",
    "т.р.": "RUB",
    "т.руб": "RUB",
    "т.руб.": "RUB",
    "t€": "EUR",
    "eur": "EUR",
}
#: Signs that stand for nothing but money.
_COINS: Final = frozenset("$€£¥₹₽₴₸₺₩₪฿₫₱₦＄￥￡")
_CODES: Final = led_by_letters("|".join(UNITS_A_DOLLAR).lower())
#: Currencies of which a thousand times some ten thousand is nobody's pay.
_DEAR: Final = frozenset({"$", "USD", "EUR", "GBP", "CAD", "AUD", "CHF"})
_THOUSANDS = re.compile(r"\d{2,3}[.,]000")
#: Where the first of its figures stands.
_NUMBER = re.compile(
    r"(?<!,)(?<![^a-z]\.)\d(?:\d{0,2}(?:[ ']\d{3})+(?:[.,]\d{1,2})?"
    r"|\d{0,2}(?:[.,]\d{2,3})+(?:[.,]\d{1,2})?"
    r"|\d{0,11}(?:[.,]\d{1,2})?)(?!\d)"
)
_BEFORE = re.compile(
    rf"(?:(?<![a-z])(?P<code>{_CODES})(?:[ ]{{0,2}}~?|\$))?"
    rf"(?P<sign>(?<![a-zà-ɏḀ-ỹ])(?:{_any_of(_SIGNS)}))?[ ]{{0,3}}$"
)
#: How what it finds ends, with the letters that may be its last.
_ENDS: Final = frozenset({*(word[-3:] for word in (*_SIGNS, *map(str.lower, UNITS_A_DOLLAR))), "~"})
_SCALE = re.compile(rf" ?(?P<scale>{_any_of(_THOUSAND)})(?:(?![a-zà-žа-я])|(?=(?:rmb|{_CODES})\b))")
_AFTER = re.compile(
    rf"(?:,-{{1,2}})? {{0,2}}(?:(?P<sign>€|£|\$(?! ?\d)|zł)? {{0,2}}\(?(?P<code>{_CODES})\b"
    rf"|\(?(?P<word>{_any_of(_WORDS)})(?![a-zà-žа-я\d]))"
)
_NUMBERED = re.compile(r"\b(?:n[or]|№)\.? $")
#: What stands before a number that has no currency before it.
_NO_SIGN: Final = frozenset("\n\t-~([/:;,.+'\"0123456789#&=%")
#: Marks and look-alikes, each made one plain character, so that offsets stay true.
_PLAIN: Final[dict[str, str]] = {
        "*": " ", "_": " ", "\\": " ", "\xa0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ",
        "’": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "－": "-",
        "～": "~", "〜": "~", "，": ",", "．": ".", "＄": "$", "￥": "¥", "￡": "£", "：": ":",
        "／": "/",
        "（": "(", "）": ")", "\t": " ",
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
}  # fmt: skip
_PLAIN_IN_ASCII: Final = frozenset(filter(str.isascii, _PLAIN))


class Amount(NamedTuple):
    """A number that may be money: `text[start:end]` with its signs.

    `currency` is an ISO code, one of the ambiguous signs "$", "¥", "kr", "pesos", or None;
    `scale` is what a suffix multiplied it by (1,000 for "k").
    """

    value: float
    currency: str | None
    scale: float
    start: int
    end: int


def plain(text: str, others: str | None = None) -> str:
    """The text with marks, dashes, spaces and wide digits made alike; offsets stay true.

    `others` are its characters beyond ASCII, if they are known.
    """
    held = _PLAIN.keys() if others is None else _PLAIN_IN_ASCII | (_PLAIN.keys() & set(others))
    for mark in held:
        text = text.replace(mark, _PLAIN[mark])
    return text


def parse_number(written: str, *, is_scaled: bool = False) -> float:
    """The value of digits with separators: "1.234,56", "12 345", "12,00,000", "4.5".

    One separator before exactly three digits parts thousands, unless millions follow
    (1,020k, but 1.250M).
    """
    if written.isdecimal():
        return float(written)
    digits = written.replace(" ", "").replace("'", "")
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return float(digits)
    last = digits.rindex(marks[-1])
    tail = len(digits) - last - 1
    is_mixed = len(set(marks)) == 2
    is_decimal = is_mixed or (len(marks) == 1 and (tail != 3 or is_scaled or digits[0] == "0"))
    if is_mixed and tail == 3 and marks.count(marks[-1]) > 1:
        is_decimal = False
    whole = (digits[:last] if is_decimal else digits).replace(".", "").replace(",", "")
    return float(f"{whole}.{digits[last + 1 :]}") if is_decimal else float(whole)


def stems() -> Iterator[str]:
    """What a text in lower case holds where an amount is money: the signs, or words beside digits.

    Some characters may part these from those.
    """
    yield from _COINS
    for word in {*UNITS_A_DOLLAR, *_SIGNS, *_WORDS, *_THOUSAND}:
        if not is_latin_1(word):
            yield word
        elif _COINS.isdisjoint(word):
            bare = word.lower().rstrip("./")
            for gap in ("", "_", "__", "___"):
                yield from (f"_{bare}{gap}0", f"0{gap}{bare}_")


def amounts(text: str, figures: Iterable[int], line_end: int) -> Iterator[Amount]:
    """Every number on a line of a text in lower case made `plain`: where runs of digits begin.

    With it goes the currency and the suffix beside it.
    """
    last = end = 0
    for at in figures:
        number = _NUMBER.match(text, at, line_end) if at >= end else None
        if number is None:
            continue
        start, end = number.span()
        is_beside = start and (text[start - 1] not in _NO_SIGN or text.startswith("rs.", start - 3))
        before = _stated_before(text, start) if is_beside else None
        if before and before.start() < last:
            before = None  # a sign behind the number before it: `10,000 USD * 14`
        if before and before.start() < start and before[0].strip():
            start = before.start() + len(before[0]) - len(before[0].lstrip())
        elif start and text[start - 1].isalpha() and text[start - 1].isascii():
            continue
        amount = _amount(text, number[0], start, end, before)
        last = amount.end
        yield amount


def _stated_before(text: str, at: int) -> re.Match[str] | None:
    """The currency before a number; looked for where what stands there ends as one does."""
    bare = text[max(0, at - 9) : at].rstrip(" ")
    if _ENDS.isdisjoint((bare[-1:], bare[-2:], bare[-3:])):
        return None
    return _BEFORE.search(text, max(0, at - 9), at)


def _amount(text: str, written: str, start: int, end: int, before: re.Match[str] | None) -> Amount:
    currency = _currency(before["code"], before["sign"], _SIGNS) if before else None
    if currency == "NGN" and before and before["sign"] == "n" and "," not in written:
        currency = None  # `N95`
    scale = 1.0
    if found := _SCALE.match(text, end):
        scale = _THOUSAND[found["scale"]]
        if scale == 1e6 and _NUMBERED.search(text, max(0, start - 4), start):
            scale = 1.0  # a house's letter: `No 9M`
        end = found.end()
        currency = _of_scale(found["scale"], currency)
    if after := _AFTER.match(text, end):
        stated = _currency(after["code"], after["sign"] or after["word"], _WORDS)
        if stated and (currency is None or currency in AMBIGUOUS or stated == currency):
            currency, end = stated, after.end()
        elif stated == "kr" and currency in _KRONER:
            end = after.end()
    if scale == 1e3 and currency in _DEAR and _THOUSANDS.fullmatch(written):
        scale = 1.0  # a slip of the pen: `$85,000k`
    is_scaled = scale > 1e3 and (scale != 1e4 or "," not in written)
    value = parse_number(written, is_scaled=is_scaled) * scale
    value = value if value.is_integer() else round(value, 4)
    return made(Amount, (value, currency, scale, start, end))


def _of_scale(scale: str, currency: str | None) -> str | None:
    """The currency that a suffix names with it, or of which alone it is used."""
    for end, named in _SCALES_IN.items():
        if scale.endswith(end):
            return named
    return "INR" if currency is None and scale.lower() in _INDIAN else currency


def _currency(code: str | None, sign: str | None, names: dict[str, str]) -> str | None:
    if code:
        return code.upper()
    return names.get(sign) if sign else None


def in_scale_of(low: Amount, high: Amount) -> Amount:
    """The lower end of a range in the suffix of its upper end: "65-95k" starts at 65,000."""
    if low.scale == 1 and high.scale > 1 and low.value < high.value / high.scale * 1.5:
        return low._replace(value=low.value * high.scale, scale=high.scale)
    if 10 <= low.value < 1000 and low.value < high.value / 1000 <= 4 * low.value:
        return low._replace(value=low.value * 1000)  # 22-30 000 Kč
    return low


def as_scaled(low: Amount, high: Amount) -> Amount:
    """The upper end of a range in the suffix of its lower end alone: "35k-50" ends at 50,000."""
    rises = low.scale > 1 and high.scale == 1 and low.value < high.value * low.scale < 4 * low.value
    return high._replace(value=high.value * low.scale, scale=low.scale) if rises else high
