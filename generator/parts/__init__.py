"""What views are put together from: parameters, methods, TypedDicts, resource classes.

Nothing here is laid out as text. Each module starts from a `Context`.
"""
