"""Every Python identifier of the output, decided once.

A name depends only on the service, the shape and the direction, so that a new release
does not break annotated programs. Knows nothing of annotations.
"""
