"""Templates and assets: the only file that knows Jinja."""

from __future__ import annotations

import hashlib
import keyword
import re
import traceback
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace

import msgspec
from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape
from msgspec import Struct

from builder import resources
from builder.errors import UsageError
from builder.model import Page
from builder.site import guard
from builder.site.strings import Strings
from builder.site.views import SiteView

ASSETS = "assets/"
"""Folder of the files that are published as they are."""

SINGLE = ("single_", "_single")
"""How the names of templates begin that make the edition in one file, and no page of a site."""

COMMENT = re.compile(rb"/\*.*?\*/\n?", re.DOTALL)
COMMENT_BEHIND = re.compile(rb"\s+// [^\"'`]*$")


class Templates(Struct, frozen=True):
    """The templates of a site, compiled when first used."""

    environment: Environment
    folders: tuple[Path, ...]
    """Where templates and assets are found; the first folder wins."""
    lenient: Environment
    """Jinja's own code for the same templates: asked where ``environment`` fails, for its error or
    for what it makes of something missing."""

    def render(self, name: str, path: str, view: object) -> Page:
        """One page from one view, which the template sees as ``page``.

        Raises:
            UsageError: the template is missing, broken or asks for something the view lacks.
        """
        try:
            text = self._text(name, view)
        except TemplateError as error:
            raise _refusal(name, error) from error
        return Page(path, text.encode("utf-8", "replace"))

    def _text(self, name: str, view: object) -> str:
        try:
            template = self.environment.get_template(name)
            known = {**self.environment.globals, "page": view}
            context = Context(self.environment, known, name, template.blocks)
            return "".join(template.root_render_func(context))
        except (AttributeError, TemplateError):
            return self.lenient.get_template(name).render(page=view)

    def prepare(self, code: bytes) -> bytes:
        """Have all templates of pages ready, so that copies of this process need not compile them.

        What is wrong with one comes to light when a page needs it.

        Args:
            code: what this gave for the same templates, Python and Jinja; or nothing.

        Returns:
            The compiled templates.
        """
        with suppress(msgspec.DecodeError):
            COMPILED.update(msgspec.msgpack.decode(code, type=dict[str, bytes]))
        _compile(self.environment)
        return msgspec.msgpack.encode(COMPILED, order="sorted")

    def assets(self) -> Iterator[Page]:
        """The files of ``assets/`` in every folder, the first of each name, by path.

        The program's own scripts go out without comments and indentation.
        """
        found: dict[str, Path] = {}
        for folder in self.folders:
            for file in sorted((folder / ASSETS).glob("**/*")):
                if file.is_file() and not file.name.startswith("."):
                    found.setdefault(file.relative_to(folder).as_posix(), file)
        for path in sorted(found):
            body = found[path].read_bytes()
            own = found[path].is_relative_to(self.folders[-1])
            yield Page(path, _bare(body) if own and path.endswith(".js") else body)


def _bare(script: bytes) -> bytes:
    """A script of ours without comments, indentation and empty lines.

    Our scripts hold no text over several lines and no quotation mark in a comment behind code.
    """
    lines = COMMENT.sub(b"", script).splitlines()
    bare = (COMMENT_BEHIND.sub(b"", line.strip()) for line in lines)
    return b"".join(line + b"\n" for line in bare if line and not line.startswith(b"//"))


