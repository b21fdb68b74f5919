"""The commands: what each does with its arguments, and the table of them all."""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from builder.cli import arguments, inputs, talk
from builder.cli.arguments import Command
from builder.cli.talk import FINE, PROBLEMS
from builder.incremental import unchanged

if TYPE_CHECKING:
    from builder.archive import Archive
    from builder.incremental.preview import Draft, Told
    from builder.pipeline import Past
    from builder.serve import Making
    from builder.settings import Settings


def _build(options: argparse.Namespace) -> int:
    from builder.pipeline import Past
    from builder.renewal import renew

    settings = inputs.read_settings(options)
    archive = inputs.read_archive(options, settings)
    past = Past(inputs.read_since(options), archive)
    if options.single_file:
        return _bind(options, settings, past)
    with inputs.assembling(options) as how:
        built = renew(
            options.content,
            options.output,
            settings,
            how,
            force=options.force,
            past=past,
            look=options.look,
        )
        plain = built.look and inputs.is_plain(options) and not archive
        if plain and how.store and inputs.read_settings(options) == settings:
            said = talk.summary(built.again, settings, options, logged=True)
            folders = options.content, options.output
            unchanged.remember(how.store, options.words, folders, built.look, said)
    return talk.tell_said(talk.summary(built, settings, options))


def _bind(options: argparse.Namespace, settings: Settings, past: Past) -> int:
    from builder.pipeline import bind

    with inputs.assembling(options) as how:
        file, force = options.single_file, options.force
        bound = bind(options.content, file, settings, how, force=force, past=past)
    status, lines = talk.problems(bound.outline.problems, options)
    for line in lines:
        talk.say(line)
    if options.level < logging.ERROR:
        talk.tell_result(talk.bound(bound, file))
    return status


def _check(options: argparse.Namespace) -> int:
    from builder.check import check
    from builder.cli.files import read_files, read_site

    files = read_site(options.output)
    raw = read_files(options.content) if options.content else None
    levels = inputs.read_levels(options.content)
    asked = inputs.ask_others(files) if options.external else []
    found = [each.weighed(levels) for each in (*check(files, raw=raw), *asked)]
    if options.json:
        talk.tell_json([talk.as_table(problem) for problem in found])
    else:
        for line in talk.format_problems(found, options, options.output):
            talk.tell_result(line)
        few = {0: "no problem", 1: "1 problem"}
        said = few.get(len(found), f"{len(found)} problems")
        if found or options.level < logging.ERROR:
            talk.tell_result(f"{options.output}: {talk.counts(files)}, {said} found")
    return PROBLEMS if talk.is_wrong(found, options) else FINE


def _show(options: argparse.Namespace) -> int:
    from builder.cli import reports

    briefing = inputs.read_briefing(options)
    entry = inputs.find_article(briefing, options.article, options)
    if options.json:
        talk.tell_json(reports.show_table(entry))
    else:
        raw = inputs.read_raw(entry.article, options) if options.raw else None
        talk.tell_result("\n".join(reports.show(entry, raw)))
    return FINE


def _explain(options: argparse.Namespace) -> int:
    from msgspec import to_builtins

    from builder.cli import reports

    briefing = inputs.read_briefing(options)
    blocked = inputs.read_settings(options).keyphrases.block
    one, two = (inputs.find_article(briefing, name, options) for name in (options.a, options.b))
    found = reports.compare(briefing, one, two, blocked)
    if options.json:
        talk.tell_json(to_builtins(found))
    else:
        talk.tell_result("\n".join(reports.explain(found)))
    return FINE


def _config(options: argparse.Namespace) -> int:
    from builder.cli import reports

    inputs.expect_content(options)
    settings, table = inputs.read_settings(options), inputs.read_settings_file(options)
    rows = list(reports.origins(settings, table, inputs.given(options)))
    if options.json:
        talk.tell_json(
            [{"key": key, "value": value, "from": origin} for key, value, origin in rows]
        )
    else:
        for key, value, origin in rows:
            talk.tell_result(f"{key} = {json.dumps(value, ensure_ascii=False)}  # {origin}")
    return FINE


def _reference(options: argparse.Namespace) -> int:
    from builder import resources

    talk.tell_result(resources.reference(options.page).removesuffix("\n"))
    return FINE


def _diff(options: argparse.Namespace) -> int:
    from msgspec import to_builtins

    from builder import editions

    found = editions.diff(*map(inputs.read_edition, (options.old, options.new)))
    if options.json:
        talk.tell_json(to_builtins(found))
    else:
        talk.tell_result("\n".join(editions.tell(found)))
    return FINE


