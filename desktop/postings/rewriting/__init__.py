"""Changes of the typed query made for the reader: by facets, links and menus, and completion."""
