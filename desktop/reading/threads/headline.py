"""A comment's first line taken apart: who hires, for what, where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop.reading.threads.roles import bare

#: What headlines say of hiring itself.
_HIRING: Final = re.compile(
    r"(?:长期有效|长期招聘|长期|急招|急聘|社招|校招|内推|直招|诚聘|热招|招聘(?:ing|了|啦)?|"
    r"招人(?:了|啦|中)?|(?:\d+月份)|持续招聘|多岗位|大量\s*HC|大量招人|扩招|is hiring|are hiring|"
    r"we are hiring|hiring|~+|！+|!+)",
    re.I,
)
_FULL_NAME: Final = re.compile(r"有限公司|株式会社|GmbH|\b(?:Inc|Ltd|LLC)\b")
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
    r"新加坡|香港|台北|东京|远程|remote|onsite|hybrid|坐标|[\s/／、,&和｜|·-])+[市区]?"
    r"(?:[-·][\u4e00-\u9fff]{2,8}){0,2}",
    re.I,
)
_PIECES: Final = re.compile(
    r"\s*[【】\[\]「」『』|｜]\s*|\s+[-–—@]+\s*|\s*[-–—]{2,}\s*|@|[：:]\s|\s{2,}"
)
_BARS: Final = re.compile(r"\s+[|｜]\s+")
_BRACKETS: Final = re.compile(r"[（(]([^（()）]*)(?:[）)]|$)")
_PLACED: Final = re.compile(r"\s+@.*$")
_LABELLED: Final = re.compile(
    r"(?:职位名称|岗位名称|职位|岗位|position|(?:job )?title|role|job)\s*[：:]\s*", re.I
)
#: "Acme招聘前端工程师": who, and whom.
_WHO_WHOM: Final = re.compile(
    r"(?P<who>.{2,20}?)(?:正在|大量|诚|急)?(?:招聘(?:ing)?|招人|直招|is hiring)(?P<whom>.*)"
)
#: Headings that say nothing of the job.
_EMPTY: Final = re.compile(
    r".{0,12}(?:简介|介绍|logo|职责|描述|要求|关于.{0,6}|内容|福利|团队|about us|overview|summary)",
    re.I,
)
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Headline:
    """What a comment's first line names; "" for what it does not."""

    title: str = ""
    company: str = ""
    location: str = ""


def read_headline(line: str) -> Headline:
    """Take a headline apart; the title is the job where one is named, else what is left of it."""
    words = bare(line)[:_LONGEST]
    if label := _LABELLED.match(words):
        return Headline(words[label.end() :].strip())
    bars = [piece.strip() for piece in _BARS.split(words)]
    if len(bars) >= 3:
        role = next((piece for piece in bars[1:] if _ROLE.search(piece)), "")
        return Headline(role or bars[1], _BRACKETS.sub("", bars[0]).strip())
    if _FULL_NAME.search(words) and len(words) < 40 and not _ROLE.search(words):
        return Headline("", _PLACED.sub("", words).strip())
    return _of_pieces(words)


def _of_pieces(words: str) -> Headline:
    aside = " ".join(_BRACKETS.findall(words))
    pieces = [piece.strip() for piece in _PIECES.split(_BRACKETS.sub(" ", words)) if piece]
    asides = [piece.strip() for piece in re.split(r"[,，:：;；]", aside)]
    places = [piece for piece in (*pieces, *asides) if piece and _PLACE.fullmatch(piece)]
    rest = [piece for piece in pieces if piece and piece not in places]
    company, rest = _hirer(rest)
    cleaned = [tidy for piece in rest if (tidy := _tidied(piece))]
    company = company or next((one for one in cleaned if _is_firm(one)), "")
    cleaned = [one for one in cleaned if one != company]
    title = next((one for one in cleaned if _ROLE.search(one)), " ".join(cleaned))
    place, title = without_place(title)
    return Headline(
        "" if _EMPTY.fullmatch(title) else title, company, places[0] if places else place
    )


def _hirer(pieces: list[str]) -> tuple[str, list[str]]:
    """Who hires, by "Acme hires engineers" in one of the pieces, and the pieces with whom only."""
    for at, piece in enumerate(pieces):
        found = _WHO_WHOM.match(piece)
        who = _tidied(found["who"]) if found else ""
        if found and who and not _ROLE.search(who) and (found["whom"].strip() or _is_firm(who)):
            return who, [*pieces[:at], found["whom"], *pieces[at + 1 :]]
    return "", pieces


def _is_firm(words: str) -> bool:
    return len(words) <= 24 and bool(_FIRM.search(words)) and not _ROLE.search(words)


def without_place(title: str) -> tuple[str, str]:
    """The place that stands before a job's name, "" where none does, and the name."""
    first, _, rest = title.partition(" ")
    return (first, rest.strip()) if rest and _PLACE.fullmatch(first) else ("", title)


def _tidied(piece: str) -> str:
    """A piece without words of hiring."""
    return " ".join(_HIRING.sub(" ", piece).split()).strip(" ,，。、:：-–—/~")
