"""A service of S3's kind on loopback, in this process: moto's."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.request import Request, urlopen

import boto3  # type: ignore[import-untyped]
from attrs import frozen
from moto.server import ThreadedMotoServer

from cetms_core.files.s3 import S3Files

SECRET = "secret-that-nobody-may-see"


@frozen
class BucketServer:
    """Where it listens, and a bucket in it."""

    endpoint: str
    bucket: str = "attachments"

    def files(self, prefix: str = "cetms", **changes: str) -> S3Files:
        given = {
            "endpoint": self.endpoint,
            "region": "us-east-1",
            "access_key_id": "AKIAEXAMPLE",
            "secret_access_key": SECRET,
        }
        bucket = changes.pop("bucket", self.bucket)
        return S3Files(bucket, prefix=prefix, **given | changes)  # type: ignore[arg-type]

    def client(self) -> Any:
        """Another program's own way to the same bucket."""
        return boto3.client(
            "s3",
            endpoint_url=self.endpoint,
            region_name="us-east-1",
            aws_access_key_id="AKIAEXAMPLE",
            aws_secret_access_key=SECRET,
        )

    def keys(self, prefix: str = "") -> list[str]:
        """Whatever lies in the bucket."""
        listed = self.client().list_objects_v2(Bucket=self.bucket, Prefix=prefix)
        return [each["Key"] for each in listed.get("Contents", ())]


@contextmanager
def served() -> Iterator[BucketServer]:
    """It runs for the length of the block."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        made = BucketServer(f"http://{host}:{port}")
        _forget(made)
        made.client().create_bucket(Bucket=made.bucket)
        yield made
        _forget(made)
    finally:
        server.stop()


def _forget(server: BucketServer) -> None:
    """What earlier servers of this process were given: moto keeps it for all of them."""
    with urlopen(Request(f"{server.endpoint}/moto-api/reset", method="POST")) as answer:
        assert answer.status == 200
