"""Looking for a piece of text in the words of a row: each engine has a name of its own for that."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Text, bindparam, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def holding(words: Column[Any], text: str) -> ColumnElement[bool]:
    """Whether the piece of folded text that is given under this name is in these words."""
    return Found(words, bindparam(text, type_=Text())) > literal_column("0")


class Found(FunctionElement[int]):
    """Where one text begins in another, counted from 1; 0 if it is not in it."""

    type = Integer()
    inherit_cache = True


@compiles(Found)
def _instr(found: Found, compiler: SQLCompiler, **how: Any) -> str:
    return f"instr{compiler.process(found.clause_expr, **how)}"


@compiles(Found, "postgresql")
def _strpos(found: Found, compiler: SQLCompiler, **how: Any) -> str:
    return f"strpos{compiler.process(found.clause_expr, **how)}"
