"""Counts the places where generated types promise nothing, by the reason for each.

`python -m tests.clean.any_census SOURCE` prints the census of a generated package as the
JSON that `any_census.json` holds. Counted is what a checker reads: the annotations of
stubs, and of modules that have none. An alias that means `Any` counts where it is used.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

REASONS: Mapping[str, str] = {
    "Document": "a document: JSON of any form, which no model describes",
    "TemplateTypeDef": "a template of CloudFormation, decoded: JSON of any form",
}
"""The aliases that mean `Any` or contain it, and why they stay."""

NAMES = re.compile(rf"\b(Any|{'|'.join(REASONS)})\b")
PLACES: Mapping[str, str] = {
    "engine": "the engine: parts of botocore, and values of all kinds on their way",
    "_index": "what is made for a name that is not known",
    "_runtime": "the shared runtime: handlers, expressions, what a session decides",
    "boto3": "the drop-in face: what boto3 takes and gives untyped",
}
"""The packages where `Any` itself stands, and why it stays; in services it does not."""


def census(source: Path) -> dict[str, int]:
    """Return how often each reason holds in the package that is imported from `source`."""
    found: Counter[str] = Counter()
    package = source / "staticboto"
    for path in files(package):
        text = path.read_text(encoding="utf-8")
        if not NAMES.search(text):
            continue
        module = ast.parse(text)
        known = imported(module)
        for annotation in types_in(module):
            for name in NAMES.findall(ast.unparse(annotation)):
                if name in known:
                    why = REASONS.get(name) or reason(path.relative_to(package))
                    found[why] += 1
    return dict(sorted(found.items()))


def files(package: Path) -> Iterator[Path]:
    """Yield the files that checkers read."""
    for path in sorted(package.rglob("*.py*")):
        alone = path.suffix == ".py" and not path.with_suffix(".pyi").exists()
        if alone or path.suffix == ".pyi":
            yield path


def imported(module: ast.Module) -> set[str]:
    """Return the names that a module imports; a structure may be called like an alias."""
    return {
        alias.asname or alias.name
        for statement in module.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }


def reason(path: Path) -> str:
    """Return why there may be an `Any` in a file of the package."""
    for place, text in PLACES.items():
        if place in path.parts:
            return text
    return f"{path.name}: no reason"


def types_in(module: ast.Module) -> Iterator[ast.expr]:
    """Yield what stands as a type, of what has a public name."""
    for node in ast.walk(module):
        match node:
            case ast.FunctionDef(name=name, args=args, returns=returns):
                if not name.startswith("_") or name.startswith("__"):
                    every = [*args.posonlyargs, *args.args, *args.kwonlyargs]
                    every += [each for each in (args.vararg, args.kwarg) if each]
                    yield from (each.annotation for each in every if each.annotation)
                    if returns is not None:
                        yield returns
            case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
                if not name.startswith("_"):
                    yield annotation
            case ast.Call(
                func=ast.Name(id="TypedDict"), args=[_, ast.Dict(values=each)]
            ):
                yield from each


if __name__ == "__main__":
    json.dump(census(Path(sys.argv[1])), sys.stdout, indent=2)
    print()
