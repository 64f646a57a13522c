"""Short programs that call an operation, as a careful person writes them.

patterns    the regular expressions of models: what fits, and a text that does
strings     telling strings, by the name and the documentation of a member
values      values of shapes: recorded ones of botocore's examples, and made-up ones
source      how values and statements are written, in lines as black breaks them
results     what a program shows of a response
calls       the programs
"""
