"""What texts that are no postings look like, each kind told by its body and its title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from desktop.reading.looks import look_for
from desktop.reading.offers.role_names import by_first_letters, names_role

#: What is looked at of a long text, in characters.
_HEAD: Final = 3000
_LONGEST_STUB: Final = 700
_LONGEST_TITLE: Final = 100
#: A longer line is no title, whatever it says in brackets.
_LONGEST_LINE: Final = 1_000

_LICENCES: Final = (
    "Permission is hereby granted, free of charge",
    "GENERAL PUBLIC LICENSE",
    "Redistribution and use in source and binary forms",
    "Mozilla Public License",
    "CC0 1.0 Universal",
    "Creative Commons Legal Code",
    "Attribution-ShareAlike",
    "Permission to use, copy, modify, and/or distribute",
    "This is free and unencumbered software",
)
_may_be_licence: Final = look_for(*map(str.lower, _LICENCES))
_APACHE: Final = re.compile(r"\s*Apache License\s+Version 2\.0")
_VERSIONS: Final = re.compile(
    r"\n(?:#{1,4} *)?\[?v?\d+\.\d+(?:\.\d+)?\]?(?:\s*[(:–-].{0,30})?(?=\n)"
)
#: As each version has.
_may_hold_versions: Final = look_for("0.0")
_CHANGELOG: Final = re.compile(r"\A\W*(?:change ?log|release notes|release history)\b", re.I)
_BRACKETED: Final = (
    r"\[(?i:(?:your |the |insert |enter )?(?:job ?title|title|company(?: name)?|location|city"
    r"|position|role|salary(?: range)?|name|link|url)[^\]\n(]{0,20}\](?!\())"
)
_ANGLED: Final = r"<(?i:(?:company|job title|location|salary|your [a-z ]+)>)"
_PLACEHOLDER: Final = re.compile(
    rf"{_BRACKETED}|{_ANGLED}|\{{\{{[^}}\n]{{1,60}}\}}\}}"
    r"|Y(?i:YYY-MM-DD)|y(?i:yyy-mm-dd)|(?:L|l)(?<!\w\w)(?i:orem ipsum\b)",
)
#: How each of these begins or ends, and a box.
_may_be_template: Final = look_for(
    *("{{", "[your ", "[the ", "[insert ", "[enter ", "[job", "[title", "[company", "[location"),
    *("[city", "[position", "[role", "[salary", "[name", "[link", "[url", "<company", "<job "),
    *("<location", "<salary", "<your ", "yyyy-mm-dd", "orem ipsum", "[ ]"),
)
_COMMENT: Final = re.compile(r"<!--(?:(?!-->|<!--).)*+-->", re.S)
_UNTICKED: Final = re.compile(r"^\s*[-*] \[ \] \S", re.M)
_LETTER: Final = re.compile(
    r"dear (?:hiring|recruit|selection|sir or madam)[^\n]{0,60}\n|"
    r"\bi am writing to (?:apply|express)|hiermit bewerbe ich mich|ma candidature (?:au|pour)|"
    r"\bje me permets de vous|me dirijo a usted",
    re.I,
)
#: How an answer to an applicant is titled, and what it goes on to say.
_ANSWER: Final = re.compile(
    r"\W*(?:(?:re|aw) ?: ?)*(?:your application|thank(?:s| you) for (?:your application|applying)|"
    r"(?:your |an )?(?:interview|invitation)\b(?=.{0,40}(?:on|at|for|with)\b)|"
    r"(?:eingang )?ihrer? bewerbung|votre candidature|su candidatura|sua candidatura|"
    r"confirm your|verify your|reset your|bestätigen sie|confirmez votre)",
    re.I,
)
_DECLINED: Final = re.compile(
    r"(?:forward|proceed) with other candidates|unfortunately,? (?:we|you|your)|"
    r"we regret to inform|leider (?:müssen|können) wir ihnen|nous (?:avons le )?regret|"
    r"lamentamos (?:informar|comunicar)",
    re.I,
)
#: One of these stands in each letter or refusal.
_may_be_letter: Final = look_for(
    *("dear ", "i am writing", "hiermit", "ma candidature", "je me permets", "me dirijo"),
    *("other candidates", "unfortunately", "regret", "leider", "lamentamos"),
)
_SPANS: Final = re.compile(
    r"(?:19|20)\d\d\s*(?:[-–—]|to|bis)\s*(?:\w{3,9}\.? )?(?:(?:19|20)\d\d|present|now|current|"
    r"today|heute|aujourd|actual|presente|obecnie|н\.в\.|至今)",
    re.I,
)
_CAREER_PARTS: Final = re.compile(
    r"^[\W_]*(?:(?:work |professional )?experience|education|skills|employment(?: history)?|"
    r"languages|berufserfahrung|ausbildung|werdegang|formation|expériences?|experiencia|educación|"
    r"опыт работы|образование|教育经历|工作经历)[\W_]*$",
    re.I | re.M,
)
_TO_READER: Final = re.compile(r"\b(?:you|your|we offer|we are|wir|sie|vous|nous|usted)\b", re.I)
_CLOSED: Final = re.compile(
    r"\b(?:no longer (?:maintained|available|accepting|open|active|exists)|(?:been|is|are|"
    r"was) (?:filled|closed|archived|expired|withdrawn)|has expired|may have expired|deprecated|"
    r"no (?:open|current|available|new)? ?(?:positions|jobs|vacancies|openings)\b|nothing (?:here|"
    r"found)|not (?:currently |presently |actively )?(?:hiring|recruiting)\b|"
    r"(?:do not|don(?:'|’)t) (?:currently )?have any (?:open|current|available)?|"
    r"nicht mehr (?:verfügbar|online|aktuell)|bereits besetzt|keine (?:offenen )?stellen|"
    r"abgelaufen|(?:disponibles? |disponibili |disponible )?(?:próximamente|prossimamente)\.|"
    r"n(?:'|’)est plus (?:disponible|en ligne)|offre (?:expirée|pourvue)|aucune offre|"
    r"ya no (?:está|esta) disponible|no hay ofertas|vaga (?:encerrada|preenchida)|não há vagas|"
    r"wygasła|nieaktualn|brak ofert)|вакансия (?:закрыта|в архиве)|нет вакансий|неактуальн|"
    r"已(?:关闭|下线|结束|招满|过期)|掲載(?:は)?終了|募集(?:は)?終了|"
    r"\bw(?:ird|erden|ordt|orden) geladen\b|caricamento in corso|cours de chargement|読み込み中|"
    r"(?:\bloading|chargement|cargando|carregando|ładowanie|загрузка|加载中) ?(?:\.\.\.|…)",
    re.I | re.M,
)
#: What points elsewhere; below a job's name it points to the posting in full.
_ELSEWHERE: Final = re.compile(
    r"\bmoved (?:to|here)\b.{0,60}(?:https?:|\]\(|here)|(?:has|have) moved\b.{0,80}https?:|"
    r"^\W*moved\b|\bnow (?:live[sd]? )?(?:at|post\b.{0,40} (?:on|at))\b.{0,40}(?:https?:|\]\()|"
    r"^\W*see\b.{0,80}https?:",
    re.I | re.M,
)
#: Front matter that nobody filled in.
_UNFILLED: Final = re.compile(
    r"(?:your |the |insert )?(?:job ?title|title|company(?: name)?|location|"
    r"city(?:, (?:state|country))?|position|role|salary(?: range)?|job description|"
    r"https?://example\.com/?)",
    re.I,
)
_ERROR: Final = re.compile(
    r"(?:page )?not found|^\W*(?:error )?40[34]\b|\b(?:sign|log) ?in\b(?! engineer)|"
    r"^\W*(?:register|create (?:an )?account)|privacy (?:policy|notice|statement)|"
    r"terms (?:of|and) \w+|cookie (?:policy|settings)|access denied|just a moment|"
    r"are you (?:a )?(?:human|robot)|captcha|enable javascript|security policy|"
    r"datenschutz(?:erklärung)?\W*$|^\W*impressum|anmelden\W*$|seite nicht gefunden|"
    r"politique de confidentialité|mentions légales|page introuvable|aviso (?:legal|de privacidad)|"
    r"página no encontrada|política de privacid|polityka prywatności|nie znaleziono|"
    r"страница не найдена|политика конфиденциальности|code of conduct|隐私政策|页面不存在",
    re.I,
)
_EXERCISE: Final = re.compile(
    r"(?:coding|code|technical|programming|take[- ]?home|back-?end|front-?end|full-?stack|"
    r"developer|engineering|hiring|data|mobile|devops|design) (?:\w+ )?(?:challenge|exercise|test|"
    r"assignment|task|assessment|homework|kata)\b|programmieraufgabe|test technique|prueba técnica|"
    r"^\W*desafio\b|desafio (?:técnico|de código)|тестовое задание|笔试题?|编程题",
    re.I,
)
#: One of these stands in each such title, in lower case.
_TASK_WORDS: Final = (
    "challenge", "exercise", "test", "assignment", "task", "assessment", "homework", "kata",
    "programmieraufgabe", "prueba", "desafio", "тестовое", "笔试", "编程题",
)  # fmt: skip
_HAND_IN: Final = re.compile(
    r"submi(?:t|ssion)|send (?:us|me) .{0,40}(?:link|repo|code|solution|zip)|your (?:solution|"
    r"repository|code|implementation|submission)|time limit|\bhours? to|spend (?:no more|about|"
    r"at most)|deliverables|fork (?:this|the)|acceptance criteria|pull request|evaluat|abgabe|"
    r"lösung|zip file|good luck|envie o (?:link|código)|sube tu|comparte el enlace|entrega\b|"
    r"boa sorte|suerte",
    re.I,
)
_LINK: Final = re.compile(r"\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)|<?https?://[^\s)>]+>?")
_ITEM: Final = re.compile(r"^\s*(?:[-*+•|]|\d+[.)])\s*(?P<words>.*)$")
_FIRMS: Final = re.compile(
    r"(?:compan(?:y|ies)|startups|employers|organi[sz]ations|firms)\b.{0,40}(?:\b(?:that|who|which|"
    r"hiring|remote|in|with|list|using)\b|$)|list of (?:\w+[ -]){0,4}(?:companies|startups|"
    r"employers)|^\W*(?:companies|startups|unternehmen|firmen|entreprises|empresas|firmy|"
    r"компании)\b|company blurb|公司(?:列表|名单|大全)",
    re.I | re.M,
)
#: A list of companies has more.
_FEWEST_FIRMS: Final = 2
#: Signs of a read-me about a program or a list, in lower case: badges, commands, headings, manners.
_BADGES: Final = ("shields.io", "badge.svg", "badge/", "travis-ci.", "codecov.io")
_MANNERS: Final = re.compile(
    r"pull requests?\b|open an issue|fork (?:this|the) repo|abra uma issue|repository forken|"
    r"merge request|star this repo|提交 ?(?:pr|issue)|欢迎 ?(?:pr|提交)"
)
_MANNER_WORDS: Final = (
    "pull request", "an issue", "fork", "uma issue", "merge request", "star this", "提交", "欢迎",
)  # fmt: skip
_ITSELF: Final = re.compile(
    r"\b(?:this|the) (?:repo(?:sitory)?|list|project|site|website|script|tool|page|guide) (?:is|"
    r"holds|contains|lists|collects|aims|hosts|tracks|was)|curated list|awesome[- ]|"
    r"a (?:collection|list) of|scrape[sr]|crawler|my solutions? (?:to|for)|diese sammlung|ce dépôt|"
    r"este repositorio|este repositório|repositório para|(?:этот )?репозиторий|收集|本(?:项目|仓库|"
    r"列表)|汇总"
)
_COMMAND: Final = re.compile(
    r"\n\W{0,4}(?:npm|yarn|pip3?|git|cargo|docker|python3?|bundle|make|npx|go) "
    r"(?:i|install|add|clone|run|build|start|exec|serve|[\w./-]+\.py)\b"
)
_HOW_TO_START: Final = re.compile(
    r"\n#+ *(?:getting started|install(?:ation|ing)?|usage|quick ?start|output|features|"
    r"how it works|running|setup|development|deploy(?:ment|ing)?|prerequisites)\b"
)
_HOW_TO_JOIN: Final = re.compile(
    r"\n#+ *(?:contribut|licen[sc]e|table of contents|how to (?:add|submit|post)|mitmachen|"
    r"como contribuir|contribuer|credits|disclaimer|license)"
)
_ASIDE: Final = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")
_LISTED: Final = re.compile(
    r"\b(?:jobs|list|scraper|resume|cv|roadmap|salaries|repo)\b|^dear\b", re.I
)
_ABOUT_WORK: Final = re.compile(
    r"interview (?:questions|guide|prep|process|notes)|questions d'entretien|\bfaqs?\b|"
    r"frequently asked|handbook|onboarding(?! (?:specialist|manager|engineer))|"
    r"(?:career|engineering) (?:ladder|levels|path|framework)|salary (?:guide|survey|report|data)|"
    r"\bsalaries\b|statistics\W*$|^\W*how (?:i|to|we)\b|^\W*why (?:i|we|you)\b|"
    r"^\W*about(?: us)?\W*$|^\W*contact\W*$|resources\W*$|cheat ?sheet|\btips\b|"
    r"(?:job|career) fairs?\b|system design|my (?:job search|interviews?)|what i learned|"
    r"meeting notes|agenda\W*$|newsletter|^\W*(?:our )?(?:benefits|perks|values|culture|mission|"
    r"hiring process|levels|team)\W*$|weekly\b.{0,20}\d|面试题|面经|薪资(?:报告|调查)",
    re.I,
)

#: Titles of jobs fit none of these, though they may hold a word of jobs' names.
_OTHERS: Final = (_EXERCISE, _ABOUT_WORK, _FIRMS, _LISTED)
#: One of these stands in each title that one of them fits, in lower case: found in a tenth of time.
_WORDS_OF_OTHERS: Final = re.compile(
    by_first_letters(
        (
            *("challenge", "exercise", "test", "assignment", "task", "assessment", "homework"),
            *("kata", "programmieraufgabe", "prueba", "desafio", "тестовое", "笔试", "编程题"),
            *("interview", "entretien", "faq", "frequently", "handbook", "onboarding", "ladder"),
            *("levels", "path", "framework", "salary", "salaries", "statistics", r"\bhow\b"),
            *(r"\bwhy\b", r"\babout\b", "contact", "resources", "cheat", r"\btips\b", "fair"),
            *("system design", "job search", "what i learned", "meeting notes", "agenda"),
            *("newsletter", "benefits", "perks", "values", "culture", "mission", "hiring process"),
            *(r"team\W*$", "weekly", "面试", "面经", "薪资", "compan", "startups", "employers"),
            *("organi", "firm", "unternehmen", "entreprises", "empresas", "компании", "公司"),
            *(r"\bjobs\b", r"\blist\b", r"\bscraper\b", r"\bresume\b", r"\bcv\b"),
            *(r"\broadmap\b", r"\brepo\b", r"\bdear\b"),
        )
    )
)


def is_licence(body: str, _title: str) -> bool:
    """A licence's own words."""
    head = body[:_HEAD]
    if _may_be_licence(body) and any(licence in head for licence in _LICENCES):
        return True
    return bool(_APACHE.match(head))


