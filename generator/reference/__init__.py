"""The reference: a static site with a page for everything that a program can use.

Its pages are made from the same model, names, types and signatures as the stubs. A page is
a view with two templates: HTML, and its twin in Markdown. What both show is a `Text`.
"""
