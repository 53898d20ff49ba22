"""`cetms keys`: fields are sealed, sealed anew, or opened for good, while the portal goes on."""

import click

from cetms_core.cli.key_file import drop, new, spoken, use
from cetms_core.cli.opened_store import demand_file, demanded_keys, with_store
from cetms_core.cli.options import with_help


@click.group()
@with_help
def keys() -> None:
    """字段加密的密钥；密钥文件由环境变量 CETMS_KEYS 指明 / keys that fields are sealed by"""


keys.add_command(new)
keys.add_command(use)
keys.add_command(drop)


@keys.command()
@with_store
@click.option("--begin", is_flag=True, help="只开个头，让门户带着密钥重启 / only let processes with keys in")
@with_help
def seal(store: str, begin: bool) -> None:
    """把数据库里的个人信息加密，门户不用停 / seal what is personal, while the portal goes on

    先 --begin，再让每个门户进程带着 CETMS_KEYS 重启，然后不带 --begin 再来一次；随时可以中断，再来一次。
    """
    from cetms_core.stores.sql import resealing

    demand_file(store)
    with spoken():
        if begin:
            resealing.begin_sealing(store, demanded_keys())
        else:
            resealing.seal(store, demanded_keys(), tell=_tell)
    click.echo("可以带着密钥重启了 / processes may come with keys now" if begin else "全部加密了 / sealed")


@keys.command()
@with_store
@with_help
def rotate(store: str) -> None:
    """用现在的密钥重新加密旧密钥加密过的 / seal anew, by the current key, what older keys sealed

    随时可以中断，再来一次；完成之后，旧密钥就可以丢了。
    """
    from cetms_core.stores.sql import resealing

    demand_file(store)
    with spoken():
        resealing.rotate(store, demanded_keys(), tell=_tell)
    click.echo("全部换成现在的密钥了 / sealed by the current key")


@keys.command()
@with_store
@with_help
def unseal(store: str) -> None:
    """解密，从此不要密钥 / open whatever is sealed, for good

    随时可以中断，再来一次；完成之后，让门户不带密钥重启。
    """
    from cetms_core.stores.sql import resealing

    demand_file(store)
    with spoken():
        resealing.unseal(store, demanded_keys(), tell=_tell)
    click.echo("全部解密了 / opened")


def _tell(table: str, rows: int) -> None:
    click.echo(f"{table}: {rows}")
