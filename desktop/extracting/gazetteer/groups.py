"""Which stretches of a line name one place together: `Perry, OH`, `Soho, London`, `Bari (BA)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.extracting.gazetteer.atoms import HAN, MIDDLES, Atom
from desktop.extracting.gazetteer.gazetteer import lies_in

#: Up to so many thousand people a town may be less known than one of its name.
_SMALL: Final = 500
#: From so many thousand people on a town of another part is no city's quarter.
_GREAT: Final = 200
#: Countries whose towns stand with two letters of their part, some of them also countries' codes.
_LETTERED: Final = frozenset({"BR", "IT"})
#: Cities that their states are named after, and that stand behind other towns of these.
_STATES_AND_CITIES: Final = frozenset({"são paulo", "sao paulo", "rio de janeiro"})
#: What the names of cities' parts end in, in Chinese.
_WHOLE_NAMES: Final = "区县市镇區縣鎮"
#: Words in brackets that no gazetteer knows are a sentence from so many on.
_MOST_WORDS: Final = 5


def grouped(atoms: Iterable[Atom], has_quarters: bool) -> Iterator[list[Atom]]:
    """The atoms that name one place together."""
    group: list[Atom] = []
    for atom in atoms:
        if group and not (_joins(group, atom) or (has_quarters and _is_quarter(group, atom))):
            yield group
            group = []
        group.append(atom)
    if group:
        yield group


def is_namesake(atoms: list[Atom]) -> bool:
    """Whether a small town of another country's name stands before the part that it lies in.

    `Westport, County Mayo`, though the gazetteer knows Westports in America alone.
    """
    if len(atoms) not in (2, 3) or any(atom.before != "c" for atom in atoms[1:]):
        return False
    town, part = atoms[:2]
    is_part = bool(part.meanings) and part.meanings[0].kind == "part" and len(part.span.text) > 3
    is_small = is_city(town) and town.meanings[0].people < _SMALL
    return is_part and is_small and (len(atoms) == 2 or _holds(atoms[2], part))


def _joins(group: list[Atom], atom: Atom) -> bool:
    """Whether an atom goes on naming the group's place: a wider place, or a part after a dash."""
    last = group[-1]
    if _is_part_of(atom, last) or are_letters_of(atom, last) or _goes_on(atom, group):
        return True
    if atom.before in ("b", "bb"):
        return _joins_in_brackets(group, atom)
    is_tight = atom.before == "s" and atom.span.start == last.span.end + 1
    if (atom.before == "c" or is_tight) and _is_state_of(atom, last):
        return True
    if atom.before == "c" and len(group) == 1 and (_may_lie_in(last, atom) or _is_same(atom, last)):
        return True
    if atom.before not in ("c", "d", "cf", "cff", "bc"):
        return False
    if not atom.meanings:
        return atom.before == "c"
    if not any(member.meanings for member in group):
        return _is_wide(atom) or (atom.before == "c" and not HAN.match(atom.span.text))
    known = [member for member in group if member.meanings]
    if _is_wide(atom) and not all(_is_country(member) for member in known):
        return any(_holds(atom, member) for member in known)
    if atom.before == "d":
        is_alone = not any(map(is_city, known))
        return is_alone and any(_is_wide(one) and _holds(one, atom) for one in known)
    return False


def _goes_on(atom: Atom, group: list[Atom]) -> bool:
    """Whether words name the middle of the group's town, or its state by a city's name."""
    return _is_middle(atom, group) or _is_state_of_its_name(group, atom)


def _is_state_of_its_name(group: list[Atom], atom: Atom) -> bool:
    """Whether a city's name is that of the state that a town lies in: `Jundiaí - São Paulo`."""
    if atom.before not in ("d", "s") or atom.span.text.casefold() not in _STATES_AND_CITIES:
        return False
    town = group[-1]
    if not (is_city(town) and is_city(atom)):
        return False
    one, other = town.meanings[0], atom.meanings[0]
    return one != other and (one.countries, one.part) == (other.countries, other.part)


def _is_middle(atom: Atom, group: list[Atom]) -> bool:
    """Whether words name the middle of the group's town: `Campinas/SP - Centro`."""
    is_middle = atom.before == "d" and atom.span.text.lower() in MIDDLES
    return is_middle and bool(group[0].meanings)


