"""HTML as a tree and as Markdown: what tables, pages and mails read it by."""
