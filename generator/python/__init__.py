"""Python as values, and how a file spells them: types, signatures, TypedDicts, docstrings.

Knows nothing of AWS beyond the HTML that its documentation is written in.
"""
