"""Text becomes the text that black would leave alone.

Owns how black is called and how its complaint is told. Every Python file of the output
passes through black, in the worker processes; the templates mean to emit text that black
has nothing to change in, since that halves the work (black verifies its own changes by a
second pass). Knows nothing of AWS and of where the text comes from or goes.
"""

from __future__ import annotations

import gc
from pathlib import PurePosixPath

from black import format_str
from black.mode import Mode, TargetVersion

from ..errors import GenerationError

# The oldest Python that the output supports; naming it spares black the guess, and with
# it the attempts to parse by other grammars.
TARGETS = {TargetVersion.PY310}
MODES = {
    ".py": Mode(target_versions=TARGETS),
    ".pyi": Mode(target_versions=TARGETS, is_pyi=True),
}

# Black's trees are cyclic and large, about a hundred bytes a byte of text. In a worker the
# collector does not run of itself (`pool`), so it is called when that much text is through;
# this is what bounds the memory of a worker.
COLLECT_AFTER = 1_500_000

_uncollected = 0


def format_source(path: PurePosixPath, text: str) -> str:
    """Return `text` as black formats it; what is not Python is returned as it is.

    Args:
        path: decides by its suffix whether this is a module, a stub or neither, and is
            named in errors.
        text: what was rendered.

    Raises:
        GenerationError: `text` is not valid Python; `where` is the path and the line.
    """
    mode = MODES.get(path.suffix)
    if mode is None:
        return text
    try:
        return format_str(text, mode=mode)
    except ValueError as error:
        # Python itself knows the line and the cause better.
        compile_source(path, text)
        raise _invalid(path, text, None, str(error)) from error
    finally:
        _collect(len(text))


def compile_source(path: PurePosixPath, text: str) -> None:
    """Prove that `text` compiles, if it is Python.

    Raises:
        GenerationError: it does not; `where` is the path and the line.
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
        "Mend the template, or the name or text that it was given.",
    )
