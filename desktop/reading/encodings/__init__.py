"""Bytes to text: what a text is encoded in, by its bytes or by what it declares."""
