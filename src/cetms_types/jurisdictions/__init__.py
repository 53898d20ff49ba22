"""河南以外的辖区，一地一页，只写与上一级不同的地方；全国、河南、平顶山的页在核心里。

没有自己一页的省、市，适用上一级的页。
"""

from cetms_types.jurisdictions.guangdong import GUANGDONG
from cetms_types.jurisdictions.guangxi import GUANGXI
from cetms_types.jurisdictions.lianyungang import LIANYUNGANG
from cetms_types.jurisdictions.suqian import SUQIAN
from cetms_types.jurisdictions.xuzhou import XUZHOU

JURISDICTIONS = (XUZHOU, LIANYUNGANG, SUQIAN, GUANGDONG, GUANGXI)
"""In the order of their codes."""

__all__ = ["GUANGDONG", "GUANGXI", "JURISDICTIONS", "LIANYUNGANG", "SUQIAN", "XUZHOU"]
