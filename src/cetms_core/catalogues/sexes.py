"""性别 (GB/T 2261.1-2003): four codes, of which a registration takes the two that say it."""

from cetms_core.catalogues.catalogue import Catalogue, listed

SEXES = Catalogue(
    "sex",
    "性别",
    "GB/T 2261.1-2003（B）",
    listed("""
0 未知的性别
1 男 男性 male
2 女 女性 female
9 未说明的性别
"""),
)
