"""Formatting of text with black.

Owns how black is called and how its errors are reported. Every Python file of the output
passes through black, in the worker processes. The rendered text should leave black
nothing to change, which halves the work, since black verifies its own changes by a
second pass. Knows nothing of AWS, nor of where the text comes from or goes.
"""

from __future__ import annotations

import gc
from pathlib import PurePosixPath

from black import format_str
from black.mode import Mode, TargetVersion

from ..errors import GenerationError

# The oldest Python that the output supports. With it black need not guess, nor try to
# parse by other grammars.
TARGETS = {TargetVersion.PY310}
MODES = {
    ".py": Mode(target_versions=TARGETS),
    ".pyi": Mode(target_versions=TARGETS, is_pyi=True),
}

# black's trees are cyclic and large, about a hundred bytes per byte of text. Automatic
# garbage collection is off in a worker (see `pool`), so it is called each time this much
# text has been formatted, which bounds the memory of the worker.
COLLECT_AFTER = 1_500_000

_uncollected = 0


def format_source(path: PurePosixPath, text: str) -> str:
    """Return `text` as black formats it; what is not Python is returned as it is.

    Args:
        path: its suffix decides whether this is a module, a stub or neither; it is named
            in errors.
        text: the rendered text.

    Raises:
        GenerationError: `text` is not valid Python; `where` is the path and the line.
    """
    mode = MODES.get(path.suffix)
    if mode is None:
        return text
    try:
        return format_str(text, mode=mode)
    except ValueError as error:
        # Python's own error has the line and a better message.
        compile_source(path, text)
        raise _invalid(path, text, None, str(error)) from error
    finally:
        _collect(len(text))


def compile_source(path: PurePosixPath, text: str) -> None:
    """Check that `text` compiles, if it is Python.

    Raises:
        GenerationError: it does not compile; `where` is the path and the line.
    """
    if path.suffix in MODES:
        try:
            compile(text, str(path), "exec", dont_inherit=True)
        except SyntaxError as error:
            raise _invalid(path, text, error.lineno, error.msg) from error
        except ValueError as error:
            raise _invalid(path, text, None, str(error)) from error


def _collect(size: int) -> None:
    global _uncollected
    _uncollected += size
    if _uncollected > COLLECT_AFTER:
        _uncollected = 0
        gc.collect()


def _invalid(
    path: PurePosixPath, text: str, line: int | None, cause: str
) -> GenerationError:
    lines = text.splitlines()
    shown = f" in `{lines[line - 1].strip()}`" if line and line <= len(lines) else ""
    return GenerationError(
        f"{path}:{line}" if line else str(path),
        f"the rendered text is not valid Python: {cause}{shown}",
        "Correct the template, or the name or text that it was given.",
    )
