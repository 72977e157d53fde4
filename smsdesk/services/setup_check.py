"""Checking a filled-in gateway form against the provider's declaration, field by field."""

from collections.abc import Mapping

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo, Secret
from smsdesk.core.phone import check_prefix

_YES = frozenset({"yes", "true", "1", "on", "tak"})
_NO = frozenset({"", "no", "false", "0", "off", "nie"})
_TELL_THE_ACCOUNT = frozenset({FieldKind.TEXT, FieldKind.HOST})


def clean_fields(info: GatewayInfo, given: Mapping[str, str]) -> dict[str, str]:
    """The values of all fields that are no secrets, trimmed, with defaults for absent ones.

    Raises FieldError for the first value that is wrong, for names that the form lacks, and for
    an option that was chosen although it cannot be had with the other values.
    """
    plain = [field for field in info.form if not field.secret]
    known = {field.name for field in plain}
    for name in given:
        if name not in known:
            listed = ", ".join(sorted(known))
            raise FieldError(name, ErrorCode.FIELD_UNKNOWN, name=name[:40], known=listed)
    cleaned = {field.name: _clean(field, given.get(field.name)) for field in plain}
    return {field.name: _had(field, cleaned, chosen=field.name in given) for field in plain}


def clean_secrets(info: GatewayInfo, given: Mapping[str, Secret]) -> dict[str, Secret]:
    """The secrets that were filled in, trimmed. Raises FieldError."""
    known = {field.name: field for field in info.form if field.secret}
    cleaned = {}
    for name, secret in given.items():
        if name not in known:
            listed = ", ".join(sorted(known))
            raise FieldError(name, ErrorCode.FIELD_UNKNOWN, name=name[:40], known=listed)
        value = _checked(known[name], secret.reveal().strip())
        if value:
            cleaned[name] = Secret(value)
    return cleaned


def require(info: GatewayInfo, fields: Mapping[str, str], secrets: Mapping[str, Secret]) -> None:
    """Raise FieldError for the first required field that neither it nor its alternative fills."""
    filled = {name for name, value in fields.items() if value} | {
        n for n, s in secrets.items() if s
    }
    for field in info.form:
        if field.required and field.name not in filled and field.alternative not in filled:
            code = ErrorCode.SECRET_MISSING if field.secret else ErrorCode.FIELD_REQUIRED
            raise FieldError(field.name, code)


def replaced_by(info: GatewayInfo, given: Mapping[str, Secret]) -> frozenset[str]:
    """Stored secrets that do not count any more, because their alternative was filled in."""
    return frozenset(
        field.name
        for field in info.form
        if field.secret and field.alternative in given and field.name not in given
    )


def is_other_account(
    info: GatewayInfo,
    before: Mapping[str, str],
    after: Mapping[str, str],
    secrets: Mapping[str, Secret],
) -> bool:
    """Whether the provider may take an edited gateway for another customer.

    A new password or token may well be one of the same account, but nobody here can tell.
    """
    telling = [field.name for field in info.form if field.kind in _TELL_THE_ACCOUNT]
    return bool(secrets) or any(before.get(name) != after.get(name) for name in telling)


def _had(field: ConfigField, cleaned: Mapping[str, str], *, chosen: bool) -> str:
    """The value; nothing for a default that cannot be had."""
    value = cleaned[field.name]
    code = field.available(cleaned) if value and field.available is not None else None
    if code is None:
        return value
    if chosen:
        raise FieldError(field.name, code)
    return ""


def _clean(field: ConfigField, given: str | None) -> str:
    value = field.default if given is None else given.strip()
    if not value and field.required:
        value = field.default
    if field.kind is FieldKind.FLAG:
        return _flag(field, value)
    if field.kind is FieldKind.CHOICE:
        return _choice(field, value)
    return _checked(field, value)


def _checked(field: ConfigField, value: str) -> str:
    """An empty value is a matter of `require` alone."""
    if not value:
        return ""
    if field.check is not None:
        return field.check(value)
    return check_prefix(value) if field.kind is FieldKind.PREFIX else value


def _flag(field: ConfigField, value: str) -> str:
    if value.lower() in _YES:
        return "yes"
    if value.lower() in _NO:
        return ""
    raise FieldError(field.name, ErrorCode.CHOICE_UNKNOWN, value=value[:40], known="yes, no")


def _choice(field: ConfigField, value: str) -> str:
    known = {choice.lower(): choice for choice, _label in field.choices}
    if not value:
        return ""
    if value.lower() not in known:
        listed = ", ".join(known.values())
        raise FieldError(field.name, ErrorCode.CHOICE_UNKNOWN, value=value[:40], known=listed)
    return known[value.lower()]
