"""Values and rules without I/O, clock or Qt; standard library, phonenumbers and anyascii only."""
