"""Errors as a person reads them: where something went wrong, what, and how to fix it.

Every failure that a user can cause or fix is a `GenerationError`; any other exception is a
defect of the generator and keeps its traceback.
"""

from __future__ import annotations


class GenerationError(Exception):
    """A failure with a place, a cause and a remedy.

    Args:
        where: the file and JSON pointer (`…/service-2.json#/shapes/Foo/type`), option or path.
        what: the cause, one sentence, without a trailing full stop.
        fix: the remedy: what the reader can do, as whole sentences in the imperative.
        service: the service whose generation failed, if it is known.
    """

    def __init__(
        self, where: str, what: str, fix: str, service: str | None = None
    ) -> None:
        super().__init__(where, what, fix, service)
        self.where = where
        self.what = what
        self.fix = fix
        self.service = service

    def of(self, service: str) -> GenerationError:
        """Return the same failure, attributed to `service`."""
        return type(self)(self.where, self.what, self.fix, service)

    def __str__(self) -> str:
        prefix = f"{self.service}: " if self.service else ""
        return f"{prefix}{self.where}\n  {self.what}\n  fix: {self.fix}"


class UsageError(GenerationError):
    """A wrong option or argument: the command line exits with 2 instead of 1."""
