"""Walks over a typed query from left to right and finds its terms, groups and operators.

The grammar is that of the design; a bad part becomes text and leaves a note, an unfinished last
part narrows nothing yet.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from desktop.postings.fields.fields import FIELD_OF, Field
from desktop.postings.query.query import And, FieldText, Node, Not, Or, Text
from desktop.postings.query.scalars import NotAValueError, UnfinishedError, currency_of
from desktop.postings.query.values import SPECIAL, field_node, special_node
from desktop.postings.words.words import has_token

#: More would only cost time: a whole posting pasted into the line still finds itself.
MOST_TERMS: Final = 200
#: Deeper parentheses are passed over; nobody reads them.
MOST_DEPTH: Final = 30

_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
#: Halves of characters and NUL, which no store takes; replaced one by one, so that offsets hold.
_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_HEAD: Final = re.compile(r"([a-z_][a-z_-]*)(:(?:>=|<=|!=|>|<|=)?|>=|<=|!=|>|<|=)", re.I | re.ASCII)
_WORD: Final = re.compile(r'[^\s()"]+')
_WORD_START: Final = re.compile(r"[^\s)]")
_SPACE: Final = re.compile(r"\s*")
_OPERATOR: Final = re.compile(r"(?:(OR|\|\|?)|(AND|&&))(?=\s|[()]|\Z)")
_NOT: Final = re.compile(r"NOT(?=\s|\(|\Z)")
_PHRASE: Final = re.compile(r'"((?:[^"\\]|\\.|\\\Z)*)("?)', re.DOTALL)


class Piece(NamedTuple):
    """A term or group with its span; `node` None where it narrows nothing, or is a setting."""

    node: Node | None
    start: int
    end: int
    sort: tuple[tuple[str, bool], ...] = ()
    currency: str = ""

    @property
    def is_setting(self) -> bool:
        """Whether it says how to compare or sort, and narrows nothing."""
        return bool(self.sort or self.currency)


class Parser:
    """Walks over the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self.text = _UNSTORABLE.sub("\ufffd", text.translate(_QUOTES))
        self.at = 0
        self.depth = 0
        self.terms = 0
        self.notes: list[str] = []

    def branches(self) -> list[list[Piece]]:
        """The alternatives up to the end, or to the `)` that closes this group."""
        branches: list[list[Piece]] = [[]]
        while not self._at_end():
            if self._is_next(")"):
                if self.depth:
                    break
                self.at += 1
                self.notes.append("A “)” closes nothing and is passed over.")
            elif not self._operator(branches):
                piece = self._unary()
                if piece.node is not None or piece.is_setting:
                    branches[-1].append(piece)
        return self._tidy(branches)

    def _tidy(self, branches: list[list[Piece]]) -> list[list[Piece]]:
        """Without alternatives that narrow nothing; settings alone are none."""
        whole = [branch for branch in branches if any(piece.node for piece in branch)]
        settings = [p for branch in branches if branch not in whole for p in branch if p.is_setting]
        if not settings:
            return whole
        return [[*whole[0], *settings], *whole[1:]] if whole else [settings]

    def _operator(self, branches: list[list[Piece]]) -> bool:
        """Take OR or AND where operands stand before it; a trailing one then ties nothing."""
        found = _OPERATOR.match(self.text, self.at)
        if not found or not any(branches):
            return False
        self.at = found.end()
        if found[1] and branches[-1]:
            branches.append([])
        return True

    def _unary(self) -> Piece:
        start = self.at
        is_negated = False
        while True:
            found = _NOT.match(self.text, self.at)
            if found:
                self.at = found.end()
                is_negated = not is_negated
                self._at_end()
            elif self._is_next("-") and _WORD_START.match(self.text, self.at + 1):
                self.at += 1
                is_negated = not is_negated
            else:
                break
        if self.at >= len(self.text):
            return Piece(None, start, self.at)
        piece = self._group() if self._is_next("(") else self._term(is_negated)
        node = _negated(piece.node) if piece.node and is_negated else piece.node
        return piece._replace(node=node, start=start)

    def _group(self) -> Piece:
        start = self.at
        self.at += 1
        if self.depth >= MOST_DEPTH:
            self.notes.append("Parentheses nested more deeply than 30 are passed over.")
            return Piece(None, start, self.at)
        self.depth += 1
        branches = self.branches()
        self.depth -= 1
        self.at += self._is_next(")")
        if any(piece.is_setting for branch in branches for piece in branch):
            self.notes.append(
                "sort: and in: stand outside parentheses; inside they change nothing."
            )
        return Piece(joined(branches), start, self.at)

    def _term(self, is_negated: bool) -> Piece:
        start = self.at
        self.terms += 1
        if self.terms > MOST_TERMS:
            self.at = len(self.text)
            self.notes.append(f"Only the first {MOST_TERMS} words of the query count.")
            return Piece(None, start, self.at)
        if self._is_next('"'):
            return self._phrase()
        head = _HEAD.match(self.text, self.at)
        name = head[1].lower() if head else ""
        if head and (name in SPECIAL or name in FIELD_OF):
            return self._field(name, head, is_negated)
        return self._word(is_negated)

    def _phrase(self) -> Piece:
        start = self.at
        found = _PHRASE.match(self.text, start)
        self.at = found.end() if found else len(self.text)
        if not found or not found[2]:
            return Piece(None, start, self.at)
        return self._text(found[1].replace('\\"', '"'), start, is_phrase=True)

    def _word(self, is_negated: bool) -> Piece:
        start = self.at
        found = _WORD.match(self.text, start)
        self.at = found.end() if found else start + 1
        word = self.text[start : self.at]
        is_open = word.endswith("*") or (self.at == len(self.text) and not is_negated)
        return self._text(word.rstrip("*"), start, is_prefix=is_open)

    def _text(
        self, text: str, start: int, *, is_phrase: bool = False, is_prefix: bool = False
    ) -> Piece:
        """A text to find; one without letters and figures could only find everything."""
        node = Text(text, is_phrase, is_prefix) if has_token(text) else None
        return Piece(node, start, self.at)

    def _field(self, name: str, head: re.Match[str], is_negated: bool) -> Piece:
        """A field and its value; a blank between them is forgiven."""
        start, self.at = self.at, head.end()
        relop = head[2].removeprefix(":")
        value, is_closed = self._value()
        if not value and is_closed and not self._is_operand_end():
            return self._apart(name, relop, start, is_negated)
        if not value or not is_closed:
            return self._bare(start)
        try:
            return self._meaning(name, relop, value, start, is_negated)
        except UnfinishedError:
            if self.at == len(self.text):
                return Piece(None, start, self.at)
            reason = "it is not finished"
        except NotAValueError as error:
            reason = str(error)
        typed = self.text[start : self.at]
        self.notes.append(f"“{typed}” is searched as text: {reason}.")
        return self._text(typed, start, is_phrase=True)

    def _apart(self, name: str, relop: str, start: int, is_negated: bool) -> Piece:
        before = self.at
        self._at_end()
        value, is_closed = self._value()
        try:
            if value and is_closed and not _HEAD.match(value):
                return self._meaning(name, relop, value, start, is_negated)
        except (UnfinishedError, NotAValueError):
            pass
        self.at = before
        return self._bare(start)

    def _bare(self, start: int) -> Piece:
        """A field without a value: silent at the end, where it is being typed."""
        if self.text[self.at :].strip():
            typed = self.text[start : self.at]
            self.notes.append(f"“{typed}” has no value, so it narrows nothing.")
        return Piece(None, start, self.at)

    def _meaning(self, name: str, relop: str, value: str, start: int, is_negated: bool) -> Piece:
        is_last = self.at == len(self.text)
        if name == "sort":
            sort, notes = _sorting(relop + value, is_last=is_last)
            self.notes += notes
            return Piece(None, start, self.at, sort)
        if name == "in":
            return Piece(None, start, self.at, currency=currency_of(value.strip('"')))
        if name in SPECIAL:
            return Piece(special_node(name, relop, value), start, self.at)
        node = field_node(FIELD_OF[name], relop, value, is_last=is_last)
        if is_last and not is_negated and isinstance(node, FieldText):
            is_open = not value.endswith(('"', ",")) and node.match in ("contains", "starts")
            node = replace(node, is_prefix=node.is_prefix or is_open)
        return Piece(node, start, self.at)

    def _value(self) -> tuple[str, bool]:
        """The typed value up to a blank or a `)` that closes a group, and whether quotes close."""
        start, depth, at, text = self.at, 0, self.at, self.text
        while at < len(text) and not text[at].isspace():
            if text[at] == '"':
                found = _PHRASE.match(text, at)
                at = found.end() if found else len(text)
                if not found or not found[2]:
                    self.at = len(text)
                    return text[start:], False
                continue
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            if depth < 0 or (at == start and depth):
                break
            at += 1
        self.at = at
        return text[start:at], True

    def _is_operand_end(self) -> bool:
        """Whether no value can follow: the end, a parenthesis, an operator."""
        after = _SPACE.match(self.text, self.at)
        at = after.end() if after else self.at
        rest = self.text[at : at + 1]
        is_operator = _OPERATOR.match(self.text, at) or _NOT.match(self.text, at)
        return not rest or rest in "()" or bool(is_operator)

    def _at_end(self) -> bool:
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at >= len(self.text)

    def _is_next(self, char: str) -> bool:
        return self.text.startswith(char, self.at)


