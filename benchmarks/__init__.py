"""Measurements: each figure that the README quotes, and the program that measures it.

A benchmark is a module of this package with a function `main`. It measures the project and
what it is compared with in the same run, and prints a table that can be pasted into the
README. Benchmarks judge nothing: their exit code is 0 whatever the figures are, and no test
depends on a time.
"""
