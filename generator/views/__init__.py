"""One frozen view for each template: what it shows, in order, under its own words.

A view holds text that is ready to print; templates iterate and include. Each module makes
the views of the templates that share its name; `index` those of the files that see all
services, and `card` what these need to know of one.
"""
