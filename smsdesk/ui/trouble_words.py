"""Words for what keeps a whole gateway from sending: a sentence, and a word or two for a line."""

from PySide6.QtCore import QCoreApplication

from smsdesk.core.errors import ErrorCode
from smsdesk.ui.error_text import code_text

_E = ErrorCode


def sentence(code: ErrorCode, gateway: str) -> str:
    """What happened and what to do; errors of saving a form are told as errors of sending."""
    if code is _E.KEYRING_LOCKED:
        return QCoreApplication.translate(
            "Gateway", "The system keyring with its password is locked. Unlock it and try again."
        )
    if code is _E.KEYRING_MISSING:
        return QCoreApplication.translate(
            "Gateway",
            "The system keyring with its password cannot be found. Start it (on Linux: "
            "gnome-keyring or KWallet) and try again.",
        )
    return code_text(code, gateway=gateway)


def short(code: ErrorCode) -> str:
    """ "no credit"; empty where it takes a sentence."""
    translate = QCoreApplication.translate
    login, lost = translate("Gateway", "login rejected"), translate("Gateway", "no connection")
    words = {
        _E.NO_CREDIT: translate("Gateway", "no credit"),
        _E.LOGIN_REJECTED: login,
        _E.PASSWORD_REJECTED: login,
        _E.TOKEN_REJECTED: login,
        _E.ACCOUNT_INACTIVE: translate("Gateway", "account not active"),
        _E.IP_BLOCKED: translate("Gateway", "this address is not allowed"),
        _E.RATE_LIMITED: translate("Gateway", "too many requests"),
        _E.CONNECTION_REFUSED: lost,
        _E.HOST_NOT_FOUND: lost,
        _E.TLS_FAILED: lost,
        _E.CONNECT_TIMEOUT: lost,
        _E.OFFLINE: lost,
    }
    return words.get(code, "")
