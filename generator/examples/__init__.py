"""Short programs that call an operation, as a careful person writes them.

- `telling`, `strings`: telling strings, by the name and the documentation of a member
- `patterns`, `samples`: the regular expressions of models, and texts that fit them
- `values`: made-up values of shapes
- `recorded`: the values of botocore's examples, if they fit the model
- `source`: how values and statements are written, in lines as black breaks them
- `results`: what a program shows of a response
- `resources`: how a resource is used
- `calls`: the programs
"""
