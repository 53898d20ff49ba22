"""From one release's tables to the next one's: a page per step under `versions`, run by alembic.

Promises that a database which was brought here by steps has the very tables and guards of one that was made today.
A step is never edited once it was released; it holds the shape that it leads to, and not what `tables` says by now.
`reshaping` alone knows how each engine changes a table; may import `columns` and `guards`, and what alembic hands in.
"""
