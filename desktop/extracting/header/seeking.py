"""A title's line that says who seeks whom: `Acme recrute un boulanger`, `甲乙科技诚聘会计`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.extracting.header.parts import is_place
from desktop.extracting.text.layout import Layout, Span
from desktop.extracting.text.roles import names_role

_VERBS: Final = (
    r"(?:recrute|recherche|cherche|embauche|sucht|zoekt|procura|busca|contrata|cerca|ricerca|söker"
    r"|søker|søger|szuka|poszukuje|zatrudni|hledá|ищет)"
)
#: `Acme recrute un(e) boulanger(ère) !`, `Acme : Recherche boulanger`.
_RECRUITS = re.compile(
    rf"(?P<name>[A-ZÀ-Þ0-9\u3400-\u9fff][^:：,!?|]{{1,40}}?)(?:(?: {_VERBS}| ?: (?i:{_VERBS}))"
    r" (?:un\(e\)|une?|un·e|une/un|un/e|eine?n?|eine?:n|een|una?|un[ao]/[ao]|en|ett|et)?)"
    r"(?P<role>[^!]{3,80})(?: ?!)?$"
)
#: The same in Chinese: `晨曦科技 诚聘 会计`, `acme 徵求店員一名`.
_RECRUITS_HAN = re.compile(
    r"(?:[代急][徵招][:：] ?)?(?P<name>\w[^:：,，。!！?|]{1,40}?)(?:(?<=[\w)）]) ?公司)?"
    r"(?: 20\d\d年?)? ?"
    r"(?:诚聘|诚招|招聘|急招|急聘|誠徵|誠聘|徵求|招募|徵(?![才文稿件信求])"
    r"|招(?![聘募商生牌投股标])) ?"
    r"(?P<role>[^!！。：:]{2,80}?)(?: ?(?:\d{1,2}|[一二两兩三四五六七八九十數数]) ?[名位人])?"
    r"(?:啦?(?: ?[!！]|[：:].*))?$"
)
#: What Chinese lines call a job by its field alone: `甲乙科技-电商（后端）`, `甲乙【前端】`.
_FIELD: Final = (
    r"(?:资深|高级)?(?:前端|后端|后台|客户端|移动端|全栈|算法|测试|运维|前端开发|后端开发|[Aa]ndroid|iOS"
    r"|Java|Golang|Go|PHP|C\+\+|Python)"
)
_OF_FIELD = re.compile(
    rf"(?P<name>[^\s\-–—－_【】（）()\[\]]{{2,20}})\s*(?:[-–—－_]\s*[^【（(\-–—]{{2,24}}?)?\s*[-–—－_【（(\[]"
    rf"\s*(?P<role>{_FIELD}(?:[&/、+和与]\s?{_FIELD})*)\s*[】）)\]]?\s*$"
)
#: `甲乙電子徵才`.
_HIRER = re.compile(
    r"((?!.*(?:校|社会|社會|内部|內部|[春秋]|实习|實習|[全兼]职|[全兼]職|远程|遠[端距]|线上|線上|公司|薪|急|长期"
    r"|海外|联合|聯合|人才|岗位|公开|公開|\d{4}|直))[^\s()（）]{2,20}?)"
    r"(?:徵才|徵人|招聘|诚聘|诚招|誠徵|招募)"
)
#: Brackets of words for hiring itself, and those around all of a line.
_HIRING_BRACKETS = re.compile(
    r"【(?:内推|急招|急聘|高薪|社招|校招|直招|招聘|诚聘|内部推荐|热招|长期)】|(?:组内)?(?:直推|内推)"
)
#: `Acme (YC S21) is hiring a Head of Sales to run our shops`: who seeks whom, in English.
_SEEKS = re.compile(
    r"(?P<name>[A-ZÀ-Þ0-9][^:,!?|()]{1,40}?)(?: \([^()]{2,60}\))?,? (?i:(?:is|are)"
    r" (?:now |currently |actively |again |still )*(?:hiring|recruiting|looking for|seeking"
    r"|searching for|looking to (?:hire|recruit|appoint))|recruits|seeks|requires)(?: for)?"
    r"(?: (?:an?|the|our|its|another|more|new|next|first|one|two|three|several|multiple"
    r"|talented|experienced|passionate|great))*"
    r" (?P<role>[^!?]{3,90}?)[.!]?$"
)
#: Where the name of whom one seeks ends: `… to run our shops`, `… (Remote)`.
_SOUGHT_FOR = re.compile(r" (?:to|who|with|that|for|in|at|based|on) |\s+[(\[]")
#: Who says `we are hiring` is named elsewhere.
_WE = re.compile(r"(?:We|I|Our|My|You|They|Who|Here|There|This|These|A|An)\b")


def whom_sought(line: Span) -> tuple[Span, Span] | None:
    """The job and who hires for it, in a line that says who seeks whom."""
    if found := _recruits(line.text):
        name, role = (line.within(found, part).trimmed() for part in ("name", "role"))
        if names_role(role.text) and not names_role(name.text) and not _WE.match(name.text):
            return _sought(role), name
    return None


def _recruits(line: str) -> re.Match[str] | None:
    """Who seeks whom, in a line that says so."""
    if not line.isascii() and (found := _RECRUITS_HAN.match(line)):
        return found
    return _RECRUITS.match(line) or _SEEKS.match(line)


def _sought(role: Span) -> Span:
    """The name of whom one seeks, without what it is for."""
    for found in _SOUGHT_FOR.finditer(role.text):
        if names_role(role.text[: found.start()]):
            return role.part(0, found.start()).trimmed()
    return role


def hirer_in(beside: list[Span]) -> Span | None:
    """Who hires, in a Chinese bracket that says so: `【甲乙電子徵才】`; it is beside no more."""
    for part in beside:
        found = _HIRER.fullmatch(part.text)
        if found and not is_place(name := part.within(found, 1)) and not names_role(name.text):
            beside.remove(part)
            return name
    return None


def field_sought(line: Span) -> tuple[Span, Span] | None:
    """The field of a job and who hires for it, where a Chinese line names no role's noun."""
    if names_role(line.text):
        return None
    bare = _HIRING_BRACKETS.sub(lambda found: " " * len(found[0]), line.text)
    start, end = len(bare) - len(bare.lstrip(" 【")), len(bare.rstrip(" 】"))
    if found := _OF_FIELD.match(bare[start:end] + "】" * (bare[:end].count("【") > 1)):
        words = line.part(start, end)
        return words.within(found, "role"), words.within(found, "name")
    return None


#: `「店長候補」を募集しています`.
_QUOTED = re.compile(r"[「『](?P<title>[^「」『』\n]{2,40})[」』]を(?:大|緊急)?募集")


def quoted_names(layout: Layout) -> Iterator[Span]:
    """The names that a Japanese sentence quotes of whom it seeks."""
    if "を" in layout.text and "募集" in layout.text:
        yield from (layout.span(*one.span("title")) for one in _QUOTED.finditer(layout.text))
