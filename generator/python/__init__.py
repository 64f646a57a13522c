"""Python code as values, and how it is written: types, signatures, TypedDicts, docstrings.

Knows nothing of AWS beyond the HTML that its documentation is written in.
"""
