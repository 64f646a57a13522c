"""The output directory: its content, and how that is replaced, all or nothing.

Knows nothing of AWS or of what the files mean.
"""
