"""Names of private services: which can have a package, and the errors for the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.command import cli
from generator.errors import GenerationError
from generator.files import packages, targets
from generator.read import load
from tests.generator import fakes
from tests.generator.conftest import World


def refused(models: Path, *names: str) -> dict[str, GenerationError]:
    """Return what is said of services with these names, beside those of botocore."""
    for name in names:
        fakes.write_model(models, name, "DoIt")
    sources = list(load.find_services([models]).values())
    return packages.refused("staticboto", sources)


def test_the_services_of_botocore_are_not_refused() -> None:
    sources = list(load.find_services().values())
    assert packages.refused("staticboto", sources) == {}


def test_ordinary_names_are_not_refused(tmp_path: Path) -> None:
    names = ["my-service", "class", "py.typed", "Orders", "_private", "types"]
    assert refused(tmp_path, *names) == {}


def test_no_service_takes_the_place_of_a_module_of_ours(tmp_path: Path) -> None:
    """The reserved names come from the generated package, not from a list."""
    line = ["generate", "--no-check", "--quiet", "--services", "sqs", "--output"]
    assert cli.run([*line, str(tmp_path / "output")]) == 0
    package = tmp_path / "output" / fakes.PACKAGE
    ours = {
        path.stem
        for path in package.iterdir()
        if path.is_dir() or path.suffix in (".py", ".pyi")
    } - {"sqs"}
    assert {"__init__", "_runtime", "boto3", "mypy"} <= ours
    found = refused(tmp_path / "models", *ours, "__pycache__", "Boto3")
    assert found.keys() == {*ours, "__pycache__", "Boto3"}
    assert targets.modules("staticboto") == ours
    error = found["boto3"]
    assert error.where == str(tmp_path / "models/boto3")
    assert "'boto3'" in error.what and "take the place of our own" in error.what
    assert "Rename that directory" in error.fix


@pytest.mark.parametrize("name", ["1st", "my svc", 'a"b', "naïve"])
def test_a_name_that_is_no_module_is_refused(name: str, tmp_path: Path) -> None:
    found = refused(tmp_path, name)
    assert found.keys() == {name}
    assert found[name].where == str(tmp_path / name)
    assert "cannot become the name of a Python package" in found[name].what


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["my-svc", "my_svc"], {"my-svc", "my_svc"}),
        (["my-svc", "My-Svc"], {"my-svc", "My-Svc"}),
        # Only the service that can be renamed is refused.
        (["sso_oidc"], {"sso_oidc"}),
        (["S3"], {"S3"}),
        (["lambda_"], {"lambda_"}),
        # A model that replaces botocore's belongs to the same service.
        (["sqs"], set()),
    ],
)
def test_services_that_would_share_a_package_are_refused(
    names: list[str], expected: set[str], tmp_path: Path
) -> None:
    found = refused(tmp_path, *names)
    assert found.keys() == expected
    for name, error in found.items():
        assert error.where == str(tmp_path / name)
        assert "would be that of '" in error.what
        assert "leave one of them out with --services" in error.fix


def test_only_what_is_generated_can_clash(world: World) -> None:
    fakes.write_model(world.models, "gamma_ray", "DoIt")
    assert world.run("generate").code == 0
    ran = world.run("generate", "--services", "alpha,gamma*")
    assert ran.code == 1
    for name in ("gamma-ray", "gamma_ray"):
        assert f"error: {name}: {world.models / name}\n" in ran.err
    # Previous files are kept, and the other services are made.
    assert (world.package / "gamma_ray/client.py").exists()
    assert world.works()


def test_an_unknown_key_says_what_can_be_done_about_it(world: World) -> None:
    path = fakes.write_model(world.models, "beta", "DoIt")
    model = json.loads(path.read_text())
    path.write_text(json.dumps({**model, "surprise": 1}))
    ran = world.run("generate")
    assert f"{path}#/surprise\n  unknown key 'surprise'" in ran.err
    assert "In a model of your own, correct it or take it out." in ran.err
    assert "update staticboto-generator" in ran.err
    assert "vocabulary" not in ran.err
