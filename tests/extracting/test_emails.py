"""Mail addresses are found as written or spelled out, and told from those nobody writes to."""

import pytest

from desktop.extracting.applying.emails import read_emails
from tests.extracting.making import layout_of


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("Write to jo.doe+jobs@crumb.co.uk, please.", ["jo.doe+jobs@crumb.co.uk"]),
        ("<mailto:Jo@Crumb.example>", ["Jo@Crumb.example"]),
        ("**_jo@crumb.example_**", ["jo@crumb.example"]),
        ("履歷mail寄jo@crumb.example", ["jo@crumb.example"]),
        ("jürgen@crumb.example", ["jürgen@crumb.example"]),
        ("b@x.org a@x.org b@x.org", ["a@x.org", "b@x.org"]),
        ("jo [at] crumb [dot] example", ["jo@crumb.example"]),
        ("Send a note to jobs at crumb.example today", ["jobs@crumb.example"]),
        ("See all jobs at crumb.example today", []),
        ("logo@2x.png and @handle and user@localhost", []),
    ],
)
def test_addresses_are_found_sorted_and_once(text, emails):
    reading = read_emails(layout_of(text))
    assert list(reading.value) == emails


def test_addresses_of_the_metadata_name_their_key():
    reading = read_emails(layout_of("We bake.", [("contact.email", "jo@crumb.example")]))
    assert reading.value == ("jo@crumb.example",)
    assert reading.evidence[0].key == "contact.email"


@pytest.mark.parametrize(
    ("sender", "emails"),
    [
        ("Jo Doe <jo@crumb.example>", ["jo@crumb.example"]),
        ('"Jo - jo at crumb.example (via bakers-l list)" <bakers-l@x.example>', []),
        ("Jo Doe <bakers@lists.crumb.example>", []),
        ("no-reply@crumb.example", []),
        ("Pan <avisos@push.crumb.example>", []),
    ],
)
def test_a_list_that_passes_a_mail_on_is_no_address(sender, emails):
    reading = read_emails(layout_of("We bake.", [("mail.from", sender)]))
    assert list(reading.value) == emails
