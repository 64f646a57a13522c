"""Every Python identifier of the output, decided once.

A name depends on the service, the shape and the direction and on nothing that changes from
release to release, so that annotated programs keep checking. Knows nothing of annotations.
"""
