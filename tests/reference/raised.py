"""Every problem that the program can tell, read from the places in its source that tell it.

A problem is told where a code stands among the arguments of a call, or in a table: what follows is
what is wrong, then the remedy. Words that are worked out while the program runs stand as ``…``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from pathlib import Path

from msgspec import Struct

import builder
from builder.errors import TOO_SLOW

CODE = re.compile(r"[CENW]\d{3}")

GAP = "…"
"""Stands for words that only a running program knows."""

MOST = 8
"""Forms of one message that are told, of the many that several choices in it would make."""

DEEPEST = 6
"""Names and calls that are followed on the way to words."""

Words = Sequence[str]
"""Every text that an expression may be."""


class Raised(Struct, frozen=True):
    """One form of a problem."""

    code: str
    what: str
    remedy: str


class Scope(Struct, frozen=True):
    """What names mean at a place of a module."""

    module: ast.Module
    blocks: Sequence[Sequence[ast.stmt]]
    """The statements around the place, from the module's own inwards."""
    line: int
    given: Mapping[str, Words]
    """Parameter of the function around it -> what it stands for, where that is known."""
    depth: int = 0

    def words(self, node: ast.expr) -> Words:
        """Every text that an expression may be here."""
        told: Words = []
        match node:
            case ast.Constant(str(text)):
                told = [text]
            case ast.JoinedStr(parts):
                told = _joined(map(self.words, parts))
            case ast.FormattedValue(ast.Name(name)) if name in self.given:
                told = self.given[name]
            case ast.BinOp(left, ast.Add(), right):
                told = _joined((self.words(left), self.words(right)))
            case ast.BoolOp(ast.Or(), values):
                told = [text for value in values for text in self.words(value) if text != GAP]
            case ast.IfExp(_, one, other):
                told = [*self.words(one), *self.words(other)]
            case ast.Name(name) if self.depth < DEEPEST:
                told = self.given.get(name) or self._assigned(name)
            case ast.Call(ast.Attribute(pattern, "format"), [value]):
                pairs = product(self.words(pattern), self.words(value))
                told = [text.replace("{}", filled) for text, filled in pairs]
            case ast.Call(ast.Name(name)) if self.depth < DEEPEST:
                told = self._returned(node, name)
        return told or [GAP]

    def called(self, function: ast.FunctionDef, call: ast.Call) -> Mapping[str, Words]:
        """What the parameters of a function stand for where it is called here."""
        names = [each.arg for each in function.args.args if each.arg != "self"]
        given = {name: self.words(value) for name, value in zip(names, call.args, strict=False)}
        return given | {each.arg: self.words(each.value) for each in call.keywords if each.arg}

    def _assigned(self, name: str) -> list[str]:
        """What a name was given before this place: last of all, or in a branch since then."""
        found: list[str] = []
        for inside, statement in reversed([*_before(self.blocks, self.line)]):
            values = [*_values(statement, name)]
            there = Scope(self.module, self.blocks, statement.lineno, self.given, self.depth + 1)
            found += (text for value in values for text in there.words(value))
            if values and inside:
                break
        return found

    def _returned(self, call: ast.Call, name: str) -> list[str]:
        """What a function of the same module gives."""
        return [
            text
            for function in _functions(self.module, name)
            for node, blocks in _walk(function.body, [self.module.body])
            if isinstance(node, ast.Return) and node.value
            for text in Scope(
                self.module, blocks, node.lineno, self.called(function, call), self.depth + 1
            ).words(node.value)
        ]


def read_raised() -> list[Raised]:
    """Every problem in every form, by code, then in the order of the source.

    A form of which nothing is known is left out where others of its code are.
    """
    found: dict[Raised, None] = {}
    root = Path(builder.__file__).parent
    for path in sorted(root.rglob("*.py")):
        if CODE.search(path.read_text("utf-8")):
            found.update(dict.fromkeys(_of_module(_parsed(path))))
    known = {each.code for each in found if each.what != GAP}
    told = [each for each in found if each.what != GAP or each.code not in known]
    return sorted(told, key=lambda each: each.code)


def _of_module(module: ast.Module) -> Iterator[Raised]:
    yield from _told(module, module.body, [], {})
    for function in _functions(module):
        codes = [*_written(function)]
        if codes or any(each.arg == "code" for each in function.args.args):
            calls = [] if codes[1:] else _calls(module, function)  # of several, each has its own
            for given in calls or [{}]:
                yield from _told(module, function.body, [module.body], given)


