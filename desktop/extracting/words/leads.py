"""The phrases that lead up to a place of work in prose, apart from the rules of their use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from desktop.extracting.text.patterns import led_by_letters, with_empty_branches
from desktop.extracting.text.stems import word_stems


class Lead(NamedTuple):
    """What leads up to the places where this job's work is done, in running text.

    `source` fits from one of the cues on (stems, as `stems.py` has them), behind `before`, in texts
    that hold one of the stems that it `needs`, if there are some.
    """

    cues: tuple[str, ...]
    source: str
    before: str = ""
    needs: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The lead itself, for text as it stands."""
        return _compiled(self.before + self.source)

    def found(
        self, text: str, places: Iterable[int], start: int, end: int
    ) -> Iterator[re.Match[str]]:
        """The leads in a stretch of text whose cues stand at these places."""
        if self.before:
            yield from self.pattern.finditer(text, start, end)
            return
        for at in places:
            if at >= start and (found := self.pattern.match(text, at, end)):
                start = found.end()
                yield found

    @property
    def may_go_on(self) -> Callable[[str, int], re.Match[str] | None]:
        """Tells of an offset of a text in lower case whether what the lead has may stand there."""
        return _lowered(self.source).match


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(with_empty_branches(source), re.IGNORECASE)


@cache
def _lowered(source: str) -> re.Pattern[str]:
    """The same for text in lower case, where the engine need not look for either case."""
    lowered = source.lower().replace("à-þ", "à-þ×")  # which stands among the capitals
    return re.compile(with_empty_branches(lowered))


