"""The directories that models are in, and the files in them.

Owns the search path of botocore (`AWS_DATA_PATH`, `~/.aws/models`, botocore, boto3) and the
arrangement of the files in a directory of it. Deliberately knows nothing of their content,
and imports neither botocore nor boto3.

    a directory of the search path
    └── <service>/<API version>/
        ├── service-2.json      .json or .json.gz; each kind is looked for on its own,
        ├── paginators-1.json   and the first directory that has it provides it
        ├── waiters-2.json
        ├── resources-1.json
        ├── endpoint-rule-set-1.json
        ├── examples-1.json
        └── <kind>.sdk-extras.json
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from ..errors import GenerationError, UsageError
from . import kinds

Index: TypeAlias = dict[str, dict[str, dict[str, Path]]]
"""Service → API version → kind of document → file."""


def merged(indexes: Iterable[Index]) -> Index:
    """Return one index of all; of two files for the same, the first is used."""
    whole: Index = {}
    for index in indexes:
        for service, versions in index.items():
            for api_version, files in versions.items():
                known = whole.setdefault(service, {}).setdefault(api_version, {})
                known.update({**files, **known})
    return whole


def given_models(directory: Path) -> Index:
    """Return the models in a directory that the user named; there must be some.

    Raises:
        UsageError: there is no such directory, or no model in it.
        GenerationError: it cannot be listed.
    """
    if not directory.is_dir():
        what = "there is no such directory"
        raise UsageError(f"--models {directory}", what, "Name one that exists.")
    found = models(directory)
    if found:
        return found
    is_service = any(_files(path) for _, path in _directories(directory))
    raise UsageError(
        f"--models {directory}",
        f"there is no <service>/<API version>/{kinds.SERVICE}.json in this directory",
        (
            f"Name the directory above it: {directory.resolve().parent}"
            if is_service
            else "Arrange the models as botocore does."
        ),
    )


def models(directory: Path) -> Index:
    """Return the models in a directory of the search path.

    Raises:
        GenerationError: it cannot be listed.
    """
    found: Index = {}
    for service, path in _directories(directory):
        for api_version, inner in _directories(path):
            files = _files(inner)
            if files:
                found.setdefault(service, {})[api_version] = files
    return found


def _directories(path: Path | str) -> Iterator[tuple[str, str]]:
    return ((each.name, each.path) for each in _list(path) if each.is_dir())


def _files(path: str) -> dict[str, Path]:
    present = {each.name: each.path for each in _list(path) if each.name in kinds.FILES}
    return {
        kind: Path(present[name])
        for name, kind in kinds.FILES.items()
        if name in present and os.path.isfile(present[name])
    }


def _list(path: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return list(entries)
    except OSError as error:
        what = f"the directory cannot be listed: {error.strerror}"
        fix = "Make it readable, or take it off the search path."
        raise GenerationError(str(path), what, fix) from None


def search_path() -> Iterator[Path]:
    """Yield the directories that botocore and boto3 search, in their order.

    Source: botocore.loaders.Loader, boto3.session.Session.

    Raises:
        GenerationError: botocore is not installed.
    """
    given = os.environ.get("AWS_DATA_PATH", "").split(os.pathsep)
    own = [os.path.expanduser(os.path.expandvars(path)) for path in given if path]
    own.append(os.path.join(os.path.expanduser("~"), ".aws", "models"))
    yield from (Path(path) for path in own if os.path.isdir(path))
    yield botocore_data()
    yield from package_data("boto3")


def botocore_data() -> Path:
    """Return the directory of botocore's models.

    Raises:
        GenerationError: botocore is not installed.
    """
    for path in package_data("botocore"):
        return path
    raise GenerationError(
        "botocore",
        "botocore, whose models are to be read, is not installed here",
        "Install it: pip install boto3",
    )


def package_data(package: str) -> Iterator[Path]:
    """Yield the `data` directory of an installed package, without importing it."""
    spec = find_spec(package)
    for location in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(location, "data")
        if path.is_dir():
            yield path