def is_list_of_changes(body: str, _title: str) -> bool:
    """A list of a program's versions."""
    if _CHANGELOG.match(body):
        return True
    return _may_hold_versions(body) and len(_VERSIONS.findall(f"\n{body}\n")) >= 3


def is_template(body: str, title: str) -> bool:
    """A form with what is to be filled in, or with nothing but comments and boxes to tick."""
    if not _may_be_template(body) and not _may_be_template(title):
        return False
    if len(_PLACEHOLDER.findall(f"{title}\n{body[:_HEAD]}")) > 1:
        return True
    if "[ ]" not in body or len(_UNTICKED.findall(body)) < 3:
        return False
    return len(_UNTICKED.sub("", _COMMENT.sub("", body))) < len(body) / 2


def is_unfilled(values: Iterable[str]) -> bool:
    """Front matter of a template: what stands there names what is to stand there."""
    found = [value for value in values if _UNFILLED.fullmatch(value.strip())]
    return len(found) > 1 or is_template("", "\n".join(values))


def is_letter(body: str, title: str) -> bool:
    """What an applicant writes, or is answered."""
    head = body[:800]
    if _ANSWER.match(title):
        return True
    return _may_be_letter(body) and bool(_LETTER.search(head) or _DECLINED.search(head))


def is_career(body: str, _title: str) -> bool:
    """A person's posts with their years, below the headings of such a list."""
    is_spanned = len(_SPANS.findall(body)) > 1 and len(_CAREER_PARTS.findall(body)) > 1
    return is_spanned and not _TO_READER.search(body[:_HEAD])


