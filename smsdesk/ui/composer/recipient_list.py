"""RecipientList: who gets the message, in order and each once. No widgets here."""

from collections.abc import Iterable, Sequence

from smsdesk.services.compose import Recipient

Key = tuple[str, str | int]


def key_of(recipient: Recipient) -> Key:
    """What makes a recipient the same one: the contact, else the number."""
    if recipient.contact_id is not None:
        return ("contact", recipient.contact_id)
    return ("number", recipient.phone.e164 if recipient.phone else "")


class RecipientList:
    """Recipients by key. A typed number gives way to the contact that has it."""

    def __init__(self) -> None:
        self._items: dict[Key, Recipient] = {}

    def __len__(self) -> int:
        return len(self._items)

    @property
    def items(self) -> tuple[Recipient, ...]:
        """All, in order."""
        return tuple(self._items.values())

    @property
    def contact_ids(self) -> frozenset[int]:
        """Those that come from the contacts."""
        return frozenset(r.contact_id for r in self._items.values() if r.contact_id is not None)

    def first(self, count: int) -> Sequence[Recipient]:
        """The first `count`."""
        return self.items[:count]

    def add(self, recipients: Iterable[Recipient]) -> bool:
        """Add those that are not there yet; returns whether any was new."""
        before = len(self._items), self.contact_ids
        numbers = {r.phone.e164 for r in self._items.values() if r.phone}
        for recipient in recipients:
            self._put(recipient, numbers)
        return before != (len(self._items), self.contact_ids)

    def _put(self, recipient: Recipient, numbers: set[str]) -> None:
        number = recipient.phone.e164 if recipient.phone else ""
        if recipient.contact_id is not None:
            self._items.pop(("number", number), None)
            self._items.setdefault(key_of(recipient), recipient)
        elif number and number not in numbers:
            self._items[key_of(recipient)] = recipient
        if number:
            numbers.add(number)

    def remove(self, keys: Iterable[Key]) -> bool:
        """Remove those with these keys; returns whether any was there."""
        removed = [self._items.pop(key, None) for key in list(keys)]
        return any(recipient is not None for recipient in removed)

    def remove_last(self) -> bool:
        """Remove the one added last."""
        if not self._items:
            return False
        self._items.popitem()
        return True

    def replace(self, recipients: Iterable[Recipient]) -> None:
        """Start over with these."""
        self._items.clear()
        self.add(recipients)
