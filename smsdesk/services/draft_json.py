"""An unfinished message as JSON and back. What cannot be read is no draft."""

from collections.abc import Mapping
from datetime import date, datetime

from smsdesk.core.occasion import Occasion
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.compose_values import MessageDraft, Recipient


def to_json(draft: MessageDraft) -> Mapping[str, object]:
    """For the settings table."""
    return {
        "recipients": [_recipient_to_json(recipient) for recipient in draft.recipients],
        "text": draft.text,
        "values": dict(draft.values),
        "gateway_id": draft.gateway_id,
        "sender": draft.sender,
        "send_at": draft.send_at.isoformat() if draft.send_at else None,
        "template_id": draft.template_id,
        "purpose": draft.purpose.value,
        "override_reason": draft.override_reason,
        "at_provider": draft.at_provider,
    }


def from_json(stored: Mapping[str, object]) -> MessageDraft | None:
    """None for what another version or a damaged file left behind."""
    try:
        return MessageDraft(
            recipients=tuple(_recipient(each) for each in _items(stored["recipients"])),
            text=str(stored["text"]),
            values=_texts(stored["values"]),
            gateway_id=str(stored["gateway_id"]),
            sender=str(stored["sender"]),
            send_at=_time(stored["send_at"]),
            template_id=_number(stored["template_id"]),
            # drafts of an earlier version were about orders
            purpose=Purpose(str(stored.get("purpose", Purpose.ORDER))),
            override_reason=str(stored.get("override_reason", "")),
            at_provider=stored.get("at_provider") is True,
        )
    except (KeyError, TypeError, ValueError):
        return None


def _recipient_to_json(recipient: Recipient) -> Mapping[str, object]:
    return {
        "phone": recipient.phone.e164 if recipient.phone else None,
        "contact_id": recipient.contact_id,
        "name": recipient.name,
        "company": recipient.company,
        "values": dict(recipient.values),
        "row": recipient.row,
        "occasion": _occasion_to_json(recipient.occasion),
    }


def _occasion_to_json(occasion: Occasion | None) -> Mapping[str, object] | None:
    if occasion is None:
        return None
    return {"field": occasion.field, "day": occasion.day.isoformat()}


def _recipient(stored: object) -> Recipient:
    if not isinstance(stored, dict):
        raise TypeError("a recipient is an object")
    phone = stored["phone"]
    contact_id = _number(stored["contact_id"])
    return Recipient(
        phone=PhoneNumber(str(phone)) if phone else None,
        contact_id=contact_id,
        name=str(stored["name"]),
        company=str(stored["company"]),
        values=_texts(stored["values"]),
        row=_number(stored.get("row")),
        occasion=_occasion(contact_id, stored.get("occasion")),
    )


def _occasion(contact_id: int | None, stored: object) -> Occasion | None:
    """What a recipient is reminded of; earlier versions knew no reminders."""
    if contact_id is None or not isinstance(stored, dict):
        return None
    return Occasion(contact_id, str(stored["field"]), date.fromisoformat(str(stored["day"])))


def _items(stored: object) -> list[object]:
    if not isinstance(stored, list):
        raise TypeError("recipients are a list")
    return stored


def _texts(stored: object) -> Mapping[str, str]:
    if not isinstance(stored, dict):
        raise TypeError("values are an object")
    return {str(name): str(value) for name, value in stored.items()}


def _time(stored: object) -> datetime | None:
    moment = datetime.fromisoformat(str(stored)) if stored else None
    if moment is not None and moment.tzinfo is None:
        raise ValueError("naive time")
    return moment


def _number(stored: object) -> int | None:
    return int(str(stored)) if stored is not None else None
