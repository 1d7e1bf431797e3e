"""Mistakes in the syntax of JSON, told in the words of somebody who writes a file by hand."""

from __future__ import annotations

import json

from lexproof.casework.errors import Problem

_IN_WORDS = {
    "Expecting value": "a value is missing or misspelt; texts and dates stand in quotation marks",
    "Expecting property name enclosed in double quotes": "write a key in double quotation marks",
    "Expecting ':' delimiter": "write a colon between a key and its value",
    "Expecting ',' delimiter": "write a comma between two entries, or close the bracket",
    "Illegal trailing comma before end of object": "leave out the comma before the bracket",
    "Illegal trailing comma before end of array": "leave out the comma before the bracket",
    "Extra data": "something follows the end of the case; write one case a line",
    "Unterminated string starting at": "close the text that starts here with a quotation mark",
    "Invalid control character at": "leave out the line break, tab or other control character",
    "Invalid \\escape": "write a backslash twice",
    "Invalid \\uXXXX escape": "write four hexadecimal digits after \\u",
}


def not_json(error: json.JSONDecodeError) -> Problem:
    """Return what is wrong with a text that is not JSON: where, and what to write instead."""
    one_line = "\n" not in error.doc.strip()
    where = f"column {error.colno}" if one_line else f"line {error.lineno}, column {error.colno}"
    near = " ".join(error.doc[max(0, error.pos - 10) : error.pos + 20].split())
    remedy = _IN_WORDS.get(error.msg, "correct it there")
    return Problem("", near, f"is not JSON at {where}: {remedy}")
