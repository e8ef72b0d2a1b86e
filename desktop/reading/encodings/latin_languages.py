"""Languages in Latin letters: which letters beyond ASCII each writes, and its plainest words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """A language's letters beyond ASCII and its commonest words of ASCII letters, lower case.

    `prior` is what its being met more often adds to each letter.
    """

    letters: frozenset[str]
    words: frozenset[str]
    prior: float = 0.0


def _language(letters: str, words: str, prior: float = 0.0) -> Language:
    return Language(frozenset(letters), frozenset(words.split()), prior)


LANGUAGES: Final = (
    _language("éèêëáàâäãåíìîïóòôöøúùûüñç", "the and of to for with you our we are is in", 0.3),
    _language(
        "éèàçùâêîôûëïüœæÿ",
        "le la les de et des vous nous une pour sur est dans du par selon avec ou",
        0.5,
    ),
    _language("äöüßé", "und der die das mit wir sie ein im bei von den zur auf", 0.5),
    _language("áéíóúüñçàèòï", "el la los de en y que para con una se por del las", 0.5),
    _language("áàâãçéêíóôõúü", "o a os de e que para com uma em da do no na", 0.5),
    _language("àèéìòùíóî", "il di e la che per un con in della dei nel al gli alla si ai", 0.4),
    _language("åäöæøéáíóúýðþ", "och att en till med vi du som av og i for er det", 0.4),
    _language("éëïèöüá", "de het een en van voor wij je met op te", 0.2),
    _language("äöåšž", "ja on ei se tai sekä olemme haemme", 0.2),
    _language("ąćęłńóśźż", "w na i z do oraz od jest nie si", 0.3),
    _language("áčďéěíňóřšťúůýžľĺôä", "a v na se je do pro z od k o", 0.2),
    _language("áéíóöőúüű", "a az egy hogy nem is de", 0.2),
    _language("ăâîșțşţ", "de la cu pentru din un o pe si sau", 0.2),
    _language("çğıöşü", "ve bir ile en az olan bu i da de", 0.3),
    _language("čćđšžéáê", "i u na za se od je s su", 0.1),
    _language("ąčęėįšųūž", "ir ne su nuo kaip yra daugiau darbo iki", 0.0),
    _language("āčēģīķļņšūžō", "un no ar uz ir kas darba par", 0.0),
    _language("äöõüšž", "ja on ei kui ning", 0.0),
)
