"""What stands around a given place and is no part of it: codes, houses, the way there."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.layout import Span
from desktop.extracting.text.stems import lowered
from desktop.extracting.words.remote import HYBRID, ONSITE, REMOTE

#: A post code, a department's number, or which of a firm's houses it is; and the word for an
#: offer in a town at a title's end.
_POST_CODE = re.compile(
    r"〒?\s?\d{3}-\d{4}[\s\u3000]*|\d{2,3}[AB]? - (?=[A-ZÀ-Ý][^\W\d_])"
    r"|[^\s：:]{0,8}(?:本社|本店|支店|支社|営業所|オフィス|事業所|工場)[：:]\s*"
)
#: Such a number behind a town: `Guyancourt - 78`.
_DEPARTMENT_BEHIND = re.compile(r"(?<=[^\W\d]) - (?:\d\d|2[AB]|97\d)$")
_ASIDE_AT_END = re.compile(r"(?<=\S) ?\(([^()]{3,20})\)$")
#: Another fact in brackets behind a place, or the way there: `Vila Olimpia (Regime: híbrido)`.
_OTHER_ASIDE = re.compile(
    r"\s*[(（](?:[^()（）:：]{2,20}[:：]"
    r"|[^()（）\n]{0,20}(?:地铁|地鐵|捷運|捷运|徒歩|駅|站)[^()（）\n]{0,20}[)）]"
    r"|[^()\n]{0,20}(?:뒤편|맞은편|근처|역|출구|도보[^()\n]{0,6})\))"
)
#: What goes on behind a town: `大田区を中心としたエリア`.
_AROUND = re.compile(r"(?<=[区市町村県都府道])(?:を中心|周辺|近郊|および|及び|内の各)[^\n]*$")
#: The way there behind it: `品川区大崎1丁目 大崎駅 徒歩1分`.
_WAY_BEHIND = re.compile(
    r"(?<=[^\s、,・／/])[ \u3000]+(?:[^\s、,（(]{1,15}駅[ \u3000]?)?徒歩約?\d{1,2}分[^\n]{0,30}$"
)
#: What lies near a place, behind it: `杭州滨江，毗邻地铁站`.
_NEAR_BY = re.compile(
    r"[，,。；] ?[^\n，,]{0,8}(?:毗邻|毗鄰|临近|鄰近|靠近|紧邻|緊鄰|附近|旁边|地段|步行"
    r"|直达|班车)[^\n]*$"
)
#: Which of a firm's houses stands there: `東京本社または日本全国の現場`.
_HOUSE_BEHIND = re.compile(
    r"(?<=[\u3400-\u9fff])(?:本社|本店|支社|支店|オフィス)(?![ \u3000：:/／(（])[^\n]{0,30}$"
)
#: What a form says of its question behind a place: `Somerset West (Required)`; and how old a
#: list's entry is: `Leeds (3 days ago)`.
_ASKED = re.compile(
    r"\s*\((?:required|preferred|\d{1,3}\+? (?:minute|hour|day|week|month)s? ago)\)$"
    r"|\s*[(\[]?(?:(?:see|view|show|open)(?: it)?(?: on)?(?: the)? map"
    r"|get directions|map)[)\]]?$",
    re.IGNORECASE,
)
#: In this order: what is found first ends the place.
_ASIDES: Final = (_OTHER_ASIDE, _ASKED, _AROUND, _NEAR_BY, _HOUSE_BEHIND, _WAY_BEHIND)


def place_in_metadata(value: str) -> Span:
    """The place that a value of the metadata names, without codes and the way of working."""
    behind = _DEPARTMENT_BEHIND.search(value) if " - " in value else None
    behind = behind or _mode_behind(value)
    return _behind_code(Span(0, len(value), value), behind.start() if behind else len(value))


def place_in_label(span: Span) -> Span:
    """The place that a label's words name, without codes and what they say beyond it."""
    aside = next(filter(None, (one.search(span.text) for one in _ASIDES)), None)
    return _behind_code(span, aside.start() if aside and aside.start() else len(span.text))


def _behind_code(span: Span, end: int) -> Span:
    code = _POST_CODE.match(span.text)
    return span.part(code.end() if code else 0, end)


def _mode_behind(value: str) -> re.Match[str] | None:
    """The way of working in brackets behind a place: `Ankara (Uzaktan)`."""
    aside = _ASIDE_AT_END.search(value) if value.endswith(")") else None
    words = lowered(aside[1]) if aside else ""
    is_mode = any(pattern.search(words) for pattern in (REMOTE, HYBRID, ONSITE) if words)
    return aside if is_mode else None
