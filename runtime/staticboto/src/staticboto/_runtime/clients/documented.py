"""The documentation of a shape whose values a handler converts.

Newer versions of botocore have `botocore.docs.utils.DocumentModifiedShape` for this; the class
here is for versions without it. Source of the sections and their names:
`botocore.docs.params` and `botocore.docs.example`.
"""

from __future__ import annotations

from typing import Any

# The sections about a parameter itself; all others are about the members of its shape.
_KEPT = frozenset(
    {"param-name", "param-documentation", "end-structure", "param-type", "end-param"}
)


class DocumentModifiedShape:
    """Documents all values of a shape as a program passes and receives them.

    Args:
        shape_name: the shape.
        new_type: the type of its values for a program.
        new_description: the new description; None keeps the present one.
        new_example_value: the value in examples.
    """

    def __init__(
        self,
        shape_name: str,
        new_type: str,
        new_description: str | None,
        new_example_value: str,
    ) -> None:
        self._shape = shape_name
        self._type = new_type
        self._description = new_description
        self._example = new_example_value

    def replace_documentation_for_matching_shape(
        self, event_name: str, section: Any, **kwargs: Any
    ) -> None:
        """Change a section of documentation; a handler of `docs.*`.

        Args:
            event_name: the name of the event, which tells examples and parameters apart.
            section: the section; it, or sections in it, may be about the shape.
            kwargs: the further arguments of the event.
        """
        if section.context.get("shape") == self._shape:
            self._replace(event_name, section)
            return
        for name in section.available_sections:
            inner = section.get_section(name)
            self.replace_documentation_for_matching_shape(event_name, inner)

    def _replace(self, event_name: str, section: Any) -> None:
        if event_name.startswith(("docs.request-example", "docs.response-example")):
            section.remove_all_sections()
            section.clear_text()
            section.write(self._example)
        elif event_name.startswith(("docs.request-params", "docs.response-params")):
            for name in section.available_sections:
                if name not in _KEPT:
                    section.delete_section(name)
            if (
                self._description is not None
                and "param-documentation" in section.available_sections
            ):
                _write(section.get_section("param-documentation"), self._description)
            kind = section.get_section("param-type")
            # A parameter has a line of its own, a member has its type behind its name.
            if kind.getvalue().startswith(b":type"):
                _write(kind, f":type {section.name}: {self._type}")
            else:
                kind.clear_text()
                kind.style.italics(f"({self._type}) --")
                kind.write(" ")


def _write(section: Any, text: str) -> None:
    section.clear_text()
    section.write(text)
