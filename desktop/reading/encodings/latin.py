"""Latin text in one byte a letter: which of many alike encodings, by how its letters stand."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Final

from desktop.reading.encodings.latin_languages import LANGUAGES, Language

#: The encodings told apart, likelier first.  Windows-1252 holds all that ISO 8859-1 does.
_CANDIDATES: Final = (
    "cp1252", "mac-roman", "cp1250", "iso8859-2", "iso8859-15", "cp1254", "cp850", "cp437",
    "cp1257", "iso8859-16", "mac-latin2", "cp852",
)  # fmt: skip
#: Codecs of several bytes a letter, which chardet tells apart well.
_WIDE: Final = re.compile(
    r"gb|big5|shift|cp9(?:32|49|50)|euc|iso2022|johab|hz|utf|mac-(?:j|ch|k)|ms9"
)
#: Words of ASCII letters alone.
_PLAIN: Final = re.compile(rb"(?<![\x80-\xffA-Za-z])[A-Za-z]{1,8}(?![\x80-\xffA-Za-z])")
_RUN: Final = re.compile(rb"[\x80-\xff]+")
#: In words of Latin letters those beyond ASCII stand alone; in other scripts whole words do.
_LONGEST_RUN: Final = 1.7
#: What a letter of the language's own is worth, and one that it never writes.
_OWN: Final = 3.0
_FOREIGN: Final = -2.0
#: A sign by what stands before and after it: the pattern of a place where it belongs.
_SIGNS: Final = (
    ("’", re.compile(r"\w’(?:\w|[\s,.;:!?)]|$)"), 4.5),
    ("‘", re.compile(r"(?:^|[\s(])‘\w"), 3.0),
    ("“„«‹", re.compile(r"(?:^|[\s(\[>*_])[“„«‹][\w\s]"), 3.0),
    ("”“»›", re.compile(r"[\w.,!?)][”“»›](?:[\s,.;:!?)<*_]|$)"), 3.0),
    ("–—", re.compile(r"(?:[\s\d\w])[–—](?:[\s\d\w]|$)"), 3.0),
    ("…", re.compile(r"\w…"), 2.5),
    ("•·●▪", re.compile(r"(?:^|[\n\s])[•·●▪](?:\s|\w)"), 3.0),
    ("€£¥", re.compile(r"(?:\d\s?[€£¥]|[€£¥]\s?\d)"), 3.5),
    ("€£¥", re.compile(r"(?:^|[\s(/])[€£¥](?:[\s)/.,]|$)"), 1.5),
    ("®™©", re.compile(r"(?:\w[®™]|©\s?\d|[\s(]©)"), 2.5),
    ("\xa0", re.compile(r"\xa0"), 0.5),
    ("°º", re.compile(r"\d[°º]|[nN]º"), 2.5),
    ("ª", re.compile(r"\dª"), 2.0),
    ("§", re.compile(r"§\s?\d|[\s(]§"), 2.5),
    ("½¼¾²³", re.compile(r"\d[½¼¾]|\w[²³]"), 2.0),
    ("¿¡", re.compile(r"(?:^|[\s(\"“])[¿¡]\w"), 3.0),
    ("×±", re.compile(r"\d\s?×\s?\d|±\s?\d"), 2.0),
)
#: What the lack of the language's plain words takes off each letter, and how large a share of all
#: words is enough of them.
_AFFINITY: Final = 1.5
_ENOUGH_WORDS: Final = 0.2
#: As much as is weighed, in characters beyond ASCII: what they say repeats itself.
_MOST: Final = 2000
#: More characters than these weigh no more than these.
_ENOUGH: Final = 10
#: What being likelier, and being chardet's choice, is worth.
_PRIOR: Final = 0.4
_CHOICE: Final = 1.5


def is_latin(data: bytes, named: str) -> bool:
    """Whether bytes are text in Latin letters, though chardet may name another script's codec."""
    if _WIDE.match(named):
        return False
    runs = [len(match.group()) for match in _RUN.finditer(data)]
    return bool(runs) and sum(runs) / len(runs) <= _LONGEST_RUN


def latin_encoding(data: bytes, named: str) -> str:
    """The codec by which most characters beyond ASCII stand where such do; `named` if all fail."""
    votes = {
        codec: weight + (_CHOICE if codec == named else 0) - _PRIOR * place / len(_CANDIDATES)
        for place, codec in enumerate(dict.fromkeys((*_CANDIDATES, named)))
        if (weight := _weight(data, codec)) is not None
    }
    return max(votes, key=votes.__getitem__) if votes else named


def _weight(data: bytes, codec: str) -> float | None:
    """How well a text stands in a codec; None where it has bytes that the codec lacks."""
    try:
        text = data.decode(codec)
    except (UnicodeError, LookupError):
        return None
    windows = Counter(_windows(text))
    letters: Counter[str] = Counter()
    weight = 0.0
    for (before, character, after), count in windows.items():
        if character.isalpha() and character not in "ªº":
            letters["ı" if character == "İ" else character.lower()[0]] += count
            weight += count * _case_points(before, character, after)
        else:
            weight += count * _sign_points(before, character, after)
    weight += max(_letter_points(letters, language) for language in _languages(data))
    return weight / max(windows.total(), 1) * min(windows.total(), _ENOUGH)


def _letter_points(letters: Counter[str], told: tuple[Language, float]) -> float:
    """How well letters are those of one language, of which `told` has how much its words show."""
    language, affinity = told
    own = sum(count for letter, count in letters.items() if letter in language.letters)
    total = letters.total()
    beside = language.prior - (1 - affinity) * _AFFINITY
    return own * _OWN + (total - own) * _FOREIGN + total * beside


@functools.lru_cache(4)
def _languages(data: bytes) -> tuple[tuple[Language, float], ...]:
    """The languages, each with how much the words of plain letters show it, 0 to 1."""
    words = Counter(match.decode("ascii").lower() for match in _PLAIN.findall(data))
    most = max(words.total(), 1) * _ENOUGH_WORDS
    return tuple(
        (language, min(1.0, sum(words[word] for word in language.words) / most))
        for language in LANGUAGES
    )


def _windows(text: str) -> Iterable[tuple[str, str, str]]:
    for match in islice(re.finditer(r"[^\x00-\x7f]", text), _MOST):
        at = match.start()
        yield text[at - 1 : at] if at else "", match.group(), text[at + 1 : at + 2]


def _sign_points(before: str, sign: str, after: str) -> float:
    """How well a sign stands between two others; negative where none would write it."""
    around = before + sign + after
    places = [(place, points) for signs, place, points in _SIGNS if sign in signs]
    fitting = [points for place, points in places if place.search(around)]
    return max(fitting, default=-1.0 if places else -3.0)


def _case_points(before: str, letter: str, after: str) -> float:
    """What is taken off for a letter whose case or place none would write."""
    is_upper = letter.isupper()
    if is_upper and before.islower():
        return -6.0
    if is_upper and not (after.isalpha() or before.isalpha()):
        return -5.0
    if not before.isalpha() and not after.isalpha():
        return -3.0 if letter not in "àéóôèyaeiouü" else -2.0
    if not is_upper and before.isupper() and before.isalpha() and after.isupper():
        return -5.0
    if letter == "õ" and after != "e":
        return -1.5
    return -1.0 if is_upper else 0.0
