"""A made-up province, of any size, always the same: what the benchmarks of stores measure.

Some lives are lived through the library's own commands; the rows they leave are the moulds of everybody else's.
So the rows are those that the library writes, whatever its tables are, and ten million take minutes.
"""
