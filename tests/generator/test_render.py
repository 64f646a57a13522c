"""Views are rendered to text; errors name the template's file and line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from generator.errors import GenerationError
from generator.files.render import render
from generator.files.targets import Rendered


@dataclass(frozen=True, slots=True)
class Inner:
    """A nested view."""

    text: str

    @property
    def broken(self) -> str:
        """A view that fails."""
        raise KeyError("inside the view")


@dataclass(frozen=True, slots=True)
class View:
    """A view."""

    title: str
    items: tuple[Inner, ...] = ()


def rendered(templates: Path, text: str, view: object = View("T")) -> str:
    """Return what the template `text` makes of `view`."""
    (templates / "file.txt.jinja").write_text(text)
    return render(
        PurePosixPath("out/file.txt"), Rendered("file.txt.jinja", view), templates
    )


def test_fields_of_the_view_are_the_variables(tmp_path: Path) -> None:
    view = View("A <title> & 'more'", (Inner("one"), Inner("two")))
    template = (
        "{{ title }}\n"
        "{% for item in items %}\n"
        "    {% if item.text %}\n"
        "  - {{ item.text }}\n"
        "    {% endif %}\n"
        "{% endfor %}\n"
    )
    assert rendered(tmp_path, template, view) == (
        "A <title> & 'more'\n  - one\n  - two\n"
    )


def test_partials_see_the_variables(tmp_path: Path) -> None:
    (tmp_path / "_part.jinja").write_text("<{{ title }}>")
    assert rendered(tmp_path, '{% include "_part.jinja" %}!\n') == "<T>!\n"


@pytest.mark.parametrize(
    ("template", "line", "cause"),
    [
        ("\n{{ nothing }}\n", 2, "'nothing' is undefined"),
        ("\n\n{% for item in items %}\n{{ item.nothing }}\n{% endfor %}", 4, "nothing"),
        ("{% for item in items %}\n\n{{ item.broken }}\n{% endfor %}", 3, "inside"),
        ("\n{% for %}\n", 2, "Expected an expression"),
        ("{{ title | upper }}", 1, "No filter named 'upper'"),
        ("\n{{ range(3) }}", 2, "'range' is undefined"),
        ("\n{% if title is string %}{% endif %}", 2, "No test named 'string'"),
    ],
)
def test_errors_name_file_and_line(
    tmp_path: Path, template: str, line: int, cause: str
) -> None:
    with pytest.raises(GenerationError) as caught:
        rendered(tmp_path, template, View("T", (Inner("one"),)))
    assert caught.value.where == f"{tmp_path / 'file.txt.jinja'}:{line}"
    assert cause in caught.value.what
    assert caught.value.fix


def test_an_error_in_a_partial_names_the_partial(tmp_path: Path) -> None:
    (tmp_path / "_part.jinja").write_text("\n\n{{ nothing }}")
    with pytest.raises(GenerationError) as caught:
        rendered(tmp_path, '{% include "_part.jinja" %}')
    assert caught.value.where == f"{tmp_path / '_part.jinja'}:3"


def test_a_missing_template_says_what_it_was_for(tmp_path: Path) -> None:
    with pytest.raises(GenerationError) as caught:
        rendered(tmp_path, '{% include "_none.jinja" %}')
    assert caught.value.where == str(tmp_path / "_none.jinja")
    assert "out/file.txt" in caught.value.what


def test_a_view_is_a_dataclass(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="a view is an instance of a dataclass"):
        rendered(tmp_path, "", {"title": "T"})
