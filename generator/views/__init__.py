"""One frozen view for each template: what the template prints, in order.

A view holds text that is ready to print; templates iterate and include. Each module
makes the views of the templates that share its name; `index` makes those of files about
all services, and `card` has what these need to know about one service.
"""