def is_closed(body: str, title: str) -> bool:
    """A few words that say no more than: moved, filled, none."""
    if len(body) > _LONGEST_STUB:
        return False
    return bool(_CLOSED.search(body) or (_ELSEWHERE.search(body) and not names_role(title)))


def is_error(_body: str, title: str) -> bool:
    """A site's own page, by its title: not found, sign in, privacy."""
    return bool(_ERROR.search(title)) and not names_role(title)


def is_exercise(body: str, title: str) -> bool:
    """A task that applicants are to solve, told by what stands first and by how to hand it in."""
    head = f"{title}\n{body[:300]}"
    low = head.lower()
    is_likely = any(word in low for word in _TASK_WORDS)
    return is_likely and bool(_EXERCISE.search(head) and _HAND_IN.search(body))


#: What forms ask of whoever fills them in, a field a line.
_FIELD: Final = re.compile(
    r"\W*(?:(?:first|last|middle|full|given|family|preferred|user)[ -]?name|surname|name|login|"
    r"e-?mail(?: address)?|password(?: \(re-enter\))?|phone(?: number)?|telephone|mobile|address|"
    r"city|state|country|zip(?: code)?|post(?:al )?code|resume(?:/cv)?|cv|cover letter|"
    r"linkedin(?: profile| url)?|website|gender|vorname|nachname|telefon|anschrift|lebenslauf|"
    r"prénom|nom|téléphone|nombre|apellidos|teléfono|sobrenome|telefone|required|"
    r"submit(?: application)?)\W*",
    re.I,
)