LEADS: Final = (
    Lead(
        word_stems("based|located|reside|residing|resident|live|living|situated|sit|open|available"
              "|remote|hybrid|home_based|onsite|on_site"),
        r"(?:based|located|reside|residing|resident|live|living|situated|sit|open|available"
        r"|remote|hybrid"
        r"|home-based|remote-based|onsite|on-site)"
        r"(?: (?:out|anywhere|remotely|remote|currently|either|permanently|to|candidates"
        r"|applicants|people|those"
        r"|located|living|residing|based|residents|only|one|any|role|position|opportunity|and|is|be"
        r"|our|tech|hubs|offices?|hub|the|from)){0,12}? (?:in|of|within|from|to|at|near"
        r"|across)\b(?! the office)"
        r"(?: (?:one|any|either) of (?:our|the)(?: [a-z]+){1,3}? in\b| our(?: [a-z]+){1,3} in\b"
        r"| our\b| the\b)?",
        r"\b(?:role|positions?|job|opportunity|candidates?|applicants?|you|person|hire"
        r"|contractor|internships?|posts?|post ?holder|placement|appointment|vacanc(?:y|ies))\b"
        r"(?: (?:is|are|will|would|can|may|must|should|need|needs|to|be|also|currently|ideally"
        r"|only|either|who"
        r"|have|has|could|physically|we|hire|fully|a|for|this|the|do|your))* ",
    ),
    Lead(
        word_stems("based", "in"),
        r"(?<=[-*•+] )based in\b(?: the| or near)?(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("duty_station|place_of_work|work_location|job_location|base_location"),
        r"\b(?:duty station|place of work|work location|job location|base location)"
        r" (?:is|will be)(?: (?:in|at))?\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("based|located|reside|residing|live|living|resident|be_a_resident"),
        r"(?:based|located|reside|residing|live|living|resident|be a resident)(?: anywhere)?"
        r" (?:in|within|out of|of)\b",
        r"\b(?:must|should|need to|required to|have to) (?:be )?(?:currently )?",
    ),
    Lead(
        ("_commut",),
        r"commut(?:e|ing|able)(?: distance| range)? (?:of|to|from|into)\b"
        r"(?: downtown| central| the)?"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
        r"\b(?:must|should|need to|required to|able to|within|live|reside)\b[^.;:!?\n]{0,40}? ",
    ),
    Lead(
        word_stems("required_for|wanted_for|needed_for|arisen_for|exists_for"),
        r"\b(?:required|wanted|needed|arisen|exists) for (?:an?|our|the|my|busy)\b"
        r"[^.;:!?\n]{3,90}? in\b(?: the)?(?= ?[A-ZÀ-Þ])",
    ),
    Lead(
        word_stems("hiring|looking_for|seeking|recruiting|applications_for|applications_from"
              "|embauchons|recrutons|recherchons|suchen|buscamos"),
        r"\b(?:hiring|looking for|seeking|recruiting|applications (?:for|from)|embauchons"
        r"|recrutons|recherchons|suchen|buscamos)\b"
        r"(?! new| the best)[^.;:!?\n]{3,90}? (?:in|à|in our|for our|basée? à|en)\b"
        r"(?: our| the)?(?= ?[A-ZÀ-Þ])",
    ),
    Lead(
        ("_remote", "_telework"),
        r"\b(?:remote(?:ly)?(?:-based|[- ]friendly)?|telework)"
        r"(?: (?:work|position|role|job|opportunity|candidates|option))?,? ?\(?(?:from |is "
        r"|based )*"
        r"(?:anywhere |only )?(?:in|within|from|across|throughout)\b(?: the)?",
    ),
    Lead(
        word_stems("anywhere", "in|within"),
        r"anywhere (?:with)?in\b",
        r"\bwork(?:ing)? (?:remotely |from )?",
    ),
    Lead(
        ("_following_",),
        r"following (?:locations?|cities|states|countries|regions)(?: only)?:?",
        r"\b(?:available|based|open|located|hiring|role|position) in (?:any of |one of )?(?:the )?",
    ),
    Lead(
        ("_following_",),
        r"following (?:states|countries|locations|cities)(?: only)?:?",
        r"\b(?:reside|live|based|located|be) in (?:one of )?(?:the )?",
    ),
    Lead(
        word_stems("one|any|either", "of_our"),
        r"\b(?:one|any|either) of our(?! other)(?: [\w-]+){0,2} (?:office|hub|studio|lab)s?"
        r"(?= in\b)",
    ),
    Lead(
        word_stems("in|at|from|out_of|to", "our"),
        r"\b(?:in|at|from|out of|to) our(?= (?-i:[A-ZÀ-Þ])[^.\n]{1,40}"
        r" (?:office|lab|laborator|studio|hub|facility|branch|store|shop|clinic|campus|plant"
        r"|warehouse|factory|site|headquarters|restaurant|location)\b)",
    ),
    Lead(
        word_stems("sede|filiale|stabilimento|ufficio|punto_vendita|cantiere"),
        r"\b(?:sede|filiale|stabilimento|ufficio|punto vendita|cantiere)(?: operativa)? (?:di|a)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("notre|nos", "site|agence|bureau|magasin|usine|siège|sites|agences|bureaux"
                   "|magasins|usines|sièges"),
        r"\b(?:notre|nos) (?:sites?|agences?|bureaux?|magasins?|usines?|sièges?)"
        r" (?:de|d['’]|à|en)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("_nuestr",),
        r"\b(?:nuestr[oa]|nuestras?) (?:sede|oficina|centro|tienda|planta)s? (?:de|en)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("onze|ons", "vestiging|kantoor|locatie|filiaal"),
        r"\b(?:onze|ons) (?:vestiging|kantoor|locatie|filiaal) (?:in|te)\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("vårt|vår|våra", "kontor|butik|lager|verkstad"),
        r"\b(?:vårt|vår|våra) (?:kontor|butik|lager|verkstad) i\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("nos", "bureaux"),
        r"\bnos bureaux (?:sont|se trouvent)(?: situés)? (?:à|en)\b"
        r"(?=[^.\n]{5,160}\b(?:travail|candidatures))",
    ),
    Lead(
        ("_candidature",),
        r"\bcandidatures? (?:provenant|venant) d(?:e|['’])(?: l['’])?"
        r"(?:ensemble|autres régions|toutes les régions) (?:du|de la|de l['’]|des)\b",
    ),
    Lead(
        word_stems("recrutar|recruta|contratar|contrata|procura|procuramos|buscamos|busca|seleccionamos"
              "|cerchiamo|cerca|recrute|recrutons"),
        r"\b(?:recrutar|recruta|contratar|contrata|procura|procuramos|buscamos|busca|seleccionamos"
        r"|cerchiamo|cerca|recrute|recrutons)\b[^.;:!?\n]{3,90}?"
        r" (?:para|em|en|per|a|à|su|pour)\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("work|working", "from|in|out_of|either"),
        r"work(?:ing)? (?:either )?(?:from|in|out of)\b(?= ?(?-i:[A-ZÀ-Þ]))",
        r"\byou(?:['’]ll| will| can| may|['’]ll be| will be)? ",
    ),
    Lead(
        word_stems("work|working", "from|in|at|out_of", "our|the|one_of_our"),
        r"\bwork(?:ing)? (?:from|in|at|out of) (?:our|the|one of our)(?: \w+)?"
        r" (?:offices?|hubs?|headquarters|hq|studio) in\b",
    ),
    Lead(
        word_stems("open|available|limited|restricted", "to"),
        r"\b(?:open|available|limited|restricted) to (?:candidates|applicants|people|anyone"
        r"|residents|individuals)"
        r"(?: (?:who|are|currently|located|living|residing|based|anywhere|from|any|live"
        r"|reside))* (?:in|of|within|from)\b"
        r"(?: the)?",
    ),
    Lead(
        word_stems("other_parts|all|any_part", "of"),
        r"(?:other parts of|all of|any part of)\b",
        r"\b(?:candidates|applicants) (?:in|from) ",
    ),
    Lead(
        word_stems("can", "be"),
        r"\bcan be (?:anywhere )?(?:in|within)\b(?: the)?",
    ),
    Lead(
        word_stems("we_have|avons|ayons", "locations|offices|des_bureaux"),
        r"\b(?:we have|avons|ayons) (?:locations|offices|des bureaux) (?:in|à)\b"
        r"(?=[^.\n]{5,80}\b(?:candidates|work\b|travaillons|embauchons|recrutons))",
    ),
    Lead(
        word_stems("candidats|candidatures|candidat_e_s"),
        r"\b(?:candidats|candidatures|candidat\(e\)s|candidat·e·s)(?: provenant)? (?:(?:dans|de) )?"
        r"(?:d['’]|les )?(?:autres|toutes les) (?:régions|provinces|villes)"
        r" (?:du|de la|de l['’]|des)\b",
    ),
    Lead(
        ("_basé", "_situé", "_localisé"),
        r"\b(?:bas(?:é|ée|é\(e\)|é·e)|situ(?:é|ée)|localis(?:é|ée)) (?:à|en|au|aux|dans)\b",
    ),
    Lead(
        word_stems("zona|região|área", "de"),
        r"(?:zona|região|área) de\b(?= ?(?-i:[A-ZÀ-Þ]))",
        r"\b(?:na|da) ",
    ),
    Lead(
        word_stems("dienstort|einsatzort|arbeitsort"),
        r"\b(?:dienstort|einsatzort|arbeitsort)\b:?(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        ("_présence",),
        r"présence (?:ponctuelle |régulière |occasionnelle )?(?:à|en|dans) (?-i:(?=[A-ZÀ-Þ]))",
        r"\bune ",
    ),
    Lead(
        word_stems("arbeidsstedet|arbeidssted|arbejdsstedet|arbetsorten|arbeitsort|dienstort",
                   "er|är|ist"),
        r"\b(?:arbeidssted(?:et)?|arbejdsstedet|arbetsorten|arbeitsort|dienstort) (?:er|är|ist)\b"
        r"(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("ditempatkan|penempatan|berlokasi|berkantor|bekerja", "di"),
        r"\b(?:ditempatkan|penempatan|berlokasi|berkantor|bekerja) di\b(?= ?(?-i:[A-Z]))",
    ),
    Lead(
        word_stems("kontoret|kontor", "i"),
        r"(?:kontoret |kontor )i\b(?= ?(?-i:[A-ZÀ-Þ]))",
        r"\b(?:på|ved) (?:vores |vårt )?",
    ),
    Lead(
        word_stems("am_standort|an_unserem_standort|an_unseren_standorten|in_unserem_büro_in"
              "|für_unser_büro_in|für_unseren_standort|unser_team_in"),
        r"\b(?:am Standort|an unserem Standort|an unseren Standorten|in unserem Büro in"
        r"|für unser Büro in"
        r"|für unseren Standort(?: in)?|unser Team in)\b",
    ),
    Lead(
        word_stems("con_sede|con_base|ubicado|ubicada|presencial|remoto", "en")
        + word_stems("localizado|localizada|sediado|sediada|presencial", "em")
        + word_stems("remoto", "desde"),
        r"\b(?:con sede en|ubicad[oa] en|con base en|localizad[oa] em|sediad[oa] em|presencial en"
        r"|presencial em|remoto desde|remoto en)\b",
    ),
    Lead(
        word_stems("basert|baserat|baserad|baseret|placerad|placerat|placeret|plassert|stationerad"
              "|stasjonert|beliggende", "i|på|ved"),
        r"\b(?:basert|baserat|baserad|baseret|placerad|placerat|placeret|plassert|stationerad"
        r"|stasjonert|beliggende) (?:i|på|ved)\b(?= ?(?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("trabajar|trabalhar|lavorare|travailler", "en|em|a|à"),
        r"(?:trabajar|trabalhar|lavorare|travailler) (?:en|em|a|à)\b(?= ?(?-i:[A-ZÀ-Þ]))",
        r"\b(?:para|per|pour) ",
    ),
    Lead(
        ("офис", "офіс", "работа", "работать", "робота", "команду"),
        r"(?:оф[иі]с\w{0,3}(?: (?:компании|находится|расположен|знаходиться|по адресу)){0,2}"
        r"|работа(?:ть)?|робота|команду):? (?:в|во|у|г\.)(?: (?:самом )?центре| городе| г\."
        r"| офисе| центрі)?"
        r"(?= ?(?-i:[А-ЯІЇЄ]))",
    ),
    Lead(
        word_stems("praca|pracy|biuro|biura|biurze|oddziale|siedzibie|magazynie|salonie", "w|we"),
        r"\b(?:prac[ay]|biuro|biura|biurze|oddziale|siedzibie|magazynie|salonie) we?\b"
        r"(?= ?(?-i:[A-ZŁŚŻ]))",
    ),
    Lead(
        (*word_stems("práce|práci|provozovna|prodejna", "v|ve"), "kancelář", "pobočk", "pobočc"),
        r"\b(?:prác[ei]|provozovna|prodejna|kancelář[ie]?|pobočk[auy]|pobočce) ve?\b"
        r"(?= ?(?-i:[A-ZČŽŠ]))",
    ),
    Lead(
        word_stems("join|joining", "our|the|us"),
        r"\b(?:join|joining) (?:our|the|us)\b[^.;:!?\n]{0,50}? (?:team|office"
        r"|us)s? (?:based )?in\b(?: our)?(?= [A-Z])",
    ),
    Lead(
        word_stems("job|jobs|position|opening|vacancy", "in"),
        r"\b(?:jobs?|position|opening|vacancy) in\b(?= (?-i:[A-ZÀ-Þ]))",
    ),
    Lead(
        word_stems("leading|renowned|reputable|prestigious|dynamic|growing|well_established|major"
              "|national|global|top|local|prominent|premier|innovative|respected|established"),
        r"(?:leading|renowned|reputable|prestigious|dynamic|growing|well-established|major"
        r"|national|global|top|local|prominent|premier|innovative|respected|established)"
        r" (?:[\w&-]+ ){1,5}?(?:based |located )?in\b(?: the)?"
        r"(?=[^.\n]{3,60} is (?:currently |now )?(?:seeking|looking for|hiring|recruiting))",
        r"\ban? (?:\w+, )?",
        tuple(
            f"_is{now}_{seeks}"
            for now in ("", "_currently", "_now")
            for seeks in ("seeking", "looking_for", "hiring", "recruiting")
        ),
    ),
)  # fmt: skip

#: Words before a place, led by their letters, since they are tried at every space of a text.
_BEFORE: Final = led_by_letters(
    "in|de|di|i|på|ved|te|within|from|of|to|across|near|throughout|at|is|be|à|en|em|au|aux|desde"
    "|Standort|Dienstort|Einsatzort|Arbeitsort|DE -|bei|para|per|our|du|locations:|states:"
    "|countries:|cities:|only:|location:|er|är|ist|в|во|у|w|we|v|ve|центре|городе"
)
ANCHOR = re.compile(
    rf"[\s(](?:{_BEFORE})\s+"
    r"(?:(?:the|our|either|one|any|all|other|part|parts|of|tech|hubs|hub|offices?|in|anywhere"
    r"|only|Greater|downtown|central|Remote,|Remote or)\s+)*"
    r"([A-ZÀ-ÞА-ЯІЇЄŁŚŻŽŠ][\w.’'-]*(?: [A-ZÀ-ÞА-ЯІЇЄ][\w.’'-]*){0,3})"
)
