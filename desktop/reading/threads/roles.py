"""Where one comment offers several jobs: the lines that name them, and what belongs to each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

#: How the names of jobs end, or what they hold, in a line of their own.
_ROLE: Final = re.compile(
    r"(?:工程师|程师|经理|分析师|专家|架构师|设计师|实习生|科学家|研究员|开发|前端|后端|测试|运维|"
    r"产品|运营|专员|总监|主管|顾问|助理|文案|客服|DBA|SRE|HR|QA|DevOps|エンジニア|デザイナー|"
    r"engineers?|developers?|managers?|designers?|analysts?|scientists?|architects?|interns?|"
    r"consultants?|administrators?|specialists?|directors?|leads?|recruiters?|writers?|"
    r"researchers?|technicians?|assistants?|entwickler\w*|ingenieur\w*|berater\w*|"
    r"d[ée]veloppeur\w*|ing[ée]nieur\w*|desarrollador\w*|desenvolvedor\w*|analista|"
    r"программист|разработчик|аналитик|инженер|менеджер)$",
    re.I,
)
#: Words of headings that name a part of a posting instead.
_PART: Final = re.compile(
    r"要求|职责|描述|介绍|福利|简介|待遇|团队|投递|联系|地点|地址|时间|流程|亮点|优势|关于|我们|期待|"
    r"说明|条件|资格|加分|技术栈|招聘|诚聘|内推|内容|文化|岗位$|职位$|目录|公司|薪资|扩招|招人|"
    r"responsib|require|about|benefit|what |who |how |why |we |our |your |you |hiring|looking|"
    r"qualif|contact|apply|team$",
    re.I,
)
_HEADING: Final = re.compile(r"[ \t]{0,3}(?P<marks>#{1,6})[ \t]*(?P<words>\S.*?)[ \t#]*$")
_BULLET: Final = re.compile(r"[ \t]*(?:[-*+•·●▪>|]|\d+[.)、．] |[（(]\d)")
#: "Job title: Baker", which begins a job's part where it stands more than once.
_LABELLED: Final = re.compile(
    r"[\s*_#>+-]*(?:职位名称|岗位名称|招聘岗位|招聘职位|职位|岗位|job title|position|role|職種|"
    r"stellenbezeichnung|intitulé du poste|puesto|cargo|вакансия)[*_]*\s*[:：][\s*_]*"
    r"(?P<title>\S.*)$",
    re.I,
)
_LABEL_KIND: Final = 8
#: "…工程师要求：" is the job and what it asks for in one line.
_DEMANDS: Final = re.compile(
    r"((?:工程师|经理|开发|分析师|专家|架构师|实习生)(?:[（(][^）)]*[）)])?)\s*(?:岗位|任职)?(?:要求|职责|描述)$"
)
_NUMBERED: Final = re.compile(r"[ \t]*\d+[.)、．]")
#: How demands begin, which may end like a job's name.
_DOING: Final = re.compile(
    r"熟悉|了解|具备|负责|掌握|精通|参与|优先|experience|knowledge|familiar|you", re.I
)
_UNDERLINE: Final = re.compile(r"[ \t]*(?:={3,}|-{3,}|#{3,})[ \t]*$")
#: Numbers, emphasis, links and emoji around the words of a line.
_TAGS: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LINKED: Final = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^)\n]{0,2000}\)")
_BEFORE: Final = re.compile(
    r"(?:[\s*_#`~>.、，,:：!！?？|/-]|\d+(?:\.\d+)+\.?|\d+\s*[.、)）]|NO\.?\d+|[一二三四五六七八九十]+[、.]|"
    r":[a-z_]+:|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d])+",
    re.I,
)
_SIGNS: Final = r"[\s*_#`~。，,:：!！|/\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d-]"
_BEHIND: Final = re.compile(rf"(?::[a-z_]{{1,40}}:|(?<!{_SIGNS})){_SIGNS}*$", re.I)
#: So often another such sign is taken off.
_MOST_SIGNS: Final = 40
_BRACKETED: Final = re.compile(r"\s*[（(【\[][^）)】\]]{0,60}[）)】\]]\s*")
_PAID: Final = re.compile(r"\s*\d+[\d.-]*\s?[kKwW万](?:[-~–—]\d+\s?[kKwW万])?(?:[·*xX]?\d+薪)?\s*")
_LONGEST: Final = 60
#: Longer lines are prose, whatever stands around their words.
_LONGEST_LINE: Final = 600
#: Characters below a job's line that tell something of the job.
_FEWEST: Final = 24


@dataclass(frozen=True, slots=True)
class Part:
    """One job of a comment: its name as its line gives it, and its text with that line."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    at: int
    title: str
    kind: int


