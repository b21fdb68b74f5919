"""Workflows: least rights, pinned actions, and the two commands that a proposal must pass."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.cli import arguments, main
from builder.cli.commands import COMMANDS
from builder.starter.workflows import ACTIONS, FILES, write_workflow

OWN = Path(__file__).parent.parent / ".github" / "workflows"

PINNED = re.compile(r"(?P<action>[\w-]+/[\w-]+)@(?P<commit>[0-9a-f]{40})")

WRITES = {("deploy", "pages"), ("deploy", "id-token")}
"""``(job, right)``: all that any job may write."""


def read(text: str) -> dict[str, Any]:
    """The workflow; ``on`` is a word that YAML 1.1 reads as true."""
    found: dict[Any, Any] = yaml.safe_load(text)
    return {"on" if key is True else key: value for key, value in found.items()}


def workflows() -> dict[str, str]:
    own = {path.name: path.read_text("utf-8") for path in sorted(OWN.glob("*.yml"))}
    return {"written": write_workflow("github", "content"), **own}


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("name", workflows())
def test_every_action_is_pinned_to_a_commit_that_we_looked_up(name: str):
    text = workflows()[name]
    for step in steps(read(text)):
        if "uses" in step:
            found = PINNED.fullmatch(step["uses"])
            assert found, step["uses"]
            commit, release = ACTIONS[found["action"]]
            assert found["commit"] == commit
            assert f"{step['uses']} # {release}" in text


@pytest.mark.parametrize("name", workflows())
def test_a_job_has_no_right_that_it_does_not_need(name: str):
    workflow = read(workflows()[name])

    assert workflow["permissions"] == {}
    for job, what in workflow["jobs"].items():
        writes = {(job, right) for right, how in what["permissions"].items() if how == "write"}
        assert writes <= WRITES


@pytest.mark.parametrize("name", workflows())
def test_only_the_main_branch_publishes(name: str):
    workflow = read(workflows()[name])

    assert workflow["on"]["push"]["branches"] == ["main"]
    assert "pull_request_target" not in workflow["on"]
    assert "github.event_name == 'push'" in workflow["jobs"]["deploy"]["if"]


@pytest.mark.parametrize("name", workflows())
def test_a_site_that_is_handed_on_can_be_checked(name: str):
    """The list of what the build wrote is a hidden file, which the action leaves out by itself."""
    for step in steps(read(workflows()[name])):
        if "upload-artifact" in step.get("uses", ""):
            assert step["with"]["include-hidden-files"] is True


@pytest.mark.parametrize("name", workflows())
def test_no_value_of_a_proposal_reaches_a_shell(name: str):
    for step in steps(read(workflows()[name])):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("name", workflows())
def test_a_checkout_leaves_no_credentials(name: str):
    for step in steps(read(workflows()[name])):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("host", FILES)
def test_commands_of_a_workflow_are_ours(host: str):
    text = write_workflow(host, "content")
    commands = re.findall(r"(?:run: |- )briefing ([^\n]+)", text)

    assert [line.split()[0] for line in commands] == ["build", "check"]
    for line in commands:
        words = line.replace('"$CONTENT"', "content").split()
        assert arguments.parse(words, COMMANDS).run


def test_gitlab_builds_proposals_and_publishes_the_default_branch():
    found = read(write_workflow("gitlab", "content"))

    assert found["proposal"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert found["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert "pages" not in found["proposal"]


@pytest.mark.parametrize("name", ['con"tent', "a b", "$(id)", "- x: &y", "한국"])
def test_a_folder_of_any_name_stays_a_value(name: str):
    for host, place in (("github", "env"), ("gitlab", "variables")):
        assert read(write_workflow(host, name))[place]["CONTENT"] == name


@pytest.mark.parametrize("host", FILES)
def test_init_writes_the_workflow_beside_the_folder(
    host: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.chdir(tmp_path)

    assert main(["init", "news/content", "--ci", host]) == 0
    assert "Set PACKAGE in the workflow" in capsys.readouterr().err

    text = (tmp_path / FILES[host]).read_text("utf-8")
    assert text == write_workflow(host, "news/content")
    assert (tmp_path / "news" / "content" / "briefing.toml").is_file()


def test_a_workflow_can_be_added_to_a_folder_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "briefing.toml").write_text("# mine", "utf-8")

    assert main(["init", "--ci", "github"]) == 0
    assert main(["init", "--ci", "github"]) == 2
    assert (tmp_path / "content" / "briefing.toml").read_text("utf-8") == "# mine"


def test_a_folder_outside_the_repository_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)

    assert main(["init", "../content", "--ci", "github"]) == 2
    assert "E533" in capsys.readouterr().err
    assert not (tmp_path / "content").exists()