def _demo(options: argparse.Namespace) -> int:
    from builder.starter import demonstrate

    written = demonstrate(options.folder)
    talk.tell_result(f"{options.folder}: {written} files")
    talk.say(f"To make the site: briefing build {options.folder}")
    return FINE


def _eject(options: argparse.Namespace) -> int:
    from builder.starter import eject

    talk.tell_result(str(eject(options.content, options.name)))
    return FINE


def _init(options: argparse.Namespace) -> int:
    from builder.starter import start

    for path in start(options.folder, host=options.ci or ""):
        talk.tell_result(str(path))
    talk.say(f"Put .txt, .md and .html files there, then: briefing build {options.folder}")
    if options.ci:
        talk.say("Set PACKAGE in the workflow to what pip can install this program from")
    return FINE


def _serve(options: argparse.Namespace) -> int:
    from builder import serve

    def opened() -> Archive | None:
        return inputs.read_archive(options, inputs.read_settings(options))

    shelf = serve.Shelf()
    with serve.Workshop(partial(_opened, options)) as workshop:
        serve.serve(
            options.content,
            lambda: workshop.make(shelf.looked_at),
            finish=workshop.finish,
            shelf=shelf,
            config=options.config,
            host=options.host,
            port=options.port,
            say=talk.say,
            ready=serve.browse if options.open else lambda _: None,
            opened=opened,
        )
    return FINE


@contextmanager
def _opened(options: argparse.Namespace) -> Iterator[Callable[[], Making]]:
    """Make the site of a content folder again and again, in a process of its own."""
    from msgspec.structs import replace

    from builder.assembly.editing import warm_up
    from builder.incremental.preview import PreviewFiles
    from builder.pipeline import Past, refill
    from builder.serve import Making

    talk.set_up_log(options.level)
    preview, since = PreviewFiles(), inputs.read_since(options)
    with inputs.working(options) as once:
        how = replace(once, kept={})

        def files(settings: Settings) -> Iterator[Draft | Told]:
            past = Past(since, inputs.read_archive(options, settings))
            with inputs.progress(options) as progress:
                told = replace(how, progress=progress)
                yield from refill(preview, options.content, settings, told, past=past)

        def make() -> Making:
            settings = inputs.read_settings(options)
            first = not how.kept
            return Making(
                files(settings),
                settings.site.base_url,
                lambda: warm_up(options.content, settings) if first else None,
            )

        yield make


COMMANDS: Mapping[str, Command] = {
    "build": Command(
        _build,
        "Make the site from a folder of articles",
        (
            arguments.CONTENT,
            *arguments.OUTPUT,
            *arguments.EARLIER,
            *arguments.SETTINGS,
            *arguments.WORK,
            arguments.LOG_FORMAT,
        ),
    ),
    "serve": Command(
        _serve,
        "Preview the site in a browser, made anew and reloaded on every save",
        (
            arguments.CONTENT,
            *arguments.SERVE,
            *arguments.EARLIER,
            *arguments.SETTINGS,
            *arguments.WORK,
        ),
    ),
    "check": Command(
        _check,
        "Check a built site: links, HTML, evidence, leaks, altered files",
        (*arguments.CHECK, arguments.JSON, arguments.LOG_FORMAT),
    ),
    "show": Command(
        _show,
        "Show one article's sentences, and what was removed from its file",
        (
            *arguments.SHOW,
            arguments.CONTENT_OPTION,
            *arguments.SETTINGS,
            *arguments.WORK,
            arguments.JSON,
        ),
    ),
    "explain": Command(
        _explain,
        "Explain why two articles are, or are not, linked or grouped",
        (
            *arguments.EXPLAIN,
            arguments.CONTENT_OPTION,
            *arguments.SETTINGS,
            *arguments.WORK,
            arguments.JSON,
        ),
    ),
    "init": Command(_init, "Begin a folder of articles with its settings", arguments.INIT),
    "demo": Command(
        _demo, "Write the articles of the demonstration into a folder", (arguments.DEMO,)
    ),
    "diff": Command(
        _diff, "Tell what changed from one edition to the next", (*arguments.DIFF, arguments.JSON)
    ),
    "eject": Command(
        _eject,
        "Copy a template or asset into the content folder, where it wins over ours",
        (arguments.TEMPLATE, arguments.CONTENT_OPTION),
    ),
    "config": Command(
        _config,
        "List the settings in force, and where each comes from",
        (arguments.CONTENT, *arguments.SETTINGS, arguments.ARCHIVE, arguments.JSON),
    ),
    "reference": Command(
        _reference, "Print a page of the reference, made from the code", (arguments.PAGE,)
    ),
}
"""Name -> what it does, in code and in words, and its arguments."""