def _joins_in_brackets(group: list[Atom], atom: Atom) -> bool:
    """Whether what stands in brackets tells more of the place before them."""
    last = group[-1]
    if are_letters_of(atom, last):
        return True
    is_part = not atom.meanings and (atom.before == "b" or atom.span.text[:1].isupper())
    is_part = is_part and atom.span.text.count(" ") < _MOST_WORDS
    if last.meanings and (is_part or _is_within(atom, group[0])):
        return True
    is_town = is_city(last) and last.meanings[0].people < 200
    return _is_wide(atom) and (not last.meanings or is_town or _holds(atom, last))


def are_letters_of(atom: Atom, town: Atom) -> bool:
    """Whether two capitals are a province's, and no country's: `Bergamo (BG)`, `Belém/PA`."""
    is_code = len(atom.span.text) == 2 and atom.span.text.isupper() and is_city(town)
    if not is_code or _holds(atom, town):
        return False
    is_beside = atom.before in ("s", "c", "d")
    return "b" in atom.before or (is_beside and town.meanings[0].countries[0] in _LETTERED)


def _is_part_of(atom: Atom, last: Atom) -> bool:
    """Whether words name a part of the place before: `杭州·西湖区`, `Cluj, Sector 2`."""
    if atom.before == "c":
        return is_city(last) and atom.span.text[-1:].isdigit()
    if atom.before != "s" or not last.meanings or not _is_district(atom):
        return False
    is_named = atom.span.text[-1:] in _WHOLE_NAMES
    is_within = _is_within(atom, last) or (_is_wide(last) and _holds(last, atom))
    return not atom.meanings or (is_named and is_within)


def _is_state_of(atom: Atom, last: Atom) -> bool:
    """Whether an atom is a state's code: `Perry, OH`, whatever Perry the gazetteer knows."""
    return _is_state_code(atom) and (is_city(last) or _holds(atom, last))


def _is_same(atom: Atom, last: Atom) -> bool:
    """Whether a town is named again for the region that is called so: `Berlin, Berlin, Germany`."""
    return bool(atom.meanings) and atom.span.text == last.span.text


def _may_lie_in(town: Atom, state: Atom) -> bool:
    """Whether a town unknown in a state bears a name of its country: `Clinton, South Carolina`."""
    if not (is_city(town) and state.meanings and state.meanings[0].kind == "part"):
        return False
    return any(meaning.countries == state.meanings[0].countries for meaning in town.meanings)


def _is_state_code(atom: Atom) -> bool:
    is_code = len(atom.span.text) == 2 and atom.span.text.isupper()
    return is_code and any(meaning.kind == "part" for meaning in atom.meanings)


def _is_within(narrow: Atom, wide: Atom) -> bool:
    """Whether a town in brackets is part of the city before: `İstanbul (Bağcılar)`."""
    if not (is_city(narrow) and is_city(wide)):
        return False
    city, town = wide.meanings[0], narrow.meanings[0]
    return (city.countries, city.part) == (town.countries, town.part) and city.people > town.people


def _is_district(atom: Atom) -> bool:
    """Whether words in Han letters name a part of a city: `杭州·西湖区`."""
    words = atom.span.text
    is_named = words[-1:] in _WHOLE_NAMES or len(words) == 2
    return is_named and HAN.match(words) is not None


def is_city(atom: Atom) -> bool:
    """Whether an atom can only be a city."""
    return bool(atom.meanings) and all(m.kind == "city" for m in atom.meanings)


def _is_quarter(group: list[Atom], atom: Atom) -> bool:
    """Whether a group's one known town is a quarter of the city behind it: `Soho, London`."""
    is_one = all(not member.meanings for member in group[:-1])
    if not is_one or atom.before != "c" or not (is_city(group[-1]) and is_city(atom)):
        return False
    city = atom.meanings[0]
    return any(
        city.people >= (3 if town.part == city.part else 10) * town.people
        and town.countries == city.countries
        and (town.part == city.part or town.people < _GREAT)
        for town in group[-1].meanings
    )


def _is_wide(atom: Atom) -> bool:
    return any(m.kind in ("country", "part") for m in atom.meanings)


def _is_country(atom: Atom) -> bool:
    return atom.meanings[0].kind in ("country", "region")


def _holds(wide: Atom, narrow: Atom) -> bool:
    """Whether some reading of one place lies within some reading of the other."""
    return any(
        lies_in(n, w)
        for w in wide.meanings
        for n in narrow.meanings
        if w.kind in ("country", "part") and n.kind in ("city", "part")
    )