def split_roles(body: str) -> tuple[str, list[Part]]:
    """What a comment says of all its jobs, and each job's part; none where no line names any."""
    lines = body.split("\n")
    found = [line for at in range(len(lines)) if (line := _role_line(lines, at))]
    found = _of_one_kind([line for line in found if line.at or len(found) > 2])
    if not found:
        return body, []
    starts = [line.at for line in found]
    ends = [*starts[1:], len(lines)]
    parts = [
        Part(line.title, "\n".join(lines[start:end]).strip())
        for line, start, end in zip(found, starts, ends, strict=True)
    ]
    telling = sum(len(part.text) > len(part.title) + _FEWEST for part in parts)
    if telling < min(2, len(parts)):
        return body, []
    return "\n".join(lines[: starts[0]]).strip(), parts


def _of_one_kind(found: list[_Line]) -> list[_Line]:
    """The lines of the kind (headings of a level, or others) that most of the jobs have."""
    kinds = [line.kind for line in found]
    most = max(kinds, key=lambda kind: (kinds.count(kind), -kind), default=0)
    return [line for line in found if line.kind == most]


def _role_line(lines: list[str], at: int) -> _Line | None:
    """The line as one that names a job; None for any other."""
    line = lines[at]
    if len(line) > _LONGEST_LINE:
        return None
    heading = _HEADING.match(line)
    if label := _LABELLED.match(line):
        title = bare(label["title"])
        return _Line(at, title, _LABEL_KIND) if 1 < len(title) <= _LONGEST else None
    if not line.strip() or (not heading and not _may_name(lines, at)):
        return None
    words = _DEMANDS.sub(r"\1", bare(heading["words"] if heading else line))
    if not 1 < len(words) <= _LONGEST or _PART.search(_BRACKETED.sub("", words)):
        return None
    if not heading and (_DOING.search(words) or re.search(r"[，,]", words)):
        return None
    name = _PAID.sub("", _BRACKETED.sub(" ", words)).strip()
    if not any(map(_ROLE.search, re.split(r"\s*[/、&]\s*", name))) or re.search(
        r"[。；;!?！？]", name
    ):
        return None
    is_underlined = at + 1 < len(lines) and bool(_UNDERLINE.match(lines[at + 1]))
    is_set_off = (
        heading
        or is_underlined
        or _NUMBERED.match(line)
        or line.lstrip().startswith("**")
        or _is_apart(lines, at)
    )
    return (
        _Line(at, _titled(words), len(heading["marks"]) if heading else 9) if is_set_off else None
    )


def _may_name(lines: list[str], at: int) -> bool:
    """Whether a line is no bullet, or a short numbered one with text instead of numbers below."""
    line = lines[at]
    if not _BULLET.match(line) or "**" in line[:4]:
        return True
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return (
        len(line.strip()) <= 30
        and bool(_NUMBERED.match(line))
        and bool(below)
        and not _BULLET.match(below)
    )


def _is_apart(lines: list[str], at: int) -> bool:
    """Whether a plain line stands below a blank one and above text."""
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return len(lines[at].strip()) <= 30 and (not at or not lines[at - 1].strip()) and bool(below)


def bare(line: str) -> str:
    """A line's words without links, emphasis, numbers and emoji around them."""
    words = _TAGS.sub("", _LINKED.sub(r"\1", line)).replace("**", "")
    words = re.sub(r"(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])", "", words)
    for _ in range(_MOST_SIGNS):
        before = _BEFORE.match(words)
        stripped = _BEHIND.sub("", words[before.end() :] if before else words)
        if stripped == words:
            break
        words = stripped
    return words.strip()


def _titled(words: str) -> str:
    """A job's name without the kind of hiring and the place in brackets before it."""
    name = re.sub(r"^(?:[【\[][^】\]]{0,20}[】\]]\s*)+", "", words)
    return _PAID.sub("", name).strip() or words
