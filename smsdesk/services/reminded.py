"""What messages of a review are to remind of. Reminders are in `services.people.reminders`."""

from collections.abc import Mapping, Sequence

from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.services.compose_values import Review


def occasions_of(review: Review) -> Sequence[Occasion]:
    """What the messages of a review are to remind of."""
    found = (ready.recipient.occasion for ready in review.messages)
    return [occasion for occasion in found if occasion is not None]


def by_message(
    ids: Sequence[str], review: Review, done: Sequence[DealtWith]
) -> Mapping[str, DealtWith]:
    """What was dealt with by queuing them as messages with these ids, by id."""
    if not done:
        return {}
    known = {one.occasion: one for one in done}
    about = zip(ids, (ready.recipient.occasion for ready in review.messages), strict=True)
    return {
        i: known[occasion] for i, occasion in about if occasion is not None and occasion in known
    }
