"""What the window needs of a Linux machine: libraries and a display, and how to get them."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from typing import Final, NamedTuple

from desktop.launching.telling import SetupError, Teller


class Library(NamedTuple):
    """A shared library by its soname, and the package that brings it, by distribution."""

    soname: str
    debian: str
    fedora: str
    arch: str


#: What Qt's own library needs to load at all (each one shown necessary on a bare Debian 12 and 13).
QT_LIBRARIES: Final = (
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
)

#: What a window under X needs besides.
X_LIBRARIES: Final = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
)

#: Debian's packages beside libraries: type that reads well, and for the tests a display.
FONTS: Final = ("fonts-inter", "fonts-noto-color-emoji", "fonts-droid-fallback")
TEST_PACKAGES: Final = ("xvfb", "xauth")


def is_linux() -> bool:
    """Whether libraries and display are this module's concern at all."""
    return sys.platform.startswith("linux")


def missing_libraries(libraries: tuple[Library, ...]) -> list[Library]:
    """Those that cannot be loaded on this machine."""
    return [library for library in libraries if not _loads(library.soname)] if is_linux() else []


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def install_sentence(missing: list[Library]) -> str:
    """Which libraries are missing, and the command that installs them, by distribution."""

    def words(distribution: str) -> str:
        return " ".join(dict.fromkeys(getattr(library, distribution) for library in missing))

    names = ", ".join(library.soname for library in missing)
    return (
        f"The window needs system libraries that this machine lacks: {names}.\n"
        f"  Debian, Ubuntu: sudo apt-get install {words('debian')}\n"
        f"  Fedora:         sudo dnf install {words('fedora')}\n"
        f"  Arch:           sudo pacman -S {words('arch')}\n"
        "Then start Shortlist again. The commands without a window (python main.py --help) "
        "work meanwhile."
    )


def install_on_debian(*, for_tests: bool) -> None:
    """Install what is missing with apt-get, as root or through sudo; no-op where nothing is.

    On other systems only missing libraries are named.  SetupError where apt-get cannot.
    """
    missing = missing_libraries(QT_LIBRARIES + X_LIBRARIES)
    packages = [library.debian for library in missing]
    if for_tests and not shutil.which("xvfb-run"):
        packages += TEST_PACKAGES
    if not packages:
        return
    if not shutil.which("apt-get"):
        if missing:
            raise SetupError(install_sentence(missing))
        return
    if os.geteuid() != 0 and not shutil.which("sudo"):
        raise SetupError(f"As root, run: apt-get install {' '.join(packages)}; then try again.")
    _apt_get([*packages, *FONTS])


def _apt_get(packages: list[str]) -> None:
    teller = Teller("system.log")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    failure = "Debian's packages could not be installed. Check the network connection."
    teller.say(f"Installing the window's system libraries: {' '.join(packages)} …")
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    teller.run([*sudo, *quiet, "update"], failure)
    teller.run([*sudo, *quiet, "install", "-y", "--no-install-recommends", *packages], failure)


def shows_by_x() -> bool:
    """Whether Qt may take X for the window: nobody told it another way."""
    return os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")


def display_trouble() -> str | None:
    """Why no window can be shown here, in a sentence; None where one can."""
    if not is_linux() or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    display = os.environ.get("DISPLAY")
    if not display:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    if not _answers(display):
        return f"The display {display} does not answer."
    return None


def _answers(display: str) -> bool:
    """Whether an X server answers there; asked of libxcb, since Qt would abort the program."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # named among the missing libraries
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
