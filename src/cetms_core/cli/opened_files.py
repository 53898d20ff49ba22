"""Where the attachments of a command's store lie: a folder that is named, else a bucket, else the folder beside the database."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cetms_core import FolderFiles

if TYPE_CHECKING:
    from cetms_core.files.s3 import S3Files
    from cetms_core.stores.sql import SqlStore

NOWHERE = (
    "没有附件的文件夹，请用 --folder 或 --bucket 指明 / no folder of attachments: name it, or the bucket"
)

with_folder = click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="附件的文件夹；不填则在数据库旁边 / of the attachments; beside the database if left out",
)
with_bucket = click.option(
    "--bucket",
    envvar="CETMS_BUCKET",
    help="附件的存储桶，例如 s3://桶/前缀；也可以放进环境变量 CETMS_BUCKET，密钥只放进 AWS_* / "
    "bucket of the attachments; its keys only in AWS_*",
)


def place_of(store: "SqlStore", folder: Path | None, bucket: str | None) -> "FolderFiles | S3Files | None":
    """The place, if there is one."""
    if folder is None and bucket:
        from cetms_core.files.s3 import S3Files

        return S3Files.at(bucket)
    root = folder or store.folder
    return None if root is None or not root.is_dir() else FolderFiles(root)
