"""A run is reproducible, incremental, and all or nothing, with clear errors."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from generator.files import product
from generator.run import generate
from generator.run.report import Request
from tests.generator import fakes
from tests.generator.conftest import World


def stamps(world: World) -> dict[str, int]:
    """Return when each generated file was last written."""
    return {path: (world.output / path).stat().st_mtime_ns for path in world.files()}


# Reproducible


def test_hash_seeds_and_processes_change_no_byte(world: World, tmp_path: Path) -> None:
    seen = []
    for seed, jobs in (("1", "1"), ("2", "2")):
        process = world.start(
            "generate", "--no-check", "--jobs", jobs, PYTHONHASHSEED=seed
        )
        assert process.wait() == 0
        seen.append(world.files())
        world.output.rename(tmp_path / f"output-{jobs}")
    assert seen[0] == seen[1]
    assert seen[0]


def test_a_service_is_the_same_alone_and_among_others(world: World) -> None:
    world.run("generate")
    together = world.files()
    world.run("generate", "--services", "beta")
    alone = world.files()
    assert set(alone) < set(together)
    index = f"{fakes.PACKAGE}/catalog.py"
    assert alone.pop(index) != together[index]
    assert {path: together[path] for path in alone} == alone


# Incremental


def test_a_second_run_touches_nothing(world: World) -> None:
    world.run("generate")
    before = stamps(world)
    state = (world.output / ".staticboto/manifest.json").stat().st_mtime_ns
    ran = world.run("generate")
    assert ran.code == 0
    assert "3 unchanged" in ran.out
    assert stamps(world) == before
    assert (world.output / ".staticboto/manifest.json").stat().st_mtime_ns == state


def test_only_the_service_whose_model_changed_is_made_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    before = stamps(world)
    fakes.write_model(world.models, "beta", "DoIt", "Another")
    ran = world.run("generate")
    assert "1 generated, 2 unchanged" in ran.out
    changed = {path for path, stamp in stamps(world).items() if stamp != before[path]}
    assert changed == {f"{fakes.PACKAGE}/beta/client.py"}


def test_a_template_and_an_option_concern_every_service(world: World) -> None:
    world.run("generate")
    assert "3 generated" in world.run("generate", "--docs", "none").out
    (world.templates / "stub.pyi.jinja").write_text("VALUES: dict[str, object]\n")
    assert "3 generated" in world.run("generate", "--docs", "none").out


@pytest.mark.parametrize("kind", ["overrides", "evidence"])
def test_a_fact_concerns_its_service(
    kind: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = world.models.parent / kind
    folder.mkdir()
    monkeypatch.setattr(f"generator.facts.{kind}.FOLDER", folder)
    world.run("generate")
    (folder / "beta.toml").write_text("# A fact.\n")
    assert "1 generated, 2 unchanged" in world.run("generate").out


def test_what_a_fact_was_read_from_concerns_its_service(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    function = world.models.parent / "inject.py"
    function.write_text("def copy(self, Key: str) -> None: ...\n")
    monkeypatch.setattr(
        "generator.facts.overrides.files",
        lambda name: (function,) if name == "beta" else (),
    )
    world.run("generate")
    function.write_text("def copy(self, Key: str | None) -> None: ...\n")
    assert "1 generated, 2 unchanged" in world.run("generate").out


def test_text_that_black_returned_before_is_not_formatted_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    before = world.files()

    def never(path: object, text: object) -> str:
        raise AssertionError("black was asked again")

    monkeypatch.setattr(product, "format_source", never)
    fakes.install(monkeypatch.setattr, world.templates)
    (world.templates / "unused.jinja").write_text("")
    ran = world.run("generate")
    assert "3 generated" in ran.out
    assert world.files() == before


def test_black_can_be_left_out(world: World) -> None:
    stub = world.package / "beta/client.pyi"
    (world.templates / "stub.pyi.jinja").write_text("VALUES : object\n")
    ran = world.run("generate", "--no-format")
    assert "3 generated" in ran.out
    assert ["black", "not", "run"] in [line.split() for line in ran.out.splitlines()]
    assert stub.read_text() == "VALUES : object\n"
    assert "3 unchanged" in world.run("generate", "--no-format").out
    assert "3 generated" in world.run("generate").out
    assert stub.read_text() == "VALUES: object\n"


def test_without_black_the_text_is_compiled_all_the_same(world: World) -> None:
    (world.templates / "stub.pyi.jinja").write_text("VALUES = = 1\n")
    ran = world.run("generate", "--no-format")
    assert ran.code == 1
    assert "client.pyi:1\n  the rendered text is not valid Python" in ran.err


def test_the_output_holds_exactly_the_services_asked_for(world: World) -> None:
    world.run("generate")
    cache = world.package / "alpha" / "__pycache__"
    cache.mkdir()
    (cache / "client.pyc").write_bytes(b"")
    ran = world.run("generate", "--services", "beta,gamma*")
    assert "4 removed" not in ran.out
    assert "2 removed" in ran.out
    assert not (world.package / "alpha").exists()
    assert '"alpha"' not in (world.package / "catalog.py").read_text()
    assert world.works()


def test_a_file_that_a_service_no_longer_has_is_removed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    monkeypatch.setattr(
        "generator.files.targets.for_service",
        lambda *given: fakes.for_service(*given)[:1],
    )
    (world.templates / "unused.jinja").write_text("")
    world.run("generate")
    assert not (world.package / "beta/client.pyi").exists()
    assert (world.package / "beta/client.py").exists()


def test_another_black_formats_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    monkeypatch.setattr("generator.installation.black", lambda: "another")
    (world.templates / "unused.jinja").write_text("")
    (world.templates / "stub.pyi.jinja").write_text("VALUES: dict[str, object]\n")
    # Formatting cannot be skipped even where the text is the same: client.py.
    monkeypatch.setattr(product, "format_source", lambda path, text: text + "# new\n")
    world.run("generate")
    for name in ("client.py", "client.pyi"):
        assert (world.package / "alpha" / name).read_text().endswith("# new\n")


# What fails


def test_one_failing_service_does_not_stop_the_others(world: World) -> None:
    world.run("generate")
    model = fakes.write_model(world.models, "beta", "DoIt", "Another")
    fakes.write_model(world.models, "alpha", "DoIt", "Another")
    broken = json.loads(model.read_text())
    broken["operations"]["DoIt"]["surprise"] = 1
    model.write_text(json.dumps(broken))
    ran = world.run("generate")
    assert ran.code == 1
    assert "1 generated, 1 unchanged, 1 failed" in ran.out
    assert ran.err.count("error:") == 1
    assert f"error: beta: {model}#/operations/DoIt" in ran.err
    assert "surprise" in ran.err
    assert "fix:" in ran.err
    assert "Another" in (world.package / "alpha/client.py").read_text()
    assert "GetThing" in (world.package / "beta/client.py").read_text()
    assert '"beta"' in (world.package / "catalog.py").read_text()
    fakes.write_model(world.models, "beta", "DoIt", "Another")
    assert world.run("generate").code == 0
    assert "Another" in (world.package / "beta/client.py").read_text()


def test_a_model_that_cannot_be_read_is_its_services_failure(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    before = world.files()
    read_bytes = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if "beta" in path.parts and path.name == "service-2.json":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    ran = world.run("generate")
    assert ran.code == 1
    assert "error: beta:" in ran.err
    assert "Permission denied" in ran.err
    assert "2 unchanged, 1 failed" in ran.out
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert world.files() == before


def test_a_service_that_never_succeeded_is_not_in_the_index(world: World) -> None:
    fakes.write_model(world.models, "beta").write_text("{")
    ran = world.run("generate")
    assert ran.code == 1
    assert f"{world.models}/beta/2020-01-01/service-2.json:1" in ran.err
    assert '"beta"' not in (world.package / "catalog.py").read_text()
    assert world.works()


def test_the_edits_in_a_service_that_fails_stay(world: World) -> None:
    world.run("generate")
    edited = world.package / "beta/client.py"
    edited.write_text("mine = True\n")
    fakes.write_model(world.models, "beta").write_text("{")
    ran = world.run("generate")
    assert ran.code == 1
    assert edited.read_text() == "mine = True\n"
    assert "edited by hand" not in ran.err


def test_a_worker_that_dies_is_one_message(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_CRASH", "beta")
    ran = world.run("generate", "--jobs", "2")
    assert ran.code == 1
    assert ran.err.count("error:") == 1
    assert "error: beta: worker process" in ran.err
    assert "SIGKILL" in ran.err
    assert "2 generated, 1 failed" in ran.out


def test_a_defect_keeps_its_traceback(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_DEFECT", "beta")
    ran = world.run("generate")
    assert ran.code == 1
    assert "unexpected LookupError: nobody foresaw this" in ran.err
    assert "in for_service" in ran.err
    assert "2 generated, 1 failed" in ran.out


def test_a_template_error_names_file_and_line(world: World) -> None:
    template = world.templates / "client.py.jinja"
    template.write_text("\n\nx = {{ nothing }}\n")
    ran = world.run("generate")
    assert ran.code == 1
    assert f"error: alpha: {template}:3" in ran.err
    assert "'nothing' is undefined" in ran.err


def test_without_an_index_nothing_is_written(world: World) -> None:
    world.run("generate")
    before = world.files()
    fakes.write_model(world.models, "beta", "Another")
    (world.templates / "catalog.py.jinja").write_text("{{ nothing }}\n")
    ran = world.run("generate")
    assert ran.code == 1
    assert "nothing was written" in ran.err
    assert world.files() == before


# The other verbs


def test_diff_tells_and_writes_nothing(world: World) -> None:
    ran = world.run("diff")
    assert ran.code == 1
    assert f"A {fakes.PACKAGE}/alpha/client.py" in ran.out.splitlines()
    assert not world.output.exists()
    world.run("generate")
    assert world.run("diff") == world.run("diff")
    ran = world.run("diff")
    assert (ran.code, ran.out) == (0, "")
    fakes.write_model(world.models, "beta", "DoIt", "Another")
    (world.package / "alpha/client.py").write_text("mine = True\n")
    before = world.files()
    ran = world.run("diff", "--services", "alpha,beta")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"M {fakes.PACKAGE}/alpha/client.py (edited by hand)",
        f"M {fakes.PACKAGE}/beta/client.py",
        f"M {fakes.PACKAGE}/catalog.py",
        f"D {fakes.PACKAGE}/gamma_ray/client.py",
        f"D {fakes.PACKAGE}/gamma_ray/client.pyi",
    ]
    ran = world.run("diff", "--patch")
    assert '-    "GetThing": call("GetThing"),' in ran.out.splitlines()
    assert '+    "Another": call("Another"),' in ran.out.splitlines()
    assert "-mine = True" in ran.out.splitlines()
    assert world.files() == before


def test_diff_does_not_know_who_wrote_what_it_has_no_record_of(world: World) -> None:
    world.package.mkdir(parents=True)
    (world.package / "catalog.py").write_text("mine = True\n")
    assert f"M {fakes.PACKAGE}/catalog.py" in world.run("diff").out.splitlines()


def test_a_run_reports_what_it_made(world: World) -> None:
    class Silent:
        """A reporter that counts."""

        def __init__(self) -> None:
            self.services: list[str] = []

        def begin(self, stage: str, total: int = 0) -> None: ...

        def made(self, service: str, result: product.Product) -> None:
            self.services.append(service)

        def failed(self, error: Exception) -> None: ...

        def tick(self) -> None: ...

    reporter = Silent()
    request = Request(
        world.output, ("alpha", "beta"), (world.models,), jobs=2, check=False
    )
    report = generate.generate(request, reporter)
    assert report.ok
    assert sorted(report.made) == ["alpha", "beta"]
    # Both projects have files that see all services.
    assert sorted(reporter.services) == ["_index", "_index", "alpha", "beta"]
    assert report.manifest is not None
    written = report.manifest.files()
    assert {path: file.size for path, file in written.items()} == {
        path: len(content) for path, content in world.files().items()
    }
    assert {"plan", "read", "parse", "views", "render", "format"} <= set(report.seconds)
