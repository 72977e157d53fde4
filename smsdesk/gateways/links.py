"""Links in a text, replaced one by one. What counts as a link is said by `core.text`."""

from collections.abc import Callable

from smsdesk.core.text import links


def replace_links(text: str, replacement: Callable[[str], str]) -> str:
    """`text` with every link replaced, each at its own place."""
    done, rest = "", text
    for link in links(text):
        before, _, rest = rest.partition(link)
        done += before + replacement(link)
    return done + rest
