"""The face of the cache that is asked: which postings a query finds, how many, and how quickly."""

from __future__ import annotations

from desktop.cache.faces.opened import Opened, today
from desktop.cache.finding import find, rows
from desktop.cache.index import Answer
from desktop.cache.marks import queries
from desktop.cache.store.errors import speaking
from desktop.postings import Facet, Hits, Query, Status, Totals, scoped
from desktop.postings.query.scope import named_fields


class Finding(Opened):
    """Asks the index beside the cache, else SQL; both give the same."""

    def find(self, query: Query) -> Hits:
        """The ids of the postings that a query finds, in its order.

        Hidden postings are found only where the query names the status (`is:hidden`); so in all
        that count a query's postings, and so in window, command line and export alike.
        """
        with speaking():
            asked, day = self._scoped(query), today()
            found = self._index.answer(lambda index: index.find(asked, day))
            return find.find(self._connection, asked, day) if found is None else found

    def is_quick(self, query: Query) -> bool:
        """Whether `find` surely takes less than a frame; else it is not for the window's thread."""
        with speaking():
            return self._index.is_quick(self._scoped(query), today())

    def unstated(self, query: Query) -> list[tuple[str, int]]:
        """For each narrowed field that may be missing: how many more postings do not state it."""
        with speaking():
            asked, day = self._scoped(query), today()
            told = self._index.answer(lambda index: index.unstated(asked, day))
            return find.unstated(self._connection, asked, day) if told is None else told

    def hidden(self, query: Query) -> int:
        """How many more postings a query would find, were they not hidden; 0 where it says so."""
        with speaking():
            asked = self._scoped(query, with_hidden=True)
            if asked == self._scoped(query):
                return 0
        return dict(self.facet(query, "status").values).get(Status.HIDDEN, 0)

    def currencies(self, query: Query) -> list[str]:
        """The currencies of the pay among what a query finds, the most frequent first."""
        with speaking():
            asked, day = self._scoped(query), today()
            told = self._index.answer(lambda index: index.currencies(asked, day))
            return find.currencies(self._connection, asked, day) if told is None else told

    def like(self, word: str, most: int = 3) -> list[str]:
        """Words of the postings that are like a word, for one that finds nothing."""
        with speaking():
            from desktop.cache.finding import vocabulary

            return vocabulary.like(self._connection, word, most)

    def totals(self) -> Totals:
        """How many postings there are, unseen, on the shortlist, applied for, hidden, due."""
        with speaking():
            told = self._index.answer(lambda index: index.totals(today()))
            counted = told or rows.read_totals(self._connection)
            return counted._replace(due=rows.read_due(self._connection, today()))

    def facet(self, query: Query, field: str, most: int | None = None) -> Facet:
        """How many of what a query finds have each value of a field; of status, hidden too.

        The values most found come first, and no more than `most` of them if that is given.
        """
        with speaking():
            asked = self._scoped(query, with_hidden=field == "status")
            day = today()
            told = self._index.answer(lambda index: index.facet(asked, field, day, most))
            counted = told or find.facet(self._connection, asked, field, day)
            return counted._replace(values=counted.values[:most])

    def _scoped(self, query: Query, *, with_hidden: bool = False) -> Query:
        saved = queries.texts(self._connection) if "search" in named_fields(query.where) else {}
        return scoped(query, saved, with_hidden=with_hidden)

    def answer(self, query: Query) -> Answer:
        """Find with all that another cache over the same file, in this process, can learn of it."""
        with speaking(), self._index.one_moment():
            return Answer(self.find(query), self.totals(), self._index.learned())

    def learn(self, answer: Answer) -> None:
        """Know what another cache found out, so that the same query is quick here from now on."""
        self._index.learn(answer.learned)

    def follow(self) -> bool:
        """Take a part of what others changed into the index, 30 ms at most; whether more is left.

        For moments between keys, as while an import runs.
        """
        with speaking():
            return self._index.catch_up()

    def wants_index(self) -> bool:
        """Whether `make_index` should be called, elsewhere than in the window's thread."""
        with speaking():
            return not self.is_read_only and self._index.is_wanted()

    def index_is_damaged(self) -> bool:
        """Whether there was an index that could not be read; searching goes on without it."""
        with speaking():
            return self._index.is_damaged

    def tidy_index(self) -> None:
        """Delete what makings of the index that were killed left beside the cache."""
        with speaking():
            self._index.tidy()

    def make_index(self) -> None:
        """Make the index beside the cache anew: a quarter of a second for 1,000 postings."""
        with speaking():
            self._index.make(self._writing)