def is_form(body: str, title: str) -> bool:
    """Fields to be filled in, which make up two thirds of the lines."""
    told = [line for line in body.split("\n") if line.strip()]
    fields = sum(_FIELD.fullmatch(line) is not None for line in told)
    return fields > 2 and fields >= 0.66 * len(told) and not names_job(title)


def is_index(body: str, _title: str) -> bool:
    """Five lines or more that hold a link and little else, three quarters of all but headings."""
    told = [line.strip() for line in body.split("\n") if line.strip() and line[0] != "#"]
    links = sum(len(_LINK.sub("", line)) < 30 for line in told if "http" in line or "](" in line)
    return links >= 5 and links >= 0.75 * len(told)


def is_list_of_firms(body: str, title: str) -> bool:
    """Items or rows that each link to something, where the text says that these are companies."""
    head = f"{title}\n{body[:600]}"
    if "company blurb" in head.lower():
        return True
    if body.count("](") + body.count("http") <= _FEWEST_FIRMS or not _FIRMS.search(head):
        return False
    told = [line for line in body.split("\n") if line.strip() and line.lstrip()[0] != "#"]
    items = [found["words"] for line in told if (found := _ITEM.match(line)) and _LINK.search(line)]
    named = sum(names_role(item) for item in items)
    return len(items) > _FEWEST_FIRMS and len(items) >= 0.4 * len(told) and named < 0.3 * len(items)


