"""The language of a posting's body, from its script and its commonest words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Final, NamedTuple

from desktop.extracting.text.language_words import SIGNS_OF_TITLES, SMALL_WORDS
from desktop.extracting.text.layout import Layout, Reading
from desktop.postings import Evidence
from desktop.postings.words.unseen import beyond_ascii

#: So many characters from the start tell the language; more would not tell it better.
_ENOUGH: Final = 6000
#: Some lines of prose behind the header, as a rule, leave no doubt.
_PROSE: Final = slice(300, 900)
#: A text no longer than this may be told by letters that one language alone has.
_SHORT: Final = 1200
_WORD = re.compile(r"[^\W\d_]+")
#: As good as the same in lower case, found in two thirds of the time.
_LOW_WORD = re.compile(r"[a-zªµºß-öø-\u1fff\u2c00-\u2fff\u3040-\ud7ff]+")
#: Characters of Latin-1 in lower case, what is no letter of words made a space.
_LATIN_LETTERS: Final = bytes(
    ord(low) if _LOW_WORD.match(low) else ord(" ") for low in map(str.lower, map(chr, range(256)))
)
#: Letters of such words, or their capitals, that Latin-1 lacks: the last three of units.
_BEYOND_LATIN = re.compile(r"[\u0100-\u1fff\u2c00-\u2fff\u3040-\ud7ff\u2126\u212a\u212b]")
_LINK = re.compile(r"https?://\S+|www\.\S+|`[^`\n]*`|<[^<>\n]*>")
#: Numbers, identifiers and codes of countries, whose letters are no words.
_CODES = re.compile(r"\b(?=[A-Za-z_-]{0,40}\d)[\w-]+|(?<=, )[A-Z]{2}\b")
#: The names of an export's columns, which are seldom in the language of its postings, and a
#: value that only answers them.
_COLUMN = re.compile(r"^- \*\*[^*\n]{1,60}:\*\* ?(?:(?:yes|no)$)?", re.MULTILINE | re.IGNORECASE)

#: A text of more characters tells its language by its small words, if it tells any.
_LONGEST_BRIEF: Final = 1200


class _Share(NamedTuple):
    """How much of a language's small words is enough, also beside the next likely language's."""

    score: int
    share: float
    lead: float


#: Languages in which few words in a row go without a mark on some letter, and how many of their
#: small words tell that these do.
_MARKED: Final = frozenset({"cs", "sk", "sl", "hr", "hu", "ro", "tr", "lv", "lt", "vi", "pl"})
_MARKED_ENOUGH: Final = 12
_SURE: Final = _Share(28, 0.3, 3)
_LIKELY: Final = _Share(3, 0.04, 0)

#: The languages of each small word.
_BY_WORD: dict[str, list[str]] = {}
for _name, _words in SMALL_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _BY_WORD.setdefault(_word, []).append(_name)
#: A word seen more often tells no more.
_MOST_SEEN: Final = 12

#: The first and the last letter of other scripts.
_SCRIPTS: Final[dict[str, tuple[str, str]]] = {
    "han": ("\u3400", "\u9fff"),
    "kana": ("\u3040", "\u30ff"),
    "hangul": ("\uac00", "\ud7a3"),
    "cyrillic": ("\u0400", "\u04ff"),
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "arabic": ("\u0600", "\u06ff"),
    "hi": ("\u0900", "\u097f"),
    "bn": ("\u0980", "\u09ff"),
    "ta": ("\u0b80", "\u0bff"),
    "th": ("\u0e00", "\u0e7f"),
    "ka": ("\u10a0", "\u10ff"),
    "hy": ("\u0530", "\u058f"),
}
#: All bytes of UTF-8 but those with which their letters begin.
_OF_NO_SCRIPT: Final = bytes(set(range(256)) - {*range(0xCD, 0xE2), *range(0xE3, 0xEE)})


#: Letters that one language alone has, for texts too short for small words.
_OWN_LETTERS: Final = (
    ("tr", re.compile("[ğıİ]")),
    ("pl", re.compile("[łżźń]")),
    ("cs", re.compile("[řůě]")),
    ("hu", re.compile("[őű]")),
    ("es", re.compile("[ñ¿¡]")),
    ("pt", re.compile("[ãõ]")),
    ("de", re.compile("ß")),
)
#: Small words with which places' names begin, as text in any language has them.
_OF_PLACES = re.compile(r"\b(?:São|Los|Las|La|Le|El|De|Den|Du|Der|Al|Santa) (?=[A-Z])|\bAI\b")
_CODE = re.compile(r"[A-Za-z]{2}(?![^\W_])")
#: Keys of the text's language, the surest first; a page's is that of its menus, too.
_KEYS: Final = ("description_language", "language", "lang", "locale", "page.language")


def read_language(layout: Layout) -> Reading[str | None]:
    """The language of the body; that of the metadata where the body leaves it open.

    A page's own language is asked last: it is that of its menus.
    """
    stated = [pair for pair in layout.meta(*_KEYS) if _CODE.match(pair[1])]
    is_own = bool(stated) and stated[0][0] != "page.language"
    if language := (_detected_surely if is_own else language_of)(layout):
        at = len(layout.text) - len(layout.text.lstrip())
        end = len(layout.text)
        while layout.text[end - 1].isspace():  # without a copy of the text
            end -= 1
        evidence = Evidence("language", "small words", at, min(end, at + _ENOUGH))
        return Reading(language, (evidence,))
    for key, value in stated[:1]:
        return Reading(value[:2].lower(), (Evidence("language", "metadata", key=key),))
    return _of_few_words(layout)


def _of_few_words(layout: Layout) -> Reading[str | None]:
    """The language of a text that hardly says more than a title, by the job's name or its mark."""
    said = layout.text if len(layout.text) <= _LONGEST_BRIEF else ""
    for language, sign in SIGNS_OF_TITLES.items():
        if said and (found := sign.search(said)):
            span = layout.span(found.start(), found.end())
            return Reading(language, (span.evidence("language", rule="job's name", sure=0.6),))
    return Reading(None)


