"""Whether a name beside a job's is the employer's: by its form, and by what the text says of it.

In the header's room, whose title lines name who hires in many shapes; the employer's own field asks
here, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.extracting.header.parts import is_firm, is_place, says_terms
from desktop.extracting.text.layout import Span
from desktop.extracting.text.roles import names_role
from desktop.extracting.text.section_names import names_section

_LONGEST_NAME: Final = 50
#: A part of an employer, and none itself.
_OF_HOUSE = re.compile(r"\b(?:team|department|division|squad|unit|group)\b", re.IGNORECASE)
_FREELANCE = re.compile(r"(?:freelance|contract)\w*\b", re.IGNORECASE)
_OTHER_LETTERS = re.compile("[\u0370-\u1fff\u2e80-\ud7ff]")  # than Latin ones
#: A grade of a public service, as `APS6 - Policy Officer` has it.
_GRADE = re.compile(r"[A-Z]{2,4}[- ]?\d{1,2}(?:[-/]\d{1,2})?|(?:Grade|Band|Level) \w{1,3}")
_DOMAIN = re.compile(r"[\w-]+\.(?:com|io|ai|co|net|org|dev|app|de|fr|me)$", re.IGNORECASE)
#: What a list says of an offer where it says little: the place, under its name.
_PLACED_BELOW = re.compile(r"(?:^|\n)\W{0,6}(?:location|place|ort|lieu|lugar|local)\W{0,3}: ", re.I)
#: A line of a teaser: a fact under its name, a link, or nothing.
_FACT_BELOW = re.compile(
    r"\W{0,6}(?:[A-Za-z][\w ]{1,20}\W{0,3}: .{1,60}|\[[^\[\]]{1,30}\]\(\S+\)\W*|)"
)
_MOST_BELOW: Final = 9
#: A teaser has no more characters.
_LONGEST_TEASER: Final = 700


def is_abroad(name: Span, role: Span) -> bool:
    """Whether words before a role in other letters are a name in Latin ones: `RYE LABS: повар`."""
    words = name.text
    is_name = words.isascii() and " " in words and _OTHER_LETTERS.search(role.text) is not None
    is_word = words[:1].islower() or names_role(words) or names_section(words)
    return is_name and not (is_word or is_place(name) or says_terms(name))


def is_client(role: Span, name: Span, line: Span, text: str) -> bool:
    """Whether a freelancer is sought for a name that the text has beside the title's line."""
    is_again = text.count(name.text) > text.count(line.text)
    return is_again and _FREELANCE.match(role.text) is not None and not names_role(name.text)


def is_employer(name: Span, text: str) -> bool:
    """Whether a name beside a job's is a firm's by its form, or an employer's by what is said."""
    if names_role(name.text) or names_section(name.text):
        return False
    return is_firm(name) or (not says_terms(name) and is_told_of(name.text, text))


def is_told_of(name: str, text: str) -> bool:
    """Whether a text says of a name what it says of an employer: `at Acme`, `Acme is hiring`."""
    is_name = name[:1].isalnum() and not name[:1].islower() and len(name) <= _LONGEST_NAME
    if not is_name or _OF_HOUSE.search(name) or text.count(name) < 2:
        return False
    own = re.escape(name)
    return re.search(
        rf"\b(?:[Aa]t|[Jj]oin(?:ing)?|[Ww]elcome to|[Aa]bout) (?:the )?{own}"
        rf"(?![\w-]| [\w-]+ing\b| (?:team|teams|projects?|products?|platform)\b)"
        rf"|\b{own}(?:['’]s? (?:mission|vision|values|culture|customers|clients|team)\b"
        rf"| is (?:an? |the |one of|now |currently |hiring|looking for|seeking|recruiting)"
        rf"|, we\b)|\b[Ww]e(?:['’]re| are) {own}(?=[,.])|\[{own}\]\("
        rf"|(?m:^)[#>*_ ]*(?:Sobre|Über|À propos de|Om|Over|Chi è|O) (?:a |o |la |el |le )?"
        rf"{own}(?!\w)|\b{own} (?:é|es|è|est|ist|är|er|jest) "
        rf"(?:uma?|una?|une|eine?|ett?|een|la|le|el|o|a|l['’])(?!\w)"
        rf"|\b(?:Na|No|En|Chez|Bei|Hos|Bij) {own},",
        text,
    ) is not None  # fmt: skip


def hires(part: Span, parts: Sequence[Span], role: int, facts: Sequence[Span], text: str) -> bool:
    """Whether a part beside the job's name is the employer's name.

    `role` is the offset of the job's name among the parts, `facts` their places and terms.
    """
    name = part.text
    if len(name) > _LONGEST_NAME or not name[0].isalnum() or name[0].islower():
        return False
    if _GRADE.fullmatch(name):
        return False
    if is_firm(part) or _DOMAIN.search(name):
        return True
    at = parts.index(part)
    is_placed = any(parts.index(fact) < at for fact in facts if is_place(fact))
    squeezed = re.sub(r"\W", "", name.removeprefix("The ")).casefold()
    hosts = [squeezed] if len(squeezed) > 5 else []
    if not name.isascii():
        hosts += re.findall(r"[a-z]{3,}", name.casefold())  # `JTX 嘉泰興`
    if any(f"@{host}." in text.casefold() for host in hosts):
        return True
    if at > role:
        is_told = is_placed and parts.index(facts[0]) < role
        return at == role + 1 and (is_told or (len(parts) == 2 and _is_teaser(text)))
    return text.count(name) > 1 or any(parts.index(fact) > role for fact in facts)


def _is_teaser(text: str) -> bool:
    """Whether a text is a title with facts below, so that its second part must be who hires."""
    if len(text) > _LONGEST_TEASER or not _PLACED_BELOW.search(text):
        return False
    _, *below = text.strip().split("\n")
    return len(below) <= _MOST_BELOW and all(map(_FACT_BELOW.fullmatch, below))


def is_linked(name: Span, text: str) -> bool:
    """Whether a name behind a comma is one that the text has a link for: `[Acme](https://…)`."""
    is_name = name.text[:1].isupper() and "," not in name.text and not names_role(name.text)
    return is_name and f"[{name.text}](http" in text and not is_place(name)
