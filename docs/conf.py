"""How the pages are built: Sphinx reads them as MyST and dresses them in Furo; nothing is fetched."""

import re

from docutils import nodes
from sphinx.application import Sphinx

project = "cetms"
author = "the authors of cetms"
language = "zh_CN"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_typehints = "description"
autodoc_member_order = "bysource"

html_theme = "furo"
html_title = "cetms"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False


def close_up(_: Sphinx, page: nodes.document) -> None:
    """Sources have one sentence a line; between Chinese sentences that break is no space."""
    for text in [*page.findall(nodes.Text)]:
        if not isinstance(text.parent, nodes.FixedTextElement):
            closed = re.sub(r"(?<=[。！？；：，”）])\n", "", before(text) + text).removeprefix(before(text))
            text.parent.replace(text, nodes.Text(closed))


def before(text: nodes.Text) -> str:
    """The last character ahead of a text, in the same paragraph."""
    # By identity: one paragraph holds several line breaks that are equal.
    place = next(place for place, child in enumerate(text.parent.children) if child is text)
    return text.parent[place - 1].astext()[-1:] if place else ""


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("doctree-read", close_up)
