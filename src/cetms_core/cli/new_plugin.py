"""`cetms plugins new NAME`: the beginning of a plugin, whose tests pass at once."""

from pathlib import Path

import click

from cetms_core.cli.installed import installed_plugins
from cetms_core.cli.new_distribution import NewDistribution
from cetms_core.cli.options import with_help

NEXT = """接下来 next:
  cd {folder}
  pip install -e ".[test]"
  pytest
  cetms types show {code}"""


@click.command()
@click.argument("name")
@click.option(
    "--into", default=".", type=click.Path(file_okay=False, path_type=Path), help="放在哪里 / where"
)
@click.option("--code", help="类型的代码，未写同 NAME / code of its type; NAME if left out")
@click.option("--label", default="专题讲座", show_default=True, help="类型的名称 / label of its type")
@with_help
def new(name: str, into: Path, code: str | None, label: str) -> None:
    """新建一个插件的发行包，自带测试 / begin a plugin, with its tests

    NAME 是包名，如 hospital_lecture；已有的文件夹不会被覆盖。
    """
    begun = NewDistribution(name, code or name, label)
    folder = into / name
    for objection in begun.objections(installed_plugins()):
        raise click.UsageError(objection)
    if folder.exists():
        raise click.UsageError(f"{folder}：已经存在，请换一个名字或位置 / it exists already")
    _write(folder, begun)
    click.echo(NEXT.format(folder=folder, code=begun.code))


def _write(folder: Path, begun: NewDistribution) -> None:
    try:
        for place, text in begun.pages():
            page = folder / place
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8", newline="\n")
            click.echo(f"已写 wrote {page}")
    except OSError as fault:
        raise click.ClickException(f"{folder}：写不进去 / cannot be written: {fault.strerror}") from fault
