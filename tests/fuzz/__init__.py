"""Parsers under input that nobody would write: ``python -m tests.fuzz PARSER --seconds N``."""
