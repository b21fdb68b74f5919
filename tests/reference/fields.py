"""The fields of a struct with the words that its source says of them."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from builder.sources.characters import one_line

TYPE_NAME = re.compile(r"[A-Z]\w+")


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
    """What the struct, or the nearest that it is made from, says of itself, in one line."""
    ours = (base for base in kind.__mro__ if base.__module__.startswith("builder."))
    return next(filter(None, map(_own_words, ours)), "")


def named(kind: type) -> Iterator[type]:
    """The structs of ours that a type's fields name."""
    for base in kind.__mro__:
        if not base.__module__.startswith("builder."):
            continue
        space = vars(sys.modules[base.__module__])
        for field in read_fields(base):
            for name in TYPE_NAME.findall(field.type):
                part = space.get(name)
                if isinstance(part, type) and part.__module__.startswith("builder."):
                    yield part


def _body(kind: type) -> list[ast.stmt]:
    """What the source of a struct holds."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    return tree.body if isinstance(tree, ast.ClassDef) else []


def _own_words(kind: type) -> str:
    return next(map(_said, _body(kind)), "")


def _own_fields(kind: type) -> Iterator[Field]:
    body = _body(kind)
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
