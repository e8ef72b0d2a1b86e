"""Loaded by each Python of a watched import: notes what reaches out, runs programs or writes."""

import os
import sys

_LOG = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
_CACHE = os.environ["WATCH_CACHE"]
_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile")
_FETCHING = ("socket.get", "urllib.", "http.", "ftplib.")
_CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _is_allowed(path):
    if isinstance(path, int):
        return True
    text = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - resolving opens
    return text == os.devnull or text.startswith(_CACHE)


def _watch(event, arguments):
    if event == "open":
        path, _, flags = arguments
        wrong = path is not None and bool((flags or 0) & _WRITING) and not _is_allowed(path)
    elif event in _CHANGES:
        wrong = not all(_is_allowed(one) for one in arguments[:1])
    elif event in ("socket.connect", "socket.bind", "socket.sendto"):
        wrong = not isinstance(arguments[1], str | bytes)
    else:
        wrong = event in _PROGRAMS or event.startswith(
            ("socket.get", "urllib.", "http.", "ftplib.")
        )
    if wrong and event not in ("socket.gethostname",):
        os.write(_LOG, f"{event} {arguments!r}\n".encode("utf-8", "replace"))


def _begin():
    os.write(_LOG, b"watching\n")


sys.addaudithook(_watch)
_begin()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin)  # a copy keeps the hook
