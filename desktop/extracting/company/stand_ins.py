"""Who is named where nothing says who hires: a house at the top or at an address, a recruiter."""

from __future__ import annotations

import re

from desktop.extracting.header.parts import is_house
from desktop.extracting.text.labels import labels_of
from desktop.extracting.text.layout import Layout, Span, fold
from desktop.extracting.words.company import is_company

_POSTED_BY = re.compile(
    r"(?:.* )?(?:[Pp]osted|[Pp]ublished|[Ll]isted|[Aa]dvertised)(?: [\w ]{2,20})? by (?=[A-Z])"
    r"([^\n]{2,60})$"
)
#: What shows that an address goes on: a number, or the words for a street or a house.
_STREET = re.compile(r"\d|\b(?:Street|Road|Avenue|Lane|Hall|House|Building|Square|Drive)\b")


#: Of whom a sentence tells that is a house: `Die Universität Acme ist in Forschung und Lehre …`.
_TOLD = re.compile(
    r"(?m)^(?:Die|Das|Der|L[ae]|L['’]|El|O|A|Il) ?(?P<house>"
    r"(?:(?:Technische|Freie|Medizinische|Pädagogische) )?(?:Universität|Hochschule"
    r"|Fachhochschule|Universitätsklinikum|Université|École|Universidad|Universidade|Università)"
    r"(?: (?:der|des|für|de|du|di|da|do|della|degli|[A-ZÀ-Ý][\w-]+)){1,6}) (?=[a-zà-ÿ])"
)


def house_named(layout: Layout) -> Span | None:
    """A house alone on one of the first lines or before an address, if the text has no other.

    Else the one that a sentence begins with.
    """
    if layout.names.isdisjoint(labels_of("company")):
        lines = [line.words for line in layout.lines if line.text[:1].isupper()]
        told = [line for line in lines[:3] if is_house(line)]
        told += [
            line.part(0, at)
            for line in lines
            if (at := line.text.find(", ")) > 0
            and is_house(line.part(0, at))
            and _STREET.search(line.text, at)
        ]
        if len({fold(one.text) for one in told}) == 1:
            return told[0]
        if found := _TOLD.search(layout.text):
            return layout.span(found.start("house"), found.end("house"))
    return None


def recruiter_named(layout: Layout) -> Span | None:
    """Who posted the job, where nobody else is named: `Posted today by Acme Recruitment`."""
    for line in layout.first_lines(10):
        if (found := _POSTED_BY.match(line.text)) and is_company(found[1]):
            return line.words.within(found, 1)
    return None
