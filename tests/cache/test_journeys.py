"""Random journeys of files, imports and marks: whatever happens, no mark is lost."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.cache import Cache
from desktop.postings import EVERYTHING, Document, Found, Original, Posting, Source, Status

NAMES = st.sampled_from(["a", "b", "c", "d"])
TITLES = st.sampled_from(["Cook", "Baker"])
LINKS = st.sampled_from(["", "https://jobs.example/1", "https://jobs.example/2"])
BODIES = st.sampled_from(["onions and carrots", "onions and carrots and peas", "iron steel"])


class Journey(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name) / "postings"
        self.folder.mkdir()
        self.cache = Cache.open(Path(self.place.name) / "cache.db")
        self.notes = {}

    def teardown(self):
        self.cache.close()
        self.place.cleanup()

    @rule(name=NAMES, title=TITLES, link=LINKS, body=BODIES)
    def write(self, name, title, link, body):
        (self.folder / name).write_text(f"{title}\n{link}\n{body}", "utf-8")

    @rule(name=NAMES)
    def delete(self, name):
        (self.folder / name).unlink(missing_ok=True)

    @rule(name=NAMES, other=NAMES)
    def move(self, name, other):
        if (self.folder / name).exists():
            (self.folder / name).replace(self.folder / other)

    @rule()
    def bring(self):
        number = self.cache.begin_import([str(self.folder)])
        known = self.cache.known_files(str(self.folder))
        batch = []
        for file in sorted(self.folder.iterdir()):
            stat, path = file.stat(), f"postings/{file.name}"
            kept = known.get(path)
            if kept is None or (kept.size, kept.mtime_ns) != (stat.st_size, stat.st_mtime_ns):
                source = Source(str(self.folder), path, 0, stat.st_size, stat.st_mtime_ns)
                batch.append(found(file.read_text("utf-8"), source))
        self.cache.save(number, batch, 1)
        texts = {self.cache.get(id_).posting.body for id_ in self.ids()}
        assert {file.read_text("utf-8") for file in self.folder.iterdir()} <= texts

    @precondition(lambda self: self.cache.totals().postings)
    @rule(data=st.data(), note=st.sampled_from(["call", "wait"]))
    def mark(self, data, note):
        id_ = data.draw(st.sampled_from(self.ids()))
        self.cache.mark([id_], note=note, status=Status.SHORTLIST)
        self.notes[self.cache.get(id_).key] = note

    @precondition(lambda self: self.cache.imports())
    @rule(data=st.data())
    def take_back(self, data):
        self.cache.take_back(data.draw(st.sampled_from([one.id for one in self.cache.imports()])))

    @rule()
    def rebuild(self):
        self.cache.rebuild_index()

    @invariant()
    def every_mark_is_on_its_posting(self):
        kept = [self.cache.get(id_) for id_ in self.ids()]
        assert {one.key: one.marks.note for one in kept if one.marks.note} == self.notes

    @invariant()
    def the_cache_is_sound(self):
        assert self.cache.check() == []

    def ids(self):
        return sorted(self.cache.find(EVERYTHING).ids)


def found(text, source):
    title, link, _ = text.split("\n")
    document = Document(text, Original(text.encode(), "utf-8"), "text")
    return Found(document, Posting(text, title, title, apply_urls=(link,) if link else ()), source)


Journey.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestJourney = Journey.TestCase
