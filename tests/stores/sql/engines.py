"""The engines that the schema is written for: in which dialect, how far that was tried here, and what is to be seen to."""

from attrs import frozen


@frozen
class Engine:
    """One engine, and what is known of it."""

    dialect: str
    """As an address names it."""

    paramstyle: str = "format"
    ran: str = ""
    """The page of tests on which every law of stores ran; none where the schema was only compiled."""

    before_running: str = ""
    """What its own documentation says that we would run into, for people to read."""

    keeps_order: bool = True
    """Whether our own tables name the order of texts; elsewhere it is what the database was made with."""

    keeps_bounds: bool = True
    """Whether our own checks bound a text; elsewhere VARCHAR alone does, and a long text has the engine's bound."""


ENGINES = {
    "SQLite": Engine("sqlite", "qmark", ran="test_store.py"),
    "PostgreSQL": Engine("postgresql+psycopg", ran="test_on_postgresql.py"),
    "MariaDB": Engine("mariadb+pymysql", ran="test_on_mariadb.py"),
    "Citus": Engine(
        "postgresql+psycopg",
        before_running="分布表上默认不让建触发器，防篡改的那一层要另想办法；咨询锁只在一个协调节点上有效，写入都要经过它；"
        "证号与人不在同一片，注册是跨节点的事务",
    ),
    "YugabyteDB": Engine(
        "postgresql+psycopg",
        before_running="咨询锁 2025 年起的版本才有；没有它，两人同审要靠别的锁",
    ),
    "CockroachDB": Engine(
        "cockroachdb",
        keeps_order=False,
        keeps_bounds=False,
        before_running="咨询锁从前是空的，调用成功却什么也不锁，2026 年才补上；要先确认版本，再谈两人同审；"
        "长文本没有我们的上限",
    ),
    "openGauss": Engine(
        "opengauss",
        keeps_order=False,
        keeps_bounds=False,
        before_running="建库须用 PG 兼容模式：别的模式里 `VARCHAR(n)` 数的是字节，汉字会放不下；排序要选按码位的（C）；"
        "长文本没有我们的上限",
    ),
    "TiDB": Engine(
        "mysql+pymysql",
        keeps_order=False,
        keeps_bounds=False,
        before_running="没有触发器，防篡改只剩本库的代码和留痕的链；排序要选区分大小写、不补空格的；长文本的上限是它自己的",
    ),
}