@lru_cache(maxsize=4)
def language_of(layout: Layout) -> str | None:
    """The language of a posting's text, as `detect_language` tells it.

    It is kept by the layout: to be looked up by itself, a text would have to be hashed.
    """
    return _detected(layout.text, layout.others)


@lru_cache(maxsize=8)
def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language a text is written in, or None where too little tells it."""
    return _detected(text, beyond_ascii(text))


def _detected(text: str, others: str) -> str | None:
    sample = text[:_ENOUGH]
    if len(sample) <= _LONGEST_BRIEF:
        sample = _OF_PLACES.sub(" ", sample)
    if "- **" not in sample:
        return _by_script(sample, others) or _by_small_words(sample)
    sample = _CODES.sub(" ", _without_links(sample))
    own = _COLUMN.sub("", sample)
    return _by_script(own, others) or _by_small_words(own) or _not_english(_by_small_words(sample))


def _detected_surely(layout: Layout) -> str | None:
    """The language where the text alone leaves no doubt of it."""
    sample = _COLUMN.sub("", layout.text[:_ENOUGH])
    return _by_script(sample, layout.others) or _counted(sample, _SURE)


def _not_english(language: str | None) -> str | None:
    """What the names of columns tell: in English they may stand above any language."""
    return None if language == "en" else language


def _by_script(sample: str, others: str) -> str | None:
    """The language of a script that makes up a good part of the letters in a sample of a text.

    `others` are the characters beyond ASCII of all of it.
    """
    if not others.encode(errors="replace").translate(None, _OF_NO_SCRIPT):
        return None  # as of by far the most texts
    sample = _without_links(sample)
    foreign = sorted(beyond_ascii(sample))
    counts = {
        script: bisect_right(foreign, last) - bisect_left(foreign, first)
        for script, (first, last) in _SCRIPTS.items()
    }
    words = len(_WORD.findall(sample)) or 1
    letters = counts["han"] + counts["kana"]
    if counts["kana"] > max(2, letters / 20) and letters > words:
        return "ja"
    if counts["hangul"] > words / 4:
        return "ko"
    if counts["han"] > 4 and counts["han"] > words / 3:
        return "zh"
    name, most = max(counts.items(), key=lambda one: one[1])
    if most < 4 or most < words:
        return None
    if name == "cyrillic":
        return _of_cyrillic(sample.lower())
    return _of_arabic(sample) if name == "arabic" else name if len(name) == 2 else None


def _of_cyrillic(sample: str) -> str:
    """Told by the letters that only one of the languages has."""
    if re.search("[їєґ]", sample):
        return "uk"
    if "ў" in sample:
        return "be"
    if re.search("[ђћљњџј]", sample):
        return "mk" if re.search("[ѓќѕ]", sample) else "sr"
    if re.search("[қңғүұһ]", sample):
        return "kk"
    if re.search("[ыэё]", sample):
        return "ru"
    if "і" in sample and "ъ" not in sample:
        return "uk"
    return "bg" if re.search("ъ[бвгджзклмнпрстфхцчшщ]", sample) else "ru"


def _of_arabic(sample: str) -> str:
    if re.search("[ٹڈڑے]", sample):
        return "ur"
    return "fa" if re.search("[پچژگ]", sample) else "ar"


def _by_small_words(sample: str) -> str | None:
    """By some words behind the header where they leave no doubt, else by letters, else by all."""
    if sure := _counted(sample[_PROSE], _SURE):
        return sure
    likely = _counted(sample, _LIKELY)
    return likely if likely == "en" else _by_letters(sample) or likely


def _by_letters(sample: str) -> str | None:
    """The one language whose own letters a short text has."""
    if sample.isascii() or len(sample) > _SHORT:
        return None
    low = _without_links(sample).lower()
    if "ə" in low:
        return "az"  # which has Turkish's letters, too
    found = [name for name, letters in _OWN_LETTERS if letters.search(low)]
    return found[0] if len(found) == 1 else None


def _without_links(sample: str) -> str:
    """A text without its links, code and tags, looked for where it has one of their signs."""
    has_some = "://" in sample or "www." in sample or "`" in sample or "<" in sample
    return _LINK.sub(" ", sample) if has_some else sample


def _low_words(sample: str) -> list[str]:
    """The words of a text, in lower case."""
    if not sample.isascii() and _BEYOND_LATIN.search(beyond_ascii(sample)):
        return _LOW_WORD.findall(sample.lower())
    letters = sample.encode("latin-1", "replace").translate(_LATIN_LETTERS)
    return letters.decode("latin-1").split()  # as of most texts: in a third of the time


def _has_marks(sample: str) -> bool:
    """Whether a text has letters beyond those of English."""
    return any(map(str.isalpha, beyond_ascii(sample)))


def _counted(sample: str, at_least: _Share) -> str | None:
    """The language with the most of its small words among a sample's, if they are enough."""
    words = _low_words(_without_links(sample))
    scores: defaultdict[str, int] = defaultdict(int)
    for word, seen in Counter(filter(_BY_WORD.__contains__, words)).items():
        names = _BY_WORD[word]
        weight = seen if seen < _MOST_SEEN else _MOST_SEEN
        if len(names) == 1:
            weight += weight
        for name in names:
            scores[name] += weight
    told = _foremost(scores, at_least, len(words))
    if (told and told not in _MARKED) or _MARKED.isdisjoint(scores) or _has_marks(sample):
        return told
    plain = {name: n for name, n in scores.items() if n >= _MARKED_ENOUGH or name not in _MARKED}
    return _foremost(plain, at_least, len(words))


def _foremost(scores: dict[str, int], at_least: _Share, words: int) -> str | None:
    """The language with the highest score, if it is enough for so many words."""
    second, (score, name) = sorted([(0, ""), (0, ""), *zip(scores.values(), scores, strict=True)])[
        -2:
    ]
    is_enough = score >= at_least.score and score >= at_least.share * words
    return name if is_enough and score >= at_least.lead * second[0] else None
