"""What every field asks of a text: its lines, labels, sections, language, and where words stand."""
