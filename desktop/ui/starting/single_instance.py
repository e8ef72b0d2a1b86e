"""One window a cache: a second start hands what it was given to the first, and ends.

Qt's network takes 6 ms to load, so this comes when there is a window to call, or else when idle.
"""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

#: How long a second start waits for the first to answer, in milliseconds.
WAIT = 1000


def hand_over(name: str, paths: list[str]) -> bool:
    """Give `paths` to the window that is open; False where none is."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(json.dumps(paths).encode() + b"\n")
    socket.flush()
    heard = socket.waitForReadyRead(WAIT)  # so that a hung first window does not swallow a start
    socket.disconnectFromServer()
    return heard


class SingleInstance(QObject):
    """Listens for later starts.  Signal: `called` with the paths that one was given."""

    called = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name)  # left by a window that was killed
        self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        # Its owner, the server, ends it; ended by us too, it crashed as that went.
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            paths = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            paths = []
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit([str(path) for path in paths] if isinstance(paths, list) else [])
