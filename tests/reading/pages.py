"""A baker's posting as a page shows it and as one states it, and how tests make and read pages."""

import json

from desktop.postings import Unreadable
from desktop.reading import read_bytes

PROSE = (
    "We mill rye and wheat for forty bakeries on the coast, and bake for three shops of our own. "
    "You knead and shape by hand, keep the ovens, and teach our two apprentices. "
    "You have baked for at least two years and like to rise early. "
)
STATED = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Baker",
    "hiringOrganization": {"@type": "Organization", "name": "Rye & Sons"},
    "jobLocation": {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Ghent",
            "addressRegion": "East Flanders",
            "addressCountry": "BE",
        },
    },
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"minValue": 2400, "maxValue": "2900.00", "unitText": "MONTH"},
    },
    "employmentType": ["FULL_TIME", "PART_TIME"],
    "datePosted": "2026-10-02",
    "validThrough": "2026-12-01T23:59",
    "description": f"<p>{PROSE}</p>",
    "url": "https://rye.example/jobs/7",
}  # fmt: skip
APPLY = '<a href="https://rye.example/apply">Apply for this job</a>'


def page(body, *stated, head=""):
    """A page that shows this and states these objects (or texts) as JSON-LD."""
    scripts = "".join(
        f'<script type="application/ld+json">{one if isinstance(one, str) else json.dumps(one)}'
        "</script>"
        for one in stated
    )
    return f"<!DOCTYPE html><html><head>{head}{scripts}</head><body>{body}</body></html>"


SHOWN = f"<main><h1>Baker</h1><p>Rye &amp; Sons, Ghent</p><p>{PROSE}</p><p>{PROSE}</p></main>"


def read(text, name="a.html"):
    """The documents of a page that must not be refused."""
    found = read_bytes(text.encode(), name)
    assert not isinstance(found, Unreadable), found
    return found


def only(text):
    """The document of a page of one posting."""
    (document,) = read(text)
    return document


def pairs(document, *keys):
    """The metadata's values under these keys, in order."""
    return [value for key, value in document.metadata if key in keys]
