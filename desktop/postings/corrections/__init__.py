"""Values set right by the reader: as they are typed, kept and put into a posting."""
