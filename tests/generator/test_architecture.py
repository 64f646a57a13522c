"""The order of the generator's modules, the content of templates, and the use of libraries."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.installation import CODE, RUNTIME, TEMPLATES, TOOLS, files

# The folders of the generator in order, each with its modules in order: a module may
# import only from what comes before it. Add a new module here. Some modules are
# packages, and modules at the top are in no folder.
ROOMS = """
    :           errors options projects installation
    model:      shapes resources service wire
    read:       documents kinds directories load sdk selection parse
    python:     types runtime expressions layout page documentation docstrings typed_dicts signatures stubs
    facts:      tables overrides evidence
    graph:      walks directions paths
    naming:     names addresses members type_defs compatibility
    typing:     promises attributes annotations
    parts:      context settings parameters waiting injected getters full_results structures
                client_members resource_class resource_types
    examples:   telling patterns samples strings values recorded source results resources calls
    views:      card package client literals presigning requests operation_class paginator waiter exceptions
                types type_defs resource_client service_resource service_resource_stub index
    guide:      contents highlight convert
    search:     record pages stable index
    reference:  markup shared links facts tree frame sides listing printing operation iterating type_definitions
                exception_classes service_page client_page resources documents records search site
    store:      interrupts disk manifest staging write lock
    files:      needs packs targets packages render format product
    run:        pool check report plan project generate
    command:    diff progress listing explain serve arguments cli
    :           __main__
    :           migrate
"""


def _pipeline() -> Iterator[str]:
    room = ""
    for word in ROOMS.split():
        if word.endswith(":"):
            room = word.replace(":", ".") if word != ":" else ""
        else:
            yield room + word


PIPELINE = tuple(_pipeline())
"""The modules as paths: `errors`, `model.shapes`."""

# The stages that handle text and files know nothing of their content.
IGNORANT_OF_AWS = {
    each
    for each in PIPELINE
    if each.startswith(("python.", "store."))
    or each in {"errors", "options", "projects", "installation"}
    or each in {"files.format", "run.pool", "run.check"}
}

# The modules that may import a library; boto3 is read as data and never imported.
LIBRARIES = {
    "black": {"files.format"},
    "botocore": {"naming.names"},
    "click": {"command.arguments", "command.cli", "migrate"},
    "jinja2": {"files.render"},
    "libcst": {"migrate"},
    "markdown_it": {"guide.convert"},
    "pagefind_bin": {"search.index"},
    "pygments": {"guide.highlight"},
    "rich": {"command.cli", "command.listing", "command.progress"},
    "tomli": {"facts.tables"},
}

# The names of libraries where they are installed by another than they are imported by.
DISTRIBUTIONS = {"markdown_it": "markdown-it-py"}

# Libraries that do not change the output: for the terminal, a parser that newer versions
# of Python include, and for the migration of programs. An index of pagefind comes with all
# that reads it, so that whichever release has made it is as good as another.
WITHOUT_EFFECT = {"click", "libcst", "pagefind_bin", "rich", "tomli"}

TYPES_AS_VALUES = {
    "python.types",
    "python.page",
    "typing.annotations",
    "facts.overrides",
}

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Include,
    nodes.Const,
)


def place(parts: Sequence[str]) -> str | None:
    """Return which module of the list a path leads into, such as `read.parse.wire`."""
    for length in range(len(parts), 0, -1):
        if (path := ".".join(parts[:length])) in PIPELINE:
            return path
    return None


def modules() -> Iterator[tuple[str, Path]]:
    """Yield every file that belongs to a module of the list, with that module."""
    for path in sorted(CODE.rglob("*.py")):
        if found := place(path.relative_to(CODE).with_suffix("").parts):
            yield found, path


def at_run_time(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the nodes of `tree` but those that only a type checker sees."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            pending += node.orelse
        else:
            yield node
            pending += ast.iter_child_nodes(node)


def imported(path: Path) -> tuple[set[str], set[str]]:
    """Return the modules of the generator and the other packages that a file imports.

    A name that is no module, such as `__version__`, stands for itself.
    """
    ours, others = set(), set()
    package = path.relative_to(CODE).parent.parts
    for node in at_run_time(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            start = package[: len(package) - node.level + 1]
            within = (*start, *(node.module.split(".") if node.module else ()))
            for alias in node.names:
                ours.add(place((*within, alias.name)) or alias.name)
        elif isinstance(node, ast.ImportFrom):
            others.add(str(node.module).split(".")[0])
        elif isinstance(node, ast.Import):
            others.update(alias.name.split(".")[0] for alias in node.names)
    # Since Python 3.11 the standard library has `tomllib`; older versions do not know
    # it.
    return ours, others - sys.stdlib_module_names - {"tomllib"}


def test_every_module_has_its_place() -> None:
    assert {name for name, _ in modules()} == set(PIPELINE)
    assert len(PIPELINE) == len(set(PIPELINE))
    outside = {*CODE.rglob("*.py")} - {path for _, path in modules()}
    rooms = {name.rpartition(".")[0] for name in PIPELINE}
    assert outside == {CODE / room / "__init__.py" for room in rooms}


def test_a_room_says_what_it_is_for_and_holds_nothing_else() -> None:
    """What it imported would be imported with every module of the folder."""
    for room in {name.rpartition(".")[0] for name in PIPELINE} - {""}:
        tree = ast.parse((CODE / room / "__init__.py").read_text())
        assert ast.get_docstring(tree) and len(tree.body) == 1, room


def test_imports_go_one_way() -> None:
    wrong = {
        f"{path.relative_to(CODE)} imports {other}"
        for name, path in modules()
        for other in imported(path)[0]
        if other not in (name, "__version__")
        and other not in PIPELINE[: PIPELINE.index(name)]
    }
    assert wrong == set()


def test_the_migration_stands_apart() -> None:
    ours = [imported(path)[0] for name, path in modules() if name == "migrate"]
    assert set().union(*ours) == {"migrate", "__version__", "errors", "naming.names"}
    for name, path in modules():
        assert name == "migrate" or "migrate" not in imported(path)[0], path


def test_paths_of_the_runtime_stand_once() -> None:
    spelled = re.compile(r"""["']\.\._runtime""")
    found = {name for name, path in modules() if spelled.search(path.read_text())}
    assert found == {"python.runtime"}


