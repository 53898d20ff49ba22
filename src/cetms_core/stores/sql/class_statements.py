"""The statements on classes that were filed for many people."""

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.class_table import training_class
from cetms_core.stores.sql.prepared import Prepared

ADD_CLASS = shapes.add(training_class)
CLASS = shapes.one(training_class)
CLASSES = Prepared(
    shapes.rows(training_class, "filed_by")
    .where(shapes.before(training_class, "filed_at", "id"))
    .order_by(training_class.c.filed_at.desc(), training_class.c.id.desc())
    .limit(shapes.LIMIT)
)
