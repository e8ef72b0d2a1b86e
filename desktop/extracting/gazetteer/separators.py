"""What parts places from each other and stands beside them, for text in lower case."""

from __future__ import annotations

import re
from typing import Final

from desktop.extracting.text.patterns import led_by_letters

#: Words beside places that are none: ways of working, and what joins them to a place.
_HOW: Final = led_by_letters(
    r"100\s?%|fully|full|partly|partially|primarily|mostly|mainly|permanently"
)
_FILLERS: Final = led_by_letters(
    r"remote(?:ly)?|hybrid|on[\s-]?site|in[\s-]office|in[\s-]person|wfh|telecommut\w+"
    r"|distributed"
    r"|work(?:ing)? from (?:home|anywhere)|anywhere|worldwide|global(?:ly)?|flexible|virtual"
    r"|home[\s-]?office|home[\s-]based|télétravail|à distance|remoto|remota|híbrido|híbrida"
    r"|presencial"
    r"|teletrabajo|homeoffice|mobiles arbeiten|etätyö|zdalnie|zdaln[ay]|hybrydow\w+|удал[её]нно"
    r"|удал[её]нка"
    r"|офис|远程|リモート|any location|multiple locations|various|various locations|nationwide"
    r"|vor ort|sur site|op locatie|på plats|stacjonarnie|first|only|based|job|jobs|role|work"
    r"|opportunit(?:y|ies)"
    r"|position|office|offices|possible|möglich|allowed"
    r"|option(?:al)?|(?:n[oa]|en la|en el|an der|au|aux|del|de la)"
    r" (?:escrit[óo]rio|oficina|sede)s?|escritório|oficina|em|w"
    r"|w biurze|in sede|im büro|au bureau"
    r"|ok|okay|friendly|preferred|eligible|company|within|throughout|across|from|located"
    r"|location|locations"
    r"|in|the|any(?:where)?|candidates|residents|of|to|at"
    r"|timezones?|time zones?|hours|et|cet|est|pst|gmt|utc|other|parts|central|downtown|à|en|im"
    r"|raum"
    r"|großraum|nur|bundesweit|deutschlandweit|weltweit|open to|starting|city center|city centre|hq"
    r"|wfo|work from office|nähe|umgebung|nearby|environs|city of|stadt|cerca de|proche|près de"
    r"|headquarters|if|close to|not|is|be|must|can|you|a|an|our|this|these"
    r"|both|either|one|all"
)
#: Marks of Hebrew, Arabic, Devanagari and Thai that stand within words and are no letters.
_WITHIN: Final = r"\u0591-\u05c7\u05f3\u05f4\u064b-\u065f\u0670\u0900-\u0963\u0e31-\u0e4e\u200c"
#: Words first, which only begin where a word does; then signs, of which none is a part of one.
SEPARATOR = re.compile(
    r"\b(?:(?P<said>(?:or|and|oder|und|ou|et|y|o|e|i|lub|или|и|або|і|та|και|ή|או|أو|또는|및|sowie"
    r"|as well as|и/или)(?!\w))"
    rf"|(?P<filler>(?:(?:{_HOW})[\s-]*)?(?:{_FILLERS})(?:\(s\))?(?![\w'’])))"
    r"|(?!\w| [a-z])(?:"
    r"(?P<strong>[;|/•·+&\n\t]| {2,}| (?=\d\d?(?:-\d\d?)?年|经验|学历|本科|大专|硕士|不限|应届))"
    r"|(?P<bracket>[()\[\]])"
    r"|(?P<dash>(?<=\s)[-–—]+|[-–—]+(?=\s)|(?<=[a-z])-(?=based|only|remote)|→|[-–—]+$|^[-–—]+)"
    r"|(?P<names>:)"
    rf"|(?P<comma>[,，、،])|(?P<other>[^\w\s.'’,()\[\]&/|;+{_WITHIN}-]+))"
)
#: Hyphens that stand for a space.
JOINED = re.compile(r"(?<=[a-z])-(?=(?:based|remote|only|hybrid)\b)|(?<=\bremote)-(?=\w)")
