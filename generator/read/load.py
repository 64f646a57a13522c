"""A service's JSON documents, found where the SDK itself finds them.

Owns the choice of the API version, and the digest of the files. Which directories are
searched is decided in `directories`. Deliberately knows nothing of the content of the
documents (`parse`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from ..errors import GenerationError
from . import directories, kinds
from .documents import Document, read_document


@dataclass(frozen=True, slots=True)
class Source:
    """The files with one service's documents.

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
    given = map(directories.given_models, model_directories)
    found = map(directories.models, directories.search_path())
    index = directories.merged(chain(given, found))
    return {
        name: _choose(name, index[name])
        for name in sorted(index)
        if _newest(index[name], kinds.SERVICE)
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
            read_document(
                source.files[kinds.SERVICE],
                source.files.get(kinds.SERVICE + kinds.EXTRAS),
            ),
            document(kinds.PAGINATORS),
            document(kinds.WAITERS),
            document(kinds.RESOURCES),
            document(kinds.RULES),
        )
    except GenerationError as error:
        raise error.of(source.name) from None


def read_examples(source: Source) -> Document | None:
    """Read the examples of a service; None if it has none.

    Raises:
        GenerationError: the file cannot be read, or is no JSON object.
    """
    try:
        return _document(source.examples, kinds.EXAMPLES)
    except GenerationError as error:
        raise error.of(source.name) from None


def _document(files: Mapping[str, Path], kind: str) -> Document | None:
    path = files.get(kind)
    return None if path is None else read_document(path, files.get(kind + kinds.EXTRAS))


def is_private(source: Source) -> bool:
    """Whether a service's model is not one of botocore's."""
    return directories.botocore_data() not in source.files[kinds.SERVICE].parents


def _choose(name: str, versions: Mapping[str, Mapping[str, Path]]) -> Source:
    api_version = _newest(versions, kinds.SERVICE)
    files = dict(versions[api_version])
    if _newest(versions, kinds.RESOURCES) != api_version:
        files.pop(kinds.RESOURCES, None)
    of_examples = files.keys() & {kinds.EXAMPLES, kinds.EXAMPLES + kinds.EXTRAS}
    examples = {kind: files.pop(kind) for kind in sorted(of_examples)}
    return Source(name, api_version, files, examples)


def _newest(versions: Mapping[str, Mapping[str, Path]], kind: str) -> str:
    """Return the newest version that has a `kind` of document, or an empty string."""
    return max((each for each, files in versions.items() if kind in files), default="")
