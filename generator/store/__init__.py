"""The output directory: what it holds, and how that is replaced, all or nothing.

Knows nothing of AWS or of what the files mean.
"""
