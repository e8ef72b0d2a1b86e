"""A few postings brought by two imports, and which of them each typed query is to find."""

from datetime import UTC, date, datetime

from desktop.cache import Cache
from desktop.postings import (
    Correction,
    Document,
    Found,
    Original,
    Posting,
    Report,
    Salary,
    Source,
    Status,
)

TODAY = date(2026, 11, 22)


def posting(body: str, fallback_title: str = "Untitled", **fields: object) -> Posting:
    return Posting(body=body, fallback_title=fallback_title, **fields)  # type: ignore[arg-type]


POSTINGS = {
    "backend": posting(
        "We write Python and C++ in Zürich. Nice-to-have: F#. Write to jobs@alpha.example or see "
        "https://alpha.example/jobs/1?x=2. Start at 10:30.",
        title="Senior Backend Engineer",
        company="Alpha Systèmes",
        locations=("Zürich, Switzerland", "Berlin, Germany"),
        countries=("CH", "DE"),
        remote="remote",
        salary=Salary(90_000, 120_000, "EUR", "year"),
        employment_types=("full-time",),
        seniority=("senior",),
        experience_years_min=5,
        skills=("Python", "C++", "Kubernetes"),
        apply_urls=("https://alpha.example/jobs/1?x=2",),
        emails=("jobs@alpha.example",),
        posted=date(2026, 11, 20),
        closes=date(2026, 11, 24),
        language="en",
    ),
    "data": posting(
        "A data engineer for our R&D. We use JavaScript, ASP and Node.js; a co-op student helps. "
        "The net result counts. Our cafés are open.",
        title="Data Engineer",
        company="Wolt",
        locations=("New York, NY, USA",),
        countries=("US",),
        remote="hybrid",
        salary=Salary(60_000, 80_000, "USD", "year"),
        employment_types=("contract", "freelance"),
        seniority=("mid",),
        experience_years_min=2,
        skills=("JavaScript", "Node.js"),
        posted=date(2026, 10, 31),
        closes=date(2026, 12, 24),
        language="en",
    ),
    "german": posting(
        "Wir suchen eine Führungskraft für unser Büro in München. C# und .NET sind Pflicht. "
        "Wir lieben Café-Kultur.",
        title="Leiter Datenbanken (m/w/d)",
        company="Groß & Söhne",
        locations=("München",),
        countries=("DE",),
        remote="onsite",
        salary=Salary(400, 500, "EUR", "day"),
        employment_types=("full-time",),
        seniority=("director",),
        skills=("C#", ".NET", "Java"),
        posted=date(2025, 5, 1),
        language="de",
    ),
    "co op": posting(
        "Co op programme; the operator is at node js level. See also net income, c and f. "
        "Data, engineer!",
        title="Programmer",
        company="Wolt Market",
        experience_years_min=0.5,
        language="en",
        closes=date(2026, 11, 1),
    ),
    "pay from": posting("Pay from 5000 a month.", salary=Salary(5_000, None, "EUR", "month")),
    "pay to": posting("Pay up to 70k.", salary=Salary(None, 70_000, "CAD", "year")),
    "chinese": posting(
        "我们正在招聘软件工程师。", title="软件工程师", locations=("上海",), language="zh"
    ),
    "copied": posting("The same twice.", title="Twice met", company="Beta"),
}
NAMES = list(POSTINGS)


def found(name: str, folder: str, path: str) -> Found:
    wanted = POSTINGS[name]
    original = Original(wanted.body.encode(), "utf-8")
    return Found(
        Document(wanted.body, original, "text"),
        wanted,
        Source(folder, path, 0, len(wanted.body), 1),
    )


def fill(cache: Cache) -> None:
    """Two imports: all but the last two in the first; the reader's marks on some."""
    first, second = NAMES[:-2], NAMES[-2:]
    for names in (first, second):
        number = cache.begin_import(["/home/me/jobs"])
        for name in names:
            cache.save(number, [found(name, "/home/me/jobs", f"jobs/{name}.txt")])
        if names is second:
            cache.save(number, [found("copied", "/home/me/jobs", "jobs/Kopie.txt")])
        cache.finish_import(number, Report(number, ("/home/me/jobs",), datetime.now(UTC), 1, 1))
    number_of = {name: n for n, name in enumerate(NAMES, 1)}
    seen = datetime(2026, 11, 21, 9, tzinfo=UTC)
    cache.mark([number_of["backend"]], seen=seen, status=Status.SHORTLIST, tags=["Dream", "near"])
    cache.mark([number_of["data"]], seen=seen, note="Ask Zoë about it")
    cache.mark([number_of["german"]], status=Status.HIDDEN, follow_up=date(2026, 11, 24))
    cache.mark([number_of["pay to"]], correction=Correction("title", "Clerk", None))


