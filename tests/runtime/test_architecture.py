"""The directions of the runtime: what is below what, and the one door upwards."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import installation

PACKAGE = installation.RUNTIME / "staticboto/src/staticboto"
TEMPLATES = installation.TEMPLATES / PACKAGE.relative_to(installation.RUNTIME)

# Each part imports from what stands before it only. boto3 is the face that programs see.
PARTS = ("_runtime", "boto3")

# What each room of the engine may import from; `fast`, the door to them, may from all.
ENGINE = f"{PACKAGE.name}._runtime.engine"
ROOMS: Mapping[str, set[str]] = {
    "codecs": set(),
    "packs": set(),
    "pieces": {"codecs"},
    "calls": {"pieces"},
}

# The one part that is generated, and what all of the others may import.
INDEX = "_index"

# The one module of the runtime that looks up, and the one function that does.
DOOR = "_runtime/face.py"

# What PyInstaller runs is no module of the package, and so has no siblings.
HOOKS = "_runtime/pyinstaller/hook-*.py"


def sources() -> Iterator[tuple[str, Path]]:
    """Yield the hand-written modules of the parts, each with its part."""
    for part in PARTS:
        for path in sorted((PACKAGE / part).rglob("*.py*")):
            if path.suffix in (".py", ".pyi") and not path.match(HOOKS):
                yield part, path


def modules(path: Path) -> Iterator[str]:
    """Yield the modules of the package that one of its modules imports, from the root."""
    package = path.relative_to(PACKAGE.parent).parent.parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*start, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def ours(path: Path) -> Iterator[str]:
    """Yield those that stand below the root."""
    yield from (name for name in modules(path) if name.startswith(f"{PACKAGE.name}."))


def parts(path: Path) -> set[str]:
    """Return the parts of the package that one of its modules imports."""
    return {name.split(".")[1] for name in ours(path)}


def test_there_is_a_runtime() -> None:
    assert {part for part, _ in sources()} == set(PARTS)


def test_the_tree_has_no_holes_but_the_index() -> None:
    """What is imported is written by hand as well, or a module of the index."""
    present = {
        ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
        for _, path in sources()
    }
    rendered = {path.name.split(".")[0] for path in (TEMPLATES / INDEX).iterdir()}
    for _, path in sources():
        for _, part, *names in (name.split(".") for name in ours(path)):
            if part == INDEX:
                assert not names or names[0] in rendered | {"VERSION"}, path
            else:
                module = ".".join([part, *names])
                package = f"{module}.__init__"
                parent = module.rpartition(".")[0]
                near = (module, package, parent, f"{parent}.__init__")
                assert any(name in present for name in near), (path, module)


def test_what_runs_of_the_index_stands_alone() -> None:
    for path in (TEMPLATES / INDEX).glob("*.py.jinja"):
        assert "from ." not in path.read_text(), path


def test_imports_go_down() -> None:
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {other}"
        for part, path in sources()
        for other in parts(path) & set(PARTS[PARTS.index(part) + 1 :])
    }
    assert wrong == set()


def test_rooms_of_the_engine_import_what_they_may() -> None:
    folder = PACKAGE / "_runtime/engine"
    rooms = {path.name for path in folder.iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(ROOMS)
    assert {path.name for path in folder.glob("*.py")} == {"__init__.py", "fast.py"}
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for room, below in ROOMS.items()
        for path in (folder / room).rglob("*.py")
        for name in ours(path)
        if name.startswith(f"{PACKAGE.name}._runtime")
        and not name.startswith(tuple(f"{ENGINE}.{each}" for each in {room, *below}))
    }
    assert wrong == set()


def test_no_imports_go_in_a_circle() -> None:
    """Not even those that only type checkers see, among the modules that run."""
    paths = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path
        for _, path in sources()
        if path.suffix == ".py" and path.name != "__init__.py"
    }
    left = {
        name: set(modules(path)) & paths.keys() - {name} for name, path in paths.items()
    }
    while free := {name for name, below in left.items() if not below & left.keys()}:
        left = {name: below for name, below in left.items() if name not in free}
    assert left == {}


def test_there_is_one_door_up() -> None:
    """Nothing but `face` imports a module of `boto3` by a name that is made."""
    makers = {
        path.relative_to(PACKAGE).as_posix()
        for part, path in sources()
        if part == "_runtime"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) == "import_module"
        and "boto3" in ast.unparse(node)
    }
    assert makers == {DOOR}


def test_imports_are_relative_but_for_those_of_the_face() -> None:
    """Where the face is in the place of boto3 its modules are imported as boto3's.

    `boto3.s3.transfer` finds nothing that is relative to it; see `test_face`.
    """
    wrong = {
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for part, path in sources()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom)
        and (node.level or (node.module or "").startswith(PACKAGE.name))
        and bool(node.level) == (part == "boto3" and path.suffix == ".py")
    }
    assert wrong == set()
