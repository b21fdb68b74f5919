"""The fields of a struct with the words that its source says of them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct


class Field(Struct, frozen=True):
    """One field."""

    name: str
    type: str
    """As the source writes it."""
    default: str
    """As the source writes it; empty if the field is required."""
    about: str
    """The string beneath it, in one line; empty if there is none."""


def read_fields(kind: type) -> list[Field]:
    """The fields of a struct and of those it inherits from, in order."""
    return [
        field
        for base in reversed(kind.__mro__)
        if base.__module__.startswith("builder.")
        for field in _own_fields(base)
    ]


def about(kind: type) -> str:
    """What the struct says of itself, in one line."""
    return one_line(inspect.getdoc(kind) or "")


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def _own_fields(kind: type) -> Iterator[Field]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    for statement, following in pairwise([*body, ast.Pass()]):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            default = ast.unparse(statement.value) if statement.value else ""
            yield Field(
                statement.target.id, ast.unparse(statement.annotation), default, _said(following)
            )


def _said(statement: ast.stmt) -> str:
    """The string that a statement is; empty for any other."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return one_line(str(statement.value.value))
    return ""
