"""Documents of office programs and presses: blocks of text, written down as Markdown."""
