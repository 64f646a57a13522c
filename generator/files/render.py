"""Rendering of views with Jinja.

Owns the Jinja environment and the translation of Jinja's failures into a
`GenerationError` with the template's file and line. Templates are layout only: the
environment has no globals, no tests and no filters. Knows nothing of AWS, of
Python's grammar or of files other than templates.
"""

from __future__ import annotations

import dataclasses
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import jinja2

from ..errors import GenerationError
from ..installation import TEMPLATES

if TYPE_CHECKING:
    from .targets import Rendered


@cache
def environment(templates: Path) -> jinja2.Environment:
    """Return the environment for the template tree at `templates`."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals.clear()
    made.tests.clear()
    made.filters.clear()
    return made


def prepare(templates: Path = TEMPLATES) -> None:
    """Compile all templates, so that processes forked from this one need not.

    A template that does not compile is reported when it is rendered.
    """
    prepared = environment(templates)
    for name in prepared.list_templates(extensions=["jinja"]):
        with suppress(jinja2.TemplateError):
            prepared.get_template(name)


def render(path: PurePosixPath, content: Rendered, templates: Path = TEMPLATES) -> str:
    """Return a template filled with the fields of its view.

    Args:
        path: the file that the text is for, named in messages.
        content: the template, relative to `templates`, and its view, a dataclass whose
            fields are the template's variables.
        templates: the root of the template tree.

    Raises:
        GenerationError: a template that is missing, does not parse or asks for something
            that its view does not have; `where` is the template's file and line.
    """
    variables = _fields(content.view)
    try:
        text = environment(templates).get_template(content.template).render(variables)
        return f"{text.rstrip()}\n" if text else text
    except jinja2.TemplateNotFound as error:
        raise GenerationError(
            str(templates / str(error.name)),
            f"there is no such template; {path} is made from it",
            "Restore the file, or correct the path in the table of targets or the include.",
        ) from error
    except jinja2.TemplateSyntaxError as error:
        raise GenerationError(
            f"{error.filename or error.name}:{error.lineno}",
            f"the template does not parse: {error.message}",
            "Correct that line; templates have only for, if, include and output.",
        ) from error
    except Exception as error:
        place = _place(error, templates)
        if place is None:
            raise
        raise GenerationError(
            place,
            f"the template failed while {path} was rendered: "
            f"{type(error).__name__}: {error}",
            f"Give {type(content.view).__name__} that field, or correct the template.",
        ) from error


def _fields(view: object) -> dict[str, Any]:
    if not dataclasses.is_dataclass(view) or isinstance(view, type):
        raise TypeError(f"a view is an instance of a dataclass, not {view!r}")
    # Not asdict(): templates read nested views themselves, and copies would cost time.
    return {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}


def _place(error: Exception, templates: Path) -> str | None:
    """Return file:line of the innermost template frame of `error`, if there is one.

    Jinja rewrites tracebacks so that a template's frames have its own file and lines.
    """
    place, root, trace = None, str(templates), error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(root):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
