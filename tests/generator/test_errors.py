"""Errors for wrong models: where, what, and the remedy.

A case is a directory under `tests/golden/errors`: models in it, `errors.txt` out of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GenerationError
from generator.read import load, parse
from tests.support import golden

CASES = sorted(path.name for path in golden.ERRORS.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_a_wrong_model_is_reported(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = golden.ERRORS / case
    monkeypatch.chdir(directory)
    with pytest.raises(GenerationError) as raised:
        for source in golden.made_up_in(Path("models")).values():
            parse.service(load.read(source))
    said = str(raised.value).replace(str(directory), "...")
    golden.compare(said + "\n", directory / "errors.txt")
