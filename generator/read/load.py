"""Finding a service's JSON documents where the SDK itself finds them.

Owns the search path (`--models`, `AWS_DATA_PATH`, `~/.aws/models`, botocore, boto3), the
choice of the API version, and the digest of the files. Deliberately knows nothing of their
content (`parse`), and imports neither botocore nor boto3.

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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from fnmatch import fnmatchcase
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

from ..errors import GenerationError, UsageError
from .documents import Document, read_document

SERVICE: Final = "service-2"
PAGINATORS: Final = "paginators-1"
WAITERS: Final = "waiters-2"
RESOURCES: Final = "resources-1"
EXAMPLES: Final = "examples-1"
RULES: Final = "endpoint-rule-set-1"
ENDPOINTS: Final = "endpoints"

# What botocore reads besides the documents of services.
_COMMON: Final = (ENDPOINTS, "partitions", "_retry", "sdk-default-configuration")

_EXTRAS = ".sdk-extras"
# File name → kind of document. If a directory has two files of one kind, the uncompressed
# one is used; it comes last here and so replaces the other.
_KINDS: Final = {
    f"{kind}{extras}{suffix}": f"{kind}{extras}"
    for suffix in (".json.gz", ".json")
    for kind in (SERVICE, PAGINATORS, WAITERS, RESOURCES, RULES, EXAMPLES)
    for extras in ("", _EXTRAS)
}

# service → API version → kind → file
_Index: TypeAlias = dict[str, dict[str, dict[str, Path]]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where one service's documents are.

    Attributes:
        name: what a user passes to `client()`.
        api_version: the newest version that has a model.
        files: kind of document → file; always includes `service-2`.
        examples: the same for examples, which only the reference needs; often empty.
    """

    name: str
    api_version: str
    files: Mapping[str, Path]
    examples: Mapping[str, Path] = field(default_factory=dict)

    def digest(self, examples: bool = False) -> str:
        """Return a digest of the content of all files, whatever their paths.

        Args:
            examples: whether to include the examples.

        Raises:
            GenerationError: a file cannot be read.
        """
        found = blake2b(f"{self.name}/{self.api_version}".encode(), digest_size=20)
        more = self.examples if examples else {}
        for kind, path in sorted({**self.files, **more}.items()):
            try:
                content = path.read_bytes()
            except OSError as error:
                what = f"the file cannot be read: {error.strerror}"
                fix = "Make the file readable."
                raise GenerationError(str(path), what, fix, self.name) from None
            found.update(f"\0{kind}\0{len(content)}\0".encode())
            found.update(content)
        return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one service."""

    source: Source
    service: Document
    paginators: Document | None = None
    waiters: Document | None = None
    resources: Document | None = None
    rules: Document | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of the SDK that the models come from; boto3 may be missing."""

    botocore: str
    boto3: str | None


def find_services(model_directories: Sequence[Path] = ()) -> dict[str, Source]:
    """Return the services that have a model, by name, in alphabetical order.

    Each has the paginators and waiters of the same API version. It has the newest resource
    model only if that is of the same version too: a resource model refers to the shapes of
    its own version, so resources of another version are left to run time.

    Args:
        model_directories: searched before all others, in order.

    Raises:
        UsageError: one of `model_directories` is no directory of models.
        GenerationError: a directory cannot be listed, or botocore is not installed.
    """
    index: _Index = {}
    for directory in model_directories:
        _merge(index, _index_given(directory))
    for directory in _sdk_directories():
        _merge(index, _index(directory))
    return {
        name: _choose(name, index[name])
        for name in sorted(index)
        if _newest(index[name], SERVICE)
    }


def read(source: Source) -> Documents:
    """Read a service's documents.

    Raises:
        GenerationError: a file cannot be read, or is no JSON object.
    """

    def document(kind: str) -> Document | None:
        return _document(source.files, kind)

    try:
        return Documents(
            source,
            read_document(source.files[SERVICE], source.files.get(SERVICE + _EXTRAS)),
            document(PAGINATORS),
            document(WAITERS),
            document(RESOURCES),
            document(RULES),
        )
    except GenerationError as error:
        raise error.of(source.name) from None


def read_examples(source: Source) -> Document | None:
    """Read the examples of a service; None if it has none.

    Raises:
        GenerationError: the file cannot be read, or is no JSON object.
    """
    try:
        return _document(source.examples, EXAMPLES)
    except GenerationError as error:
        raise error.of(source.name) from None


def _document(files: Mapping[str, Path], kind: str) -> Document | None:
    path = files.get(kind)
    return None if path is None else read_document(path, files.get(kind + _EXTRAS))


def is_private(source: Source) -> bool:
    """Whether a service's model is not one of botocore's."""
    return _botocore_data() not in source.files[SERVICE].parents


def resource_documents() -> dict[str, dict[str, Mapping[str, Any]]]:
    """Return boto3's resource models by service and API version.

    Raises:
        GenerationError: a file cannot be read, or is no JSON object.
    """
    index: _Index = {}
    for directory in _package_data("boto3"):
        _merge(index, _index(directory))
    return {
        service: {
            api_version: read_document(
                files[RESOURCES], files.get(RESOURCES + _EXTRAS)
            ).content
            for api_version, files in sorted(versions.items())
            if RESOURCES in files
        }
        for service, versions in sorted(index.items())
    }


