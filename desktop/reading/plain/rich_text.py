"""Text that an editor kept as a tree of paragraphs and marks, in front matter: here as Markdown.

Statamic and other systems built on ProseMirror write a page so; of its nodes the kinds come in the
order of the text as pairs, each before what it holds.
"""

from __future__ import annotations

import re
from typing import Final

from desktop.postings import Pairs

#: What begins with a node of a kind.
_BEGINS: Final = {
    "heading": "\n\n## ", "paragraph": "\n\n", "bullet_list": "\n", "ordered_list": "\n",
    "bulletList": "\n", "orderedList": "\n", "list_item": "\n- ", "listItem": "\n- ",
    "hard_break": "\n", "hardBreak": "\n", "blockquote": "\n\n",
}  # fmt: skip
#: The words of a list's member stand in a paragraph of their own.
_MEMBER: Final = re.compile(r"\n- \n+")
#: Fewer such nodes are no text.
_FEWEST: Final = 3


def told_in_nodes(metadata: Pairs) -> str:
    """The text that such pairs hold; "" where they hold none."""
    parts: list[str] = []
    nodes = 0
    for key, value in metadata:
        name = key.rpartition(".")[2]
        if name == "type" and value in _BEGINS:
            parts.append(_BEGINS[value])
            nodes += 1
        elif name == "text" and key.endswith(".content.text"):
            is_within = bool(parts) and parts[-1] not in _BEGINS.values()
            parts.append(f" {value}" if is_within and value[:1].isalnum() else value)
    if nodes < _FEWEST:
        return ""
    return _MEMBER.sub("\n- ", "".join(parts)).strip()