class _Writer(CodeGenerator):
    """Writes templates as code that does what Jinja's does in half the time.

    A page takes 400 attributes and escapes 250 texts, nearly all of them plain.
    """

    def write_commons(self) -> None:
        """What is shown goes through ``Quick.shown``."""
        self.writeline("shown = environment.shown")
        super().write_commons()

    def blockvisit(self, body: Iterable[nodes.Node], frame: Frame) -> None:
        """Statements; texts that stand together, and choices between texts, are said as one."""
        self.writeline("pass")
        how = frame.eval_ctx
        together = how.autoescape and not how.volatile and not frame.require_output_check
        for plain, run in groupby(body, key=lambda node: together and _is_text(node)):
            if plain:
                self._say(list(run), frame)
            else:
                for node in run:
                    self.visit(node, frame)

    def _say(self, run: Sequence[nodes.Node], frame: Frame) -> None:
        self.writeline("yield " if frame.buffer is None else f"{frame.buffer}.append(", run[0])
        self._tell(run, frame)
        if frame.buffer is not None:
            self.write(")")

    def _tell(self, run: Sequence[nodes.Node], frame: Frame) -> None:
        """One expression, which Python joins at once: ``'<b>%s</b>' % (text,)``."""
        parts = [*_parts(run)]
        fixed = [each.data if isinstance(each, nodes.TemplateData) else None for each in parts]
        if None not in fixed:
            self.write(repr("".join(each or "" for each in fixed)))
            return
        text = "".join("%s" if each is None else each.replace("%", "%%") for each in fixed)
        self.write(f"{text!r} % (")
        for part in parts:
            if isinstance(part, nodes.If):
                self._choose(part, frame)
                self.write(", ")
            elif not isinstance(part, nodes.TemplateData):
                self.write("shown(")
                self.visit(part, frame)
                self.write("), ")
        self.write(")")

    def _choose(self, node: nodes.If, frame: Frame) -> None:
        self.write("(")
        for each in (node, *node.elif_):
            self.write("(")
            self._tell(each.body, frame)
            self.write(") if ")
            self.visit(each.test, frame)
            self.write(" else ")
        self._tell(node.else_, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's
        """An attribute as Python takes it: where it is missing, ``Templates`` asks Jinja."""
        if not node.attr.isidentifier() or keyword.iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        if isinstance(node.node, nodes.Name):
            self.write(frame.symbols.ref(node.node.name))
        else:
            self.visit(node.node, frame)
        self.write(f").{node.attr}")


def _is_text(node: nodes.Node) -> bool:
    """True for what only says something."""
    if isinstance(node, nodes.If):
        return all(map(_is_text, (*node.body, *node.elif_, *node.else_)))
    return isinstance(node, nodes.Output)


def _parts(run: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    for node in run:
        if isinstance(node, nodes.Output):
            yield from node.nodes
        else:
            yield node


class Quick(Environment):
    """Templates written by ``_Writer``."""

    code_generator_class = _Writer

    @staticmethod
    def shown(value: object) -> str:
        """What ``escape`` gives, at a third of the cost where nothing has to be escaped."""
        if type(value) is Markup:
            return value
        if type(value) is not str or (
            "&" in value or "<" in value or ">" in value or "'" in value or '"' in value
        ):
            return escape(value)
        return value


class _Compiled(BytecodeCache):
    """Templates once compiled, for as long as this process lives; Jinja compares their sources."""

    def __init__(self, known: dict[str, bytes]) -> None:
        self._known = known

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


COMPILED: dict[str, bytes] = {}
"""Digest of a template's name and place -> its code; compiling all of them takes as long as making
fifty pages."""

_COMPILED, _LENIENT = _Compiled(COMPILED), _Compiled({})


def compile_ahead(overrides: Path | None = None) -> None:
    """Compile all templates of pages, which ``Templates.prepare`` then need not do."""
    folders = (*([overrides] if overrides else []), resources.templates())
    _compile(_environment(Quick, folders, _COMPILED))


def _compile(environment: Environment) -> None:
    for name in environment.list_templates(filter_func=_is_of_pages):
        with suppress(TemplateError, OSError, UnicodeError):
            environment.get_template(name)


def load_templates(strings: Strings, site: SiteView, overrides: Path | None = None) -> Templates:
    """Make the templates ready.

    Args:
        strings: what templates may say, as ``t``.
        site: what all pages say alike, as ``site``.
        overrides: a folder whose files win over the program's own, file by file.

    Raises:
        UsageError: one of these files would tell of the machine that it was written on.
    """
    if overrides:
        guard.refuse(overrides)
    folders = (*([overrides] if overrides else []), resources.templates())
    whole = _environment(Quick, folders, _COMPILED)
    lenient = _environment(Environment, folders, _LENIENT)
    for each in (whole, lenient):
        each.globals["t"] = SimpleNamespace(**strings.table)
        each.globals["site"] = site
        each.globals["language"] = strings.language
    return Templates(whole, folders, lenient)


def _is_of_pages(name: str) -> bool:
    return name.endswith(".html") and not name.startswith(SINGLE)


def _hash_source(text: str) -> str:
    """A style or script as a content security policy names it (CSP 3, section 2.3.1)."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{b64encode(digest).decode()}"


def _environment(
    kind: type[Environment], folders: Sequence[Path], compiled: BytecodeCache
) -> Environment:
    environment = kind(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    environment.filters["sha256"] = _hash_source
    return environment


def _refusal(name: str, error: TemplateError) -> UsageError:
    """Where a template is at fault and why, found through the traceback if need be."""
    if isinstance(error, TemplateSyntaxError):
        place = f"{error.name or name}:{error.lineno}"
    else:
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if re.search(r"\.html$", frame.filename)]
        place = f"{Path(inside[-1].filename).name}:{inside[-1].lineno}" if inside else name
    return UsageError.of(
        f"templates/{place}",
        "E201",
        f"the template fails: {error.message or type(error).__name__}",
        "Mend that line, or remove the file so that the program's own template is used",
    )
