"""The public names of types-boto3, read from the packages that are installed.

Owns which services are compared, what of a package is public, and the list of what staticboto
leaves out, `peer_names.toml`. Nothing is imported: a stub says what there is.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SERVICES = (
    "bedrock-runtime",
    "cloudformation",
    "cloudwatch",
    "dynamodb",
    "ec2",
    "iam",
    "lambda",
    "s3",
    "sns",
    "sqs",
)
LEFT_OUT = Path(__file__).with_name("peer_names.toml")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Names that staticboto does not have.

    Attributes:
        service: the service.
        names: a regular expression that fits each, as `module.name`.
        because: why they are left out.
    """

    service: str
    names: str
    because: str

    def fits(self, name: str) -> bool:
        """Whether this is the reason for `name`."""
        return re.fullmatch(self.names, name) is not None


def left_out(service: str) -> list[LeftOut]:
    """Return what is left out of the package of a service, and why."""
    document = tomllib.loads(LEFT_OUT.read_text(encoding="utf-8"))
    found = [LeftOut(**entry) for entry in document["left_out"]]
    assert {each.service for each in found} <= set(SERVICES)
    assert all(each.because for each in found)
    return [each for each in found if each.service == service]


def names(service: str) -> list[str]:
    """Return the modules of a service's package, and their names as `module.name`."""
    package = f"types_boto3_{service.replace('-', '_')}"
    spec = importlib.util.find_spec(package)
    assert spec is not None, f"{package} is not installed"
    assert spec.origin is not None
    found = []
    for path in sorted(Path(spec.origin).parent.glob("*.pyi")):
        if path.stem != "__init__":
            found.append(path.stem)
        public = set(_public(ast.parse(path.read_text(encoding="utf-8"))))
        found += [f"{path.stem}.{name}" for name in sorted(public)]
    return found


def _public(module: ast.Module) -> Iterator[str]:
    """Yield what a stub exports and what it defines."""
    for statement in module.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                yield from ast.literal_eval(value)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.ClassDef(name=name):
                if not name.startswith("_"):
                    yield name
