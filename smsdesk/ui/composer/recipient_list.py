"""RecipientList: who gets the message, in order and each once. No widgets here."""

from collections.abc import Iterable, Sequence

from smsdesk.services.compose import BadToken, Recipient

Key = tuple[str, str | int]


def key_of(recipient: Recipient) -> Key:
    """What makes a recipient the same one: the row of a file, else the contact, else the number."""
    if recipient.row is not None:
        return ("row", recipient.row)
    if recipient.contact_id is not None:
        return ("contact", recipient.contact_id)
    return ("number", recipient.phone.e164 if recipient.phone else "")


class RecipientList:
    """Recipients by key. A typed number gives way to the contact that has it.

    Among them may be the rows of one file, with values of their own: two rows with one number are
    two messages, and whoever stands in the file is not written to once more without its values.
    """

    def __init__(self) -> None:
        self._items: dict[Key, Recipient] = {}
        self._displaced: dict[Key, Recipient] = {}
        self.unread: tuple[BadToken, ...] = ()
        """Rows of that file which are no number."""

    def __len__(self) -> int:
        return len(self._items)

    @property
    def items(self) -> tuple[Recipient, ...]:
        """All, in order."""
        return tuple(self._items.values())

    @property
    def contact_ids(self) -> frozenset[int]:
        """Those that are contacts."""
        return frozenset(r.contact_id for r in self._items.values() if r.contact_id is not None)

    @property
    def from_file(self) -> int:
        """How many are rows of a file."""
        return sum(r.row is not None for r in self._items.values())

    @property
    def columns(self) -> frozenset[str]:
        """The fields that each of them fills: columns of a file, or a contact's own fields."""
        everybody = iter(self._items.values())
        shared = set(next(everybody).values) if self._items else set()
        for recipient in everybody:
            if not shared:
                break
            shared &= recipient.values.keys()
        return frozenset(shared)

    def first(self, count: int) -> Sequence[Recipient]:
        """The first `count`."""
        return self.items[:count]

    # --- one by one ----------------------------------------------------------------------------

    def add(self, recipients: Iterable[Recipient]) -> bool:
        """Add those that are not there yet; returns whether any was new."""
        numbers = {r.phone.e164 for r in self._items.values() if r.phone}
        contacts = set(self.contact_ids)
        new = [self._put(recipient, numbers, contacts) for recipient in recipients]
        return any(new)

    def _put(self, recipient: Recipient, numbers: set[str], contacts: set[int]) -> bool:
        """Whether it was new."""
        number = recipient.phone.e164 if recipient.phone else ""
        new = self._is_new(recipient, number, numbers, contacts)
        if new:
            if recipient.contact_id is not None:
                self._items.pop(("number", number), None)
                contacts.add(recipient.contact_id)
            self._items[key_of(recipient)] = recipient
        if number:
            numbers.add(number)
        return new

    def _is_new(
        self, recipient: Recipient, number: str, numbers: set[str], contacts: set[int]
    ) -> bool:
        if recipient.row is not None:
            return True
        if recipient.contact_id is not None:
            return recipient.contact_id not in contacts
        return bool(number) and number not in numbers

    def remove(self, keys: Iterable[Key]) -> bool:
        """Remove those with these keys, a contact's rows too; returns whether any was there."""
        before, wanted = len(self._items), frozenset(keys)
        if not wanted:
            return False
        self._items = {
            key: one
            for key, one in self._items.items()
            if key not in wanted and ("contact", one.contact_id) not in wanted
        }
        return len(self._items) < before

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

    def clear(self) -> None:
        """Nobody, and no file."""
        self._items.clear()
        self._displaced, self.unread = {}, ()

    # --- a whole file ----------------------------------------------------------------------------

    def take_file(self, rows: Sequence[Recipient], unread: Sequence[BadToken]) -> None:
        """Put the rows of a file in the place of another one's; they displace who is in both."""
        self.drop_file()
        numbers = {row.phone for row in rows if row.phone}
        self._displaced = {key: r for key, r in self._items.items() if r.phone in numbers}
        kept = {key: r for key, r in self._items.items() if key not in self._displaced}
        self._items = {**kept, **{key_of(row): row for row in rows}}
        self.unread = tuple(unread)

    def drop_file(self) -> None:
        """As if no file had been read."""
        self._items = {key: r for key, r in self._items.items() if r.row is None}
        self._items.update(self._displaced)
        self._displaced, self.unread = {}, ()
