"""Reads a document's fields with the words they stand in; the only room with vocabularies."""

from desktop.extracting.extract import extract, rules_version
from desktop.extracting.skills.own_skills import OwnSkillsError, check_own, keep_own, own_text

__all__ = ["OwnSkillsError", "check_own", "extract", "keep_own", "own_text", "rules_version"]
