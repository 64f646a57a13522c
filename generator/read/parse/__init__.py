"""JSON documents → `model.Service`, by a closed vocabulary.

Whatever a document says must be known: a key, shape type, protocol or reference that is
not is a `GenerationError` with the file and the JSON pointer, since something that we do
not understand may well change what has to be generated. What is known and has no effect
on generated code is listed, with the reason, in `vocabulary`.

Owns the way from JSON to the intermediate representation. Deliberately knows nothing of
Python names and types, and nothing of where documents are found (`load`).

    readers      what a JSON value must look like; builds error pointers as it fails
    vocabulary   what may be said and is not needed for types
    services     the service document: metadata, operations, and the parts together
    shapes       its shapes
    paginators   waiters   resources    one further document each
    references   names that must lead somewhere
    wire         what a service document says of the wire, for who needs that
"""

from .services import service

__all__ = ["service"]
