"""Templates and assets: the only file that knows Jinja."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket

from builder import packaged
from builder.errors import Problem, UsageError
from builder.model import Page
from builder.site.strings import Strings
from builder.site.views import SiteView

ASSETS = "assets/"
"""Folder of the files that are published as they are."""

COMMENT = re.compile(rb"/\*.*?\*/\n?", re.DOTALL)
COMMENT_BEHIND = re.compile(rb"\s+// [^\"'`]*$")


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a site, compiled when first used."""

    environment: Environment
    folders: tuple[Path, ...]
    """Where templates and assets are found; the first folder wins."""

    def render(self, name: str, path: str, view: object) -> Page:
        """One page from one view, which the template sees as ``page``.

        Raises:
            UsageError: the template is missing, broken or asks for something the view lacks.
        """
        try:
            text = self.environment.get_template(name).render(page=view)
        except TemplateError as error:
            raise UsageError(_problem(name, error)) from error
        return Page(path, text.encode("utf-8", "replace"))

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


class _Compiled(BytecodeCache):
    """Templates once compiled, for as long as this process lives; Jinja compares their sources."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def load_templates(strings: Strings, site: SiteView, overrides: Path | None = None) -> Templates:
    """Make the templates ready.

    Args:
        strings: what templates may say, as ``t``.
        site: what all pages say alike, as ``site``.
        overrides: a folder whose files win over the program's own, file by file.
    """
    folders = (*([overrides] if overrides else []), packaged.templates())
    environment = Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_COMPILED,
    )
    environment.globals["t"] = SimpleNamespace(**strings.table)
    environment.globals["site"] = site
    environment.globals["language"] = strings.language
    return Templates(environment, folders)


def _problem(name: str, error: TemplateError) -> Problem:
    """Where a template is at fault and why, found through the traceback if need be."""
    if isinstance(error, TemplateSyntaxError):
        place = f"{error.name or name}:{error.lineno}"
    else:
        frames = traceback.extract_tb(error.__traceback__)
        inside = [frame for frame in frames if re.search(r"\.html$", frame.filename)]
        place = f"{Path(inside[-1].filename).name}:{inside[-1].lineno}" if inside else name
    return Problem(
        f"templates/{place}",
        "E201",
        f"the template fails: {error.message or type(error).__name__}",
        "Mend that line, or remove the file so that the program's own template is used",
        "error",
    )
