"""Mails, mailboxes and web archives: what MIME wraps, down to its postings."""

from desktop.reading.mails.mail import read_mail
from desktop.reading.mails.mailbox import read_mailbox
from desktop.reading.mails.web_archive import read_archive

__all__ = ["read_archive", "read_mail", "read_mailbox"]
