"""Where a posting ends because its page goes on with other postings: `Similar jobs`.

A field would else read the places, the pay and the tools of these as its own.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.layout import Layout, fold
from desktop.extracting.text.stems import ask_for_stems

#: Words of such headings, by which they are looked for.
_STEMS: Final = (
    "_similar_", "_related_", "_people_also_", "_recommended_", "_other_jobs_", "_more_jobs_",
    "_you_may_also_", "_you_might_also_", "_may_be_interested_", "_might_be_interested_",
    "_ähnliche_", "_similaires_", "_similares_", "_semelhantes_", "_relacionad", "_simili_",
    "_vergelijkbare_", "_liknande_", "_lignende_", "_podobne_", "_podobné_", "похожие", "схожі",
    "相似", "類似", "关联", "猜你喜欢",
)  # fmt: skip
_OFFERS: Final = (
    r"(?:jobs?|positions?|vacanc(?:y|ies)|roles|openings|postings|opportunities|offers)"
)
_HEADING = re.compile(
    rf"(?:(?:view|see|browse|find|more|other|discover|explore) )?(?:similar|related|recommended)"
    rf" (?:\w+ )?{_OFFERS}(?: (?:near|for|to|you|at|in|from|by|nearby)\b.{{0,50}})?"
    rf"|people also (?:viewed|searched|search for|applied)(?: .{{0,30}})?"
    rf"|(?:other|more) jobs (?:like this|you (?:may|might|could) .{{2,30}}|for you"
    rf"|from (?:this|the same) (?:company|employer|recruiter))"
    rf"|(?:{_OFFERS} )?you (?:may|might) (?:also )?(?:like|be interested in)"
    rf"|ähnliche (?:jobs|stellen\w*|angebote)(?: .{{0,40}})?"
    rf"|(?:offres|annonces|emplois|postes)(?: d'emploi)? similaires"
    rf"|(?:empleos|ofertas|trabajos|vacantes)(?: de (?:empleo|trabajo))?"
    rf" (?:similares|relacionad[ao]s)"
    rf"|vagas (?:semelhantes|similares|relacionadas)|offerte(?: di lavoro)? simili"
    rf"|(?:vergelijkbare (?:vacatures|banen)|liknande (?:jobb|annonser|tjänster)"
    rf"|lignende (?:stillinger|jobs?|annoncer)|podobne oferty(?: pracy)?"
    rf"|podobné (?:nabídky|pozice))"
    rf"|похожие (?:вакансии|предложения)|схожі вакансії|相似(?:职位|岗位|職缺|職位)(?:推荐|推薦)?"
    rf"|類似(?:の|した)?(?:求人|お仕事)(?:情報)?|猜你喜欢"
)
_LONGEST: Final = 80
#: A posting has so many characters above such a heading, which else is one of a menu.
_FEWEST_ABOVE: Final = 500

ask_for_stems("rest of page", _STEMS)


def end_of_posting(layout: Layout) -> int | None:
    """The offset of the heading from which on a page lists other postings; None without one."""
    for line in layout.short_lines("rest of page", _LONGEST):
        may_end = line.start >= _FEWEST_ABOVE and not line.is_bullet
        if may_end and _HEADING.fullmatch(fold(line.text)):
            return line.start
    return None
