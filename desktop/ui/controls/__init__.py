"""What panes are built of: buttons, chips, labels, key caps.  They know no posting."""
