"""Sentences about what operators answer, or do not, and about reaching them."""

from collections.abc import Mapping

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.translating import QT_TRANSLATE_NOOP

GATEWAYS: Mapping[ErrorCode, str] = {
    ErrorCode.LOGIN_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the user name and the API password, which "
        "is not the password you log in with, or the token.",
    ),
    ErrorCode.TOKEN_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the Account SID and the Auth Token: both must "
        "be of the same account.",
    ),
    ErrorCode.TEST_CREDENTIALS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This is a test login of {gateway}, which sends nothing for real. Use the live Account SID "
        "and Auth Token.",
    ),
    ErrorCode.ACCOUNT_UNKNOWN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not know this account. Check the Account SID and the server address.",
    ),
    ErrorCode.ACCOUNT_INACTIVE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Your {gateway} account is not active: it has no money left, or it was suspended or "
        "closed. Look into the panel and top it up, or ask the support there.",
    ),
    ErrorCode.PASSWORD_REJECTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the login. Check the user name and the password.",
    ),
    ErrorCode.SERVER_WRONG: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server answers, but {gateway} is not there. Nothing was sent. Check the server "
        "address.",
    ),
    ErrorCode.IP_BLOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not accept this computer's IP address (error {provider_code}). Switch "
        "the IP filter off in the gateway's panel or add your address there.",
    ),
    ErrorCode.TOKEN_SCOPE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "This login may not do that at {gateway} (error {provider_code}). Give it the permission "
        "in the panel; for a token, create one with the permission to send SMS.",
    ),
    ErrorCode.SERVICE_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has not switched this service on for your account (error {provider_code}). "
        "Finish the activation of the account in the panel.",
    ),
    ErrorCode.HTTPS_REQUIRED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} accepts only encrypted connections for this account. Check the server address.",
    ),
    ErrorCode.NO_CREDIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has no credit left. Please top up the account. Nothing is lost: what waits in "
        "the outbox leaves afterwards.",
    ),
    ErrorCode.NUMBER_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the number {number}. Check its digits; a landline cannot "
        "receive SMS.",
    ),
    ErrorCode.NUMBER_BLACKLISTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {number} is on the blacklist of your {gateway} account. Remove it there "
        "to write to this person.",
    ),
    ErrorCode.NUMBER_OPTED_OUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The owner of {number} does not want to receive SMS from you. Do not write to this number.",
    ),
    ErrorCode.NUMBER_LIMIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The number {number} has reached its limit of messages in {gateway}. Try again later.",
    ),
    ErrorCode.NUMBER_FOREIGN_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not send to the foreign number {number} with these settings. Use a "
        "PRO sender name or switch foreign numbers on in the panel.",
    ),
    ErrorCode.TRIAL_ONLY_OWN_NUMBER: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The trial account of {gateway} sends only to the number given at registration. Use "
        "that number or activate the account fully.",
    ),
    ErrorCode.COUNTRY_BLOCKED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Your {gateway} account may not send to the country of {number}. Switch the country "
        "on in the panel.",
    ),
    ErrorCode.SENDER_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the sender “{sender}”: the name is not approved yet. Choose "
        "another sender or wait for the approval.",
    ),
    ErrorCode.TEXT_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the text: it is empty, too long or has characters that are "
        "not allowed. Correct the text.",
    ),
    ErrorCode.TEXT_TOO_MANY_PARTS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the text: it takes more SMS than allowed. Shorten it.",
    ),
    ErrorCode.LINKS_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not send links from your account yet (error {provider_code}). Remove "
        "the link, or ask for permission in the panel.",
    ),
    ErrorCode.DATE_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not accept the date of sending. Choose a date within the next three months.",
    ),
    ErrorCode.REQUEST_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} refused the message (error {provider_code}). Check the text and the "
        "sender, then try again.",
    ),
    ErrorCode.REFUSED_IN_WORDS: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} refused the message for a reason of its own, which the details of the message "
        "tell. Check the number, the sender and the text, then try again.",
    ),
    ErrorCode.RATE_LIMITED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment. Try again in a while; what waits "
        "in the outbox leaves by itself.",
    ),
    ErrorCode.ASKED_TO_WAIT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment and asks you to wait. Nothing was "
        "sent. Try again in a while.",
    ),
    ErrorCode.ASKED_TO_WAIT_FOR: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} receives too many requests at the moment and asks you to wait. Nothing was "
        "sent. Try again in {wait}.",
    ),
    ErrorCode.CONNECTION_REFUSED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} refused the connection. Nothing was sent. Check the server address "
        "or try again in a while.",
    ),
    ErrorCode.HOST_NOT_FOUND: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} was not found. Nothing was sent. Check the internet connection and "
        "the server address.",
    ),
    ErrorCode.TLS_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "No secure connection to {host} could be made. Nothing was sent. Check the computer's "
        "date and the antivirus program.",
    ),
    ErrorCode.CONNECT_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} does not answer. Nothing was sent. Check the internet connection "
        "and try again.",
    ),
    ErrorCode.OFFLINE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no internet connection. The messages are safe in the outbox and leave as "
        "soon as it is back.",
    ),
    ErrorCode.ANSWER_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} took the message but did not confirm it in time. It may have been sent: "
        "check before you send it again.",
    ),
    ErrorCode.CONNECTION_LOST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The connection to {gateway} was lost before it confirmed the message. It may have "
        "been sent: check before you send it again.",
    ),
    ErrorCode.ANSWER_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} gave an answer that cannot be read. The message may have been sent: check "
        "before you send it again.",
    ),
    ErrorCode.PROVIDER_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has an internal fault (error {provider_code}). The message may have been "
        "sent: check before you send it again.",
    ),
    ErrorCode.ALREADY_TAKEN: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has taken this message before (error {provider_code}) and does not send it "
        "a second time.",
    ),
    ErrorCode.INTERRUPTED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The program was interrupted while it was sending this message. It may have been "
        "sent: check before you send it again.",
    ),
    ErrorCode.LOOK_NOT_OFFERED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} cannot be asked what became of a message. Check in its panel, then mark the "
        "message as sent or not sent.",
    ),
    ErrorCode.NOT_LISTED_YET: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} does not list the message yet. The program will ask again; nothing is sent "
        "meanwhile.",
    ),
    ErrorCode.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} can no longer tell whether this message was sent. Check in its panel, then "
        "mark the message as sent or not sent.",
    ),
    ErrorCode.RESOLVED_NOT_SENT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "Marked by hand as not sent. Retry it if the message should still leave.",
    ),
    ErrorCode.CHECK_TIMEOUT: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} did not answer in time. Nothing was sent. Try again in a while.",
    ),
    ErrorCode.CHECK_LOST: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The server {host} ended the connection without an answer. Nothing was sent. Try again "
        "in a while.",
    ),
    ErrorCode.CHECK_UNREADABLE: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The answer of the server {host} cannot be read: it does not seem to be {gateway}. "
        "Nothing was sent. Check the server address.",
    ),
    ErrorCode.CHECK_FAILED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "{gateway} has an internal fault (error {provider_code}). Nothing was sent. Try again "
        "in a while.",
    ),
    ErrorCode.NOT_DELIVERED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The message did not reach the phone. Most often the number is wrong or no longer in use.",
    ),
    ErrorCode.DELIVERY_EXPIRED: QT_TRANSLATE_NOOP(
        "ErrorText",
        "The phone was switched off or out of range for too long. Try again or call.",
    ),
}
