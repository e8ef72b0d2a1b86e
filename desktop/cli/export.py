"""`export`: the postings that a query finds, written for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from desktop.cache import Cache
from desktop.cli.options import Options
from desktop.cli.output import print_notes
from desktop.cli.trouble import Trouble
from desktop.exporting import write, write_file
from desktop.postings import Kept, parse_query


def run(options: Options) -> int:
    """Write to the file named, else to standard output; posting by posting."""
    query = parse_query(" ".join(options.query))
    print_notes(query)
    with Cache.open(options.cache) as cache:
        postings = (cache.get(id_) for id_ in cache.find(query).ids)
        if options.output is None:
            write(options.format, postings, sys.stdout, occurrences=options.occurrences)
        else:
            _write_file(options, postings)
    return 0


def _write_file(options: Options, postings: Iterable[Kept]) -> None:
    try:
        write_file(options.format, postings, options.output, occurrences=options.occurrences)
    except OSError as error:
        raise Trouble(f"{options.output} could not be written: {error.strerror}.") from error
