"""What keeps a command from being done through no fault of ours: said in a sentence."""


class Trouble(Exception):  # noqa: N818 - not an error of the program
    """A sentence for standard error; the command exits with 1."""
