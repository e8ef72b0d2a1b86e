"""What all of the window wears: colours, type, icons.  It knows no posting and no control."""