def _negated(node: Node) -> Node:
    return node.part if isinstance(node, Not) else Not(node)


def _sorting(value: str, *, is_last: bool) -> tuple[tuple[tuple[str, bool], ...], list[str]]:
    """The fields to sort by, True for descending, and notes on words that name none."""
    keys: list[tuple[str, bool]] = []
    notes: list[str] = []
    words = value.lower().split(",")
    for number, word in enumerate(words, 1):
        name = word.removeprefix("-")
        field: Field | None = FIELD_OF.get(name)
        is_typing = is_last and number == len(words)
        if (field and field.kind != "section") or name == "relevance":
            keys.append((field.name if field else name, word.startswith("-")))
        elif name and not (is_typing and any(f.startswith(name) for f in FIELD_OF)):
            reason = "postings have no order by it" if field else "there is no field of this name"
            notes.append(f"“sort:{word}” sorts nothing: {reason}.")
    return tuple(keys), notes


def joined(branches: list[list[Piece]]) -> Node | None:
    """What alternatives of terms mean together; None where nothing narrows."""
    nodes = [node for node in map(_all_of, branches) if node is not None]
    return nodes[0] if len(nodes) == 1 else Or(tuple(nodes)) if nodes else None


def _all_of(branch: list[Piece]) -> Node | None:
    nodes = tuple(piece.node for piece in branch if piece.node is not None)
    return nodes[0] if len(nodes) == 1 else And(nodes) if nodes else None