ALL = set(NAMES)
LANGUAGE_UNSTATED = {"pay from", "pay to", "copied"}
CASES: dict[str, set[str]] = {
    # words, phrases, prefixes
    "": ALL,
    "python": {"backend"},
    "pyth": {"backend"},
    "pyth ": set(),
    "pyth* we": {"backend"},
    "PYTHON ": {"backend"},
    "engineer": {"backend", "data", "co op"},
    "data engineer": {"data", "co op"},
    '"data engineer"': {"data", "co op"},
    '"engineer data"': set(),
    "“data engineer”": {"data", "co op"},
    "zurich": {"backend"},
    "ZÜRICH ": {"backend"},
    "munchen ": {"german"},
    "cafe ": {"german"},
    "cafés ": {"data"},
    "wolt ": {"data", "co op"},
    "软件工程师 ": {"chinese"},
    "招聘 ": {"chinese"},
    "location:上海": {"chinese"},
    # as typed
    "C++ ": {"backend"},
    "c++": {"backend"},
    "C+": {"backend"},
    "C# ": {"german"},
    "F# ": {"backend"},
    ".NET ": {"german"},
    ".net": {"german"},
    "net ": {"german", "data", "co op"},
    "Node.js ": {"data"},
    "node js ": {"data", "co op"},
    "co-op ": {"data"},
    "co op ": {"data", "co op"},
    "R&D ": {"data"},
    "nice-to-have": {"backend"},
    "jobs@alpha.example": {"backend"},
    "https://alpha.example/jobs/1?x=2": {"backend"},
    "https://alpha.example/jobs/2": set(),
    "10:30 ": {"backend"},
    "café-kultur": {"german"},
    "cafe-kultur": {"german"},
    "engineer, ": {"backend", "data", "co op"},
    "-C++": ALL - {"backend"},
    "Data Engineer - R&D": {"data"},
    # and, or, not, parentheses
    "python OR wolt ": {"backend", "data", "co op"},
    "python | wolt ": {"backend", "data", "co op"},
    "python AND wolt ": set(),
    "engineer -python": {"data", "co op"},
    "engineer NOT python": {"data", "co op"},
    "-engineer -pay": {"german", "chinese", "copied"},
    "engineer (python OR wolt) -node.js": {"backend", "co op"},
    "python OR data engineer": {"backend", "data", "co op"},
    "-(python OR wolt)": ALL - {"backend", "data", "co op"},
    "NOT (engineer node.js)": ALL - {"data"},
    "--python": {"backend"},
    "((python)": {"backend"},
    "python)": {"backend"},
    # text fields
    "title:engineer": {"backend", "data"},
    "title:eng": {"backend", "data"},
    "title:eng ": set(),
    'title:"data engineer"': {"data"},
    "title: engineer": {"backend", "data"},
    "title:=dataEngineer": set(),
    'title:="data engineer"': {"data"},
    "title:^data": {"data"},
    "title:~^(sr|senior)\\b": {"backend"},
    "title:~[": ALL,
    "title:* -title:engineer": {"german", "co op", "chinese", "copied", "pay to"},
    "title:?": {"pay from"},
    "company:wolt ": {"data", "co op"},
    "company:=Wolt": {"data"},
    "company=wolt": {"data"},
    "company!=wolt": ALL - {"data"},
    "company:groß": {"german"},
    'company:="gross & sohne"': {"german"},
    "company:alpha,wolt ": {"backend", "data", "co op"},
    "company:systemes": {"backend"},
    "location:berlin,münchen": {"backend", "german"},
    'place:"new york"': {"data"},
    'location:berlin,"new york"': {"backend", "data"},
    "location:Berlin, python": {"backend"},
    "-location:berlin": ALL - {"backend"},
    "location:^mun": {"german"},
    "email:alpha.example": {"backend"},
    "url:/jobs/1": {"backend"},
    "source:kopie": {"copied"},
    "body:twice ": {"copied"},
    "note:zoe": {"data"},
    "note:*": {"data"},
    # choices and names
    "country:DE": {"backend", "german"},
    "country:germany": {"backend", "german"},
    "country:Deutschland": {"backend", "german"},
    "country:ch,us": {"backend", "data"},
    "-country:de": ALL - {"backend", "german"},
    "remote:remote,hybrid": {"backend", "data"},
    "remote:fully": {"backend"},
    "is:remote": {"backend"},
    "is:onsite": {"german"},
    "type:contract": {"data"},
    "type:fulltime": {"backend", "german"},
    "employment_types:full-time": {"backend", "german"},
    "level:senior,mid": {"backend", "data"},
    "seniority:sr": {"backend"},
    "level:se": {"backend"},
    "level:foo": set(),
    "skill:java": {"german", "data"},
    "skill:java ": {"german"},
    "-skill:java": ALL - {"german"},
    "skill:c++": {"backend"},
    "skill:.net": {"german"},
    "tech:kube*": {"backend"},
    "language:german": {"german"},
    "lang:en": {"backend", "data", "co op"},
    "currency:eur": {"backend", "german", "pay from"},
    "currency:$": {"data"},
    # pay
    "salary:>=90k": {"backend", "german"},
    "salary:>=90,000": {"backend", "german"},
    "salary>=90k": {"backend", "german"},
    "pay:>120k": {"german"},
    "salary:<=60k": {"data", "pay from"},
    "salary:<60k": set(),
    "salary:75k..95k": {"backend", "data"},
    "salary:75..95k": {"backend", "data"},
    "salary:75k-95k": {"backend", "data"},
    "salary:..70k": {"data", "pay from", "pay to"},
    "salary:100k": {"backend"},
    "salary:>=500/d": {"german"},
    "salary:6k..8k/mo": {"backend", "data"},
    "(contract OR freelance OR full-time) salary:>=400/d": set(),
    "type:contract,full-time salary:>=400/d": {"backend", "german"},
    "salary:>=90k currency:EUR": {"backend", "german"},
    "-salary:>=90k": ALL - {"backend", "german"},
    "salary:abc": set(),
    "salary:": ALL,
    "salary:>=": ALL,
    # numbers
    "experience:..2": {"data", "co op"},
    "yoe:5": {"backend"},
    "yoe:2+": {"backend", "data"},
    "experience:>2": {"backend"},
    "experience:1-3": {"data"},
    "copies:>=2": {"copied"},
    "id:2": {"data"},
    # days
    "posted:2026-11-20": {"backend"},
    "posted:2026": {"backend", "data"},
    "posted:2026-10": {"data"},
    "posted:<2026": {"german"},
    "posted:>2025": {"backend", "data"},
    "posted:7d": {"backend"},
    "posted:>=-7d": {"backend"},
    "posted:-1m..": {"backend", "data"},
    "posted:2026-11-01..2025-01-01": {"data", "german"},
    "closes:3d": {"backend"},
    "closes:today..+3d": {"backend"},
    "deadline:2w": {"backend"},
    "closes:>+3d": {"data"},
    "is:closed": {"co op"},
    "is:open closes:*": {"backend", "data"},
    "seen:yesterday": {"backend", "data"},
    "followup:3d": {"german"},
    "imported:lastimport": {"chinese", "copied"},
    "imported:<lastimport": ALL - {"chinese", "copied"},
    "is:latest": {"chinese", "copied"},
    # marks and flags
    "is:new": ALL - {"backend", "data", "german"},
    "is:seen": {"backend", "data"},
    "-is:seen": ALL - {"backend", "data"},
    "is:unseen": ALL - {"backend", "data"},
    "is:shortlist": {"backend"},
    "is:starred,hidden": {"backend", "german"},
    "status:shortlist": {"backend"},
    "status:none": ALL - {"backend", "german"},
    "-is:hidden": ALL - {"german"},
    "is:copy": {"copied"},
    "is:marked": {"backend", "data", "german", "pay to"},
    "is:corrected": {"pay to"},
    "is:foo": set(),
    "tag:dream": {"backend"},
    "tag:dr": {"backend"},
    "tag:dr ": set(),
    "has:tag": {"backend"},
    "has:note,tag": {"backend", "data"},
    # stated or not
    "missing:salary": ALL - {"backend", "data", "german", "pay from", "pay to"},
    "has:salary": {"backend", "data", "german", "pay from", "pay to"},
    "missing:language": LANGUAGE_UNSTATED,
    "no:company": {"pay from", "pay to", "chinese"},
    "has:skills": {"backend", "data", "german"},
    "missing:place": ALL - {"backend", "data", "german", "chinese"},
    "missing:tag": ALL - {"backend"},
    "has:status": {"backend", "german"},
    "salary:>=90k OR missing:salary": ALL - {"data", "pay from", "pay to"},
    # unfinished and odd
    "(": ALL,
    '"abc': ALL,
    "python OR": {"backend"},
    "python -": {"backend"},
    "python NOT": {"backend"},
    "- | && ()": ALL,
    "OR": {"backend"},
    "title:\0": set(),
}