def is_read_me(body: str, _title: str) -> bool:
    """A read-me about a program or a list: two of the six kinds of its signs."""
    lowered = f"\n{body.lower()}"
    patterns = (_COMMAND, _HOW_TO_START, _HOW_TO_JOIN)
    signs = sum(pattern.search(lowered) is not None for pattern in patterns)
    signs += any(word in lowered for word in _BADGES)
    signs += any(word in lowered for word in _MANNER_WORDS) and bool(_MANNERS.search(lowered))
    return signs >= 2 or (signs == 1 and bool(_ITSELF.search(lowered)))


def names_job(title: str) -> bool:
    """Whether a title is a job's name rather than that of a task, a list or a text about such."""
    return len(title) <= _LONGEST_LINE and _names_job(title)


@lru_cache(maxsize=4096)
def _names_job(title: str) -> bool:
    """The same of a title that is not too long: many postings have headings alike."""
    bare = _ASIDE.sub("", title)
    return len(bare) <= _LONGEST_TITLE and names_role(bare) and not _names_other(bare)


def _names_other(title: str) -> bool:
    """Whether a title is that of a task, a list or a text about work."""
    if not _WORDS_OF_OTHERS.search(title.lower()):
        return False
    return any(other.search(title) for other in _OTHERS)


def is_about_work(_body: str, title: str) -> bool:
    """Questions, guides, figures and stories about work, by their title."""
    return bool(_ABOUT_WORK.search(title)) and not names_role(re.sub(r"\bfor\b.*", "", title))
