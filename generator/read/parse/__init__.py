"""JSON documents → `model.Service`, by a closed vocabulary.

An unknown key, shape type, protocol or reference in a document is a `GenerationError` with
the file and the JSON pointer, since it may change what has to be generated. What is known
but has no effect on generated code is listed in `vocabulary`, with the reason.

Owns the translation of JSON into the intermediate representation. Deliberately knows
nothing of Python names and types, nor of where documents are found (`load`).

    readers      what a JSON value must look like; errors with JSON pointers
    vocabulary   what documents may contain although types do not need it
    services     the service document: metadata, operations, and the parts together
    shapes       its shapes
    paginators   waiters   resources    one further document each
    examples     the document of examples, which only the reference needs
    references   checks that names refer to something
    wire         the wire format in a service document, read on demand
"""

from .services import service, with_examples

__all__ = ["service", "with_examples"]