def _written(function: ast.FunctionDef) -> set[str]:
    """The codes that a function's source holds."""
    found = set()
    for node in ast.walk(function):
        match node:
            case ast.Constant(str(text)) if CODE.fullmatch(text):
                found.add(text)
            case ast.Name("TOO_SLOW"):
                found.add(TOO_SLOW)
    return found


def _calls(module: ast.Module, function: ast.FunctionDef) -> list[Mapping[str, Words]]:
    """What the parameters of a function stand for at each place of its module that calls it."""
    found = []
    for caller in _functions(module):
        for node, blocks in _walk(caller.body, [module.body]):
            if isinstance(node, ast.Call) and _name(node) == function.name and caller != function:
                found.append(Scope(module, blocks, node.lineno, {}).called(function, node))
    return found


def _told(
    module: ast.Module,
    body: Sequence[ast.stmt],
    around: Sequence[Sequence[ast.stmt]],
    given: Mapping[str, Words],
) -> Iterator[Raised]:
    """The problems whose code, or what it stands for, is written in a function or a module."""
    for node, blocks in _walk(body, around):
        if not isinstance(node, ast.Call | ast.Tuple):
            continue
        parts = node.args if isinstance(node, ast.Call) else node.elts
        scope = Scope(module, blocks, node.lineno, given)
        for index, part in enumerate(parts[:-2]):
            for code in _codes(part, scope):
                whats, remedies = scope.words(parts[index + 1]), scope.words(parts[index + 2])
                for what, remedy in [*product(whats, remedies)][:MOST]:
                    yield Raised(code, what, remedy)


def _codes(node: ast.expr, scope: Scope) -> list[str]:
    match node:
        case ast.Name("TOO_SLOW"):
            return [TOO_SLOW]
        case ast.Constant(str()) | ast.Name():
            return [each for each in scope.words(node) if CODE.fullmatch(each)]
    return []


def _walk(
    body: Sequence[ast.stmt], around: Sequence[Sequence[ast.stmt]]
) -> Iterator[tuple[ast.AST, Sequence[Sequence[ast.stmt]]]]:
    """Every node of some statements with the statements around it, but what functions hold."""
    inside = [*around, body]
    waiting: list[ast.AST] = [*body]
    while waiting:
        node = waiting.pop(0)
        yield node, inside
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        inner: list[ast.AST] = []
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield from _walk(value, inside)
            elif isinstance(value, list):
                inner += (each for each in value if isinstance(each, ast.AST))
            elif isinstance(value, ast.AST):
                inner.append(value)
        waiting[:0] = inner


def _before(blocks: Sequence[Sequence[ast.stmt]], line: int) -> Iterator[tuple[bool, ast.stmt]]:
    """The statements before a line; with whether they always come before it, or in a branch."""
    for block in blocks:
        for statement in block:
            if statement.lineno >= line:
                break
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                continue
            yield True, statement
            if not any(statement in inner for inner in blocks if inner is not block):
                ends = (statement.end_lineno or line) >= line
                for node in ast.walk(statement) if not ends else ():
                    if isinstance(node, ast.stmt) and node is not statement:
                        yield False, node


def _values(statement: ast.stmt, name: str) -> Iterator[ast.expr]:
    """What a statement gives a name."""
    match statement:
        case ast.Assign([ast.Name(target)], value) if target == name:
            yield value
        case ast.AnnAssign(ast.Name(target), _, value) if target == name and value:
            yield value
        case ast.ImportFrom(str(module), [*names]) if any(one.name == name for one in names):
            path = Path(builder.__file__).parents[1] / f"{module.replace('.', '/')}.py"
            for there in _parsed(path).body if path.is_file() else ():
                yield from _values(there, name)
        case ast.Assign([ast.Tuple(targets)], ast.Tuple(values)):
            for each, value in zip(targets, values, strict=True):
                if isinstance(each, ast.Name) and each.id == name:
                    yield value


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _functions(module: ast.Module, name: str = "") -> list[ast.FunctionDef]:
    """The functions of a module, or those of one name."""
    every = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    return [each for each in every if name in ("", each.name)]


def _name(call: ast.Call) -> str:
    """The name of what is called."""
    match call.func:
        case ast.Name(name) | ast.Attribute(_, name):
            return name
    return ""


def _joined(parts: Iterable[Words]) -> list[str]:
    return ["".join(each) for each in product(*parts)][:MOST]