def common_documents() -> dict[str, Mapping[str, Any]]:
    """Return what botocore reads besides the documents of services, by name.

    Raises:
        GenerationError: botocore is not installed, or a file cannot be read.
    """
    return {
        name: read_document(_botocore_data() / f"{name}.json").content
        for name in _COMMON
    }


def versions() -> Versions:
    """Return the installed versions of botocore and boto3.

    Raises:
        GenerationError: botocore is not installed.
    """
    _botocore_data()
    return Versions(
        version("botocore"), version("boto3") if find_spec("boto3") else None
    )


def regions() -> tuple[str, ...]:
    """Return the regions that the installed botocore knows, of all partitions, in order.

    Raises:
        GenerationError: botocore is not installed, or its list cannot be read.
    """
    endpoints = read_document(_botocore_data() / f"{ENDPOINTS}.json").content
    partitions = endpoints["partitions"]
    return tuple(sorted({name for each in partitions for name in each["regions"]}))


def select(patterns: Iterable[str], available: Iterable[str]) -> list[str]:
    """Return the services that match names and patterns such as `cognito-*`.

    Args:
        patterns: names and shell patterns (`*`, `?`, `[...]`); none means all services.
        available: the names of all services.

    Returns:
        Names in the order of `available`, each once.

    Raises:
        GenerationError: a name or a pattern fits no service.
    """
    names = list(available)
    chosen: set[str] = set()
    wanted = list(patterns) or ["*"]
    for pattern in wanted:
        fitting = [name for name in names if fnmatchcase(name, pattern)]
        if not fitting:
            raise _unknown(pattern, names)
        chosen.update(fitting)
    return [name for name in names if name in chosen]


def _unknown(pattern: str, names: Sequence[str]) -> GenerationError:
    if set(pattern) & set("*?["):
        return GenerationError(
            pattern,
            f"the pattern fits none of the {len(names)} services",
            "Leave it out, or put the models of the missing services on the search path.",
        )
    close = get_close_matches(pattern, names, n=3, cutoff=0.5)
    return GenerationError(
        pattern,
        f"there is no service of this name among the {len(names)} that have a model",
        (
            f"Did you mean {' or '.join(close)}?"
            if close
            else "Use the name that boto3.client() takes, or add its model with --models."
        ),
    )


def _choose(name: str, versions: Mapping[str, Mapping[str, Path]]) -> Source:
    api_version = _newest(versions, SERVICE)
    files = dict(versions[api_version])
    if _newest(versions, RESOURCES) != api_version:
        files.pop(RESOURCES, None)
    kinds = files.keys() & {EXAMPLES, EXAMPLES + _EXTRAS}
    examples = {kind: files.pop(kind) for kind in sorted(kinds)}
    return Source(name, api_version, files, examples)


def _newest(versions: Mapping[str, Mapping[str, Path]], kind: str) -> str:
    """Return the newest version that has a `kind` of document, or nothing."""
    return max((each for each, files in versions.items() if kind in files), default="")


def _merge(index: _Index, other: _Index) -> None:
    """Add to `index` what it does not have yet."""
    for service, versions in other.items():
        for api_version, files in versions.items():
            known = index.setdefault(service, {}).setdefault(api_version, {})
            known.update({**files, **known})


def _index_given(directory: Path) -> _Index:
    """Return the models in a directory that the user named; there must be some."""
    if not directory.is_dir():
        what = "there is no such directory"
        raise UsageError(f"--models {directory}", what, "Name one that exists.")
    found = _index(directory)
    if found:
        return found
    is_service = any(_files(path) for _, path in _directories(directory))
    raise UsageError(
        f"--models {directory}",
        f"there is no <service>/<API version>/{SERVICE}.json in this directory",
        (
            f"Name the directory above it: {directory.resolve().parent}"
            if is_service
            else "Arrange the models as botocore does."
        ),
    )


def _index(directory: Path | str) -> _Index:
    found: _Index = {}
    for service, path in _directories(directory):
        for api_version, inner in _directories(path):
            files = _files(inner)
            if files:
                found.setdefault(service, {})[api_version] = files
    return found


def _directories(path: Path | str) -> Iterator[tuple[str, str]]:
    return ((each.name, each.path) for each in _list(path) if each.is_dir())


def _files(path: str) -> dict[str, Path]:
    present = {each.name: each.path for each in _list(path) if each.name in _KINDS}
    return {
        kind: Path(present[name])
        for name, kind in _KINDS.items()
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


def _sdk_directories() -> Iterator[Path]:
    """Yield the directories that botocore and boto3 search, in their order."""
    given = os.environ.get("AWS_DATA_PATH", "").split(os.pathsep)
    own = [os.path.expanduser(os.path.expandvars(path)) for path in given if path]
    own.append(os.path.join(os.path.expanduser("~"), ".aws", "models"))
    yield from (Path(path) for path in own if os.path.isdir(path))
    yield _botocore_data()
    yield from _package_data("boto3")


def _botocore_data() -> Path:
    for path in _package_data("botocore"):
        return path
    raise GenerationError(
        "botocore",
        "botocore, whose models are to be read, is not installed here",
        "Install it: pip install boto3",
    )


def _package_data(package: str) -> Iterator[Path]:
    """Yield the `data` directory of an installed package, without importing it."""
    spec = find_spec(package)
    for location in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(location, "data")
        if path.is_dir():
            yield path
