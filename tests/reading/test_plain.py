"""Markdown and text: what stands above the text, and what the file's name tells."""

from __future__ import annotations

import pytest

from desktop.reading import read_bytes

POST = """---
title: "Bäcker (m/w/d)"
date: 2023-01-27
summary: "Als Bäcker bist Du mit Deinem Team für das Brot der ganzen Stadt verantwortlich und backst
  jeden Morgen Brötchen, Brezeln und Kuchen für unsere Kunden im Umland."
pdf: Krume_Baecker.pdf
tags: Stellenausschreibung Handwerk
---

{% comment %}
Do not edit the code below!
{% endcomment %}

<a href="{{ site.url }}/attachments/{{page.pdf}}">PDF anzeigen</a>

<h3>Vorschau (nur auf Desktop-Geräten)</h3>
"""

BAKER = """# Baker

We are looking for a baker who likes to get up early.

## Your tasks

- You bake bread, rolls and cakes for the whole town.

Apply by mail to jobs@crumb.example.
"""


def one(text: str, name: str = "post.md"):
    documents = read_bytes(text.encode(), name)
    assert isinstance(documents, list)
    return documents[0]


def test_a_template_is_read_with_what_stands_above_it():
    text = one(POST).text
    assert "Brot der ganzen Stadt" in text
    assert "PDF anzeigen" in text
    assert "Do not edit" not in text


def test_a_text_of_its_own_stays_as_it_is():
    told = "---\ntitle: Baker\nsummary: Brot\n---\n\n"
    assert "Brot" not in one(f"{told}{BAKER}").text


def test_html_within_a_text_becomes_markdown():
    told = "Baker<br>\nhttps://crumb.example/1<br>\n<p><strong>Where:</strong> Lyon<br>\n"
    told += (
        "<strong>Pay:</strong> 12</p>\n<div><br></div>\n<div>\n<span>Employer</span>:&nbsp;Crumb"
    )
    told += "</div>\n<ul>\n<li>Bake</li>\n<li>Sell</li>\n</ul>\n"
    text = one(f"{told}\n{BAKER}").text
    assert text.startswith("Baker\nhttps://crumb.example/1")
    assert "**Where:** Lyon" in text
    assert "- Bake\n- Sell" in text
    assert "<" not in text


def test_pay_that_front_matter_has_in_parts_is_told_in_one_line():
    told = "---\ntitle: Baker\nbaseSalary:\n  currency: USD\n  value: 43\n  minValue: 35\n"
    told += "  maxValue: 52\n  unitText: HOUR\n---\n\n"
    assert ("salary", "35 - 52 USD / hour") in one(f"{told}{BAKER}").metadata


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-07-18-anstallning.md", "2024-07-18"),
        ("2024-02-16.baecker.md", "2024-02-16"),
        ("2024-07-18.md", None),
        ("2024-13-18-x.md", None),
        ("12024-07-18-x.md", None),
        ("baker.md", None),
    ],
)
def test_the_day_that_a_post_s_name_begins_with_is_told(name, day):
    assert dict(one(BAKER, name).metadata).get("file.date") == day


def test_a_link_of_html_within_markdown_is_one_of_markdown_s():
    url = "https:&#x2F;&#x2F;crumb.example&#x2F;jobs&#x2F;a-very-long-name"
    cut = "https:&#x2F;&#x2F;crumb.example&#x2F;jobs..."
    text = one(
        f'{BAKER}\nMore: <a href="{url}" rel="nofollow">{cut}</a>\n'
        '<a href="https://crumb.example/apply?a=1&amp;b=2">Apply</a>\n'
    ).text
    assert "More: https://crumb.example/jobs/a-very-long-name\n" in text
    assert "[Apply](https://crumb.example/apply?a=1&b=2)" in text


def test_what_a_page_hides_among_its_words_is_left_out():
    hidden = '<span style="display:none">nobody</span>'
    assert (
        "write to jo@crumb.example." in one(f"{BAKER}\nOr write to jo{hidden}@crumb.example.").text
    )


def test_sections_above_a_text_are_read_below_it():
    text = (
        "---\ntitle: Baker\nqualifications: >-\n  At least 5 years in a bakery, and a hand for"
        " dough of all kinds.\nrequirements:\n  - Rye bread, made by hand from sour dough\n"
        "  - Early mornings, most days of the week\n---\nWe bake.\n"
    )
    told = one(text)
    assert "## Qualifications\n\nAt least 5 years in a bakery" in told.text
    assert "## Requirements\n\n- Rye bread" in told.text


def test_what_a_board_shows_of_a_posting_is_read_if_it_tells_figures():
    front = "---\ntitle: Baker\nexcerpt: {}\n---\n" + "We bake bread. " * 30
    told = one(front.format("Full time, 37h a week, closing on 8 December."))
    assert told.text.endswith("## Excerpt\n\nFull time, 37h a week, closing on 8 December.")
    bare = one(front.format("Bread for all of the town and more."))
    assert "Excerpt" not in bare.text


def test_paragraphs_over_several_lines_are_read_as_one_where_tags_enclose_them():
    lines = "<h1>Baker</h1>\n" + "<p>\nWe bake\nbread\nfor all.\n</p>\n" * 4 + "<p>Rye</p>"
    told = one(f"Baker, Rye\n{lines}")
    assert "We bake bread for all." in told.text


def test_a_style_within_markdown_is_no_text():
    text = one(f"<style>\n.oven {{ color: red; }}\n</style>\n\n{BAKER}").text
    assert text.startswith("# Baker")


def test_a_text_kept_as_an_editor_s_nodes_is_read():
    told = """---
title: Bäcker
beschreibung:
  - type: heading
    content:
      - type: text
        text: Aufgaben
  - type: bullet_list
    content:
      - type: list_item
        content:
          - type: paragraph
            content:
              - type: text
                text: Brot
              - type: text
                marks:
                  - type: bold
                text: backen
      - type: list_item
        content:
          - type: paragraph
            content:
              - type: text
                text: Kuchen verzieren
  - type: paragraph
    content:
      - type: text
        text: Wir freuen uns auf dich.
---
"""
    assert one(told).text == (
        "## Aufgaben\n\n- Brot backen\n- Kuchen verzieren\n\nWir freuen uns auf dich."
    )
