"""The parts of views: parameters, methods, TypedDicts, resource classes.

Nothing here is laid out as text. Each module starts from a `Context`.
"""
