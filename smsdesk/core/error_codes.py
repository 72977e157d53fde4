"""ErrorCode: every expected error in one word. The words for people are in `core.sentences`."""

from enum import StrEnum

Detail = str | int


class ErrorCode(StrEnum):
    """What happened, in one word per sentence that a user may read."""

    # phone numbers
    NUMBER_EMPTY = "number_empty"
    NUMBER_NOT_A_NUMBER = "number_not_a_number"
    NUMBER_TOO_SHORT = "number_too_short"
    NUMBER_TOO_LONG = "number_too_long"
    NUMBER_SPREADSHEET = "number_spreadsheet"
    NUMBER_IMPOSSIBLE = "number_impossible"
    NUMBER_SEVERAL = "number_several"
    NUMBERS_MORE_BAD = "numbers_more_bad"
    PREFIX_INVALID = "prefix_invalid"

    # form fields
    FIELD_REQUIRED = "field_required"
    FIELD_UNKNOWN = "field_unknown"
    CHOICE_UNKNOWN = "choice_unknown"
    MD5_INVALID = "md5_invalid"
    SENDER_TOO_LONG = "sender_too_long"
    SENDER_TOO_SHORT = "sender_too_short"
    SENDER_CHARACTER = "sender_character"
    SENDER_NO_LETTER = "sender_no_letter"
    SENDER_NUMBER_INVALID = "sender_number_invalid"
    ACCOUNT_SID_INVALID = "account_sid_invalid"
    SERVICE_SID_INVALID = "service_sid_invalid"
    HOST_INVALID = "host_invalid"
    SECRET_MISSING = "secret_missing"  # noqa: S105  # an error code
    TEXT_TOO_LONG_FOR_TEST = "text_too_long_for_test"
    LINKS_NOT_SHORTENED = "links_not_shortened"
    LINKS_NEED_SERVICE = "links_need_service"
    FAILOVER_TOO_SHORT = "failover_too_short"
    FAILOVER_PRACTICE = "failover_practice"
    FAILOVER_MINUTES = "failover_minutes"

    # contacts, templates, composing
    CONTACT_EMPTY = "contact_empty"
    CONTACT_GONE = "contact_gone"
    CONTACT_NO_NUMBER = "contact_no_number"
    EMAIL_INVALID = "email_invalid"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    LINKS_MAY_BE_REFUSED = "links_may_be_refused"
    NO_RECIPIENTS = "no_recipients"
    NO_GATEWAY = "no_gateway"
    GATEWAY_INACTIVE = "gateway_inactive"
    GATEWAY_GONE = "gateway_gone"
    DUPLICATE_RECIPIENT = "duplicate_recipient"
    PLACEHOLDER_UNKNOWN = "placeholder_unknown"
    PLACEHOLDER_UNFILLED = "placeholder_unfilled"
    PLACEHOLDER_BROKEN = "placeholder_broken"
    TEMPLATE_NAME_TAKEN = "template_name_taken"
    TEMPLATE_GONE = "template_gone"
    SCHEDULE_PAST = "schedule_past"
    SCHEDULE_NOT_OFFERED = "schedule_not_offered"
    SCHEDULE_NEEDS_SERVICE = "schedule_needs_service"
    SCHEDULE_TOO_SOON = "schedule_too_soon"
    SCHEDULE_TOO_FAR = "schedule_too_far"
    QUIET_HOURS_ORDER = "quiet_hours_order"
    BUDGET_INVALID = "budget_invalid"
    BUDGET_EXCEEDED = "budget_exceeded"
    NOT_TESTED = "not_tested"
    PROVIDER_UNKNOWN = "provider_unknown"

    # files
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    FILE_NOT_TEXT = "file_not_text"
    FILE_NO_NUMBER_COLUMN = "file_no_number_column"
    FILE_EMPTY = "file_empty"
    FILE_BROKEN_ROW = "file_broken_row"
    FILE_REPEATED_ROW = "file_repeated_row"
    FILE_TOO_LARGE = "file_too_large"
    FILE_FORMAT_UNKNOWN = "file_format_unknown"
    COLUMN_UNKNOWN = "column_unknown"

    # gateway: surely not sent
    LOGIN_REJECTED = "login_rejected"
    TOKEN_REJECTED = "token_rejected"  # noqa: S105  # an error code
    TEST_CREDENTIALS = "test_credentials"
    ACCOUNT_UNKNOWN = "account_unknown"
    ACCOUNT_INACTIVE = "account_inactive"
    PASSWORD_REJECTED = "password_rejected"  # noqa: S105  # an error code
    SERVER_WRONG = "server_wrong"
    IP_BLOCKED = "ip_blocked"
    TOKEN_SCOPE = "token_scope"  # noqa: S105  # an error code
    SERVICE_UNAVAILABLE = "service_unavailable"
    HTTPS_REQUIRED = "https_required"
    NO_CREDIT = "no_credit"
    NUMBER_REFUSED = "number_refused"
    NUMBER_BLACKLISTED = "number_blacklisted"
    NUMBER_OPTED_OUT = "number_opted_out"
    NUMBER_LIMIT = "number_limit"
    NUMBER_FOREIGN_REFUSED = "number_foreign_refused"
    TRIAL_ONLY_OWN_NUMBER = "trial_only_own_number"
    COUNTRY_BLOCKED = "country_blocked"
    SENDER_REFUSED = "sender_refused"
    TEXT_REFUSED = "text_refused"
    TEXT_TOO_MANY_PARTS = "text_too_many_parts"
    LINKS_REFUSED = "links_refused"
    DATE_REFUSED = "date_refused"
    REQUEST_REFUSED = "request_refused"
    REFUSED_IN_WORDS = "refused_in_words"
    RATE_LIMITED = "rate_limited"
    CONNECTION_REFUSED = "connection_refused"
    HOST_NOT_FOUND = "host_not_found"
    TLS_FAILED = "tls_failed"
    CONNECT_TIMEOUT = "connect_timeout"
    OFFLINE = "offline"

    # gateway: outcome unknown
    ANSWER_TIMEOUT = "answer_timeout"
    CONNECTION_LOST = "connection_lost"
    ANSWER_UNREADABLE = "answer_unreadable"
    PROVIDER_FAILED = "provider_failed"
    ALREADY_TAKEN = "already_taken"
    INTERRUPTED = "interrupted"
    UNCONFIRMED = "unconfirmed"
    NOT_LISTED_YET = "not_listed_yet"
    RESOLVED_NOT_SENT = "resolved_not_sent"

    # gateway: a question that sends nothing (login, balance, sender names) got no usable answer
    CHECK_TIMEOUT = "check_timeout"
    CHECK_LOST = "check_lost"
    CHECK_UNREADABLE = "check_unreadable"
    CHECK_FAILED = "check_failed"

    # later, by delivery report
    NOT_DELIVERED = "not_delivered"
    DELIVERY_EXPIRED = "delivery_expired"

    # outbox
    MESSAGE_GONE = "message_gone"
    MESSAGE_STATE = "message_state"
    CANCEL_TOO_LATE = "cancel_too_late"
    CANCEL_UNKNOWN = "cancel_unknown"
    CANCEL_UNCONFIRMED = "cancel_unconfirmed"
    CANCEL_OUT_OF_REACH = "cancel_out_of_reach"
    SENDER_BUSY = "sender_busy"
    SENDER_STOPPED = "sender_stopped"
    MESSAGES_WAITING = "messages_waiting"
    SECRET_GONE = "secret_gone"  # noqa: S105  # an error code

    # store
    KEYRING_MISSING = "keyring_missing"
    KEYRING_LOCKED = "keyring_locked"
    DATABASE_NEWER = "database_newer"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_LOCKED = "database_locked"
    DATABASE_READONLY = "database_readonly"
    DATABASE_FULL = "database_full"
    DATABASE_UNREACHABLE = "database_unreachable"
    DATABASE_GONE = "database_gone"
    DISK_NEARLY_FULL = "disk_nearly_full"
    DATA_DIR_UNUSABLE = "data_dir_unusable"
