"""``briefing.json`` as a JSON Schema."""

from __future__ import annotations

import msgspec

from builder.check.data import SCHEMA, Edition
from tests.reference.fields import about, named

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def tell_schema() -> list[str]:
    """The schema of ``briefing.json``, in lines of JSON; it allows for further names."""
    described = msgspec.json.schema(Edition)
    parts, kinds = described["$defs"], _kinds()
    for name, part in parts.items():
        title = {"title": part.pop("title"), "description": about(kinds[name])}
        parts[name] = title | {key: part[key] for key in part if key != "description"}
    parts["Edition"]["properties"]["schema"] = {"const": SCHEMA}
    whole = {
        "$schema": DIALECT,
        "title": SCHEMA,
        "description": "One edition of a briefing, as it stands beside the pages in briefing.json.",
        **described,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode().split("\n")


def _kinds() -> dict[str, type]:
    """Every type that the edition is made of, by its name."""
    found: dict[str, type] = {}
    waiting: list[type] = [Edition]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in found:
            found[kind.__name__] = kind
            waiting += named(kind)
    return found
