"""A comment's first line taken apart: who hires, for what, where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop.reading.threads.roles import bare

#: What headlines say of hiring itself.
_HIRING: Final = re.compile(
    r"(?:长期有效|长期招聘|长期|急招|急聘|社招|校招|内推|直招|诚聘|热招|招聘(?:ing|了|啦)?|招人(?:了|啦|中)?|"
    r"(?:\d+月份)|持续招聘|多岗位|大量\s*HC|大量招人|扩招|is hiring|are hiring|we are hiring|hiring|"
    r"~+|！+|!+)",
    re.I,
)
_FIRM: Final = re.compile(
    r"公司$|集团$|科技$|株式会社|\b(?:inc|ltd|llc|gmbh|corp|co)\b\.?$|金融$|银行$|网络$|智能$|信息$",
    re.I,
)
_ROLE: Final = re.compile(
    r"工程师|开发|前端|后端|产品|经理|实习|岗位|算法|测试|设计|engineer|developer|manager|designer|"
    r"analyst|scientist|intern\b|full[- ]?stack|front[- ]?end|back[- ]?end|devops",
    re.I,
)
_PLACE: Final = re.compile(
    r"(?:北京|上海|深圳|广州|杭州|成都|南京|武汉|西安|苏州|厦门|合肥|长沙|重庆|天津|珠海|郑州|青岛|"
    r"新加坡|香港|台北|东京|远程|remote|onsite|hybrid|坐标|[\s/／、,&和｜|·-])+(?:[市区])?(?:[-·][\u4e00-\u9fff]{2,8}){0,2}",
    re.I,
)
_PIECES: Final = re.compile(
    r"\s*[【】\[\]「」『』|｜]\s*|\s+[-–—@]+\s*|\s*[-–—]{2,}\s*|@|[：:]\s|\s{2,}"
)
_BARS: Final = re.compile(r"\s+[|｜]\s+")
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Headline:
    """What a comment's first line names; "" for what it does not."""

    title: str = ""
    company: str = ""
    location: str = ""


def read_headline(line: str) -> Headline:
    """Take a headline apart; the title is the job where one is named, else the whole line."""
    words = bare(line)[:_LONGEST]
    bars = [piece.strip() for piece in _BARS.split(words)]
    if len(bars) >= 3:
        role = next((piece for piece in bars[1:] if _ROLE.search(piece)), "")
        return Headline(role or bars[1], re.sub(r"\s*\([^)]*\)$", "", bars[0]))
    if re.search(r"有限公司|株式会社", words) and len(words) < 40 and not _ROLE.search(words):
        return Headline("", _PLACED.sub("", words).strip())
    pieces = [piece for piece in _PIECES.split(words) if piece and piece.strip()]
    places = [piece.strip() for piece in pieces if _PLACE.fullmatch(piece.strip())]
    told = [piece for piece in pieces if piece.strip() not in places]
    cleaned = [tidy for piece in told if (tidy := _tidied(piece))]
    company = next((one for one in cleaned if _FIRM.search(one) and len(one) <= 24), "")
    roles = [one for one in cleaned if _ROLE.search(one) and one != company]
    title = roles[0] if roles else " ".join(one for one in cleaned if one != company)
    return Headline(title or company, company, places[0] if places else "")


_PLACED: Final = re.compile(r"\s+@.*$")


def _tidied(piece: str) -> str:
    """A piece without words of hiring and what stands in brackets."""
    words = re.sub(r"[（(][^）)]*[）)]?", "", piece)
    words = _HIRING.sub(" ", words)
    return " ".join(words.split()).strip(" ,，。、:：-–—/")
