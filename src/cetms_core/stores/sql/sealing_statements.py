"""The statements on how far sealing has come, and on the keys that it was done by."""

from sqlalchemy import delete, select

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.sealing_table import seal_key, sealing

STANDING = shapes.one(sealing)
BEGIN_STANDING = shapes.add_if_absent(sealing)
CHANGE_STANDING = shapes.change(sealing)

KNOWN_KEYS = Prepared(select(*seal_key.c).order_by(seal_key.c.id))
KNOW_KEY = shapes.add_if_absent(seal_key)
FORGET_KEY = Prepared(delete(seal_key).where(shapes.where(seal_key, "id")))
