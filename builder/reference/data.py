"""``briefing.json`` as a JSON Schema."""

from __future__ import annotations

import msgspec

from builder.check.data import SCHEMA, Edition

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def tell_schema() -> str:
    """The schema of ``briefing.json``, in JSON; new names may be added to what it describes."""
    described = msgspec.json.schema(Edition)
    described["$defs"]["Edition"]["properties"]["schema"] = {"const": SCHEMA}
    whole = {
        "$schema": DIALECT,
        "title": SCHEMA,
        "description": "One edition of a briefing, as it stands beside the pages in briefing.json.",
        **described,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"