def test_nothing_reads_types_back_from_text() -> None:
    for name, path in modules():
        if name in TYPES_AS_VALUES:
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Import):
                    assert all(each.name != "re" for each in node.names), path


def test_stages_that_handle_text_know_nothing_of_aws() -> None:
    wrong = {
        f"{path.relative_to(CODE)} imports {other}"
        for name, path in modules()
        if name in IGNORANT_OF_AWS
        for other in imported(path)[0] - IGNORANT_OF_AWS
    }
    assert wrong == set()


def test_a_library_is_one_modules_business() -> None:
    found: dict[str, set[str]] = {}
    for name, path in modules():
        for library in imported(path)[1]:
            found.setdefault(library, set()).add(name)
    assert found == LIBRARIES


def test_the_tools_that_output_depends_on_are_in_its_digest() -> None:
    names = {DISTRIBUTIONS.get(name, name) for name in set(LIBRARIES) - WITHOUT_EFFECT}
    assert set(TOOLS) == names


def test_help_needs_no_stage() -> None:
    """What the command line imports before it knows the verb."""
    top = {
        alias.name
        for name in ("cli", "arguments")
        for node in ast.parse((CODE / "command" / f"{name}.py").read_text()).body
        if isinstance(node, ast.ImportFrom) and node.level
        for alias in node.names
    }
    assert top == {
        "__version__",
        "arguments",
        "options",
        "projects",
        "GenerationError",
        "UsageError",
    }


TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.jinja"))


def test_what_is_rendered_and_what_is_copied_stand_apart() -> None:
    """The two trees, laid over each other, are the output; no file is in both."""
    assert TEMPLATE_FILES == files(TEMPLATES)
    copied = {path.relative_to(RUNTIME) for path in files(RUNTIME)}
    assert copied
    assert (
        not {path.relative_to(TEMPLATES).with_suffix("") for path in TEMPLATE_FILES}
        & copied
    )


@pytest.mark.parametrize(
    "path", TEMPLATE_FILES, ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_templates_are_layout_only(path: Path) -> None:
    """Templates have `for`, `if name`, `include` and output, and compute nothing."""
    tree = Environment().parse(path.read_text())
    for node in tree.find_all(nodes.Node):
        place = f"{path}:{node.lineno}: {node}"
        assert isinstance(node, ALLOWED), place
        if isinstance(node, nodes.If):
            assert isinstance(node.test, (nodes.Name, nodes.Getattr)), place
        elif isinstance(node, nodes.For):
            assert isinstance(node.iter, (nodes.Name, nodes.Getattr)), place
            assert node.test is None and not node.recursive, place
        elif isinstance(node, nodes.Include):
            assert isinstance(node.template, nodes.Const), place


def test_partials_are_included_and_templates_are_not() -> None:
    included = {
        str(node.template.value)
        for path in TEMPLATE_FILES
        for node in Environment().parse(path.read_text()).find_all(nodes.Include)
        if isinstance(node.template, nodes.Const)
    }
    partials = {
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATE_FILES
        if path.name.startswith("_") and not path.name.startswith("__")
    }
    assert included == partials


def test_nothing_that_is_generated_imports_boto3() -> None:
    boto3 = re.compile(r"^\s*(import boto3\b|from boto3\b)", re.MULTILINE)
    wrong = [
        str(path)
        for path in (*files(TEMPLATES), *files(RUNTIME))
        if ".py" in path.suffixes or ".pyi" in path.suffixes
        if boto3.search(path.read_text())
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "template",
    [
        "{{ f() }}",
        "{% if a == b %}{% endif %}",
        "{% if not a %}{% endif %}",
        "{% set a = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{{ a + b }}",
        "{{ a[0] }}",
        "{{ a | upper }}",
        "{% for a in b if a %}{% endfor %}",
        "{% include a %}",
        "{% block a %}{% endblock %}",
    ],
)
def test_the_rule_for_templates_notices(template: str, tmp_path: Path) -> None:
    path = tmp_path / "template.jinja"
    path.write_text(template)
    with pytest.raises(AssertionError):
        test_templates_are_layout_only(path)
