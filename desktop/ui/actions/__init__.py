"""What keys and menus do: methods named as the key table names its actions."""
