"""Many rows are the same rows, whichever way the driver takes them."""

from cetms_core.stores.sql.bulk import add_rows, in_parts
from cetms_core.stores.sql.prepared import Text


class Recorder:
    """A cursor that knows COPY, and writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def copy(self, sql: str) -> "Recorder":
        self.told.append(sql)
        return self

    def __enter__(self) -> "Recorder":
        return self

    def __exit__(self, *_: object) -> None:
        self.told.append("done")

    def write_row(self, row: object) -> None:
        self.told.append(row)


def test_a_driver_that_knows_copy_is_told_the_table_and_its_columns_as_the_insert_quotes_them() -> None:
    cursor = Recorder()
    add_rows(cursor, Text('INSERT INTO event (about, "before") VALUES (%s, %s)', (), {}, ()), [("a", "b")])
    assert cursor.told == ['COPY event (about, "before") FROM STDIN', ("a", "b"), "done"]


def test_no_more_than_a_part_is_taken_at_a_time() -> None:
    left = iter(range(7))
    parts = in_parts(left, size=3)
    assert next(parts) == [0, 1, 2]
    assert next(left) == 3
    assert [*parts] == [[4, 5, 6]]
    assert [*in_parts([])] == []
