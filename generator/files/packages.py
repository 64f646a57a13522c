"""Finds the services of a run that cannot have a package, and the reasons.

Owns conflicts of names: with Python's rules, with modules of the project, and between
services. botocore's own services have none; those of `--models` may. `names` decides the
name of a package, and `targets` which modules the project has.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import GenerationError
from ..naming import names
from ..read import kinds, load
from . import targets

RENAME = (
    "Rename that directory; its name is what client() takes, and may have letters, digits, "
    "'-', '_' and '.' in it."
)


def refused(project: str, sources: Sequence[load.Source]) -> dict[str, GenerationError]:
    """Return errors for the services that cannot have packages in a project, by name.

    If services would have the same package, those that are not botocore's are refused,
    since their names can be changed.
    """
    reserved = targets.modules(project)
    found: dict[str, GenerationError] = {}
    by_package: dict[str, list[load.Source]] = {}
    for source in sources:
        if why := names.misnamed(source.name, reserved):
            found[source.name] = GenerationError(_directory(source), why, RENAME)
        else:
            # Some file systems do not distinguish upper and lower case.
            name = names.package(source.name).casefold()
            by_package.setdefault(name, []).append(source)
    for name, same in by_package.items():
        for source in filter(load.is_private, same):
            others = " and ".join(repr(each.name) for each in same if each != source)
            if others:
                found[source.name] = GenerationError(
                    _directory(source),
                    f"the package {name!r} would be that of {others} as well",
                    f"{RENAME} Or leave one of them out with --services.",
                )
    return found


def _directory(source: load.Source) -> str:
    return str(source.files[kinds.SERVICE].parents[1])
