"""An import from end to end: survey, look at what is new or changed, save, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from desktop.cache import Cache
from desktop.importing.cores import look_at
from desktop.importing.look import Looked, look, look_through
from desktop.importing.saving import Saving
from desktop.importing.survey import Survey, survey
from desktop.postings import Progress, Report, Unreadable
from desktop.postings.corrections.correcting import Manner
from desktop.reading import PostingFile, forget_archive

#: Told of each file before it is opened; answers whether to go on.
Watcher = Callable[[Progress], bool]


def import_paths(paths: Sequence[str], cache: Cache, *, progress: Watcher) -> Report:
    """Bring folders and files into the cache; only new and changed files are opened.

    Whatever ends the import early (`progress` answering False, a `CacheError`, a fault of ours),
    what was found until then is saved with its Report; errors pass on.
    """
    run = _Run(paths, cache, progress)
    try:
        with run.saving:
            for looked in look_at(run.wanted(), len(run.to_read), run.saving.save):
                run.take(looked)
                if run.is_stopped:
                    break
        run.is_complete = run.done == len(run.to_read)
    finally:
        forget_archive()
        report = run.report()
        cache.finish_import(run.import_id, report)
    progress(run.now())
    return report


class _Run:
    """One import under way: what is to be done, how far it has come, what came of it."""

    def __init__(self, paths: Sequence[str], cache: Cache, progress: Watcher) -> None:
        self._clock = monotonic()
        self._started = datetime.now(UTC)
        self._progress = progress
        self._paths = tuple(str(Path(path).resolve()) for path in paths)
        self._seen: Survey = survey(paths, cache)
        self.to_read = self._seen.to_read
        self._touched = self._seen.touched
        self._known_refused = self._seen.refused
        self._known_same = self._seen.same_postings
        self.import_id = cache.begin_import(self._seen.walk.folders)
        for folder, left in self._seen.left:
            cache.leave_files(folder, left)
        self.saving = Saving(cache, self.import_id)
        self._manners = cache.file_manners()
        self.done = 0
        self.is_complete = False
        self.is_stopped = False

    def wanted(self) -> Iterator[PostingFile]:
        """The files to look at, until the watcher has enough; those only touched are passed."""
        for file in self.to_read:
            if not self._progress(self.now(file.path)):
                return
            if file in self._touched and self.saving.touch(file):
                self.done += 1
            else:
                yield file

    def take(self, looked: Looked) -> None:
        """Hand what was found in a file to be saved; done, unless the watcher had enough in it."""
        for part in self._parts(looked):
            self.saving.add(part)
        self.done += not self.is_stopped

    def _parts(self, looked: Looked) -> Iterator[Looked]:
        """What was found in a file; of a large file part by part, until the watcher has enough."""
        if not looked.has_more:
            yield self._as_chosen(looked)
            return
        for part in self._through(looked.file):
            yield part
            self.is_stopped = part.has_more and not self._progress(self.now(looked.file.path))
            if self.is_stopped:
                return

    def _through(self, file: PostingFile) -> Iterator[Looked]:
        """A large file's parts, as the first of its postings is wanted."""
        parts = look_through(file)
        first = next(parts)
        found = () if isinstance(first.found, Unreadable) else first.found[:1]
        for one in found:
            manner = self._manners.of(one)
            if manner != Manner():
                yield from look_through(file, manner)
                return
        yield first
        yield from parts

    def _as_chosen(self, looked: Looked) -> Looked:
        """What was found in a file; read once more where its reader wants it read otherwise."""
        for found in () if isinstance(looked.found, Unreadable) else looked.found:
            manner = self._manners.of(found)
            if manner != Manner():
                return look(looked.file, manner)
        return looked

    def now(self, path: str = "") -> Progress:
        """How far the import has come, with `path` at hand."""
        tally = self.saving.tally
        return Progress(
            done=self.done,
            total=len(self.to_read),
            file=path,
            new=tally.new,
            changed=tally.changed,
            same=self._same,
            copies=tally.copies,
            refused=len(self._known_refused) + len(self.saving.refused),
            seconds=monotonic() - self._clock,
        )

    def report(self) -> Report:
        """What has come of the import so far."""
        walk, tally = self._seen.walk, self.saving.tally
        return Report(
            import_id=self.import_id,
            folders=walk.folders,
            started=self._started,
            seconds=monotonic() - self._clock,
            files=self.done + self._seen.same,
            new=tally.new,
            changed=tally.changed,
            same=self._same,
            copies=tally.copies,
            refused=(*self._known_refused, *self.saving.refused),
            hidden=walk.hidden,
            outside=walk.outside,
            too_large=walk.too_large,
            cancelled=not self.is_complete,
            paths=self._paths,
        )

    @property
    def _same(self) -> int:
        return self._known_same + self.saving.tally.same
